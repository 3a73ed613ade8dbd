"""Lotteries in the chat: players look (browse), staff make them (make) and run them (manage)."""

from aiogram import Router

from bot.lotteries.browse import routes as browse_routes
from bot.lotteries.make import routes as make_routes
from bot.lotteries.manage import routes as manage_routes


def routes() -> Router:
    router = Router(name="lotteries")
    router.include_routers(browse_routes(), make_routes(), manage_routes())
    return router
