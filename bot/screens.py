"""One screen, sent anew for a command or put in place of the one whose button was pressed."""

from contextlib import suppress

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, LinkPreviewOptions, Message

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


async def show(
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
    await acknowledge(event)


def preview_of(picture: str | None) -> LinkPreviewOptions:
    """A picture above a text: one that Telegram cannot fetch costs the picture, not the message."""
    if picture is None:
        return NO_PREVIEW
    return LinkPreviewOptions(url=picture, prefer_large_media=True, show_above_text=True)


async def acknowledge(event: CallbackQuery, text: str | None = None) -> None:
    """End the button's waiting. One that Telegram has forgotten needs no answer."""
    with suppress(TelegramBadRequest):
        await event.answer(text)


async def remove_buttons(event: CallbackQuery) -> None:
    """Leave the message as a record, with nothing left to press."""
    if isinstance(event.message, Message):
        with suppress(TelegramBadRequest):
            await event.message.edit_reply_markup(reply_markup=None)


async def _replace(
    message: Message, text: str, keyboard: InlineKeyboardMarkup | None, preview: LinkPreviewOptions
) -> None:
    try:
        await message.edit_text(text, reply_markup=keyboard, link_preview_options=preview)
    except TelegramBadRequest as error:
        if "not modified" in error.message:
            return
        # Too old to be edited, or deleted by the person: say it below.
        await message.answer(text, reply_markup=keyboard, link_preview_options=preview)
