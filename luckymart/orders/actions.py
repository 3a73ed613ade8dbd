"""Open, close and read orders."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any, Literal, TypeAlias
from uuid import UUID

from pydantic import BaseModel

from luckymart.kit.database import Connection, Tx
from luckymart.kit.paging import Page, decode_cursor, page_of
from luckymart.orders import queries
from luckymart.orders.errors import OrderNotFound

OrderType: TypeAlias = Literal["MARKET", "DEPOSIT", "WITHDRAW"]
"""The ticket sale opens LOTTERY orders, many at once."""


class OrderTicket(BaseModel):
    id: UUID
    number: int


class Order(BaseModel):
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


class OrderDetails(Order):
    tickets: list[OrderTicket]


async def open_order(
    tx: Tx,
    order_type: OrderType,
    user_id: UUID,
    total_amount: Decimal,
    currency: str,
    payment_method: str,
    *,
    paid: bool = False,
    lottery_id: UUID | None = None,
    quantity: int | None = None,
) -> Order:
    """PAID if `paid`, else PENDING."""
    row = await queries.open_order(
        tx,
        user_id=user_id,
        type=order_type,
        status="PAID" if paid else "PENDING",
        total_amount=total_amount,
        currency=currency,
        payment_method=payment_method,
        lottery_id=lottery_id,
        quantity=quantity,
    )
    assert row is not None
    return Order(**row)


async def mark_pending(tx: Tx, order_id: UUID) -> None:
    """Open a cancelled or expired order again."""
    await queries.mark_pending(tx, order_id=order_id)


async def mark_paid(
    tx: Tx,
    order_id: UUID,
    payment_id: str | None,
    payment_data: Mapping[str, Any] | None = None,
) -> None:
    """`payment_id`: the payment's number at the bank or provider."""
    await queries.mark_paid(tx, order_id=order_id, payment_id=payment_id, payment_data=payment_data)


async def mark_refunded(tx: Tx, order_ids: Sequence[UUID]) -> None:
    await queries.mark_refunded(tx, order_ids=order_ids)


async def mark_cancelled(tx: Tx, order_id: UUID) -> None:
    await queries.mark_cancelled(tx, order_id=order_id)


async def mark_expired(tx: Tx, order_id: UUID) -> None:
    await queries.mark_expired(tx, order_id=order_id)


async def list_orders(
    connection: Connection, user_id: UUID, limit: int, cursor: str | None
) -> Page[Order]:
    """Newest first."""
    rows = await queries.list_orders(
        connection, user_id=user_id, before=decode_cursor(cursor), limit=limit + 1
    )
    return page_of(rows, limit).map(lambda row: Order(**row))


async def get_order(connection: Connection, user_id: UUID, order_id: UUID) -> OrderDetails:
    """Raises OrderNotFound, also for other users' orders."""
    row = await queries.get_order(connection, user_id=user_id, order_id=order_id)
    if row is None:
        raise OrderNotFound
    tickets = await queries.tickets_of_order(connection, order_id=order_id)
    return OrderDetails(**row, tickets=[OrderTicket(**ticket) for ticket in tickets])
