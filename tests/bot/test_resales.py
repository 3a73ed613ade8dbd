"""The market in the chat: looking, buying, selling, taking back and down."""

import asyncio
import re
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from luckymart.draws import actions as draws
from luckymart.draws.actions import DrawKeys
from luckymart.kit.database import Database
from luckymart.kit.money import WalletType
from luckymart.kit.texts import LANGUAGES, Texts
from luckymart.resales import actions as resales
from luckymart.staff import actions as staff
from tests.bot.conftest import Shop
from tests.soak.market import buy_listed, put_up, tickets_of
from tests.soak.trade import buy, wish
from tests.support.chat import Person, money_in
from tests.support.settings import VRF_SECRET_KEY
from tests.support.world import Player, balance_of, credit, make_user, open_lottery


async def a_market(
    shop: Shop, db: Database, prices: list[str], **columns: Any
) -> tuple[Player, UUID, list[UUID]]:
    """A seller, a lottery, and tickets of it on the market."""
    seller = await make_user(shop.owner, first_name="Ann", balance=100)
    lottery_id = await open_lottery(shop.owner, total_tickets=50, **columns)
    await buy(db, wish(seller.id, lottery_id, len(prices)))
    listings = [
        await put_up(db, seller.id, ticket_id, price)
        for ticket_id, price in zip(await tickets_of(shop.owner, lottery_id), prices, strict=True)
    ]
    return seller, lottery_id, [listing.id for listing in listings]


async def at_the_till(person: Person, wallet: str = "Cash") -> str:
    await person.send("/market")
    await person.press("🎟 No.")
    await person.press(wallet)
    return person.button("Pay").callback_data or ""


async def test_browsing_by_price_and_lottery_page_by_page(shop: Shop, db: Database) -> None:
    await a_market(shop, db, ["1.00", "0.60", "1.40", "0.80", "1.20", "0.50", "1.50"])
    await a_market(shop, db, ["0.90"], title_i18n='{"en": "Kettle"}')
    person = await shop.customer(balance=10)
    text = await person.send("/market")
    assert text.index("0.50 TJS") < text.index("0.60 TJS") < text.index("0.80 TJS")
    assert "1.50 TJS" not in text
    assert "1.50 TJS" in await person.press("Next")
    text = await person.press("Most expensive first")
    assert text.index("1.50 TJS") < text.index("1.40 TJS")
    assert "Kettle" in await person.press("Newest first")
    await person.press("Choose a lottery")
    text = await person.press("Kettle (1)")
    assert "0.90 TJS" in text
    assert "Phone" not in text
    await person.press("Choose a lottery")
    assert "Phone" in await person.press("All lotteries")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_from_the_market_to_ones_own_ticket(
    shop: Shop, db: Database, texts: Texts, language: str
) -> None:
    seller, _, _ = await a_market(shop, db, ["1.20"])
    player = await make_user(shop.owner, balance=0, language_code=language)
    await credit(shop.owner, player, 5, WalletType.LUCKY_COIN)
    person = shop.person(player)
    await person.send("/market")
    card = await person.press("🎟")
    assert "Ann" in card
    assert money_in(language, "1.20") in card
    await person.press(texts.get(language, "bot-wallet-name", type="LUCKY_COIN"))
    receipt = await person.press(money_in(language, "1.20"))
    assert money_in(language, "3.80") in receipt
    assert await shop.owner.fetchval("SELECT user_id FROM tickets") == player.id
    assert await balance_of(shop.owner, player, WalletType.LUCKY_COIN) == Decimal("3.8")
    told = await shop.owner.fetchval("SELECT type FROM notifications WHERE user_id = $1", seller.id)
    assert told == "resale-sold"


async def test_a_confirmation_pressed_again_and_again_pays_once(shop: Shop, db: Database) -> None:
    await a_market(shop, db, ["1.20"])
    player = await make_user(shop.owner, balance=10)
    person = shop.person(player)
    confirm = await at_the_till(person)
    receipt = await person.press_data(confirm)
    await asyncio.gather(*(person.press_data(confirm) for _ in range(4)))
    await shop.owner.execute("DELETE FROM telegram_updates")
    await person.repeat()
    assert person.text == receipt
    assert await balance_of(shop.owner, player) == Decimal("8.8")


async def test_who_comes_too_late_or_poor_reads_why(shop: Shop, db: Database) -> None:
    seller, _, [first, second] = await a_market(shop, db, ["1.10", "1.20"])
    rich, poor = await make_user(shop.owner, balance=10), await make_user(shop.owner, balance=1)
    person, beggar = shop.person(rich), shop.person(poor)
    confirm = await at_the_till(person)
    await buy_listed(db, (await make_user(shop.owner, balance=5)).id, first)
    await person.press_data(confirm)
    assert "Someone was faster" in person.alert
    assert await balance_of(shop.owner, rich) == 10
    await beggar.press_data(await at_the_till(beggar))
    assert "not enough money" in beggar.alert
    own = shop.person(seller)
    await own.send("/market")
    assert "your own listing" in await own.press("🎟 No.")
    assert not [button for button in own.buttons if "Cash" in button.text]
    assert await shop.owner.fetchval("SELECT status FROM resales WHERE id = $1", second) == "ACTIVE"


async def test_selling_a_ticket_from_the_question_to_taking_it_back(
    shop: Shop, db: Database, subtests: pytest.Subtests
) -> None:
    player = await make_user(shop.owner, balance=10)
    person = shop.person(player)
    assert "nothing to sell" in await person.send("/sell")
    lottery_id = await open_lottery(shop.owner)
    await buy(db, wish(player.id, lottery_id))
    await person.send("/sell")
    text = await person.press("No. 1000000")
    assert "0.50 TJS to 1.50 TJS" in text
    assert "5%" in text
    for wrong in ("1.51", "much", "0.505"):
        with subtests.test(wrong):
            assert "Please send a price" in await person.send(wrong)
    text = await person.send("1,20")
    assert "You get: 1.14 TJS" in text
    confirm = person.button("Confirm").callback_data or ""
    assert "on the market for 1.20 TJS" in await person.press_data(confirm)
    await person.press_data(confirm)
    assert await shop.owner.fetchval("SELECT count(*) FROM resales") == 1
    assert "on the market" in await person.send("/listings")
    assert "removed" in await person.press("Remove No. 1000000")
    assert await shop.owner.fetchval("SELECT status FROM resales") == "CANCELLED"
    assert not [button for button in person.buttons if "Remove" in button.text]


async def test_what_can_be_sold_stands_by_number_on_every_page(shop: Shop, db: Database) -> None:
    player = await make_user(shop.owner, balance=20)
    person = shop.person(player)
    old = await open_lottery(shop.owner, total_tickets=50)
    new = await open_lottery(shop.owner, total_tickets=50)
    for lottery_id in (new, old):
        await buy(db, wish(player.id, lottery_id, 6))
    await person.send("/sell")
    listed = _numbers(person)
    next_page = person.button("Older").callback_data or ""
    seen_last = (await tickets_of(shop.owner, old))[1]
    await put_up(db, player.id, seen_last, "1")  # the next page starts where it was
    await person.press_data(next_page)
    assert (listed + _numbers(person)) == [*range(1_000_000, 1_000_006)] * 2


def _numbers(person: Person) -> list[int]:
    """The tickets' numbers on the buttons, in their order."""
    return [
        int(found[1]) for one in person.buttons if (found := re.search(r"No\. (\d+)", one.text))
    ]


async def test_selling_a_prize(shop: Shop, db: Database) -> None:
    player, boss = (
        await make_user(shop.owner, balance=10),
        await make_user(shop.owner, roles=("owner",)),
    )
    lottery_id = await open_lottery(shop.owner)
    await buy(db, wish(player.id, lottery_id))
    async with db.transaction() as tx:
        keys = DrawKeys(VRF_SECRET_KEY, "https://shop.example")
        await draws.draw_now(tx, keys, await staff.load(tx, boss.id), lottery_id)
    person = shop.person(player)
    await person.send("/sell")
    assert "4.50 TJS to 13.50 TJS" in await person.press("📦 No. 1000000")
    await person.send("9")
    await person.press("Confirm")
    other = await shop.customer(balance=9)
    await other.send("/market")
    await other.press("📦")
    await other.press("Cash")
    assert "is yours" in await other.press("Pay")
    assert await balance_of(shop.owner, player) == Decimal("17.55")
    assert "sold and paid" in await person.send("/listings")


@pytest.mark.parametrize("leave", ["Cancel", "/cancel"])
async def test_a_dialog_can_be_left(shop: Shop, db: Database, leave: str) -> None:
    player = await make_user(shop.owner, balance=10)
    await buy(db, wish(player.id, await open_lottery(shop.owner)))
    person = shop.person(player)
    await person.send("/sell")
    await person.press("No. 1000000")
    await (person.press(leave) if leave == "Cancel" else person.send(leave))
    assert person.text.startswith("Cancelled: selling")
    assert await shop.owner.fetchval("SELECT count(*) FROM resales") == 0


async def test_staff_take_down_card_by_card(shop: Shop, db: Database) -> None:
    seller, _, [old, new] = await a_market(shop, db, ["1.10", "1.20"])
    support = await make_user(shop.owner, first_name="Sam", roles=("support",))
    person = shop.person(support)
    assert "1.20 TJS" in await person.send("/managemarket")
    assert "1.10 TJS" in await person.press("Next")
    down = person.button("Take down").callback_data or ""
    assert "will read your answer" in await person.press_data(down)
    text = await person.send("a stolen account")
    assert "taken down by Sam" in text
    assert await shop.owner.fetchval("SELECT status FROM resales WHERE id = $1", old) == "CANCELLED"
    # the same button again, and of somebody who lost the role meanwhile
    await person.press_data(down)
    assert "no longer on the market" in await person.send("again")
    await person.send("/managemarket")
    down = person.button("Take down").callback_data or ""
    await person.press_data(down)
    await shop.owner.execute("UPDATE admins SET revoked_at = now()")
    assert "don’t have permission" in await person.send("too late")
    await person.press_data(down)
    assert "don’t have permission" in person.alert
    rows = await shop.owner.fetch("SELECT id, status FROM resales WHERE id = $1", new)
    assert [row["status"] for row in rows] == ["ACTIVE"]
    assert await shop.owner.fetchval("SELECT count(*) FROM admin_logs") == 1
    told = await shop.owner.fetchval(
        "SELECT user_id FROM notifications WHERE type = 'resale-removed'"
    )
    assert told == seller.id


async def test_a_viewer_sees_and_changes_nothing(shop: Shop, db: Database) -> None:
    await a_market(shop, db, ["1.10"])
    viewer = await shop.customer(roles=("viewer",))
    await viewer.send("/managemarket")
    assert [button.text for button in viewer.buttons] == ["Next ▶️"]
    assert "No more listings" in await viewer.press("Next")
    player = await shop.customer()
    assert "don’t have permission" in await player.send("/managemarket")


async def test_a_price_is_fixed_from_the_card_to_the_press(shop: Shop, db: Database) -> None:
    """Another price is another listing, which an earlier button does not buy."""
    seller, _, [listing_id] = await a_market(shop, db, ["1.20"])
    buyer = await make_user(shop.owner, balance=10)
    person = shop.person(buyer)
    confirm = await at_the_till(person)
    [ticket_id] = await shop.owner.fetch("SELECT ticket_id FROM resales")
    async with db.transaction() as tx:
        await resales.cancel(tx, seller.id, listing_id)
    await put_up(db, seller.id, ticket_id["ticket_id"], "1.50")
    await person.press_data(confirm)
    assert await balance_of(shop.owner, buyer) == 10
    await person.press_data(await at_the_till(person))
    assert await balance_of(shop.owner, buyer) == Decimal("8.5")
