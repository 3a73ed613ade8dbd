"""Who is staff, and what they did."""

from typing import Any, Self
from uuid import UUID

from aiohttp import web
from pydantic import Field

from luckymart.approvals import actions as approvals
from luckymart.approvals.errors import TooManyApprovals
from luckymart.approvals.models import Approval
from luckymart.kit.paging import Page
from luckymart.limits import doors
from luckymart.limits.doors import GrantCommand
from luckymart.staff import actions as staff
from luckymart.staff import roles
from luckymart.staff.actions import LogLine
from luckymart.staff.errors import (
    GrantNotFound,
    LastOwner,
    PersonNotFound,
    RoleNotFound,
    UserNotActive,
)
from webapp_api.approvals import ProposalView, view_of
from webapp_api.calls import Call, json_text
from webapp_api.fields import Input, PageQuery, Time, View
from webapp_api.routing import RouteTable

routes = RouteTable("staff")


class PermissionView(View):
    permission: str
    description: str


class RoleView(View):
    role: str
    description: str
    permissions: list[PermissionView]


class Roles(View):
    items: list[RoleView]


class GrantView(View):
    """A role that somebody has; from the command line it was granted in nobody's name."""

    id: UUID
    user_id: UUID
    role: str
    granted_by_id: UUID | None
    granted_by_name: str | None
    created_at: Time


class MemberView(View):
    id: UUID
    telegram_id: int
    telegram_username: str | None
    first_name: str
    last_name: str | None
    status: str
    roles: list[GrantView]


class GrantInput(Input):
    role: str = Field(min_length=1, max_length=40, description="as in /admin/roles")


class AdminView(View):
    id: UUID
    first_name: str | None
    telegram_username: str | None


class LogLineView(View):
    id: UUID
    admin: AdminView | None = Field(description="null: the command line")
    action: str
    target_type: str
    target_id: UUID | None
    before: dict[str, Any] | None
    after: dict[str, Any] | None
    created_at: Time

    @classmethod
    def of(cls, line: LogLine) -> Self:
        admin = line.admin_id and AdminView(
            id=line.admin_id, first_name=line.admin_name, telegram_username=line.admin_username
        )
        names = {"admin_id", "admin_name", "admin_username"}
        return cls(admin=admin or None, **line.model_dump(exclude=names))


class LogQuery(PageQuery):
    admin_id: UUID | None = None
    target_id: UUID | None = None
    action: str | None = Field(default=None, max_length=80, description="as `users.ban`")


@routes("GET", "/admin/staff", permission=roles.READ)
async def list_staff(call: Call, query: PageQuery) -> Page[MemberView]:
    """Who has a role, since when and by whom; banned people too."""
    async with call.services.db.connection() as connection:
        page = await roles.list_members(connection, call.staff, query.limit, query.cursor)
    return Page[MemberView](
        items=[MemberView.model_validate(member) for member in page.items],
        next_cursor=page.next_cursor,
    )


@routes("GET", "/admin/roles", permission=roles.READ)
async def list_roles(call: Call) -> Roles:
    """The roles with their permissions."""
    async with call.services.db.connection() as connection:
        found = await roles.list_roles(connection, call.staff)
    return Roles(items=[RoleView.model_validate(role) for role in found])


@routes(
    "POST",
    "/admin/users/{user_id}/roles",
    status=201,
    permission=roles.WRITE,
    about_money=True,
    answer=GrantView,
    proposal=ProposalView,
    errors=[PersonNotFound, RoleNotFound, UserNotActive, TooManyApprovals],
)
async def grant_role(call: Call, user_id: UUID, body: GrantInput) -> web.Response:
    """Give a role; who has it keeps it as it is. One that approves takes two people to give."""
    command = GrantCommand(user_id=user_id, role=body.role)
    async with call.services.db.transaction() as tx:
        done = await approvals.act(tx, call.services.settings, call.staff, doors.GRANT, command)
        if isinstance(done, Approval):
            view = ProposalView(approval=await view_of(call, tx, done))
            return json_text(view.model_dump_json(), 202)
    return json_text(GrantView.model_validate(done).model_dump_json(), 201)


@routes(
    "DELETE",
    "/admin/users/{user_id}/roles/{grant_id}",
    permission=roles.WRITE,
    about_money=True,
    errors=[GrantNotFound, LastOwner],
)
async def revoke_role(call: Call, user_id: UUID, grant_id: UUID) -> None:
    """Take a role, by the id under which it was given; the last owner stays one."""
    async with call.services.db.transaction() as tx:
        await roles.revoke_grant(tx, call.staff, user_id, grant_id)


@routes("GET", "/admin/logs", permission="ledger.read")
async def read_log(call: Call, query: LogQuery) -> Page[LogLineView]:
    """What staff did, newest first: by whom, on what, with what was before and after."""
    async with call.services.db.connection() as connection:
        page = await staff.read_log(
            connection,
            call.staff,
            admin_id=query.admin_id,
            target_id=query.target_id,
            action=query.action,
            limit=query.limit,
            cursor=query.cursor,
        )
    return Page[LogLineView](
        items=[LogLineView.of(line) for line in page.items], next_cursor=page.next_cursor
    )
