"""Each evening owners read what staff let out; a night off is caught up, day by day."""

from luckymart.kit.database import Database
from luckymart.limits import reading


async def report_due(db: Database) -> None:
    is_more = True
    while is_more:
        async with db.transaction() as tx:
            is_more = await reading.report_due(tx)
