"""Referral codes, and what a start parameter means."""

import re
import secrets
from typing import Final
from uuid import UUID

CODE_ALPHABET: Final = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"  # none that are mistaken for another
CODE_LENGTH: Final = 8
_REFERRAL = re.compile(r"r_([A-Z2-9]{8})", re.ASCII)


def new_referral_code() -> str:
    """40 random bits."""
    return "".join(secrets.choice(CODE_ALPHABET) for _ in range(CODE_LENGTH))


def referral_code_in(start_param: str | None) -> str | None:
    """The code of `r_CODE`, as `/start` and `startapp` carry it."""
    match = _REFERRAL.fullmatch(start_param or "")
    return match.group(1) if match else None


def lottery_id_in(start_param: str | None) -> UUID | None:
    """The lottery of a deep link `l_<id>`, the id with or without hyphens."""
    if not start_param or not start_param.startswith("l_"):
        return None
    try:
        return UUID(start_param[2:])
    except ValueError:
        return None
