"""Every named query fits the schema, has types, and is allowed to the application's role."""

import ast
from pathlib import Path

import aiosql
import asyncpg
import pytest

from luckymart.kit.database import Database
from tools.queries import PACKAGES, ROOT, query_files, write_stubs
from tools.queries import Database as ReadableDatabase

FILES = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.sql"))
QUERIES = [
    (path.relative_to(ROOT).as_posix(), name, getattr(queries, name).sql)
    for path in FILES
    for queries in [aiosql.from_path(path, "asyncpg", mandatory_parameters=False)]
    for name in queries.available_queries
    if not name.endswith("_cursor")
]


def test_the_files_are_found() -> None:
    assert len(FILES) > 10
    assert len(QUERIES) > 60


async def test_every_query_can_be_planned_by_the_applications_role(db: Database) -> None:
    """GENERIC_PLAN plans without values; starting the plan checks the privileges."""
    refused = []
    async with db.connection() as connection:
        explains = connection.get_server_version().major >= 16
        for file, name, sql in QUERIES:
            try:
                await connection.prepare(sql)
                if explains:
                    await connection.execute(f"EXPLAIN (GENERIC_PLAN, COSTS OFF) {sql}")
            except asyncpg.PostgresError as error:
                refused.append(f"{file}, {name}: {error}")
    assert not refused


@pytest.mark.asyncio(loop_scope="module")
async def test_the_stubs_are_what_the_database_says(readable: ReadableDatabase) -> None:
    """Run `make schema` after changing a query or a migration."""
    stubs = await write_stubs(readable)
    stale = [
        path.relative_to(ROOT).as_posix()
        for path, text in stubs.items()
        if not path.is_file() or path.read_text(encoding="utf-8") != text
    ]
    assert stale == []
    present = {path for package in PACKAGES for path in (ROOT / package).rglob("*.pyi")}
    assert present == set(stubs)


def test_a_file_of_queries_has_its_module() -> None:
    """Without a module its queries have no types. `collect_queries` reads the other files."""
    files = [path for path in FILES if path.stem.endswith("queries")]
    assert files == query_files()


def test_every_query_is_used() -> None:
    """A query that no Python file uses through its module is dead."""
    used = {
        found
        for package in PACKAGES
        for path in (ROOT / package).rglob("*.py")
        for found in uses(path)
    }
    modules = {file.relative_to(ROOT).as_posix() for file in query_files()}
    unused = [
        (file, name) for file, name, _ in QUERIES if file in modules and (file, name) not in used
    ]
    assert unused == []


def uses(path: Path) -> set[tuple[str, str]]:
    """The queries that a Python file uses, as (file of queries, name)."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    files = {
        name.asname or name.name: f"{node.module.replace('.', '/')}/{name.name}.sql"
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module
        for name in node.names
    }
    return {
        (files[node.value.id], node.attr)
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id in files
    }
