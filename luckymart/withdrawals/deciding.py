"""What staff do: read, approve, reject, mark as paid. Everything is logged."""

from collections.abc import Mapping
from typing import Any, Final, Literal
from uuid import UUID

import asyncpg

from luckymart.debts import actions as debts
from luckymart.kit.clock import rfc3339
from luckymart.kit.database import Connection, Tx
from luckymart.kit.money import WalletType
from luckymart.kit.paging import Page, decode_cursor, page_of
from luckymart.kit.secret_box import SecretBox
from luckymart.kit.settings import Settings
from luckymart.ledger import actions as ledger
from luckymart.limits import actions as limits
from luckymart.limits.actions import Outflow
from luckymart.notifications import actions as notifications
from luckymart.orders import actions as orders
from luckymart.referrals import bonuses
from luckymart.staff import actions as staff_log
from luckymart.staff import duty, related
from luckymart.staff.actions import Staff
from luckymart.wallets import actions as wallets
from luckymart.withdrawals import actions, queries
from luckymart.withdrawals.actions import DECIDE
from luckymart.withdrawals.errors import (
    AlreadyApproved,
    ApprovalsLapsed,
    OtherMustPay,
    ReferenceTaken,
    WithdrawalState,
    WithdrawalWaits,
)
from luckymart.withdrawals.models import Changed, Revealed, Status, Withdrawal
from luckymart.withdrawals.rules import Account, checked_reason, checked_reference

READ: Final = "withdrawals.read"
WAITING: Final = ("PENDING", "APPROVED")


async def list_all(
    connection: Connection, staff: Staff, status: Status | None, limit: int, cursor: str | None
) -> Page[Withdrawal]:
    """PENDING and APPROVED ones oldest first, because they wait; others newest first.

    Raises PermissionDenied.
    """
    staff.require(READ)
    seen = decode_cursor(cursor)
    if status in WAITING:
        rows = await queries.list_queue(connection, status=status, after=seen, limit=limit + 1)
    else:
        rows = await queries.list_all(connection, status=status, before=seen, limit=limit + 1)
    return page_of(rows, limit).map(lambda row: Withdrawal(**row))


async def next_waiting(
    connection: Connection, staff: Staff, after: UUID | None
) -> Withdrawal | None:
    """The next one after `after` in the queue of all that wait, starting over at its end.

    Raises PermissionDenied.
    """
    staff.require(READ)
    row = await queries.next_waiting(connection, after=after)
    return None if row is None else Withdrawal(**row)


async def count_waiting(connection: Connection, staff: Staff) -> Mapping[str, int]:
    """`pending` and `approved`. Raises PermissionDenied."""
    staff.require(READ)
    counts = await queries.count_waiting(connection)
    return {"pending": counts["pending"], "approved": counts["approved"]}


async def get(connection: Connection, staff: Staff, withdrawal_id: UUID) -> Withdrawal:
    """Without the account. Raises PermissionDenied, WithdrawalNotFound."""
    staff.require(READ)
    return await actions.get_card(connection, withdrawal_id)


async def reveal(tx: Tx, box: SecretBox, staff: Staff, withdrawal_id: UUID) -> Revealed:
    """With the account, for those who pay. Reading it is logged.

    Raises PermissionDenied, WithdrawalNotFound.
    """
    card = await get(tx, staff, withdrawal_id)
    relations = await related.relations(tx, staff, card.user_id)
    if DECIDE not in staff.permissions:
        return Revealed(withdrawal=card, account=None, relations=relations)
    sealed = await queries.find_account(tx, id=withdrawal_id)
    assert sealed is not None
    text = box.open(sealed, actions.account_context(withdrawal_id))
    await staff_log.log(
        tx,
        staff,
        "withdrawals.reveal",
        "withdrawal",
        withdrawal_id,
        after={"account": card.account_masked},
    )
    account = Account.model_validate_json(text)
    return Revealed(withdrawal=card, account=account, relations=relations)


async def approve(tx: Tx, settings: Settings, staff: Staff, withdrawal_id: UUID) -> Changed:
    """Add one person's approval. It stays PENDING until it has as many as it needs.

    One that is APPROVED takes another approval once those that it has count no more.
    Raises PermissionDenied, WithdrawalNotFound, WithdrawalState, OwnAccount, RelatedAccount,
    AlreadyApproved, WithdrawalWaits, DebtOpen.
    """
    row = await _lock(tx, staff, withdrawal_id, *WAITING)
    is_pending = row["status"] == "PENDING"
    if not is_pending and await queries.is_approved(tx, id=withdrawal_id):
        raise WithdrawalState(status=row["status"])
    if row["is_waiting"]:
        assert row["wait_until"] is not None
        raise WithdrawalWaits(wait_until=rfc3339(row["wait_until"]))
    await debts.refuse_debtor(tx, row["user_id"])
    before = await _approvers(tx, withdrawal_id)
    added = await queries.insert_approval(tx, withdrawal_id=withdrawal_id, admin_id=staff.user_id)
    is_enough = bool(await queries.is_approved(tx, id=withdrawal_id))
    if added is None and not is_enough:
        raise AlreadyApproved(approvals=len(before), approvals_needed=row["approvals_needed"])
    if added is not None:
        await limits.count(tx, settings, staff, _outflow(row))
    if is_enough and is_pending:
        await queries.mark_approved(tx, id=withdrawal_id)
    card = await actions.get_card(tx, withdrawal_id)
    if is_enough and is_pending:
        told = actions.facts(card)
        await notifications.notify(tx, [card.user_id], "withdrawal-approved", told)
    after = await _approvers(tx, withdrawal_id)
    given = {"approvals": len(before)}
    await _log(tx, staff, "withdrawals.approve", card, given, approvals=len(after))
    return await _changed(tx, card)


async def reject(tx: Tx, staff: Staff, withdrawal_id: UUID, reason: str) -> Changed:
    """Return the money to the owner and tell them why.

    Raises PermissionDenied, ValidationError, WithdrawalNotFound, WithdrawalState.
    """
    row = await _lock(tx, staff, withdrawal_id, *WAITING)
    reason = checked_reason(reason)
    await queries.mark_rejected(tx, id=withdrawal_id, reason=reason, admin_id=staff.user_id)
    await orders.mark_cancelled(tx, row["order_id"])
    card = await actions.get_card(tx, withdrawal_id)
    told = actions.facts(card, reason=reason)
    await notifications.notify(tx, [card.user_id], "withdrawal-rejected", told)
    await _log(tx, staff, "withdrawals.reject", card, {"status": row["status"]}, reason=reason)
    return await actions.give_back(tx, card, reason)


async def pay(
    tx: Tx, settings: Settings, staff: Staff, withdrawal_id: UUID, reference: str
) -> Changed:
    """Mark it as paid. `reference` is the transfer's number, valid for one withdrawal only.

    Raises PermissionDenied, ValidationError, WithdrawalNotFound, WithdrawalState, OwnAccount,
    RelatedAccount, ReferenceTaken, DebtOpen, ApprovalsLapsed, OtherMustPay, SecondPersonNeeded
    (an owner pays).
    """
    row = await _lock(tx, staff, withdrawal_id, "APPROVED")
    if not await queries.is_approved(tx, id=withdrawal_id):
        raise ApprovalsLapsed
    if not await may_pay(tx, staff, withdrawal_id):
        raise OtherMustPay
    await debts.refuse_debtor(tx, row["user_id"])
    reference = checked_reference(reference)
    approvers = await _approving(tx, withdrawal_id)
    await limits.let_out_with(tx, settings, staff, approvers, _outflow(row))
    try:
        await queries.mark_paid(tx, id=withdrawal_id, reference=reference, admin_id=staff.user_id)
    except asyncpg.UniqueViolationError as error:
        raise ReferenceTaken(reference=reference) from error
    await orders.mark_paid(tx, row["order_id"], reference)
    card = await actions.get_card(tx, withdrawal_id)
    told = actions.facts(card, reference=reference)
    await notifications.notify(tx, [card.user_id], "withdrawal-paid", told)
    await bonuses.void_for_withdrawal(tx, card.user_id)
    await _log(tx, staff, "withdrawals.pay", card, {"status": "APPROVED"}, reference=reference)

    cash = await actions.cash_wallet(tx, card)
    clearing = await ledger.system_wallet(
        tx, "WITHDRAWALS_CLEARING", WalletType.BALANCE, card.currency
    )
    revenue = await ledger.system_wallet(tx, "HOUSE_REVENUE", WalletType.BALANCE, card.currency)
    entries = [(cash, -card.amount), (clearing, card.payout)]
    if card.fee:
        entries.append((revenue, card.fee))
    released = await actions.release(tx, card, cash, None)
    taken = actions.event(card, "WITHDRAWAL", entries, reference)
    await ledger.post_all(tx, [released, taken])
    return await _changed(tx, card)


async def may_decide(connection: Connection, staff: Staff, card: Withdrawal) -> bool:
    """Whether they have nothing to do with its owner, or stand beside somebody who has not.

    Raises PermissionDenied.
    """
    staff.require(READ)
    approvers = await _approvers(connection, card.id)
    return await related.may_decide(connection, staff, card.user_id, DECIDE, beside=approvers)


async def may_pay(connection: Connection, staff: Staff, withdrawal_id: UUID) -> bool:
    """Who approved first does not pay, unless nobody else could. Raises PermissionDenied."""
    staff.require(READ)
    first = (await _approvers(connection, withdrawal_id))[:1]
    return first != [staff.user_id] or await duty.decides_alone(connection, staff)


async def who_pays(
    connection: Connection, settings: Settings, staff: Staff, withdrawal_id: UUID
) -> Literal["you", "another", "owner"]:
    """Whether this person may pay an approved one now, or who else has to.

    Raises PermissionDenied, WithdrawalNotFound.
    """
    if not await may_pay(connection, staff, withdrawal_id):
        return "another"
    card = await get(connection, staff, withdrawal_id)
    outflow = Outflow(
        door="payouts",
        amount=card.amount,
        wallet_type=WalletType.BALANCE,
        currency=card.currency,
        about=card.user_id,
        target_id=card.id,
    )
    approvers = await _approving(connection, withdrawal_id)
    is_enough = await limits.may_let_out(connection, settings, staff, approvers, outflow)
    return "you" if is_enough else "owner"


async def _approving(connection: Connection, withdrawal_id: UUID) -> list[Staff]:
    """Who has approved it: they and the payer are those who let it out."""
    found = await _approvers(connection, withdrawal_id)
    return [await staff_log.load(connection, one) for one in found]


def _outflow(row: "queries.LockWithdrawalRow") -> Outflow:
    return Outflow(
        door="payouts",
        amount=row["amount"],
        wallet_type=WalletType.BALANCE,
        currency=row["currency"],
        about=row["user_id"],
        target_id=row["id"],
    )


async def _approvers(connection: Connection, withdrawal_id: UUID) -> list[UUID]:
    found = await queries.approvers(connection, id=withdrawal_id)
    return [one for one in found or () if one is not None]


async def _lock(
    tx: Tx, staff: Staff, withdrawal_id: UUID, *states: str
) -> "queries.LockWithdrawalRow":
    staff.require_for_money(DECIDE)
    row = await actions.lock(tx, withdrawal_id)
    approvers = await _approvers(tx, withdrawal_id)
    await related.require_unrelated(tx, staff, row["user_id"], DECIDE, beside=approvers)
    if row["status"] not in states:
        raise WithdrawalState(status=row["status"])
    return row


async def _log(
    tx: Tx, staff: Staff, action: str, card: Withdrawal, before: Mapping[str, Any], **after: Any
) -> None:
    await staff_log.log(
        tx,
        staff,
        action,
        "withdrawal",
        card.id,
        before={"status": "PENDING", **before},
        after={"status": card.status, **after},
    )


async def _changed(tx: Tx, card: Withdrawal) -> Changed:
    cash = await actions.cash_wallet(tx, card)
    return Changed(withdrawal=card, wallet=await wallets.get_wallet(tx, card.user_id, cash))
