"""A command that moves money takes effect once, however often and fast it is sent."""

import asyncio
from contextlib import suppress
from datetime import timedelta

import pytest

from luckymart.kit import idempotency
from luckymart.kit.clock import utc_now
from luckymart.kit.database import Connection, Database
from luckymart.kit.idempotency import (
    IdempotencyInFlight,
    IdempotencyMismatch,
    earlier_result,
    request_hash,
    store,
)
from tests.support.world import make_user

THIS = request_hash("credit", "5.00")
OTHER = request_hash("credit", "6.00")
# What a JSON column would change: spaces, the order of keys, the notation of numbers.
RESULT = '{"b": 1.0,\n  "a":"ё"}'


async def test_the_same_request_gets_the_first_answer_byte_for_byte(
    owner: Connection, db: Database
) -> None:
    person = await make_user(owner)
    async with db.transaction() as tx:
        assert await earlier_result(tx, person.id, "key", THIS) is None
        await store(tx, person.id, "key", THIS, RESULT)
    for _ in range(2):
        async with db.transaction() as tx:
            assert await earlier_result(tx, person.id, "key", THIS) == RESULT


async def test_another_request_under_the_same_key_is_refused(
    owner: Connection, db: Database
) -> None:
    person = await make_user(owner)
    async with db.transaction() as tx:
        await store(tx, person.id, "key", THIS, RESULT)
    async with db.transaction() as tx:
        with pytest.raises(IdempotencyMismatch):
            await earlier_result(tx, person.id, "key", OTHER)


async def test_keys_of_two_people_have_nothing_to_do_with_each_other(
    owner: Connection, db: Database
) -> None:
    first, second = await make_user(owner), await make_user(owner)
    async with db.transaction() as tx:
        await store(tx, first.id, "key", THIS, RESULT)
        assert await earlier_result(tx, second.id, "key", OTHER) is None


async def test_while_the_first_is_being_done_the_second_is_told_to_wait(
    owner: Connection, db: Database
) -> None:
    person = await make_user(owner)
    claimed, go_on = asyncio.Event(), asyncio.Event()

    async def first() -> None:
        async with db.transaction() as tx:
            assert await earlier_result(tx, person.id, "key", THIS) is None
            claimed.set()
            await go_on.wait()
            await store(tx, person.id, "key", THIS, RESULT)

    task = asyncio.create_task(first())
    await claimed.wait()
    async with db.transaction() as tx:
        with pytest.raises(IdempotencyInFlight):
            await earlier_result(tx, person.id, "key", THIS)
        assert await earlier_result(tx, person.id, "another", THIS) is None
    go_on.set()
    await task
    async with db.transaction() as tx:
        assert await earlier_result(tx, person.id, "key", THIS) == RESULT


async def test_what_rolled_back_leaves_its_key_free(owner: Connection, db: Database) -> None:
    person = await make_user(owner)
    with suppress(ZeroDivisionError):
        async with db.transaction() as tx:
            await earlier_result(tx, person.id, "key", THIS)
            await store(tx, person.id, "key", THIS, RESULT)
            raise ZeroDivisionError
    async with db.transaction() as tx:
        assert await earlier_result(tx, person.id, "key", OTHER) is None


async def test_old_keys_are_forgotten(owner: Connection, db: Database) -> None:
    person = await make_user(owner)
    async with db.transaction() as tx:
        await store(tx, person.id, "old", THIS, RESULT)
        await store(tx, person.id, "new", THIS, RESULT)
    await owner.execute(
        "UPDATE idempotency_keys SET created_at = now() - interval '8 days' WHERE key = 'old'"
    )
    async with db.transaction() as tx:
        assert await idempotency.delete_older_than(tx, utc_now() - timedelta(days=7)) == 1
        assert await earlier_result(tx, person.id, "new", THIS) == RESULT


def test_a_hash_tells_parts_apart() -> None:
    hashes = {request_hash("a", "bc"), request_hash("ab", "c"), request_hash("abc"), THIS, OTHER}
    assert len(hashes) == 5
    assert {len(one) for one in hashes} == {32}
