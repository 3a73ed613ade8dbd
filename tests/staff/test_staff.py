"""Who may do what, from the tables alone, and the log that nobody can do without."""

import json
from uuid import UUID

import pytest

from luckymart.kit.database import Connection, Database
from luckymart.staff import actions as staff
from luckymart.staff.errors import PermissionDenied, RoleNotFound
from tests.support.world import Player, make_user

READS = {"lotteries.read", "users.read", "ledger.read"}
MATRIX = {
    "owner": READS
    | {
        "lotteries.write", "draws.write", "users.write", "credits.write", "broadcasts.write",
        "staff.write",
    },
    "finance": READS | {"credits.write"},
    "content": {"lotteries.read", "lotteries.write", "draws.write", "broadcasts.write"},
    "support": {"lotteries.read", "users.read", "users.write"},
    "viewer": READS,
}  # fmt: skip


async def load(db: Database, user_id: UUID) -> staff.Staff:
    async with db.connection() as connection:
        return await staff.load(connection, user_id)


async def grant(db: Database, by: Player | None, player: Player, role: str) -> None:
    async with db.transaction() as tx:
        await staff.grant(tx, await staff.load(tx, by.id) if by else None, player.id, role)


async def revoke(db: Database, by: Player | None, player: Player, role: str) -> None:
    async with db.transaction() as tx:
        await staff.revoke(tx, await staff.load(tx, by.id) if by else None, player.id, role)


async def test_what_each_role_may_do(owner: Connection, db: Database) -> None:
    nobody = await load(db, (await make_user(owner)).id)
    assert (nobody.roles, nobody.permissions) == (frozenset(), frozenset())
    everything = {row["code"] for row in await owner.fetch("SELECT code FROM permissions")}
    assert everything == MATRIX["owner"]
    assert {row["code"] for row in await owner.fetch("SELECT code FROM roles")} == set(MATRIX)
    for role, permissions in MATRIX.items():
        member = await load(db, (await make_user(owner, roles=(role,))).id)
        assert member.roles == {role}
        assert member.permissions == permissions, role
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
    member = await load(db, (await make_user(owner, roles=("finance", "support"))).id)
    assert member.roles == {"finance", "support"}
    assert member.permissions == MATRIX["finance"] | MATRIX["support"]


async def test_the_matrix_is_the_tables(owner: Connection, db: Database) -> None:
    """No permission stands in the code: what the owner of the database takes away is gone."""
    player = await make_user(owner, roles=("viewer",))
    await owner.execute("DELETE FROM role_permissions WHERE permission_code = 'users.read'")
    assert (await load(db, player.id)).permissions == READS - {"users.read"}


async def test_the_first_owner_is_made_from_the_command_line(
    owner: Connection, db: Database
) -> None:
    player = await make_user(owner)
    await grant(db, None, player, "owner")
    assert (await load(db, player.id)).roles == {"owner"}
    [line] = await owner.fetch("SELECT * FROM admin_logs")
    assert (line["admin_id"], line["action"], line["target_id"]) == (None, "staff.grant", player.id)
    assert json.loads(line["after"]) == {"role": "owner"}


async def test_a_revoked_role_opens_nothing_from_that_moment(
    owner: Connection, db: Database
) -> None:
    boss, member = await make_user(owner, roles=("owner",)), await make_user(owner)
    await grant(db, boss, member, "content")
    await grant(db, boss, member, "content")
    assert (await load(db, member.id)).roles == {"content"}
    await revoke(db, boss, member, "content")
    assert (await load(db, member.id)).permissions == frozenset()
    await grant(db, boss, member, "content")
    assert (await load(db, member.id)).roles == {"content"}
    rows = await owner.fetch(
        "SELECT granted_by_id, revoked_at IS NOT NULL FROM admins WHERE user_id = $1", member.id
    )
    assert sorted(tuple(row) for row in rows) == [(boss.id, False), (boss.id, True)]
    lines = await owner.fetch("SELECT admin_id, action FROM admin_logs ORDER BY id")
    assert {line["admin_id"] for line in lines} == {boss.id}
    assert [line["action"] for line in lines].count("staff.revoke") == 1


async def test_only_an_owner_gives_and_takes_roles(owner: Connection, db: Database) -> None:
    boss, player = await make_user(owner, roles=("owner",)), await make_user(owner)
    for role in ("finance", "content", "support", "viewer"):
        member = await make_user(owner, roles=(role,))
        with pytest.raises(PermissionDenied):
            await grant(db, member, player, "viewer")
        with pytest.raises(PermissionDenied):
            await grant(db, member, member, "owner")
        with pytest.raises(PermissionDenied):
            await revoke(db, member, boss, "owner")
    for change in (grant, revoke):
        with pytest.raises(RoleNotFound) as refusal:
            await change(db, boss, player, "emperor")
        assert refusal.value.data == {"role": "emperor"}
    assert (await load(db, boss.id)).roles == {"owner"}
    assert await owner.fetchval("SELECT count(*) FROM admin_logs") == 0


async def test_who_is_banned_is_no_staff(owner: Connection, db: Database) -> None:
    member = await make_user(owner, roles=("owner",), status="BANNED", ban_reason="left")
    assert (await load(db, member.id)).permissions == frozenset()
