"""Broadcasts: to each person at most once, at the rate Telegram allows, with the progress shown."""

import asyncio
import time
from collections.abc import Callable
from datetime import timedelta
from typing import Final

import structlog
from aiogram.methods import EditMessageText, SendMessage
from aiogram.types import InlineKeyboardMarkup

from jobs.telegram_sender import Outcome, TelegramSender
from luckymart.broadcasts import actions as broadcasts
from luckymart.broadcasts.models import Broadcast, Delivery, Result
from luckymart.kit.clock import utc_now
from luckymart.kit.database import Database
from luckymart.kit.texts import Texts
from luckymart.users import actions as users

log = structlog.get_logger()

MAX_IN_FLIGHT: Final = 32
RECORD_EVERY_SECONDS: Final = 0.5
PROGRESS_EVERY_SECONDS: Final = 3.0
SHORTEST: Final = timedelta(seconds=2)
"""The bot writes "started" there after its commit; the last word is to come later than that."""
LEASE_SECONDS: Final = 120.0
"""After so long a delivery still marked as being sent was left by a worker that died."""


class BroadcastWorker:
    """Only the leader runs one, since the rate counts over everything the bot sends."""

    def __init__(
        self, db: Database, sender: TelegramSender, texts: Texts, may_work: Callable[[], bool]
    ) -> None:
        self._db = db
        self._sender = sender
        self._texts = texts
        self._may_work = may_work

    async def send_due(self) -> None:
        """Carry on with every unfinished broadcast, the oldest first."""
        async with self._db.connection() as connection:
            unfinished = await broadcasts.list_unfinished(connection)
        for broadcast in unfinished:
            if self._sender.pace.pause_seconds or not self._may_work():
                return
            await _Run(self._db, self._sender, self._texts, self._may_work, broadcast).run()


class _Run:
    """One broadcast, until nobody is left, it is stopped, or Telegram asks to wait."""

    def __init__(
        self,
        db: Database,
        sender: TelegramSender,
        texts: Texts,
        may_work: Callable[[], bool],
        broadcast: Broadcast,
    ) -> None:
        self._db = db
        self._sender = sender
        self._texts = texts
        self._may_work = may_work
        self._broadcast = broadcast
        self._running: set[asyncio.Task[None]] = set()
        self._ended: list[tuple[Delivery, Outcome]] = []
        self._recorded_at = time.monotonic()
        self._shown_at = time.monotonic()
        self._showing: asyncio.Task[Outcome | None] | None = None

    async def run(self) -> None:
        async with self._db.transaction() as tx:
            left = await broadcasts.fail_leftovers(tx, self._broadcast.id, LEASE_SECONDS)
        if left:
            log.warning("broadcast_leftovers", broadcast_id=str(self._broadcast.id), count=left)
        try:
            await self._send_all()
        finally:
            if self._running:
                await asyncio.wait(self._running)
            await self._record()
            if self._showing is not None:
                await asyncio.wait([self._showing])
        await self._finish_if_settled()

    async def _send_all(self) -> None:
        while self._may_work() and not self._sender.pace.pause_seconds:
            room = MAX_IN_FLIGHT - len(self._running)
            if room >= MAX_IN_FLIGHT // 2:
                # Committed before the first of them is sent.
                async with self._db.transaction() as tx:
                    deliveries = await broadcasts.claim(tx, self._broadcast.id, room)
                self._running |= {asyncio.create_task(self._one(one)) for one in deliveries}
            if not self._running:
                return
            _, self._running = await asyncio.wait(
                self._running, timeout=RECORD_EVERY_SECONDS, return_when=asyncio.FIRST_COMPLETED
            )
            if time.monotonic() - self._recorded_at >= RECORD_EVERY_SECONDS:
                await self._record()
            self._show_progress()

    async def _one(self, delivery: Delivery) -> None:
        if not delivery.is_reachable:
            outcome = Outcome("blocked")
        else:
            method = SendMessage(
                chat_id=delivery.telegram_id,
                text=self._broadcast.content.text,
                parse_mode="HTML",
            )
            outcome = await self._sender.send(delivery.telegram_id, method, urgent=False)
        self._ended.append((delivery, outcome))

    async def _record(self) -> None:
        """Write down how what has ended did, in one transaction."""
        self._recorded_at = time.monotonic()
        if not self._ended:
            return
        ended, self._ended = self._ended, []
        unsent = [one.user_id for one, outcome in ended if outcome.status == "unsent"]
        results = [
            Result(user_id=one.user_id, error=_error_of(outcome))
            for one, outcome in ended
            if outcome.status != "unsent"
        ]
        try:
            async with self._db.transaction() as tx:
                if unsent:
                    await broadcasts.release(tx, self._broadcast.id, unsent)
                if results:
                    await broadcasts.record(tx, self._broadcast.id, results)
                for one, outcome in ended:
                    if outcome.status == "blocked" and one.is_reachable:
                        await users.set_bot_reach(tx, one.telegram_id, "BLOCKED")
        except BaseException:
            self._ended = ended + self._ended
            raise

    def _show_progress(self) -> None:
        """Not awaited: the edit takes its turn among the messages, and they do not wait for it."""
        if time.monotonic() - self._shown_at < PROGRESS_EVERY_SECONDS:
            return
        if self._showing is None or self._showing.done():
            self._shown_at = time.monotonic()
            self._showing = asyncio.create_task(self._edit("broadcasts-progress", keep_markup=True))

    async def _edit(self, message_id: str, *, keep_markup: bool) -> Outcome | None:
        broadcast = self._broadcast
        if broadcast.progress_chat_id is None or broadcast.progress_message_id is None:
            return None
        async with self._db.connection() as connection:
            progress = await broadcasts.progress(connection, broadcast.id)
        text = self._texts.get(
            broadcast.language_code,
            message_id,
            recipients=str(progress.recipients),
            done=str(progress.sent + progress.failed),
            sent=str(progress.sent),
            failed=str(progress.failed),
            blocked=str(progress.blocked),
        )
        markup = broadcast.progress_markup if keep_markup else None
        method = EditMessageText(
            chat_id=broadcast.progress_chat_id,
            message_id=broadcast.progress_message_id,
            text=text,
            parse_mode=None,
            reply_markup=None if markup is None else InlineKeyboardMarkup.model_validate(markup),
        )
        return await self._sender.send(broadcast.progress_chat_id, method)

    async def _finish_if_settled(self) -> None:
        """The last word in the author's chat, then closed; a crash in between says it again."""
        async with self._db.connection() as connection:
            if not await broadcasts.is_settled(connection, self._broadcast.id):
                return
            current = await broadcasts.get(connection, self._broadcast.id)
        if current.started_at and utc_now() - current.started_at < SHORTEST:
            return
        stopped = current.status == "STOPPED"
        last_word = "broadcasts-stopped" if stopped else "broadcasts-finished"
        outcome = await self._edit(last_word, keep_markup=False)
        if outcome is not None and outcome.status in ("unsent", "unknown"):
            return
        async with self._db.transaction() as tx:
            await broadcasts.finish(tx, self._broadcast.id)
        log.info("broadcast_ended", broadcast_id=str(self._broadcast.id), stopped=stopped)


def _error_of(outcome: Outcome) -> str | None:
    match outcome.status:
        case "sent":
            return None
        case "blocked":
            return broadcasts.BLOCKED
        case "unknown":
            return broadcasts.UNKNOWN
        case _:
            return outcome.error
