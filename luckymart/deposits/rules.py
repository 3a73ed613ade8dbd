"""The settings for deposits, and the code that people write into their transfer."""

import secrets
from dataclasses import dataclass
from typing import Final

from luckymart.kit.errors import ValidationError
from luckymart.kit.settings import Settings
from luckymart.referrals.bonuses import BonusRules

REFERENCE_LETTERS: Final = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
REFERENCE_LENGTH: Final = 8
MAX_REASON_LENGTH: Final = 500
MAX_TRANSFER_LENGTH: Final = 100


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


def new_reference() -> str:
    """Short enough for the purpose field of a transfer, and easy to read out: 8 of 32 letters."""
    return "".join(secrets.choice(REFERENCE_LETTERS) for _ in range(REFERENCE_LENGTH))


def checked_text(field: str, text: str, max_length: int) -> str:
    """The text without spaces around it. Raises ValidationError."""
    text = text.strip()
    if not 1 <= len(text) <= max_length:
        raise ValidationError(field, f"1 to {max_length} characters")
    return text
