"""Signing in and staying signed in."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Final
from uuid import UUID

from pydantic import BaseModel

from luckymart.kit.batching import Batcher
from luckymart.kit.database import Connection, Database, Tx
from luckymart.kit.paging import Page, decode_cursor, page_of
from luckymart.sessions import queries
from luckymart.sessions.errors import SessionInvalid, SessionNotFound
from luckymart.staff import actions as staff_log
from luckymart.staff.actions import Staff
from luckymart.users import actions as users
from luckymart.users.errors import UserBanned

TOKEN_BYTES: Final = 32
MAX_TOKEN_LENGTH: Final = 100
MAX_USER_AGENT_LENGTH: Final = 400


class Session(BaseModel):
    id: UUID
    device: str | None
    ip_address: str | None
    user_agent: str | None
    location: str | None
    created_at: datetime
    last_active_at: datetime
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class NewSession:
    """`token` exists only here: it is not stored and cannot be shown again."""

    token: str
    session: Session


@dataclass(frozen=True, slots=True)
class SignedIn:
    """The person who makes a request."""

    session_id: UUID
    user_id: UUID
    telegram_id: int
    first_name: str
    language_code: str


async def sign_in(
    tx: Tx,
    user_id: UUID,
    *,
    device: str | None,
    ip_address: str | None,
    user_agent: str | None,
    lifetime_days: int,
    device_id: str | None = None,
) -> NewSession:
    """`device_id`: the random name that the client keeps for itself."""
    token = secrets.token_urlsafe(TOKEN_BYTES)
    await users.mark_signed_in(tx, user_id)
    row = await queries.insert(
        tx,
        user_id=user_id,
        token_hash=hash_token(token),
        device=device,
        ip_address=ip_address,
        user_agent=user_agent and user_agent[:MAX_USER_AGENT_LENGTH],
        lifetime_days=lifetime_days,
        device_hash=None if device_id is None else hash_device(device_id),
    )
    return NewSession(token, Session(**row))


def hash_token(token: str) -> bytes:
    """SHA-256 is enough: the token has 256 random bits and cannot be guessed."""
    return sha256(token.encode()).digest()


def hash_device(device_id: str) -> bytes:
    """What is stored of a device's name."""
    return sha256(device_id.encode()).digest()


CHAT_DEVICE: Final = hash_device("chat")
"""The chat with the bot counts as one device."""


async def device_of(connection: Connection, session_id: UUID) -> bytes | None:
    """The hash of the device that signed in; None if the client did not say."""
    return await queries.find_device(connection, session_id=session_id)


class SessionDirectory:
    """Finds the owner of a token. Requests that arrive together share one query."""

    def __init__(self, db: Database, lifetime_days: int) -> None:
        self._db = db
        self._lifetime_days = lifetime_days
        self._batcher: Batcher[bytes, SignedIn] = Batcher(
            self._find_many, max_batch=500, max_waiting=10_000, max_concurrent=2
        )

    async def find(self, token: str) -> SignedIn:
        """Extends the expiry. Raises SessionInvalid, or UserBanned with the reason."""
        if not token.isascii() or len(token) > MAX_TOKEN_LENGTH:
            raise SessionInvalid
        return await self._batcher.submit(hash_token(token))

    async def close(self) -> None:
        await self._batcher.close()

    async def _find_many(self, hashes: Sequence[bytes]) -> list[SignedIn | Exception]:
        async with self._db.connection() as connection:
            rows = await queries.find_many(connection, token_hashes=hashes)
            stale = [row["session_id"] for row in rows if row["is_stale"]]
            if stale:
                slid = await queries.slide(
                    connection, session_ids=stale, lifetime_days=self._lifetime_days
                )
                await users.mark_active(connection, [row["user_id"] for row in slid])
            found: dict[bytes, SignedIn | Exception] = {
                row["session_token"]: SignedIn(
                    row["session_id"],
                    row["user_id"],
                    row["telegram_id"],
                    row["first_name"],
                    row["language_code"],
                )
                for row in rows
                if row["status"] == "ACTIVE"
            }
            if missing := [token_hash for token_hash in hashes if token_hash not in found]:
                banned = await queries.banned_users(connection, token_hashes=missing)
                found |= {
                    row["session_token"]: UserBanned(reason=row["ban_reason"]) for row in banned
                }
        return [found.get(token_hash) or SessionInvalid() for token_hash in hashes]


async def get(connection: Connection, user_id: UUID, session_id: UUID) -> Session:
    """A live session. Raises SessionNotFound, also for somebody else's."""
    row = await queries.get_live(connection, session_id=session_id, user_id=user_id)
    if row is None:
        raise SessionNotFound
    return Session(**row)


async def list_sessions(
    connection: Connection, user_id: UUID, limit: int, cursor: str | None
) -> Page[Session]:
    """The live sessions, newest first."""
    rows = await queries.list_live(
        connection, user_id=user_id, before=decode_cursor(cursor), limit=limit + 1
    )
    return page_of(rows, limit).map(lambda row: Session(**row))


async def revoke(tx: Tx, user_id: UUID, session_id: UUID) -> None:
    """Raises SessionNotFound, also for somebody else's."""
    if await queries.revoke(tx, session_id=session_id, user_id=user_id) is None:
        raise SessionNotFound


async def list_of(
    connection: Connection, staff: Staff, user_id: UUID, limit: int, cursor: str | None
) -> Page[Session]:
    """A user's live sessions, for staff. Raises PermissionDenied, UserNotFound."""
    staff.require("users.read")
    await users.get(connection, user_id)
    return await list_sessions(connection, user_id, limit, cursor)


async def end(tx: Tx, staff: Staff, user_id: UUID, session_id: UUID) -> None:
    """Raises PermissionDenied, UserNotFound, SessionNotFound."""
    await _may_end(tx, staff, user_id)
    session = await get(tx, user_id, session_id)
    await revoke(tx, user_id, session_id)
    await staff_log.log(
        tx,
        staff,
        "sessions.end",
        "user",
        user_id,
        before=session.model_dump(mode="json", include={"id", "device", "created_at"}),
        after={"ended": 1},
    )


async def end_all(tx: Tx, staff: Staff, user_id: UUID) -> int:
    """Returns how many there were. Raises PermissionDenied, UserNotFound."""
    await _may_end(tx, staff, user_id)
    ended: int = await queries.revoke_all(tx, user_id=user_id)
    await staff_log.log(
        tx,
        staff,
        "sessions.end_all",
        "user",
        user_id,
        before={"sessions": ended},
        after={"sessions": 0},
    )
    return ended


async def _may_end(tx: Tx, staff: Staff, user_id: UUID) -> None:
    staff.require("users.write")
    staff.require_other(user_id)
    await users.get(tx, user_id)
    await users.require_over(tx, staff, user_id)


async def delete_ended(tx: Tx) -> int:
    """Delete sessions that expired over a month ago."""
    return await queries.delete_ended(tx)
