"""The settings for deposits, and the code that people write into their transfer."""

import secrets
from dataclasses import dataclass
from typing import Final

from luckymart.deposits.models import MethodInput, PaymentMethod
from luckymart.kit.errors import ValidationError
from luckymart.kit.settings import Settings
from luckymart.referrals.bonuses import BonusRules

REFERENCE_LETTERS: Final = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
REFERENCE_LENGTH: Final = 8
MAX_REASON_LENGTH: Final = 500
MAX_TRANSFER_LENGTH: Final = 100
ACCOUNT_FIELDS: Final = (
    *("kind", "name", "account_number", "account_holder", "instructions_i18n", "currency"),
)
"""What tells players where to pay. The guard payment_configs_by_owners has the same ones."""


@dataclass(frozen=True, slots=True)
class DepositRules:
    """The shop's settings for deposits."""

    expiry_hours: int
    max_open: int
    bonus: BonusRules

    @classmethod
    def of(cls, settings: Settings) -> "DepositRules":
        return cls(
            expiry_hours=settings.deposit_expiry_hours,
            max_open=settings.max_open_deposits,
            bonus=BonusRules.of(settings),
        )


def redirects(before: PaymentMethod, after: MethodInput) -> bool:
    """Whether players would pay elsewhere than before, or by a method that was off."""
    is_switched_on = after.is_active and not before.is_active
    return is_switched_on or any(
        getattr(before, name) != getattr(after, name) for name in ACCOUNT_FIELDS
    )


def account_line(method: MethodInput | PaymentMethod) -> str:
    """A method in one line, for the colleague who approves it."""
    return (
        f"{method.name} · {method.account_number} · {method.account_holder} · "
        f"{method.min_amount.normalize():f}–{method.max_amount.normalize():f} {method.currency}"
    )


def method_facts(before: PaymentMethod | None, after: MethodInput) -> dict[str, str]:
    """The values of the words that say a new method, or what changes about one."""
    was_active = None if before is None else before.is_active
    said = {} if before is None else before.instructions_i18n
    line = "" if before is None else account_line(before)
    state = "on" if after.is_active else "off"
    return {
        "before": line,
        "after": account_line(after),
        "line": "same" if line == account_line(after) else "other",
        "method_kind": after.kind,
        "state": "same" if after.is_active == was_active else state,
        "words": "same" if after.instructions_i18n == said else "other",
        "instructions": "\n".join(
            f"{language}: {text}" for language, text in after.instructions_i18n.items()
        ),
    }


def new_reference() -> str:
    """Short enough for the purpose field of a transfer, and easy to read out: 8 of 32 letters."""
    return "".join(secrets.choice(REFERENCE_LETTERS) for _ in range(REFERENCE_LENGTH))


def checked_text(field: str, text: str, max_length: int) -> str:
    """The text without spaces around it. Raises ValidationError."""
    text = text.strip()
    if not 1 <= len(text) <= max_length:
        raise ValidationError(field, f"1 to {max_length} characters")
    return text
