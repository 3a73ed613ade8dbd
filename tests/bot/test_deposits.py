"""Paying in by the chat: the player's dialogs, staff's queues, questions about payments."""

import json
from decimal import Decimal
from typing import Any

import pytest
from aiogram.methods import SendInvoice, SendPhoto
from aiogram.types import Document

from luckymart.kit.texts import LANGUAGES, Texts
from tests.bot.conftest import MakeShop, Shop
from tests.pictures.samples import picture
from tests.support.chat import SIZES, Person, money_in, words_of
from tests.support.deposits import make_method
from tests.support.settings import make_settings
from tests.support.world import balance_of, make_user


async def row(shop: Shop) -> dict[str, Any]:
    found = await shop.owner.fetchrow("SELECT * FROM deposits ORDER BY id DESC LIMIT 1")
    assert found is not None
    return dict(found)


async def open_deposit(person: Person, amount: str = "50") -> str:
    await person.send("/deposit")
    await person.press("Amonat")
    return await person.send(amount)


async def send_receipt(shop: Shop, person: Person, amount: str = "50") -> str:
    """A deposit with its receipt; answers its reference."""
    shop.session.file = picture()
    await open_deposit(person, amount)
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
    for words in ("20202 9725", "LuckyMart LLC", deposit["reference"], money_in(language, "50.50")):
        assert words in text
    wanted = await person.send("paid!")
    assert texts.get(language, "bot-dialog-wanted", wanted="file") in wanted
    assert "20202 9725" in wanted
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
        language,
        "error-deposit-amount",
        min_amount=money_in(language, "5.00"),
        max_amount=money_in(language, "1000.00"),
    )
    await person.send("4")
    assert person.text == f"⚠️ {limits}"
    assert "20202 9725" in await person.send("5")
    assert await shop.owner.fetchval("SELECT count(*) FROM deposits") == 2


async def test_a_receipt_later_a_better_one_and_no_picture(shop: Shop) -> None:
    await make_method(shop.owner)
    person = await shop.customer()
    await open_deposit(person)
    await person.send("/deposit")  # the dialog is left, the payment is not
    assert "stays open" in str(shop.session.calls)
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
    reference = await send_receipt(shop, shop.person(player))
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
        assert "Clerk approved 50.00 TJS" in person.text
        assert not [one for one in person.buttons if "Approve" in one.text]
    assert await balance_of(shop.owner, player) == 50
    assert (
        await shop.owner.fetchval("SELECT count(*) FROM admin_logs WHERE admin_id IS NOT NULL") == 1
    )
    assert "No deposits to check" in await clerk.send("/deposits")


async def test_another_amount_is_confirmed_first(shop: Shop) -> None:
    await make_method(shop.owner)
    player = await make_user(shop.owner)
    await send_receipt(shop, shop.person(player))
    clerk = await shop.customer(first_name="Clerk", roles=("finance",))
    await clerk.send("/deposits")
    await clerk.press("Another amount")
    assert "does not" in await clerk.send("1.2345") or "amount" in clerk.text.lower()
    assert "number" in await clerk.send("49.50")
    text = await clerk.send("TR-77")
    assert "49.50 TJS" in text
    assert "50.00 TJS" in text
    assert await balance_of(shop.owner, player) == 0
    old = clerk.button("Confirm").callback_data or ""
    assert "Clerk approved 49.50 TJS" in await clerk.press("Confirm")
    assert "TR-77" in clerk.text
    await clerk.press_data(old)
    assert await balance_of(shop.owner, player) == Decimal("49.5")


async def test_a_rejection_has_a_reason(shop: Shop) -> None:
    await make_method(shop.owner)
    player = await make_user(shop.owner)
    reference = await send_receipt(shop, shop.person(player))
    clerk = await shop.customer(first_name="Clerk", roles=("finance",))
    await clerk.send("/deposits")
    await clerk.press("Reject")
    assert reference in await clerk.press("Back")
    await clerk.press("Reject")
    assert "Clerk rejected it: nothing arrived" in await clerk.send("nothing arrived")
    deposit = await row(shop)
    assert (deposit["status"], deposit["reason"]) == ("REJECTED", "nothing arrived")
    assert await balance_of(shop.owner, player) == 0


async def test_who_lost_the_role_or_owns_the_deposit_changes_nothing(
    shop: Shop, subtests: pytest.Subtests
) -> None:
    await make_method(shop.owner)
    clerk_player = await make_user(shop.owner, roles=("finance",))
    clerk = shop.person(clerk_player)
    await send_receipt(shop, clerk)
    await clerk.send("/deposits")
    await clerk.press("Approve")
    assert "own account" in clerk.alert
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
        with subtests.test(command):
            assert "don’t have permission" in await other.send(command)


async def test_the_same_picture_is_a_warning(shop: Shop) -> None:
    await make_method(shop.owner)
    first = await send_receipt(shop, await shop.customer())
    second = await send_receipt(shop, await shop.customer())
    clerk = await shop.customer(roles=("finance",))
    text = await clerk.send("/deposits")
    assert f"same picture came with: {second}" in text
    assert f"same picture came with: {first}" in await clerk.press("Next")


async def test_one_transfer_is_counted_again_only_with_a_reason(shop: Shop) -> None:
    await make_method(shop.owner)
    await send_receipt(shop, await shop.customer())
    second = await send_receipt(shop, await shop.customer())
    clerk = await shop.customer(roles=("finance",))
    await clerk.send("/deposits")
    await clerk.press("Approve")
    await clerk.send(f"/deposits {second}")
    assert not [one for one in clerk.buttons if "Approve 50" in one.text]
    await clerk.press("Approve all the same")
    await clerk.press("50.00")
    await clerk.send("they sent the wrong picture")
    await clerk.press("Confirm")
    assert "they sent the wrong picture" in clerk.text
    assert (await row(shop))["status"] == "APPROVED"


@pytest.mark.parametrize("language", LANGUAGES)
async def test_one_that_was_closed_by_mistake_is_opened_again(
    shop: Shop, texts: Texts, language: str
) -> None:
    await make_method(shop.owner)
    player = await make_user(shop.owner)
    reference = await send_receipt(shop, shop.person(player))
    clerk = shop.person(await make_user(shop.owner, language_code=language, roles=("finance",)))
    await clerk.send("/deposits")
    await clerk.press("❌")
    await clerk.send("nothing came")
    assert texts.get(language, "bot-deposits-none") == await clerk.send("/deposits")
    assert reference in await clerk.send(f"/deposits {reference.lower()}")
    await clerk.press("🔓")
    await clerk.send("it came after all")
    assert (await row(shop))["status"] == "SUBMITTED"
    await clerk.press("✅")
    assert await balance_of(shop.owner, player) == 50
    unknown = await clerk.send("/deposits NOPE")
    assert unknown == texts.get(language, "error-deposit-not-found")


@pytest.mark.parametrize("way", ["/cancel", "/tickets", "Later"])
async def test_what_ends_the_dialog_says_that_the_payment_stays_open(shop: Shop, way: str) -> None:
    await make_method(shop.owner)
    person = await shop.customer()
    await open_deposit(person, "12,50")
    if way == "Later":
        await person.press(way)
    else:
        await person.send(way)
    reference = (await row(shop))["reference"]
    [words] = [
        (key, screen)
        for key, screen in shop.session.screens.items()
        if "stays open" in words_of(screen)
    ]
    assert reference in words_of(words[1])
    labels = [one.text for line in words[1].reply_markup.inline_keyboard for one in line]  # type: ignore[union-attr]  # a keyboard
    assert labels == [f"📷 Receipt {reference}", "✖️ Cancel the deposit"]
    assert await shop.owner.fetchval("SELECT count(*) FROM bot_states") == 0


@pytest.mark.parametrize("kind", ["image/png", "image/jpeg"])
async def test_a_receipt_sent_as_a_file(shop: Shop, kind: str) -> None:
    await make_method(shop.owner)
    person = await shop.customer()
    await open_deposit(person)
    shop.session.file = picture()
    document = Document(file_id="f", file_unique_id="u", mime_type=kind, file_size=1000)
    text = await person.send(None, document=document)
    assert "we have your receipt" in text
    assert (await row(shop))["status"] == "SUBMITTED"


@pytest.mark.parametrize("with_thumbnail", [True, False])
async def test_a_receipt_as_pdf_is_shown_and_sent_to_staff(
    shop: Shop, with_thumbnail: bool
) -> None:
    await make_method(shop.owner)
    clerk, person = await shop.customer(roles=("finance",)), await shop.customer()
    await open_deposit(person)
    shop.session.file = picture()
    thumbnail = SIZES[0] if with_thumbnail else None
    pdf = Document(
        file_id="pdf", file_unique_id="u", mime_type="application/pdf", thumbnail=thumbnail
    )
    assert "we have your receipt" in await person.send(None, document=pdf)
    deposit = await row(shop)
    assert deposit["receipt_id"] is not None
    payload = await shop.owner.fetchval("SELECT payload FROM outbox WHERE kind = 'telegram.call'")
    assert json.loads(payload)["params"] == {
        "chat_id": clerk.id,
        "document": "pdf",
        "caption": f"🧾 {deposit['reference']}",
    }


async def test_a_file_that_is_no_picture_is_refused_with_a_way_on(shop: Shop) -> None:
    await make_method(shop.owner)
    person = await shop.customer()
    await open_deposit(person)
    document = Document(file_id="f", file_unique_id="u", mime_type="application/zip", file_size=9)
    assert "not a picture" in await person.send(None, document=document)
    assert "Later" in person.buttons[-1].text
    document = document.model_copy(update={"mime_type": "image/png", "file_size": 30_000_000})
    assert "⚠️" in await person.send(None, document=document)


async def test_two_pdfs_without_a_thumbnail_are_two_receipts(shop: Shop) -> None:
    await make_method(shop.owner)
    for unique_id in "uvu":
        person = await shop.customer()
        await open_deposit(person)
        pdf = Document(file_id="f", file_unique_id=unique_id, mime_type="application/pdf")
        assert "we have your receipt" in await person.send(None, document=pdf)
    hashes = await shop.owner.fetch("SELECT receipt_sha256 FROM deposits ORDER BY id")
    first, second, again = [row["receipt_sha256"] for row in hashes]
    assert first == again != second


async def test_of_an_album_the_first_picture_is_the_receipt_and_staff_get_the_rest(
    shop: Shop,
) -> None:
    await make_method(shop.owner)
    clerk, person = await shop.customer(roles=("finance",)), await shop.customer()
    await open_deposit(person)
    shop.session.file = picture()
    sent = person.sent
    for _ in range(3):
        await person.send(None, photo=True, media_group_id="album")
    assert person.sent == sent + 1
    assert "we have your receipt" in person.text
    reference = (await row(shop))["reference"]
    calls = await shop.owner.fetch("SELECT payload FROM outbox WHERE kind = 'telegram.call'")
    assert [json.loads(call["payload"])["params"] for call in calls] == 2 * [
        {"chat_id": clerk.id, "photo": SIZES[-1].file_id, "caption": f"🧾 {reference}"}
    ]
    assert "didn’t understand" in await person.send(None, photo=True)


async def test_a_photo_and_its_card_are_one_message(shop: Shop) -> None:
    await make_method(shop.owner)
    reference = await send_receipt(shop, await shop.customer())
    clerk = await shop.customer(roles=("finance",))
    assert reference in await clerk.send("/deposits")
    assert clerk.sent == 0
    [photo] = shop.session.calls_of(SendPhoto)
    assert reference in (photo.caption or "")
    assert "Why is" in await clerk.press("Reject")
    assert reference in await clerk.press("Back")
    assert clerk.sent == 0


async def test_the_account_is_fixed_from_the_screen_to_the_receipt(shop: Shop) -> None:
    """Staff change the shop's account meanwhile: who was shown the old one paid into that."""
    person = await shop.customer()
    await make_method(shop.owner)
    await open_deposit(person)
    assert "20202 9725" in person.text
    await shop.owner.execute("UPDATE payment_configs SET account_number = '999', max_amount = 6")
    assert "20202 9725" in await person.send("paid!")
    shop.session.file = picture()
    await person.send(None, photo=True)
    clerk = await shop.customer(roles=("finance",))
    await clerk.send("/deposits")
    [card] = shop.session.calls_of(SendPhoto)
    assert "20202 9725" in (card.caption or "")
