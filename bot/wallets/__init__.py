"""Balances of a player; credits by staff."""

from aiogram import Router

from bot.wallets.balance import routes as balance_routes
from bot.wallets.credit import routes as credit_routes


def routes() -> Router:
    router = Router(name="wallets")
    router.include_routers(balance_routes(), credit_routes())
    return router
