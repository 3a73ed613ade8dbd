"""Fan-out of changes to the open event streams: one poller a process, whoever many look on."""

import asyncio
import contextlib
import json
from collections.abc import Iterator
from typing import Any, Final
from uuid import UUID

import structlog

from luckymart.events import actions as events
from luckymart.events.actions import LotteryChange
from luckymart.kit.database import Database
from luckymart.kit.errors import Overloaded

log = structlog.get_logger("events")

POLL_SECONDS: Final = 0.5
RETRY_SECONDS: Final = 2.0
MAX_STREAMS: Final = 10_000
MAX_QUEUED_EVENTS: Final = 200
MAX_REMEMBERED: Final = 50_000


class Subscription:
    """The events of one stream, in order. A stream that does not keep up is ended: its client
    connects again and reads the present state, which is what events only announce."""

    def __init__(self, user_id: UUID) -> None:
        self.user_id = user_id
        self.is_ended = False
        self._queue: asyncio.Queue[bytes] = asyncio.Queue(MAX_QUEUED_EVENTS)

    def push(self, event: bytes) -> None:
        try:
            self._queue.put_nowait(event)
        except asyncio.QueueFull:
            self.end()

    def end(self) -> None:
        self.is_ended = True
        with contextlib.suppress(asyncio.QueueFull):
            self._queue.put_nowait(b"")  # wakes the reader

    async def next(self, timeout_seconds: float) -> bytes:
        """The next event, or empty when there was none for so long, or the stream has ended."""
        if self.is_ended:
            return b""
        try:
            async with asyncio.timeout(timeout_seconds):
                return await self._queue.get()
        except TimeoutError:
            return b""


class Broadcaster:
    """Asks the database what changed, twice a second, while anybody looks on."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._streams: set[Subscription] = set()
        self._somebody = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._closed = False
        self.is_watching = False
        """Whether changes from now on will be announced."""
        self._lotteries: dict[UUID, tuple[str, int]] = {}
        self._notified: dict[UUID, None] = {}

    @contextlib.contextmanager
    def subscribe(self, user_id: UUID) -> Iterator[Subscription]:
        """Raises Overloaded when too many look on, or when closing."""
        if self._closed or len(self._streams) >= MAX_STREAMS:
            raise Overloaded(retry_after=5)
        subscription = Subscription(user_id)
        self._streams.add(subscription)
        if self._task is None:
            self._task = asyncio.create_task(self._run())
        self._somebody.set()
        try:
            yield subscription
        finally:
            self._streams.discard(subscription)

    @property
    def streams(self) -> int:
        """How many look on."""
        return len(self._streams)

    async def close(self) -> None:
        """End every stream and the poller."""
        self._closed = True
        for subscription in self._streams:
            subscription.end()
        if self._task is not None:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task

    async def _run(self) -> None:
        while True:
            if not self._streams:
                self._somebody.clear()
                self.is_watching = False
                await self._somebody.wait()
            try:
                await self._look()
                self.is_watching = True
                await asyncio.sleep(POLL_SECONDS)
            except Exception as error:  # whatever it was, the next look may go well
                log.warning("cannot read what changed", error=repr(error))
                await asyncio.sleep(RETRY_SECONDS)

    async def _look(self) -> None:
        """The first look after a pause only takes note of how things are."""
        user_ids = list({subscription.user_id for subscription in self._streams})
        async with self._db.connection() as connection:
            changes = await events.lottery_changes(connection)
            news = await events.new_notifications(connection, user_ids)
        for change in changes:
            self._take(change)
        for notification in news:
            if notification.id in self._notified:
                continue
            _remember(self._notified, notification.id, None)
            if self.is_watching:
                data = {"id": notification.id, "type": notification.type}
                self._send("notification", data, notification.user_id)

    def _take(self, change: LotteryChange) -> None:
        before = self._lotteries.get(change.id)
        now = (change.status, change.sold_tickets)
        if before == now:
            return
        _remember(self._lotteries, change.id, now)
        if not self.is_watching:
            return
        self._send(
            "lottery",
            {"id": change.id, "status": change.status, "sold_tickets": change.sold_tickets},
        )
        was_sealed = before is not None and before[0] in ("DRAWING", "COMPLETED")
        if change.status in ("DRAWING", "COMPLETED") and not was_sealed:
            self._send("seal", {"lottery_id": change.id})
        if change.status == "COMPLETED":
            self._send("draw", {"lottery_id": change.id})

    def _send(self, name: str, data: dict[str, Any], user_id: UUID | None = None) -> None:
        event = f"event: {name}\ndata: {json.dumps(data, default=str)}\n\n".encode()
        for subscription in self._streams:
            if user_id is None or subscription.user_id == user_id:
                subscription.push(event)


def _remember(memory: dict[UUID, Any], key: UUID, value: Any) -> None:
    """What was announced longest ago is forgotten; it has left the window long since."""
    memory.pop(key, None)
    memory[key] = value
    if len(memory) > MAX_REMEMBERED:
        del memory[next(iter(memory))]
