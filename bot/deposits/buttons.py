"""What the buttons of deposits carry."""

from typing import Literal

from aiogram.filters.callback_data import CallbackData

from bot.kit.buttons import Id


class DepositHome(CallbackData, prefix="de"):
    action: Literal["methods", "mine"]


class DepositMethod(CallbackData, prefix="dm"):
    method: Id


class DepositStep(CallbackData, prefix="ds"):
    """One of the person's own."""

    action: Literal["receipt", "cancel", "cancel_yes"]
    deposit: Id
