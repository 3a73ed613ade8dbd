"""The market: what players sell each other; staff take things off it."""

from typing import Annotated, Self
from uuid import UUID

from aiohttp import web
from pydantic import Field, WithJsonSchema, model_validator

from luckymart.debts.errors import DebtOpen
from luckymart.kit import idempotency
from luckymart.kit.database import Tx
from luckymart.kit.money import WalletType
from luckymart.kit.paging import Page
from luckymart.ledger.errors import AmountScale, InsufficientFunds, WalletNotFound
from luckymart.lotteries.errors import OwnLottery
from luckymart.prizes.errors import PrizeNotFound, PrizeState
from luckymart.purchases.errors import KindNotTaken, LimitReached, TicketNotFound
from luckymart.resales import actions as resales
from luckymart.resales import reading
from luckymart.resales.errors import (
    AlreadyListed,
    AlreadySold,
    MarketClosed,
    OwnResale,
    ResaleNotFound,
    ResalePrice,
    ResaleState,
    TicketNotSellable,
)
from luckymart.resales.models import CancelReason, Kind, RefundedFrom, Resale, Sort, Status
from luckymart.resales.rules import ResaleRules
from webapp_api.calls import Call, json_text
from webapp_api.fields import Amount, Input, Money, PageQuery, Time, View
from webapp_api.lotteries import SummaryView
from webapp_api.orders import OrderTicketView, OrderView
from webapp_api.purchases import PayingWalletView
from webapp_api.routing import RouteTable

routes = RouteTable("resales")

OWN_FIELDS = (
    *("ticket_id", "prize_id", "fee", "proceeds", "wallet_type", "settled_at", "refunded_at"),
    "cancel_reason",
)
Rate = Annotated[
    str, WithJsonSchema({"type": "string", "description": "of 1, a decimal: 0.05 is 5 %"})
]


class ResaleView(View):
    """`face_value` is the price of a new ticket, or what the prize is worth.

    What concerns the seller alone is null in everybody else's view.
    """

    id: UUID
    kind: Kind
    lottery_id: UUID
    lottery: SummaryView
    ticket_number: int
    prize_rank: int | None
    face_value: Money
    price: Money
    currency: str
    status: Status
    is_on_sale: bool
    seller_name: str | None
    is_mine: bool
    takes: list[WalletType] = Field(description="the wallets that may pay for it")
    created_at: Time
    sold_at: Time | None
    ticket_id: UUID | None
    prize_id: UUID | None
    fee: Money | None
    proceeds: Money | None = Field(description="what the seller gets: price − fee")
    wallet_type: WalletType | None = Field(description="what the buyer paid in, so what is paid")
    settled_at: Time | None = Field(description="when the seller was paid")
    refunded_at: Time | None
    cancel_reason: CancelReason | None

    @classmethod
    def of(cls, call: Call, resale: Resale) -> Self:
        is_mine = resale.seller_id == call.signed_in.user_id
        values = {name: getattr(resale, name, None) for name in cls.model_fields}
        if not is_mine:
            values |= dict.fromkeys(OWN_FIELDS)
        summary = SummaryView.of(call, resale.lottery)
        shown = {"is_mine": is_mine, "lottery": summary, "seller_name": resale.shown_seller}
        return cls.model_validate(values | shown)


class StaffResaleView(View):
    id: UUID
    kind: Kind
    lottery_id: UUID
    lottery: SummaryView
    ticket_id: UUID | None
    prize_id: UUID | None
    ticket_number: int
    prize_rank: int | None
    face_value: Money
    price: Money
    fee: Money
    proceeds: Money
    currency: str
    status: Status
    is_on_sale: bool
    seller_id: UUID
    seller_name: str
    buyer_id: UUID | None
    buyer_name: str | None
    order_id: UUID | None
    wallet_type: WalletType | None
    created_at: Time
    sold_at: Time | None
    settled_at: Time | None
    refunded_at: Time | None
    refunded_from: RefundedFrom | None
    cancelled_at: Time | None
    cancel_reason: CancelReason | None

    @classmethod
    def of(cls, call: Call, resale: Resale) -> Self:
        values = {name: getattr(resale, name) for name in cls.model_fields}
        return cls.model_validate(values | {"lottery": SummaryView.of(call, resale.lottery)})


class Terms(View):
    """Shares: the bounds of a ticket's price or a prize's value, the fee of the price."""

    min_rate: Rate
    max_rate: Rate
    fee_rate: Rate


class ResaleQuery(PageQuery):
    lottery_id: UUID | None = None
    kind: Kind | None = None
    sort: Sort = "newest"
    mine: bool = Field(default=False, description="one's own, in any state, newest first")
    status: Status | None = Field(default=None, description="of one's own")


class StaffResaleQuery(PageQuery):
    lottery_id: UUID | None = None
    kind: Kind | None = None
    status: Status | None = None
    seller_id: UUID | None = None


class ResaleInput(Input):
    """Of `ticket_id` and `prize_id` exactly one."""

    ticket_id: UUID | None = None
    prize_id: UUID | None = None
    price: Amount

    @model_validator(mode="after")
    def _check_one(self) -> Self:
        if (self.ticket_id is None) == (self.prize_id is None):
            raise ValueError("of ticket_id and prize_id exactly one")
        return self


class ResalePurchaseInput(Input):
    wallet_type: WalletType = WalletType.BALANCE


class BoughtPrizeView(View):
    id: UUID
    ticket_number: int
    rank: int
    status: str


class ResalePurchaseView(View):
    """One of `ticket` and `prize` is there: what the person has now."""

    order: OrderView
    resale: ResaleView
    ticket: OrderTicketView | None
    prize: BoughtPrizeView | None
    wallet: PayingWalletView


class Removal(Input):
    reason: str = Field(min_length=1, max_length=resales.MAX_REASON_LENGTH)


@routes("GET", "/resales/terms")
async def get_terms(call: Call) -> Terms:
    """What a listing may cost, and what the shop keeps of it."""
    rules = ResaleRules.of(call.services.settings)
    return Terms(
        min_rate=f"{rules.min_rate:f}",
        max_rate=f"{rules.max_rate:f}",
        fee_rate=f"{rules.fee_rate:f}",
    )


@routes("GET", "/resales")
async def list_resales(call: Call, query: ResaleQuery) -> Page[ResaleView]:
    """What can be bought now; with `mine` what the person sells, or sold."""
    async with call.services.db.connection() as connection:
        if query.mine:
            page = await reading.list_own(
                connection,
                call.signed_in.user_id,
                query.limit,
                query.cursor,
                lottery_id=query.lottery_id,
                kind=query.kind,
                status=query.status,
            )
        else:
            page = await reading.browse(
                connection,
                query.sort,
                query.limit,
                query.cursor,
                lottery_id=query.lottery_id,
                kind=query.kind,
            )
    return Page[ResaleView](
        items=[ResaleView.of(call, resale) for resale in page.items], next_cursor=page.next_cursor
    )


@routes("GET", "/resales/{resale_id}", errors=[ResaleNotFound])
async def get_resale(call: Call, resale_id: UUID) -> ResaleView:
    """What is on sale, or what the person sold or bought."""
    async with call.services.db.connection() as connection:
        resale = await reading.get_for(connection, call.signed_in.user_id, resale_id)
    return ResaleView.of(call, resale)


@routes(
    "POST",
    "/resales",
    status=201,
    errors=[
        TicketNotFound,
        PrizeNotFound,
        PrizeState,
        MarketClosed,
        AlreadyListed,
        TicketNotSellable,
        ResalePrice,
        AmountScale,
        DebtOpen,
    ],
)
async def create_resale(call: Call, body: ResaleInput) -> ResaleView:
    """Put a ticket, or a prize that is not on its way, on the market."""
    rules, user_id = ResaleRules.of(call.services.settings), call.signed_in.user_id
    async with call.services.db.transaction() as tx:
        if body.ticket_id is not None:
            resale = await resales.list_ticket(tx, rules, user_id, body.ticket_id, body.price)
        else:
            assert body.prize_id is not None
            resale = await resales.list_prize(tx, rules, user_id, body.prize_id, body.price)
    return ResaleView.of(call, resale)


@routes("DELETE", "/resales/{resale_id}", errors=[ResaleNotFound, AlreadySold, ResaleState])
async def cancel_resale(call: Call, resale_id: UUID) -> None:
    """Take back one's own listing."""
    async with call.services.db.transaction() as tx:
        await resales.cancel(tx, call.signed_in.user_id, resale_id)


@routes(
    "POST",
    "/resales/{resale_id}/purchases",
    status=201,
    idempotent=True,
    answer=ResalePurchaseView,
    errors=[
        ResaleNotFound,
        OwnResale,
        AlreadySold,
        ResaleState,
        MarketClosed,
        LimitReached,
        KindNotTaken,
        OwnLottery,
        InsufficientFunds,
        WalletNotFound,
    ],
)
async def buy_resale(call: Call, resale_id: UUID, body: ResalePurchaseInput) -> web.Response:
    """Buy what is listed: it is the person's at once."""
    user_id, key = call.signed_in.user_id, call.idempotency_key
    request_hash = idempotency.request_hash("resale", resale_id, body.wallet_type.value)

    async def command(tx: Tx) -> str:
        bought = await resales.buy(tx, user_id, resale_id, body.wallet_type)
        return ResalePurchaseView(
            order=OrderView.model_validate(bought.order),
            resale=ResaleView.of(call, bought.resale),
            ticket=bought.ticket and OrderTicketView.model_validate(bought.ticket),
            prize=bought.prize and BoughtPrizeView.model_validate(bought.prize),
            wallet=PayingWalletView.model_validate(bought.wallet),
        ).model_dump_json()

    async with call.services.db.transaction() as tx:
        answer = await idempotency.once(tx, user_id, key, request_hash, command)
    return json_text(answer.text, 201, replayed=answer.replayed)


@routes("GET", "/admin/resales", permission="resales.read")
async def list_all_resales(call: Call, query: StaffResaleQuery) -> Page[StaffResaleView]:
    """Every listing, newest first."""
    async with call.services.db.connection() as connection:
        page = await reading.list_all(
            connection,
            call.staff,
            query.limit,
            query.cursor,
            seller_id=query.seller_id,
            lottery_id=query.lottery_id,
            kind=query.kind,
            status=query.status,
        )
    return Page[StaffResaleView](
        items=[StaffResaleView.of(call, resale) for resale in page.items],
        next_cursor=page.next_cursor,
    )


@routes(
    "DELETE",
    "/admin/resales/{resale_id}",
    permission="resales.write",
    about_money=True,
    errors=[ResaleNotFound, AlreadySold, ResaleState],
)
async def remove_resale(call: Call, resale_id: UUID, body: Removal) -> None:
    """Take somebody's listing down, with a reason for the log and the seller."""
    async with call.services.db.transaction() as tx:
        await resales.take_down(tx, call.staff, resale_id, body.reason)
