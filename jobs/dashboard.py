"""Counts each hour once it is over, for the figures that staff see."""

from luckymart.dashboard import actions as dashboard
from luckymart.kit.database import Database


async def count_hours(db: Database) -> None:
    async with db.transaction() as tx:
        await dashboard.count_hours(tx)
