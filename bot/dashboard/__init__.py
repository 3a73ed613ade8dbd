"""What staff look at in the chat: figures, the ledger's check, the log; people and their cards."""

from aiogram import Router

from bot.dashboard import bans, figures, people


def routes() -> Router:
    router = Router(name="dashboard")
    router.include_routers(figures.routes(), people.routes(), bans.routes())
    return router
