"""The words of one reader: Fluent messages in their language, as HTML or as plain text."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from html import escape
from typing import Final

from luckymart.kit import texts as kit_texts
from luckymart.notifications.words import local_time, shown_time

MAX_ALERT_LENGTH: Final = 200  # of answerCallbackQuery
BAR_LENGTH: Final = 10


class Html(str):
    """Text that is HTML already: put into a message as it is."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Translate:
    """`t("bot-…", name=…)`: HTML with its values escaped; `t.plain(…)`: for buttons and alerts."""

    texts: kit_texts.Texts
    language: str

    def __call__(self, message_id: str, **values: str | int) -> Html:
        safe = {
            name: escape(value, quote=False)
            if isinstance(value, str) and not isinstance(value, Html | kit_texts.Money)
            else value
            for name, value in values.items()
        }
        return Html(self.texts.get(self.language, message_id, **safe))

    def plain(self, message_id: str, **values: str | int) -> str:
        return self.texts.get(self.language, message_id, **values)

    def money(self, amount: Decimal | str, currency: str) -> str:
        return money(amount, currency).shown(self.language)

    def moment(self, time: datetime) -> str:
        return shown_time(self.texts, self.language, time)

    def line_moment(self, time: datetime) -> str:
        """For a line of a list: `timed` says the zone, once below the list."""
        return local_time(self.language, time)

    def timed(self, lines: Iterable[str], separator: str = "\n") -> Html:
        """The lines of a list with the zone of their times; empty without lines."""
        text = separator.join(lines)
        return Html(text and f"{text}\n\n{self('bot-times')}")

    def localised(self, texts: Mapping[str, str]) -> str:
        """The reader's choice of an i18n column; plain text, to be given to `t` as a value."""
        return kit_texts.localised(texts, self.language)


def money(amount: Decimal | str, currency: str) -> kit_texts.Money:
    """A value for `t`, which shows it as `12.50 TJS`; `t.money` where no message is around it."""
    return kit_texts.Money(amount, currency)


def bar(done: int, total: int) -> str:
    """How much is sold, as ten blocks."""
    filled = BAR_LENGTH * done // total if total else 0
    return "▰" * filled + "▱" * (BAR_LENGTH - filled)


def shortened(text: str, max_length: int) -> str:
    return text if len(text) <= max_length else text[: max_length - 1].rstrip() + "…"
