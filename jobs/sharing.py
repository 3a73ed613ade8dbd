"""Tells the operator's channel what happens to lotteries."""

import structlog
from aiogram import Bot

from luckymart.kit.database import Database
from luckymart.kit.settings import Settings
from luckymart.kit.texts import Texts
from luckymart.sharing import actions as sharing
from luckymart.sharing.rules import LinkRules

log = structlog.get_logger()


class ChannelPosts:
    """Puts what the channel was not told yet into the outbox. Does nothing without a channel."""

    def __init__(self, db: Database, settings: Settings, texts: Texts, bot: Bot) -> None:
        self._db = db
        self._texts = texts
        self._bot = bot
        self._app_short_name = settings.app_short_name
        self._is_watched = False
        self._channel: sharing.Channel | None = None
        if settings.channel_id:
            self._channel = sharing.Channel(
                settings.channel_id, settings.channel_language, settings.public_url
            )

    async def tell_due(self) -> None:
        if self._channel is None:
            return
        if not self._is_watched:
            async with self._db.transaction() as tx:
                await sharing.watch(tx, self._channel)
            self._is_watched = True
        async with self._db.connection() as connection:
            due = await sharing.due_posts(connection, self._channel)
        if not due:
            return
        me = await self._bot.me()  # asked of Telegram once, and never within a transaction
        links = LinkRules(me.username or "", self._app_short_name)
        async with self._db.transaction() as tx:
            told = await sharing.tell(tx, self._channel, self._texts, links, due)
        log.info("channel_told", posts=told)
