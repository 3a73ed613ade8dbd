"""Every screen fits a narrow phone in both themes, and axe finds nothing serious."""

import json

import pytest
from playwright.async_api import expect

from .conftest import PROJECT, Player

pytestmark = pytest.mark.browser

AXE = PROJECT / "webapp" / "node_modules" / "axe-core" / "axe.min.js"
GRAVE = ("serious", "critical")


async def look(player: Player, screen: str) -> None:
    """Nothing is cut off at the sides, and axe reports no serious violation."""
    frame = player.frame()
    width, room = await frame.evaluate(
        "() => [document.documentElement.scrollWidth, window.innerWidth]"
    )
    assert width <= room, f"{screen} scrolls sideways: {width} in {room}"
    await frame.evaluate(AXE.read_text("utf-8"))
    found = await frame.evaluate("() => axe.run(document, { resultTypes: ['violations'] })")
    grave = [
        {"rule": one["id"], "where": [node["target"] for node in one["nodes"]]}
        for one in found["violations"]
        if one["impact"] in GRAVE
    ]
    assert grave == [], f"{screen}: {json.dumps(grave, ensure_ascii=False)}"


@pytest.mark.parametrize(
    ("language", "dark", "width"),
    [("ru", True, 320), ("en", False, 320), ("zh", True, 390)],
    ids=["ru dark 320", "en light 320", "zh dark 390"],
)
async def test_every_screen(player: Player, language: str, dark: bool, width: int) -> None:
    await player.arrive(language)
    if dark:
        await player.host("theme-toggle").click()
    await player.open_app()
    await player.page.set_viewport_size({"width": width, "height": 800})
    await look(player, "home")
    await player.open_large_lottery()
    await look(player, "lottery")
    await player.back()
    ready = {
        "tickets": "tab-tickets",
        "wallet": "history-item",
        "profile": "session",
    }
    for tab, sign in ready.items():
        await player.app(f"tab-{tab}").click()
        await expect(player.app(sign).first).to_be_visible()
        await look(player, tab)
    await player.app("notifications").click()
    await expect(player.app("notification").first).to_be_visible()
    await look(player, "notifications")


async def test_text_at_twice_the_size(player: Player) -> None:
    await player.arrive("ru")
    await player.open_app()
    await player.page.set_viewport_size({"width": 390, "height": 800})
    await player.frame().evaluate("() => { document.documentElement.style.fontSize = '32px'; }")
    await look(player, "home, large text")
    await player.open_large_lottery()
    await look(player, "lottery, large text")
