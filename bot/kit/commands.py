"""What people say: commands as telephones write them (`/Start`), and everything else."""

import re
from typing import Final

from aiogram.enums import ContentType
from aiogram.filters import Command

_COMMAND: Final = re.compile(r"/([a-z]\w*)(@\w+)?(\s|$)", re.ASCII | re.IGNORECASE)

SAID: Final = frozenset(
    {
        *(ContentType.TEXT, ContentType.PHOTO, ContentType.DOCUMENT, ContentType.VIDEO),
        *(ContentType.ANIMATION, ContentType.AUDIO, ContentType.VOICE, ContentType.VIDEO_NOTE),
        *(ContentType.STICKER, ContentType.CONTACT, ContentType.LOCATION, ContentType.VENUE),
        *(ContentType.POLL, ContentType.DICE, ContentType.GAME, ContentType.STORY),
        *(ContentType.PAID_MEDIA, ContentType.CHECKLIST),
    }
)
"""What a person sends to be answered; everything else Telegram says of the chat itself."""


def command(name: str) -> Command:
    """The filter of one command, in capitals or not."""
    return Command(name, ignore_case=True)


def command_in(text: str | None) -> str:
    """The command that a message begins with, in small letters; empty if it is none."""
    found = _COMMAND.match(text or "")
    return found[1].lower() if found else ""
