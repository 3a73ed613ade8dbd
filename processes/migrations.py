"""Runs the schema's migrations with dbmate.

The URL is the owner's and must not lead through a transaction pooler: the lock that lets several
machines start at once is held by a session.
"""

import asyncio
import contextlib
import os
import shutil
import sysconfig
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import parse_qs, unquote, urlsplit

import asyncpg

from processes.embedded_postgres import create_database

MIGRATIONS_DIR: Final = Path(__file__).parents[1] / "sql" / "migrations"


class MigrationError(Exception):
    """dbmate failed; the message is its output."""


@dataclass(frozen=True, slots=True)
class MigrationStatus:
    """File names of the migrations, oldest first."""

    applied: tuple[str, ...]
    pending: tuple[str, ...]


def versions(directory: Path = MIGRATIONS_DIR) -> list[str]:
    """The versions of all migration files, 14 digits each, oldest first."""
    return sorted(path.name.partition("_")[0] for path in directory.glob("*.sql"))


def newest_version() -> str:
    return versions()[-1]


async def migrate_up(url: str, directory: Path = MIGRATIONS_DIR) -> None:
    """Create the database if needed and apply pending migrations. Raises MigrationError."""
    await _create_if_missing(url)
    await _dbmate(await _with_sslmode(url), directory, "--migration-lock", "migrate", "--strict")
    await _close_to_everyone(url)


async def _close_to_everyone(url: str) -> None:
    """Let only the owner make tables, temporary ones too.

    At each migration, since a database's own privileges are in no dump and in no template.
    """
    session = await asyncpg.connect(url)
    try:
        async with session.transaction():
            # Two that revoke at once would fail.
            await session.execute("SELECT pg_advisory_xact_lock(hashtextextended('luckymart', 0))")
            await session.execute(
                """
                DO $$
                BEGIN
                    IF has_database_privilege('luckymart_app', current_database(), 'TEMPORARY') THEN
                        EXECUTE format(
                            'REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC, luckymart_app',
                            current_database()
                        );
                    END IF;
                    IF has_schema_privilege('luckymart_app', 'public', 'CREATE') THEN
                        REVOKE CREATE ON SCHEMA public FROM PUBLIC, luckymart_app;
                    END IF;
                END
                $$
                """
            )
    finally:
        await session.close()


async def migrate_down(url: str, directory: Path = MIGRATIONS_DIR) -> None:
    """Roll back the newest applied migration. Raises MigrationError."""
    await _dbmate(await _with_sslmode(url), directory, "--migration-lock", "rollback")


async def status(url: str) -> MigrationStatus:
    lines = (await _dbmate(await _with_sslmode(url), MIGRATIONS_DIR, "status")).splitlines()
    return MigrationStatus(
        applied=tuple(line[4:] for line in lines if line.startswith("[X] ")),
        pending=tuple(line[4:] for line in lines if line.startswith("[ ] ")),
    )


async def _with_sslmode(url: str) -> str:
    """Add sslmode to the URL: asyncpg detects TLS, but dbmate has to be told."""
    parts = urlsplit(url)
    if "sslmode" in parse_qs(parts.query):
        return url
    session = await asyncpg.connect(url)
    try:
        encrypted = await session.fetchval(
            "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()"
        )
    finally:
        await session.close()
    mode = f"sslmode={'require' if encrypted else 'disable'}"
    return parts._replace(query=f"{parts.query}&{mode}" if parts.query else mode).geturl()


async def _create_if_missing(url: str) -> None:
    try:
        session = await asyncpg.connect(url)
    except asyncpg.InvalidCatalogNameError:
        parts = urlsplit(url)
        with contextlib.suppress(asyncpg.DuplicateDatabaseError, asyncpg.UniqueViolationError):
            await create_database(
                parts._replace(path="/postgres").geturl(), unquote(parts.path[1:])
            )
    else:
        await session.close()


async def _dbmate(url: str, directory: Path, *arguments: str) -> str:
    process = await asyncio.create_subprocess_exec(
        _program(),
        *("--migrations-dir", str(directory), "--no-dump-schema", "--env-file", os.devnull),
        *arguments,
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
        # In the environment: any user can read the arguments of a process.
        env={**os.environ, "DATABASE_URL": url},
    )
    output, _ = await process.communicate()
    text = output.decode(errors="replace")
    if process.returncode != 0:
        raise MigrationError(_without_password(text.strip(), url))
    return text


def _program() -> str:
    beside_python = Path(sysconfig.get_path("scripts")) / "dbmate"
    found: Sequence[str | None] = (
        str(beside_python) if beside_python.is_file() else None,
        shutil.which("dbmate"),
    )
    for program in found:
        if program is not None:
            return program
    raise MigrationError("dbmate is missing; it is one of this project's requirements")


def _without_password(text: str, url: str) -> str:
    password = urlsplit(url).password
    return text.replace(password, "***") if password else text
