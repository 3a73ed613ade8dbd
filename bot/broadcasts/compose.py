"""What a broadcast says: any message that can be copied, in each language, with buttons."""

from typing import Any, Final
from uuid import UUID

import pydantic
from aiogram import F, Router
from aiogram import methods as bot_api
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import Message

from bot.broadcasts.buttons import BroadcastPart, BroadcastStep
from bot.broadcasts.cards import LANGUAGES, card, language_name, show_card
from bot.kit import running
from bot.kit.chat import Chat
from bot.kit.commands import command
from bot.kit.dialogs import Answers, Dialog, Question, Refused, Screen
from bot.texts import Html
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
from luckymart.kit.database import Tx
from luckymart.staff import actions as staff_actions

NONE: Final = "-"
APP: Final = "app"
FILES: Final[tuple[MediaKind, ...]] = ("video", "animation", "audio", "voice", "document")


def routes() -> Router:
    router = Router(name="broadcasts.compose")
    router.message.register(begin, command("broadcast"))
    router.callback_query.register(change, BroadcastPart.filter())
    router.callback_query.register(preview, BroadcastStep.filter(F.action == "preview"))
    return router


async def begin(chat: Chat) -> None:
    """The first variant, in the author's own language, is the one for everybody else too."""
    await running.begin(chat, BROADCAST, {"language": chat.user.language_code})


async def change(chat: Chat, callback_data: BroadcastPart) -> None:
    known = {"broadcast": str(callback_data.broadcast), "language": callback_data.language}
    await running.begin(chat, VARIANT if callback_data.part == "say" else BUTTONS, known)


# ------------------------------------------------------------ the message


async def _ask_message(chat: Chat, answers: Answers) -> Screen:
    name = language_name(chat.t, answers["language"])
    return Screen(chat.t("bot-broadcast-ask", language_name=name))


async def _take_message(chat: Chat, answers: Answers, message: Message) -> str:
    """The author gets it as everybody will: if Telegram refuses it, it refuses it here."""
    if message.media_group_id is not None:
        # each of its pictures comes as a message of its own, and one word is enough
        is_new = answers.get("album") != message.media_group_id
        answers["album"] = message.media_group_id
        raise Refused(chat.t("bot-broadcast-album") if is_new else Html(""))
    refused = Refused(chat.t("bot-broadcast-refused"))
    try:
        variant = variant_of(message)
    except pydantic.ValidationError as error:
        raise refused from error
    if variant is None:
        raise Refused(chat.t("bot-broadcast-unsupported"))
    try:
        await send_variant(chat, variant)
    except TelegramBadRequest as error:
        raise refused from error
    return variant.model_dump_json()


async def _take_text(chat: Chat, answers: Answers, _: str) -> str:
    assert isinstance(chat.event, Message)
    return await _take_message(chat, answers, chat.event)


async def _draft(chat: Chat, tx: Tx, answers: Answers) -> str:
    language = _language(answers["language"])
    staff = await staff_actions.load(tx, chat.user.id)
    variant = Variant.model_validate_json(answers["message"])
    content = Content(default_language=language, variants={language: variant})
    return str((await broadcasts.draft(tx, staff, content)).id)


async def _set_variant(chat: Chat, tx: Tx, answers: Answers) -> str:
    language = _language(answers["language"])
    staff = await staff_actions.load(tx, chat.user.id)
    variant = Variant.model_validate_json(answers["message"])
    draft_id = UUID(answers["broadcast"])
    return str((await broadcasts.set_variant(tx, staff, draft_id, language, variant)).id)


async def _show_draft(chat: Chat, _: Answers, draft_id: str) -> None:
    async with chat.db.connection() as connection:
        draft = await broadcasts.get(connection, UUID(draft_id))
    await show_card(chat, draft)


async def _back(chat: Chat, answers: Answers) -> None:
    await _show_draft(chat, answers, answers["broadcast"])


_MESSAGE: Final = Question(name="message", ask=_ask_message, parse=_take_text, take=_take_message)
BROADCAST: Final = Dialog(
    name="broadcast",
    permission=broadcasts.WRITE,
    questions=(_MESSAGE,),
    act=_draft,
    done=_show_draft,
)
VARIANT: Final = Dialog(
    name="broadcast-message",
    permission=broadcasts.WRITE,
    questions=(_MESSAGE,),
    act=_set_variant,
    done=_show_draft,
    back=_back,
)


# ------------------------------------------------------------ its buttons


async def _ask_buttons(chat: Chat, answers: Answers) -> Screen:
    name = language_name(chat.t, answers["language"])
    return Screen(chat.t("bot-broadcast-ask-buttons", language_name=name))


async def _buttons(chat: Chat, _: Answers, text: str) -> str:
    lines = text.splitlines()
    try:
        read_buttons(text)
    except ValueError as error:
        raise Refused(chat.t("bot-broadcast-bad-buttons", line=str(error))) from error
    if len(lines) > MAX_BUTTON_ROWS:
        raise Refused(chat.t("bot-broadcast-bad-buttons", line=lines[MAX_BUTTON_ROWS]))
    return text


async def _set_buttons(chat: Chat, tx: Tx, answers: Answers) -> str:
    language = _language(answers["language"])
    staff = await staff_actions.load(tx, chat.user.id)
    buttons = read_buttons(answers["buttons"])
    draft_id = UUID(answers["broadcast"])
    return str((await broadcasts.set_buttons(tx, staff, draft_id, language, buttons)).id)


async def _show_buttons(chat: Chat, answers: Answers, draft_id: str) -> None:
    async with chat.db.connection() as connection:
        draft = await broadcasts.get(connection, UUID(draft_id))
    await send_variant(chat, draft.content.variants[_language(answers["language"])])
    await show_card(chat, draft)


BUTTONS: Final = Dialog(
    name="broadcast-buttons",
    permission=broadcasts.WRITE,
    questions=(Question(name="buttons", ask=_ask_buttons, parse=_buttons),),
    act=_set_buttons,
    done=_show_buttons,
    back=_back,
)


# ------------------------------------------------------------ as it will arrive


async def preview(chat: Chat, callback_data: BroadcastStep) -> None:
    """Every variant as it will arrive, and the card below them anew."""
    await chat.staff(broadcasts.WRITE)
    async with chat.db.connection() as connection:
        draft = await broadcasts.get(connection, callback_data.broadcast)
    await chat.remove_buttons()
    for variant in draft.content.variants.values():
        await send_variant(chat, variant)
    await chat.say(*await card(chat, draft))
    await chat.acknowledge()


async def send_variant(chat: Chat, variant: Variant) -> None:
    """To the author's own chat. Raises TelegramBadRequest."""
    call = render(variant, chat.user.telegram_id, chat.settings.app_button_url)
    kind: Any = getattr(bot_api, call.method[:1].upper() + call.method[1:])
    await chat.bot(kind(**call.params))


def _language(code: str) -> Language:
    return next(language for language in LANGUAGES if language == code)


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


def read_buttons(text: str) -> list[list[Button]]:
    """A line each; none for NONE. Raises ValueError with the line that cannot be read."""
    return [] if text == NONE else [[_read_button(line)] for line in text.splitlines()]


def _read_button(line: str) -> Button:
    """`label | target`."""
    label, _, target = (part.strip() for part in line.rpartition("|"))
    try:
        if target == APP:
            return Button(text=label, app=True)
        if "://" in target:
            return Button(text=label, url=target)
        return Button(text=label, lottery_id=UUID(target))
    except ValueError as error:
        raise ValueError(line) from error
