"""What can go wrong with addresses and shipments."""

from luckymart.kit.errors import DomainError, NotFound


class AddressNotFound(NotFound):
    code = "address_not_found"


class AddressLimit(DomainError):
    """One person keeps at most `limit` addresses."""

    code = "address_limit"


class ShipmentNotFound(NotFound):
    """Nobody asked for this prize to be sent, or there is no such shipment."""

    code = "shipment_not_found"


class ShipmentState(DomainError):
    """Not possible while the shipment is `status`."""

    code = "shipment_state"
