from datetime import datetime
from decimal import Decimal
from typing import Literal, TypeAlias
from uuid import UUID

from pydantic import BaseModel

from luckymart.staff.related import Relations
from luckymart.wallets.actions import Wallet
from luckymart.withdrawals.rules import Account, Method

Status: TypeAlias = Literal["PENDING", "APPROVED", "PAID", "REJECTED", "CANCELLED"]


class Owner(BaseModel):
    id: UUID
    telegram_id: int
    telegram_username: str | None
    first_name: str
    status: str


class Approval(BaseModel):
    admin_id: UUID
    first_name: str
    created_at: datetime
    counts: bool
    """No longer once its giver has lost the role."""


class Withdrawal(BaseModel):
    """Amounts have exactly the scale of the currency; `amount` = `payout` + `fee`.

    `account_masked` is enough to recognise the account; only `deciding.reveal` reads the account
    itself.
    """

    id: UUID
    user_id: UUID
    order_id: UUID
    order_number: str
    amount: Decimal
    fee: Decimal
    payout: Decimal
    currency: str
    method: Method
    account_masked: str
    status: Status
    approvals_needed: int
    approvals: list[Approval]
    wait_until: datetime | None
    """It may be approved from then on; None where it never had to wait."""
    reason: str | None
    reference: str | None
    decided_by_id: UUID | None
    decided_by_name: str | None
    approved_at: datetime | None
    ended_at: datetime | None
    created_at: datetime
    owner: Owner
    is_approved: bool
    """Whether the approvals that count now are enough; false once it has ended."""

    @property
    def next_step(self) -> Literal["approval", "payment"] | None:
        """What staff have to do next."""
        if self.status not in ("PENDING", "APPROVED"):
            return None
        return "payment" if self.status == "APPROVED" and self.is_approved else "approval"

    @property
    def first_approver(self) -> Approval | None:
        """Somebody else pays."""
        return next((one for one in self.approvals if one.counts), None)


class Standing(BaseModel):
    """What is `available` of a person's limit of a day, and how long a withdrawal would wait."""

    available: Decimal
    wait_hours: int


class Changed(BaseModel):
    """A withdrawal and its owner's cash after a command."""

    withdrawal: Withdrawal
    wallet: Wallet


class Revealed(BaseModel):
    """`account` is null for staff who may read but not pay. `relations`: its owner's."""

    withdrawal: Withdrawal
    account: Account | None
    relations: Relations


class Quote(BaseModel):
    """What an amount costs, at the currency's scale."""

    amount: Decimal
    fee: Decimal
    payout: Decimal
    currency: str
