"""What the buttons of shipping carry."""

from typing import Literal

from aiogram.filters.callback_data import CallbackData

from bot.kit.buttons import Id


class ShipTo(CallbackData, prefix="sh"):
    """An address for a prize: looked at first, then confirmed."""

    prize: Id
    address: Id
    sure: bool = False


class AddressFor(CallbackData, prefix="na"):
    """A new address, for a prize."""

    prize: Id


class AddressStep(CallbackData, prefix="as"):
    """`home` and `skip` name the question they answer, `confirm` carries the dialog's nonce."""

    action: Literal["home", "skip", "confirm", "stop"]
    value: str = ""


class ShipmentQueue(CallbackData, prefix="sq"):
    """The next one that waits, after one that was looked at."""

    status: Literal["REQUESTED", "SHIPPED"]
    after: str = ""


class ShipmentStep(CallbackData, prefix="sd"):
    action: Literal["ship", "deliver", "stop"]
    shipment: Id
