"""Reading prizes."""

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from pydantic import BaseModel

from luckymart.kit.database import Connection, load_queries
from luckymart.kit.paging import Page, decode_cursor, paged
from luckymart.lotteries.models import LotterySummary, PrizeType, with_summary

queries = load_queries(__package__)


class Prize(BaseModel):
    """`status`: PENDING, SHIPPING, DELIVERED, RESELLING, RESOLD; CREDITED for cash and coins."""

    id: UUID
    lottery_id: UUID
    lottery: LotterySummary
    ticket_id: UUID
    ticket_number: int
    rank: int
    prize_type: PrizeType
    prize_value: Decimal
    currency: str
    status: str
    won_at: datetime


async def list_prizes(
    connection: Connection, user_id: UUID, limit: int, cursor: str | None
) -> Page[Prize]:
    """Newest first."""
    rows = await queries.list_prizes(
        connection, user_id=user_id, before=decode_cursor(cursor), limit=limit + 1
    )
    prizes = [Prize.model_validate(with_summary(row)) for row in rows]
    items, next_cursor = paged(prizes, limit, lambda prize: prize.id)
    return Page(items=items, next_cursor=next_cursor)
