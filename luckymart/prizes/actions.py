"""Reading prizes and changing their state."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Literal, TypeAlias, TypedDict
from uuid import UUID

from pydantic import BaseModel

from luckymart.kit.database import Connection, Tx
from luckymart.kit.paging import Page, decode_cursor, page_of
from luckymart.lotteries.models import LotterySummary, PrizeType, summary_of
from luckymart.prizes import queries
from luckymart.prizes.errors import PrizeNotFound
from luckymart.staff.actions import Staff

PrizeStatus: TypeAlias = Literal[
    "PENDING", "SHIPPING", "DELIVERED", "RESELLING", "RESOLD", "CREDITED", "CONVERTED", "CLOSED"
]


class Shipping(BaseModel):
    """A prize's shipment. Carrier and number are null until it is sent."""

    id: UUID
    status: Literal["REQUESTED", "SHIPPED", "DELIVERED"]
    carrier: str | None
    tracking_number: str | None
    tracking_url: str | None
    requested_at: datetime
    shipped_at: datetime | None
    delivered_at: datetime | None


class Prize(BaseModel):
    """`shipping` is null unless shipping was requested and not cancelled.

    `resale_id`: the listing, while the prize is on the market. `waiting_since`: since when it waits
    to be claimed, null if it does not; `end_reason`: why staff ended that.
    """

    id: UUID
    user_id: UUID
    lottery_id: UUID
    lottery: LotterySummary
    ticket_id: UUID
    ticket_number: int
    rank: int
    prize_type: PrizeType
    prize_value: Decimal
    currency: str
    status: PrizeStatus
    won_at: datetime
    waiting_since: datetime | None
    end_reason: str | None
    shipping: Shipping | None = None
    resale_id: UUID | None = None


class OwnedPrize(Prize):
    """A prize with its owner, for staff."""

    user_name: str
    telegram_username: str | None


class LockedPrize(BaseModel):
    """A prize's row, locked until the transaction ends."""

    id: UUID
    user_id: UUID
    lottery_id: UUID
    ticket_id: UUID
    rank: int
    prize_type: PrizeType
    prize_value: Decimal
    currency: str
    status: PrizeStatus


@dataclass(frozen=True, slots=True)
class NewPrize:
    """`transaction_id`: the event that credits a prize of money; None for what is shipped."""

    rank: int
    ticket_id: UUID
    user_id: UUID
    transaction_id: UUID | None


async def list_prizes(
    connection: Connection, user_id: UUID, limit: int, cursor: str | None
) -> Page[Prize]:
    """Newest first."""
    rows = await queries.list_prizes(
        connection, user_id=user_id, before=decode_cursor(cursor), limit=limit + 1
    )
    return page_of(rows, limit).map(_prize)


async def get_prize(connection: Connection, user_id: UUID, prize_id: UUID) -> Prize:
    """Raises PrizeNotFound, also for other users' prizes."""
    row = await queries.get_prize(connection, user_id=user_id, prize_id=prize_id)
    if row is None:
        raise PrizeNotFound
    return _prize(row)


async def list_all(
    connection: Connection,
    staff: Staff,
    status: PrizeStatus | None,
    limit: int,
    cursor: str | None,
) -> Page[OwnedPrize]:
    """All prizes, newest first. Raises PermissionDenied."""
    staff.require("prizes.read")
    rows = await queries.list_all(
        connection, status=status, before=decode_cursor(cursor), limit=limit + 1
    )
    return page_of(rows, limit).map(owned_prize)


async def lock(tx: Tx, prize_id: UUID, user_id: UUID | None = None) -> LockedPrize:
    """Lock a prize's row before reading or changing its state, and before rows that depend on it.

    Raises PrizeNotFound; with `user_id` also for other users' prizes.
    """
    row = await queries.lock(tx, prize_id=prize_id)
    if row is None or (user_id is not None and row["user_id"] != user_id):
        raise PrizeNotFound
    return LockedPrize(**row)


async def set_status(tx: Tx, prize_id: UUID, status: PrizeStatus) -> None:
    """Set the state of a locked prize. The database rejects impossible transitions."""
    await queries.set_status(tx, prize_id=prize_id, status=status)


class DrawnLottery(TypedDict):
    """The columns of a lottery's row that say what is won."""

    id: UUID
    prize_type: PrizeType
    prize_value: Decimal
    currency: str


async def award(tx: Tx, lottery: DrawnLottery, winners: Sequence[NewPrize]) -> None:
    """Make the prizes of a draw: CREDITED where an event paid them, else PENDING."""
    await queries.insert_prizes(
        tx,
        lottery_id=lottery["id"],
        prize_type=lottery["prize_type"],
        prize_value=lottery["prize_value"],
        currency=lottery["currency"],
        user_ids=[winner.user_id for winner in winners],
        ticket_ids=[winner.ticket_id for winner in winners],
        ranks=[winner.rank for winner in winners],
        transaction_ids=[winner.transaction_id for winner in winners],
    )


def owned_prize(row: "queries.ListAllRow | queries.NextUnclaimedRow") -> OwnedPrize:
    return OwnedPrize(**row, lottery=summary_of(row), shipping=_shipping(row))


def _prize(row: "queries.GetPrizeRow") -> Prize:
    return Prize(**row, lottery=summary_of(row), shipping=_shipping(row))


def _shipping(row: "queries.GetPrizeRow | queries.NextUnclaimedRow") -> Shipping | None:
    if row["shipping_id"] is None:
        return None
    return Shipping(
        id=row["shipping_id"],
        status=row["shipping_status"],
        carrier=row["shipping_carrier"],
        tracking_number=row["shipping_tracking_number"],
        tracking_url=row["shipping_tracking_url"],
        requested_at=row["shipping_requested_at"],
        shipped_at=row["shipping_shipped_at"],
        delivered_at=row["shipping_delivered_at"],
    )
