"""Written from method_queries.sql by `make schema`; a test compares."""

from datetime import datetime
from decimal import Decimal
from typing import Any, Literal, TypeAlias, TypedDict
from uuid import UUID

from luckymart.kit.database import Connection

class ListMethodsRow(TypedDict):
    id: UUID
    kind: Literal["BANK", "MOBILE_MONEY"]
    name: str
    account_number: str
    account_holder: str
    instructions_i18n: dict[str, str]
    currency: str
    min_amount: Decimal
    max_amount: Decimal
    picture_id: UUID | None
    is_active: bool
    position: int
    created_at: datetime
    updated_at: datetime

async def list_methods(connection: Connection, *, only_active: bool) -> list[ListMethodsRow]: ...

FindMethodRow: TypeAlias = ListMethodsRow

async def find_method(connection: Connection, *, id: UUID) -> FindMethodRow | None: ...
async def lock_method(connection: Connection, *, id: UUID) -> UUID | None: ...
async def insert_method(
    connection: Connection,
    *,
    kind: str,
    name: str,
    account_number: str,
    account_holder: str,
    instructions_i18n: Any,
    currency: str,
    min_amount: Decimal,
    max_amount: Decimal,
    is_active: bool,
    position: int,
) -> UUID: ...
async def update_method(
    connection: Connection,
    *,
    kind: str,
    name: str,
    account_number: str,
    account_holder: str,
    instructions_i18n: Any,
    currency: str,
    min_amount: Decimal,
    max_amount: Decimal,
    is_active: bool,
    position: int,
    id: UUID,
) -> str: ...
async def set_picture(connection: Connection, *, picture_id: UUID | None, id: UUID) -> str: ...
