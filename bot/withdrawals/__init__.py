"""Money out: what players ask for, and the queue of those who decide."""

from aiogram import Router

from bot.withdrawals.ask import routes as ask_routes
from bot.withdrawals.queue import routes as queue_routes


def routes() -> Router:
    router = Router(name="withdrawals")
    router.include_routers(ask_routes(), queue_routes())
    return router
