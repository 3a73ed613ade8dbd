"""What the settings say about deposits, and the arithmetic of Stars."""

import secrets
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from luckymart.deposits.errors import StarsAmount, StarsDisabled
from luckymart.kit.errors import ValidationError
from luckymart.kit.money import share_of
from luckymart.kit.settings import Settings
from luckymart.referrals.bonuses import BonusRules

REFERENCE_LETTERS: Final = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
REFERENCE_LENGTH: Final = 8
MAX_TEXT_LENGTH: Final = 2000
MAX_REASON_LENGTH: Final = 500


@dataclass(frozen=True, slots=True)
class DepositRules:
    """The shop's settings for deposits. Stars become coins of the shop's main `currency`."""

    currency: str
    expiry_hours: int
    max_open: int
    stars_enabled: bool
    coins_per_star: Decimal
    min_stars: int
    max_stars: int
    bonus: BonusRules

    @classmethod
    def of(cls, settings: Settings) -> "DepositRules":
        return cls(
            currency=settings.currency,
            expiry_hours=settings.deposit_expiry_hours,
            max_open=settings.max_open_deposits,
            stars_enabled=settings.stars_enabled,
            coins_per_star=settings.coins_per_star,
            min_stars=settings.min_stars,
            max_stars=settings.max_stars,
            bonus=BonusRules.of(settings),
        )

    def coins_for(self, stars: int, scale: int) -> Decimal:
        """Rounded down to the scale; may be zero for very few."""
        return share_of(Decimal(stars), self.coins_per_star, scale)

    def check_stars(self, stars: int) -> None:
        """Raises StarsDisabled, StarsAmount."""
        if not self.stars_enabled:
            raise StarsDisabled
        if not self.min_stars <= stars <= self.max_stars:
            raise StarsAmount(min_stars=self.min_stars, max_stars=self.max_stars)


def new_reference() -> str:
    """Short enough for the purpose field of a transfer, and to be read out: 8 of 32 letters."""
    return "".join(secrets.choice(REFERENCE_LETTERS) for _ in range(REFERENCE_LENGTH))


def checked_text(field: str, text: str, max_length: int) -> str:
    """Without spaces around it. Raises ValidationError."""
    text = text.strip()
    if not 1 <= len(text) <= max_length:
        raise ValidationError(field, f"1 to {max_length} characters")
    return text
