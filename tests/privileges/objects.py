"""The schema's objects as the catalogue has them, and ways to have one of them alone."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final, TypeAlias

import asyncpg

from luckymart.kit.database import Connection
from tests.privileges.rows import fill

Named: TypeAlias = tuple[str, str]
"""An object and the table that it belongs to, which stands first."""

TABLES: Final = """
    SELECT c.relname AS name FROM pg_class AS c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
"""
VIEWS: Final = """
    SELECT c.relname AS name FROM pg_class AS c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'v'
"""
TRIGGERS: Final = """
    SELECT t.tgrelid::regclass::text AS of, t.tgname AS name
    FROM pg_trigger AS t INNER JOIN pg_proc AS f ON f.oid = t.tgfoid
    WHERE NOT t.tgisinternal AND t.tgenabled = 'O' AND ($1::text IS NULL OR f.proname = $1)
"""
_CONSTRAINTS: Final = """
    SELECT k.conrelid::regclass::text AS of, k.conname AS name FROM pg_constraint AS k
    WHERE k.connamespace = 'public'::regnamespace AND k.convalidated AND $1::text IS NULL
"""
CHECKS: Final = f"{_CONSTRAINTS} AND k.contype = 'c'"
FOREIGN_KEYS: Final = f"{_CONSTRAINTS} AND k.contype = 'f'"
PRIMARY_KEYS: Final = f"{_CONSTRAINTS} AND k.contype = 'p'"
KEYS: Final = """
    SELECT i.indrelid::regclass::text AS of, i.indexrelid::regclass::text AS name
    FROM pg_index AS i INNER JOIN pg_class AS c ON c.oid = i.indrelid
    WHERE c.relnamespace = 'public'::regnamespace AND i.indisunique AND i.indisvalid
        AND $1::text IS NULL
"""
POLICIES: Final = """
    SELECT p.polrelid::regclass::text AS of, p.polname AS name FROM pg_policy AS p
    WHERE $1::text IS NULL
"""
COLUMNS_WITHOUT_FOREIGN_KEY: Final = """
    SELECT a.attrelid::regclass::text AS of, a.attname AS name
    FROM pg_class AS c INNER JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND (
        a.attname LIKE '%\\_id' AND a.atttypid = 'uuid'::regtype
        OR a.attname IN ('currency', 'permission', 'permission_code', 'role_code')
    ) AND NOT EXISTS (
        SELECT FROM pg_constraint AS k
        WHERE k.conrelid = c.oid AND k.contype = 'f' AND k.convalidated
            AND a.attnum = ANY (k.conkey)
    ) AND $1::text IS NULL
"""


async def named(owner: Connection, query: str, function: str | None = None) -> set[Named]:
    """Those of a kind; of triggers, also only those that call the function."""
    return {(row["of"], row["name"]) for row in await owner.fetch(query, function)}


async def tables(owner: Connection) -> list[str]:
    return [row["name"] for row in await owner.fetch(TABLES)]


async def views(owner: Connection) -> list[str]:
    return [row["name"] for row in await owner.fetch(VIEWS)]


@asynccontextmanager
async def undone(owner: Connection) -> AsyncIterator[None]:
    """Whatever the block does to rows and schema, it is as if it had not been."""
    transaction = owner.transaction()
    await transaction.start()
    try:
        yield
    finally:
        await transaction.rollback()


async def refusal(owner: Connection, *statements: str) -> asyncpg.PostgresError | None:
    """What the last of them is refused with, if it is; the others are let through."""
    *first, last = map(fill, statements)
    async with undone(owner):
        for statement in first:
            await owner.execute(statement)
        try:
            await owner.execute(last)
            await owner.execute("SET CONSTRAINTS ALL IMMEDIATE")
        except asyncpg.PostgresError as refused:
            return refused
    return None


async def without_triggers(owner: Connection, *, but: Named | None = None) -> None:
    """In this transaction no trigger works and no foreign key is asked, except the one."""
    await owner.execute("SET LOCAL session_replication_role = replica")
    if but:
        await owner.execute("ALTER TABLE {} ENABLE ALWAYS TRIGGER {}".format(*but))


async def drop_other_checks(owner: Connection, table: str, name: str = "") -> None:
    """In one statement, since a table has many."""
    others = await owner.fetchval(
        """
        SELECT string_agg(format('DROP CONSTRAINT %I', k.conname), ', ') FROM pg_constraint AS k
        WHERE k.conrelid = $1::regclass AND k.contype = 'c' AND k.conname <> $2
        """,
        table,
        name,
    )
    if others:
        await owner.execute(f"ALTER TABLE {table} {others}")


async def drop(owner: Connection, table: str, name: str) -> None:
    """A constraint, or a unique index that belongs to none; with what needs it."""
    is_constraint = await owner.fetchval(
        "SELECT EXISTS (SELECT FROM pg_constraint WHERE conrelid = $1::regclass AND conname = $2)",
        table,
        name,
    )
    await owner.execute(
        f"ALTER TABLE {table} DROP CONSTRAINT {name} CASCADE"
        if is_constraint
        else f"DROP INDEX {name} CASCADE"
    )


async def copy_rows(owner: Connection, table: str) -> str:
    """The statement that writes each row of the table once more."""
    names = await owner.fetchval(
        """
        SELECT string_agg(quote_ident(a.attname), ', ') FROM pg_attribute AS a
        WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped
            AND a.attgenerated = ''
        """,
        table,
    )
    return f"INSERT INTO {table} ({names}) OVERRIDING SYSTEM VALUE SELECT {names} FROM {table}"


async def shows_rows(owner: Connection, table: str, role: str) -> bool:
    async with undone(owner):
        await owner.execute(f"GRANT SELECT ON {table} TO {role}")
        await owner.execute(f"SET LOCAL ROLE {role}")
        return bool(await owner.fetchval(f"SELECT EXISTS (SELECT FROM {table})"))
