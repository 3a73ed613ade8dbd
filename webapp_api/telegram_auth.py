"""Init data of the Mini App: whether Telegram signed it for this bot, and what it says.

Source: https://core.telegram.org/bots/webapps#validating-data-received-via-the-mini-app
"""

import hmac
from base64 import urlsafe_b64decode
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Final
from urllib.parse import parse_qsl

from nacl.exceptions import BadSignatureError
from nacl.signing import VerifyKey
from pydantic import BaseModel, Field, ValidationError

from luckymart.kit.settings import Settings
from luckymart.sessions.errors import InitDataExpired, InitDataFuture, InitDataInvalid
from luckymart.users.actions import Profile

MAX_INIT_DATA_BYTES: Final = 8192
MAX_FIELDS: Final = 32
MAX_CLOCK_DIFFERENCE: Final = timedelta(seconds=60)
MAX_TELEGRAM_ID: Final = 2**52  # "at most 52 significant bits", as the Bot API says of ids


class _TelegramUser(BaseModel):
    id: int = Field(gt=0, lt=MAX_TELEGRAM_ID, strict=True)
    first_name: str = Field(max_length=256)
    last_name: str | None = Field(default=None, max_length=256)
    username: str | None = Field(default=None, max_length=64)
    language_code: str | None = Field(default=None, max_length=35)
    photo_url: str | None = Field(default=None, max_length=2000, pattern=r"^(https?://|$)")
    is_bot: bool = False


class InitData(BaseModel):
    profile: Profile
    start_param: str | None


class InitDataCheck:
    """Checks by the bot's token (HMAC), and by Telegram's public key where a signature is there."""

    def __init__(self, settings: Settings) -> None:
        token = settings.bot_token.get_secret_value()
        self._secret = hmac.digest(b"WebAppData", token.encode(), "sha256")
        self._signed_prefix = f"{token.partition(':')[0]}:WebAppData\n"
        self._public_key = VerifyKey(bytes.fromhex(settings.telegram_public_key))
        self._max_age = timedelta(seconds=settings.init_data_max_age_seconds)

    def __call__(self, init_data: str, now: datetime) -> InitData:
        """Raises InitDataInvalid, InitDataExpired, InitDataFuture."""
        fields = _parse(init_data)
        self._check_hash(fields)
        self._check_signature(fields)
        self._check_time(fields, now)
        try:
            user = _TelegramUser.model_validate_json(fields["user"])
        except (KeyError, ValidationError) as error:
            raise InitDataInvalid from error
        # no channel carries it, so it can only make trouble in the database
        if user.is_bot or any("\x00" in text for text in fields.values()) or _has_nul(user):
            raise InitDataInvalid
        profile = Profile(
            telegram_id=user.id,
            first_name=user.first_name,
            last_name=user.last_name or None,
            username=user.username or None,
            language_code=user.language_code,
            photo_url=user.photo_url or None,
        )
        return InitData(profile=profile, start_param=fields.get("start_param"))

    def _check_hash(self, fields: dict[str, str]) -> None:
        given = fields.get("hash", "")
        expected = hmac.new(self._secret, _signed_text(fields, "hash"), sha256).hexdigest()
        if not hmac.compare_digest(expected.encode(), given.encode()):
            raise InitDataInvalid

    def _check_signature(self, fields: dict[str, str]) -> None:
        if (given := fields.get("signature")) is None:  # clients older than Bot API 8.0
            return
        message = self._signed_prefix.encode() + _signed_text(fields, "hash", "signature")
        try:
            signature = urlsafe_b64decode(given.encode("ascii") + b"==")
            self._public_key.verify(message, signature)
        except (ValueError, BadSignatureError) as error:
            raise InitDataInvalid from error

    def _check_time(self, fields: dict[str, str], now: datetime) -> None:
        text = fields.get("auth_date", "")
        if not (text.isascii() and text.isdigit() and len(text) <= 12):
            raise InitDataInvalid
        age_seconds = now.timestamp() - int(text)
        if age_seconds > self._max_age.total_seconds():
            raise InitDataExpired
        if age_seconds < -MAX_CLOCK_DIFFERENCE.total_seconds():
            raise InitDataFuture


def _parse(init_data: str) -> dict[str, str]:
    try:
        if len(init_data.encode()) > MAX_INIT_DATA_BYTES:
            raise InitDataInvalid
        pairs = parse_qsl(
            init_data,
            keep_blank_values=True,
            strict_parsing=True,
            errors="strict",
            max_num_fields=MAX_FIELDS,
        )
    except ValueError as error:
        raise InitDataInvalid from error
    fields = dict(pairs)
    # which of two values would have been signed is not for us to choose
    if len(fields) != len(pairs):
        raise InitDataInvalid
    return fields


def _signed_text(fields: dict[str, str], *without: str) -> bytes:
    names = sorted(fields.keys() - set(without))
    return "\n".join(f"{name}={fields[name]}" for name in names).encode()


def _has_nul(user: _TelegramUser) -> bool:
    return any(isinstance(value, str) and "\x00" in value for _, value in user)
