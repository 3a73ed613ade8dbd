"""Readiness checks."""

import asyncio
from dataclasses import dataclass
from typing import Final

import asyncpg

from luckymart.health import queries
from luckymart.kit.database import Connection, Database, collect_queries
from luckymart.upkeep import actions as upkeep

CHECK_TIMEOUT_SECONDS: Final = 3.0
MAX_BEAT_AGE_SECONDS: Final = 30.0
ALERTS: Final = collect_queries("alerts.sql")
"""What waits in every feature: each query returns the oldest's age in seconds, NULL if none."""


@dataclass(frozen=True, slots=True)
class Check:
    """`detail` is for the operator; it contains no address and no secret."""

    ok: bool
    detail: str


async def check_database(db: Database, expected_version: str | None) -> dict[str, Check]:
    """Check `database`, `migrations` and `jobs`.

    `expected_version`: the newest migration that this program knows. A newer schema is fine:
    migrations keep the previous version working, so that an upgrade never takes every process out
    of the load balancer.
    """
    try:
        async with asyncio.timeout(CHECK_TIMEOUT_SECONDS), db.connection() as connection:
            return {
                "database": Check(True, "answers"),
                "migrations": await _migrations(connection, expected_version),
                "jobs": await _jobs(connection),
            }
    except (OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
        lost = Check(False, type(error).__name__)
        unknown = Check(False, "the database does not answer")
        return {"database": lost, "migrations": unknown, "jobs": unknown}


async def login_owns_tables(connection: Connection) -> bool:
    """Whether who knows the password of this login could take the tables' owner's role."""
    owns: bool = await queries.login_owns_tables(connection)
    return owns


async def waiting(connection: Connection, feature: str, what: str) -> float:
    """How many seconds the oldest has waited, as `alerts.sql` says; 0 if nothing does."""
    return await ALERTS[feature][what](connection) or 0.0


async def _migrations(connection: Connection, expected_version: str | None) -> Check:
    version = await queries.migration_version(connection)
    if expected_version is None or version == expected_version:
        return Check(True, f"version {version}")
    if version is not None and version > expected_version:
        return Check(True, f"version {version}, newer than this program's {expected_version}")
    return Check(False, f"version {version}, this program needs {expected_version}")


async def _jobs(connection: Connection) -> Check:
    age_seconds = await upkeep.seconds_since_beat(connection, upkeep.TIMETABLE)
    if age_seconds is None:
        return Check(False, "the timetable has never run")
    return Check(age_seconds < MAX_BEAT_AGE_SECONDS, f"last beat {age_seconds:.0f} s ago")
