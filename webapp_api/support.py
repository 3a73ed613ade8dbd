"""What people ask about their payments, and staff's answers.

The paths under /payment-requests are deprecated aliases.
"""

from uuid import UUID

from pydantic import Field

from luckymart.deposits.actions import READ, WRITE
from luckymart.deposits.errors import DepositNotFound
from luckymart.kit.paging import Page
from luckymart.support import actions as support
from luckymart.support.errors import SupportTalkNotFound, SupportTalkState, TooManySupportTalks
from luckymart.support.models import MAX_TEXT_LENGTH, Status, SupportTalk
from webapp_api.calls import Call
from webapp_api.deposits.views import PayerView
from webapp_api.fields import Input, PageQuery, Time, View
from webapp_api.routing import RouteTable

routes = RouteTable("support")


class TalkInput(Input):
    text: str = Field(min_length=1, max_length=MAX_TEXT_LENGTH)
    deposit_id: UUID | None = None


class AnswerInput(Input):
    text: str = Field(min_length=1, max_length=MAX_TEXT_LENGTH)


class TalkView(View):
    id: UUID
    deposit_id: UUID | None
    text: str
    status: Status
    answer: str | None
    decided_at: Time | None
    created_at: Time


class StaffTalkView(TalkView):
    user: PayerView
    decided_by_id: UUID | None

    @classmethod
    def of(cls, talk: SupportTalk) -> "StaffTalkView":
        payer = PayerView(
            id=talk.user_id,
            telegram_id=talk.user_telegram_id,
            telegram_username=talk.user_username,
            first_name=talk.user_name,
        )
        names = TalkView.model_fields.keys() | {"decided_by_id"}
        return cls(**talk.model_dump(include=set(names)), user=payer)


class TalkQuery(PageQuery):
    status: Status | None = None


@routes(
    "POST",
    "/support-talks",
    alias="/payment-requests",
    status=201,
    errors=[DepositNotFound, TooManySupportTalks],
)
async def open_support_talk(call: Call, body: TalkInput) -> TalkView:
    """Ask staff about a payment, or about payments in general."""
    async with call.services.db.transaction() as tx:
        talk = await support.ask(tx, call.signed_in.user_id, body.text, body.deposit_id)
    return TalkView.model_validate(talk)


@routes("GET", "/support-talks", alias="/payment-requests")
async def list_support_talks(call: Call, query: PageQuery) -> Page[TalkView]:
    """The person's own questions, newest first."""
    async with call.services.db.connection() as connection:
        page = await support.list_own(connection, call.signed_in.user_id, query.limit, query.cursor)
    return Page[TalkView](
        items=[TalkView.model_validate(talk) for talk in page.items],
        next_cursor=page.next_cursor,
    )


@routes("GET", "/admin/support-talks", alias="/admin/payment-requests", permission=READ)
async def list_all_support_talks(call: Call, query: TalkQuery) -> Page[StaffTalkView]:
    """The questions of all people, newest first."""
    async with call.services.db.connection() as connection:
        page = await support.list_all(
            connection, call.staff, query.status, query.limit, query.cursor
        )
    return Page[StaffTalkView](
        items=[StaffTalkView.of(talk) for talk in page.items],
        next_cursor=page.next_cursor,
    )


@routes(
    "POST",
    "/admin/support-talks/{talk_id}/answer",
    alias="/admin/payment-requests/{talk_id}/answer",
    permission=WRITE,
    errors=[SupportTalkNotFound, SupportTalkState],
)
async def answer_support_talk(call: Call, talk_id: UUID, body: AnswerInput) -> StaffTalkView:
    """Answer an open question; the person gets it from the bot and in the inbox."""
    async with call.services.db.transaction() as tx:
        return StaffTalkView.of(await support.answer(tx, call.staff, talk_id, body.text))


@routes(
    "POST",
    "/admin/support-talks/{talk_id}/closure",
    alias="/admin/payment-requests/{talk_id}/closure",
    permission=WRITE,
    errors=[SupportTalkNotFound, SupportTalkState],
)
async def close_support_talk(call: Call, talk_id: UUID) -> StaffTalkView:
    """Close an open question without an answer."""
    async with call.services.db.transaction() as tx:
        return StaffTalkView.of(await support.close(tx, call.staff, talk_id))
