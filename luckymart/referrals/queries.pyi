"""Written from queries.sql by `make schema`; a test compares."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Literal, TypedDict
from uuid import UUID

from luckymart.kit.database import Connection

class PersonRow(TypedDict):
    referral_code: str
    commission_rate: Decimal | None

async def person(connection: Connection, *, user_id: UUID) -> PersonRow | None: ...

class InvitedCountsRow(TypedDict):
    level: int
    invited: int
    signed_in: int

async def invited_counts(
    connection: Connection, *, user_id: UUID, levels: int
) -> list[InvitedCountsRow]: ...

class EarningsRow(TypedDict):
    level: int
    currency: str
    pending: Decimal
    paid: Decimal
    void: Decimal

async def earnings(connection: Connection, *, user_id: UUID) -> list[EarningsRow]: ...

class ListInvitedRow(TypedDict):
    id: UUID
    first_name: str | None
    joined_at: datetime
    signed_in: bool
    level: int

async def list_invited(
    connection: Connection, *, user_id: UUID, level: int, before: UUID | None, limit: int
) -> list[ListInvitedRow]: ...

class EarnedFromRow(TypedDict):
    from_user_id: UUID
    currency: str
    pending: Decimal
    paid: Decimal
    void: Decimal

async def earned_from(
    connection: Connection, *, user_id: UUID, from_ids: Sequence[UUID]
) -> list[EarnedFromRow]: ...

class ListCommissionsRow(TypedDict):
    id: UUID
    level: int
    rate: Decimal
    source_amount: Decimal
    amount: Decimal
    currency: str
    status: Literal["PENDING", "PAID", "VOID"]
    created_at: datetime
    paid_at: datetime | None
    lottery_id: UUID
    from_name: str | None
    lottery_title: str
    lottery_title_i18n: dict[str, str]
    lottery_image_url: str | None
    lottery_status: Literal["UPCOMING", "ACTIVE", "SOLD_OUT", "DRAWING", "COMPLETED", "CANCELLED"]

async def list_commissions(
    connection: Connection, *, user_id: UUID, status: str | None, before: UUID | None, limit: int
) -> list[ListCommissionsRow]: ...
