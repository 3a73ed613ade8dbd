"""What buttons carry: 64 bytes at most, so an id is its 16 bytes in base64url, 22 letters."""

import base64
import secrets
from collections.abc import Callable
from typing import Annotated, Final, Literal, TypeAlias
from uuid import UUID

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup, WebAppInfo
from pydantic import AfterValidator, BeforeValidator, PlainSerializer

from bot.texts import Translate
from luckymart.kit import idempotency
from luckymart.kit.clock import utc_now
from luckymart.kit.money import WalletType

HOUR_BYTES: Final = 3
CHANCE_BYTES: Final = 6
LONGEST_HOURS: Final = 24 * (idempotency.KEEP_DAYS - 1)
"""A confirmation is out of date before its key is forgotten: after that it would buy again."""


def short_id(value: UUID) -> str:
    return base64.urlsafe_b64encode(value.bytes).decode().rstrip("=")


def read_id(value: object) -> object:
    if isinstance(value, str) and len(value) == 22:
        return UUID(bytes=base64.urlsafe_b64decode(value + "=="))
    return value


Id: TypeAlias = Annotated[
    UUID, BeforeValidator(read_id), PlainSerializer(short_id, return_type=str)
]
Wallet: TypeAlias = Literal["B", "L", "P"]
WALLET_LETTERS: Final[dict[WalletType, Wallet]] = {
    WalletType.BALANCE: "B",
    WalletType.LUCKY_COIN: "L",
    WalletType.BONUS: "P",
}
WALLET_TYPES: Final[dict[Wallet, WalletType]] = {
    letter: kind for kind, letter in WALLET_LETTERS.items()
}


def new_nonce() -> str:
    """Makes the two presses of one confirmation one command: part of its idempotency key.

    It begins with the hour, for `Nonce`.
    """
    hour = _hour_now().to_bytes(HOUR_BYTES, "big")
    return base64.urlsafe_b64encode(hour + secrets.token_bytes(CHANCE_BYTES)).decode()


def _check_nonce(nonce: str) -> str:
    """Raises ValueError if it is out of date."""
    hour = int.from_bytes(base64.urlsafe_b64decode(nonce)[:HOUR_BYTES], "big")
    if not 0 <= _hour_now() - hour <= LONGEST_HOURS:
        raise ValueError("out of date")
    return nonce


def _hour_now() -> int:
    return int(utc_now().timestamp() // 3600)


Nonce: TypeAlias = Annotated[str, AfterValidator(_check_nonce)]
"""Data with an old one cannot be read, so that the button answers that it is out of date."""


def button(text: str, data: CallbackData) -> InlineKeyboardButton:
    return InlineKeyboardButton(text=text, callback_data=data.pack())


def app_button(text: str, app_url: str, lottery_id: UUID | None = None) -> InlineKeyboardButton:
    """Opens the Mini App, at a lottery if one is given (private chats only, says Telegram).

    The address carries the parameter as Telegram itself does for t.me links.
    """
    url = app_url if lottery_id is None else f"{app_url}?tgWebAppStartParam=l_{lottery_id}"
    return InlineKeyboardButton(text=text, web_app=WebAppInfo(url=url))


def rows(*lines: list[InlineKeyboardButton]) -> InlineKeyboardMarkup:
    """A keyboard of these lines; empty ones are left out."""
    return InlineKeyboardMarkup(inline_keyboard=[line for line in lines if line])


def older_row(
    t: Translate, next_cursor: str | None, page: Callable[[str], CallbackData]
) -> list[InlineKeyboardButton]:
    """The way to the next page of a list; nothing on the last one."""
    return [button(t.plain("bot-button-older"), page(next_cursor))] if next_cursor else []


def play_keyboard(t: Translate, app_url: str) -> InlineKeyboardMarkup:
    return rows([app_button(t.plain("bot-button-play"), app_url)])
