"""A lottery that opens in the middle of a sale, after the locks were chosen."""

import asyncio

import pytest

from luckymart.kit.database import Connection, Database
from luckymart.lotteries import actions as lotteries
from luckymart.purchases.errors import LotteryClosed
from tests.soak.books import assert_books_balance
from tests.soak.trade import ask, buy, open_office, wish
from tests.support.waiting import eventually
from tests.support.world import make_user, open_lottery


async def waiting_for_a_lock(owner: Connection) -> bool:
    waits: bool = await owner.fetchval(
        "SELECT EXISTS (SELECT FROM pg_stat_activity "
        "WHERE datname = current_database() AND wait_event_type = 'Lock')"
    )
    return waits


async def test_a_sale_that_began_before_the_opening_sells_nothing(
    owner: Connection, db: Database
) -> None:
    """It did not lock that lottery, so another sale could be selling the same numbers."""
    early, other = await make_user(owner, balance=10), await make_user(owner, balance=10)
    lottery_id = await open_lottery(owner, status="UPCOMING")

    # Without a limit on its wait for locks, so that the office does not decide anew meanwhile.
    async with open_office(db, lock_wait_milliseconds=0) as office:
        async with db.transaction() as tx:
            await tx.execute("SELECT FROM users WHERE id = $1 FOR NO KEY UPDATE", early.id)
            attempt = asyncio.create_task(office.buy(wish(early.id, lottery_id)))
            await eventually(lambda: waiting_for_a_lock(owner))
            async with owner.transaction():
                assert await lotteries.start(owner, lottery_id)
            purchase = await buy(db, wish(other.id, lottery_id))
        with pytest.raises(LotteryClosed):
            await attempt

    assert [ticket.number for ticket in purchase.tickets] == [1000000]
    [late] = await ask(db, wish(early.id, lottery_id))
    assert not isinstance(late, Exception)
    assert [ticket.number for ticket in late.parsed().tickets] == [1000001]
    await assert_books_balance(db)
