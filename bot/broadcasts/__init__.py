"""/broadcast and /broadcasts: compose a message for many, see it, send it, watch and steer it."""

from aiogram import Router

from bot.broadcasts import audience, compose, control


def routes() -> Router:
    router = Router(name="broadcasts")
    router.include_routers(compose.routes(), audience.routes(), control.routes())
    return router
