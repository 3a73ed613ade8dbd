"""Send broadcasts: at most once a person, at Telegram's rate, and show the progress."""

import asyncio
import contextlib
import json
import time
from collections import Counter
from collections.abc import Callable
from typing import Final
from uuid import UUID

import structlog
from aiogram.methods import EditMessageText
from aiogram.types import InlineKeyboardMarkup

from jobs.due import DueItems, PutOff
from jobs.telegram_sender import Outcome, TelegramSender
from luckymart.broadcasts import actions as broadcasts
from luckymart.broadcasts import sending
from luckymart.broadcasts.models import Broadcast, Delivery, End, Result
from luckymart.broadcasts.rendering import render
from luckymart.broadcasts.words import progress_text
from luckymart.kit.database import Database, Tx
from luckymart.kit.texts import Texts
from luckymart.users import actions as users

log = structlog.get_logger()

MIN_IN_FLIGHT: Final = 32
MAX_IN_FLIGHT: Final = 500
SECONDS_IN_FLIGHT: Final = 0.5
"""A call and its turn take less. A crash leaves out the people whose messages were under way."""
RECORD_EVERY_SECONDS: Final = 0.5
PROGRESS_EVERY_SECONDS: Final = 3.0
LEASE_SECONDS: Final = 120.0
"""A delivery that has been SENDING for longer was left by a dead worker."""
REFUSALS_IN_A_ROW: Final = 10
"""After this many refusals in one language, Telegram refuses the message and not the people."""
ENDS: Final[dict[str, End]] = {"sent": "SENT", "blocked": "BLOCKED", "unknown": "UNKNOWN"}


class BroadcastWorker:
    """Any number may run at once, because deliveries are marked before they are sent. The rate is
    the leader's, whose process has the only `sender` (docs/decisions/0018)."""

    def __init__(
        self,
        db: Database,
        sender: TelegramSender,
        texts: Texts,
        app_url: str | None,
        may_work: Callable[[], bool],
    ) -> None:
        """`app_url`: see rendering.py."""
        self._db = db
        self._sender = sender
        self._texts = texts
        self._app_url = app_url
        self._may_work = may_work
        self._one_edit = asyncio.Lock()
        self.start_due = DueItems(db, "start broadcast", sending.due_starts, self._start, may_work)
        self._unsent = PutOff[UUID]("send broadcast")
        self._untended = PutOff[UUID]("tend broadcast")
        self._unshown = PutOff[UUID]("show broadcast")

    async def _start(self, tx: Tx, broadcast_id: UUID) -> None:
        if await sending.start(tx, broadcast_id):
            log.info("broadcast_due", broadcast_id=str(broadcast_id))

    async def send_due(self) -> None:
        """Continue the broadcasts that are being sent, oldest first."""
        for broadcast_id in await self._unfinished(self._unsent, "SENDING"):
            if self._sender.pace.pause_seconds or not self._may_work():
                return
            with self._unsent.attempt(broadcast_id):
                async with self._db.connection() as connection:
                    broadcast = await broadcasts.get(connection, broadcast_id)
                await _Run(self, broadcast).run()

    async def tend_due(self) -> None:
        """End deliveries of dead workers, close finished broadcasts, and show changed states."""
        for broadcast_id in await self._unfinished(self._untended):
            with self._untended.attempt(broadcast_id):
                async with self._db.transaction() as tx:
                    left = await sending.fail_leftovers(tx, broadcast_id, LEASE_SECONDS)
                    await sending.settle(tx, broadcast_id)
                if left:
                    log.warning("broadcast_leftovers", broadcast_id=str(broadcast_id), count=left)
        async with self._db.connection() as connection:
            unshown = await sending.list_unshown(connection)
        put_off = self._unshown.now()
        for broadcast_id in unshown:
            if self._sender.pace.pause_seconds or not self._may_work():
                return
            if broadcast_id not in put_off:
                with self._unshown.attempt(broadcast_id):
                    await self.show(broadcast_id)

    async def show(self, broadcast_id: UUID) -> None:
        """Update the message in the author's chat.

        Edits run one after another and each reads the state first: the newest comes last.
        """
        async with self._one_edit:
            async with self._db.connection() as connection:
                broadcast = await broadcasts.get(connection, broadcast_id)
            if broadcast.progress_chat_id is None or broadcast.progress_message_id is None:
                return
            markup = (broadcast.progress_markup or {}).get(broadcast.status)
            method = EditMessageText(
                chat_id=broadcast.progress_chat_id,
                message_id=broadcast.progress_message_id,
                text=progress_text(self._texts, broadcast.language_code, broadcast),
                parse_mode=None,
                reply_markup=markup and InlineKeyboardMarkup.model_validate(markup),
            )
            outcome = await self._sender.send(broadcast.progress_chat_id, method)
            if outcome.status in ("unsent", "unknown") or (
                broadcast.shown_status == broadcast.status
            ):
                return
            async with self._db.transaction() as tx:
                await sending.mark_shown(tx, broadcast_id, broadcast.status)

    async def _unfinished(self, failed: PutOff[UUID], *statuses: str) -> list[UUID]:
        """Without those that failed and are put off."""
        async with self._db.connection() as connection:
            found = await sending.list_unfinished(connection)
        put_off = failed.now()
        return [
            one
            for one, status in found
            if (not statuses or status in statuses) and one not in put_off
        ]


class _Run:
    """Sends one broadcast until nobody is left, it is paused, or Telegram asks to wait."""

    def __init__(self, worker: BroadcastWorker, broadcast: Broadcast) -> None:
        self._worker = worker
        self._db = worker._db
        self._sender = worker._sender
        self._broadcast = broadcast
        per_second = self._sender.pace.paid_per_second
        self._paid = per_second > 0
        self._in_flight = min(
            MAX_IN_FLIGHT, max(MIN_IN_FLIGHT, int(per_second * SECONDS_IN_FLIGHT))
        )
        self._after: UUID | None = None
        self._running: set[asyncio.Task[None]] = set()
        self._ready = asyncio.Event()
        self._enough = 0
        self._ended: list[tuple[Delivery, Outcome]] = []
        self._refusals: Counter[str] = Counter()
        self._recorded_at = self._shown_at = time.monotonic()
        self._showing: asyncio.Task[None] | None = None

    async def run(self) -> None:
        try:
            await self._send_all()
        finally:
            if self._running:
                await asyncio.wait(self._running)
            await self._record()
            if self._showing is not None:
                await asyncio.wait([self._showing])
        async with self._db.transaction() as tx:
            status = await sending.settle(tx, self._broadcast.id)
        if status is not None:
            log.info("broadcast_ended", broadcast_id=str(self._broadcast.id), status=status)

    async def _send_all(self) -> None:
        while self._worker._may_work() and not self._sender.pace.pause_seconds:
            deliveries = await self._claim(self._in_flight - len(self._running))
            for delivery in deliveries:
                task = asyncio.create_task(self._one(delivery))
                self._running.add(task)
                task.add_done_callback(self._has_ended)
            if not self._running:
                return
            # When nobody is left to claim, deliveries under way may still be given back.
            await self._until_at_most(self._in_flight // 2 if deliveries else 0)

    async def _until_at_most(self, under_way: int) -> None:
        """Wait until at most so many are under way; record results and show progress meanwhile."""
        self._enough = under_way
        while len(self._running) > under_way:
            self._ready.clear()
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(RECORD_EVERY_SECONDS):
                    await self._ready.wait()
            if time.monotonic() - self._recorded_at >= RECORD_EVERY_SECONDS:
                await self._record()
            self._show_progress()

    def _has_ended(self, task: asyncio.Task[None]) -> None:
        self._running.discard(task)
        if len(self._running) <= self._enough:
            self._ready.set()

    async def _claim(self, limit: int) -> list[Delivery]:
        """Claim people, committed before the first message is sent."""
        async with self._db.transaction() as tx:
            found = await sending.claim(tx, self._broadcast.id, limit, self._after)
            if not found and self._after is not None:
                # from the start again, for deliveries that were given back
                found = await sending.claim(tx, self._broadcast.id, limit)
        self._after = found[-1].user_id if found else None
        return found

    async def _one(self, delivery: Delivery) -> None:
        if delivery.end is not None:
            self._ended.append((delivery, Outcome("refused")))
            return
        variant = self._broadcast.content.variant_for(delivery.language_code)
        chat_id = delivery.telegram_id
        call = render(variant, chat_id, self._worker._app_url, paid=self._paid)
        body = json.dumps(call.params).encode()
        outcome = await self._sender.call(chat_id, call.method, body, urgent=False, paid=self._paid)
        self._ended.append((delivery, outcome))

    async def _record(self) -> None:
        """Record the ended deliveries in one transaction."""
        self._recorded_at = time.monotonic()
        if not self._ended:
            return
        ended, self._ended = self._ended, []
        unsent = [one.user_id for one, outcome in ended if outcome.status == "unsent"]
        results = [_result(one, outcome) for one, outcome in ended if outcome.status != "unsent"]
        try:
            async with self._db.transaction() as tx:
                if unsent:
                    await sending.release(tx, self._broadcast.id, unsent)
                if results:
                    await sending.record(tx, self._broadcast.id, results)
        except BaseException:
            self._ended = ended + self._ended
            raise
        await self._note_reach(ended)
        await self._pause_if_refused(ended)

    async def _note_reach(self, ended: list[tuple[Delivery, Outcome]]) -> None:
        sent = [(one, outcome) for one, outcome in ended if one.end is None]
        for status, reach in (("blocked", "BLOCKED"), ("unreachable", "UNKNOWN")):
            chats = [one.telegram_id for one, outcome in sent if outcome.status == status]
            if chats:
                async with self._db.transaction() as tx:
                    await users.set_bot_reaches(tx, chats, reach)

    async def _pause_if_refused(self, ended: list[tuple[Delivery, Outcome]]) -> None:
        """Count refusals by language, because each has its own variant."""
        for one, outcome in ended:
            if one.end is not None or outcome.status == "unsent":
                continue
            if outcome.status != "refused":
                self._refusals[one.language_code] = 0
                continue
            self._refusals[one.language_code] += 1
            if self._refusals[one.language_code] == REFUSALS_IN_A_ROW:
                log.error(
                    "broadcast_refused",
                    broadcast_id=str(self._broadcast.id),
                    language=one.language_code,
                    error=outcome.error,
                )
                async with self._db.transaction() as tx:
                    await sending.pause_refused(tx, self._broadcast.id, outcome.error)

    def _show_progress(self) -> None:
        """Start an edit without awaiting it: messages do not wait for its turn."""
        if time.monotonic() - self._shown_at < PROGRESS_EVERY_SECONDS:
            return
        if self._showing is None or self._showing.done():
            self._shown_at = time.monotonic()
            self._showing = asyncio.create_task(self._worker.show(self._broadcast.id))


def _result(one: Delivery, outcome: Outcome) -> Result:
    end: End = one.end or ENDS.get(outcome.status, "FAILED")
    if end == "FAILED" and outcome.possibly_received:
        end = "UNKNOWN"
    return Result(user_id=one.user_id, end=end, error=outcome.error if end == "FAILED" else None)
