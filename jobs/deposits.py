"""Expire deposits whose time is up."""

from collections.abc import Callable

from jobs.due import DueItems
from luckymart.deposits import actions as deposits
from luckymart.kit.database import Database


def expire_due(db: Database, may_work: Callable[[], bool]) -> DueItems:
    """Deposits without a receipt or a payment in time."""
    return DueItems(db, "deposit", deposits.due_expiries, deposits.expire, may_work)
