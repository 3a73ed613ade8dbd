"""Broadcasts as the jobs carry them out. Any number of workers may do so at once."""

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
"""The reason of one that was cancelled because who scheduled it may not any more."""


async def start_due(tx: Tx) -> UUID | None:
    """Start one whose time has come, to the audience as it is now; null when there is none.

    One that was scheduled by somebody who has lost the permission since is cancelled instead.
    """
    row = await queries.lock_due(tx)
    if row is None:
        return None
    broadcast_id = row["id"]
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
    return broadcast_id


async def list_unfinished(connection: Connection) -> list[tuple[UUID, Status]]:
    """What has to be sent or closed, the oldest first."""
    return [(row["id"], row["status"]) for row in await queries.list_unfinished(connection)]


async def claim(
    tx: Tx, broadcast_id: UUID, limit: int, after: UUID | None = None
) -> list[Delivery]:
    """Take people nobody has taken, in the order of their ids; none unless it is SENDING.

    `after` looks behind that person only. Commit before sending.
    """
    rows = await queries.claim_deliveries(tx, id=broadcast_id, max_items=limit, after=after)
    return [Delivery(**row) for row in rows]


async def record(tx: Tx, broadcast_id: UUID, results: Sequence[Result]) -> None:
    """How claimed deliveries ended. What somebody else has ended meanwhile stays as it is."""
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
    """End what a worker that died left in SENDING; answers how many. Never sent again."""
    return await queries.fail_leftovers(tx, id=broadcast_id, seconds=older_than_seconds)


async def settle(tx: Tx, broadcast_id: UUID) -> Status | None:
    """Close it if nobody is left; answers its last state, null where it goes on."""
    return await queries.settle(tx, id=broadcast_id)


async def pause_refused(tx: Tx, broadcast_id: UUID, reason: str) -> bool:
    """Telegram refuses the message itself: stop before everybody is counted as failed."""
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
    """Those whose progress message shows another state than theirs."""
    return [row["id"] for row in await queries.list_unshown(connection)]


async def mark_shown(tx: Tx, broadcast_id: UUID, status: Status) -> None:
    await queries.mark_shown(tx, id=broadcast_id, status=status)
