"""What every dialog and queue gets from bot/kit, seen in the chat."""

import pytest
from aiogram.methods import AnswerCallbackQuery

from bot.kit.buttons import new_nonce
from bot.kit.commands import command_in
from bot.kit.running import DialogStep
from luckymart.kit.database import Database
from luckymart.kit.texts import LANGUAGES, Texts
from tests.bot.conftest import Shop
from tests.bot.test_withdrawals import ask, state_of, withdraw
from tests.support.chat import Person, words_of
from tests.support.two_factor import switch_on
from tests.support.withdrawals import CARD
from tests.support.world import make_user


async def at_the_number(person: Person) -> None:
    await person.send("/withdraw")
    for label in ("💸", "💳"):
        await person.press(label)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_cancel_names_what_it_cancelled(shop: Shop, texts: Texts, language: str) -> None:
    person = shop.person(await make_user(shop.owner, language_code=language), language=language)
    await at_the_number(person)
    name = texts.get(language, "bot-dialog-withdrawal")
    assert name in await person.send("/cancel")
    assert await person.send("/cancel") == texts.get(language, "bot-cancel-nothing")
    assert await shop.owner.fetchval("SELECT count(*) FROM bot_states") == 0


async def test_a_command_ends_the_dialog_and_says_so(shop: Shop) -> None:
    person = await shop.customer(balance=200)
    await at_the_number(person)
    sent = person.sent
    assert "not bought" in await person.send("/tickets") or "ticket" in person.text
    assert person.sent == sent + 2
    screens = map(words_of, person.session.screens.values())
    assert "Cancelled: withdrawal." in screens
    unknown = person.dispatcher["texts"].get("en", "bot-unknown")
    assert await person.send("4111 1111 1111 1111") == unknown


async def test_back_cancel_and_a_corrected_answer_at_the_review(shop: Shop) -> None:
    person = await shop.customer(balance=200)
    review = await ask(person, "50")
    assert "50.00 TJS" in review
    assert "70.00 TJS" in await person.send("70")
    assert "from 10.00 TJS" in await person.send("7")
    assert "70.00 TJS" in await person.press("Back")
    assert "How much" in await person.press("Back")
    assert "holder" in await person.press("Back")
    assert "Card number" in await person.press("Back")
    assert "Where should we send" in await person.press("Back")
    assert [button.text for button in person.buttons][-1] == "✖️ Cancel"
    assert await person.press("Cancel") == "Cancelled: withdrawal."


async def test_a_photo_where_text_is_asked_and_text_where_a_button_is(shop: Shop) -> None:
    person = await shop.customer()
    await person.send("/withdraw")
    await person.press("💸")
    wanted = await person.send("my card")
    assert "choose with a button" in wanted
    assert "Where should we send the money?" in wanted
    await person.press("💳")
    wanted = await person.send(None, photo=True)
    assert "answer with text" in wanted
    assert "Card number" in wanted
    assert [button.text for button in person.buttons] == ["◀️ Back", "✖️ Cancel"]
    refusal = await person.send("12345")
    assert "not a valid card number" in refusal
    assert [button.text for button in person.buttons] == ["◀️ Back", "✖️ Cancel"]


@pytest.mark.parametrize("text", ["/Start", "/START", "/Withdraw", "/BALANCE", "/Staff"])
async def test_commands_in_capitals(shop: Shop, text: str) -> None:
    person = await shop.customer(roles=("owner",))
    unknown = person.dispatcher["texts"].get("en", "bot-unknown")
    assert await person.send(text) not in ("", unknown)


async def test_a_start_link_in_capitals_still_names_the_friend(shop: Shop) -> None:
    friend = await make_user(shop.owner)
    code = await shop.owner.fetchval("SELECT referral_code FROM users WHERE id = $1", friend.id)
    person = shop.stranger()
    await person.send(f"/Start r_{code}")
    referrer = await shop.owner.fetchval(
        "SELECT referred_by_id FROM users WHERE telegram_id = $1", person.id
    )
    assert referrer == friend.id


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("/Start", "start"),
        ("/start@shop_bot r_1", "start"),
        ("/12 Rudaki street", ""),
        ("12/3", ""),
        ("/ start", ""),
        (None, ""),
    ],
)
def test_what_is_a_command(text: str | None, name: str) -> None:
    assert command_in(text) == name


async def test_forged_and_old_buttons_change_nothing(shop: Shop, subtests: pytest.Subtests) -> None:
    person = await shop.customer(balance=200)
    await person.send("/withdraw")
    await person.press("💸")
    real = DialogStep.unpack(person.buttons[0].callback_data or "")
    for forged in (
        real.model_copy(update={"value": "GOLD_BAR"}),
        real.model_copy(update={"at": "9"}),
        real.model_copy(update={"action": "edit", "value": "9"}),
        real.model_copy(update={"action": "skip"}),
        real.model_copy(update={"nonce": new_nonce()}),
    ):
        with subtests.test(forged=forged):
            await person.press_data(forged.pack())
            assert "out of date" in person.alert
    assert "Card number" in await person.press_data(real.pack())


async def test_a_double_tap_on_confirm_says_that_it_is_done(shop: Shop) -> None:
    person = await shop.customer(balance=200)
    await ask(person)
    confirm = person.button("Confirm").callback_data or ""
    await person.press_data(confirm)
    await person.press_data(confirm)
    last = shop.session.calls_of(AnswerCallbackQuery)[-1]
    assert (last.text, last.show_alert) == ("This has already been done.", None)
    assert await shop.owner.fetchval("SELECT count(*) FROM withdrawals") == 1


async def test_what_cannot_be_a_code_is_not_a_wrong_one(
    shop: Shop, db: Database, subtests: pytest.Subtests
) -> None:
    player = await make_user(shop.owner, balance=200)
    phone = await switch_on(db, shop.dispatcher["settings"].secret_box, player)
    person = shop.person(player)
    await withdraw(person)
    for text in ("abc", "12345", "1234567"):
        with subtests.test(text):
            assert "six digits" in await person.send(text)
    assert await shop.owner.fetchval("SELECT failures FROM two_factor") == 0
    assert "on hold" in await person.send(phone.code())


async def test_who_comes_second_sees_what_the_first_decided(shop: Shop) -> None:
    await withdraw(await shop.customer(balance=200))
    oleg = await shop.customer(roles=("finance",), first_name="Oleg")
    anna = await shop.customer(roles=("finance",), first_name="Anna")
    for person in (oleg, anna):
        await person.send("/withdrawals")
    late = anna.button("Approve").callback_data or ""
    await oleg.press("Approve")
    await anna.press_data(late)
    assert "already been approved" in anna.alert
    assert "Oleg" in anna.text
    assert "approved, being paid" in anna.text
    assert [button.text for button in anna.buttons] == [
        "💸 Mark as paid",
        "❌ Reject",
        "👁 Show account",
    ]
    assert await state_of(shop) == "APPROVED"
    # and on the way through a question
    await anna.press("Reject")
    await anna.send("the name differs")
    await oleg.press("Reject")
    await oleg.send("no such card")
    await oleg.press("Confirm")
    await anna.press("Confirm")
    assert "was rejected" in anna.alert
    assert "no such card" in await anna.press("Back") or "no such card" in await anna.press("Back")


async def test_the_number_is_asked_for_again_after_another_method(shop: Shop) -> None:
    person = await shop.customer(balance=200)
    await at_the_number(person)
    await person.send(CARD)
    for _ in range(2):
        await person.press("Back")
    await person.press("🏦")
    await person.send("2020 2972 8000 0000 0001")
    assert "Which bank" in person.text


async def test_where_two_amounts_can_be_meant_the_person_says_which(shop: Shop) -> None:
    person = await shop.customer(balance=2000)
    assert "1.50 TJS or 1,500.00 TJS" in await ask(person, "1,500")
    forged = person.button("1,500").callback_data or ""
    await person.press_data(forged.replace("1500", "1600"))
    assert "out of date" in person.alert
    assert "1,500.00 TJS" in await person.press_data(forged)
    assert "You get" in person.text
    assert "1,000.50 TJS" in await person.send("1,000.50")
