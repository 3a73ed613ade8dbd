"""Closing a lottery's market when its tickets can no longer be traded."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final, TypedDict
from uuid import UUID

from luckymart.kit.database import Tx
from luckymart.kit.money import to_text
from luckymart.ledger import actions as ledger
from luckymart.notifications import actions as notifications
from luckymart.resales import queries
from luckymart.resales.models import CancelReason, RefundedFrom

PAYMENTS_A_CALL: Final = 10_000


class SealedLottery(TypedDict):
    """The parts of a lottery's row that this module reads, with its currency's `scale`."""

    id: UUID
    title_i18n: dict[str, str]
    currency: str
    scale: int


async def settle(tx: Tx, lottery: SealedLottery) -> list[ledger.Event]:
    """At the seal: end the open listings and settle every ticket sale.

    Returns the payments. The caller posts them last, with `post` or in one call with its other
    events. `lottery` is its locked row.
    """
    ended = await end_listings(tx, lottery["id"], "SEAL")
    await notifications.notify_each(
        tx,
        [(seller_id, {"count": count}) for seller_id, count in ended],
        "resale-cancelled-by-seal",
        {"title": lottery["title_i18n"]},
        lottery_id=lottery["id"],
    )
    sales = await queries.settle(tx, lottery_id=lottery["id"])
    await _tell_sellers(tx, lottery, sales)
    return [_payment(lottery["id"], sale) for sale in sales]


async def post(tx: Tx, payments: Sequence[ledger.Event]) -> None:
    """Post what `settle` returned, if the transaction posts nothing else.

    A popular lottery has too many sales for one statement. The payments are sorted by the sellers'
    wallets, so consecutive calls keep the global order of locks.
    """
    for start in range(0, len(payments), PAYMENTS_A_CALL):
        await ledger.post_all(tx, payments[start : start + PAYMENTS_A_CALL])


async def end_listings(tx: Tx, lottery_id: UUID, reason: CancelReason) -> list[tuple[UUID, int]]:
    """End the open listings of a lottery's tickets. Returns (seller, number) pairs."""
    rows = await queries.cancel_open(tx, lottery_id=lottery_id, reason=reason)
    return [(row["seller_id"], row["listings"]) for row in rows]


async def mark_refunded(tx: Tx, refunded_from: Mapping[UUID, RefundedFrom]) -> None:
    """Mark sales as REFUNDED, each with who bore it."""
    await queries.mark_refunded(
        tx, sale_ids=list(refunded_from), refunded_from=list(refunded_from.values())
    )


def _payment(lottery_id: UUID, sale: "queries.SettleRow") -> ledger.Event:
    """In the wallet type the buyer paid with: coins and bonus never become cash."""
    shares = [(sale["seller_wallet_id"], sale["price"] - sale["fee"])]
    if sale["fee"]:
        shares.append((sale["house_id"], sale["fee"]))
    return ledger.Event(
        type="RESALE_SETTLEMENT",
        user_id=sale["seller_id"],
        amount=sale["price"],
        currency=sale["currency"],
        entries=[(sale["escrow_id"], -sale["price"]), *shares],
        related_type="resale",
        related_id=sale["id"],
        lottery_id=lottery_id,
    )


async def _tell_sellers(tx: Tx, lottery: SealedLottery, sales: "list[queries.SettleRow]") -> None:
    """One message for everything that goes into a wallet."""
    earned: defaultdict[tuple[UUID, str], list[Decimal]] = defaultdict(list)
    for sale in sales:
        earned[sale["seller_id"], sale["wallet_type"]].append(sale["price"] - sale["fee"])
    await notifications.notify_each(
        tx,
        [
            (
                seller_id,
                {
                    "count": len(amounts),
                    "amount": to_text(sum(amounts, Decimal(0)), lottery["scale"]),
                    "wallet_type": wallet_type,
                },
            )
            for (seller_id, wallet_type), amounts in earned.items()
        ],
        "resale-settled",
        {"title": lottery["title_i18n"], "currency": lottery["currency"]},
        lottery_id=lottery["id"],
    )
