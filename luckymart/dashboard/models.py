"""What staff see of the shop and of a person. Amounts have their currency's exact scale."""

from datetime import datetime
from decimal import Decimal
from typing import Literal, TypeAlias
from uuid import UUID

from pydantic import BaseModel

from luckymart.kit.money import WalletType
from luckymart.ledger.checks import Check
from luckymart.staff.related import Relations
from luckymart.staff.roles import Grant
from luckymart.users.actions import User
from luckymart.wallets.actions import Wallet

PeriodName: TypeAlias = Literal["today", "week", "month", "total"]


class MoneyFigures(BaseModel):
    """One kind of money in one period; the figures are normally positive.

    `sales`: tickets, before refunds. `market`: deals between players. `refunds`: lotteries that
    were not drawn. `revenue`: what the house keeps after cash prizes and fees. `promotions`: given
    by the shop's rules. `credits`: given by staff. `deposits` and `withdrawals`: those paid.
    """

    type: WalletType
    currency: str
    sales: Decimal
    market: Decimal
    refunds: Decimal
    revenue: Decimal
    promotions: Decimal
    credits: Decimal
    deposits: Decimal
    withdrawals: Decimal


class Period(BaseModel):
    """`since` and `active_users` are null for the period of all time."""

    period: PeriodName
    since: datetime | None
    new_users: int
    active_users: int | None
    tickets_sold: int
    market_deals: int
    money: list[MoneyFigures]


class Amount(BaseModel):
    type: WalletType
    currency: str
    amount: Decimal


class Owed(BaseModel):
    """What the shop owes its players; `frozen_balance` waits for withdrawals."""

    type: WalletType
    currency: str
    balance: Decimal
    frozen_balance: Decimal


class Lotteries(BaseModel):
    upcoming: int = 0
    active: int = 0
    sold_out: int = 0
    drawing: int = 0


class Queues(BaseModel):
    """What waits for staff: deposits with a receipt, withdrawals to decide and to pay, prizes to
    ship, posts to moderate, questions about payments."""

    deposits: int
    withdrawals: int
    withdrawals_to_pay: int
    shipments: int
    showoffs: int
    payment_requests: int


class Outbox(BaseModel):
    """Messages: `due` are overdue, with the age of the oldest; `failed` within the last day."""

    due: int
    oldest_seconds: int
    failed: int


class Figures(BaseModel):
    as_of: datetime
    periods: list[Period]
    lotteries: Lotteries
    escrow: list[Amount]
    players: list[Owed]
    queues: Queues
    outbox: Outbox
    last_check: Check | None


class Referrer(BaseModel):
    id: UUID
    first_name: str
    telegram_username: str | None


class Card(BaseModel):
    """Everything staff see of a person at a glance. `sessions` counts the live ones."""

    user: User
    wallets: list[Wallet]
    referrer: Referrer | None
    invited: int
    tickets: int
    sessions: int
    roles: list[Grant]
    relations: Relations
