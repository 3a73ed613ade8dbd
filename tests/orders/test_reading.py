"""A person's own orders, in pages, newest first."""

import pytest

from luckymart.kit.database import Connection, Database
from luckymart.orders import actions as orders
from luckymart.orders.errors import OrderNotFound
from tests.soak.trade import buy, wish
from tests.support.world import make_user, open_lottery


async def test_orders_in_pages(owner: Connection, db: Database) -> None:
    player, other = await make_user(owner, balance=100), await make_user(owner, balance=100)
    lottery_id = await open_lottery(owner)
    bought = []
    for _ in range(4):
        bought.append((await buy(db, wish(player.id, lottery_id, 1))).order.id)
        await buy(db, wish(other.id, lottery_id, 1))
    async with db.connection() as connection:
        first = await orders.list_orders(connection, player.id, 2, None)
        second = await orders.list_orders(connection, player.id, 2, first.next_cursor)
    assert [order.id for order in [*first.items, *second.items]] == sorted(bought, reverse=True)
    assert second.next_cursor is None


async def test_an_order_with_its_tickets_is_its_owners(owner: Connection, db: Database) -> None:
    player, other = await make_user(owner, balance=10), await make_user(owner)
    bought = await buy(db, wish(player.id, await open_lottery(owner), 3))
    async with db.connection() as connection:
        order = await orders.get_order(connection, player.id, bought.order.id)
        assert order.model_dump(exclude={"tickets"}) == bought.order.model_dump()
        assert [ticket.number for ticket in order.tickets] == [1000000, 1000001, 1000002]
        with pytest.raises(OrderNotFound):
            await orders.get_order(connection, other.id, bought.order.id)
