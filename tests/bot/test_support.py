"""/paysupport and /payrequests: a question about a payment and its answer."""

import json
from typing import Any

import pytest
from aiogram.types import Document

from luckymart.kit.money import WalletType
from tests.bot.conftest import MakeShop, Shop
from tests.bot.test_deposits import row
from tests.support.chat import Person
from tests.support.settings import make_settings
from tests.support.world import balance_of, make_user


async def pay_stars(shop: Shop, person: Person) -> str:
    """100 Stars were paid, as if long ago."""
    await person.send("/deposit")
    await person.press("Stars")
    await person.press("⭐ 100")
    deposit = await row(shop)
    await person.pay(deposit["invoice_payload"], 100)
    reference: str = deposit["reference"]
    return reference


async def test_a_question_is_asked_answered_and_refunded(
    shop: Shop, make_dispatcher: MakeShop, database_url: str
) -> None:
    player = await make_user(shop.owner, first_name="Zarina")
    person = shop.person(player)
    reference = await pay_stars(shop, person)
    await person.send("/paysupport")
    await person.press(reference)
    await person.send("I pressed it by mistake")
    assert "We have your question" in person.text
    await person.send("/paysupport")
    await person.press("Something else")
    await person.send("How long does a transfer take?")

    clerk = await shop.customer(first_name="Clerk", roles=("finance",))
    text = await clerk.send("/payrequests")
    assert "by mistake" in text
    assert reference in text
    refund = clerk.button("Refund the Stars").callback_data or ""
    await clerk.press("Refund the Stars")
    assert "being refunded" in await clerk.send("a mistake of the player")
    assert (await row(shop))["status"] == "REFUNDING"
    assert await balance_of(shop.owner, player, WalletType.LUCKY_COIN) == 0
    await clerk.press_data(refund)
    assert "being refunded" in clerk.alert
    await clerk.press("Answer")
    assert "Clerk answered: They are back." in await clerk.send("They are back.")
    answer = await shop.owner.fetchval(
        "SELECT data ->> 'text' FROM notifications WHERE type = 'payment-answer' AND user_id = $1",
        player.id,
    )
    assert answer == "They are back."
    assert "transfer take" in await clerk.press("Next")
    button = clerk.button("Close").callback_data or ""
    assert "Clerk closed it" in await clerk.press("Close")
    await clerk.press_data(button)
    assert "already been closed" in clerk.alert
    assert "No questions" in await clerk.send("/payrequests")

    person.dispatcher = make_dispatcher(
        settings=make_settings(database_url, support_contact="@help_me")
    )
    assert "@help_me" in await person.send("/paysupport")


async def test_only_so_many_questions_wait(shop: Shop) -> None:
    person = await shop.customer()
    for _ in range(4):
        await person.send("/paysupport")
        await person.press("Something else")
        await person.send("Hello?")
    assert "waiting for an answer" in person.text
    assert await shop.owner.fetchval("SELECT count(*) FROM payment_requests") == 3


async def test_a_question_that_is_too_long_is_called_a_text(shop: Shop) -> None:
    person = await shop.customer()
    await person.send("/paysupport")
    await person.press("Something else")
    assert "This text is too long" in await person.send("x" * 4090)
    assert "Cancel" in person.buttons[-1].text
    assert "We have your question" in await person.send("x" * 2000)


@pytest.mark.parametrize("kind", ["photo", "document"])
async def test_a_screenshot_reaches_those_who_answer(shop: Shop, kind: str) -> None:
    clerk = await shop.customer(roles=("finance",))
    await shop.customer(roles=("content",))
    person = await shop.customer()
    fields: dict[str, Any] = {"photo": kind == "photo"}
    if kind == "document":
        fields["document"] = Document(file_id="f", file_unique_id="u", mime_type="application/pdf")
    await person.send("/paysupport")
    await person.press("Something else")
    assert "as its caption" in await person.send(None, **fields)
    text = await person.send(None, **fields, caption="Where is <my> money?")
    assert "We have your question" in text
    assert await shop.owner.fetchval("SELECT text FROM payment_requests") == "Where is <my> money?"
    rows = await shop.owner.fetch("SELECT payload FROM outbox WHERE kind = 'telegram.call'")
    [call] = [json.loads(row["payload"]) for row in rows]
    assert call["method"] == {"photo": "sendPhoto", "document": "sendDocument"}[kind]
    assert call["params"] == {
        "chat_id": clerk.id,
        kind: "f",
        "caption": "💬 Zarina: Where is <my> money?",
    }
