"""What the buttons of wallets carry."""

from typing import Literal

from aiogram.filters.callback_data import CallbackData

from bot.kit.buttons import Id


class WalletHistory(CallbackData, prefix="wh"):
    wallet: Id
    cursor: str = ""


class ShowWallets(CallbackData, prefix="ws"):
    pass


class CreditStep(CallbackData, prefix="cr"):
    action: Literal["wallet", "confirm", "stop"]
    value: str = ""
