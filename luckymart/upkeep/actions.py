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
"""Beats while some process runs the timetable."""
RECONCILE: Final = "reconcile"
"""Beats when the whole ledger has been checked."""
STARS: Final = "stars"
"""Beats when our Stars payments have been compared with Telegram's records."""
KEEP_UPDATES: Final = timedelta(days=2)  # Telegram resends an update for at most a day
KEEP_OUTBOX: Final = timedelta(days=7)
KEEP_FAILED: Final = timedelta(days=30)
"""For staff to send them again."""
KEEP_DIALOGS: Final = timedelta(days=7)


async def beat(tx: Tx, process: str) -> None:
    """Record that `process` is alive, by the database's clock."""
    await queries.beat(tx, process=process)


async def seconds_since_beat(connection: Connection, process: str) -> float | None:
    """Seconds since the last beat, by the database's clock; None if there was none."""
    return await queries.seconds_since_beat(connection, process=process)


async def is_reconcile_due(connection: Connection) -> bool:
    """A day after the last check, or a minute after it if a lottery has been drawn since."""
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
    return await outbox.delete_ended(tx, utc_now() - KEEP_OUTBOX, utc_now() - KEEP_FAILED)


async def clean_up_dialogs(tx: Tx) -> int:
    return await dialogs.forget_idle(tx, utc_now() - KEEP_DIALOGS)


CLEAN_UPS: Final = (
    clean_up_sessions,
    clean_up_idempotency,
    clean_up_updates,
    clean_up_outbox,
    clean_up_dialogs,
)
"""Each runs in a transaction of its own and returns how many rows it deleted."""
