"""Written from queries.sql by `make schema`; a test compares."""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal, TypeAlias, TypedDict
from uuid import UUID

from luckymart.kit.database import Connection

class InsertRow(TypedDict):
    id: UUID
    device: str | None
    ip_address: str | None
    user_agent: str | None
    location: str | None
    created_at: datetime
    last_active_at: datetime
    expires_at: datetime

async def insert(
    connection: Connection,
    *,
    user_id: UUID,
    token_hash: bytes,
    device: str | None,
    ip_address: str | None,
    user_agent: str | None,
    lifetime_days: int,
    device_hash: bytes | None,
) -> InsertRow: ...
async def find_device(connection: Connection, *, session_id: UUID) -> bytes | None: ...

class FindManyRow(TypedDict):
    session_token: bytes
    session_id: UUID
    user_id: UUID
    telegram_id: int
    first_name: str
    language_code: Literal["ru", "tg", "en", "zh"]
    status: Literal["ACTIVE", "BANNED", "DELETED"]
    is_stale: bool

async def find_many(
    connection: Connection, *, token_hashes: Sequence[bytes]
) -> list[FindManyRow]: ...

class SlideRow(TypedDict):
    user_id: UUID

async def slide(
    connection: Connection, *, lifetime_days: int, session_ids: Sequence[UUID]
) -> list[SlideRow]: ...

class BannedUsersRow(TypedDict):
    session_token: bytes
    ban_reason: str | None

async def banned_users(
    connection: Connection, *, token_hashes: Sequence[bytes]
) -> list[BannedUsersRow]: ...

GetLiveRow: TypeAlias = InsertRow

async def get_live(
    connection: Connection, *, session_id: UUID, user_id: UUID
) -> GetLiveRow | None: ...

ListLiveRow: TypeAlias = InsertRow

async def list_live(
    connection: Connection, *, user_id: UUID, before: UUID | None, limit: int
) -> list[ListLiveRow]: ...
async def revoke(connection: Connection, *, session_id: UUID, user_id: UUID) -> UUID | None: ...
async def revoke_all(connection: Connection, *, user_id: UUID) -> int: ...
async def delete_ended(connection: Connection) -> int: ...
