"""Telegram Stars: invoices, payments, refunds.

Sources: core.telegram.org/bots/payments-stars, core.telegram.org/bots/api#payments
"""

import secrets
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Final, Literal, Protocol, TypeAlias
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from luckymart.debts import actions as debts
from luckymart.deposits import actions as deposits
from luckymart.deposits import queries as deposit_queries
from luckymart.deposits import star_queries as queries
from luckymart.deposits.actions import WRITE, credit, facts_of, log_change, tell_staff
from luckymart.deposits.errors import DepositNotFound, DepositState
from luckymart.deposits.models import Deposit, StarPayment
from luckymart.deposits.rules import MAX_REASON_LENGTH, checked_text, new_reference
from luckymart.kit.consent import check_shown
from luckymart.kit.database import Connection, Tx
from luckymart.kit.errors import ValidationError
from luckymart.kit.ids import uuid7
from luckymart.kit.money import to_text
from luckymart.kit.settings import Settings
from luckymart.ledger import actions as ledger
from luckymart.limits import actions as limits
from luckymart.notifications import actions as notifications
from luckymart.orders import actions as orders
from luckymart.outbox import actions as outbox
from luckymart.referrals import bonuses
from luckymart.staff import related
from luckymart.staff.actions import Staff
from luckymart.stars.errors import StarsDisabled
from luckymart.stars.rules import StarsRules

STARS_CURRENCY: Final = "XTR"
STAR_REFUND: Final = "telegram.star_refund"
"""The kind of an outbox row that returns the Stars of a deposit. Payload: `StarRefund`."""
_UNPAID: Final = ("PENDING", "EXPIRED", "CANCELLED")

Outcome: TypeAlias = Literal["credited", "unmatched", "known"]


@dataclass(frozen=True, slots=True)
class Invoice:
    """An invoice as Telegram shows it, in the person's language."""

    title: str
    description: str
    payload: str
    stars: int


class InvoiceMaker(Protocol):
    """Asks Telegram for a link that opens the invoice. Uses the network."""

    async def __call__(self, invoice: Invoice) -> str:
        """Raises TelegramUnavailable."""


class StarRefund(BaseModel):
    model_config = ConfigDict(extra="forbid")

    deposit_id: UUID
    telegram_id: int
    charge_id: str


async def open_invoice(
    tx: Tx,
    rules: StarsRules,
    user_id: UUID,
    stars: int,
    shown_coins_per_star: Decimal | None = None,
) -> Deposit:
    """Open an invoice for coins. Only the newest of the person's unpaid invoices stay open.

    Raises FigureChanged, StarsDisabled, StarsAmount, ValidationError (too few for the smallest
    coin).
    """
    check_shown("coins_per_star", shown_coins_per_star, rules.coins_per_star)
    rules.check(stars)
    scale = await ledger.currency_scale(tx, rules.currency) or 0
    coins = rules.coins_for(stars, scale)
    if coins <= 0:
        raise ValidationError("stars", "too few for the smallest coin")
    await deposit_queries.lock_depositor(tx, user_id=user_id)
    for row in await queries.list_surplus_invoices(
        tx, user_id=user_id, keep=rules.deposits.max_open - 1
    ):
        await deposits.close(tx, row["id"], "CANCELLED")
    deposit_id = uuid7()
    await queries.insert_invoice(
        tx,
        id=deposit_id,
        user_id=user_id,
        order_id=await _open_order(tx, user_id, coins, rules.currency),
        amount=coins,
        currency=rules.currency,
        reference=new_reference(),
        expiry_hours=rules.deposits.expiry_hours,
        stars=stars,
        payload=f"{deposit_id}:{secrets.token_urlsafe(12)}",
    )
    return await deposits.find(tx, deposit_id)


async def keep_link(tx: Tx, deposit_id: UUID, link: str) -> Deposit:
    """Keep the first link: all links of one payload open the same invoice."""
    await queries.set_link(tx, id=deposit_id, link=link)
    return await deposits.find(tx, deposit_id)


async def check_before_payment(
    connection: Connection,
    rules: StarsRules,
    payload: str,
    telegram_id: int,
    stars: int,
    currency: str,
) -> None:
    """Check that a person may pay now. Only reads.

    Raises StarsDisabled, DepositNotFound (also for another person's invoice or another price),
    DepositState.
    """
    if not rules.is_enabled:
        raise StarsDisabled
    row = await queries.find_invoice(connection, payload=payload)
    if row is None or (row["telegram_id"], row["stars"], STARS_CURRENCY) != (
        telegram_id,
        stars,
        currency,
    ):
        raise DepositNotFound
    if row["status"] != "PENDING":
        raise DepositState(status=row["status"])
    if row["is_over"]:
        raise DepositState(status="EXPIRED")


async def receive_payment(
    tx: Tx, rules: StarsRules, payment: StarPayment
) -> tuple[Outcome, Deposit]:
    """Credit the coins for a payment that Telegram reports, once a charge, however late.

    A payment of an invoice that is already paid, or belongs to another person, is credited to the
    payer as a separate deposit. A payment with an unknown payload or price is kept UNMATCHED, and
    staff are notified.
    """
    await queries.lock_charge(tx, charge_id=payment.charge_id)
    known = await queries.lock_by_charge(tx, charge_id=payment.charge_id)
    if known is not None:
        return "known", await deposits.find(tx, known)
    invoice = await _find_invoice(tx, payment)
    if invoice is None:
        scale = await ledger.currency_scale(tx, rules.currency) or 0
        coins = max(rules.coins_for(payment.stars, scale), Decimal(1).scaleb(-scale))
        deposit = await _insert_payment(tx, payment, coins, rules.currency)
        facts = facts_of(deposit) | {"name": deposit.payer_name, "stars": payment.stars}
        await tell_staff(tx, "stars-unmatched", facts)
        return "unmatched", deposit
    if invoice.user_id != payment.payer_id or invoice.status not in _UNPAID:
        deposit = await _insert_payment(tx, payment, invoice.amount, invoice.currency)
        return "credited", await credit(tx, rules.deposits, deposit, deposit.amount)
    return "credited", await credit(tx, rules.deposits, invoice, invoice.amount, payment=payment)


async def receive_refund(tx: Tx, rules: StarsRules, payment: StarPayment) -> Deposit:
    """Record that Telegram returned Stars, for whatever reason. Idempotent.

    A refund that we did not start takes the coins that are still there; the others become a debt of
    the person. A payment that was unknown until now is never credited.
    """
    await queries.lock_charge(tx, charge_id=payment.charge_id)
    known = await queries.lock_by_charge(tx, charge_id=payment.charge_id)
    if known is None:
        return await _record_refunded(tx, rules, payment)
    deposit = await deposits.find(tx, known)
    match deposit.status:
        case "REFUNDING":
            await _end_refund(tx, deposit)
        case "UNMATCHED":
            await _mark_refunded(tx, deposit)
        case "PAID":
            await _take_back(tx, deposit)
    return await deposits.find(tx, deposit.id)


async def refund(
    tx: Tx, settings: Settings, staff: Staff, deposit_id: UUID, reason: str
) -> Deposit:
    """Take the coins back and leave a row in the outbox that returns the Stars.

    Raises PermissionDenied, DepositNotFound, OwnAccount, DepositState, ValidationError,
    InsufficientFunds (the coins are spent), SecondPersonNeeded.
    """
    staff.require_for_money(WRITE)
    reason = checked_text("reason", reason, MAX_REASON_LENGTH)
    deposit = await deposits.lock(tx, deposit_id)
    await related.require_unrelated(tx, staff, deposit.user_id, WRITE, lets_out=True)
    if deposit.status not in ("PAID", "UNMATCHED"):
        raise DepositState(status=deposit.status)
    assert deposit.telegram_payment_charge_id is not None
    await limits.let_out(
        tx,
        settings,
        staff,
        "stars",
        amount=deposit.amount,
        wallet_type=deposit.wallet_type,
        currency=deposit.currency,
        about=deposit.user_id,
        target_id=deposit.id,
    )
    amount = deposit.credited_amount
    event = None if amount is None else await _refund_event(tx, deposit, amount)
    await bonuses.void_for_deposit(tx, deposit.id)
    await queries.mark_refunding(
        tx,
        id=deposit.id,
        by_id=staff.user_id,
        reason=reason,
        amount=amount,
        transaction_id=None if event is None else event.id,
    )
    await _send_refund(tx, deposit)
    after = facts_of(deposit) | {"status": "REFUNDING", "reason": reason}
    await log_change(tx, staff, "deposits.refund", deposit, after)
    if event is not None:
        await ledger.post_all(tx, [event])
    return await deposits.find(tx, deposit_id)


async def finish_refund(tx: Tx, deposit_id: UUID) -> None:
    """Telegram has returned the Stars. Idempotent."""
    deposit = await deposits.lock(tx, deposit_id)
    if deposit.status == "REFUNDING":
        await _end_refund(tx, deposit)


async def give_up_refund(tx: Tx, deposit_id: UUID, why: str) -> None:
    """Telegram refused the refund: return the coins to the person and notify staff."""
    deposit = await deposits.lock(tx, deposit_id)
    if deposit.status != "REFUNDING":
        return
    amount = deposit.refunded_amount
    await queries.mark_not_refunded(tx, id=deposit.id)
    await bonuses.restore_for_deposit(tx, deposit.id)
    facts = facts_of(deposit) | {"stars": deposit.stars, "why": why}
    await tell_staff(tx, "stars-refund-refused", facts)
    if amount is not None:
        event = await _event(tx, deposit, "DEPOSIT_REFUND_RETURN", amount)
        await ledger.post_all(tx, [event])


async def stuck_refunds(connection: Connection) -> list[UUID]:
    """Deposits whose refund's outbox row ended without an answer."""
    rows = await queries.list_stuck_refunds(connection, kind=STAR_REFUND)
    return [row["id"] for row in rows]


async def resend_refund(tx: Tx, deposit_id: UUID) -> None:
    """Ask Telegram again, unless it has answered meanwhile."""
    deposit = await deposits.lock(tx, deposit_id)
    if deposit.status == "REFUNDING":
        await _send_refund(tx, deposit)


# ---------------------------------------------------------------- Telegram's list


async def confirm(tx: Tx, charge_ids: list[str]) -> dict[str, str]:
    """Mark these charges as seen in Telegram's list. Returns the state of those that we know."""
    rows = await queries.confirm(tx, charge_ids=charge_ids)
    return {row["charge_id"]: row["status"] for row in rows}


async def list_unconfirmed(connection: Connection, before: datetime) -> dict[UUID, str]:
    """Payments before that moment whose charge is missing from Telegram's list."""
    rows = await queries.list_unconfirmed(connection, before=before)
    return {row["id"]: row["charge_id"] for row in rows}


# ---------------------------------------------------------------- steps


async def _open_order(tx: Tx, user_id: UUID, coins: Decimal, currency: str) -> UUID:
    order = await orders.open_order(tx, "DEPOSIT", user_id, coins, currency, "STARS")
    return order.id


async def _find_invoice(tx: Tx, payment: StarPayment) -> Deposit | None:
    """Lock the invoice that was paid; None if it is unknown or has another price."""
    deposit_id = await queries.lock_by_payload(tx, payload=payment.payload)
    if deposit_id is None:
        return None
    invoice = await deposits.find(tx, deposit_id)
    return invoice if invoice.stars == payment.stars else None


async def _insert_payment(tx: Tx, payment: StarPayment, coins: Decimal, currency: str) -> Deposit:
    deposit_id = await queries.insert_payment(
        tx,
        user_id=payment.payer_id,
        order_id=await _open_order(tx, payment.payer_id, coins, currency),
        amount=coins,
        currency=currency,
        reference=new_reference(),
        stars=payment.stars,
        charge_id=payment.charge_id,
        payload=payment.payload,
        paid_at=payment.paid_at,
    )
    return await deposits.find(tx, deposit_id)


async def _record_refunded(tx: Tx, rules: StarsRules, payment: StarPayment) -> Deposit:
    invoice = await _find_invoice(tx, payment)
    if invoice is not None and invoice.user_id == payment.payer_id and invoice.status in _UNPAID:
        deposit = invoice
        await queries.set_refunded_payment(
            tx,
            id=deposit.id,
            charge_id=payment.charge_id,
            payload=payment.payload,
            paid_at=payment.paid_at,
        )
    else:
        scale = await ledger.currency_scale(tx, rules.currency) or 0
        coins = max(rules.coins_for(payment.stars, scale), Decimal(1).scaleb(-scale))
        deposit = await _insert_payment(tx, payment, coins, rules.currency)
    await _mark_refunded(tx, deposit)
    return await deposits.find(tx, deposit.id)


async def _take_back(tx: Tx, deposit: Deposit) -> None:
    """Take the coins of a refund that we did not start; what is spent becomes a debt."""
    assert deposit.credited_amount is not None
    await bonuses.take_back_for_deposit(tx, deposit.id)
    taking = debts.Taking(
        type="DEPOSIT_REFUND",
        user_id=deposit.user_id,
        wallet_type=deposit.wallet_type,
        currency=deposit.currency,
        amount=deposit.credited_amount,
        account="DEPOSITS_CLEARING",
        related_type="deposit",
        related_id=deposit.id,
        notes=deposit.reference,
    )
    owed = await debts.take_back(tx, taking)
    if owed > 0:
        facts = facts_of(deposit) | {"stars": deposit.stars, "name": deposit.payer_name}
        await tell_staff(tx, "stars-coins-gone", facts | {"amount": to_text(owed, deposit.scale)})
    await _mark_refunded(tx, deposit, taking)
    await _tell_refunded(tx, deposit)


async def _end_refund(tx: Tx, deposit: Deposit) -> None:
    await _mark_refunded(tx, deposit)
    await _tell_refunded(tx, deposit)
    await bonuses.take_back_for_deposit(tx, deposit.id)


async def _mark_refunded(tx: Tx, deposit: Deposit, taken: debts.Taking | None = None) -> None:
    """An order that was never credited is cancelled rather than refunded."""
    refunded = await queries.mark_refunded(
        tx,
        id=deposit.id,
        amount=None if taken is None else taken.amount,
        transaction_id=None if taken is None else taken.id,
    )
    assert refunded is not None
    if refunded["was_credited"]:
        await orders.mark_refunded(tx, [refunded["order_id"]])
    else:
        await orders.mark_cancelled(tx, refunded["order_id"])


async def _tell_refunded(tx: Tx, deposit: Deposit) -> None:
    facts = facts_of(deposit) | {"stars": deposit.stars}
    await notifications.notify(tx, [deposit.user_id], "stars-refunded", facts)


async def _send_refund(tx: Tx, deposit: Deposit) -> None:
    assert deposit.telegram_payment_charge_id is not None
    refund = StarRefund(
        deposit_id=deposit.id,
        telegram_id=deposit.payer_telegram_id,
        charge_id=deposit.telegram_payment_charge_id,
    )
    # No recipient: people who have blocked the bot get their Stars back too.
    await outbox.enqueue(tx, STAR_REFUND, refund)


async def _refund_event(tx: Tx, deposit: Deposit, amount: Decimal) -> ledger.Event:
    return await _event(tx, deposit, "DEPOSIT_REFUND", -amount)


async def _event(tx: Tx, deposit: Deposit, name: str, amount: Decimal) -> ledger.Event:
    """`amount` is positive if the person receives it and negative if it is taken."""
    kind, currency = deposit.wallet_type, deposit.currency
    wallets = await ledger.player_wallets(tx, [deposit.user_id], kind, currency)
    clearing = await ledger.system_wallet(tx, "DEPOSITS_CLEARING", kind, currency)
    return ledger.Event(
        type=name,
        user_id=deposit.user_id,
        amount=abs(amount),
        currency=currency,
        entries=[(wallets[deposit.user_id], amount), (clearing, -amount)],
        related_type="deposit",
        related_id=deposit.id,
        notes=deposit.reference,
    )
