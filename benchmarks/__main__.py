"""`python -m benchmarks`: prints the ratios, writes benchmarks/results.json. `… seal` does only
that part (seal.py), `… broadcast` one that takes many minutes (broadcast.py).

Everything runs on this machine, load generator included, against an embedded PostgreSQL that
flushes each commit to disk (fsync and synchronous_commit on). The variants take turns, round by
round, so that a slow minute of the machine slows them all; a figure is the median of its rounds.
"""

import contextlib
import json
import os
import platform
import secrets
import statistics
import sys
import tempfile
from collections.abc import AsyncIterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final
from uuid import UUID

import uvloop

from benchmarks import broadcast, seal
from benchmarks.children import child, free_port
from benchmarks.load import Load, MakeRequest, post, press
from benchmarks.shop import Shop, furnish, open_lottery
from luckymart.kit.database import connect
from luckymart.kit.settings import Settings
from luckymart.ledger import actions as ledger
from processes.embedded_postgres import EmbeddedPostgres
from processes.migrations import migrate_up

RESULTS: Final = Path(__file__).parent / "results.json"
BUYERS: Final = 1000
LOTTERIES: Final = 1000
CONNECTIONS: Final = 512
ROUNDS: Final = int(os.environ.get("BENCH_ROUNDS", "3"))
SECONDS: Final = float(os.environ.get("BENCH_SECONDS", "5"))
WARMUP_SECONDS: Final = 1.5
BODY: Final = b'{"quantity": 1, "wallet_type": "BALANCE"}'
# name: (numerator, denominator, at least)
RATIOS: Final = {
    "hot purchases ÷ bare aiohttp POST": ("hot", "bare", 0.20),
    "hot purchases ÷ the same in batches of one": ("hot", "batches of one", 4.0),
    "one lottery ÷ 1,000 lotteries": ("hot", "1,000 lotteries", 0.8),
}


async def main() -> int:
    with tempfile.TemporaryDirectory(prefix="luckymart-bench-") as folder:
        async with EmbeddedPostgres(Path(folder)) as postgres:
            url = postgres.dsn("luckymart")
            await migrate_up(url)
            runs = await measure(url)
    figures = {name: statistics.median(run.per_second for run in runs[name]) for name in runs}
    results = {
        "measured_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "machine": f"{os.cpu_count()} cores, {platform.machine()}",
        "python": platform.python_version(),
        "connections": CONNECTIONS,
        "rounds": ROUNDS,
        "per_second": {name: round(figure) for name, figure in figures.items()},
        "rounds_per_second": {name: [round(run.per_second) for run in runs[name]] for name in runs},
        "latency_ms": {
            name: {
                f"p{percent}": round(
                    statistics.median(run.percentile_ms(percent) for run in runs[name]), 1
                )
                for percent in (50, 99)
            }
            for name in runs
        },
        "ratios": {
            name: {"measured": round(figures[top] / figures[bottom], 3), "at_least": at_least}
            for name, (top, bottom, at_least) in RATIOS.items()
        },
    }
    earlier = read()
    write(results | {part: earlier.get(part) for part in ("broadcast", "seal")})
    return report(results)


async def measure_seal() -> int:
    results = await seal.measure()
    write(read() | {"seal": results})
    return 0 if seal.report(results) else 1


async def measure_all() -> int:
    """The quick part: purchases and the seal, in a few minutes."""
    return max(await main(), await measure_seal())


async def measure_broadcast() -> int:
    """The broadcast, separately: it takes minutes and does not affect the other figures."""
    results = await broadcast.measure()
    write(read() | {"broadcast": results})
    return 0 if broadcast.report(results) else 1


def read() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(RESULTS.read_text()) if RESULTS.is_file() else {}
    return found


def write(results: dict[str, Any]) -> None:
    RESULTS.write_text(json.dumps(results, indent=2, ensure_ascii=False) + "\n")


async def measure(url: str) -> dict[str, list[Load]]:
    """The loads of each variant, by name."""
    settings = Settings(
        _env_file=None,
        bot_token=f"1:{secrets.token_urlsafe(26)}",
        database_url=url,
        vrf_secret_key=secrets.token_hex(32),
        data_key=secrets.token_hex(32),
        hash_key=secrets.token_hex(32),
        public_url="https://shop.example.org",
        # Nothing listens there: the API works without Telegram.
        telegram_api_url="http://127.0.0.1:9",
        log_level="ERROR",
    )
    db = await connect(url, max_connections=4)
    print(f"Furnishing a shop: {BUYERS} buyers, {LOTTERIES} lotteries…", flush=True)
    shop = await furnish(db, settings, BUYERS)
    spread = [await open_lottery(db, settings, shop.owner) for _ in range(LOTTERIES)]
    async with (
        product(settings, {}) as grouped_port,
        product(settings, {"MAX_PURCHASE_BATCH": "1"}) as single_port,
        bare() as bare_port,
    ):
        runs: dict[str, list[Load]] = {}
        for number in range(1, ROUNDS + 1):
            hot = await open_lottery(db, settings, shop.owner)
            variants: dict[str, tuple[int, MakeRequest]] = {
                "bare": (bare_port, bare_posts()),
                "hot": (grouped_port, purchases(shop, [hot], f"hot{number}")),
                "batches of one": (single_port, purchases(shop, [hot], f"one{number}")),
                "1,000 lotteries": (grouped_port, purchases(shop, spread, f"spread{number}")),
            }
            for name, (port, make_request) in variants.items():
                load = await press(
                    port,
                    make_request,
                    connections=CONNECTIONS,
                    seconds=SECONDS,
                    warmup_seconds=WARMUP_SECONDS,
                )
                unwanted = {s: n for s, n in load.statuses.items() if s != 201}
                print(f"  {name}: {load.per_second:,.0f}/s {unwanted or ''}", flush=True)
                runs.setdefault(name, []).append(load)
    async with db.transaction() as tx:
        differences = await ledger.reconcile(tx)
    await db.close()
    if differences:
        raise SystemExit(f"the ledger does not add up after the run: {differences}")
    return runs


def bare_posts() -> MakeRequest:
    request = post("/bare", BODY)
    return lambda _nth: request


def purchases(shop: Shop, lottery_ids: list[UUID], label: str) -> MakeRequest:
    """The buyers take turns and buy one ticket each, with a new idempotency key each time."""
    paths = [f"/api/v1/lotteries/{lottery_id}/purchases" for lottery_id in lottery_ids]
    headers = [f"Authorization: Bearer {token}\r\nIdempotency-Key: " for token in shop.tokens]

    def make(nth: int) -> bytes:
        buyer = headers[nth % len(headers)]
        return post(paths[nth % len(paths)], BODY, f"{buyer}{label}-{nth}\r\n")

    return make


@contextlib.asynccontextmanager
async def product(settings: Settings, changes: Mapping[str, str]) -> AsyncIterator[int]:
    """Run `luckymart api` as in production; yields its port."""
    port = free_port()
    environment = os.environ | {
        "BOT_TOKEN": settings.bot_token.get_secret_value(),
        "DATABASE_URL": settings.database_url.get_secret_value(),
        "VRF_SECRET_KEY": settings.vrf_secret_key.get_secret_value(),
        "DATA_KEY": settings.data_key.get_secret_value(),
        "HASH_KEY": settings.hash_key.get_secret_value(),
        "PUBLIC_URL": settings.public_url,
        "TELEGRAM_API_URL": settings.telegram_api_url,
        "LOG_LEVEL": settings.log_level,
        "API_PORT": str(port),
        **changes,
    }
    async with child(port, environment, "processes.cli", "api"):
        yield port


@contextlib.asynccontextmanager
async def bare() -> AsyncIterator[int]:
    port = free_port()
    async with child(port, dict(os.environ), "benchmarks.bare", str(port)):
        yield port


def report(results: dict[str, Any]) -> int:
    """Print the results. The exit status is 1 if a ratio is below its bar."""
    print(f"\n{results['machine']}, medians of {ROUNDS} rounds of {SECONDS:g} s")
    for name, figure in results["per_second"].items():
        latency = results["latency_ms"][name]
        print(f"  {name:<18} {figure:>8,}/s   p50 {latency['p50']} ms   p99 {latency['p99']} ms")
    is_well = True
    for name, ratio in results["ratios"].items():
        holds = ratio["measured"] >= ratio["at_least"]
        is_well &= holds
        mark = "ok   " if holds else "BELOW"
        print(f"  {mark} {name}: {ratio['measured']:.2f} (at least {ratio['at_least']})")
    print(f"written to {RESULTS.relative_to(Path(__file__).parents[1])}")
    return 0 if is_well else 1


PARTS: Final = {"": measure_all, "broadcast": measure_broadcast, "seal": measure_seal}

if __name__ == "__main__":
    wanted = sys.argv[1] if len(sys.argv) > 1 else ""
    if wanted not in PARTS:
        sys.exit(f"no such part: {wanted}; there are: broadcast, seal")
    sys.exit(uvloop.run(PARTS[wanted]()))
