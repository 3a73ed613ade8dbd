"""The types of every named query: `python -m tools.queries` writes a `.pyi` beside each file.

A file of queries (`queries.sql`, or `<what>_queries.sql`) has a module of the same name, which
holds them at run time; the stub says what they take and answer. Types come from PostgreSQL, which
prepares each query in the migrated database; what may be NULL comes from its parse trees.

Two lines of a query's own comment add what nobody can see:

    -- not null: id, paid_at    columns that are never NULL, though nothing shows it (*: all)
    -- null: reason, user_ids   parameters that may be None, or arrays that may hold it
"""

import asyncio
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import aiosql
import asyncpg
from aiosql.types import SQLOperationType

from processes.embedded_postgres import EmbeddedPostgres
from processes.migrations import migrate_up
from tools.query_trees import Catalogue, Column, Reading, parse, queries_in

ROOT: Final = Path(__file__).parents[1]
PACKAGES: Final = ("luckymart", "bot", "jobs", "webapp_api", "processes")
HEAD: Final = '"""Written from {name} by `make schema`; a test compares."""'

_PYTHON_TYPES: Final = {
    "bool": "bool",
    "bytea": "bytes",
    "date": "date",
    "float8": "float",
    "int2": "int",
    "int4": "int",
    "int8": "int",
    "interval": "timedelta",
    "json": "Any",
    "jsonb": "Any",
    "name": "str",
    "numeric": "Decimal",
    "text": "str",
    "timestamptz": "datetime",
    "uuid": "UUID",
    "varchar": "str",
    "void": "None",
    "xid8": "int",
}
_IMPORTS: Final = {
    "Any": "typing",
    "Connection": "luckymart.kit.database",
    "Decimal": "decimal",
    "Literal": "typing",
    "Sequence": "collections.abc",
    "TypeAlias": "typing",
    "TypedDict": "typing",
    "UUID": "uuid",
    "date": "datetime",
    "datetime": "datetime",
    "timedelta": "datetime",
}
_ONE_OF = re.compile(r"CHECK \(\((\w+) = ANY \(ARRAY\[('[^\]]*)\]\)\)\)")


class QueryError(Exception):
    """A query cannot be given types; the message says which and why."""


@dataclass(frozen=True, slots=True)
class Database:
    """What the stubs need to know of the migrated database."""

    connection: "asyncpg.Connection[asyncpg.Record]"
    catalogue: Catalogue
    texts_of: Mapping[Column, tuple[str, ...]]
    """The only texts that a column may hold, where a CHECK names them."""
    translations: frozenset[Column]
    """JSON that holds a text by language: `title_i18n` and its kin."""
    composites: Mapping[str, tuple[str, ...]]
    """The types within each composite type."""

    def python_type(self, name: str) -> str:
        """The Python type of a value of PostgreSQL's type `name`."""
        if name in self.composites:
            return f"tuple[{', '.join(map(self.python_type, self.composites[name]))}]"
        if name not in _PYTHON_TYPES:
            raise QueryError(f"no Python type is known for {name}")
        return _PYTHON_TYPES[name]


@dataclass(frozen=True, slots=True)
class Query:
    name: str
    operation: SQLOperationType
    sql: str
    parameters: tuple[str, ...]
    never_null: frozenset[str]
    may_be_none: frozenset[str]
    """Columns and parameters by the query's own word: its `not null:` and `null:`."""


def query_files() -> list[Path]:
    """The files of queries that have a module."""
    return sorted(
        path
        for package in PACKAGES
        for path in (ROOT / package).rglob("*queries.sql")
        if path.with_suffix(".py").is_file()
    )


def read_queries(path: Path) -> list[Query]:
    """The named queries of a file, in its order."""
    text = path.read_text(encoding="utf-8")
    loaded = aiosql.from_str(text, "asyncpg", mandatory_parameters=False)
    names = re.findall(r"^-- name: (\w+)", text, re.MULTILINE)
    comments = re.split(r"^-- name: ", text, flags=re.MULTILINE)[1:]
    parameters: Any = loaded.driver_adapter
    return [
        Query(
            name=name,
            operation=getattr(loaded, name).operation,
            sql=getattr(loaded, name).sql,
            parameters=tuple(parameters.var_sorted[name]),
            never_null=_named(comment, "not null"),
            may_be_none=_named(comment, "null"),
        )
        for name, comment in zip(names, comments, strict=True)
    ]


def _named(comment: str, marker: str) -> frozenset[str]:
    found = re.findall(rf"^-- {marker}: (.*)$", comment, re.MULTILINE)
    return frozenset(name.strip() for line in found for name in line.split(","))


async def read_database(connection: "asyncpg.Connection[asyncpg.Record]") -> Database:
    """Read the catalogue of a migrated database once, for all queries."""
    fetch = connection.fetch
    columns = await fetch(
        """
        SELECT c.oid::bigint AS relation, a.attnum AS number, a.attname AS name, a.attnotnull
        FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0
        WHERE c.relkind IN ('r', 'p', 'v')
        """
    )
    numbers = {(row["relation"], row["name"]): row["number"] for row in columns}
    views = await fetch(
        "SELECT ev_class::bigint AS relation, ev_action::text AS tree FROM pg_rewrite"
        " WHERE ev_class >= 16384 AND ev_type = '1'"
    )
    functions = await fetch(
        "SELECT oid::bigint, proname FROM pg_proc WHERE pronamespace = 'pg_catalog'::regnamespace"
    )
    operators = await fetch("SELECT oid::bigint, oprname FROM pg_operator")
    checks = await fetch(
        "SELECT conrelid::bigint AS relation, pg_get_constraintdef(oid) AS text"
        " FROM pg_constraint WHERE contype = 'c'"
    )
    texts_of = {
        (check["relation"], numbers[check["relation"], found[1]]): tuple(
            re.findall(r"'([^']*)'", found[2])
        )
        for check in checks
        if (found := _ONE_OF.fullmatch(check["text"]))
    }
    catalogue = Catalogue(
        not_null=frozenset(
            (row["relation"], row["number"]) for row in columns if row["attnotnull"]
        ),
        views={row["relation"]: row["tree"] for row in views},
        functions={row["oid"]: row["proname"] for row in functions},
        operators={row["oid"]: row["oprname"] for row in operators},
    )
    composites = await fetch(
        """
        SELECT c.relname AS name, array_agg(t.typname ORDER BY a.attnum) AS types
        FROM pg_class AS c
        JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        JOIN pg_type AS t ON t.oid = a.atttypid
        WHERE c.relkind = 'c' AND c.relnamespace = 'public'::regnamespace
        GROUP BY c.relname
        """
    )
    return Database(
        connection,
        catalogue,
        texts_of,
        frozenset(
            (row["relation"], row["number"]) for row in columns if row["name"].endswith("_i18n")
        ),
        {row["name"]: tuple(row["types"]) for row in composites},
    )


async def write_stub(database: Database, path: Path) -> str:
    """The text of the `.pyi` of one file of queries."""
    rows: dict[tuple[str, ...], str] = {}
    body = []
    for query in read_queries(path):
        try:
            body += await _write_query(database, query, rows)
        except (QueryError, asyncpg.PostgresError) as error:
            raise QueryError(f"{path}, {query.name}: {error}") from error
    text = "\n".join(body)
    return "\n".join([HEAD.format(name=path.name), *_imports(text), "", text])


def _imports(text: str) -> Iterable[str]:
    by_module: dict[str, list[str]] = {}
    for name, module in _IMPORTS.items():
        if re.search(rf"\b{name}\b", text):
            by_module.setdefault(module, []).append(name)
    for module, names in sorted(by_module.items()):
        yield f"from {module} import {', '.join(names)}"


async def _write_query(
    database: Database, query: Query, rows: dict[tuple[str, ...], str]
) -> list[str]:
    prepared = await database.connection.prepare(query.sql)
    types = prepared.get_parameters()
    reading = await _read_tree(database, query, [kind.name for kind in types])
    parameters = []
    for number, (name, kind) in enumerate(zip(query.parameters, types, strict=True), start=1):
        python_type = database.python_type(kind.name.removesuffix("[]"))
        may_be_null = number in reading.nullable_parameters
        parameter_type = _parameter_type(query, name, kind, python_type, may_be_null)
        parameters.append(f"{name}: {parameter_type}")
    if unknown := query.may_be_none - set(query.parameters):
        raise QueryError(f"it has no parameter {', '.join(sorted(unknown))}")
    columns = _column_types(database, query, prepared, reading)
    lines: list[str] = []
    row = _row_name(query.name)
    if query.operation in (SQLOperationType.SELECT, SQLOperationType.SELECT_ONE):
        shape = tuple(f"{name}: {kind}" for name, kind in columns)
        if shape in rows:
            lines = [f"{row}: TypeAlias = {rows[shape]}"]
        else:
            lines = [f"class {row}(TypedDict):", *(f"    {column}" for column in shape)]
        rows.setdefault(shape, row)
    answer = _answer(query, columns, reading, row)
    signature = "".join(f", {parameter}" for parameter in parameters)
    keywords = f", *{signature}" if parameters else ""
    return [*lines, f"async def {query.name}(connection: Connection{keywords}) -> {answer}: ..."]


def _row_name(name: str) -> str:
    return "".join(word.capitalize() for word in name.split("_")) + "Row"


def _answer(query: Query, columns: list[tuple[str, str]], reading: Reading, row: str) -> str:
    """What the function answers, by the sign behind the query's name."""
    always = reading.is_always_one_row()
    match query.operation:
        case SQLOperationType.SELECT:
            return f"list[{row}]"
        case SQLOperationType.SELECT_ONE:
            return row if always else f"{row} | None"
        case SQLOperationType.SELECT_VALUE:
            kind = columns[0][1].removesuffix(" | None")
            return _or_none(kind, not always or kind != columns[0][1])
        case SQLOperationType.INSERT_UPDATE_DELETE:
            return "str"
    raise QueryError(f"no rule for {query.operation}")


async def _read_tree(database: Database, query: Query, types: list[str]) -> Reading:
    """Have PostgreSQL keep the statement as a function, read it and take it back."""
    connection = database.connection
    transaction = connection.transaction()
    await transaction.start()
    try:
        await connection.execute(
            f"CREATE FUNCTION read_tree ({', '.join(types)}) RETURNS void"
            f" BEGIN ATOMIC {query.sql.rstrip().rstrip(';')}; END"
        )
        tree = await connection.fetchval(
            "SELECT prosqlbody::text FROM pg_proc WHERE proname = 'read_tree'"
        )
    finally:
        await transaction.rollback()
    return Reading(database.catalogue, queries_in(parse(tree))[0])


def _parameter_type(
    query: Query, name: str, kind: asyncpg.Type, python_type: str, may_be_null: bool
) -> str:
    may_be_none = name in query.may_be_none
    if kind.kind == "array":
        python_type = f"Sequence[{_or_none(python_type, may_be_none)}]"
        return _or_none(python_type, may_be_null)
    if may_be_none and may_be_null:
        raise QueryError(f"`null: {name}` says nothing new")
    return _or_none(python_type, may_be_none or may_be_null)


def _or_none(python_type: str, may_be_none: bool) -> str:
    plain = not may_be_none or python_type in ("Any", "None")
    return python_type if plain else f"{python_type} | None"


def _column_types(
    database: Database,
    query: Query,
    prepared: "asyncpg.prepared_stmt.PreparedStatement[asyncpg.Record]",
    reading: Reading,
) -> list[tuple[str, str]]:
    if query.operation == SQLOperationType.INSERT_UPDATE_DELETE:
        return []
    attributes = prepared.get_attributes()
    names = [attribute.name for attribute in attributes]
    if wrong := query.never_null - set(names) - {"*"}:
        raise QueryError(f"it has no column {', '.join(sorted(wrong))}")
    columns = []
    for number, attribute in enumerate(attributes, start=1):
        name, origin = attribute.name, reading.column_origin(number)
        if attribute.type.kind == "array":
            element = database.python_type(attribute.type.name.removesuffix("[]"))
            kind = f"list[{_or_none(element, reading.elements_may_be_null(number))}]"
        elif origin is not None and origin in database.texts_of:
            texts = ", ".join(f'"{text}"' for text in database.texts_of[origin])
            kind = f"Literal[{texts}]"
        elif origin in database.translations:
            kind = "dict[str, str]"
        else:
            kind = database.python_type(attribute.type.name)
        may_be_null = reading.column_may_be_null(number)
        if name in query.never_null and not may_be_null:
            raise QueryError(f"`not null: {name}` says nothing new")
        promised = name in query.never_null or "*" in query.never_null
        columns.append((name, _or_none(kind, may_be_null and not promised)))
    return columns


async def write_stubs(database: Database) -> dict[Path, str]:
    """Every stub by its path, in the form that ruff wants."""
    stubs = {path.with_suffix(".pyi"): await write_stub(database, path) for path in query_files()}
    return await asyncio.to_thread(_formatted, stubs)


def _formatted(stubs: Mapping[Path, str]) -> dict[Path, str]:
    with tempfile.TemporaryDirectory() as folder:
        drafts = {path: Path(folder) / f"{number}.pyi" for number, path in enumerate(stubs)}
        for path, draft in drafts.items():
            draft.write_text(stubs[path], encoding="utf-8")
        for command in (["check", "--quiet", "--select=I", "--fix"], ["format", "--quiet"]):
            config = ["--config", str(ROOT / "pyproject.toml"), "--no-cache", folder]
            subprocess.run([sys.executable, "-m", "ruff", *command, *config], check=True)
        return {path: draft.read_text(encoding="utf-8") for path, draft in drafts.items()}


async def _write_from_migrations() -> None:
    with tempfile.TemporaryDirectory() as folder:
        async with EmbeddedPostgres(Path(folder), durable=False) as server:
            url = server.dsn("luckymart_queries")
            await migrate_up(url)
            connection = await asyncpg.connect(url)
            try:
                stubs = await write_stubs(await read_database(connection))
            finally:
                await connection.close()
    for path, text in stubs.items():
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    asyncio.run(_write_from_migrations())
