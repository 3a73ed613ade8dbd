"""Languages: which one is picked, and what stands in for a missing translation."""

import pytest

from luckymart.kit.texts import Texts, localised, pick_language


@pytest.mark.parametrize(
    ("code", "language"),
    [
        ("ru", "ru"), ("tg", "tg"), ("en", "en"), ("en-GB", "en"), ("zh-hans", "zh"),
        ("zh-hant", "zh"), ("RU", "ru"), ("uz", "en"), ("", "en"), (None, "en"), ("-", "en"),
    ],
)  # fmt: skip
def test_the_language_of_a_telegram_account(code: str | None, language: str) -> None:
    assert pick_language(code) == language


@pytest.mark.parametrize(
    ("texts", "language", "picked"),
    [
        ({"ru": "р", "en": "e"}, "ru", "р"),
        ({"ru": "р", "en": "e"}, "tg", "e"),
        ({"ru": "р", "zh": "z"}, "tg", "р"),
        ({"zh": "z"}, "tg", "z"),
        ({"ru": "", "en": "e"}, "ru", "e"),
        ({}, "ru", ""),
    ],
)
def test_a_missing_translation_falls_back(
    texts: dict[str, str], language: str, picked: str
) -> None:
    assert localised(texts, language) == picked


@pytest.mark.parametrize(
    ("number", "written"),
    [
        *((1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th")),
        *((13, "13th"), (21, "21st"), (22, "22nd"), (101, "101st"), (111, "111th"), ("3", "3rd")),
    ],
)
def test_an_english_place_is_an_ordinal(texts: Texts, number: int | str, written: str) -> None:
    assert f"won {written} place" in texts.get("en", "bot-tickets-won", number="1", rank=number)


def test_a_name_that_runs_right_to_left_does_not_turn_its_sentence(texts: Texts) -> None:
    assert "\u2068علی\u2069" in texts.get("en", "bot-start", name="علی")
    assert "\u2068" not in texts.get("en", "bot-start", name="Али")


def test_an_unknown_text_is_a_mistake_in_the_code(texts: Texts) -> None:
    with pytest.raises(LookupError):
        texts.get("en", "no-such-text")
    assert not texts.has("en", "no-such-text")
