"""Commands as telephones write them: `/Start`, `/start@shop_bot`, `/start now`."""

import re
from typing import Final

from aiogram.filters import Command

_COMMAND: Final = re.compile(r"/([a-z]\w*)(@\w+)?(\s|$)", re.ASCII | re.IGNORECASE)


def command(name: str) -> Command:
    """The filter of one command, in capitals or not."""
    return Command(name, ignore_case=True)


def command_in(text: str | None) -> str:
    """The command that a message begins with, in small letters; empty if it is none."""
    found = _COMMAND.match(text or "")
    return found[1].lower() if found else ""
