"""Handles: one name per person, reserved when given up, and none that looks like staff."""

import asyncio
from datetime import timedelta
from decimal import Decimal

import pytest

from jobs import handles as handles_job
from luckymart.handles import actions as handles
from luckymart.handles import rules
from luckymart.handles.errors import (
    HandleNotFound,
    HandleReserved,
    HandleTaken,
    HandleTooSoon,
)
from luckymart.kit.clock import utc_now
from luckymart.kit.database import Connection, Database, collect_queries
from luckymart.kit.errors import DomainError, ValidationError
from luckymart.staff import actions as staff
from luckymart.staff.errors import PermissionDenied
from luckymart.users import actions as users
from luckymart.users.actions import Profile, UserRules
from tests.support.world import Player, make_user


async def choose(db: Database, player: Player, handle: str) -> str | None:
    async with db.transaction() as tx:
        return (await handles.choose(tx, player.id, handle)).handle


async def let_time_pass(owner: Connection, days: int) -> None:
    await owner.execute(
        "UPDATE handles SET chosen_at = chosen_at - make_interval(days => $1), "
        "kept_until = kept_until - make_interval(days => $1)",
        days,
    )


@pytest.mark.parametrize("typed", ["anna_95", "Anna_95", "@ANNA_95", "  anna_95 "])
async def test_a_handle_is_one_whatever_the_case(
    owner: Connection, db: Database, typed: str
) -> None:
    player, other = await make_user(owner, first_name="Anna"), await make_user(owner)
    assert await choose(db, player, typed) == "anna_95"
    with pytest.raises(HandleTaken):
        await choose(db, other, "aNNa_95")
    async with db.connection() as connection:
        card = await handles.get_card(connection, "@Anna_95")
    assert (card.handle, card.name) == ("anna_95", "Anna")


@pytest.mark.parametrize(
    "typed", ["", "ab", "a" * 33, "анна", "an na", "anna-95", "anna.95", "@@x"]
)
async def test_what_is_no_handle(owner: Connection, db: Database, typed: str) -> None:
    with pytest.raises(ValidationError):
        await choose(db, await make_user(owner), typed)


async def test_once_in_thirty_days(owner: Connection, db: Database) -> None:
    player = await make_user(owner)
    await choose(db, player, "first_one")
    with pytest.raises(HandleTooSoon) as refusal:
        await choose(db, player, "second_one")
    assert refusal.value.data["available_at"].endswith("Z")
    assert await choose(db, player, "First_One") == "first_one"  # keeping it is always allowed
    await let_time_pass(owner, 30)
    assert await choose(db, player, "second_one") == "second_one"


async def test_a_given_up_handle_is_kept_and_then_free(owner: Connection, db: Database) -> None:
    player, other = await make_user(owner), await make_user(owner)
    await choose(db, player, "first_one")
    await let_time_pass(owner, 31)
    await choose(db, player, "second_one")
    with pytest.raises(HandleTaken):
        await choose(db, other, "first_one")
    async with db.connection() as connection:
        with pytest.raises(HandleNotFound):
            await handles.get_card(connection, "first_one")
    assert await handles_job.free_kept(db) == 0
    await let_time_pass(owner, 89)
    assert await handles_job.free_kept(db) == 0
    assert await choose(db, player, "first_one") == "first_one"  # its last owner may take it back
    await let_time_pass(owner, 31)
    await choose(db, player, "third_one")
    await let_time_pass(owner, 90)
    assert await handles_job.free_kept(db) == 2
    assert await choose(db, other, "first_one") == "first_one"


async def test_reserved_words_and_what_looks_like_them(
    owner: Connection, db: Database, subtests: pytest.Subtests
) -> None:
    player = await make_user(owner)
    for word in ("admin", "ADM1N", "_admin_", "5upport", "l_uckymart", "0wner"):
        with subtests.test(word), pytest.raises(HandleReserved):
            await choose(db, player, word)
    assert await choose(db, player, "administer") == "administer"


async def test_nobody_looks_like_a_member_of_staff(
    owner: Connection, db: Database, subtests: pytest.Subtests
) -> None:
    member = await make_user(owner, roles=("support",), telegram_username="Oleg_Shop")
    player = await make_user(owner)
    await choose(db, member, "oleg")
    for look_alike in ("0leg", "ol3g", "o_leg", "oleg_sh0p", "olegshop"):
        with subtests.test(look_alike), pytest.raises(HandleReserved):
            await choose(db, player, look_alike)
    await let_time_pass(owner, 30)
    assert await choose(db, member, "oleg_shop") == "oleg_shop"


async def test_a_telegram_name_is_its_owners(owner: Connection, db: Database) -> None:
    await make_user(owner, telegram_username="Farrukh")
    with pytest.raises(HandleTaken):
        await choose(db, await make_user(owner), "farrukh")


@pytest.mark.parametrize(
    ("username", "handle"),
    [("Farrukh_K", "farrukh_k"), (None, None), ("admin", None), ("taken", None)],
)
async def test_the_first_is_the_telegram_name_if_free(
    owner: Connection, db: Database, username: str | None, handle: str | None
) -> None:
    await choose(db, await make_user(owner), "taken")
    profile = Profile(7_000_000_001, "Farrukh", username=username)
    async with db.transaction() as tx:
        user = await users.register(tx, UserRules("TJS", Decimal(0)), profile)
    async with db.transaction() as tx:
        own = await handles.get_own(tx, user.id)
        assert (own.handle, own.changes_at) == (handle, None)
        assert (await handles.choose(tx, user.id, "chosen")).handle == "chosen"  # at once


async def test_none_is_given_where_handles_are_off(owner: Connection, db: Database) -> None:
    rules_of_shop = UserRules("TJS", Decimal(0), with_handles=False)
    profile = Profile(7_000_000_002, "Zarina", username="zarina")
    async with db.transaction() as tx:
        user = await users.register(tx, rules_of_shop, profile)
        assert (await handles.get_own(tx, user.id)).handle is None


async def test_of_many_who_want_one_at_once_one_has_it(owner: Connection, db: Database) -> None:
    players = [await make_user(owner) for _ in range(8)]
    answers = await asyncio.gather(
        *(choose(db, player, "wanted") for player in players), return_exceptions=True
    )
    assert [answer for answer in answers if answer == "wanted"] == ["wanted"]
    assert sum(isinstance(answer, HandleTaken) for answer in answers) == 7
    assert await owner.fetchval("SELECT count(*) FROM handles") == 1


async def test_one_given_up_and_wanted_at_once(owner: Connection, db: Database) -> None:
    player, other = await make_user(owner), await make_user(owner)
    await choose(db, player, "first_one")
    await let_time_pass(owner, 31)
    changed, refused = await asyncio.gather(
        choose(db, player, "second_one"), choose(db, other, "first_one"), return_exceptions=True
    )
    assert changed == "second_one"
    assert isinstance(refused, HandleTaken)


async def test_two_choices_of_one_person_at_once_are_one_change(
    owner: Connection, db: Database
) -> None:
    player = await make_user(owner)
    answers = await asyncio.gather(
        choose(db, player, "one_name"), choose(db, player, "other_name"), return_exceptions=True
    )
    assert sum(isinstance(answer, HandleTooSoon) for answer in answers) == 1
    assert await owner.fetchval("SELECT count(*) FROM handles") == 1


async def test_staff_take_a_handle_away_with_a_reason(
    owner: Connection, db: Database, subtests: pytest.Subtests
) -> None:
    support = await make_user(owner, roles=("support",))
    player, other = await make_user(owner), await make_user(owner)
    await choose(db, player, "rude_word")
    async with db.transaction() as tx:
        member = await staff.load(tx, support.id)
        await handles.take_away(tx, member, player.id, "  an insult ")
    told = await owner.fetchrow(
        "SELECT type, data FROM notifications WHERE user_id = $1", player.id
    )
    assert told is not None
    assert told["type"] == "handle-removed"
    assert '"reason": "an insult"' in told["data"]
    assert await owner.fetchval("SELECT action FROM admin_logs") == "handles.take_away"
    for person in (player, other):  # nor can it be taken back
        with subtests.test(person=person), pytest.raises(HandleTaken):
            await choose(db, person, "rude_word")
    assert await choose(db, player, "nice_word") == "nice_word"  # without waiting


@pytest.mark.parametrize("reason", ["", "   ", "x" * 501])
async def test_a_reason_is_needed(owner: Connection, db: Database, reason: str) -> None:
    support, player = await make_user(owner, roles=("support",)), await make_user(owner)
    await choose(db, player, "somebody")
    async with db.transaction() as tx:
        member = await staff.load(tx, support.id)
        with pytest.raises(ValidationError):
            await handles.take_away(tx, member, player.id, reason)


async def test_of_staff_only_who_gives_roles_takes_a_handle(
    owner: Connection, db: Database
) -> None:
    support, colleague = [await make_user(owner, roles=("support",)) for _ in range(2)]
    boss = await make_user(owner, roles=("owner",))
    await choose(db, colleague, "colleague")
    async with db.transaction() as tx:
        with pytest.raises(PermissionDenied):
            await handles.take_away(tx, await staff.load(tx, support.id), colleague.id, "x")
        await handles.take_away(tx, await staff.load(tx, boss.id), colleague.id, "x")


async def test_staff_reserve_and_release_words(owner: Connection, db: Database) -> None:
    support, player = await make_user(owner, roles=("support",)), await make_user(owner)
    async with db.transaction() as tx:
        member = await staff.load(tx, support.id)
        assert await handles.reserve(tx, member, "@Mayor") == "mayor"
        await handles.reserve(tx, member, "mayor")
        assert "mayor" in {word.word for word in await handles.list_reserved(tx, member)}
    with pytest.raises(HandleReserved):
        await choose(db, player, "may0r")
    async with db.transaction() as tx:
        await handles.release(tx, member, "mayor")
        with pytest.raises(HandleNotFound):
            await handles.release(tx, member, "mayor")
    assert await choose(db, player, "may0r") == "may0r"
    assert await owner.fetchval("SELECT count(*) FROM admin_logs") == 2


async def test_the_words_of_the_shop_are_stored_as_they_are_looked_for(owner: Connection) -> None:
    for row in await owner.fetch("SELECT word, skeleton FROM handle_reservations"):
        assert row["skeleton"] == rules.skeleton(row["word"])


async def test_what_is_kept_about_a_person_is_shown_and_erased(
    owner: Connection, db: Database
) -> None:
    player, other = await make_user(owner), await make_user(owner)
    await choose(db, player, "first_one")
    await choose(db, other, "other_one")
    [export], [erase] = [
        collect_queries(name)["handles"].values() for name in ("export.sql", "erase.sql")
    ]
    async with db.transaction() as tx:
        [row] = await export(tx, user_id=player.id)
        assert row["handle"] == "first_one"
        await erase(tx, user_id=player.id)
        assert await export(tx, user_id=player.id) == []
    assert await owner.fetchval("SELECT array_agg(handle) FROM handles") == ["other_one"]


async def test_a_refusal_changes_nothing(owner: Connection, db: Database) -> None:
    player, other = await make_user(owner), await make_user(owner)
    await choose(db, other, "taken")
    await choose(db, player, "first_one")
    await let_time_pass(owner, 31)
    with pytest.raises(DomainError):
        await choose(db, player, "taken")
    async with db.connection() as connection:
        assert (await handles.get_own(connection, player.id)).handle == "first_one"


async def test_when_it_may_be_changed_is_said(owner: Connection, db: Database) -> None:
    player = await make_user(owner)
    await choose(db, player, "first_one")
    async with db.connection() as connection:
        own = await handles.get_own(connection, player.id)
    assert own.changes_at is not None
    assert timedelta(days=29, hours=23) < own.changes_at - utc_now() <= timedelta(days=30)
