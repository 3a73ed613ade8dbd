"""Written from queries.sql by `make schema`; a test compares."""

from datetime import datetime
from decimal import Decimal
from typing import TypeAlias, TypedDict
from uuid import UUID

from luckymart.kit.database import Connection

async def insert_exchange(
    connection: Connection,
    *,
    id: UUID,
    user_id: UUID,
    amount: Decimal,
    rate: Decimal,
    coins: Decimal,
    currency: str,
    transaction_id: UUID,
) -> str: ...

class GetExchangeRow(TypedDict):
    id: UUID
    amount: Decimal
    rate: Decimal | None
    coins: Decimal
    currency: str
    transaction_id: UUID
    created_at: datetime

async def get_exchange(connection: Connection, *, id: UUID) -> GetExchangeRow | None: ...

ListExchangesRow: TypeAlias = GetExchangeRow

async def list_exchanges(
    connection: Connection, *, user_id: UUID, before: UUID | None, limit: int
) -> list[ListExchangesRow]: ...
