"""What Telegram asks and tells about Stars: answered in time, taken in once."""

import asyncio
from collections.abc import Iterator

import asyncpg
import pytest
from aiogram.methods import AnswerPreCheckoutQuery, SendInvoice

from bot.stars.in_time import ANSWER_SECONDS, InTime
from luckymart.kit.database import Connection
from luckymart.kit.money import WalletType
from tests.bot.conftest import Shop
from tests.support.chat import Person
from tests.support.world import Player, balance_of, make_user


def in_time(shop: Shop) -> InTime:
    found = [one for one in shop.dispatcher.update.outer_middleware if isinstance(one, InTime)]
    assert len(found) == 1
    return found[0]


@pytest.fixture(autouse=True)
def unhurried(shop: Shop) -> None:
    """A busy machine may take longer than the seconds that the product allows for an answer."""
    assert in_time(shop).decision_seconds < 10 - ANSWER_SECONDS
    in_time(shop).decision_seconds = 60


async def invoice(shop: Shop, person: Person, number: int = 100) -> str:
    """Asked for in the chat; answers the payload."""
    await person.send("/deposit")
    await person.press("Stars")
    await person.send(str(number))
    return shop.session.calls_of(SendInvoice)[-1].payload


def answer(shop: Shop) -> tuple[bool, str]:
    last = shop.session.calls_of(AnswerPreCheckoutQuery)[-1]
    return last.ok, last.error_message or ""


async def coins(shop: Shop, player: Player) -> int:
    return int(await balance_of(shop.owner, player, WalletType.LUCKY_COIN))


async def test_a_payment_is_agreed_to_and_credited(shop: Shop) -> None:
    player = await make_user(shop.owner)
    person = shop.person(player)
    payload = await invoice(shop, person)
    await person.checkout(payload, 100)
    assert answer(shop) == (True, "")
    await person.pay(payload, 100)
    await person.repeat()
    assert await coins(shop, player) == 10
    await person.checkout(payload, 100)
    assert answer(shop) == (False, "This deposit has already been credited.")


async def test_what_is_not_right_is_refused_in_the_persons_language(
    shop: Shop, subtests: pytest.Subtests
) -> None:
    player = await make_user(shop.owner, language_code="ru")
    person, other = shop.person(player), shop.stranger()
    payload = await invoice(shop, person)
    for who, said, price in (
        (person, "no such", 100),
        (person, payload, 99),
        (other, payload, 100),
    ):
        with subtests.test(who=who.first_name, said=said, price=price):
            await who.checkout(said, price)
            ok, words = answer(shop)
            assert not ok
            assert words == ("Deposit not found." if who is other else "Такого пополнения нет.")
    await shop.owner.execute("UPDATE deposits SET expires_at = now() - interval '1 second'")
    await person.checkout(payload, 100)
    assert answer(shop) == (False, "Время этого пополнения вышло. Начните, пожалуйста, новое.")
    await shop.owner.execute("UPDATE users SET status = 'BANNED', ban_reason = 'x'")
    await person.checkout(payload, 100)
    assert not answer(shop)[0]


async def test_the_answer_does_not_wait_for_a_slow_database(
    shop: Shop, owner: Connection, owner_url: str
) -> None:
    person = await shop.customer()
    payload = await invoice(shop, person)
    in_time(shop).decision_seconds = 0.2
    lock = await asyncpg.connect(owner_url)
    try:
        async with lock.transaction():
            await lock.execute("LOCK TABLE deposits IN ACCESS EXCLUSIVE MODE")
            await person.checkout(payload, 100)
            ok, words = answer(shop)
    finally:
        await lock.close()
    assert not ok
    assert "not been charged" in words


async def test_the_answer_does_not_wait_for_another_message(shop: Shop) -> None:
    """A dialog of the same person holds his turn; it is not waited for longer than agreed."""
    person = await shop.customer()
    payload = await invoice(shop, person)
    in_time(shop).decision_seconds = 0.2
    context = shop.dispatcher.fsm.get_context(shop.bot, person.id, person.id)
    async with shop.dispatcher.fsm.events_isolation.lock(context.key):
        await person.checkout(payload, 100)
        assert not answer(shop)[0]
    await person.checkout(payload, 100)
    in_time(shop).decision_seconds = 60
    await person.checkout(payload, 100)
    assert answer(shop)[0]


async def test_an_error_of_ours_is_a_no(shop: Shop, owner: Connection) -> None:
    person = await shop.customer()
    payload = await invoice(shop, person)
    await owner.execute("ALTER TABLE deposits RENAME TO deposits_away")
    await person.checkout(payload, 100)
    await owner.execute("ALTER TABLE deposits_away RENAME TO deposits")
    assert not answer(shop)[0]
    assert "not been charged" in answer(shop)[1]


async def test_a_payment_is_taken_in_from_whoever_it_comes(shop: Shop) -> None:
    """Banned, in the middle of a dialog, or never seen: Telegram has the money."""
    banned = await make_user(shop.owner)
    person = shop.person(banned)
    payload = await invoice(shop, person)
    await shop.owner.execute("UPDATE users SET status = 'BANNED', ban_reason = 'x'")
    await person.pay(payload, 100)
    assert await coins(shop, banned) == 10

    busy = await make_user(shop.owner, roles=("owner",))
    writer = shop.person(busy)
    payload = await invoice(shop, writer)
    for command in ("/newlottery", "/credit", "/paysupport", "/broadcast"):
        await writer.send(command)
    await writer.pay(payload, 100)
    assert await coins(shop, busy) == 10

    stranger = shop.stranger()
    await stranger.pay("not ours", 5)
    status = await shop.owner.fetchval(
        "SELECT d.status FROM deposits AS d JOIN users AS u ON u.id = d.user_id "
        "WHERE u.telegram_id = $1",
        stranger.id,
    )
    assert status == "UNMATCHED"


async def test_a_payment_is_tried_again_while_the_database_is_away(
    shop: Shop, owner: Connection
) -> None:
    player = await make_user(shop.owner)
    person = shop.person(player)
    payload = await invoice(shop, person)
    failed = asyncio.Event()

    def pauses() -> Iterator[float]:
        yield 0
        failed.set()
        yield from [0.05] * 400

    in_time(shop).pauses = pauses()
    await owner.execute("ALTER TABLE deposits RENAME TO deposits_away")
    paying = asyncio.create_task(person.pay(payload, 100))
    await failed.wait()
    await owner.execute("ALTER TABLE deposits_away RENAME TO deposits")
    await paying
    assert await coins(shop, player) == 10


async def test_a_payment_that_fails_for_good_is_told(shop: Shop, owner: Connection) -> None:
    player = await make_user(shop.owner)
    person = shop.person(player)
    payload = await invoice(shop, person)
    in_time(shop).pauses = (0, 0)
    await owner.execute("ALTER TABLE deposits RENAME TO deposits_away")
    await person.pay(payload, 100)
    await owner.execute("ALTER TABLE deposits_away RENAME TO deposits")
    assert "went wrong" in person.text
    await person.repeat()  # the update is not forgotten: delivered again, it is taken in
    assert await coins(shop, player) == 10


async def test_stars_that_went_back_take_the_coins(shop: Shop) -> None:
    player = await make_user(shop.owner)
    person = shop.person(player)
    payload = await invoice(shop, person)
    charge = await person.pay(payload, 100)
    await person.pay(payload, 100, charge=charge, refunded=True, by_bot=True)
    await person.repeat()
    assert await coins(shop, player) == 0
    await person.pay(payload, 100, charge=charge, refunded=True)
    await person.pay(payload, 100, charge=charge)
    assert await coins(shop, player) == 0
    assert await shop.owner.fetchval("SELECT count(*) FROM users") == 1
    assert await shop.owner.fetchval("SELECT status FROM deposits") == "REFUNDED"
