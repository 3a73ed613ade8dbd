"""Written from bonus_queries.sql by `make schema`; a test compares."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Literal, TypeAlias, TypedDict
from uuid import UUID

from luckymart.kit.database import Connection

async def promise(
    connection: Connection,
    *,
    user_id: UUID,
    deposit_id: UUID | None,
    source_amount: Decimal,
    rate: Decimal,
    amount: Decimal,
    currency: str,
    days: int,
    condition: str,
) -> datetime | None: ...
async def void(connection: Connection, *, deposit_id: UUID) -> str: ...
async def restore(connection: Connection, *, deposit_id: UUID) -> str: ...
async def void_for_withdrawal(connection: Connection, *, user_id: UUID) -> str: ...

class LockOfDepositRow(TypedDict):
    id: UUID
    user_id: UUID
    type: str
    deposit_id: UUID
    source_amount: Decimal
    rate: Decimal
    amount: Decimal
    currency: str
    status: Literal["PENDING", "ACTIVE", "EXPIRED", "VOID"]
    expires_at: datetime
    activated_at: datetime | None
    activated_by: Literal["TICKET_PURCHASE", "FRIEND_SIGN_IN", "DEPOSIT_PLAYED"] | None
    transaction_id: UUID | None
    created_at: datetime
    updated_at: datetime
    void_reason: Literal["REFUND", "WITHDRAWAL"] | None
    reversal_transaction_id: UUID | None
    condition: Literal["TICKET_OR_FRIEND", "DEPOSIT_PLAYED", "COINS_PLAYED"]

async def lock_of_deposit(
    connection: Connection, *, deposit_id: UUID
) -> LockOfDepositRow | None: ...
async def reverse(connection: Connection, *, transaction_id: UUID | None, id: UUID) -> str: ...

class FindRow(TypedDict):
    id: UUID
    user_id: UUID
    deposit_id: UUID
    source_amount: Decimal
    rate: Decimal
    amount: Decimal
    currency: str
    status: Literal["PENDING", "ACTIVE", "EXPIRED", "VOID"]
    condition: Literal["TICKET_OR_FRIEND", "DEPOSIT_PLAYED", "COINS_PLAYED"]
    expires_at: datetime
    activated_at: datetime | None
    activated_by: Literal["TICKET_PURCHASE", "FRIEND_SIGN_IN", "DEPOSIT_PLAYED"] | None
    transaction_id: UUID | None
    created_at: datetime

async def find(connection: Connection, *, user_id: UUID) -> FindRow | None: ...
async def id_of(connection: Connection, *, user_id: UUID) -> UUID | None: ...

LockRow: TypeAlias = LockOfDepositRow

async def lock(connection: Connection, *, id: UUID) -> LockRow | None: ...

class ConditionsRow(TypedDict):
    deposit_played: bool
    ticket_purchase: bool
    friend_sign_in: bool
    is_over: bool
    played: Decimal
    waiting: Decimal

async def conditions(connection: Connection, *, id: UUID) -> ConditionsRow | None: ...

class DueRow(TypedDict):
    id: UUID

async def due(connection: Connection, *, put_off: Sequence[UUID], limit: int) -> list[DueRow]: ...
async def activate(
    connection: Connection, *, reason: str | None, transaction_id: UUID | None, id: UUID
) -> str: ...
async def expire(connection: Connection, *, id: UUID) -> str: ...
