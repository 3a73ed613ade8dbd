"""What went back at Telegram after it was spent is owed, and what enters pays it first."""

import asyncio
from decimal import Decimal
from uuid import UUID

import asyncpg
import pytest

from luckymart.debts import actions as debts
from luckymart.debts import debits
from luckymart.debts.actions import Debt
from luckymart.debts.debits import Debit
from luckymart.debts.errors import DebtNotFound, DebtOpen, DebtState
from luckymart.deposits.models import Deposit, StarPayment
from luckymart.exchanges import actions as exchanges
from luckymart.kit.database import Connection, Database
from luckymart.kit.errors import DomainError, ValidationError
from luckymart.kit.ids import uuid7
from luckymart.kit.money import WalletType
from luckymart.kit.settings import Settings
from luckymart.ledger.errors import AmountScale
from luckymart.resales import actions as resales
from luckymart.resales.rules import ResaleRules
from luckymart.staff import actions as staff_actions
from luckymart.staff.errors import OwnAccount, PermissionDenied
from luckymart.wallets import actions as wallets
from tests.deposits.conftest import Desk
from tests.refunds.test_refunds import cancel, refund
from tests.soak.books import assert_books_balance, differences_of
from tests.soak.trade import buy, wish
from tests.support.deposits import star_payment
from tests.support.withdrawals import Till
from tests.support.world import Player, balance_of, credit, make_user, open_lottery

CASH, COINS, BONUS = WalletType


async def bought_stars(desk: Desk, stars: int, player: Player | None = None) -> StarPayment:
    """Coins for Stars, credited; returns the payment, which Telegram can take back."""
    payer = player or desk.player
    deposit: Deposit = await desk.invoice(stars, payer)
    assert deposit.invoice_payload is not None
    payment = star_payment(payer, deposit.invoice_payload, stars)
    await desk.paid(payment)
    return payment


async def spend(desk: Desk, coins: int, player: Player | None = None, **lottery: object) -> None:
    """Coins become tickets of a lottery of goods."""
    lottery_id = await open_lottery(desk.owner, total_tickets=1000, **lottery)
    await buy(desk.db, wish((player or desk.player).id, lottery_id, coins, COINS))


async def debts_of(desk: Desk, player: Player | None = None) -> list[Debt]:
    """Oldest first."""
    async with desk.db.connection() as connection:
        page = await debts.list_own(connection, (player or desk.player).id, 100)
    return page.items[::-1]


async def debt_lines_of(desk: Desk) -> list[str]:
    return [f"{debt.status} {debt.paid}/{debt.amount}" for debt in await debts_of(desk)]


async def fall_into_debt(desk: Desk, stars: int = 100) -> StarPayment:
    """All the coins of a payment are spent, and Telegram has returned its Stars."""
    payment = await bought_stars(desk, stars)
    await spend(desk, stars // 10)
    await desk.returned(payment)
    return payment


async def debit(
    desk: Desk, amount: str, kind: WalletType = CASH, who: Player | None = None
) -> Debit:
    return await desk.by_staff(
        debits.debit, desk.player.id, kind, "TJS", Decimal(amount), "typed twice", who=who
    )


async def test_what_was_spent_is_owed(desk: Desk) -> None:
    payment = await bought_stars(desk, 100)
    await spend(desk, 6)
    for _ in range(3):
        refunded = await desk.returned(payment)
    assert (refunded.status, str(refunded.refunded_amount)) == ("REFUNDED", "10.00")
    [debt] = await debts_of(desk)
    assert (debt.status, str(debt.amount), debt.wallet_type) == ("OPEN", "6.00", COINS)
    assert (debt.cause, debt.note) == ("DEPOSIT_REFUND", refunded.reference)
    assert await desk.coins() == 0
    assert await desk.told(desk.player) == [
        *("bonus-promised-coins", "stars-credited", "debt-opened", "stars-refunded"),
    ]
    assert await desk.told(desk.clerk) == ["stars-coins-gone"]
    async with desk.db.connection() as connection:
        mine = await wallets.list_wallets(connection, desk.player.id)
    assert {wallet.type: str(wallet.owed) for wallet in mine} == {
        CASH: "0.00",
        COINS: "6.00",
        BONUS: "0.00",
    }
    await assert_books_balance(desk.db)


async def test_what_enters_pays_the_oldest_debt_first(desk: Desk) -> None:
    first, second = await bought_stars(desk, 100), await bought_stars(desk, 50)
    await spend(desk, 15)
    await desk.returned(first)
    await desk.returned(second)
    assert await debt_lines_of(desk) == ["OPEN 0.00/10.00", "OPEN 0.00/5.00"]
    await bought_stars(desk, 40)
    assert await debt_lines_of(desk) == ["OPEN 4.00/10.00", "OPEN 0.00/5.00"]
    assert await desk.coins() == 0
    await assert_books_balance(desk.db)
    await bought_stars(desk, 100)
    assert await debt_lines_of(desk) == ["PAID 10.00/10.00", "OPEN 4.00/5.00"]
    await bought_stars(desk, 30)
    assert await debt_lines_of(desk) == ["PAID 10.00/10.00", "PAID 5.00/5.00"]
    assert await desk.coins() == 2
    await assert_books_balance(desk.db)


async def test_coins_of_a_lottery_cancelled_later_do_not_come_back_for_nothing(
    desk: Desk,
) -> None:
    payment = await bought_stars(desk, 100)
    lottery_id = await open_lottery(desk.owner)
    await buy(desk.db, wish(desk.player.id, lottery_id, 10, COINS))
    await desk.returned(payment)
    assert await debt_lines_of(desk) == ["OPEN 0.00/10.00"]
    await cancel(desk.owner, desk.db, lottery_id)
    await refund(desk.db, lottery_id)
    assert await debt_lines_of(desk) == ["PAID 10.00/10.00"]
    assert await desk.coins() == 0
    await assert_books_balance(desk.db)


async def test_cash_is_held_until_it_is_exchanged(desk: Desk, settings: Settings) -> None:
    """No money leaves. Cash buys tickets as before, and pays the debt once it is coins."""
    till = Till.of(desk.db, settings)
    await credit(desk.owner, desk.player, 500)
    ticket = (await buy(desk.db, wish(desk.player.id, await open_lottery(desk.owner), 1))).tickets[
        0
    ]
    waiting, approved = await till.ask(desk.player), await till.ask(desk.player)
    await till.approve(desk.clerk, approved.withdrawal.id)
    await fall_into_debt(desk)

    with pytest.raises(DebtOpen) as refused:
        await till.ask(desk.player)
    assert refused.value.data == {"amount": "10.00", "currency": "TJS", "wallet_type": "LUCKY_COIN"}
    with pytest.raises(DebtOpen):
        await till.approve(desk.clerk, waiting.withdrawal.id)
    with pytest.raises(DebtOpen):
        await till.pay(desk.clerk, approved.withdrawal.id, "T-1")
    with pytest.raises(DebtOpen):
        await desk.in_tx(
            resales.list_ticket,
            ResaleRules.of(settings),
            desk.player.id,
            ticket.id,
            Decimal("1.10"),
        )
    await buy(desk.db, wish(desk.player.id, await open_lottery(desk.owner), 1))
    await till.cancel(desk.player, waiting.withdrawal.id)
    assert await debt_lines_of(desk) == ["OPEN 0.00/10.00"]

    await desk.in_tx(exchanges.exchange, desk.player.id, Decimal(1), "TJS", Decimal(10))
    assert await debt_lines_of(desk) == ["PAID 10.00/10.00"]
    assert await desk.coins() == 0
    await till.pay(desk.clerk, approved.withdrawal.id, "T-1")
    await assert_books_balance(desk.db)


async def test_a_ban_does_not_change_what_is_owed(desk: Desk) -> None:
    payment = await bought_stars(desk, 100)
    await spend(desk, 10)
    await desk.owner.execute(
        "UPDATE users SET status = 'BANNED', ban_reason = 'x' WHERE id = $1", desk.player.id
    )
    await desk.returned(payment)
    assert await debt_lines_of(desk) == ["OPEN 0.00/10.00"]
    await assert_books_balance(desk.db)


async def test_refunds_purchases_and_payments_at_once(desk: Desk) -> None:
    """Whatever comes first, what was taken, spent and owed add up, and nothing deadlocks."""
    for _ in range(4):
        first, second = await bought_stars(desk, 100), await bought_stars(desk, 100)
        lottery_id = await open_lottery(desk.owner, total_tickets=100)
        outcomes = await asyncio.gather(
            desk.returned(first),
            desk.returned(second),
            desk.returned(first),
            *(buy(desk.db, wish(desk.player.id, lottery_id, 3, COINS)) for _ in range(4)),
            bought_stars(desk, 70),
            debit(desk, "5", COINS),
            return_exceptions=True,
        )
        wrong = [
            found
            for found in outcomes
            if isinstance(found, BaseException) and not isinstance(found, DomainError)
        ]
        assert wrong == []
        await assert_books_balance(desk.db)
    shop = await desk.owner.fetchval(
        "SELECT balance FROM system_wallet_balances "
        "WHERE system_account = 'RECEIVABLES' AND type = 'LUCKY_COIN' AND currency = 'TJS'"
    )
    remaining = [debt.remaining for debt in await debts_of(desk) if debt.status == "OPEN"]
    assert shop == -sum(remaining, Decimal(0))


# ------------------------------------------------------------ a wrong credit


async def test_a_debit_takes_what_is_there_and_the_rest_is_owed(desk: Desk) -> None:
    await credit(desk.owner, desk.player, 30)
    done = await debit(desk, "12.50")
    assert (str(done.wallet.balance), str(done.owed)) == ("17.50", "0.00")
    done = await debit(desk, "20")
    assert (str(done.wallet.balance), str(done.owed), str(done.wallet.owed)) == (
        *("0.00", "2.50", "2.50"),
    )
    assert await desk.told(desk.player) == ["debit", "debit", "debt-opened"]
    log = await desk.owner.fetch("SELECT FROM admin_logs WHERE action = 'debts.debit'")
    assert len(log) == 2
    await assert_books_balance(desk.db)
    async with desk.db.transaction() as tx:
        staff = await staff_actions.load(tx, desk.clerk.id)
        await wallets.credit(
            tx, desk.settings, staff, desk.player.id, CASH, "TJS", Decimal(4), "found the mistake"
        )
    assert [await desk.cash(), await debt_lines_of(desk)] == [Decimal("1.50"), ["PAID 2.50/2.50"]]
    await assert_books_balance(desk.db)


async def test_twenty_debits_at_once_take_what_was_there_once(desk: Desk) -> None:
    await credit(desk.owner, desk.player, 30)
    results = await asyncio.gather(*(debit(desk, "2") for _ in range(20)))
    assert sum(done.owed for done in results) == 10
    assert await desk.cash() == 0
    await assert_books_balance(desk.db)


@pytest.mark.parametrize(
    ("amount", "refusal"),
    [("0", ValidationError), ("-1", ValidationError), ("0.001", AmountScale)],
)
async def test_debits_that_are_none(desk: Desk, amount: str, refusal: type[DomainError]) -> None:
    with pytest.raises(refusal):
        await debit(desk, amount)
    support = await make_user(desk.owner, roles=("support",))
    with pytest.raises(PermissionDenied):
        await debit(desk, "1", who=support)
    assert await desk.events() == []


async def test_a_debt_in_bonus_holds_no_cash(desk: Desk, settings: Settings) -> None:
    await credit(desk.owner, desk.player, 100)
    await debit(desk, "5", BONUS)
    await Till.of(desk.db, settings).ask(desk.player)
    await assert_books_balance(desk.db)


# ------------------------------------------------------------ writing off


async def forgive(desk: Desk, debt_id: UUID, reason: str, who: Player | None = None) -> Debt:
    async with desk.db.transaction() as tx:
        staff = await staff_actions.load(tx, (who or desk.clerk).id)
        return await debts.forgive(tx, desk.settings, staff, debt_id, reason)


async def test_staff_write_off_what_is_left(desk: Desk, subtests: pytest.Subtests) -> None:
    await fall_into_debt(desk)
    await bought_stars(desk, 30)
    [debt] = await debts_of(desk)
    for reason, refusal in (("  ", ValidationError), ("x" * 501, ValidationError)):
        with subtests.test(reason), pytest.raises(refusal):
            await forgive(desk, debt.id, reason)
    with pytest.raises(DebtNotFound):
        await forgive(desk, uuid7(), "x")
    support = await make_user(desk.owner, roles=("support",))
    with pytest.raises(PermissionDenied):
        await forgive(desk, debt.id, "x", who=support)
    forgiven = await forgive(desk, debt.id, "an honest mistake")
    assert (forgiven.status, str(forgiven.paid), forgiven.forgiven_by_name) == (
        *("FORGIVEN", "3.00", "Clerk"),
    )
    with pytest.raises(DebtState):
        await forgive(desk, debt.id, "again")
    assert (await desk.told(desk.player))[-1] == "debt-forgiven"
    await bought_stars(desk, 10)
    assert await desk.coins() == 1
    await assert_books_balance(desk.db)


async def test_nobody_writes_off_their_own(desk: Desk) -> None:
    payment = await bought_stars(desk, 100, desk.clerk)
    await spend(desk, 10, desk.clerk)
    await desk.returned(payment)
    [debt] = await debts_of(desk, desk.clerk)
    with pytest.raises(OwnAccount):
        await forgive(desk, debt.id, "x")


async def test_written_off_and_paid_at_once_is_one_of_both(desk: Desk) -> None:
    for _ in range(5):
        await fall_into_debt(desk)
        debt = (await debts_of(desk))[-1]
        await asyncio.gather(
            forgive(desk, debt.id, "x"),
            forgive(desk, debt.id, "x"),
            bought_stars(desk, 100),
            return_exceptions=True,
        )
        assert (await debts_of(desk))[-1].status in ("PAID", "FORGIVEN")
        await assert_books_balance(desk.db)
        await debit(desk, "10", COINS)
        await bought_stars(desk, 100)


# ------------------------------------------------------------ the database


async def test_the_application_writes_no_debts_itself(
    desk: Desk, db: Database, subtests: pytest.Subtests
) -> None:
    await fall_into_debt(desk)
    for statement in (
        "UPDATE debts SET paid = amount, status = 'PAID', ended_at = now()",
        "DELETE FROM debts",
        "INSERT INTO debts (user_id, wallet_type, currency, amount, transaction_id) "
        "SELECT user_id, wallet_type, currency, 1, uuid_v7() FROM debts",
    ):
        with subtests.test(statement), pytest.raises(asyncpg.InsufficientPrivilegeError):
            async with db.transaction() as tx:
                await tx.execute(statement)


@pytest.mark.parametrize(
    "change",
    [
        "amount = 1",
        "user_id = (SELECT id FROM users WHERE first_name = 'Clerk')",
        "status = 'FORGIVEN', paid = 3, ended_at = now()",
    ],
)
async def test_what_is_owed_never_changes(desk: Desk, change: str) -> None:
    await fall_into_debt(desk)
    with pytest.raises(asyncpg.PostgresError):
        await desk.owner.execute(f"UPDATE debts SET {change}")
    await bought_stars(desk, 100)
    with pytest.raises(asyncpg.PostgresError, match="does not go"):
        await desk.owner.execute("UPDATE debts SET status = 'OPEN', ended_at = NULL, paid = 9")


@pytest.mark.parametrize(
    ("forgery", "check"),
    [
        ("UPDATE debts SET paid = amount, status = 'PAID', ended_at = now()", "debt_differences"),
        ("UPDATE debts SET amount = 4", "receivables_differences"),
        ("DELETE FROM admin_logs", "debit_differences"),
        (
            "UPDATE wallets SET balance = 1 WHERE type = 'LUCKY_COIN' AND user_id IN "
            "(SELECT user_id FROM debts)",
            "debtors_with_money",
        ),
    ],
)
async def test_the_check_finds_what_was_forged(desk: Desk, forgery: str, check: str) -> None:
    await fall_into_debt(desk)
    await debit(desk, "3")
    await owner_writes(desk.owner, forgery)
    assert check in {difference.check for difference in await differences_of(desk.db)}


async def owner_writes(owner: Connection, statement: str) -> None:
    """As a superuser who goes round every trigger."""
    async with owner.transaction():
        await owner.execute("SET LOCAL session_replication_role = replica")
        await owner.execute(statement)


async def test_a_person_sees_no_debts_of_others(desk: Desk) -> None:
    await fall_into_debt(desk)
    other = await make_user(desk.owner)
    assert await debts_of(desk, other) == []
    assert await balance_of(desk.owner, other, COINS) == 0
