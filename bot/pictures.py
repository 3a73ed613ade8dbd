"""Pictures that people send to the bot: a file id of Telegram is no address, so they are stored."""

from io import BytesIO
from typing import Final
from uuid import UUID

from aiogram import Bot
from aiogram.types import Message

from bot.kit.chat import Chat
from bot.kit.screens import MAX_CAPTION_LENGTH
from bot.texts import shortened
from luckymart.kit.database import Tx
from luckymart.outbox import actions as outbox
from luckymart.outbox.models import TELEGRAM_CALL, TelegramCall
from luckymart.pictures.actions import StoredPicture
from luckymart.pictures.errors import PictureRefused, PictureTooLarge
from luckymart.pictures.images import sheet
from luckymart.pictures.storage import Bucket
from luckymart.staff import actions as staff_actions

MAX_SIDE_PIXELS: Final = 2048
MAX_FILE_BYTES: Final = 20_000_000
"""Of a file that the Bot API lets a bot download (core.telegram.org/bots/api#getfile)."""


async def store_sent(
    chat: Chat, message: Message, bucket: Bucket, max_unused: int | None = None
) -> StoredPicture:
    """The message's picture, kept, sent as a photo or as a file.

    Raises what `Pictures.store` raises, PictureRefused also where the message has no picture.
    """
    content = await sent_photo(chat.bot, message)
    return await chat.pictures.store(chat.user.id, bucket, content, max_unused=max_unused)


def stored(answer: str) -> tuple[UUID, str]:
    """Of an answer `<id>:<sha256>` in a dialog."""
    picture_id, _, sha256 = answer.partition(":")
    return UUID(picture_id), sha256


def is_pdf(message: Message) -> bool:
    document = message.document
    return document is not None and document.mime_type == "application/pdf"


async def pass_on(tx: Tx, permission: str, message: Message, caption: str) -> None:
    """Send the message's photo or document on to those with this permission: Telegram keeps it.

    An album may have a video among its photos, which is neither: it is left out.
    """
    kind, file = ("photo", message.photo[-1]) if message.photo else ("document", message.document)
    if file is None:
        return
    for telegram_id in await staff_actions.telegram_ids_with(tx, permission):
        words = shortened(caption, MAX_CAPTION_LENGTH)
        params = {"chat_id": telegram_id, kind: file.file_id, "caption": words}
        method = "sendPhoto" if kind == "photo" else "sendDocument"
        call = TelegramCall(chat_id=telegram_id, method=method, params=params)
        await outbox.enqueue(tx, TELEGRAM_CALL, call)


async def sent_photo(bot: Bot, message: Message) -> bytes:
    """The message's picture: a photo in the largest size that is kept, or a file that is an image.

    Of a PDF it is the first page as Telegram shows it in the chat, or a sheet that names the file:
    PDFs are never rendered here.
    Raises PictureRefused, PictureTooLarge.
    """
    content = BytesIO()
    document = message.document
    if message.photo:
        sizes = [size for size in message.photo if max(size.width, size.height) <= MAX_SIDE_PIXELS]
        best = max(sizes or message.photo[:1], key=lambda size: size.width)
        await bot.download(best, destination=content)
    elif document is not None and (document.mime_type or "").startswith("image/"):
        if (document.file_size or 0) > MAX_FILE_BYTES:
            raise PictureTooLarge(max_bytes=MAX_FILE_BYTES)
        await bot.download(document, destination=content)
    elif document is not None and is_pdf(message) and document.thumbnail is not None:
        await bot.download(document.thumbnail, destination=content)
    elif document is not None and is_pdf(message):
        return sheet(f"PDF {document.file_unique_id}")
    else:
        raise PictureRefused
    return content.getvalue()
