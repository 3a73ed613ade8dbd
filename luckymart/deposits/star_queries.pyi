"""Written from star_queries.sql by `make schema`; a test compares."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Literal, TypeAlias, TypedDict
from uuid import UUID

from luckymart.kit.database import Connection

async def lock_charge(connection: Connection, *, charge_id: str) -> str: ...
async def insert_invoice(
    connection: Connection,
    *,
    id: UUID,
    user_id: UUID,
    order_id: UUID,
    amount: Decimal,
    currency: str,
    reference: str,
    expiry_hours: int,
    stars: int | None,
    payload: str | None,
) -> UUID: ...
async def insert_payment(
    connection: Connection,
    *,
    user_id: UUID,
    order_id: UUID,
    amount: Decimal,
    currency: str,
    reference: str,
    stars: int | None,
    charge_id: str | None,
    payload: str | None,
    paid_at: datetime | None,
) -> UUID: ...

class ListSurplusInvoicesRow(TypedDict):
    id: UUID

async def list_surplus_invoices(
    connection: Connection, *, user_id: UUID, keep: int
) -> list[ListSurplusInvoicesRow]: ...
async def set_link(connection: Connection, *, link: str | None, id: UUID) -> str: ...

class FindInvoiceRow(TypedDict):
    telegram_id: int
    stars: int | None
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
    is_over: bool

async def find_invoice(connection: Connection, *, payload: str) -> FindInvoiceRow | None: ...
async def lock_by_payload(connection: Connection, *, payload: str) -> UUID | None: ...
async def lock_by_charge(connection: Connection, *, charge_id: str) -> UUID | None: ...
async def set_refunded_payment(
    connection: Connection,
    *,
    charge_id: str | None,
    payload: str | None,
    paid_at: datetime | None,
    id: UUID,
) -> str: ...
async def mark_refunding(
    connection: Connection,
    *,
    by_id: UUID | None,
    reason: str | None,
    amount: Decimal | None,
    transaction_id: UUID | None,
    id: UUID,
) -> str: ...

class MarkRefundedRow(TypedDict):
    order_id: UUID
    was_credited: bool

async def mark_refunded(
    connection: Connection, *, amount: Decimal | None, transaction_id: UUID | None, id: UUID
) -> MarkRefundedRow | None: ...
async def mark_not_refunded(connection: Connection, *, id: UUID) -> str: ...

class ConfirmRow(TypedDict):
    charge_id: str
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

async def confirm(connection: Connection, *, charge_ids: Sequence[str]) -> list[ConfirmRow]: ...

class ListUnconfirmedRow(TypedDict):
    id: UUID
    charge_id: str

async def list_unconfirmed(
    connection: Connection, *, before: datetime
) -> list[ListUnconfirmedRow]: ...

ListStuckRefundsRow: TypeAlias = ListSurplusInvoicesRow

async def list_stuck_refunds(connection: Connection, *, kind: str) -> list[ListStuckRefundsRow]: ...
