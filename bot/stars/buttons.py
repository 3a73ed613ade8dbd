"""What the buttons of Stars carry."""

from typing import Literal

from aiogram.filters.callback_data import CallbackData


class StarsHome(CallbackData, prefix="sx"):
    action: Literal["ask", "stop"]


class DepositStars(CallbackData, prefix="dx"):
    """`nonce` is the dialog's: a button of an earlier one opens nothing."""

    stars: int
    nonce: str
