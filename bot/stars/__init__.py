"""Telegram Stars: the dialog that asks how many, and what Telegram says about payments."""

from bot.stars.buy import routes
from bot.stars.payments import routes as payment_routes

__all__ = ["payment_routes", "routes"]
