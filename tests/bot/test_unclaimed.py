"""Unclaimed prizes and stopped parcels in the chat."""

import pytest

from luckymart.kit.money import WalletType
from luckymart.kit.texts import LANGUAGES, Texts
from tests.bot.conftest import Shop
from tests.support.prizes import let_wait, make_prize
from tests.support.world import balance_of, make_user


@pytest.mark.parametrize("language", LANGUAGES)
async def test_staff_pay_an_unclaimed_prize_in_coins(
    shop: Shop, texts: Texts, language: str
) -> None:
    winner = await make_user(shop.owner, language_code=language)
    prize_id = await make_prize(shop.owner, winner)
    boss = shop.person(await make_user(shop.owner, language_code=language, roles=("owner",)))
    assert await boss.send("/unclaimed") == texts.get(language, "bot-unclaimed-none", days=60)
    await let_wait(shop.owner, prize_id)
    assert winner.first_name in await boss.send("/unclaimed")
    await boss.press("🪙")
    assert "nobody came" in await boss.send("nobody came")
    assert not [one for one in boss.buttons if "🪙" in one.text or "🔒" in one.text]
    assert await balance_of(shop.owner, winner, WalletType.LUCKY_COIN) == 9
    person = shop.person(winner, language=language)
    await person.send("/prizes")
    assert "nobody came" in await person.press("🎁")


async def test_support_closes_it_and_pays_nothing(shop: Shop) -> None:
    winner = await make_user(shop.owner)
    prize_id = await make_prize(shop.owner, winner)
    await let_wait(shop.owner, prize_id)
    support = await shop.customer(roles=("support",))
    await support.send("/unclaimed")
    assert not [one for one in support.buttons if "🪙" in one.text]
    await support.press("Close it")
    await support.send("many accounts")
    assert await shop.owner.fetchval("SELECT status FROM prizes") == "CLOSED"
    assert "don’t have permission" in await (await shop.customer()).send("/unclaimed")
