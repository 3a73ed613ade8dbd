"""Lotteries shown where people talk: by `@bot words` in any chat, and by commands in groups."""

from bot.sharing.groups import group_routes, private_routes
from bot.sharing.inline import inline_routes

__all__ = ["group_routes", "inline_routes", "private_routes"]
