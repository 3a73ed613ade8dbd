"""One transfer counts once, and what was closed by mistake opens again."""

import asyncio
from decimal import Decimal

import asyncpg
import pytest

from luckymart.deposits import actions as deposits
from luckymart.deposits import corrections
from luckymart.deposits.errors import DepositState, TransferUsed
from luckymart.deposits.models import Deposit, Transfer
from luckymart.kit.errors import ValidationError
from luckymart.staff import actions as staff_actions
from luckymart.staff.errors import OwnAccount, PermissionDenied
from tests.deposits.conftest import Desk
from tests.soak.books import assert_books_balance
from tests.support.world import Player, make_user


async def approve(
    desk: Desk, deposit: Deposit, reference: str | None = None, despite: str | None = None
) -> Deposit:
    async with desk.db.transaction() as tx:
        staff = await staff_actions.load(tx, desk.clerk.id)
        transfer = Transfer(reference, despite)
        return await deposits.approve(tx, desk.settings, staff, deposit.id, None, transfer)


async def reopen(
    desk: Desk, deposit: Deposit, reason: str = "it came after all", who: Player | None = None
) -> Deposit:
    async with desk.db.transaction() as tx:
        staff = await staff_actions.load(tx, (who or desk.clerk).id)
        return await corrections.reopen(tx, desk.rules, staff, deposit.id, reason)


async def let_expire(desk: Desk) -> Deposit:
    deposit = await desk.asked()
    await desk.in_tx(deposits.expire, deposit.id)
    return deposit


# ------------------------------------------------------------ one transfer, two deposits


async def test_the_same_receipt_is_counted_again_only_with_a_reason(desk: Desk) -> None:
    first = await desk.shown(await desk.asked(), sha256=b"r" * 32)
    second = await desk.shown(await desk.asked(), sha256=b"r" * 32)
    await approve(desk, first)
    with pytest.raises(TransferUsed) as refused:
        await approve(desk, second)
    assert refused.value.data == {"references": first.reference}
    with pytest.raises(ValidationError):
        await approve(desk, second, despite="  ")
    assert await desk.cash() == 50
    done = await approve(desk, second, despite="the wrong picture")
    assert (done.status, done.approved_despite) == ("APPROVED", "the wrong picture")
    await assert_books_balance(desk.db)


async def test_the_same_number_is_counted_once_in_whatever_case(desk: Desk) -> None:
    first, second = [await desk.shown(await desk.asked()) for _ in range(2)]
    done = await approve(desk, first, " tr-77 ", "not needed")
    assert (done.transfer_reference, done.approved_despite) == ("tr-77", None)
    with pytest.raises(TransferUsed):
        await approve(desk, second, "TR-77")
    await approve(desk, second, "TR-78")
    assert await desk.cash() == 100


async def test_a_rejected_one_does_not_count(desk: Desk) -> None:
    first = await desk.shown(await desk.asked(), sha256=b"r" * 32)
    second = await desk.shown(await desk.asked(), sha256=b"r" * 32)
    await desk.by_staff(deposits.reject, first.id, "a typing error")
    await approve(desk, second)
    with pytest.raises(TransferUsed):
        await approve(desk, await reopen(desk, first))
    assert await desk.cash() == 50


@pytest.mark.parametrize("reference", [None, "TR-77"])
async def test_of_many_approvals_at_once_one_counts(desk: Desk, reference: str | None) -> None:
    waiting = []
    for n in range(3):
        digest = (b"r" if reference is None else bytes([n])) * 32
        waiting.append(await desk.shown(await desk.asked(), sha256=digest))
    results = await asyncio.gather(
        *(approve(desk, deposit, reference) for deposit in waiting), return_exceptions=True
    )
    assert sum(isinstance(found, Deposit) for found in results) == 1
    assert sum(isinstance(found, TransferUsed) for found in results) == 2
    assert await desk.cash() == 50
    await assert_books_balance(desk.db)


# ------------------------------------------------------------ closed by mistake


async def test_money_that_arrived_after_the_expiry_is_credited(desk: Desk) -> None:
    deposit = await let_expire(desk)
    opened = await reopen(desk, deposit)
    assert (opened.status, await desk.status(deposit)) == ("PENDING", ("PENDING", "PENDING"))
    assert opened.expires_at > deposit.expires_at
    assert (await desk.told(desk.player))[-1] == "deposit-reopened"
    done = await desk.approve(opened, Decimal(45))
    assert await desk.status(deposit) == ("APPROVED", "PAID")
    assert str(done.credited_amount) == "45.00"
    assert await desk.cash() == 45
    actions = await desk.owner.fetch(
        "SELECT action FROM admin_logs WHERE admin_id IS NOT NULL ORDER BY id"
    )
    assert [row["action"] for row in actions] == ["deposits.reopen", "deposits.approve"]
    await assert_books_balance(desk.db)


@pytest.mark.parametrize("way", ["reject", "cancel"])
async def test_one_with_a_receipt_waits_for_staff_again(desk: Desk, way: str) -> None:
    deposit = await desk.shown(await desk.asked())
    if way == "reject":
        await desk.by_staff(deposits.reject, deposit.id, "nothing came")
    else:
        await desk.in_tx(deposits.cancel, desk.player.id, deposit.id)
    opened = await reopen(desk, deposit)
    assert (opened.status, opened.reason, opened.decided_by_id) == ("SUBMITTED", None, None)
    found = await desk.by_staff(deposits.next_waiting)
    assert found is not None
    assert found.id == deposit.id
    await desk.approve(opened)
    assert await desk.cash() == 50


async def test_what_is_not_opened_again(desk: Desk, subtests: pytest.Subtests) -> None:
    deposit = await let_expire(desk)
    support = await make_user(desk.owner, roles=("support",))
    for who, reason, refusal in (
        (support, "x", PermissionDenied),
        (desk.clerk, " ", ValidationError),
    ):
        with subtests.test(refusal.__name__), pytest.raises(refusal):
            await reopen(desk, deposit, reason, who)
    own = await desk.asked(player=desk.clerk)
    await desk.in_tx(deposits.cancel, desk.clerk.id, own.id)
    with pytest.raises(OwnAccount):
        await reopen(desk, own)
    invoice = await desk.invoice()
    await desk.in_tx(deposits.expire, invoice.id)
    approved = await desk.approve(await desk.asked())
    for closed in (invoice, approved):
        with subtests.test(closed.status), pytest.raises(DepositState):
            await reopen(desk, closed)
    with pytest.raises(asyncpg.PostgresError, match="not opened again"):
        await desk.owner.execute("UPDATE deposits SET status = 'PENDING' WHERE method = 'STARS'")


async def test_opened_and_approved_at_once_is_credited_once(desk: Desk) -> None:
    deposit = await let_expire(desk)
    await asyncio.gather(*(reopen(desk, deposit) for _ in range(5)), return_exceptions=True)
    await asyncio.gather(
        *(desk.approve(deposit) for _ in range(5)),
        *(reopen(desk, deposit) for _ in range(5)),
        return_exceptions=True,
    )
    assert await desk.status(deposit) == ("APPROVED", "PAID")
    assert await desk.cash() == 50
    await assert_books_balance(desk.db)
