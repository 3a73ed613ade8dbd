"""Written from queries.sql by `make schema`; a test compares."""

from datetime import datetime
from decimal import Decimal
from typing import Any, Literal, TypeAlias, TypedDict
from uuid import UUID

from luckymart.kit.database import Connection

async def lock_person(connection: Connection, *, user_id: UUID) -> str: ...
async def count_open(connection: Connection, *, user_id: UUID) -> int: ...

class FindHistoryRow(TypedDict):
    asked: Decimal
    was_paid: bool
    was_paid_from_device: bool

async def find_history(
    connection: Connection,
    *,
    currency: str,
    since: datetime | None,
    device_hash: bytes | None,
    user_id: UUID,
) -> FindHistoryRow: ...
async def insert_withdrawal(
    connection: Connection,
    *,
    id: UUID,
    user_id: UUID,
    order_id: UUID,
    amount: Decimal,
    fee: Decimal,
    currency: str,
    method: str,
    account_sealed: bytes,
    account_masked: str,
    account_hash: bytes | None,
    approvals_needed: int,
    device_hash: bytes | None,
    wait_hours: int | None,
) -> str: ...

class LockWithdrawalRow(TypedDict):
    id: UUID
    user_id: UUID
    order_id: UUID
    amount: Decimal
    fee: Decimal
    currency: str
    method: Literal["BANK_CARD", "BANK_ACCOUNT", "MOBILE_MONEY"]
    status: Literal["PENDING", "APPROVED", "PAID", "REJECTED", "CANCELLED"]
    account_masked: str
    approvals_needed: int
    wait_until: datetime | None
    is_waiting: bool

async def lock_withdrawal(
    connection: Connection, *, id: UUID, user_id: UUID | None
) -> LockWithdrawalRow | None: ...

class GetCardRow(TypedDict):
    id: UUID
    user_id: UUID
    order_id: UUID
    order_number: str
    amount: Decimal
    fee: Decimal
    payout: Decimal
    currency: str
    method: Literal["BANK_CARD", "BANK_ACCOUNT", "MOBILE_MONEY"]
    account_masked: str
    status: Literal["PENDING", "APPROVED", "PAID", "REJECTED", "CANCELLED"]
    approvals_needed: int
    reason: str | None
    reference: str | None
    decided_by_id: UUID | None
    approved_at: datetime | None
    ended_at: datetime | None
    created_at: datetime
    owner: Any
    decided_by_name: str | None
    approvals: Any
    wait_until: datetime | None
    is_approved: bool | None

async def get_card(connection: Connection, *, id: UUID) -> GetCardRow | None: ...
async def find_account(connection: Connection, *, id: UUID) -> bytes | None: ...

ListOwnRow: TypeAlias = GetCardRow

async def list_own(
    connection: Connection, *, user_id: UUID, before: UUID | None, limit: int
) -> list[ListOwnRow]: ...

ListQueueRow: TypeAlias = GetCardRow

async def list_queue(
    connection: Connection, *, status: str, after: UUID | None, limit: int
) -> list[ListQueueRow]: ...

ListAllRow: TypeAlias = GetCardRow

async def list_all(
    connection: Connection, *, status: str | None, before: UUID | None, limit: int
) -> list[ListAllRow]: ...

class CountWaitingRow(TypedDict):
    pending: int
    approved: int

async def count_waiting(connection: Connection) -> CountWaitingRow: ...

NextWaitingRow: TypeAlias = GetCardRow

async def next_waiting(connection: Connection, *, after: UUID | None) -> NextWaitingRow | None: ...
async def insert_approval(
    connection: Connection, *, withdrawal_id: UUID, admin_id: UUID
) -> UUID | None: ...
async def approvers(connection: Connection, *, id: UUID) -> list[UUID | None] | None: ...
async def is_approved(connection: Connection, *, id: UUID) -> bool | None: ...
async def mark_approved(connection: Connection, *, id: UUID) -> str: ...
async def mark_cancelled(connection: Connection, *, id: UUID) -> str: ...
async def mark_rejected(
    connection: Connection, *, reason: str | None, admin_id: UUID | None, id: UUID
) -> str: ...
async def mark_paid(
    connection: Connection, *, reference: str | None, admin_id: UUID | None, id: UUID
) -> str: ...

class StaffToTellRow(TypedDict):
    id: UUID
    telegram_id: int

async def staff_to_tell(
    connection: Connection, *, permission: str, owner_id: UUID
) -> list[StaffToTellRow]: ...

class ListSealedOtherwiseRow(TypedDict):
    id: UUID
    account_sealed: bytes

async def list_sealed_otherwise(
    connection: Connection, *, head: bytes, limit: int
) -> list[ListSealedOtherwiseRow]: ...
async def reseal(connection: Connection, *, account_sealed: bytes, id: UUID) -> str: ...

ListUnhashedRow: TypeAlias = ListSealedOtherwiseRow

async def list_unhashed(
    connection: Connection, *, after: UUID | None, limit: int
) -> list[ListUnhashedRow]: ...
async def set_account_hash(
    connection: Connection, *, account_hash: bytes | None, id: UUID
) -> str: ...
