"""Buying tickets, and a person's tickets."""

from typing import Self
from uuid import UUID

from aiohttp import web
from pydantic import Field

from luckymart.kit.errors import Overloaded
from luckymart.kit.money import WalletType
from luckymart.kit.paging import Page
from luckymart.ledger.errors import InsufficientFunds, WalletNotFound
from luckymart.lotteries.errors import LotteryNotFound, OwnLottery
from luckymart.purchases import actions as purchases
from luckymart.purchases.actions import Ticket
from luckymart.purchases.errors import (
    BonusShareSold,
    KindNotTaken,
    LimitReached,
    LotteryClosed,
    NotEnoughTickets,
    PriceChanged,
    SoldOut,
)
from luckymart.purchases.office import MAX_QUANTITY, PurchaseRequest
from webapp_api.calls import Call, json_text
from webapp_api.fields import Amount, Input, Money, PageQuery, Time, View
from webapp_api.lotteries import SummaryView
from webapp_api.orders import OrderTicketView, OrderView
from webapp_api.routing import RouteTable

routes = RouteTable("purchases")


class PurchaseInput(Input):
    quantity: int = Field(ge=1, le=MAX_QUANTITY)
    wallet_type: WalletType = WalletType.BALANCE
    ticket_price: Amount | None = Field(
        default=None, description="what the buyer was shown: another price is refused"
    )


class PayingWalletView(View):
    id: UUID
    type: WalletType
    currency: str
    balance: Money


class PurchaseView(View):
    order: OrderView
    tickets: list[OrderTicketView]
    wallet: PayingWalletView


class TicketView(View):
    id: UUID
    number: int
    lottery_id: UUID
    order_id: UUID
    lottery: SummaryView
    status: str
    is_winning: bool
    prize_rank: int | None
    is_from_market: bool
    resale_id: UUID | None
    paid_with: WalletType
    is_sellable: bool = Field(description="whether it can be put on the market now")
    created_at: Time

    @classmethod
    def of(cls, call: Call, ticket: Ticket) -> Self:
        lottery = SummaryView.of(call, ticket.lottery)
        return cls(**ticket.model_dump(exclude={"lottery"}), lottery=lottery)


class TicketQuery(PageQuery):
    lottery_id: UUID | None = None


@routes(
    "POST",
    "/lotteries/{lottery_id}/purchases",
    status=201,
    idempotent=True,
    answer=PurchaseView,
    errors=[
        LotteryNotFound,
        SoldOut,
        NotEnoughTickets,
        LimitReached,
        LotteryClosed,
        PriceChanged,
        KindNotTaken,
        BonusShareSold,
        OwnLottery,
        InsufficientFunds,
        WalletNotFound,
        Overloaded,
    ],
)
async def buy_tickets(call: Call, lottery_id: UUID, body: PurchaseInput) -> web.Response:
    """Buy tickets of a lottery."""
    purchase = await call.services.office.buy(
        PurchaseRequest(
            call.signed_in.user_id,
            lottery_id,
            body.quantity,
            body.wallet_type,
            call.idempotency_key,
            body.ticket_price,
        )
    )
    call.services.metrics.sold(purchase.replayed)
    return json_text(purchase.json, 201, replayed=purchase.replayed)


@routes("GET", "/tickets")
async def list_tickets(call: Call, query: TicketQuery) -> Page[TicketView]:
    """The person's tickets, newest first."""
    async with call.services.db.connection() as connection:
        page = await purchases.list_tickets(
            connection, call.signed_in.user_id, query.lottery_id, query.limit, query.cursor
        )
    return Page[TicketView](
        items=[TicketView.of(call, ticket) for ticket in page.items],
        next_cursor=page.next_cursor,
    )
