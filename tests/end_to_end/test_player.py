"""A player's whole journey: the bot's button, tickets, the draw, the check."""

import asyncio
import re
import sys
from pathlib import Path

import pytest
from playwright.async_api import Route, expect

from .conftest import PROJECT, Player

pytestmark = pytest.mark.browser


async def test_buys_watches_the_draw_and_checks_it(player: Player, tmp_path: Path) -> None:
    await player.arrive("en")
    await player.open_app()
    await player.open_quick_lottery()
    plus = player.app("quantity-plus")
    while await plus.is_enabled():
        await plus.click()
    await expect(player.app("quantity")).to_have_value("10")
    await expect(player.host("main-button")).to_have_text(re.compile(r"Buy 10 tickets · 10\.00"))

    await player.main_button()
    await expect(player.app("purchase-success")).to_be_visible()
    await expect(player.app("my-tickets").locator("li")).to_have_count(10)
    # "See" if the draw was faster than this page
    await expect(player.host("main-button")).to_have_text(re.compile("(Watch|See) the draw"))

    await player.main_button()
    await expect(player.app("draw-status")).to_have_attribute("data-status", "COMPLETED")
    number = await player.app("winner-number").get_attribute("data-number")
    assert number is not None
    assert 1000000 <= int(number) <= 1000009
    # one person has all ten tickets, so they must win
    await expect(player.app("outcome")).to_contain_text("You won!")

    await player.app("verify-run").click()
    await expect(player.app("verify-result")).to_have_attribute("data-result", "ok")
    for step in ("published", "leaves", "root", "receipts", "key", "entropy", "seed", "winners"):
        await expect(player.app(f"verify-{step}")).to_have_attribute("data-state", "ok")

    await verify_the_download(player, tmp_path)

    await player.back()
    await player.back()
    await player.app("tab-tickets").click()
    await expect(player.app("ticket-group").first).to_contain_text("You won")
    await player.app("tab-wallet").click()
    # 200 given, 10 paid, 9 won
    await expect(player.app("balance-BALANCE")).to_have_text(re.compile(r"199\.00\s*TJS"))
    kinds = player.app("history-item")
    await expect(kinds).to_have_count(3)
    assert [await one.get_attribute("data-type") for one in await kinds.all()] == [
        "PRIZE",
        "PURCHASE",
        "WELCOME",
    ]


async def verify_the_download(player: Player, folder: Path) -> None:
    """`luckymart verify` accepts, offline, the files that the page offers for download."""
    files = {}
    for name in ("proof", "leaves"):
        async with player.page.expect_download() as waiting:
            await player.app(f"{name}-download").click()
        files[name] = folder / name
        await (await waiting.value).save_as(files[name])
    command = [sys.executable, "-m", "processes.cli", "verify", str(files["proof"])]
    check = await asyncio.create_subprocess_exec(
        *command,
        "--leaves",
        str(files["leaves"]),
        cwd=PROJECT,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    output, _ = await check.communicate()
    assert check.returncode == 0, output.decode()


async def test_a_lost_answer_never_buys_twice(player: Player) -> None:
    await player.arrive("tg")
    await player.open_app()
    await player.open_large_lottery()
    keys: list[str | None] = []

    async def lose_the_first(route: Route) -> None:
        keys.append(route.request.headers.get("idempotency-key"))
        if len(keys) == 1:
            await route.fetch()
            await route.abort()
        else:
            await route.continue_()

    await player.page.route("**/purchases", lose_the_first)
    await player.main_button()
    await expect(player.app("purchase-success")).to_be_visible()
    await expect(player.app("my-tickets").locator("li")).to_have_count(1)
    assert len(keys) == 2
    assert keys[0] is not None
    assert keys[0] == keys[1]


async def test_language_changes_at_once_and_stays(player: Player) -> None:
    await player.arrive("ru")
    await player.open_app()
    await expect(player.app("tab-home")).to_have_text("Главная")
    await player.app("tab-profile").click()
    await player.app("language-select").select_option("tg")
    await expect(player.app("tab-home")).to_have_text("Асосӣ")
    await player.host("app-menu").click()
    await player.host("app-reload").click()
    await expect(player.app("tab-home")).to_have_text("Асосӣ")
    await player.app("tab-profile").click()
    await player.app("language-select").select_option("ru")
    await expect(player.app("tab-home")).to_have_text("Главная")


async def test_outside_telegram_says_where_to_go(player: Player, demo_url: str) -> None:
    await player.page.goto(f"{demo_url}/app/")
    await expect(player.page.get_by_role("heading", level=1)).to_have_text(
        "Open LuckyMart in Telegram"
    )
    link = player.page.get_by_test_id("open-bot")
    assert str(await link.get_attribute("href")).startswith("https://t.me/")
