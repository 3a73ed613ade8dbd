"""Messages that could not be sent: staff see them and send them again."""

from uuid import UUID

from pydantic import Field

from luckymart.kit.paging import Page
from luckymart.messages import actions as messages
from luckymart.messages.actions import READ, WRITE, Resent
from luckymart.messages.errors import MessageNotFound, MessagePossiblyReceived, MessageState
from luckymart.outbox.models import Message, MessageKind
from webapp_api.calls import Call
from webapp_api.fields import Input, PageQuery, Time, View
from webapp_api.routing import RouteTable

routes = RouteTable("messages")


class MessageView(View):
    """What it says is not shown. The channel's posts have no `user_id`."""

    id: UUID
    kind: MessageKind
    notification: str | None = Field(description="its type")
    method: str | None = Field(description="of a call of Telegram's Bot API")
    chat: str | None
    user_id: UUID | None
    first_name: str | None
    telegram_username: str | None
    status: str = Field(description="FAILED, or PENDING again")
    attempts: int
    possibly_received: bool = Field(description="an attempt ended without an answer")
    error: str | None
    created_at: Time
    failed_at: Time | None


class FailedQuery(PageQuery):
    kind: MessageKind | None = None


class ResendInput(Input):
    even_if_received: bool = Field(
        default=False, description="also what may have arrived, and is then read twice"
    )


class ResendAllInput(ResendInput):
    kind: MessageKind


@routes("GET", "/admin/messages/failed", permission=READ)
async def list_failed_messages(call: Call, query: FailedQuery) -> Page[MessageView]:
    """Messages that Telegram refused, or never answered in eighteen attempts, newest first."""
    async with call.services.db.connection() as connection:
        page = await messages.list_failed(
            connection, call.staff, query.kind, query.limit, query.cursor
        )
    return page.map(_view)


@routes(
    "POST",
    "/admin/messages/failed/{message_id}/resend",
    permission=WRITE,
    errors=[MessageNotFound, MessageState, MessagePossiblyReceived],
)
async def resend_message(call: Call, message_id: UUID, body: ResendInput) -> MessageView:
    """Send one again."""
    async with call.services.db.transaction() as tx:
        message = await messages.resend(
            tx, call.staff, message_id, even_if_received=body.even_if_received
        )
    return _view(message)


@routes("POST", "/admin/messages/failed/resend", permission=WRITE)
async def resend_messages(call: Call, body: ResendAllInput) -> Resent:
    """Send all of a kind again; what may have arrived is left unless it is asked for."""
    async with call.services.db.transaction() as tx:
        return await messages.resend_all(
            tx, call.staff, body.kind, even_if_received=body.even_if_received
        )


def _view(message: Message) -> MessageView:
    return MessageView.model_validate(message)
