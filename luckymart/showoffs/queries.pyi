"""Written from queries.sql by `make schema`; a test compares."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Literal, TypeAlias, TypedDict
from uuid import UUID

from luckymart.kit.database import Connection

async def find_live(connection: Connection, *, prize_id: UUID) -> UUID | None: ...
async def insert_showoff(
    connection: Connection, *, user_id: UUID, prize_id: UUID, content: str, currency: str
) -> UUID: ...
async def insert_pictures(
    connection: Connection, *, id: UUID, picture_ids: Sequence[UUID]
) -> str: ...

class GetRow(TypedDict):
    id: UUID
    user_id: UUID
    first_name: str
    telegram_username: str | None
    user_status: Literal["ACTIVE", "BANNED", "DELETED"]
    prize_id: UUID
    lottery_id: UUID
    lottery_title: str
    lottery_title_i18n: dict[str, str]
    lottery_image_url: str | None
    lottery_status: Literal["UPCOMING", "ACTIVE", "SOLD_OUT", "DRAWING", "COMPLETED", "CANCELLED"]
    content: str
    status: Literal["PENDING", "APPROVED", "REJECTED", "DELETED"]
    likes_count: int
    reward: Decimal
    currency: str
    admin_note: str | None
    reviewed_at: datetime | None
    created_at: datetime
    picture_ids: list[UUID]
    reviewed_by_name: str | None
    shown_name: str | None
    liked_by_me: bool

async def get(connection: Connection, *, viewer_id: UUID | None, id: UUID) -> GetRow | None: ...

ListApprovedRow: TypeAlias = GetRow

async def list_approved(
    connection: Connection, *, viewer_id: UUID | None, before: UUID | None, limit: int
) -> list[ListApprovedRow]: ...

ListOwnRow: TypeAlias = GetRow

async def list_own(
    connection: Connection, *, user_id: UUID, before: UUID | None, limit: int
) -> list[ListOwnRow]: ...

ListAllRow: TypeAlias = GetRow

async def list_all(
    connection: Connection, *, status: str | None, before: UUID | None, limit: int
) -> list[ListAllRow]: ...

NextPendingRow: TypeAlias = GetRow

async def next_pending(connection: Connection, *, after: UUID | None) -> NextPendingRow | None: ...
async def count_pending(connection: Connection) -> int: ...

class ListPrizesToShowRow(TypedDict):
    id: UUID
    lottery_id: UUID
    title_i18n: dict[str, str]

async def list_prizes_to_show(
    connection: Connection, *, user_id: UUID, statuses: Sequence[str], limit: int
) -> list[ListPrizesToShowRow]: ...

class LockRow(TypedDict):
    id: UUID
    user_id: UUID
    prize_id: UUID
    status: Literal["PENDING", "APPROVED", "REJECTED", "DELETED"]

async def lock(connection: Connection, *, id: UUID) -> LockRow | None: ...
async def is_rewarded(connection: Connection, *, prize_id: UUID) -> bool: ...
async def approve(
    connection: Connection,
    *,
    reward: Decimal,
    transaction_id: UUID | None,
    reviewed_by_id: UUID | None,
    id: UUID,
) -> str: ...
async def replace_pictures(
    connection: Connection, *, originals: Sequence[UUID], published: Sequence[UUID], id: UUID
) -> int: ...
async def reject(
    connection: Connection, *, reason: str | None, reviewed_by_id: UUID | None, id: UUID
) -> str: ...
async def delete_showoff(connection: Connection, *, id: UUID) -> str: ...
async def delete_pictures(connection: Connection, *, id: UUID) -> str: ...
async def insert_like(connection: Connection, *, id: UUID, user_id: UUID) -> str: ...
async def delete_like(connection: Connection, *, id: UUID, user_id: UUID) -> str: ...
