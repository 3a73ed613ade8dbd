"""Coins for Stars: how many, then Telegram's invoice."""

from decimal import Decimal
from typing import Final
from uuid import UUID

from aiogram import Router

from bot.kit import running
from bot.kit.chat import Chat
from bot.kit.dialogs import Answers, Dialog, Question, Refused, Screen
from bot.stars.buttons import StarsHome
from bot.stars.invoices import send_invoice
from bot.texts import money
from luckymart.deposits import actions as deposits
from luckymart.kit.database import Tx
from luckymart.kit.typed import clean_code
from luckymart.stars import actions as stars
from luckymart.stars.rules import StarsRules
from luckymart.stars.words import invoice_of

QUICK_STARS: Final = (50, 100, 250, 500)


def routes() -> Router:
    router = Router(name="stars")
    router.callback_query.register(begin, StarsHome.filter())
    return router


async def begin(chat: Chat) -> None:
    await running.begin(chat, STARS)


async def _ask_stars(chat: Chat, _: Answers) -> Screen:
    settings = chat.settings
    text = chat.t(
        "bot-deposit-stars",
        price=money(settings.coins_per_star, settings.currency),
        min=str(settings.min_stars),
        max=str(settings.max_stars),
    )
    quick = [
        (str(number), f"⭐ {number}")
        for number in QUICK_STARS
        if settings.min_stars <= number <= settings.max_stars
    ]
    shown = {"coins_per_star": str(settings.coins_per_star)}
    return Screen(text, quick, columns=4, shown=shown)


async def _stars(chat: Chat, _: Answers, text: str) -> str:
    """Raises Refused, StarsDisabled, StarsAmount."""
    digits = clean_code(text).replace(" ", "")
    if not (digits.isascii() and digits.isdigit() and len(digits) <= 9):
        raise Refused(chat.t("bot-deposit-bad-stars"))
    StarsRules.of(chat.settings).check(int(digits))
    return digits


async def _open(chat: Chat, tx: Tx, answers: Answers) -> str:
    rules = StarsRules.of(chat.settings)
    opened = await stars.open_invoice(
        tx, rules, chat.user.id, int(answers["stars"]), Decimal(answers["coins_per_star"])
    )
    return str(opened.id)


async def _send_invoice(chat: Chat, _: Answers, deposit_id: str) -> None:
    """The deposit first; where Telegram then does not take the invoice, it can be asked again."""
    async with chat.db.connection() as connection:
        deposit = await deposits.get(connection, chat.user.id, UUID(deposit_id))
    invoice = invoice_of(chat.services.texts, chat.t.language, deposit)
    await send_invoice(chat.bot, chat.user.telegram_id, invoice)
    await chat.remove_buttons()
    await chat.acknowledge()


STARS: Final = Dialog(
    name="stars",
    questions=(Question(name="stars", ask=_ask_stars, parse=_stars),),
    act=_open,
    done=_send_invoice,
)
