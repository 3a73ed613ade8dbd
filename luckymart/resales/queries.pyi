"""Written from queries.sql by `make schema`; a test compares."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Literal, TypeAlias, TypedDict
from uuid import UUID

from luckymart.kit.database import Connection

class GetRow(TypedDict):
    id: UUID
    kind: str
    lottery_id: UUID
    ticket_id: UUID | None
    prize_id: UUID | None
    ticket_number: int
    prize_rank: int | None
    face_value: Decimal
    price: Decimal
    fee: Decimal
    proceeds: Decimal
    currency: str
    status: Literal["ACTIVE", "SOLD", "CANCELLED", "REFUNDED"]
    seller_id: UUID
    seller_name: str
    seller_status: Literal["ACTIVE", "BANNED", "DELETED"]
    buyer_id: UUID | None
    buyer_name: str | None
    order_id: UUID | None
    wallet_type: Literal["BALANCE", "LUCKY_COIN", "BONUS"] | None
    sold_at: datetime | None
    settled_at: datetime | None
    refunded_at: datetime | None
    refunded_from: Literal["ESCROW", "SELLER", "HOUSE"] | None
    cancelled_at: datetime | None
    cancel_reason: Literal["SELLER", "STAFF", "SEAL", "LOTTERY"] | None
    created_at: datetime
    lottery_title: str
    lottery_title_i18n: dict[str, str]
    lottery_image_url: str | None
    lottery_status: Literal["UPCOMING", "ACTIVE", "SOLD_OUT", "DRAWING", "COMPLETED", "CANCELLED"]
    is_on_sale: bool
    sort_price: Decimal
    takes: list[str | None] | None
    shown_seller: str | None

async def get(connection: Connection, *, resale_id: UUID) -> GetRow | None: ...

ListCheapestRow: TypeAlias = GetRow

async def list_cheapest(
    connection: Connection,
    *,
    lottery_id: UUID | None,
    kind: str | None,
    after: UUID | None,
    limit: int,
) -> list[ListCheapestRow]: ...

ListDearestRow: TypeAlias = GetRow

async def list_dearest(
    connection: Connection,
    *,
    lottery_id: UUID | None,
    kind: str | None,
    after: UUID | None,
    limit: int,
) -> list[ListDearestRow]: ...

ListNewestRow: TypeAlias = GetRow

async def list_newest(
    connection: Connection,
    *,
    lottery_id: UUID | None,
    kind: str | None,
    after: UUID | None,
    limit: int,
) -> list[ListNewestRow]: ...

ListAllRow: TypeAlias = GetRow

async def list_all(
    connection: Connection,
    *,
    seller_id: UUID | None,
    lottery_id: UUID | None,
    kind: str | None,
    status: str | None,
    after: UUID | None,
    limit: int,
) -> list[ListAllRow]: ...

class LotteriesOnMarketRow(TypedDict):
    lottery_id: UUID
    lottery_title: str
    lottery_title_i18n: dict[str, str]
    lottery_image_url: str | None
    lottery_status: Literal["UPCOMING", "ACTIVE", "SOLD_OUT", "DRAWING", "COMPLETED", "CANCELLED"]
    currency: str
    listings: int
    lowest_price: Decimal

async def lotteries_on_market(
    connection: Connection, *, limit: int
) -> list[LotteriesOnMarketRow]: ...

class ListSellableRow(TypedDict):
    kind: str
    id: UUID
    lottery_id: UUID
    ticket_number: int
    face_value: Decimal
    currency: str
    scale: int
    lottery_title: str
    lottery_title_i18n: dict[str, str]
    lottery_image_url: str | None
    lottery_status: Literal["UPCOMING", "ACTIVE", "SOLD_OUT", "DRAWING", "COMPLETED", "CANCELLED"]

async def list_sellable(
    connection: Connection, *, user_id: UUID, item_id: UUID | None, after: UUID | None, limit: int
) -> list[ListSellableRow]: ...

class FindRow(TypedDict):
    lottery_id: UUID
    ticket_id: UUID | None

async def find(connection: Connection, *, resale_id: UUID) -> FindRow | None: ...

class LockLotteryRow(TypedDict):
    id: UUID
    status: Literal["UPCOMING", "ACTIVE", "SOLD_OUT", "DRAWING", "COMPLETED", "CANCELLED"]
    ticket_price: Decimal
    currency: str
    scale: int
    max_per_user: int | None

async def lock_lottery(connection: Connection, *, lottery_id: UUID) -> LockLotteryRow | None: ...

class LockRow(TypedDict):
    id: UUID
    seller_id: UUID
    lottery_id: UUID
    ticket_id: UUID | None
    prize_id: UUID | None
    price: Decimal
    fee: Decimal
    currency: str
    status: Literal["ACTIVE", "SOLD", "CANCELLED", "REFUNDED"]
    scale: int
    is_seller_active: bool

async def lock(connection: Connection, *, resale_id: UUID) -> LockRow | None: ...
async def lottery_of_ticket(
    connection: Connection, *, ticket_id: UUID, user_id: UUID
) -> UUID | None: ...

class KindsOfTicketRow(TypedDict):
    paid_with: Literal["BALANCE", "LUCKY_COIN", "BONUS"]
    takes: list[str | None]

async def kinds_of_ticket(
    connection: Connection, *, ticket_id: UUID, user_id: UUID
) -> KindsOfTicketRow | None: ...
async def listed_as(
    connection: Connection, *, ticket_id: UUID | None, prize_id: UUID | None
) -> UUID | None: ...
async def insert(
    connection: Connection,
    *,
    seller_id: UUID,
    lottery_id: UUID,
    ticket_id: UUID | None,
    prize_id: UUID | None,
    price: Decimal,
    fee: Decimal,
    currency: str,
) -> UUID: ...
async def cancel(connection: Connection, *, reason: str | None, resale_id: UUID) -> str: ...

class CancelOpenRow(TypedDict):
    seller_id: UUID
    listings: int

async def cancel_open(
    connection: Connection, *, reason: str | None, lottery_id: UUID
) -> list[CancelOpenRow]: ...
async def count_tickets(connection: Connection, *, user_id: UUID, lottery_id: UUID) -> int: ...
async def sell(connection: Connection, *, resale_id: UUID, order_id: UUID) -> UUID: ...

class WalletRow(TypedDict):
    id: UUID
    type: Literal["BALANCE", "LUCKY_COIN", "BONUS"]
    currency: str
    balance: Decimal
    rounded_balance: Decimal

async def wallet(
    connection: Connection, *, scale: int, user_id: UUID, wallet_type: str, currency: str
) -> WalletRow | None: ...

class SettleRow(TypedDict):
    id: UUID
    seller_id: UUID
    price: Decimal
    fee: Decimal
    currency: str
    wallet_type: Literal["BALANCE", "LUCKY_COIN", "BONUS"]
    seller_wallet_id: UUID
    escrow_id: UUID
    house_id: UUID

async def settle(connection: Connection, *, lottery_id: UUID) -> list[SettleRow]: ...
async def mark_refunded(
    connection: Connection, *, sale_ids: Sequence[UUID], refunded_from: Sequence[str]
) -> str: ...
