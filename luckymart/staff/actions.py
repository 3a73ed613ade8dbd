"""Roles and the log."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from luckymart.kit.database import Connection, Tx, load_queries
from luckymart.staff.errors import PermissionDenied, RoleNotFound

queries = load_queries(__package__)


@dataclass(frozen=True, slots=True)
class Staff:
    """Somebody as a member of staff; a user without any role has no permission at all."""

    user_id: UUID
    roles: frozenset[str]
    permissions: frozenset[str]

    def require(self, permission: str) -> None:
        """Raises PermissionDenied."""
        if permission not in self.permissions:
            raise PermissionDenied(permission=permission)


async def load(connection: Connection, user_id: UUID) -> Staff:
    """Read anew for every command, so that a role lost a moment ago opens nothing."""
    row = await queries.find_roles_and_permissions(connection, user_id=user_id)
    return Staff(user_id, frozenset(row["roles"]), frozenset(row["permissions"]))


async def telegram_ids_with(connection: Connection, permission: str) -> list[int]:
    """Everybody who has a role with this permission."""
    rows = await queries.list_staff_telegram_ids(connection, permission=permission)
    return [row["telegram_id"] for row in rows]


async def user_ids_with(connection: Connection, permission: str) -> list[UUID]:
    """The same people, to be told something by a notification."""
    rows = await queries.list_staff_ids(connection, permission=permission)
    return [row["id"] for row in rows]


async def grant(tx: Tx, by: Staff | None, user_id: UUID, role: str) -> None:
    """`by` is null for the command line, which makes the first owner. Raises RoleNotFound."""
    await _check(tx, by, role)
    await queries.grant_role(tx, user_id=user_id, role=role, granted_by_id=by and by.user_id)
    await log(tx, by, "staff.grant", "user", user_id, after={"role": role})


async def revoke(tx: Tx, by: Staff | None, user_id: UUID, role: str) -> None:
    await _check(tx, by, role)
    await queries.revoke_role(tx, user_id=user_id, role=role)
    await log(tx, by, "staff.revoke", "user", user_id, before={"role": role})


async def _check(tx: Tx, by: Staff | None, role: str) -> None:
    if by is not None:
        by.require("staff.write")
    if await queries.find_role(tx, role=role) is None:
        raise RoleNotFound(role=role)


async def log(
    tx: Tx,
    staff: Staff | None,
    action: str,
    target_type: str,
    target_id: UUID | None,
    *,
    before: Mapping[str, Any] | None = None,
    after: Mapping[str, Any] | None = None,
) -> None:
    """One line of the log. `action` is `feature.verb`; before and after hold what changed."""
    await queries.insert_log(
        tx,
        admin_id=staff and staff.user_id,
        action=action,
        target_type=target_type,
        target_id=target_id,
        before=before,
        after=after,
    )
