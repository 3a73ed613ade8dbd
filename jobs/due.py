"""Does what is due, one transaction per item, so that a failing item does not stop the others.

Nor do many of them: those that are put off are named to the query, which leaves them out before it
counts its limit.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

import structlog

from luckymart.kit.database import Connection, Database, Tx

log = structlog.get_logger()

AT_ONCE: Final = 4
"""Sealing a million tickets takes seconds; other lotteries do not wait for it."""
FIRST_DELAY_SECONDS: Final = 1.0
LONGEST_DELAY_SECONDS: Final = 60.0
FORGET_AFTER_SECONDS: Final = 3600.0
"""An item that was not found due for that long after its delay has been settled elsewhere."""


@dataclass
class _Failures:
    count: int
    not_before: float


class DueItems:
    """Items of one kind: `find` lists those that are due, without those that it is told to leave
    out, and `act` handles one.

    An item that fails is logged with its id and retried with growing delays. The delays are kept in
    memory: another process, or this one after a restart, retries at once.
    """

    def __init__(
        self,
        db: Database,
        kind: str,
        find: Callable[[Connection, Sequence[UUID]], Awaitable[Sequence[UUID]]],
        act: Callable[[Tx, UUID], Awaitable[Any]],
        may_work: Callable[[], bool],
    ) -> None:
        self._db = db
        self._kind = kind
        self._find = find
        self._act = act
        self._may_work = may_work
        self._failures: dict[UUID, _Failures] = {}
        self._places = asyncio.Semaphore(AT_ONCE)

    async def __call__(self) -> None:
        """Do everything that is due now."""
        async with self._db.connection() as connection:
            due = await self._find(connection, self.put_off())
        await asyncio.gather(*(self._one(item_id) for item_id in due))

    def put_off(self) -> list[UUID]:
        """Items that failed and are to be tried later."""
        now = time.monotonic()
        self._failures = {
            item_id: failures
            for item_id, failures in self._failures.items()
            if now < failures.not_before + FORGET_AFTER_SECONDS
        }
        return [item_id for item_id, failed in self._failures.items() if now < failed.not_before]

    async def _one(self, item_id: UUID) -> None:
        async with self._places:
            if not self._may_work():
                return
            try:
                async with self._db.transaction() as tx:
                    await self._act(tx, item_id)
            except Exception as error:  # the others go on; the log has it whole
                self._put_off(item_id, error)
            else:
                self._failures.pop(item_id, None)

    def _put_off(self, item_id: UUID, error: Exception) -> None:
        failures = self._failures.setdefault(item_id, _Failures(0, 0.0))
        delay = min(LONGEST_DELAY_SECONDS, FIRST_DELAY_SECONDS * 2.0 ** min(failures.count, 10))
        failures.count += 1
        failures.not_before = time.monotonic() + delay
        log.error(
            "due_item_failed",
            kind=self._kind,
            item_id=str(item_id),
            failures=failures.count,
            retry_in_seconds=delay,
            exc_info=error,
        )
