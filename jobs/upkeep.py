"""The heartbeat, and deleting what nobody needs any more."""

import structlog

from luckymart.kit.database import Database
from luckymart.upkeep import actions as upkeep

log = structlog.get_logger()


async def beat(db: Database) -> None:
    """Record that a process runs the timetable; /readyz reads it."""
    async with db.transaction() as tx:
        await upkeep.beat(tx, upkeep.TIMETABLE)


async def clean_up(db: Database) -> None:
    """Delete each kind separately, so that a failure does not stop the others."""
    for clean in upkeep.CLEAN_UPS:
        try:
            async with db.transaction() as tx:
                deleted = await clean(tx)
        except Exception as error:  # the others go on; an hour later it is tried again
            log.error("clean_up_failed", kind=clean.__name__, exc_info=error)
        else:
            log.info("cleaned_up", kind=clean.__name__, deleted=deleted)
