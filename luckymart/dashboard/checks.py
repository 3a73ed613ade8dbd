"""The ledger's check, run by staff instead of by the timetable."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from luckymart.kit.database import Connection, Tx
from luckymart.ledger import actions as ledger
from luckymart.ledger import checks
from luckymart.ledger.actions import Difference
from luckymart.ledger.checks import Check
from luckymart.staff import actions as staff_log
from luckymart.staff.actions import Staff

READ: Final = "ledger.read"


async def find_differences(tx: Tx, staff: Staff) -> list[Difference]:
    """Needs a read-only transaction of its own: pass the result to `record`.

    Raises PermissionDenied, LedgerCheckRunning.
    """
    staff.require(READ)
    return await ledger.reconcile(tx, wait=False)


async def record(
    tx: Tx, staff: Staff, started_at: datetime, differences: Sequence[Difference]
) -> Check:
    """Raises PermissionDenied."""
    staff.require(READ)
    check = await checks.record(tx, staff.user_id, started_at, differences)
    await staff_log.log(
        tx,
        staff,
        "ledger.check",
        "ledger_check",
        check.id,
        after={"differences": check.differences},
    )
    return check


async def last(connection: Connection, staff: Staff) -> Check | None:
    """Raises PermissionDenied."""
    staff.require(READ)
    return await checks.last(connection)
