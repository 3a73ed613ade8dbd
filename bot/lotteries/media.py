"""Pictures that staff send: a file id of Telegram is no address, so they are stored."""

from collections.abc import Awaitable, Callable
from io import BytesIO
from typing import Final, TypeAlias

from aiogram import Bot
from aiogram.types import Message

MediaStore: TypeAlias = Callable[[bytes, str], Awaitable[str]]
"""Takes the bytes and the content type, answers the address (`https://…` or `/media/…`).

Raises ValueError for what is no such picture.
"""
MAX_SIDE_PIXELS: Final = 1280


async def stored_photo(bot: Bot, media: MediaStore, message: Message) -> str:
    """The address of the message's photo in a size fit for a card. Raises what `media` raises."""
    sizes = [size for size in message.photo or [] if size.width <= MAX_SIDE_PIXELS]
    content = BytesIO()
    await bot.download(max(sizes, key=lambda size: size.width), destination=content)
    return await media(content.getvalue(), "image/jpeg")
