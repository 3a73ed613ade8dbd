"""The demo as a newcomer starts it, and people who use it with a real Chromium."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from playwright.async_api import Browser, Frame, Locator, Page, expect

from tests.support.browser import close
from tests.support.waiting import DEADLINE_SECONDS

PROJECT = Path(__file__).resolve().parents[2]
STEP_TIMEOUT_MS = 1_000 * DEADLINE_SECONDS

# the demo's shop owner; everyone else is a newcomer, so that no test meets another's tickets
OLEG = 5000000001
NAMES = {
    "ru": ("Anna", "Sokolova"),
    "tg": ("Farrukh", "Rahimov"),
    "en": ("John", "Miller"),
    "zh": ("Li", "Wei"),
}


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@pytest.fixture(scope="session")
def demo_process(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of a `luckymart demo` on a port of its own."""
    if not (PROJECT / "webapp" / "dist" / "index.html").is_file():
        pytest.skip("the Mini App is not built: run `make webapp`")
    folder = tmp_path_factory.mktemp("demo")
    port = _free_port()
    command = [sys.executable, "-m", "processes.cli", "demo"]
    command += ["--port", str(port), "--data", str(folder / "data")]
    log = folder / "log.txt"
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, cwd=PROJECT, stdout=output, stderr=subprocess.STDOUT, env=dict(os.environ)
        )
    url = f"http://127.0.0.1:{port}"
    try:
        asyncio.run(_until_ready(url, process, log))
        yield url
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(DEADLINE_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


async def _until_ready(url: str, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + DEADLINE_SECONDS
    async with aiohttp.ClientSession() as client:
        while time.monotonic() < deadline and process.poll() is None:
            try:
                async with client.get(f"{url}/readyz") as ready:
                    if ready.status == 200:
                        return
            except aiohttp.ClientError:
                pass
            await asyncio.sleep(0.2)
    pytest.fail(f"the demo did not start:\n{log.read_text(errors='replace')[-4000:]}")


async def add_newcomer(url: str, language: str) -> int:
    """Add a person to the simulated Telegram who has never met the shop; return their id."""
    first_name, last_name = NAMES[language]
    body = {"first_name": first_name, "last_name": last_name, "language_code": language}
    async with (
        aiohttp.ClientSession(url) as client,
        client.post("/sim/api/persons", json=body) as answer,
    ):
        assert answer.status == 201, await answer.text()
        person: int = (await answer.json())["id"]
    return person


@dataclass
class Player:
    """A person on the chat page, with the Mini App open or not."""

    page: Page
    url: str
    errors: list[str] = field(default_factory=list)

    def host(self, testid: str) -> Locator:
        """Locate an element of the simulated Telegram."""
        return self.page.get_by_test_id(testid)

    def app(self, testid: str) -> Locator:
        """Locate an element of the Mini App."""
        frame = self.page.frame_locator("[data-testid=miniapp-frame]")
        return frame.get_by_test_id(testid)

    def frame(self) -> Frame:
        """The Mini App's own document, to run a script in it."""
        return next(one for one in self.page.frames if "/app/" in one.url)

    async def arrive(self, language: str) -> int:
        """Become a newcomer with this language; return their id."""
        person = await add_newcomer(self.url, language)
        await self.become(person)
        return person

    async def become(self, person: int) -> None:
        await self.host(f"person-{person}").click()
        # or the next step could still find the last person's messages
        await expect(self.host("messages")).to_have_attribute("data-person", str(person))

    async def start(self) -> None:
        """Press START if it is there, and wait for the bot's greeting."""
        start = self.host("start-button")
        button = self.host("messages").locator("button").first
        await expect(start.or_(button).first).to_be_visible()
        if await start.is_visible():
            await start.click()
        await expect(button).to_be_visible()

    async def open_app(self) -> None:
        """Open the app with the button under the bot's greeting."""
        await self.start()
        await self.host("messages").locator("button").first.click()
        await expect(self.app("lottery-card").first).to_be_visible()

    async def open_quick_lottery(self) -> None:
        """The ten-ticket lottery that the demo always has open."""
        card = self.app("lottery-card").filter(has=self.page.locator("[aria-valuemax='10']")).first
        await card.click()
        await expect(self.app("quantity")).to_be_visible()

    async def open_large_lottery(self) -> None:
        """Open a lottery that no test sells out."""
        cards = self.app("lottery-card").filter(has=self.page.locator("[aria-valuemax]"))
        await cards.filter(has_not=self.page.locator("[aria-valuemax='10']")).first.click()
        await expect(self.app("quantity")).to_be_visible()

    async def main_button(self) -> None:
        """Telegram's main button below the app."""
        await expect(self.host("main-button")).to_be_enabled()
        await self.host("main-button").click()

    async def back(self) -> None:
        await self.host("back-button").click()


@pytest.fixture
async def player(browser: Browser, demo_process: str) -> AsyncIterator[Player]:
    """A person on the chat page; any script error there fails the test."""
    options: dict[str, Any] = {"viewport": {"width": 1280, "height": 900}, "locale": "en-US"}
    context = await browser.new_context(**options)
    context.set_default_timeout(STEP_TIMEOUT_MS)
    expect.set_options(timeout=STEP_TIMEOUT_MS)
    one = Player(await context.new_page(), demo_process)
    one.page.on("pageerror", lambda error: one.errors.append(str(error)))
    # A test writes faster than a person: Telegram takes one message a second for a chat, and the
    # bot loses an answer beyond that.
    await context.request.post(f"{demo_process}/sim/api/limits", data={"enabled": False})
    await one.page.goto(demo_process)
    yield one
    await close(context)
    assert one.errors == []


@pytest.fixture
def demo_url(demo_process: str) -> str:
    return demo_process
