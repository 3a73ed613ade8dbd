"""Taking a wrong credit from a wallet, by staff."""

from decimal import Decimal
from uuid import UUID

from pydantic import BaseModel

from luckymart.debts import actions as debts
from luckymart.kit.database import Tx
from luckymart.kit.money import WalletType, to_text
from luckymart.ledger import actions as ledger
from luckymart.notifications import actions as notifications
from luckymart.staff import actions as staff_log
from luckymart.staff import related
from luckymart.staff.actions import Staff
from luckymart.users import actions as users
from luckymart.wallets import actions as wallets
from luckymart.wallets.actions import Wallet


class Debit(BaseModel):
    """`owed`: what was not there any more, and is a debt now."""

    transaction_id: UUID
    wallet: Wallet
    owed: Decimal


async def debit(
    tx: Tx,
    staff: Staff,
    user_id: UUID,
    wallet_type: WalletType,
    currency: str,
    amount: Decimal,
    reason: str,
) -> Debit:
    """Take an amount from a user's wallet; what is not there becomes a debt.

    The reason is shown to the user and logged.
    Raises PermissionDenied, UserNotFound, ValidationError, AmountScale.
    """
    staff.require_for_money(debts.WRITE)
    await related.require_unrelated(tx, staff, user_id, debts.WRITE)
    reason, scale = await wallets.checked_change(tx, currency, amount, reason)
    user = await users.get(tx, user_id)
    taking = debts.Taking(
        type="DEBIT",
        user_id=user.id,
        wallet_type=wallet_type,
        currency=currency,
        amount=amount,
        account="ADJUSTMENTS",
        related_type="staff",
        related_id=staff.user_id,
        notes=reason,
    )
    facts = {
        "amount": to_text(amount, scale),
        "currency": currency,
        "wallet_type": wallet_type.value,
        "reason": reason,
    }
    await notifications.notify(tx, [user.id], "debit", facts)
    after = facts | {"transaction_id": str(taking.id)}
    await staff_log.log(tx, staff, "debts.debit", "user", user.id, after=after)
    owed = await debts.take_back(tx, taking)
    own = await ledger.player_wallets(tx, [user.id], wallet_type, currency)
    wallet = await wallets.get_wallet(tx, user.id, own[user.id])
    return Debit(transaction_id=taking.id, wallet=wallet, owed=round(owed, scale))
