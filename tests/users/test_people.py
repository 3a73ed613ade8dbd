"""What people change about themselves, and what staff do to them."""

import json
from uuid import uuid4

import pytest

from luckymart.kit.database import Connection, Database
from luckymart.kit.errors import ValidationError
from luckymart.staff import actions as staff
from luckymart.staff.errors import OwnAccount, PermissionDenied
from luckymart.users import actions as users
from luckymart.users.errors import UserNotFound
from tests.support.staff import staff_of
from tests.support.world import make_user


async def test_a_language_is_one_of_the_shops(owner: Connection, db: Database) -> None:
    player = await make_user(owner)
    async with db.transaction() as tx:
        assert (await users.set_language(tx, player.id, "tg")).language_code == "tg"
        with pytest.raises(ValidationError):
            await users.set_language(tx, player.id, "uz")
        with pytest.raises(UserNotFound):
            await users.set_language(tx, uuid4(), "ru")


async def test_the_bot_remembers_whom_it_reaches(owner: Connection, db: Database) -> None:
    player = await make_user(owner, bot_reach="UNKNOWN")
    for reach in ("REACHABLE", "BLOCKED", "REACHABLE"):
        async with db.transaction() as tx:
            await users.set_bot_reach(tx, player.telegram_id, reach)
            assert (await users.get(tx, player.id)).bot_reach == reach


async def test_a_ban_has_a_reason_and_a_line_in_the_log(owner: Connection, db: Database) -> None:
    support, player = await make_user(owner, roles=("support",)), await make_user(owner)
    member = await staff_of(db, support)
    async with db.transaction() as tx:
        banned = await users.ban(tx, member, player.id, "  two accounts ")
        assert (banned.status, banned.ban_reason) == ("BANNED", "two accounts")
        again = await users.unban(tx, member, player.id)
        assert (again.status, again.ban_reason) == ("ACTIVE", None)
    lines = await owner.fetch("SELECT * FROM admin_logs ORDER BY created_at")
    assert [(line["admin_id"], line["action"], line["target_id"]) for line in lines] == [
        (support.id, "users.ban", player.id),
        (support.id, "users.unban", player.id),
    ]
    assert json.loads(lines[0]["before"]) == {"status": "ACTIVE", "ban_reason": None}
    assert json.loads(lines[0]["after"]) == {"status": "BANNED", "ban_reason": "two accounts"}


async def test_who_may_not_ban_and_what_is_no_ban(
    owner: Connection, db: Database, subtests: pytest.Subtests
) -> None:
    support, player = await make_user(owner, roles=("support",)), await make_user(owner)
    member = await staff_of(db, support)
    others = [
        await staff_of(db, await make_user(owner, roles=(role,))) for role in ("content", "viewer")
    ]
    async with db.transaction() as tx:
        for other in (*others, await staff.load(tx, player.id)):
            with subtests.test(other=other):
                with pytest.raises(PermissionDenied):
                    await users.ban(tx, other, player.id, "reason")
                with pytest.raises(PermissionDenied):
                    await users.unban(tx, other, player.id)
        for reason in ("", "  ", "x" * 501):
            with subtests.test(reason), pytest.raises(ValidationError):
                await users.ban(tx, member, player.id, reason)
        with pytest.raises(OwnAccount):
            await users.ban(tx, member, support.id, "reason")
        with pytest.raises(UserNotFound):
            await users.ban(tx, member, uuid4(), "reason")
        assert (await users.get(tx, player.id)).status == "ACTIVE"
    assert await owner.fetchval("SELECT count(*) FROM admin_logs") == 0


async def test_support_cannot_lock_out_who_gives_the_roles(
    owner: Connection, db: Database, subtests: pytest.Subtests
) -> None:
    """A ban suspends roles, so banning staff takes the right to revoke them."""
    boss, other = (
        await make_user(owner, roles=("owner",)),
        await make_user(owner, roles=("viewer",)),
    )
    support = await staff_of(db, await make_user(owner, roles=("support",)))
    async with db.transaction() as tx:
        for member in (boss, other):
            with subtests.test(member=member):
                with pytest.raises(PermissionDenied) as refusal:
                    await users.ban(tx, support, member.id, "a quarrel")
                assert refusal.value.data == {"permission": "staff.write"}
        assert (await users.ban(tx, await staff_of(db, boss), other.id, "left")).status == "BANNED"
        with pytest.raises(PermissionDenied):  # it would restore the role
            await users.unban(tx, support, other.id)
        assert (await users.unban(tx, await staff_of(db, boss), other.id)).status == "ACTIVE"


async def test_a_lifted_ban_brings_back_nobody_who_left(owner: Connection, db: Database) -> None:
    member = await staff_of(db, await make_user(owner, roles=("support",)))
    gone = await make_user(owner, status="DELETED")
    async with db.transaction() as tx:
        assert (await users.unban(tx, member, gone.id)).status == "DELETED"
        with pytest.raises(UserNotFound):  # or lifting the ban would bring them back
            await users.ban(tx, member, gone.id, "reason")


async def test_a_search_by_ids_username_referral_code_and_name(
    owner: Connection, db: Database
) -> None:
    viewer = await make_user(owner, roles=("viewer",), first_name="Viewer")
    anna = await make_user(owner, first_name="Anna", telegram_username="anna_k")
    other = await make_user(owner, first_name="Bob", last_name="Annan", telegram_username="annaxk")
    percent = await make_user(owner, first_name="100%")
    member = await staff_of(db, viewer)
    async with db.connection() as connection:

        async def found(query: str) -> set[object]:
            page = await users.search(connection, member, query, 10, None)
            return {user.id for user in page.items}

        assert await found(str(anna.telegram_id)) == {anna.id}
        assert await found("@ANNA_") == {anna.id}
        assert await found("anna") == {anna.id, other.id}
        assert await found("annan") == {other.id}
        assert await found(str(other.id).upper()) == {other.id}
        assert await found(percent.referral_code.lower()) == {percent.id}
        assert await found("%") == {percent.id}
        assert await found("\\") == set()
        assert len(await found("")) == 4
        with pytest.raises(PermissionDenied):
            await users.search(connection, await staff.load(connection, anna.id), "", 10, None)


async def test_a_search_in_pages_newest_first(owner: Connection, db: Database) -> None:
    member = await staff_of(db, await make_user(owner, roles=("viewer",)))
    people = [await make_user(owner, first_name="Same") for _ in range(5)]
    async with db.connection() as connection:
        seen, cursor, sizes = [], None, []
        while True:
            page = await users.search(connection, member, "Same", 2, cursor)
            sizes.append(len(page.items))
            seen += [user.id for user in page.items]
            if (cursor := page.next_cursor) is None:
                break
    assert sizes == [2, 2, 1]
    assert seen == sorted((player.id for player in people), reverse=True)
