"""Does what is due, one transaction per item, so that a failing item does not stop the others.

Nor do many of them: those that are put off are named to the query, which leaves them out before it
counts its limit.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable, Hashable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar
from uuid import UUID

import structlog
from prometheus_client import Gauge

from luckymart.kit.database import Connection, Database, Tx

log = structlog.get_logger()

AT_ONCE: Final = 4
"""Sealing a million tickets takes seconds; other lotteries do not wait for it."""
FIRST_DELAY_SECONDS: Final = 1.0
LONGEST_DELAY_SECONDS: Final = 60.0
FORGET_AFTER_SECONDS: Final = 3600.0
"""An item that was not found due for that long after its delay has been settled elsewhere."""

FAILING: Final = Gauge(
    "luckymart_failing_items", "Items of a job that failed and are tried again", ["kind"]
)

Item = TypeVar("Item", bound=Hashable)


@dataclass
class _Failures:
    count: int
    not_before: float


class PutOff(Generic[Item]):
    """The items of one kind that failed: each is logged by name and put off, longer each time.

    The delays are kept in memory: another process, or this one after a restart, retries at once.
    `pace` stretches them, for what is looked for less often than every second.
    """

    def __init__(self, kind: str, *, pace: float = 1.0) -> None:
        self._kind = kind
        self._pace = pace
        self._failures: dict[Item, _Failures] = {}
        self._failing = FAILING.labels(kind)

    def now(self) -> list[Item]:
        """Items that failed and are to be tried later."""
        now = time.monotonic()
        self._failures = {
            item: failures
            for item, failures in self._failures.items()
            if now < failures.not_before + FORGET_AFTER_SECONDS
        }
        self._failing.set(len(self._failures))
        return [item for item, failed in self._failures.items() if now < failed.not_before]

    @contextmanager
    def attempt(self, item: Item) -> Iterator[None]:
        """What is raised within is logged, and goes no further: the others go on."""
        try:
            yield
        except Exception as error:
            self._note(item, error)
        else:
            self._failures.pop(item, None)
        self._failing.set(len(self._failures))

    def _note(self, item: Item, error: Exception) -> None:
        failures = self._failures.setdefault(item, _Failures(0, 0.0))
        delay = min(LONGEST_DELAY_SECONDS, FIRST_DELAY_SECONDS * 2.0 ** min(failures.count, 10))
        delay *= self._pace
        failures.count += 1
        failures.not_before = time.monotonic() + delay
        log.error(
            "due_item_failed",
            kind=self._kind,
            item_id=str(item),
            failures=failures.count,
            retry_in_seconds=delay,
            exc_info=error,
        )


class DueItems:
    """Items of one kind: `find` lists those that are due, without those that it is told to leave
    out, and `act` handles one in a transaction. With `at_once` 1 they are done in their order.
    """

    def __init__(
        self,
        db: Database,
        kind: str,
        find: Callable[[Connection, Sequence[UUID]], Awaitable[Sequence[UUID]]],
        act: Callable[[Tx, UUID], Awaitable[Any]],
        may_work: Callable[[], bool],
        *,
        at_once: int = AT_ONCE,
    ) -> None:
        self._db = db
        self._find = find
        self._act = act
        self._may_work = may_work
        self._failed = PutOff[UUID](kind)
        self._places = asyncio.Semaphore(at_once)

    async def __call__(self) -> None:
        """Do everything that is due now."""
        async with self._db.connection() as connection:
            due = await self._find(connection, self.put_off())
        await asyncio.gather(*(self._one(item_id) for item_id in due))

    def put_off(self) -> list[UUID]:
        return self._failed.now()

    async def _one(self, item_id: UUID) -> None:
        async with self._places:
            if not self._may_work():
                return
            with self._failed.attempt(item_id):
                async with self._db.transaction() as tx:
                    await self._act(tx, item_id)
