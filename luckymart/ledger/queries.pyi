"""Written from queries.sql by `make schema`; a test compares."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any, TypeAlias, TypedDict
from uuid import UUID

from luckymart.kit.database import Connection

async def post(
    connection: Connection,
    *,
    ids: Sequence[UUID],
    user_ids: Sequence[UUID | None],
    types: Sequence[str],
    amounts: Sequence[Decimal],
    currencies: Sequence[str],
    related_types: Sequence[str | None],
    related_ids: Sequence[UUID | None],
    lottery_ids: Sequence[UUID | None],
    notes: Sequence[str | None],
    entry_events: Sequence[int],
    entry_wallets: Sequence[UUID],
    entry_amounts: Sequence[Decimal],
) -> list[str | None]: ...
async def pay_debts(connection: Connection, *, wallets: Sequence[UUID]) -> str: ...
async def system_wallet(
    connection: Connection, *, account: str, type: str, currency: str
) -> UUID | None: ...
async def open_wallets(
    connection: Connection, *, currency: str, user_ids: Sequence[UUID]
) -> str: ...

class WalletsOfRow(TypedDict):
    user_id: UUID
    id: UUID

async def wallets_of(
    connection: Connection, *, user_ids: Sequence[UUID], type: str, currency: str
) -> list[WalletsOfRow]: ...
async def currency_scale(connection: Connection, *, currency: str) -> int | None: ...
async def wait_for_turn(connection: Connection) -> str: ...
async def take_turn(connection: Connection) -> bool: ...
async def insert_check(
    connection: Connection,
    *,
    admin_id: UUID | None,
    differences: int,
    found: Any,
    started_at: datetime,
) -> UUID: ...

class GetCheckRow(TypedDict):
    id: UUID
    admin_id: UUID | None
    differences: int
    found: Any
    started_at: datetime
    finished_at: datetime

async def get_check(connection: Connection, *, check_id: UUID) -> GetCheckRow | None: ...

LastCheckRow: TypeAlias = GetCheckRow

async def last_check(connection: Connection) -> LastCheckRow | None: ...
async def delete_checks(connection: Connection, *, keep_days: int) -> str: ...
