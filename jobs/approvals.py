"""Proposals that nobody decided in time."""

from collections.abc import Callable

from jobs.due import DueItems
from luckymart.approvals import actions as approvals
from luckymart.kit.database import Database


def expire_due(db: Database, may_work: Callable[[], bool]) -> DueItems:
    return DueItems(db, "approval", approvals.due_expiries, approvals.expire, may_work)
