"""/broadcast: a text to everyone, looked at by its author first; sent, and counted, by the jobs."""

from typing import Final

from aiogram import Bot, F, Router
from aiogram.exceptions import TelegramBadRequest
from aiogram.filters import Command, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from bot.keyboards import BroadcastStep, button, rows
from bot.screens import acknowledge, show
from bot.staff import load_staff
from bot.texts import Translate
from luckymart.broadcasts import actions as broadcasts
from luckymart.broadcasts.errors import BroadcastAlreadyStarted
from luckymart.kit.database import Database
from luckymart.staff import actions as staff_actions
from luckymart.users.actions import User

PERMISSION: Final = broadcasts.PERMISSION


class Broadcasting(StatesGroup):
    text = State()


def routes() -> Router:
    router = Router(name="broadcasts")
    router.message.register(ask_text, Command("broadcast"))
    router.message.register(
        preview, StateFilter(Broadcasting.text), F.text, ~F.text.startswith("/")
    )
    router.message.register(ask_text_again, StateFilter(Broadcasting.text), ~F.text)
    router.callback_query.register(send, BroadcastStep.filter(F.action == "send"))
    router.callback_query.register(discard, BroadcastStep.filter(F.action == "discard"))
    router.callback_query.register(stop, BroadcastStep.filter(F.action == "stop"))
    return router


async def ask_text(
    message: Message, bot: Bot, db: Database, state: FSMContext, user: User, t: Translate
) -> None:
    await load_staff(db, user.id, PERMISSION)
    await state.clear()
    await state.set_state(Broadcasting.text)
    await show(message, bot, t("bot-broadcast-ask"))


async def ask_text_again(message: Message, bot: Bot, t: Translate) -> None:
    await show(message, bot, t("bot-broadcast-only-text"))


async def preview(
    message: Message, bot: Bot, db: Database, state: FSMContext, user: User, t: Translate
) -> None:
    """The author gets it as everybody will: if Telegram refuses the text, it refuses it here."""
    await load_staff(db, user.id, PERMISSION)
    try:
        await message.answer(message.html_text)
    except TelegramBadRequest:
        await show(message, bot, t("bot-broadcast-refused"))
        return
    async with db.transaction() as tx:
        staff = await staff_actions.load(tx, user.id)
        draft = await broadcasts.draft(tx, staff, {"text": message.html_text})
        count = await broadcasts.count(tx)
    await state.clear()
    keyboard = rows(
        [
            button(
                t.plain("bot-button-send-broadcast", count=count),
                BroadcastStep(action="send", broadcast=draft.id),
            )
        ],
        [
            button(
                t.plain("bot-button-discard"), BroadcastStep(action="discard", broadcast=draft.id)
            )
        ],
    )
    await show(message, bot, t("bot-broadcast-preview", count=count), keyboard)


async def send(
    callback: CallbackQuery,
    callback_data: BroadcastStep,
    bot: Bot,
    db: Database,
    user: User,
    t: Translate,
) -> None:
    """The message with the button becomes the one that shows the progress.

    It is changed before the start: afterwards the jobs write into it, and have the last word.
    """
    await load_staff(db, user.id, PERMISSION)
    async with db.connection() as connection:
        draft = await broadcasts.get(connection, callback_data.broadcast)
        count = await broadcasts.count(connection)
    if draft.status != "DRAFT":
        raise BroadcastAlreadyStarted(status=draft.status)
    stop_button = rows(
        [
            button(
                t.plain("bot-button-stop-broadcast"),
                BroadcastStep(action="stop", broadcast=draft.id),
            )
        ]
    )
    await show(callback, bot, t("bot-broadcast-started", count=count), stop_button)
    async with db.transaction() as tx:
        staff = await staff_actions.load(tx, user.id)
        await broadcasts.start(
            tx,
            staff,
            draft.id,
            chat_id=user.telegram_id,
            message_id=callback.message.message_id if callback.message else None,
            markup=stop_button.model_dump(mode="json", exclude_none=True),
        )


async def discard(
    callback: CallbackQuery, bot: Bot, db: Database, user: User, t: Translate
) -> None:
    await load_staff(db, user.id, PERMISSION)
    await show(callback, bot, t("bot-broadcast-discarded"))


async def stop(
    callback: CallbackQuery,
    callback_data: BroadcastStep,
    db: Database,
    user: User,
    t: Translate,
) -> None:
    """The jobs write the last figures into the message."""
    async with db.transaction() as tx:
        staff = await staff_actions.load(tx, user.id)
        await broadcasts.stop(tx, staff, callback_data.broadcast)
    await acknowledge(callback, t.plain("bot-broadcast-stopping"))
