"""How processes use the database: one pool, transactions at the edge, named queries."""

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from contextvars import ContextVar
from functools import wraps
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, Final, TypeAlias

import aiosql
import asyncpg
from aiosql.types import SQLOperationType

APPLICATION_ROLE: Final = "luckymart_app"
COMMAND_TIMEOUT_SECONDS: Final = 60.0

Connection: TypeAlias = "asyncpg.Connection[asyncpg.Record]"
Tx: TypeAlias = Connection
"""A connection inside a request's one transaction. Actions use it; they never end it."""

Query: TypeAlias = Callable[..., Awaitable[Any]]
"""A named query: `await query(connection, name=value)`."""

_in_transaction: ContextVar[bool] = ContextVar("in_transaction", default=False)


class NestedTransaction(RuntimeError):
    """A transaction was opened inside another: a bug, never a user's mistake."""


class Database:
    """A pool whose connections all act as `luckymart_app`, whatever role the URL logs in as.

    That role cannot write to the ledger's tables, so neither can a bug in the application.
    """

    def __init__(self, pool: "asyncpg.Pool[asyncpg.Record]", *, through_pooler: bool) -> None:
        self.pool = pool
        self._through_pooler = through_pooler

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Tx]:
        """One transaction: commits at the end of the block, rolls back on an exception.

        Raises NestedTransaction if the task is already inside one.
        """
        if _in_transaction.get():
            raise NestedTransaction("a transaction is already open in this task")
        token = _in_transaction.set(True)
        try:
            async with self.pool.acquire() as connection, connection.transaction():
                if self._through_pooler:
                    # A transaction pooler keeps no session state: set the role per transaction.
                    await connection.execute(f"SET LOCAL ROLE {APPLICATION_ROLE}")
                yield connection  # type: ignore[misc]  # the pool's proxy has a connection's methods
        finally:
            _in_transaction.reset(token)

    @asynccontextmanager
    async def connection(self) -> AsyncIterator[Connection]:
        """For single statements that commit on their own (reads, the sale's one call)."""
        if self._through_pooler:
            async with self.transaction() as tx:
                yield tx
            return
        async with self.pool.acquire() as connection:
            yield connection  # type: ignore[misc]  # the pool's proxy has a connection's methods

    async def close(self) -> None:
        await self.pool.close()


@asynccontextmanager
async def all_or_nothing(tx: Tx) -> AsyncIterator[None]:
    """A step that is undone by itself if it raises, while its transaction goes on."""
    async with tx.transaction():
        yield


async def connect(
    url: str, *, max_connections: int, through_pooler: bool = False, min_connections: int = 1
) -> Database:
    """Open the pool.

    `through_pooler`: the URL is a pooler in transaction mode, so use no prepared statements and no
    session state.
    """
    pool = await asyncpg.create_pool(
        url,
        min_size=min_connections,
        max_size=max_connections,
        init=_set_codecs if through_pooler else _set_codecs_and_role,
        command_timeout=COMMAND_TIMEOUT_SECONDS,
        statement_cache_size=0 if through_pooler else 512,
        max_inactive_connection_lifetime=300,
        server_settings={}
        if through_pooler
        else {"role": APPLICATION_ROLE, "application_name": "luckymart", "timezone": "UTC"},
    )
    return Database(pool, through_pooler=through_pooler)


async def _set_codecs_and_role(connection: Any) -> None:
    await _set_codecs(connection)
    await take_role(connection)


async def take_role(connection: Connection) -> None:
    """Become the application's role for the whole session; some poolers drop startup parameters.

    The pool's RESET ALL after each use does not reset the role.
    """
    if await connection.fetchval("SELECT current_user") != APPLICATION_ROLE:
        await connection.execute(f"SET ROLE {APPLICATION_ROLE}")


async def _set_codecs(connection: Any) -> None:
    for name in ("json", "jsonb"):
        await connection.set_type_codec(
            name,
            encoder=lambda value: json.dumps(value, ensure_ascii=False),
            decoder=json.loads,
            schema="pg_catalog",
        )


def query_functions(module: str) -> dict[str, Query]:
    """The named queries of the SQL file beside a module of the same name.

    The module consists of `globals().update(query_functions(__name__))`. The stub beside it, which
    `make schema` writes, has the types.
    """
    package, _, name = module.rpartition(".")
    return _read_queries(files(package).joinpath(f"{name}.sql"))


def collect_queries(name: str) -> dict[str, dict[str, Query]]:
    """The queries of every feature that has a file of this name: `{feature: {query: call}}`.

    This lets code ask every feature something without importing any: a feature takes part by having
    the file (`checks.sql`, `export.sql`, …).
    """
    return {
        folder.name: _read_queries(folder.joinpath(name))
        for folder in sorted(files("luckymart").iterdir(), key=lambda folder: folder.name)
        if folder.joinpath(name).is_file()
    }


def _read_queries(file: Traversable) -> dict[str, Query]:
    """The queries of a file by name (aiosql).

    The sign after its name says what a query returns: `^` a row or None, `$` a value, `!` its
    status, no sign a list of rows.
    """
    text = file.read_text(encoding="utf-8")
    queries = aiosql.from_str(text, "asyncpg", mandatory_parameters=False)
    functions = {
        name: getattr(queries, name)
        for name in queries.available_queries
        if not name.endswith("_cursor")
    }
    return {
        name: _as_list(function) if function.operation is SQLOperationType.SELECT else function
        for name, function in functions.items()
    }


def _as_list(generate: Callable[..., AsyncIterator[Any]]) -> Callable[..., Awaitable[list[Any]]]:
    """aiosql fetches all rows and then yields them one by one; return a list instead."""

    @wraps(generate)
    async def rows(connection: Connection, **values: Any) -> list[Any]:
        return [row async for row in generate(connection, **values)]

    return rows
