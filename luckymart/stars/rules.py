"""The settings for Stars, and what they are worth."""

from dataclasses import dataclass
from decimal import Decimal

from luckymart.deposits.rules import DepositRules
from luckymart.kit.money import share_of
from luckymart.kit.settings import Settings
from luckymart.stars.errors import StarsAmount, StarsDisabled


@dataclass(frozen=True, slots=True)
class StarsRules:
    """The shop's settings for Stars, which become coins of the shop's main `currency`."""

    deposits: DepositRules
    currency: str
    is_enabled: bool
    coins_per_star: Decimal
    min_stars: int
    max_stars: int

    @classmethod
    def of(cls, settings: Settings) -> "StarsRules":
        return cls(
            deposits=DepositRules.of(settings),
            currency=settings.currency,
            is_enabled=settings.stars_enabled,
            coins_per_star=settings.coins_per_star,
            min_stars=settings.min_stars,
            max_stars=settings.max_stars,
        )

    def coins_for(self, stars: int, scale: int) -> Decimal:
        """Rounded down to the scale; may be zero for very few Stars."""
        return share_of(Decimal(stars), self.coins_per_star, scale)

    def check(self, stars: int) -> None:
        """Raises StarsDisabled, StarsAmount."""
        if not self.is_enabled:
            raise StarsDisabled
        if not self.min_stars <= stars <= self.max_stars:
            raise StarsAmount(min_stars=self.min_stars, max_stars=self.max_stars)
