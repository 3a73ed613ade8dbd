"""Referral codes, and what a start parameter means."""

import re
import secrets
from typing import Final
from uuid import UUID

CODE_ALPHABET: Final = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"  # no look-alikes
CODE_LENGTH: Final = 8
_CODE = r"[A-Z2-9]{8}"
_HEX = "[0-9a-fA-F]"
_UUID = rf"{_HEX}{{32}}|{_HEX}{{8}}-(?:{_HEX}{{4}}-){{3}}{_HEX}{{12}}"
# A shared lottery's link carries both: 47 of the 64 characters that Telegram allows.
_REFERRAL = re.compile(rf"(?:l_(?:{_UUID})_)?r_({_CODE})", re.ASCII)
_LOTTERY = re.compile(rf"l_({_UUID})(?:_r_{_CODE})?", re.ASCII)


def new_referral_code() -> str:
    """40 random bits."""
    return "".join(secrets.choice(CODE_ALPHABET) for _ in range(CODE_LENGTH))


def referral_code_in(start_param: str | None) -> str | None:
    """The code in `r_CODE` or `l_<id>_r_CODE`, the parameter of `/start` and `startapp`."""
    match = _REFERRAL.fullmatch(start_param or "")
    return match[1] if match else None


def lottery_id_in(start_param: str | None) -> UUID | None:
    """The lottery in a deep link `l_<id>` or `l_<id>_r_CODE`; the id may have hyphens."""
    match = _LOTTERY.fullmatch(start_param or "")
    return UUID(match[1]) if match else None
