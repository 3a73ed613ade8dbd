"""A simulated Telegram with people in it, and the bot that writes to them."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import pytest
from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from jobs.broadcasts import BroadcastWorker
from jobs.outbox import OutboxWorker
from jobs.pace import Pace
from jobs.telegram_sender import TelegramSender
from luckymart.kit.database import Connection, Database
from luckymart.kit.settings import Settings
from luckymart.kit.texts import Texts
from simulator import people
from simulator.app import Options, Running, start
from simulator.bot_api import CONTEXT
from simulator.context import Context
from simulator.errors import TelegramError
from simulator.limits import Failure
from tests.support.settings import BOT_TOKEN, make_settings
from tests.support.world import Player, make_user


@dataclass
class Telegram:
    """The simulator, seen from inside: it runs in the test's own loop."""

    running: Running
    ctx: Context

    def join(self, *, started: bool = True) -> int:
        """Add a person and return their Telegram id; `started`: the bot may write to them."""
        person = people.add_person(self.ctx, {"first_name": "Zarina"})
        self.ctx.world.chats[person.id].started = started
        return person.id

    def block(self, telegram_id: int) -> None:
        people.set_blocked(self.ctx, self.ctx.world.persons[telegram_id], True)

    def received(self, telegram_id: int) -> list[dict[str, Any]]:
        """What the bot has written to a person."""
        return [
            message
            for message in self.ctx.world.chats[telegram_id].messages
            if message["from"]["id"] != telegram_id
        ]

    def texts(self, telegram_id: int) -> list[str]:
        return [message["text"] for message in self.received(telegram_id)]

    def fail(
        self,
        code: int,
        description: str,
        parameters: dict[str, Any] | None = None,
        *,
        count: int = 1,
        method: str = "sendMessage",
        delay_seconds: float = 0.0,
        after_effect: bool = False,
    ) -> Failure:
        """Make the next calls fail this way."""
        error = TelegramError(code, description, parameters)
        failure = Failure(method, count, error, delay_seconds, after_effect)
        self.ctx.limits.failures.append(failure)
        return failure


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    running = await start(
        Options(
            host="127.0.0.1",
            port=0,
            bot_token=BOT_TOKEN,
            upstream="http://127.0.0.1:9",
            webapp_path="/app/",
            data=None,
            rate_limit=False,
            bot_username="test_shop_bot",
            bot_name="Test shop",
            public_url="",
            allowed_hosts=frozenset(),
        )
    )
    yield Telegram(running, running.runner.app[CONTEXT])
    await running.stop()


def make_bot(url: str) -> Bot:
    return Bot(
        BOT_TOKEN,
        session=AiohttpSession(api=TelegramAPIServer.from_base(url)),
        default=DefaultBotProperties(parse_mode="HTML"),
    )


@pytest.fixture
async def bot(telegram: Telegram) -> AsyncIterator[Bot]:
    one = make_bot(telegram.running.url)
    yield one
    await one.session.close()


@pytest.fixture
def settings(database_url: str, telegram: Telegram) -> Settings:
    return make_settings(database_url, telegram_api_url=telegram.running.url)


@dataclass
class Workshop:
    """Makes people and workers; `leads` says whether the workers lead."""

    db: Database
    owner: Connection
    telegram: Telegram
    bot: Bot
    texts: Texts
    settings: Settings
    leads: bool = True

    async def player(self, *, started: bool = True, **columns: Any) -> Player:
        """A user who also exists in the simulated Telegram."""
        columns.setdefault("bot_reach", "REACHABLE" if started else "UNKNOWN")
        return await make_user(
            self.owner, telegram_id=self.telegram.join(started=started), **columns
        )

    def sender(self) -> TelegramSender:
        return TelegramSender(self.bot, Pace())

    def outbox_worker(self) -> OutboxWorker:
        return OutboxWorker(self.db, self.sender(), self.texts, self.settings, lambda: self.leads)

    def broadcast_worker(self, sender: TelegramSender | None = None) -> BroadcastWorker:
        return BroadcastWorker(
            self.db,
            sender or self.sender(),
            self.texts,
            self.settings.app_button_url,
            lambda: self.leads,
        )

    async def reach_of(self, player: Player) -> str:
        reach: str = await self.owner.fetchval(
            "SELECT bot_reach FROM users WHERE id = $1", player.id
        )
        return reach


@pytest.fixture
def workshop(
    db: Database,
    owner: Connection,
    telegram: Telegram,
    bot: Bot,
    texts: Texts,
    settings: Settings,
) -> Workshop:
    return Workshop(db, owner, telegram, bot, texts, settings)
