"""Taking what is there, owing the rest; reading debts; writing them off."""

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Final, Literal, TypeAlias
from uuid import UUID

from pydantic import BaseModel

from luckymart.debts import queries
from luckymart.debts.errors import DebtNotFound, DebtOpen, DebtState
from luckymart.kit.database import Connection, Tx
from luckymart.kit.ids import uuid7
from luckymart.kit.money import WalletType, to_text
from luckymart.kit.paging import Page, decode_cursor, page_of
from luckymart.kit.settings import Settings
from luckymart.kit.typed import checked_reason
from luckymart.ledger import actions as ledger
from luckymart.limits import actions as limits
from luckymart.notifications import actions as notifications
from luckymart.staff import actions as staff_log
from luckymart.staff import related
from luckymart.staff.actions import Staff

READ: Final = "debts.read"
WRITE: Final = "debts.write"
MAX_REASON_LENGTH: Final = 500
Status: TypeAlias = Literal["OPEN", "PAID", "FORGIVEN"]


class Debt(BaseModel):
    """Amounts have exactly the scale of the currency. `cause` is the type of the event that took
    more than there was, `note` what it says."""

    id: UUID
    user_id: UUID
    first_name: str
    telegram_id: int
    telegram_username: str | None
    wallet_type: WalletType
    currency: str
    amount: Decimal
    paid: Decimal
    remaining: Decimal
    status: Status
    cause: str
    note: str | None
    transaction_id: UUID
    forgiven_by_id: UUID | None
    forgiven_by_name: str | None
    forgiven_reason: str | None
    ended_at: datetime | None
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Taking:
    """What is taken from whom, and the shop's account that gets it."""

    type: str
    user_id: UUID
    wallet_type: WalletType
    currency: str
    amount: Decimal
    account: str
    related_type: str
    related_id: UUID
    notes: str | None
    id: UUID = field(default_factory=uuid7)


async def take_back(tx: Tx, taking: Taking) -> Decimal:
    """Post one event for the whole amount; what is not there becomes a debt. Returns what is owed.

    It locks the person's wallets, so call it last, like `ledger.post`. The person is told of the
    debt.
    """
    owed = await queries.take_back(
        tx,
        event_id=taking.id,
        type=taking.type,
        user_id=taking.user_id,
        wallet_type=taking.wallet_type,
        currency=taking.currency,
        amount=taking.amount,
        account=taking.account,
        related_type=taking.related_type,
        related_id=taking.related_id,
        notes=taking.notes,
    )
    if owed > 0:
        scale = await ledger.currency_scale(tx, taking.currency) or 0
        facts = {
            "amount": to_text(owed, scale),
            "currency": taking.currency,
            "wallet_type": taking.wallet_type.value,
        }
        await notifications.notify(tx, [taking.user_id], "debt-opened", facts)
    return owed


async def refuse_debtor(connection: Connection, user_id: UUID) -> None:
    """Call it where money leaves. Raises DebtOpen.

    A debt in bonus holds nothing: bonus never leaves, and later bonus pays it.
    """
    row = await queries.first_that_holds(connection, user_id=user_id)
    if row is not None:
        raise DebtOpen(
            amount=str(row["remaining"]), currency=row["currency"], wallet_type=row["wallet_type"]
        )


async def list_own(
    connection: Connection, user_id: UUID, limit: int, cursor: str | None = None
) -> Page[Debt]:
    """The person's own debts, newest first."""
    return await _list(connection, user_id, None, limit, cursor)


async def list_all(
    connection: Connection,
    staff: Staff,
    *,
    user_id: UUID | None = None,
    status: Status | None = None,
    limit: int,
    cursor: str | None = None,
) -> Page[Debt]:
    """Everybody's debts, newest first. Raises PermissionDenied."""
    staff.require(READ)
    return await _list(connection, user_id, status, limit, cursor)


async def get(connection: Connection, staff: Staff, debt_id: UUID) -> Debt:
    """Raises PermissionDenied, DebtNotFound."""
    staff.require(READ)
    return await find(connection, debt_id)


async def following(
    connection: Connection, staff: Staff, after_id: UUID | None = None
) -> Debt | None:
    """The oldest open debt behind another; from the end on the first again."""
    staff.require(READ)
    row = await queries.following(connection, after_id=after_id)
    if row is None and after_id is not None:
        row = await queries.following(connection, after_id=None)
    return None if row is None else Debt.model_validate(dict(row))


async def forgive(tx: Tx, settings: Settings, staff: Staff, debt_id: UUID, reason: str) -> Debt:
    """Write off what is left of a debt. The person is told.

    Raises PermissionDenied, ValidationError, DebtNotFound, DebtState, OwnAccount,
    SecondPersonNeeded.
    """
    staff.require_for_money(WRITE)
    reason = checked_reason(reason, MAX_REASON_LENGTH)
    before = await find(tx, debt_id)
    await related.require_unrelated(tx, staff, before.user_id, WRITE, lets_out=True)
    if before.status != "OPEN":
        raise DebtState(status=before.status)
    await limits.let_out(
        tx,
        settings,
        staff,
        "debts",
        amount=before.remaining,
        wallet_type=before.wallet_type,
        currency=before.currency,
        about=before.user_id,
        target_id=debt_id,
    )
    forgiven = await queries.forgive(tx, id=debt_id, by_id=staff.user_id, reason=reason)
    if forgiven is None:
        raise DebtState(status=(await find(tx, debt_id)).status)
    facts = {
        "amount": to_text(forgiven, await ledger.currency_scale(tx, before.currency) or 0),
        "currency": before.currency,
        "wallet_type": before.wallet_type.value,
    }
    await notifications.notify(tx, [before.user_id], "debt-forgiven", facts)
    await staff_log.log(
        tx,
        staff,
        "debts.forgive",
        "debt",
        debt_id,
        before={"status": "OPEN"},
        after=facts | {"status": "FORGIVEN", "reason": reason},
    )
    return await find(tx, debt_id)


async def _list(
    connection: Connection,
    user_id: UUID | None,
    status: Status | None,
    limit: int,
    cursor: str | None,
) -> Page[Debt]:
    rows = await queries.list_debts(
        connection,
        user_id=user_id,
        status=status,
        before_id=decode_cursor(cursor),
        limit=limit + 1,
    )
    return page_of(rows, limit).map(lambda row: Debt.model_validate(dict(row)))


async def find(connection: Connection, debt_id: UUID) -> Debt:
    """Raises DebtNotFound."""
    row = await queries.get(connection, id=debt_id)
    if row is None:
        raise DebtNotFound
    return Debt.model_validate(dict(row))
