"""A person's permissions as staff, and the log."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, TypeAlias
from uuid import UUID

from pydantic import BaseModel

from luckymart.kit.database import Connection, Tx
from luckymart.kit.paging import Page, decode_cursor, page_of
from luckymart.staff import queries
from luckymart.staff.errors import (
    OwnAccount,
    PermissionDenied,
    SecondStepNotSetUp,
    SecondStepRequired,
)

SecondStep: TypeAlias = Literal["missing", "closed", "open"]
"""`missing`: two-step verification is off. `open`: a code was entered within ten minutes."""


@dataclass(frozen=True, slots=True)
class Staff:
    """A person as a member of staff. A user without a role has no permissions."""

    user_id: UUID
    roles: frozenset[str]
    permissions: frozenset[str]
    second_step: SecondStep = "missing"
    second: "Staff | None" = None
    """Who approved what this person proposed, while it is carried out."""

    @property
    def people(self) -> tuple["Staff", ...]:
        """The one or two who act."""
        return (self,) if self.second is None else (self, self.second)

    def require(self, permission: str) -> None:
        """Raises PermissionDenied."""
        if permission not in self.permissions:
            raise PermissionDenied(permission=permission)

    def require_for_money(self, permission: str) -> None:
        """For a decision about money, which also takes an open second step.

        Raises PermissionDenied, SecondStepNotSetUp, SecondStepRequired.
        """
        self.require(permission)
        if self.second_step == "missing":
            raise SecondStepNotSetUp
        if self.second_step == "closed":
            raise SecondStepRequired

    def require_other(self, user_id: UUID) -> None:
        """Nobody decides about their own account. Raises OwnAccount."""
        if any(one.user_id == user_id for one in self.people):
            raise OwnAccount


class LogLine(BaseModel):
    """One write by staff. `admin_id` is None for the command line."""

    id: UUID
    admin_id: UUID | None
    admin_name: str | None
    admin_username: str | None
    second_name: str | None
    """Who approved it, where it took two."""
    action: str
    target_type: str
    target_id: UUID | None
    target_name: str | None
    """Of a user or a lottery."""
    before: dict[str, Any] | None
    after: dict[str, Any] | None
    created_at: datetime


async def load(connection: Connection, user_id: UUID, session_id: UUID | None = None) -> Staff:
    """Read again for every command, so that revoking a role takes effect at once.

    The second step is the session's; without one, that of the chat with the bot.
    """
    row = await queries.find_staff(connection, user_id=user_id, session_id=session_id)
    second_step: SecondStep = "missing"
    if row["has_second_step"]:
        second_step = "open" if row["is_second_step_open"] else "closed"
    return Staff(user_id, frozenset(row["roles"]), frozenset(row["permissions"]), second_step)


async def telegram_ids_with(connection: Connection, permission: str) -> list[int]:
    """Everybody with a role that has this permission."""
    rows = await queries.list_staff_telegram_ids(connection, permission=permission)
    return [row["telegram_id"] for row in rows]


async def user_ids_with(connection: Connection, permission: str) -> list[UUID]:
    """The same people, as recipients of a notification."""
    rows = await queries.list_staff_ids(connection, permission=permission)
    return [row["id"] for row in rows]


async def everybody_ids(connection: Connection) -> list[UUID]:
    """Everybody with any role, as recipients of a notification."""
    return [row["user_id"] for row in await queries.list_everybody(connection)]


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
    """Add an entry to the log. `action` is `feature.verb`; before and after hold what changed."""
    await queries.insert_log(
        tx,
        admin_id=None if staff is None else staff.user_id,
        action=action,
        target_type=target_type,
        target_id=target_id,
        before=before,
        after=after,
        second_id=None if staff is None or staff.second is None else staff.second.user_id,
    )


async def read_log(
    connection: Connection,
    staff: Staff,
    *,
    admin_id: UUID | None = None,
    target_id: UUID | None = None,
    action: str | None = None,
    limit: int,
    cursor: str | None = None,
) -> Page[LogLine]:
    """Newest first. A filter that is None matches everything. Raises PermissionDenied."""
    staff.require("ledger.read")
    rows = await queries.list_log(
        connection,
        admin_id=admin_id,
        target_id=target_id,
        action=action,
        before_id=decode_cursor(cursor),
        limit=limit + 1,
    )
    return page_of(rows, limit).map(lambda row: LogLine(**row))
