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
"""Tolerance for a phone's wrong clock and for the time it takes to type a code."""
CODE_DIGITS: Final = 6
MAX_FAILURES: Final = 5
LOCK: Final = timedelta(minutes=15)
SECOND_STEP_MINUTES: Final = 10


def new_secret() -> str:
    """160 random bits in base32, the length of the key that RFC 4226 recommends."""
    return pyotp.random_base32()


def otpauth_uri(secret: str, account: str) -> str:
    """The URI that an authenticator reads from a QR code."""
    return pyotp.TOTP(secret).provisioning_uri(name=account, issuer_name=ISSUER)


def normalised(code: str) -> str:
    """Authenticators show codes as `123 456`."""
    return clean_code(code).replace(" ", "")


def is_code(text: str) -> bool:
    """Whether it looks like a code: six digits, grouped or not."""
    typed = normalised(text)
    return len(typed) == CODE_DIGITS and typed.isascii() and typed.isdigit()


def matching_step(secret: str, code: str, now: datetime, last_step: int | None) -> int | None:
    """The time step of this code; None if the code is wrong or its step is already used."""
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
    """Wrong codes that still count: all, until a lock's time has passed without one."""
    if last_failed_at is None or now >= last_failed_at + LOCK:
        return 0
    return failures


def locked_seconds(failures: int, last_failed_at: datetime | None, now: datetime) -> int:
    """How long codes are locked; 0 if the next one is accepted."""
    if last_failed_at is None or count_failures(failures, last_failed_at, now) < MAX_FAILURES:
        return 0
    return math.ceil((last_failed_at + LOCK - now).total_seconds())
