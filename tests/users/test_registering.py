"""First contact creates a user; later ones only update what Telegram says about them."""

import asyncio
import json
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

import asyncpg
import pytest

from luckymart.kit.database import Connection, Database
from luckymart.users import actions as users
from luckymart.users import rules
from luckymart.users.actions import Profile, User, UserRules
from luckymart.users.errors import UserBanned, UserNotFound
from tests.soak.books import assert_books_balance
from tests.support.world import make_user, new_telegram_id

PLAIN = UserRules(currency="TJS")
GENEROUS = UserRules(currency="TJS", welcome_credit=Decimal(200))


def profile(telegram_id: int | None = None, **fields: Any) -> Profile:
    return Profile(telegram_id or new_telegram_id(), fields.pop("first_name", "Zarina"), **fields)


async def register(
    db: Database,
    who: Profile,
    start_param: str | None = None,
    shop: UserRules = PLAIN,
    **flags: bool,
) -> User:
    async with db.transaction() as tx:
        return await users.register(tx, shop, who, start_param, **flags)


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        (("\u3164", None, "zarina"), ("zarina", None)),
        (("\u3164", "Rahimova", None), ("Rahimova", None)),
        (("\u200b", "\u2800", None), ("?", None)),
        ((" \u202eZarina\u00ad ", "Ra\u2066himova", None), ("Zarina", "Rahimova")),
        (("علی", None, None), ("علی", None)),
    ],
)
def test_a_name_is_what_one_sees_of_it(
    given: tuple[str, str | None, str | None], kept: tuple[str, str | None]
) -> None:
    first, last, username = given
    seen = profile(first_name=first, last_name=last, username=username)
    assert (seen.first_name, seen.last_name) == kept


async def test_the_first_contact_makes_a_user_with_wallets_and_a_code(
    owner: Connection, db: Database
) -> None:
    who = profile(
        last_name="Rahimova", username="zarina", language_code="tg", photo_url="https://t.me/i/1"
    )
    user = await register(db, who)
    assert (user.telegram_id, user.first_name, user.last_name) == (
        who.telegram_id,
        "Zarina",
        "Rahimova",
    )
    assert (user.telegram_username, user.avatar_url) == ("zarina", "https://t.me/i/1")
    assert (user.language_code, user.status, user.bot_reach) == ("tg", "ACTIVE", "UNKNOWN")
    assert rules.referral_code_in(f"r_{user.referral_code}") == user.referral_code
    assert (user.referred_by_id, user.level, user.total_lotteries) == (None, 1, 0)
    wallets = await owner.fetch("SELECT type, balance FROM wallets WHERE user_id = $1", user.id)
    assert {row["type"]: row["balance"] for row in wallets} == {
        "BALANCE": 0, "LUCKY_COIN": 0, "BONUS": 0,
    }  # fmt: skip
    async with db.connection() as connection:
        assert await users.get(connection, user.id) == user
        assert await users.get_by_telegram_id(connection, who.telegram_id) == user
        assert await users.get_by_telegram_id(connection, 1) is None
        with pytest.raises(UserNotFound):
            await users.get(connection, uuid4())


async def test_a_later_contact_refreshes_names_and_keeps_what_is_the_persons_own(
    owner: Connection, db: Database
) -> None:
    telegram_id = new_telegram_id()
    first = await register(db, profile(telegram_id, language_code="ru", photo_url="https://a"))
    async with db.transaction() as tx:
        await users.set_language(tx, first.id, "zh")
    again = await register(
        db, profile(telegram_id, first_name="Z.", username="z", language_code="en"), reachable=True
    )
    assert (again.id, again.referral_code) == (first.id, first.referral_code)
    assert (again.first_name, again.telegram_username, again.avatar_url) == ("Z.", "z", "https://a")
    assert (again.language_code, again.bot_reach) == ("zh", "REACHABLE")
    assert (await register(db, profile(telegram_id))).bot_reach == "REACHABLE"
    assert await owner.fetchval("SELECT count(*) FROM users") == 1
    assert await owner.fetchval("SELECT count(*) FROM wallets WHERE user_id IS NOT NULL") == 3


async def test_the_welcome_credit_is_given_once_and_as_an_event(
    owner: Connection, db: Database
) -> None:
    who = profile()
    user = await register(db, who, shop=GENEROUS)
    await register(db, who, shop=GENEROUS)
    [event] = await owner.fetch("SELECT user_id, type, amount FROM transactions")
    assert tuple(event) == (user.id, "WELCOME", 200)
    [note] = await owner.fetch("SELECT type, data FROM notifications")
    assert note["type"] == "welcome-credit"
    assert json.loads(note["data"]) == {"amount": "200.00", "currency": "TJS"}
    await assert_books_balance(db)


async def test_the_referrer_is_named_at_the_first_contact_and_never_again(
    owner: Connection, db: Database
) -> None:
    inviter, rival = await register(db, profile()), await register(db, profile())
    who = profile()
    invited = await register(db, who, f"r_{inviter.referral_code}")
    assert invited.referred_by_id == inviter.id
    assert (await register(db, who, f"r_{rival.referral_code}")).referred_by_id == inviter.id
    assert (
        await register(db, profile(rival.telegram_id), f"r_{inviter.referral_code}")
    ).referred_by_id is None
    child = await register(db, profile(), f"r_{invited.referral_code}")
    levels = await owner.fetch("SELECT id, referral_level FROM users")
    found = {row["id"]: row["referral_level"] for row in levels}
    assert [found[one.id] for one in (inviter, rival, invited, child)] == [0, 0, 1, 2]


async def test_nobody_invites_himself_and_no_chain_becomes_a_circle(
    owner: Connection, db: Database, subtests: pytest.Subtests
) -> None:
    first = await register(db, profile())
    second = await register(db, profile(), f"r_{first.referral_code}")
    for code in (first.referral_code, second.referral_code):
        with subtests.test(code):
            again = await register(db, profile(first.telegram_id), f"r_{code}")
            assert again.referred_by_id is None
    # nor by mistaken SQL of the owner or the application
    async with db.connection() as application:
        for connection, sqlstate in ((owner, "LM101"), (application, "42501")):
            with subtests.test(sqlstate):
                with pytest.raises(asyncpg.PostgresError) as refusal:
                    await connection.execute(
                        "UPDATE users SET referred_by_id = $1 WHERE id = $2", second.id, first.id
                    )
                assert refusal.value.sqlstate == sqlstate
    with pytest.raises(asyncpg.CheckViolationError):
        await owner.execute(
            "INSERT INTO users (id, telegram_id, first_name, referral_code, referred_by_id) "
            "VALUES ($1, 1, 'X', 'ABCDEFGH', $1)",
            uuid4(),
        )


async def test_codes_that_name_nobody_are_ignored(
    owner: Connection, db: Database, subtests: pytest.Subtests
) -> None:
    banned = await make_user(owner, status="BANNED", ban_reason="fraud")
    inviter = await make_user(owner)
    code = inviter.referral_code
    ignored = [
        "r_AAAAAAAA", f"r_{banned.referral_code}", code, f"r_{code}X", f"r_{code.lower()}",
        "r_", "", f"l_{uuid4()}", f"r_{code}\n", "r_' OR 1=1",
    ]  # fmt: skip
    for start_param in ignored:
        with subtests.test(start_param):
            user = await register(db, profile(), start_param)
            assert user.referred_by_id is None


async def test_a_banned_person_is_told_why(owner: Connection, db: Database) -> None:
    banned = await make_user(owner, status="BANNED", ban_reason="two accounts")
    with pytest.raises(UserBanned) as refusal:
        await register(db, profile(banned.telegram_id))
    assert refusal.value.data == {"reason": "two accounts"}


async def test_two_first_contacts_at_once_make_one_person(owner: Connection, db: Database) -> None:
    who = profile()
    both = await asyncio.gather(*(register(db, who, shop=GENEROUS) for _ in range(4)))
    assert len({user.id for user in both}) == 1
    assert await owner.fetchval("SELECT count(*) FROM transactions") == 1
    await assert_books_balance(db)


LOTTERY_ID = UUID("01a1fc4b-b7c0-79eb-9a1b-83c399df9281")


@pytest.mark.parametrize(
    ("start_param", "lottery_id", "code"),
    [
        (f"l_{LOTTERY_ID}", LOTTERY_ID, None),
        (f"l_{LOTTERY_ID.hex}", LOTTERY_ID, None),
        (f"l_{LOTTERY_ID}_r_ABCDEFGH", LOTTERY_ID, "ABCDEFGH"),
        ("r_ABCDEFGH", None, "ABCDEFGH"),
        (None, None, None),
        ("", None, None),
        ("l_", None, None),
        ("l_xyz", None, None),
        (LOTTERY_ID.hex, None, None),
    ],
)
def test_what_a_start_parameter_names(
    start_param: str | None, lottery_id: UUID | None, code: str | None
) -> None:
    assert rules.lottery_id_in(start_param) == lottery_id
    assert rules.referral_code_in(start_param) == code


@pytest.mark.parametrize("start_param", [f"l_{LOTTERY_ID}_r_", f"l_{LOTTERY_ID}_r_ABCDEFGH\n"])
def test_no_referral_code_is_read_out_of_half_a_one(start_param: str) -> None:
    assert rules.referral_code_in(start_param) is None


def test_every_new_referral_code_is_read_again() -> None:
    codes = {rules.new_referral_code() for _ in range(1000)}
    assert len(codes) == 1000
    assert all(rules.referral_code_in(f"r_{code}") == code for code in codes)
