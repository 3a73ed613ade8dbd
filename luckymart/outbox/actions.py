"""Writing effects, taking them, and saying how they ended."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from pydantic import BaseModel

from luckymart.kit.database import Connection, Tx
from luckymart.outbox import queries
from luckymart.outbox.models import OutboxItem
from luckymart.outbox.rules import MAX_ATTEMPTS, retry_delay_seconds

MAX_ERROR_LENGTH: Final = 500
DELETE_BATCH: Final = 10_000


async def enqueue(
    tx: Tx,
    kind: str,
    payload: BaseModel | dict[str, Any],
    user_id: UUID | None = None,
    *,
    priority: int = 0,
) -> UUID:
    """One effect, done once this transaction has committed. `priority` 1 goes after every 0."""
    if isinstance(payload, BaseModel):
        payload = payload.model_dump(mode="json", exclude_none=True)
    return await queries.insert_item(
        tx, kind=kind, payload=payload, user_id=user_id, priority=priority
    )


async def enqueue_many(
    tx: Tx, kind: str, items: Sequence[tuple[UUID, str]], *, priority: int = 0
) -> None:
    """An effect for each of many users, in their order: the user, and the payload as JSON text."""
    if items:
        user_ids, payloads = zip(*items, strict=True)
        await queries.insert_items(
            tx, kind=kind, user_ids=user_ids, payloads=payloads, priority=priority
        )


async def claim(tx: Tx, limit: int, lease_seconds: float) -> list[OutboxItem]:
    """Take up to `limit` due rows that nobody holds, first come first served within a priority.

    Commit before doing them. What is not ended within the lease is due again.
    """
    rows = await queries.claim_items(tx, max_items=limit, lease_seconds=lease_seconds)
    return [OutboxItem(**row) for row in rows]


async def done(tx: Tx, ids: Sequence[UUID]) -> None:
    await queries.mark_done(tx, ids=ids)


async def retry(tx: Tx, item: OutboxItem, error: str, *, delay_seconds: float = 0) -> None:
    """Due again after the backoff, or after `delay_seconds` where that is longer; FAILED after the
    last attempt. Nothing changes where somebody else has taken the row since."""
    if item.attempts >= MAX_ATTEMPTS:
        await fail(tx, item, error)
        return
    await queries.make_due_later(
        tx,
        id=item.id,
        attempts=item.attempts,
        error=error[:MAX_ERROR_LENGTH],
        delay_seconds=max(delay_seconds, retry_delay_seconds(item.attempts)),
    )


async def postpone(tx: Tx, item: OutboxItem, delay_seconds: float) -> None:
    """Give back what was not tried, as if it had not been taken."""
    await queries.give_back(
        tx, id=item.id, attempts=item.attempts, delay_seconds=max(0.0, delay_seconds)
    )


async def fail(tx: Tx, item: OutboxItem, error: str) -> None:
    """Never again."""
    await queries.mark_failed(
        tx, id=item.id, attempts=item.attempts, error=error[:MAX_ERROR_LENGTH]
    )


async def delete_ended_before(tx: Tx, moment: datetime) -> int:
    """Delete rows that ended before `moment`, up to DELETE_BATCH of them; answers how many."""
    return await queries.delete_ended(tx, moment=moment, max_items=DELETE_BATCH)


async def count_due(connection: Connection) -> int:
    """How many rows wait for a worker and could be done now."""
    return await queries.count_due(connection)
