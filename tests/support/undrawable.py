"""Sealed lotteries whose draw has been due for long."""

from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from luckymart.draws import actions as draws
from luckymart.kit.database import Connection, Database
from tests.soak.trade import buy, wish
from tests.support.world import Player, open_lottery

OTHER_KEY: Final = bytes(32)
THREE_DAYS: Final = timedelta(hours=72)


async def make_undrawable(
    owner: Connection, db: Database, buyer: Player, *, late: timedelta = THREE_DAYS, **columns: Any
) -> UUID:
    """A lottery with a ticket of `buyer`, sealed under a key that this shop does not have."""
    columns = {"entropy_public_key": OTHER_KEY, **columns}
    lottery_id = await open_lottery(owner, **columns)
    await buy(db, wish(buyer.id, lottery_id))
    await owner.execute(
        "UPDATE lotteries SET end_time = start_time + interval '1 second' WHERE id = $1", lottery_id
    )
    async with db.transaction() as tx:
        assert await draws.seal(tx, lottery_id)
    async with owner.transaction():
        await owner.execute("SET LOCAL session_replication_role = replica")
        for statement in (
            "UPDATE seals SET sealed_at = sealed_at - $2::interval WHERE lottery_id = $1",
            "UPDATE lotteries SET draw_time = draw_time - $2::interval WHERE id = $1",
        ):
            await owner.execute(statement, lottery_id, late)
    return lottery_id
