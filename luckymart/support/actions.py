"""What people ask about their payments (/paysupport), and what staff answer."""

from typing import Final
from uuid import UUID

from luckymart.deposits import actions as deposits
from luckymart.deposits.actions import READ, WRITE, tell_staff
from luckymart.deposits.rules import checked_text
from luckymart.kit.database import Connection, Tx
from luckymart.kit.paging import Page, decode_cursor, page_of
from luckymart.notifications import actions as notifications
from luckymart.staff import actions as staff_log
from luckymart.staff.actions import Staff
from luckymart.support import queries
from luckymart.support.errors import SupportTalkNotFound, SupportTalkState, TooManySupportTalks
from luckymart.support.models import MAX_TEXT_LENGTH, Status, SupportTalk

MAX_OPEN: Final = 3


async def ask(tx: Tx, user_id: UUID, text: str, deposit_id: UUID | None = None) -> SupportTalk:
    """Send a question to staff, about one of the person's own payments or none.

    Raises ValidationError, DepositNotFound, TooManySupportTalks.
    """
    text = checked_text("text", text, MAX_TEXT_LENGTH)
    if deposit_id is not None:
        await deposits.get(tx, user_id, deposit_id)
    await queries.lock_asker(tx, user_id=user_id)
    if await queries.count_open(tx, user_id=user_id) >= MAX_OPEN:
        raise TooManySupportTalks(limit=MAX_OPEN)
    talk_id: UUID = await queries.insert_talk(tx, user_id=user_id, deposit_id=deposit_id, text=text)
    talk = await _find(tx, talk_id)
    await tell_staff(tx, "payment-request", {"name": talk.user_name, "text": text})
    return talk


async def list_own(
    connection: Connection, user_id: UUID, limit: int, cursor: str | None = None
) -> Page[SupportTalk]:
    """The person's own questions, newest first."""
    return await _list(connection, user_id, None, limit, cursor)


async def list_all(
    connection: Connection,
    staff: Staff,
    status: Status | None,
    limit: int,
    cursor: str | None = None,
) -> Page[SupportTalk]:
    """Questions of all people, newest first. Raises PermissionDenied."""
    staff.require(READ)
    return await _list(connection, None, status, limit, cursor)


async def get(connection: Connection, staff: Staff, talk_id: UUID) -> SupportTalk:
    """Raises PermissionDenied, SupportTalkNotFound."""
    staff.require(READ)
    return await _find(connection, talk_id)


async def next_open(
    connection: Connection, staff: Staff, after_id: UUID | None = None
) -> SupportTalk | None:
    """The oldest open question, after `after_id` if given; None at the end."""
    staff.require(READ)
    talk_id = await queries.next_open(connection, after_id=after_id)
    return None if talk_id is None else await _find(connection, talk_id)


async def answer(tx: Tx, staff: Staff, talk_id: UUID, text: str) -> SupportTalk:
    """Answer an open question; the person gets a notification.

    Raises PermissionDenied, SupportTalkNotFound, SupportTalkState, ValidationError.
    """
    text = checked_text("text", text, MAX_TEXT_LENGTH)
    talk = await _decide(tx, staff, talk_id, "ANSWERED", text)
    await notifications.notify(tx, [talk.user_id], "payment-answer", {"text": text})
    return talk


async def close(tx: Tx, staff: Staff, talk_id: UUID) -> SupportTalk:
    """Close an open question without an answer.

    Raises PermissionDenied, SupportTalkNotFound, SupportTalkState.
    """
    return await _decide(tx, staff, talk_id, "CLOSED", None)


async def _decide(
    tx: Tx, staff: Staff, talk_id: UUID, status: Status, text: str | None
) -> SupportTalk:
    staff.require(WRITE)
    present = await queries.lock_talk(tx, id=talk_id)
    if present is None:
        raise SupportTalkNotFound
    staff.require_other((await _find(tx, talk_id)).user_id)
    if present != "OPEN":
        raise SupportTalkState(status=present)
    await queries.decide(tx, id=talk_id, status=status, answer=text, decided_by_id=staff.user_id)
    await staff_log.log(
        tx,
        staff,
        "deposits.answer_request" if text else "deposits.close_request",
        "payment_request",
        talk_id,
        before={"status": present},
        after={"status": status} | ({"answer": text} if text else {}),
    )
    return await _find(tx, talk_id)


async def _find(connection: Connection, talk_id: UUID) -> SupportTalk:
    row = await queries.find_talk(connection, id=talk_id)
    if row is None:
        raise SupportTalkNotFound
    return SupportTalk(**row)


async def _list(
    connection: Connection,
    user_id: UUID | None,
    status: Status | None,
    limit: int,
    cursor: str | None,
) -> Page[SupportTalk]:
    rows = await queries.list_talks(
        connection,
        user_id=user_id,
        status=status,
        before_id=decode_cursor(cursor),
        limit=limit + 1,
    )
    return page_of(rows, limit).map(lambda row: SupportTalk(**row))
