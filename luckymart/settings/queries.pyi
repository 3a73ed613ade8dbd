"""Written from queries.sql by `make schema`; a test compares."""

from datetime import datetime
from typing import TypeAlias, TypedDict
from uuid import UUID

from luckymart.kit.database import Connection

async def lock_setting(connection: Connection, *, name: str) -> str: ...

class ListValuesRow(TypedDict):
    name: str
    value: str

async def list_values(
    connection: Connection, *, moment: datetime | None
) -> list[ListValuesRow]: ...

class ListNewestRow(TypedDict):
    id: UUID
    name: str
    value: str
    version: int
    valid_from: datetime
    is_to_come: bool
    reason: str
    set_by_id: UUID
    set_by_name: str
    approved_by_id: UUID | None
    approved_by_name: str | None
    created_at: datetime

async def list_newest(connection: Connection, *, name: str | None) -> list[ListNewestRow]: ...

ListVersionsRow: TypeAlias = ListNewestRow

async def list_versions(
    connection: Connection, *, name: str, before: UUID | None, limit: int
) -> list[ListVersionsRow]: ...
async def insert_version(
    connection: Connection,
    *,
    name: str,
    value: str,
    wait_hours: int,
    set_by_id: UUID,
    approved_by_id: UUID | None,
    replaces: str | None,
    reason: str,
) -> UUID: ...
