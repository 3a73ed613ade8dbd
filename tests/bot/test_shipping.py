"""A prize from the winner's list to the winner's hands, in the chat, with staff's queue."""

from typing import Any
from uuid import UUID

import pytest

from bot.kit.queues import QueueStep
from bot.shipping.address import ShipTo
from luckymart.kit.database import Connection
from luckymart.kit.texts import LANGUAGES, Texts
from tests.bot.conftest import Shop
from tests.support.chat import Person, money_in
from tests.support.prizes import make_prize
from tests.support.world import Player, make_user

ANSWERS = ("Зарина Саидова", "+992 90 123-45-67", None, None, "Хуҷанд", "кӯчаи Камол 5", None, None)


async def winner_of(shop: Shop, **columns: Any) -> tuple[Person, Player, UUID]:
    player = await make_user(shop.owner, **columns)
    return shop.person(player), player, await make_prize(shop.owner, player)


def step(action: str, shipment_id: UUID) -> str:
    return QueueStep(queue="shipments", action=action, item=shipment_id).pack()


async def fill_address(person: Person, *, card: bool = True) -> str:
    """From the prize's card to the review; what may be skipped is, the country is the button's."""
    if card:
        await person.press("📦")
    await person.press("➕")
    for answer in ANSWERS:
        if answer is not None:
            await person.send(answer)
        elif any("🇹🇯" in button.text for button in person.buttons):
            await person.press("🇹🇯")
        else:
            await person.press("⏭")
    return person.text


async def state_of(owner: Connection) -> list[tuple[Any, ...]]:
    rows = await owner.fetch(
        "SELECT p.status, s.status FROM prizes AS p LEFT JOIN shipments AS s ON s.prize_id = p.id "
        "ORDER BY s.id"
    )
    return [tuple(row) for row in rows]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_from_the_list_to_the_hands(shop: Shop, texts: Texts, language: str) -> None:
    person, _, _ = await winner_of(shop, language_code=language)
    support = await shop.customer(language_code=language, roles=("support",), first_name="Olga")

    def says(text: str, message_id: str, **values: str) -> bool:
        return texts.get(language, message_id, **values) in text

    assert says(await person.send("/prizes"), "bot-prize-status", status="PENDING")
    await person.press("🎁")
    review = await fill_address(person)
    for part in ("Зарина Саидова", "+992901234567", "Хуҷанд", "кӯчаи Камол 5", "TJ"):
        assert part in review
    await person.press("📦")
    assert await state_of(shop.owner) == [("SHIPPING", "REQUESTED")]

    card = await support.send("/shipments")
    for part in ("Зарина Саидова", "+992901234567", "кӯчаи Камол 5", money_in(language, "9.00")):
        assert part in card
    await support.press(texts.get(language, "bot-button-ship"))
    await support.send("EMS")
    done = await support.send("EE123456789TJ")
    assert "EE123456789TJ" in done
    assert "Olga" in done
    assert await state_of(shop.owner) == [("SHIPPING", "SHIPPED")]

    await person.send("/prizes")
    card = await person.press("🎁")
    assert "EMS" in card
    assert "EE123456789TJ" in card
    await person.press(texts.get(language, "bot-button-arrived"))
    assert await state_of(shop.owner) == [("DELIVERED", "DELIVERED")]
    assert [button.text for button in person.buttons] == [texts.get(language, "bot-button-prizes")]
    assert says(await support.send("/shipments"), "bot-shipments-empty", status="REQUESTED")


async def test_a_known_address_cancelled_and_asked_for_again(shop: Shop) -> None:
    person, _, prize_id = await winner_of(shop)
    await person.send("/prizes")
    await person.press("🎁")
    await fill_address(person)
    await person.press("Ship here")
    await person.press("Back")
    assert "cancelled" in await person.press("Cancel shipping")
    assert await state_of(shop.owner) == [("PENDING", "CANCELLED")]

    await person.press("Ship it to me")
    assert "Зарина Саидова" in await person.press("Зарина")
    confirm = person.button("Ship here").callback_data or ""
    await person.press_data(confirm)
    await person.press_data(confirm)  # once more: it is on its way already
    assert person.alert == "This prize is already being shipped."
    assert await shop.owner.fetchval("SELECT count(*) FROM shipping_addresses") == 1
    assert await state_of(shop.owner) == [("SHIPPING", "CANCELLED"), ("SHIPPING", "REQUESTED")]

    # somebody else's prize and address do not exist
    stranger = await shop.customer()
    await stranger.send("/prizes")
    address_id = await shop.owner.fetchval("SELECT id FROM shipping_addresses")
    await stranger.press_data(ShipTo(prize=prize_id, address=address_id, sure=True).pack())
    assert stranger.alert == "Prize not found."


async def test_what_is_no_answer_is_asked_again(shop: Shop) -> None:
    person, _, _ = await winner_of(shop)
    await person.send("/prizes")
    await person.press("🎁")
    await person.press("Ship it to me")
    await person.press("New address")
    assert "2 to 100" in await person.send("1")
    await person.send("Zarina")
    assert "+992" in await person.send("12345")
    await person.send("+992901234567")
    country = person.button("Tajikistan").callback_data or ""
    assert "two letters" in await person.send("Atlantis")
    assert "region" in await person.press_data(country)
    assert "region" in await person.press_data(country)  # its own question is answered already
    for answer in ("Sughd", "Khujand", "Kamol 5", "735700"):
        await person.send(answer)
    assert "735700, Khujand, Sughd" in await person.send("ring twice")
    confirm = person.button("Ship here").callback_data or ""
    await person.send("/cancel")
    await person.press_data(confirm)
    assert await state_of(shop.owner) == [("PENDING", None)]
    assert await shop.owner.fetchval("SELECT count(*) FROM shipping_addresses") == 0


async def test_an_answer_is_changed_on_the_way_and_at_the_review(shop: Shop) -> None:
    person, _, _ = await winner_of(shop)
    await person.send("/prizes")
    await person.press("🎁")
    await person.press("📦")
    await person.press("➕")
    first = person.text
    await person.send("Zarina")
    assert await person.press("Back") == first
    await person.press("Back")
    review = await fill_address(person, card=False)
    assert "Хуҷанд" in review
    await person.press("City or village")
    assert "Истаравшан" in await person.send("Истаравшан")
    await person.press("Ship here")
    kept = await shop.owner.fetchrow("SELECT recipient_name, city FROM shipping_addresses")
    assert kept is not None
    assert tuple(kept) == ("Зарина Саидова", "Истаравшан")


async def test_the_queue_one_card_at_a_time_and_no_press_counts_twice(shop: Shop) -> None:
    for name in ("Anna", "Boris"):
        person, _, _ = await winner_of(shop, first_name=name)
        await person.send("/prizes")
        await person.press("🎁")
        await fill_address(person)
        await person.press("Ship here")
    one = await shop.customer(roles=("support",), first_name="Olga")
    two = await shop.customer(roles=("owner",), first_name="Ivan")
    assert "Winner: Anna" in await one.send("/shipments")
    assert "Winner: Boris" in await one.press("Next")
    assert "Winner: Anna" in await one.press("Next")
    assert "total 2" in one.text
    await one.press("To ship")
    shipment_id = await shop.owner.fetchval("SELECT id FROM shipments ORDER BY id LIMIT 1")

    await two.send("/shipments")
    # both begin with the same card; the second one is told, and changes nothing
    for member in (one, two):
        await member.press_data(step("ship", shipment_id))
        await member.send("EMS")
    await one.send("EE1")
    assert "already been shipped" in await two.send("EE2")
    numbers = await shop.owner.fetchval(
        "SELECT array_agg(tracking_number) FROM shipments WHERE status = 'SHIPPED'"
    )
    assert numbers == ["EE1"]

    assert "EE1" in await two.press_data("sq:SHIPPED")
    await two.press("Correct")
    await two.send("EMS")
    assert "printable" in await two.send("x" * 101)
    await two.send("EE2")
    deliver = step("deliver", shipment_id)
    assert "Ivan" in await two.press_data(deliver)
    await one.press_data(deliver)
    assert one.alert == "This prize has already been delivered."
    await one.press_data(step("ship", shipment_id))
    assert one.alert == "This prize has already been delivered."
    logged = await shop.owner.fetch("SELECT action FROM admin_logs ORDER BY id")
    assert [row["action"] for row in logged] == [
        "shipping.ship",
        "shipping.correct",
        "shipping.deliver",
    ]


async def test_a_role_lost_in_the_middle_opens_nothing(
    shop: Shop, subtests: pytest.Subtests
) -> None:
    person, _, _ = await winner_of(shop)
    await person.send("/prizes")
    await person.press("🎁")
    await fill_address(person)
    await person.press("Ship here")
    support = await shop.customer(roles=("support",))
    await support.send("/shipments")
    await support.press("Mark as shipped")
    await support.send("EMS")
    await shop.owner.execute("UPDATE admins SET revoked_at = now()")
    assert "don’t have permission" in (await support.send("EE1")).lower()
    shipment_id = await shop.owner.fetchval("SELECT id FROM shipments")
    for action in ("ship", "deliver"):
        with subtests.test(action):
            await support.press_data(step(action, shipment_id))
            assert "don’t have permission" in support.alert.lower()
    assert "don’t have permission" in (await support.send("/shipments")).lower()
    assert await state_of(shop.owner) == [("SHIPPING", "REQUESTED")]


async def test_nobody_has_won_anything_yet(shop: Shop) -> None:
    person = await shop.customer()
    assert "haven’t won anything" in await person.send("/prizes")
