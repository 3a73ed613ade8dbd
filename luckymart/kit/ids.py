"""Time-ordered ids."""

import secrets
import time
from typing import Final
from uuid import UUID

NANOSECONDS_IN_A_MILLISECOND: Final = 1_000_000


def uuid7() -> UUID:
    """RFC 9562, sections 5.7 and 6.2 (method 3): ids made a microsecond apart sort by time.

    48 bits of Unix milliseconds, the version, 12 bits of the millisecond's fraction, the variant,
    then random bits.
    """
    milliseconds, rest = divmod(time.time_ns(), NANOSECONDS_IN_A_MILLISECOND)
    fraction = (rest << 12) // NANOSECONDS_IN_A_MILLISECOND
    return UUID(
        int=milliseconds << 80 | 0x7 << 76 | fraction << 64 | 0x2 << 62 | secrets.randbits(62)
    )
