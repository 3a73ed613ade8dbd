"""What winners show: looked at and liked by everybody, written by winners, reviewed by staff."""

from aiogram import Router

from bot.showoffs.browse import routes as browse_routes
from bot.showoffs.post import routes as post_routes
from bot.showoffs.queue import routes as queue_routes


def routes() -> Router:
    router = Router(name="showoffs")
    router.include_routers(browse_routes(), post_routes(), queue_routes())
    return router
