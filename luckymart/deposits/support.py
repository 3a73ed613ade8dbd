"""What people ask about their payments (/paysupport), and what staff answer."""

from typing import Final
from uuid import UUID

from luckymart.deposits import actions as deposits
from luckymart.deposits.actions import READ, WRITE, tell_staff
from luckymart.deposits.errors import (
    PaymentRequestNotFound,
    PaymentRequestState,
    TooManyPaymentRequests,
)
from luckymart.deposits.models import PaymentRequest, RequestStatus
from luckymart.deposits.rules import MAX_TEXT_LENGTH, checked_text
from luckymart.kit.database import Connection, Tx, load_queries
from luckymart.kit.paging import Page, decode_cursor, paged
from luckymart.notifications import actions as notifications
from luckymart.staff import actions as staff_log
from luckymart.staff.actions import Staff

queries = load_queries(__package__, "support.sql")
MAX_OPEN: Final = 3


async def ask(tx: Tx, user_id: UUID, text: str, deposit_id: UUID | None = None) -> PaymentRequest:
    """Ask staff, about one of the person's own payments or none.

    Raises ValidationError, DepositNotFound, TooManyPaymentRequests.
    """
    text = checked_text("text", text, MAX_TEXT_LENGTH)
    if deposit_id is not None:
        await deposits.get(tx, user_id, deposit_id)
    await queries.lock_asker(tx, user_id=user_id)
    if await queries.count_open(tx, user_id=user_id) >= MAX_OPEN:
        raise TooManyPaymentRequests(limit=MAX_OPEN)
    request_id: UUID = await queries.insert_request(
        tx, user_id=user_id, deposit_id=deposit_id, text=text
    )
    request = await _find(tx, request_id)
    await tell_staff(tx, "payment-request", {"name": request.user_name, "text": text})
    return request


async def list_own(
    connection: Connection, user_id: UUID, limit: int, cursor: str | None = None
) -> Page[PaymentRequest]:
    """Newest first."""
    return await _list(connection, user_id, None, limit, cursor)


async def list_all(
    connection: Connection,
    staff: Staff,
    status: RequestStatus | None,
    limit: int,
    cursor: str | None = None,
) -> Page[PaymentRequest]:
    """Newest first. Raises PermissionDenied."""
    staff.require(READ)
    return await _list(connection, None, status, limit, cursor)


async def get(connection: Connection, staff: Staff, request_id: UUID) -> PaymentRequest:
    """Raises PermissionDenied, PaymentRequestNotFound."""
    staff.require(READ)
    return await _find(connection, request_id)


async def next_open(
    connection: Connection, staff: Staff, after_id: UUID | None = None
) -> PaymentRequest | None:
    """The oldest that waits, after one that was passed over; None at the end."""
    staff.require(READ)
    request_id = await queries.next_open(connection, after_id=after_id)
    return None if request_id is None else await _find(connection, request_id)


async def answer(tx: Tx, staff: Staff, request_id: UUID, text: str) -> PaymentRequest:
    """Once; the person reads it. Raises PermissionDenied, PaymentRequestNotFound,
    PaymentRequestState, ValidationError."""
    text = checked_text("text", text, MAX_TEXT_LENGTH)
    request = await _decide(tx, staff, request_id, "ANSWERED", text)
    await notifications.notify(tx, [request.user_id], "payment-answer", {"text": text})
    return request


async def close(tx: Tx, staff: Staff, request_id: UUID) -> PaymentRequest:
    """Without an answer. Raises PermissionDenied, PaymentRequestNotFound, PaymentRequestState."""
    return await _decide(tx, staff, request_id, "CLOSED", None)


async def _decide(
    tx: Tx, staff: Staff, request_id: UUID, status: RequestStatus, text: str | None
) -> PaymentRequest:
    staff.require(WRITE)
    present = await queries.lock_request(tx, id=request_id)
    if present is None:
        raise PaymentRequestNotFound
    if present != "OPEN":
        raise PaymentRequestState(status=present)
    await queries.decide(tx, id=request_id, status=status, answer=text, decided_by_id=staff.user_id)
    await staff_log.log(
        tx,
        staff,
        "deposits.answer_request" if text else "deposits.close_request",
        "payment_request",
        request_id,
        before={"status": present},
        after={"status": status} | ({"answer": text} if text else {}),
    )
    return await _find(tx, request_id)


async def _find(connection: Connection, request_id: UUID) -> PaymentRequest:
    row = await queries.find_request(connection, id=request_id)
    if row is None:
        raise PaymentRequestNotFound
    return PaymentRequest.model_validate(dict(row))


async def _list(
    connection: Connection,
    user_id: UUID | None,
    status: RequestStatus | None,
    limit: int,
    cursor: str | None,
) -> Page[PaymentRequest]:
    rows = await queries.list_requests(
        connection,
        user_id=user_id,
        status=status,
        before_id=decode_cursor(cursor),
        limit=limit + 1,
    )
    found = [PaymentRequest.model_validate(dict(row)) for row in rows]
    items, next_cursor = paged(found, limit, lambda one: one.id)
    return Page(items=items, next_cursor=next_cursor)
