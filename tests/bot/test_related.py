"""What staff read in the chat of accounts that belong together with one of theirs."""

import pytest

from luckymart.kit.database import Connection, Database
from luckymart.kit.settings import Settings
from luckymart.kit.texts import LANGUAGES, Texts
from tests.bot.conftest import Shop
from tests.support.approvals import propose
from tests.support.chat import plain
from tests.support.deposits import make_method
from tests.support.related import share_card
from tests.support.withdrawals import Till
from tests.support.world import Player, make_user

ADDRESS = """
INSERT INTO shipping_addresses (user_id, recipient_name, phone, country, city, street)
VALUES ($1, 'Zarina K', '+992900000000', 'TJ', 'Dushanbe', 'Rudaki 1')
"""


async def related(owner: Connection, member: Player) -> Player:
    """Somebody with the card of a member of staff, whom they also brought, and two neighbours."""
    person = await make_user(owner, balance=900, first_name="Zarina", referred_by=member)
    await share_card(owner, member.id, person.id)
    neighbours = [await make_user(owner, first_name=name) for name in ("<Nigora>", "Umed")]
    for one in (person, *neighbours):
        await owner.execute(ADDRESS, one.id)
    return person


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_card_of_a_person_and_of_a_withdrawal_say_it(
    shop: Shop, texts: Texts, db: Database, settings: Settings, language: str
) -> None:
    anna, boris = [
        await make_user(shop.owner, roles=("finance",), first_name=name, language_code=language)
        for name in ("Anna", "Boris")
    ]
    person = await related(shop.owner, anna)
    said = [
        plain(texts.get(language, "bot-related-staff", name="Anna", ties="ACCOUNT-REFERRALS")),
        plain(texts.get(language, "bot-related-address", people=2, names="Umed, &lt;Nigora>")),
    ]
    thief, colleague = [shop.person(one, language=language) for one in (anna, boris)]
    card = await colleague.send(f"/users {person.telegram_id}")
    assert all(line in card for line in said)

    await Till.of(db, settings).ask(person)
    next_step = plain(texts.get(language, "bot-withdrawals-next-unrelated"))
    approve = texts.get(language, "bot-button-approve")
    card = await thief.send("/withdrawals")
    assert all(line in card for line in (*said, next_step))
    assert approve not in [button.text for button in thief.buttons]
    card = await colleague.send("/withdrawals")
    assert next_step not in card
    assert "Boris" in await colleague.press(approve)


async def test_the_card_of_a_proposal_says_it(shop: Shop, db: Database) -> None:
    anna, boris = [
        await make_user(shop.owner, roles=("finance",), first_name=name)
        for name in ("Anna", "Boris")
    ]
    person = await related(shop.owner, anna)
    await propose(db, anna.id, person)
    assert "Anna from the staff has used the same card" in await shop.person(boris).send(
        "/approvals"
    )


async def test_the_card_of_a_deposit_says_it(shop: Shop) -> None:
    await make_method(shop.owner)
    clerk = await make_user(shop.owner, roles=("finance",), first_name="Anna")
    player = shop.person(await related(shop.owner, clerk))
    await player.send("/deposit")
    await player.press("Amonat")
    await player.send("50")
    reference = await shop.owner.fetchval("SELECT reference FROM deposits")
    card = await shop.person(clerk).send(f"/deposits {reference}")
    assert "Anna from the staff has used the same card" in card
    assert "2 other people have parcels sent to the same address: Umed, <Nigora>" in card
