"""Staff who write to everybody."""

from typing import Any

import pytest

from luckymart.kit.database import Connection, Database
from luckymart.staff import actions as staff_actions
from luckymart.staff.actions import Staff
from tests.support.world import Player, make_user

NEWS: dict[str, Any] = {"default_language": "en", "variants": {"en": {"text": "News"}}}


async def load_staff(db: Database, player: Player) -> Staff:
    async with db.connection() as connection:
        return await staff_actions.load(connection, player.id)


@pytest.fixture
async def author(db: Database, owner: Connection) -> Staff:
    return await load_staff(db, await make_user(owner, roles=("content",)))
