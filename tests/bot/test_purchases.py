"""Buying in the chat, and the tickets that came of it."""

import asyncio
from datetime import timedelta
from decimal import Decimal
from uuid import UUID

import pytest

from bot.kit import buttons
from bot.purchases.buy import number_ranges
from luckymart.kit import idempotency
from luckymart.kit.clock import utc_now
from luckymart.kit.money import WalletType
from tests.bot.conftest import Shop
from tests.support.chat import Person
from tests.support.world import balance_of, credit, make_user, open_lottery, reprice


async def at_the_till(person: Person, lottery_id: UUID, quantity: int, wallet: str) -> str:
    """Walk to the confirmation; answers what its button carries."""
    await person.send(f"/start l_{lottery_id}")
    await person.press("Buy")
    await person.press(str(quantity))
    await person.press(wallet)
    return person.button("Pay").callback_data or ""


async def tickets_of(shop: Shop, person: Person) -> list[int]:
    rows = await shop.owner.fetch(
        "SELECT t.number FROM tickets AS t JOIN users AS u ON u.id = t.user_id "
        "WHERE u.telegram_id = $1 ORDER BY t.number",
        person.id,
    )
    return [row["number"] for row in rows]


async def test_buying_in_the_chat(shop: Shop) -> None:
    lottery_id = await open_lottery(shop.owner, ticket_price=Decimal("1.50"))
    player = await make_user(shop.owner, balance=20)
    person = shop.person(player)
    await person.send(f"/start l_{lottery_id}")
    assert "10 tickets left" in await person.press("Buy")
    text = await person.press("5")
    assert "5 tickets for 7.50 TJS" in text
    assert "2 bonus tickets left" in text
    assert [button.text for button in person.buttons][:-1] == [
        "Cash: 20.00\u00a0TJS",
        "Coins: 0.00\u00a0TJS",
    ]
    assert "Paid from: Cash" in await person.press("Cash")
    receipt = await person.press("Pay 7.50 TJS")

    assert "1000000–1000004" in receipt
    assert "12.50 TJS left" in receipt
    assert "LM0000000001" in receipt
    assert await tickets_of(shop, person) == [1000000, 1000001, 1000002, 1000003, 1000004]
    assert await balance_of(shop.owner, player) == Decimal("12.5")
    assert person.sent == 1
    assert "1000000–1000004" in await person.press("My tickets")


async def test_coins_pay_too(shop: Shop) -> None:
    lottery_id = await open_lottery(shop.owner)
    player = await make_user(shop.owner)
    await credit(shop.owner, player, 3, WalletType.LUCKY_COIN)
    person = shop.person(player)
    await person.press_data(await at_the_till(person, lottery_id, 1, "Coins"))
    assert await balance_of(shop.owner, player, WalletType.LUCKY_COIN) == 2


async def test_only_the_wallets_that_pay_are_offered(shop: Shop, subtests: pytest.Subtests) -> None:
    person = await shop.customer(balance=10)
    for prize_type, offered, words in (
        ("CASH", ["Cash"], "Paid for with cash only"),
        ("COINS", ["Cash", "Coins"], "cash or coins"),
        ("PHYSICAL", ["Cash", "Coins", "Bonus"], "2 bonus tickets left"),
    ):
        with subtests.test(prize_type):
            lottery_id = await open_lottery(shop.owner, prize_type=prize_type)
            assert words in await person.send(f"/start l_{lottery_id}")
            await person.press("Buy")
            assert words in await person.press("1")
            wallets = [button.text.split(":")[0] for button in person.buttons][:-1]
            assert wallets == offered


async def test_the_price_on_the_button_is_the_price_paid(shop: Shop) -> None:
    lottery_id = await open_lottery(shop.owner)
    player = await make_user(shop.owner, balance=200)
    person = shop.person(player)
    confirm = await at_the_till(person, lottery_id, 1, "Cash")
    await reprice(shop.owner, lottery_id, 150)
    await person.press_data(confirm)
    assert person.alert == (
        "A ticket now costs 150.00\u00a0TJS. Nothing was charged: "
        "please check the price and confirm again."
    )
    assert await balance_of(shop.owner, player) == 200
    await person.press("Pay 150.00 TJS")
    assert await balance_of(shop.owner, player) == 50


async def test_a_confirmation_pressed_again_and_again_buys_once(shop: Shop) -> None:
    lottery_id = await open_lottery(shop.owner)
    player = await make_user(shop.owner, balance=10)
    person = shop.person(player)
    confirm = await at_the_till(person, lottery_id, 1, "Cash")
    receipt = await person.press_data(confirm)
    assert await person.press_data(confirm) == receipt
    await asyncio.gather(*(person.press_data(confirm) for _ in range(5)))
    assert person.text == receipt
    assert await tickets_of(shop, person) == [1000000]
    assert await balance_of(shop.owner, player) == 9


async def test_two_confirmations_are_two_purchases(shop: Shop) -> None:
    lottery_id = await open_lottery(shop.owner)
    person = await shop.customer(balance=10)
    for _ in range(2):
        await person.press_data(await at_the_till(person, lottery_id, 1, "Cash"))
    assert await tickets_of(shop, person) == [1000000, 1000001]


async def test_one_confirmation_in_other_hands_is_another_purchase(shop: Shop) -> None:
    lottery_id = await open_lottery(shop.owner)
    one, other = await shop.customer(balance=1), await shop.customer(balance=1)
    confirm = await at_the_till(one, lottery_id, 1, "Cash")
    await other.send("/start")
    await other.press_data(confirm)
    assert await tickets_of(shop, one) == []
    assert await tickets_of(shop, other) == [1000000]


async def test_a_redelivered_confirmation_buys_once_even_if_it_was_forgotten(shop: Shop) -> None:
    """A crash between the purchase and remembering the update."""
    lottery_id = await open_lottery(shop.owner)
    person = await shop.customer(balance=10)
    await person.press_data(await at_the_till(person, lottery_id, 5, "Cash"))
    receipt = person.text
    await shop.owner.execute("DELETE FROM telegram_updates")
    await person.repeat()
    assert person.text == receipt
    assert len(await tickets_of(shop, person)) == 5


@pytest.mark.parametrize(
    ("columns", "balance", "says"),
    [
        ({"total_tickets": 3}, 10, "3"),
        ({"max_per_user": 4}, 10, "4"),
        ({}, 4, "not enough"),
    ],
)
async def test_a_refusal_is_said_and_changes_nothing(
    shop: Shop, columns: dict[str, int], balance: int, says: str
) -> None:
    lottery_id = await open_lottery(shop.owner, **columns)
    player = await make_user(shop.owner, balance=balance)
    person = shop.person(player)
    confirm = (await at_the_till(person, lottery_id, 1, "Cash")).replace(":1:B", ":5:B")
    await person.press_data(confirm)
    assert says in person.alert
    assert await tickets_of(shop, person) == []
    assert await balance_of(shop.owner, player) == balance


async def test_only_quantities_that_one_may_have_are_offered(shop: Shop) -> None:
    lottery_id = await open_lottery(shop.owner, total_tickets=100, max_per_user=7)
    person = await shop.customer(balance=10)
    await person.send(f"/start l_{lottery_id}")
    await person.press("Buy")
    assert [button.text for button in person.buttons[:-2]] == ["1", "5", "7"]


async def test_any_number_of_tickets_is_bought_by_typing_it(
    shop: Shop, subtests: pytest.Subtests
) -> None:
    lottery_id = await open_lottery(shop.owner, total_tickets=12, max_per_user=9)
    person = await shop.customer(balance=50)
    await person.send(f"/start l_{lottery_id}")
    await person.press("Buy")
    for text, refusal in (
        ("two", "from 1 to 100"),
        ("0", "from 1 to 100"),
        ("101", "from 1 to 100"),
        ("13", "12 tickets are left"),
        ("10", "at most 9"),
    ):
        with subtests.test(text):
            assert refusal in await person.send(text)
            assert "Cancel" in person.buttons[-1].text
    assert "3 tickets for 3.00 TJS" in await person.send("٣")
    await person.press("Cash")
    await person.press("Pay")
    assert len(await tickets_of(shop, person)) == 3
    await person.send(f"/start l_{lottery_id}")
    await person.press("Buy")
    await person.press("6")
    await person.press("Back")
    assert "Phone" in await person.press("Back")


async def test_two_that_are_left_are_offered(shop: Shop) -> None:
    lottery_id = await open_lottery(shop.owner, total_tickets=2)
    person = await shop.customer(balance=5)
    await person.send(f"/start l_{lottery_id}")
    await person.press("Buy")
    assert [button.text for button in person.buttons[:-2]] == ["1", "2"]


async def test_a_lottery_that_is_sold_out_is_found_by_its_name(shop: Shop) -> None:
    lottery_id = await open_lottery(shop.owner, total_tickets=1)
    person = await shop.customer(balance=5)
    await person.press_data(await at_the_till(person, lottery_id, 1, "Cash"))
    assert "Sold out" in await person.send("/lottery phone")
    assert "within minutes" in person.text
    assert "You have one ticket" in person.text or "✅" in person.text


async def test_a_shop_that_sold_out_meanwhile(shop: Shop) -> None:
    lottery_id = await open_lottery(shop.owner, total_tickets=1)
    person, rival = await shop.customer(balance=5), await shop.customer(balance=5)
    confirm = await at_the_till(person, lottery_id, 1, "Cash")
    await rival.press_data(await at_the_till(rival, lottery_id, 1, "Cash"))
    await person.press_data(confirm)
    assert "sold" in person.alert
    for label in ("Back", "Phone"):
        if any(label in button.text for button in person.buttons):
            await person.press(label)
    assert not any("Buy" in button.text for button in person.buttons)


async def test_tickets_are_grouped_by_lottery_and_paged(shop: Shop) -> None:
    first = await open_lottery(shop.owner, total_tickets=100, title_i18n='{"en": "First"}')
    second = await open_lottery(shop.owner, title_i18n='{"en": "Second"}')
    person = await shop.customer(balance=500)
    for _ in range(7):
        await person.press_data(await at_the_till(person, first, 10, "Cash"))
    await person.press_data(await at_the_till(person, second, 1, "Cash"))
    text = await person.send("/tickets")
    assert text.index("Second") < text.index("First")
    assert "59 tickets" in text
    text = await person.press("Older")
    assert "11 tickets" in text
    assert "Second" not in text


def test_number_ranges() -> None:
    assert number_ranges([5]) == "5"
    assert number_ranges([7, 5, 6, 9, 11, 12]) == "5–7, 9, 11–12"


async def test_a_confirmation_is_out_of_date_before_its_key_is_forgotten(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Otherwise the button of a purchase of last week would buy once more."""
    person = await shop.customer(balance=20)
    pay = await at_the_till(person, await open_lottery(shop.owner), 1, "Cash")
    later = utc_now() + timedelta(days=idempotency.KEEP_DAYS)
    with monkeypatch.context() as patch:
        patch.setattr(buttons, "utc_now", lambda: later)
        await person.press_data(pay)
    assert "out of date" in person.alert
    assert await tickets_of(shop, person) == []
    await person.press_data(pay)
    assert await tickets_of(shop, person) == [1000000]
