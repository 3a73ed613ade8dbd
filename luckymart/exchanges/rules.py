from decimal import Decimal

from luckymart.kit.money import share_of


def coins_for(amount: Decimal, rate: Decimal, scale: int) -> Decimal:
    """Rounded down to the scale; what is lost of a coin stays with the house."""
    return share_of(amount, rate, scale)
