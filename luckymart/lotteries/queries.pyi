"""Written from queries.sql by `make schema`; a test compares."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any, Literal, TypeAlias, TypedDict
from uuid import UUID

from luckymart.kit.database import Connection

async def insert(
    connection: Connection,
    *,
    title: str,
    description: str,
    title_i18n: Any,
    description_i18n: Any,
    details_i18n: Any,
    specifications_i18n: Any,
    material_i18n: Any,
    image_url: str | None,
    image_urls: Any,
    ticket_price: Decimal,
    currency: str,
    total_tickets: int,
    max_per_user: int | None,
    unlimited_purchase: bool,
    min_tickets: int,
    winners_count: int,
    prize_type: str,
    prize_value: Decimal,
    start_time: datetime | None,
    end_time: datetime,
    extension_seconds: int,
    seal_delay_seconds: int,
    draw_delay_seconds: int,
    entropy_source: str,
    entropy_public_key: bytes,
    created_by_id: UUID | None,
) -> UUID: ...
async def insert_salt(connection: Connection, *, lottery_id: UUID, salt_key: bytes) -> str: ...
async def update(
    connection: Connection,
    *,
    title: str,
    description: str,
    title_i18n: Any,
    description_i18n: Any,
    details_i18n: Any,
    specifications_i18n: Any,
    material_i18n: Any,
    image_url: str | None,
    image_urls: Any,
    ticket_price: Decimal,
    total_tickets: int,
    max_per_user: int | None,
    unlimited_purchase: bool,
    min_tickets: int,
    winners_count: int,
    prize_type: str,
    prize_value: Decimal,
    start_time: datetime,
    end_time: datetime,
    lottery_id: UUID,
) -> str: ...
async def lock(connection: Connection, *, lottery_id: UUID) -> UUID | None: ...

class GetRow(TypedDict):
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
    published_at: datetime | None
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

async def get(
    connection: Connection, *, user_id: UUID | None, lottery_id: UUID
) -> GetRow | None: ...

class ListPublishedRow(TypedDict):
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

async def list_published(
    connection: Connection,
    *,
    user_id: UUID | None,
    statuses: Sequence[str],
    before: UUID | None,
    limit: int,
) -> list[ListPublishedRow]: ...

ListAllRow: TypeAlias = GetRow

async def list_all(
    connection: Connection, *, statuses: Sequence[str], before: UUID | None, limit: int
) -> list[ListAllRow]: ...
async def insert_makers(
    connection: Connection, *, lottery_id: UUID, user_ids: Sequence[UUID]
) -> str: ...
async def is_maker(connection: Connection, *, lottery_id: UUID, user_id: UUID) -> bool: ...
async def publish(connection: Connection, *, lottery_id: UUID) -> str: ...
async def take_back(connection: Connection, *, lottery_id: UUID) -> str: ...
async def cancel(connection: Connection, *, reason: str | None, lottery_id: UUID) -> str: ...

class HoldersRow(TypedDict):
    user_id: UUID

async def holders(connection: Connection, *, lottery_id: UUID) -> list[HoldersRow]: ...

class DueStartsRow(TypedDict):
    id: UUID

async def due_starts(
    connection: Connection, *, put_off: Sequence[UUID], limit: int
) -> list[DueStartsRow]: ...
async def start(connection: Connection, *, lottery_id: UUID) -> UUID | None: ...

DueEndsRow: TypeAlias = DueStartsRow

async def due_ends(
    connection: Connection, *, put_off: Sequence[UUID], limit: int
) -> list[DueEndsRow]: ...
async def extend(connection: Connection, *, lottery_id: UUID) -> datetime | None: ...
async def start_drawing(
    connection: Connection, *, draw_time: datetime | None, lottery_id: UUID
) -> str: ...
async def complete(
    connection: Connection,
    *,
    drawn_at: datetime | None,
    winning_numbers: Any,
    first_user_id: UUID | None,
    seed: bytes | None,
    proof: bytes | None,
    available_at: datetime | None,
    bundle: Any,
    lottery_id: UUID,
) -> str: ...
async def mark_refunded(connection: Connection, *, lottery_id: UUID) -> str: ...
