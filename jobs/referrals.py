"""First-deposit bonuses: pays those whose condition is met and ends those that have expired."""

from collections.abc import Callable

from jobs.due import DueItems
from luckymart.kit.database import Database
from luckymart.referrals import bonuses


def settle_due(db: Database, may_work: Callable[[], bool]) -> DueItems:
    """Safe beside a person who presses the button at the same moment: one of the two pays it."""
    return DueItems(db, "bonus", bonuses.due, bonuses.settle, may_work)
