"""Questions about payments: people ask (/paysupport), staff answer (/payrequests)."""

from aiogram import Router

from bot.support.ask import routes as ask_routes
from bot.support.queue import routes as queue_routes


def routes() -> Router:
    router = Router(name="support")
    router.include_routers(ask_routes(), queue_routes())
    return router
