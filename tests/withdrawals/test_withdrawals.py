"""A withdrawal from request to end: where the money is at each step, and who may do what."""

import json
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

import asyncpg
import pytest

from luckymart.kit.database import Connection, Database
from luckymart.kit.errors import DomainError, ValidationError
from luckymart.kit.money import WalletType
from luckymart.kit.secret_box import SecretBox
from luckymart.ledger.errors import AmountScale, InsufficientFunds
from luckymart.staff import actions as staff
from luckymart.staff.errors import OwnAccount, PermissionDenied
from luckymart.two_factor.errors import TwoFactorInvalid, TwoFactorLocked, TwoFactorRequired
from luckymart.withdrawals import actions as withdrawals
from luckymart.withdrawals import deciding
from luckymart.withdrawals.errors import (
    AlreadyApproved,
    ReferenceTaken,
    TooManyWithdrawals,
    WithdrawalNotFound,
    WithdrawalState,
)
from luckymart.withdrawals.rules import Account, Method
from tests.referrals.test_bonuses import deposit_to_play
from tests.soak.books import assert_books_balance
from tests.support.databases import fetch_all, unchanged
from tests.support.second_step import STAFF_SECRET
from tests.support.settings import DATA_KEY, HASH_KEY
from tests.support.two_factor import Authenticator, switch_on
from tests.support.withdrawals import CARD, CARD_DIGITS, Till
from tests.support.world import Player, balance_of, credit, make_user


async def money_of(owner: Connection, player: Player) -> tuple[str, ...]:
    """Cash, the frozen part of it, and what has been paid out."""
    row = await owner.fetchrow(
        "SELECT balance, frozen_balance, total_withdrawals FROM wallets "
        "WHERE user_id = $1 AND type = 'BALANCE'",
        player.id,
    )
    assert row is not None
    return tuple(f"{value.normalize():f}" for value in row)


async def house(owner: Connection, account: str) -> str:
    balance = await owner.fetchval(
        "SELECT balance FROM system_wallet_balances WHERE system_account = $1 AND type = 'BALANCE'",
        account,
    )
    return f"{balance.normalize():f}"


async def test_from_the_request_to_the_payment(
    owner: Connection, db: Database, till: Till, finance: Player
) -> None:
    player = await make_user(owner, balance=200)
    asked = await till.ask(player, "100.05")
    card = asked.withdrawal
    # 100.05 × 0.98 = 98.049: rounded down, and the house gets the rest
    assert [str(v) for v in (card.amount, card.fee, card.payout)] == ["100.05", "2.01", "98.04"]
    assert (card.status, card.account_masked, card.approvals_needed) == ("PENDING", "•••• 1111", 1)
    assert str(asked.wallet.balance) == "99.95"
    assert await money_of(owner, player) == ("99.95", "100.05", "0")
    assert await house(owner, "WITHDRAWALS_HELD") == "100.05"
    await assert_books_balance(db)

    approved = (await till.approve(finance, card.id)).withdrawal
    assert (approved.status, [one.first_name for one in approved.approvals]) == (
        "APPROVED",
        ["Farid"],
    )
    assert await money_of(owner, player) == ("99.95", "100.05", "0")
    await assert_books_balance(db)

    paid = (await till.pay(finance, card.id, " T-77 ")).withdrawal
    assert (paid.status, paid.reference, paid.decided_by_name) == ("PAID", "T-77", "Farid")
    assert await money_of(owner, player) == ("99.95", "0", "100.05")
    assert await house(owner, "WITHDRAWALS_HELD") == "0"
    assert await house(owner, "WITHDRAWALS_CLEARING") == "98.04"
    assert await house(owner, "HOUSE_REVENUE") == "2.01"
    await assert_books_balance(db)

    order = await owner.fetchrow("SELECT type, status, total_amount, payment_id FROM orders")
    assert order is not None
    assert tuple(order) == ("WITHDRAW", "PAID", Decimal("100.05"), "T-77")
    told = await owner.fetch(
        "SELECT type FROM notifications WHERE user_id = $1 ORDER BY id", player.id
    )
    assert [row["type"] for row in told] == [
        "withdrawal-requested",
        "withdrawal-approved",
        "withdrawal-paid",
    ]
    log = await owner.fetch("SELECT action, before, after FROM admin_logs ORDER BY id")
    assert [
        (row["action"], json.loads(row["before"])["status"], json.loads(row["after"])["status"])
        for row in log
    ] == [
        ("withdrawals.approve", "PENDING", "APPROVED"),
        ("withdrawals.pay", "APPROVED", "PAID"),
    ]


async def test_rejected_and_cancelled_money_is_its_owners_again(
    owner: Connection, db: Database, till: Till, finance: Player
) -> None:
    player = await make_user(owner, balance=100)
    first = (await till.ask(player)).withdrawal
    assert await balance_of(owner, player) == 0
    back = await till.cancel(player, first.id)
    assert (back.withdrawal.status, str(back.wallet.balance)) == ("CANCELLED", "100.00")

    second = (await till.ask(player)).withdrawal
    rejected = await till.reject(finance, second.id, " the name differs ")
    assert (rejected.withdrawal.reason, str(rejected.wallet.balance)) == (
        "the name differs",
        "100.00",
    )

    third = (await till.ask(player)).withdrawal
    await till.approve(finance, third.id)
    await till.reject(finance, third.id)
    assert await money_of(owner, player) == ("100", "0", "0")
    await assert_books_balance(db)
    assert await fetch_all(owner, "SELECT status FROM orders") == [{"status": "CANCELLED"}] * 3
    history = await owner.fetch(
        "SELECT type, notes FROM transactions WHERE related_type = 'order' ORDER BY id"
    )
    assert [tuple(row) for row in history][:4] == [
        ("FREEZE", "•••• 1111"),
        ("UNFREEZE", None),
        ("FREEZE", "•••• 1111"),
        ("UNFREEZE", "the name differs"),
    ]


async def test_what_cannot_be_asked_for(
    owner: Connection, till: Till, subtests: pytest.Subtests
) -> None:
    player = await make_user(owner, balance=100)
    async with unchanged(owner):
        cases: list[tuple[dict[str, Any], type[DomainError]]] = [
            ({"amount": "9.99"}, ValidationError),
            ({"amount": "5000.01"}, ValidationError),
            ({"amount": "50.001"}, AmountScale),
            ({"amount": "NaN"}, ValidationError),
            ({"amount": "-50"}, ValidationError),
            ({"amount": "100.01"}, InsufficientFunds),
            ({"currency": "USD"}, ValidationError),
            ({"account": Account(holder="Z K", number="4111111111111112")}, ValidationError),
            ({"method": Method.MOBILE_MONEY}, ValidationError),
        ]
        for fields, error in cases:
            with subtests.test(fields=fields), pytest.raises(error):
                await till.ask(player, **fields)


async def test_only_cash_is_paid_out(owner: Connection, till: Till) -> None:
    player = await make_user(owner)
    for kind in (WalletType.LUCKY_COIN, WalletType.BONUS):
        await credit(owner, player, 1000, kind)
    with pytest.raises(InsufficientFunds):
        await till.ask(player)
    assert await owner.fetchval("SELECT count(*) FROM withdrawals") == 0


async def test_three_are_open_at_most(owner: Connection, till: Till, finance: Player) -> None:
    player = await make_user(owner, balance=1000)
    ids = [(await till.ask(player)).withdrawal.id for _ in range(3)]
    await till.approve(finance, ids[0])  # still open
    async with unchanged(owner):
        with pytest.raises(TooManyWithdrawals) as caught:
            await till.ask(player)
        assert caught.value.data == {"limit": 3}
    await till.cancel(player, ids[1])
    await till.ask(player)


async def test_above_the_limit_two_different_people_approve(
    owner: Connection, db: Database, till: Till, finance: Player
) -> None:
    player = await make_user(owner, balance=1000)
    boss = await make_user(owner, roles=("owner",))
    card = (await till.ask(player, "500.01")).withdrawal
    assert card.approvals_needed == 2
    half = (await till.approve(finance, card.id)).withdrawal
    assert (half.status, len(half.approvals)) == ("PENDING", 1)
    async with unchanged(owner):
        with pytest.raises(AlreadyApproved) as caught:
            await till.approve(finance, card.id)
        assert caught.value.data == {"approvals": 1, "approvals_needed": 2}
        with pytest.raises(WithdrawalState):
            await till.pay(finance, card.id)

    assert (await till.approve(boss, card.id)).withdrawal.status == "APPROVED"
    log = await owner.fetch("SELECT admin_id, after FROM admin_logs ORDER BY id")
    assert [(row["admin_id"], json.loads(row["after"])) for row in log] == [
        (finance.id, {"status": "PENDING", "approvals": 1}),
        (boss.id, {"status": "APPROVED", "approvals": 2}),
    ]


async def test_nobody_decides_his_own_without_the_permission_or_out_of_turn(
    owner: Connection, till: Till, finance: Player, subtests: pytest.Subtests
) -> None:
    clerk = await make_user(owner, roles=("finance",), balance=500)
    player = await make_user(owner, balance=500)
    support = await make_user(owner, roles=("support",))
    code = Authenticator(STAFF_SECRET).code()
    own = (await till.ask(clerk, code=code)).withdrawal.id
    other = (await till.ask(player)).withdrawal.id
    async with unchanged(owner):
        with pytest.raises(OwnAccount):
            await till.approve(clerk, own)
        for work in (till.approve, till.reject, till.pay):
            with subtests.test(work.__name__):
                with pytest.raises(PermissionDenied):
                    await work(support, other)
                with pytest.raises(WithdrawalNotFound):
                    await work(finance, uuid4())
        for text in (" ", "x" * 501):
            with subtests.test(text), pytest.raises(ValidationError):
                await till.reject(finance, other, text)
        with pytest.raises(WithdrawalNotFound):
            await till.cancel(clerk, other)

    await till.approve(finance, own)
    await till.approve(finance, other)
    async with unchanged(owner):
        with pytest.raises(OwnAccount):
            await till.pay(clerk, own)
        with pytest.raises(ValidationError):
            await till.pay(clerk, other, "x" * 101)
        with pytest.raises(WithdrawalState) as caught:
            await till.cancel(player, other)
        assert caught.value.data == {"status": "APPROVED"}
        with pytest.raises(WithdrawalState):
            await till.approve(clerk, other)

    await till.pay(clerk, other)
    async with unchanged(owner):
        for command in (
            till.reject(finance, other),
            till.approve(finance, other),
            till.pay(finance, other),
        ):
            with subtests.test(command=command):
                with pytest.raises(WithdrawalState) as caught:
                    await command
                assert caught.value.data == {"status": "PAID"}


async def test_one_transfer_pays_one_withdrawal(
    owner: Connection, till: Till, finance: Player
) -> None:
    player = await make_user(owner, balance=1000)
    phone = Account(holder="Zarina K", number="+992901234567")
    ids = [(await till.ask(player)).withdrawal.id for _ in range(2)]
    ids.append((await till.ask(player, method=Method.MOBILE_MONEY, account=phone)).withdrawal.id)
    for withdrawal_id in ids:
        await till.approve(finance, withdrawal_id)
    await till.pay(finance, ids[0], "AB 12")
    async with unchanged(owner):
        with pytest.raises(ReferenceTaken):
            await till.pay(finance, ids[1], "ab  12")
    await till.pay(finance, ids[2], "AB 12")  # a different bank may use the same numbers


async def test_the_second_step(owner: Connection, db: Database, till: Till) -> None:
    player = await make_user(owner, balance=100)
    phone = await switch_on(db, till.box, player)
    async with unchanged(owner, but=frozenset({"two_factor"})):  # counts wrong codes
        with pytest.raises(TwoFactorRequired):
            await till.ask(player)
        with pytest.raises(TwoFactorInvalid) as caught:
            await till.ask(player, code=phone.wrong_code())
        assert caught.value.data == {"attempts_left": 4}
        # too much: a right code is not used up if the request is refused for another reason
        code = phone.code()
        with pytest.raises(InsufficientFunds):
            await till.ask(player, "1000", code=code)
    assert await owner.fetchval("SELECT failures FROM two_factor") == 1

    await till.ask(player, "50", code=code)
    with pytest.raises(TwoFactorInvalid):
        await till.ask(player, "50", code=code)
    for _ in range(4):
        with pytest.raises(TwoFactorInvalid):
            await till.ask(player, "50", code=phone.wrong_code())
    with pytest.raises(TwoFactorLocked) as locked:
        await till.ask(player, "50", code=phone.code())
    assert 0 < locked.value.data["retry_after"] <= 900
    assert await money_of(owner, player) == ("50", "50", "0")


async def test_who_pays_reads_the_account_and_the_log_says_so(
    owner: Connection, till: Till, finance: Player
) -> None:
    support = await make_user(owner, roles=("support",))
    player = await make_user(owner, balance=100)
    card = (await till.ask(player)).withdrawal
    assert (await till.reveal(support, card.id)).account is None
    assert await owner.fetchval("SELECT count(*) FROM admin_logs") == 0
    with pytest.raises(PermissionDenied):
        await till.reveal(player, card.id)
    found = (await till.reveal(finance, card.id)).account
    assert found == Account(holder="Zarina K", number=CARD_DIGITS)
    line = await owner.fetchrow("SELECT admin_id, action, target_id, after FROM admin_logs")
    assert line is not None
    assert tuple(line)[:3] == (finance.id, "withdrawals.reveal", card.id)
    assert CARD_DIGITS not in line["after"]


async def test_an_account_opens_in_its_own_row_alone_and_under_a_new_key(
    owner: Connection, db: Database, till: Till, finance: Player
) -> None:
    player = await make_user(owner, balance=200)
    first, second = [(await till.ask(player)).withdrawal.id for _ in range(2)]
    rotated = Till(db, till.settings, SecretBox([b"n" * 32, DATA_KEY], HASH_KEY), till.terms)
    async with db.transaction() as tx:
        assert await withdrawals.reseal(tx, rotated.box) == 2
        assert await withdrawals.reseal(tx, rotated.box) == 0
    only_new = Till(db, till.settings, SecretBox([b"n" * 32], HASH_KEY), till.terms)
    assert (await only_new.reveal(finance, first)).account is not None

    await owner.execute(
        "UPDATE withdrawals AS w SET account_sealed = o.account_sealed "
        "FROM withdrawals AS o WHERE w.id = $1 AND o.id = $2",
        first,
        second,
    )
    with pytest.raises(RuntimeError, match="not what was sealed"):
        await only_new.reveal(finance, first)


async def test_staff_who_may_decide_get_the_card(
    owner: Connection, till: Till, finance: Player
) -> None:
    await make_user(owner, roles=("support",))
    clerk = await make_user(owner, roles=("finance",), balance=100, first_name="Clerk")
    code = Authenticator(STAFF_SECRET).code()
    card = (await till.ask(clerk, code=code)).withdrawal
    rows = await owner.fetch("SELECT user_id, payload FROM outbox WHERE user_id <> $1", clerk.id)
    assert [row["user_id"] for row in rows] == [finance.id]
    payload = json.loads(rows[0]["payload"])
    assert payload["chat_id"] == finance.telegram_id
    assert payload["notification"]["type"] == "withdrawal-waiting"
    assert payload["notification"]["data"]["account"] == "•••• 1111"
    assert payload["buttons"][0][0]["callback_data"] == f"v:withdrawals:open:{card.id.hex}"
    assert CARD_DIGITS not in rows[0]["payload"]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE withdrawals SET status = 'APPROVED', approved_at = now()",
        "UPDATE withdrawals SET status = 'PAID', reference = 'x', decided_by_id = user_id, "
        "approved_at = now(), ended_at = now()",
        "UPDATE withdrawals SET amount = 1, fee = 0",
        "UPDATE withdrawals SET approvals_needed = 1",
        "UPDATE withdrawals SET reason = 'x'",
        "INSERT INTO withdrawal_approvals SELECT id, user_id FROM withdrawals",
        "DELETE FROM withdrawals",
    ],
)
@pytest.mark.usefixtures("finance")
async def test_the_database_refuses_what_the_states_do_not_allow(
    owner: Connection, till: Till, statement: str
) -> None:
    player = await make_user(owner, balance=1000)
    await till.ask(player, "600")
    with pytest.raises(asyncpg.PostgresError):
        await owner.execute(statement)
    await owner.execute("UPDATE withdrawals SET account_sealed = account_sealed")


async def test_an_idempotency_key_tells_nothing_of_the_account(
    owner: Connection, db: Database, till: Till
) -> None:
    """A plain hash of a card number is as good as the number: there are too few of them."""
    wish = withdrawals.Wish(
        Decimal(100), "TJS", Method.BANK_CARD, Account(holder="Zarina K", number=CARD)
    )
    other_key = SecretBox([DATA_KEY], b"n" * 32)
    assert wish.request_hash(till.box) != wish.request_hash(other_key)
    assert wish.request_hash(till.box) == wish.request_hash(till.box)


async def test_lists(owner: Connection, db: Database, till: Till, finance: Player) -> None:
    player = await make_user(owner, balance=1000)
    ids = [(await till.ask(player, "50")).withdrawal.id for _ in range(3)]
    await till.approve(finance, ids[1])
    async with db.connection() as connection:
        by = await staff.load(connection, finance.id)

        async def of_status(status: Any, cursor: str | None = None) -> list[UUID]:
            page = await deciding.list_all(connection, by, status, 10, cursor)
            return [item.id for item in page.items]

        assert await of_status("PENDING") == [ids[0], ids[2]]
        assert await of_status("APPROVED") == [ids[1]]
        assert await of_status(None) == ids[::-1]
        assert await of_status("PAID") == []
        page = await deciding.list_all(connection, by, "PENDING", 1, None)
        assert await of_status("PENDING", page.next_cursor) == [ids[2]]
        assert await deciding.count_waiting(connection, by) == {"pending": 2, "approved": 1}
        walk = [None, *ids]
        for before, after in zip(walk, [*ids, ids[0]], strict=True):
            found = await deciding.next_waiting(connection, by, before)
            assert found is not None
            assert found.id == after
        mine = await withdrawals.list_own(connection, player.id, 2, None)
        assert [item.id for item in mine.items] == ids[:0:-1]
        rest = await withdrawals.list_own(connection, player.id, 2, mine.next_cursor)
        assert [item.id for item in rest.items] == ids[:1]


async def test_what_is_withdrawn_is_not_played(
    owner: Connection, db: Database, till: Till, finance: Player
) -> None:
    """The bonus of a first deposit ends when money is paid out, and not before."""
    player = await make_user(owner)
    await deposit_to_play(db, owner, player, "40")
    card = (await till.ask(player, "40")).withdrawal
    await till.approve(finance, card.id)
    assert await owner.fetchval("SELECT status FROM bonuses") == "PENDING"
    await till.pay(await make_user(owner, roles=("finance",)), card.id, "T-1")
    row = await owner.fetchrow("SELECT status, void_reason FROM bonuses")
    assert row is not None
    assert tuple(row) == ("VOID", "WITHDRAWAL")
    await assert_books_balance(db)
