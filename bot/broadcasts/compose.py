"""What a broadcast says: any message that can be copied, in each language, with buttons."""

from typing import Any, Final
from uuid import UUID

import pydantic
from aiogram import Bot, F, Router
from aiogram import methods as bot_api
from aiogram.exceptions import TelegramBadRequest
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from bot.broadcasts.buttons import BroadcastStep
from bot.broadcasts.cards import language_name, show_card
from bot.kit.commands import command
from bot.kit.screens import acknowledge, remove_buttons, show
from bot.staff import load_staff
from bot.texts import Translate
from luckymart.broadcasts import actions as broadcasts
from luckymart.broadcasts.content import (
    MAX_BUTTON_ROWS,
    MAX_BUTTONS_A_ROW,
    Button,
    Content,
    Language,
    Media,
    MediaKind,
    Variant,
)
from luckymart.broadcasts.rendering import render
from luckymart.kit.database import Database
from luckymart.kit.settings import Settings
from luckymart.staff import actions as staff_actions
from luckymart.users.actions import User

NONE: Final = "-"
APP: Final = "app"
FILES: Final[tuple[MediaKind, ...]] = ("video", "animation", "audio", "voice", "document")


class Composing(StatesGroup):
    content = State()
    buttons = State()
    moment = State()
    amount = State()


def routes() -> Router:
    router = Router(name="broadcasts.compose")
    router.message.register(begin, command("broadcast"))
    router.message.register(take_message, StateFilter(Composing.content), not_a_command)
    router.message.register(take_buttons, StateFilter(Composing.buttons), F.text, not_a_command)
    router.callback_query.register(ask_message, BroadcastStep.filter(F.action == "say"))
    router.callback_query.register(ask_buttons, BroadcastStep.filter(F.action == "buttons"))
    router.callback_query.register(preview, BroadcastStep.filter(F.action == "preview"))
    return router


def not_a_command(message: Message) -> bool:
    return not (message.text or "").startswith("/")


async def begin(
    message: Message, bot: Bot, db: Database, state: FSMContext, user: User, t: Translate
) -> None:
    """The first variant, in the author's own language, is the one for everybody else too."""
    await load_staff(db, user.id, broadcasts.WRITE)
    await state.clear()
    await state.set_state(Composing.content)
    await state.set_data({"language": user.language_code})
    name = language_name(t, user.language_code)
    await show(message, bot, t("bot-broadcast-ask", language_name=name))


async def ask_message(
    callback: CallbackQuery,
    callback_data: BroadcastStep,
    bot: Bot,
    db: Database,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    await load_staff(db, user.id, broadcasts.WRITE)
    language = callback_data.value
    await state.set_state(Composing.content)
    await state.set_data({"language": language, "broadcast": str(callback_data.broadcast)})
    name = language_name(t, language)
    await show(callback, bot, t("bot-broadcast-ask", language_name=name))


async def take_message(
    message: Message,
    bot: Bot,
    db: Database,
    settings: Settings,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    """The author gets it as everybody will: if Telegram refuses it, it refuses it here."""
    await load_staff(db, user.id, broadcasts.WRITE)
    data = await state.get_data()
    if message.media_group_id is not None:
        # each of its pictures comes as a message of its own, and one word is enough
        if data.get("album") != message.media_group_id:
            await state.update_data(album=message.media_group_id)
            await show(message, bot, t("bot-broadcast-album"))
        return
    try:
        variant = variant_of(message)
    except pydantic.ValidationError:
        await show(message, bot, t("bot-broadcast-refused"))
        return
    if variant is None:
        await show(message, bot, t("bot-broadcast-unsupported"))
        return
    try:
        await send_variant(bot, user, variant, settings)
    except TelegramBadRequest:
        await show(message, bot, t("bot-broadcast-refused"))
        return
    language: Language = data["language"]
    async with db.transaction() as tx:
        staff = await staff_actions.load(tx, user.id)
        if (draft_id := data.get("broadcast")) is None:
            content = Content(default_language=language, variants={language: variant})
            draft = await broadcasts.draft(tx, staff, content)
        else:
            draft = await broadcasts.set_variant(tx, staff, UUID(draft_id), language, variant)
    await state.clear()
    await show_card(message, bot, db, t, staff, draft)


async def ask_buttons(
    callback: CallbackQuery,
    callback_data: BroadcastStep,
    bot: Bot,
    db: Database,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    await load_staff(db, user.id, broadcasts.WRITE)
    language = callback_data.value
    await state.set_state(Composing.buttons)
    await state.set_data({"language": language, "broadcast": str(callback_data.broadcast)})
    name = language_name(t, language)
    await show(callback, bot, t("bot-broadcast-ask-buttons", language_name=name))


async def take_buttons(
    message: Message,
    bot: Bot,
    db: Database,
    settings: Settings,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    await load_staff(db, user.id, broadcasts.WRITE)
    data = await state.get_data()
    buttons: list[list[Button]] = []
    text = (message.text or "").strip()
    for line in [] if text == NONE else text.splitlines():
        try:
            buttons.append([read_button(line)])
        except ValueError:
            await show(message, bot, t("bot-broadcast-bad-buttons", line=line))
            return
    if len(buttons) > MAX_BUTTON_ROWS:
        line = text.splitlines()[MAX_BUTTON_ROWS]
        await show(message, bot, t("bot-broadcast-bad-buttons", line=line))
        return
    async with db.transaction() as tx:
        staff = await staff_actions.load(tx, user.id)
        draft = await broadcasts.set_buttons(
            tx, staff, UUID(data["broadcast"]), data["language"], buttons
        )
    await state.clear()
    await send_variant(bot, user, draft.content.variants[data["language"]], settings)
    await show_card(message, bot, db, t, staff, draft)


async def preview(
    callback: CallbackQuery,
    callback_data: BroadcastStep,
    bot: Bot,
    db: Database,
    settings: Settings,
    user: User,
    t: Translate,
) -> None:
    """Every variant as it will arrive, and the card below them anew."""
    staff = await load_staff(db, user.id, broadcasts.WRITE)
    async with db.connection() as connection:
        draft = await broadcasts.get(connection, callback_data.broadcast)
    await remove_buttons(callback)
    for variant in draft.content.variants.values():
        await send_variant(bot, user, variant, settings)
    if isinstance(callback.message, Message):
        await show_card(callback.message, bot, db, t, staff, draft)
    await acknowledge(callback)


async def send_variant(bot: Bot, user: User, variant: Variant, settings: Settings) -> None:
    """To the author's own chat. Raises TelegramBadRequest."""
    call = render(variant, user.telegram_id, settings.app_button_url)
    kind: Any = getattr(bot_api, call.method[:1].upper() + call.method[1:])
    await bot(kind(**call.params))


def variant_of(message: Message) -> Variant | None:
    """What a message says, ours to send again; null for a kind that is not sent to everyone.

    Raises pydantic.ValidationError where it is too long.
    """
    media = _media_of(message)
    if media is None and message.text is None:
        return None
    text = message.html_text if message.text or message.caption else ""
    return Variant(text=text, media=media, buttons=_links_of(message))


def _media_of(message: Message) -> Media | None:
    if message.photo:
        return Media(kind="photo", file=message.photo[-1].file_id)
    # Telegram calls a GIF both an animation and a document
    for kind in FILES:
        if (file := getattr(message, kind)) is not None:
            return Media(kind=kind, file=file.file_id)
    return None


def _links_of(message: Message) -> list[list[Button]]:
    """The links under a message that was forwarded from somewhere else."""
    lines = message.reply_markup.inline_keyboard if message.reply_markup else []
    found = [
        [Button(text=one.text, url=one.url) for one in line if one.url][:MAX_BUTTONS_A_ROW]
        for line in lines
    ]
    return [line for line in found if line][:MAX_BUTTON_ROWS]


def read_button(line: str) -> Button:
    """`label | target`. Raises ValueError."""
    label, bar, target = (part.strip() for part in line.rpartition("|"))
    if not bar:
        raise ValueError(line)
    if target == APP:
        return Button(text=label, app=True)
    if "://" in target:
        return Button(text=label, url=target)
    return Button(text=label, lottery_id=UUID(target))
