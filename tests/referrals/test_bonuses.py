"""The bonus for a first deposit: promised once, then paid or ended once."""

import asyncio
import json
from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal
from uuid import UUID

import asyncpg
import pytest

from jobs.referrals import settle_due
from luckymart.deposits import actions as deposits
from luckymart.deposits.rules import DepositRules
from luckymart.draws import actions as draws
from luckymart.kit.clock import utc_now
from luckymart.kit.database import Connection, Database
from luckymart.kit.ids import uuid7
from luckymart.kit.money import WalletType
from luckymart.ledger import actions as ledger
from luckymart.referrals import bonuses
from luckymart.referrals.bonuses import Bonus, BonusRules
from luckymart.referrals.errors import BonusNotFound, BonusNotReady, BonusState
from luckymart.staff import actions as staff
from luckymart.stars import actions as stars
from luckymart.stars.rules import StarsRules
from tests.soak.books import assert_books_balance
from tests.soak.trade import buy, wish
from tests.support.deposits import make_method, star_payment
from tests.support.draws import draw
from tests.support.settings import make_settings
from tests.support.world import (
    Player,
    balance_of,
    credit,
    make_user,
    notifications_of,
    open_lottery,
)

RULES = BonusRules("TJS", Decimal(10), Decimal("0.25"), 7)
SETTINGS = make_settings("postgresql://nobody@localhost/none")
DEPOSITS = DepositRules(expiry_hours=1, max_open=100, bonus=RULES)


async def ask(
    db: Database, owner: Connection, player: Player, amount: str = "40", currency: str = "TJS"
) -> UUID:
    """A transfer that waits for staff."""
    method_id = await make_method(owner, currency=currency)
    async with db.transaction() as tx:
        asked = await deposits.open_deposit(
            tx, DEPOSITS, player.id, method_id, Decimal(amount), currency
        )
    return asked.id


async def approve(db: Database, clerk: Player, deposit_id: UUID) -> None:
    async with db.transaction() as tx:
        await deposits.approve(tx, SETTINGS, await staff.load(tx, clerk.id), deposit_id)


async def deposit(
    db: Database, owner: Connection, player: Player, amount: str = "40", currency: str = "TJS"
) -> UUID:
    """A transfer that staff have seen in the shop's account, with a promise from before deposits
    had to be played: any ticket or a friend pays it."""
    deposit_id = await deposit_to_play(db, owner, player, amount, currency)
    await promise_as_before(owner)
    return deposit_id


async def deposit_to_play(
    db: Database, owner: Connection, player: Player, amount: str = "40", currency: str = "TJS"
) -> UUID:
    """The same, with the promise of today."""
    deposit_id = await ask(db, owner, player, amount, currency)
    await approve(db, await make_user(owner, roles=("finance",)), deposit_id)
    return deposit_id


async def promise_as_before(owner: Connection) -> None:
    await owner.execute("ALTER TABLE bonuses DISABLE TRIGGER USER")
    await owner.execute("UPDATE bonuses SET condition = 'TICKET_OR_FRIEND'")
    await owner.execute("ALTER TABLE bonuses ENABLE TRIGGER USER")


async def play(
    db: Database,
    owner: Connection,
    player: Player,
    cash: str,
    kind: WalletType = WalletType.BALANCE,
) -> UUID:
    """Buy the one ticket of a lottery for that much; returns the lottery, sealed."""
    lottery_id = await open_lottery(owner, ticket_price=Decimal(cash), total_tickets=1)
    await buy(db, wish(player.id, lottery_id, 1, kind))
    async with db.transaction() as tx:
        assert await draws.seal(tx, lottery_id)
    return lottery_id


async def activate(db: Database, player: Player) -> Bonus:
    async with db.transaction() as tx:
        return await bonuses.activate(tx, player.id)


async def find(db: Database, player: Player) -> Bonus | None:
    async with db.connection() as connection:
        return await bonuses.find(connection, player.id)


async def bonus_status_of(db: Database, player: Player) -> str | None:
    bonus = await find(db, player)
    return None if bonus is None else bonus.status


async def settle(db: Database) -> None:
    await settle_due(db, lambda: True)()


async def age_bonus(owner: Connection, player: Player) -> None:
    """Backdate the deposit by ten days. The guard stops everybody else from doing this."""
    await owner.execute("ALTER TABLE bonuses DISABLE TRIGGER USER")
    await owner.execute(
        "UPDATE bonuses SET created_at = created_at - interval '10 days', "
        "expires_at = expires_at - interval '10 days' WHERE user_id = $1",
        player.id,
    )
    await owner.execute("ALTER TABLE bonuses ENABLE TRIGGER USER")


async def bonus_notices_of(owner: Connection, player: Player) -> list[str]:
    found = await notifications_of(owner, player)
    return [name for name, _ in found if name.startswith("bonus-")]


async def bonus_balance_of(owner: Connection, player: Player) -> Decimal:
    return await balance_of(owner, player, WalletType.BONUS)


async def test_a_first_deposit_promises_a_quarter_and_a_ticket_pays_it(
    owner: Connection, db: Database
) -> None:
    player, lottery_id = await make_user(owner, balance=5), await open_lottery(owner)
    await buy(db, wish(player.id, lottery_id))  # before the deposit, so it does not count
    await deposit(db, owner, player, "10.03")
    promised = await find(db, player)
    assert promised is not None
    assert (promised.status, str(promised.amount), str(promised.source_amount)) == (
        "PENDING",
        "2.50",  # rounded down
        "10.03",
    )
    assert timedelta(days=6.99) < promised.expires_at - utc_now() <= timedelta(days=7)
    note = await owner.fetchval("SELECT data FROM notifications WHERE type = 'bonus-promised'")
    assert json.loads(note)["amount"] == "2.50"
    await settle(db)
    with pytest.raises(BonusNotReady) as refusal:
        await activate(db, player)
    assert refusal.value.data["missing"] == ["TICKET_PURCHASE", "FRIEND_SIGN_IN"]
    assert await bonus_balance_of(owner, player) == 0

    await buy(db, wish(player.id, lottery_id))
    await settle(db)
    paid = await find(db, player)
    assert paid is not None
    assert (paid.status, paid.activated_by) == ("ACTIVE", "TICKET_PURCHASE")
    assert await bonus_balance_of(owner, player) == Decimal("2.5")
    with pytest.raises(BonusState):
        await activate(db, player)
    await deposit(db, owner, player, "1000")
    await settle(db)
    assert await bonus_notices_of(owner, player) == ["bonus-promised", "bonus-activated"]
    [event] = await owner.fetch("SELECT id, user_id, amount, related_id FROM transactions "
                                "WHERE type = 'BONUS'")  # fmt: skip
    assert tuple(event) == (paid.transaction_id, player.id, Decimal("2.5"), paid.id)
    await assert_books_balance(db)


async def test_a_friend_who_signs_in_pays_it_and_one_who_does_not_does_not(
    owner: Connection, db: Database
) -> None:
    player = await make_user(owner)
    await deposit(db, owner, player)
    friend = await make_user(owner, referred_by=player)
    await make_user(owner, referred_by=friend, last_login_at=utc_now())  # not the player's friend
    with pytest.raises(BonusNotReady):
        await activate(db, player)
    await owner.execute("UPDATE users SET last_login_at = now() WHERE id = $1", friend.id)
    done = await activate(db, player)
    assert (done.status, done.activated_by) == ("ACTIVE", "FRIEND_SIGN_IN")
    assert await bonus_balance_of(owner, player) == 10
    await assert_books_balance(db)


async def test_no_promise_for_little_for_later_or_for_another_currency(
    owner: Connection, db: Database, subtests: pytest.Subtests
) -> None:
    await owner.execute("INSERT INTO currencies (code, name, symbol, scale) "
                        "VALUES ('KGS', 'Som', 's', 2)")  # fmt: skip
    small, foreign = await make_user(owner), await make_user(owner)
    await deposit(db, owner, small, "9.99")
    await deposit(db, owner, small, "100")  # no longer the first
    await deposit(db, owner, foreign, "100", "KGS")
    for player in (small, foreign):
        with subtests.test(player=player):
            assert await find(db, player) is None
            with pytest.raises(BonusNotFound):
                await activate(db, player)
    nothing = BonusRules("TJS", Decimal(0), Decimal(0), 7)
    new = await make_user(owner)
    async with db.transaction() as tx:
        await bonuses.on_deposit(
            tx, nothing, new.id, uuid7(), Decimal(50), WalletType.BALANCE, "TJS"
        )
    assert await owner.fetchval("SELECT count(*) FROM bonuses") == 0
    assert await bonus_notices_of(owner, small) == []


async def test_first_deposits_at_once_promise_one_bonus(owner: Connection, db: Database) -> None:
    player, clerk = await make_user(owner), await make_user(owner, roles=("finance",))
    waiting = [await ask(db, owner, player) for _ in range(8)]
    await asyncio.gather(*(approve(db, clerk, deposit_id) for deposit_id in waiting))
    assert await owner.fetchval("SELECT count(*) FROM bonuses") == 1
    assert await bonus_notices_of(owner, player) == ["bonus-promised"]


async def test_it_expires_once_and_what_came_in_time_counts(
    owner: Connection, db: Database
) -> None:
    late, in_time = await make_user(owner), await make_user(owner)
    too_late = await make_user(owner)
    lottery_id = await open_lottery(owner)
    for player in (late, in_time, too_late):
        await deposit(db, owner, player)
        await age_bonus(owner, player)
    for player, days_ago in ((in_time, 4), (too_late, 1)):
        await buy(db, wish(player.id, lottery_id))
        await owner.execute(
            "UPDATE orders SET paid_at = now() - make_interval(days => $2) WHERE user_id = $1",
            player.id,
            days_ago,
        )
    # expired even before the timetable has looked, and the refusal writes nothing
    with pytest.raises(BonusState) as refusal:
        await activate(db, late)
    assert refusal.value.data == {"status": "EXPIRED"}
    assert await bonus_status_of(db, late) == "PENDING"
    await settle(db)
    await settle(db)
    assert [await bonus_status_of(db, player) for player in (late, in_time, too_late)] == [
        "EXPIRED",
        "ACTIVE",
        "EXPIRED",
    ]
    assert await bonus_notices_of(owner, late) == ["bonus-promised", "bonus-expired"]
    assert await bonus_balance_of(owner, late) == 0
    assert await bonus_balance_of(owner, in_time) == 10
    await make_user(owner, referred_by=late, last_login_at=utc_now())
    with pytest.raises(BonusState):
        await activate(db, late)
    await assert_books_balance(db)


async def test_a_refunded_deposit_takes_the_promise_back_but_not_what_was_paid(
    owner: Connection, db: Database
) -> None:
    hopeful, paid = await make_user(owner), await make_user(owner)
    first, second = await deposit(db, owner, hopeful), await deposit(db, owner, paid)
    await make_user(owner, referred_by=paid, last_login_at=utc_now())
    await activate(db, paid)
    async with db.transaction() as tx:
        for deposit_id in (first, second, first, uuid7()):
            await bonuses.void_for_deposit(tx, deposit_id)
    assert [await bonus_status_of(db, player) for player in (hopeful, paid)] == ["VOID", "ACTIVE"]
    await make_user(owner, referred_by=hopeful, last_login_at=utc_now())
    await settle(db)
    with pytest.raises(BonusState):
        await activate(db, hopeful)
    assert await bonus_balance_of(owner, hopeful) == 0
    await assert_books_balance(db)


async def test_activated_twenty_times_at_once_it_is_paid_once(
    owner: Connection, db: Database
) -> None:
    player = await make_user(owner)
    await deposit(db, owner, player)
    await make_user(owner, referred_by=player, last_login_at=utc_now())
    answers = await asyncio.gather(
        *(activate(db, player) for _ in range(17)),
        *(settle(db) for _ in range(3)),
        return_exceptions=True,
    )
    assert all(answer is None or isinstance(answer, Bonus | BonusState) for answer in answers)
    assert sum(isinstance(answer, Bonus) for answer in answers) <= 1
    assert await bonus_status_of(db, player) == "ACTIVE"
    assert await bonus_balance_of(owner, player) == 10
    assert await bonus_notices_of(owner, player) == ["bonus-promised", "bonus-activated"]
    await assert_books_balance(db)


async def test_activation_void_and_expiry_at_once_one_wins(
    owner: Connection, db: Database, subtests: pytest.Subtests
) -> None:
    async def void(deposit_id: UUID) -> None:
        async with db.transaction() as tx:
            await bonuses.void_for_deposit(tx, deposit_id)

    for late in (False, True) * 3:
        with subtests.test(late=late):
            player = await make_user(owner)
            deposit_id = await deposit(db, owner, player)
            if late:
                await age_bonus(owner, player)
            else:
                await make_user(owner, referred_by=player, last_login_at=utc_now())
            answers: Sequence[object] = await asyncio.gather(
                activate(db, player),
                settle(db),
                void(deposit_id),
                settle(db),
                return_exceptions=True,
            )
            assert all(
                answer is None or isinstance(answer, Bonus | BonusState) for answer in answers
            )
            end = await bonus_status_of(db, player)
            assert end in ({"EXPIRED", "VOID"} if late else {"ACTIVE", "VOID"})
            assert await bonus_balance_of(owner, player) == (10 if end == "ACTIVE" else 0)
    await assert_books_balance(db)


async def test_the_database_keeps_a_bonus_what_it_is(
    owner: Connection, db: Database, subtests: pytest.Subtests
) -> None:
    player = await make_user(owner)
    await deposit(db, owner, player)
    await make_user(owner, referred_by=player, last_login_at=utc_now())
    await activate(db, player)
    for statement in (
        "UPDATE bonuses SET status = 'PENDING', activated_at = NULL, activated_by = NULL, "
        "transaction_id = NULL",
        "UPDATE bonuses SET amount = 11",
        "DELETE FROM deposits",
    ):
        with subtests.test(statement), pytest.raises(asyncpg.PostgresError):
            await owner.execute(statement)


async def test_the_check_of_the_ledger_sees_a_bonus_without_its_event_and_the_reverse(
    owner: Connection, db: Database
) -> None:
    player = await make_user(owner)
    await deposit(db, owner, player)
    bonus = await find(db, player)
    assert bonus is not None
    deposit_event = await owner.fetchval("SELECT id FROM transactions WHERE type = 'DEPOSIT'")
    await owner.execute(
        "UPDATE bonuses SET status = 'ACTIVE', activated_at = now(), "
        "activated_by = 'TICKET_PURCHASE', transaction_id = $1",
        deposit_event,
    )
    async with db.transaction() as tx:
        wallets = await ledger.player_wallets(tx, [player.id], WalletType.BONUS, "TJS")
        promotions = await ledger.system_wallet(tx, "PROMOTIONS", WalletType.BONUS, "TJS")
        stray = ledger.Event(
            type="BONUS",
            user_id=player.id,
            amount=Decimal(10),
            currency="TJS",
            entries=[(promotions, Decimal(-10)), (wallets[player.id], Decimal(10))],
        )
        await ledger.post_all(tx, [stray])
    async with db.transaction() as tx:
        found = {
            difference.transaction_id: (difference.expected, difference.actual)
            for difference in await ledger.reconcile(tx)
            if difference.check == "bonus_differences"
        }
    ten, zero = Decimal(10), Decimal(0)
    assert found == {deposit_event: (ten, zero), stray.id: (zero, ten)}


async def test_a_deposit_that_was_played_pays_it_whole(owner: Connection, db: Database) -> None:
    player = await make_user(owner)
    await play(db, owner, await make_user(owner, balance=40), "40")  # somebody else
    await deposit_to_play(db, owner, player)
    await credit(owner, player, 100, WalletType.LUCKY_COIN)
    await make_user(owner, referred_by=player, last_login_at=utc_now())  # friends do not count
    # nor do coins
    assert await draw(db, await play(db, owner, player, "40", WalletType.LUCKY_COIN))
    await settle(db)
    first = await play(db, owner, player, "25")
    with pytest.raises(BonusNotReady) as refusal:
        await activate(db, player)
    assert refusal.value.data["missing"] == ["DEPOSIT_PLAYED"]
    assert (refusal.value.data["played"], refusal.value.data["required"]) == ("0.00", "40.00")
    assert await draw(db, first)
    second = await play(db, owner, player, "15")
    await settle(db)
    bonus = await find(db, player)
    assert bonus is not None
    async with db.connection() as connection:
        progress = await bonuses.get_progress(connection, bonus.id)
    assert (progress.met, str(progress.played), str(progress.waiting)) == ([], "25.00", "15.00")
    assert await bonus_balance_of(owner, player) == 0
    assert await draw(db, second)
    await settle(db)
    paid = await find(db, player)
    assert paid is not None
    assert (paid.status, paid.activated_by) == ("ACTIVE", "DEPOSIT_PLAYED")
    assert await bonus_balance_of(owner, player) == 10
    await assert_books_balance(db)


async def test_what_was_bought_in_time_counts_however_late_it_is_drawn(
    owner: Connection, db: Database
) -> None:
    enough, little, late = [await make_user(owner) for _ in range(3)]
    for player in (enough, little, late):
        await deposit_to_play(db, owner, player)
    lotteries = [
        await play(db, owner, player, cash) for player, cash in ((enough, "40"), (little, "39"))
    ]
    for player in (enough, little, late):
        await age_bonus(owner, player)
    await owner.execute("UPDATE orders SET paid_at = now() - interval '4 days'")
    lotteries.append(await play(db, owner, late, "40"))
    await settle(db)
    people = (enough, little, late)
    assert [await bonus_status_of(db, one) for one in people] == ["PENDING", "EXPIRED", "EXPIRED"]
    async with db.connection() as connection:
        assert await bonuses.due(connection) == []  # nothing to look at until its draw
    for lottery_id in lotteries:
        assert await draw(db, lottery_id)
    await settle(db)
    assert [await bonus_status_of(db, one) for one in people] == ["ACTIVE", "EXPIRED", "EXPIRED"]
    await assert_books_balance(db)


async def test_a_deposit_that_is_withdrawn_unspent_leaves_no_bonus(
    owner: Connection, db: Database, subtests: pytest.Subtests
) -> None:
    """C21: 10 in, one ticket, 2.50 in bonus, 9 out, with as many accounts as one likes."""
    new, old = await make_user(owner), await make_user(owner)
    await deposit(db, owner, old)
    await deposit_to_play(db, owner, new)
    assert await draw(db, await play(db, owner, new, "1"))
    async with db.transaction() as tx:
        for player in (new, old):
            await bonuses.void_for_withdrawal(tx, player.id)
    # what was promised before keeps its condition
    assert [await bonus_status_of(db, one) for one in (new, old)] == ["VOID", "PENDING"]
    assert await draw(db, await play(db, owner, new, "39"))
    await settle(db)
    with pytest.raises(BonusState):
        await activate(db, new)
    assert await bonus_balance_of(owner, new) == 0
    for statement in (
        "UPDATE bonuses SET status = 'PENDING', void_reason = NULL WHERE status = 'VOID'",
        "UPDATE bonuses SET condition = 'TICKET_OR_FRIEND' WHERE condition = 'DEPOSIT_PLAYED'",
    ):
        with subtests.test(statement):
            with pytest.raises(asyncpg.PostgresError) as refused:
                await owner.execute(statement)
            assert refused.value.sqlstate == "LM110"


STARS = StarsRules(
    deposits=DEPOSITS,
    currency="TJS",
    is_enabled=True,
    coins_per_star=Decimal(1),
    min_stars=1,
    max_stars=1000,
)


async def deposit_stars(db: Database, player: Player, amount: int) -> None:
    """A first deposit in Stars, which brings as many coins."""
    async with db.transaction() as tx:
        invoice = await stars.open_invoice(tx, STARS, player.id, amount)
        assert invoice.invoice_payload is not None
        payment = star_payment(player, invoice.invoice_payload, amount)
        outcome, _ = await stars.receive_payment(tx, STARS, payment)
        assert outcome == "credited"


async def test_a_deposit_in_stars_is_played_with_its_coins(owner: Connection, db: Database) -> None:
    """Who pays in Stars need not have cash; cash, the better kind, counts too."""
    player = await make_user(owner, balance=10)
    await deposit_stars(db, player, 40)
    promised = await find(db, player)
    assert promised is not None
    assert (promised.condition, promised.amount) == ("COINS_PLAYED", Decimal(10))
    await credit(owner, player, 40, WalletType.BONUS)
    goods = await open_lottery(owner, ticket_price=Decimal(4), total_tickets=5)
    await buy(db, wish(player.id, goods, 1, WalletType.BONUS))  # bonus does not count
    await draw(db, await play(db, owner, player, "30", WalletType.LUCKY_COIN))
    with pytest.raises(BonusNotReady) as refusal:
        await activate(db, player)
    assert refusal.value.data["condition"] == "COINS_PLAYED"
    assert (refusal.value.data["played"], refusal.value.data["required"]) == ("30.00", "40.00")
    await draw(db, await play(db, owner, player, "10"))
    await settle(db)
    assert await bonus_status_of(db, player) == "ACTIVE"
    assert await bonus_balance_of(owner, player) == 46
    assert await bonus_notices_of(owner, player) == ["bonus-promised-coins", "bonus-activated"]
    await assert_books_balance(db)


async def test_coins_that_are_not_played_pay_no_bonus(owner: Connection, db: Database) -> None:
    player = await make_user(owner)
    await deposit_stars(db, player, 40)
    await play(db, owner, player, "39", WalletType.LUCKY_COIN)
    await age_bonus(owner, player)
    await settle(db)
    assert await bonus_status_of(db, player) == "EXPIRED"
    assert await bonus_balance_of(owner, player) == 0
