"""Exact amounts: what is refused, what is rounded and in which direction."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luckymart.kit.money import MAX_AMOUNT, fits_scale, parse_amount, share_of, to_text

AMOUNTS = st.decimals(min_value=0, max_value=MAX_AMOUNT - 1, places=2)
RATES = st.decimals(min_value=0, max_value=1, places=4)


@pytest.mark.parametrize("text", ["0.01", "12.5", "12.50", "12.5000", "-3", "999999999999.99"])
def test_an_amount_within_the_scale_fits(text: str) -> None:
    assert fits_scale(Decimal(text), 2)


@pytest.mark.parametrize(
    "text",
    ["0.001", "1e-30", "12.505", "1000000000000", "-1000000000000", "NaN", "sNaN", "Infinity"],
)
def test_a_finer_or_larger_amount_does_not_fit(text: str) -> None:
    assert not fits_scale(Decimal(text), 2)


@given(amount=AMOUNTS, rate=RATES)
def test_a_share_is_rounded_down_and_by_less_than_the_smallest_unit(
    amount: Decimal, rate: Decimal
) -> None:
    share = share_of(amount, rate, 2)
    assert fits_scale(share, 2)
    assert 0 <= amount * rate - share < Decimal("0.01")


@given(amount=AMOUNTS, scale=st.integers(2, 8))
def test_a_text_has_exactly_the_scale_and_reads_back(amount: Decimal, scale: int) -> None:
    text = to_text(amount, scale)
    assert len(text.partition(".")[2]) == scale
    assert "E" not in text
    assert parse_amount(text) == amount


def test_texts_of_whole_and_of_small_amounts() -> None:
    assert to_text(Decimal("1E+3"), 2) == "1000.00"
    assert to_text(Decimal("1E-8"), 8) == "0.00000001"
    assert to_text(Decimal(5), 0) == "5"


@pytest.mark.parametrize("text", ["12.50", "0", "-0.01", ".5", "5."])
def test_plain_decimals_are_read(text: str) -> None:
    assert parse_amount(text) == Decimal(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        ".",
        "-",
        "+5",
        "1e3",
        "1,5",
        "1.2.3",
        "--1",
        ".-5",
        "NaN",
        "Infinity",
        "٣",
        "½",
        " 5",
        "5\n",
    ],
)
def test_nothing_else_is_an_amount(text: str) -> None:
    with pytest.raises(ValueError):
        parse_amount(text)
