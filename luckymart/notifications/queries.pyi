"""Written from queries.sql by `make schema`; a test compares."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Literal, TypedDict
from uuid import UUID

from luckymart.kit.database import Connection

class InsertNotificationsRow(TypedDict):
    user_id: UUID
    message: str

async def insert_notifications(
    connection: Connection,
    *,
    data: Any,
    recipients: Sequence[UUID],
    own_data: Sequence[Any],
    kind: str,
    type: str,
    lottery_id: UUID | None,
) -> list[InsertNotificationsRow]: ...

class ListNotificationsRow(TypedDict):
    id: UUID
    type: str
    data: Any
    related_lottery_id: UUID | None
    is_read: bool
    created_at: datetime

async def list_notifications(
    connection: Connection,
    *,
    user_id: UUID,
    only_unread: bool,
    before_id: UUID | None,
    max_rows: int,
) -> list[ListNotificationsRow]: ...
async def count_unread(connection: Connection, *, user_id: UUID, most: int) -> int: ...
async def mark_read(connection: Connection, *, id: UUID, user_id: UUID) -> UUID | None: ...
async def mark_read_up_to(connection: Connection, *, user_id: UUID, up_to: UUID | None) -> int: ...

class ListPreferencesRow(TypedDict):
    kind: Literal["draws", "money", "market", "prizes", "friends", "showoffs", "news"]
    inbox: bool
    bot: bool

async def list_preferences(
    connection: Connection, *, user_id: UUID
) -> list[ListPreferencesRow]: ...
async def lock_user(connection: Connection, *, user_id: UUID) -> UUID | None: ...
async def delete_preferences(
    connection: Connection, *, user_id: UUID, kinds: Sequence[str]
) -> str: ...
async def save_preferences(
    connection: Connection,
    *,
    user_id: UUID,
    kinds: Sequence[str],
    inboxes: Sequence[bool],
    bots: Sequence[bool],
) -> str: ...
