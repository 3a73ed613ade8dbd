"""Written from queries.sql by `make schema`; a test compares."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any, Literal, TypeAlias, TypedDict
from uuid import UUID

from luckymart.kit.database import Connection

class DueSealsRow(TypedDict):
    id: UUID

async def due_seals(
    connection: Connection, *, put_off: Sequence[UUID], limit: int
) -> list[DueSealsRow]: ...

ListUndrawableRow: TypeAlias = DueSealsRow

async def list_undrawable(connection: Connection, *, own_key: bytes) -> list[ListUndrawableRow]: ...

DueDrawsRow: TypeAlias = DueSealsRow

async def due_draws(
    connection: Connection, *, put_off: Sequence[UUID], limit: int
) -> list[DueDrawsRow]: ...

class LockRow(TypedDict):
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
    seal_delay_seconds: int
    draw_delay_seconds: int
    sold_out_at: datetime | None
    draw_time: datetime | None
    actual_draw_time: datetime | None
    spec: str
    entropy_source: Literal["drand", "ecvrf"]
    entropy_public_key: bytes
    winning_numbers: Any
    winning_ticket_number: int | None
    winning_user_id: UUID | None
    vrf_seed: bytes | None
    vrf_proof: bytes | None
    vrf_timestamp: datetime | None
    draw_algorithm_data: Any
    cancel_reason: str | None
    cancelled_at: datetime | None
    refunded_at: datetime | None
    created_by_id: UUID | None
    created_at: datetime
    updated_at: datetime
    takes: list[str]
    bonus_limit: int
    bonus_sold: int
    any_kind_tickets: int
    salt_key: bytes
    scale: int
    locked_at: datetime
    seal_due_at: datetime | None

async def lock(connection: Connection, *, lottery_id: UUID) -> LockRow | None: ...

class NextTicketsRow(TypedDict):
    number: int
    telegram_id: int

async def next_tickets(
    connection: Connection, *, lottery_id: UUID, after: int, limit: int
) -> list[NextTicketsRow]: ...
async def key_to_seal(connection: Connection, *, lottery_id: UUID) -> bytes | None: ...
async def count_deals(connection: Connection, *, lottery_id: UUID) -> int: ...
async def now(connection: Connection) -> datetime: ...

class ChainRow(TypedDict):
    chain_hash: bytes
    public_key: bytes
    genesis_seconds: int
    period_seconds: int
    notice_seconds: int

async def chain(connection: Connection, *, public_key: bytes) -> ChainRow | None: ...
async def insert_chain(
    connection: Connection,
    *,
    public_key: bytes,
    chain_hash: bytes,
    genesis_seconds: int,
    period_seconds: int,
    notice_seconds: int,
) -> str: ...
async def insert_seal(
    connection: Connection,
    *,
    lottery_id: UUID,
    spec: str,
    source: str,
    root: bytes,
    tickets: int,
    winners: int,
    round: int | None,
    block_roots: bytes,
    sealed_at: datetime,
) -> str: ...

class GetSealRow(TypedDict):
    lottery_id: UUID
    spec: str
    source: Literal["drand", "ecvrf"]
    root: bytes
    tickets: int
    winners: int
    round: int | None
    available_at: datetime | None
    published_at: datetime | None
    sealed_at: datetime
    draw_time: datetime | None
    entropy_public_key: bytes
    cancelled_at: datetime | None
    cancel_reason: str | None

async def get_seal(connection: Connection, *, lottery_id: UUID) -> GetSealRow | None: ...

class ListRoundsRow(TypedDict):
    round: int
    fixed_at: datetime
    available_at: datetime
    published_at: datetime | None

async def list_rounds(connection: Connection, *, lottery_id: UUID) -> list[ListRoundsRow]: ...

class DuePublicationsRow(TypedDict):
    lottery_id: UUID

async def due_publications(
    connection: Connection, *, put_off: Sequence[UUID], limit: int
) -> list[DuePublicationsRow]: ...

class PublishRow(TypedDict):
    nth: int | None
    round: int | None
    available_at: datetime | None
    published_at: datetime | None

async def publish(connection: Connection, *, lottery_id: UUID) -> PublishRow: ...

class DueRoundsRow(TypedDict):
    lottery_id: UUID
    round: int

async def due_rounds(
    connection: Connection, *, public_key: bytes, put_off: Sequence[UUID], limit: int
) -> list[DueRoundsRow]: ...

DueVoidsRow: TypeAlias = DueSealsRow

async def due_voids(
    connection: Connection, *, put_off: Sequence[UUID], limit: int
) -> list[DueVoidsRow]: ...
async def is_void(connection: Connection, *, lottery_id: UUID) -> bool | None: ...
async def insert_void(
    connection: Connection,
    *,
    lottery_id: UUID,
    reason: str,
    proposed_by_id: UUID,
    approved_by_id: UUID | None,
) -> str: ...

class WinningTicketsRow(TypedDict):
    id: UUID
    number: int
    user_id: UUID

async def winning_tickets(
    connection: Connection, *, lottery_id: UUID, numbers: Sequence[int]
) -> list[WinningTicketsRow]: ...

class ListFullWalletsRow(TypedDict):
    user_id: UUID

async def list_full_wallets(
    connection: Connection, *, user_ids: Sequence[UUID], type: str, currency: str, amount: Decimal
) -> list[ListFullWalletsRow]: ...

class TicketNumbersRow(TypedDict):
    place: int
    number: int

async def ticket_numbers(
    connection: Connection, *, lottery_id: UUID, places: Sequence[int]
) -> list[TicketNumbersRow]: ...
async def insert_result(
    connection: Connection,
    *,
    lottery_id: UUID,
    context: bytes,
    public_key: bytes,
    output: bytes,
    proof: bytes,
    seed: bytes,
    winners: Any,
    available_at: datetime,
    drawn_by_id: UUID | None,
) -> str: ...

class EscrowOfRow(TypedDict):
    wallet_type: str
    amount: Decimal

async def escrow_of(connection: Connection, *, lottery_id: UUID) -> list[EscrowOfRow]: ...

ParticipantsRow: TypeAlias = ListFullWalletsRow

async def participants(connection: Connection, *, lottery_id: UUID) -> list[ParticipantsRow]: ...
async def get_bundle(connection: Connection, *, lottery_id: UUID) -> Any: ...
async def salt_key(connection: Connection, *, lottery_id: UUID) -> bytes | None: ...

class TicketForReceiptRow(TypedDict):
    lottery_id: UUID
    number: int
    telegram_id: int
    root: bytes | None
    tickets: int | None
    block_roots: bytes | None
    salt_key: bytes
    place: int

async def ticket_for_receipt(
    connection: Connection, *, ticket_id: UUID, user_id: UUID
) -> TicketForReceiptRow | None: ...

TicketsFromPlaceRow: TypeAlias = NextTicketsRow

async def tickets_from_place(
    connection: Connection, *, lottery_id: UUID, limit: int, place: int
) -> list[TicketsFromPlaceRow]: ...

class ListWinnersRow(TypedDict):
    rank: int
    ticket_number: int
    name: str | None
    is_me: bool

async def list_winners(
    connection: Connection, *, user_id: UUID | None, lottery_id: UUID
) -> list[ListWinnersRow]: ...
