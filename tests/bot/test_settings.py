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


@pytest.mark.parametrize("language", LANGUAGES)
async def test_another_owner_approves_what_lets_more_out(
    shop: Shop, texts: Texts, language: str
) -> None:
    oleg, olga = [
        shop.person(
            await make_user(shop.owner, first_name=name, roles=("owner",), language_code=language),
            language=language,
        )
        for name in ("Oleg", "Olga")
    ]
    title = texts.get(language, "setting-name", name="withdrawal_max")
    await oleg.send("/shopsettings")
    await oleg.press(title)
    await oleg.send("9000")
    await oleg.send("the holidays")
    assert "Olga" in await oleg.press("✅")  # who has to act next
    assert await shop.owner.fetchval("SELECT count(*) FROM shop_settings") == 0

    card = await olga.send("/approvals")
    for part in ("Oleg", title, "5000", "9000", "the holidays"):
        assert part in card
    await olga.press(texts.get(language, "bot-button-approve"))
    assert "5000 → 9000" in await oleg.send("/shopsettings")


async def test_the_value_that_the_review_showed_is_the_one_that_changes(shop: Shop) -> None:
    oleg, olga = [
        shop.person(await make_user(shop.owner, first_name=name, roles=("owner",)))
        for name in ("Oleg", "Olga")
    ]
    for person, value in ((oleg, "200"), (olga, "100")):
        await person.send("/shopsettings")
        await person.press("Greatest withdrawal")
        await person.send(value)
        await person.send("a slow week")
    await olga.press("✅")
    assert "from 100 to 200" in await oleg.press("✅")  # asked again
    assert await shop.owner.fetchval("SELECT array_agg(value) FROM shop_settings") == ["100"]
