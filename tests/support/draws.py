"""The seal and the draw of the operator's own key."""

from typing import Final
from uuid import UUID

from luckymart.draws import actions as draws
from luckymart.draws.actions import DrawKeys
from luckymart.kit.database import Database
from tests.support.settings import VRF_SECRET_KEY

KEYS: Final = DrawKeys(VRF_SECRET_KEY, "https://shop.example")


async def seal(db: Database, lottery_id: UUID) -> bool:
    async with db.transaction() as tx:
        return await draws.seal(tx, lottery_id)


async def draw(db: Database, lottery_id: UUID, keys: DrawKeys = KEYS) -> bool:
    async with db.transaction() as tx:
        return await draws.draw(tx, keys, lottery_id)
