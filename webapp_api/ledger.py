"""The ledger's check, by staff."""

from typing import Self
from uuid import UUID

from luckymart.dashboard import checks
from luckymart.kit.clock import utc_now
from luckymart.ledger.checks import Check
from luckymart.ledger.errors import LedgerCheckRunning
from webapp_api.calls import Call
from webapp_api.fields import Money, Time, View
from webapp_api.routing import RouteTable

routes = RouteTable("ledger")


class DifferenceView(View):
    check: str
    wallet_id: UUID | None
    lottery_id: UUID | None
    transaction_id: UUID | None
    expected: Money
    actual: Money


class CheckView(View):
    """`differences` counts all; `found` has the first. `admin_id` is null for the timetable."""

    id: UUID
    admin_id: UUID | None
    differences: int
    found: list[DifferenceView]
    started_at: Time
    finished_at: Time

    @classmethod
    def of(cls, check: Check | None) -> Self | None:
        return None if check is None else cls.model_validate(check)


class LastCheck(View):
    check: CheckView | None


@routes("POST", "/admin/ledger/check", permission=checks.READ, errors=[LedgerCheckRunning])
async def check_ledger(call: Call) -> CheckView:
    """Check now that no money was lost or created. One check runs at a time."""
    started_at = utc_now()
    async with call.services.db.transaction() as tx:
        differences = await checks.find_differences(tx, call.staff)
    async with call.services.db.transaction() as tx:
        check = await checks.record(tx, call.staff, started_at, differences)
    return CheckView.model_validate(check)


@routes("GET", "/admin/ledger/check", permission=checks.READ)
async def last_check(call: Call) -> LastCheck:
    """When the ledger was last checked and what was found; null if it never was."""
    async with call.services.db.connection() as connection:
        return LastCheck(check=CheckView.of(await checks.last(connection, call.staff)))
