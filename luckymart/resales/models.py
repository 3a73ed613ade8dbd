"""A listing as read, and what a buyer gets."""

from datetime import datetime
from decimal import Decimal
from typing import Literal, Self, TypeAlias
from uuid import UUID

from pydantic import BaseModel

from luckymart.kit.money import WalletType
from luckymart.lotteries.models import LotterySummary, summary_of
from luckymart.orders.actions import Order, OrderTicket
from luckymart.resales import queries
from luckymart.wallets.actions import PayingWallet

Kind: TypeAlias = Literal["ticket", "prize"]
Status: TypeAlias = Literal["ACTIVE", "SOLD", "CANCELLED", "REFUNDED"]
Sort: TypeAlias = Literal["price", "-price", "newest"]
CancelReason: TypeAlias = Literal["SELLER", "STAFF", "SEAL", "LOTTERY"]
RefundedFrom: TypeAlias = Literal["ESCROW", "SELLER", "HOUSE"]


class Resale(BaseModel):
    """`face_value` is the ticket's price or the prize's value; `proceeds` are price − fee.

    `shown_seller` is what other players see of the seller; `seller_name` is for staff.
    The seller of a ticket is paid at `settled_at`, which is null until the seal. `takes`: the
    wallets that may pay for it.
    """

    id: UUID
    kind: Kind
    lottery_id: UUID
    lottery: LotterySummary
    ticket_id: UUID | None
    prize_id: UUID | None
    ticket_number: int
    prize_rank: int | None
    face_value: Decimal
    price: Decimal
    fee: Decimal
    proceeds: Decimal
    currency: str
    status: Status
    is_on_sale: bool
    seller_id: UUID
    seller_name: str
    shown_seller: str | None
    buyer_id: UUID | None
    buyer_name: str | None
    order_id: UUID | None
    wallet_type: WalletType | None
    sold_at: datetime | None
    settled_at: datetime | None
    refunded_at: datetime | None
    refunded_from: RefundedFrom | None
    cancelled_at: datetime | None
    cancel_reason: CancelReason | None
    created_at: datetime
    takes: list[WalletType]

    @classmethod
    def of(cls, row: "queries.GetRow") -> Self:
        return cls(**row, lottery=summary_of(row))


class Sellable(BaseModel):
    """Something a user may list; `id` is the ticket's or the prize's."""

    kind: Kind
    id: UUID
    lottery_id: UUID
    lottery: LotterySummary
    ticket_number: int
    face_value: Decimal
    currency: str
    scale: int

    @classmethod
    def of(cls, row: "queries.ListSellableRow") -> Self:
        return cls(**row, lottery=summary_of(row))


class LotteryOnMarket(BaseModel):
    """A lottery with something for sale: how much, and the lowest price."""

    lottery_id: UUID
    lottery: LotterySummary
    listings: int
    lowest_price: Decimal
    currency: str

    @classmethod
    def of(cls, row: "queries.LotteriesOnMarketRow") -> Self:
        return cls(**row, lottery=summary_of(row))


class BoughtPrize(BaseModel):
    id: UUID
    ticket_number: int
    rank: int
    status: str


class Bought(BaseModel):
    """Either `ticket` or `prize` is what the buyer now owns."""

    order: Order
    resale: Resale
    ticket: OrderTicket | None
    prize: BoughtPrize | None
    wallet: PayingWallet
