"""What may be requested, what it costs, and whether an account is valid."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Final

from pydantic import BaseModel

from luckymart.kit import typed
from luckymart.kit.errors import ValidationError
from luckymart.kit.money import share_of
from luckymart.kit.settings import Settings
from luckymart.kit.typed import clean, clean_code, is_printable

MAX_OPEN: Final = 3
MIN_HOLDER_LENGTH: Final = 2
MAX_HOLDER_LENGTH: Final = 100
MAX_NUMBER_LENGTH: Final = 64
MAX_PROVIDER_LENGTH: Final = 100
MAX_REASON_LENGTH: Final = 500
MAX_REFERENCE_LENGTH: Final = 100
SHOWN_DIGITS: Final = 4


class Method(StrEnum):
    BANK_CARD = "BANK_CARD"
    BANK_ACCOUNT = "BANK_ACCOUNT"
    MOBILE_MONEY = "MOBILE_MONEY"


class Account(BaseModel):
    """Where the money goes. `provider`: the bank or the operator, if the person names one."""

    holder: str
    number: str
    provider: str | None = None


@dataclass(frozen=True, slots=True)
class Terms:
    """The shop's settings, in its main currency."""

    currency: str
    fee_rate: Decimal
    min_amount: Decimal
    max_amount: Decimal
    two_people_above: Decimal
    daily_limit: Decimal
    wait_hours: int

    @classmethod
    def of(cls, settings: Settings) -> "Terms":
        return cls(
            currency=settings.currency,
            fee_rate=settings.withdrawal_fee_rate,
            min_amount=settings.withdrawal_min,
            max_amount=settings.withdrawal_max,
            two_people_above=settings.withdrawal_two_people_above,
            # Whoever may ask for the greatest amount may do so once a day.
            daily_limit=max(settings.withdrawal_daily_limit, settings.withdrawal_max),
            wait_hours=settings.withdrawal_wait_hours,
        )

    def payout(self, amount: Decimal, scale: int) -> Decimal:
        """What the person gets, rounded down: the fraction of a cent goes to the fee."""
        return share_of(amount, 1 - self.fee_rate, scale)

    def approvals_needed(self, amount: Decimal) -> int:
        return 2 if amount > self.two_people_above else 1

    def wait(self, history: "History", now: datetime) -> int:
        """The hours before it may be approved, so that the account's owner can still cancel it.

        The first payment waits, and the first one after staff reset the second step. One from a
        new device waits too, unless the person's second step has been on for longer than the wait:
        whoever took over the account could switch it on.
        """
        on_since = history.second_step_since
        has_second_step = on_since is not None and on_since <= now - timedelta(
            hours=self.wait_hours
        )
        if history.was_paid and (has_second_step or history.was_paid_from_device):
            return 0
        return self.wait_hours


@dataclass(frozen=True, slots=True)
class History:
    """What is known about who asks. Payments count since staff last reset their second step."""

    was_paid: bool
    was_paid_from_device: bool
    second_step_since: datetime | None


def checked_account(method: Method, account: Account) -> Account:
    """The account as it is stored: names without stray spaces, numbers without grouping.

    Raises ValidationError with the field `account.…`.
    """
    return Account(
        holder=checked_holder(account.holder),
        number=checked_number(method, account.number),
        provider=checked_provider(account.provider or "") or None,
    )


def checked_holder(text: str) -> str:
    """Raises ValidationError."""
    holder = clean(text)
    if not MIN_HOLDER_LENGTH <= len(holder) <= MAX_HOLDER_LENGTH or not is_printable(holder):
        raise ValidationError(
            "account.holder", f"{MIN_HOLDER_LENGTH} to {MAX_HOLDER_LENGTH} characters"
        )
    return holder


def checked_provider(text: str) -> str:
    """May be empty. Raises ValidationError."""
    provider = clean(text)
    if len(provider) > MAX_PROVIDER_LENGTH or not is_printable(provider):
        raise ValidationError("account.provider", f"at most {MAX_PROVIDER_LENGTH} characters")
    return provider


def checked_number(method: Method, text: str) -> str:
    """Raises ValidationError."""
    text = clean_code(text)
    number = _GROUPING.sub("", text).upper()
    is_one, expected = _NUMBERS[method]
    if len(text) > MAX_NUMBER_LENGTH or not text.isascii() or not is_one(number):
        raise ValidationError("account.number", expected)
    return number


def account_key(number: str) -> str:
    """The same for one account, whichever method it was given for: a mobile wallet's number may be
    typed as a bank account's, which has no plus."""
    return f"account:{number.removeprefix('+')}"


def masked(number: str) -> str:
    """Enough for the owner to recognise it, and useless to anybody else."""
    return f"•••• {number[-SHOWN_DIGITS:]}"


def checked_reference(text: str) -> str:
    """Raises ValidationError."""
    reference = clean(text)
    if not 1 <= len(reference) <= MAX_REFERENCE_LENGTH or not is_printable(reference):
        raise ValidationError("reference", f"1 to {MAX_REFERENCE_LENGTH} characters")
    return reference


def checked_reason(text: str) -> str:
    """Raises ValidationError."""
    return typed.checked_reason(text, MAX_REASON_LENGTH)


def passes_luhn(digits: str) -> bool:
    """The check digit of card numbers (ISO/IEC 7812-1, annex B)."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if place % 2 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


_GROUPING: Final = re.compile(r"[\s().\-]", re.ASCII)
_CARD: Final = re.compile(r"[0-9]{16,19}")
_PHONE: Final = re.compile(r"\+[1-9][0-9]{6,14}")  # E.164
_ACCOUNT: Final = re.compile(r"[0-9A-Z]{8,34}")


def _is_card(number: str) -> bool:
    return _CARD.fullmatch(number) is not None and passes_luhn(number)


_NUMBERS: Final[Mapping[Method, tuple[Callable[[str], bool], str]]] = {
    Method.BANK_CARD: (_is_card, "a card's 16 to 19 digits, with a right check digit"),
    Method.BANK_ACCOUNT: (
        lambda number: _ACCOUNT.fullmatch(number) is not None,
        "8 to 34 letters and digits",
    ),
    Method.MOBILE_MONEY: (
        lambda number: _PHONE.fullmatch(number) is not None,
        "a telephone number with + and the country's code",
    ),
}
