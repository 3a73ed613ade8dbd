"""Written from queries.sql by `make schema`; a test compares."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any, Literal, TypeAlias, TypedDict
from uuid import UUID

from luckymart.kit.database import Connection

async def lock_depositor(connection: Connection, *, user_id: UUID) -> str: ...
async def count_open(connection: Connection, *, user_id: UUID) -> int: ...
async def insert_deposit(
    connection: Connection,
    *,
    user_id: UUID,
    order_id: UUID,
    method: str,
    amount: Decimal,
    currency: str,
    reference: str,
    expiry_hours: int,
    method_id: UUID | None,
    account: Any,
    picture_id: UUID | None,
) -> UUID: ...

class FindRow(TypedDict):
    id: UUID
    user_id: UUID
    order_id: UUID
    order_number: str
    method: Literal["BANK", "MOBILE_MONEY", "STARS"]
    wallet_type: str
    status: Literal[
        "PENDING",
        "SUBMITTED",
        "APPROVED",
        "REJECTED",
        "CANCELLED",
        "EXPIRED",
        "PAID",
        "UNMATCHED",
        "REFUNDING",
        "REFUNDED",
    ]
    amount: Decimal
    currency: str
    scale: int
    reference: str
    expires_at: datetime
    payment_config_id: UUID | None
    account: Any
    account_picture_id: UUID | None
    receipt_id: UUID | None
    submitted_at: datetime | None
    stars: int | None
    invoice_payload: str | None
    invoice_link: str | None
    telegram_payment_charge_id: str | None
    paid_at: datetime | None
    credited_amount: Decimal | None
    decided_by_id: UUID | None
    decided_by_name: str | None
    decided_at: datetime | None
    reason: str | None
    refund_reason: str | None
    refunded_amount: Decimal | None
    refunded_at: datetime | None
    created_at: datetime
    updated_at: datetime
    payer_telegram_id: int
    payer_username: str | None
    payer_name: str
    transfer_reference: str | None
    approved_despite: str | None

async def find(connection: Connection, *, id: UUID) -> FindRow | None: ...

FindOwnRow: TypeAlias = FindRow

async def find_own(connection: Connection, *, id: UUID, user_id: UUID) -> FindOwnRow | None: ...
async def lock(connection: Connection, *, id: UUID) -> UUID | None: ...

ListOwnRow: TypeAlias = FindRow

async def list_own(
    connection: Connection, *, user_id: UUID, before_id: UUID | None, limit: int
) -> list[ListOwnRow]: ...

ListAllRow: TypeAlias = FindRow

async def list_all(
    connection: Connection, *, status: str | None, before_id: UUID | None, limit: int
) -> list[ListAllRow]: ...

NextWaitingRow: TypeAlias = FindRow

async def next_waiting(
    connection: Connection, *, after_id: UUID | None
) -> NextWaitingRow | None: ...
async def count_waiting(connection: Connection) -> int: ...

class ListSameReceiptsRow(TypedDict):
    id: UUID
    user_id: UUID
    reference: str
    status: Literal[
        "PENDING",
        "SUBMITTED",
        "APPROVED",
        "REJECTED",
        "CANCELLED",
        "EXPIRED",
        "PAID",
        "UNMATCHED",
        "REFUNDING",
        "REFUNDED",
    ]

async def list_same_receipts(connection: Connection, *, id: UUID) -> list[ListSameReceiptsRow]: ...
async def lock_transfer(connection: Connection, *, id: UUID, reference: str | None) -> str: ...

class ListApprovedWithRow(TypedDict):
    id: UUID
    reference: str

async def list_approved_with(
    connection: Connection, *, reference: str | None, id: UUID
) -> list[ListApprovedWithRow]: ...
async def set_transfer(
    connection: Connection, *, reference: str | None, despite: str | None, id: UUID
) -> str: ...
async def reopen(connection: Connection, *, expiry_hours: int, id: UUID) -> UUID | None: ...
async def set_receipt(
    connection: Connection, *, receipt_id: UUID | None, sha256: bytes | None, id: UUID
) -> str: ...

class DueExpiriesRow(TypedDict):
    id: UUID

async def due_expiries(
    connection: Connection, *, put_off: Sequence[UUID], limit: int
) -> list[DueExpiriesRow]: ...
async def close(
    connection: Connection, *, status: str, reason: str | None, decided_by_id: UUID | None, id: UUID
) -> UUID | None: ...

class MarkCreditedRow(TypedDict):
    order_id: UUID
    charge_id: str | None

async def mark_credited(
    connection: Connection,
    *,
    status: str,
    amount: Decimal | None,
    transaction_id: UUID | None,
    charge_id: str | None,
    payload: str | None,
    payment_at: datetime | None,
    decided_by_id: UUID | None,
    id: UUID,
) -> MarkCreditedRow | None: ...

FindByReferenceRow: TypeAlias = FindRow

async def find_by_reference(
    connection: Connection, *, reference: str
) -> FindByReferenceRow | None: ...
