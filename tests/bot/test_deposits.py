"""Paying in by the chat: the player's dialogs, staff's queues, questions about payments."""

from decimal import Decimal
from typing import Any

import pytest
from aiogram.methods import SendInvoice, SendPhoto

from luckymart.kit.texts import LANGUAGES, Texts
from tests.bot.conftest import MakeShop, Shop
from tests.pictures.samples import picture
from tests.support.chat import Person
from tests.support.deposits import make_method
from tests.support.settings import make_settings
from tests.support.world import balance_of, make_user


async def row(shop: Shop) -> dict[str, Any]:
    found = await shop.owner.fetchrow("SELECT * FROM deposits ORDER BY id DESC LIMIT 1")
    assert found is not None
    return dict(found)


async def asked(person: Person, amount: str = "50") -> str:
    await person.send("/deposit")
    await person.press("Amonat")
    return await person.send(amount)


async def shown(shop: Shop, person: Person, amount: str = "50") -> str:
    """A deposit with its receipt; answers its reference."""
    shop.session.file = picture()
    await asked(person, amount)
    await person.send(None, photo=True)
    reference: str = (await row(shop))["reference"]
    return reference


@pytest.mark.parametrize("language", LANGUAGES)
async def test_from_the_method_to_the_receipt(shop: Shop, texts: Texts, language: str) -> None:
    await make_method(shop.owner)
    player = await make_user(shop.owner, language_code=language)
    person = shop.person(player)
    await person.send("/deposit")
    await person.press("Amonat")
    assert await person.send("a lot") == texts.get(language, "bot-deposit-bad-amount")
    text = await person.send("50,5")
    deposit = await row(shop)
    for words in ("20202 9725", "LuckyMart LLC", deposit["reference"], "50.50 TJS"):
        assert words in text
    assert await person.send("paid!") == texts.get(language, "bot-deposit-photo-wanted")
    shop.session.file = picture()
    text = await person.send(None, photo=True)
    assert deposit["reference"] in text
    deposit = await row(shop)
    assert (deposit["status"], deposit["amount"]) == ("SUBMITTED", Decimal("50.5"))
    assert deposit["receipt_id"] is not None
    assert deposit["reference"] in await person.press("🗂")
    # beyond the method's limits: said, and the dialog goes on
    await person.send("/deposit")
    await person.press("Amonat")
    limits = texts.get(
        language, "error-deposit-amount", min_amount="5.00", max_amount="1000.00", currency="TJS"
    )
    await person.send("4")
    assert shop.session.calls[-1].text == limits  # type: ignore[attr-defined]  # of SendMessage
    assert "20202 9725" in await person.send("5")
    assert await shop.owner.fetchval("SELECT count(*) FROM deposits") == 2


async def test_a_receipt_later_a_better_one_and_no_picture(shop: Shop) -> None:
    await make_method(shop.owner)
    person = await shop.customer()
    await asked(person)
    await person.send("/deposit")  # the dialog is left
    await person.press("My deposits")
    await person.press("📷")
    shop.session.file = b"no picture"
    assert "not a picture" in await person.send(None, photo=True)
    assert (await row(shop))["status"] == "PENDING"
    for size in (20, 30):
        shop.session.file = picture(size=(size, size))
        await person.send("/deposit")
        await person.press("My deposits")
        await person.press("📷")
        await person.send(None, photo=True)
    assert (await row(shop))["status"] == "SUBMITTED"
    await person.press("My deposits")
    await person.press("✖️")
    assert "don’t cancel" in person.text
    assert "cancelled" in await person.press("✖️")
    assert (await row(shop))["status"] == "CANCELLED"


async def test_without_any_way_to_pay(
    shop: Shop, make_dispatcher: MakeShop, database_url: str
) -> None:
    person = await shop.customer()
    person.dispatcher = make_dispatcher(settings=make_settings(database_url, stars_enabled=False))
    assert "can’t top up" in await person.send("/deposit")
    assert "not topped up" in await person.press("My deposits")


async def test_stars_are_asked_for_by_an_invoice(shop: Shop) -> None:
    person = await shop.customer()
    await person.send("/deposit")
    assert "0.10 TJS" in await person.press("Stars")
    assert "whole number" in await person.send("1.5")
    await person.send("70")
    [invoice] = shop.session.calls_of(SendInvoice)
    deposit = await row(shop)
    assert (invoice.currency, invoice.prices[0].amount, len(invoice.prices)) == ("XTR", 70, 1)
    assert invoice.payload == deposit["invoice_payload"]
    assert deposit["amount"] == 7
    await person.send("/deposit")
    await person.press("Stars")
    await person.press("⭐ 100")
    assert len(shop.session.calls_of(SendInvoice)) == 2
    assert (await row(shop))["stars"] == 100


# ---------------------------------------------------------------- staff


async def test_staff_approve_by_one_press_and_no_second_one(shop: Shop) -> None:
    await make_method(shop.owner)
    player = await make_user(shop.owner)
    reference = await shown(shop, shop.person(player))
    clerk, other = (
        await shop.customer(first_name="Clerk", roles=("finance",)),
        await shop.customer(roles=("finance",)),
    )
    for person in (clerk, other):
        text = await person.send("/deposits")
        assert reference in text
        assert "50.00 TJS" in text
        assert "One deposit to check" in text
    assert len(shop.session.calls_of(SendPhoto)) == 2
    button = clerk.button("Approve").callback_data or ""
    assert "Clerk approved 50.00 TJS" in await clerk.press("Approve")
    assert not [one for one in clerk.buttons if "Approve" in one.text]
    for person in (clerk, other):
        await person.press_data(button)
        assert "already been approved" in person.alert
    assert await balance_of(shop.owner, player) == 50
    assert await shop.owner.fetchval("SELECT count(*) FROM admin_logs") == 1
    assert "No deposits to check" in await clerk.press("Next")


async def test_another_amount_is_confirmed_first(shop: Shop) -> None:
    await make_method(shop.owner)
    player = await make_user(shop.owner)
    await shown(shop, shop.person(player))
    clerk = await shop.customer(first_name="Clerk", roles=("finance",))
    await clerk.send("/deposits")
    await clerk.press("Another amount")
    assert "does not" in await clerk.send("1.234") or "amount" in clerk.text.lower()
    text = await clerk.send("49.50")
    assert "49.50 TJS" in text
    assert "50.00 TJS" in text
    assert await balance_of(shop.owner, player) == 0
    old = clerk.button("Confirm").callback_data or ""
    assert "Clerk approved 49.50 TJS" in await clerk.press("Confirm")
    await clerk.press_data(old)
    assert await balance_of(shop.owner, player) == Decimal("49.5")


async def test_a_rejection_has_a_reason(shop: Shop) -> None:
    await make_method(shop.owner)
    player = await make_user(shop.owner)
    reference = await shown(shop, shop.person(player))
    clerk = await shop.customer(first_name="Clerk", roles=("finance",))
    await clerk.send("/deposits")
    await clerk.press("Reject")
    assert reference in await clerk.press("Cancel")
    await clerk.press("Reject")
    assert "Clerk rejected it: nothing arrived" in await clerk.send("nothing arrived")
    deposit = await row(shop)
    assert (deposit["status"], deposit["reason"]) == ("REJECTED", "nothing arrived")
    assert await balance_of(shop.owner, player) == 0


async def test_who_lost_the_role_or_owns_the_deposit_changes_nothing(shop: Shop) -> None:
    await make_method(shop.owner)
    clerk_player = await make_user(shop.owner, roles=("finance",))
    clerk = shop.person(clerk_player)
    await shown(shop, clerk)
    await clerk.send("/deposits")
    await clerk.press("Approve")
    assert "someone else" in clerk.alert
    await clerk.press("Reject")
    await clerk.send("mine")
    assert (await row(shop))["status"] == "SUBMITTED"

    other = await shop.customer(roles=("finance",))
    await other.send("/deposits")
    await shop.owner.execute("UPDATE admins SET revoked_at = now()")
    await other.press("Approve")
    assert "don’t have permission" in other.alert
    assert (await row(shop))["status"] == "SUBMITTED"
    assert await balance_of(shop.owner, clerk_player) == 0
    for command in ("/deposits", "/payrequests"):
        assert "don’t have permission" in await other.send(command)


async def test_the_same_picture_is_a_warning(shop: Shop) -> None:
    await make_method(shop.owner)
    first = await shown(shop, await shop.customer())
    second = await shown(shop, await shop.customer())
    clerk = await shop.customer(roles=("finance",))
    text = await clerk.send("/deposits")
    assert f"same picture came with: {second}" in text
    assert f"same picture came with: {first}" in await clerk.press("Next")
