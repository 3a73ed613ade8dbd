"""Tells the operator's channel what happens to lotteries."""

from collections.abc import Callable, Sequence
from uuid import UUID

import structlog
from aiogram import Bot

from jobs.due import DueItems
from luckymart.kit.database import Connection, Database, Tx
from luckymart.kit.settings import Settings
from luckymart.kit.texts import Texts
from luckymart.sharing import actions as sharing
from luckymart.sharing.rules import LinkRules

log = structlog.get_logger()


class ChannelPosts:
    """Puts what the channel was not told yet into the outbox. Does nothing without a channel."""

    def __init__(
        self,
        db: Database,
        settings: Settings,
        texts: Texts,
        bot: Bot,
        may_work: Callable[[], bool],
    ) -> None:
        self._db = db
        self._texts = texts
        self._bot = bot
        self._app_short_name = settings.app_short_name
        self._may_work = may_work
        self._posts: DueItems | None = None
        self._channel: sharing.Channel | None = None
        if settings.channel_id:
            self._channel = sharing.Channel(
                settings.channel_id, settings.channel_language, settings.public_url
            )

    async def tell_due(self) -> None:
        if self._channel is None:
            return
        if self._posts is None:
            self._posts = await self._watch(self._channel)
        await self._posts()

    async def _watch(self, channel: sharing.Channel) -> DueItems:
        """A lottery's posts are one item: they go in their order, or are put off together."""
        me = await self._bot.me()  # asked of Telegram, and so never within a transaction
        links = LinkRules(me.username or "", self._app_short_name)
        async with self._db.transaction() as tx:
            await sharing.watch(tx, channel)
        kinds: dict[UUID, list[str]] = {}

        async def find(connection: Connection, put_off: Sequence[UUID]) -> list[UUID]:
            kinds.clear()
            for lottery_id, kind in await sharing.due_posts(connection, channel, put_off):
                kinds.setdefault(lottery_id, []).append(kind)
            return list(kinds)

        async def tell(tx: Tx, lottery_id: UUID) -> None:
            due = [(lottery_id, kind) for kind in kinds[lottery_id]]
            told = await sharing.tell(tx, channel, self._texts, links, due)
            log.info("channel_told", lottery_id=str(lottery_id), posts=told)

        return DueItems(self._db, "channel", find, tell, self._may_work, at_once=1)
