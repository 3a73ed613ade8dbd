"""Choosing a handle, finding people by it, and what staff do with handles."""

from datetime import datetime
from typing import Final
from uuid import UUID

from pydantic import BaseModel

from luckymart.handles import queries, rules
from luckymart.handles.errors import HandleNotFound, HandleReserved, HandleTaken, HandleTooSoon
from luckymart.kit.clock import rfc3339, utc_now
from luckymart.kit.database import Connection, Tx
from luckymart.kit.errors import ValidationError
from luckymart.kit.typed import checked_reason
from luckymart.notifications import actions as notifications
from luckymart.staff import actions as staff_log
from luckymart.staff import roles
from luckymart.staff.actions import Staff

READ: Final = "users.read"
WRITE: Final = "users.write"
MAX_REASON_LENGTH: Final = 500


class Handle(BaseModel):
    """A person's own. `changes_at`: when it may be changed; null where that is now."""

    handle: str | None
    changes_at: datetime | None


class Card(BaseModel):
    """What everybody may see of a person."""

    handle: str
    name: str


class ReservedWord(BaseModel):
    """`created_by_id` is null for words that came with the shop."""

    word: str
    created_by_id: UUID | None
    created_at: datetime


async def get_own(connection: Connection, user_id: UUID) -> Handle:
    row = await queries.get_current(connection, user_id=user_id)
    if row is None:
        return Handle(handle=None, changes_at=None)
    return Handle(handle=row["handle"], changes_at=_changes_at(row))


async def get_card(connection: Connection, handle: str) -> Card:
    """Raises HandleNotFound."""
    row = await queries.find_card(connection, handle=handle.removeprefix("@").lower())
    if row is None:
        raise HandleNotFound
    return Card(**row)


async def choose(tx: Tx, user_id: UUID, wanted: str) -> Handle:
    """Make this the person's handle; the one before is kept for them.

    Raises ValidationError, HandleTooSoon, HandleReserved, HandleTaken.
    """
    handle = rules.folded(wanted)
    await queries.lock_person(tx, user_id=user_id)
    current = await queries.get_current(tx, user_id=user_id)
    if current is not None and current["handle"] == handle:
        return await get_own(tx, user_id)
    if current is not None and (available_at := _changes_at(current)) is not None:
        raise HandleTooSoon(available_at=rfc3339(available_at))
    if await _is_refused(tx, user_id, handle):
        raise HandleReserved
    if await queries.is_anothers_telegram_name(tx, handle=handle, user_id=user_id):
        raise HandleTaken
    await queries.give_up(tx, user_id=user_id, keep_days=rules.KEEP.days)
    if await queries.take(tx, handle=handle, user_id=user_id, chosen_at=utc_now()) is None:
        raise HandleTaken
    return await get_own(tx, user_id)


async def take_telegram_name(tx: Tx, user_id: UUID, username: str | None) -> None:
    """Give a new person their Telegram name, if it is one and is free."""
    try:
        handle = rules.folded(username or "")
    except ValidationError:
        return
    if not await _is_refused(tx, user_id, handle):
        await queries.take(tx, handle=handle, user_id=user_id, chosen_at=None)


async def take_away(tx: Tx, staff: Staff, user_id: UUID, reason: str) -> None:
    """Leave a person without a handle, for a reason that they are told.

    Of members of staff only those may who give roles. Raises PermissionDenied, ValidationError,
    HandleNotFound.
    """
    staff.require(WRITE)
    staff.require_other(user_id)
    if await roles.has_any(tx, user_id):
        staff.require(roles.WRITE)
    reason = checked_reason(reason, MAX_REASON_LENGTH)
    handle = await queries.take_away(tx, user_id=user_id, keep_days=rules.KEEP.days)
    if handle is None:
        raise HandleNotFound
    facts = {"handle": handle, "reason": reason}
    await notifications.notify(tx, [user_id], "handle-removed", facts)
    await staff_log.log(
        tx, staff, "handles.take_away", "user", user_id, before={"handle": handle}, after=facts
    )


async def list_reserved(connection: Connection, staff: Staff) -> list[ReservedWord]:
    """Raises PermissionDenied."""
    staff.require(READ)
    return [ReservedWord(**row) for row in await queries.list_reserved(connection)]


async def reserve(tx: Tx, staff: Staff, word: str) -> str:
    """Let nobody take this word or what looks like it; who has it keeps it. Idempotent.

    Raises PermissionDenied, ValidationError.
    """
    staff.require(WRITE)
    word = rules.folded(word)
    added = await queries.reserve(
        tx, word=word, skeleton=rules.skeleton(word), staff_id=staff.user_id
    )
    if added is not None:
        after = {"word": word}
        await staff_log.log(tx, staff, "handles.reserve", "handle", added, after=after)
    return word


async def release(tx: Tx, staff: Staff, word: str) -> None:
    """Raises PermissionDenied, HandleNotFound."""
    staff.require(WRITE)
    released = await queries.release(tx, word=word.lower())
    if released is None:
        raise HandleNotFound
    before = {"word": word.lower()}
    await staff_log.log(tx, staff, "handles.release", "handle", released, before=before)


async def free_kept(tx: Tx) -> int:
    """Let go of handles whose time is over; answers how many."""
    return await queries.free_kept(tx)


async def _is_refused(tx: Tx, user_id: UUID, handle: str) -> bool:
    skeleton = rules.skeleton(handle)
    if await queries.is_reserved(tx, skeleton=skeleton):
        return True
    names = await queries.list_staff_names(tx, user_id=user_id)
    return any(rules.skeleton(row["name"]) == skeleton for row in names)


def _changes_at(row: "queries.GetCurrentRow") -> datetime | None:
    if row["chosen_at"] is None:
        return None
    moment = row["chosen_at"] + rules.CHANGE_EVERY
    return moment if moment > utc_now() else None
