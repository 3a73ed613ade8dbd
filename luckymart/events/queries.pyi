"""Written from queries.sql by `make schema`; a test compares."""

from collections.abc import Sequence
from typing import Literal, TypedDict
from uuid import UUID

from luckymart.kit.database import Connection

class ChangedLotteriesRow(TypedDict):
    id: UUID
    status: Literal["UPCOMING", "ACTIVE", "SOLD_OUT", "DRAWING", "COMPLETED", "CANCELLED"]
    sold_tickets: int

async def changed_lotteries(
    connection: Connection, *, window_seconds: float
) -> list[ChangedLotteriesRow]: ...

class NewNotificationsRow(TypedDict):
    id: UUID
    user_id: UUID
    type: str

async def new_notifications(
    connection: Connection, *, user_ids: Sequence[UUID], after: UUID
) -> list[NewNotificationsRow]: ...
