"""Written from queries.sql by `make schema`; a test compares."""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal, TypedDict
from uuid import UUID

from luckymart.kit.database import Connection

async def insert_uploading(
    connection: Connection,
    *,
    owner_id: UUID | None,
    bucket: str,
    path: str,
    content_type: str,
    size: int,
    width: int,
    height: int,
    sha256: bytes,
    max_unused: int | None,
) -> UUID | None: ...
async def mark_stored(connection: Connection, *, id: UUID) -> UUID | None: ...
async def delete_picture(connection: Connection, *, id: UUID) -> str: ...

class ListPicturesRow(TypedDict):
    id: UUID
    bucket: Literal["public", "private"]
    path: str
    sha256: str
    width: int
    height: int

async def list_pictures(
    connection: Connection, *, ids: Sequence[UUID]
) -> list[ListPicturesRow]: ...

class LockUnusedRow(TypedDict):
    id: UUID

async def lock_unused(
    connection: Connection, *, ids: Sequence[UUID], owner_id: UUID, bucket: str
) -> list[LockUnusedRow]: ...
async def delete_leftovers(
    connection: Connection, *, unused_before: datetime, max_items: int, uploading_before: datetime
) -> int: ...

class DueRemovalsRow(TypedDict):
    path: str
    bucket: Literal["public", "private"]

async def due_removals(
    connection: Connection, *, before: datetime, put_off: Sequence[str], max_items: int
) -> list[DueRemovalsRow]: ...
async def delete_removals(connection: Connection, *, paths: Sequence[str]) -> str: ...
