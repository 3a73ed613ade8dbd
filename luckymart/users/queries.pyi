"""Written from queries.sql by `make schema`; a test compares."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Literal, TypeAlias, TypedDict
from uuid import UUID

from luckymart.kit.database import Connection

class UpsertRow(TypedDict):
    id: UUID
    telegram_id: int
    telegram_username: str | None
    first_name: str
    last_name: str | None
    avatar_url: str | None
    language_code: Literal["ru", "tg", "en", "zh"]
    phone_number: str | None
    email: str | None
    status: Literal["ACTIVE", "BANNED", "DELETED"]
    ban_reason: str | None
    is_verified: bool
    kyc_level: int
    two_factor_enabled: bool
    bot_reach: Literal["UNKNOWN", "REACHABLE", "BLOCKED"]
    last_login_at: datetime | None
    last_active_at: datetime | None
    referral_code: str
    referred_by_id: UUID | None
    referral_level: int
    level: int
    commission_rate: Decimal | None
    total_spent: Decimal
    total_won: Decimal
    total_lotteries: int
    total_wins: int
    winning_rate: Decimal
    created_at: datetime
    updated_at: datetime
    deleted_at: datetime | None
    visibility: Literal["PUBLIC", "HANDLE", "HIDDEN"]
    is_new: bool | None

async def upsert(
    connection: Connection,
    *,
    telegram_id: int,
    username: str | None,
    first_name: str,
    last_name: str | None,
    avatar_url: str | None,
    language_code: str,
    referral_code: str,
    bot_reach: str,
    referrer_code: str | None,
) -> UpsertRow | None: ...
async def referral_code_exists(connection: Connection, *, referral_code: str) -> bool: ...

class GetRow(TypedDict):
    id: UUID
    telegram_id: int
    telegram_username: str | None
    first_name: str
    last_name: str | None
    avatar_url: str | None
    language_code: Literal["ru", "tg", "en", "zh"]
    phone_number: str | None
    email: str | None
    status: Literal["ACTIVE", "BANNED", "DELETED"]
    ban_reason: str | None
    is_verified: bool
    kyc_level: int
    two_factor_enabled: bool
    bot_reach: Literal["UNKNOWN", "REACHABLE", "BLOCKED"]
    last_login_at: datetime | None
    last_active_at: datetime | None
    referral_code: str
    referred_by_id: UUID | None
    referral_level: int
    level: int
    commission_rate: Decimal | None
    total_spent: Decimal
    total_won: Decimal
    total_lotteries: int
    total_wins: int
    winning_rate: Decimal
    created_at: datetime
    updated_at: datetime
    deleted_at: datetime | None
    visibility: Literal["PUBLIC", "HANDLE", "HIDDEN"]

async def get(connection: Connection, *, user_id: UUID) -> GetRow | None: ...

GetByTelegramIdRow: TypeAlias = GetRow

async def get_by_telegram_id(
    connection: Connection, *, telegram_id: int
) -> GetByTelegramIdRow | None: ...

SetLanguageRow: TypeAlias = GetRow

async def set_language(
    connection: Connection, *, language_code: str, user_id: UUID
) -> SetLanguageRow | None: ...
async def set_visibility(connection: Connection, *, visibility: str, user_id: UUID) -> str: ...
async def set_bot_reach(connection: Connection, *, bot_reach: str, telegram_id: int) -> str: ...
async def lock_chats(connection: Connection, *, telegram_ids: Sequence[int]) -> str: ...
async def set_bot_reaches(
    connection: Connection, *, bot_reach: str, telegram_ids: Sequence[int]
) -> str: ...

LockRow: TypeAlias = GetRow

async def lock(connection: Connection, *, user_id: UUID) -> LockRow | None: ...
async def lock_many(connection: Connection, *, user_ids: Sequence[UUID]) -> str: ...
async def ban(connection: Connection, *, reason: str | None, user_id: UUID) -> str: ...
async def unban(connection: Connection, *, user_id: UUID) -> str: ...

FindByUsernameRow: TypeAlias = GetRow

async def find_by_username(connection: Connection, *, username: str) -> list[FindByUsernameRow]: ...

SearchRow: TypeAlias = GetRow

async def search(
    connection: Connection, *, query: str, before: UUID | None, limit: int
) -> list[SearchRow]: ...
async def count_wins(
    connection: Connection, *, prize_value: Decimal, user_ids: Sequence[UUID]
) -> str: ...
async def count_sale(
    connection: Connection,
    *,
    buyer_id: UUID,
    price: Decimal,
    is_ticket: bool,
    seller_id: UUID,
    lottery_id: UUID,
) -> str: ...
async def count_refunds(
    connection: Connection, *, order_ids: Sequence[UUID], lottery_id: UUID
) -> str: ...
async def mark_signed_in(connection: Connection, *, user_id: UUID) -> str: ...
async def mark_active(connection: Connection, *, user_ids: Sequence[UUID]) -> str: ...
