"""Rows are claimed once, come back after a crash, and end after a limited number of attempts."""

import asyncio

import pytest

from luckymart.kit.database import Connection, Database
from luckymart.outbox import actions as outbox
from luckymart.outbox.models import Button, OutboxItem, TelegramMessage
from luckymart.outbox.rules import (
    LATE_DELAY_SECONDS,
    MAX_ATTEMPTS,
    MAX_DELAY_SECONDS,
    SOON_ATTEMPTS,
    retry_delay_seconds,
)
from luckymart.upkeep import actions as upkeep
from tests.support.world import end_delays, make_user

KIND = "telegram.message"
LEASE_SECONDS = 60.0


async def enqueue(db: Database, count: int = 1, priority: int = 0) -> None:
    async with db.transaction() as tx:
        for number in range(count):
            message = TelegramMessage(chat_id=number + 1, text="Hello")
            await outbox.enqueue(tx, KIND, message, priority=priority)


async def claim(db: Database, limit: int = 100) -> list[OutboxItem]:
    async with db.transaction() as tx:
        return await outbox.claim(tx, limit, LEASE_SECONDS)


async def test_workers_at_once_take_every_row_once(db: Database) -> None:
    await enqueue(db, 60)
    taken = await asyncio.gather(*(claim(db, 10) for _ in range(8)))
    ids = [item.id for items in taken for item in items]
    while more := await claim(db, 10):
        ids += [item.id for item in more]
    assert len(ids) == 60
    assert len(set(ids)) == 60


async def test_first_come_first_served_and_what_goes_to_many_goes_last(db: Database) -> None:
    await enqueue(db, 3, priority=1)
    await enqueue(db, 3)
    items = await claim(db)
    assert [(item.priority, item.payload["chat_id"]) for item in items] == [
        *((0, chat) for chat in (1, 2, 3)),
        *((1, chat) for chat in (1, 2, 3)),
    ]


async def test_a_dead_workers_rows_come_back(db: Database, owner: Connection) -> None:
    await enqueue(db)
    (held,) = await claim(db)
    assert await claim(db) == []
    await end_delays(owner)
    (again,) = await claim(db)
    assert again.id == held.id
    assert again.attempts == 2

    async with db.transaction() as tx:  # the first worker was slow, not dead
        await outbox.retry(tx, held, "late")
        await outbox.postpone(tx, held, 0)
    assert await claim(db) == []
    async with db.transaction() as tx:
        await outbox.done(tx, [again.id])
    assert await owner.fetchval("SELECT status FROM outbox") == "DONE"


async def test_a_row_that_was_rolled_back_never_was(db: Database) -> None:
    with pytest.raises(RuntimeError):  # noqa: PT012  # the block is the transaction
        async with db.transaction() as tx:
            await outbox.enqueue(tx, KIND, {"chat_id": 1, "text": "Hello"})
            raise RuntimeError
    assert await claim(db) == []


async def test_attempts_are_bounded(db: Database, owner: Connection) -> None:
    await enqueue(db)
    for attempt in range(1, MAX_ATTEMPTS + 1):
        await end_delays(owner)
        (item,) = await claim(db)
        assert item.attempts == attempt
        async with db.transaction() as tx:
            await outbox.retry(tx, item, "no answer")
    await end_delays(owner)
    assert await claim(db) == []
    row = await owner.fetchrow("SELECT status, last_error FROM outbox")
    assert row is not None
    assert dict(row) == {"status": "FAILED", "last_error": "no answer"}


async def test_giving_back_costs_no_attempt(db: Database, owner: Connection) -> None:
    await enqueue(db)
    for _ in range(MAX_ATTEMPTS + 5):
        (item,) = await claim(db)
        assert item.attempts == 1
        async with db.transaction() as tx:
            await outbox.postpone(tx, item, 0)


async def test_a_delay_that_was_asked_for_is_kept(db: Database, owner: Connection) -> None:
    await enqueue(db)
    (item,) = await claim(db)
    async with db.transaction() as tx:
        await outbox.retry(tx, item, "wait", delay_seconds=500)
    seconds = await owner.fetchval(
        "SELECT extract(EPOCH FROM available_at - clock_timestamp())::double precision FROM outbox"
    )
    assert 400 < seconds <= 500


def test_backoff_doubles_up_to_its_limit_and_is_spread() -> None:
    longest = [retry_delay_seconds(attempts, 1.0) for attempts in range(1, MAX_ATTEMPTS + 1)]
    assert longest[:4] == [2, 4, 8, 16]
    assert longest[SOON_ATTEMPTS - 2] == MAX_DELAY_SECONDS
    assert set(longest[SOON_ATTEMPTS - 1 :]) == {LATE_DELAY_SECONDS}  # once a day for three days
    assert len(longest) == SOON_ATTEMPTS + 3
    assert retry_delay_seconds(3, 0.0) == 4
    assert len({retry_delay_seconds(5) for _ in range(20)}) > 1


async def test_a_claimed_row_knows_its_person(db: Database, owner: Connection) -> None:
    player = await make_user(owner, language_code="tg", bot_reach="BLOCKED")
    async with db.transaction() as tx:
        await outbox.enqueue(
            tx, KIND, TelegramMessage(chat_id=player.telegram_id, text="?"), player.id
        )
    (item,) = await claim(db)
    assert (item.user_id, item.language_code, item.bot_reach) == (player.id, "tg", "BLOCKED")


async def clean_up(db: Database) -> int:
    async with db.transaction() as tx:
        return await upkeep.clean_up_outbox(tx)


async def test_clean_up_takes_old_ended_rows_only(db: Database, owner: Connection) -> None:
    await enqueue(db, 3)
    items = await claim(db, 2)
    async with db.transaction() as tx:
        await outbox.done(tx, [items[0].id])
        await outbox.fail(tx, items[1], "never")
    assert await clean_up(db) == 0
    await owner.execute("UPDATE outbox SET done_at = done_at - INTERVAL '8 days'")
    assert await clean_up(db) == 1
    assert await owner.fetchval("SELECT count(*) FROM outbox WHERE status = 'FAILED'") == 1
    await owner.execute("UPDATE outbox SET done_at = done_at - INTERVAL '23 days'")
    assert await clean_up(db) == 1
    assert await owner.fetchval("SELECT count(*) FROM outbox") == 1


def test_payloads_are_checked() -> None:
    with pytest.raises(ValueError, match="text or a notification"):
        TelegramMessage(chat_id=1)
    with pytest.raises(ValueError, match="exactly one thing"):
        Button(text="?", url="https://example.org", callback_data="x")
