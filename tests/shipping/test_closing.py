"""Staff refuse a parcel, or end one that is lost or came back; the prize waits again."""

import pytest

from luckymart.kit.database import Connection, Database
from luckymart.kit.errors import ValidationError
from luckymart.prizes import actions as prizes
from luckymart.shipping import actions as shipping
from luckymart.shipping import addresses
from luckymart.shipping.actions import Shipment
from luckymart.shipping.errors import ShipmentState
from luckymart.shipping.rules import Details
from luckymart.staff import actions as staff_actions
from luckymart.staff.errors import PermissionDenied
from tests.support.prizes import make_prize
from tests.support.world import Player, make_user, notifications_of

HOME = Details(
    recipient_name="Zarina", phone="+992900000000", country="TJ", city="Khujand", street="Lenin 1"
)


async def request_shipment(owner: Connection, db: Database, winner: Player) -> Shipment:
    prize_id = await make_prize(owner, winner)
    async with db.transaction() as tx:
        address = await addresses.add(tx, winner.id, HOME)
        return await shipping.request(tx, winner.id, prize_id, address.id)


async def close(db: Database, by: Player, shipment: Shipment, reason: str = "lost") -> Shipment:
    async with db.transaction() as tx:
        staff = await staff_actions.load(tx, by.id)
        return await shipping.close(tx, staff, shipment.id, reason)


@pytest.mark.parametrize("sent", [False, True])
async def test_a_closed_parcel_gives_the_prize_back(
    owner: Connection, db: Database, sent: bool
) -> None:
    winner, support = await make_user(owner), await make_user(owner, roles=("support",))
    shipment = await request_shipment(owner, db, winner)
    if sent:
        async with db.transaction() as tx:
            staff = await staff_actions.load(tx, support.id)
            await shipping.ship(tx, staff, shipment.id, "EMS", "EE1")
    done = await close(db, support, shipment, "it came back")
    assert (done.status, done.cancel_reason, done.address) == ("CANCELLED", "it came back", None)
    async with db.connection() as connection:
        prize = await prizes.get_prize(connection, winner.id, shipment.prize_id)
    assert (prize.status, prize.shipping) == ("PENDING", None)
    assert (await notifications_of(owner, winner))[-1][0] == "shipment-closed"
    with pytest.raises(ShipmentState):
        await close(db, support, shipment)
    async with db.transaction() as tx:  # the winner may ask again
        address = (await addresses.list_addresses(tx, winner.id))[0]
        await shipping.request(tx, winner.id, shipment.prize_id, address.id)


async def test_parcels_that_are_not_closed(owner: Connection, db: Database) -> None:
    winner, viewer = await make_user(owner), await make_user(owner, roles=("viewer",))
    support = await make_user(owner, roles=("support",))
    shipment = await request_shipment(owner, db, winner)
    with pytest.raises(PermissionDenied):
        await close(db, viewer, shipment)
    with pytest.raises(ValidationError):
        await close(db, support, shipment, " ")
    async with db.transaction() as tx:
        staff = await staff_actions.load(tx, support.id)
        await shipping.ship(tx, staff, shipment.id, "EMS", "EE1")
        await shipping.deliver(tx, staff, shipment.id)
    with pytest.raises(ShipmentState):
        await close(db, support, shipment)
