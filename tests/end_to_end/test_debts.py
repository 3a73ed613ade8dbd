"""A debt, as who owes it sees it: what is owed, why, and what pays it."""

import re

import pytest
from playwright.async_api import expect

from .conftest import OLEG, Player
from .test_looks import look
from .test_shop import press, say

pytestmark = pytest.mark.browser


async def debit(player: Player, person: int, coins: str) -> None:
    """Staff take coins from them, in the chat, which is Russian."""
    await player.become(OLEG)
    await player.start()
    await say(player, "/debit")
    await say(player, str(person))
    await press(player, re.compile("Coins|Монеты|Танга|金币"))
    await say(player, coins)
    await say(player, "credited twice")
    await press(player, "✅")
    await expect(player.host("messages")).to_contain_text("🔐")
    await player.host("code").click()
    await expect(player.host("composer")).to_have_value(re.compile(r"\d{6}"))
    await player.host("send").click()
    await expect(player.host("messages")).to_contain_text("✅ Списано")


async def test_who_owes_coins_sees_why_and_the_way_to_pay(player: Player) -> None:
    person = await player.arrive("en")
    await player.open_app()
    await player.app("tab-wallet").click()
    await expect(player.app("balance-LUCKY_COIN")).to_be_visible()
    await expect(player.app("debt")).to_have_count(0)

    await debit(player, person, "100")
    await player.become(person)
    await player.open_app()
    await player.page.set_viewport_size({"width": 320, "height": 800})
    await player.app("tab-wallet").click()
    await player.app("owed-LUCKY_COIN").click()
    debt = player.app("debt")
    await expect(debt).to_contain_text("credited twice")
    await look(player, "a debt")
    await debt.get_by_role("link").click()
    await expect(player.app("debt")).to_have_count(0)  # the way to pay it
