"""Past checks of the ledger: when they ran and what they found."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from decimal import Decimal
from typing import Final
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from luckymart.kit.database import Connection, Tx
from luckymart.ledger import queries
from luckymart.ledger.actions import Difference

MAX_KEPT: Final = 100
"""Stored differences per check: enough to see what is wrong. The command line shows all."""
KEEP_DAYS: Final = 90


class Found(BaseModel):
    """A stored difference."""

    model_config = ConfigDict(from_attributes=True)

    check: str
    wallet_id: UUID | None
    lottery_id: UUID | None
    transaction_id: UUID | None
    expected: Decimal
    actual: Decimal


class Check(BaseModel):
    """`admin_id` is null for checks by the timetable. `differences` counts all of them, `found`
    has the first ones."""

    id: UUID
    admin_id: UUID | None
    differences: int
    found: list[Found]
    started_at: datetime
    finished_at: datetime


async def record(
    tx: Tx, admin_id: UUID | None, started_at: datetime, differences: Sequence[Difference]
) -> Check:
    """Store the outcome of a check and delete old ones."""
    kept = [Found(**asdict(difference)) for difference in differences[:MAX_KEPT]]
    check_id = await queries.insert_check(
        tx,
        admin_id=admin_id,
        differences=len(differences),
        found=[found.model_dump(mode="json") for found in kept],
        started_at=started_at,
    )
    await queries.delete_checks(tx, keep_days=KEEP_DAYS)
    row = await queries.get_check(tx, check_id=check_id)
    assert row is not None
    return Check(**row)


async def last(connection: Connection) -> Check | None:
    row = await queries.last_check(connection)
    return None if row is None else Check(**row)
