"""What waits, for alerts."""

import math
from typing import Final

import structlog
from prometheus_client import Gauge

from luckymart.health import actions as health
from luckymart.kit.database import Database

log = structlog.get_logger()

WAITING: Final = Gauge(
    "luckymart_waiting_seconds",
    "For how long the oldest of what a feature has to do has waited",
    ["feature", "what"],
)


async def measure(db: Database) -> None:
    """What cannot be measured counts as waiting for ever, and silences no other."""
    for feature, queries in health.ALERTS.items():
        for what in queries:
            seconds = math.inf
            try:
                async with db.connection() as connection:
                    seconds = await health.waiting(connection, feature, what)
            except Exception as error:  # the others go on; the alert of this one rises
                log.error("measure_failed", feature=feature, what=what, exc_info=error)
            WAITING.labels(feature, what).set(seconds)
