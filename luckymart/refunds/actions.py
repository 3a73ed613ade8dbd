"""Paying back, batch by batch."""

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from typing import Final
from uuid import UUID

from luckymart.kit.database import Connection, Tx
from luckymart.kit.money import to_text
from luckymart.ledger import actions as ledger
from luckymart.ledger.errors import InsufficientFunds
from luckymart.lotteries import actions as lotteries
from luckymart.notifications import actions as notifications
from luckymart.orders import actions as shop_orders
from luckymart.purchases import actions as purchases
from luckymart.referrals import commissions
from luckymart.refunds import queries
from luckymart.resales import settling as resales
from luckymart.resales.models import RefundedFrom
from luckymart.users import actions as users

BATCH_ORDERS: Final = 500


async def pending(
    connection: Connection, put_off: Sequence[UUID] = (), limit: int = 100
) -> list[UUID]:
    """Cancelled lotteries that are not fully refunded yet."""
    rows = await queries.pending(connection, put_off=put_off, limit=limit)
    return [row["id"] for row in rows]


async def refund_batch(tx: Tx, lottery_id: UUID, limit: int = BATCH_ORDERS) -> int:
    """Refund up to `limit` orders. Returns how many were refunded, 0 when none are left.

    Purchases come before market sales, oldest first, so that sellers have all their refunds before
    they return what a sale earned. Locks like the sale: lottery, wallets, users.
    """
    lottery = await queries.lock_cancelled(tx, lottery_id=lottery_id)
    if lottery is None:
        return 0
    await resales.end_listings(tx, lottery_id, "LOTTERY")
    orders = await queries.next_orders(tx, lottery_id=lottery_id, limit=limit)
    sales = await queries.next_sales(tx, lottery_id=lottery_id, limit=limit - len(orders))
    if not orders and not sales:
        await lotteries.mark_refunded(tx, lottery_id)
        return 0
    order_ids = [order["id"] for order in orders]
    holders = [row["user_id"] for row in await queries.holders(tx, order_ids=order_ids)]
    borne_by_house = await _pay_back(tx, lottery_id, orders, sales)
    await users.lock_many(
        tx,
        list({*holders, *(row["user_id"] for row in orders), *(row["user_id"] for row in sales)}),
    )
    await purchases.mark_refunded(tx, order_ids)
    await resales.mark_refunded(tx, {sale["id"]: _bearer(sale, borne_by_house) for sale in sales})
    paid_ids = [*order_ids, *(sale["order_id"] for sale in sales)]
    await shop_orders.mark_refunded(tx, paid_ids)
    await users.count_refunds(tx, lottery_id, paid_ids)
    await commissions.void(tx, order_ids)
    await _tell(tx, lottery, orders, sales, borne_by_house)
    return len(paid_ids)


async def _pay_back(
    tx: Tx,
    lottery_id: UUID,
    orders: "Sequence[queries.NextOrdersRow]",
    sales: "Sequence[queries.NextSalesRow]",
) -> set[UUID]:
    """Post everything. Returns the sales that the house has to cover."""
    certain = [_order_event(lottery_id, order) for order in orders]
    certain += [_escrow_event(lottery_id, sale) for sale in sales if not sale["is_settled"]]
    settled = [sale for sale in sales if sale["is_settled"]]
    borne_by_house: set[UUID] = set()
    while certain or settled:
        reversals = [_seller_event(lottery_id, sale) for sale in settled]
        refusals = await ledger.post(tx, [*certain, *reversals])
        for refusal in refusals:
            if refusal is not None and not isinstance(refusal, InsufficientFunds):
                raise refusal
        if any(refusals[: len(certain)]):
            raise RuntimeError("the escrow or the house refused a refund")
        refused = [
            sale
            for sale, refusal in zip(settled, refusals[len(certain) :], strict=True)
            if refusal is not None
        ]
        # The house covers the oldest. Its buyer may have sold a later one, so those are retried:
        # the first posting already locked every wallet of these events.
        certain = [_house_event(lottery_id, sale) for sale in refused[:1]]
        borne_by_house |= {sale["id"] for sale in refused[:1]}
        settled = refused[1:]
    return borne_by_house


def _order_event(lottery_id: UUID, order: "queries.NextOrdersRow") -> ledger.Event:
    amount = order["total_amount"]
    return ledger.Event(
        type="REFUND",
        user_id=order["user_id"],
        amount=amount,
        currency=order["currency"],
        entries=[(order["escrow_id"], -amount), (order["wallet_id"], amount)],
        related_type="order",
        related_id=order["id"],
        lottery_id=lottery_id,
    )


def _escrow_event(lottery_id: UUID, sale: "queries.NextSalesRow") -> ledger.Event:
    return _sale_event(lottery_id, sale, "RESALE_REFUND", [(sale["escrow_id"], sale["price"])])


def _seller_event(lottery_id: UUID, sale: "queries.NextSalesRow") -> ledger.Event:
    shares = [(sale["seller_wallet_id"], sale["price"] - sale["fee"])]
    if sale["fee"]:
        shares.append((sale["house_id"], sale["fee"]))
    return _sale_event(lottery_id, sale, "RESALE_REVERSAL", shares)


def _house_event(lottery_id: UUID, sale: "queries.NextSalesRow") -> ledger.Event:
    return _sale_event(lottery_id, sale, "RESALE_REVERSAL", [(sale["house_id"], sale["price"])])


def _sale_event(
    lottery_id: UUID,
    sale: "queries.NextSalesRow",
    kind: str,
    shares: Sequence[tuple[UUID, Decimal]],
) -> ledger.Event:
    """Return the price to the buyer, each share from the wallet named with it."""
    return ledger.Event(
        type=kind,
        user_id=sale["user_id"],
        amount=sale["price"],
        currency=sale["currency"],
        entries=[
            *((wallet_id, -share) for wallet_id, share in shares),
            (sale["wallet_id"], sale["price"]),
        ],
        related_type="resale",
        related_id=sale["id"],
        lottery_id=lottery_id,
    )


def _bearer(sale: "queries.NextSalesRow", borne_by_house: set[UUID]) -> RefundedFrom:
    if not sale["is_settled"]:
        return "ESCROW"
    return "HOUSE" if sale["id"] in borne_by_house else "SELLER"


async def _tell(
    tx: Tx,
    lottery: "queries.LockCancelledRow",
    orders: "Sequence[queries.NextOrdersRow]",
    sales: "Sequence[queries.NextSalesRow]",
    borne_by_house: set[UUID],
) -> None:
    """One message for everything this batch moved into or out of a wallet."""
    returned: defaultdict[tuple[UUID, str], Decimal] = defaultdict(Decimal)
    taken: defaultdict[tuple[UUID, str], Decimal] = defaultdict(Decimal)
    for order in orders:
        returned[order["user_id"], order["payment_method"]] += order["total_amount"]
    for sale in sales:
        returned[sale["user_id"], sale["payment_method"]] += sale["price"]
        if _bearer(sale, borne_by_house) == "SELLER":
            taken[sale["seller_id"], sale["payment_method"]] += sale["price"] - sale["fee"]
    for kind, sums in (("refund", returned), ("resale-reversed", taken)):
        await notifications.notify_each(
            tx,
            [
                (user_id, {"amount": to_text(amount, lottery["scale"]), "wallet_type": wallet_type})
                for (user_id, wallet_type), amount in sums.items()
            ],
            kind,
            {"title": lottery["title_i18n"], "currency": lottery["currency"]},
            lottery_id=lottery["id"],
        )
