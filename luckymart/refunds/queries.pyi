"""Written from queries.sql by `make schema`; a test compares."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Literal, TypedDict
from uuid import UUID

from luckymart.kit.database import Connection

class PendingRow(TypedDict):
    id: UUID

async def pending(
    connection: Connection, *, put_off: Sequence[UUID], limit: int
) -> list[PendingRow]: ...

class LockCancelledRow(TypedDict):
    id: UUID
    title_i18n: dict[str, str]
    currency: str
    scale: int

async def lock_cancelled(
    connection: Connection, *, lottery_id: UUID
) -> LockCancelledRow | None: ...

class NextOrdersRow(TypedDict):
    id: UUID
    user_id: UUID
    total_amount: Decimal
    currency: str
    payment_method: str
    wallet_id: UUID
    escrow_id: UUID

async def next_orders(
    connection: Connection, *, lottery_id: UUID, limit: int
) -> list[NextOrdersRow]: ...

class NextSalesRow(TypedDict):
    id: UUID
    order_id: UUID
    user_id: UUID
    total_amount: Decimal
    price: Decimal
    fee: Decimal
    currency: str
    payment_method: Literal["BALANCE", "LUCKY_COIN", "BONUS"]
    seller_id: UUID
    is_settled: bool
    wallet_id: UUID
    seller_wallet_id: UUID
    escrow_id: UUID
    house_id: UUID

async def next_sales(
    connection: Connection, *, lottery_id: UUID, limit: int
) -> list[NextSalesRow]: ...

class HoldersRow(TypedDict):
    user_id: UUID

async def holders(connection: Connection, *, order_ids: Sequence[UUID]) -> list[HoldersRow]: ...
