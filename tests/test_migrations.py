"""The schema: what the migrations create and revert, and that it grants nothing by accident."""

import asyncio
import contextlib
import re
from collections.abc import AsyncIterator
from pathlib import Path
from urllib.parse import urlsplit

import asyncpg
import pytest

from luckymart.kit.database import Connection, connect
from processes.embedded_postgres import EmbeddedPostgres
from processes.logins import make_login
from processes.migrations import (
    MIGRATIONS_DIR,
    MigrationError,
    migrate_down,
    migrate_up,
    newest_version,
    status,
    versions,
)
from tests.support.databases import Server, embedded_major
from tests.support.world import make_user, open_lottery
from tools.schema import FILE, dump

WEB_ROLES = ("anon", "authenticated")
TABLE_PRIVILEGES = ("SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER")
LEDGER_TABLES = ("wallets", "transactions", "wallet_transactions", "currencies")
# Roles belong to the whole server, so default privileges are granted in this database only.
LIKE_SUPABASE = """
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT ALL ON TABLES TO anon, authenticated;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT ALL ON SEQUENCES TO anon, authenticated;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT ALL ON FUNCTIONS TO anon, authenticated;
GRANT USAGE ON SCHEMA public TO anon, authenticated;
"""


@pytest.fixture
async def empty_url(server: Server) -> AsyncIterator[str]:
    name = await server.create_empty()
    yield server.owner_url(name)
    await server.drop(name)


@pytest.fixture
async def like_supabase(empty_url: str) -> AsyncIterator[Connection]:
    """The migrated schema on a server where the web roles exist and get everything by default."""
    session = await asyncpg.connect(empty_url)
    made = []
    for role in WEB_ROLES:
        with contextlib.suppress(asyncpg.DuplicateObjectError):  # Supabase has them already
            await session.execute(f"CREATE ROLE {role} NOLOGIN")
            made.append(role)
    await session.execute(LIKE_SUPABASE)
    await migrate_up(empty_url)
    yield session
    for role in made:
        await session.execute(f"DROP OWNED BY {role}")
        await session.execute(f"DROP ROLE {role}")
    await session.close()


async def test_up_down_and_up_again_one_by_one(empty_url: str) -> None:
    await migrate_up(empty_url)
    full = await asyncio.to_thread(dump, empty_url)
    for undone in reversed(versions()):
        assert (await status(empty_url)).applied[-1].startswith(undone)
        await migrate_down(empty_url)
    assert (await status(empty_url)).applied == ()
    nothing = await asyncio.to_thread(dump, empty_url)
    left = set(re.findall(r"CREATE (?:TABLE|VIEW|FUNCTION|SEQUENCE|TYPE) public\.(\w+)", nothing))
    assert left == {"schema_migrations"}
    with pytest.raises(MigrationError):
        await migrate_down(empty_url)

    await migrate_up(empty_url)
    assert await asyncio.to_thread(dump, empty_url) == full


async def test_the_newest_goes_down_and_up_on_data(owner_url: str, owner: Connection) -> None:
    """Revert the newest migrations, as far as that loses nothing that people own."""
    player = await make_user(owner, balance=5)
    lottery_id = await open_lottery(owner)
    before = await owner.fetch("SELECT * FROM wallet_transactions ORDER BY transaction_id, amount")
    sale = next(version for version in versions() if sale_is_in(version))
    while (await status(owner_url)).applied[-1] >= sale:
        await migrate_down(owner_url)
    await migrate_up(owner_url)

    assert (await status(owner_url)).pending == ()
    assert (
        await owner.fetch("SELECT * FROM wallet_transactions ORDER BY transaction_id, amount")
        == before
    )
    assert await owner.fetchval("SELECT id FROM users") == player.id
    assert await owner.fetchval("SELECT id FROM lotteries") == lottery_id


def sale_is_in(version: str) -> bool:
    return any(MIGRATIONS_DIR.glob(f"{version}_sale.sql"))


async def test_all_goes_down_and_up_on_data(owner_url: str, owner: Connection) -> None:
    await make_user(owner, balance=5, roles=("owner",))
    await open_lottery(owner)
    for _ in versions():
        await migrate_down(owner_url)
    await migrate_up(owner_url)
    assert await owner.fetchval("SELECT count(*) FROM users") == 0
    assert await owner.fetchval("SELECT count(*) FROM currencies") == 1


async def test_several_machines_may_migrate_at_once(empty_url: str) -> None:
    await asyncio.gather(*(migrate_up(empty_url) for _ in range(3)))
    assert (await status(empty_url)).pending == ()


async def test_a_missing_database_is_created(server: Server) -> None:
    name = await server.create_empty()
    await server.drop(name)
    await migrate_up(server.owner_url(name))
    assert (await status(server.owner_url(name))).applied[-1].startswith(newest_version())
    await server.drop(name)


async def test_the_snapshot_is_what_the_migrations_make(server: Server) -> None:
    """Run `make schema` after changing the migrations."""
    url = server.owner_url(server.template)
    assert FILE.read_text(encoding="utf-8") == await asyncio.to_thread(dump, url)


async def test_every_table_has_row_level_security_and_a_policy(owner: Connection) -> None:
    rows = await owner.fetch(
        """
        SELECT c.relname, c.relrowsecurity,
               EXISTS (SELECT FROM pg_policy WHERE polrelid = c.oid) AS has_policy
        FROM pg_class AS c
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
        """
    )
    assert len(rows) > 20
    assert [row["relname"] for row in rows if not row["relrowsecurity"]] == []
    assert [row["relname"] for row in rows if not row["has_policy"]] == []


async def test_the_web_roles_of_supabase_may_do_nothing(like_supabase: Connection) -> None:
    """Supabase's REST API serves what these roles may see, which must be nothing."""
    granted = await like_supabase.fetch(
        """
        SELECT r.role, c.relname AS name, p.privilege
        FROM unnest($1::text[]) AS r (role), pg_class AS c,
             unnest($2::text[]) AS p (privilege)
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')
          AND has_table_privilege(r.role, c.oid, p.privilege)
        UNION ALL
        SELECT r.role, c.relname, p.privilege
        FROM unnest($1::text[]) AS r (role), pg_class AS c,
             unnest(ARRAY['USAGE', 'SELECT', 'UPDATE']) AS p (privilege)
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'S'
          AND has_sequence_privilege(r.role, c.oid, p.privilege)
        UNION ALL
        SELECT r.role, f.proname, 'EXECUTE'
        FROM unnest($1::text[]) AS r (role), pg_proc AS f
        WHERE f.pronamespace = 'public'::regnamespace
          AND has_function_privilege(r.role, f.oid, 'EXECUTE')
        """,
        WEB_ROLES,
        TABLE_PRIVILEGES,
    )
    assert [tuple(row.values()) for row in granted] == []


async def test_what_is_made_later_is_not_given_to_the_web_roles(
    like_supabase: Connection, subtests: pytest.Subtests
) -> None:
    await like_supabase.execute("CREATE TABLE later (id int)")
    for role in WEB_ROLES:
        with subtests.test(role):
            assert not await like_supabase.fetchval(
                "SELECT has_table_privilege($1, 'later', 'SELECT')", role
            )


@pytest.mark.parametrize("role", WEB_ROLES)
async def test_as_a_web_role_every_read_is_refused(like_supabase: Connection, role: str) -> None:
    tables = await like_supabase.fetch(
        "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
    )
    await make_user(like_supabase, balance=5)
    async with like_supabase.transaction():
        await like_supabase.execute(f"SET LOCAL ROLE {role}")
        for row in tables:
            with pytest.raises(asyncpg.InsufficientPrivilegeError):
                async with like_supabase.transaction():
                    await like_supabase.execute(f"SELECT * FROM {row['tablename']}")
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await like_supabase.execute("SELECT open_wallets(gen_random_uuid(), 'TJS')")


async def test_the_application_cannot_write_the_ledger(owner: Connection) -> None:
    granted = await owner.fetch(
        """
        SELECT t, p FROM unnest($1::text[]) AS t,
             unnest(ARRAY['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) AS p
        WHERE has_table_privilege('luckymart_app', t, p) OR (
            p IN ('INSERT', 'UPDATE') AND has_any_column_privilege('luckymart_app', t, p)
        )
        """,
        LEDGER_TABLES,
    )
    assert granted == []
    assert not await owner.fetchval("SELECT rolsuper FROM pg_roles WHERE rolname = 'luckymart_app'")


async def test_every_foreign_key_has_an_index(owner: Connection) -> None:
    """Without an index, changing the referenced row scans the whole table."""
    rows = await owner.fetch(
        """
        SELECT k.conrelid::regclass::text AS table_name, k.conname
        FROM pg_constraint AS k
        WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace AND NOT EXISTS (
            SELECT FROM pg_index AS i
            WHERE i.indrelid = k.conrelid
              AND (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey
              AND (i.indkey::int2[])[0:cardinality(k.conkey) - 1] <@ k.conkey
        )
        """
    )
    assert [tuple(row.values()) for row in rows] == []


async def test_updated_at_is_kept_by_a_trigger(owner: Connection) -> None:
    rows = await owner.fetch(
        """
        SELECT c.relname FROM pg_class AS c
        JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attname = 'updated_at'
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND NOT EXISTS (
            SELECT FROM pg_trigger AS t JOIN pg_proc AS f ON f.oid = t.tgfoid
            WHERE t.tgrelid = c.oid AND f.proname = 'touch_updated_at'
        )
        """
    )
    assert [row["relname"] for row in rows] == []


# docs/operations.md, "Your own server"; on Supabase the owner may create roles instead.
OPERATIONS = """
CREATE ROLE shop LOGIN PASSWORD 'of-this-test';
CREATE ROLE luckymart_app NOLOGIN NOINHERIT;
GRANT luckymart_app TO shop;
CREATE ROLE luckymart_shop LOGIN PASSWORD 'its-own';
GRANT luckymart_app TO luckymart_shop;
CREATE DATABASE shop OWNER shop;
"""
SUPABASE = "CREATE ROLE shop LOGIN CREATEROLE CREATEDB PASSWORD 'of-this-test';"


@pytest.mark.parametrize("preparation", [OPERATIONS, SUPABASE], ids=["operations", "supabase"])
async def test_an_owner_who_is_no_superuser_migrates_and_lends_the_role(
    tmp_path: Path, preparation: str
) -> None:
    async with EmbeddedPostgres(tmp_path, embedded_major(), durable=False) as fresh:
        root = await asyncpg.connect(fresh.dsn())
        for statement in preparation.strip().splitlines():
            await root.execute(statement)
        await root.close()
        parts = urlsplit(fresh.dsn("shop"))
        url = parts._replace(netloc=f"shop:of-this-test@127.0.0.1:{fresh.port}").geturl()
        await migrate_up(url)
        login = url.replace("shop:of-this-test", "luckymart_shop:its-own", 1)
        await make_login(url, login)
        for one in (url, login):
            database = await connect(one, max_connections=2)
            async with database.connection() as connection:
                assert await connection.fetchval("SELECT current_user") == "luckymart_app"
            await database.close()
        for _ in versions():
            await migrate_down(url)
        await migrate_up(url)
