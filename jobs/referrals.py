"""Bonuses of first deposits: paid when their condition holds, ended when their time is up."""

from collections.abc import Callable

from jobs.due import DueItems
from luckymart.kit.database import Database
from luckymart.referrals import bonuses


def settle_due(db: Database, may_work: Callable[[], bool]) -> DueItems:
    """A person who presses the button at the same moment finds it done, or does it first."""
    return DueItems(db, "bonus", bonuses.due, bonuses.settle, may_work)
