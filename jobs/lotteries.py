"""Opens lotteries at their start, and ends those that sold too few tickets."""

from collections.abc import Callable

import structlog

from jobs.due import DueItems
from luckymart.kit.database import Database
from luckymart.lotteries import actions as lotteries

log = structlog.get_logger()


async def open_due(db: Database) -> None:
    async with db.transaction() as tx:
        opened = await lotteries.open_due(tx)
    for lottery_id in opened:
        log.info("lottery_opened", lottery_id=str(lottery_id))


def end_due(db: Database, may_work: Callable[[], bool]) -> DueItems:
    """Extend once, then cancel. Lotteries that sold enough are sealed instead (draws.py)."""
    return DueItems(db, "end", lotteries.due_ends, lotteries.end_undersold, may_work)
