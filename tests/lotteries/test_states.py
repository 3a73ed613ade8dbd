"""The timetable's transitions, the state machine and the public lists."""

import json
from datetime import timedelta
from decimal import Decimal
from uuid import UUID

import asyncpg
import pytest

from luckymart.kit.clock import utc_now
from luckymart.kit.database import Connection, Database
from luckymart.kit.errors import ValidationError
from luckymart.lotteries import actions as lotteries
from luckymart.lotteries.models import Lottery
from luckymart.refunds import actions as refunds
from luckymart.staff import actions as staff
from luckymart.staff.errors import PermissionDenied
from tests.soak.books import assert_books_balance
from tests.soak.trade import buy, wish
from tests.support.world import balance_of, make_user, open_lottery

WAYS = {
    ("UPCOMING", "ACTIVE"),
    ("UPCOMING", "CANCELLED"),
    ("ACTIVE", "SOLD_OUT"),
    ("ACTIVE", "DRAWING"),
    ("ACTIVE", "CANCELLED"),
    ("SOLD_OUT", "DRAWING"),
    ("SOLD_OUT", "CANCELLED"),
}
# From DRAWING on, only its seal decides: tests/draws/test_no_second_try.py.


async def test_the_states_go_one_way(owner: Connection, db: Database) -> None:
    lottery_ids = {
        status: await open_lottery(
            owner,
            status=status,
            sold_out_at=utc_now() if status == "SOLD_OUT" else None,
            cancelled_at=utc_now() if status == "CANCELLED" else None,
        )
        for status in lotteries.ALL_STATUSES
    }
    found, refusals = set(), set()
    for before, lottery_id in lottery_ids.items():
        for after in lotteries.ALL_STATUSES:
            step = owner.transaction()
            await step.start()
            try:
                await owner.execute(
                    "UPDATE lotteries SET status = $2, sold_out_at = now(), "
                    "cancelled_at = CASE WHEN $2 = 'CANCELLED' THEN now() END WHERE id = $1",
                    lottery_id,
                    after,
                )
                if after != before:
                    found.add((before, after))
            except asyncpg.PostgresError as error:
                refusals.add(error.sqlstate)
            finally:
                await step.rollback()
    assert found == WAYS
    assert refusals == {"LM102", "LM140"}


async def open_due(db: Database) -> list[UUID]:
    async with db.transaction() as tx:
        due = await lotteries.due_starts(tx)
        return [one for one in due if await lotteries.start(tx, one)]


async def due_ends(db: Database) -> list[UUID]:
    async with db.connection() as connection:
        return await lotteries.due_ends(connection)


async def end(db: Database, lottery_id: UUID) -> Lottery:
    async with db.transaction() as tx:
        return await lotteries.end_undersold(tx, lottery_id)


async def test_a_published_lottery_opens_at_its_start(owner: Connection, db: Database) -> None:
    now = utc_now()
    due = await open_lottery(owner, status="UPCOMING")
    await open_lottery(owner, status="UPCOMING", published_at=None)
    await open_lottery(owner, status="UPCOMING", start_time=now + timedelta(hours=1))
    await open_lottery(owner, status="CANCELLED", cancelled_at=now)
    assert await open_due(db) == [due]
    assert await open_due(db) == []
    async with db.transaction() as tx:
        assert not await lotteries.start(tx, due)  # another process was faster


async def test_below_its_minimum_a_lottery_is_extended_once_and_then_refunded(
    owner: Connection, db: Database
) -> None:
    player = await make_user(owner, balance=10)
    lottery_id = await open_lottery(owner, min_tickets=5, extension_seconds=3600)
    await buy(db, wish(player.id, lottery_id, 3))
    assert await due_ends(db) == []
    untouched = await end(db, lottery_id)
    assert (untouched.status, untouched.extended) == ("ACTIVE", False)

    await owner.execute("UPDATE lotteries SET end_time = clock_timestamp()")
    assert await due_ends(db) == [lottery_id]
    extended = await end(db, lottery_id)
    assert (extended.status, extended.extended) == ("ACTIVE", True)
    assert timedelta(minutes=59) < extended.end_time - utc_now() <= timedelta(hours=1)
    assert await due_ends(db) == []
    assert (await end(db, lottery_id)).end_time == extended.end_time
    await buy(db, wish(player.id, lottery_id, 1))

    await owner.execute("UPDATE lotteries SET end_time = clock_timestamp()")
    assert await due_ends(db) == [lottery_id]
    cancelled = await end(db, lottery_id)
    assert (cancelled.status, cancelled.cancel_reason) == ("CANCELLED", "undersold")
    async with db.transaction() as tx:
        assert await refunds.refund_batch(tx, lottery_id) == 2
    assert await balance_of(owner, player) == 10
    notes = await owner.fetch("SELECT type, data FROM notifications ORDER BY created_at")
    assert [note["type"] for note in notes][:2] == ["lottery-extended", "lottery-cancelled"]
    assert json.loads(notes[0]["data"])["end_time"].endswith("Z")
    await assert_books_balance(db)


async def test_enough_sold_is_no_matter_for_an_extension(owner: Connection, db: Database) -> None:
    player = await make_user(owner, balance=10)
    lottery_id = await open_lottery(owner, min_tickets=2)
    await buy(db, wish(player.id, lottery_id, 2))
    await owner.execute("UPDATE lotteries SET end_time = clock_timestamp()")
    assert await due_ends(db) == []
    assert (await end(db, lottery_id)).extended is False


async def test_players_see_what_they_can_buy_first_in_pages(
    owner: Connection, db: Database
) -> None:
    player = await make_user(owner, balance=10)
    now = utc_now()
    order = ["ACTIVE", "DRAWING", "SOLD_OUT", "UPCOMING", "COMPLETED"]
    made: dict[str, list[UUID]] = {}
    for status in (*order[::-1], "CANCELLED"):
        made[status] = [
            await open_lottery(
                owner,
                status=status,
                sold_out_at=now if status == "SOLD_OUT" else None,
                cancelled_at=now if status == "CANCELLED" else None,
            )
            for _ in range(2)
        ]
    await open_lottery(owner, status="UPCOMING", published_at=None)
    await buy(db, wish(player.id, made["ACTIVE"][0], 4))

    async with db.connection() as connection:
        seen, cursor, sizes = [], None, []
        while True:
            page = await lotteries.list_public(connection, (), 3, cursor, player.id)
            sizes.append(len(page.items))
            seen += page.items
            if (cursor := page.next_cursor) is None:
                break
        assert sizes == [3, 3, 3, 1]
        newest_first = [one for status in order for one in sorted(made[status], reverse=True)]
        assert [lottery.id for lottery in seen] == newest_first
        mine = {lottery.id: lottery.my_tickets for lottery in seen if lottery.my_tickets}
        assert mine == {made["ACTIVE"][0]: 4}
        only = await lotteries.list_public(connection, ("CANCELLED", "ACTIVE"), 10, None)
        assert [lottery.status for lottery in only.items] == ["ACTIVE"] * 2 + ["CANCELLED"] * 2
        with pytest.raises(ValidationError):
            await lotteries.list_public(connection, (), 10, "nonsense")


async def test_staff_see_drafts_newest_first(owner: Connection, db: Database) -> None:
    made = [await open_lottery(owner, status="UPCOMING", published_at=None) for _ in range(5)]
    viewer, player = await make_user(owner, roles=("viewer",)), await make_user(owner)
    async with db.connection() as connection:
        member = await staff.load(connection, viewer.id)
        seen, cursor, sizes = [], None, []
        while True:
            page = await lotteries.list_all(connection, member, (), 2, cursor)
            sizes.append(len(page.items))
            seen += [lottery.id for lottery in page.items]
            if (cursor := page.next_cursor) is None:
                break
        assert (seen, sizes) == (sorted(made, reverse=True), [2, 2, 1])
        assert (await lotteries.list_all(connection, member, ("ACTIVE",), 2, None)).items == []
        with pytest.raises(PermissionDenied):
            await lotteries.list_all(
                connection, await staff.load(connection, player.id), (), 2, None
            )


async def test_a_lottery_says_when_its_next_step_is_due(owner: Connection, db: Database) -> None:
    player = await make_user(owner, balance=10)
    lottery_id = await open_lottery(
        owner, total_tickets=1, seal_delay_seconds=4, ticket_price=Decimal("1.5")
    )
    async with db.connection() as connection:
        lottery = await lotteries.get(connection, lottery_id, player.id)
        assert (lottery.seal_at, lottery.draw_at, lottery.my_tickets) == (lottery.end_time, None, 0)
        assert str(lottery.ticket_price) == "1.50"
        await buy(db, wish(player.id, lottery_id))
        lottery = await lotteries.get(connection, lottery_id, player.id)
        assert lottery.sold_out_at is not None
        assert lottery.seal_at == lottery.sold_out_at + timedelta(seconds=4)
        assert (lottery.status, lottery.sold_tickets, lottery.my_tickets) == ("SOLD_OUT", 1, 1)
