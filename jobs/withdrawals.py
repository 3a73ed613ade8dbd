"""Withdrawals from before their accounts were hashed."""

from luckymart.kit.database import Database
from luckymart.kit.secret_box import SecretBox
from luckymart.withdrawals import actions as withdrawals


async def hash_accounts(db: Database, box: SecretBox) -> int:
    """Returns how many it hashed. Each batch is a transaction of its own."""
    done = 0
    while True:
        async with db.transaction() as tx:
            count = await withdrawals.hash_accounts(tx, box)
        done += count
        if not count:
            return done
