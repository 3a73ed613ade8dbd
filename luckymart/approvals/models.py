from datetime import datetime
from decimal import Decimal
from typing import Any, Literal, TypeAlias
from uuid import UUID

from pydantic import BaseModel

Status: TypeAlias = Literal["PENDING", "DONE", "REJECTED", "WITHDRAWN", "EXPIRED"]


class Decider(BaseModel):
    id: UUID
    first_name: str


class Approval(BaseModel):
    """`command` is what will be done, `facts` the values of the words that say it."""

    id: UUID
    kind: str
    permission: str
    target_type: str
    target_id: UUID | None
    command: dict[str, Any]
    facts: dict[str, str]
    amount: Decimal | None
    currency: str | None
    needs_owner: bool
    status: Status
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
    waits_for: list[Decider]
    """Who may approve it now; nobody once it is decided."""
