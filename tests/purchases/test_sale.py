"""What one purchase does: order, tickets, money and counters, all or nothing."""

import json
from decimal import Decimal

import pytest

from luckymart.kit.clock import utc_now
from luckymart.kit.database import Connection, Database
from luckymart.kit.money import WalletType
from luckymart.purchases.errors import SoldOut
from tests.soak.books import assert_books_balance
from tests.soak.trade import ask, buy, open_office, together, wish
from tests.support.databases import fetch_all
from tests.support.world import balance_of, credit, make_user, open_lottery


async def test_a_purchase_makes_an_order_and_numbered_tickets(
    owner: Connection, db: Database
) -> None:
    player = await make_user(owner, balance=Decimal("20.50"))
    lottery_id = await open_lottery(owner, ticket_price=Decimal("2.50"))
    before = utc_now()
    bought = await buy(db, wish(player.id, lottery_id, 3))

    order = bought.order
    assert (order.type, order.status, order.quantity) == ("LOTTERY", "PAID", 3)
    assert (order.lottery_id, order.currency, order.payment_method) == (
        lottery_id,
        "TJS",
        "BALANCE",
    )
    assert str(order.total_amount) == "7.50"
    assert order.order_number.startswith("LM")
    assert before <= order.created_at <= utc_now()
    assert order.paid_at == order.created_at
    assert [ticket.number for ticket in bought.tickets] == [1000000, 1000001, 1000002]
    assert str(bought.wallet.balance) == "13.00"

    rows = await fetch_all(
        owner,
        "SELECT id, number, lottery_id, user_id, order_id, status FROM tickets ORDER BY number",
    )
    assert rows == [
        {"id": ticket.id, "number": ticket.number, "lottery_id": lottery_id,
         "user_id": player.id, "order_id": order.id, "status": "ACTIVE"}
        for ticket in bought.tickets
    ]  # fmt: skip


async def test_the_price_goes_into_the_lotterys_escrow(owner: Connection, db: Database) -> None:
    player = await make_user(owner, balance=10)
    lottery_id = await open_lottery(owner)
    bought = await buy(db, wish(player.id, lottery_id, 4))

    [event] = await fetch_all(owner, "SELECT * FROM transactions WHERE type = 'PURCHASE'")
    assert (event["user_id"], event["amount"], event["lottery_id"]) == (player.id, 4, lottery_id)
    assert (event["related_type"], event["related_id"]) == ("order", bought.order.id)
    entries = await owner.fetch(
        "SELECT coalesce(w.system_account, 'player') AS side, e.amount "
        "FROM wallet_transactions AS e INNER JOIN wallets AS w ON w.id = e.wallet_id "
        "WHERE e.transaction_id = $1",
        event["id"],
    )
    assert {row["side"]: row["amount"] for row in entries} == {"player": -4, "LOTTERY_ESCROW": 4}
    assert await balance_of(owner, player) == 6
    await assert_books_balance(db)


async def test_each_kind_of_money_buys_and_keeps_its_kind(
    owner: Connection, db: Database, subtests: pytest.Subtests
) -> None:
    player, lottery_id = await make_user(owner), await open_lottery(owner)
    for kind in WalletType:
        with subtests.test(kind=kind):
            await credit(owner, player, 5, kind)
            bought = await buy(db, wish(player.id, lottery_id, 2, kind))
            assert (bought.wallet.type, bought.wallet.balance) == (kind, Decimal(3))
    held = await owner.fetch(
        "SELECT type, balance FROM system_wallet_balances "
        "WHERE system_account = 'LOTTERY_ESCROW' AND currency = 'TJS'"
    )
    assert {row["type"]: row["balance"] for row in held} == dict.fromkeys(WalletType, 2)
    await assert_books_balance(db)


async def test_numbers_go_on_without_gaps_and_the_last_ticket_closes_the_sale(
    owner: Connection, db: Database
) -> None:
    first, second = await make_user(owner, balance=10), await make_user(owner, balance=10)
    lottery_id = await open_lottery(owner, total_tickets=6)
    numbers = []
    for player, quantity in ((first, 2), (second, 1), (first, 3)):
        status = await owner.fetchval("SELECT status FROM lotteries")
        assert status == "ACTIVE"
        bought = await buy(db, wish(player.id, lottery_id, quantity))
        numbers += [ticket.number for ticket in bought.tickets]
    assert numbers == list(range(1000000, 1000006))
    [lottery] = await owner.fetch("SELECT status, sold_tickets, sold_out_at FROM lotteries")
    assert tuple(lottery) == ("SOLD_OUT", 6, bought.order.paid_at)
    with pytest.raises(SoldOut):
        await buy(db, wish(second.id, lottery_id))


async def test_counters_of_the_buyer(owner: Connection, db: Database) -> None:
    player = await make_user(owner, balance=30)
    first, second = await open_lottery(owner), await open_lottery(owner, ticket_price=Decimal(2))
    for lottery_id in (first, first, second):
        await buy(db, wish(player.id, lottery_id, 2))
    [counters] = await owner.fetch("SELECT total_spent, total_lotteries, total_wins FROM users")
    assert tuple(counters) == (8, 2, 0)


async def test_a_replay_is_the_first_answer_byte_for_byte(owner: Connection, db: Database) -> None:
    player = await make_user(owner, balance=10)
    request = wish(player.id, await open_lottery(owner), 2, key="once")
    async with open_office(db) as office:
        first = await office.buy(request)
        await buy(db, wish(player.id, request.lottery_id))
        again = await office.buy(request)
    assert (first.replayed, again.replayed) == (False, True)
    assert again.json == first.json
    assert set(json.loads(first.json)) == {"order", "tickets", "wallet"}
    assert await owner.fetchval("SELECT count(*) FROM orders") == 2
    assert await balance_of(owner, player) == 7


async def test_a_replay_is_answered_after_the_lottery_is_over_and_the_money_gone(
    owner: Connection, db: Database
) -> None:
    player = await make_user(owner, balance=2)
    request = wish(player.id, await open_lottery(owner), 2)
    [first] = await ask(db, request)
    await owner.execute("UPDATE lotteries SET status = 'CANCELLED', cancelled_at = now()")
    [again] = await ask(db, request)
    assert not isinstance(first, Exception)
    assert not isinstance(again, Exception)
    assert (again.json, again.replayed) == (first.json, True)


async def test_an_office_closes_when_everybody_in_it_is_served(
    owner: Connection, db: Database
) -> None:
    player = await make_user(owner, balance=10)
    lottery_id = await open_lottery(owner)
    async with open_office(db, max_batch=2) as office:
        answers = await together(office, [wish(player.id, lottery_id) for _ in range(7)])
    assert [type(answer).__name__ for answer in answers] == ["Purchase"] * 7
    assert await owner.fetchval("SELECT sold_tickets FROM lotteries") == 7
