"""Valid accounts, and fees that add up."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luckymart.kit.errors import ValidationError
from luckymart.withdrawals.rules import (
    Account,
    Method,
    Terms,
    checked_account,
    checked_number,
    checked_reference,
    masked,
    passes_luhn,
)

TERMS = Terms(
    currency="TJS",
    fee_rate=Decimal("0.02"),
    min_amount=Decimal(1),
    max_amount=Decimal(1000),
    two_people_above=Decimal(500),
    daily_limit=Decimal(1000),
    wait_hours=0,
)


@pytest.mark.parametrize(
    ("method", "text", "number"),
    [
        (Method.BANK_CARD, "4111 1111 1111 1111", "4111111111111111"),
        (Method.BANK_CARD, "4111-1111-1111-1111", "4111111111111111"),
        (Method.BANK_CARD, "6304000000000000000", "6304000000000000000"),
        (Method.MOBILE_MONEY, "+992 (90) 123-45-67", "+992901234567"),
        (Method.BANK_ACCOUNT, "de89 3704 0044 0532 0130 00", "DE89370400440532013000"),
        (Method.BANK_ACCOUNT, "20202972800000000001", "20202972800000000001"),
        (Method.BANK_CARD, "４１１１\u00a01111\u20091111 1111", "4111111111111111"),
        (Method.MOBILE_MONEY, "\u202a+992901234567\u202c", "+992901234567"),
        (Method.MOBILE_MONEY, "+۹۹۲۹۰۱۲۳۴۵۶۷", "+992901234567"),
    ],
)
def test_numbers_are_kept_without_their_grouping(method: Method, text: str, number: str) -> None:
    assert checked_number(method, text) == number
    assert masked(number) == f"•••• {number[-4:]}"


@pytest.mark.parametrize(
    ("method", "text"),
    [
        (Method.BANK_CARD, "4111 1111 1111 1112"),  # wrong check digit
        (Method.BANK_CARD, "411111111111111"),
        (Method.BANK_CARD, "4" * 20),
        (Method.BANK_CARD, "4111111111111111x"),
        (Method.MOBILE_MONEY, "992901234567"),
        (Method.MOBILE_MONEY, "+0992901234567"),
        (Method.MOBILE_MONEY, "+99290"),
        (Method.MOBILE_MONEY, "+9929012345678901"),
        (Method.BANK_ACCOUNT, "1234567"),
        (Method.BANK_ACCOUNT, "A" * 35),
        (Method.BANK_ACCOUNT, "СЧЁТ12345678"),
        (Method.BANK_ACCOUNT, "1234_5678_9"),
        (Method.BANK_ACCOUNT, "ß1234567"),
        (Method.BANK_ACCOUNT, "1" + " 2" * 40),
        (Method.BANK_ACCOUNT, ""),
    ],
)
def test_what_is_no_number(method: Method, text: str) -> None:
    with pytest.raises(ValidationError) as caught:
        checked_number(method, text)
    assert caught.value.data["field"] == "account.number"


@pytest.mark.parametrize(
    ("field", "account"),
    [
        ("account.holder", Account(holder=" Z ", number="12345678")),
        ("account.holder", Account(holder="Z" * 101, number="12345678")),
        ("account.holder", Account(holder="Zarina\x07", number="12345678")),
        ("account.provider", Account(holder="Zarina", number="12345678", provider="x" * 101)),
    ],
)
def test_names_that_are_none(field: str, account: Account) -> None:
    with pytest.raises(ValidationError) as caught:
        checked_account(Method.BANK_ACCOUNT, account)
    assert caught.value.data["field"] == field


def test_names_lose_their_stray_spaces_and_invisible_characters() -> None:
    account = Account(holder="\u200e  Зарина \n К\u202c ", number="1234 5678", provider=" \u3164")
    checked = checked_account(Method.BANK_ACCOUNT, account)
    assert (checked.holder, checked.number, checked.provider) == ("Зарина К", "12345678", None)
    assert checked_reference("  T  1 ") == "T 1"
    assert checked_reference("\u2066T1\u2069") == "T1"


@pytest.mark.parametrize("place", [0, 7, 18])
@given(body=st.integers(0, 10**18 - 1))
def test_every_mistyped_digit_of_a_card_is_found(place: int, body: int) -> None:
    digits = f"{body:018d}"
    number = next(f"{digits}{check}" for check in range(10) if passes_luhn(f"{digits}{check}"))
    wrong = (int(number[place]) + 1) % 10
    assert not passes_luhn(f"{number[:place]}{wrong}{number[place + 1 :]}")


@given(
    st.decimals("0.01", "100000", places=2), st.decimals("0", "0.5", places=4), st.integers(0, 2)
)
def test_the_payout_rounds_down_and_the_house_has_the_rest(
    amount: Decimal, rate: Decimal, scale: int
) -> None:
    terms = replace(TERMS, fee_rate=rate)
    payout = terms.payout(amount, scale)
    exact = amount * (1 - rate)
    assert exact - Decimal(1).scaleb(-scale) < payout <= exact
    assert -int(payout.as_tuple().exponent) == scale


def test_two_people_are_needed_above_the_limit_and_not_at_it() -> None:
    assert TERMS.approvals_needed(Decimal(500)) == 1
    assert TERMS.approvals_needed(Decimal("500.01")) == 2
