"""What the person has won."""

from typing import Self
from uuid import UUID

from luckymart.kit.paging import Page
from luckymart.lotteries.models import PrizeType
from luckymart.prizes import actions as prizes
from luckymart.prizes.actions import Prize
from webapp_api.calls import Call
from webapp_api.fields import Money, PageQuery, Time, View
from webapp_api.lotteries import SummaryView
from webapp_api.routing import RouteTable

routes = RouteTable("prizes")


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
    status: str
    won_at: Time

    @classmethod
    def of(cls, call: Call, prize: Prize) -> Self:
        lottery = SummaryView.of(call, prize.lottery)
        return cls(**prize.model_dump(exclude={"lottery"}), lottery=lottery)


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
