"""Refunds cancelled lotteries in batches, each in a transaction of its own."""

from collections.abc import Callable

from jobs.due import DueItems
from luckymart.kit.database import Database
from luckymart.refunds import actions as refunds


def refund_due(db: Database, may_work: Callable[[], bool]) -> DueItems:
    """Refund one batch of each lottery; the run that finds nothing left closes the lottery."""
    return DueItems(db, "refund", refunds.pending, refunds.refund_batch, may_work)
