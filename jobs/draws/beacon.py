"""Draws by a beacon: the rounds that are due are fetched, then drawn by.

Relays are asked outside of any transaction. What they said is kept in memory only: after a restart
they are asked again, and say the same, for a round has one signature.
"""

import asyncio
import time
from collections.abc import Callable, Sequence
from typing import Final
from uuid import UUID

import structlog

from jobs.draws.relays import Relays
from jobs.due import DueItems
from luckymart.draws import actions as draws
from luckymart.draws.actions import DrawKeys
from luckymart.kit.database import Connection, Database, Tx

log = structlog.get_logger()

FIRST_PAUSE_SECONDS: Final = 1.0
LONGEST_PAUSE_SECONDS: Final = 30.0
ROUNDS_AT_ONCE: Final = 4


class BeaconRounds:
    """Call it again and again: it does what is due, and asks less often while nobody answers."""

    def __init__(
        self, db: Database, keys: DrawKeys, relays: Relays, may_work: Callable[[], bool]
    ) -> None:
        self._db = db
        self._keys = keys
        self._relays = relays
        self._may_work = may_work
        self._rounds: dict[UUID, int] = {}
        self._signatures: dict[int, bytes] = {}
        self._places = asyncio.Semaphore(ROUNDS_AT_ONCE)
        self._pause_seconds = FIRST_PAUSE_SECONDS
        self._not_before = float("-inf")
        self._waiting: set[UUID] = set()  # lotteries whose round no relay had
        self._draws = DueItems(db, "draw by beacon", self._ready, self._draw, may_work)

    async def __call__(self) -> None:
        if time.monotonic() >= self._not_before:
            self._waiting.clear()
        # Left out, however many they are, so that they keep no other from being found.
        put_off = [*self._draws.put_off(), *self._waiting]
        async with self._db.connection() as connection:
            self._rounds = dict(await draws.due_rounds(connection, self._keys.chain, put_off))
        wanted = set(self._rounds.values())
        self._signatures = {n: sig for n, sig in self._signatures.items() if n in wanted}
        missing = sorted(wanted - self._signatures.keys())
        await asyncio.gather(*(self._fetch(number) for number in missing))
        self._set_pause()
        if self._signatures:
            await self._draws()

    async def _fetch(self, round_number: int) -> None:
        async with self._places:
            if not self._may_work():
                return
            signature = await self._relays.fetch(round_number)
        if signature is not None:
            self._signatures[round_number] = signature

    def _set_pause(self) -> None:
        missing = {one: n for one, n in self._rounds.items() if n not in self._signatures}
        if self._waiting:
            self._waiting |= missing.keys()
            return
        if not missing:
            self._pause_seconds = FIRST_PAUSE_SECONDS
            return
        log.warning("beacon_is_missing", rounds=sorted(set(missing.values()))[:10])
        self._waiting |= missing.keys()
        self._not_before = time.monotonic() + self._pause_seconds
        self._pause_seconds = min(LONGEST_PAUSE_SECONDS, self._pause_seconds * 2)

    async def _ready(self, _connection: Connection, _put_off: Sequence[UUID]) -> Sequence[UUID]:
        return [one for one, number in self._rounds.items() if number in self._signatures]

    async def _draw(self, tx: Tx, lottery_id: UUID) -> None:
        signature = self._signatures[self._rounds[lottery_id]]
        if await draws.draw_with_signature(tx, self._keys, lottery_id, signature):
            log.info("lottery_drawn", lottery_id=str(lottery_id), round=self._rounds[lottery_id])
