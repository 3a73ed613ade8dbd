"""The bonus for a first deposit: promised by the deposit, paid when its condition is met."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Final, Literal, TypeAlias
from uuid import UUID

from pydantic import BaseModel

from luckymart.debts import actions as debts
from luckymart.kit.clock import rfc3339
from luckymart.kit.database import Connection, Tx
from luckymart.kit.money import WalletType, share_of, to_text
from luckymart.kit.settings import Settings
from luckymart.ledger import actions as ledger
from luckymart.notifications import actions as notifications
from luckymart.referrals import bonus_queries as queries
from luckymart.referrals.errors import BonusNotFound, BonusNotReady, BonusState

Status: TypeAlias = Literal["PENDING", "ACTIVE", "EXPIRED", "VOID"]
Condition: TypeAlias = Literal["DEPOSIT_PLAYED", "COINS_PLAYED", "TICKET_OR_FRIEND"]
Reason: TypeAlias = Literal["DEPOSIT_PLAYED", "TICKET_PURCHASE", "FRIEND_SIGN_IN"]
REASONS: Final[dict[Condition, list[Reason]]] = {
    "DEPOSIT_PLAYED": ["DEPOSIT_PLAYED"],
    "COINS_PLAYED": ["DEPOSIT_PLAYED"],
    "TICKET_OR_FRIEND": ["TICKET_PURCHASE", "FRIEND_SIGN_IN"],
}
"""What pays a bonus, any one of them. A deposit in coins is played with coins or cash, any other
with cash; TICKET_OR_FRIEND is the condition of earlier bonuses."""
DUE_AT_ONCE: Final = 500


@dataclass(frozen=True, slots=True)
class BonusRules:
    """`rate` of a first deposit of at least `min_deposit`, in the shop's main `currency` only."""

    currency: str
    min_deposit: Decimal
    rate: Decimal
    days: int

    @classmethod
    def of(cls, settings: Settings) -> "BonusRules":
        return cls(
            currency=settings.currency,
            min_deposit=settings.first_deposit_min,
            rate=settings.first_deposit_bonus_rate,
            days=settings.first_deposit_bonus_days,
        )


class Bonus(BaseModel):
    """`source_amount` was deposited; `amount` is promised, or was paid at `activated_at`."""

    id: UUID
    user_id: UUID
    deposit_id: UUID
    source_amount: Decimal
    rate: Decimal
    amount: Decimal
    currency: str
    status: Status
    condition: Condition
    expires_at: datetime
    activated_at: datetime | None
    activated_by: Reason | None
    transaction_id: UUID | None
    created_at: datetime


class Progress(BaseModel):
    """`met`: what happened before the expiry to activate it; any one is enough.

    `played`: paid for tickets whose lottery is drawn, in what counts, `waiting`: for those not
    drawn yet.
    `is_over`: its condition can no longer be met.
    """

    met: list[Reason]
    played: Decimal
    waiting: Decimal
    is_over: bool


async def on_deposit(
    tx: Tx,
    rules: BonusRules,
    user_id: UUID,
    deposit_id: UUID,
    amount: Decimal,
    wallet_type: WalletType,
    currency: str,
) -> None:
    """Promise the bonus if this is the person's first deposit and large enough.

    Call it in the transaction that credits the deposit, before posting to the ledger; its event has
    the type DEPOSIT and `deposit_id` as `related_id`. Does nothing if called again or for a later
    deposit.
    """
    if currency != rules.currency or amount < rules.min_deposit:
        return
    scale = await ledger.currency_scale(tx, currency) or 0
    promised = share_of(amount, rules.rate, scale)
    if promised <= 0:
        return
    in_coins = wallet_type is WalletType.LUCKY_COIN
    expires_at: datetime | None = await queries.promise(
        tx,
        user_id=user_id,
        deposit_id=deposit_id,
        source_amount=amount,
        rate=rules.rate,
        amount=promised,
        currency=currency,
        days=rules.days,
        condition="COINS_PLAYED" if in_coins else "DEPOSIT_PLAYED",
    )
    if expires_at is not None:
        facts = _facts(promised, currency, scale) | {"end_time": rfc3339(expires_at)}
        told = "bonus-promised-coins" if in_coins else "bonus-promised"
        await notifications.notify(tx, [user_id], told, facts)


async def void_for_deposit(tx: Tx, deposit_id: UUID) -> None:
    """Void a pending bonus because its deposit is being refunded."""
    await queries.void(tx, deposit_id=deposit_id)


async def void_for_withdrawal(tx: Tx, user_id: UUID) -> None:
    """Void a pending bonus because its owner takes money out instead of playing it."""
    await queries.void_for_withdrawal(tx, user_id=user_id)


async def restore_for_deposit(tx: Tx, deposit_id: UUID) -> None:
    """The refund was refused: what it voided is PENDING again, with the expiry that it had."""
    await queries.restore(tx, deposit_id=deposit_id)


async def take_back_for_deposit(tx: Tx, deposit_id: UUID) -> None:
    """Its deposit went back for good: void a pending bonus, and take a paid one back.

    What is spent of it becomes a debt. It locks wallets: call it last, before other takings.
    """
    row = await queries.lock_of_deposit(tx, deposit_id=deposit_id)
    if row is None:
        return
    if row["status"] != "ACTIVE":
        await queries.void(tx, deposit_id=deposit_id)
        return
    taking = debts.Taking(
        type="BONUS_REVERSAL",
        user_id=row["user_id"],
        wallet_type=WalletType.BONUS,
        currency=row["currency"],
        amount=row["amount"],
        account="PROMOTIONS",
        related_type="bonus",
        related_id=row["id"],
        notes=None,
    )
    await debts.take_back(tx, taking)
    await queries.reverse(tx, id=row["id"], transaction_id=taking.id)


async def find(connection: Connection, user_id: UUID) -> Bonus | None:
    """The person's bonus in any state."""
    row = await queries.find(connection, user_id=user_id)
    return None if row is None else Bonus(**row)


async def get_progress(connection: Connection, bonus_id: UUID) -> Progress:
    row = await queries.conditions(connection, id=bonus_id)
    assert row is not None  # a bonus is never deleted
    is_met: dict[Reason, bool] = {
        "DEPOSIT_PLAYED": row["deposit_played"],
        "TICKET_PURCHASE": row["ticket_purchase"],
        "FRIEND_SIGN_IN": row["friend_sign_in"],
    }
    met = [reason for reason, is_so in is_met.items() if is_so]
    return Progress(met=met, played=row["played"], waiting=row["waiting"], is_over=row["is_over"])


async def activate(tx: Tx, user_id: UUID) -> Bonus:
    """Pay the bonus now. Raises BonusNotFound, BonusState, BonusNotReady."""
    bonus_id = await queries.id_of(tx, user_id=user_id)
    if bonus_id is None:
        raise BonusNotFound
    bonus = await _lock(tx, bonus_id)
    if bonus.status != "PENDING":
        raise BonusState(status=bonus.status)
    progress = await get_progress(tx, bonus.id)
    if progress.met:
        return await _pay(tx, bonus, progress.met[0])
    if progress.is_over:
        raise BonusState(status="EXPIRED")  # the timetable will record that in a moment
    scale = await ledger.currency_scale(tx, bonus.currency) or 0
    raise BonusNotReady(
        condition=bonus.condition,
        missing=REASONS[bonus.condition],
        played=str(progress.played),
        required=to_text(bonus.source_amount, scale),
        currency=bonus.currency,
        expires_at=rfc3339(bonus.expires_at),
    )


async def due(connection: Connection, put_off: Sequence[UUID] = ()) -> list[UUID]:
    """Pending bonuses whose condition is met or whose time is up."""
    rows = await queries.due(connection, put_off=put_off, limit=DUE_AT_ONCE)
    return [row["id"] for row in rows]


async def settle(tx: Tx, bonus_id: UUID) -> None:
    """Pay or expire one that is due. A condition met in time counts, however late this runs."""
    bonus = await _lock(tx, bonus_id)
    if bonus.status != "PENDING":
        return  # the person or another process was faster
    progress = await get_progress(tx, bonus.id)
    if progress.met:
        await _pay(tx, bonus, progress.met[0])
    elif progress.is_over:
        await queries.expire(tx, id=bonus.id)
        scale = await ledger.currency_scale(tx, bonus.currency) or 0
        facts = _facts(bonus.amount, bonus.currency, scale)
        await notifications.notify(tx, [bonus.user_id], "bonus-expired", facts)


async def _lock(tx: Tx, bonus_id: UUID) -> Bonus:
    row = await queries.lock(tx, id=bonus_id)
    assert row is not None  # a bonus is never deleted
    return Bonus(**row)


async def _pay(tx: Tx, bonus: Bonus, reason: Reason) -> Bonus:
    """The row is locked and PENDING."""
    kind, currency = WalletType.BONUS, bonus.currency
    wallets = await ledger.player_wallets(tx, [bonus.user_id], kind, currency)
    promotions = await ledger.system_wallet(tx, "PROMOTIONS", kind, currency)
    scale = await ledger.currency_scale(tx, currency) or 0
    event = ledger.Event(
        type="BONUS",
        user_id=bonus.user_id,
        amount=bonus.amount,
        currency=currency,
        entries=[(promotions, -bonus.amount), (wallets[bonus.user_id], bonus.amount)],
        related_type="bonus",
        related_id=bonus.id,
    )
    facts = _facts(bonus.amount, currency, scale)
    await notifications.notify(tx, [bonus.user_id], "bonus-activated", facts)
    await ledger.post_all(tx, [event])
    # after the posting, which writes the event that the bonus refers to; takes no further lock
    await queries.activate(tx, id=bonus.id, reason=reason, transaction_id=event.id)
    paid = await find(tx, bonus.user_id)
    assert paid is not None
    return paid


def _facts(amount: Decimal, currency: str, scale: int) -> dict[str, str]:
    return {"amount": to_text(amount, scale), "currency": currency}
