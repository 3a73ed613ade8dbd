"""Handles that were given up long ago."""

from luckymart.handles import actions as handles
from luckymart.kit.database import Database


async def free_kept(db: Database) -> int:
    async with db.transaction() as tx:
        return await handles.free_kept(tx)
