"""What the database alone says is due."""

from collections.abc import Callable
from uuid import UUID

import structlog

from jobs.due import DueItems
from luckymart.draws import actions as draws
from luckymart.draws.actions import DrawKeys
from luckymart.kit.database import Database, Tx

log = structlog.get_logger()


async def warn_of_other_keys(db: Database, keys: DrawKeys) -> None:
    """Say it at the start, not when the first of these lotteries is due."""
    async with db.connection() as connection:
        undrawable = await draws.list_undrawable(connection, keys.own_public_key)
    for lottery_id in undrawable:
        log.error("lottery_of_another_key", lottery_id=str(lottery_id))


def seal_due(db: Database, keys: DrawKeys, may_work: Callable[[], bool]) -> DueItems:
    own_key = keys.own_public_key

    async def seal(tx: Tx, lottery_id: UUID) -> None:
        if await draws.seal(tx, lottery_id, own_key):
            log.info("lottery_sealed", lottery_id=str(lottery_id))

    return DueItems(db, "seal", draws.due_seals, seal, may_work)


def publish_due(db: Database, may_work: Callable[[], bool]) -> DueItems:
    """Seals that wait for a beacon: committed, and so there to be read, in time or not."""

    async def publish(tx: Tx, lottery_id: UUID) -> None:
        fixed = await draws.publish(tx, lottery_id)
        if fixed is not None and fixed.published_at is None:
            log.warning("seal_takes_new_round", lottery_id=str(lottery_id), round=fixed.round)

    return DueItems(db, "publish", draws.due_publications, publish, may_work)


def draw_due(db: Database, keys: DrawKeys, may_work: Callable[[], bool]) -> DueItems:
    """Draws by the operator's own key."""

    async def draw(tx: Tx, lottery_id: UUID) -> None:
        if await draws.draw(tx, keys, lottery_id):
            log.info("lottery_drawn", lottery_id=str(lottery_id))

    return DueItems(db, "draw", draws.due_draws, draw, may_work)


def void_due(db: Database, may_work: Callable[[], bool]) -> DueItems:
    async def void(tx: Tx, lottery_id: UUID) -> None:
        if await draws.void(tx, lottery_id):
            log.error("lottery_void", lottery_id=str(lottery_id))

    return DueItems(db, "void", draws.due_voids, void, may_work)
