"""Permissions, which come from the tables alone, and the log that no write bypasses."""

import asyncio
import json
from dataclasses import replace
from uuid import uuid4

import pytest

from luckymart.kit.database import Connection, Database, connect
from luckymart.staff import actions as staff
from luckymart.staff import roles
from luckymart.staff.errors import (
    GrantNotFound,
    LastOwner,
    OwnAccount,
    PermissionDenied,
    PersonNotFound,
    RoleNotFound,
    UserNotActive,
)
from luckymart.users import actions as users
from tests.support.staff import staff_of
from tests.support.world import Player, make_user

READS = {
    "lotteries.read", "users.read", "ledger.read", "broadcasts.read", "dashboard.read",
    "debts.read", "deposits.read", "prizes.read", "resales.read", "showoffs.read", "staff.read",
    "withdrawals.read", "settings.read", "messages.read",
}  # fmt: skip
BOTH = {"approvals.read", "approvals.write"}
MATRIX = {
    "owner": READS
    | BOTH
    | {
        "lotteries.write", "draws.write", "users.write", "credits.write", "broadcasts.write",
        "staff.write", "deposits.write", "payments.write", "prizes.write", "resales.write",
        "showoffs.write", "withdrawals.write", "debts.write", "settings.write", "limits.read",
        "messages.write",
    },
    "finance": BOTH
    | {
        "lotteries.read", "users.read", "ledger.read", "credits.write", "dashboard.read",
        "deposits.read", "deposits.write", "payments.write", "withdrawals.read",
        "withdrawals.write", "prizes.read", "resales.read", "debts.read", "debts.write",
        "settings.read",
    },
    "content": BOTH
    | {
        "lotteries.read", "lotteries.write", "draws.write", "broadcasts.write", "broadcasts.read",
        "dashboard.read", "showoffs.read", "showoffs.write", "resales.read", "prizes.read",
        "messages.read",
    },
    "support": BOTH
    | {
        "lotteries.read", "users.read", "users.write", "dashboard.read", "deposits.read",
        "withdrawals.read", "prizes.read", "prizes.write", "resales.read", "resales.write",
        "showoffs.read", "showoffs.write", "debts.read", "messages.read", "messages.write",
    },
    "viewer": READS,
}  # fmt: skip


async def grant(db: Database, by: Player | None, player: Player, role: str) -> None:
    async with db.transaction() as tx:
        await roles.grant(tx, await staff.load(tx, by.id) if by else None, player.id, role)


async def revoke(db: Database, by: Player | None, player: Player, role: str) -> None:
    async with db.transaction() as tx:
        await roles.revoke(tx, await staff.load(tx, by.id) if by else None, player.id, role)


async def test_what_each_role_may_do(
    owner: Connection, db: Database, subtests: pytest.Subtests
) -> None:
    nobody = await staff_of(db, await make_user(owner))
    assert (nobody.roles, nobody.permissions) == (frozenset(), frozenset())
    everything = {row["code"] for row in await owner.fetch("SELECT code FROM permissions")}
    assert everything == MATRIX["owner"]
    assert {row["code"] for row in await owner.fetch("SELECT code FROM roles")} == set(MATRIX)
    for role, permissions in MATRIX.items():
        with subtests.test(role):
            member = await staff_of(db, await make_user(owner, roles=(role,)))
            assert member.roles == {role}
            assert member.permissions == permissions
            for permission in everything:
                if permission in permissions:
                    member.require(permission)
                else:
                    with pytest.raises(PermissionDenied) as refusal:
                        member.require(permission)
                    assert refusal.value.data == {"permission": permission}
            with pytest.raises(PermissionDenied):
                nobody.require(min(permissions))


async def test_roles_add_up(owner: Connection, db: Database) -> None:
    member = await staff_of(db, await make_user(owner, roles=("finance", "support")))
    assert member.roles == {"finance", "support"}
    assert member.permissions == MATRIX["finance"] | MATRIX["support"]


async def test_the_matrix_is_the_tables(owner: Connection, db: Database) -> None:
    """No permission is hard-coded: what the database's owner revokes is gone."""
    player = await make_user(owner, roles=("viewer",))
    await owner.execute("DELETE FROM role_permissions WHERE permission_code = 'users.read'")
    assert (await staff_of(db, player)).permissions == READS - {"users.read"}


async def test_the_first_owner_is_made_from_the_command_line(
    owner: Connection, db: Database, owner_url: str
) -> None:
    player = await make_user(owner)
    as_owner = await connect(owner_url, max_connections=1)
    await grant(as_owner, None, player, "owner")
    await as_owner.close()
    assert (await staff_of(db, player)).roles == {"owner"}
    [line] = await owner.fetch("SELECT * FROM admin_logs")
    assert (line["admin_id"], line["action"], line["target_id"]) == (None, "staff.grant", player.id)
    assert json.loads(line["before"]) == {"roles": []}
    assert json.loads(line["after"]) == {"roles": ["owner"]}


async def test_a_revoked_role_opens_nothing_from_that_moment(
    owner: Connection, db: Database
) -> None:
    boss, member = await make_user(owner, roles=("owner",)), await make_user(owner)
    await grant(db, boss, member, "content")
    await grant(db, boss, member, "content")
    assert (await staff_of(db, member)).roles == {"content"}
    await revoke(db, boss, member, "content")
    assert (await staff_of(db, member)).permissions == frozenset()
    await grant(db, boss, member, "content")
    assert (await staff_of(db, member)).roles == {"content"}
    rows = await owner.fetch(
        "SELECT granted_by_id, revoked_at IS NOT NULL FROM admins WHERE user_id = $1", member.id
    )
    assert sorted(tuple(row) for row in rows) == [(boss.id, False), (boss.id, True)]
    lines = await owner.fetch("SELECT admin_id, action FROM admin_logs ORDER BY id")
    assert {line["admin_id"] for line in lines} == {boss.id}
    # what was already so is neither logged nor announced again
    actions = ["staff.grant", "staff.revoke", "staff.grant"]
    assert [line["action"] for line in lines] == actions
    told = await owner.fetch("SELECT user_id, type, data FROM notifications ORDER BY id")
    assert {(row["user_id"], json.loads(row["data"])["role"]) for row in told} == {
        (member.id, "content")
    }
    assert [row["type"] for row in told] == ["role-granted", "role-revoked", "role-granted"]


async def test_only_an_owner_gives_and_takes_roles(
    owner: Connection, db: Database, subtests: pytest.Subtests
) -> None:
    boss, player = await make_user(owner, roles=("owner",)), await make_user(owner)
    for role in ("finance", "content", "support", "viewer"):
        with subtests.test(role):
            member = await make_user(owner, roles=(role,))
            with pytest.raises(PermissionDenied):
                await grant(db, member, player, "viewer")
            with pytest.raises(PermissionDenied):
                await grant(db, member, member, "owner")
            with pytest.raises(PermissionDenied):
                await revoke(db, member, boss, "owner")
    for change in (grant, revoke):
        with subtests.test(change.__name__):
            with pytest.raises(RoleNotFound) as refusal:
                await change(db, boss, player, "emperor")
            assert refusal.value.data == {"role": "emperor"}
    assert (await staff_of(db, boss)).roles == {"owner"}
    assert await owner.fetchval("SELECT count(*) FROM admin_logs") == 0


async def test_a_role_is_for_people_who_are_there(
    owner: Connection, db: Database, subtests: pytest.Subtests
) -> None:
    boss = await make_user(owner, roles=("owner",))
    banned = await make_user(owner, status="BANNED", ban_reason="left")
    gone = await make_user(owner, status="DELETED")
    nobody = replace(boss, id=uuid4())
    for person, status in ((banned, "BANNED"), (gone, "DELETED")):
        with subtests.test(status):
            with pytest.raises(UserNotActive) as refusal:
                await grant(db, boss, person, "viewer")
            assert refusal.value.data == {"status": status}
    with pytest.raises(PersonNotFound):
        await grant(db, boss, nobody, "viewer")
    for person in (banned, nobody):
        with subtests.test(person=person), pytest.raises(GrantNotFound):
            await revoke(db, boss, person, "viewer")
    with pytest.raises(OwnAccount):
        await revoke(db, boss, boss, "viewer")
    assert await counts_of(owner) == (1, 0, 0)


async def counts_of(owner: Connection) -> tuple[int, int, int]:
    """How many roles are held, entries logged and people notified."""
    row = await owner.fetchrow(
        """
        SELECT (SELECT count(*) FROM admins WHERE revoked_at IS NULL),
               (SELECT count(*) FROM admin_logs), (SELECT count(*) FROM notifications)
        """
    )
    assert row is not None
    return tuple(row)


async def test_there_is_always_an_owner(
    owner: Connection, db: Database, subtests: pytest.Subtests
) -> None:
    """Not even the command line removes the last one; a banned owner does not count."""
    boss = await make_user(owner, roles=("owner",))
    await make_user(owner, roles=("owner",), status="BANNED", ban_reason="left")
    for by, refusal in ((boss, OwnAccount), (None, LastOwner)):
        with subtests.test(refusal.__name__), pytest.raises(refusal):
            await revoke(db, by, boss, "owner")
    assert await counts_of(owner) == (2, 0, 0)
    other = await make_user(owner, has_second_step=True)
    await grant(db, boss, other, "owner")
    await revoke(db, other, boss, "owner")
    assert (await staff_of(db, boss)).roles == frozenset()
    assert (await staff_of(db, other)).roles == {"owner"}


@pytest.mark.parametrize("how", ["revoke", "ban", "both"])
async def test_owners_who_remove_each_other_at_once_leave_one(
    owner: Connection, db: Database, how: str
) -> None:
    """All load their permissions before any acts, as concurrent requests do."""
    bosses = [await make_user(owner, roles=("owner",)) for _ in range(4)]
    members = [await staff_of(db, boss) for boss in bosses]

    async def remove(by: int, target: int) -> None:
        async with db.transaction() as tx:
            if how == "ban" or (how == "both" and by % 2):
                await users.ban(tx, members[by], bosses[target].id, "a quarrel")
            else:
                await roles.revoke(tx, members[by], bosses[target].id, "owner")

    pairs = [(by, target) for by in range(4) for target in range(4) if by != target]
    answers = await asyncio.gather(*(remove(*pair) for pair in pairs), return_exceptions=True)
    left = [boss for boss in bosses if "owner" in (await staff_of(db, boss)).roles]
    assert len(left) == 1
    done = [answer for answer in answers if answer is None]
    refused = [answer for answer in answers if answer is not None]
    assert {type(answer) for answer in refused} <= {PermissionDenied, GrantNotFound, LastOwner}
    assert await owner.fetchval("SELECT count(*) FROM admin_logs") == len(done)


async def test_one_role_given_twenty_times_at_once_is_given_once(
    owner: Connection, db: Database
) -> None:
    boss, member = await make_user(owner, roles=("owner",)), await make_user(owner)
    await asyncio.gather(*(grant(db, boss, member, "viewer") for _ in range(20)))
    assert await counts_of(owner) == (2, 1, 1)
    answers = await asyncio.gather(
        *(revoke(db, boss, member, "viewer") for _ in range(20)), return_exceptions=True
    )
    assert answers.count(None) == 1
    assert {type(answer) for answer in answers if answer is not None} == {GrantNotFound}
    assert await counts_of(owner) == (1, 2, 2)


async def test_a_ban_and_a_grant_at_once_make_no_banned_staff(
    owner: Connection, db: Database
) -> None:
    """Either the ban came first and the grant is refused, or the ban needed a right over staff."""
    boss = await make_user(owner, roles=("owner",))
    support = await staff_of(db, await make_user(owner, roles=("support",)))
    for _ in range(5):
        person = await make_user(owner)

        async def ban(target: Player) -> None:
            async with db.transaction() as tx:
                await users.ban(tx, support, target.id, "spam")

        outcomes = await asyncio.gather(
            ban(person), grant(db, boss, person, "content"), return_exceptions=True
        )
        assert sum(outcome is None for outcome in outcomes) == 1
        refusal = next(outcome for outcome in outcomes if outcome is not None)
        assert isinstance(refusal, PermissionDenied | UserNotActive)


async def test_who_is_banned_is_no_staff(owner: Connection, db: Database) -> None:
    member = await make_user(owner, roles=("owner",), status="BANNED", ban_reason="left")
    assert (await staff_of(db, member)).permissions == frozenset()
