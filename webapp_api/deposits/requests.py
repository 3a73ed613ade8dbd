"""What people ask about their payments, and staff's answers."""

from uuid import UUID

from pydantic import Field

from luckymart.deposits import support
from luckymart.deposits.actions import READ, WRITE
from luckymart.deposits.errors import (
    DepositNotFound,
    PaymentRequestNotFound,
    PaymentRequestState,
    TooManyPaymentRequests,
)
from luckymart.deposits.models import PaymentRequest, RequestStatus
from luckymart.deposits.rules import MAX_TEXT_LENGTH
from luckymart.kit.paging import Page
from webapp_api.calls import Call
from webapp_api.deposits.views import PayerView
from webapp_api.fields import Input, PageQuery, Time, View
from webapp_api.routing import RouteTable

routes = RouteTable("deposits")


class RequestInput(Input):
    text: str = Field(min_length=1, max_length=MAX_TEXT_LENGTH)
    deposit_id: UUID | None = None


class AnswerInput(Input):
    text: str = Field(min_length=1, max_length=MAX_TEXT_LENGTH)


class RequestView(View):
    id: UUID
    deposit_id: UUID | None
    text: str
    status: RequestStatus
    answer: str | None
    decided_at: Time | None
    created_at: Time


class StaffRequestView(RequestView):
    user: PayerView
    decided_by_id: UUID | None

    @classmethod
    def of(cls, request: PaymentRequest) -> "StaffRequestView":
        payer = PayerView(
            id=request.user_id,
            telegram_id=request.user_telegram_id,
            telegram_username=request.user_username,
            first_name=request.user_name,
        )
        names = RequestView.model_fields.keys() | {"decided_by_id"}
        return cls(**request.model_dump(include=set(names)), user=payer)


class RequestQuery(PageQuery):
    status: RequestStatus | None = None


@routes(
    "POST",
    "/payment-requests",
    status=201,
    errors=[DepositNotFound, TooManyPaymentRequests],
)
async def ask_about_payment(call: Call, body: RequestInput) -> RequestView:
    """Ask staff about a payment, or about payments at all."""
    async with call.services.db.transaction() as tx:
        request = await support.ask(tx, call.signed_in.user_id, body.text, body.deposit_id)
    return RequestView.model_validate(request)


@routes("GET", "/payment-requests")
async def list_payment_requests(call: Call, query: PageQuery) -> Page[RequestView]:
    """What the person asked, newest first."""
    async with call.services.db.connection() as connection:
        page = await support.list_own(connection, call.signed_in.user_id, query.limit, query.cursor)
    return Page[RequestView](
        items=[RequestView.model_validate(request) for request in page.items],
        next_cursor=page.next_cursor,
    )


@routes("GET", "/admin/payment-requests", permission=READ)
async def list_all_payment_requests(call: Call, query: RequestQuery) -> Page[StaffRequestView]:
    """What everybody asked, newest first."""
    async with call.services.db.connection() as connection:
        page = await support.list_all(
            connection, call.staff, query.status, query.limit, query.cursor
        )
    return Page[StaffRequestView](
        items=[StaffRequestView.of(request) for request in page.items],
        next_cursor=page.next_cursor,
    )


@routes(
    "POST",
    "/admin/payment-requests/{request_id}/answer",
    permission=WRITE,
    errors=[PaymentRequestNotFound, PaymentRequestState],
)
async def answer_payment_request(
    call: Call, request_id: UUID, body: AnswerInput
) -> StaffRequestView:
    """Answer once; the person gets it by the bot and in the inbox."""
    async with call.services.db.transaction() as tx:
        return StaffRequestView.of(await support.answer(tx, call.staff, request_id, body.text))


@routes(
    "POST",
    "/admin/payment-requests/{request_id}/closure",
    permission=WRITE,
    errors=[PaymentRequestNotFound, PaymentRequestState],
)
async def close_payment_request(call: Call, request_id: UUID) -> StaffRequestView:
    """Close it without an answer."""
    async with call.services.db.transaction() as tx:
        return StaffRequestView.of(await support.close(tx, call.staff, request_id))
