"""Write effects, claim them, and record how they ended."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from pydantic import BaseModel

from luckymart.kit.database import Connection, Tx
from luckymart.kit.paging import Page, decode_cursor, page_of
from luckymart.outbox import queries
from luckymart.outbox.models import Message, MessageKind, OutboxItem
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
    delay_seconds: float = 0,
) -> UUID:
    """Add an effect, carried out after this transaction commits, `delay_seconds` later at least.

    Priority 1 goes after all of 0.
    """
    if isinstance(payload, BaseModel):
        payload = payload.model_dump(mode="json", exclude_none=True)
    return await queries.insert_item(
        tx,
        kind=kind,
        payload=payload,
        user_id=user_id,
        priority=priority,
        delay_seconds=delay_seconds,
    )


async def enqueue_many(
    tx: Tx, kind: str, items: Sequence[tuple[UUID, str]], *, priority: int = 0
) -> None:
    """Add an effect for each of many users, in order. Payloads are JSON text."""
    if items:
        user_ids, payloads = zip(*items, strict=True)
        await queries.insert_items(
            tx, kind=kind, user_ids=user_ids, payloads=payloads, priority=priority
        )


async def claim(tx: Tx, limit: int, lease_seconds: float) -> list[OutboxItem]:
    """Claim up to `limit` due rows, first come first served within a priority.

    Commit before carrying them out. A row that is not ended within the lease becomes due again.
    """
    rows = await queries.claim_items(tx, max_items=limit, lease_seconds=lease_seconds)
    return [OutboxItem(**row) for row in rows]


async def done(tx: Tx, ids: Sequence[UUID]) -> None:
    await queries.mark_done(tx, ids=ids)


async def retry(
    tx: Tx, item: OutboxItem, error: str, *, delay_seconds: float = 0, received: bool = True
) -> None:
    """Try a row again after the backoff, or after `delay_seconds` if that is longer.

    It becomes FAILED after the last attempt. Does nothing if another worker has claimed the row
    since. `received`: whether it may have been, by this attempt.
    """
    if item.attempts >= MAX_ATTEMPTS:
        await fail(tx, item, error, received=received)
        return
    await queries.make_due_later(
        tx,
        id=item.id,
        attempts=item.attempts,
        error=error[:MAX_ERROR_LENGTH],
        delay_seconds=max(delay_seconds, retry_delay_seconds(item.attempts)),
        possibly_received=item.possibly_received or received,
    )


async def postpone(tx: Tx, item: OutboxItem, delay_seconds: float) -> None:
    """Give back a row that was not tried, as if it had not been claimed."""
    await queries.give_back(
        tx,
        id=item.id,
        attempts=item.attempts,
        delay_seconds=max(0.0, delay_seconds),
        possibly_received=item.possibly_received,
    )


async def fail(tx: Tx, item: OutboxItem, error: str, *, received: bool = False) -> None:
    """Give a row up until staff send it again (luckymart/messages). `received`: as of `retry`."""
    await queries.mark_failed(
        tx,
        id=item.id,
        attempts=item.attempts,
        error=error[:MAX_ERROR_LENGTH],
        possibly_received=item.possibly_received or received,
    )


async def delete_ended(tx: Tx, done_before: datetime, failed_before: datetime) -> int:
    """Delete up to DELETE_BATCH rows that ended before these moments. Returns how many."""
    return await queries.delete_ended(
        tx, moment=done_before, failed_moment=failed_before, max_items=DELETE_BATCH
    )


async def count_due(connection: Connection) -> int:
    """Count the rows that are due and unclaimed."""
    return await queries.count_due(connection)


# ---------------------------------------------------------------- messages that failed


async def list_failed(
    connection: Connection, kind: MessageKind | None, limit: int, cursor: str | None
) -> Page[Message]:
    """Newest first."""
    rows = await queries.list_failed(
        connection, kind=kind, before=decode_cursor(cursor), limit=limit + 1
    )
    return page_of(rows, limit).map(lambda row: Message(**row))


async def next_failed(connection: Connection, after_id: UUID | None) -> Message | None:
    """The oldest behind another; from the end on the first again."""
    row = await queries.next_failed(connection, after=after_id)
    return None if row is None else Message(**row)


async def find_message(connection: Connection, message_id: UUID) -> Message | None:
    """In any state."""
    row = await queries.find_message(connection, id=message_id)
    return None if row is None else Message(**row)


async def count_failed(connection: Connection, kind: MessageKind) -> int:
    return await queries.count_failed(connection, kind=kind)


async def lock(tx: Tx, message_id: UUID) -> None:
    """Until the transaction ends."""
    await queries.lock_item(tx, id=message_id)


async def send_again(tx: Tx, message_id: UUID) -> None:
    """Try a failed message anew, as often as a new one."""
    await queries.send_again(tx, id=message_id)


async def send_all_again(tx: Tx, kind: MessageKind, *, even_if_received: bool) -> list[UUID]:
    """The same of all of a kind; returns which, without those that may have been received."""
    rows = await queries.send_all_again(tx, kind=kind, even_if_received=even_if_received)
    return [row["id"] for row in rows]
