"""See messages that could not be sent, send them again."""

from typing import Final
from uuid import UUID

from pydantic import BaseModel

from luckymart.kit.database import Connection, Tx
from luckymart.kit.paging import Page
from luckymart.messages.errors import MessageNotFound, MessagePossiblyReceived, MessageState
from luckymart.outbox import actions as outbox
from luckymart.outbox.models import Message, MessageKind
from luckymart.staff import actions as staff_log
from luckymart.staff.actions import Staff

READ: Final = "messages.read"
WRITE: Final = "messages.write"


class Resent(BaseModel):
    """`left`: the failed ones of this kind that were left, because they may have arrived."""

    resent: int
    left: int


async def list_failed(
    connection: Connection, staff: Staff, kind: MessageKind | None, limit: int, cursor: str | None
) -> Page[Message]:
    """Newest first. Raises PermissionDenied."""
    staff.require(READ)
    return await outbox.list_failed(connection, kind, limit, cursor)


async def following(
    connection: Connection, staff: Staff, after_id: UUID | None = None
) -> Message | None:
    """The oldest failed one behind another; from the end on the first again."""
    staff.require(READ)
    return await outbox.next_failed(connection, after_id)


async def get(connection: Connection, staff: Staff, message_id: UUID) -> Message:
    """In any state. Raises PermissionDenied, MessageNotFound."""
    staff.require(READ)
    message = await outbox.find_message(connection, message_id)
    if message is None:
        raise MessageNotFound
    return message


async def resend(
    tx: Tx, staff: Staff, message_id: UUID, *, even_if_received: bool = False
) -> Message:
    """Send one again, with all its attempts anew.

    Raises PermissionDenied, MessageNotFound, MessageState, MessagePossiblyReceived.
    """
    staff.require(WRITE)
    await outbox.lock(tx, message_id)
    message = await get(tx, staff, message_id)
    if message.status != "FAILED":
        raise MessageState(status=message.status)
    if message.possibly_received and not even_if_received:
        raise MessagePossiblyReceived
    await outbox.send_again(tx, message_id)
    await staff_log.log(
        tx,
        staff,
        "messages.resend",
        "message",
        message_id,
        before={"status": message.status, "error": message.error},
        after={"status": "PENDING", "possibly_received": message.possibly_received},
    )
    return await get(tx, staff, message_id)


async def resend_all(
    tx: Tx, staff: Staff, kind: MessageKind, *, even_if_received: bool = False
) -> Resent:
    """Send all failed ones of a kind again, without those that may have arrived unless told so.

    Raises PermissionDenied.
    """
    staff.require(WRITE)
    sent = await outbox.send_all_again(tx, kind, even_if_received=even_if_received)
    if sent:  # the line in the log names the oldest
        facts = {"kind": kind, "resent": len(sent), "even_if_received": even_if_received}
        await staff_log.log(tx, staff, "messages.resend_all", "message", min(sent), after=facts)
    return Resent(resent=len(sent), left=await outbox.count_failed(tx, kind))
