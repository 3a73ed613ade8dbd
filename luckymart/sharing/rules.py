"""The links of a shared lottery, and how a search query is read."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from luckymart.kit.typed import clean, clean_code

MAX_WORDS: Final = 8
MAX_DIGITS: Final = 19  # every number with fewer digits fits into a bigint


@dataclass(frozen=True, slots=True)
class LinkRules:
    """`app_short_name`: the Mini App's at @BotFather; empty if it has none."""

    bot_username: str
    app_short_name: str = ""

    def link(self, lottery_id: UUID, referral_code: str | None = None) -> str:
        """Opens a lottery from anywhere: in the Mini App, else in the chat with the bot.

        web_app buttons work in private chats only, t.me links everywhere
        (https://core.telegram.org/bots/features#deep-linking).
        """
        param = f"l_{lottery_id}" if referral_code is None else f"l_{lottery_id}_r_{referral_code}"
        if self.app_short_name:
            return f"https://t.me/{self.bot_username}/{self.app_short_name}?startapp={param}"
        return f"https://t.me/{self.bot_username}?start={param}"


@dataclass(frozen=True, slots=True)
class Query:
    """A parsed query: words of a title, case-insensitive, or the number of a lottery."""

    words: tuple[str, ...]
    number: int | None


def read_query(text: str) -> Query:
    """Words after the eighth are ignored. `#12` and `12` are both the number 12 and a word."""
    words = tuple(word for part in clean(text).split() if (word := part.lstrip("#")))[:MAX_WORDS]
    digits = clean_code(words[0]) if len(words) == 1 else ""
    is_number = digits.isascii() and digits.isdigit() and len(digits) < MAX_DIGITS
    number = int(digits) if is_number else None
    return Query(words, number)
