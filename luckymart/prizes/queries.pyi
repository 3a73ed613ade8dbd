"""Written from queries.sql by `make schema`; a test compares."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Literal, TypeAlias, TypedDict
from uuid import UUID

from luckymart.kit.database import Connection

class ListPrizesRow(TypedDict):
    id: UUID
    user_id: UUID
    user_name: str
    telegram_username: str | None
    lottery_id: UUID
    ticket_id: UUID
    ticket_number: int
    rank: int
    prize_type: Literal["PHYSICAL", "CASH", "COINS"]
    prize_value: Decimal
    currency: str
    status: Literal[
        "PENDING", "SHIPPING", "DELIVERED", "RESELLING", "RESOLD", "CREDITED", "CONVERTED", "CLOSED"
    ]
    won_at: datetime
    lottery_title: str
    lottery_title_i18n: dict[str, str]
    lottery_image_url: str | None
    lottery_status: Literal["UPCOMING", "ACTIVE", "SOLD_OUT", "DRAWING", "COMPLETED", "CANCELLED"]
    shipping_id: UUID | None
    shipping_status: Literal["REQUESTED", "SHIPPED", "DELIVERED", "CANCELLED"] | None
    shipping_carrier: str | None
    shipping_tracking_number: str | None
    shipping_tracking_url: str | None
    shipping_requested_at: datetime | None
    shipping_shipped_at: datetime | None
    shipping_delivered_at: datetime | None
    waiting_since: datetime | None
    end_reason: str | None
    resale_id: UUID | None

async def list_prizes(
    connection: Connection, *, user_id: UUID, before: UUID | None, limit: int
) -> list[ListPrizesRow]: ...

GetPrizeRow: TypeAlias = ListPrizesRow

async def get_prize(
    connection: Connection, *, prize_id: UUID, user_id: UUID
) -> GetPrizeRow | None: ...

ListAllRow: TypeAlias = ListPrizesRow

async def list_all(
    connection: Connection, *, status: str | None, before: UUID | None, limit: int
) -> list[ListAllRow]: ...

class LockRow(TypedDict):
    id: UUID
    user_id: UUID
    lottery_id: UUID
    ticket_id: UUID
    rank: int
    prize_type: Literal["PHYSICAL", "CASH", "COINS"]
    prize_value: Decimal
    currency: str
    status: Literal[
        "PENDING", "SHIPPING", "DELIVERED", "RESELLING", "RESOLD", "CREDITED", "CONVERTED", "CLOSED"
    ]

async def lock(connection: Connection, *, prize_id: UUID) -> LockRow | None: ...
async def set_status(connection: Connection, *, status: str, prize_id: UUID) -> str: ...
async def insert_prizes(
    connection: Connection,
    *,
    lottery_id: UUID,
    prize_type: str,
    prize_value: Decimal,
    currency: str,
    user_ids: Sequence[UUID],
    ticket_ids: Sequence[UUID],
    ranks: Sequence[int],
    transaction_ids: Sequence[UUID | None],
) -> str: ...

GetOwnedRow: TypeAlias = ListPrizesRow

async def get_owned(connection: Connection, *, prize_id: UUID) -> GetOwnedRow | None: ...

class NextUnclaimedRow(TypedDict):
    id: UUID
    user_id: UUID
    user_name: str
    telegram_username: str | None
    lottery_id: UUID
    ticket_id: UUID
    ticket_number: int
    rank: int
    prize_type: Literal["PHYSICAL", "CASH", "COINS"]
    prize_value: Decimal
    currency: str
    status: Literal[
        "PENDING", "SHIPPING", "DELIVERED", "RESELLING", "RESOLD", "CREDITED", "CONVERTED", "CLOSED"
    ]
    won_at: datetime
    lottery_title: str
    lottery_title_i18n: dict[str, str]
    lottery_image_url: str | None
    lottery_status: Literal["UPCOMING", "ACTIVE", "SOLD_OUT", "DRAWING", "COMPLETED", "CANCELLED"]
    shipping_id: UUID | None
    shipping_status: Literal["REQUESTED", "SHIPPED", "DELIVERED", "CANCELLED"] | None
    shipping_carrier: str | None
    shipping_tracking_number: str | None
    shipping_tracking_url: str | None
    shipping_requested_at: datetime | None
    shipping_shipped_at: datetime | None
    shipping_delivered_at: datetime | None
    waiting_since: datetime
    end_reason: str | None
    resale_id: UUID | None

async def next_unclaimed(
    connection: Connection, *, days: int, after: UUID | None
) -> NextUnclaimedRow | None: ...
async def is_unclaimed(connection: Connection, *, days: int, prize_id: UUID) -> bool | None: ...
async def end(
    connection: Connection,
    *,
    status: str,
    reason: str | None,
    transaction_id: UUID | None,
    prize_id: UUID,
) -> str: ...
