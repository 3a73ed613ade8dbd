"""Reading tickets, and how they end. The ticket office (office.py) sells them."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from pydantic import BaseModel

from luckymart.kit.database import Connection, Tx
from luckymart.kit.money import WalletType
from luckymart.kit.paging import Page, decode_cursor, page_of
from luckymart.lotteries.models import LotterySummary, summary_of
from luckymart.purchases import queries


class Ticket(BaseModel):
    """`status`: ACTIVE, WON, LOST (its lottery is drawn), REFUNDED.

    `order_id` is the owner's order, `paid_with` what they paid it with; `resale_id` their listing,
    while the ticket is on the market. `is_sellable`: whether it can be listed now.
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
    paid_with: WalletType
    is_sellable: bool
    created_at: datetime


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
    return page_of(rows, limit).map(lambda row: Ticket(**row, lottery=summary_of(row)))


async def mark_won(tx: Tx, ranks: Mapping[UUID, int]) -> None:
    """Each ticket with the rank of its prize."""
    await queries.mark_won(tx, ticket_ids=list(ranks), ranks=list(ranks.values()))


async def mark_refunded(tx: Tx, order_ids: Sequence[UUID]) -> None:
    """All tickets of these orders."""
    await queries.mark_refunded(tx, order_ids=order_ids)


async def find_tickets(connection: Connection, user_id: UUID, number: int) -> list[Ticket]:
    """A user's tickets with that number, newest first. Each lottery numbers its own tickets."""
    rows = await queries.find_tickets(connection, user_id=user_id, number=number)
    return [Ticket(**row, lottery=summary_of(row)) for row in rows]
