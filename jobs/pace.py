"""Limits how fast the bot sends.

Telegram allows about 30 messages a second over all chats and one a second in one chat, and answers
429 with `retry_after` beyond that
(https://core.telegram.org/bots/faq#how-can-i-message-all-of-my-bot-39s-subscribers-at-once).
Broadcasts that are paid for in Stars may go at up to 1000 a second
(https://core.telegram.org/bots/api#paid-broadcasts).
"""

import asyncio
from collections import deque
from dataclasses import dataclass, field
from typing import Final

FREE_PER_SECOND: Final = 30
SHARE: Final = 0.99
"""Average share of a rate that is used; the rest is for the bot's replies to people."""
WINDOW_SECONDS: Final = 1.01
"""No window of this length ever has more messages than the rate allows in a second."""
CATCH_UP_SECONDS: Final = 0.5
"""Turns missed while the event loop was busy are caught up, up to this long."""
CHAT_GAP_SECONDS: Final = 1.0
LONGEST_CHAT_WAIT_SECONDS: Final = 5.0
LONGEST_WAIT_SECONDS: Final = 30.0
MAX_REMEMBERED_CHATS: Final = 10_000


class NotNow(Exception):
    """No turn within reasonable time; nothing was sent. Try again after `seconds`."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"not before {seconds:.1f} s")
        self.seconds = seconds


@dataclass
class _Chat:
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    last: float = float("-inf")
    waiting: int = 0


class _Lane:
    """Hands out turns at one rate, urgent ones first."""

    def __init__(self, per_second: int) -> None:
        self._gap_seconds = 1 / (per_second * SHARE)
        self._per_window = per_second
        self._taken: deque[float] = deque(maxlen=per_second)
        self._slot_at = float("-inf")
        self._urgent: deque[asyncio.Future[None]] = deque()
        self._others: deque[asyncio.Future[None]] = deque()
        self._timer: asyncio.TimerHandle | None = None

    async def turn(self, urgent: bool) -> None:
        """Raises NotNow."""
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        (self._urgent if urgent else self._others).append(future)
        self._schedule()
        try:
            async with asyncio.timeout(LONGEST_WAIT_SECONDS):
                await future
        except TimeoutError as error:
            raise NotNow(1.0) from error

    def refuse_all(self, seconds: float) -> None:
        for waiting in (self._urgent, self._others):
            while waiting:
                future = waiting.popleft()
                if not future.done():
                    future.set_exception(NotNow(seconds))

    def _schedule(self) -> None:
        if self._timer is None and (self._urgent or self._others):
            self._timer = asyncio.get_running_loop().call_at(self._next_at(), self._release)

    def _next_at(self) -> float:
        if len(self._taken) < self._per_window:
            return max(0.0, self._slot_at)
        return max(self._slot_at, self._taken[0] + WINDOW_SECONDS)

    def _release(self) -> None:
        """Grant one turn at a time even when late, so that each message leaves before the next."""
        self._timer = None
        now = asyncio.get_running_loop().time()
        if self._next_at() <= now and (future := self._first()) is not None:
            self._taken.append(now)
            if self._slot_at < now - CATCH_UP_SECONDS:
                self._slot_at = now  # it was idle, which earns no burst
            # From the slot, not from now, so that a late turn does not delay the next ones.
            self._slot_at += self._gap_seconds
            future.set_result(None)
        self._schedule()

    def _first(self) -> asyncio.Future[None] | None:
        for waiting in (self._urgent, self._others):
            while waiting:
                future = waiting.popleft()
                if not future.done():  # whoever was cancelled takes no turn
                    return future
        return None


class Pace:
    """Hands out turns to send. Only the leader sends, so only its process has a pace in use.

    The turns of a chat come in the order requested. `paid_per_second` is the rate of paid messages,
    or 0 if nothing is paid for; free messages count towards it too, since it is for the whole bot.
    """

    def __init__(self, paid_per_second: int = 0) -> None:
        self._free = _Lane(FREE_PER_SECOND)
        self._paid = _Lane(paid_per_second) if paid_per_second else None
        self.paid_per_second = paid_per_second
        self._paused_until = float("-inf")
        self._chats: dict[int | str, _Chat] = {}

    @property
    def pause_seconds(self) -> float:
        """For how long nothing may be sent from now; 0 if sending is allowed."""
        return max(0.0, self._paused_until - asyncio.get_running_loop().time())

    def pause(self, seconds: float) -> None:
        """Stop sending for that long. Callers that wait get NotNow, to give back what they hold."""
        loop = asyncio.get_running_loop()
        self._paused_until = max(self._paused_until, loop.time() + seconds)
        for lane in (self._free, self._paid):
            if lane is not None:
                lane.refuse_all(self.pause_seconds)

    async def turn(self, chat_id: int | str, *, urgent: bool = True, paid: bool = False) -> None:
        """Return when a message may be sent to that chat. Raises NotNow."""
        chat = self._chat(chat_id)
        if chat.waiting * CHAT_GAP_SECONDS >= LONGEST_CHAT_WAIT_SECONDS:
            raise NotNow(LONGEST_CHAT_WAIT_SECONDS)
        chat.waiting += 1
        try:
            async with chat.lock:
                loop = asyncio.get_running_loop()
                self._refuse_while_paused()
                if (wait := chat.last + CHAT_GAP_SECONDS - loop.time()) > 0:
                    await asyncio.sleep(wait)
                    self._refuse_while_paused()
                if self._paid is None or not paid:
                    await self._free.turn(urgent)
                if self._paid is not None:
                    await self._paid.turn(urgent or not paid)
                chat.last = loop.time()
        finally:
            chat.waiting -= 1

    def _refuse_while_paused(self) -> None:
        if (seconds := self.pause_seconds) > 0:
            raise NotNow(seconds)

    def _chat(self, chat_id: int | str) -> _Chat:
        if len(self._chats) >= MAX_REMEMBERED_CHATS:
            old = asyncio.get_running_loop().time() - CHAT_GAP_SECONDS
            self._chats = {
                key: chat for key, chat in self._chats.items() if chat.waiting or chat.last > old
            }
        return self._chats.setdefault(chat_id, _Chat())
