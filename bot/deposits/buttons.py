"""What the buttons of deposits carry."""

from typing import Literal

from aiogram.filters.callback_data import CallbackData

from bot.kit.buttons import Id


class DepositHome(CallbackData, prefix="de"):
    action: Literal["methods", "mine", "stop"]


class DepositMethod(CallbackData, prefix="dm"):
    method: Id


class DepositStep(CallbackData, prefix="ds"):
    """One of the person's own."""

    action: Literal["receipt", "cancel", "cancel_yes"]
    deposit: Id


class DepositQueue(CallbackData, prefix="dq"):
    """What waits behind another."""

    after: str = ""


class DepositDecision(CallbackData, prefix="dd"):
    """Of staff. `credit` comes after `amount`, and carries that dialog's nonce."""

    action: Literal["approve", "amount", "credit", "reject", "refund", "stop"]
    deposit: Id
    nonce: str = ""
