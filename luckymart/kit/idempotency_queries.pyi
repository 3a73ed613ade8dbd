"""Written from idempotency_queries.sql by `make schema`; a test compares."""

from datetime import datetime
from typing import TypedDict
from uuid import UUID

from luckymart.kit.database import Connection

class FindRow(TypedDict):
    request_hash: bytes
    result: str

async def find(connection: Connection, *, user_id: UUID, key: str) -> FindRow | None: ...
async def claim(connection: Connection, *, user_id: UUID, key: str) -> bool: ...
async def store(
    connection: Connection, *, user_id: UUID, key: str, request_hash: bytes, result: str
) -> str | None: ...
async def delete_older_than(connection: Connection, *, moment: datetime) -> int: ...
