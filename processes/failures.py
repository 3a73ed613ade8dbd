"""What the command line says when something fails: an exit status and a sentence, no traceback."""

import errno
import socket
from dataclasses import dataclass
from typing import Final

import asyncpg
import pydantic

from luckymart.draws.beacon import BeaconError
from luckymart.kit.errors import DomainError
from luckymart.kit.secret_box import CannotOpen
from luckymart.kit.texts import DEFAULT_LANGUAGE, Texts
from processes.embedded_postgres import EmbeddedPostgresError
from processes.migrations import MigrationError

FAILED: Final = 1
WRONG_USAGE: Final = 2

# The database is not that of this version of the program.
_NOT_MIGRATED: Final = (
    asyncpg.UndefinedTableError,
    asyncpg.UndefinedColumnError,
    asyncpg.UndefinedFunctionError,
    asyncpg.UndefinedObjectError,
)
# The server answers, but not to us or not now. Other errors of the database are defects of the
# program, which keep their traceback.
_DATABASE_REFUSES: Final = (
    asyncpg.InvalidAuthorizationSpecificationError,  # a wrong password is one
    asyncpg.InvalidCatalogNameError,
    asyncpg.InsufficientPrivilegeError,
    asyncpg.TooManyConnectionsError,
    asyncpg.CannotConnectNowError,
    asyncpg.DiskFullError,
    asyncpg.PostgresConnectionError,
)


class CannotStart(Exception):
    """The machine or the arguments do not allow what was asked; the message says why."""


@dataclass(frozen=True, slots=True)
class Failure:
    """`status` is the exit status; `text` is for the person at the terminal."""

    status: int
    text: str


def explain(error: Exception) -> Failure | None:
    """Returns None for an unexpected error, whose traceback is worth more than a sentence."""
    match error:
        case pydantic.ValidationError():
            return Failure(WRONG_USAGE, _wrong_settings(error))
        case CannotStart():
            return Failure(WRONG_USAGE, str(error))
        case DomainError():
            return Failure(FAILED, _refusal(error))
        case MigrationError() | CannotOpen() | BeaconError() | EmbeddedPostgresError():
            return Failure(FAILED, str(error))
        case asyncpg.PostgresError():
            text = _database_error(error)
            return None if text is None else Failure(FAILED, text)
        case asyncpg.ClientConfigurationError():
            return Failure(WRONG_USAGE, f"DATABASE_URL: {error}")
        case OSError():
            return Failure(FAILED, _system_error(error))
    return None


def _wrong_settings(error: pydantic.ValidationError) -> str:
    lines = ["settings are missing or wrong (.env.example explains each):"]
    for item in error.errors(include_input=False, include_url=False):
        name = ".".join(map(str, item["loc"])).upper()
        if item["type"] == "missing":
            lines.append(f"  {name} is missing")
        else:
            reason = item["msg"].removeprefix("Value error, ").removeprefix("Input ")
            lines.append(f"  {name} {reason}" if name else f"  {reason}")
    return "\n".join(lines)


def _refusal(error: DomainError) -> str:
    """In English, the words that the bot has for it."""
    values = {
        name: value if type(value) in (int, str) else str(value)
        for name, value in error.data.items()
    }
    message_id = f"error-{error.code.replace('_', '-')}"
    return Texts().get(DEFAULT_LANGUAGE, message_id, **values)


def _database_error(error: asyncpg.PostgresError) -> str | None:
    lacks_role = isinstance(error, asyncpg.InvalidParameterValueError) and '"role"' in str(error)
    if lacks_role or isinstance(error, _NOT_MIGRATED):
        return f"the database is not migrated ({error}): run `luckymart migrate up`"
    if isinstance(error, _DATABASE_REFUSES):
        return f"the database refuses: {error}"
    return None


def _system_error(error: OSError) -> str:
    if isinstance(error, TimeoutError):
        return "the database does not answer in time"
    if isinstance(error, socket.gaierror | ConnectionError):
        return f"the database cannot be reached: {error.strerror or error}"
    if error.errno == errno.ENOSPC:
        return f"the disk is full{f' at {error.filename}' if error.filename else ''}"
    return f"{error.filename}: {error.strerror}" if error.filename else str(error)
