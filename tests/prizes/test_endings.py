"""A prize that nobody claims has a way out, with dates, and told to its winner."""

import asyncio
from typing import Any
from uuid import UUID, uuid4

import asyncpg
import pytest

from luckymart.kit.database import Connection, Database
from luckymart.kit.errors import ValidationError
from luckymart.kit.money import WalletType
from luckymart.prizes import endings
from luckymart.prizes.actions import OwnedPrize
from luckymart.prizes.endings import ClaimRules
from luckymart.prizes.errors import PrizeNotDue, PrizeNotFound, PrizeState
from luckymart.staff import actions as staff_actions
from luckymart.staff.errors import OwnAccount, PermissionDenied
from tests.soak.books import differences_of
from tests.support.prizes import let_wait, make_prize
from tests.support.settings import make_settings
from tests.support.world import Player, balance_of, make_user, notifications_of

RULES = ClaimRules(days=60)
SETTINGS = make_settings("postgresql://nobody@localhost/none")


async def end(
    db: Database, by: Player, prize_id: UUID, how: str = "convert", reason: str = "not claimed"
) -> OwnedPrize:
    action = {"convert": endings.convert, "close": endings.close}[how]
    async with db.transaction() as tx:
        staff = await staff_actions.load(tx, by.id)
        return await action(tx, SETTINGS, staff, prize_id, reason)


async def waiting(owner: Connection, **columns: Any) -> tuple[Player, UUID]:
    winner = await make_user(owner, **columns)
    prize_id = await make_prize(owner, winner)
    await let_wait(owner, prize_id)
    return winner, prize_id


async def test_an_unclaimed_prize_becomes_coins(owner: Connection, db: Database) -> None:
    boss, (winner, prize_id) = await make_user(owner, roles=("owner",)), await waiting(owner)
    before = await differences_of(db)  # of a prize without a real draw
    done = await end(db, boss, prize_id)
    assert (done.status, done.end_reason, done.waiting_since) == (
        *("CONVERTED", "not claimed", None),
    )
    assert await balance_of(owner, winner, WalletType.LUCKY_COIN) == 9
    assert await balance_of(owner, winner) == 0  # coins may have bought the ticket
    assert [name for name, _ in await notifications_of(owner, winner)] == ["prize-converted"]
    assert await owner.fetchval("SELECT action FROM admin_logs") == "prizes.convert"
    with pytest.raises(PrizeState):
        await end(db, boss, prize_id, "close")
    assert await differences_of(db) == before


async def test_the_prize_of_a_banned_winner_is_closed(owner: Connection, db: Database) -> None:
    support = await make_user(owner, roles=("support",))
    winner, prize_id = await waiting(owner, status="BANNED", ban_reason="many accounts")
    done = await end(db, support, prize_id, "close", "many accounts")
    assert (done.status, done.end_reason) == ("CLOSED", "many accounts")
    assert await balance_of(owner, winner, WalletType.LUCKY_COIN) == 0
    assert [name for name, _ in await notifications_of(owner, winner)] == ["prize-closed"]


async def test_a_winner_has_their_days(
    owner: Connection, db: Database, subtests: pytest.Subtests
) -> None:
    boss = await make_user(owner, roles=("owner",))
    prize_id = await make_prize(owner, await make_user(owner))
    await let_wait(owner, prize_id, days=59)
    for how in ("convert", "close"):
        with subtests.test(how):
            with pytest.raises(PrizeNotDue) as refused:
                await end(db, boss, prize_id, how)
            assert "available_at" in refused.value.data
    async with db.connection() as connection:
        staff = await staff_actions.load(connection, boss.id)
        assert await endings.next_unclaimed(connection, RULES, staff, None) is None
        await let_wait(owner, prize_id, days=61)
        found = await endings.next_unclaimed(connection, RULES, staff, None)
    assert found is not None
    assert found.id == prize_id


async def test_who_may_not_end_it_changes_nothing(
    owner: Connection, db: Database, subtests: pytest.Subtests
) -> None:
    boss = await make_user(owner, roles=("owner",))
    support, viewer = [await make_user(owner, roles=(role,)) for role in ("support", "viewer")]
    _, prize_id = await waiting(owner)
    own = await make_prize(owner, boss)
    await let_wait(owner, own)
    for by, which, how, reason, refusal in (
        (support, prize_id, "convert", "x", PermissionDenied),
        (viewer, prize_id, "close", "x", PermissionDenied),
        (boss, prize_id, "close", " ", ValidationError),
        (boss, own, "convert", "x", OwnAccount),
        (boss, uuid4(), "convert", "x", PrizeNotFound),
    ):
        with subtests.test(refusal.__name__, how=how, by=by), pytest.raises(refusal):
            await end(db, by, which, how, reason)
    assert await owner.fetchval("SELECT count(*) FROM transactions") == 0


async def test_of_all_who_end_it_at_once_one_does(owner: Connection, db: Database) -> None:
    boss, (winner, prize_id) = await make_user(owner, roles=("owner",)), await waiting(owner)
    before = await differences_of(db)
    results = await asyncio.gather(
        *(end(db, boss, prize_id, how) for how in ("convert", "close") * 5), return_exceptions=True
    )
    assert sum(isinstance(found, OwnedPrize) for found in results) == 1
    assert await balance_of(owner, winner, WalletType.LUCKY_COIN) in (0, 9)
    assert await differences_of(db) == before


async def test_the_check_finds_a_forged_conversion(owner: Connection, db: Database) -> None:
    boss, (_, prize_id) = await make_user(owner, roles=("owner",)), await waiting(owner)
    await end(db, boss, prize_id)
    async with owner.transaction():
        await owner.execute("SET LOCAL session_replication_role = replica")
        await owner.execute("UPDATE prizes SET prize_value = 8 WHERE id = $1", prize_id)
    found = {difference.check for difference in await differences_of(db)}
    assert "prize_conversion_differences" in found


async def test_an_ended_prize_stays_ended(owner: Connection, db: Database) -> None:
    boss, (_, prize_id) = await make_user(owner, roles=("owner",)), await waiting(owner)
    await end(db, boss, prize_id)
    with pytest.raises(asyncpg.PostgresError, match="does not go"):
        await owner.execute(
            "UPDATE prizes SET status = 'PENDING', transaction_id = NULL, end_reason = NULL"
        )
