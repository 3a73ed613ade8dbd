"""Broadcasts: written and started by staff, carried out by the jobs."""

from collections.abc import Mapping, Sequence
from typing import Any, Final
from uuid import UUID

import pydantic

from luckymart.broadcasts.errors import (
    BroadcastAlreadyStarted,
    BroadcastNotFound,
    BroadcastNotRunning,
)
from luckymart.broadcasts.models import Broadcast, Content, Delivery, Progress, Result
from luckymart.kit.database import Connection, Tx, load_queries
from luckymart.kit.errors import ValidationError
from luckymart.staff import actions as staff_log
from luckymart.staff.actions import Staff

queries = load_queries(__package__)
PERMISSION: Final = "broadcasts.write"
BLOCKED: Final = "blocked"
"""The error of a delivery to somebody who has blocked the bot."""
UNKNOWN: Final = "unknown"
"""The error of a delivery of which nobody knows whether it arrived."""
MAX_ERROR_LENGTH: Final = 200


async def draft(tx: Tx, staff: Staff, content: Content | Mapping[str, Any]) -> Broadcast:
    """Keep a text to be looked at first. Raises PermissionDenied, ValidationError."""
    staff.require(PERMISSION)
    if not isinstance(content, Content):
        try:
            content = Content.model_validate(content)
        except pydantic.ValidationError as error:
            first = error.errors()[0]
            raise ValidationError(".".join(map(str, first["loc"])), first["msg"]) from error
    broadcast_id: UUID = await queries.insert_draft(
        tx, author_id=staff.user_id, content=content.model_dump(mode="json")
    )
    await staff_log.log(
        tx, staff, "broadcasts.draft", "broadcast", broadcast_id, after=content.model_dump()
    )
    return await get(tx, broadcast_id)


async def count(connection: Connection) -> int:
    """How many people a broadcast started now would go to."""
    reachable: int = await queries.count_reachable(connection)
    return reachable


async def get(connection: Connection, broadcast_id: UUID) -> Broadcast:
    """Raises BroadcastNotFound."""
    row = await queries.find_broadcast(connection, id=broadcast_id)
    if row is None:
        raise BroadcastNotFound
    return Broadcast.model_validate(dict(row))


async def start(
    tx: Tx,
    staff: Staff,
    broadcast_id: UUID,
    chat_id: int | None = None,
    message_id: int | None = None,
    markup: Mapping[str, Any] | None = None,
) -> Broadcast:
    """Write a delivery for everyone reachable; the jobs begin once this has committed.

    The progress is shown by editing message `message_id` of `chat_id`, under it `markup` (an
    InlineKeyboardMarkup as JSON) until the end.
    Raises PermissionDenied, BroadcastNotFound, BroadcastAlreadyStarted.
    """
    staff.require(PERMISSION)
    await _lock(tx, broadcast_id, {"DRAFT"}, BroadcastAlreadyStarted)
    recipients: int = await queries.insert_deliveries(tx, id=broadcast_id)
    await queries.mark_started(
        tx,
        id=broadcast_id,
        recipients=recipients,
        chat_id=chat_id,
        message_id=message_id,
        markup=None if markup is None else dict(markup),
    )
    await staff_log.log(
        tx,
        staff,
        "broadcasts.start",
        "broadcast",
        broadcast_id,
        before={"status": "DRAFT"},
        after={"status": "SENDING", "recipients": recipients},
    )
    return await get(tx, broadcast_id)


async def stop(tx: Tx, staff: Staff, broadcast_id: UUID) -> Broadcast:
    """Nobody new gets it; what is being sent at this moment still arrives.

    Raises PermissionDenied, BroadcastNotFound, BroadcastNotRunning.
    """
    staff.require(PERMISSION)
    await _lock(tx, broadcast_id, {"SENDING"}, BroadcastNotRunning)
    await queries.mark_stopped(tx, id=broadcast_id)
    await staff_log.log(
        tx,
        staff,
        "broadcasts.stop",
        "broadcast",
        broadcast_id,
        before={"status": "SENDING"},
        after={"status": "STOPPED"},
    )
    return await get(tx, broadcast_id)


async def _lock(
    tx: Tx,
    broadcast_id: UUID,
    allowed: set[str],
    refusal: type[BroadcastAlreadyStarted] | type[BroadcastNotRunning],
) -> None:
    status = await queries.lock_broadcast(tx, id=broadcast_id)
    if status is None:
        raise BroadcastNotFound
    if status not in allowed:
        raise refusal(status=status)


async def progress(connection: Connection, broadcast_id: UUID) -> Progress:
    """Raises BroadcastNotFound."""
    row = await queries.find_progress(connection, id=broadcast_id, blocked=BLOCKED)
    if row is None:
        raise BroadcastNotFound
    return Progress.model_validate(dict(row))


async def list_unfinished(connection: Connection) -> list[Broadcast]:
    """What the jobs have to carry on with, the oldest first: to be sent, or to be closed."""
    rows = await queries.list_unfinished(connection)
    return [Broadcast.model_validate(dict(row)) for row in rows]


async def claim(tx: Tx, broadcast_id: UUID, limit: int) -> list[Delivery]:
    """Take people nobody has taken; none once the broadcast is stopped. Commit before sending."""
    rows = await queries.claim_deliveries(tx, id=broadcast_id, max_items=limit)
    return [Delivery.model_validate(dict(row)) for row in rows]


async def record(tx: Tx, broadcast_id: UUID, results: Sequence[Result]) -> None:
    """How claimed deliveries ended. One that is no longer being sent keeps its end."""
    await queries.record_results(
        tx,
        id=broadcast_id,
        user_ids=[result.user_id for result in results],
        errors=[result.error and result.error[:MAX_ERROR_LENGTH] for result in results],
    )


async def release(tx: Tx, broadcast_id: UUID, user_ids: Sequence[UUID]) -> None:
    """Give back claimed deliveries that certainly did not reach Telegram."""
    await queries.release_deliveries(tx, id=broadcast_id, user_ids=user_ids)


async def fail_leftovers(tx: Tx, broadcast_id: UUID, older_than_seconds: float) -> int:
    """End what a worker that died left in SENDING; answers how many. Never sent again."""
    failed: int = await queries.fail_leftovers(
        tx, id=broadcast_id, seconds=older_than_seconds, error=UNKNOWN
    )
    return failed


async def is_settled(connection: Connection, broadcast_id: UUID) -> bool:
    """Whether nothing is being sent, nor (unless it was stopped) waits to be."""
    settled: bool = await queries.is_settled(connection, id=broadcast_id)
    return settled


async def finish(tx: Tx, broadcast_id: UUID) -> None:
    """Close it: SENDING becomes DONE, STOPPED stays."""
    await queries.mark_finished(tx, id=broadcast_id)
