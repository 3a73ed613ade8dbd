"""Written from queries.sql by `make schema`; a test compares."""

from datetime import datetime
from decimal import Decimal
from typing import Any, Literal, TypeAlias, TypedDict
from uuid import UUID

from luckymart.kit.database import Connection

class InsertShipmentRow(TypedDict):
    id: UUID
    prize_id: UUID
    user_id: UUID
    status: Literal["REQUESTED", "SHIPPED", "DELIVERED", "CANCELLED"]
    address: Any
    carrier: str | None
    tracking_number: str | None
    tracking_url: str | None
    requested_at: datetime
    shipped_at: datetime | None
    delivered_at: datetime | None
    cancelled_at: datetime | None
    updated_at: datetime
    cancel_reason: str | None

async def insert_shipment(
    connection: Connection, *, prize_id: UUID, user_id: UUID, address: Any
) -> InsertShipmentRow: ...

LiveOfPrizeRow: TypeAlias = InsertShipmentRow

async def live_of_prize(connection: Connection, *, prize_id: UUID) -> LiveOfPrizeRow | None: ...
async def prize_of(connection: Connection, *, shipment_id: UUID) -> UUID | None: ...

LockShipmentRow: TypeAlias = InsertShipmentRow

async def lock_shipment(connection: Connection, *, shipment_id: UUID) -> LockShipmentRow | None: ...
async def cancel(connection: Connection, *, shipment_id: UUID) -> str: ...

CloseRow: TypeAlias = InsertShipmentRow

async def close(
    connection: Connection, *, reason: str | None, shipment_id: UUID
) -> CloseRow | None: ...

ShipRow: TypeAlias = InsertShipmentRow

async def ship(
    connection: Connection,
    *,
    carrier: str | None,
    tracking_number: str | None,
    tracking_url: str | None,
    shipment_id: UUID,
) -> ShipRow | None: ...

DeliverRow: TypeAlias = InsertShipmentRow

async def deliver(connection: Connection, *, shipment_id: UUID) -> DeliverRow | None: ...

class GetShipmentRow(TypedDict):
    id: UUID
    prize_id: UUID
    user_id: UUID
    user_name: str
    telegram_username: str | None
    status: Literal["REQUESTED", "SHIPPED", "DELIVERED", "CANCELLED"]
    address: Any
    carrier: str | None
    tracking_number: str | None
    tracking_url: str | None
    requested_at: datetime
    shipped_at: datetime | None
    delivered_at: datetime | None
    cancelled_at: datetime | None
    lottery_id: UUID
    rank: int
    prize_value: Decimal
    currency: str
    lottery_title: str
    lottery_title_i18n: dict[str, str]
    lottery_image_url: str | None
    lottery_status: Literal["UPCOMING", "ACTIVE", "SOLD_OUT", "DRAWING", "COMPLETED", "CANCELLED"]
    cancel_reason: str | None

async def get_shipment(connection: Connection, *, shipment_id: UUID) -> GetShipmentRow | None: ...

ListShipmentsRow: TypeAlias = GetShipmentRow

async def list_shipments(
    connection: Connection, *, status: str | None, before: UUID | None, limit: int
) -> list[ListShipmentsRow]: ...

NextShipmentRow: TypeAlias = GetShipmentRow

async def next_shipment(
    connection: Connection, *, status: str, after: UUID | None
) -> NextShipmentRow | None: ...
async def count_waiting(connection: Connection, *, status: str) -> int: ...
