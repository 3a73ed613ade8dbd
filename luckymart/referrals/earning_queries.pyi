"""Written from earning_queries.sql by `make schema`; a test compares."""

from collections.abc import Sequence
from decimal import Decimal
from typing import TypedDict
from uuid import UUID

from luckymart.kit.database import Connection

class PendingRow(TypedDict):
    user_id: UUID
    amount: Decimal

async def pending(connection: Connection, *, lottery_id: UUID) -> list[PendingRow]: ...
async def mark_paid(connection: Connection, *, lottery_id: UUID) -> str: ...
async def void(connection: Connection, *, order_ids: Sequence[UUID]) -> str: ...
