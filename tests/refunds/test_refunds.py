"""A cancelled lottery unwinds: exactly what was paid returns to its source, once."""

import asyncio
import json
from contextlib import suppress
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

import asyncpg
import pytest

from luckymart.kit.database import Connection, Database
from luckymart.kit.money import WalletType
from luckymart.lotteries import actions as lotteries
from luckymart.purchases import actions as purchases
from luckymart.refunds import actions as refunds
from luckymart.staff import actions as staff
from tests.soak.books import assert_books_balance
from tests.soak.crowd import make_crowd
from tests.soak.trade import ask, buy, wish
from tests.support.world import balance_of, credit, make_user, open_lottery

CASH, COINS, BONUS = WalletType


async def cancel(owner: Connection, db: Database, lottery_id: UUID) -> None:
    editor = await make_user(owner, roles=("content",))
    async with db.transaction() as tx:
        await lotteries.cancel(tx, await staff.load(tx, editor.id), lottery_id, "out of stock")


async def refund(db: Database, lottery_id: UUID, limit: int = 500) -> int:
    async with db.transaction() as tx:
        return await refunds.refund_batch(tx, lottery_id, limit)


async def pending(db: Database) -> list[UUID]:
    async with db.connection() as connection:
        return await refunds.pending(connection)


async def count(owner: Connection, question: str, *values: Any) -> int:
    number: int = await owner.fetchval(f"SELECT count(*) FROM {question}", *values)
    return number


async def test_everything_goes_back_into_the_wallet_it_came_from(
    owner: Connection, db: Database
) -> None:
    inviter = await make_user(owner)
    ann = await make_user(owner, balance=100, referred_by=inviter)
    bob = await make_user(owner, balance=50)
    await credit(owner, ann, 20, BONUS)
    await credit(owner, ann, 30, COINS)
    lottery_id = await open_lottery(owner, ticket_price=Decimal("3.50"))
    for player, quantity, kind in (
        (ann, 2, CASH), (ann, 1, BONUS), (ann, 3, COINS), (bob, 2, CASH),
    ):  # fmt: skip
        await buy(db, wish(player.id, lottery_id, quantity, kind))
    await cancel(owner, db, lottery_id)
    assert await pending(db) == [lottery_id]
    await assert_books_balance(db)

    assert await refund(db, lottery_id) == 4
    assert [await balance_of(owner, ann, kind) for kind in WalletType] == [100, 30, 20]
    assert await balance_of(owner, bob) == 50
    assert await balance_of(owner, inviter, BONUS) == 0
    assert await count(owner, "orders WHERE status = 'REFUNDED'") == 4
    assert await count(owner, "tickets WHERE status = 'REFUNDED'") == 8
    assert await count(owner, "commissions WHERE status = 'VOID' AND paid_at IS NULL") == 2
    assert (
        await count(
            owner, "system_wallet_balances WHERE system_account = 'LOTTERY_ESCROW' AND balance <> 0"
        )
        == 0
    )
    counters = await owner.fetch("SELECT total_spent, total_lotteries FROM users")
    assert {tuple(row) for row in counters} == {(0, 0)}
    async with db.connection() as connection:
        page = await purchases.list_tickets(connection, bob.id, None, 10, None)
    assert {ticket.status for ticket in page.items} == {"REFUNDED"}
    await assert_books_balance(db)

    assert await owner.fetchval("SELECT refunded_at FROM lotteries") is None
    assert await refund(db, lottery_id) == 0
    assert await owner.fetchval("SELECT refunded_at FROM lotteries") is not None
    assert await pending(db) == []


async def test_no_process_says_that_all_is_paid_back_before_it_is(
    owner: Connection, db: Database
) -> None:
    player = await make_user(owner, balance=10)
    lottery_id = await open_lottery(owner)
    await buy(db, wish(player.id, lottery_id, 2))
    await cancel(owner, db, lottery_id)
    with pytest.raises(asyncpg.PostgresError, match="is not paid back"):
        async with db.transaction() as tx:
            await lotteries.mark_refunded(tx, lottery_id)

    assert await refund(db, lottery_id) == 1
    assert await refund(db, lottery_id) == 0
    assert await balance_of(owner, player) == 10
    with pytest.raises(asyncpg.PostgresError, match="is not paid back"):
        async with db.transaction() as tx:
            await lotteries.mark_refunded(tx, lottery_id)


async def test_an_event_a_order_that_names_it(owner: Connection, db: Database) -> None:
    player = await make_user(owner, balance=10)
    lottery_id = await open_lottery(owner)
    orders = {(await buy(db, wish(player.id, lottery_id, size))).order.id: size for size in (1, 2)}
    await cancel(owner, db, lottery_id)
    await refund(db, lottery_id)
    events = await owner.fetch("SELECT * FROM transactions WHERE type = 'REFUND'")
    assert {row["related_id"]: row["amount"] for row in events} == orders
    assert {(row["user_id"], row["lottery_id"], row["related_type"]) for row in events} == {
        (player.id, lottery_id, "order")
    }


async def test_it_may_stop_anywhere_and_go_on(owner: Connection, db: Database) -> None:
    player, other = await make_user(owner, balance=100), await make_user(owner, balance=100)
    lottery_id, kept = await open_lottery(owner, total_tickets=50), await open_lottery(owner)
    await buy(db, wish(other.id, kept))
    for buyer in (player, other, player, other, player):
        await buy(db, wish(buyer.id, lottery_id, 2))
    await cancel(owner, db, lottery_id)

    done = [await refund(db, lottery_id, 2)]
    assert await balance_of(owner, player) + await balance_of(owner, other) == 199 - 10 + 4
    await assert_books_balance(db)
    with suppress(ZeroDivisionError):
        async with db.transaction() as tx:
            await refunds.refund_batch(tx, lottery_id, 2)
            raise ZeroDivisionError
    assert await count(owner, "orders WHERE status = 'REFUNDED'") == 2
    while done[-1]:
        done.append(await refund(db, lottery_id, 2))
        await assert_books_balance(db)
    assert done == [2, 2, 1, 0]
    assert [await balance_of(owner, player), await balance_of(owner, other)] == [100, 99]
    # the lottery is subtracted once, however many orders and batches there were
    counters = await owner.fetch("SELECT id, total_spent, total_lotteries FROM users")
    found = {row["id"]: (row["total_spent"], row["total_lotteries"]) for row in counters}
    assert found[player.id] == (0, 0)
    assert found[other.id] == (1, 1)


async def test_several_workers_refund_nothing_twice(owner: Connection, db: Database) -> None:
    crowd = await make_crowd(owner, 20, 10)
    lottery_id = await open_lottery(owner, total_tickets=100)
    await ask(db, *(wish(buyer, lottery_id, 3) for buyer in crowd))
    await cancel(owner, db, lottery_id)

    async def work() -> int:
        done = 0
        while batch := await refund(db, lottery_id, 3):
            done += batch
        return done

    assert sum(await asyncio.gather(*(work() for _ in range(4)))) == 20
    balances = await owner.fetch(
        "SELECT balance FROM wallets WHERE user_id IS NOT NULL AND type = 'BALANCE' AND version > 0"
    )
    assert {row["balance"] for row in balances} == {10}
    assert await count(owner, "transactions WHERE type = 'REFUND'") == 20
    await assert_books_balance(db)


async def test_only_a_cancelled_lottery_is_refunded(owner: Connection, db: Database) -> None:
    player = await make_user(owner, balance=10)
    lottery_id = await open_lottery(owner)
    await buy(db, wish(player.id, lottery_id, 2))
    assert await pending(db) == []
    assert await refund(db, lottery_id) == 0
    assert await refund(db, uuid4()) == 0
    assert await balance_of(owner, player) == 8
    assert await owner.fetchval("SELECT refunded_at FROM lotteries") is None


async def test_a_lottery_without_a_sale_is_done_at_once(owner: Connection, db: Database) -> None:
    lottery_id = await open_lottery(owner)
    await cancel(owner, db, lottery_id)
    assert await refund(db, lottery_id) == 0
    assert await pending(db) == []


async def test_people_are_told_what_came_back(owner: Connection, db: Database) -> None:
    player = await make_user(owner, balance=10)
    await credit(owner, player, 10, COINS)
    lottery_id = await open_lottery(owner)
    for quantity, kind in ((1, CASH), (2, CASH), (1, COINS)):
        await buy(db, wish(player.id, lottery_id, quantity, kind))
    await cancel(owner, db, lottery_id)
    await refund(db, lottery_id)
    rows = await owner.fetch("SELECT user_id, data FROM notifications WHERE type = 'refund'")
    assert {row["user_id"] for row in rows} == {player.id}
    told = sorted((json.loads(row["data"]) for row in rows), key=lambda data: str(data["amount"]))
    title = {"en": "Phone", "ru": "Телефон"}
    assert told == [
        {"title": title, "amount": "1.00", "currency": "TJS", "wallet_type": "LUCKY_COIN"},
        {"title": title, "amount": "3.00", "currency": "TJS", "wallet_type": "BALANCE"},
    ]
    assert await count(owner, "outbox WHERE payload -> 'notification' ->> 'type' = 'refund'") == 2
