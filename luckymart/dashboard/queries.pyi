"""Written from queries.sql by `make schema`; a test compares."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Literal, TypedDict
from uuid import UUID

from luckymart.kit.database import Connection

async def count_hours(connection: Connection) -> int: ...

class SumPeriodsRow(TypedDict):
    period: str
    figure: str
    wallet_type: str
    currency: str
    count: int
    amount: Decimal

async def sum_periods(
    connection: Connection, *, periods: Sequence[str], sinces: Sequence[datetime]
) -> list[SumPeriodsRow]: ...

class CountActiveRow(TypedDict):
    period: str | None
    people: int

async def count_active(
    connection: Connection, *, periods: Sequence[str], sinces: Sequence[datetime]
) -> list[CountActiveRow]: ...

class PlayersMoneyRow(TypedDict):
    type: Literal["BALANCE", "LUCKY_COIN", "BONUS"]
    currency: str
    balance: Decimal
    frozen_balance: Decimal

async def players_money(connection: Connection) -> list[PlayersMoneyRow]: ...

class CountLotteriesRow(TypedDict):
    status: Literal["UPCOMING", "ACTIVE", "SOLD_OUT", "DRAWING", "COMPLETED", "CANCELLED"]
    lotteries: int

async def count_lotteries(connection: Connection) -> list[CountLotteriesRow]: ...

class OutboxBacklogRow(TypedDict):
    due: int
    oldest_seconds: int
    failed: int

async def outbox_backlog(connection: Connection) -> OutboxBacklogRow: ...

class CountQueuesRow(TypedDict):
    deposits: int
    withdrawals: int
    withdrawals_to_pay: int
    shipments: int
    showoffs: int
    payment_requests: int

async def count_queues(connection: Connection) -> CountQueuesRow: ...
async def invited_count(connection: Connection, *, user_id: UUID) -> int: ...
async def count_sessions(connection: Connection, *, user_id: UUID) -> int: ...
async def count_tickets(connection: Connection, *, user_id: UUID) -> int: ...
