"""The processes' login owns nothing: whoever has its password has luckymart_app and no more."""

from collections.abc import AsyncIterator
from uuid import uuid4

import asyncpg
import pytest

from luckymart.health import actions as health
from luckymart.kit.database import Connection, Database, connect
from processes.failures import CannotStart
from processes.logins import login_url, make_login
from tests.support.databases import LOGIN, Server


@pytest.fixture
async def login(database_url: str) -> AsyncIterator[Connection]:
    """A session of somebody who has stolen the password, without the pool's SET ROLE."""
    session = await asyncpg.connect(database_url)
    yield session
    await session.close()


async def test_the_login_owns_nothing_and_is_a_member_of_one_role(owner: Connection) -> None:
    role = await owner.fetchrow(
        "SELECT rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls "
        "FROM pg_roles WHERE rolname = $1",
        LOGIN,
    )
    assert role is not None
    assert not any(role.values())
    memberships = await owner.fetch(
        "SELECT roleid::regrole::text AS name, admin_option FROM pg_auth_members "
        "WHERE member = $1::regrole",
        LOGIN,
    )
    assert [tuple(row) for row in memberships] == [("luckymart_app", False)]
    owned = "SELECT count(*) FROM pg_shdepend WHERE refobjid = $1::regrole AND deptype = 'o'"
    for name in (LOGIN, "luckymart_app"):
        assert await owner.fetchval(owned, name) == 0


@pytest.mark.parametrize(
    "statement",
    ["RESET ROLE", "SET ROLE NONE", "SET SESSION AUTHORIZATION DEFAULT", "SET ROLE luckymart_app"],
)
async def test_no_change_of_role_gains_anything(
    db: Database, statement: str, subtests: pytest.Subtests
) -> None:
    async with db.connection() as connection:
        await connection.execute(statement)
        for attack in (
            "UPDATE wallets SET balance = 1000000",
            "ALTER TABLE wallets DISABLE TRIGGER ALL",
            "SET session_replication_role = 'replica'",
            "ALTER ROLE luckymart_app CREATEROLE",
        ):
            with subtests.test(attack), pytest.raises(asyncpg.InsufficientPrivilegeError):
                await connection.execute(attack)


async def test_it_cannot_become_the_owner(
    login: Connection, owner: Connection, subtests: pytest.Subtests
) -> None:
    owner_name = await owner.fetchval("SELECT quote_ident(current_user)")
    for statement in ("SET ROLE", "SET SESSION AUTHORIZATION"):
        with subtests.test(statement), pytest.raises(asyncpg.InsufficientPrivilegeError):
            await login.execute(f"{statement} {owner_name}")


async def test_a_process_says_whether_its_login_is_too_mighty(db: Database, owner_url: str) -> None:
    async with db.connection() as connection:
        assert not await health.login_owns_tables(connection)
    as_owner = await connect(owner_url, max_connections=1)
    async with as_owner.connection() as connection:
        assert await connection.fetchval("SELECT current_user") == "luckymart_app"
        assert await health.login_owns_tables(connection)
    await as_owner.close()


async def test_an_owner_who_may_not_make_the_login_says_how(
    server: Server, database: str, owner: Connection
) -> None:
    owner_name = f"owner_{uuid4().hex}"
    await owner.execute(f"CREATE ROLE {owner_name} LOGIN PASSWORD 'x'")
    try:
        url = server.owner_url(database)
        host = url.rpartition("@")[2]
        with pytest.raises(CannotStart, match="CREATE ROLE nonesuch LOGIN"):
            await make_login(f"postgresql://{owner_name}:x@{host}", login_url(url, "nonesuch"))
    finally:
        await owner.execute(f"DROP ROLE {owner_name}")
