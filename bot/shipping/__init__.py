"""Where prizes go, asked of players; the queue of those who send them."""

from aiogram import Router

from bot.shipping.address import routes as address_routes
from bot.shipping.queue import routes as queue_routes


def routes() -> Router:
    router = Router(name="shipping")
    router.include_routers(address_routes(), queue_routes())
    return router
