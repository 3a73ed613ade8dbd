"""Opens lotteries at their start, and ends those that sold too few tickets."""

from collections.abc import Callable
from uuid import UUID

import structlog

from jobs.due import DueItems
from luckymart.kit.database import Database, Tx
from luckymart.lotteries import actions as lotteries

log = structlog.get_logger()


def open_due(db: Database, may_work: Callable[[], bool]) -> DueItems:
    async def start(tx: Tx, lottery_id: UUID) -> None:
        if await lotteries.start(tx, lottery_id):
            log.info("lottery_opened", lottery_id=str(lottery_id))

    return DueItems(db, "open", lotteries.due_starts, start, may_work)


def end_due(db: Database, may_work: Callable[[], bool]) -> DueItems:
    """Extend once, then cancel. Lotteries that sold enough are sealed instead (draws.py)."""
    return DueItems(db, "end", lotteries.due_ends, lotteries.end_undersold, may_work)
