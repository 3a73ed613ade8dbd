"""`sql/functions` has the current SQL functions, one file each, equal to the migrated ones.

Migrations bring functions into the database; people read the files. Comments may differ, so that
they can be improved without a migration.
"""

import re
from pathlib import Path
from typing import Any

import pytest

from luckymart.kit.database import Connection
from tests.test_architecture import FEATURES

FILES = sorted((Path(__file__).parents[1] / "sql" / "functions").glob("*.sql"))
FROM_FILES = "from_files"  # a schema with the files' functions, beside the migrated one

FUNCTIONS = """
SELECT
    p.proname AS name, l.lanname AS language, p.prosrc AS source, p.proconfig AS settings,
    pg_get_function_arguments(p.oid) AS arguments, pg_get_function_result(p.oid) AS result,
    p.prosecdef AS is_security_definer, p.provolatile AS volatility, p.proparallel AS parallel,
    p.proisstrict AS is_strict, pg_get_function_sqlbody(p.oid) AS body, p.proacl::text AS privileges
FROM pg_proc AS p INNER JOIN pg_language AS l ON l.oid = p.prolang
WHERE p.pronamespace = $1::text::regnamespace
ORDER BY p.proname
"""
TYPES = """
SELECT c.relname AS name, a.attname AS field, format_type(a.atttypid, a.atttypmod) AS type
FROM pg_class AS c INNER JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0
WHERE c.relnamespace = $1::text::regnamespace AND c.relkind = 'c'
ORDER BY c.relname, a.attnum
"""


@pytest.fixture
async def installed(owner: Connection) -> Connection:
    """A database with the files' functions in a schema of their own."""
    await owner.execute(f"CREATE SCHEMA {FROM_FILES}")
    await owner.execute(f"SET search_path = {FROM_FILES}, public")
    for path in FILES:
        await owner.execute(path.read_text(encoding="utf-8"))
    await owner.execute("SET search_path = public")
    return owner


async def read(connection: Connection, query: str, schema: str) -> list[dict[str, Any]]:
    """The rows without the schema's name and without comments."""
    return [
        {
            name: without_comments(value.replace(f"{FROM_FILES}.", ""))
            if isinstance(value, str)
            else value
            for name, value in row.items()
        }
        for row in await connection.fetch(query, schema)
    ]


def without_comments(source: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"--.*", "", source)).strip()


@pytest.mark.parametrize("query", [FUNCTIONS, TYPES], ids=["functions", "types"])
async def test_the_files_are_what_the_migrations_make(installed: Connection, query: str) -> None:
    migrated = await read(installed, query, "public")
    assert await read(installed, query, FROM_FILES) == migrated


async def test_a_file_has_one_function_and_its_name(owner: Connection) -> None:
    migrated = await owner.fetch(FUNCTIONS, "public")
    assert [row["name"] for row in migrated] == [path.stem for path in FILES]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_names_the_feature_that_owns_it(path: Path) -> None:
    """`-- feature: kit` if no feature owns it; then what the function is for."""
    feature, blank, comment, *_ = path.read_text(encoding="utf-8").splitlines()
    assert feature.removeprefix("-- feature: ") in FEATURES | {"kit"}
    assert (blank, comment[:3]) == ("", "-- ")
