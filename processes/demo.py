"""`luckymart demo`: the whole shop on this machine, with a simulated Telegram in front.

This process supervises three children: PostgreSQL, the simulator and the product (`luckymart all`,
as in production). One port serves everything: the simulator answers the chat page and the Bot API
and forwards the rest to the product.
"""

import asyncio
import contextlib
import json
import os
import secrets
import shutil
import signal
import socket
from collections.abc import Coroutine, Mapping
from contextlib import AsyncExitStack
from decimal import Decimal
from pathlib import Path
from typing import Final

import aiohttp
import structlog

from luckymart.kit.database import connect
from luckymart.kit.settings import Settings
from processes.children import Child
from processes.demo_shop import DemoShop
from processes.embedded_postgres import EmbeddedPostgres
from processes.failures import CannotStart
from processes.logins import login_url, make_login
from processes.logs import configure_logs
from processes.migrations import migrate_up

log = structlog.get_logger("demo")

WELCOME_CREDIT: Final = Decimal(200)
CHANNEL: Final = "@shop_news"  # the simulated Telegram has one of this name
START_TIMEOUT_SECONDS: Final = 120.0
POLL_SECONDS: Final = 0.1
WATCH_SECONDS: Final = 0.5
MIN_FREE_BYTES: Final = 256 * 2**20


async def run_demo(port: int, data_dir: Path) -> int:
    """Run until SIGINT or SIGTERM, then return 0. The next start uses `data_dir` again.

    The bot's token is BOT_TOKEN of the environment; without it, the first start makes one.
    Raises CannotStart, EmbeddedPostgresError, MigrationError, OSError.
    """
    configure_logs(os.environ.get("LOG_LEVEL", "WARNING").upper(), "console")
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    _check_port(port)
    data_dir = data_dir.absolute()
    data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    _check_space(data_dir)
    url = f"http://127.0.0.1:{port}"
    async with AsyncExitStack() as stack:
        work = asyncio.create_task(_start(stack, url, port, data_dir))
        waiting = asyncio.create_task(stop.wait())
        await asyncio.wait({work, waiting}, return_when=asyncio.FIRST_COMPLETED)
        if not work.done():
            work.cancel()
            await asyncio.wait({work})
            return 0
        work.result()
        print(f"\n  LuckyMart is open: {url}/\n\n  Ctrl-C ends it; its data stays in {data_dir}\n")
        await waiting
        print("Closing…")
    return 0


async def _start(stack: AsyncExitStack, url: str, port: int, data_dir: Path) -> None:
    print("Starting PostgreSQL…")
    postgres = EmbeddedPostgres(data_dir / "postgresql")
    stack.push_async_callback(postgres.stop)
    await postgres.start()
    owner_url = postgres.dsn("luckymart")
    await migrate_up(owner_url)
    database_url = login_url(owner_url)
    await make_login(owner_url, database_url)
    _watch(stack, _keep_postgres(postgres))

    kept = _kept_secrets(data_dir / "secrets.json")
    api_port = _free_port()
    settings = Settings(
        _env_file=None,
        bot_token=os.environ.get("BOT_TOKEN") or kept["bot_token"],
        database_url=database_url,
        vrf_secret_key=kept["vrf_secret_key"],
        data_key=kept["data_key"],
        hash_key=kept["hash_key"],
        public_url=url,
        telegram_api_url=url,
        api_port=api_port,
        trusted_proxies=1,
        # Everyone in a demo comes from this machine.
        sign_ins_per_minute=1_000_000,
        media_dir=data_dir / "media",
        welcome_credit=WELCOME_CREDIT,
        channel_id=CHANNEL,
        demo=True,
        withdrawal_wait_hours=0,
        settings_wait_hours=0,
        staff_daily_limit=1_000_000,
        staff_hard_limit=1_000_000,
        log_level="WARNING",
        log_format="console",
    )
    print("Starting the simulated Telegram…")
    upstream = f"http://127.0.0.1:{api_port}"
    simulator = Child(
        "simulator",
        [
            *("--port", str(port)),
            *("--upstream", upstream),
            *("--data", str(data_dir / "telegram.json")),
        ],
        # In the environment: any user can read the arguments of a process.
        {**os.environ, "BOT_TOKEN": settings.bot_token.get_secret_value()},
        data_dir / "telegram.log",
    )
    stack.push_async_callback(simulator.stop)
    await simulator.start()
    async with aiohttp.ClientSession() as client:
        await _until_ok(client, f"{url}/sim/health", simulator)
        async with client.get(f"{url}/sim/api/public-key") as answer:
            settings.telegram_public_key = (await answer.json())["public_key"]

        print("Opening the shop…")
        db = await connect(owner_url, max_connections=2)  # which gives the first role
        stack.push_async_callback(db.close)

        async def set_authenticator(user_id: int, secret: str) -> None:
            body = {"user_id": user_id, "secret": secret}
            async with client.post(f"{url}/sim/api/authenticator", json=body) as answer:
                answer.raise_for_status()

        shop = DemoShop(db, settings, set_authenticator)
        await shop.open()
        _watch(stack, shop.keep_open())
        product = Child(
            "processes.cli",
            ["all"],
            {**_inherited(), **_environment(settings)},
            data_dir / "luckymart.log",
        )
        stack.push_async_callback(product.stop)
        await product.start()
        await _until_ok(client, f"{upstream}/readyz", product)


def _watch(stack: AsyncExitStack, work: Coroutine[None, None, None]) -> None:
    task = asyncio.create_task(work)

    async def end() -> None:
        task.cancel()
        await asyncio.wait({task})

    stack.push_async_callback(end)


async def _keep_postgres(postgres: EmbeddedPostgres) -> None:
    """Restart it on the same port after a crash; the product's pool reconnects."""
    while True:
        await asyncio.sleep(WATCH_SECONDS)
        if postgres.pid is None:
            log.warning("postgres_ended")
            await postgres.start()


async def _until_ok(client: aiohttp.ClientSession, url: str, child: Child) -> None:
    """Raises CannotStart."""
    try:
        async with asyncio.timeout(START_TIMEOUT_SECONDS):
            while True:
                with contextlib.suppress(aiohttp.ClientError):
                    async with client.get(url) as answer:
                        if answer.status == 200:
                            return
                await asyncio.sleep(POLL_SECONDS)
    except TimeoutError as error:
        raise CannotStart(f"{child.name} does not start; see {child.log_file}") from error


def _kept_secrets(path: Path) -> dict[str, str]:
    """Return this demo's own keys, made at its first start in a file that only its owner can read.

    A demo that is older than one of the keys gets that key now.
    """
    kept: dict[str, str] = json.loads(path.read_text()) if path.exists() else {}
    if "data_key" in kept:
        kept.setdefault("hash_key", kept["data_key"])  # as an older shop does: operations.md
    made = {
        "bot_token": f"{secrets.randbelow(9 * 10**9) + 10**9}:{secrets.token_urlsafe(26)[:35]}",
        "vrf_secret_key": secrets.token_hex(32),
        "data_key": secrets.token_hex(32),
        "hash_key": secrets.token_hex(32),
    } | kept
    if made != kept:
        draft = path.with_suffix(".new")
        draft.touch(mode=0o600)
        draft.write_text(json.dumps(made))
        draft.replace(path)
    return made


def _inherited() -> dict[str, str]:
    """Our environment without the settings that a developer exported for another shop."""
    ours = {name.upper() for name in Settings.model_fields}
    return {name: value for name, value in os.environ.items() if name.upper() not in ours}


def _environment(settings: Settings) -> Mapping[str, str]:
    """The settings as environment variables for the child; those that are null are left out."""
    values = {}
    for name in settings.model_fields_set | {"telegram_public_key"}:
        value = getattr(settings, name)
        reveal = getattr(value, "get_secret_value", None)
        values[name.upper()] = str(reveal() if reveal else value)
    return values


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _check_port(port: int) -> None:
    """Raises CannotStart."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except PermissionError as error:
            raise CannotStart(f"port {port} is for root; choose one above 1023") from error
        except OSError as error:
            hint = "another one is chosen by `make demo ARGS='--port 8090'`"
            raise CannotStart(f"port {port} is in use; {hint}") from error


def _check_space(data_dir: Path) -> None:
    """Raises CannotStart."""
    free_bytes = shutil.disk_usage(data_dir).free
    if free_bytes < MIN_FREE_BYTES:
        free, needed = (count // 2**20 for count in (free_bytes, MIN_FREE_BYTES))
        raise CannotStart(f"the disk is full: {data_dir} has {free} MB, the demo needs {needed} MB")
