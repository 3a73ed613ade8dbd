"""/exchange in the chat."""

from decimal import Decimal

import pytest

from luckymart.kit.money import WalletType
from luckymart.kit.texts import LANGUAGES, Texts
from tests.bot.conftest import MakeShop, Shop
from tests.support.chat import money_in
from tests.support.world import balance_of, make_user


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("1 000", "1,000.00 TJS"),
        ("1 000,50", "1,000.50 TJS"),
        ("1,000.50", "1,000.50 TJS"),
        ("+50", "50.00 TJS"),
        ("50 tjs", "50.00 TJS"),
        ("۱۵۰۰", "1,500.00 TJS"),
    ],
)
async def test_amounts_as_people_write_them(shop: Shop, typed: str, shown: str) -> None:
    person = shop.person(await make_user(shop.owner, balance=2000))
    await person.send("/exchange")
    assert shown in await person.send(typed)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_cash_into_coins(
    shop: Shop, texts: Texts, language: str, subtests: pytest.Subtests
) -> None:
    player = await make_user(shop.owner, balance=10, language_code=language)
    person = shop.person(player, language=language)
    assert money_in(language, "10.00") in await person.send("/exchange")
    bad = texts.get(language, "bot-exchange-bad-amount")
    for wrong in ("free", "0", "-1", "0.001", "1e3", "5 USD"):
        with subtests.test(wrong):
            assert await person.send(wrong) == bad
    less, more = money_in(language, "1.50"), money_in(language, "1500.00")
    assert await person.send("1,500") == texts.get(
        language, "bot-dialog-two-amounts", less=less, more=more
    )
    review = await person.send("2,5")
    assert review.count(money_in(language, "2.50")) == 2
    confirm = person.button(texts.get(language, "bot-button-confirm")).callback_data or ""
    assert money_in(language, "7.50") in await person.press_data(confirm)
    await person.press_data(confirm)  # pressed again: the dialog is over
    await person.repeat()
    assert await balance_of(shop.owner, player) == 7.5
    assert await balance_of(shop.owner, player, WalletType.LUCKY_COIN) == 2.5
    assert await shop.owner.fetchval("SELECT count(*) FROM exchange_records") == 1


async def test_an_amount_in_the_command_too_little_money_and_an_old_button(shop: Shop) -> None:
    player = await make_user(shop.owner, balance=10)
    person = shop.person(player)
    assert "not enough money" in (await person.send("/exchange 20")).lower()
    await person.send("2")
    old = person.button("Confirm").callback_data or ""
    await person.send("/exchange 3")
    await person.press_data(old)
    assert await balance_of(shop.owner, player) == 10
    await person.send("/exchange 3")
    await person.press("Cancel")
    assert await shop.owner.fetchval("SELECT count(*) FROM bot_states") == 0
    assert await balance_of(shop.owner, player) == 10


async def test_a_rate_that_changed_is_shown_before_it_is_taken(
    shop: Shop, make_dispatcher: MakeShop
) -> None:
    player = await make_user(shop.owner, balance=10)
    settings = shop.dispatcher["settings"]
    person = shop.person(player)
    await person.send("/exchange 3")
    confirm = person.button("Confirm").callback_data or ""
    person.dispatcher = make_dispatcher(
        settings=settings.model_copy(update={"exchange_rate": Decimal(5)})
    )
    refused = await person.press_data(confirm)
    assert "now gives 5.00 in coins" in refused
    assert "15.00 TJS" in refused
    assert await balance_of(shop.owner, player) == 10
    await person.press("Confirm")
    assert await balance_of(shop.owner, player, WalletType.LUCKY_COIN) == 15
