"""The bot's dispatcher over a test's database, and people who talk to it."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

import pytest
from aiogram import Bot, Dispatcher

from bot.app import build_dispatcher
from bot.kit.chat import Services
from luckymart.kit.database import Connection, Database
from luckymart.kit.settings import Settings
from luckymart.kit.texts import Texts
from luckymart.lotteries.actions import LotteryRules
from luckymart.pictures.actions import make_pictures
from luckymart.purchases.office import TicketOffice
from tests.support.applications import make_office
from tests.support.chat import Person, RecordingSession, make_recording_bot
from tests.support.world import VRF_PUBLIC_KEY, Player, make_user, new_telegram_id

MakeShop: TypeAlias = Callable[..., Dispatcher]


@dataclass
class Shop:
    """Everything that a test of the bot needs at hand."""

    dispatcher: Dispatcher
    bot: Bot
    owner: Connection
    office: TicketOffice

    @property
    def session(self) -> RecordingSession:
        assert isinstance(self.bot.session, RecordingSession)
        return self.bot.session

    def stranger(self, **fields: Any) -> Person:
        """Somebody the shop has never seen."""
        return Person(self.dispatcher, self.bot, new_telegram_id(), **fields)

    def person(self, player: Player, **fields: Any) -> Person:
        """A user of the database, at his telephone."""
        return Person(
            self.dispatcher, self.bot, player.telegram_id, first_name=player.first_name, **fields
        )

    async def customer(self, **columns: Any) -> Person:
        """A user made by `make_user`, at his telephone."""
        return self.person(await make_user(self.owner, **columns))


@pytest.fixture
async def office(db: Database, settings: Settings) -> AsyncIterator[TicketOffice]:
    one = make_office(db, settings)
    yield one
    await one.close()


@pytest.fixture
def make_dispatcher(
    db: Database, settings: Settings, texts: Texts, office: TicketOffice
) -> MakeShop:
    def make(**changed: Any) -> Dispatcher:
        shop_settings: Settings = changed.pop("settings", settings)
        services = Services(
            db,
            shop_settings,
            texts,
            office,
            LotteryRules(currency=settings.currency, ecvrf_public_key=VRF_PUBLIC_KEY),
            make_pictures(db, shop_settings),
        )
        return build_dispatcher(replace(services, **changed))

    return make


@pytest.fixture
def shop(make_dispatcher: MakeShop, owner: Connection, office: TicketOffice) -> Shop:
    return Shop(make_dispatcher(), make_recording_bot(), owner, office)
