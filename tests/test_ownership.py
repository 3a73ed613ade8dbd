"""Each feature owns its facts: its tables, and the checks of its money."""

import ast
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest

from luckymart.kit.database import Database, collect_queries
from luckymart.ledger import actions as ledger

ROOT: Final = Path(__file__).parents[1]
SCHEMA: Final = (ROOT / "sql" / "schema.sql").read_text(encoding="utf-8")
TABLES: Final = set(re.findall(r"^CREATE TABLE (?:public\.)?(\w+)", SCHEMA, re.MULTILINE))
WRITING: Final = re.compile(
    r"\b(?:INSERT INTO|UPDATE|DELETE FROM|TRUNCATE|MERGE INTO)\s+(?:ONLY\s+)?(?:public\.)?(\w+)"
)
FUNCTIONS: Final = {
    path.stem: path.read_text(encoding="utf-8")
    for path in (ROOT / "sql" / "functions").glob("*.sql")
}
"""The current SQL functions. A trigger's function belongs to the feature whose table it writes, not
to the one whose table it watches: features react to what happens in others."""
SHARED: Final[Mapping[str, set[str]]] = {
    # Only the database may change the owner of a ticket or a prize: the application has no right to
    # those columns, and this function is the only way.
    "sell_resale": {"prizes", "tickets"},
    # Fixing a new round and moving the draw to it are one decision, by the database's clock.
    "publish_seal": {"lotteries"},
}
"""Functions that write other features' tables, with the reason."""
MIGRATIONS_ONLY: Final = {
    *("currencies", "event_types", "permissions", "role_permissions", "roles", "schema_migrations"),
    "setting_directions",
}
"""Tables that no code writes; their rows come with the schema."""


def tables_written_in(text: str) -> set[str]:
    return {table for table in WRITING.findall(re.sub(r"--.*", "", text)) if table in TABLES}


def feature_of(function: str) -> str:
    """From the first line of its file: `-- feature: purchases`."""
    feature = re.match(r"-- feature: (\w+)$", FUNCTIONS[function], re.MULTILINE)
    assert feature is not None, function
    return feature[1]


def writers() -> dict[str, set[str]]:
    """Which features write each table."""
    found: dict[str, set[str]] = {table: set() for table in TABLES}
    for path in (ROOT / "luckymart").rglob("*.sql"):
        for table in tables_written_in(path.read_text(encoding="utf-8")):
            found[table].add(path.parent.name)
    for function, text in FUNCTIONS.items():
        for table in tables_written_in(text) - SHARED.get(function, set()):
            found[table].add(feature_of(function))
    return found


def test_each_table_has_one_feature_that_writes_it() -> None:
    """Other features call that one, so that one place knows what a row may become."""
    found = writers()
    assert {table: features for table, features in found.items() if len(features) > 1} == {}
    assert {table for table, features in found.items() if not features} == MIGRATIONS_ONLY


def test_only_features_write() -> None:
    """Channels and processes call features; Python contains no SQL that writes."""
    found = [
        path.relative_to(ROOT).as_posix()
        for package in ("bot", "webapp_api", "jobs", "processes", "luckymart")
        for suffix in ("py", "sql")
        for path in (ROOT / package).rglob(f"*.{suffix}")
        if (package != "luckymart" or suffix == "py")
        and tables_written_in(path.read_text(encoding="utf-8"))
    ]
    assert found == []


@pytest.mark.parametrize(("function", "tables"), SHARED.items(), ids=SHARED)
def test_no_exception_outlives_its_function(function: str, tables: set[str]) -> None:
    assert tables <= tables_written_in(FUNCTIONS[function])


def features_that_post() -> set[str]:
    """The features that post events, in Python or in a SQL function."""
    found = set()
    for path in (ROOT / "luckymart").glob("*/*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(
                    func=ast.Attribute(
                        value=ast.Name(id="ledger"), attr="post" | "post_all" | "Event"
                    )
                ):
                    found.add(path.parent.name)
    callers = (
        name for name, text in FUNCTIONS.items() if name != "ledger_post" and "ledger_post(" in text
    )
    return found | {feature_of(name) for name in callers}


def test_a_feature_that_posts_events_says_what_must_add_up() -> None:
    """The ledger's check runs every `checks.sql`; without one, lost money would go unnoticed."""
    assert {"draws", "purchases", "wallets"} <= features_that_post()
    assert features_that_post() - collect_queries("checks.sql").keys() == set()


def test_every_check_has_a_name_of_its_own() -> None:
    names = [check for check, _ in ledger.CHECKS]
    assert len(names) == len(set(names))


def test_the_ledger_names_no_feature() -> None:
    features = {path.parent.name for path in (ROOT / "luckymart").glob("*/__init__.py")}
    tables = {
        table for table, owners in writers().items() if owners and not owners & {"ledger", "kit"}
    }
    words = re.compile(
        rf"\b({'|'.join(sorted(tables | features - {'ledger', 'kit', 'wallets'}))})\b"
    )
    for path in (ROOT / "luckymart" / "ledger").glob("*.sql"):
        sql = re.sub(r"--.*", "", path.read_text(encoding="utf-8"))
        assert words.findall(sql) == [], path.name
    for path in (ROOT / "luckymart" / "ledger").glob("*.py"):
        imported = re.findall(r"from luckymart\.(\w+)", path.read_text(encoding="utf-8"))
        assert set(imported) <= {"ledger", "kit"}


@pytest.mark.parametrize("feature", sorted(collect_queries("checks.sql")))
async def test_a_check_answers_what_is_kept(feature: str, db: Database) -> None:
    """A difference has the expected and the actual value and the ids it is about."""
    async with db.connection() as connection:
        for query in collect_queries("checks.sql")[feature].values():
            prepared = await connection.prepare(vars(query)["sql"])
            columns = {column.name for column in prepared.get_attributes()}
            assert "actual" in columns
            assert columns & {"wallet_id", "lottery_id", "transaction_id"}
