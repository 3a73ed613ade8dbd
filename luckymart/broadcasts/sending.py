"""What the jobs do with broadcasts. Any number of workers may run at once."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from luckymart.broadcasts import queries
from luckymart.broadcasts.actions import WRITE, begin
from luckymart.broadcasts.models import Delivery, Result, Status
from luckymart.kit.database import Connection, Tx
from luckymart.staff import actions as staff_log

MAX_ERROR_LENGTH: Final = 200
PERMISSION_LOST: Final = "permission_lost"
"""The reason if a broadcast is cancelled because its scheduler has lost the permission."""


async def due_starts(
    connection: Connection, put_off: Sequence[UUID] = (), limit: int = 100
) -> list[UUID]:
    """Scheduled broadcasts whose time has come."""
    rows = await queries.due_starts(connection, put_off=put_off, limit=limit)
    return [row["id"] for row in rows]


async def start(tx: Tx, broadcast_id: UUID) -> bool:
    """Start one that is due, to its present audience; False if that is not due (any more).

    If the person who scheduled it has lost the permission since, it is cancelled instead.
    """
    row = await queries.lock_due(tx, id=broadcast_id)
    if row is None:
        return False
    author = await staff_log.load(tx, row["scheduled_by_id"])
    if WRITE in author.permissions:
        after = {
            "status": "SENDING",
            "recipients": await begin(tx, broadcast_id, even_to_nobody=True),
        }
        action = "broadcasts.start"
    else:
        after = {"status": "CANCELLED", "reason": PERMISSION_LOST}
        action = "broadcasts.cancel"
        await queries.mark_status(tx, id=broadcast_id, status="CANCELLED", reason=PERMISSION_LOST)
    await staff_log.log(
        tx, None, action, "broadcast", broadcast_id, before={"status": "SCHEDULED"}, after=after
    )
    return True


async def list_unfinished(connection: Connection) -> list[tuple[UUID, Status]]:
    """The broadcasts to send or close, oldest first."""
    return [(row["id"], row["status"]) for row in await queries.list_unfinished(connection)]


async def claim(
    tx: Tx, broadcast_id: UUID, limit: int, after: UUID | None = None
) -> list[Delivery]:
    """Claim pending deliveries, in the order of people's ids; none unless it is SENDING.

    Only people after `after`. Commit before sending.
    """
    rows = await queries.claim_deliveries(tx, id=broadcast_id, max_items=limit, after=after)
    return [Delivery(**row) for row in rows]


async def record(tx: Tx, broadcast_id: UUID, results: Sequence[Result]) -> None:
    """Record how claimed deliveries ended, unless another worker has ended them meanwhile."""
    await queries.record_results(
        tx,
        id=broadcast_id,
        user_ids=[result.user_id for result in results],
        ends=[result.end for result in results],
        errors=[result.error and result.error[:MAX_ERROR_LENGTH] for result in results],
    )


async def release(tx: Tx, broadcast_id: UUID, user_ids: Sequence[UUID]) -> None:
    """Give back claimed deliveries that certainly did not reach Telegram."""
    await queries.release_deliveries(tx, id=broadcast_id, user_ids=user_ids)


async def fail_leftovers(tx: Tx, broadcast_id: UUID, older_than_seconds: float) -> int:
    """End the deliveries that a dead worker left in SENDING. They are never sent again."""
    return await queries.fail_leftovers(tx, id=broadcast_id, seconds=older_than_seconds)


async def settle(tx: Tx, broadcast_id: UUID) -> Status | None:
    """Close it if nobody is left. Returns its last state, None if it continues."""
    return await queries.settle(tx, id=broadcast_id)


async def pause_refused(tx: Tx, broadcast_id: UUID, reason: str) -> bool:
    """Pause it because Telegram refuses the message itself, before everybody counts as failed."""
    row = await queries.lock_broadcast(tx, id=broadcast_id)
    if row is None or row["status"] != "SENDING":
        return False
    reason = reason[:MAX_ERROR_LENGTH]
    await queries.mark_status(tx, id=broadcast_id, status="PAUSED", reason=reason)
    await staff_log.log(
        tx,
        None,
        "broadcasts.pause",
        "broadcast",
        broadcast_id,
        before={"status": "SENDING"},
        after={"status": "PAUSED", "reason": reason},
    )
    return True


async def list_unshown(connection: Connection) -> list[UUID]:
    """The broadcasts whose progress message shows an outdated state."""
    return [row["id"] for row in await queries.list_unshown(connection)]


async def mark_shown(tx: Tx, broadcast_id: UUID, status: Status) -> None:
    await queries.mark_shown(tx, id=broadcast_id, status=status)
