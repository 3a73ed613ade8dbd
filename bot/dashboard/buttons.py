"""What the buttons of the dashboard carry."""

from typing import Literal

from aiogram.filters.callback_data import CallbackData


class BanStep(CallbackData, prefix="bn"):
    """`confirm` carries the dialog's nonce."""

    action: Literal["confirm", "stop"]
    value: str = ""


class LogPage(CallbackData, prefix="lg"):
    cursor: str = ""
