"""Group commit: what arrives together is done by one call."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar, cast

from luckymart.kit.errors import Overloaded

Request = TypeVar("Request")
Answer = TypeVar("Answer")


class Batcher(Generic[Request, Answer]):
    """Collects requests while earlier batches are under way and hands them on together.

    No timer: a request that finds a free place starts at once, alone; the batches grow by
    themselves when more arrive than one call at a time can do.

    Shapes: `work` takes 1…`max_batch` requests and returns as many answers, in their order; an
    answer that is an exception is raised to its own requester. If `work` itself raises, all of
    its batch get that exception.
    """

    def __init__(
        self,
        work: Callable[[Sequence[Request]], Awaitable[Sequence[Answer | Exception]]],
        *,
        max_batch: int,
        max_waiting: int,
        max_concurrent: int,
    ) -> None:
        self._work = work
        self._max_batch = max_batch
        self._max_waiting = max_waiting
        self._max_concurrent = max_concurrent
        self._waiting: list[tuple[Request, asyncio.Future[Answer]]] = []
        self._running: set[asyncio.Task[None]] = set()
        self._closed = False

    async def submit(self, request: Request) -> Answer:
        """Raises Overloaded when `max_waiting` requests wait already, or when closing."""
        if self._closed or len(self._waiting) >= self._max_waiting:
            raise Overloaded(retry_after=1)
        future: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        self._waiting.append((request, future))
        if len(self._running) < self._max_concurrent:
            self._running.add(asyncio.create_task(self._run()))
        return await future

    async def close(self) -> None:
        """Take nothing more; return when everything taken has been answered."""
        self._closed = True
        while self._running:
            await asyncio.wait(self._running)

    async def _run(self) -> None:
        try:
            # One turn of the loop, so that all requests that are already readable join this batch.
            await asyncio.sleep(0)
            while self._waiting:
                await self._serve_batch()
        finally:
            # In the same step as the look at the empty list: who comes next finds a free place.
            self._running.discard(cast("asyncio.Task[None]", asyncio.current_task()))

    async def _serve_batch(self) -> None:
        batch, self._waiting = (
            self._waiting[: self._max_batch],
            self._waiting[self._max_batch :],
        )
        # Whoever gave up (a closed connection) before his turn is not served.
        batch = [(request, future) for request, future in batch if not future.done()]
        if not batch:
            return
        answers: Sequence[Answer | Exception]
        try:
            answers = await self._work([request for request, _ in batch])
        except Exception as error:  # every requester of the batch gets it
            answers = [error] * len(batch)
        for (_, future), answer in zip(batch, answers, strict=True):
            if future.done():
                continue
            if isinstance(answer, Exception):
                future.set_exception(answer)
            else:
                future.set_result(answer)
