"""A local beacon whose clock the test sets, and its relays."""

import json
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from aiohttp import web

from luckymart.draws import actions as draws
from luckymart.draws.beacon import Chain, chain_of
from luckymart.draws.rounds import FixedRound
from luckymart.kit.database import Connection, Database
from simulator.drand import KEY_BYTES, LocalBeacon, make_app
from tests.support.world import open_lottery

GENESIS: Final = 1_700_000_000


@dataclass
class Beacon:
    """One-second rounds that started long ago; signatures of any round at once."""

    local: LocalBeacon = field(
        default_factory=lambda: LocalBeacon(
            secrets.token_bytes(KEY_BYTES), GENESIS, period_seconds=1, notice_seconds=0
        )
    )

    @property
    def chain(self) -> Chain:
        return chain_of(json.dumps(self.local.info()))

    def sign(self, round_number: int) -> bytes:
        return self.local.sign(round_number)


@asynccontextmanager
async def serving(app: web.Application) -> AsyncIterator[str]:
    """The URL at which an application is served."""
    runner = web.AppRunner(app, access_log=None, handler_cancellation=True, shutdown_timeout=1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


def relay(beacon: Beacon) -> web.Application:
    return make_app(beacon.local)


async def make_drand_lottery(owner: Connection, beacon: Beacon, **columns: Any) -> UUID:
    """An open lottery drawn by this chain, with a round a second or two after the seal."""
    await draws.register_chain(owner, beacon.chain)
    return await open_lottery(
        owner,
        **{
            "entropy_source": "drand",
            "entropy_public_key": beacon.chain.public_key,
            "draw_delay_seconds": 1,
            **columns,
        },
    )


async def publish(db: Database, lottery_id: UUID) -> FixedRound:
    async with db.transaction() as tx:
        fixed = await draws.publish(tx, lottery_id)
    assert fixed is not None
    return fixed


async def seal_and_publish(db: Database, lottery_id: UUID) -> FixedRound:
    """Seal, and publish until a round counts as in time, however busy the machine is."""
    async with db.transaction() as tx:
        assert await draws.seal(tx, lottery_id)
    while True:
        fixed = await publish(db, lottery_id)
        if fixed.published_at is not None:
            return fixed


async def make_older(owner: Connection, lottery_id: UUID, age: timedelta) -> None:
    """Backdate the seal and its rounds."""
    await owner.execute("ALTER TABLE seal_rounds DISABLE TRIGGER seal_rounds_guard")
    await owner.execute(
        """
        UPDATE seal_rounds SET fixed_at = fixed_at - $2::interval,
            available_at = available_at - $2::interval, published_at = published_at - $2::interval
        WHERE lottery_id = $1
        """,
        lottery_id,
        age,
    )
    await owner.execute("ALTER TABLE seal_rounds ENABLE TRIGGER seal_rounds_guard")
    await owner.execute(
        "UPDATE lotteries SET draw_time = draw_time - $2::interval WHERE id = $1", lottery_id, age
    )
