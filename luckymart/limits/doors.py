"""What takes two people for the sake of later decisions: who may be the second of two, and the end
of the rules of two.

Both people decide about money. That the one who proposes may give roles, the command asks itself.
"""

from typing import Final
from uuid import UUID

from pydantic import BaseModel

from luckymart.approvals.kinds import About, Kind
from luckymart.kit.database import Tx
from luckymart.kit.settings import Settings
from luckymart.limits import queries
from luckymart.staff import duty, roles
from luckymart.staff.actions import Staff
from luckymart.staff.errors import PersonNotFound
from luckymart.staff.roles import Grant

DECIDERS: Final = "withdrawals.write"


class GrantCommand(BaseModel):
    user_id: UUID
    role: str


async def _grant(tx: Tx, _: Settings, staff: Staff, command: GrantCommand) -> Grant:
    return await roles.grant(tx, staff, command.user_id, command.role)


async def _about_grant(tx: Tx, command: GrantCommand) -> About:
    name = await queries.find_name(tx, user_id=command.user_id)
    if name is None:
        raise PersonNotFound
    return About("user", command.user_id, {"person": name, "role": command.role})


GRANT: Final = Kind(
    name="staff.grant",
    permission=DECIDERS,
    command=GrantCommand,
    run=_grant,
    about=_about_grant,
)


class AloneCommand(BaseModel):
    """From now on whoever is left alone decides alone. `by_id`: who asks for it."""

    by_id: UUID


async def _end(tx: Tx, _: Settings, staff: Staff, __: AloneCommand) -> None:
    await duty.end_rules_of_two(tx, staff)


async def _about_end(_: Tx, command: AloneCommand) -> About:
    return About("user", command.by_id)


ALONE: Final = Kind(
    name="staff.alone",
    permission=DECIDERS,
    command=AloneCommand,
    run=_end,
    about=_about_end,
)
