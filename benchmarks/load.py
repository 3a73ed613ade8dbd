"""A cheap load generator: raw HTTP/1.1 over kept-alive connections.

Closed loop: each connection sends its next request when the answer to the last one is there.
"""

import asyncio
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final, cast

MakeRequest = Callable[[int], bytes]
"""The n-th request of the run, head and body."""
END_OF_HEAD: Final = b"\r\n\r\n"


@dataclass(slots=True)
class Load:
    """The outcome of a run. `latencies_seconds` are those of the counted answers, unsorted."""

    seconds: float = 0.0
    statuses: Counter[int] = field(default_factory=Counter)
    latencies_seconds: list[float] = field(default_factory=list)

    @property
    def per_second(self) -> float:
        return self.statuses[201] / self.seconds

    def percentile_ms(self, percent: float) -> float:
        ordered = sorted(self.latencies_seconds)
        return 1000 * ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))]


class _Run:
    def __init__(self, make_request: MakeRequest) -> None:
        self._make_request = make_request
        self._next = 0
        self.is_over = False
        self.is_counted = False
        self.load = Load()

    def next_request(self) -> bytes:
        self._next += 1
        return self._make_request(self._next)

    def answered(self, status: int, seconds: float) -> None:
        if self.is_counted:
            self.load.statuses[status] += 1
            self.load.latencies_seconds.append(seconds)


class _Connection(asyncio.Protocol):
    def __init__(self, run: _Run) -> None:
        self._run = run
        self._transport: asyncio.Transport | None = None
        self._buffer = b""
        self._sent_at = 0.0
        self.closed = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)
        self._send()

    def connection_lost(self, error: Exception | None) -> None:
        if not self.closed.done():
            self.closed.set_result(None)
        if not self._run.is_over:
            self._run.answered(0, time.perf_counter() - self._sent_at)

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        head_end = self._buffer.find(END_OF_HEAD)
        if head_end < 0:
            return
        length_at = self._buffer.find(b"Content-Length: ", 0, head_end) + 16
        length_end = self._buffer.find(b"\r", length_at)
        if len(self._buffer) < head_end + 4 + int(self._buffer[length_at:length_end]):
            return
        self._run.answered(int(self._buffer[9:12]), time.perf_counter() - self._sent_at)
        self._buffer = b""
        self._send()

    def _send(self) -> None:
        assert self._transport is not None
        if self._run.is_over:
            self._transport.close()
            return
        self._sent_at = time.perf_counter()
        self._transport.write(self._run.next_request())


async def press(
    port: int,
    make_request: MakeRequest,
    *,
    connections: int,
    seconds: float,
    warmup_seconds: float,
) -> Load:
    """Keep that many requests in flight for that long, to 127.0.0.1."""
    loop = asyncio.get_running_loop()
    run = _Run(make_request)
    opened = [
        (await loop.create_connection(lambda: _Connection(run), "127.0.0.1", port))[1]
        for _ in range(connections)
    ]
    await asyncio.sleep(warmup_seconds)
    run.is_counted = True
    started = time.perf_counter()
    await asyncio.sleep(seconds)
    run.load.seconds = time.perf_counter() - started
    run.is_counted = False
    run.is_over = True
    await asyncio.wait([connection.closed for connection in opened], timeout=30)
    return run.load


def post(path: str, body: bytes, headers: str = "") -> bytes:
    """A whole POST request; each header line ends with CRLF."""
    head = (
        f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
        f"Content-Length: {len(body)}\r\n{headers}\r\n"
    )
    return head.encode() + body
