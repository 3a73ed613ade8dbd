"""Concurrent trades: each thing has one winner, nothing is doubled, nothing deadlocks."""

import asyncio
import json
from collections import Counter
from decimal import Decimal
from typing import Any

from luckymart.kit.database import Connection, Database
from luckymart.kit.errors import DomainError
from tests.resales.shop import CASH, events, make_ticket
from tests.soak.books import assert_books_balance
from tests.soak.market import (
    all_at_once,
    buy_listed,
    get,
    put_up,
    resell,
    take_back,
)
from tests.soak.trade import buy, wish
from tests.support.draws import seal
from tests.support.world import balance_of, make_user, open_lottery


async def test_twenty_buyers_at_once_one_wins(owner: Connection, db: Database) -> None:
    ann = await make_user(owner, balance=10)
    crowd = [await make_user(owner, balance=5) for _ in range(20)]
    _, ticket_id = await make_ticket(owner, db, ann)
    listing = await put_up(db, ann.id, ticket_id)
    answers = await all_at_once([buy_listed(db, buyer.id, listing.id) for buyer in crowd])
    assert Counter(type(answer).__name__ for answer in answers) == {"Bought": 1, "AlreadySold": 19}
    balances = [await balance_of(owner, buyer) for buyer in crowd]
    assert Counter(balances) == {4: 1, 5: 19}
    assert len(await events(owner, "RESALE")) == 1
    await assert_books_balance(db)


async def test_one_key_buys_once_however_often_it_is_sent(owner: Connection, db: Database) -> None:
    ann, bob = await make_user(owner, balance=10), await make_user(owner, balance=10)
    _, ticket_id = await make_ticket(owner, db, ann)
    listing = await put_up(db, ann.id, ticket_id)
    answers = await all_at_once(
        [buy_listed(db, bob.id, listing.id, CASH, "one key") for _ in range(5)]
    )
    assert {type(answer).__name__ for answer in answers} <= {"Bought", "IdempotencyInFlight"}
    again = await buy_listed(db, bob.id, listing.id, CASH, "one key")
    assert {answer.order.id for answer in [again, *answers] if not isinstance(answer, DomainError)}
    assert await balance_of(owner, bob) == 9


async def test_buying_taking_back_and_listing_race_and_one_of_them_wins(
    owner: Connection, db: Database
) -> None:
    ann, bob = await make_user(owner, balance=10), await make_user(owner, balance=10)
    _, ticket_id = await make_ticket(owner, db, ann)
    for _ in range(5):
        seller, buyer = (ann, bob)
        if await owner.fetchval("SELECT user_id FROM tickets") == bob.id:
            seller, buyer = bob, ann
        listed = await all_at_once([put_up(db, seller.id, ticket_id) for _ in range(4)])
        [listing] = [answer for answer in listed if not isinstance(answer, DomainError)]
        await all_at_once(
            [
                buy_listed(db, buyer.id, listing.id),
                take_back(db, seller.id, listing.id),
                buy_listed(db, buyer.id, listing.id),
            ]
        )
        after = await get(db, listing.id)
        holder = buyer if after.status == "SOLD" else seller
        assert after.status in ("SOLD", "CANCELLED")
        assert await owner.fetchval("SELECT user_id FROM tickets") == holder.id
        await assert_books_balance(db)


async def test_sales_of_all_kinds_race_the_seal(owner: Connection, db: Database) -> None:
    """Opposing sales, first-hand purchases and the seal: no deadlock, nothing after the seal."""
    crowd = [await make_user(owner, balance=50) for _ in range(6)]
    lottery_id = await open_lottery(owner, total_tickets=20, min_tickets=1)
    for player in crowd:
        await buy(db, wish(player.id, lottery_id, 2))
    rows = await owner.fetch("SELECT id, user_id FROM tickets")
    listings = [await put_up(db, row["user_id"], row["id"]) for row in rows]

    async def seal_now() -> None:
        await owner.execute(
            "UPDATE lotteries SET end_time = clock_timestamp() WHERE id = $1", lottery_id
        )
        assert await seal(db, lottery_id)

    commands: list[Any] = [
        buy_listed(db, crowd[(nth * 5 + 1) % 6].id, listing.id)
        for nth, listing in enumerate(listings)
    ]
    commands += [buy(db, wish(player.id, lottery_id)) for player in crowd]
    commands.insert(9, seal_now())
    answers = await all_at_once(commands)
    names = Counter(type(answer).__name__ for answer in answers if answer is not None)
    assert set(names) <= {
        "Bought",
        "OwnResale",
        "MarketClosed",
        "ResaleState",
        "PurchaseResult",
        "LotteryClosed",
    }
    statuses = {row["status"] for row in await owner.fetch("SELECT status FROM resales")}
    assert "ACTIVE" not in statuses
    assert await owner.fetchval("SELECT count(*) FROM resales WHERE settled_at IS NULL") == (
        await owner.fetchval("SELECT count(*) FROM resales WHERE status = 'CANCELLED'")
    )
    await assert_books_balance(db)


async def test_many_sellers_and_sales_settle_together(owner: Connection, db: Database) -> None:
    crowd = [await make_user(owner, balance=20) for _ in range(5)]
    lottery_id = await open_lottery(owner, total_tickets=25)
    for player in crowd:
        await buy(db, wish(player.id, lottery_id, 5))
    rows = await owner.fetch("SELECT id, user_id FROM tickets ORDER BY number")
    ids = [player.id for player in crowd]
    await asyncio.gather(
        *(
            resell(db, row["id"], row["user_id"], ids[(ids.index(row["user_id"]) + 1) % 5], "1.1")
            for row in rows
        )
    )
    assert await seal(db, lottery_id)
    balances = {await balance_of(owner, player) for player in crowd}
    assert balances == {Decimal(20) - 5 - Decimal("5.5") + 5 * Decimal("1.04")}
    settled = await events(owner, "RESALE_SETTLEMENT")
    assert len(settled) == 25
    told = await owner.fetch("SELECT data FROM notifications WHERE type = 'resale-settled'")
    assert {json.loads(row["data"])["count"] for row in told} == {5}
    assert len(told) == 5
    await assert_books_balance(db)
