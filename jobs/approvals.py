"""Proposals that nobody decided in time."""

from luckymart.approvals import actions as approvals
from luckymart.kit.database import Database


async def expire_due(db: Database) -> int:
    async with db.transaction() as tx:
        return await approvals.expire_due(tx)
