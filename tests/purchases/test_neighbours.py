"""Buyers share a batch, and nothing else: neither an error nor a lock of another."""

import asyncio
from decimal import Decimal

import asyncpg
import pytest

from luckymart.kit.database import Connection, Database
from luckymart.purchases.office import Purchase
from tests.soak.books import assert_books_balance
from tests.soak.trade import ask, open_office, together, wish
from tests.support.world import balance_of, make_user, make_users, open_lottery

ALMOST_ALL: Decimal = Decimal("999999999999")
"""What a person can have spent at most; one more ticket does not fit the column."""


@pytest.mark.parametrize("place", [0, 7, 29])
async def test_a_request_that_fails_refuses_nobody_else(
    owner: Connection, db: Database, place: int
) -> None:
    players = await make_users(owner, 30, balance=10)
    lottery_id = await open_lottery(owner, total_tickets=100)
    poisoned = players[place]
    await owner.execute("UPDATE users SET total_spent = $2 WHERE id = $1", poisoned.id, ALMOST_ALL)
    answers = await ask(db, *(wish(player.id, lottery_id) for player in players))
    failed = [answer for answer in answers if isinstance(answer, Exception)]
    assert [type(answer) for answer in failed] == [asyncpg.NumericValueOutOfRangeError]
    assert answers[place] is failed[0]
    numbers = [
        ticket.number
        for answer in answers
        if isinstance(answer, Purchase)
        for ticket in answer.parsed().tickets
    ]
    assert numbers == list(range(1000000, 1000029))  # in the order of their arrival
    assert await balance_of(owner, poisoned) == 10
    await assert_books_balance(db)


async def test_a_locked_lottery_stalls_its_own_buyers_only(owner: Connection, db: Database) -> None:
    players = await make_users(owner, 20, balance=10)
    locked, free = [await open_lottery(owner, total_tickets=100) for _ in range(2)]
    async with open_office(db, lock_wait_milliseconds=50) as office:
        async with db.transaction() as tx:
            await tx.execute("SELECT FROM lotteries WHERE id = $1 FOR NO KEY UPDATE", locked)
            waiting = [
                asyncio.create_task(office.buy(wish(player.id, locked))) for player in players
            ]
            for _ in range(3):
                answers = await together(office, [wish(player.id, free) for player in players])
                assert all(isinstance(answer, Purchase) for answer in answers)
            assert not any(task.done() for task in waiting)
        numbers = [
            purchase.parsed().tickets[0].number for purchase in await asyncio.gather(*waiting)
        ]
        assert sorted(numbers) == list(range(1000000, 1000020))
        # It is sold together with the others again.
        sizes: list[int] = []
        office.on_batch = sizes.append
        wishes = [wish(player.id, lottery) for player in players for lottery in (locked, free)]
        assert all(isinstance(one, Purchase) for one in await together(office, wishes))
        assert sizes == [40]
    await assert_books_balance(db)


async def test_a_locked_buyer_is_waited_for(owner: Connection, db: Database) -> None:
    player = await make_user(owner, balance=10)
    lottery_id = await open_lottery(owner)
    sizes: list[int] = []
    async with open_office(db, lock_wait_milliseconds=20) as office:
        office.on_batch = sizes.append
        async with db.transaction() as tx:
            await tx.execute("SELECT FROM users WHERE id = $1 FOR NO KEY UPDATE", player.id)
            task = asyncio.create_task(office.buy(wish(player.id, lottery_id)))
            while len(sizes) < 2:  # it has begun anew, now without a limit
                await asyncio.sleep(0.01)
        assert isinstance(await task, Purchase)


async def test_closing_answers_the_buyers_of_a_locked_lottery(
    owner: Connection, db: Database
) -> None:
    player = await make_user(owner, balance=10)
    lottery_id = await open_lottery(owner)
    async with open_office(db, lock_wait_milliseconds=20) as office:
        async with db.transaction() as tx:
            await tx.execute("SELECT FROM lotteries WHERE id = $1 FOR NO KEY UPDATE", lottery_id)
            task = asyncio.create_task(office.buy(wish(player.id, lottery_id)))
            await asyncio.sleep(0)
            closing = asyncio.create_task(office.close())
        await closing
        assert isinstance(await task, Purchase)
