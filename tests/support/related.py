"""Accounts that belong together, made with the fewest statements."""

import secrets
from uuid import UUID

from luckymart.kit.database import Connection
from luckymart.kit.ids import uuid7


async def share_card(owner: Connection, *people: UUID) -> None:
    """Each of them once asked for a withdrawal to the same card, and cancelled it."""
    account_hash = secrets.token_bytes(32)
    for user_id in people:
        withdrawal_id = uuid7()
        await owner.execute(
            """
            INSERT INTO withdrawals (
                id, user_id, order_id, amount, fee, currency, method, account_sealed,
                account_masked, account_hash, approvals_needed
            )
            SELECT $1, $2, o.id, 10, 0, 'TJS', 'BANK_CARD', 'sealed', '•••• 1111', $3, 1
            FROM open_order($2, 'WITHDRAW', 'PENDING', 10, 'TJS', 'BALANCE') AS o
            """,
            withdrawal_id,
            user_id,
            account_hash,
        )
        await owner.execute(
            "UPDATE withdrawals SET status = 'CANCELLED', ended_at = now() WHERE id = $1",
            withdrawal_id,
        )
