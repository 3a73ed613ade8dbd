"""What the buttons of buying carry."""

from decimal import Decimal

from aiogram.filters.callback_data import CallbackData

from bot.kit.buttons import Id, Nonce, Wallet


class BuyReview(CallbackData, prefix="br"):
    lottery: Id
    quantity: int
    wallet: Wallet


class BuyConfirm(CallbackData, prefix="bd"):
    """`price`: of one ticket, as the confirmation shows it."""

    lottery: Id
    quantity: int
    wallet: Wallet
    price: Decimal
    nonce: Nonce


class TicketPage(CallbackData, prefix="tp"):
    cursor: str = ""
