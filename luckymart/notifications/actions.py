"""Notify people; their inbox; their preferences."""

from collections.abc import Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from luckymart.kit.database import Connection, Tx
from luckymart.kit.paging import Page, decode_cursor, page_of
from luckymart.notifications import queries, rules
from luckymart.notifications.errors import NotificationNotFound
from luckymart.notifications.models import Channel, Notification, Preference
from luckymart.notifications.words import KINDS, TYPES, Kind, Words, render
from luckymart.outbox import actions as outbox

__all__ = [
    "KINDS",
    "TYPES",
    "Channel",
    "Kind",
    "Words",
    "count_unread",
    "list_notifications",
    "list_preferences",
    "mark_read",
    "mark_read_up_to",
    "notify",
    "notify_each",
    "render",
    "set_preferences",
    "switch_channel",
]

FEW: Final = 100
"""Messages to more people than this are sent after messages to fewer."""
CHUNK: Final = 20_000
"""People a statement, so that a lottery of a million stays within the statement timeout."""
MOST_UNREAD: Final = 1000
"""The highest count of unread notifications."""


async def notify(
    tx: Tx,
    recipients: Sequence[UUID],
    notification_type: str,
    data: Mapping[str, Any],
    lottery_id: UUID | None = None,
) -> None:
    """Notify all of them of the same, by the channels that each has on. 100,000 take seconds.

    `data` is described in words.py.
    """
    await _insert(tx, list(dict.fromkeys(recipients)), [], notification_type, data, lottery_id)


async def notify_each(
    tx: Tx,
    messages: Sequence[tuple[UUID, Mapping[str, Any]]],
    notification_type: str,
    data: Mapping[str, Any],
    lottery_id: UUID | None = None,
) -> None:
    """Notify each person with data of their own, added to the common `data`."""
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
        told = await queries.insert_notifications(
            tx,
            recipients=recipients[start : start + CHUNK],
            own_data=own_data[start : start + CHUNK],
            type=notification_type,
            kind=TYPES[notification_type],
            data=dict(data),
            lottery_id=lottery_id,
        )
        await outbox.enqueue_many(
            tx,
            "telegram.message",
            [(row["user_id"], row["message"]) for row in told],
            priority=0 if len(recipients) <= FEW else 1,
        )


async def list_notifications(
    connection: Connection, user_id: UUID, unread: bool, limit: int, cursor: str | None
) -> Page[Notification]:
    """The person's inbox, newest first; with `unread`, only unread notifications."""
    rows = await queries.list_notifications(
        connection,
        user_id=user_id,
        only_unread=unread,
        before_id=decode_cursor(cursor),
        max_rows=limit + 1,
    )
    return page_of(rows, limit).map(lambda row: Notification(**row))


async def mark_read(tx: Tx, user_id: UUID, notification_id: UUID) -> None:
    """Mark a notification as read. Idempotent. Raises NotificationNotFound."""
    if await queries.mark_read(tx, user_id=user_id, id=notification_id) is None:
        raise NotificationNotFound


async def mark_read_up_to(tx: Tx, user_id: UUID, up_to: UUID | None) -> int:
    """Mark everything up to that notification, or all, as read. Returns how many were unread."""
    return await queries.mark_read_up_to(tx, user_id=user_id, up_to=up_to)


async def count_unread(connection: Connection, user_id: UUID) -> int:
    """Count the unread notifications, up to MOST_UNREAD."""
    return await queries.count_unread(connection, user_id=user_id, most=MOST_UNREAD)


async def list_preferences(connection: Connection, user_id: UUID) -> list[Preference]:
    """All preferences, in the order of KINDS."""
    rows = await queries.list_preferences(connection, user_id=user_id)
    return rules.complete({row["kind"]: {"inbox": row["inbox"], "bot": row["bot"]} for row in rows})


async def set_preferences(
    tx: Tx, user_id: UUID, wanted: Sequence[tuple[Kind, bool, bool]]
) -> list[Preference]:
    """Set (kind, inbox, bot) for each given kind; others stay. Raises PreferenceFixed."""
    checked = {kind: rules.check(kind, inbox, bot) for kind, inbox, bot in wanted}
    await queries.lock_user(tx, user_id=user_id)
    await _save(tx, user_id, list(checked.values()))
    return await list_preferences(tx, user_id)


async def switch_channel(
    tx: Tx, user_id: UUID, kind: Kind, channel: Channel, on: bool
) -> list[Preference]:
    """Set one channel of one kind. Raises PreferenceFixed."""
    await queries.lock_user(tx, user_id=user_id)
    present = next(one for one in await list_preferences(tx, user_id) if one.kind == kind)
    changed = present.model_copy(update={channel: on})
    await _save(tx, user_id, [rules.check(kind, changed.inbox, changed.bot)])
    return await list_preferences(tx, user_id)


async def _save(tx: Tx, user_id: UUID, preferences: Sequence[Preference]) -> None:
    plain = [one.kind for one in preferences if rules.is_default(one)]
    special = [one for one in preferences if not rules.is_default(one)]
    await queries.delete_preferences(tx, user_id=user_id, kinds=plain)
    await queries.save_preferences(
        tx,
        user_id=user_id,
        kinds=[one.kind for one in special],
        inboxes=[one.inbox for one in special],
        bots=[one.bot for one in special],
    )
