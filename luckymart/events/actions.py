"""Read recent changes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final
from uuid import UUID

from luckymart.events import queries
from luckymart.kit.clock import utc_now
from luckymart.kit.database import Connection

WINDOW: Final = timedelta(seconds=60)
"""A change is visible only after its commit, which may come this long after its timestamp."""


@dataclass(frozen=True, slots=True)
class LotteryChange:
    id: UUID
    status: str
    sold_tickets: int


@dataclass(frozen=True, slots=True)
class NewNotification:
    id: UUID
    user_id: UUID
    type: str


async def lottery_changes(connection: Connection) -> list[LotteryChange]:
    """The current state of lotteries that changed within WINDOW."""
    rows = await queries.changed_lotteries(connection, window_seconds=WINDOW.total_seconds())
    return [LotteryChange(**row) for row in rows]


async def new_notifications(
    connection: Connection, user_ids: Sequence[UUID]
) -> list[NewNotification]:
    """These users' notifications created within WINDOW, oldest first."""
    # the smallest id of that moment (RFC 9562 section 5.7)
    milliseconds = int((utc_now() - WINDOW).timestamp() * 1000)
    rows = await queries.new_notifications(
        connection, user_ids=user_ids, after=UUID(int=milliseconds << 80)
    )
    return [NewNotification(**row) for row in rows]
