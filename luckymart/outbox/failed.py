"""Messages that could not be sent: staff see them, and send them again once the cause is mended."""

from datetime import datetime
from typing import Final, Literal, TypeAlias
from uuid import UUID

from pydantic import BaseModel

from luckymart.kit.database import Connection, Tx
from luckymart.kit.paging import Page, decode_cursor, page_of
from luckymart.outbox import queries
from luckymart.outbox.errors import MessageNotFound, MessagePossiblyReceived, MessageState
from luckymart.staff import actions as staff_log
from luckymart.staff.actions import Staff

READ: Final = "outbox.read"
WRITE: Final = "outbox.write"
Kind: TypeAlias = Literal["telegram.message", "telegram.channel", "telegram.call"]
"""Refunds of Stars, the other kind, are never sent again: the ledger has undone a refused one."""


class Message(BaseModel):
    """`chat` is the address; `user_id` is empty for the channel. What it says is not shown.

    `notification` is its type, `method` that of a call. `possibly_received`: an attempt ended
    without an answer, so it may have arrived.
    """

    id: UUID
    kind: Kind
    notification: str | None
    method: str | None
    chat: str | None
    user_id: UUID | None
    first_name: str | None
    telegram_username: str | None
    status: Literal["PENDING", "DONE", "FAILED"]
    attempts: int
    possibly_received: bool
    error: str | None
    created_at: datetime
    failed_at: datetime | None


class Resent(BaseModel):
    """`left`: the failed ones of this kind that were left, because they may have arrived."""

    resent: int
    left: int


async def list_failed(
    connection: Connection, staff: Staff, kind: Kind | None, limit: int, cursor: str | None
) -> Page[Message]:
    """Newest first. Raises PermissionDenied."""
    staff.require(READ)
    rows = await queries.list_failed(
        connection, kind=kind, before=decode_cursor(cursor), limit=limit + 1
    )
    return page_of(rows, limit).map(lambda row: Message(**row))


async def following(
    connection: Connection, staff: Staff, after_id: UUID | None = None
) -> Message | None:
    """The oldest failed one behind another; from the end on the first again."""
    staff.require(READ)
    row = await queries.following_failed(connection, after=after_id)
    return None if row is None else Message(**row)


async def get(connection: Connection, staff: Staff, message_id: UUID) -> Message:
    """In any state. Raises PermissionDenied, MessageNotFound."""
    staff.require(READ)
    row = await queries.find_message(connection, id=message_id)
    if row is None:
        raise MessageNotFound
    return Message(**row)


async def resend(
    tx: Tx, staff: Staff, message_id: UUID, *, even_if_received: bool = False
) -> Message:
    """Send one again, with all its attempts anew.

    Raises PermissionDenied, MessageNotFound, MessageState, MessagePossiblyReceived.
    """
    staff.require(WRITE)
    await queries.lock_item(tx, id=message_id)
    message = await get(tx, staff, message_id)
    if message.status != "FAILED":
        raise MessageState(status=message.status)
    if message.possibly_received and not even_if_received:
        raise MessagePossiblyReceived
    await queries.resend(tx, id=message_id)
    await staff_log.log(
        tx,
        staff,
        "outbox.resend",
        "message",
        message_id,
        before={"status": message.status, "error": message.error},
        after={"status": "PENDING", "possibly_received": message.possibly_received},
    )
    return await get(tx, staff, message_id)


async def resend_all(tx: Tx, staff: Staff, kind: Kind, *, even_if_received: bool = False) -> Resent:
    """Send all failed ones of a kind again, without those that may have arrived unless told so.

    Raises PermissionDenied.
    """
    staff.require(WRITE)
    rows = await queries.resend_all(tx, kind=kind, even_if_received=even_if_received)
    left = await queries.count_failed(tx, kind=kind)
    if rows:  # the line in the log names the oldest
        oldest = min(row["id"] for row in rows)
        facts = {"kind": kind, "resent": len(rows), "even_if_received": even_if_received}
        await staff_log.log(tx, staff, "outbox.resend_all", "message", oldest, after=facts)
    return Resent(resent=len(rows), left=left)
