"""How many people there are to decide about money, how many act, and which two as owners."""

from typing import Final
from uuid import UUID

from luckymart.kit.database import Connection, Tx
from luckymart.notifications import actions as notifications
from luckymart.staff import actions as staff_log
from luckymart.staff import queries
from luckymart.staff.actions import Staff
from luckymart.staff.errors import NotTwo, SecondPersonNeeded

WRITE: Final = "staff.write"
ABOUT_MONEY: Final = frozenset({"withdrawals.write", "deposits.write", "credits.write"})
"""Whoever has one of these decides about money; decides_about_money.sql names them too."""


async def decides_alone(connection: Connection, staff: Staff) -> bool:
    """Whether this person decides about money, and nobody else does with two-step verification.

    Not after somebody else did: then `end_rules_of_two` has to come first.
    """
    is_alone = await queries.decides_alone(connection, user_id=staff.user_id)
    assert is_alone is not None
    return is_alone and not ABOUT_MONEY.isdisjoint(staff.permissions)


async def takes_two(connection: Connection) -> bool:
    """Whether the rules of two hold: there was a second person since two people last ended them."""
    return bool(await queries.takes_two(connection))


async def end_rules_of_two(tx: Tx, staff: Staff | None) -> None:
    """Let whoever is left alone decide alone, until somebody joins. All staff are told.

    `staff` is None for the command line. Raises PermissionDenied, NotTwo, SecondPersonNeeded.
    """
    if staff is not None:
        staff.require_for_money(WRITE)
    if not await takes_two(tx):
        raise NotTwo
    if staff is not None and staff.second is None:
        raise SecondPersonNeeded(needs_owner=False)
    people = () if staff is None else staff.people
    by_id, second_id = [one.user_id for one in people] or (None, None)
    await queries.end_rules_of_two(tx, by_id=by_id, second_id=second_id)
    target_id = None if staff is None else staff.user_id
    await staff_log.log(tx, staff, "staff.alone", "user", target_id, after={"takes_two": False})
    told = await staff_log.everybody_ids(tx)
    await notifications.notify(tx, told, "rules-of-two-ended", {})


async def require_two(connection: Connection, staff: Staff) -> None:
    """For what takes two people, except where nobody else decides. Raises SecondPersonNeeded."""
    if staff.second is None and not await decides_alone(connection, staff):
        raise SecondPersonNeeded(needs_owner=False)


async def owners_together(connection: Connection, one: UUID, other: UUID) -> bool:
    """Whether they are two owners, or the only one and somebody who may decide about money."""
    are_together = await queries.owners_together(connection, one=one, other=other)
    assert are_together is not None
    return are_together


async def require_two_owners(connection: Connection, staff: Staff) -> None:
    """For what owners decide together, by a Kind with `by_owners`; an owner who decides alone may.

    Raises SecondPersonNeeded.
    """
    is_owner = "owner" in staff.roles
    if staff.second is None and not (is_owner and await decides_alone(connection, staff)):
        raise SecondPersonNeeded(needs_owner=True)
