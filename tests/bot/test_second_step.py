"""The second step of staff in the chat: asked for within the dialog or queue, which goes on."""

from decimal import Decimal
from typing import Any

import pytest
from aiogram.methods import DeleteMessage

from luckymart.kit.database import Database
from luckymart.kit.settings import Settings
from luckymart.kit.texts import LANGUAGES, Texts
from tests.bot.conftest import Shop
from tests.support import second_step
from tests.support.chat import Person
from tests.support.second_step import STAFF_SECRET
from tests.support.staff import revoke_roles
from tests.support.two_factor import Authenticator
from tests.support.withdrawals import Till
from tests.support.world import Player, balance_of, make_user


async def clerk_without_step(shop: Shop, **columns: Any) -> tuple[Player, Person]:
    clerk = await make_user(shop.owner, roles=("owner",), **columns)
    await second_step.close(shop.owner, clerk.id)
    return clerk, shop.person(clerk)


async def credit(clerk: Person, player: Player) -> str:
    """Up to the review's confirmation; what the bot says then."""
    await clerk.send("/credit")
    await clerk.send(str(player.telegram_id))
    await clerk.press("Cash")
    await clerk.send("12")
    await clerk.send("thanks")
    return await clerk.press("Confirm")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_queue_asks_for_the_code_and_goes_on(
    shop: Shop, texts: Texts, db: Database, settings: Settings, language: str
) -> None:
    _, clerk = await clerk_without_step(shop, language_code=language)
    till = Till.of(db, settings)
    for amount in ("100", "50"):
        await till.ask(await make_user(shop.owner, balance=200), amount)
    await clerk.send("/withdrawals")
    card = clerk.last_message_id
    approve = texts.get(language, "bot-button-approve")
    asked = await clerk.press(approve)
    assert asked == texts.get(language, "bot-second-step-ask")
    assert clerk.last_message_id != card  # the card stays as it is
    statuses = "SELECT array_agg(status ORDER BY id) FROM withdrawals"
    assert await shop.owner.fetchval(statuses) == ["PENDING", "PENDING"]

    phone = Authenticator(STAFF_SECRET)
    wrong = texts.get(language, "error-two-factor-invalid", attempts_left=4)
    assert await clerk.send(phone.wrong_code()) == f"⚠️ {wrong}"
    await clerk.send(phone.code())
    assert await shop.owner.fetchval(statuses) == ["APPROVED", "PENDING"]
    typed = [update.message.message_id for update in clerk.updates[-2:] if update.message]
    assert [call.message_id for call in shop.session.calls_of(DeleteMessage)] == typed
    assert await shop.owner.fetchval("SELECT count(*) FROM bot_states") == 0

    await clerk.send("/withdrawals")  # within the ten minutes
    await clerk.press(texts.get(language, "bot-button-next"))
    await clerk.press(approve)
    assert await shop.owner.fetchval(statuses) == ["APPROVED", "APPROVED"]


async def test_a_dialog_is_finished_once_after_the_code(shop: Shop) -> None:
    player = await make_user(shop.owner)
    _, clerk = await clerk_without_step(shop)
    assert "decision about money" in await credit(clerk, player)
    confirm = clerk.updates[-1]
    await clerk.send(Authenticator(STAFF_SECRET).code())
    assert await balance_of(shop.owner, player) == Decimal(12)
    # the same press again, as Telegram may deliver it, is the same command
    await clerk.feed(confirm.model_copy(update={"update_id": confirm.update_id + 1_000_000}))
    assert await balance_of(shop.owner, player) == Decimal(12)


async def test_cancelling_the_code_ends_the_dialog(shop: Shop) -> None:
    player = await make_user(shop.owner)
    _, clerk = await clerk_without_step(shop)
    await credit(clerk, player)
    assert await clerk.press("Cancel") == "Cancelled: confirming with a code."
    assert await shop.owner.fetchval("SELECT count(*) FROM bot_states") == 0
    assert await balance_of(shop.owner, player) == 0


async def test_without_two_step_verification_it_says_how_to_turn_it_on(shop: Shop) -> None:
    player = await make_user(shop.owner)
    clerk = shop.person(await make_user(shop.owner, roles=("owner",), has_second_step=False))
    await credit(clerk, player)
    assert "/security" in (clerk.alert or "")
    assert await balance_of(shop.owner, player) == 0


async def test_what_is_refused_after_the_code_is_said(shop: Shop) -> None:
    """The button of the first press has had its answer, so that a message says it."""
    clerk, person = await clerk_without_step(shop)
    other = await make_user(shop.owner, roles=("owner",))
    await credit(person, other)
    await revoke_roles(shop.owner, clerk)
    said = await person.send(Authenticator(STAFF_SECRET).code())
    assert said == "You don’t have permission to do this."
