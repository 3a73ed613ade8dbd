"""When prizes take two people, and how many tickets pay for them."""

from decimal import Decimal
from typing import Any, Final

import pytest

from luckymart.kit.clock import utc_now
from luckymart.kit.ids import uuid7
from luckymart.lotteries.models import Lottery
from luckymart.lotteries.rules import PrizeRules, fingerprint, prizes_of, tickets_that_pay

RULES: Final = PrizeRules(currency="TJS", two_people_above=Decimal(500), coins=Decimal(2))


def lottery(**terms: Any) -> Lottery:
    now = utc_now()
    values: dict[str, Any] = {
        "id": uuid7(), "period": 1, "title": "Phone", "description": "", "image_url": None,
        "image_urls": [], "ticket_price": Decimal(10), "currency": "TJS", "total_tickets": 100,
        "sold_tickets": 0, "max_per_user": None, "unlimited_purchase": False, "min_tickets": 50,
        "winners_count": 1, "prize_type": "CASH", "prize_value": Decimal(500),
        "status": "UPCOMING", "published_at": None, "start_time": now, "end_time": now,
        "extension_seconds": 1, "extended": False, "seal_delay_seconds": 1,
        "draw_delay_seconds": 1, "sold_out_at": None, "draw_time": None, "actual_draw_time": None,
        "seal_at": None, "draw_at": None, "spec": "", "entropy_source": "ecvrf",
        "entropy_public_key": bytes(32), "winning_ticket_number": None, "winner_name": None,
        "cancel_reason": None, "cancelled_at": None, "refunded_at": None, "created_at": now,
        "updated_at": now, "takes": [], "bonus_left": 0,
        **{f"{name}_i18n": {} for name in (
            "title", "name", "description", "details", "specifications", "material"
        )},
        **terms,
    }  # fmt: skip
    return Lottery(**values)


@pytest.mark.parametrize(
    ("terms", "tickets", "is_too_much"),
    [
        ({}, 50, False),
        ({}, 49, True),  # these do not pay for the prize
        ({"prize_value": Decimal("500.01")}, 100, True),
        ({"prize_value": Decimal(250), "winners_count": 2}, 50, False),
        ({"prize_value": Decimal(251), "winners_count": 2}, 100, True),
        ({"prize_value": Decimal("0.02"), "ticket_price": Decimal("0.01")}, 1, True),
        ({"prize_value": Decimal("0.02"), "ticket_price": Decimal("0.01")}, 2, False),
        ({"prize_type": "PHYSICAL", "prize_value": Decimal(501)}, 100, True),
        ({"prize_type": "COINS", "prize_value": Decimal(1000)}, 100, False),
        ({"prize_type": "COINS", "prize_value": Decimal(1001)}, 101, True),
        ({"currency": "USD", "prize_value": Decimal(1)}, 100, True),
    ],
)
def test_when_one_person_is_too_few(terms: dict[str, Any], tickets: int, is_too_much: bool) -> None:
    assert RULES.takes_two(lottery(**terms), tickets) is is_too_much


@pytest.mark.parametrize(
    ("price", "prize", "winners", "total", "least"),
    [
        ("1", "9", 1, 10, 9),
        ("2", "9", 1, 10, 5),
        ("0.30", "1", 1, 10, 4),
        ("1", "9", 1, 5, 5),
        ("100", "1", 3, 10, 3),
        ("1", "3", 3, 10, 9),
        ("0.00000001", "100000000", 1000, 1_000_000, 1_000_000),
    ],
)
def test_the_fewest_tickets_that_pay_for_the_prizes(
    price: str, prize: str, winners: int, total: int, least: int
) -> None:
    assert tickets_that_pay(Decimal(price), Decimal(prize), winners, total) == least


def test_all_prizes_together() -> None:
    assert prizes_of(lottery(prize_value=Decimal("0.10"), winners_count=3)) == Decimal("0.30")


@pytest.mark.parametrize(
    "change",
    [
        {"prize_value": Decimal(501)},
        {"ticket_price": Decimal(9)},
        {"min_tickets": 1},
        {"winners_count": 2},
        {"title_i18n": {"en": "Car"}},
    ],
    ids=str,
)
def test_a_fingerprint_is_of_these_terms_only(change: dict[str, Any]) -> None:
    draft = lottery()
    other = draft.model_copy(update=change)
    assert fingerprint(draft) != fingerprint(other)
    assert fingerprint(draft) == fingerprint(draft.model_copy(update={"status": "ACTIVE"}))
