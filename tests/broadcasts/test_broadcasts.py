"""A broadcast as staff see it, and the rule "at most once" as the database keeps it."""

import asyncio
from uuid import UUID

import pytest

from luckymart.broadcasts import actions as broadcasts
from luckymart.broadcasts.errors import (
    BroadcastAlreadyStarted,
    BroadcastNotFound,
    BroadcastNotRunning,
)
from luckymart.broadcasts.models import Result
from luckymart.kit.database import Connection, Database
from luckymart.kit.errors import ValidationError
from luckymart.kit.ids import uuid7
from luckymart.staff import actions as staff_actions
from luckymart.staff.actions import Staff
from luckymart.staff.errors import PermissionDenied
from tests.support.world import Player, make_user


async def load_staff(db: Database, player: Player) -> Staff:
    async with db.connection() as connection:
        return await staff_actions.load(connection, player.id)


@pytest.fixture
async def author(db: Database, owner: Connection) -> Staff:
    return await load_staff(db, await make_user(owner, roles=("content",)))


async def begin(db: Database, author: Staff) -> UUID:
    async with db.transaction() as tx:
        drafted = await broadcasts.draft(tx, author, {"text": "News"})
        await broadcasts.start(tx, author, drafted.id, 1, 2, {"inline_keyboard": []})
    return drafted.id


async def test_it_goes_to_those_the_bot_can_reach(
    db: Database, owner: Connection, author: Staff
) -> None:
    reachable = await make_user(owner)
    await make_user(owner, bot_reach="UNKNOWN")
    await make_user(owner, bot_reach="BLOCKED")
    await make_user(owner, status="BANNED", ban_reason="fraud")
    async with db.connection() as connection:
        assert await broadcasts.count(connection) == 2
    broadcast_id = await begin(db, author)
    rows = await owner.fetch("SELECT user_id FROM broadcast_deliveries")
    assert {row["user_id"] for row in rows} == {reachable.id, author.user_id}
    async with db.connection() as connection:
        progress = await broadcasts.progress(connection, broadcast_id)
    assert (progress.recipients, progress.waiting, progress.status) == (2, 2, "SENDING")
    actions = await owner.fetch("SELECT action FROM admin_logs ORDER BY id")
    assert {row["action"] for row in actions} == {"broadcasts.draft", "broadcasts.start"}


async def test_only_those_who_may(db: Database, owner: Connection) -> None:
    support = await load_staff(db, await make_user(owner, roles=("support",)))
    async with db.transaction() as tx:
        with pytest.raises(PermissionDenied):
            await broadcasts.draft(tx, support, {"text": "News"})
        with pytest.raises(PermissionDenied):
            await broadcasts.start(tx, support, uuid7())
        with pytest.raises(PermissionDenied):
            await broadcasts.stop(tx, support, uuid7())


@pytest.mark.parametrize("content", [{}, {"text": ""}, {"text": "x" * 20_000}, {"text": 5}])
async def test_content_is_checked(db: Database, author: Staff, content: dict[str, object]) -> None:
    async with db.transaction() as tx:
        with pytest.raises(ValidationError):
            await broadcasts.draft(tx, author, content)


async def test_states_go_one_way(db: Database, author: Staff) -> None:
    broadcast_id = await begin(db, author)
    async with db.transaction() as tx:
        with pytest.raises(BroadcastAlreadyStarted):
            await broadcasts.start(tx, author, broadcast_id)
        with pytest.raises(BroadcastNotFound):
            await broadcasts.start(tx, author, uuid7())
        await broadcasts.stop(tx, author, broadcast_id)
        with pytest.raises(BroadcastNotRunning):
            await broadcasts.stop(tx, author, broadcast_id)
        assert await broadcasts.claim(tx, broadcast_id, 10) == []


async def test_two_presses_start_it_once(db: Database, owner: Connection, author: Staff) -> None:
    async with db.transaction() as tx:
        drafted = await broadcasts.draft(tx, author, {"text": "News"})

    async def press() -> None:
        async with db.transaction() as tx:
            await broadcasts.start(tx, author, drafted.id)

    results = await asyncio.gather(press(), press(), return_exceptions=True)
    assert [type(result) for result in results if result] == [BroadcastAlreadyStarted]
    assert await owner.fetchval("SELECT count(*) FROM broadcast_deliveries") == 1


async def test_everyone_is_claimed_once(db: Database, owner: Connection, author: Staff) -> None:
    for _ in range(30):
        await make_user(owner)
    broadcast_id = await begin(db, author)

    async def claim() -> list[UUID]:
        async with db.transaction() as tx:
            return [one.user_id for one in await broadcasts.claim(tx, broadcast_id, 5)]

    claimed = [
        user_id for ids in await asyncio.gather(*(claim() for _ in range(9))) for user_id in ids
    ]
    while more := await claim():
        claimed += more
    assert len(claimed) == 31
    assert len(set(claimed)) == 31


async def test_leftovers_fail_and_are_never_sent(
    db: Database, owner: Connection, author: Staff
) -> None:
    broadcast_id = await begin(db, author)
    async with db.transaction() as tx:
        (delivery,) = await broadcasts.claim(tx, broadcast_id, 10)
    async with db.transaction() as tx:
        assert await broadcasts.fail_leftovers(tx, broadcast_id, 60) == 0
        assert not await broadcasts.is_settled(tx, broadcast_id)
    async with db.transaction() as tx:
        assert await broadcasts.fail_leftovers(tx, broadcast_id, 0) == 1
        assert await broadcasts.claim(tx, broadcast_id, 10) == []
        assert await broadcasts.is_settled(tx, broadcast_id)
        # the worker was slow, not dead: too late
        await broadcasts.record(tx, broadcast_id, [Result(user_id=delivery.user_id)])
        await broadcasts.release(tx, broadcast_id, [delivery.user_id])
        progress = await broadcasts.progress(tx, broadcast_id)
    assert (progress.sent, progress.failed, progress.waiting) == (0, 1, 0)
    assert await owner.fetchval("SELECT error FROM broadcast_deliveries") == broadcasts.UNKNOWN


async def test_results_are_counted_with_their_rows(
    db: Database, owner: Connection, author: Staff
) -> None:
    for _ in range(2):
        await make_user(owner)
    broadcast_id = await begin(db, author)
    async with db.transaction() as tx:
        first, second, third = await broadcasts.claim(tx, broadcast_id, 10)
        results = [
            Result(user_id=first.user_id),
            Result(user_id=second.user_id, error=broadcasts.BLOCKED),
        ]
        await broadcasts.record(tx, broadcast_id, results)
        await broadcasts.record(tx, broadcast_id, results)
        await broadcasts.release(tx, broadcast_id, [third.user_id])
        progress = await broadcasts.progress(tx, broadcast_id)
        assert (progress.sent, progress.failed, progress.blocked, progress.waiting) == (1, 1, 1, 1)
        assert [one.user_id for one in await broadcasts.claim(tx, broadcast_id, 9)] == [
            third.user_id
        ]
        await broadcasts.record(tx, broadcast_id, [Result(user_id=third.user_id)])
        assert await broadcasts.is_settled(tx, broadcast_id)
        await broadcasts.finish(tx, broadcast_id)
        assert (await broadcasts.get(tx, broadcast_id)).status == "DONE"
        assert await broadcasts.list_unfinished(tx) == []
