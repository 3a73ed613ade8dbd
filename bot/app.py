"""The bot as a part of a process: made of settings, started, stopped, asked whether it is well."""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import fields
from typing import Any, Final

import structlog
from aiogram import Dispatcher, F, Router
from aiogram.enums import ChatType
from aiogram.fsm.storage.memory import SimpleEventIsolation
from aiogram.webhook.aiohttp_server import SimpleRequestHandler
from aiohttp import web

from bot import (
    approvals,
    broadcasts,
    dashboard,
    debts,
    deposits,
    draws,
    errors,
    exchanges,
    help,  # noqa: A004  # the feature's name; the builtin is for the interactive prompt
    limits,
    lotteries,
    messages,
    notifications,
    prizes,
    purchases,
    referrals,
    resales,
    settings,
    sharing,
    shipping,
    showoffs,
    staff,
    stars,
    support,
    two_factor,
    users,
    wallets,
    withdrawals,
)
from bot.client import make_bot
from bot.commands import set_menus
from bot.kit import queues, running
from bot.kit.chat import GiveChat, Services
from bot.kit.commands import SAID
from bot.kit.second_step import AskSecondStep
from bot.middlewares import KnownPerson, OncePerUpdate
from bot.polling import Poller, rest, unless_stopped
from bot.stars.in_time import InTime
from bot.storage import DialogStorage

log = structlog.get_logger(__name__)

WEBHOOK_PATH: Final = "/telegram/webhook"
LONGEST_PAUSE_SECONDS: Final = 60


def build_dispatcher(services: Services) -> Dispatcher:
    """All handlers with what they work with. A new one each time: nothing is shared but `db`."""
    dispatcher = Dispatcher(
        storage=DialogStorage(services.db),
        events_isolation=SimpleEventIsolation(),
        disable_fsm=True,  # it is put in below, behind what may not wait for a person's dialog
        services=services,
        **{each.name: getattr(services, each.name) for each in fields(services)},
    )
    dispatcher.update.outer_middleware(InTime(services.texts))
    dispatcher.update.outer_middleware(dispatcher.fsm)
    dispatcher.update.outer_middleware(OncePerUpdate(services.db))
    dispatcher.update.outer_middleware(KnownPerson(services))
    for observer in (dispatcher.message, dispatcher.callback_query):
        observer.middleware(AskSecondStep())
        observer.middleware(GiveChat())
    errors.register(dispatcher)

    private = Router(name="private")
    private.message.outer_middleware(running.CommandEndsDialog())
    private.message.filter(F.chat.type == ChatType.PRIVATE, F.content_type.in_(SAID))
    private.callback_query.filter(F.message.chat.type == ChatType.PRIVATE)
    private.my_chat_member.filter(F.chat.type == ChatType.PRIVATE)
    private.include_routers(
        running.routes(),
        queues.routes(),
        users.routes(),
        help.routes(),
        limits.routes(),
        lotteries.routes(),
        sharing.private_routes(),
        purchases.routes(),
        wallets.routes(),
        exchanges.routes(),
        withdrawals.routes(),
        two_factor.routes(),
        deposits.routes(),
        debts.routes(),
        messages.routes(),
        stars.routes(),
        support.routes(),
        resales.routes(),
        prizes.routes(),
        shipping.routes(),
        referrals.routes(),
        draws.routes(),
        notifications.routes(),
        approvals.routes(),
        staff.routes(),
        dashboard.routes(),
        showoffs.routes(),
        broadcasts.routes(),
        settings.routes(),
        help.leftover_routes(),
    )
    dispatcher.include_routers(
        stars.payment_routes(),
        private,
        sharing.inline_routes(),
        sharing.group_routes(),
        help.group_routes(),
    )
    return dispatcher


class BotApp:
    """Receives by webhook when the settings have its secret, else by polling.

    `start` returns at once: whatever Telegram does not accept yet is tried again until it does, so
    an unreachable Telegram keeps no other part of the process from working.
    """

    def __init__(self, services: Services) -> None:
        self.bot = make_bot(services.settings)
        self.dispatcher = build_dispatcher(services)
        self._db = services.db
        self._settings = services.settings
        self._texts = services.texts
        self._poller = Poller(self.bot, self.dispatcher)
        self._stopping = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._has_webhook = False

    async def start(self) -> None:
        self._task = asyncio.create_task(self._run())

    async def stop(self) -> None:
        """What is being handled is finished first."""
        self._stopping.set()
        self._poller.stop()
        if self._task is not None:
            await self._task
        await self.dispatcher.storage.close()
        await self.bot.session.close()

    def healthy(self) -> bool:
        """Whether updates arrive: by polling, Telegram answered lately; by webhook, it has it."""
        return self._has_webhook or self._poller.healthy()

    def setup_webhook(self, app: web.Application) -> None:
        """Mount the receiver; nothing where updates are polled.

        The answer waits for the handler, so that an update whose handling a crash cut off is
        delivered again.
        """
        if self._settings.webhook_secret is None:
            return
        receiver = SimpleRequestHandler(
            self.dispatcher,
            self.bot,
            handle_in_background=False,
            secret_token=self._settings.webhook_secret.get_secret_value(),
        )
        app.router.add_post(WEBHOOK_PATH, receiver.handle)

    @property
    def _uses_webhook(self) -> bool:
        return self._settings.webhook_secret is not None

    async def _run(self) -> None:
        async with asyncio.TaskGroup() as group:
            group.create_task(self._until_accepted(self._set_menus))
            group.create_task(self._receive())

    async def _receive(self) -> None:
        await self._until_accepted(self._choose_delivery)
        if not self._uses_webhook:
            await self._poller.run()

    async def _until_accepted(self, step: Callable[[], Coroutine[Any, Any, None]]) -> None:
        pause = 1.0
        while not self._stopping.is_set():
            try:
                await unless_stopped(step(), self._stopping)
                return
            except Exception as error:  # whatever it is, the bot does not stay half set up
                log.warning("bot_setup_failed", step=step.__name__, why=str(error))
                await rest(pause, self._stopping)
                pause = min(pause * 2, LONGEST_PAUSE_SECONDS)

    async def _choose_delivery(self) -> None:
        secret = self._settings.webhook_secret
        if secret is None:
            await self.bot.delete_webhook()
            return
        await self.bot.set_webhook(
            f"{self._settings.public_url}{WEBHOOK_PATH}",
            secret_token=secret.get_secret_value(),
            allowed_updates=self.dispatcher.resolve_used_update_types(),
        )
        self._has_webhook = True

    async def _set_menus(self) -> None:
        await set_menus(self.bot, self._db, self._settings, self._texts)
