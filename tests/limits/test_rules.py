"""What counts for how much, and how many people it takes."""

from decimal import Decimal
from uuid import uuid4

import pytest

from luckymart.kit.money import WalletType
from luckymart.limits.rules import Limits, Needed, is_met
from luckymart.staff.actions import Staff


def limits(rate: str = "1") -> Limits:
    return Limits(daily=Decimal(100), hard=Decimal(500), exchange_rate=Decimal(rate))


def member(*roles: str) -> Staff:
    return Staff(uuid4(), frozenset(roles), frozenset())


@pytest.mark.parametrize(
    ("wallet_type", "rate", "counted"),
    [
        (WalletType.BALANCE, "3", "10"),
        (WalletType.BONUS, "3", "10"),
        (WalletType.LUCKY_COIN, "1", "10"),
        (WalletType.LUCKY_COIN, "0.5", "20"),
        (WalletType.LUCKY_COIN, "3", "3.33333334"),  # never less than it is worth
    ],
)
def test_coins_count_by_the_exchange_rate(wallet_type: WalletType, rate: str, counted: str) -> None:
    assert limits(rate).counted(Decimal(10), wallet_type) == Decimal(counted)


@pytest.mark.parametrize(
    ("totals", "needed"),
    [
        (["0.01"], "one"),
        (["100"], "one"),
        (["100.01"], "two"),
        (["500"], "two"),
        (["500.01"], "owner"),
        (["1", "100.01"], "two"),  # of any of those who decide
        (["500.01", "1"], "owner"),
    ],
)
def test_the_greatest_sum_says_how_many_decide(totals: list[str], needed: Needed) -> None:
    assert limits().needed([Decimal(total) for total in totals]) == needed


@pytest.mark.parametrize(
    ("needed", "roles", "met"),
    [
        ("one", ["finance"], True),
        ("two", ["owner"], False),
        ("two", ["finance", "finance"], True),
        ("owner", ["owner"], False),
        ("owner", ["finance", "finance"], False),
        ("owner", ["finance", "owner"], True),
        ("owner", ["finance", "finance", "owner"], True),
    ],
)
def test_an_owner_is_one_of_two(needed: Needed, roles: list[str], met: bool) -> None:
    assert is_met(needed, [member(role) for role in roles]) is met


@pytest.mark.parametrize(
    ("before", "after", "limit"),
    [
        ("0", "100", None),
        ("99", "101", "daily"),
        ("101", "102", None),
        ("101", "501", "hard"),
        ("0", "501", "hard"),
        ("501", "502", None),
    ],
)
def test_a_limit_is_crossed_once(before: str, after: str, limit: str | None) -> None:
    assert limits().crossed(Decimal(before), Decimal(after)) == limit
