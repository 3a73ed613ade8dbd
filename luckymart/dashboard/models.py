"""What staff see of the shop and of a person. Amounts have exactly the scale of their currency."""

from datetime import datetime
from decimal import Decimal
from typing import Literal, TypeAlias
from uuid import UUID

from pydantic import BaseModel

from luckymart.kit.money import WalletType
from luckymart.ledger.checks import Check
from luckymart.staff.roles import Grant
from luckymart.users.actions import User
from luckymart.wallets.actions import Wallet

PeriodName: TypeAlias = Literal["today", "week", "month", "total"]


class MoneyFigures(BaseModel):
    """One kind of money in one period, each figure positive as a rule.

    `sales` of tickets before their refunds, `market` the deals between players, `refunds` of
    lotteries that were not drawn, `revenue` what the house keeps after prizes of money and fees,
    `promotions` given by the shop's rules, `credits` by staff, `deposits` and `withdrawals` paid.
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
    """`since` and `active_users` are null for all the time there was."""

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
    """What waits for staff: payments in with a receipt, withdrawals to be decided and to be paid,
    prizes to be sent, posts to be looked at, questions about payments."""

    deposits: int
    withdrawals: int
    withdrawals_to_pay: int
    shipments: int
    showoffs: int
    payment_requests: int


class Outbox(BaseModel):
    """Messages: `due` should be out already, the oldest for so long; `failed` within a day."""

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
    """One person with all that staff may see at a glance. `sessions` counts the live ones."""

    user: User
    wallets: list[Wallet]
    referrer: Referrer | None
    invited: int
    tickets: int
    sessions: int
    roles: list[Grant]
