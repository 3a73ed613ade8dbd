"""Accounts that belong together with a member of staff's: a second person decides about them.

Belonging together is sharing a card or an account number of a withdrawal, or being in one line of
referrals. A shared delivery address is shown and decides nothing: families have one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias
from uuid import UUID

from pydantic import BaseModel

from luckymart.kit.database import Connection
from luckymart.staff import duty, queries
from luckymart.staff.actions import Staff
from luckymart.staff.errors import RelatedAccount

NEIGHBOURS_SHOWN: Final = 10

Tie: TypeAlias = Literal["ACCOUNT", "REFERRALS"]


class RelatedStaff(BaseModel):
    """A member of staff, and what they share with the account."""

    id: UUID
    first_name: str
    ties: list[Tie]


class Neighbour(BaseModel):
    id: UUID
    first_name: str


class Relations(BaseModel):
    """Of one account. `same_address` counts the others who have parcels sent to the same place;
    `neighbours` names the newest of them, for those who may read people."""

    staff: list[RelatedStaff]
    same_address: int
    neighbours: list[Neighbour]


@dataclass(frozen=True, slots=True)
class Conflict:
    """How those who decide stand to an account.

    `is_unrelated`: one of them has nothing to do with it. `has_colleague`: somebody who has nothing
    to do with it could decide. `is_alone`: nobody else may decide about money.
    """

    is_unrelated: bool
    has_colleague: bool
    is_alone: bool

    def is_enough(self, people: int, *, lets_out: bool) -> bool:
        """Where every colleague is related too, what lets money out takes any two."""
        if self.is_unrelated or self.is_alone:
            return True
        return not self.has_colleague and (people > 1 or not lets_out)


async def require_unrelated(
    connection: Connection,
    staff: Staff,
    user_id: UUID,
    permission: str,
    *,
    beside: Sequence[UUID] = (),
    lets_out: bool = False,
) -> None:
    """Nobody decides about their own account, or without a second person about a related one.

    `beside`: who else has said yes to it already. `lets_out`: money leaves by this alone.
    Raises PermissionDenied, OwnAccount, RelatedAccount.
    """
    staff.require(permission)
    staff.require_other(user_id)
    if not await _is_enough(connection, staff, user_id, permission, beside, lets_out):
        raise RelatedAccount


async def may_decide(
    connection: Connection,
    staff: Staff,
    user_id: UUID,
    permission: str,
    *,
    beside: Sequence[UUID] = (),
) -> bool:
    """Whether `require_unrelated` would let them."""
    is_other = all(one.user_id != user_id for one in staff.people)
    return is_other and await _is_enough(connection, staff, user_id, permission, beside, False)


async def relations(connection: Connection, staff: Staff, user_id: UUID) -> Relations:
    """For what shows the person to those who may see them."""
    related = await queries.list_related_staff(connection, user_id=user_id)
    near = await queries.list_same_address(connection, user_id=user_id, limit=NEIGHBOURS_SHOWN)
    is_named = "users.read" in staff.permissions
    return Relations(
        staff=[RelatedStaff(**row) for row in related],
        same_address=near[0]["people"] if near else 0,
        neighbours=[Neighbour(**row) for row in near] if is_named else [],
    )


async def _is_enough(
    connection: Connection,
    staff: Staff,
    user_id: UUID,
    permission: str,
    beside: Sequence[UUID],
    lets_out: bool,
) -> bool:
    people = list(dict.fromkeys([*(one.user_id for one in staff.people), *beside]))
    row = await queries.find_conflict(
        connection, people=people, user_id=user_id, permission=permission
    )
    assert row is not None
    conflict = Conflict(
        is_unrelated=bool(row["is_unrelated"]),
        has_colleague=bool(row["has_colleague"]),
        is_alone=await duty.decides_alone(connection, staff),
    )
    return conflict.is_enough(len(people), lets_out=lets_out)
