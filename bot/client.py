"""The client of the Bot API: what sends for the bot and for the jobs."""

from typing import Final

from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.enums import ParseMode

from luckymart.kit.settings import Settings

REQUEST_TIMEOUT_SECONDS: Final = 15
CONNECTIONS: Final = 100


def make_bot(settings: Settings) -> Bot:
    """Speaks HTML with the Bot API server of the settings. Close `bot.session` after use."""
    session = AiohttpSession(
        limit=max(CONNECTIONS, settings.paid_broadcasts_per_second),
        api=TelegramAPIServer.from_base(settings.telegram_api_url),
        timeout=REQUEST_TIMEOUT_SECONDS,
    )
    return Bot(
        settings.bot_token.get_secret_value(),
        session=session,
        default=DefaultBotProperties(parse_mode=ParseMode.HTML),
    )
