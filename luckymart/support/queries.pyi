"""Written from queries.sql by `make schema`; a test compares."""

from datetime import datetime
from typing import Literal, TypeAlias, TypedDict
from uuid import UUID

from luckymart.kit.database import Connection

async def lock_asker(connection: Connection, *, user_id: UUID) -> str: ...
async def count_open(connection: Connection, *, user_id: UUID) -> int: ...
async def insert_talk(
    connection: Connection, *, user_id: UUID, deposit_id: UUID | None, text: str
) -> UUID: ...

class FindTalkRow(TypedDict):
    id: UUID
    user_id: UUID
    user_name: str
    user_username: str | None
    user_telegram_id: int
    deposit_id: UUID | None
    text: str
    status: Literal["OPEN", "ANSWERED", "CLOSED"]
    answer: str | None
    decided_by_id: UUID | None
    decided_at: datetime | None
    created_at: datetime

async def find_talk(connection: Connection, *, id: UUID) -> FindTalkRow | None: ...

ListTalksRow: TypeAlias = FindTalkRow

async def list_talks(
    connection: Connection,
    *,
    user_id: UUID | None,
    status: str | None,
    before_id: UUID | None,
    limit: int,
) -> list[ListTalksRow]: ...
async def next_open(connection: Connection, *, after_id: UUID | None) -> UUID | None: ...
async def lock_talk(
    connection: Connection, *, id: UUID
) -> Literal["OPEN", "ANSWERED", "CLOSED"] | None: ...
async def decide(
    connection: Connection, *, status: str, answer: str | None, decided_by_id: UUID | None, id: UUID
) -> str: ...
