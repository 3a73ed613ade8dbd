"""The market in the chat: looking and buying; selling; what staff take off it."""

from aiogram import Router

from bot.resales.browse import routes as browse_routes
from bot.resales.sell import routes as sell_routes
from bot.resales.takedown import routes as takedown_routes


def routes() -> Router:
    router = Router(name="resales")
    router.include_routers(browse_routes(), sell_routes(), takedown_routes())
    return router
