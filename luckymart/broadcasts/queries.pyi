"""Written from queries.sql by `make schema`; a test compares."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Literal, TypeAlias, TypedDict
from uuid import UUID

from luckymart.kit.database import Connection

async def insert_draft(
    connection: Connection, *, author_id: UUID, content: Any, audience: Any
) -> UUID: ...
async def update_draft(connection: Connection, *, content: Any, audience: Any, id: UUID) -> str: ...

class CountAudienceRow(TypedDict):
    language_code: Literal["ru", "tg", "en", "zh"]
    people: int

async def count_audience(connection: Connection, *, audience: Any) -> list[CountAudienceRow]: ...

class FindBroadcastRow(TypedDict):
    id: UUID
    author_id: UUID
    content: Any
    status: Literal["DRAFT", "SCHEDULED", "SENDING", "PAUSED", "DONE", "CANCELLED"]
    progress_chat_id: int | None
    progress_message_id: int | None
    recipients: int
    sent: int
    failed: int
    started_at: datetime | None
    finished_at: datetime | None
    created_at: datetime
    updated_at: datetime
    progress_markup: Any
    audience: Any
    revision: int
    scheduled_at: datetime | None
    scheduled_by_id: UUID | None
    reason: str | None
    shown_status: str | None
    blocked: int
    unknown: int
    skipped: int
    language_code: Literal["ru", "tg", "en", "zh"]

async def find_broadcast(connection: Connection, *, id: UUID) -> FindBroadcastRow | None: ...

ListBroadcastsRow: TypeAlias = FindBroadcastRow

async def list_broadcasts(
    connection: Connection, *, status: str | None, before: UUID | None, max_rows: int
) -> list[ListBroadcastsRow]: ...

class LockBroadcastRow(TypedDict):
    status: Literal["DRAFT", "SCHEDULED", "SENDING", "PAUSED", "DONE", "CANCELLED"]
    revision: int

async def lock_broadcast(connection: Connection, *, id: UUID) -> LockBroadcastRow | None: ...
async def insert_deliveries(connection: Connection, *, id: UUID) -> int: ...
async def mark_started(connection: Connection, *, recipients: int, id: UUID) -> str: ...
async def mark_scheduled(
    connection: Connection, *, scheduled_at: datetime | None, user_id: UUID | None, id: UUID
) -> str: ...
async def mark_status(
    connection: Connection, *, status: str, reason: str | None, id: UUID
) -> str: ...
async def set_progress_message(
    connection: Connection, *, chat_id: int | None, message_id: int | None, markups: Any, id: UUID
) -> str: ...

class ListFailuresRow(TypedDict):
    user_id: UUID
    telegram_id: int
    telegram_username: str | None
    status: Literal["PENDING", "SENDING", "SENT", "BLOCKED", "UNKNOWN", "FAILED", "SKIPPED"]
    error: str | None
    updated_at: datetime

async def list_failures(
    connection: Connection, *, id: UUID, after: UUID | None, max_rows: int
) -> list[ListFailuresRow]: ...

class DueStartsRow(TypedDict):
    id: UUID

async def due_starts(
    connection: Connection, *, put_off: Sequence[UUID], limit: int
) -> list[DueStartsRow]: ...

class LockDueRow(TypedDict):
    scheduled_by_id: UUID

async def lock_due(connection: Connection, *, id: UUID) -> LockDueRow | None: ...

class ListUnfinishedRow(TypedDict):
    id: UUID
    status: Literal["DRAFT", "SCHEDULED", "SENDING", "PAUSED", "DONE", "CANCELLED"]

async def list_unfinished(connection: Connection) -> list[ListUnfinishedRow]: ...

ListUnshownRow: TypeAlias = DueStartsRow

async def list_unshown(connection: Connection) -> list[ListUnshownRow]: ...
async def mark_shown(connection: Connection, *, status: str | None, id: UUID) -> str: ...

class ClaimDeliveriesRow(TypedDict):
    user_id: UUID
    telegram_id: int
    language_code: Literal["ru", "tg", "en", "zh"]
    end: str | None

async def claim_deliveries(
    connection: Connection, *, id: UUID, after: UUID | None, max_items: int
) -> list[ClaimDeliveriesRow]: ...
async def record_results(
    connection: Connection,
    *,
    user_ids: Sequence[UUID],
    ends: Sequence[str],
    errors: Sequence[str | None],
    id: UUID,
) -> str: ...
async def release_deliveries(
    connection: Connection, *, id: UUID, user_ids: Sequence[UUID]
) -> str: ...
async def fail_leftovers(connection: Connection, *, id: UUID, seconds: float) -> int: ...
async def retry_failed(connection: Connection, *, id: UUID) -> int | None: ...
async def settle(
    connection: Connection, *, id: UUID
) -> Literal["DRAFT", "SCHEDULED", "SENDING", "PAUSED", "DONE", "CANCELLED"] | None: ...
