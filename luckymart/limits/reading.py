"""What staff let out: today's use of the limits, and what owners read in the evening."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import groupby
from typing import Any, Final

from pydantic import BaseModel

from luckymart.kit.database import Connection, Tx
from luckymart.kit.settings import Settings
from luckymart.limits import queries
from luckymart.limits.actions import READ
from luckymart.notifications import actions as notifications
from luckymart.staff import actions as staff_actions
from luckymart.staff import duty
from luckymart.staff.actions import Staff

OWN: Final = "approvals.write"
"""Whoever approves what others propose has limits of their own."""


class DoorUse(BaseModel):
    door: str
    amount: Decimal


class Use(BaseModel):
    """What one person let out in the last 24 hours, in one currency. `daily_left` may be zero."""

    name: str
    currency: str
    total: Decimal
    daily_left: Decimal
    doors: list[DoorUse]


class LimitsToday(BaseModel):
    """The limits and their use. `takes_two`: the rules of two people hold."""

    daily: Decimal
    hard: Decimal
    takes_two: bool
    uses: list[Use]


async def everybody(connection: Connection, settings: Settings, staff: Staff) -> LimitsToday:
    """Raises PermissionDenied."""
    staff.require(READ)
    return await _today(connection, settings, await queries.list_uses(connection, staff_id=None))


async def own(connection: Connection, settings: Settings, staff: Staff) -> LimitsToday:
    """Raises PermissionDenied."""
    staff.require(OWN)
    rows = await queries.list_uses(connection, staff_id=staff.user_id)
    return await _today(connection, settings, rows)


async def report_due(tx: Tx) -> bool:
    """Tell owners of the next day that is over. Whether there was one."""
    day = await queries.claim_report(tx)
    if day is None:
        return False
    rows = await queries.list_of_day(tx, day=day)
    if rows:
        lines = [{**row, "amount": str(row["amount"])} for row in rows]
        owners = await staff_actions.user_ids_with(tx, READ)
        told = {"day": day.isoformat(), "outflows": lines}
        await notifications.notify(tx, owners, "limits-of-day", told)
    return True


async def _today(
    connection: Connection, settings: Settings, rows: Sequence[Mapping[str, Any]]
) -> LimitsToday:
    uses = []
    for (_, name, currency), found in groupby(
        rows, lambda row: (row["staff_id"], row["first_name"], row["currency"])
    ):
        doors = [DoorUse(door=row["door"], amount=row["amount"]) for row in found]
        total = sum((one.amount for one in doors), Decimal(0))
        left = max(settings.staff_daily_limit - total, Decimal(0))
        uses.append(Use(name=name, currency=currency, total=total, daily_left=left, doors=doors))
    return LimitsToday(
        daily=settings.staff_daily_limit,
        hard=settings.staff_hard_limit,
        takes_two=await duty.takes_two(connection),
        uses=uses,
    )
