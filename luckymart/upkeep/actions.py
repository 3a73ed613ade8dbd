"""Heartbeats and clean-up."""

from datetime import timedelta
from typing import Final

from luckymart.dialogs import actions as dialogs
from luckymart.kit import idempotency
from luckymart.kit.clock import utc_now
from luckymart.kit.database import Connection, Tx
from luckymart.outbox import actions as outbox
from luckymart.sessions import actions as sessions
from luckymart.upkeep import queries

TIMETABLE: Final = "jobs"
"""Beats while some process works by the timetable."""
RECONCILE: Final = "reconcile"
"""Beats when the ledger was last checked as a whole."""
STARS: Final = "stars"
"""Beats when our payments in Stars were last compared with Telegram's book."""
KEEP_UPDATES: Final = timedelta(days=2)  # Telegram repeats an update for a day at most
KEEP_OUTBOX: Final = timedelta(days=7)
KEEP_DIALOGS: Final = timedelta(days=7)


async def beat(tx: Tx, process: str) -> None:
    """Say that `process` lives, by the database's clock."""
    await queries.beat(tx, process=process)


async def seconds_since_beat(connection: Connection, process: str) -> float | None:
    """By the database's clock; None if it never beat. For readiness and alerts."""
    return await queries.seconds_since_beat(connection, process=process)


async def is_reconcile_due(connection: Connection) -> bool:
    """A day after the last check, or a minute after it where a lottery was drawn since."""
    return await queries.is_reconcile_due(connection, process=RECONCILE)


async def clean_up_sessions(tx: Tx) -> int:
    return await sessions.delete_ended(tx)


async def clean_up_idempotency(tx: Tx) -> int:
    return await idempotency.delete_older_than(
        tx, utc_now() - timedelta(days=idempotency.KEEP_DAYS)
    )


async def clean_up_updates(tx: Tx) -> int:
    return await dialogs.forget_updates(tx, utc_now() - KEEP_UPDATES)


async def clean_up_outbox(tx: Tx) -> int:
    return await outbox.delete_ended_before(tx, utc_now() - KEEP_OUTBOX)


async def clean_up_dialogs(tx: Tx) -> int:
    return await dialogs.forget_idle(tx, utc_now() - KEEP_DIALOGS)


CLEAN_UPS: Final = (
    clean_up_sessions,
    clean_up_idempotency,
    clean_up_updates,
    clean_up_outbox,
    clean_up_dialogs,
)
"""Each in a transaction of its own; each answers how many rows it deleted."""
