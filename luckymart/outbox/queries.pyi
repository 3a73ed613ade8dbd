"""Written from queries.sql by `make schema`; a test compares."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Literal, TypedDict
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
    language_code: Literal["ru", "tg", "en", "zh"] | None
    bot_reach: Literal["UNKNOWN", "REACHABLE", "BLOCKED"] | None

async def claim_items(
    connection: Connection, *, max_items: int, lease_seconds: float
) -> list[ClaimItemsRow]: ...
async def mark_done(connection: Connection, *, ids: Sequence[UUID]) -> str: ...
async def make_due_later(
    connection: Connection, *, delay_seconds: float, error: str | None, id: UUID, attempts: int
) -> str: ...
async def give_back(
    connection: Connection, *, delay_seconds: float, id: UUID, attempts: int
) -> str: ...
async def mark_failed(
    connection: Connection, *, error: str | None, id: UUID, attempts: int
) -> str: ...
async def delete_ended(connection: Connection, *, moment: datetime, max_items: int) -> int: ...
async def count_due(connection: Connection) -> int: ...
