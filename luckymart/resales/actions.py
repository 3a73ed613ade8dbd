"""Listing, buying and cancelling. Reads are in reading.py, the seal's part in settling.py.

Locks, in this order: lottery, listing, prize, wallets, users. The lock on a lottery's row excludes
its sale, its seal and other trades of its tickets.
"""

from decimal import Decimal
from functools import partial
from typing import Final, TypedDict
from uuid import UUID

from luckymart.debts import actions as debts
from luckymart.kit.database import Tx
from luckymart.kit.money import WalletType, fits_scale, to_text
from luckymart.kit.typed import checked_reason
from luckymart.ledger import actions as ledger
from luckymart.ledger.errors import AmountScale, InsufficientFunds, WalletNotFound
from luckymart.lotteries import actions as lotteries
from luckymart.notifications import actions as notifications
from luckymart.orders import actions as orders
from luckymart.orders.actions import OrderTicket
from luckymart.prizes import actions as prizes
from luckymart.prizes.errors import PrizeState
from luckymart.purchases.errors import KindNotTaken, LimitReached, TicketNotFound
from luckymart.resales import queries, reading
from luckymart.resales.errors import (
    AlreadyListed,
    AlreadySold,
    MarketClosed,
    OwnResale,
    ResaleNotFound,
    ResalePrice,
    ResaleState,
    TicketNotSellable,
)
from luckymart.resales.models import (
    Bought,
    BoughtPrize,
    CancelReason,
    Resale,
)
from luckymart.resales.rules import OPEN_LOTTERY, ResaleRules
from luckymart.staff import actions as staff_log
from luckymart.staff import related
from luckymart.staff.actions import Staff
from luckymart.users import actions as users
from luckymart.users.errors import UserBanned
from luckymart.wallets.actions import PayingWallet

MAX_REASON_LENGTH: Final = 500


class Terms(TypedDict):
    """What is read of a lottery to list something of it; `scale` is its currency's."""

    id: UUID
    currency: str
    scale: int


async def list_ticket(
    tx: Tx, rules: ResaleRules, user_id: UUID, ticket_id: UUID, price: Decimal
) -> Resale:
    """Put a ticket on the market until its lottery is sealed.

    Raises TicketNotFound, MarketClosed, AlreadyListed, TicketNotSellable, ResalePrice, AmountScale,
    UserBanned, DebtOpen.
    """
    lottery_id = await queries.lottery_of_ticket(tx, ticket_id=ticket_id, user_id=user_id)
    if lottery_id is None:
        raise TicketNotFound
    lottery = await queries.lock_lottery(tx, lottery_id=lottery_id)
    # check again under the lock: the ticket may have been sold meanwhile
    ticket = await queries.kinds_of_ticket(tx, ticket_id=ticket_id, user_id=user_id)
    if lottery is None or ticket is None:
        raise TicketNotFound
    if lottery["status"] not in OPEN_LOTTERY:
        raise MarketClosed(status=lottery["status"])
    await _check_unlisted(tx, ticket_id=ticket_id)
    if not ticket["takes"]:
        raise TicketNotSellable(wallet_type=ticket["paid_with"])
    return await _list(
        tx, rules, user_id, lottery, price, lottery["ticket_price"], ticket_id=ticket_id
    )


async def list_prize(
    tx: Tx, rules: ResaleRules, user_id: UUID, prize_id: UUID, price: Decimal
) -> Resale:
    """Put a prize on the market instead of having it shipped: PENDING → RESELLING.

    Raises PrizeNotFound, PrizeState, AlreadyListed, ResalePrice, AmountScale, UserBanned,
    DebtOpen.
    """
    prize = await prizes.lock(tx, prize_id, user_id)
    await _check_unlisted(tx, prize_id=prize_id)
    if prize.status != "PENDING" or prize.prize_type != "PHYSICAL":
        raise PrizeState(status=prize.status)
    scale = await ledger.currency_scale(tx, prize.currency) or 0
    terms: Terms = {"id": prize.lottery_id, "currency": prize.currency, "scale": scale}
    resale = await _list(tx, rules, user_id, terms, price, prize.prize_value, prize_id=prize_id)
    await prizes.set_status(tx, prize_id, "RESELLING")
    return resale


async def _check_unlisted(
    tx: Tx, *, ticket_id: UUID | None = None, prize_id: UUID | None = None
) -> None:
    resale_id = await queries.listed_as(tx, ticket_id=ticket_id, prize_id=prize_id)
    if resale_id is not None:
        raise AlreadyListed(resale_id=str(resale_id))


async def _list(
    tx: Tx,
    rules: ResaleRules,
    user_id: UUID,
    terms: Terms,
    price: Decimal,
    face_value: Decimal,
    *,
    ticket_id: UUID | None = None,
    prize_id: UUID | None = None,
) -> Resale:
    """Fixes price and fee in the row."""
    seller = await users.get(tx, user_id)
    if seller.status != "ACTIVE":
        raise UserBanned(reason=seller.ban_reason)
    await debts.refuse_debtor(tx, user_id)
    currency, scale = terms["currency"], terms["scale"]
    if not fits_scale(price, scale):
        raise AmountScale(scale=scale)
    lowest, highest = rules.bounds(face_value, scale)
    if not lowest <= price <= highest:
        raise ResalePrice(
            min_price=to_text(lowest, scale), max_price=to_text(highest, scale), currency=currency
        )
    # whichever wallet type the buyer uses, the seller has one to receive it
    await ledger.player_wallets(tx, [user_id], WalletType.BALANCE, currency)
    resale_id = await queries.insert(
        tx,
        seller_id=user_id,
        lottery_id=terms["id"],
        ticket_id=ticket_id,
        prize_id=prize_id,
        price=price,
        fee=rules.fee(price, scale),
        currency=currency,
    )
    return await reading.get(tx, resale_id)


async def cancel(tx: Tx, user_id: UUID, resale_id: UUID) -> Resale:
    """Cancel a listing of one's own. Raises ResaleNotFound, AlreadySold, ResaleState."""
    listing = await _lock(tx, resale_id)
    if listing["seller_id"] != user_id:
        raise ResaleNotFound
    return await _cancel(tx, listing, "SELLER")


async def take_down(tx: Tx, staff: Staff, resale_id: UUID, reason: str) -> Resale:
    """Cancel a user's listing as staff. The reason is shown to the seller and logged.

    Raises PermissionDenied, ValidationError, ResaleNotFound, AlreadySold, ResaleState.
    """
    staff.require_for_money("resales.write")
    reason = checked_reason(reason, MAX_REASON_LENGTH)
    listing = await _lock(tx, resale_id)
    await related.require_unrelated(tx, staff, listing["seller_id"], "resales.write")
    resale = await _cancel(tx, listing, "STAFF")
    await notifications.notify(
        tx,
        [resale.seller_id],
        "resale-removed",
        {
            "title": resale.lottery.title_i18n,
            "kind": resale.kind,
            "ticket_number": resale.ticket_number,
            "reason": reason,
        },
        lottery_id=resale.lottery_id,
    )
    await staff_log.log(
        tx,
        staff,
        "resales.take_down",
        "resale",
        resale_id,
        before={"status": "ACTIVE"},
        after={"status": resale.status, "reason": reason},
    )
    return resale


async def _cancel(tx: Tx, listing: "queries.LockRow", reason: CancelReason) -> Resale:
    """The row is locked. A listed prize becomes PENDING again."""
    _check_active(listing)
    if listing["prize_id"] is not None:
        await prizes.lock(tx, listing["prize_id"])
        await prizes.set_status(tx, listing["prize_id"], "PENDING")
    await queries.cancel(tx, resale_id=listing["id"], reason=reason)
    return await reading.get(tx, listing["id"])


async def buy(tx: Tx, user_id: UUID, resale_id: UUID, wallet_type: WalletType) -> Bought:
    """Buy what is listed. Call it through `idempotency.once`.

    Raises ResaleNotFound, OwnResale, AlreadySold, ResaleState, MarketClosed, LimitReached,
    OwnLottery, KindNotTaken, WalletNotFound, InsufficientFunds.
    """
    wanted = await queries.find(tx, resale_id=resale_id)
    if wanted is None:
        raise ResaleNotFound
    is_ticket = wanted["ticket_id"] is not None
    lottery = await queries.lock_lottery(tx, lottery_id=wanted["lottery_id"]) if is_ticket else None
    listing = await _lock(tx, resale_id)
    if listing["seller_id"] == user_id:
        raise OwnResale
    _check_active(listing)
    if not listing["is_seller_active"]:
        raise ResaleNotFound  # hidden, as on the market
    if lottery is not None:
        await lotteries.require_not_maker(tx, wanted["lottery_id"], user_id)
        await _check_ticket(tx, lottery, user_id)
    if listing["prize_id"] is not None:
        await prizes.lock(tx, listing["prize_id"])
    takes = (await reading.get(tx, resale_id)).takes
    if wallet_type not in takes:
        raise KindNotTaken(takes=takes)
    return await _sell(tx, listing, user_id, wallet_type)


async def _lock(tx: Tx, resale_id: UUID) -> "queries.LockRow":
    listing = await queries.lock(tx, resale_id=resale_id)
    if listing is None:
        raise ResaleNotFound
    return listing


def _check_active(listing: "queries.LockRow") -> None:
    if listing["status"] in ("SOLD", "REFUNDED"):
        raise AlreadySold
    if listing["status"] != "ACTIVE":
        raise ResaleState(status=listing["status"])


async def _check_ticket(tx: Tx, lottery: "queries.LockLotteryRow", user_id: UUID) -> None:
    if lottery["status"] not in OPEN_LOTTERY:
        raise MarketClosed(status=lottery["status"])
    limit = lottery["max_per_user"]
    if limit is not None:
        held = await queries.count_tickets(tx, user_id=user_id, lottery_id=lottery["id"])
        if held >= limit:
            raise LimitReached(limit=limit, held=held)


async def _sell(
    tx: Tx, listing: "queries.LockRow", user_id: UUID, wallet_type: WalletType
) -> Bought:
    """The only path of a sale: order, owner, money, counters. All rows but wallets are locked."""
    price, currency, scale = listing["price"], listing["currency"], listing["scale"]
    read_wallet = partial(
        queries.wallet,
        tx,
        user_id=user_id,
        wallet_type=wallet_type,
        currency=currency,
        scale=scale,
    )
    wallet = await read_wallet()
    if wallet is None:
        raise WalletNotFound
    if wallet["balance"] < price:
        raise InsufficientFunds(
            balance=to_text(wallet["balance"], scale), required=to_text(price, scale)
        )
    order = await orders.open_order(
        tx,
        "MARKET",
        user_id,
        price,
        currency,
        wallet_type,
        paid=True,
        lottery_id=listing["lottery_id"],
        quantity=1,
    )
    bought_id = await queries.sell(tx, resale_id=listing["id"], order_id=order.id)
    resale = await reading.get(tx, listing["id"])
    await _tell_seller(tx, resale)
    await ledger.post_all(tx, [await _payment(tx, resale, user_id, wallet["id"])])
    await users.lock_many(tx, [user_id, listing["seller_id"]])
    await users.count_sale(
        tx,
        buyer_id=user_id,
        seller_id=listing["seller_id"],
        lottery_id=listing["lottery_id"],
        price=price,
        is_ticket=listing["ticket_id"] is not None,
    )
    paid = await read_wallet()
    assert paid is not None
    ticket = prize = None
    if listing["ticket_id"] is not None:
        ticket = OrderTicket(id=bought_id, number=resale.ticket_number)
    else:
        assert resale.prize_rank is not None
        prize = BoughtPrize(
            id=bought_id,
            ticket_number=resale.ticket_number,
            rank=resale.prize_rank,
            status="PENDING",
        )
    return Bought(
        order=order,
        resale=resale,
        ticket=ticket,
        prize=prize,
        wallet=PayingWallet(
            id=paid["id"], type=paid["type"], currency=currency, balance=paid["rounded_balance"]
        ),
    )


async def _payment(tx: Tx, resale: Resale, buyer_id: UUID, buyer_wallet: UUID) -> ledger.Event:
    """For a ticket, into the escrow until the seal; for a prize, to its seller."""
    assert resale.wallet_type is not None
    kind, currency = resale.wallet_type, resale.currency
    if resale.kind == "ticket":
        escrow = await ledger.system_wallet(tx, "LOTTERY_ESCROW", kind, currency)
        shares = [(escrow, resale.price)]
    else:
        seller = await ledger.player_wallets(tx, [resale.seller_id], kind, currency)
        house = await ledger.system_wallet(tx, "HOUSE_REVENUE", kind, currency)
        shares = [(seller[resale.seller_id], resale.proceeds), (house, resale.fee)]
    return ledger.Event(
        type="RESALE" if resale.kind == "ticket" else "PRIZE_RESALE",
        user_id=buyer_id,
        amount=resale.price,
        currency=currency,
        entries=[(buyer_wallet, -resale.price), *(share for share in shares if share[1])],
        related_type="resale",
        related_id=resale.id,
        lottery_id=resale.lottery_id,
    )


async def _tell_seller(tx: Tx, resale: Resale) -> None:
    await notifications.notify(
        tx,
        [resale.seller_id],
        "resale-sold",
        {
            "title": resale.lottery.title_i18n,
            "kind": resale.kind,
            "ticket_number": resale.ticket_number,
            "amount": str(resale.proceeds),
            "currency": resale.currency,
            "wallet_type": str(resale.wallet_type),
        },
        lottery_id=resale.lottery_id,
    )
