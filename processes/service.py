"""A serving process: the API, the bot, the jobs, or all of them, on one event loop."""

import asyncio
import contextlib
import signal
from collections.abc import AsyncIterator, Iterable
from contextlib import AsyncExitStack
from typing import Final

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiohttp import web
from prometheus_client import REGISTRY

from bot.app import BotApp, make_bot
from bot.kit.chat import Services
from bot.stars.invoices import invoice_maker
from jobs.app import Jobs
from luckymart.draws import actions as draws
from luckymart.draws.setup import draw_keys, lottery_rules
from luckymart.kit.database import Database, connect
from luckymart.kit.settings import Settings
from luckymart.kit.texts import Texts
from luckymart.pictures.actions import make_pictures
from luckymart.purchases.office import TicketOffice
from processes.failures import CannotStart
from processes.migrations import newest_version
from webapp_api.app import create_app
from webapp_api.calls import BotState
from webapp_api.health import add_process_routes
from webapp_api.server import ApiServer

log = structlog.get_logger("process")

NAME_RETRY_SECONDS: Final = 5


async def serve(settings: Settings, parts: Iterable[str]) -> None:
    """Run these parts until SIGTERM or SIGINT, then end in order.

    The API finishes the requests in flight, then the bot its updates and the jobs their work; a
    batch of purchases that has begun commits; the database is closed last.
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
        office = TicketOffice(
            db,
            settings.commission_rates,
            max_batch=settings.max_purchase_batch,
            max_waiting=settings.max_waiting_purchases,
        )
        stack.push_async_callback(office.close)
        await _start(stack, wanted, settings, db, office)
        log.info("started", parts=sorted(wanted))
        await stop.wait()
        log.info("stopping")
    log.info("stopped")


async def _start(
    stack: AsyncExitStack, wanted: set[str], settings: Settings, db: Database, office: TicketOffice
) -> None:
    """Start what is wanted; what is started last ends first."""
    texts = Texts()
    keys = draw_keys(settings)
    if settings.drand_chain_info:
        async with db.transaction() as tx:
            await draws.register_chain(tx, keys.chain)
    pictures = make_pictures(db, settings)
    stack.push_async_callback(pictures.close)
    try:
        await pictures.storage.prepare()
    except OSError as error:
        reason = f"{settings.media_dir} cannot be written: {error.strerror}"
        raise CannotStart(f"MEDIA_DIR {reason}") from error
    bot_app: BotApp | None = None
    if "bot" in wanted:
        bot_app = BotApp(
            Services(db, settings, texts, office, lottery_rules(settings), keys, pictures)
        )
        bot = bot_app.bot
    else:
        bot = make_bot(settings)
        stack.push_async_callback(bot.session.close)
    if bot_app is not None:
        # Pushed before it starts: a half started bot has a session to close too.
        stack.push_async_callback(bot_app.stop)
        await bot_app.start()
    if "jobs" in wanted:
        # After the bot, so that they end before the session that they send through.
        jobs = Jobs(db, settings, texts, bot, pictures)
        await jobs.start()
        stack.push_async_callback(jobs.stop)
    if "api" in wanted:
        name = await stack.enter_async_context(_bot_name(bot))
        app = create_app(
            db,
            settings,
            texts,
            office,
            bot_state=lambda: _bot_state(name, bot_app),
            make_invoice=invoice_maker(bot),
            migration_version=newest_version(),
            pictures=pictures,
            sign_ins_per_minute=settings.sign_ins_per_minute,
            # the jobs' figures are there too
            registry=REGISTRY,
            extra_routes=bot_app.setup_webhook if bot_app else None,
        )
        await stack.enter_async_context(ApiServer(app, settings.api_host, settings.api_port))
        return
    if bot_app is not None and settings.webhook_secret is not None:
        app = web.Application()
        bot_app.setup_webhook(app)
        await stack.enter_async_context(ApiServer(app, settings.api_host, settings.api_port))
    if settings.metrics_port is not None:
        app = web.Application()
        add_process_routes(app, REGISTRY)
        await stack.enter_async_context(ApiServer(app, settings.api_host, settings.metrics_port))


class _BotName:
    """What Telegram says the bot is called; empty until it has said so."""

    def __init__(self) -> None:
        self.username = ""


@contextlib.asynccontextmanager
async def _bot_name(bot: Bot) -> AsyncIterator[_BotName]:
    """Ask in the background, again until there is an answer: Telegram's absence stops nothing."""
    name = _BotName()

    async def ask() -> None:
        while not name.username:
            try:
                name.username = (await bot.me()).username or ""
            except TelegramAPIError as error:
                log.warning("bot_name_unknown", why=str(error))
                await asyncio.sleep(NAME_RETRY_SECONDS)

    task = asyncio.create_task(ask())
    try:
        yield name
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task


def _bot_state(name: _BotName, bot_app: BotApp | None) -> BotState:
    if not name.username:
        return BotState(is_ok=False, detail="Telegram has not answered yet")
    is_ok = bot_app is None or bot_app.healthy()
    return BotState(name.username, is_ok, "" if is_ok else "no updates are received")
