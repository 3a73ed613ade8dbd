"""Send the outbox: effects that transactions left behind."""

import asyncio
import json
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Final

import asyncpg
import structlog
from aiogram.methods import SendMessage, SendPhoto, TelegramMethod
from aiogram.types import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    WebAppInfo,
)
from prometheus_client import Counter, Gauge

from jobs.stars import record_refund, refund_call, refund_outcome
from jobs.telegram_sender import Outcome, TelegramSender
from luckymart.kit.database import Database
from luckymart.kit.settings import Settings
from luckymart.kit.texts import DEFAULT_LANGUAGE, Texts
from luckymart.notifications.actions import render
from luckymart.outbox import actions as outbox
from luckymart.outbox.models import (
    CHANNEL_POST,
    TELEGRAM_CALL,
    TELEGRAM_MESSAGE,
    Button,
    OutboxItem,
    TelegramCall,
    TelegramMessage,
)
from luckymart.stars.actions import STAR_REFUND
from luckymart.users import actions as users

log = structlog.get_logger()

MAX_IN_FLIGHT: Final = 32
"""If a call takes 0.3 s, 10 are under way at 30 a second."""
LOOK_EVERY_SECONDS: Final = 0.25
LEASE_SECONDS: Final = 120.0
"""Longer than the longest wait for a turn (pace.py) plus the call's timeout."""
SENT: Final = Counter("luckymart_outbox_items_total", "Outbox items by their end", ["outcome"])
DUE: Final = Gauge("luckymart_outbox_due", "Outbox items that are due and nobody holds")


class OutboxWorker:
    """Any number may run at once: rows are claimed by SKIP LOCKED and a lease."""

    def __init__(
        self,
        db: Database,
        sender: TelegramSender,
        texts: Texts,
        settings: Settings,
        may_work: Callable[[], bool],
    ) -> None:
        self._db = db
        self._sender = sender
        self._texts = texts
        self._app_url = settings.app_button_url
        self._may_work = may_work

    async def send_due(self) -> None:
        """Send until nothing is due, the lead is lost, or Telegram asks to wait."""
        running: set[asyncio.Task[None]] = set()
        try:
            while self._may_work() and not self._sender.pace.pause_seconds:
                room = MAX_IN_FLIGHT - len(running)
                items = await self._claim(room) if room >= MAX_IN_FLIGHT // 2 else []
                running |= {asyncio.create_task(self._one(item)) for item in items}
                if not running:
                    return
                # Look for newly due rows meanwhile, so that a slow call delays nobody else.
                _, running = await asyncio.wait(
                    running, timeout=LOOK_EVERY_SECONDS, return_when=asyncio.FIRST_COMPLETED
                )
        finally:
            if running:
                await asyncio.wait(running)

    async def measure(self) -> None:
        """Measure the rows that are due, for the alert on messages that are stuck."""
        async with self._db.connection() as connection:
            DUE.set(await outbox.count_due(connection))

    async def _claim(self, limit: int) -> list[OutboxItem]:
        async with self._db.transaction() as tx:
            return await outbox.claim(tx, limit, LEASE_SECONDS)

    async def _one(self, item: OutboxItem) -> None:
        try:
            outcome = await self._send(item)
            await self._record(item, outcome)
        except Exception as error:
            log.error("outbox_item_failed", item_id=str(item.id), exc_info=error)
            # Else it would be sent again after each lease, for ever; so it is without a database.
            with suppress(OSError, asyncpg.PostgresError, asyncpg.InterfaceError):
                async with self._db.transaction() as tx:
                    await outbox.retry(tx, item, f"not recorded: {type(error).__name__}")

    async def _send(self, item: OutboxItem) -> Outcome:
        if item.bot_reach == "BLOCKED":
            return Outcome("blocked", "the person has blocked the bot")
        urgent = item.priority == 0
        try:
            if item.kind == TELEGRAM_CALL:
                call = TelegramCall.model_validate(item.payload)
                body = json.dumps(call.params).encode()
                return await self._sender.call(call.chat_id, call.method, body, urgent=urgent)
            if item.kind == STAR_REFUND:
                chat_id, refund = refund_call(item.payload)
                return await self._sender.send(chat_id, refund, urgent=urgent)
            if item.kind not in (TELEGRAM_MESSAGE, CHANNEL_POST):
                raise KeyError(item.kind)
            message = TelegramMessage.model_validate(item.payload)
            method = self._method(message, item.language_code or DEFAULT_LANGUAGE)
        except (KeyError, ValueError) as error:
            log.error("outbox_item_unreadable", item_id=str(item.id), exc_info=error)
            return Outcome("refused", f"unreadable: {type(error).__name__}")
        return await self._sender.send(message.chat_id, method, urgent=urgent)

    def _method(self, message: TelegramMessage, language: str) -> TelegramMethod[Any]:
        text = message.text or ""
        lines = [[self._button(button) for button in line] for line in message.buttons]
        if (told := message.notification) is not None:
            text = render(self._texts, language, told.type, told.data).as_html()
            if told.lottery_id is not None and self._app_url is not None:
                url = f"{self._app_url}?tgWebAppStartParam=l_{told.lottery_id}"
                label = self._texts.get(language, "notification-open")
                lines.append([InlineKeyboardButton(text=label, web_app=WebAppInfo(url=url))])
        markup = InlineKeyboardMarkup(inline_keyboard=lines) if lines else None
        if message.photo is not None:
            return SendPhoto(
                chat_id=message.chat_id,
                photo=message.photo,
                caption=text,
                parse_mode="HTML",
                reply_markup=markup,
            )
        return SendMessage(
            chat_id=message.chat_id,
            text=text,
            parse_mode="HTML",
            reply_markup=markup,
            link_preview_options=_preview(message.picture),
        )

    @staticmethod
    def _button(button: Button) -> InlineKeyboardButton:
        return InlineKeyboardButton(
            text=button.text,
            url=button.url,
            web_app=WebAppInfo(url=button.web_app) if button.web_app else None,
            callback_data=button.callback_data,
        )

    async def _record(self, item: OutboxItem, outcome: Outcome) -> None:
        SENT.labels(outcome.status).inc()
        outcome = _meaning(item, outcome)
        async with self._db.transaction() as tx:
            if item.kind == STAR_REFUND:
                await record_refund(tx, item, outcome)
            match outcome.status:
                case "sent":
                    await outbox.done(tx, [item.id])
                    if item.bot_reach == "UNKNOWN":
                        await users.set_bot_reach(tx, item.payload["chat_id"], "REACHABLE")
                case "unreachable":
                    # Not retried: the inbox in the Mini App has it.
                    await outbox.done(tx, [item.id])
                    if item.bot_reach == "REACHABLE":
                        await users.set_bot_reach(tx, item.payload["chat_id"], "UNKNOWN")
                case "blocked":
                    await outbox.done(tx, [item.id])
                    if item.user_id is not None and item.bot_reach != "BLOCKED":
                        await users.set_bot_reach(tx, item.payload["chat_id"], "BLOCKED")
                case "refused":
                    log.error("telegram_refused", item_id=str(item.id), error=outcome.error)
                    received = outcome.possibly_received
                    await outbox.fail(tx, item, outcome.error, received=received)
                case "unsent":
                    await outbox.postpone(tx, item, outcome.delay_seconds)
                case "unknown":
                    await outbox.retry(
                        tx,
                        item,
                        outcome.error,
                        delay_seconds=outcome.delay_seconds,
                        received=outcome.possibly_received,
                    )


def _meaning(item: OutboxItem, outcome: Outcome) -> Outcome:
    """The meaning of an outcome for this kind of row."""
    if item.kind == STAR_REFUND:
        return refund_outcome(outcome)
    if item.kind == CHANNEL_POST and outcome.status in ("blocked", "unreachable", "refused"):
        log.warning("channel_refuses", item_id=str(item.id), error=outcome.error)
        return Outcome("unknown", outcome.error)
    return outcome


def _preview(picture: str | None) -> LinkPreviewOptions:
    """A preview, so that a picture that Telegram cannot fetch does not fail the message."""
    if picture is None:
        return LinkPreviewOptions(is_disabled=True)
    return LinkPreviewOptions(url=picture, prefer_large_media=True, show_above_text=True)
