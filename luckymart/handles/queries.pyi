"""Written from queries.sql by `make schema`; a test compares."""

from datetime import datetime
from typing import TypedDict
from uuid import UUID

from luckymart.kit.database import Connection

async def lock_person(connection: Connection, *, user_id: UUID) -> UUID | None: ...

class GetCurrentRow(TypedDict):
    handle: str
    chosen_at: datetime | None

async def get_current(connection: Connection, *, user_id: UUID) -> GetCurrentRow | None: ...

class FindCardRow(TypedDict):
    handle: str
    name: str

async def find_card(connection: Connection, *, handle: str) -> FindCardRow | None: ...
async def is_anothers_telegram_name(
    connection: Connection, *, handle: str, user_id: UUID
) -> bool: ...
async def is_reserved(connection: Connection, *, skeleton: str) -> bool: ...

class ListStaffNamesRow(TypedDict):
    name: str

async def list_staff_names(connection: Connection, *, user_id: UUID) -> list[ListStaffNamesRow]: ...
async def give_up(connection: Connection, *, keep_days: int, user_id: UUID) -> str: ...
async def take(
    connection: Connection, *, handle: str, user_id: UUID | None, chosen_at: datetime | None
) -> str | None: ...
async def take_away(connection: Connection, *, keep_days: int, user_id: UUID) -> str | None: ...
async def free_kept(connection: Connection) -> int: ...

class ListReservedRow(TypedDict):
    word: str
    created_by_id: UUID | None
    created_at: datetime

async def list_reserved(connection: Connection) -> list[ListReservedRow]: ...
async def reserve(
    connection: Connection, *, word: str, skeleton: str, staff_id: UUID | None
) -> UUID | None: ...
async def release(connection: Connection, *, word: str) -> UUID | None: ...
