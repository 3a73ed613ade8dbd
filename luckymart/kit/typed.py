"""Parse what people type and paste: amounts in any notation, text without invisible characters.

`webapp/src/lib/amount.ts` mirrors `read_amount`; both are tested with `tests/kit/amounts.json`.
"""

import re
import unicodedata
from decimal import Decimal
from typing import Final

from luckymart.kit.errors import ValidationError

MAX_AMOUNT_LENGTH: Final = 64
_CURRENCY_NAMES: Final = {"TJS": ("сомонӣ", "сомони", "somoni", "смн", "сом", "с")}

_DIGITS: Final = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹０１２３４５６７８９", "0123456789" * 3)
_MARKS: Final = str.maketrans("，،．＇’ʼ\N{ARABIC THOUSANDS SEPARATOR}＋", ",,.''''+")
# "٫", the Arabic decimal separator, never groups; a space or an apostrophe only groups.
_DECIMAL: Final = re.compile(r"([0-9]+)(?:[.,٫]([0-9]*))?|[.,٫](?P<below_one>[0-9]+)")
_GROUPED: Final = re.compile(
    r"([1-9][0-9]{0,2}(?P<mark>[ ',.])[0-9]{3}(?:(?P=mark)[0-9]{3})*)"
    r"(?:(?!(?P=mark))[.,٫]([0-9]+))?"
)

_ZERO_WIDTH_NON_JOINER: Final = "\u200c"
_ZERO_WIDTH_JOINER: Final = "\u200d"
# Letters or symbols to Unicode, but blank on screen: Hangul fillers, the empty Braille cell, the
# null note head of musical notation.
_BLANKS: Final = dict.fromkeys(map(ord, "\u115f\u1160\u3164\uffa0\u2800\U0001d159"), " ")
_NO_JOINERS: Final = str.maketrans("", "", _ZERO_WIDTH_NON_JOINER + _ZERO_WIDTH_JOINER)
_VIRAMA: Final = 9  # canonical combining class of the sign that joins Indic consonants


class TwoReadings(ValueError):
    """`1,500` can mean one and a half or fifteen hundred: ask the person which they meant."""

    def __init__(self, decimal: Decimal, grouped: Decimal) -> None:
        super().__init__(f"either {decimal} or {grouped}")
        self.decimal = decimal
        """The value if the mark is a decimal point."""
        self.grouped = grouped
        """The value if the mark is a thousands separator."""


def read_amount(text: str, currency: str) -> Decimal:
    """Parse the amount that a person typed: `1 000`, `1,000.50`, `+50`, `50 TJS`, `۱۵۰۰`.

    The result is zero or more and may have more decimal places than the currency. Text that names
    another currency is not an amount. Raises TwoReadings, or ValueError if it cannot be read.
    """
    if len(text) > MAX_AMOUNT_LENGTH:
        raise ValueError("too long for an amount")
    number = _without_currency(clean_code(text).translate(_MARKS), currency)
    number = number.removeprefix("+").lstrip(" ")
    readings = []
    if found := _DECIMAL.fullmatch(number):
        readings.append(_decimal(found[1], found[2] or found["below_one"]))
    if found := _GROUPED.fullmatch(number):
        readings.append(_decimal(re.sub("[^0-9]", "", found[1]), found[3]))
    match readings:
        case [amount]:
            return amount
        case [decimal, grouped]:
            raise TwoReadings(decimal, grouped)
    raise ValueError("not an amount")


def one_reading(amount: Decimal) -> str:
    """Write an amount so that `read_amount` reads it unambiguously: 1.505 becomes "1.5050"."""
    text = f"{amount.normalize():f}"
    return f"{text}0" if re.fullmatch(r"[1-9][0-9]{0,2}\.[0-9]{3}", text) else text


def clean(text: str) -> str:
    """Clean up a line: no invisible characters, single spaces, no spaces around it.

    Joiners stay where they are visible: in Persian and Indic words and in emoji. Characters that
    cannot be displayed (control, private use) stay too, for the caller to refuse.
    """
    spaced = " ".join(text.translate(_BLANKS).split())
    kept = [
        letter
        for place, letter in enumerate(spaced)
        if unicodedata.category(letter) != "Cf" or _joins(spaced, place)
    ]
    return " ".join("".join(kept).split())


def clean_code(text: str) -> str:
    """`clean`, with digits of other scripts turned into 0 to 9: for phones, accounts and codes."""
    return clean(text).translate(_DIGITS)


def is_printable(text: str) -> bool:
    """Whether a `clean` text can be displayed: no control, private-use or unassigned characters."""
    return text.translate(_NO_JOINERS).isprintable()


def isolated(text: str) -> str:
    """Isolate right-to-left text, so that it does not reorder the sentence around it.

    It is put between FSI and PDI (Unicode Standard Annex #9); other text is returned as is.
    """
    if not any(unicodedata.bidirectional(letter) in _TURNING for letter in text):
        return text
    inner = "".join(c for c in text if unicodedata.bidirectional(c) not in _DIRECTIONS)
    return f"\N{FIRST STRONG ISOLATE}{inner}\N{POP DIRECTIONAL ISOLATE}"


_DIRECTIONS: Final = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})
_TURNING: Final = _DIRECTIONS | {"R", "AL", "AN"}


def _joins(text: str, place: int) -> bool:
    """Whether the joiner at `place` changes how its neighbours look (RFC 5892, appendix A)."""
    before, letter, after = text[:place][-1:], text[place], text[place + 1 :][:1]
    if letter not in (_ZERO_WIDTH_NON_JOINER, _ZERO_WIDTH_JOINER) or not after.strip():
        return False
    if unicodedata.category(after) == "Cf":
        return False
    if unicodedata.combining(before) == _VIRAMA:
        return True
    if unicodedata.bidirectional(before) == unicodedata.bidirectional(after) == "AL":
        return True
    is_picture = unicodedata.category(before) in ("So", "Sk") or before == "\ufe0f"
    return letter == _ZERO_WIDTH_JOINER and is_picture and unicodedata.category(after) == "So"


def _without_currency(text: str, currency: str) -> str:
    names = "|".join(map(re.escape, (currency, *_CURRENCY_NAMES.get(currency, ()))))
    around = rf"(?:(?:{names})\.? ?)?(.+?)(?: ?(?:{names})\.?)?"
    found = re.fullmatch(around, text, re.IGNORECASE)
    return found[1] if found else text


def _decimal(whole: str | None, fraction: str | None) -> Decimal:
    return Decimal(f"{whole or 0}.{fraction}" if fraction else whole or 0)


def checked_reason(text: str, most: int) -> str:
    """The reason that somebody gave, without the spaces around it: 1 to `most` characters.

    Raises ValidationError.
    """
    reason = text.strip()
    if not 1 <= len(reason) <= most:
        raise ValidationError("reason", f"1 to {most} characters")
    return reason
