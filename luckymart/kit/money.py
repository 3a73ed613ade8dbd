"""Exact amounts. A currency's scale is the number of its decimal places (TJS: 2)."""

from decimal import ROUND_DOWN, Decimal, InvalidOperation
from enum import StrEnum
from typing import Final

MAX_AMOUNT: Final = Decimal(10) ** 12  # NUMERIC(20, 8) has twelve digits before the point
# For one price, prize or credit: all prizes of a lottery fit into one wallet many times over.
MAX_SINGLE_AMOUNT: Final = Decimal(10) ** 8


class WalletType(StrEnum):
    """Kinds of money. None converts into another, except cash into coins by exchange."""

    BALANCE = "BALANCE"
    LUCKY_COIN = "LUCKY_COIN"
    BONUS = "BONUS"


def fits_scale(amount: Decimal, scale: int) -> bool:
    """Whether `amount` is finite, has at most `scale` decimal places and fits into the columns."""
    if not amount.is_finite() or abs(amount) >= MAX_AMOUNT:
        return False
    return amount == amount.quantize(Decimal(1).scaleb(-scale), ROUND_DOWN)


def share_of(amount: Decimal, rate: Decimal, scale: int) -> Decimal:
    """`amount × rate` rounded down to the scale; the remainder goes to the house's entry."""
    return (amount * rate).quantize(Decimal(1).scaleb(-scale), ROUND_DOWN)


def to_text(amount: Decimal, scale: int) -> str:
    """The decimal string of the API: exactly `scale` places, never an exponent."""
    return f"{amount:.{scale}f}"


def parse_amount(text: str) -> Decimal:
    """A finite decimal in plain notation (`12.50`). Raises ValueError for anything else."""
    if not text.isascii() or not text.replace(".", "", 1).removeprefix("-").isdigit():
        raise ValueError("not a plain decimal number")
    try:
        return Decimal(text)
    except InvalidOperation as error:
        raise ValueError("not a plain decimal number") from error
