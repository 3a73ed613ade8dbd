"""The allowed rate is fully used and never exceeded. The event loop's clock is virtual: hours take
moments, and nothing depends on the machine."""

import asyncio
import itertools
import selectors
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from jobs.pace import CHAT_GAP_SECONDS, NotNow, Pace

ALLOWED_PER_SECOND = 30


class VirtualClock(asyncio.SelectorEventLoop):
    """A loop that advances its time instead of waiting."""

    def __init__(self) -> None:
        self._now = 0.0
        super().__init__(_Selector(self))

    def time(self) -> float:
        return self._now

    def advance(self, seconds: float) -> None:
        self._now += seconds


class _Selector(selectors.DefaultSelector):
    def __init__(self, loop: VirtualClock) -> None:
        super().__init__()
        self._loop = loop

    def select(self, timeout: float | None = None) -> list[Any]:
        found = super().select(0)
        if not found and timeout:
            self._loop.advance(timeout)
        return found


def run(test: Callable[[], Awaitable[None]]) -> None:
    async def main() -> None:
        await test()

    with asyncio.Runner(loop_factory=VirtualClock) as runner:
        runner.run(main())


def now() -> float:
    return asyncio.get_running_loop().time()


def most_in_one_second(times: list[float], per_second: int = 30) -> int:
    times = sorted(times)
    return max(
        sum(1 for moment in times[i : i + 2 * per_second] if moment < first + 1.0)
        for i, first in enumerate(times)
    )


@pytest.mark.parametrize("call_seconds", [0.05, 0.3, 0.8])
def test_a_broadcast_uses_the_allowed_rate_and_never_passes_it(call_seconds: float) -> None:
    people = 6_000
    times: list[float] = []

    async def send_all() -> None:
        pace = Pace()
        chats = iter(range(people))

        async def one_of_many() -> None:
            for chat in chats:
                await pace.turn(chat, urgent=False)
                times.append(now())
                await asyncio.sleep(call_seconds)

        await asyncio.gather(*(one_of_many() for _ in range(32)))

    run(send_all)
    assert len(times) == people
    assert people / (times[-1] - times[0]) >= 0.98 * ALLOWED_PER_SECOND
    assert most_in_one_second(times) <= ALLOWED_PER_SECOND


@pytest.mark.parametrize("per_second", [100, 1000])
def test_a_paid_broadcast_has_a_rate_of_its_own(per_second: int) -> None:
    """Free sends keep to their own rate and count towards the total."""
    people = 10 * per_second
    paid: list[float] = []
    free: list[float] = []

    async def send_all() -> None:
        pace = Pace(per_second)
        assert pace.paid_per_second == per_second
        chats = iter(range(people))

        async def one_of_many() -> None:
            for chat in chats:
                await pace.turn(chat, urgent=False, paid=True)
                paid.append(now())
                await asyncio.sleep(0.2)

        async def told() -> None:
            for chat in range(60):
                await pace.turn(-chat - 1)
                free.append(now())

        await asyncio.gather(told(), *(one_of_many() for _ in range(max(32, per_second // 2))))

    run(send_all)
    assert len(paid) == people
    assert most_in_one_second([*paid, *free], per_second) <= per_second
    assert most_in_one_second(free, ALLOWED_PER_SECOND) <= ALLOWED_PER_SECOND
    both = sorted([*paid, *free])
    assert len(both) / (both[-1] - both[0]) >= 0.98 * per_second


def test_one_chat_gets_one_a_second_paid_for_or_not() -> None:
    async def check() -> None:
        pace = Pace(1000)
        times: list[float] = []

        async def send(paid: bool) -> None:
            await pace.turn(7, paid=paid)
            times.append(now())

        await asyncio.gather(*(send(number % 2 == 0) for number in range(4)))
        gaps = [later - first for first, later in itertools.pairwise(times)]
        assert min(gaps) >= CHAT_GAP_SECONDS - 1e-9

    run(check)


def test_a_pause_stops_what_is_paid_for_too() -> None:
    async def check() -> None:
        pace = Pace(100)
        waiting = [
            asyncio.ensure_future(pace.turn(chat, urgent=False, paid=True)) for chat in range(150)
        ]
        await asyncio.sleep(0.1)
        pace.pause(5)
        results = await asyncio.gather(*waiting, return_exceptions=True)
        assert 0 < sum(result is None for result in results) < 100
        assert all(result is None or isinstance(result, NotNow) for result in results)

    run(check)


def test_a_late_loop_catches_up_without_passing_the_rate() -> None:
    times: list[float] = []

    async def send_all() -> None:
        pace = Pace()
        loop = asyncio.get_running_loop()
        assert isinstance(loop, VirtualClock)
        for chat in range(3_000):
            await pace.turn(chat)
            times.append(now())
            if chat % 40 == 0:
                loop.advance(0.2)  # the loop was busy with something else

    run(send_all)
    assert most_in_one_second(times) <= ALLOWED_PER_SECOND
    assert len(times) / (times[-1] - times[0]) >= 0.95 * ALLOWED_PER_SECOND


def test_one_chat_gets_one_a_second_in_order() -> None:
    async def check() -> None:
        pace = Pace()
        times: list[tuple[int, float]] = []

        async def send(number: int) -> None:
            await pace.turn(7)
            times.append((number, now()))

        await asyncio.gather(*(send(number) for number in range(4)))
        assert [number for number, _ in times] == [0, 1, 2, 3]
        gaps = [later[1] - earlier[1] for earlier, later in itertools.pairwise(times)]
        assert min(gaps) >= CHAT_GAP_SECONDS - 1e-9

    run(check)


def test_too_much_for_one_chat_is_given_back() -> None:
    async def check() -> None:
        pace = Pace()
        results = await asyncio.gather(*(pace.turn(7) for _ in range(8)), return_exceptions=True)
        refused = [result for result in results if isinstance(result, NotNow)]
        assert len(refused) == 3
        await pace.turn(8)  # another chat is free

    run(check)


def test_urgent_turns_go_first() -> None:
    async def check() -> None:
        pace = Pace()
        order: list[str] = []

        async def send(chat: int, name: str, urgent: bool) -> None:
            await pace.turn(chat, urgent=urgent)
            order.append(name)

        many = [send(chat, "broadcast", False) for chat in range(5)]
        await asyncio.gather(*many, send(99, "refund", True))
        assert order[0] == "refund"

    run(check)


def test_a_pause_sends_everyone_away_and_ends() -> None:
    async def check() -> None:
        pace = Pace()
        for chat in range(30):
            await pace.turn(chat)
        waiting = [asyncio.ensure_future(pace.turn(chat)) for chat in range(100, 110)]
        await asyncio.sleep(0)
        pace.pause(40)
        results = await asyncio.gather(*waiting, return_exceptions=True)
        assert all(isinstance(result, NotNow) and result.seconds == 40 for result in results)
        with pytest.raises(NotNow):
            await pace.turn(1)
        assert pace.pause_seconds == 40
        await asyncio.sleep(40)
        assert pace.pause_seconds == 0
        await pace.turn(1)

    run(check)


def test_nobody_waits_for_ever_behind_urgent_ones() -> None:
    async def check() -> None:
        pace = Pace()
        pouring = True

        async def pour(start: int) -> None:
            chat = start
            while pouring:
                await pace.turn(chat)
                chat += 100

        urgent = [asyncio.ensure_future(pour(start)) for start in range(100)]
        await asyncio.sleep(0)
        with pytest.raises(NotNow):
            await pace.turn(-1, urgent=False)
        pouring = False
        await asyncio.gather(*urgent)

    run(check)


def test_a_cancelled_wait_takes_no_turn() -> None:
    async def check() -> None:
        pace = Pace()
        tasks = [asyncio.ensure_future(pace.turn(chat)) for chat in range(40)]
        await asyncio.sleep(0)
        for task in tasks[:35]:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        assert now() < 1.0

    run(check)
