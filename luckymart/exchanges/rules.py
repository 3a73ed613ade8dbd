from decimal import Decimal

from luckymart.kit.money import share_of


def coins_for(amount: Decimal, rate: Decimal, scale: int) -> Decimal:
    """Rounded down to the scale; the house keeps the fraction."""
    return share_of(amount, rate, scale)
