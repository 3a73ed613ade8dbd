"""Everything that moves money, concurrent and random: the books balance at every check."""

import asyncio
import os
import secrets
from pathlib import Path
from typing import Final

from luckymart.kit.database import Connection
from luckymart.refunds import actions as refunds
from tests.soak.books import assert_books_balance, assert_snapshot_balances
from tests.soak.everything import cash, deposits, facts, lotteries, market, prizes, stars
from tests.soak.everything.moves import MOVES
from tests.soak.everything.run import Run
from tests.soak.everything.shop import Shop, open_shop
from tests.soak.scale import short_or_long

SEED_VARIABLE: Final = "LUCKYMART_SEED"
WORKERS: Final = 12
FEATURES: Final = (cash, deposits, lotteries, market, prizes, stars)


async def refund_what_is_left(shop: Shop) -> None:
    async with shop.db.connection() as connection:
        due = await refunds.pending(connection)
    for lottery_id in due:
        while await shop.refund(lottery_id, 5):
            pass


async def assert_nobody_works(owner: Connection) -> None:
    """No transaction was left open, and there was no deadlock, not even one that was retried."""
    busy, deadlocks = await owner.fetchrow(  # type: ignore[misc]  # an aggregate is always a row
        """
        SELECT
            (SELECT count(*) FROM pg_stat_activity
             WHERE datname = current_database() AND backend_type = 'client backend'
             AND pid <> pg_backend_pid() AND state <> 'idle'),
            (SELECT deadlocks FROM pg_stat_database WHERE datname = current_database())
        """
    )
    assert (busy, deadlocks) == (0, 0)


async def test_the_books_balance_through_everything_at_once(
    owner: Connection, database_url: str, owner_url: str, tmp_path: Path
) -> None:
    """A different run each time. A failure's report names the seed; set it in the environment to
    start the same way again."""
    assert {move.choose.__module__ for move in MOVES} == {one.__name__ for one in FEATURES}
    seed = int(os.environ.get(SEED_VARIABLE) or secrets.randbits(32))
    print(f"{SEED_VARIABLE}={seed}")
    async with open_shop(database_url, owner_url, tmp_path, WORKERS) as shop:
        run = Run(shop, seed, goal=short_or_long(400, 30_000))
        try:
            await run.work(WORKERS, deadline_seconds=short_or_long(180, 3600))
        finally:
            print(run.report())
        assert run.looks > 3
        await asyncio.gather(refund_what_is_left(shop), refund_what_is_left(shop))
        await assert_books_balance(shop.db)
    await assert_snapshot_balances(owner)
    await assert_nobody_works(owner)
    assert await facts.wrong(owner) == {}
