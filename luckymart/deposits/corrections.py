"""Staff's second looks: one transfer shown for two deposits; a deposit closed by mistake."""

from uuid import UUID

from luckymart.deposits import actions, queries
from luckymart.deposits.actions import WRITE, facts_of, log_change
from luckymart.deposits.errors import DepositState
from luckymart.deposits.models import Deposit
from luckymart.deposits.rules import MAX_REASON_LENGTH, DepositRules, checked_text
from luckymart.kit.database import Tx
from luckymart.notifications import actions as notifications
from luckymart.orders import actions as orders
from luckymart.staff import related
from luckymart.staff.actions import Staff

CLOSED_BY_HAND = ("EXPIRED", "REJECTED", "CANCELLED")


async def reopen(
    tx: Tx, rules: DepositRules, staff: Staff, deposit_id: UUID, reason: str
) -> Deposit:
    """Open a closed deposit again: its money arrived after all, or the rejection was a mistake.

    With a receipt it waits for staff, else for the receipt, with a new expiry. It is approved like
    any other, so what holds for an approval holds here. The person is told.
    Raises PermissionDenied, ValidationError, DepositNotFound, OwnAccount, DepositState.
    """
    staff.require_for_money(WRITE)
    reason = checked_text("reason", reason, MAX_REASON_LENGTH)
    deposit = await actions.lock(tx, deposit_id)
    await related.require_unrelated(tx, staff, deposit.user_id, WRITE)
    if deposit.method == "STARS" or deposit.status not in CLOSED_BY_HAND:
        raise DepositState(status=deposit.status)
    order_id = await queries.reopen(tx, id=deposit_id, expiry_hours=rules.expiry_hours)
    assert order_id is not None
    await orders.mark_pending(tx, order_id)
    after = await actions.find(tx, deposit_id)
    await notifications.notify(tx, [deposit.user_id], "deposit-reopened", facts_of(after))
    said = facts_of(after) | {"status": after.status, "reason": reason}
    await log_change(tx, staff, "deposits.reopen", deposit, said)
    return after
