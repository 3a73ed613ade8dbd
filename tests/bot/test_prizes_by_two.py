"""Lotteries that one person of staff proposes in the chat and another approves."""

from decimal import Decimal

import pytest

from luckymart.kit.database import Database
from tests.bot.conftest import Shop
from tests.bot.test_staff import fill_form, lottery
from tests.soak.trade import buy, wish
from tests.support.chat import Person
from tests.support.undrawable import make_undrawable
from tests.support.world import make_user, open_lottery


@pytest.fixture
async def clerk(shop: Shop) -> Person:
    """One of two: the other one may approve."""
    return await shop.customer(first_name="Cyrus", roles=("content",))


@pytest.fixture
async def boss(shop: Shop) -> Person:
    return await shop.customer(first_name="Boss", roles=("owner",))


async def fill_form_of_a_loss(clerk: Person) -> None:
    """Twenty tickets at 2.50 do not pay for a prize of 200."""
    await fill_form(clerk)
    await clerk.press("Minimum")
    await clerk.send("20")


async def approve(boss: Person) -> str:
    await boss.send("/approvals")
    return await boss.press("Approve")


async def test_a_new_lottery_is_published_by_two(shop: Shop, clerk: Person, boss: Person) -> None:
    await fill_form_of_a_loss(clerk)
    said = await clerk.press("Publish")
    assert "Who can: Boss" in said
    assert (await lottery(shop))["published_at"] is None
    card = await boss.send("/approvals")
    assert (
        "Publish “Bicycle”. All prizes together: 200.00 TJS in goods. "
        "Tickets: 100 at 2.50 TJS, drawn once 20 are sold." in card
    )
    await boss.press("Approve")
    assert (await lottery(shop))["status"] == "ACTIVE"


async def test_a_draft_that_was_changed_is_not_published(
    shop: Shop, clerk: Person, boss: Person
) -> None:
    await fill_form_of_a_loss(clerk)
    await clerk.press("Publish")
    await shop.owner.execute("UPDATE lotteries SET prize_value = 300")
    await approve(boss)
    assert "changed after this was proposed" in boss.alert
    assert (await lottery(shop))["published_at"] is None


async def test_a_draft_from_the_list_is_published_by_two(
    shop: Shop, clerk: Person, boss: Person
) -> None:
    await fill_form_of_a_loss(clerk)
    await clerk.press("draft")
    assert "Who can: Boss" in await clerk.press("Publish")
    await approve(boss)
    assert (await lottery(shop))["status"] == "ACTIVE"


async def test_an_early_draw_by_two(shop: Shop, db: Database, clerk: Person, boss: Person) -> None:
    lottery_id = await open_lottery(shop.owner, prize_value=Decimal(9))
    await buy(db, wish((await make_user(shop.owner, balance=10)).id, lottery_id))
    await clerk.send("/managelotteries")
    await clerk.press("Phone")
    await clerk.press("Draw now")
    assert "Who can: Boss" in await clerk.press("Yes, draw now")
    assert (await lottery(shop))["status"] == "ACTIVE"
    assert "Sold: 1 of 10 tickets at 1.00 TJS" in await boss.send("/approvals")
    await boss.press("Approve")
    assert (await lottery(shop))["status"] == "COMPLETED"


async def test_a_draw_that_fails_is_given_up_by_two(
    shop: Shop, db: Database, clerk: Person, boss: Person
) -> None:
    await make_undrawable(shop.owner, db, await make_user(shop.owner, balance=10))
    await clerk.send("/managelotteries")
    await clerk.press("Phone")
    assert "Why can’t it be drawn?" in await clerk.press("Give up the draw")
    assert "Reason: the key is lost" in await clerk.send("the key is lost")
    assert "Who can: Boss" in await clerk.press("Give up the draw")
    assert (await lottery(shop))["status"] == "DRAWING"
    await approve(boss)
    assert (await lottery(shop))["status"] == "CANCELLED"
