"""Elects one leader among the processes that could run the timetable.

The leader holds a session-level advisory lock on a connection of its own and leads as long as that
session lives: when its process or connection dies, the server releases the lock and another process
takes over. The connection must reach the server itself or a pooler in session mode.
"""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from typing import Any, Final

import asyncpg
import structlog

log = structlog.get_logger()

LOCK_KEY: Final = 0x6C75636B796D6172  # "luckymar"; locks of this database only
TRY_EVERY_SECONDS: Final = 1.0
PROBE_EVERY_SECONDS: Final = 2.0
PROBE_TIMEOUT_SECONDS: Final = 5.0
CONNECT_TIMEOUT_SECONDS: Final = 10.0
# The server drops a leader whose machine has vanished after about 5 + 3 × 2 seconds.
KEEPALIVE: Final = {
    "tcp_keepalives_idle": "5",
    "tcp_keepalives_interval": "2",
    "tcp_keepalives_count": "3",
}


class Leader:
    """Stands for election until stopped.

    `on_elected` and `on_lost` alternate. `on_lost` is called as soon as the connection ends.
    """

    def __init__(
        self,
        url: str,
        *,
        on_elected: Callable[[], Awaitable[None]],
        on_lost: Callable[[], None],
    ) -> None:
        self._url = url
        self._on_elected = on_elected
        self._on_lost = on_lost
        self._task: asyncio.Task[None] | None = None
        self.is_leading = False

    async def start(self) -> None:
        self._task = asyncio.create_task(self._stand(), name="leader")

    async def stop(self) -> None:
        """Stop leading. The lock is released when this returns."""
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task

    async def _stand(self) -> None:
        while True:
            try:
                await self._one_session()
            except Exception as error:  # whatever it was: stand again
                log.warning("leader_connection_failed", error=type(error).__name__)
            await asyncio.sleep(TRY_EVERY_SECONDS)

    async def _one_session(self) -> None:
        connection = await asyncpg.connect(
            self._url,
            timeout=CONNECT_TIMEOUT_SECONDS,
            statement_cache_size=0,
            server_settings={"application_name": "luckymart-leader", **KEEPALIVE},
        )
        ended = asyncio.Event()

        def on_end(_connection: Any) -> None:
            self._lose()
            ended.set()

        connection.add_termination_listener(on_end)
        try:
            while not self.is_leading:
                self.is_leading = await connection.fetchval(
                    "SELECT pg_try_advisory_lock($1)", LOCK_KEY, timeout=PROBE_TIMEOUT_SECONDS
                )
                if not self.is_leading and await _happens(ended, TRY_EVERY_SECONDS):
                    return
            log.info("leader_elected")
            await self._on_elected()
            while not await _happens(ended, PROBE_EVERY_SECONDS):
                # Only a query reveals that the other end has vanished silently.
                await connection.fetchval("SELECT 1", timeout=PROBE_TIMEOUT_SECONDS)
        finally:
            self._lose()
            with contextlib.suppress(Exception):  # it may be dead already, which is as good
                await connection.close(timeout=PROBE_TIMEOUT_SECONDS)
            connection.terminate()

    def _lose(self) -> None:
        if self.is_leading:
            self.is_leading = False
            if self._task is None:
                log.info("leader_resigned")
            else:
                log.warning("leader_lost")
            self._on_lost()


async def _happens(event: asyncio.Event, within_seconds: float) -> bool:
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(within_seconds):
            await event.wait()
    return event.is_set()
