"""Every named query fits the schema, and the application's role may do what it asks."""

from pathlib import Path

import aiosql
import asyncpg

from luckymart.kit.database import Database

ROOT = Path(__file__).parents[1]
FILES = sorted(
    path
    for package in ("luckymart", "bot", "jobs", "webapp_api", "processes")
    for path in (ROOT / package).rglob("*.sql")
)
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
    """GENERIC_PLAN plans without values, and starting the plan checks the privileges."""
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


def test_every_query_is_used() -> None:
    """A name that no Python file has is a query that nobody asks."""
    python = "".join(
        path.read_text(encoding="utf-8")
        for package in ("luckymart", "bot", "jobs", "webapp_api", "processes")
        for path in (ROOT / package).rglob("*.py")
    )
    assert [name for _, name, _ in QUERIES if name not in python] == []
