"""Count what leaves by a decision of staff, and ask for a second person beyond a limit."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final
from uuid import UUID

from luckymart.kit.database import Connection, Tx
from luckymart.kit.money import WalletType, to_text
from luckymart.kit.settings import Settings
from luckymart.ledger import actions as ledger
from luckymart.limits import queries
from luckymart.limits.rules import Door, Limits, Needed, is_met
from luckymart.notifications import actions as notifications
from luckymart.staff import actions as staff_actions
from luckymart.staff import duty
from luckymart.staff.actions import Staff
from luckymart.staff.errors import SecondPersonNeeded

READ: Final = "limits.read"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outflow:
    """What leaves. `about`: whose account gets it; `target_id`: what the decision is about."""

    door: Door
    amount: Decimal
    wallet_type: WalletType
    currency: str
    about: UUID | None
    target_id: UUID | None


async def let_out(
    tx: Tx,
    settings: Settings,
    staff: Staff,
    door: Door,
    *,
    amount: Decimal,
    wallet_type: WalletType,
    currency: str,
    about: UUID | None,
    target_id: UUID | None,
) -> None:
    """Count what leaves by this decision for each of `staff.people`.

    Call it before wallets are locked. An amount of zero counts for nothing. Raises
    SecondPersonNeeded (`needs_owner` beyond the hard limit).
    """
    outflow = Outflow(
        door=door,
        amount=amount,
        wallet_type=wallet_type,
        currency=currency,
        about=about,
        target_id=target_id,
    )
    await let_out_with(tx, settings, staff, (), outflow)


async def let_out_with(
    tx: Tx, settings: Settings, staff: Staff, earlier: Sequence[Staff], outflow: Outflow
) -> None:
    """The same, where the `earlier` people have decided in an earlier step, and were counted then.

    Raises SecondPersonNeeded.
    """
    if outflow.amount <= 0:
        return
    limits = Limits.of(settings)
    deciders = _Deciders.of(staff, earlier)
    before = await _lock_sums(tx, deciders.people, outflow.currency)
    needed = deciders.needed(limits, outflow, before)
    if not await _is_met(tx, needed, deciders.people):
        raise SecondPersonNeeded(needs_owner=needed == "owner")
    for one in deciders.counted_now:
        await _count(tx, limits, one, deciders.people, outflow, before[one.user_id])


async def may_let_out(
    connection: Connection,
    settings: Settings,
    staff: Staff,
    earlier: Sequence[Staff],
    outflow: Outflow,
) -> bool:
    """Whether `let_out_with` would do it now."""
    deciders = _Deciders.of(staff, earlier)
    before = await _sums(connection, deciders.people, outflow.currency)
    needed = deciders.needed(Limits.of(settings), outflow, before)
    return await _is_met(connection, needed, deciders.people)


async def count(tx: Tx, settings: Settings, staff: Staff, outflow: Outflow) -> None:
    """Count the first step of a decision that another person ends, with `let_out_with`."""
    limits = Limits.of(settings)
    before = await _lock_sums(tx, staff.people, outflow.currency)
    for one in staff.people:
        await _count(tx, limits, one, staff.people, outflow, before[one.user_id])


@dataclass(frozen=True, slots=True)
class _Deciders:
    people: Sequence[Staff]
    counted_now: Sequence[Staff]

    @classmethod
    def of(cls, staff: Staff, earlier: Sequence[Staff]) -> "_Deciders":
        """Whoever decides in both steps is counted in the first."""
        counted = {one.user_id for one in earlier}
        now = [one for one in staff.people if one.user_id not in counted]
        return cls([*now, *earlier], now)

    def needed(self, limits: Limits, outflow: Outflow, before: Mapping[UUID, Decimal]) -> Needed:
        now = {one.user_id for one in self.counted_now}
        counted = limits.counted(outflow.amount, outflow.wallet_type)
        return limits.needed(
            [total + (counted if one in now else 0) for one, total in before.items()]
        )


async def _is_met(connection: Connection, needed: Needed, people: Sequence[Staff]) -> bool:
    """Who decides about money alone in the shop may go on; nobody else could join them."""
    if is_met(needed, people):
        return True
    return len(people) == 1 and await duty.decides_alone(connection, people[0])


async def counted_for(tx: Tx, door: Door, target_id: UUID, amount: Decimal) -> set[UUID]:
    """Who was counted for the same already, by an earlier decision about it."""
    rows = await queries.list_counted(tx, door=door, target_id=target_id, amount=amount)
    return {row["staff_id"] for row in rows}


async def _lock_sums(tx: Tx, people: Sequence[Staff], currency: str) -> dict[UUID, Decimal]:
    """What each has let out in 24 hours, which stays so until this transaction ends."""
    for staff_id in sorted(one.user_id for one in people):
        await queries.lock_person(tx, staff_id=staff_id)
    return await _sums(tx, people, currency)


async def _sums(
    connection: Connection, people: Sequence[Staff], currency: str
) -> dict[UUID, Decimal]:
    ids = [one.user_id for one in people]
    rows = await queries.sums_of_day(connection, staff_ids=ids, currency=currency)
    return {row["id"]: row["counted"] for row in rows}


async def _count(
    tx: Tx,
    limits: Limits,
    one: Staff,
    people: Sequence[Staff],
    outflow: Outflow,
    before: Decimal,
) -> None:
    """Add it to what one person let out. Owners know at once if that crosses a limit."""
    counted = limits.counted(outflow.amount, outflow.wallet_type)
    name = await queries.insert_outflow(
        tx,
        staff_id=one.user_id,
        with_id=next((other.user_id for other in people if other.user_id != one.user_id), None),
        door=outflow.door,
        amount=outflow.amount,
        wallet_type=outflow.wallet_type.value,
        currency=outflow.currency,
        counted=counted,
        about_id=outflow.about,
        target_id=outflow.target_id,
    )
    crossed = limits.crossed(before, before + counted)
    if crossed is None:
        return
    assert name is not None
    scale = await ledger.currency_scale(tx, outflow.currency) or 0
    told = {
        "name": name,
        "door": outflow.door,
        "amount": to_text(outflow.amount, scale),
        "currency": outflow.currency,
        "wallet_type": outflow.wallet_type.value,
        "total": to_text(before + counted, scale),
        "limit": crossed,
        "most": to_text(limits.figure(crossed), scale),
    }
    owners = await staff_actions.user_ids_with(tx, READ)
    await notifications.notify(tx, owners, "limit-crossed", told)
