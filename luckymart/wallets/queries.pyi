"""Written from queries.sql by `make schema`; a test compares."""

from datetime import datetime
from decimal import Decimal
from typing import Literal, TypeAlias, TypedDict
from uuid import UUID

from luckymart.kit.database import Connection

class ListWalletsRow(TypedDict):
    id: UUID
    user_id: UUID
    type: Literal["BALANCE", "LUCKY_COIN", "BONUS"]
    currency: str
    balance: Decimal
    frozen_balance: Decimal
    total_deposits: Decimal
    total_withdrawals: Decimal
    version: int
    updated_at: datetime
    owed: Decimal

async def list_wallets(connection: Connection, *, user_id: UUID) -> list[ListWalletsRow]: ...

GetWalletRow: TypeAlias = ListWalletsRow

async def get_wallet(
    connection: Connection, *, user_id: UUID, wallet_id: UUID
) -> GetWalletRow | None: ...

class HistoryRow(TypedDict):
    id: UUID
    type: str
    amount: Decimal
    currency: str
    balance_before: Decimal | None
    balance_after: Decimal | None
    status: str
    description: str | None
    related_order_id: UUID | None
    related_lottery_id: UUID | None
    created_at: datetime

async def history(
    connection: Connection, *, wallet_id: UUID, before: UUID | None, condensed: bool, limit: int
) -> list[HistoryRow]: ...
