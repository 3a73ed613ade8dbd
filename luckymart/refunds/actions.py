"""Paying back, batch by batch."""

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from luckymart.kit.database import Connection, Tx, load_queries
from luckymart.kit.money import to_text
from luckymart.ledger import actions as ledger
from luckymart.notifications import actions as notifications
from luckymart.users import actions as users

queries = load_queries(__package__)

BATCH_ORDERS: Final = 500


async def pending(connection: Connection, limit: int = 100) -> list[UUID]:
    """Cancelled lotteries that are not wholly refunded yet."""
    return [row["id"] for row in await queries.pending(connection, limit=limit)]


async def refund_batch(tx: Tx, lottery_id: UUID, limit: int = BATCH_ORDERS) -> int:
    """Refund up to `limit` orders; the number done, 0 when there is nothing (more) to do.

    Locks in the order of the sale: lottery, wallets, users.
    """
    lottery = await queries.lock_cancelled(tx, lottery_id=lottery_id)
    if lottery is None:
        return 0
    orders = await queries.next_orders(tx, lottery_id=lottery_id, limit=limit)
    if not orders:
        await queries.finish(tx, lottery_id=lottery_id)
        return 0
    order_ids = [order["id"] for order in orders]
    await ledger.post_all(
        tx,
        [
            ledger.Event(
                type="REFUND",
                user_id=order["user_id"],
                amount=order["total_amount"],
                currency=order["currency"],
                entries=[
                    (order["escrow_id"], -order["total_amount"]),
                    (order["wallet_id"], order["total_amount"]),
                ],
                related_type="order",
                related_id=order["id"],
                lottery_id=lottery_id,
            )
            for order in orders
        ],
    )
    await users.lock_many(tx, [order["user_id"] for order in orders])
    await queries.mark_orders(tx, order_ids=order_ids)
    await queries.take_back_counters(tx, lottery_id=lottery_id, order_ids=order_ids)
    await queries.mark_tickets(tx, order_ids=order_ids)
    await queries.void_commissions(tx, order_ids=order_ids)
    await _tell(tx, lottery, orders)
    return len(orders)


async def _tell(tx: Tx, lottery: Any, orders: Sequence[Any]) -> None:
    """One message for all that this batch put into one wallet."""
    returned: defaultdict[tuple[UUID, str], Decimal] = defaultdict(Decimal)
    for order in orders:
        returned[order["user_id"], order["payment_method"]] += order["total_amount"]
    await notifications.notify_each(
        tx,
        [
            (user_id, {"amount": to_text(amount, lottery["scale"]), "wallet_type": wallet_type})
            for (user_id, wallet_type), amount in returned.items()
        ],
        "refund",
        {"title": lottery["title_i18n"], "currency": lottery["currency"]},
        lottery_id=lottery["id"],
    )
