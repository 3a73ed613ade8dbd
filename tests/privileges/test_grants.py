"""What the application's role may write is what a query of the code writes, column by column.

PostgreSQL itself says what a statement writes: its parse tree has the columns for which privileges
are asked. So a grant that no query needs fails here, and so does a query that nothing grants.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final, TypeAlias

import pytest

from luckymart.kit.database import Connection
from tools.queries import ROOT, Database, read_queries
from tools.query_trees import Node, parse, walk

Written: TypeAlias = tuple[str, str, str]
"""A privilege, a table and one of its columns; "" for DELETE, which is of whole rows."""

# The bits of PostgreSQL's AclMode; columns are counted from the lowest system column, -7.
ACL_INSERT, ACL_UPDATE, ACL_DELETE = 1 << 0, 1 << 2, 1 << 3
FIRST_COLUMN: Final = -7

BY_TRIGGERS: Final[frozenset[Written]] = frozenset(
    {
        ("UPDATE", "user_sessions", "is_active"),  # users_end_sessions
        ("UPDATE", "users", "two_factor_enabled"),  # two_factor_tell_users
    }
)
"""What trigger functions write with the rights of whoever fires them. Others have the owner's."""


def files() -> Iterator[Path]:
    yield from sorted((ROOT / "luckymart").rglob("*.sql"))


async def written_by(database: Database) -> dict[Written, set[str]]:
    """Everything that the named queries write, and which of them do."""
    connection = database.connection
    names = {
        (row["relation"], row["number"]): (row["name"], row["column"])
        for row in await connection.fetch(
            """
            SELECT c.oid::bigint AS relation, a.attnum AS number, c.relname AS name,
                a.attname AS column
            FROM pg_class AS c INNER JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
            """
        )
    }
    tables = {relation: name for (relation, _), (name, _) in names.items()}
    found: dict[Written, set[str]] = {}
    for path in files():
        for query in read_queries(path):
            if not re.search(r"\b(INSERT|UPDATE|DELETE|MERGE)\b", query.sql):
                continue
            by = f"{path.relative_to(ROOT)}: {query.name}"
            for node in await permissions_in(connection, query.sql):
                relation, required = int(node["relid"]), int(node["requiredPerms"])
                for bit, privilege, columns in (
                    (ACL_INSERT, "INSERT", node["insertedCols"]),
                    (ACL_UPDATE, "UPDATE", node["updatedCols"]),
                ):
                    for number in members(columns) if required & bit else ():
                        table, column = names[relation, number]
                        found.setdefault((privilege, table, column), set()).add(by)
                if required & ACL_DELETE:
                    found.setdefault(("DELETE", tables[relation], ""), set()).add(by)
    return found


def members(bitmap: Any) -> Iterable[int]:
    """The columns in a set, which is written `(b 9 10)`."""
    return [int(word) + FIRST_COLUMN for word in bitmap[1:]] if bitmap else []


async def permissions_in(connection: Connection, sql: str) -> list[Node]:
    """The RTEPermissionInfo nodes of a statement, those of its WITH queries too."""
    prepared = await connection.prepare(sql)
    types = ", ".join(kind.name for kind in prepared.get_parameters())
    transaction = connection.transaction()
    await transaction.start()
    try:
        await connection.execute(
            f"CREATE FUNCTION read_tree ({types}) RETURNS void"
            f" BEGIN ATOMIC {sql.rstrip().rstrip(';')}; END"
        )
        tree = await connection.fetchval(
            "SELECT prosqlbody::text FROM pg_proc WHERE proname = 'read_tree'"
        )
    finally:
        await transaction.rollback()
    return [node for node in walk(parse(tree)) if node[""] == "RTEPERMISSIONINFO"]


async def granted(connection: Connection) -> set[Written]:
    rows = await connection.fetch(
        """
        SELECT p.privilege, c.relname AS name, a.attname AS column
        FROM pg_class AS c
        INNER JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        CROSS JOIN unnest(ARRAY['INSERT', 'UPDATE']) AS p (privilege)
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v')
            AND has_column_privilege('luckymart_app', c.oid, a.attnum, p.privilege)
        UNION ALL
        SELECT 'DELETE', c.relname, '' FROM pg_class AS c
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v')
            AND has_table_privilege('luckymart_app', c.oid, 'DELETE')
        """
    )
    return {(row["privilege"], row["name"], row["column"]) for row in rows}


@pytest.mark.asyncio(loop_scope="module")
async def test_every_column_that_may_be_written_is_written_by_a_query(
    readable: Database,
) -> None:
    """The message has the lines to add to a migration."""
    needed = (await written_by(readable)).keys() | BY_TRIGGERS
    too_much = await granted(readable.connection) - needed
    lines = []
    for privilege, table in sorted({(privilege, table) for privilege, table, _ in too_much}):
        columns = sorted(one[2] for one in needed if one[:2] == (privilege, table))
        lines.append(f"REVOKE {privilege} ON {table} FROM luckymart_app;")
        if columns and privilege != "DELETE":
            names = ", ".join(columns)
            lines.append(f"GRANT {privilege} ({names}) ON {table} TO luckymart_app;")
    assert lines == [], "no query writes some of what is granted:\n" + "\n".join(lines)


@pytest.mark.asyncio(loop_scope="module")
async def test_every_query_may_write_what_it_writes(readable: Database) -> None:
    by = await written_by(readable)
    missing = (by.keys() | BY_TRIGGERS) - await granted(readable.connection)
    assert {one: by.get(one, set()) for one in missing} == {}


@pytest.mark.parametrize("privilege", ["TRUNCATE", "REFERENCES", "TRIGGER"])
async def test_no_table_may_be_emptied_or_bound(owner: Connection, privilege: str) -> None:
    rows = await owner.fetch(
        """
        SELECT c.relname FROM pg_class AS c
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v')
            AND has_table_privilege('luckymart_app', c.oid, $1)
        """,
        privilege,
    )
    assert [row["relname"] for row in rows] == []


async def test_what_triggers_write_is_still_written_by_them(
    owner: Connection, subtests: pytest.Subtests
) -> None:
    sources = [
        row["prosrc"] for row in await owner.fetch("SELECT prosrc FROM pg_proc WHERE NOT prosecdef")
    ]
    for privilege, table, column in BY_TRIGGERS:
        with subtests.test(column, table=table):
            assert any(f"{privilege} {table} SET {column}" in source for source in sources)
