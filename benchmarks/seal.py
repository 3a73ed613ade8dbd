"""`python -m benchmarks seal`: the seal of a million tickets, and its verification by Python and in
a browser.

The bar counts the calls of SHA-256 that a list needs: for each ticket two of HMAC, its owner and
its leaf, and the nodes of the tree. The same number of bare `hashlib` calls over 64 bytes is one.
"""

import asyncio
import contextlib
import hashlib
import json
import resource
import secrets
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any, Final
from uuid import UUID

import asyncpg
from playwright.async_api import async_playwright

from benchmarks.shop import furnish, open_lottery
from luckymart.draws import actions as draws
from luckymart.draws import sealing
from luckymart.draws.setup import draw_keys
from luckymart.draws.verify_files import run_verification
from luckymart.kit.database import Database, connect
from luckymart.kit.settings import Settings
from luckymart.lotteries.models import MAX_TICKETS
from processes.embedded_postgres import EmbeddedPostgres
from processes.migrations import migrate_up
from tools.chromium import NoChromiumError, find_chromium

CHECK_PAGE: Final = Path(__file__).parents[1] / "webapp" / "dist" / "check.html"
BUYERS: Final = 100
CALLS_A_TICKET: Final = 5
PULSE_SECONDS: Final = 0.002
BROWSER_TIMEOUT_MS: Final = 300_000
AT_MOST_TIMES: Final = 4.0
LONGEST_STALL_MS: Final = 50.0
# The same rows that the sale would write: measuring begins after it.
SELL_ALL: Final = """
WITH bought AS (
    INSERT INTO orders (
        user_id, type, status, total_amount, currency, payment_method, lottery_id, quantity, paid_at
    )
    SELECT
        u.id, 'LOTTERY', 'PAID', l.ticket_price * $2::integer, l.currency, 'BALANCE', l.id,
        $2::integer, now()
    FROM lotteries AS l, (SELECT id FROM users WHERE telegram_id >= 10000 ORDER BY id LIMIT $3) AS u
    WHERE l.id = $1
    RETURNING id, user_id
)
INSERT INTO tickets (lottery_id, user_id, order_id, number, paid_with)
SELECT $1, b.user_id, b.id, 1000000 + b.nth * $2::integer + n, 'BALANCE'
FROM (SELECT id, user_id, row_number() OVER () - 1 AS nth FROM bought) AS b,
     generate_series(0, $2::integer - 1) AS n
"""


async def measure() -> dict[str, Any]:
    with tempfile.TemporaryDirectory(prefix="luckymart-bench-") as name:
        folder = Path(name)
        async with EmbeddedPostgres(folder) as postgres:
            url = postgres.dsn("luckymart")
            await migrate_up(url)
            settings = Settings(
                _env_file=None,
                bot_token=f"1:{secrets.token_urlsafe(26)}",
                database_url=url,
                vrf_secret_key=secrets.token_hex(32),
                data_key=secrets.token_hex(32),
                hash_key=secrets.token_hex(32),
                public_url="https://shop.example.org",
                draw_delay_seconds=0,
                seal_delay_seconds=0,
            )
            db = await connect(url, max_connections=4)
            print(f"Selling {MAX_TICKETS:,} tickets…", flush=True)
            lottery_id = await sold_out(db, settings, url)
            figures = await seal(db, lottery_id)
            async with db.transaction() as tx:
                await draws.draw(tx, draw_keys(settings), lottery_id)
            await publish(db, lottery_id, folder)
            await db.close()
        figures |= {
            "verified_by_python_seconds": verify(folder),
            "verified_by_chromium_seconds": await verify_in_browser(folder),
        }
    return figures


async def sold_out(db: Database, settings: Settings, url: str) -> UUID:
    shop = await furnish(db, settings, BUYERS)
    lottery_id = await open_lottery(db, settings, shop.owner)
    owner = await asyncpg.connect(url)
    await owner.execute(SELL_ALL, lottery_id, MAX_TICKETS // BUYERS, BUYERS, timeout=600)
    await owner.execute(
        """
        UPDATE lotteries SET sold_tickets = total_tickets, status = 'SOLD_OUT', sold_out_at = now()
        WHERE id = $1
        """,
        lottery_id,
    )
    await owner.execute("ANALYZE tickets")
    await owner.close()
    return lottery_id


async def seal(db: Database, lottery_id: UUID) -> dict[str, Any]:
    bare = bare_hashing(MAX_TICKETS * CALLS_A_TICKET)
    before = peak_megabytes()
    async with longest_stall() as stall:
        begun = time.perf_counter()
        async with db.transaction() as tx:
            assert await sealing.seal(tx, lottery_id)
        seconds = time.perf_counter() - begun
    return {
        "tickets": MAX_TICKETS,
        "seconds": round(seconds, 2),
        "bare_hashlib_seconds": round(bare, 2),
        "times_bare_hashlib": round(seconds / bare, 2),
        "peak_memory_megabytes": round(peak_megabytes()),
        "peak_memory_grew_by_megabytes": round(peak_megabytes() - before),
        "longest_stall_ms": round(stall[0] * 1000, 1),
    }


def bare_hashing(calls: int) -> float:
    block, hasher = bytes(64), hashlib.sha256
    begun = time.perf_counter()
    for _ in range(calls):
        hasher(block).digest()
    return time.perf_counter() - begun


def peak_megabytes() -> float:
    """Peak memory of this process; Linux reports kilobytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


@contextlib.asynccontextmanager
async def longest_stall() -> AsyncIterator[list[float]]:
    """Measures the longest time that the event loop was blocked, in seconds."""
    longest = [0.0]

    async def watch() -> None:
        while True:
            begun = time.perf_counter()
            await asyncio.sleep(PULSE_SECONDS)
            longest[0] = max(longest[0], time.perf_counter() - begun - PULSE_SECONDS)

    watcher = asyncio.create_task(watch())
    yield longest
    watcher.cancel()


async def publish(db: Database, lottery_id: UUID, folder: Path) -> None:
    async with db.connection() as connection:
        bundle = await draws.get_bundle(connection, lottery_id)
        (folder / "bundle.json").write_text(json.dumps(bundle))
        with (folder / "leaves.txt").open("w") as leaves:
            async for lines in draws.stream_leaves(connection, lottery_id):
                leaves.write(lines)


def verify(folder: Path) -> float:
    begun = time.perf_counter()
    steps = run_verification(folder / "bundle.json", folder / "leaves.txt")
    assert all(step.ok for step in steps), steps
    return round(time.perf_counter() - begun, 2)


async def verify_in_browser(folder: Path) -> float | None:
    """Verify with the page that people keep; null without a browser or a page."""
    try:
        path = find_chromium()
    except NoChromiumError as why:
        print(why, file=sys.stderr)
        return None
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=str(path), args=["--no-sandbox", "--disable-gpu"]
        )
        page = await browser.new_page()
        await page.goto(CHECK_PAGE.as_uri())
        files = [folder / "bundle.json", folder / "leaves.txt"]
        await page.get_by_test_id("files").set_input_files(files)
        await page.locator("[data-testid=given-leaves][data-given=true]").wait_for()
        begun = time.perf_counter()
        await page.get_by_test_id("check").click()
        result = page.get_by_test_id("result")
        await result.wait_for(timeout=BROWSER_TIMEOUT_MS)
        seconds = time.perf_counter() - begun
        assert await result.get_attribute("data-result") == "ok"
        await browser.close()
    return round(seconds, 2)


def report(figures: dict[str, Any]) -> bool:
    """Print the results; return False if a bar is missed."""
    for name, figure in figures.items():
        print(f"  {name.replace('_', ' '):<32} {figure}")
    times, stall_ms = figures["times_bare_hashlib"], figures["longest_stall_ms"]
    return bool(times < AT_MOST_TIMES and stall_ms < LONGEST_STALL_MS)
