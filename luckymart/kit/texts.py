"""Texts for users: the Fluent messages in locales/, shared by bot, API and notifications."""

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, FluentResource

from luckymart.kit.typed import isolated

LANGUAGES: Final = ("ru", "tg", "en", "zh")
DEFAULT_LANGUAGE: Final = "en"
AMOUNT_PATTERN: Final = "#,##0.00######"  # two places at least, eight at most (the columns' scale)
LOCALES_DIR: Final = Path(__file__).parents[2] / "locales"


def pick_language(code: str | None) -> str:
    """Our language for an IETF tag as Telegram sends it (`zh-hans`: zh), else English."""
    primary = (code or "").lower().partition("-")[0]
    return primary if primary in LANGUAGES else DEFAULT_LANGUAGE


class Money(str):
    """An amount with its currency. `Texts.get` shows it in the reader's manner."""

    amount: Decimal
    currency: str

    def __new__(cls, amount: Decimal | str, currency: str) -> "Money":
        money = super().__new__(cls, f"{amount} {currency}")
        money.amount, money.currency = Decimal(amount), currency
        return money

    def shown(self, language: str) -> str:
        """`1,234.50 TJS` in English, `1 234,50 TJS` in Russian, with no-break spaces."""
        locale = language if language in LANGUAGES else DEFAULT_LANGUAGE
        amount = format_decimal(
            self.amount, AMOUNT_PATTERN, locale=locale, decimal_quantization=False
        )
        return f"{amount}\u00a0{self.currency}"


class Texts:
    """Loads a language on first use, which takes 0.2 s. Raises KeyError for an unknown id."""

    def __init__(self, directory: Path = LOCALES_DIR) -> None:
        self._directory = directory
        self._bundles: dict[str, FluentBundle] = {}

    def get(self, language: str, message_id: str, **values: str | int | float) -> str:
        """The message in that language (one of LANGUAGES; others fall back to English).

        Money is written as the language writes it. Right-to-left values are isolated. Any other
        subclass of str is markup and is left as is.
        """
        bundle = self._bundle(language if language in LANGUAGES else DEFAULT_LANGUAGE)
        pattern = bundle.get_message(message_id).value
        if pattern is None:
            raise KeyError(message_id)
        shown = {name: _shown(language, value) for name, value in values.items()}
        text, errors = bundle.format_pattern(pattern, shown)
        if errors:
            raise errors[0]
        return str(text)

    def has(self, language: str, message_id: str) -> bool:
        return bool(self._bundle(language).has_message(message_id))

    def _bundle(self, language: str) -> FluentBundle:
        if language not in self._bundles:
            bundle = FluentBundle(
                [language, DEFAULT_LANGUAGE], use_isolating=False, functions=_FUNCTIONS
            )
            for path in sorted((self._directory / language).glob("*.ftl")):
                bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
            self._bundles[language] = bundle
        return self._bundles[language]


def _shown(language: str, value: str | int | float) -> str | int | float:
    if isinstance(value, Money):
        return value.shown(language)
    return isolated(value) if type(value) is str else value


def ordinal(number: int | str) -> str:
    """`ORDINAL($rank)` in an English message: 1st, 2nd, 3rd, 4th … 11th … 21st."""
    value = int(number)
    teen = value % 100 in (11, 12, 13)
    return f"{value}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(value % 10, 'th')}"


# The library also accepts a str from a function; its annotation only names FluentType.
_FUNCTIONS: Final[dict[str, Any]] = {"ORDINAL": ordinal}


def localised(texts: Mapping[str, str], language: str) -> str:
    """Pick from an i18n column: this language, else English, Russian, or any; '' if it is empty."""
    for choice in (language, DEFAULT_LANGUAGE, "ru"):
        if texts.get(choice):
            return texts[choice]
    return next(iter(texts.values()), "")
