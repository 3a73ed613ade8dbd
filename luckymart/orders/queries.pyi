"""Written from queries.sql by `make schema`; a test compares."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any, Literal, TypeAlias, TypedDict
from uuid import UUID

from luckymart.kit.database import Connection

class OpenOrderRow(TypedDict):
    id: UUID
    order_number: str
    type: str
    status: str
    lottery_id: UUID | None
    quantity: int | None
    total_amount: Decimal
    currency: str
    payment_method: str
    created_at: datetime
    paid_at: datetime | None

async def open_order(
    connection: Connection,
    *,
    user_id: UUID,
    type: str,
    status: str,
    total_amount: Decimal,
    currency: str,
    payment_method: str,
    lottery_id: UUID | None,
    quantity: int | None,
) -> OpenOrderRow | None: ...
async def mark_pending(connection: Connection, *, order_id: UUID) -> str: ...
async def mark_paid(
    connection: Connection, *, payment_id: str | None, payment_data: Any, order_id: UUID
) -> str: ...
async def mark_refunded(connection: Connection, *, order_ids: Sequence[UUID]) -> str: ...
async def mark_cancelled(connection: Connection, *, order_id: UUID) -> str: ...
async def mark_expired(connection: Connection, *, order_id: UUID) -> str: ...

class ListOrdersRow(TypedDict):
    id: UUID
    user_id: UUID
    order_number: str
    type: Literal["LOTTERY", "MARKET", "DEPOSIT", "WITHDRAW"]
    status: Literal["PENDING", "PAID", "CANCELLED", "EXPIRED", "REFUNDED"]
    lottery_id: UUID | None
    quantity: int | None
    total_amount: Decimal
    currency: str
    payment_method: str
    created_at: datetime
    paid_at: datetime | None

async def list_orders(
    connection: Connection, *, user_id: UUID, before: UUID | None, limit: int
) -> list[ListOrdersRow]: ...

GetOrderRow: TypeAlias = ListOrdersRow

async def get_order(
    connection: Connection, *, user_id: UUID, order_id: UUID
) -> GetOrderRow | None: ...

class TicketsOfOrderRow(TypedDict):
    id: UUID
    number: int

async def tickets_of_order(
    connection: Connection, *, order_id: UUID
) -> list[TicketsOfOrderRow]: ...
