"""Posting events, and checking that no money was lost or created."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final, Required, TypedDict
from uuid import UUID

from luckymart.kit.database import Connection, Tx, collect_queries
from luckymart.kit.errors import from_sqlstate
from luckymart.kit.ids import uuid7
from luckymart.kit.money import WalletType
from luckymart.ledger import errors as errors  # from_sqlstate looks up their SQLSTATEs
from luckymart.ledger import queries


@dataclass(frozen=True, slots=True)
class Event:
    """One business event.

    `entries` are (wallet, amount) pairs in the event's currency. They sum to zero in each wallet
    type, and no wallet appears twice. `amount` is the event's headline amount, positive.
    """

    type: str
    user_id: UUID | None
    amount: Decimal
    currency: str
    entries: Sequence[tuple[UUID, Decimal]]
    related_type: str | None = None
    related_id: UUID | None = None
    lottery_id: UUID | None = None
    notes: str | None = None
    id: UUID = field(default_factory=uuid7)


async def post(tx: Tx, events: Sequence[Event]) -> list[Exception | None]:
    """Post the events in order. Returns None for each posted event, else its refusal.

    What a player receives pays what they owe first, in the same transaction.

    Call this once, right before the commit, with everything there is to post. It locks the wallets
    in the order of their ids, so a second call in the same transaction could deadlock.
    """
    if not events:
        return []
    entries = [
        (position, *entry)
        for position, event in enumerate(events, start=1)
        for entry in event.entries
    ]
    codes = await queries.post(
        tx,
        ids=[event.id for event in events],
        user_ids=[event.user_id for event in events],
        types=[event.type for event in events],
        amounts=[event.amount for event in events],
        currencies=[event.currency for event in events],
        related_types=[event.related_type for event in events],
        related_ids=[event.related_id for event in events],
        lottery_ids=[event.lottery_id for event in events],
        notes=[event.notes for event in events],
        entry_events=[position for position, _, _ in entries],
        entry_wallets=[wallet_id for _, wallet_id, _ in entries],
        entry_amounts=[amount for _, _, amount in entries],
    )
    credited = [
        wallet_id
        for event, code in zip(events, codes, strict=True)
        if code is None
        for wallet_id, amount in event.entries
        if amount > 0
    ]
    await queries.pay_debts(tx, wallets=credited)
    return [from_sqlstate(code) if code else None for code in codes]


async def post_all(tx: Tx, events: Sequence[Event]) -> None:
    """Post every event, or raise the first refusal to roll the transaction back."""
    for refusal in await post(tx, events):
        if refusal is not None:
            raise refusal


async def system_wallet(
    connection: Connection, account: str, wallet_type: WalletType, currency: str
) -> UUID:
    """The id of one of the shop's own wallets. Raises KeyError for an unknown currency."""
    wallet_id: UUID | None = await queries.system_wallet(
        connection, account=account, type=wallet_type, currency=currency
    )
    if wallet_id is None:
        raise KeyError((account, wallet_type, currency))
    return wallet_id


async def player_wallets(
    tx: Tx, user_ids: Sequence[UUID], wallet_type: WalletType, currency: str
) -> dict[UUID, UUID]:
    """The wallets of one type of many users; opens missing ones."""
    await queries.open_wallets(tx, user_ids=user_ids, currency=currency)
    rows = await queries.wallets_of(tx, user_ids=user_ids, type=wallet_type, currency=currency)
    return {row["user_id"]: row["id"] for row in rows}


async def currency_scale(connection: Connection, currency: str) -> int | None:
    """Decimal places of an active currency, None for anything else."""
    scale: int | None = await queries.currency_scale(connection, currency=currency)
    return scale


@dataclass(frozen=True, slots=True)
class Difference:
    """Something that does not add up. Ids that the check is not about are null."""

    check: str
    wallet_id: UUID | None
    lottery_id: UUID | None
    transaction_id: UUID | None
    expected: Decimal
    actual: Decimal


CHECKS: Final = [
    (check, find)
    for checks in collect_queries("checks.sql").values()
    for check, find in checks.items()
]
"""The checks of every feature's `checks.sql`. A check returns one row per difference: `expected`,
`actual`, and the ones of wallet_id, lottery_id and transaction_id that it is about."""


async def reconcile(tx: Tx, *, wait: bool = True) -> list[Difference]:
    """Return every difference found, empty if everything adds up.

    Needs a transaction of its own: it reads the whole ledger in one snapshot. Checks run one at a
    time; without `wait` a second one raises LedgerCheckRunning.
    """
    await tx.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
    if wait:
        await queries.wait_for_turn(tx)
    elif not await queries.take_turn(tx):
        raise errors.LedgerCheckRunning
    return [_difference(check, row) for check, find in CHECKS for row in await find(tx)]


class CheckRow(TypedDict, total=False):
    """What a query of `checks.sql` may answer."""

    wallet_id: UUID | None
    lottery_id: UUID | None
    transaction_id: UUID | None
    expected: Decimal | int
    actual: Required[Decimal | int]


def _difference(check: str, row: CheckRow) -> Difference:
    return Difference(
        check=check,
        wallet_id=row.get("wallet_id"),
        lottery_id=row.get("lottery_id"),
        transaction_id=row.get("transaction_id"),
        expected=Decimal(row.get("expected", 0)),
        actual=Decimal(row["actual"]),
    )
