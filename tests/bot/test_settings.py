"""/shopsettings in the chat."""

import pytest

from luckymart.kit.texts import LANGUAGES, Texts
from tests.bot.conftest import Shop
from tests.support.world import make_user


@pytest.mark.parametrize("language", LANGUAGES)
async def test_an_owner_changes_a_setting(shop: Shop, texts: Texts, language: str) -> None:
    boss = shop.person(
        await make_user(shop.owner, roles=("owner",), language_code=language), language=language
    )
    title = texts.get(language, "setting-name", name="withdrawal_max")
    assert title in await boss.send("/shopsettings")
    assert "5000" in await boss.press(title)
    await boss.send("100")
    review = await boss.send("a slow week")
    for part in (title, "5000", "100", "a slow week"):
        assert part in review
    assert "✅" in await boss.press("✅")
    assert await shop.owner.fetchval("SELECT value FROM shop_settings") == "100"
    assert "100" in await boss.send("/shopsettings")


async def test_what_lets_more_out_is_said_before(shop: Shop) -> None:
    boss = shop.person(await make_user(shop.owner, roles=("owner",)))
    await boss.send("/shopsettings")
    await boss.press("Greatest withdrawal")
    assert "a day later" in boss.text
    await boss.send("9000")
    await boss.send("the holidays")
    assert "⏳" in await boss.press("✅")
    await boss.send("/shopsettings")
    assert "5000 → 9000" in boss.text


async def test_what_cannot_hold_is_said_at_once(shop: Shop) -> None:
    boss = shop.person(await make_user(shop.owner, roles=("owner",)))
    await boss.send("/shopsettings")
    await boss.press("Withdrawal fee, share")
    await boss.send("2")
    assert "reason" not in boss.text.lower()
    await boss.send("0.03")
    assert "Why" in boss.text
