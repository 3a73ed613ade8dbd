"""Withdrawals that wait, so that whose account was taken over can cancel; and the day's limit."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from uuid import UUID

import asyncpg
import pytest

from luckymart.health import actions as health
from luckymart.kit.database import Connection, Database
from luckymart.kit.settings import Settings
from luckymart.sessions.actions import CHAT_DEVICE, hash_device
from luckymart.staff import actions as staff
from luckymart.two_factor import actions as two_factor
from luckymart.withdrawals.errors import WithdrawalDailyLimit, WithdrawalWaits
from luckymart.withdrawals.models import Withdrawal
from luckymart.withdrawals.rules import Terms
from tests.support.two_factor import switch_on
from tests.support.withdrawals import Till
from tests.support.world import Player, make_user

PHONE = hash_device("a-telephone-of-zarina")
OTHER = hash_device("a-telephone-of-somebody")


@pytest.fixture
def till(till: Till) -> Till:
    """One that keeps withdrawals waiting for a day."""
    return replace(till, terms=replace(till.terms, wait_hours=24))


@pytest.fixture
async def owner_of_shop(owner: Connection) -> Player:
    return await make_user(owner, first_name="Oleg", roles=("owner",))


async def end_wait(owner: Connection, withdrawal_id: UUID) -> None:
    """Let a day pass for this withdrawal."""
    await owner.execute("ALTER TABLE withdrawals DISABLE TRIGGER withdrawals_wait_guard")
    await owner.execute(
        "UPDATE withdrawals SET wait_until = clock_timestamp() WHERE id = $1", withdrawal_id
    )
    await owner.execute("ALTER TABLE withdrawals ENABLE TRIGGER withdrawals_wait_guard")


async def make_paid(till: Till, owner: Connection, device: bytes | None, player: Player) -> None:
    """A withdrawal from this device that was paid earlier."""
    approver, payer = [await make_user(owner, roles=("finance",)) for _ in range(2)]
    earlier = replace(till, terms=replace(till.terms, wait_hours=0))
    card = (await earlier.ask(player, "10", device_hash=device)).withdrawal
    await earlier.approve(approver, card.id)
    await earlier.pay(payer, card.id)


def waits(card: Withdrawal) -> bool:
    if card.wait_until is None:
        return False
    hours = (card.wait_until - card.created_at) / timedelta(hours=1)
    assert 23.9 < hours < 24.1
    return True


async def test_the_first_waits_until_it_is_paid(
    owner: Connection, db: Database, till: Till, finance: Player
) -> None:
    player = await make_user(owner, balance=200)
    first = (await till.ask(player, "50", device_hash=PHONE)).withdrawal
    assert waits(first)
    with pytest.raises(WithdrawalWaits):
        await till.approve(finance, first.id)
    # To cancel it and ask again does not help.
    await till.cancel(player, first.id)
    second = (await till.ask(player, "50", device_hash=PHONE)).withdrawal
    assert waits(second)
    # Nobody is told to hurry while it waits, and rejecting it is possible.
    async with db.connection() as connection:
        assert await health.waiting(connection, "withdrawals", "to_decide") == 0
    third = (await till.ask(player, "50", device_hash=PHONE)).withdrawal
    await till.reject(finance, third.id)
    await end_wait(owner, second.id)
    assert (await till.approve(finance, second.id)).withdrawal.status == "APPROVED"


async def test_the_database_holds_the_wait_too(
    owner: Connection, db: Database, till: Till, finance: Player, subtests: pytest.Subtests
) -> None:
    player = await make_user(owner, balance=200)
    card = (await till.ask(player, "50")).withdrawal
    for statement in (
        f"INSERT INTO withdrawal_approvals (withdrawal_id, admin_id) "
        f"VALUES ('{card.id}', '{finance.id}')",
        f"UPDATE withdrawals SET status = 'APPROVED', approved_at = now() WHERE id = '{card.id}'",
    ):
        with (
            subtests.test(statement),
            pytest.raises(asyncpg.PostgresError, match=r"still waits|unrelated person"),
        ):
            async with db.transaction() as tx:
                await tx.execute(statement)
    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        async with db.transaction() as tx:
            await tx.execute("UPDATE withdrawals SET wait_until = NULL WHERE id = $1", card.id)
    with pytest.raises(asyncpg.PostgresError, match="does not change"):
        await owner.execute("UPDATE withdrawals SET wait_until = NULL WHERE id = $1", card.id)


async def test_a_new_device_waits_where_the_second_step_is_off(
    owner: Connection, db: Database, till: Till, settings: Settings
) -> None:
    player = await make_user(owner, balance=500)
    await make_paid(till, owner, PHONE, player)
    assert not waits((await till.ask(player, "10", device_hash=PHONE)).withdrawal)
    assert waits((await till.ask(player, "10", device_hash=CHAT_DEVICE)).withdrawal)
    assert waits((await till.ask(player, "10", device_hash=None)).withdrawal)

    careful = await make_user(owner, balance=500)
    await make_paid(till, owner, PHONE, careful)
    codes = await switch_on(db, settings.secret_box, careful)
    # Switched on a moment ago: perhaps by who took over the account.
    asked = await till.ask(careful, "10", device_hash=OTHER, code=codes.code())
    assert waits(asked.withdrawal)
    await owner.execute("UPDATE two_factor SET confirmed_at = now() - interval '25 hours'")
    asked = await till.ask(careful, "10", device_hash=OTHER, code=codes.code())
    assert not waits(asked.withdrawal)


async def test_one_after_a_reset_second_step_waits(
    owner: Connection, db: Database, till: Till, settings: Settings, owner_of_shop: Player
) -> None:
    player = await make_user(owner, balance=500)
    await make_paid(till, owner, PHONE, player)
    await switch_on(db, settings.secret_box, player)
    async with db.transaction() as tx:
        by = await staff.load(tx, owner_of_shop.id)
        await two_factor.reset(tx, by, player.id, "lost the telephone")
    card = (await till.ask(player, "10", device_hash=PHONE)).withdrawal
    assert waits(card)


async def test_the_limit_of_a_day(owner: Connection, till: Till, finance: Player) -> None:
    player = await make_user(owner, balance=20_000)
    first = (await till.ask(player, "3000")).withdrawal
    with pytest.raises(WithdrawalDailyLimit) as refused:
        await till.ask(player, "2000.01")
    assert refused.value.data == {"limit": "5000.00", "available": "2000.00", "currency": "TJS"}
    await till.ask(player, "2000")
    # What came back does not count; what was asked for yesterday does not either.
    await till.reject(finance, first.id)
    await till.ask(player, "3000")
    await owner.execute("ALTER TABLE withdrawals DISABLE TRIGGER withdrawals_guard")
    await owner.execute("UPDATE withdrawals SET created_at = created_at - interval '25 hours'")
    await owner.execute("ALTER TABLE withdrawals ENABLE TRIGGER withdrawals_guard")
    await till.ask(player, "5000")


def test_the_limit_is_never_less_than_the_greatest_amount(settings: Settings) -> None:
    low = settings.model_copy(update={"withdrawal_daily_limit": Decimal(10)})
    terms = Terms.of(low)
    assert terms.daily_limit == terms.max_amount
