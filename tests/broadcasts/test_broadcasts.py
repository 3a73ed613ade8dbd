"""Staff control a broadcast, and the database guarantees at-most-once delivery."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

import asyncpg
import pytest

from luckymart.broadcasts import actions as broadcasts
from luckymart.broadcasts import sending
from luckymart.broadcasts.errors import (
    BroadcastChanged,
    BroadcastNobody,
    BroadcastNotFound,
    BroadcastState,
)
from luckymart.broadcasts.models import Broadcast, End, ProgressMessage, Result
from luckymart.kit.clock import utc_now
from luckymart.kit.database import Connection, Database, Tx
from luckymart.kit.errors import ValidationError
from luckymart.kit.ids import uuid7
from luckymart.notifications import actions as notifications
from luckymart.staff.actions import Staff
from luckymart.staff.errors import PermissionDenied
from tests.broadcasts.conftest import NEWS
from tests.support.staff import staff_of
from tests.support.waiting import eventually
from tests.support.world import make_user, make_users

PROGRESS = ProgressMessage(1, 2, {"SENDING": {"inline_keyboard": []}})


async def begin(db: Database, author: Staff) -> UUID:
    async with db.transaction() as tx:
        drafted = await broadcasts.draft(tx, author, NEWS)
        await broadcasts.start(tx, author, drafted.id, progress=PROGRESS)
    return drafted.id


async def state_of(db: Database, broadcast_id: UUID) -> Broadcast:
    async with db.connection() as connection:
        return await broadcasts.get(connection, broadcast_id)


async def test_the_whole_of_it_is_in_the_log(db: Database, owner: Connection) -> None:
    author = await staff_of(db, await make_user(owner, roles=("owner",)))
    async with db.transaction() as tx:
        drafted = await broadcasts.draft(tx, author, NEWS)
        await broadcasts.change_audience(tx, author, drafted.id, {"languages": ["en"]})
        moment = utc_now() + timedelta(hours=1)
        await broadcasts.schedule(tx, author, drafted.id, moment, progress=PROGRESS)
        await broadcasts.start(tx, author, drafted.id)
        await broadcasts.pause(tx, author, drafted.id)
        await broadcasts.resume(tx, author, drafted.id)
        cancelled = await broadcasts.cancel(tx, author, drafted.id)
        again = await broadcasts.draft(tx, author, NEWS)
        await broadcasts.discard(tx, author, again.id)
    assert (cancelled.status, cancelled.recipients, cancelled.waiting) == ("CANCELLED", 1, 1)
    assert cancelled.progress_message_id == 2  # the schedule's, since the start gave none
    rows = await owner.fetch("SELECT action, before, after FROM admin_logs ORDER BY id")
    assert [row["action"].removeprefix("broadcasts.") for row in rows] == [
        *("draft", "edit", "schedule", "start", "pause", "resume", "cancel", "draft", "discard")
    ]
    assert rows[1]["before"] == '{"audience": {}}'
    assert rows[3]["after"] == '{"status": "SENDING", "recipients": 1}'


async def test_only_those_who_may(
    db: Database, owner: Connection, author: Staff, subtests: pytest.Subtests
) -> None:
    viewer = await staff_of(db, await make_user(owner, roles=("viewer",)))
    support = await staff_of(db, await make_user(owner, roles=("support",)))
    broadcast_id = await begin(db, author)
    commands: dict[str, Callable[[Tx], Awaitable[Any]]] = {
        "draft": lambda tx: broadcasts.draft(tx, viewer, NEWS),
        "edit": lambda tx: broadcasts.edit(tx, viewer, broadcast_id, content=NEWS),
        "change_audience": lambda tx: broadcasts.change_audience(tx, viewer, broadcast_id, {}),
        "preview": lambda tx: broadcasts.preview(tx, viewer, broadcast_id, None),
        "start": lambda tx: broadcasts.start(tx, viewer, broadcast_id),
        "schedule": lambda tx: broadcasts.schedule(tx, viewer, broadcast_id, utc_now()),
        "pause": lambda tx: broadcasts.pause(tx, viewer, broadcast_id),
        "resume": lambda tx: broadcasts.resume(tx, viewer, broadcast_id),
        "cancel": lambda tx: broadcasts.cancel(tx, viewer, broadcast_id),
        "discard": lambda tx: broadcasts.discard(tx, viewer, broadcast_id),
        "list_broadcasts": lambda tx: broadcasts.list_broadcasts(tx, support, None, 10, None),
        "list_failures": lambda tx: broadcasts.list_failures(tx, support, broadcast_id, 10, None),
    }
    before = await state_of(db, broadcast_id)
    for name, command in commands.items():
        with subtests.test(name):
            async with db.transaction() as tx:
                with pytest.raises(PermissionDenied):
                    await command(tx)
    assert await state_of(db, broadcast_id) == before


async def test_what_is_refused_changes_nothing(
    db: Database, owner: Connection, author: Staff, subtests: pytest.Subtests
) -> None:
    async with db.transaction() as tx:
        draft = await broadcasts.draft(tx, author, NEWS)
        edited = await broadcasts.change_audience(tx, author, draft.id, {"role": "viewer"})
    assert (draft.revision, edited.revision) == (1, 2)
    now = utc_now()
    refused: list[tuple[type[Exception], Callable[[Tx], Awaitable[Any]]]] = [
        (BroadcastChanged, lambda tx: broadcasts.start(tx, author, draft.id, revision=1)),
        (BroadcastNobody, lambda tx: broadcasts.start(tx, author, draft.id, revision=2)),
        (BroadcastState, lambda tx: broadcasts.pause(tx, author, draft.id)),
        (BroadcastState, lambda tx: broadcasts.resume(tx, author, draft.id)),
        (ValidationError, lambda tx: broadcasts.schedule(tx, author, draft.id, now)),
        (
            ValidationError,
            lambda tx: broadcasts.schedule(tx, author, draft.id, now + timedelta(days=400)),
        ),
        (ValidationError, lambda tx: broadcasts.edit(tx, author, draft.id, content={})),
        (
            ValidationError,
            lambda tx: broadcasts.change_audience(tx, author, draft.id, {"age": 18}),
        ),
        (
            ValidationError,
            lambda tx: broadcasts.set_buttons(tx, author, draft.id, "ru", []),
        ),
        (BroadcastNotFound, lambda tx: broadcasts.start(tx, author, uuid7())),
    ]
    for error, command in refused:
        with subtests.test(error.__name__, command=command), pytest.raises(error):
            async with db.transaction() as tx:
                await command(tx)
    assert await state_of(db, draft.id) == edited
    assert await owner.fetchval("SELECT count(*) FROM broadcast_deliveries") == 0


ALLOWED = {
    "DRAFT": {"edit", "schedule", "start", "cancel", "discard"},
    "SCHEDULED": {"schedule", "start", "cancel"},
    "SENDING": {"pause", "cancel"},
    "PAUSED": {"resume", "cancel"},
    "DONE": set(),
    "CANCELLED": set(),
}


@pytest.mark.parametrize("status", ALLOWED)
async def test_states_go_one_way(
    db: Database, owner: Connection, author: Staff, status: str, subtests: pytest.Subtests
) -> None:
    later = utc_now() + timedelta(hours=1)
    commands: dict[str, Callable[[Tx, UUID], Awaitable[Any]]] = {
        "edit": lambda tx, id_: broadcasts.edit(tx, author, id_, content=NEWS),
        "schedule": lambda tx, id_: broadcasts.schedule(tx, author, id_, later),
        "start": lambda tx, id_: broadcasts.start(tx, author, id_),
        "pause": lambda tx, id_: broadcasts.pause(tx, author, id_),
        "resume": lambda tx, id_: broadcasts.resume(tx, author, id_),
        "cancel": lambda tx, id_: broadcasts.cancel(tx, author, id_),
        "discard": lambda tx, id_: broadcasts.discard(tx, author, id_),
    }
    for name, command in commands.items():
        with subtests.test(name):
            async with db.transaction() as tx:
                draft = await broadcasts.draft(tx, author, NEWS)
                if status == "SCHEDULED":
                    await broadcasts.schedule(tx, author, draft.id, later)
                elif status != "DRAFT":
                    await broadcasts.start(tx, author, draft.id)
            await owner.execute("UPDATE broadcasts SET status = $2 WHERE id = $1", draft.id, status)
            if name in ALLOWED[status]:
                async with db.transaction() as tx:
                    await command(tx, draft.id)
                continue
            with pytest.raises(BroadcastState) as refusal:
                async with db.transaction() as tx:
                    await command(tx, draft.id)
            assert refusal.value.data == {"status": status}
            assert (await state_of(db, draft.id)).status == status


@pytest.mark.parametrize("command", ["start", "cancel"])
async def test_two_presses_at_once_count_once(
    db: Database, owner: Connection, author: Staff, command: str
) -> None:
    async with db.transaction() as tx:
        drafted = await broadcasts.draft(tx, author, NEWS)

    async def press() -> None:
        async with db.transaction() as tx:
            action = broadcasts.start if command == "start" else broadcasts.cancel
            await action(tx, author, drafted.id)

    results = await asyncio.gather(*(press() for _ in range(8)), return_exceptions=True)
    assert [type(result) for result in results if result] == [BroadcastState] * 7
    expected = 1 if command == "start" else 0
    assert await owner.fetchval("SELECT count(*) FROM broadcast_deliveries") == expected


async def test_a_variant_keeps_its_buttons_and_others(db: Database, author: Staff) -> None:
    content = {
        "default_language": "en",
        "variants": {"en": {"text": "a", "buttons": [[{"text": "x", "app": True}]]}},
    }
    async with db.transaction() as tx:
        draft = await broadcasts.draft(tx, author, content)
        variant = draft.content.variants["en"].model_copy(update={"text": "b", "buttons": []})
        await broadcasts.set_variant(tx, author, draft.id, "tg", variant)
        after = await broadcasts.set_variant(tx, author, draft.id, "en", variant)
        assert [one.text for one in after.content.variants.values()] == ["b", "b"]
        assert [len(one.buttons) for one in after.content.variants.values()] == [1, 0]
        bare = await broadcasts.set_buttons(tx, author, draft.id, "en", [])
        assert bare.content.variants["en"].buttons == []
        assert bare.revision == 4


# ---------------------------------------------------------------- its time has come


async def test_a_scheduled_one_starts_once_at_its_time(
    db: Database, owner: Connection, author: Staff
) -> None:
    async with db.transaction() as tx:
        drafted = await broadcasts.draft(tx, author, NEWS)
        await broadcasts.schedule(tx, author, drafted.id, utc_now() + timedelta(hours=1))

    async def start() -> bool:
        async with db.transaction() as tx:
            return await sending.start(tx, drafted.id)

    assert not await start()
    await make_users(owner, 3)  # counted when it starts, not before
    await owner.execute("UPDATE broadcasts SET scheduled_at = now() - INTERVAL '1 second'")
    async with db.connection() as connection:
        assert await sending.due_starts(connection) == [drafted.id]
    assert sum(await asyncio.gather(*(start() for _ in range(8)))) == 1
    state = await state_of(db, drafted.id)
    assert (state.status, state.recipients) == ("SENDING", 4)
    assert await owner.fetchval("SELECT count(*) FROM broadcast_deliveries") == 4
    last = await owner.fetchrow("SELECT admin_id, action FROM admin_logs ORDER BY id DESC LIMIT 1")
    assert last is not None
    assert tuple(last) == (None, "broadcasts.start")


async def test_who_lost_the_role_starts_nothing_later(
    db: Database, owner: Connection, author: Staff
) -> None:
    async with db.transaction() as tx:
        drafted = await broadcasts.draft(tx, author, NEWS)
        await broadcasts.schedule(tx, author, drafted.id, utc_now() + timedelta(hours=1))
    await owner.execute("UPDATE broadcasts SET scheduled_at = now() - INTERVAL '1 second'")
    await owner.execute("UPDATE admins SET revoked_at = now()")
    async with db.transaction() as tx:
        assert await sending.start(tx, drafted.id)
        assert await sending.due_starts(tx) == []
    state = await state_of(db, drafted.id)
    assert (state.status, state.reason, state.recipients) == (
        "CANCELLED",
        sending.PERMISSION_LOST,
        0,
    )
    assert state.finished_at is not None


# ---------------------------------------------------------------- at most once


async def test_everyone_is_claimed_once(db: Database, owner: Connection, author: Staff) -> None:
    await make_users(owner, 30)
    broadcast_id = await begin(db, author)

    async def claim(after: UUID | None = None) -> list[UUID]:
        async with db.transaction() as tx:
            return [one.user_id for one in await sending.claim(tx, broadcast_id, 5, after)]

    claimed = [
        user_id for ids in await asyncio.gather(*(claim() for _ in range(9))) for user_id in ids
    ]
    assert await claim(max(claimed)) == []
    while more := await claim():
        claimed += more
    assert len(claimed) == 31
    assert len(set(claimed)) == 31


async def test_who_left_the_audience_meanwhile_is_left_alone(
    db: Database, owner: Connection, author: Staff
) -> None:
    blocked, banned, quiet = await make_users(owner, 3)
    broadcast_id = await begin(db, author)
    await owner.execute("UPDATE users SET bot_reach = 'BLOCKED' WHERE id = $1", blocked.id)
    await owner.execute(
        "UPDATE users SET status = 'BANNED', ban_reason = 'x' WHERE id = $1", banned.id
    )
    async with db.transaction() as tx:
        await notifications.switch_channel(tx, quiet.id, "news", "bot", False)
        claimed = await sending.claim(tx, broadcast_id, 10)
    assert {one.user_id: one.end for one in claimed} == {
        author.user_id: None,
        blocked.id: "BLOCKED",
        banned.id: "SKIPPED",
        quiet.id: "SKIPPED",
    }


async def test_a_pause_is_seen_by_the_next_claim(
    db: Database, owner: Connection, author: Staff
) -> None:
    broadcast_id = await begin(db, author)

    async def claim() -> int:
        async with db.transaction() as tx:
            return len(await sending.claim(tx, broadcast_id, 10))

    async def is_held_up() -> bool:
        held: bool = await owner.fetchval("SELECT EXISTS(SELECT FROM pg_locks WHERE NOT granted)")
        return held

    async with owner.transaction():  # somebody has paused it but not committed yet
        await owner.execute("UPDATE broadcasts SET status = 'PAUSED'")
        waiting = asyncio.create_task(claim())
        await eventually(is_held_up)
    assert await waiting == 0
    async with db.transaction() as tx:
        await broadcasts.resume(tx, author, broadcast_id)
    assert await claim() == 1


async def test_leftovers_are_unknown_and_never_sent(
    db: Database, owner: Connection, author: Staff, subtests: pytest.Subtests
) -> None:
    broadcast_id = await begin(db, author)
    async with db.transaction() as tx:
        (delivery,) = await sending.claim(tx, broadcast_id, 10)
    async with db.transaction() as tx:
        assert await sending.fail_leftovers(tx, broadcast_id, 60) == 0
        assert await sending.settle(tx, broadcast_id) is None
    async with db.transaction() as tx:
        assert await sending.fail_leftovers(tx, broadcast_id, 0) == 1
        assert await sending.claim(tx, broadcast_id, 10) == []
        # the worker was slow, not dead: too late
        await sending.record(tx, broadcast_id, [Result(user_id=delivery.user_id, end="SENT")])
        await sending.release(tx, broadcast_id, [delivery.user_id])
        assert await sending.settle(tx, broadcast_id) == "DONE"
    state = await state_of(db, broadcast_id)
    assert (state.sent, state.unknown, state.waiting, state.status) == (0, 1, 0, "DONE")
    assert state.finished_at is not None
    async with db.connection() as connection:  # whatever the program does
        for status in ("PENDING", "SENDING", "SENT"):
            with subtests.test(status):
                with pytest.raises(asyncpg.PostgresError) as refusal:
                    await connection.execute("UPDATE broadcast_deliveries SET status = $1", status)
                assert refusal.value.sqlstate == "LM120"


async def test_results_are_counted_with_their_rows(
    db: Database, owner: Connection, author: Staff
) -> None:
    await make_users(owner, 5)
    broadcast_id = await begin(db, author)
    async with db.transaction() as tx:
        claimed = await sending.claim(tx, broadcast_id, 10)
        *ended, last = [one.user_id for one in claimed]
        results = [
            Result(user_id=ended[0], end="SENT"),
            Result(user_id=ended[1], end="BLOCKED"),
            Result(user_id=ended[2], end="UNKNOWN"),
            Result(user_id=ended[3], end="FAILED", error="Bad Request: " + "x" * 500),
            Result(user_id=ended[4], end="SKIPPED"),
        ]
        for _ in range(2):
            await sending.record(tx, broadcast_id, results)
        await sending.release(tx, broadcast_id, [last])
    state = await state_of(db, broadcast_id)
    counts = (state.sent, state.blocked, state.unknown, state.failed, state.skipped)
    assert counts == (1, 1, 1, 1, 1)
    assert state.waiting == 1
    async with db.transaction() as tx:
        first = await broadcasts.list_failures(tx, author, broadcast_id, 3, None)
        rest = await broadcasts.list_failures(tx, author, broadcast_id, 3, first.next_cursor)
        failures = {one.user_id: one for one in first.items + rest.items}
        assert set(failures) == set(ended[1:])
        assert len(failures[ended[3]].error or "") == sending.MAX_ERROR_LENGTH
        assert rest.next_cursor is None
        assert [one.user_id for one in await sending.claim(tx, broadcast_id, 9)] == [last]
        await sending.record(tx, broadcast_id, [Result(user_id=last, end="SENT")])
        assert await sending.settle(tx, broadcast_id) == "DONE"
        assert await sending.settle(tx, broadcast_id) is None
        assert await sending.list_unfinished(tx) == []


async def test_a_message_that_telegram_refuses_is_paused_with_the_reason(
    db: Database, author: Staff
) -> None:
    broadcast_id = await begin(db, author)
    async with db.transaction() as tx:
        assert await sending.pause_refused(tx, broadcast_id, "Bad Request: no such file")
        assert not await sending.pause_refused(tx, broadcast_id, "again")
    state = await state_of(db, broadcast_id)
    assert (state.status, state.reason) == ("PAUSED", "Bad Request: no such file")
    async with db.transaction() as tx:
        assert (await broadcasts.resume(tx, author, broadcast_id)).reason is None


async def test_a_cancelled_one_is_closed_when_nothing_is_under_way(
    db: Database, owner: Connection, author: Staff
) -> None:
    await make_users(owner, 3)
    broadcast_id = await begin(db, author)
    async with db.transaction() as tx:
        (delivery,) = await sending.claim(tx, broadcast_id, 1)
        await broadcasts.cancel(tx, author, broadcast_id)
        assert await sending.settle(tx, broadcast_id) is None
        await sending.record(tx, broadcast_id, [Result(user_id=delivery.user_id, end="SENT")])
        assert await sending.settle(tx, broadcast_id) == "CANCELLED"
    state = await state_of(db, broadcast_id)
    assert (state.sent, state.waiting) == (1, 3)


async def test_the_preview_is_every_variant_to_oneself(
    db: Database, owner: Connection, author: Staff
) -> None:
    content = {
        "default_language": "en",
        "variants": {
            "en": {"text": "a"},
            "ru": {"text": "б", "media": {"kind": "photo", "file": "f"}},
        },
    }
    async with db.transaction() as tx:
        draft = await broadcasts.draft(tx, author, content)
        await broadcasts.preview(tx, author, draft.id, None)
    rows = await owner.fetch("SELECT user_id, payload->>'method' AS method FROM outbox")
    assert {row["user_id"] for row in rows} == {author.user_id}
    assert sorted(row["method"] for row in rows) == ["sendMessage", "sendPhoto"]


async def test_those_whom_telegram_refused_it_for_get_it_again_and_nobody_twice(
    db: Database, owner: Connection, author: Staff, subtests: pytest.Subtests
) -> None:
    await make_users(owner, 3)
    broadcast_id = await begin(db, author)
    async with db.transaction() as tx:
        with pytest.raises(BroadcastState):
            await broadcasts.retry(tx, author, broadcast_id)
        claimed = await sending.claim(tx, broadcast_id, 10)
        ends: list[End] = ["FAILED", "SENT", "UNKNOWN", "BLOCKED"]
        results = [
            Result(user_id=one.user_id, end=end) for one, end in zip(claimed, ends, strict=True)
        ]
        await sending.record(tx, broadcast_id, results)
        assert await sending.settle(tx, broadcast_id) == "DONE"
    async with db.transaction() as tx:
        again = await broadcasts.retry(tx, author, broadcast_id)
        assert (again.status, again.failed, again.waiting) == ("SENDING", 0, 1)
        assert again.finished_at is None
        claimed_again = await sending.claim(tx, broadcast_id, 10)
        assert [one.user_id for one in claimed_again] == [claimed[0].user_id]
        results = [Result(user_id=claimed[0].user_id, end="SENT")]
        await sending.record(tx, broadcast_id, results)
        assert await sending.settle(tx, broadcast_id) == "DONE"
        with pytest.raises(BroadcastNobody):
            await broadcasts.retry(tx, author, broadcast_id)
    state = await state_of(db, broadcast_id)
    assert (state.sent, state.failed, state.unknown, state.blocked) == (2, 0, 1, 1)
    for ended in ("SENT", "UNKNOWN", "BLOCKED"):
        with subtests.test(ended):
            with pytest.raises(asyncpg.PostgresError) as refused:
                await owner.execute(
                    "UPDATE broadcast_deliveries SET status = 'PENDING' WHERE status = $1", ended
                )
            assert refused.value.sqlstate == "LM120"
