"""Deposits and payment methods, and what staff may write of them."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Annotated, Final, Literal, Self, TypeAlias
from uuid import UUID

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)

from luckymart.kit.money import MAX_SINGLE_AMOUNT, WalletType
from luckymart.kit.typed import clean

Kind: TypeAlias = Literal["BANK", "MOBILE_MONEY"]
Method: TypeAlias = Literal["BANK", "MOBILE_MONEY", "STARS"]
Status: TypeAlias = Literal[
    "PENDING",
    "SUBMITTED",
    "APPROVED",
    "REJECTED",
    "CANCELLED",
    "EXPIRED",
    "PAID",
    "UNMATCHED",
    "REFUNDING",
    "REFUNDED",
]


def _clean(text: object) -> object:
    """What staff paste from a bank's page; any other type is refused by the next check."""
    return clean(text) if isinstance(text, str) else text


Language: TypeAlias = Literal["ru", "tg", "en", "zh"]
Label: TypeAlias = Annotated[
    str, BeforeValidator(_clean), StringConstraints(min_length=1, max_length=100)
]
Instructions: TypeAlias = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=700)
]
"""In four languages they fit into the one message in which a second owner reads them."""
Amount: TypeAlias = Annotated[Decimal, Field(gt=0, le=MAX_SINGLE_AMOUNT, decimal_places=8)]
OPEN_BY_HAND: Final = ("PENDING", "SUBMITTED")
MAX_POSITION: Final = 10_000


class PaymentMethod(BaseModel):
    """An account of the shop. Amounts have exactly the scale of the currency."""

    id: UUID
    kind: Kind
    name: str
    account_number: str
    account_holder: str
    instructions_i18n: dict[str, str]
    currency: str
    min_amount: Decimal
    max_amount: Decimal
    picture_id: UUID | None
    is_active: bool
    position: int
    created_at: datetime
    updated_at: datetime


class MethodInput(BaseModel):
    """A new payment method."""

    model_config = ConfigDict(extra="forbid")

    kind: Kind
    name: Label
    account_number: Label
    account_holder: Label
    instructions_i18n: dict[Language, Instructions] = {}
    currency: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3,5}$")]
    min_amount: Amount
    max_amount: Amount
    is_active: bool = True
    position: int = Field(default=0, ge=0, le=MAX_POSITION)

    @model_validator(mode="after")
    def _amounts_are_a_range(self) -> Self:
        if self.min_amount > self.max_amount:
            raise ValueError("min_amount is more than max_amount")
        return self


class MethodPatch(BaseModel):
    """The fields to change; the others stay."""

    model_config = ConfigDict(extra="forbid")

    kind: Kind | None = None
    name: Label | None = None
    account_number: Label | None = None
    account_holder: Label | None = None
    instructions_i18n: dict[Language, Instructions] | None = None
    currency: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3,5}$")] | None = None
    min_amount: Amount | None = None
    max_amount: Amount | None = None
    is_active: bool | None = None
    position: int | None = Field(default=None, ge=0, le=MAX_POSITION)


class MethodEdit(BaseModel):
    """`seen`: the `updated_at` of the method that is to be changed, and of no other state of it."""

    method_id: UUID
    patch: MethodPatch
    seen: datetime


class MethodPicture(BaseModel):
    """The picture that a method shows; `seen` as in MethodEdit."""

    method_id: UUID
    picture_id: UUID
    seen: datetime


class Account(BaseModel):
    """The account to pay to, as it was when the deposit was opened."""

    name: str
    number: str
    holder: str
    instructions_i18n: dict[str, str]


class Deposit(BaseModel):
    """Amounts have exactly the scale of the currency and belong to `wallet_type`."""

    id: UUID
    user_id: UUID
    order_id: UUID
    order_number: str
    method: Method
    wallet_type: WalletType
    status: Status
    amount: Decimal
    currency: str
    scale: int
    reference: str
    expires_at: datetime
    payment_config_id: UUID | None
    account: Account | None
    account_picture_id: UUID | None
    receipt_id: UUID | None
    submitted_at: datetime | None
    stars: int | None
    invoice_payload: str | None
    invoice_link: str | None
    telegram_payment_charge_id: str | None
    paid_at: datetime | None
    credited_amount: Decimal | None
    decided_by_id: UUID | None
    decided_by_name: str | None
    decided_at: datetime | None
    reason: str | None
    transfer_reference: str | None
    approved_despite: str | None
    refund_reason: str | None
    refunded_amount: Decimal | None
    refunded_at: datetime | None
    created_at: datetime
    updated_at: datetime
    payer_telegram_id: int
    payer_username: str | None
    payer_name: str


@dataclass(frozen=True, slots=True)
class StarPayment:
    """A payment that Telegram reports. `charge_id` is its `telegram_payment_charge_id`."""

    charge_id: str
    payer_id: UUID
    stars: int
    payload: str
    paid_at: datetime


@dataclass(frozen=True, slots=True)
class Transfer:
    """What staff say of the bank's transfer when they approve.

    `reference`: its number at the bank. `despite`: why it counts although another deposit was
    already approved with the same receipt or number.
    """

    reference: str | None = None
    despite: str | None = None


class SameReceipt(BaseModel):
    """Another deposit with the same receipt picture."""

    id: UUID
    user_id: UUID
    reference: str
    status: Status
