"""A real Chromium for the tests that use the product as a person does."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

import pytest
from playwright.async_api import Browser, BrowserContext, async_playwright

from tools.chromium import NoChromiumError, find_chromium

FLAGS: Final = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


@asynccontextmanager
async def open_browser() -> AsyncIterator[Browser]:
    """Chromium; if there is none, the test is skipped with the reason."""
    try:
        path = find_chromium()
    except NoChromiumError as why:
        pytest.skip(str(why))
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=str(path), args=list(FLAGS))
        yield browser
        await browser.close()


async def close(context: BrowserContext) -> None:
    """Close its pages once the tests' own answers to their requests are given.

    An answer that is cut off by the end of its page is an error of the test.
    """
    await context.unroute_all(behavior="wait")
    for page in context.pages:
        await page.unroute_all(behavior="wait")
    await context.close()
