"""Receiving updates by asking for them, so that none is confirmed before it was handled."""

import asyncio
import time
from collections.abc import Coroutine
from typing import Any, Final, TypeVar

import structlog
from aiogram import Bot, Dispatcher
from aiogram.types import Update

log = structlog.get_logger(__name__)

Result = TypeVar("Result")

POLL_SECONDS: Final = 25
HANDLER_SECONDS: Final = 120
PATIENCE_SECONDS: Final = 0.5
LONGEST_PAUSE_SECONDS: Final = 30
SILENCE_SECONDS: Final = POLL_SECONDS * 4


async def unless_stopped(
    work: Coroutine[Any, Any, Result], stopping: asyncio.Event
) -> Result | None:
    """The result of the work, or None because the stop came first and the work was dropped."""
    task, stop = asyncio.create_task(work), asyncio.create_task(stopping.wait())
    await asyncio.wait({task, stop}, return_when=asyncio.FIRST_COMPLETED)
    stop.cancel()
    if not task.done():
        task.cancel()
        await asyncio.wait({task})
    return None if task.cancelled() else task.result()


async def rest(seconds: float, stopping: asyncio.Event) -> None:
    """Wait, but not longer than until the stop."""
    try:
        async with asyncio.timeout(seconds):
            await stopping.wait()
    except TimeoutError:
        return


class Poller:
    """getUpdates in a loop; one person's updates in their order, different people side by side.

    aiogram's own loop asks for the next updates, and so confirms the last, while those are still
    being handled: a crash would lose them. This one confirms only what is done. While something
    takes long it goes on asking from there: Telegram then repeats what is under way, which is
    passed over, and adds what is new, so nobody waits for anybody else.
    """

    def __init__(self, bot: Bot, dispatcher: Dispatcher) -> None:
        self._bot = bot
        self._dispatcher = dispatcher
        self._stopping = asyncio.Event()
        self._heard_at: float | None = None
        self._next_id = 0
        self._under_way: dict[int, asyncio.Task[None]] = {}
        self._begun: set[int] = set()  # and not yet confirmed

    async def run(self) -> None:
        """Until `stop()`: what is being handled is finished, a question under way is dropped."""
        pause = 1.0
        while not self._stopping.is_set():
            try:
                updates = await self._ask()
                self._heard_at = time.monotonic()
                pause = 1.0
            except Exception as error:  # whatever it is, the bot asks again
                log.warning("polling_failed", error=type(error).__name__, why=str(error))
                await rest(pause, self._stopping)
                pause = min(pause * 2, LONGEST_PAUSE_SECONDS)
                continue
            for update in updates:
                self._begin(update)
            if self._under_way:
                await asyncio.wait(self._under_way.values(), timeout=PATIENCE_SECONDS)
            if not self._under_way:
                self._begun.clear()
        while self._under_way:
            await asyncio.wait(self._under_way.values())

    def stop(self) -> None:
        self._stopping.set()

    def healthy(self) -> bool:
        """Whether Telegram answered lately."""
        return self._heard_at is not None and time.monotonic() - self._heard_at < SILENCE_SECONDS

    async def _ask(self) -> list[Update]:
        question = self._bot.get_updates(
            offset=min(self._under_way, default=self._next_id),
            # the first answer comes at once: it tells whether anything arrives at all
            timeout=POLL_SECONDS if self._heard_at is not None else 0,
            allowed_updates=self._dispatcher.resolve_used_update_types(),
            request_timeout=POLL_SECONDS + 10,
        )
        return await unless_stopped(question, self._stopping) or []

    def _begin(self, update: Update) -> None:
        """Tasks begin in the order of their making, and the dispatcher queues each person's."""
        if update.update_id in self._begun:
            return
        self._begun.add(update.update_id)
        self._next_id = update.update_id + 1
        task = asyncio.create_task(self._handle(update))
        self._under_way[update.update_id] = task
        task.add_done_callback(lambda _: self._under_way.pop(update.update_id))

    async def _handle(self, update: Update) -> None:
        try:
            async with asyncio.timeout(HANDLER_SECONDS):
                await self._dispatcher.feed_update(self._bot, update)
        except Exception as error:  # one bad update must not stop the others
            log.error("update_lost", update_id=update.update_id, exc_info=error)
