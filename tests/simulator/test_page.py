"""The chat page and the Mini App's frame, used in a real Chromium as a person uses them."""

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from aiogram import Bot, Dispatcher, F
from aiogram.filters import CommandObject, CommandStart
from aiogram.types import (
    BotCommand,
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQuery,
    InlineQueryResultArticle,
    InputTextMessageContent,
    LabeledPrice,
    MenuButtonWebApp,
    Message,
    PreCheckoutQuery,
    WebAppInfo,
)
from playwright.async_api import (
    Browser,
    BrowserContext,
    FrameLocator,
    Page,
    Route,
    expect,
)

from tests.support.browser import close

from .conftest import ANNA, FARRUKH, Simulator, Upstream

pytestmark = pytest.mark.browser

MINI_APP = Path(__file__).with_name("mini_app.html")


@dataclass
class Screen:
    """A page with what went wrong on it."""

    page: Page
    errors: list[str] = field(default_factory=list)

    def get(self, testid: str) -> Any:
        """The elements with a test id."""
        return self.page.get_by_test_id(testid)

    @property
    def frame(self) -> FrameLocator:
        """The Mini App."""
        return self.page.frame_locator("[data-testid=miniapp-frame]")

    async def send(self, event: str, data: dict[str, Any] | None = None) -> None:
        """Let the Mini App send an event."""
        body = self.frame.locator("body")
        await body.evaluate("(_, [event, data]) => send(event, data)", [event, data or {}])

    async def received(self, event: str) -> Any:
        """The data of the last such event the Mini App got."""
        await expect(self.frame.locator("#log")).to_contain_text(event)
        find = "(_, name) => received.filter((one) => one.eventType === name).at(-1).eventData"
        return await self.frame.locator("body").evaluate(find, event)


async def open_page(
    browser: Browser, sim: Simulator, width: int = 1280, **options: Any
) -> tuple[BrowserContext, Screen]:
    """The chat page in a context of its own."""
    size = {"width": width, "height": 800}
    context = await browser.new_context(**{"viewport": size, "locale": "en-US", **options})
    screen = Screen(await context.new_page())
    screen.page.on("pageerror", lambda error: screen.errors.append(str(error)))
    await screen.page.goto(sim.url)
    await expect(screen.get("messages")).to_be_visible()
    return context, screen


@pytest.fixture
async def screen(browser: Browser, sim: Simulator, upstream: Upstream) -> AsyncIterator[Screen]:
    """The page on a desk, with a Mini App behind it."""
    upstream.page = MINI_APP.read_text("utf-8")
    context, one = await open_page(browser, sim)
    yield one
    await context.close()
    assert one.errors == []


def shop(sim: Simulator) -> Dispatcher:
    """A bot with something of everything."""
    dispatcher = Dispatcher()

    @dispatcher.message(CommandStart())
    async def start(message: Message, command: CommandObject) -> None:
        button = InlineKeyboardButton
        app = WebAppInfo(url=f"{sim.url}/app/")
        rows = [
            [button(text="Open", web_app=app)],
            [
                button(text="Toast", callback_data="toast"),
                button(text="Alert", callback_data="alert"),
            ],
        ]
        await message.answer(
            f"<b>Welcome</b> {command.args}",
            parse_mode="HTML",
            reply_markup=InlineKeyboardMarkup(inline_keyboard=rows),
        )

    @dispatcher.message(F.text == "/pay")
    async def invoice(message: Message) -> None:
        prices = [LabeledPrice(label="x", amount=100)]
        await message.answer_invoice("Coins", "100 coins", "p", "XTR", prices)

    @dispatcher.pre_checkout_query()
    async def agree(query: PreCheckoutQuery) -> None:
        await query.answer(ok=True)

    @dispatcher.callback_query()
    async def press(query: CallbackQuery) -> None:
        await query.answer("You have 200 TJS", show_alert=query.data == "alert")

    @dispatcher.inline_query()
    async def inline(query: InlineQuery) -> None:
        content = InputTextMessageContent(message_text=f"Look: {query.query}")
        result = InlineQueryResultArticle(id="1", title="A phone", input_message_content=content)
        await query.answer([result], cache_time=0)

    @dispatcher.message(F.text)
    async def echo(message: Message) -> None:
        await message.reply(f"You said {message.text}")

    return dispatcher


@pytest.fixture
async def running(sim: Simulator, bot: Bot) -> AsyncIterator[Bot]:
    """That bot, polling."""
    await bot.set_my_commands([BotCommand(command="start", description="Begin")])
    await bot.set_my_commands([BotCommand(command="start", description="Начать")], None, "ru")
    menu = MenuButtonWebApp(text="Play", web_app=WebAppInfo(url=f"{sim.url}/app/"))
    await bot.set_chat_menu_button(menu_button=menu)
    dispatcher = shop(sim)
    polling = asyncio.create_task(dispatcher.start_polling(bot, handle_signals=False))
    yield bot
    await dispatcher.stop_polling()
    await polling


async def test_shows_what_happens_before_its_first_stream_opens(
    browser: Browser, sim: Simulator
) -> None:
    context = await browser.new_context(locale="en-US")
    page = await context.new_page()
    added: list[int] = []

    async def add_person_first(route: Route) -> None:
        if not added:
            person = await sim.post("/sim/api/persons", {"first_name": "Zarina"})
            added.append(person["id"])
        await route.continue_()

    await page.route("**/sim/events*", add_person_first)
    async with page.expect_response("**/sim/events*"):
        await page.goto(sim.url)
    await page.get_by_test_id(f"person-{added[0]}").click()
    await expect(page.get_by_test_id("messages")).to_have_attribute("data-person", str(added[0]))
    await close(context)


async def test_chatting(screen: Screen, running: Bot) -> None:
    await screen.get("start-button").click()
    await expect(screen.get("messages").locator("b")).to_have_text("Welcome")
    await screen.get("kb-button").filter(has_text="Toast").click()
    await expect(screen.get("toast")).to_have_text("You have 200 TJS")
    await screen.get("kb-button").filter(has_text="Alert").click()
    await expect(screen.get("alert-text")).to_have_text("You have 200 TJS")
    await screen.get("alert-ok").click()
    await screen.get("composer").fill("hello")
    await screen.get("send").click()
    answer = screen.get("message").last
    await expect(answer).to_contain_text("You said hello")
    message_id = int(await answer.get_attribute("data-message"))
    await running.edit_message_text("edited words", chat_id=ANNA, message_id=message_id)
    await expect(answer).to_contain_text("edited words")
    await running.delete_message(ANNA, message_id)
    await expect(screen.get("messages")).not_to_contain_text("edited words")
    await screen.get("composer").fill("/")
    await expect(screen.get("suggestion")).to_contain_text("Начать")
    await screen.get("composer").fill("@test_shop_bot phone")
    await expect(screen.get("suggestion")).to_contain_text("A phone")
    await screen.get("composer").press("Enter")
    await expect(screen.get("messages")).to_contain_text("Look: phone")


async def test_persons_unread_marks_and_blocking(
    sim: Simulator, screen: Screen, running: Bot
) -> None:
    await sim.act("start", FARRUKH)
    farrukh = screen.get(f"person-{FARRUKH}")
    await expect(farrukh.get_by_test_id("unread")).to_have_text("1")
    await farrukh.click()
    await expect(screen.get("messages")).to_contain_text("Welcome")
    await screen.get("language-select").select_option("zh")
    await screen.get("chat-menu").click()
    await screen.get("block-switch").click()
    await expect(screen.get("start-button")).to_have_text("UNBLOCK AND RESTART")
    assert (await sim.chat(FARRUKH))["blocked"] is True
    await screen.page.keyboard.press("Escape")
    await screen.get("start-button").click()
    await expect(screen.get("composer")).to_be_visible()
    state = await sim.get(f"/sim/api/state?user={FARRUKH}")
    assert state["person"]["language_code"] == "zh"
    assert state["chats"][0]["blocked"] is False
    await screen.page.reload()
    await expect(farrukh).to_have_attribute("aria-current", "true")
    await screen.get("add-person").click()
    await screen.get("new-first-name").fill("Zarina")
    await screen.get("form-add").click()
    await expect(screen.get("person-5000000100")).to_have_attribute("aria-current", "true")
    await expect(screen.get("start-button")).to_be_visible()


async def test_a_start_link(screen: Screen, running: Bot) -> None:
    await screen.get("chat-menu").click()
    await screen.get("deep-link").click()
    await screen.get("deep-link-payload").fill("r_ABC")
    await screen.get("form-chat").click()
    await expect(screen.get("start-button")).to_contain_text("r_ABC")
    await screen.get("start-button").click()
    await expect(screen.get("messages")).to_contain_text("Welcome r_ABC")
    await screen.get("chat-menu").click()
    await screen.get("deep-link").click()
    await screen.get("deep-link-payload").fill("l_1")
    await screen.get("form-app").click()
    await expect(screen.frame.locator("#hello")).to_have_text("Anna ios l_1 proxy empty")


async def test_paying(screen: Screen, running: Bot) -> None:
    await screen.get("start-button").click()
    await screen.get("composer").fill("/pay")
    await screen.get("composer").press("Enter")
    await screen.get("kb-button").filter(has_text="100").click()
    await screen.get("pay-confirm").click()
    await expect(screen.get("messages")).to_contain_text("You paid ⭐ 100")
    await expect(screen.get("stars")).to_contain_text("900")


@pytest.mark.parametrize(("platform", "way"), [("ios", "proxy"), ("weba", "frame")])
async def test_mini_app(
    screen: Screen, running: Bot, platform: str, way: str, subtests: pytest.Subtests
) -> None:
    await screen.get("platform-select").select_option(platform)
    await screen.get("start-button").click()
    await screen.get("kb-button").filter(has_text="Open").click()
    await expect(screen.frame.locator("#hello")).to_have_text(f"Anna {platform} - {way} empty")

    await screen.send("web_app_request_theme")
    assert (await screen.received("theme_changed"))["theme_params"]["bg_color"] == "#ffffff"
    await screen.send("web_app_expand")
    await screen.send("web_app_request_viewport")
    size = await screen.received("viewport_changed")
    assert size["is_expanded"] is True
    assert size["height"] > 200
    for name in ("safe_area", "content_safe_area"):
        with subtests.test(name):
            await screen.send(f"web_app_request_{name}")
            assert set(await screen.received(f"{name}_changed")) == {
                "top",
                "bottom",
                "left",
                "right",
            }

    button = {"is_visible": True, "is_active": True, "text": "Buy", "color": "#008800"}
    await screen.send("web_app_setup_main_button", button)
    await screen.get("main-button").click()
    assert await screen.received("main_button_pressed") == {}
    await screen.send("web_app_setup_main_button", {"is_active": False})
    await expect(screen.get("main-button")).to_be_disabled()
    await screen.send("web_app_setup_secondary_button", {**button, "text": "Later"})
    await screen.get("secondary-button").click()
    await screen.received("secondary_button_pressed")
    await screen.send("web_app_setup_back_button", {"is_visible": True})
    await screen.get("back-button").click()
    await screen.received("back_button_pressed")

    buttons = [{"id": "no", "type": "cancel"}, {"id": "yes", "type": "default", "text": "Yes"}]
    await screen.send("web_app_open_popup", {"title": "T", "message": "Sure?", "buttons": buttons})
    await screen.get("popup-button").filter(has_text="Yes").click()
    assert await screen.received("popup_closed") == {"button_id": "yes"}

    params = {"key": "a", "value": "1"}
    call = {"req_id": "7", "method": "saveStorageValue", "params": params}
    await screen.send("web_app_invoke_custom_method", call)
    assert await screen.received("custom_method_invoked") == {"req_id": "7", "result": True}

    await screen.get("theme-toggle").click()
    dark = (await screen.received("theme_changed"))["theme_params"]["bg_color"]
    assert dark == "#17212b"
    await screen.send("web_app_fly")
    await expect(screen.get("bridge-log")).to_contain_text("web_app_fly")
    await screen.send("web_app_close")
    await expect(screen.get("miniapp-frame")).to_have_count(0)


async def test_invoice_from_the_app(sim: Simulator, screen: Screen, running: Bot) -> None:
    prices = [LabeledPrice(label="x", amount=100)]
    link = await running.create_invoice_link("Coins", "100 coins", "p", "XTR", prices)
    slug = link.removeprefix("https://t.me/$")
    await sim.act("start")
    await screen.get("menu-button").click()
    await expect(screen.frame.locator("#hello")).to_contain_text("Anna")
    await screen.send("web_app_open_invoice", {"slug": slug})
    await screen.get("pay-confirm").click()
    assert await screen.received("invoice_closed") == {"slug": slug, "status": "paid"}


async def test_each_person_has_storage_of_their_own(
    sim: Simulator, screen: Screen, running: Bot
) -> None:
    hello = screen.frame.locator("#hello")
    for user in (ANNA, FARRUKH):
        await sim.act("start", user)
    for user, words in (
        (ANNA, "Anna ios - proxy empty"),
        (FARRUKH, "Farrukh ios - proxy empty"),
        (ANNA, "Anna ios - proxy Anna"),
        (FARRUKH, "Farrukh ios - proxy Farrukh"),
    ):
        await screen.get(f"person-{user}").click()
        await screen.get("menu-button").click()
        await expect(hello).to_have_text(words)


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_nothing_is_wider_than_the_screen(
    sim: Simulator,
    upstream: Upstream,
    browser: Browser,
    running: Bot,
    theme: str,
    subtests: pytest.Subtests,
) -> None:
    upstream.page = MINI_APP.read_text("utf-8")
    wide = "document.documentElement.scrollWidth - innerWidth"
    for width in (320, 390, 768, 1280):
        with subtests.test(width=width):
            await sim.act("clear")
            context, screen = await open_page(browser, sim, width, color_scheme=theme)
            assert await screen.page.locator("html").get_attribute("data-theme") == theme
            assert await screen.page.evaluate(wide) <= 0
            await screen.get("start-button").click()
            await expect(screen.get("kb-button").first).to_be_visible()
            assert await screen.page.evaluate(wide) <= 0
            if width < 780:
                await screen.get("open-people").click()
                await screen.get(f"person-{ANNA}").click()
            await screen.get("menu-button").click()
            await expect(screen.frame.locator("#hello")).to_contain_text("Anna")
            assert await screen.page.evaluate(wide) <= 0
            box = await screen.get("phone").bounding_box()
            assert box is not None
            if width < 780:
                assert box["width"] == width
            assert screen.errors == []
            await context.close()


async def test_the_page_needs_nothing_from_outside(sim: Simulator, browser: Browser) -> None:
    context = await browser.new_context()
    page = await context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    await page.goto(sim.url)
    await expect(page.get_by_test_id("start-button")).to_be_visible()
    assert [url for url in asked if not url.startswith((sim.url, "data:", "blob:"))] == []
    state = json.loads(await (await page.request.get(f"{sim.url}/sim/health")).text())
    assert state["status"] == "ok"
    await context.close()
