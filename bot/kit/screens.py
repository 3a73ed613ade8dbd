"""One screen, sent anew for a command or put in place of the one whose button was pressed."""

import re
from contextlib import suppress
from html import unescape
from typing import Final

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, LinkPreviewOptions, Message

from bot.texts import MAX_ALERT_LENGTH, shortened

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
MAX_CAPTION_LENGTH: Final = 1024


async def show(
    event: Message | CallbackQuery,
    bot: Bot,
    text: str,
    keyboard: InlineKeyboardMarkup | None = None,
    *,
    picture: str | None = None,
) -> None:
    """`put`, and the end of the button's waiting."""
    await put(event, bot, text, keyboard, picture=picture)
    if isinstance(event, CallbackQuery):
        await acknowledge(event)


async def put(
    event: Message | CallbackQuery,
    bot: Bot,
    text: str,
    keyboard: InlineKeyboardMarkup | None = None,
    *,
    picture: str | None = None,
) -> None:
    """`picture`: an address that Telegram fetches by itself and shows above the text, if it can."""
    preview = preview_of(picture)
    if isinstance(event, Message):
        await event.answer(text, reply_markup=keyboard, link_preview_options=preview)
        return
    if isinstance(event.message, Message):
        await _replace(event.message, text, keyboard, preview)
    else:
        await bot.send_message(
            event.from_user.id, text, reply_markup=keyboard, link_preview_options=preview
        )


async def reply(message: Message, text: str, keyboard: InlineKeyboardMarkup | None = None) -> None:
    """In a group, below what is answered; without that where it was deleted meanwhile."""
    target = message.as_reply_parameters(allow_sending_without_reply=True)
    await message.answer(text, reply_markup=keyboard, reply_parameters=target)


def preview_of(picture: str | None) -> LinkPreviewOptions:
    """A picture above a text: one that Telegram cannot fetch costs the picture, not the message."""
    if picture is None:
        return NO_PREVIEW
    return LinkPreviewOptions(url=picture, prefer_large_media=True, show_above_text=True)


def visible_length(html: str) -> int:
    """How long a text is for Telegram, which counts it without its tags."""
    return len(unescape(re.sub(r"<[^>]*>", "", html)))


async def acknowledge(
    event: CallbackQuery, text: str | None = None, *, alert: bool = False
) -> None:
    """End the button's waiting. One that Telegram has forgotten needs no answer."""
    with suppress(TelegramBadRequest):
        await event.answer(text and shortened(text, MAX_ALERT_LENGTH), show_alert=alert or None)


async def remove_buttons(event: CallbackQuery) -> None:
    """Leave the message as a record, with nothing left to press."""
    if isinstance(event.message, Message):
        with suppress(TelegramBadRequest):
            await event.message.edit_reply_markup(reply_markup=None)


async def delete(bot: Bot, chat_id: int, message_id: int) -> None:
    """Telegram lets a bot delete what is younger than two days; the rest stays."""
    with suppress(TelegramBadRequest):
        await bot.delete_message(chat_id, message_id)


async def _replace(
    message: Message, text: str, keyboard: InlineKeyboardMarkup | None, preview: LinkPreviewOptions
) -> None:
    has_file = bool(message.photo or message.document)
    try:
        if not has_file:
            await message.edit_text(text, reply_markup=keyboard, link_preview_options=preview)
            return
        if visible_length(text) <= MAX_CAPTION_LENGTH:
            await message.edit_caption(caption=text, reply_markup=keyboard)
            return
        await message.edit_reply_markup(reply_markup=None)
    except TelegramBadRequest as error:
        if "not modified" in error.message:
            return
    # Too old to be edited, deleted by the person, or too long for a caption: say it below.
    await message.answer(text, reply_markup=keyboard, link_preview_options=preview)
