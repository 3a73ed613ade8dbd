"""What people have won, where their prizes are, and what staff make of unclaimed ones."""

from typing import Self
from uuid import UUID

from aiohttp import web
from pydantic import Field

from luckymart.approvals.errors import TooManyApprovals
from luckymart.kit import idempotency
from luckymart.kit.database import Tx
from luckymart.kit.paging import Page
from luckymart.lotteries.models import PrizeType
from luckymart.prizes import actions as prizes
from luckymart.prizes import doors, endings
from luckymart.prizes.actions import OwnedPrize, Prize, PrizeStatus
from luckymart.prizes.doors import ConvertCommand
from luckymart.prizes.endings import ClaimRules
from luckymart.prizes.errors import PrizeNotDue, PrizeNotFound, PrizeState
from luckymart.staff.errors import OwnAccount
from webapp_api.approvals import ProposalView, act_once
from webapp_api.calls import Call, json_text
from webapp_api.fields import Input, Money, PageQuery, Time, View
from webapp_api.lotteries import SummaryView
from webapp_api.routing import RouteTable

routes = RouteTable("prizes")


class ShippingView(View):
    id: UUID
    status: str
    carrier: str | None
    tracking_number: str | None
    tracking_url: str | None
    requested_at: Time
    shipped_at: Time | None
    delivered_at: Time | None


class PrizeView(View):
    id: UUID
    lottery_id: UUID
    lottery: SummaryView
    ticket_id: UUID
    ticket_number: int
    rank: int
    prize_type: PrizeType
    prize_value: Money
    currency: str
    status: PrizeStatus
    won_at: Time
    shipping: ShippingView | None
    resale_id: UUID | None
    claim_until: Time | None = Field(description="after it staff may turn the prize into coins")
    end_reason: str | None

    @classmethod
    def of(cls, call: Call, prize: Prize) -> Self:
        return cls(
            **prize.model_dump(exclude={"lottery", "waiting_since"}),
            lottery=SummaryView.of(call, prize.lottery),
            claim_until=ClaimRules.of(call.services.settings).claim_until(prize),
        )


class OwnedPrizeView(PrizeView):
    user_id: UUID
    user_name: str
    telegram_username: str | None


class Ending(Input):
    reason: str = Field(min_length=1, max_length=endings.MAX_REASON_LENGTH)


class PrizesQuery(PageQuery):
    status: PrizeStatus | None = None


@routes("GET", "/prizes")
async def list_prizes(call: Call, query: PageQuery) -> Page[PrizeView]:
    """The person's prizes, newest first."""
    async with call.services.db.connection() as connection:
        page = await prizes.list_prizes(
            connection, call.signed_in.user_id, query.limit, query.cursor
        )
    return Page[PrizeView](
        items=[PrizeView.of(call, prize) for prize in page.items], next_cursor=page.next_cursor
    )


@routes("GET", "/prizes/{prize_id}", errors=[PrizeNotFound])
async def get_prize(call: Call, prize_id: UUID) -> PrizeView:
    """One of the person's prizes, with where it is."""
    async with call.services.db.connection() as connection:
        prize = await prizes.get_prize(connection, call.signed_in.user_id, prize_id)
    return PrizeView.of(call, prize)


@routes("GET", "/admin/prizes", permission="prizes.read")
async def list_all_prizes(call: Call, query: PrizesQuery) -> Page[OwnedPrizeView]:
    """Everyone's prizes, newest first."""
    async with call.services.db.connection() as connection:
        page = await prizes.list_all(
            connection, call.staff, query.status, query.limit, query.cursor
        )
    items = [_owned(call, prize) for prize in page.items]
    return Page[OwnedPrizeView](items=items, next_cursor=page.next_cursor)


@routes(
    "POST",
    "/admin/prizes/{prize_id}/conversion",
    permission=endings.CONVERT,
    about_money=True,
    idempotent=True,
    answer=OwnedPrizeView,
    proposal=ProposalView,
    errors=[PrizeNotFound, PrizeState, PrizeNotDue, OwnAccount, TooManyApprovals],
)
async def convert_prize(call: Call, prize_id: UUID, body: Ending) -> web.Response:
    """Pay the value of a prize that nobody claimed in coins. The winner is told."""

    async def show(_: Tx, prize: OwnedPrize) -> OwnedPrizeView:
        return _owned(call, prize)

    command = ConvertCommand(prize_id=prize_id, reason=body.reason)
    return await act_once(call, doors.CONVERT, command, show)


@routes(
    "POST",
    "/admin/prizes/{prize_id}/closure",
    permission=endings.CLOSE,
    about_money=True,
    idempotent=True,
    answer=OwnedPrizeView,
    errors=[PrizeNotFound, PrizeState, PrizeNotDue, OwnAccount],
)
async def close_prize(call: Call, prize_id: UUID, body: Ending) -> web.Response:
    """End the waiting of a prize that nobody claimed, with a reason for the winner."""
    settings, by = call.services.settings, call.staff
    request_hash = idempotency.request_hash("close prize", prize_id, body.reason)

    async def close(tx: Tx) -> str:
        ended = await endings.close(tx, settings, by, prize_id, body.reason)
        return _owned(call, ended).model_dump_json()

    async with call.services.db.transaction() as tx:
        answer = await idempotency.once(tx, by.user_id, call.idempotency_key, request_hash, close)
    return json_text(answer.text, replayed=answer.replayed)


def _owned(call: Call, prize: OwnedPrize) -> OwnedPrizeView:
    return OwnedPrizeView.of(call, prize)
