"""The Mini App starts whatever Telegram's clients leave out, and no page is ever blank."""

import json
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from urllib.parse import urlencode

import aiohttp
import pytest
from playwright.async_api import Browser, BrowserContext, Page, Route, expect

from tests.support.browser import close

from .conftest import STEP_TIMEOUT_MS, add_newcomer

pytestmark = pytest.mark.browser

THEME = {"bg_color": "#ffffff", "secondary_bg_color": "#f1f1f4", "button_color": "#1a6fb8"}
# a phone's client: the page is not in a frame, and the client receives what the page posts
PHONE = "window.TelegramWebviewProxy = { postEvent() {} };"
NO_STORAGE = """
Object.defineProperty(window, "sessionStorage", {
  configurable: true,
  get() { throw new DOMException("denied", "SecurityError"); },
});
"""
FULL_STORAGE = "Storage.prototype.setItem = () => { throw new DOMException('full'); };"


@pytest.fixture
async def launch(demo_url: str) -> dict[str, str | None]:
    """The launch parameters that a newcomer's client puts into the URL."""
    body = {"user_id": await add_newcomer(demo_url, "en"), "kind": "menu"}
    async with (
        aiohttp.ClientSession(demo_url) as client,
        client.post("/sim/api/webapp/open", json=body) as answer,
    ):
        assert answer.status == 200, await answer.text()
        signed = (await answer.json())["result"]
    return {
        "tgWebAppData": signed["init_data"],
        "tgWebAppVersion": "9.1",
        "tgWebAppPlatform": "ios",
        "tgWebAppThemeParams": json.dumps(THEME),
    }


@pytest.fixture
async def phone(browser: Browser, demo_url: str) -> AsyncIterator[BrowserContext]:
    context = await browser.new_context(
        base_url=demo_url,
        viewport={"width": 390, "height": 800},
        locale="en-US",
        color_scheme="light",
    )
    context.set_default_timeout(STEP_TIMEOUT_MS)
    expect.set_options(timeout=STEP_TIMEOUT_MS)
    await context.add_init_script(PHONE)
    yield context
    await close(context)


async def open_app(phone: BrowserContext, launch: dict[str, str | None]) -> Page:
    """Open the app as a client does, leaving out parameters that are None."""
    page = await phone.new_page()
    given = {name: value for name, value in launch.items() if value is not None}
    await page.goto(f"/app/#{urlencode(given)}")
    return page


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param({"tgWebAppThemeParams": None}, id="no theme"),
        pytest.param({"tgWebAppThemeParams": "{}"}, id="empty theme"),
        pytest.param({"tgWebAppThemeParams": "[oops"}, id="theme that is no JSON"),
        pytest.param({"tgWebAppThemeParams": "null"}, id="theme null"),
        pytest.param({"tgWebAppPlatform": None}, id="no platform"),
        pytest.param({"tgWebAppVersion": None}, id="no version"),
        pytest.param({"tgWebAppVersion": "new"}, id="version that is no number"),
        *(
            pytest.param(
                {"tgWebAppThemeParams": json.dumps({**THEME, "secondary_bg_color": color})},
                id=f"colour {color!r}",
            )
            for color in (None, -5, "", True, "red")
        ),
        pytest.param(
            {"tgWebAppThemeParams": json.dumps({"bg_color": "#ffffff"})}, id="one colour alone"
        ),
    ],
)
async def test_signs_in_with_what_there_is(
    phone: BrowserContext, launch: dict[str, str | None], changed: dict[str, str | None]
) -> None:
    page = await open_app(phone, launch | changed)
    card = page.get_by_test_id("lottery-card").first
    await expect(card).to_have_css("background-color", "rgb(255, 255, 255)")
    # a reload finds the launch parameters again, although the URL has changed
    await page.reload()
    await expect(card).to_be_visible()


@pytest.mark.parametrize("script", [NO_STORAGE, FULL_STORAGE], ids=["refused", "full"])
async def test_signs_in_without_storage(
    phone: BrowserContext, launch: dict[str, str | None], script: str
) -> None:
    await phone.add_init_script(script)
    page = await open_app(phone, launch)
    await expect(page.get_by_test_id("lottery-card").first).to_be_visible()
    await page.get_by_test_id("lottery-card").first.click()
    await expect(page.get_by_test_id("quantity")).to_be_visible()


async def throw(route: Route) -> None:
    await route.fulfill(content_type="text/javascript", body="throw new Error('broken');")


async def vanish(route: Route) -> None:
    await route.abort()


@pytest.mark.parametrize(
    ("script", "answer"),
    [
        pytest.param(r"/assets/index-[\w-]+\.js", throw, id="app throws"),
        pytest.param(r"/assets/index-[\w-]+\.js", vanish, id="app does not load"),
        pytest.param(r"/assets/page-[\w-]+\.js", throw, id="a shared module throws"),
        pytest.param(r"/assets/page-[\w-]+\.js", vanish, id="a shared module does not load"),
        pytest.param(r"/assets/en-[\w-]+\.js", vanish, id="texts do not load"),
    ],
)
async def test_a_broken_module_shows_words_and_a_retry(
    phone: BrowserContext,
    launch: dict[str, str | None],
    script: str,
    answer: Callable[[Route], Awaitable[None]],
) -> None:
    broken = re.compile(script)
    await phone.route(broken, answer)
    page = await open_app(phone, launch)
    await expect(page.get_by_role("alert")).to_have_text(re.compile("Something went wrong"))
    await phone.unroute(broken)
    await page.get_by_test_id("retry").click()
    await expect(page.get_by_test_id("lottery-card").first).to_be_visible()


async def test_a_screen_that_cannot_be_drawn_shows_words_and_a_retry(
    phone: BrowserContext, launch: dict[str, str | None]
) -> None:
    page = await open_app(phone, launch)
    broken = re.compile(r"/api/v1/lotteries/[0-9a-f-]{36}$")

    async def nonsense(route: Route) -> None:
        await route.fulfill(content_type="application/json", body='{"status": "ACTIVE"}')

    await phone.route(broken, nonsense)
    await page.get_by_test_id("lottery-card").first.click()
    await expect(page.get_by_role("alert")).to_have_text(re.compile("Something went wrong"))
    await phone.unroute(broken)
    await page.get_by_test_id("retry").click()
    await expect(page.get_by_test_id("quantity")).to_be_visible()


async def test_a_name_keeps_its_own_direction(
    phone: BrowserContext, launch: dict[str, str | None]
) -> None:
    name = "יהונתן (Jon)"

    async def rename(route: Route) -> None:
        answer = await route.fetch()
        body = await answer.json()
        user = body.get("user", body)
        user |= {"first_name": name, "last_name": None}
        await route.fulfill(response=answer, json=body)

    # the profile asks for the person again
    for path in ("auth/telegram", "me"):
        await phone.route(f"**/api/v1/{path}", rename)
    page = await open_app(phone, launch)
    await expect(page.get_by_role("heading", level=1)).to_contain_text(f"\u2068{name}\u2069")
    await page.get_by_test_id("tab-profile").click()
    await expect(page.locator("h2 bdi")).to_have_text(name)
