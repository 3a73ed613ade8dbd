"""A user's own tickets: in pages, newest first."""

from uuid import UUID

from luckymart.kit.database import Connection, Database
from luckymart.purchases import actions as purchases
from tests.soak.trade import buy, wish
from tests.support.world import make_user, open_lottery


async def test_tickets_in_pages(owner: Connection, db: Database) -> None:
    player, other = await make_user(owner, balance=100), await make_user(owner, balance=100)
    first_id, second_id = await open_lottery(owner, title="First"), await open_lottery(owner)
    tickets: set[UUID] = set()
    for lottery_id, quantity in ((first_id, 3), (second_id, 1), (first_id, 2), (second_id, 1)):
        bought = await buy(db, wish(player.id, lottery_id, quantity))
        await buy(db, wish(other.id, lottery_id, 1))
        tickets |= {ticket.id for ticket in bought.tickets}

    async with db.connection() as connection:
        held, cursor, sizes = [], None, []
        while True:
            listed = await purchases.list_tickets(connection, player.id, None, 3, cursor)
            sizes.append(len(listed.items))
            held += [ticket.id for ticket in listed.items]
            if (cursor := listed.next_cursor) is None:
                break
        assert sizes == [3, 3, 1]
        assert len(held) == len(set(held))
        assert set(held) == tickets
        assert held == sorted(held, reverse=True)

        only = await purchases.list_tickets(connection, player.id, first_id, 100, None)
        assert len(only.items) == 5
        assert {ticket.lottery.title for ticket in only.items} == {"First"}
        [same] = await purchases.find_tickets(connection, player.id, 1000001)
        assert same.lottery_id == first_id
        assert await purchases.find_tickets(connection, player.id, 1000003) == []
