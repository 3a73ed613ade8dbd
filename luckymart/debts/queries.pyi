"""Written from queries.sql by `make schema`; a test compares."""

from datetime import datetime
from decimal import Decimal
from typing import Literal, TypeAlias, TypedDict
from uuid import UUID

from luckymart.kit.database import Connection

async def take_back(
    connection: Connection,
    *,
    event_id: UUID,
    type: str,
    user_id: UUID,
    wallet_type: str,
    currency: str,
    amount: Decimal,
    account: str,
    related_type: str,
    related_id: UUID,
    notes: str | None,
) -> Decimal: ...
async def forgive(
    connection: Connection, *, id: UUID, by_id: UUID, reason: str
) -> Decimal | None: ...

class GetRow(TypedDict):
    id: UUID
    user_id: UUID
    first_name: str
    telegram_id: int
    telegram_username: str | None
    wallet_type: Literal["BALANCE", "LUCKY_COIN", "BONUS"]
    currency: str
    amount: Decimal
    paid: Decimal
    remaining: Decimal
    status: Literal["OPEN", "PAID", "FORGIVEN"]
    cause: str
    note: str | None
    transaction_id: UUID
    forgiven_by_id: UUID | None
    forgiven_by_name: str | None
    forgiven_reason: str | None
    ended_at: datetime | None
    created_at: datetime

async def get(connection: Connection, *, id: UUID) -> GetRow | None: ...

FirstThatHoldsRow: TypeAlias = GetRow

async def first_that_holds(
    connection: Connection, *, user_id: UUID
) -> FirstThatHoldsRow | None: ...

ListDebtsRow: TypeAlias = GetRow

async def list_debts(
    connection: Connection,
    *,
    user_id: UUID | None,
    status: str | None,
    before_id: UUID | None,
    limit: int,
) -> list[ListDebtsRow]: ...

FollowingRow: TypeAlias = GetRow

async def following(connection: Connection, *, after_id: UUID | None) -> FollowingRow | None: ...
