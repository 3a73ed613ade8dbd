"""Time-based one-time passwords (RFC 6238): six digits, steps of 30 seconds."""

import hmac
import math
from datetime import datetime, timedelta
from typing import Final

import pyotp

from luckymart.kit.typed import clean_code

ISSUER: Final = "LuckyMart"
STEP_SECONDS: Final = 30
WINDOW_STEPS: Final = 1
"""A telephone's clock may be wrong by this, and a code takes time to be typed."""
CODE_DIGITS: Final = 6
MAX_FAILURES: Final = 5
LOCK: Final = timedelta(minutes=15)


def new_secret() -> str:
    """160 random bits in base32, the length of the key that RFC 4226 recommends."""
    return pyotp.random_base32()


def otpauth_uri(secret: str, account: str) -> str:
    """What an authenticator reads from a QR code."""
    return pyotp.TOTP(secret).provisioning_uri(name=account, issuer_name=ISSUER)


def normalised(code: str) -> str:
    """Authenticators show `123 456`."""
    return clean_code(code).replace(" ", "")


def is_code(text: str) -> bool:
    """Whether it looks like one: six digits, grouped or not."""
    typed = normalised(text)
    return len(typed) == CODE_DIGITS and typed.isascii() and typed.isdigit()


def matching_step(secret: str, code: str, now: datetime, last_step: int | None) -> int | None:
    """The time step whose code this is; None for a wrong code or one of a step used already."""
    if not is_code(code):
        return None
    typed = normalised(code)
    generator = pyotp.TOTP(secret)
    current = math.floor(now.timestamp()) // STEP_SECONDS
    for step in range(current - WINDOW_STEPS, current + WINDOW_STEPS + 1):
        is_used = last_step is not None and step <= last_step
        if not is_used and hmac.compare_digest(generator.generate_otp(step), typed):
            return step
    return None


def count_failures(failures: int, last_failed_at: datetime | None, now: datetime) -> int:
    """Wrong codes that still count: all of them, until there was none for the time of a lock."""
    if last_failed_at is None or now >= last_failed_at + LOCK:
        return 0
    return failures


def locked_seconds(failures: int, last_failed_at: datetime | None, now: datetime) -> int:
    """How long no code is looked at; 0 where the next one is."""
    if last_failed_at is None or count_failures(failures, last_failed_at, now) < MAX_FAILURES:
        return 0
    return math.ceil((last_failed_at + LOCK - now).total_seconds())
