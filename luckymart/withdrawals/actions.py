"""What a player does: read the terms, request, cancel, list."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Final
from uuid import UUID

from luckymart.debts import actions as debts
from luckymart.kit import idempotency
from luckymart.kit.consent import check_shown
from luckymart.kit.database import Connection, Tx
from luckymart.kit.errors import DomainError, ValidationError
from luckymart.kit.idempotency import Answer
from luckymart.kit.ids import uuid7
from luckymart.kit.money import WalletType, fits_scale, to_text
from luckymart.kit.paging import Page, decode_cursor, page_of
from luckymart.kit.secret_box import CannotOpen, SecretBox
from luckymart.ledger import actions as ledger
from luckymart.ledger.errors import AmountScale
from luckymart.notifications import actions as notifications
from luckymart.orders import actions as orders
from luckymart.outbox import actions as outbox
from luckymart.outbox.models import TELEGRAM_MESSAGE, Button, NotificationRef, TelegramMessage
from luckymart.two_factor import actions as two_factor
from luckymart.wallets import actions as wallets
from luckymart.withdrawals import queries
from luckymart.withdrawals.errors import (
    TooManyWithdrawals,
    WithdrawalDailyLimit,
    WithdrawalNotFound,
    WithdrawalState,
)
from luckymart.withdrawals.models import Changed, Quote, Standing, Withdrawal
from luckymart.withdrawals.rules import (
    MAX_OPEN,
    Account,
    History,
    Method,
    Terms,
    account_key,
    checked_account,
    masked,
)

HELD: Final = "WITHDRAWALS_HELD"
DECIDE: Final = "withdrawals.write"
CARD_CALLBACK: Final = "v:withdrawals:open:"
"""The prefix of the button's data in the message to staff; the withdrawal's id in hex follows."""
RESEAL_BATCH: Final = 500
HASH_BATCH: Final = 500


@dataclass(frozen=True, slots=True)
class Wish:
    """A person's request, with a code from their authenticator if they use one.

    `fee`: as it was shown to them, None if the client does not say.
    `device_hash`: from where it comes; None if the client does not say, and then it is a new one.
    """

    amount: Decimal
    currency: str
    method: Method
    account: Account
    code: str | None = None
    device_hash: bytes | None = None
    fee: Decimal | None = None

    def request_hash(self, box: SecretBox) -> bytes:
        """Leaves out the code and the device, which only prove who asks, and the fee, which
        follows from the amount.

        Uses the account number's fingerprint, because what is stored must not reveal the number.
        """
        account = box.fingerprint(self.account.model_dump_json())
        return idempotency.request_hash(
            "withdraw", self.amount, self.currency, self.method, account
        )


async def quote(connection: Connection, terms: Terms, currency: str, amount: Decimal) -> Quote:
    """What withdrawing an amount would cost. Raises ValidationError, AmountScale."""
    scale = await ledger.currency_scale(connection, currency)
    if scale is None or currency != terms.currency:
        raise ValidationError("currency", f"money is paid out in {terms.currency}")
    if not amount.is_finite() or not terms.min_amount <= amount <= terms.max_amount:
        raise ValidationError("amount", f"from {terms.min_amount:f} to {terms.max_amount:f}")
    if not fits_scale(amount, scale):
        raise AmountScale(scale=scale)
    payout = terms.payout(amount, scale)
    if payout <= 0:
        raise ValidationError("amount", "the fee would take all of it")
    places = Decimal(1).scaleb(-scale)
    return Quote(
        amount=amount.quantize(places),
        fee=(amount - payout).quantize(places),
        payout=payout,
        currency=currency,
    )


async def standing(
    connection: Connection,
    terms: Terms,
    user_id: UUID,
    device_hash: bytes | None,
    now: datetime,
) -> Standing:
    """What this person may withdraw from this device now."""
    row = await queries.find_history(
        connection,
        user_id=user_id,
        currency=terms.currency,
        since=await two_factor.last_reset(connection, user_id),
        device_hash=device_hash,
    )
    on_since = await two_factor.on_since(connection, user_id)
    history = History(row["was_paid"], row["was_paid_from_device"], on_since)
    return Standing(
        available=max(terms.daily_limit - row["asked"], Decimal(0)),
        wait_hours=terms.wait(history, now),
    )


async def request(
    tx: Tx, box: SecretBox, terms: Terms, user_id: UUID, wish: Wish, now: datetime
) -> Changed | DomainError:
    """Freeze the amount and notify staff.

    Raises ValidationError, AmountScale, FigureChanged, DebtOpen, TooManyWithdrawals,
    WithdrawalDailyLimit, InsufficientFunds. A two-factor refusal is returned, not raised: the
    caller commits, so that a wrong code is counted, and then raises it. Nothing else has been
    written by then.
    """
    asked = await quote(tx, terms, wish.currency, wish.amount)
    check_shown("fee", wish.fee, asked.fee)
    account = checked_account(wish.method, wish.account)
    await queries.lock_person(tx, user_id=user_id)
    await debts.refuse_debtor(tx, user_id)
    if await queries.count_open(tx, user_id=user_id) >= MAX_OPEN:
        raise TooManyWithdrawals(limit=MAX_OPEN)
    allowed = await standing(tx, terms, user_id, wish.device_hash, now)
    if asked.amount > allowed.available:
        scale = -int(asked.amount.as_tuple().exponent)
        raise WithdrawalDailyLimit(
            limit=to_text(terms.daily_limit, scale),
            available=to_text(allowed.available, scale),
            currency=terms.currency,
        )
    refusal = await two_factor.check(tx, box, user_id, wish.code, now)
    if refusal is not None:
        return refusal

    withdrawal_id = uuid7()
    order = await orders.open_order(
        tx, "WITHDRAW", user_id, asked.amount, asked.currency, "BALANCE"
    )
    await queries.insert_withdrawal(
        tx,
        id=withdrawal_id,
        user_id=user_id,
        order_id=order.id,
        amount=asked.amount,
        fee=asked.fee,
        currency=asked.currency,
        method=wish.method.value,
        account_sealed=box.seal(account.model_dump_json(), account_context(withdrawal_id)),
        account_hash=account_hash(box, account),
        account_masked=masked(account.number),
        approvals_needed=terms.approvals_needed(asked.amount),
        device_hash=wish.device_hash,
        wait_hours=allowed.wait_hours or None,
    )
    card = await get_card(tx, withdrawal_id)
    await notifications.notify(tx, [user_id], "withdrawal-requested", facts(card))
    await _tell_staff(tx, card)
    held = await ledger.system_wallet(tx, HELD, WalletType.BALANCE, card.currency)
    cash = await cash_wallet(tx, card)
    freeze = event(card, "FREEZE", [(cash, -card.amount), (held, card.amount)], card.account_masked)
    await ledger.post_all(tx, [freeze])
    return Changed(withdrawal=card, wallet=await wallets.get_wallet(tx, user_id, cash))


async def request_once(
    tx: Tx,
    box: SecretBox,
    terms: Terms,
    user_id: UUID,
    wish: Wish,
    now: datetime,
    key: str,
    as_text: Callable[[Changed], str],
) -> Answer | DomainError:
    """`request` under an idempotency key. Refusals are returned or raised as there, and not stored.

    Also raises IdempotencyMismatch, IdempotencyInFlight.
    """
    request_hash = wish.request_hash(box)
    earlier = await idempotency.earlier_result(tx, user_id, key, request_hash)
    if earlier is not None:
        return Answer(earlier, replayed=True)
    done = await request(tx, box, terms, user_id, wish, now)
    if isinstance(done, DomainError):
        return done
    text = as_text(done)
    await idempotency.store(tx, user_id, key, request_hash, text)
    return Answer(text, replayed=False)


async def cancel(tx: Tx, user_id: UUID, withdrawal_id: UUID) -> Changed:
    """Cancel as the owner, while it is PENDING. Raises WithdrawalNotFound, WithdrawalState."""
    row = await lock(tx, withdrawal_id, user_id)
    if row["status"] != "PENDING":
        raise WithdrawalState(status=row["status"])
    await queries.mark_cancelled(tx, id=withdrawal_id)
    await orders.mark_cancelled(tx, row["order_id"])
    card = await get_card(tx, withdrawal_id)
    await notifications.notify(tx, [user_id], "withdrawal-cancelled", facts(card))
    return await give_back(tx, card, None)


async def list_own(
    connection: Connection, user_id: UUID, limit: int, cursor: str | None
) -> Page[Withdrawal]:
    """Newest first."""
    rows = await queries.list_own(
        connection, user_id=user_id, before=decode_cursor(cursor), limit=limit + 1
    )
    return page_of(rows, limit).map(lambda row: Withdrawal(**row))


async def reseal(tx: Tx, box: SecretBox) -> int:
    """Reseal up to RESEAL_BATCH accounts from older keys to the first one. Returns how many."""
    rows = await queries.list_sealed_otherwise(tx, head=box.current_head, limit=RESEAL_BATCH)
    for row in rows:
        context = account_context(row["id"])
        sealed = box.seal(box.open(row["account_sealed"], context), context)
        await queries.reseal(tx, id=row["id"], account_sealed=sealed)
    return len(rows)


async def hash_accounts(tx: Tx, box: SecretBox, after: UUID | None) -> tuple[UUID | None, int]:
    """Hash up to HASH_BATCH accounts of withdrawals from before they were.

    Answers the last of them, None behind the end, and how many of them no key opens: those stay as
    they are, and stop no other.
    """
    rows = await queries.list_unhashed(tx, after=after, limit=HASH_BATCH)
    unopened = 0
    for row in rows:
        try:
            text = box.open(row["account_sealed"], account_context(row["id"]))
        except CannotOpen:
            unopened += 1
            continue
        hashed = account_hash(box, Account.model_validate_json(text))
        await queries.set_account_hash(tx, id=row["id"], account_hash=hashed)
    return (rows[-1]["id"] if rows else None), unopened


def account_hash(box: SecretBox, account: Account) -> bytes:
    """Equal for equal numbers, and nobody finds the number without the hash key."""
    return bytes.fromhex(box.fingerprint(account_key(account.number)))


# ------------------------------------------------------------ shared with deciding.py


async def lock(
    tx: Tx, withdrawal_id: UUID, user_id: UUID | None = None
) -> "queries.LockWithdrawalRow":
    """Raises WithdrawalNotFound, also for somebody else's if `user_id` is given."""
    row = await queries.lock_withdrawal(tx, id=withdrawal_id, user_id=user_id)
    if row is None:
        raise WithdrawalNotFound
    return row


async def get_card(connection: Connection, withdrawal_id: UUID) -> Withdrawal:
    """Raises WithdrawalNotFound."""
    row = await queries.get_card(connection, id=withdrawal_id)
    if row is None:
        raise WithdrawalNotFound
    return Withdrawal(**row)


async def give_back(tx: Tx, card: Withdrawal, notes: str | None) -> Changed:
    """Return the frozen amount to the owner."""
    cash = await cash_wallet(tx, card)
    await ledger.post_all(tx, [await release(tx, card, cash, notes)])
    return Changed(withdrawal=card, wallet=await wallets.get_wallet(tx, card.user_id, cash))


async def release(tx: Tx, card: Withdrawal, cash: UUID, notes: str | None) -> ledger.Event:
    held = await ledger.system_wallet(tx, HELD, WalletType.BALANCE, card.currency)
    return event(card, "UNFREEZE", [(held, -card.amount), (cash, card.amount)], notes)


async def cash_wallet(tx: Tx, card: Withdrawal) -> UUID:
    found = await ledger.player_wallets(tx, [card.user_id], WalletType.BALANCE, card.currency)
    return found[card.user_id]


def event(
    card: Withdrawal, name: str, entries: list[tuple[UUID, Decimal]], notes: str | None
) -> ledger.Event:
    return ledger.Event(
        type=name,
        user_id=card.user_id,
        amount=card.amount,
        currency=card.currency,
        entries=entries,
        related_type="order",
        related_id=card.order_id,
        notes=notes,
    )


def facts(card: Withdrawal, **more: str) -> dict[str, str]:
    """The data of its notifications."""
    scale = -int(card.amount.as_tuple().exponent)
    return {
        "amount": to_text(card.amount, scale),
        "payout": to_text(card.payout, scale),
        "fee": to_text(card.fee, scale),
        "currency": card.currency,
        "account": card.account_masked,
        **more,
    }


def account_context(withdrawal_id: UUID) -> str:
    """The context that a sealed account is bound to."""
    return f"withdrawals:{withdrawal_id}"


async def _tell_staff(tx: Tx, card: Withdrawal) -> None:
    """Send everybody who may decide the card in their language, with a button to the queue."""
    told = facts(card, name=card.owner.first_name, method=card.method.value)
    button = Button(text="💸 →", callback_data=f"{CARD_CALLBACK}{card.id.hex}")
    for row in await queries.staff_to_tell(tx, permission=DECIDE, owner_id=card.user_id):
        message = TelegramMessage(
            chat_id=row["telegram_id"],
            notification=NotificationRef(type="withdrawal-waiting", data=told),
            buttons=[[button]],
        )
        await outbox.enqueue(tx, TELEGRAM_MESSAGE, message, row["id"])
