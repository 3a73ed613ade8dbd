"""The bot as a process runs it, with a Telegram at the other end of a socket."""

import asyncio
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import pytest
from aiogram.types import (
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
    MenuButtonWebApp,
    Message,
    TelegramObject,
)
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.app import WEBHOOK_PATH, BotApp
from bot.commands import GROUP_COMMANDS, PLAYER_COMMANDS, STAFF_COMMANDS
from bot.kit.chat import Services
from bot.polling import Poller
from luckymart.kit.database import Connection, Database
from luckymart.kit.settings import Settings
from luckymart.kit.texts import DEFAULT_LANGUAGE, LANGUAGES, Texts
from luckymart.lotteries.actions import LotteryRules
from luckymart.pictures.actions import make_pictures
from luckymart.purchases.office import TicketOffice
from simulator.app import start
from tests.simulator.conftest import ANNA, FARRUKH, GROUP, TOKEN, Simulator, options
from tests.support.settings import make_settings
from tests.support.waiting import eventually
from tests.support.world import VRF_PUBLIC_KEY, make_user, open_lottery

NOWHERE = "http://127.0.0.1:9"


@pytest.fixture
async def sim() -> AsyncIterator[Simulator]:
    running = await start(options(NOWHERE))
    async with aiohttp.ClientSession() as client:
        yield Simulator(running, client)
    await running.stop()


@pytest.fixture
def sim_settings(database_url: str, sim: Simulator) -> Settings:
    return make_settings(database_url, bot_token=TOKEN, telegram_api_url=sim.url)


def make_app(db: Database, settings: Settings, texts: Texts, office: TicketOffice) -> BotApp:
    return BotApp(
        Services(
            db,
            settings,
            texts,
            office,
            LotteryRules(currency=settings.currency, ecvrf_public_key=VRF_PUBLIC_KEY),
            make_pictures(db, settings),
        )
    )


@asynccontextmanager
async def started(app: BotApp) -> AsyncIterator[BotApp]:
    await app.start()
    try:
        yield app
    finally:
        await app.stop()


async def last_text(sim: Simulator, user: int = ANNA) -> str:
    messages = await sim.messages(user)
    return str(messages[-1].get("text", "")) if messages else ""


async def until_it_says(sim: Simulator, words: str) -> None:
    async def says() -> bool:
        return words in await last_text(sim)

    await eventually(says)


async def press(sim: Simulator, label: str, user: int = ANNA) -> None:
    """Press the button of the last message that has a part of this label."""
    message = (await sim.messages(user))[-1]
    for row in message["reply_markup"]["inline_keyboard"]:
        for button in row:
            if label in button["text"]:
                await sim.act(
                    "callback",
                    user,
                    message_id=message["message_id"],
                    data=button["callback_data"],
                )
                return
    raise AssertionError(f"no {label!r} under {message.get('text')!r}")


async def test_a_purchase_by_polling(
    db: Database,
    sim: Simulator,
    sim_settings: Settings,
    texts: Texts,
    office: TicketOffice,
    owner: Connection,
) -> None:
    lottery_id = await open_lottery(owner)
    await make_user(owner, telegram_id=ANNA, balance=5, language_code="ru")
    async with started(make_app(db, sim_settings, texts, office)) as app:
        await eventually(app.healthy)
        await sim.act("start", payload=f"l_{lottery_id}")

        await until_it_says(sim, "Телефон")
        for label, words in (
            ("Купить", "Сколько"),
            ("5", "кошелька"),
            ("Деньги", "Покупаем"),
            ("Оплатить", "1000000–1000004"),
        ):
            await press(sim, label)
            await until_it_says(sim, words)
    assert await owner.fetchval("SELECT count(*) FROM tickets") == 5


async def test_menus_by_scope_and_language(
    db: Database,
    sim: Simulator,
    sim_settings: Settings,
    texts: Texts,
    office: TicketOffice,
    owner: Connection,
    subtests: pytest.Subtests,
) -> None:
    await make_user(owner, telegram_id=ANNA, roles=("owner",), language_code="tg")
    # Staff who never opened the chat: Telegram knows no such chat, and nothing stops for that.
    await make_user(owner, roles=("viewer",))
    await sim.act("start")
    app = make_app(db, sim_settings, texts, office)
    async with started(app):

        async def all_set() -> Any:
            return await app.bot.get_my_commands(scope=BotCommandScopeChat(chat_id=ANNA))

        mine = await eventually(all_set)
        for language in (None, *LANGUAGES):
            with subtests.test(language=language):
                commands = await app.bot.get_my_commands(
                    scope=BotCommandScopeAllPrivateChats(), language_code=language
                )
                expected = [
                    (name, texts.get(language or "en", f"bot-command-{name}"))
                    for name in PLAYER_COMMANDS
                ]
                assert [(command.command, command.description) for command in commands] == expected
                commands = await app.bot.get_my_commands(
                    scope=BotCommandScopeDefault(), language_code=language
                )
                assert [command.command for command in commands] == list(GROUP_COMMANDS)
                said = await app.bot.get_my_description(language_code=language)
                in_short = await app.bot.get_my_short_description(language_code=language)
                spoken = language or DEFAULT_LANGUAGE
                assert said.description == texts.get(spoken, "bot-description")
                assert in_short.short_description == texts.get(spoken, "bot-short-description")
        of_staff = [command.command for command in mine[len(PLAYER_COMMANDS) :]]
        assert of_staff == [*STAFF_COMMANDS, "staff"]
        assert mine[0].description == texts.get("tg", "bot-command-play")
        button = await app.bot.get_chat_menu_button()
        assert isinstance(button, MenuButtonWebApp)
        assert button.web_app.url == sim_settings.app_url


async def test_blocking_by_polling_and_a_hint_in_the_group(
    db: Database,
    sim: Simulator,
    sim_settings: Settings,
    texts: Texts,
    office: TicketOffice,
    owner: Connection,
) -> None:
    app = make_app(db, sim_settings, texts, office)
    async with started(app):
        await sim.act("start", FARRUKH)

        async def reach() -> str | None:
            found: str | None = await owner.fetchval(
                "SELECT bot_reach FROM users WHERE telegram_id = $1", FARRUKH
            )
            return found

        await eventually(reach)
        await sim.act("block", FARRUKH, blocked=True)

        async def is_blocked() -> bool:
            return await reach() == "BLOCKED"

        await eventually(is_blocked)
        me = await app.bot.me()
        await sim.act("messages", ANNA, chat_id=GROUP, text=f"/start@{me.username}")

        async def hinted() -> bool:
            found = await sim.messages(ANNA, 1)
            return any("reply_markup" in message for message in found)

        await eventually(hinted)


async def test_updates_that_arrived_while_it_was_stopped_are_handled(
    db: Database, sim: Simulator, sim_settings: Settings, texts: Texts, office: TicketOffice
) -> None:
    async def has_answered(count: int) -> bool:
        return await bot_messages(sim) == count

    await sim.act("start")
    async with started(make_app(db, sim_settings, texts, office)):
        await eventually(lambda: has_answered(1))
    await sim.act("messages", text="/help")
    async with started(make_app(db, sim_settings, texts, office)):
        await eventually(lambda: has_answered(2))


async def bot_messages(sim: Simulator, user: int = ANNA) -> int:
    return sum(bool(message["from"]["is_bot"]) for message in await sim.messages(user))


async def test_one_who_takes_long_keeps_nobody_waiting(
    db: Database, sim: Simulator, sim_settings: Settings, texts: Texts, office: TicketOffice
) -> None:
    app = make_app(db, sim_settings, texts, office)
    go_on = asyncio.Event()
    seen: list[str] = []

    async def slow_for_anna(handler: Any, message: TelegramObject, data: dict[str, Any]) -> Any:
        assert isinstance(message, Message)
        assert message.from_user is not None
        seen.append(f"{message.from_user.id} {message.text}")
        if message.from_user.id == ANNA:
            await go_on.wait()
        return await handler(message, data)

    app.dispatcher.message.outer_middleware(slow_for_anna)
    async with started(app):
        await sim.act("start", ANNA)
        await sim.act("messages", ANNA, text="/help")
        await eventually(lambda: seen)
        for text in ("/start", "/help"):
            await sim.act("messages", FARRUKH, text=text)
        await eventually(lambda: bot_messages(sim, FARRUKH))
        await eventually(lambda: f"{FARRUKH} /help" in seen)
        assert await bot_messages(sim, ANNA) == 0
        go_on.set()
        await eventually(lambda: f"{ANNA} /help" in seen)
    assert [entry for entry in seen if entry.startswith(str(ANNA))] == [
        f"{ANNA} /start",
        f"{ANNA} /help",
    ]
    assert len(seen) == 4


async def test_a_crash_in_the_middle_loses_no_update(
    db: Database, sim: Simulator, sim_settings: Settings, texts: Texts, office: TicketOffice
) -> None:
    dying = make_app(db, sim_settings, texts, office)
    begun, over = asyncio.Event(), asyncio.Event()

    async def hang(*_: Any) -> None:
        begun.set()
        await over.wait()
        raise asyncio.CancelledError

    dying.dispatcher.message.outer_middleware(hang)
    await sim.act("start")
    polling = asyncio.create_task(Poller(dying.bot, dying.dispatcher).run())
    await begun.wait()
    polling.cancel()
    await asyncio.wait({polling})
    async with started(make_app(db, sim_settings, texts, office)):
        await eventually(lambda: bot_messages(sim))
    over.set()
    await dying.bot.session.close()


async def test_an_unreachable_telegram_stops_nothing(
    db: Database, database_url: str, texts: Texts, office: TicketOffice
) -> None:
    settings = make_settings(database_url, telegram_api_url=NOWHERE)
    async with started(make_app(db, settings, texts, office)) as app:
        assert not app.healthy()


# ---------------------------------------------------------------- webhook


def update(update_id: int, text: str, user: int = ANNA) -> dict[str, Any]:
    person = {"id": user, "is_bot": False, "first_name": "Anna", "language_code": "en"}
    return {
        "update_id": update_id,
        "message": {
            "message_id": update_id,
            "date": 1_760_000_000,
            "chat": {"id": user, "type": "private", "first_name": "Anna"},
            "from": person,
            "text": text,
        },
    }


async def test_the_webhook(
    db: Database,
    sim: Simulator,
    database_url: str,
    texts: Texts,
    office: TicketOffice,
    owner: Connection,
) -> None:
    secret = secrets.token_hex(16)
    await sim.act("start")
    server = web.Application()
    # The port is known once the server runs, so the receiver is mounted through this one.
    receiver = web.Application()

    async def forward(request: web.Request) -> web.StreamResponse:
        return await receiver._handle(request)

    server.router.add_post(WEBHOOK_PATH, forward)
    async with TestClient(TestServer(server)) as client:
        settings = make_settings(
            database_url,
            bot_token=TOKEN,
            telegram_api_url=sim.url,
            demo=True,
            public_url=str(client.make_url("")).rstrip("/"),
            webhook_secret=secret,
        )
        app = make_app(db, settings, texts, office)
        app.setup_webhook(receiver)
        receiver.freeze()
        async with started(app):
            await eventually(app.healthy)
            # What Telegram kept for the bot comes by the webhook.
            await eventually(lambda: owner.fetchval("SELECT count(*) FROM users"))

            async def deliver(body: dict[str, Any], token: str) -> int:
                headers = {"X-Telegram-Bot-Api-Secret-Token": token}
                async with client.post(WEBHOOK_PATH, json=body, headers=headers) as answer:
                    return answer.status

            await eventually(lambda: bot_messages(sim))
            before = await bot_messages(sim)
            assert await deliver(update(900001, "/help"), "wrong") == 401
            assert await bot_messages(sim) == before
            answers = await asyncio.gather(
                *(deliver(update(900001, "/help"), secret) for _ in range(3))
            )
            assert answers == [200, 200, 200]
            assert await bot_messages(sim) == before + 1


def test_no_webhook_is_mounted_where_updates_are_polled(
    db: Database, settings: Settings, texts: Texts, office: TicketOffice
) -> None:
    server = web.Application()
    make_app(db, settings, texts, office).setup_webhook(server)
    assert list(server.router.routes()) == []
