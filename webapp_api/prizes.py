"""What people have won, and where their prizes are."""

from typing import Self
from uuid import UUID

from luckymart.kit.paging import Page
from luckymart.lotteries.models import PrizeType
from luckymart.prizes import actions as prizes
from luckymart.prizes.actions import OwnedPrize, Prize, PrizeStatus
from luckymart.prizes.errors import PrizeNotFound
from webapp_api.calls import Call
from webapp_api.fields import Money, PageQuery, Time, View
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

    @classmethod
    def of(cls, call: Call, prize: Prize) -> Self:
        lottery = SummaryView.of(call, prize.lottery)
        return cls(**prize.model_dump(exclude={"lottery"}), lottery=lottery)


class OwnedPrizeView(PrizeView):
    user_id: UUID
    user_name: str
    telegram_username: str | None


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


def _owned(call: Call, prize: OwnedPrize) -> OwnedPrizeView:
    return OwnedPrizeView.of(call, prize)
