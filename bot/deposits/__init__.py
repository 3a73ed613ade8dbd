"""Paying in: the dialogs of players, what Telegram asks and tells about Stars, staff's queues."""

from aiogram import Router

from bot.deposits.mine import routes as own_routes
from bot.deposits.pay import routes as pay_routes
from bot.deposits.payments import routes as payment_routes
from bot.deposits.queue import routes as queue_routes
from bot.deposits.requests import routes as request_routes
from bot.deposits.support import routes as support_routes

__all__ = ["payment_routes", "routes"]


def routes() -> Router:
    """For private chats; `payment_routes` go before everything else."""
    router = Router(name="deposits")
    router.include_routers(
        pay_routes(), own_routes(), support_routes(), queue_routes(), request_routes()
    )
    return router
