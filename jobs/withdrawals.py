"""Withdrawals from before their accounts were hashed."""

import structlog

from luckymart.kit.database import Database
from luckymart.kit.secret_box import SecretBox
from luckymart.withdrawals import actions as withdrawals

log = structlog.get_logger()


async def hash_accounts(db: Database, box: SecretBox) -> None:
    """Each batch is a transaction of its own."""
    after, unopened = None, 0
    while True:
        async with db.transaction() as tx:
            after, failed = await withdrawals.hash_accounts(tx, box, after)
        unopened += failed
        if after is None:
            break
    if unopened:
        log.warning("accounts_not_opened", count=unopened)
