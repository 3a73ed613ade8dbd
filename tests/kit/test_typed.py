"""What people type and paste is parsed, and nothing is guessed."""

import json
import unicodedata
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luckymart.kit.typed import (
    MAX_AMOUNT_LENGTH,
    TwoReadings,
    clean,
    clean_code,
    isolated,
    one_reading,
    read_amount,
)

CASES: dict[str, Any] = json.loads((Path(__file__).parent / "amounts.json").read_text("utf-8"))
AMOUNTS = st.decimals(min_value=0, max_value=10**12 - 1, places=2)
MARKS = st.sampled_from([" ", ",", ".", "'", "\N{NO-BREAK SPACE}", "\N{THIN SPACE}"])
RIGHT_TO_LEFT_OVERRIDE = "\N{RIGHT-TO-LEFT OVERRIDE}"


@pytest.mark.parametrize(("text", "amount"), CASES["one"].items())
def test_an_amount_with_one_reading_is_read(text: str, amount: str) -> None:
    assert str(read_amount(text, CASES["currency"])) == str(Decimal(amount))


@pytest.mark.parametrize(("text", "readings"), CASES["two"].items())
def test_an_amount_with_two_readings_names_both(text: str, readings: list[str]) -> None:
    with pytest.raises(TwoReadings) as raised:
        read_amount(text, CASES["currency"])
    assert [raised.value.decimal, raised.value.grouped] == [Decimal(text) for text in readings]


@pytest.mark.parametrize("text", [*CASES["none"], "1" * (MAX_AMOUNT_LENGTH + 1)])
def test_nothing_else_is_an_amount(text: str) -> None:
    with pytest.raises(ValueError) as raised:
        read_amount(text, CASES["currency"])
    assert not isinstance(raised.value, TwoReadings)


@given(amount=AMOUNTS, mark=MARKS, point=st.sampled_from([".", ","]))
def test_every_usual_way_to_write_an_amount_reads_back(
    amount: Decimal, mark: str, point: str
) -> None:
    plain = str(amount).replace(".", point)
    assert read_amount(plain, "TJS") == amount
    if mark != point:
        grouped = f"{amount:,}".replace(".", "|").replace(",", mark).replace("|", point)
        assert read_amount(f"{grouped} TJS", "TJS") == amount


@given(amount=st.integers(1, 999), thousands=st.integers(0, 999), mark=st.sampled_from(".,"))
def test_one_group_of_three_behind_a_mark_is_never_guessed(
    amount: int, thousands: int, mark: str
) -> None:
    with pytest.raises(TwoReadings) as raised:
        read_amount(f"{amount}{mark}{thousands:03}", "TJS")
    assert raised.value.grouped == 1000 * raised.value.decimal == 1000 * amount + thousands


@given(amount=st.decimals(min_value=0, max_value=10**12, places=3))
def test_an_amount_can_be_written_with_one_reading(amount: Decimal) -> None:
    assert read_amount(one_reading(amount), "TJS") == amount


@given(text=st.text(max_size=80))
def test_any_text_has_a_reading_or_a_refusal(text: str) -> None:
    try:
        amount = read_amount(text, "TJS")
    except ValueError:
        return
    assert amount.is_finite()
    assert amount >= 0


@given(text=st.text())
def test_clean_text_is_one_line_and_clean_already(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert cleaned == " ".join(cleaned.split())


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("\u202a+992 90\u202c", "+992 90"),
        ("\u2068+992\u2069", "+992"),
        ("\u200e\ufeffAli", "Ali"),
        ("Ru\u00addaki \u200bSt\u2060reet", "Rudaki Street"),
        ("\u3164", ""),
        ("\u3164Ali\u2800\u1160\uffa0", "Ali"),
        (f"Ali{RIGHT_TO_LEFT_OVERRIDE}ada", "Aliada"),
        ("  a\t b\u00a0\u2028c ", "a b c"),
        ("A\u200cl\u200di", "Ali"),
        ("\u0645\u06cc\u200c\u062e\u0648", "\u0645\u06cc\u200c\u062e\u0648"),  # a Persian word
        ("\u0915\u094d\u200d\u0937", "\u0915\u094d\u200d\u0937"),  # Devanagari, after a virama
        ("👨\u200d👩\u200d👧 ❤\ufe0f\u200d🔥", "👨\u200d👩\u200d👧 ❤\ufe0f\u200d🔥"),
        ("\u0645\u200c", "\u0645"),
        ("\u0915\u094d\u200d\u200d", "\u0915\u094d"),
        ("کوچه ۱۲", "کوچه ۱۲"),
        ("a\x00b\ue000", "a\x00b\ue000"),
    ],
)
def test_what_nobody_sees_is_gone_and_what_shapes_words_stays(pasted: str, kept: str) -> None:
    assert clean(pasted) == kept


@pytest.mark.parametrize("text", ["۹۹۲ ۹۰", "٩٩٢ ٩٠", "９９２　９０", "\u200e992 90"])
def test_codes_have_the_digits_of_every_keyboard(text: str) -> None:
    assert clean_code(text) == "992 90"


def test_text_that_runs_left_to_right_is_not_isolated() -> None:
    assert isolated("Али Ali 阿里 №5") == "Али Ali 阿里 №5"


@pytest.mark.parametrize("name", ["علی", "דוד", f"Ali{RIGHT_TO_LEFT_OVERRIDE}", "a\u2069b"])
def test_text_that_could_turn_the_sentence_is_isolated(name: str) -> None:
    shown = isolated(name)
    assert (shown[0], shown[-1]) == ("\u2068", "\u2069")
    assert not {unicodedata.bidirectional(letter) for letter in shown[1:-1]} & {
        "RLO",
        "FSI",
        "PDI",
    }
