"""Paying back a cancelled lottery: batch after batch, each a transaction of its own."""

from collections.abc import Callable

from jobs.due import DueItems
from luckymart.kit.database import Database
from luckymart.refunds import actions as refunds


def refund_due(db: Database, may_work: Callable[[], bool]) -> DueItems:
    """Each run does one batch of each lottery; the last one, which finds nothing, closes it."""
    return DueItems(db, "refund", refunds.pending, refunds.refund_batch, may_work)
