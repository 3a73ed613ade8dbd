"""Reading prizes, and permissions."""

import pytest

from luckymart.kit.database import Connection, Database
from luckymart.prizes import actions as prizes
from luckymart.prizes.errors import PrizeNotFound
from luckymart.staff import actions as staff
from luckymart.staff.errors import PermissionDenied
from tests.support.prizes import make_prize
from tests.support.world import make_user


async def test_ones_own_in_pages_and_nobody_elses(
    owner: Connection, db: Database, subtests: pytest.Subtests
) -> None:
    winner, other = await make_user(owner), await make_user(owner)
    won = [await make_prize(owner, winner) for _ in range(3)]
    theirs = await make_prize(owner, other)
    async with db.transaction() as tx:
        first = await prizes.list_prizes(tx, winner.id, 2, None)
        rest = await prizes.list_prizes(tx, winner.id, 2, first.next_cursor)
        assert [prize.id for prize in first.items + rest.items] == won[::-1]
        assert rest.next_cursor is None
        prize = await prizes.get_prize(tx, winner.id, won[0])
        assert (prize.ticket_number, str(prize.prize_value), prize.shipping) == (
            1000000,
            "9.00",
            None,
        )
        assert (await prizes.lock(tx, theirs)).user_id == other.id
        for hidden in (
            prizes.get_prize(tx, winner.id, theirs),
            prizes.lock(tx, theirs, winner.id),
        ):
            with subtests.test(hidden=hidden), pytest.raises(PrizeNotFound):
                await hidden


async def test_everybodys_for_those_who_may_look(owner: Connection, db: Database) -> None:
    winner, viewer = await make_user(owner), await make_user(owner, roles=("viewer",))
    pending, sold = await make_prize(owner, winner), await make_prize(owner, winner)
    await owner.execute("UPDATE prizes SET status = 'RESELLING' WHERE id = $1", sold)
    async with db.connection() as connection:
        reader = await staff.load(connection, viewer.id)
        everything = await prizes.list_all(connection, reader, None, 10, None)
        assert [prize.id for prize in everything.items] == [sold, pending]
        waiting = await prizes.list_all(connection, reader, "PENDING", 10, None)
        assert [prize.id for prize in waiting.items] == [pending]
        with pytest.raises(PermissionDenied):
            await prizes.list_all(
                connection, await staff.load(connection, winner.id), None, 10, None
            )
