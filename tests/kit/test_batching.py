"""Group commit: which requests share a batch, and that none waits for ever."""

import asyncio
from collections.abc import Sequence

import pytest

from luckymart.kit.batching import Batcher
from luckymart.kit.errors import Overloaded
from tests.support.waiting import DEADLINE_SECONDS


class Counter:
    """Work that doubles each number once it is allowed to."""

    def __init__(self) -> None:
        self.batches: list[list[int]] = []
        self.gate = asyncio.Event()
        self.gate.set()
        self.started = asyncio.Event()

    async def work(self, requests: Sequence[int]) -> list[int | Exception]:
        self.batches.append(list(requests))
        self.started.set()
        await self.gate.wait()
        if 13 in requests:
            raise ConnectionError("the line is cut")
        return [ValueError(number) if number < 0 else 2 * number for number in requests]


def make_batcher(
    counter: Counter, *, max_batch: int = 100, max_waiting: int = 100, max_concurrent: int = 1
) -> Batcher[int, int]:
    return Batcher(
        counter.work, max_batch=max_batch, max_waiting=max_waiting, max_concurrent=max_concurrent
    )


async def hold(counter: Counter, batcher: Batcher[int, int], request: int) -> asyncio.Task[int]:
    """Let one request occupy the slot until the gate opens."""
    counter.gate.clear()
    task = asyncio.create_task(batcher.submit(request))
    await counter.started.wait()
    return task


async def submit_all(batcher: Batcher[int, int], *requests: int) -> list[asyncio.Task[int]]:
    tasks = [asyncio.create_task(batcher.submit(request)) for request in requests]
    await asyncio.sleep(0)
    return tasks


async def test_one_alone_is_a_batch_of_one() -> None:
    counter = Counter()
    assert await make_batcher(counter).submit(7) == 14
    assert counter.batches == [[7]]


async def test_what_arrives_together_is_done_together_in_order() -> None:
    counter = Counter()
    batcher = make_batcher(counter, max_concurrent=2)
    assert await asyncio.gather(*map(batcher.submit, range(5))) == [0, 2, 4, 6, 8]
    assert counter.batches == [[0, 1, 2, 3, 4]]


async def test_what_arrives_meanwhile_is_the_next_batch_and_no_batch_is_too_large() -> None:
    counter = Counter()
    batcher = make_batcher(counter, max_batch=3)
    first = await hold(counter, batcher, 0)
    later = await submit_all(batcher, 1, 2, 3, 4)
    counter.gate.set()
    assert await asyncio.gather(first, *later) == [0, 2, 4, 6, 8]
    assert counter.batches == [[0], [1, 2, 3], [4]]


async def test_an_error_of_one_is_nobody_elses() -> None:
    batcher = make_batcher(Counter())
    answers = await asyncio.gather(*map(batcher.submit, (1, -2, 3)), return_exceptions=True)
    assert answers[0] == 2
    assert isinstance(answers[1], ValueError)
    assert answers[2] == 6


async def test_an_error_of_the_call_is_everybodys_and_the_next_batch_goes_on() -> None:
    counter = Counter()
    batcher = make_batcher(counter)
    answers = await asyncio.gather(*map(batcher.submit, (1, 13)), return_exceptions=True)
    assert [type(answer) for answer in answers] == [ConnectionError, ConnectionError]
    assert await batcher.submit(1) == 2


async def test_who_gave_up_before_his_turn_is_not_served() -> None:
    counter = Counter()
    batcher = make_batcher(counter)
    first = await hold(counter, batcher, 0)
    patient, hasty, other = await submit_all(batcher, 1, 2, 3)
    hasty.cancel()
    await asyncio.wait([hasty])
    counter.gate.set()
    assert [await first, await patient, await other] == [0, 2, 6]
    assert counter.batches == [[0], [1, 3]]


async def test_who_gives_up_during_the_call_disturbs_nobody() -> None:
    counter = Counter()
    counter.gate.clear()
    batcher = make_batcher(counter)
    hasty, patient = await submit_all(batcher, 1, 2)
    await counter.started.wait()
    hasty.cancel()
    await asyncio.wait([hasty])
    counter.gate.set()
    assert await patient == 4
    assert await batcher.submit(5) == 10


async def test_too_many_waiting_are_refused_at_once() -> None:
    counter = Counter()
    batcher = make_batcher(counter, max_waiting=2)
    first = await hold(counter, batcher, 0)
    waiting = await submit_all(batcher, 1, 2)
    with pytest.raises(Overloaded) as refusal:
        await batcher.submit(3)
    assert refusal.value.data == {"retry_after": 1}
    counter.gate.set()
    assert await asyncio.gather(first, *waiting) == [0, 2, 4]
    assert await batcher.submit(3) == 6


async def test_closing_answers_what_was_taken_and_takes_nothing_more() -> None:
    counter = Counter()
    batcher = make_batcher(counter, max_batch=1)
    first = await hold(counter, batcher, 0)
    waiting = await submit_all(batcher, 1, 2)
    closing = asyncio.create_task(batcher.close())
    await asyncio.sleep(0)
    with pytest.raises(Overloaded):
        await batcher.submit(3)
    assert not closing.done()
    counter.gate.set()
    await closing
    assert [task.result() for task in (first, *waiting)] == [0, 2, 4]
    await batcher.close()


@pytest.mark.parametrize("max_concurrent", [1, 2])
async def test_who_asks_again_as_soon_as_he_is_answered_is_served(max_concurrent: int) -> None:
    """The last batch has ended but its task still counts: serve a request that arrives then."""
    counter = Counter()
    batcher = make_batcher(counter, max_batch=1, max_concurrent=max_concurrent)

    async def customer(count: int) -> None:
        for number in range(count):
            assert await batcher.submit(number) == 2 * number

    async with asyncio.timeout(DEADLINE_SECONDS):
        await asyncio.gather(*(customer(10) for _ in range(max_concurrent)))
