"""Amounts in answers: read as people write them, with a question where two readings exist."""

from decimal import Decimal

from bot.kit.chat import Chat
from bot.kit.dialogs import Refused
from bot.texts import Html, money
from luckymart.kit import typed


def read_amount(chat: Chat, text: str, currency: str, bad: Html) -> Decimal:
    """Raises Refused: `bad` for what is no amount, or the two readings as buttons."""
    try:
        return typed.read_amount(text, currency)
    except typed.TwoReadings as two:
        less, more = sorted((two.decimal, two.grouped))
        words = chat.t(
            "bot-dialog-two-amounts", less=money(less, currency), more=money(more, currency)
        )
        choices = [
            (typed.one_reading(amount), chat.t.money(amount, currency)) for amount in (less, more)
        ]
        raise Refused(words, choices) from two
    except ValueError as error:
        raise Refused(bad) from error
