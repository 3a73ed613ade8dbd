"""Written from queries.sql by `make schema`; a test compares."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import TypedDict
from uuid import UUID

from luckymart.kit.database import Connection

async def lock_person(connection: Connection, *, staff_id: UUID) -> str: ...

class SumsOfDayRow(TypedDict):
    id: UUID
    counted: Decimal

async def sums_of_day(
    connection: Connection, *, currency: str, staff_ids: Sequence[UUID]
) -> list[SumsOfDayRow]: ...

class ListCountedRow(TypedDict):
    staff_id: UUID

async def list_counted(
    connection: Connection, *, target_id: UUID, door: str, amount: Decimal
) -> list[ListCountedRow]: ...
async def insert_outflow(
    connection: Connection,
    *,
    staff_id: UUID,
    with_id: UUID | None,
    door: str,
    amount: Decimal,
    wallet_type: str,
    currency: str,
    counted: Decimal,
    about_id: UUID | None,
    target_id: UUID | None,
) -> str | None: ...
async def find_name(connection: Connection, *, user_id: UUID) -> str | None: ...

class ListUsesRow(TypedDict):
    staff_id: UUID
    first_name: str
    currency: str
    door: str
    amount: Decimal

async def list_uses(connection: Connection, *, staff_id: UUID | None) -> list[ListUsesRow]: ...
async def claim_report(connection: Connection) -> date | None: ...

class ListOfDayRow(TypedDict):
    name: str
    door: str
    amount: Decimal
    currency: str

async def list_of_day(connection: Connection, *, day: date) -> list[ListOfDayRow]: ...
