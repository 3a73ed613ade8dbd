"""Written from queries.sql by `make schema`; a test compares."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any, Literal, TypeAlias, TypedDict
from uuid import UUID

from luckymart.kit.database import Connection

async def insert_approval(
    connection: Connection,
    *,
    kind: str,
    permission: str,
    target_type: str,
    target_id: UUID | None,
    command: Any,
    facts: Any,
    amount: Decimal | None,
    currency: str | None,
    needs_owner: bool,
    by_owners: bool,
    picture_id: UUID | None,
    proposed_by_id: UUID,
) -> UUID: ...
async def lock_proposer(connection: Connection, *, user_id: UUID) -> str: ...
async def count_open(connection: Connection, *, user_id: UUID) -> int: ...

class LockApprovalRow(TypedDict):
    id: UUID
    kind: str
    permission: str
    command: Any
    needs_owner: bool
    by_owners: bool
    status: Literal["PENDING", "DONE", "REJECTED", "WITHDRAWN", "EXPIRED"]
    proposed_by_id: UUID
    is_over: bool

async def lock_approval(connection: Connection, *, id: UUID) -> LockApprovalRow | None: ...
async def end_approval(
    connection: Connection, *, status: str, decided_by_id: UUID | None, note: str | None, id: UUID
) -> str: ...

class DueExpiriesRow(TypedDict):
    id: UUID

async def due_expiries(
    connection: Connection, *, put_off: Sequence[UUID], limit: int
) -> list[DueExpiriesRow]: ...

class ExpireRow(TypedDict):
    kind: str
    facts: Any
    proposed_by_id: UUID

async def expire(connection: Connection, *, id: UUID) -> ExpireRow | None: ...

class GetRow(TypedDict):
    id: UUID
    kind: str
    permission: str
    target_type: str
    target_id: UUID | None
    command: Any
    facts: Any
    amount: Decimal | None
    currency: str | None
    needs_owner: bool
    status: Literal["PENDING", "DONE", "REJECTED", "WITHDRAWN", "EXPIRED"]
    proposed_by_id: UUID
    proposed_by_name: str
    decided_by_id: UUID | None
    decided_by_name: str | None
    note: str | None
    created_at: datetime
    decided_at: datetime | None
    expires_at: datetime
    by_owners: bool
    picture_id: UUID | None

async def get(connection: Connection, *, id: UUID) -> GetRow | None: ...

ListApprovalsRow: TypeAlias = GetRow

async def list_approvals(
    connection: Connection,
    *,
    permissions: Sequence[str],
    user_id: UUID,
    status: str | None,
    before: UUID | None,
    limit: int,
) -> list[ListApprovalsRow]: ...
async def next_waiting(
    connection: Connection, *, permissions: Sequence[str], user_id: UUID, after: UUID | None
) -> UUID | None: ...

class ListDecidersRow(TypedDict):
    id: UUID
    first_name: str

async def list_deciders(connection: Connection, *, id: UUID) -> list[ListDecidersRow]: ...
async def account_of(connection: Connection, *, id: UUID) -> UUID | None: ...
