"""What people do reaches a real dispatcher, by long polling and by webhook."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from aiogram import Bot, Dispatcher, F
from aiogram.exceptions import TelegramBadRequest, TelegramConflictError
from aiogram.filters import Command, CommandObject, CommandStart
from aiogram.types import (
    CallbackQuery,
    ChatMemberUpdated,
    ChosenInlineResult,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQuery,
    InlineQueryResultArticle,
    InputTextMessageContent,
    Message,
)
from aiogram.webhook.aiohttp_server import SimpleRequestHandler
from aiohttp import web

from tests.support.waiting import DEADLINE_SECONDS, eventually

from .conftest import ANNA, FARRUKH, GROUP, Simulator, png

KEYBOARD = InlineKeyboardMarkup(
    inline_keyboard=[[InlineKeyboardButton(text="Buy", callback_data="buy")]]
)


class Shop:
    """A small bot with a handler for everything a person can do."""

    def __init__(self) -> None:
        self.seen: asyncio.Queue[tuple[str, Any]] = asyncio.Queue()
        self.dispatcher = Dispatcher()
        on = self.dispatcher

        @on.message(CommandStart())
        async def start(message: Message, command: CommandObject) -> Any:
            self.seen.put_nowait(("start", command.args))
            return message.answer("Welcome", reply_markup=KEYBOARD)

        @on.message(Command("help"))
        async def help_(message: Message) -> None:
            self.seen.put_nowait(("help", message.chat.id))

        @on.message(F.photo)
        async def photo(message: Message) -> None:
            self.seen.put_nowait(("photo", message.caption))

        @on.message(F.contact)
        async def contact(message: Message) -> None:
            assert message.contact is not None
            self.seen.put_nowait(("contact", message.contact.user_id))

        @on.message(F.web_app_data)
        async def data(message: Message) -> None:
            assert message.web_app_data is not None
            self.seen.put_nowait(("data", message.web_app_data.data))

        @on.message(F.text)
        async def text(message: Message) -> None:
            self.seen.put_nowait(("text", message.text))

        @on.callback_query()
        async def callback(query: CallbackQuery) -> None:
            self.seen.put_nowait(("callback", query.data))
            await query.answer("Bought")

        @on.my_chat_member()
        async def member(event: ChatMemberUpdated) -> None:
            self.seen.put_nowait(("member", event.new_chat_member.status))

        @on.inline_query()
        async def inline(query: InlineQuery) -> None:
            content = InputTextMessageContent(message_text=f"found {query.query}")
            article = InlineQueryResultArticle(id="1", title="One", input_message_content=content)
            await query.answer([article], cache_time=0, is_personal=True)

        @on.chosen_inline_result()
        async def chosen(result: ChosenInlineResult) -> None:
            self.seen.put_nowait(("chosen", result.query))

    async def next(self) -> tuple[str, Any]:
        """What the bot saw next."""
        return await asyncio.wait_for(self.seen.get(), DEADLINE_SECONDS)


@pytest.fixture
async def shop(bot: Bot) -> AsyncIterator[Shop]:
    """The bot, polling."""
    one = Shop()
    polling = asyncio.create_task(one.dispatcher.start_polling(bot, handle_signals=False))
    yield one
    await one.dispatcher.stop_polling()
    await polling


async def upload(sim: Simulator, user: int, caption: str) -> None:
    """Send a picture as a person."""
    form = aiohttp.FormData({"user_id": str(user), "caption": caption})
    form.add_field("file", png(), filename="receipt.png", content_type="image/png")
    async with sim.client.post(f"{sim.url}/sim/api/files", data=form) as answer:
        assert answer.status == 200, await answer.text()


async def test_everything_a_person_does_reaches_the_bot(sim: Simulator, shop: Shop) -> None:
    await sim.act("start", payload="r_ABC123")
    assert await shop.next() == ("start", "r_ABC123")
    welcome = await eventually(lambda: _last(sim, "Welcome"))
    assert welcome is not None
    async with sim.client.get(f"{sim.url}/sim/events?user={ANNA}") as events:
        await sim.act("callback", message_id=welcome["message_id"], data="buy")
        assert await shop.next() == ("callback", "buy")
        async with asyncio.timeout(DEADLINE_SECONDS):
            while b"event: callback_answer" not in await events.content.readline():
                pass
            assert b'"text": "Bought"' in await events.content.readline()
    await sim.act("messages", text="hello")
    assert await shop.next() == ("text", "hello")
    await upload(sim, ANNA, "my receipt")
    assert await shop.next() == ("photo", "my receipt")
    await sim.act("contact")
    assert await shop.next() == ("contact", ANNA)
    await sim.act("webapp/data", data="{}", button_text="Open")
    assert await shop.next() == ("data", "{}")
    await sim.act("block", blocked=True)
    assert await shop.next() == ("member", "kicked")
    await sim.act("messages", status=400, text="hello?")
    await sim.act("start")
    assert await shop.next() == ("member", "member")
    assert await shop.next() == ("start", None)


async def _last(sim: Simulator, text: str) -> dict[str, Any] | None:
    messages = await sim.messages()
    return messages[-1] if messages and messages[-1].get("text") == text else None


async def test_inline_mode(sim: Simulator, shop: Shop) -> None:
    found = await sim.act("inline", chat_id=GROUP, query="phone")
    assert found["results"][0]["title"] == "One"
    await sim.act("inline/choice", chat_id=GROUP, shown=found["shown"], result_id="1")
    assert {await shop.next(), await shop.next()} == {("text", "found phone"), ("chosen", "phone")}
    message = (await sim.messages(ANNA, 1))[-1]
    assert (message["text"], message["from"]["id"]) == ("found phone", ANNA)


async def test_privacy_mode_in_the_group(sim: Simulator, shop: Shop) -> None:
    await sim.act("messages", FARRUKH, chat_id=GROUP, text="only for people")
    await sim.act("messages", FARRUKH, chat_id=GROUP, text="/help@other_shop_bot")
    await sim.act("messages", FARRUKH, chat_id=GROUP, text="/help@test_shop_bot")
    assert await shop.next() == ("help", GROUP)
    await sim.act("messages", FARRUKH, chat_id=GROUP, text="@test_shop_bot hi")
    assert await shop.next() == ("text", "@test_shop_bot hi")


async def test_offsets_confirm_and_limits_cut(sim: Simulator, bot: Bot) -> None:
    for text in ("/start", "b", "c"):
        await sim.act("messages", text=text)
    first = await bot.get_updates(limit=2)
    assert [u.message and u.message.text for u in first] == ["/start", "b"]
    assert (await bot.get_updates(limit=1))[0].update_id == first[0].update_id
    rest = await bot.get_updates(offset=first[-1].update_id + 1)
    assert [u.message and u.message.text for u in rest] == ["c"]
    assert await bot.get_updates(offset=rest[-1].update_id + 1, timeout=0) == []
    await sim.act("messages", text="d")
    await sim.act("messages", text="e")
    assert [u.message and u.message.text for u in await bot.get_updates(offset=-1)] == ["e"]


async def test_only_wanted_kinds_are_queued(sim: Simulator, bot: Bot) -> None:
    await bot.get_updates(allowed_updates=["callback_query"])
    await sim.act("messages", text="nobody hears")
    assert await bot.get_updates() == []


async def test_a_second_poll_ends_the_first(sim: Simulator, bot: Bot) -> None:
    first = asyncio.create_task(bot.get_updates(timeout=30))
    await eventually(lambda: _polling(sim))
    second = asyncio.create_task(bot.get_updates(timeout=30))
    with pytest.raises(TelegramConflictError, match="terminated by other getUpdates request"):
        await asyncio.wait_for(first, DEADLINE_SECONDS)
    await sim.act("messages", text="/start")
    assert len(await asyncio.wait_for(second, DEADLINE_SECONDS)) == 1


async def _polling(sim: Simulator) -> bool:
    return bool((await sim.get("/sim/health"))["polling"])


@pytest.mark.parametrize("in_background", [True, False])
async def test_webhook(sim: Simulator, bot: Bot, in_background: bool) -> None:
    shop = Shop()
    app = web.Application()
    wrong: list[int] = []

    @web.middleware
    async def fail_once(request: web.Request, handler: Any) -> Any:
        if not wrong:
            wrong.append(500)
            return web.Response(status=500)
        return await handler(request)

    app.middlewares.append(fail_once)
    handler = SimpleRequestHandler(
        shop.dispatcher, bot, handle_in_background=in_background, secret_token="s-1"
    )
    handler.register(app, "/hook")
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"

    await sim.act("messages", text="dropped")
    await bot.set_webhook(url, secret_token="s-1", drop_pending_updates=True)
    with pytest.raises(TelegramConflictError, match="can't use getUpdates method while webhook"):
        await bot.get_updates()
    await sim.act("start", payload="x")
    assert await shop.next() == ("start", "x")
    await eventually(lambda: _last(sim, "Welcome"))
    info = await bot.get_webhook_info()
    assert (info.url, info.pending_update_count) == (url, 0)
    assert info.last_error_message == "Wrong response from the webhook: 500 Internal Server Error"

    await bot.set_webhook(url, secret_token="not-that")
    await sim.act("messages", text="secret is wrong")
    await eventually(lambda: _error(bot, "401"))
    await bot.delete_webhook(drop_pending_updates=True)
    assert (await bot.get_webhook_info()).pending_update_count == 0
    await runner.cleanup()


async def _error(bot: Bot, word: str) -> bool:
    return word in ((await bot.get_webhook_info()).last_error_message or "")


async def test_webhook_addresses(bot: Bot) -> None:
    with pytest.raises(TelegramBadRequest, match="An HTTPS URL must be provided for webhook"):
        await bot.set_webhook("http://shop.example/hook")
    with pytest.raises(TelegramBadRequest, match="secret token contains unallowed characters"):
        await bot.set_webhook("https://shop.example/hook", secret_token="ä")
