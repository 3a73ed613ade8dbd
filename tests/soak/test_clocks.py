"""Bar 11: the last moments of a sale, and twenty workers that all try to end it."""

import asyncio
from uuid import UUID

import pytest

from luckymart.draws import actions as draws
from luckymart.kit.database import Connection, Database, connect
from luckymart.lotteries import actions as lotteries
from luckymart.lotteries.errors import LotteryState
from luckymart.purchases.errors import LotteryClosed
from luckymart.purchases.office import TicketOffice
from luckymart.staff import actions as staff
from tests.soak.books import assert_books_balance
from tests.soak.crowd import make_crowd
from tests.soak.scale import short_or_long
from tests.soak.trade import open_offices, wish
from tests.support.draws import KEYS
from tests.support.waiting import eventually
from tests.support.world import make_user, open_lottery

WORKERS = 20


async def buy_until_closed(office: TicketOffice, buyer: UUID, lottery_id: UUID) -> list[int]:
    """Buy one ticket after the other; return the confirmed numbers."""
    numbers: list[int] = []
    while True:
        try:
            purchase = await office.buy(wish(buyer, lottery_id))
        except LotteryClosed:
            return numbers
        numbers += [ticket.number for ticket in purchase.parsed().tickets]


async def seal_when_due(db: Database, lottery_id: UUID) -> bool:
    """Look constantly, as a worker does; return whether this one sealed."""
    while True:
        async with db.transaction() as tx:
            if await draws.seal(tx, lottery_id):
                return True
        async with db.connection() as connection:
            if (await lotteries.get(connection, lottery_id)).status != "ACTIVE":
                return False


@pytest.mark.parametrize("round_", range(short_or_long(2, 50)))
async def test_no_ticket_after_the_seal_and_one_draw(
    owner: Connection, db: Database, database_url: str, round_: int
) -> None:
    crowd = await make_crowd(owner, 12, 100_000)
    lottery_id = await open_lottery(owner, total_tickets=1_000_000)
    many = await connect(database_url, max_connections=WORKERS)
    async with open_offices(database_url, 3, max_batch=4) as offices:
        buyers = [
            asyncio.create_task(buy_until_closed(offices[nth % 3], buyer, lottery_id))
            for nth, buyer in enumerate(crowd)
        ]
        sealers = [asyncio.create_task(seal_when_due(db, lottery_id)) for _ in range(2)]
        await eventually(lambda: owner.fetchval("SELECT sold_tickets FROM lotteries"))
        await owner.execute(
            "UPDATE lotteries SET end_time = clock_timestamp() + interval '50 milliseconds'"
        )
        numbers = sorted([number for buyer in buyers for number in await buyer])
        assert sorted([await sealer for sealer in sealers]) == [False, True]

    async def draw() -> bool:
        async with many.transaction() as tx:
            return await draws.draw(tx, KEYS, lottery_id)

    drawn = await asyncio.gather(*(draw() for _ in range(WORKERS)))
    await many.close()
    assert drawn.count(True) == 1

    assert numbers == list(range(1000000, 1000000 + len(numbers)))
    [facts] = await owner.fetch(
        "SELECT s.tickets, l.sold_tickets, s.sealed_at >= l.end_time AS sealed_after_the_end, "
        "(SELECT max(t.created_at) FROM tickets AS t) < l.end_time AS sold_before_the_end "
        "FROM seals AS s INNER JOIN lotteries AS l ON l.id = s.lottery_id"
    )
    assert tuple(facts) == (len(numbers), len(numbers), True, True)
    assert await owner.fetchval("SELECT count(*) FROM prizes") == 1
    await assert_books_balance(db)


async def test_a_draw_by_hand_in_the_middle_of_a_sale(
    owner: Connection, db: Database, database_url: str
) -> None:
    """Staff close a sale at full speed: exactly the confirmed purchases are in the list."""
    crowd = await make_crowd(owner, 8, 100_000)
    editor = await make_user(owner, roles=("content",))
    lottery_id = await open_lottery(owner, total_tickets=1_000_000)

    async def draw_now() -> None:
        async with db.transaction() as tx:
            while await tx.fetchval("SELECT sold_tickets FROM lotteries") < 50:
                await asyncio.sleep(0)
            await draws.draw_now(tx, KEYS, await staff.load(tx, editor.id), lottery_id)

    async with open_offices(database_url, 2, max_batch=4) as offices:
        *sold, _ = await asyncio.gather(
            *(
                buy_until_closed(offices[nth % 2], buyer, lottery_id)
                for nth, buyer in enumerate(crowd)
            ),
            draw_now(),
        )
    confirmed = sum(len(share) for share in sold if share is not None)
    assert confirmed >= 50
    assert await owner.fetchval("SELECT tickets FROM seals") == confirmed
    assert await owner.fetchval("SELECT status FROM lotteries") == "COMPLETED"
    await assert_books_balance(db)


async def test_a_cancellation_and_a_seal_at_the_same_moment(
    owner: Connection, db: Database, database_url: str
) -> None:
    """Exactly one of them takes effect, completely."""
    [buyer] = await make_crowd(owner, 1, 1000)
    editor = await make_user(owner, roles=("content",))
    lottery_ids = [
        await open_lottery(owner, total_tickets=1) for _ in range(short_or_long(10, 200))
    ]
    async with open_offices(database_url, 1) as [office]:
        for lottery_id in lottery_ids:
            await office.buy(wish(buyer, lottery_id))

    async def seal(lottery_id: UUID) -> bool:
        async with db.transaction() as tx:
            return await draws.seal(tx, lottery_id)

    async def cancel(lottery_id: UUID) -> bool:
        try:
            async with db.transaction() as tx:
                member = await staff.load(tx, editor.id)
                await lotteries.cancel(tx, member, lottery_id, "a slip")
        except LotteryState:
            return False
        return True

    for lottery_id in lottery_ids:
        sealed, cancelled = await asyncio.gather(seal(lottery_id), cancel(lottery_id))
        assert sealed is not cancelled
        status = await owner.fetchval("SELECT status FROM lotteries WHERE id = $1", lottery_id)
        assert status == ("DRAWING" if sealed else "CANCELLED")
    await assert_books_balance(db)
