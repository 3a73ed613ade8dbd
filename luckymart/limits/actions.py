"""Count what leaves by a decision of staff, and ask for a second person beyond a limit."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final
from uuid import UUID

from luckymart.kit.database import Tx
from luckymart.kit.money import WalletType, to_text
from luckymart.kit.settings import Settings
from luckymart.ledger import actions as ledger
from luckymart.limits import queries
from luckymart.limits.rules import Door, Limits, is_met
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
    counted = limits.counted(outflow.amount, outflow.wallet_type)
    people = (*staff.people, *earlier)
    before = await _lock_sums(tx, people, outflow.currency)
    now = {one.user_id for one in staff.people}
    needed = limits.needed(
        [total + (counted if user_id in now else 0) for user_id, total in before.items()]
    )
    if not is_met(needed, people) and not await _decides_alone(tx, people):
        raise SecondPersonNeeded(needs_owner=needed == "owner")
    for one in staff.people:
        await _count(tx, limits, one, people, outflow, before[one.user_id])


async def count(tx: Tx, settings: Settings, staff: Staff, outflow: Outflow) -> None:
    """Count the first step of a decision that another person ends, with `let_out_with`."""
    if outflow.amount <= 0:
        return
    limits = Limits.of(settings)
    before = await _lock_sums(tx, staff.people, outflow.currency)
    for one in staff.people:
        await _count(tx, limits, one, staff.people, outflow, before[one.user_id])


async def _lock_sums(tx: Tx, people: Sequence[Staff], currency: str) -> dict[UUID, Decimal]:
    """What each has let out in 24 hours, which stays so until this transaction ends."""
    ids = sorted({one.user_id for one in people})
    for staff_id in ids:
        await queries.lock_person(tx, staff_id=staff_id)
    rows = await queries.sums_of_day(tx, staff_ids=ids, currency=currency)
    return {row["id"]: row["counted"] for row in rows}


async def _decides_alone(tx: Tx, people: Sequence[Staff]) -> bool:
    return len(people) == 1 and await duty.decides_alone(tx, people[0])


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
