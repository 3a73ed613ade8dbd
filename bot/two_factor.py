"""/security: the second step, on and off. Keys and codes do not stay in the chat."""

from contextlib import suppress

from aiogram import Bot, F, Router
from aiogram.exceptions import TelegramBadRequest
from aiogram.filters import Command, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from bot.keyboards import SecurityStep, button, rows
from bot.screens import show
from bot.texts import Translate
from luckymart.kit.clock import utc_now
from luckymart.kit.database import Database
from luckymart.kit.settings import Settings
from luckymart.two_factor import actions as two_factor
from luckymart.users.actions import User


class Securing(StatesGroup):
    confirming = State()
    switching_off = State()


def routes() -> Router:
    router = Router(name="two_factor")
    router.message.register(show_security, Command("security"))
    router.callback_query.register(show_secret, SecurityStep.filter(F.action == "on"))
    router.callback_query.register(ask_code, SecurityStep.filter(F.action == "off"))
    answer = ~F.text.startswith("/")
    router.message.register(confirm, StateFilter(Securing.confirming), F.text, answer)
    router.message.register(switch_off, StateFilter(Securing.switching_off), F.text, answer)
    return router


async def show_security(
    message: Message, bot: Bot, db: Database, state: FSMContext, user: User, t: Translate
) -> None:
    await state.clear()
    async with db.connection() as connection:
        is_on = await two_factor.status(connection, user.id) == "on"
    if is_on:
        choice = button(t.plain("bot-button-security-off"), SecurityStep(action="off"))
    else:
        choice = button(t.plain("bot-button-security-on"), SecurityStep(action="on"))
    text = t("bot-security-on") if is_on else t("bot-security-off")
    await show(message, bot, text, rows([choice]))


async def show_secret(
    callback: CallbackQuery,
    bot: Bot,
    db: Database,
    settings: Settings,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    """In a message of its own, which goes when the code has come."""
    async with db.transaction() as tx:
        enrolment = await two_factor.begin(tx, settings.secret_box, user.id)
    await show(callback, bot, t("bot-security-off"))
    shown = await bot.send_message(
        user.telegram_id, t("bot-security-secret", secret=enrolment.secret)
    )
    await state.set_data({"secret_message_id": shown.message_id})
    await state.set_state(Securing.confirming)


async def confirm(
    message: Message,
    bot: Bot,
    db: Database,
    settings: Settings,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    await delete(bot, message.chat.id, message.message_id)
    async with db.transaction() as tx:
        refusal = await two_factor.confirm(
            tx, settings.secret_box, user.id, message.text or "", utc_now()
        )
    if refusal is not None:  # raised after the commit, which counts the wrong code
        raise refusal
    data = await state.get_data()
    await state.clear()
    await delete(bot, message.chat.id, data["secret_message_id"])
    await show(message, bot, t("bot-security-switched-on"))


async def ask_code(callback: CallbackQuery, bot: Bot, state: FSMContext, t: Translate) -> None:
    await state.clear()
    await state.set_state(Securing.switching_off)
    await show(callback, bot, t("bot-security-ask-code"))


async def switch_off(
    message: Message,
    bot: Bot,
    db: Database,
    settings: Settings,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    await delete(bot, message.chat.id, message.message_id)
    async with db.transaction() as tx:
        refusal = await two_factor.switch_off(
            tx, settings.secret_box, user.id, message.text or "", utc_now()
        )
    if refusal is not None:
        raise refusal
    await state.clear()
    await show(message, bot, t("bot-security-switched-off"))


async def delete(bot: Bot, chat_id: int, message_id: int) -> None:
    """Telegram lets a bot delete what is younger than two days; the rest stays."""
    with suppress(TelegramBadRequest):
        await bot.delete_message(chat_id, message_id)
