"""The processes' own login, a member of `luckymart_app` that owns nothing (decision 0037)."""

import hashlib
import hmac
from contextlib import suppress
from typing import Final
from urllib.parse import unquote, urlsplit

import asyncpg

from luckymart.kit.database import APPLICATION_ROLE
from processes.failures import CannotStart

LOGIN: Final = "luckymart_shop"


def login_url(owner_url: str, login: str = LOGIN) -> str:
    """The URL of a login whose password follows from the owner's.

    For the demo, the tests and the benchmarks; a real shop chooses a password.
    """
    parts = urlsplit(owner_url)
    secret = (parts.password or "").encode()
    password = hmac.new(secret, login.encode(), hashlib.sha256).hexdigest()
    host = parts.netloc.rpartition("@")[2]
    return parts._replace(netloc=f"{login}:{password}@{host}").geturl()


async def make_login(owner_url: str, url: str) -> None:
    """Create the login of `url` if it is missing, as a member of the application's role only.

    A login that exists keeps its password. Raises CannotStart if the owner may not create it.
    """
    parts = urlsplit(url)
    # A shared pooler wants the project behind the login's name: luckymart_shop.<project>.
    login = unquote(parts.username or "").partition(".")[0]
    session = await asyncpg.connect(owner_url)
    try:
        if not await session.fetchval("SELECT to_regrole(quote_ident($1)) IS NOT NULL", login):
            create: str = await session.fetchval(
                "SELECT format('CREATE ROLE %I LOGIN PASSWORD %L', $1::text, $2::text)",
                login,
                unquote(parts.password or ""),
            )
            with suppress(asyncpg.DuplicateObjectError, asyncpg.UniqueViolationError):
                await session.execute(create)
        if not await session.fetchval(
            "SELECT pg_has_role($1, $2::name, 'MEMBER')", login, APPLICATION_ROLE
        ):
            grant: str = await session.fetchval(
                "SELECT format('GRANT %I TO %I', $1::text, $2::text)", APPLICATION_ROLE, login
            )
            await session.execute(grant)
    except asyncpg.InsufficientPrivilegeError as error:
        raise CannotStart(
            f"the owner may not make the login {login} ({error}): as a superuser run "
            f"CREATE ROLE {login} LOGIN PASSWORD '…'; GRANT {APPLICATION_ROLE} TO {login};"
        ) from error
    finally:
        await session.close()
