"""Refusals about addresses and shipments."""

from luckymart.kit.errors import DomainError, NotFound


class AddressNotFound(NotFound):
    code = "address_not_found"


class AddressLimit(DomainError):
    """A person may have at most `limit` addresses."""

    code = "address_limit"


class ShipmentNotFound(NotFound):
    """The shipment does not exist, or nobody requested one for this prize."""

    code = "shipment_not_found"


class ShipmentState(DomainError):
    """Not possible while the shipment is `status`."""

    code = "shipment_state"
