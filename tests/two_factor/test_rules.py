"""RFC 6238 codes: each works once, and guesses are limited."""

from datetime import UTC, datetime, timedelta

import pyotp
import pytest

from luckymart.two_factor.rules import (
    LOCK,
    MAX_FAILURES,
    count_failures,
    locked_seconds,
    matching_step,
    new_secret,
    otpauth_uri,
)

NOW = datetime(2026, 11, 21, 6, 0, 15, tzinfo=UTC)
STEP = int(NOW.timestamp()) // 30


@pytest.mark.parametrize(
    ("seconds", "code"),
    # RFC 6238, appendix B: SHA-1, the last six of the eight digits
    [(59, "287082"), (1111111109, "081804"), (1234567890, "005924"), (20000000000, "353130")],
)
def test_the_vectors_of_the_rfc(seconds: int, code: str) -> None:
    secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"  # the RFC's own, "1234567890" twice
    now = datetime.fromtimestamp(seconds, UTC)
    assert matching_step(secret, code, now, None) == seconds // 30


@pytest.mark.parametrize("shift", range(-3, 4))
def test_one_step_earlier_and_later_and_no_further(shift: int) -> None:
    secret = new_secret()
    codes = {shift: pyotp.TOTP(secret).generate_otp(STEP + shift) for shift in range(-3, 4)}
    expected = STEP + shift if abs(shift) <= 1 else None
    assert matching_step(secret, codes[shift], NOW, None) in (expected, _twin(codes, codes[shift]))


def test_a_code_may_have_spaces() -> None:
    secret = new_secret()
    code = pyotp.TOTP(secret).generate_otp(STEP)
    assert matching_step(secret, f" {code[:3]} {code[3:]} ", NOW, None) is not None


def _twin(codes: dict[int, str], code: str) -> int | None:
    """Two of the window's codes may be equal: there are only a million."""
    return next((STEP + shift for shift in (-1, 0, 1) if codes[shift] == code), None)


def test_a_step_and_all_before_it_are_used_up() -> None:
    secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"  # of the RFC
    code = pyotp.TOTP(secret).generate_otp(STEP)
    assert matching_step(secret, code, NOW, STEP - 1) == STEP
    assert matching_step(secret, code, NOW, STEP) is None
    assert matching_step(secret, code, NOW, STEP + 1) is None


@pytest.mark.parametrize(
    "code", ["", "12345", "1234567", "12345a", "１２３４５６", "-12345", "٠١٢٣٤٥"]
)
def test_what_is_no_code(code: str) -> None:
    assert matching_step(new_secret(), code, NOW, None) is None


def test_five_wrong_ones_lock_for_a_quarter_of_an_hour() -> None:
    assert locked_seconds(MAX_FAILURES - 1, NOW, NOW) == 0
    assert locked_seconds(MAX_FAILURES, NOW, NOW) == 900
    assert locked_seconds(MAX_FAILURES, NOW, NOW + timedelta(seconds=899.5)) == 1
    assert locked_seconds(MAX_FAILURES, NOW, NOW + LOCK) == 0
    assert count_failures(3, NOW, NOW + LOCK - timedelta(seconds=1)) == 3
    assert count_failures(3, NOW, NOW + LOCK) == 0


def test_what_the_authenticator_is_told() -> None:
    uri = otpauth_uri("ABCDEFGH" * 4, "zarina")
    assert uri == f"otpauth://totp/LuckyMart:zarina?secret={'ABCDEFGH' * 4}&issuer=LuckyMart"
