"""A serving process: the API, the bot, the jobs, or all of them, on one event loop.

What only one part needs is imported where that part starts: aiogram and the bot's dialogs are half
of all modules, and the API uses neither.
"""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Iterable
from contextlib import AsyncExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING

import structlog
from prometheus_client import REGISTRY

from luckymart.draws import actions as draws
from luckymart.draws.setup import draw_keys, lottery_rules
from luckymart.health import actions as health
from luckymart.kit.database import Database, connect
from luckymart.kit.settings import Settings
from luckymart.kit.texts import Texts
from luckymart.pictures.actions import Pictures, make_pictures
from luckymart.purchases.office import TicketOffice
from luckymart.settings.reader import SettingsReader
from processes.aiogram_import import import_aiogram
from processes.failures import CannotStart
from processes.migrations import newest_version

if TYPE_CHECKING:
    from aiogram import Bot

    from bot.app import BotApp

log = structlog.get_logger("process")


@dataclass(frozen=True, slots=True)
class Shared:
    """What the parts of one process share."""

    settings: Settings
    db: Database
    office: TicketOffice
    texts: Texts
    pictures: Pictures


async def serve(settings: Settings, parts: Iterable[str]) -> None:
    """Run these parts until SIGTERM or SIGINT, then shut down in order.

    The API finishes its requests in flight, then the jobs their work and the bot its updates. A
    batch of purchases that has begun commits. The database is closed last.
    """
    wanted = set(parts)
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    async with AsyncExitStack() as stack:
        db = await connect(
            settings.database_url.get_secret_value(),
            max_connections=settings.database_connections,
            through_pooler=settings.database_pooler == "transaction",
        )
        stack.push_async_callback(db.close)
        await _warn_of_a_mighty_login(db)
        shop = SettingsReader(db, settings)
        await shop.start()
        stack.push_async_callback(shop.stop)
        office = TicketOffice(
            db,
            lambda: settings.commission_rates,
            max_batch=settings.max_purchase_batch,
            max_waiting=settings.max_waiting_purchases,
        )
        stack.push_async_callback(office.close)
        await _start(stack, wanted, await _shared(stack, settings, db, office))
        log.info("started", parts=sorted(wanted))
        await stop.wait()
        log.info("stopping")
    log.info("stopped")


async def _warn_of_a_mighty_login(db: Database) -> None:
    """Warn and go on, so that an upgrade does not close the shops that have one URL."""
    async with db.connection() as connection:
        if await health.login_owns_tables(connection):
            log.warning(
                "login_owns_the_tables",
                hint="whoever runs SQL as this login can rewrite the ledger: give the processes "
                "one of their own (docs/operations.md, The database)",
            )


async def _shared(
    stack: AsyncExitStack, settings: Settings, db: Database, office: TicketOffice
) -> Shared:
    keys = draw_keys(settings)
    if settings.drand_chain_info:
        async with db.connection() as connection:
            if not await draws.is_registered(connection, keys.chain):
                raise CannotStart(
                    "DRAND_CHAIN_INFO is a beacon that this database does not know: run "
                    "`luckymart migrate up` with it"
                )
    pictures = make_pictures(db, settings)
    stack.push_async_callback(pictures.close)
    try:
        await pictures.storage.prepare()
    except OSError as error:
        reason = f"{settings.media_dir} cannot be written: {error.strerror}"
        raise CannotStart(f"MEDIA_DIR {reason}") from error
    return Shared(settings, db, office, Texts(), pictures)


async def _start(stack: AsyncExitStack, wanted: set[str], shared: Shared) -> None:
    """Start the parts in this order; the stack ends them in the opposite one."""
    bot_app = await _start_bot(stack, shared) if "bot" in wanted else None
    if "jobs" in wanted:
        await _start_jobs(stack, shared, bot_app.bot if bot_app else None)
    if "api" in wanted:
        await _start_api(stack, shared, bot_app)
    else:
        await _start_side_doors(stack, shared, bot_app)


async def _start_bot(stack: AsyncExitStack, shared: Shared) -> BotApp:
    import_aiogram()
    from bot.app import BotApp
    from bot.kit.chat import Services

    bot_app = BotApp(
        Services(
            shared.db,
            shared.settings,
            shared.texts,
            shared.office,
            lottery_rules(shared.settings),
            shared.pictures,
        )
    )
    # Pushed before it starts: a bot that is half started has a session to close too.
    stack.push_async_callback(bot_app.stop)
    await bot_app.start()
    return bot_app


async def _start_jobs(stack: AsyncExitStack, shared: Shared, bot: Bot | None) -> None:
    """`bot`: to send through; a process without the bot makes a client of its own."""
    import_aiogram()
    from bot.client import make_bot
    from jobs.app import Jobs

    if bot is None:
        bot = make_bot(shared.settings)
        stack.push_async_callback(bot.session.close)
    jobs = Jobs(shared.db, shared.settings, shared.texts, bot, shared.pictures)
    await jobs.start()
    stack.push_async_callback(jobs.stop)


async def _start_api(stack: AsyncExitStack, shared: Shared, bot_app: BotApp | None) -> None:
    from webapp_api.app import create_app
    from webapp_api.calls import BotState
    from webapp_api.server import ApiServer
    from webapp_api.telegram import TelegramQuestions

    telegram = await stack.enter_async_context(TelegramQuestions(shared.settings))

    def bot_state() -> BotState:
        if not telegram.username:
            return BotState(is_ok=False, detail="Telegram has not answered yet")
        is_ok = bot_app is None or bot_app.healthy()
        return BotState(telegram.username, is_ok, "" if is_ok else "no updates are received")

    settings = shared.settings
    app = create_app(
        shared.db,
        settings,
        shared.texts,
        shared.office,
        bot_state=bot_state,
        make_invoice=telegram.make_invoice,
        migration_version=newest_version(),
        pictures=shared.pictures,
        sign_ins_per_minute=settings.sign_ins_per_minute,
        # The default registry, so that the jobs' metrics are served too.
        registry=REGISTRY,
        extra_routes=bot_app.setup_webhook if bot_app else None,
    )
    await stack.enter_async_context(ApiServer(app, settings.api_host, settings.api_port))


async def _start_side_doors(stack: AsyncExitStack, shared: Shared, bot_app: BotApp | None) -> None:
    """What a process without the API listens for: the webhook, and /healthz with /metrics."""
    from aiohttp import web

    from webapp_api.health import add_process_routes
    from webapp_api.server import ApiServer

    settings = shared.settings
    if bot_app is not None and settings.webhook_secret is not None:
        app = web.Application()
        bot_app.setup_webhook(app)
        await stack.enter_async_context(ApiServer(app, settings.api_host, settings.api_port))
    if settings.metrics_port is not None:
        app = web.Application()
        add_process_routes(app, REGISTRY)
        await stack.enter_async_context(ApiServer(app, settings.api_host, settings.metrics_port))
