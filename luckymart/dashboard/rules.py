"""When days begin and what the counted figures mean."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Final

from luckymart.dashboard import queries
from luckymart.dashboard.models import Amount, MoneyFigures, Period, PeriodName
from luckymart.notifications.words import SHOP_ZONE

BEGINNING: Final = datetime(1970, 1, 1, tzinfo=UTC)
MEANINGS: Final[Mapping[str, tuple[str, int]]] = {
    "LOTTERY": ("sales", 1),
    "MARKET": ("market", 1),
    "REFUNDS": ("refunds", -1),
    "HOUSE_REVENUE": ("revenue", 1),
    "PROMOTIONS": ("promotions", -1),
    "ADJUSTMENTS": ("credits", -1),
    "DEPOSITS_CLEARING": ("deposits", -1),
    "WITHDRAWALS_CLEARING": ("withdrawals", 1),
}
"""The figure for each source, and the sign that normally makes it positive: the shop's own
accounts decrease when it gives."""
ESCROW: Final = frozenset({"LOTTERY_ESCROW", "REFUNDS"})


def periods_at(now: datetime) -> dict[PeriodName, datetime]:
    """The start of each period, with days in the shop's time zone: a week is today and the six
    days before it."""
    today = now.astimezone(SHOP_ZONE).replace(hour=0, minute=0, second=0, microsecond=0)
    return {
        "today": today.astimezone(UTC),
        "week": (today - timedelta(days=6)).astimezone(UTC),
        "month": (today - timedelta(days=29)).astimezone(UTC),
        "total": BEGINNING,
    }


def period_of(
    period: PeriodName,
    since: datetime,
    active_users: int | None,
    rows: "Iterable[queries.SumPeriodsRow]",
) -> Period:
    """Combine the rows of one period into a line for each kind of money."""
    counts = {"NEW_USERS": 0, "LOTTERY": 0, "MARKET": 0}
    money: dict[tuple[str, str], dict[str, Decimal]] = {}
    for row in rows:
        figure = row["figure"]
        if figure in counts:
            counts[figure] += row["count"]
        if figure in MEANINGS:
            name, sign = MEANINGS[figure]
            kind = money.setdefault((row["wallet_type"], row["currency"]), {})
            kind[name] = row["amount"] * sign
    return Period(
        period=period,
        since=None if since == BEGINNING else since,
        new_users=counts["NEW_USERS"],
        active_users=active_users,
        tickets_sold=counts["LOTTERY"],
        market_deals=counts["MARKET"],
        money=[
            MoneyFigures(type=kind, currency=currency, **_complete(figures))
            for (kind, currency), figures in money.items()
        ],
    )


def _complete(figures: Mapping[str, Decimal]) -> dict[str, Decimal]:
    """Zeros of the right scale for what did not happen."""
    nothing = next(iter(figures.values())) * 0
    return {name: figures.get(name, nothing) for name, _ in MEANINGS.values()}


def escrow_in(rows: "Iterable[queries.SumPeriodsRow]") -> list[Amount]:
    """What lotteries hold: everything that ever went in minus what went out."""
    held: dict[tuple[str, str], Decimal] = {}
    for row in rows:
        if row["figure"] in ESCROW:
            kind = (row["wallet_type"], row["currency"])
            held[kind] = held.get(kind, Decimal(0)) + row["amount"]
    return [
        Amount(type=kind, currency=currency, amount=amount)
        for (kind, currency), amount in held.items()
    ]
