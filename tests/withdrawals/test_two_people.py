"""Who approves does not pay; an approval counts while its giver has the role; one person alone."""

from uuid import UUID

import asyncpg
import pytest

from luckymart.kit.database import Connection, Database
from luckymart.staff import actions as staff
from luckymart.staff import duty
from luckymart.withdrawals.errors import (
    AlreadyApproved,
    ApprovalsLapsed,
    OtherMustPay,
    WithdrawalState,
)
from tests.support.databases import unchanged
from tests.support.staff import revoke_roles
from tests.support.withdrawals import Till
from tests.support.world import Player, make_user


async def clerks(owner: Connection, count: int = 2) -> list[Player]:
    return [await make_user(owner, roles=("finance",)) for _ in range(count)]


async def make_withdrawal(owner: Connection, till: Till, amount: str = "100") -> UUID:
    player = await make_user(owner, balance=1000)
    return (await till.ask(player, amount)).withdrawal.id


async def test_who_approves_does_not_pay(owner: Connection, till: Till) -> None:
    anna, boris = await clerks(owner)
    withdrawal_id = await make_withdrawal(owner, till)
    approved = (await till.approve(anna, withdrawal_id)).withdrawal
    assert (approved.status, approved.next_step) == ("APPROVED", "payment")
    async with unchanged(owner):
        with pytest.raises(OtherMustPay):
            await till.pay(anna, withdrawal_id)
    assert (await till.pay(boris, withdrawal_id)).withdrawal.status == "PAID"


async def test_of_two_who_approve_a_large_one_the_second_may_pay(
    owner: Connection, till: Till
) -> None:
    anna, boris = await clerks(owner)
    withdrawal_id = await make_withdrawal(owner, till, "600")
    first = (await till.approve(anna, withdrawal_id)).withdrawal
    assert (first.status, first.next_step) == ("PENDING", "approval")
    with pytest.raises(AlreadyApproved):
        await till.approve(anna, withdrawal_id)
    await till.approve(boris, withdrawal_id)
    with pytest.raises(OtherMustPay):
        await till.pay(anna, withdrawal_id)
    assert (await till.pay(boris, withdrawal_id)).withdrawal.status == "PAID"


async def test_an_approval_counts_while_its_giver_has_the_role(
    owner: Connection, till: Till
) -> None:
    anna, boris, vera = await clerks(owner, 3)
    withdrawal_id = await make_withdrawal(owner, till, "600")
    await till.approve(anna, withdrawal_id)
    await revoke_roles(owner, anna)
    pending = (await till.approve(boris, withdrawal_id)).withdrawal
    assert pending.status == "PENDING"
    assert [one.counts for one in pending.approvals] == [False, True]
    await till.approve(vera, withdrawal_id)

    await revoke_roles(owner, boris)
    dora, _ = await clerks(owner)
    for clerk in (dora, vera):
        async with unchanged(owner):
            with pytest.raises(ApprovalsLapsed):
                await till.pay(clerk, withdrawal_id)
    again = (await till.approve(dora, withdrawal_id)).withdrawal
    assert (again.status, again.next_step) == ("APPROVED", "payment")
    with pytest.raises(WithdrawalState):
        await till.approve(dora, withdrawal_id)
    with pytest.raises(OtherMustPay):
        await till.pay(vera, withdrawal_id)  # the first of those who count
    assert (await till.pay(dora, withdrawal_id)).withdrawal.status == "PAID"


async def test_a_ban_takes_an_approval_too(owner: Connection, till: Till) -> None:
    anna, boris, _ = await clerks(owner, 3)
    withdrawal_id = await make_withdrawal(owner, till)
    await till.approve(anna, withdrawal_id)
    await owner.execute(
        "UPDATE users SET status = 'BANNED', ban_reason = 'x' WHERE id = $1", anna.id
    )
    with pytest.raises(ApprovalsLapsed):
        await till.pay(boris, withdrawal_id)


async def test_one_person_alone_decides_alone(owner: Connection, db: Database, till: Till) -> None:
    anna = (await clerks(owner, 1))[0]
    # neither of them can decide about money
    await make_user(owner, roles=("support",))
    other = await make_user(owner, roles=("finance",), has_second_step=False)
    large = await make_withdrawal(owner, till, "600")
    await till.approve(anna, large)
    assert (await till.pay(anna, large)).withdrawal.status == "PAID"

    waiting = await make_withdrawal(owner, till)
    await till.approve(anna, waiting)
    await owner.execute(
        "INSERT INTO two_factor (user_id, secret_sealed, confirmed_at) VALUES ($1, 'x', now())",
        other.id,
    )
    async with db.connection() as connection:
        assert not await duty.decides_alone(connection, await staff.load(connection, anna.id))
    with pytest.raises(OtherMustPay):
        await till.pay(anna, waiting)


async def test_who_is_left_alone_goes_on_with_what_they_approved(
    owner: Connection, till: Till
) -> None:
    anna, boris = await clerks(owner)
    withdrawal_id = await make_withdrawal(owner, till, "600")
    await till.approve(anna, withdrawal_id)
    await revoke_roles(owner, boris)
    with pytest.raises(AlreadyApproved):
        await till.approve(anna, withdrawal_id)
    await owner.execute("SELECT end_rules_of_two(NULL, NULL)")  # as the server does
    assert (await till.approve(anna, withdrawal_id)).withdrawal.status == "APPROVED"
    assert (await till.pay(anna, withdrawal_id)).withdrawal.status == "PAID"


PAY = (
    "UPDATE withdrawals SET status = 'PAID', reference = 'x', decided_by_id = $1, ended_at = now()"
)


async def test_the_database_knows_it_too(owner: Connection, till: Till) -> None:
    anna, boris = await clerks(owner)
    withdrawal_id = await make_withdrawal(owner, till)
    await till.approve(anna, withdrawal_id)
    with pytest.raises(asyncpg.PostgresError, match="who approved first does not pay"):
        await owner.execute(PAY, anna.id)
    with pytest.raises(asyncpg.PostgresError, match="or one that is decided"):
        await owner.execute(
            "INSERT INTO withdrawal_approvals (withdrawal_id, admin_id) VALUES ($1, $2)",
            withdrawal_id,
            boris.id,
        )
    await revoke_roles(owner, anna)
    await clerks(owner)
    with pytest.raises(asyncpg.PostgresError, match="too few people have approved"):
        await owner.execute(PAY, boris.id)
