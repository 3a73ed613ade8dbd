"""What staff do with broadcasts. Each action checks the permission and locks the row."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, Final, TypeVar
from uuid import UUID

import pydantic

from luckymart.broadcasts import queries
from luckymart.broadcasts.audience import Audience, AudienceCount
from luckymart.broadcasts.content import Button, Content, Language, Variant
from luckymart.broadcasts.errors import (
    BroadcastChanged,
    BroadcastNobody,
    BroadcastNotFound,
    BroadcastState,
)
from luckymart.broadcasts.models import Broadcast, Failure, ProgressMessage, Status
from luckymart.broadcasts.rendering import render
from luckymart.kit.clock import utc_now
from luckymart.kit.database import Connection, Tx
from luckymart.kit.errors import ValidationError
from luckymart.kit.paging import Page, decode_cursor, page_of
from luckymart.outbox import actions as outbox
from luckymart.outbox.models import TELEGRAM_CALL, TelegramCall
from luckymart.staff import actions as staff_log
from luckymart.staff.actions import Staff
from luckymart.users import actions as users

READ: Final = "broadcasts.read"
WRITE: Final = "broadcasts.write"
LONGEST_AHEAD: Final = timedelta(days=366)

Part = TypeVar("Part", bound=pydantic.BaseModel)


async def draft(
    tx: Tx,
    staff: Staff,
    content: Content | Mapping[str, Any],
    audience: Audience | Mapping[str, Any] | None = None,
) -> Broadcast:
    """Save a new draft. Raises PermissionDenied, ValidationError."""
    staff.require(WRITE)
    wanted = _checked(Content, content)
    people = _checked(Audience, audience or {})
    broadcast_id: UUID = await queries.insert_draft(
        tx, author_id=staff.user_id, content=wanted.stored(), audience=people.stored()
    )
    after = {"content": wanted.stored(), "audience": people.stored()}
    await staff_log.log(tx, staff, "broadcasts.draft", "broadcast", broadcast_id, after=after)
    return await get(tx, broadcast_id)


async def edit(
    tx: Tx,
    staff: Staff,
    broadcast_id: UUID,
    *,
    content: Content | Mapping[str, Any] | None = None,
    audience: Audience | Mapping[str, Any] | None = None,
) -> Broadcast:
    """Change a draft's content or audience; None leaves it.

    Raises PermissionDenied, BroadcastNotFound, BroadcastState, ValidationError.
    """
    before = await _lock_draft(tx, staff, broadcast_id)
    return await _save(
        tx,
        staff,
        before,
        None if content is None else _checked(Content, content),
        None if audience is None else _checked(Audience, audience),
    )


async def set_variant(
    tx: Tx, staff: Staff, broadcast_id: UUID, language: Language, variant: Variant
) -> Broadcast:
    """Set a draft's text in one language. A variant without buttons keeps the present ones.

    Raises PermissionDenied, BroadcastNotFound, BroadcastState.
    """
    before = await _lock_draft(tx, staff, broadcast_id)
    variants = dict(before.content.variants)
    if language in variants and not variant.buttons:
        variant = variant.model_copy(update={"buttons": variants[language].buttons})
    variants[language] = variant
    content = before.content.model_copy(update={"variants": variants})
    return await _save(tx, staff, before, content, None)


async def set_buttons(
    tx: Tx, staff: Staff, broadcast_id: UUID, language: Language, buttons: list[list[Button]]
) -> Broadcast:
    """Set the buttons of one variant; an empty list removes them.

    Raises PermissionDenied, BroadcastNotFound, BroadcastState, ValidationError.
    """
    before = await _lock_draft(tx, staff, broadcast_id)
    content = before.content.stored()
    if language not in content["variants"]:
        raise ValidationError("language", "there is no variant in this language")
    content["variants"][language]["buttons"] = [
        [button.model_dump(mode="json", exclude_none=True) for button in line] for line in buttons
    ]
    return await _save(tx, staff, before, _checked(Content, content), None)


async def change_audience(
    tx: Tx, staff: Staff, broadcast_id: UUID, rules: Mapping[str, Any]
) -> Broadcast:
    """Set single rules of a draft's audience; None removes a rule.

    Raises PermissionDenied, BroadcastNotFound, BroadcastState, ValidationError.
    """
    before = await _lock_draft(tx, staff, broadcast_id)
    audience = _checked(Audience, before.audience.stored() | dict(rules))
    return await _save(tx, staff, before, None, audience)


async def _lock_draft(tx: Tx, staff: Staff, broadcast_id: UUID) -> Broadcast:
    staff.require(WRITE)
    await _lock(tx, broadcast_id, "DRAFT")
    return await get(tx, broadcast_id)


async def _save(
    tx: Tx,
    staff: Staff,
    before: Broadcast,
    content: Content | None,
    audience: Audience | None,
) -> Broadcast:
    changed = {
        name: value for name, value in (("content", content), ("audience", audience)) if value
    }
    await queries.update_draft(
        tx,
        id=before.id,
        content=content and content.stored(),
        audience=audience and audience.stored(),
    )
    await staff_log.log(
        tx,
        staff,
        "broadcasts.edit",
        "broadcast",
        before.id,
        before={name: getattr(before, name).stored() for name in changed},
        after={name: value.stored() for name, value in changed.items()},
    )
    return await get(tx, before.id)


async def count(connection: Connection, audience: Audience) -> AudienceCount:
    """Count the people whom a broadcast would reach if it started now."""
    rows = await queries.count_audience(connection, audience=audience.stored())
    languages = {row["language_code"]: row["people"] for row in rows}
    return AudienceCount(total=sum(languages.values()), languages=languages)


async def get(connection: Connection, broadcast_id: UUID) -> Broadcast:
    """Raises BroadcastNotFound."""
    row = await queries.find_broadcast(connection, id=broadcast_id)
    if row is None:
        raise BroadcastNotFound
    return Broadcast(**row)


async def list_broadcasts(
    connection: Connection, staff: Staff, status: Status | None, limit: int, cursor: str | None
) -> Page[Broadcast]:
    """All broadcasts, newest first. Raises PermissionDenied."""
    staff.require(READ)
    rows = await queries.list_broadcasts(
        connection, status=status, before=decode_cursor(cursor), max_rows=limit + 1
    )
    return page_of(rows, limit).map(lambda row: Broadcast(**row))


async def list_failures(
    connection: Connection, staff: Staff, broadcast_id: UUID, limit: int, cursor: str | None
) -> Page[Failure]:
    """The people who did not get it and why. Raises PermissionDenied, BroadcastNotFound."""
    staff.require(READ)
    await get(connection, broadcast_id)
    rows = await queries.list_failures(
        connection, id=broadcast_id, after=decode_cursor(cursor), max_rows=limit + 1
    )
    return page_of(rows, limit, "user_id").map(lambda row: Failure(**row))


async def preview(tx: Tx, staff: Staff, broadcast_id: UUID, app_url: str | None) -> None:
    """Send every variant to the caller's own chat, as it will arrive.

    Raises PermissionDenied, BroadcastNotFound.
    """
    staff.require(WRITE)
    broadcast = await get(tx, broadcast_id)
    me = await users.get(tx, staff.user_id)
    for variant in broadcast.content.variants.values():
        call = render(variant, me.telegram_id, app_url)
        payload = TelegramCall(chat_id=me.telegram_id, method=call.method, params=call.params)
        await outbox.enqueue(tx, TELEGRAM_CALL, payload, me.id)


async def start(
    tx: Tx,
    staff: Staff,
    broadcast_id: UUID,
    *,
    revision: int | None = None,
    progress: ProgressMessage | None = None,
) -> Broadcast:
    """Write a delivery for everyone in the audience. The jobs start sending after the commit.

    `revision` is the one that the caller confirmed. Raises PermissionDenied, BroadcastNotFound,
    BroadcastState, BroadcastChanged, BroadcastNobody.
    """
    staff.require(WRITE)
    before = await _lock(tx, broadcast_id, "DRAFT", "SCHEDULED", revision=revision)
    recipients = await begin(tx, broadcast_id)
    await _set_progress(tx, broadcast_id, progress)
    return await _log_status(
        tx, staff, "broadcasts.start", broadcast_id, before, recipients=recipients
    )


async def schedule(
    tx: Tx,
    staff: Staff,
    broadcast_id: UUID,
    moment: datetime,
    *,
    revision: int | None = None,
    progress: ProgressMessage | None = None,
) -> Broadcast:
    """Start it at a given time, to the audience at that time. Calling it again changes the time.

    Raises PermissionDenied, BroadcastNotFound, BroadcastState, BroadcastChanged, ValidationError.
    """
    staff.require(WRITE)
    if not utc_now() < moment <= utc_now() + LONGEST_AHEAD:
        raise ValidationError("scheduled_at", f"within {LONGEST_AHEAD.days} days from now")
    before = await _lock(tx, broadcast_id, "DRAFT", "SCHEDULED", revision=revision)
    await queries.mark_scheduled(tx, id=broadcast_id, scheduled_at=moment, user_id=staff.user_id)
    await _set_progress(tx, broadcast_id, progress)
    return await _log_status(
        tx, staff, "broadcasts.schedule", broadcast_id, before, scheduled_at=moment.isoformat()
    )


async def pause(tx: Tx, staff: Staff, broadcast_id: UUID) -> Broadcast:
    """Stop sending until it is resumed. Messages that are being sent still arrive.

    Raises PermissionDenied, BroadcastNotFound, BroadcastState.
    """
    return await _turn(tx, staff, broadcast_id, "broadcasts.pause", "PAUSED", "SENDING")


async def resume(tx: Tx, staff: Staff, broadcast_id: UUID) -> Broadcast:
    """Continue with the remaining people.

    Raises PermissionDenied, BroadcastNotFound, BroadcastState.
    """
    return await _turn(tx, staff, broadcast_id, "broadcasts.resume", "SENDING", "PAUSED")


async def retry(tx: Tx, staff: Staff, broadcast_id: UUID) -> Broadcast:
    """Send a finished one again to those for whom Telegram refused it. Nobody gets it twice.

    Raises PermissionDenied, BroadcastNotFound, BroadcastState, BroadcastNobody.
    """
    staff.require(WRITE)
    before = await _lock(tx, broadcast_id, "DONE")
    count = await queries.retry_failed(tx, id=broadcast_id)
    if not count:
        raise BroadcastNobody
    return await _log_status(tx, staff, "broadcasts.retry", broadcast_id, before, failed=count)


async def discard(tx: Tx, staff: Staff, broadcast_id: UUID) -> Broadcast:
    """Cancel a draft, unless somebody has started it meanwhile.

    Raises PermissionDenied, BroadcastNotFound, BroadcastState.
    """
    return await _turn(tx, staff, broadcast_id, "broadcasts.discard", "CANCELLED", "DRAFT")


async def cancel(tx: Tx, staff: Staff, broadcast_id: UUID) -> Broadcast:
    """Stop sending for good.

    Raises PermissionDenied, BroadcastNotFound, BroadcastState.
    """
    return await _turn(
        tx,
        staff,
        broadcast_id,
        "broadcasts.cancel",
        "CANCELLED",
        *("DRAFT", "SCHEDULED", "SENDING", "PAUSED"),
    )


async def begin(tx: Tx, broadcast_id: UUID, *, even_to_nobody: bool = False) -> int:
    """Write the deliveries of a locked broadcast. Returns how many. Raises BroadcastNobody."""
    recipients: int = await queries.insert_deliveries(tx, id=broadcast_id)
    if recipients == 0 and not even_to_nobody:
        raise BroadcastNobody
    await queries.mark_started(tx, id=broadcast_id, recipients=recipients)
    return recipients


async def _turn(
    tx: Tx, staff: Staff, broadcast_id: UUID, action: str, to: Status, *allowed: Status
) -> Broadcast:
    staff.require(WRITE)
    before = await _lock(tx, broadcast_id, *allowed)
    await queries.mark_status(tx, id=broadcast_id, status=to, reason=None)
    return await _log_status(tx, staff, action, broadcast_id, before)


async def _set_progress(tx: Tx, broadcast_id: UUID, progress: ProgressMessage | None) -> None:
    if progress is not None:
        await queries.set_progress_message(
            tx,
            id=broadcast_id,
            chat_id=progress.chat_id,
            message_id=progress.message_id,
            markups=progress.markups,
        )


async def _lock(
    tx: Tx, broadcast_id: UUID, *allowed: Status, revision: int | None = None
) -> Status:
    """Lock the broadcast until the transaction ends, and return its state."""
    row = await queries.lock_broadcast(tx, id=broadcast_id)
    if row is None:
        raise BroadcastNotFound
    if row["status"] not in allowed:
        raise BroadcastState(status=row["status"])
    if revision is not None and row["revision"] != revision:
        raise BroadcastChanged(revision=row["revision"])
    status: Status = row["status"]
    return status


async def _log_status(
    tx: Tx, staff: Staff, action: str, broadcast_id: UUID, before: Status, **facts: Any
) -> Broadcast:
    after = await get(tx, broadcast_id)
    await staff_log.log(
        tx,
        staff,
        action,
        "broadcast",
        broadcast_id,
        before={"status": before},
        after={"status": after.status, **facts},
    )
    return after


def _checked(model: type[Part], value: Part | Mapping[str, Any]) -> Part:
    if isinstance(value, model):
        return value
    try:
        return model.model_validate(value)
    except pydantic.ValidationError as error:
        first = error.errors(include_url=False)[0]
        raise ValidationError(".".join(map(str, first["loc"])), first["msg"]) from error
