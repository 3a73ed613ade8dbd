"""/verify: seal, seed, winners, and the check of one's own ticket."""

from uuid import UUID

import pytest
from aiogram.methods import SendDocument
from aiogram.types import BufferedInputFile

from luckymart.draws import actions as draws
from luckymart.draws.actions import DrawKeys
from luckymart.draws.proof import Receipt
from luckymart.kit.clock import utc_now
from luckymart.kit.database import Database
from luckymart.kit.settings import Settings
from luckymart.kit.texts import LANGUAGES, Texts
from luckymart.staff import actions as staff_actions
from tests.bot.conftest import Shop
from tests.soak.trade import buy, wish
from tests.support.beacon import Beacon, make_drand_lottery, publish
from tests.support.chat import plain
from tests.support.waiting import eventually
from tests.support.world import make_user, open_lottery


async def draw(shop: Shop, db: Database, settings: Settings, lottery_id: UUID) -> None:
    chief = await make_user(shop.owner, roles=("owner",))
    async with db.transaction() as tx:
        staff = await staff_actions.load(tx, chief.id)
        keys = DrawKeys(settings.vrf_key, settings.public_url)
        await draws.draw_now(tx, keys, staff, lottery_id)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_proof_and_the_check_of_ones_own_ticket(
    shop: Shop, db: Database, settings: Settings, texts: Texts, language: str
) -> None:
    lottery_id = await open_lottery(shop.owner)
    player = await make_user(shop.owner, balance=10, language_code=language)
    await buy(db, wish(player.id, lottery_id, 3))
    await draw(shop, db, settings, lottery_id)
    async with db.connection() as connection:
        bundle = await draws.get_bundle(connection, lottery_id)

    person = shop.person(player)
    await person.send("/verify")
    proof = await person.press("#1")
    for fact in (
        bundle["seal"]["root"],
        bundle["seed"],
        str(bundle["winners"][0]["ticket_number"]),
        texts.get(language, "bot-proof-you"),
        texts.get(language, "bot-proof-ecvrf"),
    ):
        assert fact in proof
    await person.press(texts.get(language, "bot-button-check-mine"))
    assert [button.text for button in person.buttons[:3]] == ["1000000", "1000001", "1000002"]
    checked = await person.press("1000001")
    assert checked.count("✅") == 4
    assert bundle["seal"]["root"] in checked
    assert "❌" not in checked
    ticket_id = await shop.owner.fetchval("SELECT id FROM tickets WHERE number = 1000001")
    async with db.connection() as connection:
        receipt = await draws.get_receipt(connection, player.id, ticket_id)
    assert receipt.salt in checked
    assert receipt.leaf in checked
    assert all(node in checked for _, node in receipt.path)
    await person.press(texts.get(language, "bot-button-receipt"))
    (sent,) = shop.session.calls_of(SendDocument)
    assert isinstance(sent.document, BufferedInputFile)
    assert sent.document.filename == "receipt-1000001.json"
    assert Receipt.model_validate_json(sent.document.data) == receipt
    assert receipt.root in plain(sent.caption or "")


async def test_by_the_id_of_a_lottery_and_by_the_number_of_a_ticket(
    shop: Shop, db: Database, settings: Settings
) -> None:
    lottery_id = await open_lottery(shop.owner)
    player = await make_user(shop.owner, balance=10)
    await buy(db, wish(player.id, lottery_id, 2))
    person = shop.person(player)
    await person.send(f"/verify {lottery_id}")
    assert "not sealed" in person.text
    await person.send("/verify 1000001")
    assert "not sealed" in person.text
    await draw(shop, db, settings, lottery_id)
    assert "Winners" in await person.send(f"/verify {lottery_id}")
    assert "Ticket 1000001" in await person.send("/verify 1000001")
    assert "no ticket 1000005" in await person.send("/verify 1000005")
    assert "trust" in await person.send("/verify nonsense")


async def test_a_number_of_several_lotteries_is_asked_about(
    shop: Shop, db: Database, settings: Settings
) -> None:
    player = await make_user(shop.owner, balance=10)
    for name in ("First", "Second"):
        lottery_id = await open_lottery(shop.owner, title_i18n=f'{{"en": "{name}"}}')
        await buy(db, wish(player.id, lottery_id, 1))
        await draw(shop, db, settings, lottery_id)
    person = shop.person(player)
    assert "several" in await person.send("/verify 1000000")
    assert "Ticket 1000000" in await person.press("First")


async def test_somebody_elses_ticket_cannot_be_checked(
    shop: Shop, db: Database, settings: Settings
) -> None:
    lottery_id = await open_lottery(shop.owner)
    player = await make_user(shop.owner, balance=10)
    await buy(db, wish(player.id, lottery_id, 1))
    await draw(shop, db, settings, lottery_id)
    mine, other = shop.person(player), await shop.customer()
    await mine.send("/verify")
    await mine.press("#1")
    await mine.press("Check my ticket")
    data = mine.button("1000000").callback_data or ""
    await other.send("/help")
    await other.press_data(data)
    assert other.alert == "Ticket not found."
    await other.send("/verify")
    await other.press("#1")
    assert not any("Check my ticket" in button.text for button in other.buttons)


async def test_nothing_is_sealed_yet(shop: Shop) -> None:
    assert "No lottery has been sealed" in await (await shop.customer()).send("/verify")


async def test_a_beacons_draw_shows_its_rounds(
    shop: Shop, db: Database, settings: Settings
) -> None:
    beacon = Beacon()
    lottery_id = await make_drand_lottery(shop.owner, beacon, total_tickets=1)
    player = await make_user(shop.owner, balance=10)
    await buy(db, wish(player.id, lottery_id, 1))
    async with db.transaction() as tx:
        assert await draws.seal(tx, lottery_id)
        first = await draws.publish(tx, lottery_id)
        assert first is not None
    await eventually(lambda: utc_now() >= first.available_at)
    counts = await publish(db, lottery_id)  # too late for the first: a new one
    proof = await shop.person(player).send(f"/verify {lottery_id}")
    assert f"too late for round {first.round}" in proof
    assert f"round {counts.round} of the drand beacon" in proof
    assert "nobody can predict" in proof
