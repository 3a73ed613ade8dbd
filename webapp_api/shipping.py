"""Addresses and shipments, and what staff do with shipments."""

from typing import Self
from uuid import UUID

from pydantic import Field

from luckymart.kit.paging import Page
from luckymart.prizes.errors import PrizeNotFound, PrizeState
from luckymart.shipping import actions as shipping
from luckymart.shipping import addresses, rules
from luckymart.shipping.actions import ShipmentStatus, StaffShipment
from luckymart.shipping.errors import (
    AddressLimit,
    AddressNotFound,
    ShipmentNotFound,
    ShipmentState,
)
from webapp_api.calls import Call
from webapp_api.fields import Input, Money, PageQuery, Time, View
from webapp_api.lotteries import SummaryView
from webapp_api.routing import RouteTable

routes = RouteTable("shipping")
MAX_FIELD_LENGTH = 500
"""The limit for reading a field; the rules say what each may contain."""


class AddressView(View):
    id: UUID
    recipient_name: str
    phone: str
    country: str
    region: str
    city: str
    street: str
    postcode: str
    note: str
    is_default: bool
    created_at: Time


class Addresses(View):
    items: list[AddressView]


class AddressInput(Input):
    recipient_name: str = Field(max_length=MAX_FIELD_LENGTH)
    phone: str = Field(max_length=MAX_FIELD_LENGTH, description="E.164")
    country: str = Field(max_length=MAX_FIELD_LENGTH, description="ISO 3166-1 alpha-2")
    region: str = Field(default="", max_length=MAX_FIELD_LENGTH)
    city: str = Field(max_length=MAX_FIELD_LENGTH)
    street: str = Field(max_length=MAX_FIELD_LENGTH)
    postcode: str = Field(default="", max_length=MAX_FIELD_LENGTH)
    note: str = Field(default="", max_length=MAX_FIELD_LENGTH)
    is_default: bool = False


class AddressPatch(Input):
    """The fields to change; the others stay."""

    recipient_name: str | None = Field(default=None, max_length=MAX_FIELD_LENGTH)
    phone: str | None = Field(default=None, max_length=MAX_FIELD_LENGTH)
    country: str | None = Field(default=None, max_length=MAX_FIELD_LENGTH)
    region: str | None = Field(default=None, max_length=MAX_FIELD_LENGTH)
    city: str | None = Field(default=None, max_length=MAX_FIELD_LENGTH)
    street: str | None = Field(default=None, max_length=MAX_FIELD_LENGTH)
    postcode: str | None = Field(default=None, max_length=MAX_FIELD_LENGTH)
    note: str | None = Field(default=None, max_length=MAX_FIELD_LENGTH)
    is_default: bool | None = None


class ShippingInput(Input):
    address_id: UUID


class AddressSnapshot(View):
    """The address as it was at the request."""

    recipient_name: str
    phone: str
    country: str
    region: str
    city: str
    street: str
    postcode: str
    note: str


class ShipmentView(View):
    id: UUID
    prize_id: UUID
    status: ShipmentStatus
    address: AddressSnapshot | None
    carrier: str | None
    tracking_number: str | None
    tracking_url: str | None
    requested_at: Time
    shipped_at: Time | None
    delivered_at: Time | None
    cancelled_at: Time | None
    cancel_reason: str | None


class ShipmentClosure(Input):
    reason: str = Field(min_length=1, max_length=shipping.MAX_REASON_LENGTH)


class StaffShipmentView(ShipmentView):
    user_id: UUID
    user_name: str
    telegram_username: str | None
    lottery_id: UUID
    lottery: SummaryView
    rank: int
    prize_value: Money
    currency: str

    @classmethod
    def of(cls, call: Call, shipment: StaffShipment) -> Self:
        lottery = SummaryView.of(call, shipment.lottery)
        return cls(**shipment.model_dump(exclude={"lottery"}), lottery=lottery)


class ShipmentsQuery(PageQuery):
    status: ShipmentStatus | None = None


class TrackingInput(Input):
    carrier: str = Field(min_length=1, max_length=MAX_FIELD_LENGTH)
    tracking_number: str = Field(min_length=1, max_length=MAX_FIELD_LENGTH)
    tracking_url: str | None = Field(default=None, max_length=rules.MAX_URL_LENGTH)


@routes("GET", "/addresses")
async def list_addresses(call: Call) -> Addresses:
    """The person's addresses: the default first, then the newest."""
    async with call.services.db.connection() as connection:
        found = await addresses.list_addresses(connection, call.signed_in.user_id)
    return Addresses(items=[AddressView.model_validate(address) for address in found])


@routes("POST", "/addresses", status=201, errors=[AddressLimit])
async def add_address(call: Call, body: AddressInput) -> AddressView:
    """Add an address; the first one becomes the default."""
    details = rules.Details(**body.model_dump(exclude={"is_default"}))
    async with call.services.db.transaction() as tx:
        address = await addresses.add(
            tx, call.signed_in.user_id, details, is_default=body.is_default
        )
    return AddressView.model_validate(address)


@routes("PATCH", "/addresses/{address_id}", errors=[AddressNotFound])
async def change_address(call: Call, address_id: UUID, body: AddressPatch) -> AddressView:
    """Change an address; existing shipments keep theirs."""
    changes = body.model_dump(exclude={"is_default"}, exclude_none=True)
    async with call.services.db.transaction() as tx:
        address = await addresses.change(
            tx, call.signed_in.user_id, address_id, changes, is_default=body.is_default
        )
    return AddressView.model_validate(address)


@routes("DELETE", "/addresses/{address_id}", errors=[AddressNotFound])
async def remove_address(call: Call, address_id: UUID) -> None:
    """Delete an address."""
    async with call.services.db.transaction() as tx:
        await addresses.remove(tx, call.signed_in.user_id, address_id)


@routes(
    "POST",
    "/prizes/{prize_id}/shipping",
    status=201,
    errors=[PrizeNotFound, PrizeState, AddressNotFound],
)
async def request_shipping(call: Call, prize_id: UUID, body: ShippingInput) -> ShipmentView:
    """Request the shipment of a prize."""
    async with call.services.db.transaction() as tx:
        shipment = await shipping.request(tx, call.signed_in.user_id, prize_id, body.address_id)
    return ShipmentView.model_validate(shipment)


@routes(
    "DELETE",
    "/prizes/{prize_id}/shipping",
    errors=[PrizeNotFound, ShipmentNotFound, ShipmentState],
)
async def cancel_shipping(call: Call, prize_id: UUID) -> None:
    """Cancel a request before the prize is sent."""
    async with call.services.db.transaction() as tx:
        await shipping.cancel(tx, call.signed_in.user_id, prize_id)


@routes(
    "POST",
    "/prizes/{prize_id}/delivery",
    errors=[PrizeNotFound, ShipmentNotFound, ShipmentState],
)
async def confirm_delivery(call: Call, prize_id: UUID) -> ShipmentView:
    """Confirm that the prize has arrived."""
    async with call.services.db.transaction() as tx:
        shipment = await shipping.confirm(tx, call.signed_in.user_id, prize_id)
    return ShipmentView.model_validate(shipment)


@routes("GET", "/admin/shipments", permission="prizes.read")
async def list_shipments(call: Call, query: ShipmentsQuery) -> Page[StaffShipmentView]:
    """All shipments with their prizes and recipients, newest first."""
    async with call.services.db.connection() as connection:
        page = await shipping.list_shipments(
            connection, call.staff, query.status, query.limit, query.cursor
        )
    return Page[StaffShipmentView](
        items=[StaffShipmentView.of(call, shipment) for shipment in page.items],
        next_cursor=page.next_cursor,
    )


@routes(
    "PATCH",
    "/admin/shipments/{shipment_id}",
    permission="prizes.write",
    errors=[ShipmentNotFound, ShipmentState],
)
async def ship(call: Call, shipment_id: UUID, body: TrackingInput) -> StaffShipmentView:
    """Mark a shipment as sent with its carrier and number, or correct them while it is SHIPPED."""
    async with call.services.db.transaction() as tx:
        await shipping.ship(
            tx, call.staff, shipment_id, body.carrier, body.tracking_number, body.tracking_url
        )
        shipment = await shipping.get_shipment(tx, call.staff, shipment_id)
    return StaffShipmentView.of(call, shipment)


@routes(
    "POST",
    "/admin/shipments/{shipment_id}/delivery",
    permission="prizes.write",
    errors=[ShipmentNotFound, ShipmentState],
)
async def deliver(call: Call, shipment_id: UUID) -> StaffShipmentView:
    """Mark a shipment as delivered by the carrier."""
    async with call.services.db.transaction() as tx:
        await shipping.deliver(tx, call.staff, shipment_id)
        shipment = await shipping.get_shipment(tx, call.staff, shipment_id)
    return StaffShipmentView.of(call, shipment)


@routes(
    "POST",
    "/admin/shipments/{shipment_id}/closure",
    permission="prizes.write",
    errors=[ShipmentNotFound, ShipmentState],
)
async def close_shipment(call: Call, shipment_id: UUID, body: ShipmentClosure) -> StaffShipmentView:
    """Refuse a request, or end a parcel that is lost or came back; the prize waits again."""
    async with call.services.db.transaction() as tx:
        await shipping.close(tx, call.staff, shipment_id, body.reason)
        shipment = await shipping.get_shipment(tx, call.staff, shipment_id)
    return StaffShipmentView.of(call, shipment)
