"""Shipments: request one, cancel it, send it, confirm its delivery.

Every action locks the prize's row first, then the shipment's.
"""

from dataclasses import asdict
from datetime import datetime
from decimal import Decimal
from typing import Literal, TypeAlias
from uuid import UUID

from pydantic import BaseModel

from luckymart.kit.database import Connection, Tx
from luckymart.kit.paging import Page, decode_cursor, page_of
from luckymart.kit.typed import checked_reason
from luckymart.lotteries.models import LotterySummary, summary_of
from luckymart.notifications import actions as notifications
from luckymart.prizes import actions as prizes
from luckymart.prizes.errors import PrizeState
from luckymart.shipping import addresses, queries, rules
from luckymart.shipping.errors import ShipmentNotFound, ShipmentState
from luckymart.staff import actions as staff_log
from luckymart.staff.actions import Staff

READ = "prizes.read"
WRITE = "prizes.write"
MAX_REASON_LENGTH = 500
ShipmentStatus: TypeAlias = Literal["REQUESTED", "SHIPPED", "DELIVERED", "CANCELLED"]


class Shipment(BaseModel):
    """`address` has the fields of `rules.Details`, as they were at the request."""

    id: UUID
    prize_id: UUID
    user_id: UUID
    status: ShipmentStatus
    address: dict[str, str] | None
    carrier: str | None
    tracking_number: str | None
    tracking_url: str | None
    requested_at: datetime
    shipped_at: datetime | None
    delivered_at: datetime | None
    cancelled_at: datetime | None
    cancel_reason: str | None


class StaffShipment(Shipment):
    """A shipment with its prize and its winner."""

    user_name: str
    telegram_username: str | None
    lottery_id: UUID
    lottery: LotterySummary
    rank: int
    prize_value: Decimal
    currency: str


async def request(tx: Tx, user_id: UUID, prize_id: UUID, address_id: UUID) -> Shipment:
    """Request a shipment of a PENDING prize. Raises PrizeNotFound, PrizeState, AddressNotFound."""
    prize = await prizes.lock(tx, prize_id, user_id)
    if prize.status != "PENDING" or prize.prize_type != "PHYSICAL":
        raise PrizeState(status=prize.status)
    address = await addresses.get(tx, user_id, address_id)
    row = await queries.insert_shipment(
        tx, prize_id=prize_id, user_id=user_id, address=asdict(address.details)
    )
    await prizes.set_status(tx, prize_id, "SHIPPING")
    told = await staff_log.user_ids_with(tx, WRITE)
    facts = {"title": await _title(tx, user_id, prize_id), "city": address.city}
    await notifications.notify(tx, told, "shipment-requested", facts)
    return _shipment(row)


async def cancel(tx: Tx, user_id: UUID, prize_id: UUID) -> None:
    """Cancel a request before it is sent, and delete its copy of the address.

    Raises PrizeNotFound, ShipmentNotFound, ShipmentState.
    """
    await prizes.lock(tx, prize_id, user_id)
    shipment = await _live(tx, prize_id)
    if shipment.status != "REQUESTED":
        raise ShipmentState(status=shipment.status)
    await queries.cancel(tx, shipment_id=shipment.id)
    await prizes.set_status(tx, prize_id, "PENDING")


async def confirm(tx: Tx, user_id: UUID, prize_id: UUID) -> Shipment:
    """The winner confirms the delivery.

    Raises PrizeNotFound, ShipmentNotFound, ShipmentState.
    """
    await prizes.lock(tx, prize_id, user_id)
    shipment = await _live(tx, prize_id)
    return await _deliver(tx, shipment)


async def ship(
    tx: Tx,
    staff: Staff,
    shipment_id: UUID,
    carrier: str,
    tracking_number: str,
    tracking_url: str | None = None,
    *,
    expected: ShipmentStatus | None = None,
) -> Shipment:
    """Mark a shipment as sent, or correct the tracking of one that is SHIPPED. Notifies the winner.

    `expected` is the state that the caller saw. Any other state is refused, so that nobody corrects
    a shipment that they mean to send.

    Raises PermissionDenied, ValidationError, ShipmentNotFound, ShipmentState.
    """
    staff.require(WRITE)
    carrier, number, url = rules.checked_tracking(carrier, tracking_number, tracking_url)
    before = await _lock(tx, shipment_id)
    staff.require_other(before.user_id)
    if before.status not in ("REQUESTED", "SHIPPED") or before.status != (
        expected or before.status
    ):
        raise ShipmentState(status=before.status)
    if (before.carrier, before.tracking_number, before.tracking_url) == (carrier, number, url):
        return before
    row = await queries.ship(
        tx, shipment_id=shipment_id, carrier=carrier, tracking_number=number, tracking_url=url
    )
    after = _shipment(row)
    action = "shipping.ship" if before.status == "REQUESTED" else "shipping.correct"
    await _log(tx, staff, action, before, after)
    facts = {
        "title": await _title(tx, after.user_id, after.prize_id),
        "carrier": carrier,
        "tracking_number": number,
    }
    await notifications.notify(tx, [after.user_id], "prize-shipped", facts)
    return after


async def deliver(tx: Tx, staff: Staff, shipment_id: UUID) -> Shipment:
    """Mark a shipment as delivered by the carrier.

    Raises PermissionDenied, ShipmentNotFound, ShipmentState.
    """
    staff.require(WRITE)
    before = await _lock(tx, shipment_id)
    staff.require_other(before.user_id)
    after = await _deliver(tx, before)
    await _log(tx, staff, "shipping.deliver", before, after)
    facts = {"title": await _title(tx, after.user_id, after.prize_id)}
    await notifications.notify(tx, [after.user_id], "prize-delivered", facts)
    return after


async def close(tx: Tx, staff: Staff, shipment_id: UUID, reason: str) -> Shipment:
    """Refuse a request, or end a parcel that is lost or came back. The winner is told the reason.

    The prize waits for its winner again; the copy of the address is deleted.
    Raises PermissionDenied, ValidationError, ShipmentNotFound, ShipmentState.
    """
    staff.require(WRITE)
    reason = checked_reason(reason, MAX_REASON_LENGTH)
    before = await _lock(tx, shipment_id)
    staff.require_other(before.user_id)
    if before.status not in ("REQUESTED", "SHIPPED"):
        raise ShipmentState(status=before.status)
    after = _shipment(await queries.close(tx, shipment_id=shipment_id, reason=reason))
    await prizes.set_status(tx, after.prize_id, "PENDING")
    await _log(tx, staff, "shipping.close", before, after)
    facts = {"title": await _title(tx, after.user_id, after.prize_id), "reason": reason}
    await notifications.notify(tx, [after.user_id], "shipment-closed", facts)
    return after


async def get_shipment(connection: Connection, staff: Staff, shipment_id: UUID) -> StaffShipment:
    """Raises PermissionDenied, ShipmentNotFound."""
    staff.require(READ)
    row = await queries.get_shipment(connection, shipment_id=shipment_id)
    if row is None:
        raise ShipmentNotFound
    return _staff_shipment(row)


async def list_shipments(
    connection: Connection,
    staff: Staff,
    status: ShipmentStatus | None,
    limit: int,
    cursor: str | None,
) -> Page[StaffShipment]:
    """Shipments of all people, newest first. Raises PermissionDenied."""
    staff.require(READ)
    rows = await queries.list_shipments(
        connection, status=status, before=decode_cursor(cursor), limit=limit + 1
    )
    return page_of(rows, limit).map(_staff_shipment)


async def next_shipment(
    connection: Connection, staff: Staff, status: ShipmentStatus, after: UUID | None
) -> tuple[StaffShipment | None, int]:
    """The request that has waited longest, or the next `after` one, and how many wait in all.

    Raises PermissionDenied.
    """
    staff.require(READ)
    row = await queries.next_shipment(connection, status=status, after=after)
    waiting: int = await queries.count_waiting(connection, status=status)
    return (None if row is None else _staff_shipment(row)), waiting


async def _live(tx: Tx, prize_id: UUID) -> Shipment:
    row = await queries.live_of_prize(tx, prize_id=prize_id)
    if row is None:
        raise ShipmentNotFound
    return _shipment(row)


async def _lock(tx: Tx, shipment_id: UUID) -> Shipment:
    prize_id = await queries.prize_of(tx, shipment_id=shipment_id)
    if prize_id is None:
        raise ShipmentNotFound
    await prizes.lock(tx, prize_id)
    return _shipment(await queries.lock_shipment(tx, shipment_id=shipment_id))


async def _deliver(tx: Tx, shipment: Shipment) -> Shipment:
    if shipment.status != "SHIPPED":
        raise ShipmentState(status=shipment.status)
    row = await queries.deliver(tx, shipment_id=shipment.id)
    await prizes.set_status(tx, shipment.prize_id, "DELIVERED")
    return _shipment(row)


async def _title(tx: Tx, user_id: UUID, prize_id: UUID) -> dict[str, str]:
    lottery = (await prizes.get_prize(tx, user_id, prize_id)).lottery
    return lottery.title_i18n or {"en": lottery.title}


async def _log(tx: Tx, staff: Staff, action: str, before: Shipment, after: Shipment) -> None:
    # without the address, which must not outlive the shipment in the log
    fields = {"status", "carrier", "tracking_number", "tracking_url", "cancel_reason"}
    await staff_log.log(
        tx,
        staff,
        action,
        "shipment",
        after.id,
        before=before.model_dump(include=fields),
        after=after.model_dump(include=fields),
    )


def _shipment(row: "queries.LockShipmentRow | None") -> Shipment:
    """The shipment of a row that this transaction has locked."""
    assert row is not None
    return Shipment(**row)


def _staff_shipment(row: "queries.ListShipmentsRow") -> StaffShipment:
    return StaffShipment(**row, lottery=summary_of(row))
