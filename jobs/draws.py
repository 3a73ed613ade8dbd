"""Seals and draws, when they are due."""

from collections.abc import Callable
from uuid import UUID

import structlog

from jobs.due import DueItems
from luckymart.draws import actions as draws
from luckymart.draws.actions import DrawKeys
from luckymart.kit.database import Database, Tx

log = structlog.get_logger()


def seal_due(db: Database, may_work: Callable[[], bool]) -> DueItems:
    async def seal(tx: Tx, lottery_id: UUID) -> None:
        if await draws.seal(tx, lottery_id):
            log.info("lottery_sealed", lottery_id=str(lottery_id))

    return DueItems(db, "seal", draws.due_seals, seal, may_work)


def draw_due(db: Database, keys: DrawKeys, may_work: Callable[[], bool]) -> DueItems:
    async def draw(tx: Tx, lottery_id: UUID) -> None:
        if await draws.draw(tx, keys, lottery_id):
            log.info("lottery_drawn", lottery_id=str(lottery_id))

    return DueItems(db, "draw", draws.due_draws, draw, may_work)
