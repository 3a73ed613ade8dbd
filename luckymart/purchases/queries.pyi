"""Written from queries.sql by `make schema`; a test compares."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any, Literal, TypeAlias, TypedDict
from uuid import UUID

from luckymart.kit.database import Connection

class SellTicketsRow(TypedDict):
    position: int
    code: str | None
    data: Any
    replayed: bool
    result: str | None

async def sell_tickets(
    connection: Connection,
    *,
    lock_timeout: str,
    requests: Sequence[tuple[UUID, UUID, int, str, str, bytes, Decimal]],
    commission_rates: Sequence[Decimal],
) -> list[SellTicketsRow]: ...

class ListBusyRow(TypedDict):
    id: UUID

async def list_busy(
    connection: Connection, *, lottery_ids: Sequence[UUID]
) -> list[ListBusyRow]: ...

class ListTicketsRow(TypedDict):
    id: UUID
    user_id: UUID
    number: int
    lottery_id: UUID
    order_id: UUID
    is_winning: bool
    prize_rank: int | None
    is_from_market: bool
    created_at: datetime
    resale_id: UUID | None
    status: str
    lottery_title: str
    lottery_title_i18n: dict[str, str]
    lottery_image_url: str | None
    lottery_status: Literal["UPCOMING", "ACTIVE", "SOLD_OUT", "DRAWING", "COMPLETED", "CANCELLED"]
    paid_with: Literal["BALANCE", "LUCKY_COIN", "BONUS"]
    is_sellable: bool | None

async def list_tickets(
    connection: Connection,
    *,
    user_id: UUID,
    lottery_id: UUID | None,
    before: UUID | None,
    limit: int,
) -> list[ListTicketsRow]: ...

FindTicketsRow: TypeAlias = ListTicketsRow

async def find_tickets(
    connection: Connection, *, user_id: UUID, number: int
) -> list[FindTicketsRow]: ...
async def mark_won(
    connection: Connection, *, ticket_ids: Sequence[UUID], ranks: Sequence[int]
) -> str: ...
async def mark_refunded(connection: Connection, *, order_ids: Sequence[UUID]) -> str: ...
