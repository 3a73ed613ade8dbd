"""The channel: the bot writes there while it is an administrator, everybody else reads."""

import dataclasses
import json

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError
from aiogram.types import (
    ChatMemberAdministrator,
    ChatMemberLeft,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    WebAppInfo,
)
from playwright.async_api import Browser, expect

from simulator.state import CHANNEL_ID, load_world, new_world

from .conftest import ANNA, FARRUKH, GROUP, OLEG, Simulator

NAME = "@shop_news"
OPEN = InlineKeyboardButton(text="Open", url="https://t.me/test_shop_bot?start=l_1")


async def test_an_administrator_posts_by_name_and_by_number(sim: Simulator, bot: Bot) -> None:
    keyboard = InlineKeyboardMarkup(inline_keyboard=[[OPEN]])
    first = await bot.send_message(
        "@Shop_News", "<b>Sealed</b>", parse_mode="HTML", reply_markup=keyboard
    )
    second = await bot.send_message(CHANNEL_ID, "Drawn")
    assert first.from_user is None
    assert first.sender_chat is not None
    assert (first.sender_chat.id, first.sender_chat.username) == (CHANNEL_ID, "shop_news")
    assert second.message_id == first.message_id + 1
    for person in (ANNA, FARRUKH):
        assert [one["text"] for one in await sim.messages(person, 2)] == ["Sealed", "Drawn"]
    edited = await bot.edit_message_text("Drawn!", chat_id=NAME, message_id=second.message_id)
    assert getattr(edited, "text", None) == "Drawn!"
    await sim.act("start")
    copy = await bot.forward_message(ANNA, NAME, first.message_id)
    assert copy.forward_origin is not None
    assert copy.forward_origin.type == "channel"
    assert await bot.delete_message(NAME, second.message_id)
    found = await bot.get_chat(NAME)
    assert (found.id, found.type, found.title) == (CHANNEL_ID, "channel", "Test shop news")


async def test_without_the_right_it_is_refused(sim: Simulator, bot: Bot) -> None:
    await sim.act("channel/admin", user=OLEG, is_admin=False)
    assert isinstance(await bot.get_chat_member(NAME, bot.id), ChatMemberLeft)
    with pytest.raises(TelegramForbiddenError, match="not a member of the channel"):
        await bot.send_message(NAME, "hello")
    await sim.act("channel/admin", user=OLEG, is_admin=True)
    assert isinstance(await bot.get_chat_member(NAME, bot.id), ChatMemberAdministrator)
    gone, back = await bot.get_updates()
    assert gone.my_chat_member is not None
    assert gone.my_chat_member.new_chat_member.status == "left"
    assert back.my_chat_member is not None
    assert back.my_chat_member.new_chat_member.status == "administrator"
    await bot.send_message(NAME, "hello")


async def test_what_a_channel_does_not_take(sim: Simulator, bot: Bot) -> None:
    app = InlineKeyboardButton(text="App", web_app=WebAppInfo(url="https://example.org/"))
    with pytest.raises(TelegramBadRequest, match="BUTTON_TYPE_INVALID"):
        await bot.send_message(
            NAME, "x", reply_markup=InlineKeyboardMarkup(inline_keyboard=[[app]])
        )
    with pytest.raises(TelegramBadRequest, match="chat not found"):
        await bot.send_message("@other_news", "x")
    with pytest.raises(TelegramBadRequest, match="chat not found"):
        await bot.send_message("@anna_sokolova", "x")
    refused = await sim.act("messages", status=400, chat_id=CHANNEL_ID, text="hello")
    assert "administrators" in refused["error"]
    assert await sim.messages(ANNA, 2) == []
    assert await bot.get_updates() == []


def test_a_snapshot_of_before_gets_a_channel() -> None:
    old = json.loads(json.dumps(new_world("test_shop_bot", "Test shop").dump()))
    del old["chats"][str(CHANNEL_ID)]
    world = load_world(old)
    assert world.chats[CHANNEL_ID].member_ids == list(world.persons)
    assert dataclasses.asdict(world.chats[GROUP])["username"] == ""


@pytest.mark.browser
async def test_a_person_reads_it(sim: Simulator, bot: Bot, browser: Browser) -> None:
    page = await browser.new_page(locale="en")
    await page.goto(f"{sim.url}/?user={ANNA}")
    await page.get_by_test_id("chat-channel").click()
    picture = f"{sim.url}/picture.png"
    await bot.send_message(
        NAME,
        "Opened",
        reply_markup=InlineKeyboardMarkup(inline_keyboard=[[OPEN]]),
        link_preview_options=LinkPreviewOptions(url=picture, show_above_text=True),
    )
    message = page.get_by_test_id("message")
    await expect(message).to_contain_text("Opened")
    await expect(page.get_by_test_id("link-preview").locator("img")).to_have_attribute(
        "src", picture
    )
    await expect(page.get_by_test_id("read-only")).to_be_visible()
    await message.get_by_test_id("kb-button").click()
    await expect(page.get_by_test_id("start-button")).to_contain_text("l_1")
    await page.get_by_test_id("chat-channel").click()
    await page.get_by_test_id("chat-menu").click()
    await page.get_by_test_id("admin-switch").click()
    with pytest.raises(TelegramForbiddenError):
        await bot.send_message(NAME, "more")
    await page.close()
