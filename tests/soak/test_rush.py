"""Bars 1, 2, 4 and 8: a rush sells exactly what there is, once, without deadlocks."""

import asyncio
import random
from collections import Counter
from dataclasses import replace
from decimal import Decimal

import pytest

from luckymart.kit.database import Connection, Database
from luckymart.kit.idempotency import IdempotencyInFlight, IdempotencyMismatch
from luckymart.ledger.errors import InsufficientFunds
from luckymart.purchases.errors import LimitReached, NotEnoughTickets, SoldOut
from luckymart.purchases.office import Purchase, TicketOffice
from tests.soak.books import assert_books_balance, assert_snapshot_balances
from tests.soak.crowd import make_crowd
from tests.soak.scale import short_or_long
from tests.soak.trade import open_offices, together, wish
from tests.support.world import balance_of, make_user, open_lottery

BUYERS, TICKETS = 2000, 1000


@pytest.mark.parametrize("seed", range(short_or_long(2, 20)))
async def test_a_rush_sells_every_ticket_once(
    owner: Connection, db: Database, database_url: str, seed: int
) -> None:
    chance = random.Random(seed)
    crowd = await make_crowd(owner, BUYERS, 5)
    late = await make_crowd(owner, 4, 1)
    lottery_id = await open_lottery(owner, total_tickets=TICKETS)
    requests = [wish(buyer, lottery_id, chance.randint(1, 5)) for buyer in crowd]
    async with open_offices(database_url, 3, max_batch=chance.choice((16, 256))) as offices:
        shares = [together(office, requests[nth::3]) for nth, office in enumerate(offices)]
        answers = [answer for share in await asyncio.gather(*shares) for answer in share]

        # Large orders may have been refused before the end: single tickets fill it up.
        answers += await together(offices[0], [wish(buyer, lottery_id) for buyer in late])

    assert len(answers) == BUYERS + len(late)
    bought = [answer.parsed() for answer in answers if isinstance(answer, Purchase)]
    refused = Counter(type(answer) for answer in answers if isinstance(answer, Exception))
    assert set(refused) <= {SoldOut, NotEnoughTickets}
    numbers = [ticket.number for one in bought for ticket in one.tickets]
    assert sorted(numbers) == list(range(1000000, 1000000 + TICKETS))
    [lottery] = await owner.fetch("SELECT status, sold_tickets FROM lotteries")
    assert tuple(lottery) == ("SOLD_OUT", TICKETS)
    assert await owner.fetchval("SELECT count(DISTINCT number) FROM tickets") == TICKETS
    await assert_snapshot_balances(owner)
    await assert_books_balance(db)


async def test_one_person_with_two_hundred_hands_stays_within_the_limit(
    owner: Connection, db: Database, database_url: str
) -> None:
    player = await make_user(owner, balance=1000)
    lottery_id = await open_lottery(owner, total_tickets=1000, max_per_user=10)
    requests = [wish(player.id, lottery_id) for _ in range(200)]
    async with open_offices(database_url, 4, max_batch=8) as offices:
        shares = [together(office, requests[nth::4]) for nth, office in enumerate(offices)]
        answers = [answer for share in await asyncio.gather(*shares) for answer in share]
    kinds = Counter(type(answer) for answer in answers)
    assert kinds == {Purchase: 10, LimitReached: 190}
    assert await owner.fetchval("SELECT count(*) FROM tickets") == 10
    assert await balance_of(owner, player) == 990
    await assert_books_balance(db)


async def test_each_purchase_three_times_at_once_is_one(
    owner: Connection, db: Database, database_url: str
) -> None:
    crowd = await make_crowd(owner, 30, 10)
    lottery_id = await open_lottery(owner, total_tickets=1000)
    requests = [wish(buyer, lottery_id, 2) for buyer in crowd]
    async with open_offices(database_url, 3, max_batch=8) as offices:
        thrice = await asyncio.gather(*(together(office, requests) for office in offices))
        again = await together(offices[0], requests)
        other = await together(offices[1], [replace(one, quantity=3) for one in requests])
    for first, second, third, replay in zip(*thrice, again, strict=True):
        assert isinstance(replay, Purchase)
        assert replay.replayed
        three = [one for one in (first, second, third) if isinstance(one, Purchase)]
        assert {one.json for one in three} == {replay.json}
        assert sum(not one.replayed for one in three) == 1
    refusals = {type(answer) for share in thrice for answer in share} - {Purchase}
    assert refusals <= {IdempotencyInFlight}
    assert {type(answer) for answer in other} == {IdempotencyMismatch}
    assert await owner.fetchval("SELECT count(*) FROM orders") == 30
    assert await owner.fetchval("SELECT sold_tickets FROM lotteries") == 60
    await assert_books_balance(db)


async def test_opposing_orders_and_shared_referrers_end_in_no_deadlock(
    owner: Connection, db: Database, database_url: str
) -> None:
    """Batches with the same lotteries, buyers and referrers, each in a different order."""
    inviter = await make_user(owner)
    players = [await make_user(owner, balance=1000, referred_by=inviter) for _ in range(8)]
    lottery_ids = [
        await open_lottery(owner, total_tickets=10_000, ticket_price=Decimal(1)) for _ in range(4)
    ]
    chance = random.Random(8)

    async def customer(office: TicketOffice) -> int:
        bought = 0
        for _ in range(short_or_long(10, 200)):
            requests = [
                wish(player.id, lottery_id) for player in players for lottery_id in lottery_ids
            ]
            chance.shuffle(requests)
            answers = await together(office, requests[:12])
            assert not any(
                isinstance(one, Exception) and not isinstance(one, InsufficientFunds)
                for one in answers
            ), answers
            bought += sum(isinstance(one, Purchase) for one in answers)
        return bought

    async with open_offices(database_url, 4, max_batch=5) as offices:
        bought = sum(await asyncio.gather(*map(customer, offices)))
    assert await owner.fetchval("SELECT count(*) FROM tickets") == bought
    deadlocks = await owner.fetchval(
        "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"
    )
    assert deadlocks == 0
    await assert_books_balance(db)
