"""/approvals: what a colleague proposed, approved or rejected in the chat."""

import pytest
from aiogram.methods import SendPhoto
from aiogram.types import BufferedInputFile

from luckymart.deposits import method_doors as doors
from luckymart.deposits import methods
from luckymart.deposits.models import MethodEdit, MethodPatch, MethodPicture
from luckymart.kit.database import Database
from luckymart.kit.settings import Settings
from luckymart.kit.texts import LANGUAGES
from luckymart.pictures.actions import make_pictures
from tests.bot.conftest import Shop
from tests.pictures.samples import decoded, picture
from tests.support.approvals import AMOUNT, Desk, propose
from tests.support.deposits import make_method
from tests.support.world import balance_of, make_user


async def test_a_colleague_approves_in_the_chat(shop: Shop, db: Database) -> None:
    anna = await make_user(shop.owner, first_name="Anna")
    farid = await make_user(shop.owner, first_name="Farid", roles=("finance",))
    olga = await make_user(shop.owner, first_name="Olga", roles=("finance",))
    await propose(db, farid, anna)
    await propose(db, farid, anna)

    proposer = shop.person(farid)
    card = await proposer.send("/approvals")
    assert "Credit 12.50 TJS of cash to Anna: a gift." in card
    assert "Who can approve: Olga" in card
    assert "Approve" not in str(proposer.buttons)
    assert "Withdrawn" in await proposer.press("Withdraw")

    other = shop.person(olga)
    assert "Asked by Farid" in await other.send("/approvals")
    assert "Approved by Olga" in await other.press("Approve")
    assert await balance_of(shop.owner, anna) == AMOUNT
    assert "Nothing is waiting" in await other.send("/approvals")


async def test_a_rejection_says_why(shop: Shop, db: Database) -> None:
    anna = await make_user(shop.owner, first_name="Anna")
    farid = await make_user(shop.owner, first_name="Farid", roles=("finance",))
    olga = await make_user(shop.owner, first_name="Olga", roles=("finance",))
    await propose(db, farid, anna)
    other = shop.person(olga)
    await other.send("/approvals")
    await other.press("Reject")
    assert "why so much?" in await other.send("why so much?")
    assert "Rejected by Olga: why so much?" in await other.press("Confirm")
    assert await balance_of(shop.owner, anna) == 0


async def test_a_picture_is_shown_with_the_proposal(
    shop: Shop, db: Database, settings: Settings
) -> None:
    farid = await make_user(shop.owner, first_name="Farid", roles=("finance",))
    boss = shop.person(await make_user(shop.owner, first_name="Boss", roles=("owner",)))
    method_id = await make_method(shop.owner)
    async with db.connection() as connection:
        method = await methods.get(connection, method_id)
    stored = await make_pictures(db, settings).store(farid.id, "public", picture(size=(37, 9)))
    wanted = MethodPicture(method_id=method_id, picture_id=stored.id, seen=method.updated_at)
    await Desk(db, settings).ask(farid, doors.SET_PICTURE, wanted)

    await boss.send("/approvals")
    [shown] = shop.session.calls_of(SendPhoto)
    assert isinstance(shown.photo, BufferedInputFile)
    assert decoded(shown.photo.data).width == 37
    assert "New picture of the payment method Amonat · 20202 9725" in str(shown.caption)
    assert "Approved by Boss" in await boss.press("Approve")
    row = await shop.owner.fetchval("SELECT picture_id FROM payment_configs")
    assert row == stored.id


@pytest.mark.parametrize("language", LANGUAGES)
async def test_an_account_is_shown_before_and_after(
    shop: Shop, db: Database, settings: Settings, language: str
) -> None:
    farid = await make_user(shop.owner, first_name="Farid", roles=("finance",))
    boss = await make_user(shop.owner, first_name="Boss", roles=("owner",), language_code=language)
    method_id = await make_method(shop.owner)
    async with db.connection() as connection:
        method = await methods.get(connection, method_id)
    fields = {"account_number": "30303", "instructions_i18n": {"en": "Write the new code."}}
    wanted = MethodEdit(
        method_id=method_id, patch=MethodPatch.model_validate(fields), seen=method.updated_at
    )
    await Desk(db, settings).ask(farid, doors.EDIT, wanted)
    card = await shop.person(boss, language=language).send("/approvals")
    for part in ("Amonat · 20202 9725", "Amonat · 30303", "Write the new code."):
        assert part in card
