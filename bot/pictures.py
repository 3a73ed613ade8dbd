"""Photos that people send to the bot: a file id of Telegram is no address, so they are stored."""

from io import BytesIO
from typing import Final

from aiogram import Bot
from aiogram.types import Message

from luckymart.pictures.errors import PictureRefused

MAX_SIDE_PIXELS: Final = 2048


async def sent_photo(bot: Bot, message: Message) -> bytes:
    """The message's photo, in the largest size that is kept; for `Pictures.store`.

    Telegram makes photos JPEG of at most a few MB; a file sent as a document is none.
    Raises PictureRefused where the message has no photo.
    """
    if not message.photo:
        raise PictureRefused
    sizes = [size for size in message.photo if max(size.width, size.height) <= MAX_SIDE_PIXELS]
    best = max(sizes or message.photo[:1], key=lambda size: size.width)
    content = BytesIO()
    await bot.download(best, destination=content)
    return content.getvalue()
