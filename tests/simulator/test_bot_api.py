"""The Bot API through a real aiogram bot."""

import json
from typing import Any
from urllib.parse import parse_qsl

import aiohttp
import pytest
from aiogram import Bot
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramNotFound,
    TelegramUnauthorizedError,
)
from aiogram.methods import GetMyStarBalance, TelegramMethod
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BufferedInputFile,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputMediaPhoto,
    InputTextMessageContent,
    KeyboardButton,
    MenuButtonCommands,
    MenuButtonWebApp,
    MessageEntity,
    ReplyKeyboardMarkup,
    ReplyParameters,
    WebAppInfo,
)

from .conftest import ANNA, FARRUKH, GROUP, TOKEN, Simulator, Upstream, make_bot, png

BUTTON = InlineKeyboardButton(text="Buy", callback_data="buy:1")
KEYBOARD = InlineKeyboardMarkup(inline_keyboard=[[BUTTON]])


async def test_the_bot_knows_itself(bot: Bot) -> None:
    me = await bot.get_me()
    assert (me.id, me.username, me.is_bot) == (4200000042, "test_shop_bot", True)
    assert await bot.log_out()


async def test_a_wrong_token_is_unauthorized(sim: Simulator) -> None:
    stranger = make_bot(sim.url, "4200000042:AAwrong")
    with pytest.raises(TelegramUnauthorizedError, match="Unauthorized"):
        await stranger.get_me()
    await stranger.session.close()


async def test_an_unknown_method_fails_loudly(sim: Simulator, bot: Bot) -> None:
    class SetMoon(TelegramMethod[bool]):
        __returning__ = bool
        __api_method__ = "setMoonPhase"

    with pytest.raises(TelegramNotFound, match="Not Found"):
        await bot(SetMoon())


@pytest.mark.parametrize("form", ["query", "json", "urlencoded", "multipart"])
async def test_all_four_body_forms(sim: Simulator, form: str) -> None:
    await sim.act("start")
    url = f"{sim.url}/bot{TOKEN}/sendMessage"
    markup = KEYBOARD.model_dump(exclude_none=True)
    flat = {"chat_id": str(ANNA), "text": "hi", "reply_markup": json.dumps(markup)}
    if form == "query":
        sent = sim.client.get(url, params=flat)
    elif form == "json":
        sent = sim.client.post(url, json={"chat_id": ANNA, "text": "hi", "reply_markup": markup})
    elif form == "urlencoded":
        sent = sim.client.post(url, data=flat)
    else:
        body = aiohttp.FormData(flat)
        body.add_field("unused", b"x", filename="x.bin")
        sent = sim.client.post(url, data=body)
    async with sent as answer:
        assert answer.status == 200
        result = (await answer.json())["result"]
    assert result["text"] == "hi"
    assert result["reply_markup"] == markup
    assert result["chat"]["first_name"] == "Anna"


async def test_html_becomes_entities_in_utf16_units(sim: Simulator, bot: Bot) -> None:
    await sim.act("start")
    message = await bot.send_message(
        ANNA,
        "🎉 <b>Won <i>now</i></b> &lt;ok&gt; &nbsp; <a href='https://x.example/?a=1&amp;b=2'>go</a>\n"
        '<pre><code class="language-python">x = 1</code></pre><tg-spoiler>s</tg-spoiler> /help',
        parse_mode="HTML",
    )
    assert message.text == "🎉 Won now <ok> &nbsp; go\nx = 1s /help"
    found = [(e.type, e.extract_from(message.text)) for e in message.entities or []]
    assert found == [
        ("bold", "Won now"),
        ("italic", "now"),
        ("text_link", "go"),
        ("pre", "x = 1"),
        ("spoiler", "s"),
        ("bot_command", "/help"),
    ]
    assert (message.entities or [])[2].url == "https://x.example/?a=1&b=2"
    assert (message.entities or [])[3].language == "python"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("<b>x", "can't parse entities: Can't find end tag corresponding to start tag \"b\""),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("я<div>x</div>", 'Unsupported start tag "div" at byte offset 2'),
        ("a < b", "can't parse entities"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler"'),
    ],
)
async def test_broken_html_is_refused(sim: Simulator, bot: Bot, text: str, why: str) -> None:
    await sim.act("start")
    with pytest.raises(TelegramBadRequest) as refusal:
        await bot.send_message(ANNA, text, parse_mode="HTML")
    assert why in refusal.value.message


async def test_own_entities_and_links_found_in_plain_text(sim: Simulator, bot: Bot) -> None:
    await sim.act("start")
    bold = MessageEntity(type="bold", offset=2, length=3)
    message = await bot.send_message(ANNA, "  abc https://shop.example/x?y=1.", entities=[bold])
    assert message.text == "abc https://shop.example/x?y=1."
    found = [(e.type, e.offset, e.length) for e in message.entities or []]
    assert found == [("bold", 0, 3), ("url", 4, 26)]


@pytest.mark.parametrize(
    ("values", "why"),
    [
        ({"chat_id": 77, "text": "x"}, "chat not found"),
        ({"text": "x"}, "chat_id is empty"),
        ({"chat_id": "@anna_sokolova", "text": "x"}, "chat not found"),
        ({"chat_id": ANNA, "text": " \n "}, "message text is empty"),
        ({"chat_id": ANNA}, "message text is empty"),
        ({"chat_id": ANNA, "text": "x" * 4097}, "message is too long"),
        ({"chat_id": ANNA, "text": "x", "parse_mode": "wiki"}, "unsupported parse_mode"),
        ({"chat_id": ANNA, "text": ["x"]}, 'can\'t parse "text": expected a String'),
        ({"chat_id": ANNA, "text": "x", "reply_markup": "{"}, "can't parse reply keyboard markup"),
        ({"chat_id": ANNA, "text": "x", "reply_markup": []}, "object expected as reply markup"),
        (
            {"chat_id": ANNA, "text": "x", "reply_parameters": {"message_id": 99}},
            "message to be replied not found",
        ),
    ],
)
async def test_refused_messages(sim: Simulator, values: dict[str, Any], why: str) -> None:
    await sim.act("start")
    async with sim.client.post(f"{sim.url}/bot{TOKEN}/sendMessage", json=values) as answer:
        body = await answer.json()
    assert answer.status == body["error_code"] == 400
    assert body["ok"] is False
    assert body["description"].startswith(f"Bad Request: {why}")


@pytest.mark.parametrize(
    ("button", "why"),
    [
        ({"text": "x", "callback_data": "я" * 33}, "BUTTON_DATA_INVALID"),
        ({"text": "x"}, "text buttons are unallowed in the inline keyboard"),
        ({"text": 5, "callback_data": "x"}, 'Field "text" must be of type String'),
        ({"text": "x", "web_app": {"url": "http://shop.example/"}}, "Only HTTPS links are allowed"),
        ({"text": "x", "web_app": {"url": "ftp://shop.example/"}}, "URL is invalid"),
        ({"text": "x", "url": "not a url"}, "Wrong HTTP URL"),
        ({"text": "x", "copy_text": {"text": "y" * 257}}, "BUTTON_COPY_TEXT_INVALID"),
    ],
)
async def test_refused_buttons(sim: Simulator, button: dict[str, Any], why: str) -> None:
    await sim.act("start")
    values = {"chat_id": ANNA, "text": "x", "reply_markup": {"inline_keyboard": [[button]]}}
    async with sim.client.post(f"{sim.url}/bot{TOKEN}/sendMessage", json=values) as answer:
        body = await answer.json()
    assert answer.status == 400
    assert why in body["description"]


async def test_web_app_buttons_on_this_machine_and_by_https(sim: Simulator, bot: Bot) -> None:
    await sim.act("start")
    urls = ["https://shop.example/app/", f"{sim.url}/app/", "http://localhost:8080/app/"]
    rows = [[InlineKeyboardButton(text="Open", web_app=WebAppInfo(url=url))] for url in urls]
    copy = InlineKeyboardButton(text="Copy", copy_text=CopyTextButton(text="abc"))
    markup = InlineKeyboardMarkup(inline_keyboard=[*rows, [copy]])
    message = await bot.send_message(ANNA, "x", reply_markup=markup)
    assert message.reply_markup is not None
    assert message.reply_markup.model_dump() == markup.model_dump()
    with pytest.raises(TelegramBadRequest, match="BUTTON_TYPE_INVALID"):
        await bot.send_message(GROUP, "x", reply_markup=markup)


async def test_who_cannot_be_written_to(sim: Simulator, bot: Bot) -> None:
    with pytest.raises(TelegramForbiddenError, match="bot can't initiate conversation with a user"):
        await bot.send_message(FARRUKH, "x")
    await sim.act("start", FARRUKH)
    assert (await bot.send_message(FARRUKH, "x")).chat.id == FARRUKH
    await sim.act("block", FARRUKH, blocked=True)
    with pytest.raises(TelegramForbiddenError, match="bot was blocked by the user"):
        await bot.send_message(FARRUKH, "x")
    with pytest.raises(TelegramForbiddenError, match="bot was blocked by the user"):
        await bot.send_chat_action(FARRUKH, "typing")
    await sim.act("start", FARRUKH)
    await bot.send_message(FARRUKH, "back again")


async def test_pictures_by_upload_id_and_url(sim: Simulator, bot: Bot, upstream: Upstream) -> None:
    await sim.act("start")
    upload = BufferedInputFile(png(20, 10), "x.png")
    sent = await bot.send_photo(ANNA, upload, caption="<b>Cap</b>", parse_mode="HTML")
    assert sent.photo is not None
    assert (sent.photo[-1].width, sent.photo[-1].height) == (20, 10)
    assert (sent.caption, (sent.caption_entities or [])[0].type) == ("Cap", "bold")
    again = await bot.send_photo(ANNA, sent.photo[-1].file_id)
    assert [p.file_id for p in again.photo or []] == [p.file_id for p in sent.photo]
    by_url = await bot.send_photo(ANNA, f"{upstream.url}/picture.png")
    assert by_url.photo is not None
    file = await bot.get_file(sent.photo[-1].file_id)
    assert file.file_path is not None
    content = await bot.download_file(file.file_path)
    assert content is not None
    assert content.read() == png(20, 10)
    with pytest.raises(TelegramBadRequest, match="IMAGE_PROCESS_FAILED"):
        await bot.send_photo(ANNA, BufferedInputFile(b"not a picture", "x.png"))
    with pytest.raises(TelegramBadRequest, match="wrong file identifier/HTTP URL specified"):
        await bot.send_photo(ANNA, "no-such-id")
    with pytest.raises(TelegramBadRequest, match="failed to get HTTP URL content"):
        await bot.send_photo(ANNA, f"{upstream.url}/api/v1/problem")
    with pytest.raises(TelegramBadRequest, match="message caption is too long"):
        await bot.send_photo(ANNA, sent.photo[-1].file_id, caption="x" * 1025)


async def test_documents(sim: Simulator, bot: Bot) -> None:
    await sim.act("start")
    sent = await bot.send_document(ANNA, BufferedInputFile(b"{}", "proof.json"), caption="Proof")
    assert sent.document is not None
    assert (sent.document.file_name, sent.document.file_size) == ("proof.json", 2)
    with pytest.raises(TelegramBadRequest, match="file must be non-empty"):
        await bot.send_document(ANNA, BufferedInputFile(b"", "empty.txt"))


async def test_edits(sim: Simulator, bot: Bot) -> None:
    await sim.act("start")
    sent = await bot.send_message(ANNA, "one", reply_markup=KEYBOARD)
    place: dict[str, Any] = {"chat_id": ANNA, "message_id": sent.message_id}
    with pytest.raises(TelegramBadRequest) as same:
        await bot.edit_message_text("one", reply_markup=KEYBOARD, **place)
    assert same.value.message == (
        "Bad Request: message is not modified: specified new message content and reply markup are "
        "exactly the same as a current content and reply markup of the message"
    )
    edited = await bot.edit_message_text("<i>two</i>", parse_mode="HTML", **place)
    assert not isinstance(edited, bool)
    assert (edited.text, edited.reply_markup) == ("two", None)
    assert edited.edit_date
    with_keys = await bot.edit_message_reply_markup(reply_markup=KEYBOARD, **place)
    assert not isinstance(with_keys, bool)
    assert with_keys.reply_markup is not None
    assert with_keys.reply_markup.model_dump() == KEYBOARD.model_dump()
    with pytest.raises(TelegramBadRequest, match="message is not modified"):
        await bot.edit_message_reply_markup(reply_markup=KEYBOARD, **place)
    with pytest.raises(TelegramBadRequest, match="message to edit not found"):
        await bot.edit_message_text("x", chat_id=ANNA, message_id=999)
    own = (await sim.messages())[0]
    with pytest.raises(TelegramBadRequest, match="message can't be edited"):
        await bot.edit_message_text("x", chat_id=ANNA, message_id=own["message_id"])
    with pytest.raises(TelegramBadRequest, match="there is no caption in the message to edit"):
        await bot.edit_message_caption(caption="x", **place)


async def test_edits_of_pictures(sim: Simulator, bot: Bot) -> None:
    await sim.act("start")
    sent = await bot.send_photo(ANNA, BufferedInputFile(png(), "x.png"), caption="one")
    place: dict[str, Any] = {"chat_id": ANNA, "message_id": sent.message_id}
    two = await bot.edit_message_caption(caption="two", **place)
    assert not isinstance(two, bool)
    assert two.caption == "two"
    none = await bot.edit_message_caption(**place)
    assert not isinstance(none, bool)
    assert none.caption is None
    media = InputMediaPhoto(media=BufferedInputFile(png(9, 9), "y.png"), caption="three")
    three = await bot.edit_message_media(media, **place)
    assert not isinstance(three, bool)
    assert three.photo is not None
    assert (three.photo[-1].width, three.caption) == (9, "three")
    with pytest.raises(TelegramBadRequest, match="there is no text in the message to edit"):
        await bot.edit_message_text("x", **place)


async def test_deleting_copying_forwarding_answering(sim: Simulator, bot: Bot) -> None:
    await sim.act("start")
    await sim.act("start", FARRUKH)
    first = await bot.send_message(ANNA, "<b>first</b>", parse_mode="HTML")
    copied = await bot.copy_message(FARRUKH, ANNA, first.message_id)
    kept = (await sim.messages(FARRUKH))[-1]
    assert (kept["message_id"], kept["text"]) == (copied.message_id, "first")
    assert kept["entities"] == [{"type": "bold", "offset": 0, "length": 5}]
    forwarded = await bot.forward_message(FARRUKH, ANNA, first.message_id)
    assert forwarded.forward_origin is not None
    answer = ReplyParameters(message_id=first.message_id)
    second = await bot.send_message(ANNA, "second", reply_parameters=answer)
    assert second.reply_to_message is not None
    assert second.reply_to_message.text == "first"
    assert await bot.delete_message(ANNA, second.message_id)
    with pytest.raises(TelegramBadRequest, match="message to delete not found"):
        await bot.delete_message(ANNA, second.message_id)
    assert await bot.delete_messages(ANNA, [first.message_id, 999])
    with pytest.raises(TelegramBadRequest, match="message to copy not found"):
        await bot.copy_message(FARRUKH, ANNA, first.message_id)


async def test_reply_keyboards(sim: Simulator, bot: Bot) -> None:
    await sim.act("start")
    markup = ReplyKeyboardMarkup(
        keyboard=[[KeyboardButton(text="Phone", request_contact=True)]], resize_keyboard=True
    )
    await bot.send_message(ANNA, "x", reply_markup=markup)
    keyboard = (await sim.chat())["reply_keyboard"]
    assert keyboard["keyboard"] == [[{"text": "Phone", "request_contact": True}]]


async def test_commands_by_scope_and_language(sim: Simulator, bot: Bot) -> None:
    plain = [BotCommand(command="start", description="Begin")]
    russian = [BotCommand(command="start", description="Начать")]
    staff = [BotCommand(command="newlottery", description="New")]
    await bot.set_my_commands(plain)
    await bot.set_my_commands(russian, BotCommandScopeAllPrivateChats(), "ru")
    await bot.set_my_commands(staff, BotCommandScopeChat(chat_id=FARRUKH))
    assert [c.description for c in await bot.get_my_commands()] == ["Begin"]
    assert (await sim.chat(ANNA))["commands"][0]["description"] == "Начать"
    assert (await sim.chat(ANNA, 1))["commands"][0]["description"] == "Begin"
    assert (await sim.chat(FARRUKH))["commands"][0]["command"] == "newlottery"
    await bot.delete_my_commands(BotCommandScopeChat(chat_id=FARRUKH))
    assert (await sim.chat(FARRUKH))["commands"][0]["description"] == "Begin"
    with pytest.raises(TelegramBadRequest, match="BOT_COMMAND_INVALID"):
        await bot.set_my_commands([BotCommand(command="Big", description="x")])
    with pytest.raises(TelegramBadRequest, match="BOT_COMMAND_DESCRIPTION_INVALID"):
        await bot.set_my_commands([BotCommand(command="big", description="x" * 257)])


async def test_menu_button(sim: Simulator, bot: Bot) -> None:
    open_shop = MenuButtonWebApp(text="Shop", web_app=WebAppInfo(url=f"{sim.url}/app/"))
    await bot.set_chat_menu_button(menu_button=open_shop)
    assert (await bot.get_chat_menu_button()).model_dump() == open_shop.model_dump()
    assert (await sim.chat())["menu_button"]["text"] == "Shop"
    await bot.set_chat_menu_button(chat_id=ANNA, menu_button=MenuButtonCommands())
    assert (await sim.chat())["menu_button"] == {"type": "commands"}
    assert (await sim.chat(FARRUKH))["menu_button"]["type"] == "web_app"


async def test_names_and_descriptions(bot: Bot) -> None:
    await bot.set_my_name("Магазин", "ru")
    assert (await bot.get_my_name("ru")).name == "Магазин"
    assert (await bot.get_my_name()).name == "Test shop"
    await bot.set_my_description("Long words")
    assert (await bot.get_my_description("en")).description == "Long words"
    await bot.set_my_short_description("Short")
    assert (await bot.get_my_short_description()).short_description == "Short"
    with pytest.raises(TelegramBadRequest, match="too long"):
        await bot.set_my_short_description("x" * 121)


async def test_reading_chats_and_people(sim: Simulator, bot: Bot) -> None:
    chat = await bot.get_chat(ANNA)
    assert (chat.first_name, chat.username) == ("Anna", "anna_sokolova")
    assert (await bot.get_chat(GROUP)).title == "Friends"
    member = await bot.get_chat_member(GROUP, FARRUKH)
    assert (member.status, member.user.language_code) == ("member", "tg")
    assert (await bot.get_user_profile_photos(ANNA)).total_count == 0
    with pytest.raises(TelegramBadRequest, match="chat not found"):
        await bot.get_chat(12345)
    with pytest.raises(TelegramBadRequest, match="wrong file_id"):
        await bot.get_file("nothing")


async def test_a_query_can_be_answered_once(
    sim: Simulator, bot: Bot, subtests: pytest.Subtests
) -> None:
    await sim.act("start")
    message = await bot.send_message(ANNA, "x", reply_markup=KEYBOARD)
    query_id = await sim.act("callback", message_id=message.message_id, data="buy:1")
    assert await bot.answer_callback_query(query_id, "Done", show_alert=True)
    for stale in (query_id, "123"):
        with subtests.test(stale):
            with pytest.raises(TelegramBadRequest) as refusal:
                await bot.answer_callback_query(stale)
            assert refusal.value.message == (
                "Bad Request: query is too old and response timeout expired or query ID is invalid"
            )


async def test_prepared_and_web_app_messages(sim: Simulator, bot: Bot) -> None:
    await sim.act("start")
    result = InlineQueryResultArticle(
        id="1",
        title="Share",
        input_message_content=InputTextMessageContent(message_text="<b>Hi</b>", parse_mode="HTML"),
        reply_markup=KEYBOARD,
    )
    stored = await bot.save_prepared_inline_message(ANNA, result, allow_group_chats=True)
    await sim.act("webapp/prepared/send", id=stored.id)
    shared = (await sim.messages(ANNA, 1))[-1]
    assert (shared["text"], shared["via_bot"]["username"]) == ("Hi", "test_shop_bot")
    init_data = await sim.act("init-data")
    query_id = dict(parse_qsl(init_data))["query_id"]
    answered = await bot.answer_web_app_query(query_id, result)
    assert answered.inline_message_id is not None
    edited = await bot.edit_message_text("New", inline_message_id=answered.inline_message_id)
    assert edited is True
    assert (await sim.messages())[-1]["text"] == "New"


async def test_star_balance_begins_at_zero(bot: Bot) -> None:
    assert (await bot(GetMyStarBalance())).amount == 0
    assert (await bot.get_star_transactions()).transactions == []
