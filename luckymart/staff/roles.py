"""Grant and revoke roles."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

from pydantic import BaseModel

from luckymart.kit.database import Connection, Tx
from luckymart.kit.paging import Page, decode_cursor, page_of
from luckymart.notifications import actions as notifications
from luckymart.staff import actions as staff_log
from luckymart.staff import duty, queries, related
from luckymart.staff.actions import Staff
from luckymart.staff.errors import (
    GrantNotFound,
    LastOwner,
    PersonNotFound,
    RoleNotFound,
    SecondPersonNeeded,
    UserNotActive,
)

OWNER: Final = "owner"
READ: Final = "staff.read"
WRITE: Final = duty.WRITE


class Permission(BaseModel):
    permission: str
    description: str


class Role(BaseModel):
    role: str
    description: str
    permissions: list[Permission]


class Grant(BaseModel):
    """A role that somebody has. A grant by the command line names no one as its author."""

    id: UUID
    user_id: UUID
    role: str
    granted_by_id: UUID | None
    granted_by_name: str | None
    created_at: datetime


class Member(BaseModel):
    id: UUID
    telegram_id: int
    telegram_username: str | None
    first_name: str
    last_name: str | None
    status: str
    roles: list[Grant]


async def list_roles(connection: Connection, staff: Staff) -> list[Role]:
    """The roles with the most permissions first. Raises PermissionDenied."""
    staff.require(READ)
    return [Role(**row) for row in await queries.list_roles(connection)]


async def list_members(
    connection: Connection, staff: Staff, limit: int, cursor: str | None
) -> Page[Member]:
    """Everybody with a role, including banned people. Raises PermissionDenied."""
    staff.require(READ)
    return await everybody(connection, limit, cursor)


async def everybody(connection: Connection, limit: int, cursor: str | None = None) -> Page[Member]:
    """Like list_members, for the command line, which needs no permission."""
    rows = await queries.list_members(connection, before=decode_cursor(cursor), limit=limit + 1)
    page = page_of(rows, limit)
    grants = await grants_of(connection, [row["id"] for row in page.items])
    return page.map(lambda row: Member(**row, roles=grants[row["id"]]))


async def grants_of(connection: Connection, user_ids: Sequence[UUID]) -> dict[UUID, list[Grant]]:
    """The current roles of each of them."""
    found: dict[UUID, list[Grant]] = {user_id: [] for user_id in user_ids}
    for row in await queries.grants_of(connection, user_ids=user_ids):
        found[row["user_id"]].append(Grant(**row))
    return found


async def lock_all(tx: Tx) -> None:
    """Lock staff changes until this transaction ends. Take it before locking users' rows."""
    await queries.lock_roles(tx)


async def has_any(connection: Connection, user_id: UUID) -> bool:
    """Whether the person has a role, even if a ban suspends it."""
    return await queries.has_role(connection, user_id=user_id)


async def grant(tx: Tx, by: Staff | None, user_id: UUID, role: str) -> Grant:
    """`by` is None for the command line, which creates the first owner.

    A role that approves what others propose is given by two, unless one decides alone: else an
    owner would make themselves the second person that they need.
    Idempotent. Raises PermissionDenied, RoleNotFound, PersonNotFound, UserNotActive,
    SecondPersonNeeded.
    """
    await _alone(tx, by, user_id)
    if await queries.find_role(tx, role=role) is None:
        raise RoleNotFound(role=role)
    status = await queries.lock_user(tx, user_id=user_id)
    if status is None:
        raise PersonNotFound
    if status != "ACTIVE":
        raise UserNotActive(status=status)
    before = (await grants_of(tx, [user_id]))[user_id]
    if (held := _of(before, role)) is not None:
        return held
    if by is not None and by.second is None and await _takes_two(tx, by, role):
        raise SecondPersonNeeded(needs_owner=False)
    grant_id = await queries.insert_grant(
        tx, user_id=user_id, role=role, granted_by_id=None if by is None else by.user_id
    )
    await _log(tx, by, "staff.grant", user_id, before)
    await notifications.notify(tx, [user_id], "role-granted", {"role": role})
    granted = await queries.find_grant(tx, grant_id=grant_id)
    assert granted is not None
    return Grant(**granted)


async def revoke(tx: Tx, by: Staff | None, user_id: UUID, role: str) -> None:
    """Raises PermissionDenied, RoleNotFound, GrantNotFound, LastOwner."""
    await _alone(tx, by, user_id)
    if await queries.find_role(tx, role=role) is None:
        raise RoleNotFound(role=role)
    before = (await grants_of(tx, [user_id]))[user_id]
    if (held := _of(before, role)) is None:
        raise GrantNotFound(role=role)
    await _take(tx, by, held, before)


async def revoke_grant(tx: Tx, by: Staff, user_id: UUID, grant_id: UUID) -> None:
    """By its id; it must be this person's. Raises PermissionDenied, GrantNotFound, LastOwner."""
    await _alone(tx, by, user_id)
    before = (await grants_of(tx, [user_id]))[user_id]
    for held in before:
        if held.id == grant_id:
            await _take(tx, by, held, before)
            return
    raise GrantNotFound


async def _alone(tx: Tx, by: Staff | None, user_id: UUID) -> None:
    """Lock staff changes, then check again that `by` has not lost the permission meanwhile."""
    if by is not None:
        by.require_for_money(WRITE)
        await related.require_unrelated(tx, by, user_id, WRITE)
    await lock_all(tx)
    if by is not None:
        (await staff_log.load(tx, by.user_id)).require(WRITE)


async def _takes_two(tx: Tx, by: Staff, role: str) -> bool:
    may_be_second = await queries.may_be_second(tx, role=role)
    return bool(may_be_second) and not await duty.decides_alone(tx, by)


async def _take(tx: Tx, by: Staff | None, held: Grant, before: Sequence[Grant]) -> None:
    if held.role == OWNER and not await queries.another_owner_exists(tx, user_id=held.user_id):
        raise LastOwner
    await queries.revoke_grant(tx, grant_id=held.id)
    await _log(tx, by, "staff.revoke", held.user_id, before)
    await notifications.notify(tx, [held.user_id], "role-revoked", {"role": held.role})


async def _log(
    tx: Tx, by: Staff | None, action: str, user_id: UUID, before: Sequence[Grant]
) -> None:
    after = (await grants_of(tx, [user_id]))[user_id]
    await staff_log.log(tx, by, action, "user", user_id, before=_roles(before), after=_roles(after))


def _roles(grants: Sequence[Grant]) -> dict[str, list[str]]:
    return {"roles": [held.role for held in grants]}


def _of(grants: Sequence[Grant], role: str) -> Grant | None:
    return next((held for held in grants if held.role == role), None)
