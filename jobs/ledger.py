"""Checks the whole ledger once a day, and within a minute of a draw."""

from typing import Final

import structlog
from prometheus_client import Gauge

from luckymart.kit.clock import utc_now
from luckymart.kit.database import Database
from luckymart.ledger import actions as ledger
from luckymart.ledger import checks
from luckymart.upkeep import actions as upkeep

log = structlog.get_logger()

DIFFERENCES: Final = Gauge(
    "luckymart_ledger_differences", "Differences that the last check of the ledger found"
)


async def reconcile_due(db: Database) -> None:
    async with db.connection() as connection:
        is_due = await upkeep.is_reconcile_due(connection)
    if is_due:
        await reconcile(db)


async def reconcile(db: Database) -> int:
    """Log every difference, record the outcome, return the number of differences."""
    # Before the check, so that a draw that commits meanwhile causes another one.
    async with db.transaction() as tx:
        await upkeep.beat(tx, upkeep.RECONCILE)
    started_at = utc_now()
    async with db.transaction() as tx:
        differences = await ledger.reconcile(tx)
    DIFFERENCES.set(len(differences))
    for difference in differences:
        log.error(
            "ledger_difference",
            check=difference.check,
            wallet_id=difference.wallet_id and str(difference.wallet_id),
            lottery_id=difference.lottery_id and str(difference.lottery_id),
            transaction_id=difference.transaction_id and str(difference.transaction_id),
            expected=str(difference.expected),
            actual=str(difference.actual),
        )
    # Last, so that the alert does not depend on it.
    async with db.transaction() as tx:
        await checks.record(tx, None, started_at, differences)
    return len(differences)
