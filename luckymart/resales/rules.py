"""Price bounds of listings, and how a price is shared."""

from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_UP, Decimal

from luckymart.kit.money import share_of
from luckymart.kit.settings import Settings

OPEN_LOTTERY = ("ACTIVE", "SOLD_OUT")
"""States of a lottery in which its tickets may be traded: until the seal."""


@dataclass(frozen=True, slots=True)
class ResaleRules:
    """Fractions: the bounds of a ticket's price or a prize's value, the fee of the sale's price."""

    min_rate: Decimal
    max_rate: Decimal
    fee_rate: Decimal

    @classmethod
    def of(cls, settings: Settings) -> "ResaleRules":
        return cls(
            min_rate=settings.resale_min_rate,
            max_rate=settings.resale_max_rate,
            fee_rate=settings.resale_fee_rate,
        )

    def bounds(self, face_value: Decimal, scale: int) -> tuple[Decimal, Decimal]:
        """The lowest and highest price, rounded into the bounds at the currency's scale."""
        unit = Decimal(1).scaleb(-scale)
        lowest = (face_value * self.min_rate).quantize(unit, ROUND_UP)
        return lowest, (face_value * self.max_rate).quantize(unit, ROUND_DOWN)

    def fee(self, price: Decimal, scale: int) -> Decimal:
        """The house's fee. The seller's share is rounded down; the remainder is the house's.

        If the price is so small that the seller would get nothing, there is no fee.
        """
        proceeds = share_of(price, 1 - self.fee_rate, scale)
        return price - proceeds if proceeds else Decimal(0)
