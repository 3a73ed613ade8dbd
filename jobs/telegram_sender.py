"""Sends one message to one chat, and says what the Bot API's answer means."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Final, Literal, TypeAlias

import structlog
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.methods import SendMessage, TelegramMethod
from aiohttp import ClientConnectorError, ClientError, ClientTimeout

from jobs.pace import NotNow, Pace

log = structlog.get_logger()

TIMEOUT_SECONDS: Final = 20
TIMEOUT: Final = ClientTimeout(total=TIMEOUT_SECONDS)
JSON: Final = {"Content-Type": "application/json"}
TAKEN: Final = '{"ok":true'
LONGEST_TROUBLE_PAUSE_SECONDS: Final = 60.0
WRONG_TOKEN_PAUSE_SECONDS: Final = 60.0

Status: TypeAlias = Literal["sent", "blocked", "unreachable", "refused", "unsent", "unknown"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How it ended.

    sent         Telegram took it
    blocked      the person blocked the bot or deleted the account; nothing reaches them for now
    unreachable  the person has never written to the bot, or the chat does not exist
    refused      Telegram will never take this message
    unsent       it was certainly not sent; try again after `delay_seconds`
    unknown      nobody knows whether it was sent (cut off, timed out, server error)
    """

    status: Status
    error: str = ""
    delay_seconds: float = 0.0
    possibly_received: bool = False
    """Nobody knows whether it was sent, or it was and Telegram's answer says nothing we know."""


SENT: Final = Outcome("sent")


class TelegramSender:
    """Keeps the pace. A 429 or a network failure pauses everything that sends."""

    def __init__(self, bot: Bot, pace: Pace) -> None:
        self._bot = bot
        self.pace = pace
        self._troubles = 0  # in a row
        self._moved: dict[int | str, int] = {}

    async def send(
        self,
        chat_id: int | str,
        method: TelegramMethod[Any],
        *,
        urgent: bool = True,
    ) -> Outcome:
        """Wait for the turn, call, classify the answer. Raises only CancelledError."""

        def call(chat: int | str) -> Awaitable[object]:
            moved = method if chat == chat_id else method.model_copy(update={"chat_id": chat})
            return self._bot(moved, request_timeout=TIMEOUT_SECONDS)

        return await self._in_turn(chat_id, call, urgent=urgent, paid=False)

    async def _to_where_it_is(self, chat_id: int | str, method: TelegramMethod[Any]) -> None:
        """A group that became a supergroup has another number: nothing was sent to the old one."""
        moved = self._moved.get(chat_id)
        if moved is not None:
            method = method.model_copy(update={"chat_id": moved})
        try:
            await self._bot(method, request_timeout=TIMEOUT_SECONDS)
        except TelegramMigrateToChat as error:
            self._moved[chat_id] = error.migrate_to_chat_id
            log.warning("chat_has_a_new_number", old=chat_id, new=error.migrate_to_chat_id)
            await self._to_where_it_is(chat_id, method)

    async def call(
        self, chat_id: int, name: str, body: bytes, *, urgent: bool = True, paid: bool = False
    ) -> Outcome:
        """Like `send`, for a method's name and its parameters as JSON, at half the cost.

        `paid`: at the rate of paid messages (pace.py).
        """

        def post(chat: int | str) -> Awaitable[object]:
            if chat == chat_id:
                return self._post(chat_id, name, body)
            moved = json.dumps(json.loads(body) | {"chat_id": chat}).encode()
            return self._post(chat, name, moved)

        return await self._in_turn(chat_id, post, urgent=urgent, paid=paid)

    async def _in_turn(
        self,
        chat_id: int | str,
        make_call: Callable[[int | str], Awaitable[object]],
        *,
        urgent: bool,
        paid: bool,
    ) -> Outcome:
        chat_id = self._moved.get(chat_id, chat_id)
        try:
            await self.pace.turn(chat_id, urgent=urgent, paid=paid)
        except NotNow as refusal:
            return Outcome("unsent", "waits for its turn", refusal.seconds)
        try:
            await make_call(chat_id)
        except asyncio.CancelledError:
            raise
        except TelegramMigrateToChat as error:
            # A group has become a supergroup, under another id: core.telegram.org/bots/api
            # #responseparameters. Telegram says so of every call with the old id.
            new_id = error.migrate_to_chat_id
            log.error("chat_has_a_new_id", chat_id=chat_id, new_chat_id=new_id)
            if new_id in (chat_id, *self._moved):  # no way out: a circle of ids
                return Outcome("refused", _text_of(error))
            self._moved[chat_id] = new_id
            return await self._in_turn(chat_id, make_call, urgent=urgent, paid=paid)
        except Exception as error:  # every failure has its meaning, one by one below
            return self._meaning(error)
        self._troubles = 0
        return SENT

    async def _post(self, chat_id: int | str, name: str, body: bytes) -> None:
        """Raise what aiogram would, without the cost of its models: the sent message, which they
        would parse, is not needed."""
        session = self._bot.session
        assert isinstance(session, AiohttpSession)
        client = await session.create_session()
        url = session.api.api_url(self._bot.token, name)
        try:
            async with client.post(url, data=body, headers=JSON, timeout=TIMEOUT) as answer:
                content = await answer.text()
        except (TimeoutError, ClientError) as error:
            method = SendMessage(chat_id=chat_id, text="")
            raise TelegramNetworkError(method, type(error).__name__) from error
        if answer.status != HTTPStatus.OK or not content.startswith(TAKEN):
            method = SendMessage(chat_id=chat_id, text="")
            session.check_response(self._bot, method, answer.status, content)

    def _meaning(self, error: Exception) -> Outcome:
        text = _text_of(error)
        match error:
            case TelegramRetryAfter():
                self.pace.pause(error.retry_after)
                log.warning("telegram_asks_to_wait", seconds=error.retry_after)
                return Outcome("unsent", text, error.retry_after)
            case TelegramForbiddenError():
                self._troubles = 0
                never_wrote = "initiate conversation" in text or "bot can't" in text
                return Outcome("unreachable" if never_wrote else "blocked", text)
            case TelegramUnauthorizedError():
                self.pace.pause(WRONG_TOKEN_PAUSE_SECONDS)
                log.error("telegram_refuses_the_bot_token")
                return Outcome("unsent", text, WRONG_TOKEN_PAUSE_SECONDS)
            case TelegramBadRequest():
                self._troubles = 0
                return Outcome("unreachable" if "chat not found" in text else "refused", text)
            case TelegramServerError() | ClientDecodeError():
                # A gateway's error page is not JSON, which aiogram reports as a decoding error.
                return self._trouble("unknown", text)
            case TelegramNetworkError():
                not_connected = isinstance(error.__cause__, ClientConnectorError)
                return self._trouble("unsent" if not_connected else "unknown", text)
            case TelegramAPIError():
                self._troubles = 0
                return Outcome("refused", text)
            case _:
                log.error("telegram_call_failed", error=text, exc_info=error)
                return Outcome("refused", text, possibly_received=True)

    def _trouble(self, status: Literal["unsent", "unknown"], text: str) -> Outcome:
        """Telegram or the network is down: wait longer each time, so that little is lost."""
        delay = min(LONGEST_TROUBLE_PAUSE_SECONDS, 2.0**self._troubles)
        self._troubles = min(self._troubles + 1, 10)
        self.pace.pause(delay)
        log.warning("telegram_trouble", error=text, pause_seconds=delay)
        return Outcome(status, text, delay, possibly_received=status == "unknown")


def _text_of(error: Exception) -> str:
    """Telegram's own words. aiogram's network errors may contain the URL with the token."""
    if isinstance(error, TelegramNetworkError):
        return f"{type(error).__name__}: {type(error.__cause__ or error).__name__}"
    if isinstance(error, TelegramAPIError):
        return error.message
    return type(error).__name__
