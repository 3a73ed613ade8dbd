"""/security in the chat: on, off, and nothing secret left behind."""

import re

import pytest
from aiogram.methods import DeleteMessage

from luckymart.kit.texts import LANGUAGES, Texts
from tests.bot.conftest import Shop
from tests.support.two_factor import Authenticator


@pytest.mark.parametrize("language", LANGUAGES)
async def test_on_and_off(shop: Shop, texts: Texts, language: str) -> None:
    person = await shop.customer(language_code=language)
    await person.send("/security")
    shown = await person.press(texts.get(language, "bot-button-security-on"))
    [secret] = re.findall(r"[A-Z2-7]{32}", shown)
    secret_message = person.last_message_id
    phone = Authenticator(secret)

    wrong = texts.get(language, "error-two-factor-invalid", attempts_left=4)
    assert await person.send(phone.wrong_code()) == f"⚠️ {wrong}"
    on = await person.send(phone.code())
    assert on == texts.get(language, "bot-security-switched-on")
    deleted = [call.message_id for call in shop.session.calls_of(DeleteMessage)]
    typed = [update.message.message_id for update in person.updates[-2:] if update.message]
    assert deleted == [*typed, secret_message]
    assert await shop.owner.fetchval("SELECT two_factor_enabled FROM users")
    assert await shop.owner.fetchval("SELECT count(*) FROM bot_states") == 0

    assert await person.send("/security") == texts.get(language, "bot-security-on").replace(
        "<b>", ""
    ).replace("</b>", "")
    await person.press(texts.get(language, "bot-button-security-off"))
    assert await person.send(phone.wrong_code()) == f"⚠️ {wrong}"
    off = await person.send(phone.code())
    assert off == texts.get(language, "bot-security-switched-off")
    assert await shop.owner.fetchval("SELECT count(*) FROM two_factor") == 0


async def test_a_second_secret_is_not_begun_where_it_is_on_and_guesses_end(shop: Shop) -> None:
    person = await shop.customer()
    await person.send("/security")
    switch_on = person.button("Turn on").callback_data or ""
    shown = await person.press_data(switch_on)
    phone = Authenticator(re.findall(r"[A-Z2-7]{32}", shown)[0])
    await person.send(phone.code())
    await person.press_data(switch_on)
    assert person.alert == "Two-step verification is already on."
    await person.send("/security")
    await person.press("Turn off")
    for _ in range(5):
        await person.send(phone.wrong_code())
    assert "Too many wrong codes" in await person.send(phone.code())
    assert await shop.owner.fetchval("SELECT failures FROM two_factor") == 5
