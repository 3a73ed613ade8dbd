"""Manual deposits: requested, proven by a receipt, decided once."""

import asyncio
from collections import Counter
from decimal import Decimal
from typing import Any
from uuid import uuid4

import asyncpg
import pytest

from luckymart.deposits import actions as deposits
from luckymart.deposits.errors import (
    DepositAmount,
    DepositNotFound,
    DepositState,
    PaymentMethodNotFound,
    TooManyDeposits,
)
from luckymart.kit.errors import DomainError, ValidationError
from luckymart.ledger.errors import AmountScale
from luckymart.staff.errors import OwnAccount, PermissionDenied
from tests.deposits.conftest import Desk
from tests.soak.books import assert_books_balance, differences_of
from tests.support.deposits import make_method, make_picture
from tests.support.world import make_user


async def test_from_the_request_to_the_money(desk: Desk) -> None:
    deposit = await desk.asked(50)
    assert (deposit.status, deposit.method, str(deposit.amount)) == ("PENDING", "BANK", "50.00")
    assert len(deposit.reference) == 8
    assert deposit.account is not None
    assert deposit.account.number == "20202 9725"
    assert await desk.status(deposit) == ("PENDING", "PENDING")

    assert (await desk.shown(deposit)).status == "SUBMITTED"
    assert await desk.told(desk.clerk) == ["deposit-to-check"]
    better = await desk.shown(deposit)
    assert better.receipt_id is not None
    assert await desk.told(desk.clerk) == ["deposit-to-check"]
    assert await desk.cash() == 0

    approved = await desk.approve(deposit, Decimal("49.50"))
    assert (approved.status, str(approved.credited_amount)) == ("APPROVED", "49.50")
    assert approved.decided_by_name == "Clerk"
    assert await desk.cash() == Decimal("49.5")
    assert await desk.status(deposit) == ("APPROVED", "PAID")
    assert await desk.told(desk.player) == ["bonus-promised", "deposit-approved"]
    log = await desk.owner.fetchrow("SELECT * FROM admin_logs WHERE action = 'deposits.approve'")
    assert log is not None
    assert '"SUBMITTED"' in log["before"]
    assert '"49.50"' in log["after"]
    total = await desk.owner.fetchval("SELECT sum(total_deposits) FROM wallets")
    assert total == Decimal("49.5")
    await assert_books_balance(desk.db)


async def test_the_account_is_that_which_the_player_saw(desk: Desk) -> None:
    deposit = await desk.asked()
    await desk.owner.execute("UPDATE payment_configs SET account_number = 'another'")
    async with desk.db.connection() as connection:
        seen = await deposits.get(connection, desk.player.id, deposit.id)
    assert seen.account is not None
    assert seen.account.number == "20202 9725"


@pytest.mark.parametrize(
    ("amount", "currency", "refusal"),
    [
        ("4.99", "TJS", DepositAmount),
        ("1000.01", "TJS", DepositAmount),
        ("50.001", "TJS", AmountScale),
        ("50", "USD", ValidationError),
    ],
)
async def test_amounts_that_a_method_does_not_take(
    desk: Desk, amount: str, currency: str, refusal: type[DomainError]
) -> None:
    with pytest.raises(refusal):
        await desk.in_tx(
            deposits.open_deposit,
            desk.rules,
            desk.player.id,
            desk.method_id,
            Decimal(amount),
            currency,
        )
    assert await desk.owner.fetchval("SELECT count(*) FROM orders") == 0


async def test_a_method_that_is_off_or_unknown_takes_nothing(
    desk: Desk, subtests: pytest.Subtests
) -> None:
    off = await make_method(desk.owner, is_active=False)
    for method_id in (off, uuid4()):
        with subtests.test(method_id=method_id), pytest.raises(PaymentMethodNotFound):
            await desk.in_tx(
                deposits.open_deposit, desk.rules, desk.player.id, method_id, Decimal(50), "TJS"
            )
    assert await desk.owner.fetchval("SELECT count(*) FROM orders") == 0


async def test_only_so_many_are_open_also_when_asked_at_once(desk: Desk) -> None:
    results = await asyncio.gather(*(desk.asked() for _ in range(8)), return_exceptions=True)
    assert Counter(type(result).__name__ for result in results) == {
        "Deposit": desk.rules.max_open,
        "TooManyDeposits": 8 - desk.rules.max_open,
    }
    one = next(result for result in results if not isinstance(result, BaseException))
    await desk.in_tx(deposits.cancel, desk.player.id, one.id)
    assert await desk.status(one) == ("CANCELLED", "CANCELLED")
    await desk.asked()
    with pytest.raises(TooManyDeposits):
        await desk.asked()


async def test_somebody_elses_deposit_does_not_exist(desk: Desk) -> None:
    deposit, other = await desk.asked(), await make_user(desk.owner)
    picture_id = await make_picture(desk.owner, other)
    with pytest.raises(DepositNotFound):
        await desk.in_tx(deposits.get, other.id, deposit.id)
    with pytest.raises(DepositNotFound):
        await desk.in_tx(deposits.cancel, other.id, deposit.id)
    with pytest.raises(DepositNotFound):
        await desk.in_tx(deposits.submit_receipt, other.id, deposit.id, picture_id, "00" * 32)
    assert await desk.status(deposit) == ("PENDING", "PENDING")


async def test_expiry_takes_what_has_no_receipt_and_nothing_else(desk: Desk) -> None:
    bare, shown = await desk.asked(), await desk.asked()
    await desk.shown(shown)
    await desk.owner.execute("UPDATE deposits SET expires_at = now() - interval '1 minute'")
    async with desk.db.connection() as connection:
        due = await deposits.due_expiries(connection)
    assert due == [bare.id]
    for _ in range(2):
        await desk.in_tx(deposits.expire, bare.id)
    await desk.in_tx(deposits.expire, shown.id)
    assert await desk.status(bare) == ("EXPIRED", "EXPIRED")
    assert await desk.status(shown) == ("SUBMITTED", "PENDING")
    assert await desk.told(desk.player) == ["deposit-expired"]
    with pytest.raises(DepositState):
        await desk.shown(bare)


async def test_a_rejection_is_read_with_its_reason(desk: Desk, subtests: pytest.Subtests) -> None:
    deposit = await desk.asked()
    await desk.shown(deposit)
    with pytest.raises(ValidationError):
        await desk.by_staff(deposits.reject, deposit.id, "  ")
    rejected = await desk.by_staff(deposits.reject, deposit.id, "nothing has arrived")
    assert (rejected.status, rejected.reason) == ("REJECTED", "nothing has arrived")
    assert await desk.status(deposit) == ("REJECTED", "CANCELLED")
    assert await desk.told(desk.player) == ["deposit-rejected"]
    for again in (
        desk.approve(deposit),
        desk.by_staff(deposits.reject, deposit.id, "again"),
        desk.in_tx(deposits.cancel, desk.player.id, deposit.id),
        desk.shown(deposit),
    ):
        with subtests.test(again=again):
            with pytest.raises(DepositState) as refused:
                await again
            assert refused.value.data == {"status": "REJECTED"}
    assert await desk.cash() == 0
    assert await desk.events() == []


async def test_who_may_not_decide_changes_nothing(desk: Desk, subtests: pytest.Subtests) -> None:
    own = await desk.asked(player=desk.clerk)
    with pytest.raises(OwnAccount):
        await desk.approve(own)
    with pytest.raises(OwnAccount):
        await desk.by_staff(deposits.reject, own.id, "x")
    viewer = await make_user(desk.owner, roles=("viewer",))
    for nobody in (viewer, desk.player):
        with subtests.test(nobody=nobody), pytest.raises(PermissionDenied):
            await desk.approve(own, who=nobody)
    with pytest.raises(PermissionDenied):
        await desk.by_staff(deposits.look_at, own.id, who=desk.player)
    assert await desk.status(own) == ("PENDING", "PENDING")
    assert await desk.cash(desk.clerk) == 0


@pytest.mark.parametrize("amount", ["0", "-1", "100000001", "NaN", "1.001"])
async def test_amounts_that_cannot_have_arrived(desk: Desk, amount: str) -> None:
    deposit = await desk.asked()
    with pytest.raises((ValidationError, AmountScale)):
        await desk.approve(deposit, Decimal(amount))
    assert await desk.status(deposit) == ("PENDING", "PENDING")


async def test_the_same_receipt_twice_is_seen(desk: Desk, subtests: pytest.Subtests) -> None:
    digest = b"r" * 32
    first = await desk.shown(await desk.asked(), sha256=digest)
    other = await make_user(desk.owner)
    second = await desk.shown(await desk.asked(player=other), other, digest)
    honest = await desk.shown(await desk.asked())
    for deposit, expected in ((first, [second.id]), (second, [first.id]), (honest, [])):
        with subtests.test(expected=expected):
            _, same = await desk.by_staff(deposits.look_at, deposit.id)
            assert [one.id for one in same] == expected


async def test_staff_get_what_waits_the_oldest_first(desk: Desk) -> None:
    first, _, third = [await desk.asked() for _ in range(3)]
    await desk.shown(third)
    await desk.shown(first)
    found = await desk.by_staff(deposits.next_waiting, None)
    assert found is not None
    assert found.id == first.id
    after = await desk.by_staff(deposits.next_waiting, first.id)
    assert after is not None
    assert after.id == third.id
    assert await desk.by_staff(deposits.next_waiting, third.id) is None
    page = await desk.by_staff(deposits.list_all, "SUBMITTED", 1, None)
    assert [one.id for one in page.items] == [third.id]
    assert page.next_cursor is not None


async def test_twenty_approvals_at_once_are_one(desk: Desk) -> None:
    deposit = await desk.asked()
    await desk.shown(deposit)
    clerks = [await make_user(desk.owner, roles=("finance",)) for _ in range(4)]
    results = await asyncio.gather(
        *(desk.approve(deposit, who=clerks[turn % 4]) for turn in range(20)),
        return_exceptions=True,
    )
    assert Counter(type(result).__name__ for result in results) == {
        "Deposit": 1,
        "DepositState": 19,
    }
    assert await desk.cash() == 50
    assert await desk.events() == ["DEPOSIT"]
    assert (
        await desk.owner.fetchval("SELECT count(*) FROM admin_logs WHERE admin_id IS NOT NULL") == 1
    )
    await assert_books_balance(desk.db)


async def test_of_all_who_decide_at_once_one_wins(desk: Desk) -> None:
    """Approve, reject, cancel and expire at once, ten times, in whatever order they land."""
    outcomes: Counter[str] = Counter()
    paid = 0
    for _ in range(10):
        deposit = await desk.asked()
        await desk.owner.execute("UPDATE deposits SET expires_at = now() WHERE id = $1", deposit.id)
        racers: list[Any] = [
            desk.in_tx(deposits.expire, deposit.id),
            desk.approve(deposit),
            desk.by_staff(deposits.reject, deposit.id, "no"),
            desk.in_tx(deposits.cancel, desk.player.id, deposit.id),
        ]
        results = await asyncio.gather(*racers, return_exceptions=True)
        assert all(
            isinstance(result, DepositState)
            for result in results
            if isinstance(result, BaseException)
        )
        status, order = await desk.status(deposit)
        assert order == {"APPROVED": "PAID", "EXPIRED": "EXPIRED"}.get(status, "CANCELLED")
        assert len(await desk.told(desk.player)) > 0 or status == "CANCELLED"
        outcomes[status] += 1
        paid += status == "APPROVED"
    assert outcomes.total() == 10
    assert await desk.cash() == 50 * paid
    await assert_books_balance(desk.db)


async def test_the_database_refuses_what_the_actions_would_not_do(
    desk: Desk, subtests: pytest.Subtests
) -> None:
    deposit = await desk.asked()
    await desk.approve(deposit)
    for change in (
        "status = 'PENDING'",
        "status = 'CANCELLED'",
        "credited_amount = 1",
        "transaction_id = gen_random_uuid()",
    ):
        with subtests.test(change), pytest.raises(asyncpg.PostgresError):
            await desk.owner.execute(f"UPDATE deposits SET {change}")
    other = await desk.asked()
    with pytest.raises(asyncpg.ForeignKeyViolationError):  # approved without an event
        await desk.owner.execute(
            "UPDATE deposits SET status = 'APPROVED', credited_amount = 1, "
            "transaction_id = gen_random_uuid() WHERE id = $1",
            other.id,
        )
    async with desk.db.connection() as connection:
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await connection.execute("UPDATE deposits SET amount = 1")
    await assert_books_balance(desk.db)


async def test_an_event_without_its_deposit_is_a_difference(desk: Desk) -> None:
    await desk.approve(await desk.asked())
    await desk.owner.execute("ALTER TABLE deposits DISABLE TRIGGER USER")
    await desk.owner.execute("UPDATE deposits SET credited_amount = 49")
    [found] = await differences_of(desk.db)
    assert (found.check, found.expected, found.actual) == (
        "deposit_differences",
        Decimal(49),
        Decimal(50),
    )
