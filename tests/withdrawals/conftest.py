"""The shop's till and a clerk who works at it."""

import pytest

from luckymart.kit.database import Connection, Database
from luckymart.kit.settings import Settings
from tests.support.withdrawals import Till
from tests.support.world import Player, make_user


@pytest.fixture
def till(db: Database, settings: Settings) -> Till:
    return Till.of(db, settings)


@pytest.fixture
async def finance(owner: Connection) -> Player:
    return await make_user(owner, first_name="Farid", roles=("finance",))
