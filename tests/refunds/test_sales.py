"""Market sales unwind with their lottery: paid by the escrow, the seller or the house."""

import asyncio
import json
from decimal import Decimal
from typing import Any
from uuid import UUID

from luckymart.draws import actions as draws
from luckymart.kit.database import Connection, Database
from luckymart.kit.money import WalletType
from luckymart.refunds import actions as refunds
from tests.soak.books import assert_books_balance
from tests.soak.market import buy_listed, get, put_up, resell, tickets_of
from tests.soak.trade import buy, wish
from tests.support.voiding import end
from tests.support.world import Player, balance_of, credit, make_user, open_lottery

CASH, COINS, BONUS = WalletType


async def trio(owner: Connection) -> list[Player]:
    people = [await make_user(owner, balance=10) for _ in range(3)]
    for player in people:
        await credit(owner, player, 10, COINS)
        await credit(owner, player, 10, BONUS)
    return people


async def purses(owner: Connection, people: list[Player]) -> list[list[Decimal]]:
    return [[await balance_of(owner, player, kind) for kind in WalletType] for player in people]


async def refund_all(db: Database, lottery_id: UUID, limit: int = 500) -> int:
    total = 0
    while True:
        async with db.transaction() as tx:
            done = await refunds.refund_batch(tx, lottery_id, limit)
        await assert_books_balance(db)
        if not done:
            return total
        total += done


async def notices_of(owner: Connection, kind: str) -> set[tuple[Any, ...]]:
    rows = await owner.fetch("SELECT user_id, data FROM notifications WHERE type = $1", kind)
    return {
        (row["user_id"], data["amount"], data["wallet_type"])
        for row in rows
        for data in [json.loads(row["data"])]
    }


async def test_a_chain_before_the_seal_goes_back_from_the_escrow(
    owner: Connection, db: Database
) -> None:
    ann, bob, eve = people = await trio(owner)
    lottery_id = await open_lottery(owner)
    await buy(db, wish(ann.id, lottery_id, 2))
    ticket_id, other = await tickets_of(owner, lottery_id)
    first = await resell(db, ticket_id, ann.id, bob.id, "1.20", COINS)
    second = await resell(db, ticket_id, bob.id, eve.id, "0.80", COINS)
    listed = await put_up(db, ann.id, other)
    await end(owner, lottery_id)

    assert await refund_all(db, lottery_id) == 3
    assert await purses(owner, people) == [[10, 10, 10]] * 3
    for sale in (first, second):
        undone = await get(db, sale.resale.id)
        assert (undone.status, undone.refunded_from) == ("REFUNDED", "ESCROW")
    assert (await get(db, listed.id)).cancel_reason == "LOTTERY"
    orders = await owner.fetch("SELECT type, status FROM orders ORDER BY id")
    assert [tuple(row) for row in orders] == [
        ("LOTTERY", "REFUNDED"),
        ("MARKET", "REFUNDED"),
        ("MARKET", "REFUNDED"),
    ]
    counters = await owner.fetch("SELECT total_spent, total_lotteries FROM users")
    assert {tuple(row) for row in counters} == {(0, 0)}
    assert await notices_of(owner, "refund") == {
        (ann.id, "2.00", "BALANCE"),
        (bob.id, "1.20", "LUCKY_COIN"),
        (eve.id, "0.80", "LUCKY_COIN"),
    }
    assert await notices_of(owner, "resale-reversed") == set()


async def test_a_chain_after_the_seal_is_reversed_oldest_first(
    owner: Connection, db: Database
) -> None:
    ann, bob, eve = people = await trio(owner)
    lottery_id = await open_lottery(owner, total_tickets=1)
    await buy(db, wish(ann.id, lottery_id))
    [ticket_id] = await tickets_of(owner, lottery_id)
    first = await resell(db, ticket_id, ann.id, bob.id, "1.20")
    second = await resell(db, ticket_id, bob.id, eve.id, "1.40")
    async with db.transaction() as tx:
        assert await draws.seal(tx, lottery_id)
    # Bob spends all but one: Ann's repayment is what he then repays to Eve
    kept = await open_lottery(owner, total_tickets=1000, ticket_price=Decimal("0.01"))
    for _ in range(10):
        await buy(db, wish(bob.id, kept, 100))
    assert await balance_of(owner, bob) == Decimal("0.13")
    await end(owner, lottery_id)

    assert await refund_all(db, lottery_id) == 3
    assert await purses(owner, people) == [[10, 10, 10], [0, 10, 10], [10, 10, 10]]
    for sale in (first, second):
        assert (await get(db, sale.resale.id)).refunded_from == "SELLER"
    assert await notices_of(owner, "resale-reversed") == {
        (ann.id, "1.14", "BALANCE"),
        (bob.id, "1.33", "BALANCE"),
    }


async def test_the_house_bears_what_a_seller_has_not_any_more(
    owner: Connection, db: Database
) -> None:
    ann, bob, eve = people = await trio(owner)
    lottery_id = await open_lottery(owner, total_tickets=1)
    await buy(db, wish(ann.id, lottery_id))
    [ticket_id] = await tickets_of(owner, lottery_id)
    first = await resell(db, ticket_id, ann.id, bob.id, "1.20", COINS)
    second = await resell(db, ticket_id, bob.id, eve.id, "1.40", COINS)
    async with db.transaction() as tx:
        assert await draws.seal(tx, lottery_id)
    kept = await open_lottery(owner, total_tickets=5000, ticket_price=Decimal("0.01"))
    for player, cents in ((ann, 1114), (bob, 1013)):
        while cents:
            quantity = min(cents, 100)
            await buy(db, wish(player.id, kept, quantity, COINS))
            cents -= quantity
    assert [await balance_of(owner, player, COINS) for player in people] == [0, 0, Decimal("8.6")]
    await end(owner, lottery_id)

    assert await refund_all(db, lottery_id) == 3
    # Ann returns the cash of her first sale, but her coins are gone: the house pays Bob his 1.20,
    # not the 1.33 that he had from Eve
    assert (await get(db, first.resale.id)).refunded_from == "HOUSE"
    assert (await get(db, second.resale.id)).refunded_from == "HOUSE"
    assert await purses(owner, people) == [
        [10, 0, 10],
        [10, Decimal("1.2"), 10],
        [10, 10, 10],
    ]
    house = await owner.fetchval(
        "SELECT balance FROM system_wallet_balances "
        "WHERE system_account = 'HOUSE_REVENUE' AND type = 'LUCKY_COIN'"
    )
    # what the two sellers got and keep
    assert house == -(Decimal("1.14") + Decimal("1.33"))
    assert await notices_of(owner, "resale-reversed") == set()


async def test_several_workers_refund_no_sale_twice(owner: Connection, db: Database) -> None:
    people = await trio(owner)
    lottery_id = await open_lottery(owner, total_tickets=30)
    for player in people:
        await buy(db, wish(player.id, lottery_id, 5))
    rows = await owner.fetch("SELECT id, user_id FROM tickets")
    ids = [player.id for player in people]
    for nth, row in enumerate(rows):
        listing = await put_up(db, row["user_id"], row["id"], "0.70")
        buyer = ids[(ids.index(row["user_id"]) + 1 + nth % 2) % 3]
        await buy_listed(db, buyer, listing.id, (CASH, COINS)[nth % 2])
    await end(owner, lottery_id)

    async def work() -> int:
        done = 0
        while True:
            async with db.transaction() as tx:
                batch = await refunds.refund_batch(tx, lottery_id, 2)
            if not batch:
                return done
            done += batch

    assert sum(await asyncio.gather(*(work() for _ in range(4)))) == 3 + 15
    assert await purses(owner, people) == [[10, 10, 10]] * 3
    await assert_books_balance(db)
