"""Written from queries.sql by `make schema`; a test compares."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Literal, TypeAlias, TypedDict
from uuid import UUID

from luckymart.kit.database import Connection

class FindStaffRow(TypedDict):
    roles: list[str]
    permissions: list[str]
    has_second_step: bool
    is_second_step_open: bool

async def find_staff(
    connection: Connection, *, user_id: UUID, session_id: UUID | None
) -> FindStaffRow: ...
async def lock_roles(connection: Connection) -> str: ...
async def find_role(connection: Connection, *, role: str) -> str | None: ...

class ListRolesRow(TypedDict):
    role: str
    description: str
    permissions: Any

async def list_roles(connection: Connection) -> list[ListRolesRow]: ...
async def has_role(connection: Connection, *, user_id: UUID) -> bool: ...
async def another_owner_exists(connection: Connection, *, user_id: UUID) -> bool: ...
async def lock_user(
    connection: Connection, *, user_id: UUID
) -> Literal["ACTIVE", "BANNED", "DELETED"] | None: ...

class GrantsOfRow(TypedDict):
    id: UUID
    user_id: UUID
    role: str
    granted_by_id: UUID | None
    granted_by_name: str | None
    created_at: datetime

async def grants_of(connection: Connection, *, user_ids: Sequence[UUID]) -> list[GrantsOfRow]: ...

FindGrantRow: TypeAlias = GrantsOfRow

async def find_grant(connection: Connection, *, grant_id: UUID) -> FindGrantRow | None: ...

class ListMembersRow(TypedDict):
    id: UUID
    telegram_id: int
    telegram_username: str | None
    first_name: str
    last_name: str | None
    status: Literal["ACTIVE", "BANNED", "DELETED"]

async def list_members(
    connection: Connection, *, before: UUID | None, limit: int
) -> list[ListMembersRow]: ...
async def insert_grant(
    connection: Connection, *, user_id: UUID, role: str, granted_by_id: UUID | None
) -> UUID: ...
async def revoke_grant(connection: Connection, *, grant_id: UUID) -> str: ...

class ListLogRow(TypedDict):
    id: UUID
    admin_id: UUID | None
    admin_name: str | None
    admin_username: str | None
    second_name: str | None
    action: str
    target_type: str
    target_id: UUID | None
    before: Any
    after: Any
    created_at: datetime
    target_name: str | None

async def list_log(
    connection: Connection,
    *,
    admin_id: UUID | None,
    target_id: UUID | None,
    action: str | None,
    before_id: UUID | None,
    limit: int,
) -> list[ListLogRow]: ...
async def insert_log(
    connection: Connection,
    *,
    admin_id: UUID | None,
    action: str,
    target_type: str,
    target_id: UUID | None,
    before: Any,
    second_id: UUID | None,
    after: Any,
) -> str: ...

class ListStaffTelegramIdsRow(TypedDict):
    telegram_id: int

async def list_staff_telegram_ids(
    connection: Connection, *, permission: str
) -> list[ListStaffTelegramIdsRow]: ...

class ListStaffIdsRow(TypedDict):
    id: UUID

async def list_staff_ids(connection: Connection, *, permission: str) -> list[ListStaffIdsRow]: ...
async def decides_alone(connection: Connection, *, user_id: UUID) -> bool | None: ...

class FindConflictRow(TypedDict):
    is_unrelated: bool | None
    has_colleague: bool | None

async def find_conflict(
    connection: Connection, *, people: Sequence[UUID], user_id: UUID, permission: str
) -> FindConflictRow: ...

class ListRelatedStaffRow(TypedDict):
    id: UUID
    first_name: str
    ties: list[str | None]

async def list_related_staff(
    connection: Connection, *, user_id: UUID
) -> list[ListRelatedStaffRow]: ...

class ListSameAddressRow(TypedDict):
    id: UUID
    first_name: str
    people: int

async def list_same_address(
    connection: Connection, *, user_id: UUID, limit: int
) -> list[ListSameAddressRow]: ...
async def takes_two(connection: Connection) -> bool | None: ...
async def end_rules_of_two(
    connection: Connection, *, by_id: UUID | None, second_id: UUID | None
) -> str: ...

class ListEverybodyRow(TypedDict):
    user_id: UUID

async def list_everybody(connection: Connection) -> list[ListEverybodyRow]: ...
async def may_be_second(connection: Connection, *, role: str) -> bool: ...
async def owners_together(connection: Connection, *, one: UUID, other: UUID) -> bool | None: ...
