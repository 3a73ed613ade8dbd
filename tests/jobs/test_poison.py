"""Items that fail, however many they are, keep no other from being done."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any, TypeAlias
from uuid import UUID

import pytest

from jobs import due
from jobs.draws import seal_due
from jobs.due import DueItems
from luckymart.draws import actions as draws
from luckymart.draws.actions import DrawKeys
from luckymart.kit.clock import utc_now
from luckymart.kit.database import Connection, Database, Tx
from luckymart.kit.ids import uuid7
from luckymart.lotteries import actions as lotteries
from luckymart.refunds import actions as refunds
from tests.jobs.conftest import Workshop
from tests.soak.trade import buy, wish
from tests.support.settings import VRF_SECRET_KEY
from tests.support.world import make_user, open_lottery

LIMIT = 100
PAST = utc_now() - timedelta(minutes=30)
Find: TypeAlias = Callable[[Connection, Sequence[UUID]], Awaitable[list[UUID]]]
FOR_DUE_ITEMS = {
    *("due", "due_draws", "due_ends", "due_expiries", "due_posts", "due_publications"),
    *("due_removals", "due_rounds", "due_seals", "due_starts", "due_voids", "pending"),
}


def put_off_for_an_hour(monkeypatch: pytest.MonkeyPatch) -> None:
    """However slow the machine is, none of those that failed is due again in the test."""
    monkeypatch.setattr(due, "FIRST_DELAY_SECONDS", 3600.0)
    monkeypatch.setattr(due, "LONGEST_DELAY_SECONDS", 3600.0)


async def test_more_of_them_than_a_query_finds_at_once(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_off_for_an_hour(monkeypatch)
    few = 5
    bad, good = [uuid7() for _ in range(3 * few)], uuid7()
    waiting = [*bad, good]

    async def find(_: Connection, put_off: Sequence[UUID]) -> list[UUID]:
        return [item for item in waiting if item not in put_off][:few]

    async def act(_: Tx, item: UUID) -> None:
        if item != good:
            raise ZeroDivisionError
        waiting.remove(item)

    work = DueItems(workshop.db, "test", find, act, lambda: True)
    for _ in range(4):
        await work()
    assert good not in waiting
    assert set(work.put_off()) == set(bad)


async def test_a_hundred_broken_lotteries_and_a_sound_one(
    owner: Connection, db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_off_for_an_hour(monkeypatch)
    columns = {"status": "SOLD_OUT", "sold_out_at": PAST, "end_time": PAST}
    broken = [await open_lottery(owner, **columns) for _ in range(LIMIT)]
    player = await make_user(owner, balance=100)
    sound = await open_lottery(owner, total_tickets=1)
    await buy(db, wish(player.id, sound))
    await owner.execute("DELETE FROM lottery_salts WHERE lottery_id <> $1", sound)
    work = seal_due(db, DrawKeys(VRF_SECRET_KEY, ""), lambda: True)
    await work()
    assert set(work.put_off()) == set(broken)
    await work()
    assert await owner.fetchval("SELECT status FROM lotteries WHERE id = $1", sound) == "DRAWING"


LOTTERIES: dict[str, tuple[Find, dict[str, Any]]] = {
    "end": (lotteries.due_ends, {"min_tickets": 5, "end_time": PAST}),
    "seal": (draws.due_seals, {"status": "SOLD_OUT", "sold_out_at": PAST}),
    "draw": (draws.due_draws, {"status": "DRAWING", "draw_time": PAST}),
    "refund": (refunds.pending, {"status": "CANCELLED", "cancelled_at": PAST}),
}


@pytest.mark.parametrize("what", LOTTERIES)
async def test_those_put_off_are_left_out_by_the_query(
    owner: Connection, db: Database, what: str
) -> None:
    find, columns = LOTTERIES[what]
    await owner.execute("SET session_replication_role = replica")  # no guards: only to be found
    first, second = [await open_lottery(owner, **columns) for _ in range(2)]
    async with db.connection() as connection:
        assert sorted(await find(connection, [])) == sorted([first, second])
        assert await find(connection, [first]) == [second]


def test_every_query_for_what_is_due_leaves_out_those_put_off() -> None:
    found = set()
    for file in Path("luckymart").glob("*/*.sql"):
        for query in file.read_text().split("-- name: ")[1:]:
            name = query.split("\n")[0]
            if name in FOR_DUE_ITEMS and "LIMIT" in query:
                found.add(name)
                assert ":put_off" in query.rpartition("LIMIT")[0], f"{file}: {name}"
    assert found == FOR_DUE_ITEMS
