"""What people earn from friends' tickets: written by the sale, paid or voided with the lottery."""

from collections.abc import Sequence
from uuid import UUID

from luckymart.kit.database import Connection, Tx
from luckymart.referrals import earning_queries as queries


async def list_pending(connection: Connection, lottery_id: UUID) -> "list[queries.PendingRow]":
    """What a lottery's draw will pay: `user_id` and the total `amount`, ordered by user."""
    return await queries.pending(connection, lottery_id=lottery_id)


async def mark_paid(tx: Tx, lottery_id: UUID) -> None:
    await queries.mark_paid(tx, lottery_id=lottery_id)


async def void(tx: Tx, order_ids: Sequence[UUID]) -> None:
    """Void the commissions of refunded orders."""
    await queries.void(tx, order_ids=order_ids)
