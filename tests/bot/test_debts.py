"""Debts in the chat: seen by who owes and by staff, who correct credits and write debts off."""

import pytest

from luckymart.kit.texts import LANGUAGES, Texts
from tests.bot.conftest import Shop
from tests.support.chat import Person, money_in
from tests.support.world import Player, credit, make_user


async def correct(staff: Person, player: Player, texts: Texts, language: str) -> str:
    """Take 10 of the 4 that there are; answers the review."""
    await staff.send("/debit")
    await staff.send(str(player.telegram_id))
    await staff.press(texts.get(language, "bot-wallet-name", type="BALANCE"))
    await staff.send("10")
    return await staff.send("typed <twice>")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_credit_is_corrected_and_the_rest_written_off(
    shop: Shop, texts: Texts, language: str
) -> None:
    player = await make_user(shop.owner, language_code=language)
    await credit(shop.owner, player, 4)
    person = shop.person(player, language=language)
    clerk = await make_user(shop.owner, language_code=language, roles=("finance",))
    staff = shop.person(clerk, language=language)
    assert await staff.send("/debts") == texts.get(language, "bot-debts-none")

    assert "typed <twice>" in await correct(staff, player, texts, language)
    await staff.press("✅")
    owed = money_in(language, "6.00")
    assert owed in staff.text
    assert owed in await person.send("/balance")
    assert owed in await staff.send(f"/users {player.telegram_id}")

    card = await staff.send("/debts")
    assert owed in card
    assert "typed <twice>" in card
    await staff.press(texts.get(language, "bot-debts-button-forgive"))
    card = await staff.send("an honest mistake")
    assert "an honest mistake" in card
    assert texts.get(language, "bot-debts-button-forgive") not in [
        button.text for button in staff.buttons
    ]
    assert owed not in await person.send("/balance")
    assert await shop.owner.fetchval("SELECT status FROM debts") == "FORGIVEN"


async def test_support_sees_debts_and_writes_none_off(shop: Shop, texts: Texts) -> None:
    player = await make_user(shop.owner)
    finance = await shop.customer(roles=("finance",))
    await correct(finance, player, texts, "en")
    await finance.press("✅")
    support = await shop.customer(roles=("support",))
    assert "10.00" in await support.send("/debts")
    assert [button.text for button in support.buttons] == [texts.get("en", "bot-button-person")]
    refusal = texts.get("en", "error-permission-denied")
    assert await support.send("/debit") == refusal
    nobody = await shop.customer()
    assert await nobody.send("/debts") == refusal
