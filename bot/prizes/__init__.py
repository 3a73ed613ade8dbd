"""Prizes: what a player has won; what staff make of those that nobody claims."""

from aiogram import Router

from bot.prizes.mine import PrizeCard, PrizeStep, title_of
from bot.prizes.mine import routes as mine_routes
from bot.prizes.unclaimed import routes as unclaimed_routes

__all__ = ["PrizeCard", "PrizeStep", "routes", "title_of"]


def routes() -> Router:
    router = Router(name="prizes")
    router.include_routers(mine_routes(), unclaimed_routes())
    return router
