"""How much counts, and how many people it takes."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_UP, Decimal
from typing import Final, Literal, TypeAlias, get_args

from luckymart.kit.money import WalletType
from luckymart.kit.settings import Settings
from luckymart.staff.actions import Staff
from luckymart.staff.roles import OWNER

Door: TypeAlias = Literal[
    "credits", "deposits", "payouts", "stars", "posts", "prizes", "conversions", "debts"
]
DOORS: Final[tuple[Door, ...]] = get_args(Door)
Needed: TypeAlias = Literal["one", "two", "owner"]
"""How many people decide; `owner`: two, and one of them is an owner."""
Limit: TypeAlias = Literal["daily", "hard"]
SMALLEST: Final = Decimal("0.00000001")


@dataclass(frozen=True, slots=True)
class Limits:
    """What one person lets out in 24 hours, in each currency by itself.

    Beyond `daily` two people decide, beyond `hard` one of them is an owner. `exchange_rate` is how
    many coins one unit of cash buys.
    """

    daily: Decimal
    hard: Decimal
    exchange_rate: Decimal

    @classmethod
    def of(cls, settings: Settings) -> "Limits":
        return cls(
            daily=settings.staff_daily_limit,
            hard=settings.staff_hard_limit,
            exchange_rate=settings.exchange_rate,
        )

    def counted(self, amount: Decimal, wallet_type: WalletType) -> Decimal:
        """What an amount is worth in cash, rounded up; bonus counts at face value."""
        if wallet_type is not WalletType.LUCKY_COIN:
            return amount
        return (amount / self.exchange_rate).quantize(SMALLEST, ROUND_UP)

    def needed(self, totals: Sequence[Decimal]) -> Needed:
        """By what each of those who decide has let out then."""
        most = max(totals)
        if most > self.hard:
            return "owner"
        return "two" if most > self.daily else "one"

    def crossed(self, before: Decimal, after: Decimal) -> Limit | None:
        """The greater of the limits that lie between the two sums."""
        if before <= self.hard < after:
            return "hard"
        return "daily" if before <= self.daily < after else None

    def figure(self, limit: Limit) -> Decimal:
        return self.hard if limit == "hard" else self.daily


def is_met(needed: Needed, people: Sequence[Staff]) -> bool:
    """Whether those who decide are enough."""
    if needed == "one":
        return True
    return len(people) > 1 and (needed == "two" or any(OWNER in one.roles for one in people))
