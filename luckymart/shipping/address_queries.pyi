"""Written from address_queries.sql by `make schema`; a test compares."""

from datetime import datetime
from typing import TypeAlias, TypedDict
from uuid import UUID

from luckymart.kit.database import Connection

async def lock_person(connection: Connection, *, user_id: UUID) -> str: ...

class ListAddressesRow(TypedDict):
    id: UUID
    user_id: UUID
    recipient_name: str
    phone: str
    country: str
    region: str
    city: str
    street: str
    postcode: str
    note: str
    is_default: bool
    created_at: datetime
    updated_at: datetime

async def list_addresses(connection: Connection, *, user_id: UUID) -> list[ListAddressesRow]: ...

GetAddressRow: TypeAlias = ListAddressesRow

async def get_address(
    connection: Connection, *, address_id: UUID, user_id: UUID
) -> GetAddressRow | None: ...
async def count_addresses(connection: Connection, *, user_id: UUID) -> int: ...
async def clear_default(connection: Connection, *, user_id: UUID) -> str: ...

InsertAddressRow: TypeAlias = ListAddressesRow

async def insert_address(
    connection: Connection,
    *,
    user_id: UUID,
    recipient_name: str,
    phone: str,
    country: str,
    region: str,
    city: str,
    street: str,
    postcode: str,
    note: str,
    is_default: bool,
) -> InsertAddressRow: ...

UpdateAddressRow: TypeAlias = ListAddressesRow

async def update_address(
    connection: Connection,
    *,
    recipient_name: str,
    phone: str,
    country: str,
    region: str,
    city: str,
    street: str,
    postcode: str,
    note: str,
    is_default: bool,
    address_id: UUID,
) -> UpdateAddressRow | None: ...
async def delete_address(
    connection: Connection, *, address_id: UUID, user_id: UUID
) -> UUID | None: ...
async def ensure_default(connection: Connection, *, user_id: UUID) -> str: ...
