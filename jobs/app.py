"""The jobs of a process: it stands for election and runs the timetable while it leads."""

from aiogram import Bot

from jobs.broadcasts import BroadcastWorker
from jobs.draws import BeaconRounds, Relays
from jobs.leader import Leader
from jobs.outbox import OutboxWorker
from jobs.pace import WINDOW_SECONDS, Pace
from jobs.sharing import ChannelPosts
from jobs.stars import StarsCheck
from jobs.telegram_sender import TelegramSender
from jobs.timetable import Timetable
from luckymart.draws.setup import draw_keys
from luckymart.kit.database import Database
from luckymart.kit.settings import Settings
from luckymart.kit.texts import Texts
from luckymart.pictures.actions import Pictures


class Jobs:
    """The caller closes `bot`, which is only used for sending, `db` and `pictures`."""

    def __init__(
        self, db: Database, settings: Settings, texts: Texts, bot: Bot, pictures: Pictures
    ) -> None:
        keys = draw_keys(settings)
        self._pace = Pace(settings.paid_broadcasts_per_second)
        sender = TelegramSender(bot, self._pace)
        self._relays = Relays(settings.drand_relays, keys.chain, settings.drand_timeout_seconds)
        self._timetable = Timetable(db, keys)
        may_work = self._timetable.may_work
        self._timetable.fill(
            OutboxWorker(db, sender, texts, settings, may_work),
            BroadcastWorker(db, sender, texts, settings.app_button_url, may_work),
            ChannelPosts(db, settings, texts, bot, may_work),
            BeaconRounds(db, keys, self._relays, may_work),
            pictures,
            StarsCheck(db, bot, settings),
            settings.secret_box,
        )
        self._leader = Leader(
            settings.direct_url,
            on_elected=self._elected,
            on_lost=self._lost,
        )

    @property
    def is_leading(self) -> bool:
        return self._leader.is_leading

    async def start(self) -> None:
        """Return at once; work begins when this process is elected."""
        await self._timetable.start()
        await self._leader.start()

    async def _elected(self) -> None:
        """Pause first: messages that the previous leader has just sent count towards the rate."""
        self._pace.pause(WINDOW_SECONDS)
        await self._timetable.elected()

    def _lost(self) -> None:
        """Give back at once whatever waits for its turn."""
        self._timetable.lost()
        self._pace.pause(WINDOW_SECONDS)

    async def stop(self) -> None:
        """Finish what runs before giving up the lead, so that two leaders never overlap."""
        await self._timetable.stop()
        await self._relays.close()
        await self._leader.stop()
