"""One person decides alone until a second one is there; then only two people lead back."""

import asyncio
from collections.abc import AsyncIterator

import asyncpg
import pytest

from luckymart.approvals import actions as approvals
from luckymart.approvals.models import Approval
from luckymart.kit.database import Connection, Database, connect
from luckymart.kit.settings import Settings
from luckymart.limits import doors
from luckymart.limits.doors import AloneCommand, GrantCommand
from luckymart.staff import actions as staff_actions
from luckymart.staff import duty, roles
from luckymart.staff.errors import NotTwo, OwnAccount, PermissionDenied, SecondPersonNeeded
from tests.support.world import Player, make_user, notifications_of


@pytest.fixture
async def boss(owner: Connection) -> Player:
    return await make_user(owner, first_name="Boss", roles=("owner",))


@pytest.fixture
async def as_owner(owner_url: str) -> AsyncIterator[Database]:
    """As `luckymart staff` connects."""
    database = await connect(owner_url, max_connections=2)
    yield database
    await database.close()


async def is_alone(db: Database, who: Player) -> bool:
    async with db.connection() as connection:
        return await duty.decides_alone(connection, await staff_actions.load(connection, who.id))


async def propose(
    db: Database, settings: Settings, by: Player, command: GrantCommand | AloneCommand
) -> object:
    async with db.transaction() as tx:
        staff = await staff_actions.load(tx, by.id)
        if isinstance(command, GrantCommand):
            return await approvals.act(tx, settings, staff, doors.GRANT, command)
        return await approvals.act(tx, settings, staff, doors.ALONE, command)


async def approve(db: Database, settings: Settings, by: Player, proposed: object) -> None:
    assert isinstance(proposed, Approval)
    async with db.transaction() as tx:
        staff = await staff_actions.load(tx, by.id)
        await approvals.approve(tx, settings, staff, proposed.id)


SECOND = "INSERT INTO admins (user_id, role_code) VALUES ($1, 'finance')"
VERIFIED = "INSERT INTO two_factor (user_id, secret_sealed, confirmed_at) VALUES ($1, 'x', now())"
PENDING = "INSERT INTO two_factor (user_id, secret_sealed) VALUES ($1, 'x')"
CONFIRMED = "UPDATE two_factor SET confirmed_at = now() WHERE user_id = $1"
BANNED = "UPDATE users SET status = 'BANNED', ban_reason = 'x' WHERE id = $1"
ACTIVE = "UPDATE users SET status = 'ACTIVE', ban_reason = NULL WHERE id = $1"
REVOKED = "UPDATE admins SET revoked_at = now() WHERE user_id = $1"
SWITCHED_OFF = "DELETE FROM two_factor WHERE user_id = $1"


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ([SECOND], [VERIFIED]),
        ([VERIFIED], [SECOND]),
        ([SECOND, PENDING], [CONFIRMED]),
        ([BANNED, SECOND, VERIFIED], [ACTIVE]),
    ],
)
async def test_a_second_person_begins_the_rules_of_two(
    owner: Connection, db: Database, boss: Player, first: list[str], then: list[str]
) -> None:
    other = await make_user(owner)
    for statement in first:
        await owner.execute(statement, other.id)
    assert await is_alone(db, boss)
    for statement in then:
        await owner.execute(statement, other.id)
    assert not await is_alone(db, boss)
    async with db.connection() as connection:
        assert await duty.takes_two(connection)


@pytest.mark.parametrize("left", [REVOKED, BANNED, SWITCHED_OFF])
async def test_whoever_is_left_does_not_decide_alone_by_that(
    owner: Connection, db: Database, boss: Player, left: str
) -> None:
    """However the second person goes: by an owner, by support, or by themselves."""
    other = await make_user(owner, roles=("finance",))
    await owner.execute(left, other.id)
    assert not await is_alone(db, boss)


async def test_two_who_join_at_once_see_each_other(
    owner: Connection, owner_url: str, db: Database
) -> None:
    people = [await make_user(owner, roles=("owner",), has_second_step=False) for _ in range(2)]
    sessions = [await asyncpg.connect(owner_url) for _ in people]
    await asyncio.gather(
        *(session.execute(VERIFIED, one.id) for session, one in zip(sessions, people, strict=True))
    )
    for session in sessions:
        await session.close()
    async with db.connection() as connection:
        assert await duty.takes_two(connection)


async def test_two_people_lead_back_and_all_staff_know(
    owner: Connection, db: Database, settings: Settings, boss: Player
) -> None:
    other = await make_user(owner, first_name="Olga", roles=("finance",))
    viewer = await make_user(owner, roles=("viewer",))
    proposed = await propose(db, settings, boss, AloneCommand(by_id=boss.id))
    assert not await is_alone(db, boss)
    await approve(db, settings, other, proposed)
    assert not await is_alone(db, boss)  # while the other one is there
    await owner.execute(REVOKED, other.id)
    assert await is_alone(db, boss)
    for person in (boss, other, viewer):
        told = [kind for kind, _ in await notifications_of(owner, person)]
        assert told.count("rules-of-two-ended") == 1
    logged = await owner.fetch(
        "SELECT after ->> 'approved_by' AS second FROM admin_logs WHERE action = 'staff.alone'"
    )
    assert [row["second"] for row in logged] == ["Olga"]
    with pytest.raises(NotTwo):
        await propose(db, settings, boss, AloneCommand(by_id=boss.id))
    await make_user(owner, roles=("finance",))  # and from here on two decide again
    assert not await is_alone(db, boss)


async def test_the_server_leads_back(
    owner: Connection, as_owner: Database, db: Database, boss: Player
) -> None:
    other = await make_user(owner, roles=("finance",))
    await owner.execute(REVOKED, other.id)
    async with as_owner.transaction() as tx:
        await duty.end_rules_of_two(tx, None)
    assert await is_alone(db, boss)
    assert [kind for kind, _ in await notifications_of(owner, boss)] == ["rules-of-two-ended"]
    assert await owner.fetchval("SELECT action FROM admin_logs WHERE admin_id IS NULL")


async def test_nobody_else_leads_back(
    owner: Connection, db: Database, settings: Settings, boss: Player, subtests: pytest.Subtests
) -> None:
    other = await make_user(owner, roles=("finance",))
    with pytest.raises(PermissionDenied):  # does not give roles
        await propose(db, settings, other, AloneCommand(by_id=other.id))
    async with db.connection() as connection:
        for pair in ((boss.id, boss.id), (boss.id, None), (None, None), (other.id, other.id)):
            with (
                subtests.test(pair=pair),
                pytest.raises(asyncpg.PostgresError, match="two people lead back"),
            ):
                await connection.execute("SELECT end_rules_of_two($1, $2)", *pair)
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await connection.execute("INSERT INTO duty_changes (takes_two) VALUES (FALSE)")
    assert not await is_alone(db, boss)


@pytest.mark.parametrize("role", ["owner", "finance", "content", "support"])
async def test_an_owner_does_not_make_their_own_second_person(
    owner: Connection, db: Database, settings: Settings, boss: Player, role: str
) -> None:
    other, friend = await make_user(owner, roles=("finance",)), await make_user(owner)
    async with db.transaction() as tx:
        with pytest.raises(SecondPersonNeeded):
            await roles.grant(tx, await staff_actions.load(tx, boss.id), friend.id, role)
    proposed = await propose(db, settings, boss, GrantCommand(user_id=friend.id, role=role))
    await approve(db, settings, other, proposed)
    async with db.connection() as connection:
        assert (await staff_actions.load(connection, friend.id)).roles == {role}


async def test_who_only_looks_is_let_in_by_one_and_nobody_approves_their_own_role(
    owner: Connection, db: Database, settings: Settings, boss: Player
) -> None:
    other, friend = await make_user(owner, roles=("finance",)), await make_user(owner)
    await propose(db, settings, boss, GrantCommand(user_id=friend.id, role="viewer"))
    async with db.connection() as connection:
        assert (await staff_actions.load(connection, friend.id)).roles == {"viewer"}
    proposed = await propose(db, settings, boss, GrantCommand(user_id=other.id, role="owner"))
    with pytest.raises(OwnAccount):
        await approve(db, settings, other, proposed)
