"""What the buttons of buying carry."""

from aiogram.filters.callback_data import CallbackData

from bot.kit.buttons import Id, Wallet


class BuyReview(CallbackData, prefix="br"):
    lottery: Id
    quantity: int
    wallet: Wallet


class BuyConfirm(CallbackData, prefix="bc"):
    lottery: Id
    quantity: int
    wallet: Wallet
    nonce: str


class TicketPage(CallbackData, prefix="tp"):
    cursor: str = ""
