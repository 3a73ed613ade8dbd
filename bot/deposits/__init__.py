"""Paying in by transfer: the dialog of players, their list, staff's queue."""

from aiogram import Router

from bot.deposits.mine import routes as own_routes
from bot.deposits.pay import routes as pay_routes
from bot.deposits.queue import routes as queue_routes


def routes() -> Router:
    router = Router(name="deposits")
    router.include_routers(pay_routes(), own_routes(), queue_routes())
    return router
