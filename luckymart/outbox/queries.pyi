"""Written from queries.sql by `make schema`; a test compares."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Literal, TypeAlias, TypedDict
from uuid import UUID

from luckymart.kit.database import Connection

async def insert_item(
    connection: Connection,
    *,
    kind: str,
    payload: Any,
    user_id: UUID | None,
    priority: int,
    delay_seconds: float,
) -> UUID: ...
async def insert_items(
    connection: Connection,
    *,
    kind: str,
    priority: int,
    user_ids: Sequence[UUID],
    payloads: Sequence[str],
) -> str: ...

class ClaimItemsRow(TypedDict):
    id: UUID
    kind: str
    payload: Any
    user_id: UUID | None
    attempts: int
    priority: int
    possibly_received: bool
    language_code: Literal["ru", "tg", "en", "zh"] | None
    bot_reach: Literal["UNKNOWN", "REACHABLE", "BLOCKED"] | None

async def claim_items(
    connection: Connection, *, max_items: int, lease_seconds: float
) -> list[ClaimItemsRow]: ...
async def mark_done(connection: Connection, *, ids: Sequence[UUID]) -> str: ...
async def make_due_later(
    connection: Connection,
    *,
    delay_seconds: float,
    error: str | None,
    possibly_received: bool,
    id: UUID,
    attempts: int,
) -> str: ...
async def give_back(
    connection: Connection,
    *,
    delay_seconds: float,
    possibly_received: bool,
    id: UUID,
    attempts: int,
) -> str: ...
async def mark_failed(
    connection: Connection, *, error: str | None, possibly_received: bool, id: UUID, attempts: int
) -> str: ...
async def delete_ended(
    connection: Connection, *, moment: datetime, failed_moment: datetime, max_items: int
) -> int: ...
async def count_due(connection: Connection) -> int: ...

class ListFailedRow(TypedDict):
    id: UUID
    kind: str
    notification: str | None
    method: str | None
    chat: str | None
    user_id: UUID | None
    first_name: str | None
    telegram_username: str | None
    status: Literal["PENDING", "DONE", "FAILED"]
    attempts: int
    possibly_received: bool
    error: str | None
    created_at: datetime
    failed_at: datetime | None

async def list_failed(
    connection: Connection, *, kind: str | None, before: UUID | None, limit: int
) -> list[ListFailedRow]: ...

NextFailedRow: TypeAlias = ListFailedRow

async def next_failed(connection: Connection, *, after: UUID | None) -> NextFailedRow | None: ...

FindMessageRow: TypeAlias = ListFailedRow

async def find_message(connection: Connection, *, id: UUID) -> FindMessageRow | None: ...
async def count_failed(connection: Connection, *, kind: str) -> int: ...
async def lock_item(connection: Connection, *, id: UUID) -> str: ...
async def send_again(connection: Connection, *, id: UUID) -> str: ...

class SendAllAgainRow(TypedDict):
    id: UUID

async def send_all_again(
    connection: Connection, *, kind: str, even_if_received: bool
) -> list[SendAllAgainRow]: ...
