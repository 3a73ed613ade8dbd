"""Exact amounts. A currency's scale is the number of its decimal places (TJS: 2)."""

from decimal import ROUND_DOWN, Decimal, InvalidOperation
from enum import StrEnum
from typing import Final

MAX_AMOUNT: Final = Decimal(10) ** 12  # NUMERIC(20, 8) holds twelve digits before the point
# Of one price, prize or credit: all the prizes of a lottery fit into one wallet, many times over.
MAX_SINGLE_AMOUNT: Final = Decimal(10) ** 8


class WalletType(StrEnum):
    """Kinds of money. One never turns into another but by the exchange of cash into coins."""

    BALANCE = "BALANCE"
    LUCKY_COIN = "LUCKY_COIN"
    BONUS = "BONUS"


def fits_scale(amount: Decimal, scale: int) -> bool:
    """Whether `amount` is a finite number no finer than `scale` places and within the columns."""
    if not amount.is_finite() or abs(amount) >= MAX_AMOUNT:
        return False
    return amount == amount.quantize(Decimal(1).scaleb(-scale), ROUND_DOWN)


def share_of(amount: Decimal, rate: Decimal, scale: int) -> Decimal:
    """`amount × rate` rounded down to the scale; the remainder stays with the house entry."""
    return (amount * rate).quantize(Decimal(1).scaleb(-scale), ROUND_DOWN)


def to_text(amount: Decimal, scale: int) -> str:
    """The decimal string of the API: exactly `scale` places, never an exponent."""
    return f"{amount:.{scale}f}"


def parse_amount(text: str) -> Decimal:
    """A finite decimal written plainly (`12.50`); ValueError for anything else."""
    if not text.isascii() or not text.replace(".", "", 1).removeprefix("-").isdigit():
        raise ValueError("not a plain decimal number")
    try:
        return Decimal(text)
    except InvalidOperation as error:
        raise ValueError("not a plain decimal number") from error
