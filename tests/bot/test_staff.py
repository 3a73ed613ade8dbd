"""What staff do in the chat: lotteries, credits, broadcasts; permissions at each step."""

from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from aiogram.methods import SetMyCommands
from aiogram.types import BotCommandScopeChat

from luckymart.kit.money import WalletType
from luckymart.kit.texts import LANGUAGES, Texts
from luckymart.purchases.office import PurchaseRequest
from tests.bot.conftest import MakeShop, Shop
from tests.pictures.samples import picture
from tests.support.chat import Person, money_in
from tests.support.world import balance_of, make_user, open_lottery

STAFF_COMMANDS = ("newlottery", "managelotteries", "credit", "broadcast", "staff")


async def fill_form(person: Person, *, titles: dict[str, str] | None = None) -> str:
    """Answer every question of /newlottery; answers the review."""
    titles = titles or {"en": "Bicycle", "ru": "Велосипед"}
    await person.send("/newlottery")
    for language in LANGUAGES:
        if language in titles:
            await person.send(titles[language])
        else:
            await person.press("⏭")
    for _ in titles:
        await person.send("Almost new")
    await person.send("https://example.org/bicycle.jpg")
    for answer in ("2.50", "100", "10", "1", "80"):
        await person.send(answer)
    await person.press("📦")
    await person.send("200")
    return await person.press("3 days")


async def lottery(shop: Shop) -> dict[str, Any]:
    row = await shop.owner.fetchrow("SELECT * FROM lotteries ORDER BY id DESC LIMIT 1")
    assert row is not None
    return dict(row)


@pytest.mark.parametrize("command", STAFF_COMMANDS)
async def test_a_player_has_no_staff_command(shop: Shop, command: str) -> None:
    person = await shop.customer()
    assert "don’t have permission" in (await person.send(f"/{command}")).lower() or person.text
    assert person.text == person.dispatcher["texts"].get("en", "error-permission-denied")
    states = await shop.owner.fetchval("SELECT count(*) FROM bot_states WHERE state IS NOT NULL")
    assert states == 0


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_permission_has_words(shop: Shop, texts: Texts, language: str) -> None:
    codes = [row["code"] for row in await shop.owner.fetch("SELECT code FROM permissions")]
    names = [code.replace(".", "-") for code in codes]
    assert codes
    assert not [
        name for name in names if texts.get(language, "staff-permission", permission=name) == name
    ]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_staff_help_lists_what_this_person_may_do(
    shop: Shop, texts: Texts, language: str
) -> None:
    person = await shop.customer(language_code=language, roles=("finance",))
    text = await person.send("/staff")
    assert texts.get(language, "bot-command-credit") in text
    assert "/newlottery" not in text
    assert texts.get(language, "staff-permission", permission="credits-write") in text
    assert "credits.write" not in text
    menu = shop.session.calls_of(SetMyCommands)[-1]
    assert isinstance(menu.scope, BotCommandScopeChat)
    shown = [command.command for command in menu.commands]
    assert {"managelotteries", "credit", "users", "dashboard", "ledger", "log"} <= set(shown)
    assert {"newlottery", "shipments", "posts", "broadcast"}.isdisjoint(shown)
    assert shown[-1] == "staff"


# ---------------------------------------------------------------- lotteries


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_lottery_from_the_first_question_to_its_publication(
    shop: Shop, texts: Texts, language: str
) -> None:
    person = await shop.customer(language_code=language, roles=("content",))
    titles = {"ru": "Велосипед", "zh": "自行车"}
    await person.send("/newlottery")
    for code in LANGUAGES:
        if code in titles:
            await person.send(titles[code])
        else:
            await person.press(texts.get(language, "bot-button-skip"))
    for _ in range(2):
        await person.press(texts.get(language, "bot-button-skip"))
    await person.press(texts.get(language, "bot-button-skip"))
    for answer in ("1,5", "10", "3", "2", "4"):
        await person.send(answer)
    await person.press(texts.get(language, "bot-form-choice-prize-type", value="COINS"))
    await person.send("3")
    review = await person.send("12h")
    assert "Велосипед" in review
    await person.press(texts.get(language, "bot-button-publish"))

    made = await lottery(shop)
    assert made["title_i18n"] is not None
    assert (made["status"], made["ticket_price"], made["total_tickets"]) == (
        "ACTIVE",
        Decimal("1.5"),
        10,
    )
    assert (made["max_per_user"], made["winners_count"], made["min_tickets"]) == (3, 2, 4)
    assert (made["prize_type"], made["prize_value"]) == ("COINS", 3)
    assert round((made["end_time"] - made["start_time"]).total_seconds()) == 12 * 3600
    assert await shop.owner.fetchval("SELECT count(*) FROM admin_logs") == 2
    buyer = await shop.customer(language_code=language, balance=5)
    assert texts.get(language, "bot-status", status="ACTIVE") in await buyer.send("/lotteries")


async def test_answers_that_cannot_be_are_asked_again(
    shop: Shop, subtests: pytest.Subtests
) -> None:
    person = await shop.customer(roles=("content",))
    await person.send("/newlottery")
    for _ in range(3):
        await person.press("Skip")
    assert "At least one language" in person.text
    assert "⏭ Skip" not in [button.text for button in person.buttons]
    await person.send("x" * 201)
    assert "200" in person.text
    await person.send("标题")
    await person.send("d" * 3000)
    assert "does not begin with https" in await person.send("ftp://example.org/x.jpg")
    await person.press("Skip")
    for wrong in ("free", "-1", "0", "1.0055", "1e3", "NaN"):
        with subtests.test(wrong):
            assert "at most 2 decimal places" in await person.send(wrong)
    await person.send("1")
    for wrong in ("0", "1000001", "ten", "1.5", "½"):
        with subtests.test(wrong):
            assert "1,000,000" in await person.send(wrong)
    await person.send("5")
    assert "from 1 to 5" in await person.send("6")
    await person.press("Skip")
    assert "from 1 to 5" in await person.send("6")
    await person.send("2")
    await person.press("Skip")
    assert "buttons" in await person.send("a car")
    await person.press("Cash")
    await person.send("3")
    for wrong in ("1m", "500d", "soon", "9999999h"):
        with subtests.test(wrong):
            assert "366 days" in await person.send(wrong)
    assert "Please check" in await person.press("24 hours")


async def test_back_and_corrections_from_the_review(shop: Shop) -> None:
    person = await shop.customer(roles=("content",))
    await fill_form(person)
    assert "2.50" in await person.press("Ticket price")
    assert "Please check" in await person.send("3.25")
    assert "3.25 TJS" in person.text
    await person.press("Tickets")
    await person.press("Back")
    assert "Please check" in person.text
    await person.press("Minimum")
    await person.send("100")
    await person.press("Tickets")
    await person.send("50")
    await person.press("Publish")
    assert "don’t fit together" in person.alert
    await person.press("Minimum")
    await person.press("Skip")
    await person.press("draft")
    made = await lottery(shop)
    assert (made["total_tickets"], made["min_tickets"], made["published_at"]) == (50, 50, None)

    await person.send("/newlottery")
    await person.send("One")
    assert "Русский" in await person.press("Back")
    assert "Now: One" in person.text


async def test_an_amount_with_two_readings_is_asked_about(shop: Shop) -> None:
    person = await shop.customer(roles=("content",))
    await fill_form(person)
    await person.press("Ticket price")
    await person.send("1,500")
    assert {"1.50\u00a0TJS", "1,500.00\u00a0TJS"} <= {button.text for button in person.buttons}
    await person.press("1,500.00")
    assert "Please check" in person.text
    await person.press("draft")
    assert (await lottery(shop))["ticket_price"] == 1500


async def test_two_presses_of_publish_make_one_lottery(shop: Shop) -> None:
    person = await shop.customer(roles=("content",))
    await fill_form(person)
    publish = person.button("Publish").callback_data or ""
    await person.press_data(publish)
    await person.press_data(publish)
    assert "already" in person.alert
    assert await shop.owner.fetchval("SELECT count(*) FROM lotteries") == 1


async def test_a_dialog_outlives_a_restart_and_a_crash_makes_no_second_lottery(
    shop: Shop, make_dispatcher: MakeShop
) -> None:
    person = await shop.customer(roles=("content",))
    await fill_form(person)
    person.dispatcher = make_dispatcher()
    states = await shop.owner.fetch("SELECT * FROM bot_states")
    await person.press("Publish")
    assert await shop.owner.fetchval("SELECT count(*) FROM bot_states") == 0
    # The crash came after the commit, before the dialog was closed and the update remembered.
    await shop.owner.execute("DELETE FROM telegram_updates")
    await shop.owner.executemany(
        "INSERT INTO bot_states (bot_id, chat_id, user_id, destiny, state, data) "
        "VALUES ($1, $2, $3, $4, $5, $6)",
        [tuple(row)[:6] for row in states],
    )
    await person.repeat()
    assert await shop.owner.fetchval("SELECT count(*) FROM lotteries") == 1


async def test_cancel_ends_a_dialog(shop: Shop) -> None:
    person = await shop.customer(roles=("content",))
    await person.send("/newlottery")
    assert "Cancelled" in await person.send("/cancel")
    assert "nothing to cancel" in await person.send("/cancel")
    assert "didn’t understand" in await person.send("Bicycle")


async def test_a_photo_becomes_an_address(shop: Shop) -> None:
    person = await shop.customer(roles=("content",))
    await fill_form(person)
    await person.press("Picture")
    shop.session.file = b"no picture"
    assert "not a picture" in await person.send(None, photo=True)
    shop.session.file = picture("JPEG")
    await person.send(None, photo=True)
    await person.press("draft")
    path = await shop.owner.fetchval("SELECT path FROM pictures WHERE status = 'STORED'")
    made = await lottery(shop)
    assert made["image_url"] == f"/media/{path}"
    assert await shop.owner.fetchval("SELECT lottery_id FROM lottery_pictures") == made["id"]


async def test_a_photo_does_not_fit_where_words_are_asked_for(shop: Shop) -> None:
    person = await shop.customer(roles=("content",))
    await person.send("/newlottery")
    answer = await person.send(None, photo=True)
    assert "Please answer with text" in answer
    assert "The title" in answer
    assert await shop.owner.fetchval("SELECT count(*) FROM pictures") == 0


async def test_a_permission_lost_in_the_middle_ends_it(shop: Shop) -> None:
    player = await make_user(shop.owner, roles=("content",))
    person = shop.person(player)
    await fill_form(person)
    await shop.owner.execute("UPDATE admins SET revoked_at = now()")
    await person.press("Publish")
    assert person.alert == "You don’t have permission to do this." or person.alert
    assert await shop.owner.fetchval("SELECT count(*) FROM lotteries") == 0
    await person.press("Ticket price")
    assert await person.send("5") == person.dispatcher["texts"].get("en", "error-permission-denied")


async def test_managing_publish_edit_cancel(shop: Shop) -> None:
    person = await shop.customer(roles=("content",))
    await fill_form(person)
    await person.press("draft")
    await person.send("/managelotteries")
    assert "draft" in await person.press("Bicycle")
    await person.press("Edit")
    await person.press("Ticket price")
    await person.send("4")
    assert "draft" in await person.press("Save")
    assert (await lottery(shop))["ticket_price"] == 4
    edit = person.button("Edit").callback_data or ""
    assert "on sale" in await person.press("Publish")
    await person.press_data(edit)
    assert "Take the lottery back first" in person.alert
    assert "draft" in await person.press("Take back")
    assert "on sale" in await person.press("Publish")

    buyer = await make_user(shop.owner, balance=50)
    lottery_id = (await lottery(shop))["id"]
    await shop.office.buy(PurchaseRequest(buyer.id, lottery_id, 2, WalletType.BALANCE, "one"))
    await person.press_data(edit)
    assert "have been sold" in person.alert

    await person.press("Cancel the lottery")
    assert "2 tickets have been sold" in person.text
    assert "too long" in await person.send("x" * 501)
    confirmation = await person.send("The <supplier> is gone")
    assert "The <supplier> is gone" in confirmation
    confirm = person.button("Cancel the lottery").callback_data or ""
    await person.press("Cancel the lottery")
    assert "The <supplier> is gone" in person.text
    made = await lottery(shop)
    assert (made["status"], made["cancel_reason"]) == ("CANCELLED", "The <supplier> is gone")
    await person.press_data(confirm)
    assert "already" in person.alert


async def test_a_button_of_one_lottery_does_not_cancel_another(shop: Shop) -> None:
    first = await open_lottery(shop.owner, title_i18n='{"en": "First"}')
    await open_lottery(shop.owner, title_i18n='{"en": "Second"}')
    person = await shop.customer(roles=("content",))

    async def reach_confirmation(title: str) -> str:
        await person.send("/managelotteries")
        await person.press(title)
        await person.press("Cancel the lottery")
        await person.send("because")
        return person.button("Cancel the lottery").callback_data or ""

    old = await reach_confirmation("First")
    await reach_confirmation("Second")
    await person.press_data(old)
    assert "out of date" in person.alert
    assert (
        await shop.owner.fetchval("SELECT status FROM lotteries WHERE id = $1", first) == "ACTIVE"
    )


async def test_drawing_by_hand(shop: Shop) -> None:
    lottery_id = await open_lottery(shop.owner, prize_value=2)
    person = await shop.customer(roles=("content",), balance=10)
    await person.send("/managelotteries")
    await person.press("Phone")
    assert "0 of 10" in await person.press("Draw now")
    await person.press("Yes")
    assert "1" in person.alert  # too few are sold
    buyer = await make_user(shop.owner, balance=5)
    request = PurchaseRequest(buyer.id, lottery_id, 2, WalletType.BALANCE, "one")
    await shop.office.buy(request)
    await person.press("Yes")
    assert "won" in person.text
    assert (await lottery(shop))["status"] == "COMPLETED"


async def test_a_viewer_looks_and_touches_nothing(shop: Shop, subtests: pytest.Subtests) -> None:
    lottery_id = await open_lottery(shop.owner)
    chief = await shop.customer(roles=("owner",))
    viewer = await shop.customer(roles=("viewer",))
    for person in (chief, viewer):
        await person.send("/managelotteries")
        await person.press("Phone")
    assert [button.text for button in viewer.buttons] == ["◀️ Back"]
    for label in ("Take back", "Cancel the lottery", "Draw now"):
        with subtests.test(label):
            await viewer.press_data(chief.button(label).callback_data or "")
            assert viewer.alert == viewer.dispatcher["texts"].get("en", "error-permission-denied")
    status = await shop.owner.fetchval("SELECT status FROM lotteries WHERE id = $1", lottery_id)
    assert status == "ACTIVE"


# ---------------------------------------------------------------- credits


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_credit_is_given_once(
    shop: Shop, texts: Texts, language: str, subtests: pytest.Subtests
) -> None:
    player = await make_user(shop.owner, telegram_username="Lucky_One", first_name="Ann <b>")
    person = await shop.customer(language_code=language, roles=("finance",))
    await person.send("/credit")
    assert texts.get(language, "bot-credit-no-user") == await person.send("@nobody")
    assert "Ann <b> (@Lucky_One)" in await person.send("@lucky_one")
    await person.press(texts.get(language, "bot-wallet-name", type="LUCKY_COIN"))
    for wrong in ("0", "-5", "a lot", "1.0011"):
        with subtests.test(wrong):
            assert "2" in await person.send(wrong)
    await person.send("12,50")
    assert money_in(language, "12.50") in await person.send("for <patience>")
    confirm = person.button(texts.get(language, "bot-button-confirm")).callback_data or ""
    await person.press_data(confirm)
    assert money_in(language, "12.50") in person.text
    await person.press_data(confirm)
    assert person.alert == texts.get(language, "bot-button-done")
    assert await balance_of(shop.owner, player, WalletType.LUCKY_COIN) == Decimal("12.5")


async def test_a_credit_redelivered_after_a_crash_is_given_once(shop: Shop) -> None:
    player = await make_user(shop.owner)
    person = await shop.customer(roles=("finance",))
    await person.send("/credit")
    await person.send(str(player.telegram_id))
    await person.press("Cash")
    await person.send("5")
    await person.send("why not")
    states = await shop.owner.fetch("SELECT * FROM bot_states")
    done = await person.press("Confirm")
    await shop.owner.execute("DELETE FROM telegram_updates")
    await shop.owner.executemany(
        "INSERT INTO bot_states (bot_id, chat_id, user_id, destiny, state, data) "
        "VALUES ($1, $2, $3, $4, $5, $6)",
        [tuple(row)[:6] for row in states],
    )
    await person.repeat()
    assert person.text == done
    assert await balance_of(shop.owner, player) == 5


async def test_a_confirmation_of_an_earlier_credit_confirms_nothing(shop: Shop) -> None:
    player = await make_user(shop.owner)
    person = await shop.customer(roles=("finance",))

    async def reach_confirmation(amount: str) -> str:
        await person.send("/credit")
        await person.send(str(player.telegram_id))
        await person.press("Cash")
        await person.send(amount)
        await person.send("gift")
        return person.button("Confirm").callback_data or ""

    old = await reach_confirmation("5")
    await reach_confirmation("7")
    await person.press_data(old)
    assert await balance_of(shop.owner, player) == 0


async def test_a_credit_needs_the_permission_to_the_end(shop: Shop) -> None:
    player = await make_user(shop.owner)
    person = await shop.customer(roles=("finance",))
    await person.send("/credit")
    await person.send(str(player.telegram_id))
    await person.press("Cash")
    await person.send("5")
    await person.send("gift")
    await shop.owner.execute("UPDATE admins SET revoked_at = now()")
    await person.press("Confirm")
    assert person.alert == person.dispatcher["texts"].get("en", "error-permission-denied")
    assert await balance_of(shop.owner, player) == 0


async def test_every_write_of_staff_is_in_the_log(shop: Shop) -> None:
    person = await shop.customer(roles=("owner",))
    await fill_form(person)
    await person.press("Publish")
    rows = await shop.owner.fetch("SELECT action, admin_id FROM admin_logs ORDER BY id")
    assert [row["action"] for row in rows] == ["lotteries.create", "lotteries.publish"]
    admin: UUID = await shop.owner.fetchval(
        "SELECT id FROM users WHERE telegram_id = $1", person.id
    )
    assert {row["admin_id"] for row in rows} == {admin}
