"""Buying in the chat, and the tickets that came of it."""

from bot.purchases.buy import routes

__all__ = ["routes"]
