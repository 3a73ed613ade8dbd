"""Money out in the chat: the player's questions, and the queue of those who decide."""

import asyncio
import json
from decimal import Decimal

import pytest
from aiogram.methods import AnswerCallbackQuery, DeleteMessage

from bot.kit.queues import QueueStep
from luckymart.kit.database import Database
from luckymart.kit.settings import Settings
from luckymart.kit.texts import LANGUAGES, Texts
from tests.bot.conftest import MakeShop, Shop
from tests.soak.books import assert_books_balance
from tests.support.chat import Person, money_in, plain
from tests.support.staff import revoke_roles
from tests.support.two_factor import switch_on
from tests.support.withdrawals import CARD, CARD_DIGITS, Till
from tests.support.world import balance_of, make_user


async def ask(person: Person, amount: str = "100") -> str:
    """All the answers of a card's withdrawal; answers the review."""
    await person.send("/withdraw")
    for label in ("💸", "💳"):
        await person.press(label)
    await person.send(CARD)
    await person.send("Zarina K")
    return await person.send(amount)


async def withdraw(person: Person, amount: str = "100") -> str:
    await ask(person, amount)
    return await person.press("✅")


async def state_of(shop: Shop) -> str:
    status: str = await shop.owner.fetchval("SELECT status FROM withdrawals")
    return status


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_withdrawal_by_questions_and_its_cancellation(
    shop: Shop, texts: Texts, language: str, db: Database, subtests: pytest.Subtests
) -> None:
    player = await make_user(shop.owner, balance=200, language_code=language)
    person = shop.person(player, language=language)
    assert texts.get(language, "bot-withdraw-none") in await person.send("/withdraw")
    await person.press("💸")
    await person.press(texts.get(language, "bot-withdraw-method", method="BANK_ACCOUNT"))
    bad = texts.get(language, "bot-withdraw-bad-number", method="BANK_ACCOUNT")
    for wrong in ("1234567", "счёт 12345678"):
        with subtests.test(wrong):
            assert await person.send(wrong) == bad
    await person.send("2020 2972 8000 0000 0001")
    await person.send("x" * 101)
    assert "100" in person.text
    await person.send("Bank <Sugdiyon>")
    for no_name in ("Z", "Z\u202e", "\u3164\u3164"):  # asked here, and not at the very end
        with subtests.test(no_name):
            await person.send(no_name)
            assert "100" in person.text
    state = "\n".join(
        [row[0] for row in await shop.owner.fetch("SELECT data::text FROM bot_states")]
    )
    assert "20202972800000000001" not in state
    assert "Sugdiyon" not in state
    await person.send("\u200eZarina\u202e \u00adK")
    for wrong in ("9.99", "5001", "ten", "50.0001"):
        with subtests.test(wrong):
            assert "12.50" in (await person.send(wrong)).replace("12,50", "12.50")
    review = await person.send("100,5")
    amounts = [money_in(language, amount) for amount in ("100.50", "2.01", "98.49")]
    for part in ("•••• 0001", "Zarina K, Bank <Sugdiyon>", *amounts):
        assert part in review.replace("，", ", ")
    confirm = person.button(texts.get(language, "bot-button-confirm")).callback_data or ""
    done = await person.press_data(confirm)
    assert money_in(language, "100.50") in done
    await person.press_data(confirm)
    await person.repeat()
    assert await shop.owner.fetchval("SELECT count(*) FROM withdrawals") == 1
    assert await shop.owner.fetchval("SELECT count(*) FROM bot_states") == 0
    assert await balance_of(shop.owner, player) == 99.5

    status = texts.get(language, "bot-withdraw-status", status="PENDING")
    assert status in await person.send("/withdraw")
    order = await shop.owner.fetchval("SELECT order_number FROM orders")
    cancel = person.button(order).callback_data or ""
    assert texts.get(language, "bot-withdraw-status", status="CANCELLED") in (
        await person.press_data(cancel)
    )
    await person.press_data(cancel)
    assert person.alert == texts.get(language, "error-withdrawal-state", status="CANCELLED")
    assert await balance_of(shop.owner, player) == 200
    await assert_books_balance(db)
    await person.send("/balance")
    history = await person.press(texts.get(language, "bot-wallet-name", type="BALANCE"))
    assert history.count(money_in(language, "100.50")) == 2
    held = {"en": "on hold", "ru": "заморожено", "tg": "боздошта", "zh": "冻结"}
    assert held[language] in history


async def test_a_fee_that_changed_is_shown_before_it_is_taken(
    shop: Shop, make_dispatcher: MakeShop
) -> None:
    person = await shop.customer(balance=200)
    await ask(person)
    settings = shop.dispatcher["settings"]
    person.dispatcher = make_dispatcher(
        settings=settings.model_copy(update={"withdrawal_fee_rate": Decimal("0.05")})
    )
    review = await person.press("✅")
    assert "The fee has changed: it is now 5.00" in review
    assert await shop.owner.fetchval("SELECT count(*) FROM withdrawals") == 0
    await person.press("✅")
    assert await shop.owner.fetchval("SELECT fee FROM withdrawals") == 5


async def test_a_wallet_without_its_operator_and_a_dialog_given_up(shop: Shop) -> None:
    person = await shop.customer(balance=200)
    await person.send("/withdraw")
    for label in ("💸", "📱"):
        await person.press(label)
    await person.send("+992 90 123 45 67")
    await person.press("Skip")
    await person.send("Zarina K")
    review = await person.send("50")
    assert "Zarina K\n" in review
    old = person.button("Confirm").callback_data or ""
    await person.press("Cancel")
    await ask(person)
    await person.press_data(old)
    assert await shop.owner.fetchval("SELECT count(*) FROM withdrawals") == 0
    assert "not enough money" in await ask(person, "201")
    assert "200.00 TJS" in await person.send("200")
    assert await shop.owner.fetchval("SELECT count(*) FROM withdrawals") == 0


async def test_the_code_is_asked_for_last_and_deleted(shop: Shop, db: Database) -> None:
    player = await make_user(shop.owner, balance=200)
    phone = await switch_on(db, shop.dispatcher["settings"].secret_box, player)
    person = shop.person(player)
    assert "six digits" in await withdraw(person)
    assert await shop.owner.fetchval("SELECT count(*) FROM withdrawals") == 0
    assert "4 more attempts" in await person.send(phone.wrong_code())
    assert await shop.owner.fetchval("SELECT failures FROM two_factor") == 1
    assert "on hold" in await person.send(phone.code())
    typed = [update.message.message_id for update in person.updates[-2:] if update.message]
    assert [call.message_id for call in shop.session.calls_of(DeleteMessage)] == typed
    assert await balance_of(shop.owner, player) == 100


@pytest.mark.parametrize("language", LANGUAGES)
async def test_from_the_message_to_staff_to_the_payment(
    shop: Shop, texts: Texts, language: str, db: Database
) -> None:
    clerk = await make_user(
        shop.owner, roles=("finance",), first_name="Farid", language_code=language
    )
    staff = shop.person(clerk, language=language)
    player = await make_user(shop.owner, balance=200, first_name="<Zarina>")
    await withdraw(shop.person(player))
    payload = await shop.owner.fetchval("SELECT payload FROM outbox WHERE user_id = $1", clerk.id)
    await staff.send("/start")
    card = await staff.press_data(json.loads(payload)["buttons"][0][0]["callback_data"])
    assert "<Zarina>" in card
    assert "•••• 1111" in card
    assert CARD_DIGITS not in card
    assert CARD_DIGITS in await staff.press("👁")
    deletion = await shop.owner.fetchrow(
        "SELECT payload, extract(epoch FROM available_at - created_at) AS delay FROM outbox"
        " WHERE kind = 'telegram.call'"
    )
    assert deletion is not None
    call = json.loads(deletion["payload"])
    assert call["method"] == "deleteMessage"
    assert call["params"] == {"chat_id": staff.id, "message_id": staff.last_message_id}
    assert 59 < deletion["delay"] < 61
    await shop.bot.delete_message(**call["params"])  # as the outbox does after that minute
    assert CARD_DIGITS not in staff.text
    assert CARD_DIGITS not in await staff.press(texts.get(language, "bot-button-approve"))
    assert texts.get(language, "bot-withdraw-status", status="APPROVED") in staff.text
    assert "Farid" in staff.text

    await staff.press(texts.get(language, "bot-button-paid"))
    await staff.send("x" * 101)
    assert "100" in staff.text
    assert "T-<1>" in await staff.send("T-<1>")
    confirm = staff.button(texts.get(language, "bot-button-confirm")).callback_data or ""
    done = await staff.press_data(confirm)
    assert texts.get(language, "bot-withdraw-status", status="PAID") in done
    assert texts.get(language, "bot-withdrawals-decided", name="Farid") in done
    await staff.press_data(confirm)
    await staff.repeat()
    assert (
        await shop.owner.fetchval("SELECT count(*) FROM transactions WHERE type = 'WITHDRAWAL'")
        == 1
    )
    assert await staff.send("/withdrawals") == texts.get(language, "bot-withdrawals-none")
    await assert_books_balance(db)
    log = await shop.owner.fetch("SELECT action FROM admin_logs ORDER BY id")
    assert [row["action"] for row in log] == [
        "withdrawals.reveal",
        "withdrawals.approve",
        "withdrawals.pay",
    ]


async def test_a_rejection_with_a_reason_and_the_next_card(shop: Shop, db: Database) -> None:
    staff = await shop.customer(roles=("finance",), first_name="Farid")
    first = await make_user(shop.owner, balance=200, first_name="Anna")
    second = await make_user(shop.owner, balance=200, first_name="Boris")
    for player in (first, second):
        await withdraw(shop.person(player))
    assert "Anna" in await staff.send("/withdrawals")
    assert "Boris" in await staff.press("Next")
    assert "Anna" in await staff.press("Next")
    await staff.press("Reject")
    assert "Anna" in await staff.press("Back")
    await staff.press("Reject")
    assert "the name differs" in await staff.send("the name differs")
    text = await staff.press("Confirm")
    assert "rejected" in text
    assert "the name differs" in text
    assert await balance_of(shop.owner, first) == 200
    assert "Boris" in await staff.press("Next")
    await assert_books_balance(db)


async def test_above_the_limit_a_second_person_has_to_approve(shop: Shop) -> None:
    await withdraw(await shop.customer(balance=1000), "600")
    one, two = [await shop.customer(roles=("finance",), first_name=name) for name in ("One", "Two")]
    await one.send("/withdrawals")
    approve = one.button("Approve").callback_data or ""
    assert "1 of 2 One" in await one.press_data(approve)
    await one.press_data(approve)
    assert "Someone else" in one.alert
    assert await state_of(shop) == "PENDING"
    await two.send("/withdrawals")
    assert "2 of 2 One, Two" in await two.press("Approve")
    assert await state_of(shop) == "APPROVED"


async def test_a_second_press_a_second_person_and_a_lost_role_change_nothing(
    shop: Shop, db: Database
) -> None:
    player = await make_user(shop.owner, balance=200)
    await withdraw(shop.person(player))
    clerks = [await make_user(shop.owner, roles=("finance",)) for _ in range(3)]
    people = [shop.person(clerk) for clerk in clerks]
    presses = []
    for person in people:
        await person.send("/withdrawals")
        presses.append(person.button("Approve").callback_data or "")
    await asyncio.gather(
        *(person.press_data(data) for person, data in zip(people[:2], presses[:2], strict=True))
    )
    assert await shop.owner.fetchval("SELECT count(*) FROM withdrawal_approvals") == 1
    answers = shop.session.calls_of(AnswerCallbackQuery)
    assert any("already been approved" in (answer.text or "") for answer in answers)

    await revoke_roles(shop.owner, clerks[2])
    await people[2].press_data(presses[2])
    denied = people[2].dispatcher["texts"].get("en", "error-permission-denied")
    assert people[2].alert == denied
    # on the way through a question, too; who was too late to approve pays
    approver_id = await shop.owner.fetchval("SELECT admin_id FROM withdrawal_approvals")
    payer = next(place for place in (0, 1) if clerks[place].id != approver_id)
    await people[payer].send("/withdrawals")
    await people[payer].press("Mark as paid")
    await people[payer].send("T-1")
    confirm = people[payer].button("Confirm").callback_data or ""
    await revoke_roles(shop.owner, clerks[payer])
    await people[payer].press_data(confirm)
    assert people[payer].alert == denied
    assert await state_of(shop) == "APPROVED"
    await assert_books_balance(db)


async def test_who_only_looks_has_no_buttons_to_decide(shop: Shop) -> None:
    await withdraw(await shop.customer(balance=200))
    viewer = await shop.customer(roles=("viewer",))
    await viewer.send("/withdrawals")
    assert viewer.buttons == []
    waiting = await shop.owner.fetchval("SELECT id FROM withdrawals")
    account = QueueStep(queue="withdrawals", action="account", item=waiting)
    await viewer.press_data(account.pack())
    assert viewer.alert == viewer.dispatcher["texts"].get("en", "error-permission-denied")
    assert CARD_DIGITS not in viewer.text
    player = await shop.customer()
    assert await player.send("/withdrawals") == viewer.alert


async def test_a_payout_is_one_line_of_the_history_that_changes(shop: Shop, db: Database) -> None:
    player = await make_user(shop.owner, balance=200)
    person = shop.person(player)
    till = Till.of(db, shop.dispatcher["settings"])

    async def lines() -> list[str]:
        await person.send("/balance")
        history = await person.press("Cash")
        assert history.count("UTC+5") == 1  # once a screen, not on every line
        return [line for line in history.splitlines() if "-100.00 TJS" in line or "hold" in line]

    asked = (await till.ask(player)).withdrawal
    [line] = await lines()
    assert "on hold for a withdrawal" in line
    first, second = [await make_user(shop.owner, roles=("finance",)) for _ in range(2)]
    await till.approve(first, asked.id)
    await till.pay(second, asked.id)
    [line] = await lines()
    assert "· withdrawal ·" in line


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_card_says_who_has_to_act_next(
    shop: Shop, texts: Texts, db: Database, settings: Settings, language: str
) -> None:
    def said(step: str, **values: str) -> str:
        return plain(texts.get(language, f"bot-withdrawals-next-{step}", **values))

    oleg = await shop.customer(roles=("owner",), first_name="Oleg", language_code=language)
    anna = await shop.customer(roles=("finance",), first_name="Anna", language_code=language)
    await Till.of(db, settings).ask(await make_user(shop.owner, balance=900), "600")
    approve, paid = (texts.get(language, f"bot-button-{name}") for name in ("approve", "paid"))

    await oleg.send("/withdrawals")
    card = await oleg.press(approve)
    assert said("other-approves") in card
    assert approve not in [button.text for button in oleg.buttons]
    await anna.send("/withdrawals")
    assert said("pay", name="Oleg") in await anna.press(approve)
    assert paid in [button.text for button in anna.buttons]
    assert said("another-pays", name="Oleg") in await oleg.send("/withdrawals")
    assert paid not in [button.text for button in oleg.buttons]

    await shop.owner.execute("UPDATE admins SET revoked_at = now() WHERE role_code = 'finance'")
    vera = await shop.customer(roles=("finance",), language_code=language)
    assert said("lapsed") in await vera.send("/withdrawals")
    assert said("pay", name="Oleg") in await vera.press(approve)
