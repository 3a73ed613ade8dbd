"""Written from queries.sql by `make schema`; a test compares."""

from datetime import datetime
from typing import TypedDict
from uuid import UUID

from luckymart.kit.database import Connection

class FindRow(TypedDict):
    confirmed_at: datetime | None

async def find(connection: Connection, *, user_id: UUID) -> FindRow | None: ...

class LockRow(TypedDict):
    user_id: UUID
    secret_sealed: bytes
    confirmed_at: datetime | None
    last_step: int | None
    failures: int
    last_failed_at: datetime | None

async def lock(connection: Connection, *, user_id: UUID) -> LockRow | None: ...
async def save_pending(
    connection: Connection, *, user_id: UUID, secret_sealed: bytes
) -> UUID | None: ...
async def take_step(connection: Connection, *, step: int | None, user_id: UUID) -> str: ...
async def count_failure(
    connection: Connection, *, failures: int, now: datetime | None, user_id: UUID
) -> str: ...
async def confirm(connection: Connection, *, user_id: UUID) -> str: ...
async def delete(connection: Connection, *, user_id: UUID) -> str: ...
async def insert_reset(connection: Connection, *, user_id: UUID) -> str: ...
async def last_reset(connection: Connection, *, user_id: UUID) -> datetime | None: ...
async def open_second_step(
    connection: Connection, *, user_id: UUID, session_id: UUID | None, minutes: int
) -> datetime | None: ...

class ListSealedOtherwiseRow(TypedDict):
    user_id: UUID
    secret_sealed: bytes

async def list_sealed_otherwise(
    connection: Connection, *, head: bytes, limit: int
) -> list[ListSealedOtherwiseRow]: ...
async def reseal(connection: Connection, *, secret_sealed: bytes, user_id: UUID) -> str: ...
