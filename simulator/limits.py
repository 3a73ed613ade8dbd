"""How fast a bot may send, and failures ordered by tests."""

import math
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from simulator.errors import TelegramError, too_many_requests

MAX_FAILURES = 100


@dataclass
class Bucket:
    """A token bucket. `take` returns the seconds until the next token, or 0 if it took one."""

    per_second: float
    burst: float
    tokens: float = -1.0
    at: float = 0.0

    def take(self, now: float) -> float:
        """Take one token."""
        if self.tokens < 0:
            self.tokens = self.burst
        else:
            self.tokens = min(self.burst, self.tokens + (now - self.at) * self.per_second)
        self.at = now
        if self.tokens >= 1:
            self.tokens -= 1
            return 0.0
        return (1 - self.tokens) / self.per_second


@dataclass
class Failure:
    """How the next `count` calls of a method fail."""

    method: str
    count: int
    error: TelegramError
    delay_seconds: float = 0.0
    after_effect: bool = False


@dataclass
class Limits:
    """Telegram's broadcasting limits (core.telegram.org/bots/faq): 30/s, 1/s per chat, 20/min
    per group, with a small burst per chat."""

    enabled: bool = True
    per_second: float = 30.0
    chat_per_second: float = 1.0
    chat_burst: float = 5.0
    group_per_minute: float = 20.0
    clock: Callable[[], float] = time.monotonic
    failures: list[Failure] = field(default_factory=list)
    _overall: Bucket | None = None
    _chats: dict[int, Bucket] = field(default_factory=dict)

    def settings(self) -> dict[str, Any]:
        """The answer to `/sim/api/limits`."""
        return {
            "enabled": self.enabled,
            "per_second": self.per_second,
            "chat_per_second": self.chat_per_second,
            "chat_burst": self.chat_burst,
            "group_per_minute": self.group_per_minute,
        }

    def change(self, wanted: dict[str, Any]) -> None:
        """Change the given settings and reset the counters.

        Raises:
            ValueError: an unknown name, or a number that is not above zero.
        """
        for name, value in wanted.items():
            if name not in self.settings():
                raise ValueError(f"unknown limit {name}")
            if name == "enabled":
                self.enabled = bool(value)
            elif isinstance(value, bool) or not isinstance(value, int | float) or value <= 0:
                raise ValueError(f"{name} must be a number above zero")
            else:
                setattr(self, name, float(value))
        self._overall = None
        self._chats.clear()

    def check(self, chat_id: int, is_group: bool) -> None:
        """Count one message; 429 if it comes too fast."""
        if not self.enabled:
            return
        now = self.clock()
        bucket = self._chats.get(chat_id)
        if bucket is None:
            if is_group:
                bucket = Bucket(self.group_per_minute / 60, self.group_per_minute)
            else:
                bucket = Bucket(self.chat_per_second, self.chat_burst)
            self._chats[chat_id] = bucket
        if self._overall is None:
            self._overall = Bucket(self.per_second, self.per_second)
        for one in (bucket, self._overall):
            missing = one.take(now)
            if missing > 0:
                raise too_many_requests(max(1, math.ceil(missing)))

    def next_failure(self, method: str) -> Failure | None:
        """Take the next failure ordered for this method, if any."""
        for failure in self.failures:
            if failure.method.lower() in (method.lower(), "*"):
                failure.count -= 1
                if failure.count <= 0:
                    self.failures.remove(failure)
                return failure
        return None
