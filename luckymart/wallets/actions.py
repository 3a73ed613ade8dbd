"""Reading balances; crediting by staff."""

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from pydantic import BaseModel

from luckymart.kit.database import Connection, Tx
from luckymart.kit.errors import ValidationError
from luckymart.kit.money import MAX_SINGLE_AMOUNT, WalletType, fits_scale, to_text
from luckymart.kit.paging import Page, decode_cursor, page_of
from luckymart.kit.settings import Settings
from luckymart.kit.typed import checked_reason
from luckymart.ledger import actions as ledger
from luckymart.ledger.errors import AmountScale, WalletNotFound
from luckymart.limits import actions as limits
from luckymart.notifications import actions as notifications
from luckymart.staff import actions as staff_log
from luckymart.staff import related
from luckymart.staff.actions import Staff
from luckymart.users import actions as users
from luckymart.wallets import queries

MAX_REASON_LENGTH = 500


class Wallet(BaseModel):
    """Amounts have exactly the scale of the currency. `owed`: open debts in this kind of money."""

    id: UUID
    type: WalletType
    currency: str
    balance: Decimal
    frozen_balance: Decimal
    total_deposits: Decimal
    total_withdrawals: Decimal
    version: int
    updated_at: datetime
    owed: Decimal


class PayingWallet(BaseModel):
    """A wallet after a purchase that it paid for."""

    id: UUID
    type: WalletType
    currency: str
    balance: Decimal


class Entry(BaseModel):
    """One movement of a wallet. `id` is the event's; `amount` is negative for money out."""

    id: UUID
    type: str
    amount: Decimal
    currency: str
    balance_before: Decimal
    balance_after: Decimal
    status: str
    description: str | None
    related_order_id: UUID | None
    related_lottery_id: UUID | None
    created_at: datetime


class Credit(BaseModel):
    transaction_id: UUID
    wallet: Wallet


async def list_wallets(connection: Connection, user_id: UUID) -> list[Wallet]:
    rows = await queries.list_wallets(connection, user_id=user_id)
    return [Wallet(**row) for row in rows]


async def get_wallet(connection: Connection, user_id: UUID, wallet_id: UUID) -> Wallet:
    """Raises WalletNotFound, also for other users' wallets."""
    row = await queries.get_wallet(connection, user_id=user_id, wallet_id=wallet_id)
    if row is None:
        raise WalletNotFound
    return Wallet(**row)


async def history(
    connection: Connection,
    user_id: UUID,
    wallet_id: UUID,
    limit: int,
    cursor: str | None,
    *,
    condensed: bool = False,
) -> Page[Entry]:
    """Newest first; `condensed`: a payout is one entry. Raises WalletNotFound, also for others'."""
    await get_wallet(connection, user_id, wallet_id)
    rows = await queries.history(
        connection,
        wallet_id=wallet_id,
        before=decode_cursor(cursor),
        condensed=condensed,
        limit=limit + 1,
    )
    return page_of(rows, limit).map(lambda row: Entry(**row))


async def checked_change(tx: Tx, currency: str, amount: Decimal, reason: str) -> tuple[str, int]:
    """What staff say of a credit or a debit: the reason without blanks, the currency's scale.

    Raises ValidationError, AmountScale.
    """
    reason = checked_reason(reason, MAX_REASON_LENGTH)
    scale = await ledger.currency_scale(tx, currency)
    if scale is None:
        raise ValidationError("currency", "not a currency of this shop")
    if not amount.is_finite() or not 0 < amount <= MAX_SINGLE_AMOUNT:
        raise ValidationError("amount", f"more than zero, at most {MAX_SINGLE_AMOUNT}")
    if not fits_scale(amount, scale):
        raise AmountScale(scale=scale)
    return reason, scale


async def credit(
    tx: Tx,
    settings: Settings,
    staff: Staff,
    user_id: UUID,
    wallet_type: WalletType,
    currency: str,
    amount: Decimal,
    reason: str,
) -> Credit:
    """Credit a user's wallet. The reason is shown to the user and logged.

    Raises PermissionDenied, UserNotFound, ValidationError, AmountScale, SecondPersonNeeded.
    """
    staff.require_for_money("credits.write")
    await related.require_unrelated(tx, staff, user_id, "credits.write", lets_out=True)
    reason, scale = await checked_change(tx, currency, amount, reason)
    user = await users.get(tx, user_id)
    wallets = await ledger.player_wallets(tx, [user.id], wallet_type, currency)
    adjustments = await ledger.system_wallet(tx, "ADJUSTMENTS", wallet_type, currency)
    event = ledger.Event(
        type="CREDIT",
        user_id=user.id,
        amount=amount,
        currency=currency,
        entries=[(adjustments, -amount), (wallets[user.id], amount)],
        related_type="staff",
        related_id=staff.user_id,
        notes=reason,
    )
    await limits.let_out(
        tx,
        settings,
        staff,
        "credits",
        amount=amount,
        wallet_type=wallet_type,
        currency=currency,
        about=user.id,
        target_id=event.id,
    )
    facts = {
        "amount": to_text(amount, scale),
        "currency": currency,
        "wallet_type": wallet_type.value,
        "reason": reason,
    }
    await notifications.notify(tx, [user.id], "credit", facts)
    await staff_log.log(
        tx,
        staff,
        "wallets.credit",
        "user",
        user.id,
        after=facts | {"transaction_id": str(event.id)},
    )
    await ledger.post_all(tx, [event])
    return Credit(transaction_id=event.id, wallet=await get_wallet(tx, user.id, wallets[user.id]))
