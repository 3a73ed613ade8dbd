"""/paysupport: a question about a payment, which staff answer.

Telegram wants this command of every bot that takes Stars (core.telegram.org/bots/payments-stars).
"""

from typing import Final
from uuid import UUID

from aiogram import Bot, F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, InlineKeyboardButton, Message

from bot.kit.buttons import button, rows, short_id
from bot.kit.commands import command
from bot.kit.screens import show
from bot.support.buttons import SupportAbout
from bot.texts import Html, Translate, money
from luckymart.deposits import actions as deposits
from luckymart.deposits.models import Deposit
from luckymart.kit.database import Database
from luckymart.kit.paging import decode_cursor
from luckymart.kit.settings import Settings
from luckymart.support import actions as support
from luckymart.support.models import MAX_TEXT_LENGTH
from luckymart.users.actions import User

PAYMENTS_A_SCREEN: Final = 6


class AskingAboutPayment(StatesGroup):
    text = State()


def routes() -> Router:
    router = Router(name="support.ask")
    router.message.register(ask_which, command("paysupport"))
    router.callback_query.register(
        ask_what, SupportAbout.filter(F.action.in_({"payment", "other"}))
    )
    router.message.register(
        send, StateFilter(AskingAboutPayment.text), F.text, ~F.text.startswith("/")
    )
    router.callback_query.register(
        give_up, StateFilter(AskingAboutPayment), SupportAbout.filter(F.action == "stop")
    )
    return router


async def ask_which(
    message: Message,
    bot: Bot,
    db: Database,
    settings: Settings,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    await state.clear()
    async with db.connection() as connection:
        page = await deposits.list_deposits(connection, user.id, PAYMENTS_A_SCREEN)
    lines = [
        [
            button(
                _label(t, deposit),
                SupportAbout(action="payment", deposit=short_id(deposit.id)),
            )
        ]
        for deposit in page.items
    ]
    other = [button(t.plain("bot-support-button-other"), SupportAbout(action="other"))]
    contact = settings.support_contact
    words = t("bot-support-contact", contact=contact) if contact else ""
    await show(message, bot, t("bot-support-which", contact=Html(words)), rows(*lines, other))


async def ask_what(
    callback: CallbackQuery,
    callback_data: SupportAbout,
    bot: Bot,
    state: FSMContext,
    t: Translate,
) -> None:
    about = decode_cursor(callback_data.deposit or None)
    await state.set_state(AskingAboutPayment.text)
    await state.set_data({"deposit_id": about and str(about)})
    await show(callback, bot, t("bot-support-what"), rows([_stop(t)]))


async def send(
    message: Message, bot: Bot, db: Database, state: FSMContext, user: User, t: Translate
) -> None:
    text = (message.text or "").strip()
    if len(text) > MAX_TEXT_LENGTH:
        await show(message, bot, t("bot-reason-too-long", limit=MAX_TEXT_LENGTH))
        return
    about = (await state.get_data()).get("deposit_id")
    await state.clear()  # what is refused now would be refused again
    async with db.transaction() as tx:
        await support.ask(tx, user.id, text, about and UUID(about))
    await show(message, bot, t("bot-support-sent"))


async def give_up(callback: CallbackQuery, bot: Bot, state: FSMContext, t: Translate) -> None:
    await state.clear()
    await show(callback, bot, t("bot-cancelled"))


def _label(t: Translate, deposit: Deposit) -> str:
    amount = money(deposit.credited_amount or deposit.amount, deposit.currency)
    sign = f"⭐ {deposit.stars}" if deposit.stars else "💵"
    return f"{sign} · {amount} · {deposit.reference}"


def _stop(t: Translate) -> InlineKeyboardButton:
    return button(t.plain("bot-button-cancel"), SupportAbout(action="stop"))
