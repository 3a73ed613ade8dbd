"""Group commit: handle requests that arrive together in one call."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar, cast

from luckymart.kit.errors import Overloaded

Request = TypeVar("Request")
Answer = TypeVar("Answer")


class Batcher(Generic[Request, Answer]):
    """Collects requests while earlier batches are running and passes them on together.

    There is no timer. A request that finds a free slot starts at once, alone; batches grow by
    themselves when requests arrive faster than single calls can serve them.

    `work` takes 1…`max_batch` requests and returns as many answers, in the same order; an answer
    that is an exception is raised to its own requester. If `work` itself raises, the whole batch
    gets that exception.
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
        """Raises Overloaded if `max_waiting` requests are already waiting, or when closing."""
        if self._closed or len(self._waiting) >= self._max_waiting:
            raise Overloaded(retry_after=1)
        future: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        self._waiting.append((request, future))
        if len(self._running) < self._max_concurrent:
            self._running.add(asyncio.create_task(self._run()))
        return await future

    async def close(self) -> None:
        """Accept no more requests; return once all accepted ones have been answered."""
        self._closed = True
        while self._running:
            await asyncio.wait(self._running)

    async def _run(self) -> None:
        try:
            # Yield to the loop once: every request that is already readable joins this batch.
            await asyncio.sleep(0)
            while self._waiting:
                await self._serve_batch()
        finally:
            # No await since the list was found empty, so the next request finds a free slot.
            self._running.discard(cast("asyncio.Task[None]", asyncio.current_task()))

    async def _serve_batch(self) -> None:
        batch, self._waiting = (
            self._waiting[: self._max_batch],
            self._waiting[self._max_batch :],
        )
        # Skip requesters who gave up (closed the connection) while they waited.
        batch = [(request, future) for request, future in batch if not future.done()]
        if not batch:
            return
        answers: Sequence[Answer | Exception]
        try:
            answers = await self._work([request for request, _ in batch])
        except Exception as error:  # raised to every requester of the batch
            answers = [error] * len(batch)
        for (_, future), answer in zip(batch, answers, strict=True):
            if future.done():
                continue
            if isinstance(answer, Exception):
                future.set_exception(answer)
            else:
                future.set_result(answer)
