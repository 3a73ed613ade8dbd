"""What waits, for alerts."""

from typing import Final

from prometheus_client import Gauge

from luckymart.health import actions as health
from luckymart.kit.database import Database

WAITING: Final = Gauge(
    "luckymart_waiting_seconds",
    "For how long the oldest of what a feature has to do has waited",
    ["feature", "what"],
)


async def measure(db: Database) -> None:
    async with db.connection() as connection:
        waiting = await health.waiting(connection)
    for (feature, what), seconds in waiting.items():
        WAITING.labels(feature, what).set(seconds)
