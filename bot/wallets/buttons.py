"""What the buttons of wallets carry."""

from aiogram.filters.callback_data import CallbackData

from bot.kit.buttons import Id


class WalletHistory(CallbackData, prefix="wh"):
    wallet: Id
    cursor: str = ""


class ShowWallets(CallbackData, prefix="ws"):
    pass
