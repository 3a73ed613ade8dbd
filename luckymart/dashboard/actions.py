"""The shop's figures."""

from datetime import datetime
from typing import Final

from luckymart.dashboard import queries, rules
from luckymart.dashboard.models import Figures, Lotteries, Outbox, Owed, Queues
from luckymart.kit.database import Tx
from luckymart.ledger import checks
from luckymart.staff.actions import Staff

READ: Final = "dashboard.read"


async def figures(tx: Tx, staff: Staff, now: datetime) -> Figures:
    """Needs a transaction of its own, so that all figures are from the same moment.

    Raises PermissionDenied.
    """
    staff.require(READ)
    await tx.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
    since = rules.periods_at(now)
    names, moments = list(since), list(since.values())
    flows = await queries.sum_periods(tx, periods=names, sinces=moments)
    active = {
        row["period"]: row["people"]
        for row in await queries.count_active(tx, periods=names[:-1], sinces=moments[:-1])
    }
    periods = [
        rules.period_of(
            name,
            since[name],
            active.get(name),
            [row for row in flows if row["period"] == name],
        )
        for name in names
    ]
    return Figures(
        as_of=now,
        periods=periods,
        escrow=rules.escrow_in(row for row in flows if row["period"] == "total"),
        players=[Owed(**dict(row)) for row in await queries.players_money(tx)],
        lotteries=Lotteries(
            **{row["status"].lower(): row["lotteries"] for row in await queries.count_lotteries(tx)}
        ),
        queues=Queues(**dict(await queries.count_queues(tx))),
        outbox=Outbox(**dict(await queries.outbox_backlog(tx))),
        last_check=await checks.last(tx),
    )


async def count_hours(tx: Tx) -> int:
    """Count finished hours, at most a week of them. Returns how many."""
    return await queries.count_hours(tx)
