"""Telling people, and their inbox."""

from collections.abc import Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from luckymart.kit.database import Connection, Tx, load_queries
from luckymart.kit.paging import Page, decode_cursor, paged
from luckymart.notifications.errors import NotificationNotFound
from luckymart.notifications.models import Notification
from luckymart.notifications.words import TYPES, Words, render

__all__ = [
    "TYPES",
    "Words",
    "list_notifications",
    "mark_read",
    "notify",
    "notify_each",
    "render",
]

queries = load_queries(__package__)
FEW: Final = 100
"""A message to more people than this lets messages to fewer go first."""
CHUNK: Final = 20_000
"""People of one statement, so that a lottery of a million stays within a statement's time limit."""


async def notify(
    tx: Tx,
    recipients: Sequence[UUID],
    notification_type: str,
    data: Mapping[str, Any],
    lottery_id: UUID | None = None,
) -> None:
    """Tell all of them the same, each once: 100,000 in seconds. `data` as in words.py."""
    await _insert(tx, list(dict.fromkeys(recipients)), [], notification_type, data, lottery_id)


async def notify_each(
    tx: Tx,
    messages: Sequence[tuple[UUID, Mapping[str, Any]]],
    notification_type: str,
    data: Mapping[str, Any],
    lottery_id: UUID | None = None,
) -> None:
    """Tell each one something of his own, added to the `data` that is common to all."""
    recipients = [user_id for user_id, _ in messages]
    own_data = [dict(own) for _, own in messages]
    await _insert(tx, recipients, own_data, notification_type, data, lottery_id)


async def _insert(
    tx: Tx,
    recipients: Sequence[UUID],
    own_data: Sequence[Mapping[str, Any]],
    notification_type: str,
    data: Mapping[str, Any],
    lottery_id: UUID | None,
) -> None:
    if notification_type not in TYPES:
        raise KeyError(notification_type)
    for start in range(0, len(recipients), CHUNK):
        await queries.insert_notifications(
            tx,
            recipients=recipients[start : start + CHUNK],
            own_data=own_data[start : start + CHUNK],
            type=notification_type,
            data=dict(data),
            lottery_id=lottery_id,
            priority=0 if len(recipients) <= FEW else 1,
        )


async def list_notifications(
    connection: Connection, user_id: UUID, unread: bool, limit: int, cursor: str | None
) -> Page[Notification]:
    """Newest first; `unread` leaves out what was read."""
    rows = await queries.list_notifications(
        connection,
        user_id=user_id,
        only_unread=unread,
        before_id=decode_cursor(cursor),
        max_rows=limit + 1,
    )
    found = [Notification.model_validate(dict(row)) for row in rows]
    items, next_cursor = paged(found, limit, lambda item: item.id)
    return Page[Notification](items=items, next_cursor=next_cursor)


async def mark_read(tx: Tx, user_id: UUID, notification_id: UUID) -> None:
    """Read; again changes nothing. Raises NotificationNotFound."""
    if await queries.mark_read(tx, user_id=user_id, id=notification_id) is None:
        raise NotificationNotFound
