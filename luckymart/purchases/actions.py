"""Reading orders and tickets. The ticket office (office.py) sells them."""

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from pydantic import BaseModel

from luckymart.kit.database import Connection
from luckymart.kit.paging import Page, decode_cursor, page_of
from luckymart.lotteries.models import LotterySummary, with_summary
from luckymart.purchases import queries
from luckymart.purchases.errors import OrderNotFound


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


class Ticket(BaseModel):
    """`status`: ACTIVE, WON, LOST (its lottery is drawn), REFUNDED.

    `order_id` is the owner's order; `resale_id` their listing, while the ticket is on the market.
    """

    id: UUID
    number: int
    lottery_id: UUID
    order_id: UUID
    lottery: LotterySummary
    status: str
    is_winning: bool
    prize_rank: int | None
    is_from_market: bool
    resale_id: UUID | None
    created_at: datetime


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
    return OrderDetails.model_validate(
        dict(row) | {"tickets": [dict(ticket) for ticket in tickets]}
    )


async def list_tickets(
    connection: Connection, user_id: UUID, lottery_id: UUID | None, limit: int, cursor: str | None
) -> Page[Ticket]:
    """Newest first, of one lottery or all."""
    rows = await queries.list_tickets(
        connection,
        user_id=user_id,
        lottery_id=lottery_id,
        before=decode_cursor(cursor),
        limit=limit + 1,
    )
    return page_of(rows, limit).map(lambda row: Ticket.model_validate(with_summary(row)))


async def find_tickets(connection: Connection, user_id: UUID, number: int) -> list[Ticket]:
    """A user's tickets with that number, newest first. Each lottery numbers its own tickets."""
    rows = await queries.find_tickets(connection, user_id=user_id, number=number)
    return [Ticket.model_validate(with_summary(row)) for row in rows]
