"""Deposits by transfer: open one, send its receipt, approve or reject it.

luckymart/stars uses `lock`, `credit`, `close` and the like for payments in Stars.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any, Final, Literal
from uuid import UUID

from luckymart.deposits import methods, queries
from luckymart.deposits.errors import (
    DepositAmount,
    DepositNotFound,
    DepositState,
    TooManyDeposits,
    TransferUsed,
)
from luckymart.deposits.models import (
    OPEN_BY_HAND,
    Account,
    Deposit,
    SameReceipt,
    StarPayment,
    Transfer,
)
from luckymart.deposits.rules import (
    MAX_REASON_LENGTH,
    MAX_TRANSFER_LENGTH,
    DepositRules,
    checked_text,
    new_reference,
)
from luckymart.kit.database import Connection, Tx
from luckymart.kit.errors import ValidationError
from luckymart.kit.ids import uuid7
from luckymart.kit.money import MAX_SINGLE_AMOUNT, fits_scale, to_text
from luckymart.kit.paging import Page, decode_cursor, page_of
from luckymart.kit.settings import Settings
from luckymart.ledger import actions as ledger
from luckymart.ledger.errors import AmountScale
from luckymart.limits import actions as limits
from luckymart.notifications import actions as notifications
from luckymart.orders import actions as orders
from luckymart.referrals import bonuses
from luckymart.staff import actions as staff_log
from luckymart.staff import related
from luckymart.staff.actions import Staff

READ: Final = "deposits.read"
WRITE: Final = "deposits.write"
DUE_AT_ONCE: Final = 500
NOTHING_SAID: Final = Transfer()


async def open_deposit(
    tx: Tx, rules: DepositRules, user_id: UUID, method_id: UUID, amount: Decimal, currency: str
) -> Deposit:
    """Open a deposit by one of the shop's methods. Nothing is credited until staff approve it.

    Raises PaymentMethodNotFound, ValidationError, AmountScale, DepositAmount, TooManyDeposits.
    """
    method = await methods.get_active(tx, method_id)
    if currency != method.currency:
        raise ValidationError("currency", "not the currency of this method")
    scale = await ledger.currency_scale(tx, currency)
    if scale is None:
        raise ValidationError("currency", "not a currency of this shop")
    if not fits_scale(amount, scale):
        raise AmountScale(scale=scale)
    if not method.min_amount <= amount <= method.max_amount:
        raise DepositAmount(
            min_amount=to_text(method.min_amount, scale),
            max_amount=to_text(method.max_amount, scale),
            currency=currency,
        )
    await queries.lock_depositor(tx, user_id=user_id)
    if await queries.count_open(tx, user_id=user_id) >= rules.max_open:
        raise TooManyDeposits(limit=rules.max_open)
    order = await orders.open_order(tx, "DEPOSIT", user_id, amount, currency, method.kind)
    account = Account(
        name=method.name,
        number=method.account_number,
        holder=method.account_holder,
        instructions_i18n=method.instructions_i18n,
    )
    deposit_id: UUID = await queries.insert_deposit(
        tx,
        user_id=user_id,
        order_id=order.id,
        method=method.kind,
        amount=amount,
        currency=currency,
        reference=new_reference(),
        expiry_hours=rules.expiry_hours,
        method_id=method.id,
        account=account.model_dump(),
        picture_id=method.picture_id,
    )
    return await find(tx, deposit_id)


async def find(connection: Connection, deposit_id: UUID) -> Deposit:
    """Any person's deposit. Raises DepositNotFound."""
    return _deposit(await queries.find(connection, id=deposit_id))


async def get(connection: Connection, user_id: UUID, deposit_id: UUID) -> Deposit:
    """One of the person's own deposits. Raises DepositNotFound, also for another person's."""
    return _deposit(await queries.find_own(connection, id=deposit_id, user_id=user_id))


async def list_deposits(
    connection: Connection, user_id: UUID, limit: int, cursor: str | None = None
) -> Page[Deposit]:
    """The person's own deposits, newest first."""
    rows = await queries.list_own(
        connection, user_id=user_id, before_id=decode_cursor(cursor), limit=limit + 1
    )
    return page_of(rows, limit).map(lambda row: Deposit(**row))


async def check_takes_receipt(connection: Connection, user_id: UUID, deposit_id: UUID) -> None:
    """Fail early, before a picture is stored. Raises DepositNotFound, DepositState."""
    _require_open_by_hand(await get(connection, user_id, deposit_id))


async def submit_receipt(
    tx: Tx, user_id: UUID, deposit_id: UUID, picture_id: UUID, sha256: str
) -> Deposit:
    """Attach the receipt of the transfer. Sending another before the decision replaces it.

    The picture is private and the person's own. `sha256` (hex) finds receipts used before.
    Raises DepositNotFound, DepositState.
    """
    await _lock_own(tx, user_id, deposit_id)
    before = await get(tx, user_id, deposit_id)
    _require_open_by_hand(before)
    await queries.set_receipt(
        tx, id=deposit_id, receipt_id=picture_id, sha256=bytes.fromhex(sha256)
    )
    if before.status == "PENDING":  # staff need no message about a better picture
        await tell_staff(tx, "deposit-to-check", facts_of(before) | {"name": before.payer_name})
    return await get(tx, user_id, deposit_id)


async def cancel(tx: Tx, user_id: UUID, deposit_id: UUID) -> Deposit:
    """Cancel the person's own deposit before staff decide. Raises DepositNotFound, DepositState."""
    await _lock_own(tx, user_id, deposit_id)
    deposit = await get(tx, user_id, deposit_id)
    if deposit.status not in OPEN_BY_HAND:
        raise DepositState(status=deposit.status)
    await close(tx, deposit_id, "CANCELLED")
    return await get(tx, user_id, deposit_id)


async def due_expiries(connection: Connection, put_off: Sequence[UUID] = ()) -> list[UUID]:
    """Deposits whose time is up without a receipt or a payment."""
    rows = await queries.due_expiries(connection, put_off=put_off, limit=DUE_AT_ONCE)
    return [row["id"] for row in rows]


async def expire(tx: Tx, deposit_id: UUID) -> None:
    """Expire a deposit that is due. Does nothing if its state has changed meanwhile."""
    deposit = await lock(tx, deposit_id)
    if deposit.status != "PENDING":
        return
    await close(tx, deposit_id, "EXPIRED")
    if deposit.method != "STARS":  # people know that they did not pay an invoice
        await notifications.notify(tx, [deposit.user_id], "deposit-expired", facts_of(deposit))


# ---------------------------------------------------------------- staff


async def list_all(
    connection: Connection,
    staff: Staff,
    status: str | None,
    limit: int,
    cursor: str | None = None,
) -> Page[Deposit]:
    """Deposits of all people, newest first. Raises PermissionDenied."""
    staff.require(READ)
    rows = await queries.list_all(
        connection, status=status, before_id=decode_cursor(cursor), limit=limit + 1
    )
    return page_of(rows, limit).map(lambda row: Deposit(**row))


async def next_waiting(
    connection: Connection, staff: Staff, after_id: UUID | None = None
) -> Deposit | None:
    """The oldest deposit awaiting a decision, after `after_id` if given; None at the end."""
    staff.require(READ)
    row = await queries.next_waiting(connection, after_id=after_id)
    return None if row is None else _deposit(row)


async def find_by_reference(connection: Connection, staff: Staff, reference: str) -> Deposit:
    """Anybody's, by the code of the transfer. Raises PermissionDenied, DepositNotFound."""
    staff.require(READ)
    code = reference.strip().upper()
    return _deposit(await queries.find_by_reference(connection, reference=code))


async def count_waiting(connection: Connection) -> int:
    count: int = await queries.count_waiting(connection)
    return count


async def look_at(
    connection: Connection, staff: Staff, deposit_id: UUID
) -> tuple[Deposit, list[SameReceipt]]:
    """The deposit, and others that came with the same picture, as a warning.

    Raises PermissionDenied, DepositNotFound.
    """
    staff.require(READ)
    deposit = await find(connection, deposit_id)
    rows = await queries.list_same_receipts(connection, id=deposit_id)
    return deposit, [SameReceipt.model_validate(dict(row)) for row in rows]


async def approve(
    tx: Tx,
    settings: Settings,
    staff: Staff,
    deposit_id: UUID,
    amount: Decimal | None = None,
    transfer: Transfer = NOTHING_SAID,
) -> Deposit:
    """Credit a deposit whose money has arrived. `amount` overrides the announced amount; what it
    is more counts as let out.

    A payment in Stars needs approval only if it is UNMATCHED, and only for its own amount. One
    transfer counts once: a second deposit with its receipt or number needs a reason.
    Raises PermissionDenied, DepositNotFound, OwnAccount, DepositState, ValidationError,
    AmountScale, TransferUsed, SecondPersonNeeded.
    """
    staff.require_for_money(WRITE)
    deposit = await lock(tx, deposit_id)
    await related.require_unrelated(tx, staff, deposit.user_id, WRITE, lets_out=True)
    if deposit.status not in ("UNMATCHED", *OPEN_BY_HAND) or (
        deposit.method == "STARS" and deposit.status != "UNMATCHED"
    ):
        raise DepositState(status=deposit.status)
    amount = deposit.amount if amount is None else amount
    if not amount.is_finite() or not 0 < amount <= MAX_SINGLE_AMOUNT:
        raise ValidationError("amount", f"more than zero, at most {MAX_SINGLE_AMOUNT}")
    if not fits_scale(amount, deposit.scale):
        raise AmountScale(scale=deposit.scale)
    if deposit.method == "STARS" and amount != deposit.amount:
        raise ValidationError("amount", "Stars are credited at their price")
    await _count_transfer_once(tx, deposit, transfer)
    await limits.let_out(
        tx,
        settings,
        staff,
        "deposits",
        amount=amount - deposit.amount,
        wallet_type=deposit.wallet_type,
        currency=deposit.currency,
        about=deposit.user_id,
        target_id=deposit.id,
    )
    return await credit(tx, DepositRules.of(settings), deposit, amount, by=staff)


async def _count_transfer_once(tx: Tx, deposit: Deposit, transfer: Transfer) -> None:
    """Keep what staff say of the transfer; the lock makes two approvals of it wait for each other.

    Raises ValidationError, TransferUsed.
    """
    reference, despite = transfer.reference, transfer.despite
    if reference is not None:
        reference = checked_text("transfer_reference", reference, MAX_TRANSFER_LENGTH)
    if despite is not None:
        despite = checked_text("despite", despite, MAX_REASON_LENGTH)
    await queries.lock_transfer(tx, id=deposit.id, reference=reference)
    used = await queries.list_approved_with(tx, id=deposit.id, reference=reference)
    if used and despite is None:
        raise TransferUsed(references=", ".join(row["reference"] for row in used))
    await queries.set_transfer(
        tx, id=deposit.id, reference=reference, despite=despite if used else None
    )


async def reject(tx: Tx, staff: Staff, deposit_id: UUID, reason: str) -> Deposit:
    """Reject a deposit. The person reads the reason.

    Raises PermissionDenied, DepositNotFound, OwnAccount, DepositState, ValidationError.
    """
    staff.require_for_money(WRITE)
    reason = checked_text("reason", reason, MAX_REASON_LENGTH)
    deposit = await lock(tx, deposit_id)
    await related.require_unrelated(tx, staff, deposit.user_id, WRITE)
    _require_open_by_hand(deposit)
    await close(tx, deposit_id, "REJECTED", reason=reason, decided_by_id=staff.user_id)
    facts = facts_of(deposit) | {"reason": reason}
    await notifications.notify(tx, [deposit.user_id], "deposit-rejected", facts)
    await log_change(tx, staff, "deposits.reject", deposit, {"status": "REJECTED"} | facts)
    return await find(tx, deposit_id)


# ---------------------------------------------------------------- shared with Stars


async def close(
    tx: Tx,
    deposit_id: UUID,
    status: Literal["CANCELLED", "EXPIRED", "REJECTED"],
    *,
    reason: str | None = None,
    decided_by_id: UUID | None = None,
) -> None:
    """Close an unpaid deposit and its order."""
    order_id = await queries.close(
        tx, id=deposit_id, status=status, reason=reason, decided_by_id=decided_by_id
    )
    assert order_id is not None
    end = orders.mark_expired if status == "EXPIRED" else orders.mark_cancelled
    await end(tx, order_id)


async def lock(tx: Tx, deposit_id: UUID) -> Deposit:
    """Lock the row until the transaction ends. Raises DepositNotFound."""
    if await queries.lock(tx, id=deposit_id) is None:
        raise DepositNotFound
    return await find(tx, deposit_id)


async def credit(
    tx: Tx,
    rules: DepositRules,
    deposit: Deposit,
    amount: Decimal,
    *,
    by: Staff | None = None,
    payment: StarPayment | None = None,
) -> Deposit:
    """Move the money and notify the person. `by` is the member of staff who approved; `payment`
    is a payment in Stars that the row does not have yet.

    The row must be locked or new in this transaction. Call it last.
    """
    is_stars, kind, currency = deposit.method == "STARS", deposit.wallet_type, deposit.currency
    event_id = uuid7()
    await bonuses.on_deposit(tx, rules.bonus, deposit.user_id, deposit.id, amount, kind, currency)
    credited = await queries.mark_credited(
        tx,
        id=deposit.id,
        status="PAID" if is_stars else "APPROVED",
        amount=amount,
        transaction_id=event_id,
        decided_by_id=None if by is None else by.user_id,
        charge_id=None if payment is None else payment.charge_id,
        payload=None if payment is None else payment.payload,
        payment_at=None if payment is None else payment.paid_at,
    )
    assert credited is not None
    text = to_text(amount, deposit.scale)
    await orders.mark_paid(
        tx, credited["order_id"], credited["charge_id"], {"credited_amount": text}
    )
    facts = facts_of(deposit) | {"amount": text}
    if is_stars:
        told = facts | {"stars": deposit.stars}
        await notifications.notify(tx, [deposit.user_id], "stars-credited", told)
    else:
        await notifications.notify(tx, [deposit.user_id], "deposit-approved", facts)
    if by is not None:
        after = facts | {"status": "PAID" if is_stars else "APPROVED"}
        after |= {"transaction_id": str(event_id)}
        await log_change(tx, by, "deposits.approve", deposit, after)
    wallets = await ledger.player_wallets(tx, [deposit.user_id], kind, currency)
    clearing = await ledger.system_wallet(tx, "DEPOSITS_CLEARING", kind, currency)
    event = ledger.Event(
        id=event_id,
        type="DEPOSIT",
        user_id=deposit.user_id,
        amount=amount,
        currency=currency,
        entries=[(clearing, -amount), (wallets[deposit.user_id], amount)],
        related_type="deposit",
        related_id=deposit.id,
        notes=deposit.reference,
    )
    await ledger.post_all(tx, [event])
    return await find(tx, deposit.id)


def facts_of(deposit: Deposit) -> dict[str, Any]:
    """The facts in every notification about a deposit."""
    return {
        "amount": to_text(deposit.amount, deposit.scale),
        "currency": deposit.currency,
        "reference": deposit.reference,
    }


async def tell_staff(tx: Tx, notification_type: str, facts: dict[str, Any]) -> None:
    """Notify everybody who may decide about deposits."""
    staff_ids = await staff_log.user_ids_with(tx, WRITE)
    await notifications.notify(tx, staff_ids, notification_type, facts)


async def log_change(
    tx: Tx, staff: Staff, action: str, before: Deposit, after: dict[str, Any]
) -> None:
    old = facts_of(before) | {"status": before.status}
    await staff_log.log(tx, staff, action, "deposit", before.id, before=old, after=after)


def _require_open_by_hand(deposit: Deposit) -> None:
    if deposit.method == "STARS" or deposit.status not in OPEN_BY_HAND:
        raise DepositState(status=deposit.status)


async def _lock_own(tx: Tx, user_id: UUID, deposit_id: UUID) -> None:
    if await queries.lock(tx, id=deposit_id) != user_id:
        raise DepositNotFound


def _deposit(row: "queries.FindRow | None") -> Deposit:
    if row is None:
        raise DepositNotFound
    return Deposit.model_validate(dict(row))
