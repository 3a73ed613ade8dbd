"""What a handle is, and which handles look alike."""

import re
from datetime import timedelta
from typing import Final

from luckymart.kit.errors import ValidationError

CHANGE_EVERY: Final = timedelta(days=30)
KEEP: Final = timedelta(days=90)
MIN_LENGTH: Final = 3
MAX_LENGTH: Final = 32

_FORM: Final = re.compile(r"[a-z0-9_]{3,32}", re.ASCII)
_LOOKS_LIKE: Final = str.maketrans("0134578", "oleastb") | {ord("i"): "l", ord("_"): None}
_PAIRS: Final = (("rn", "m"), ("vv", "w"))


def folded(text: str) -> str:
    """In small letters, without `@`. Raises ValidationError for what is no handle."""
    handle = text.strip().removeprefix("@").lower()
    if _FORM.fullmatch(handle) is None:
        raise ValidationError(
            "handle", f"{MIN_LENGTH} to {MAX_LENGTH} letters a to z, digits and underscores"
        )
    return handle


def skeleton(handle: str) -> str:
    """The same for handles that a hurried reader takes for each other: `adm1n` and `a_dmin`."""
    text = handle.lower().translate(_LOOKS_LIKE)
    for pair, letter in _PAIRS:
        text = text.replace(pair, letter)
    return text
