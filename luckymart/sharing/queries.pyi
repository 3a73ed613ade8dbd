"""Written from queries.sql by `make schema`; a test compares."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any, Literal, TypeAlias, TypedDict
from uuid import UUID

from luckymart.kit.database import Connection

class SearchRow(TypedDict):
    id: UUID
    period: int
    title: str
    description: str
    title_i18n: dict[str, str]
    name_i18n: dict[str, str]
    description_i18n: dict[str, str]
    details_i18n: dict[str, str]
    specifications_i18n: dict[str, str]
    material_i18n: dict[str, str]
    image_url: str | None
    image_urls: Any
    ticket_price: Decimal
    currency: str
    total_tickets: int
    sold_tickets: int
    max_per_user: int | None
    unlimited_purchase: bool
    min_tickets: int
    winners_count: int
    prize_type: Literal["PHYSICAL", "CASH", "COINS"]
    prize_value: Decimal
    status: Literal["UPCOMING", "ACTIVE", "SOLD_OUT", "DRAWING", "COMPLETED", "CANCELLED"]
    published_at: datetime
    start_time: datetime
    end_time: datetime
    extension_seconds: int
    extended_at: datetime | None
    extended: bool
    seal_delay_seconds: int
    draw_delay_seconds: int
    sold_out_at: datetime | None
    draw_time: datetime | None
    actual_draw_time: datetime | None
    seal_at: datetime | None
    draw_at: datetime | None
    spec: str
    entropy_source: Literal["drand", "ecvrf"]
    entropy_public_key: bytes
    winning_numbers: Any
    winning_ticket_number: int | None
    winning_user_id: UUID | None
    winning_user_name: str | None
    cancel_reason: str | None
    cancelled_at: datetime | None
    refunded_at: datetime | None
    created_at: datetime
    updated_at: datetime
    takes: list[str]
    bonus_left: int
    winner_name: str | None
    my_tickets: int

async def search(
    connection: Connection,
    *,
    number: int | None,
    with_closed: bool,
    words: Sequence[str],
    limit: int,
    skip: int,
) -> list[SearchRow]: ...
async def watch(connection: Connection, *, chat: str, past_seconds: float) -> str: ...
async def since(connection: Connection, *, chat: str) -> datetime | None: ...
async def count_recent(connection: Connection) -> int: ...

class DuePostsRow(TypedDict):
    lottery_id: UUID
    kind: str

async def due_posts(
    connection: Connection, *, since: datetime, put_off: Sequence[UUID], limit: int
) -> list[DuePostsRow]: ...

ClaimPostsRow: TypeAlias = DuePostsRow

async def claim_posts(
    connection: Connection, *, lottery_ids: Sequence[UUID], kinds: Sequence[str]
) -> list[ClaimPostsRow]: ...

class DescribeRow(TypedDict):
    id: UUID
    period: int
    title: str
    title_i18n: dict[str, str]
    description_i18n: dict[str, str]
    image_url: str | None
    ticket_price: Decimal
    currency: str
    total_tickets: int
    sold_tickets: int
    winners_count: int
    prize_type: Literal["PHYSICAL", "CASH", "COINS"]
    prize_value: Decimal
    end_time: datetime
    draw_time: datetime | None
    cancel_reason: str | None
    entropy_source: Literal["drand", "ecvrf"]
    winning_numbers: Any
    actual_draw_time: datetime | None
    root: bytes | None
    tickets: int | None
    winners: int | None
    round: int | None
    sealed_at: datetime | None

async def describe(connection: Connection, *, lottery_ids: Sequence[UUID]) -> list[DescribeRow]: ...
