"""What waits for a second person, and what they say."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, Final, Self
from uuid import UUID

from aiohttp import web
from pydantic import BaseModel, Field

from luckymart.approvals import actions as approvals
from luckymart.approvals.errors import (
    ApprovalNotFound,
    ApprovalState,
    OwnApproval,
    OwnersNeeded,
    ProposerLeft,
)
from luckymart.approvals.kinds import Command, Done, Kind
from luckymart.approvals.models import Approval, Status
from luckymart.kit import idempotency
from luckymart.kit.database import Connection, Tx
from luckymart.kit.errors import DomainError
from luckymart.kit.paging import Page
from luckymart.notifications.words import deed_words
from luckymart.staff.errors import SecondPersonNeeded
from webapp_api.calls import Call, json_text
from webapp_api.fields import Input, Money, PageQuery, Time, View
from webapp_api.routing import RouteTable
from webapp_api.users import RelationsView

routes = RouteTable("approvals")

PROPOSAL: Final = '{"approval":'
"""How the stored answer of a command that became a proposal begins."""


class DeciderView(View):
    id: UUID
    first_name: str


class ApprovalView(View):
    id: UUID
    kind: str = Field(description="`feature.verb`, as in the log")
    summary: str = Field(description="for a person, in the person's language")
    target_type: str
    target_id: UUID | None
    command: dict[str, Any] = Field(description="what is done once it is approved")
    amount: Money | None
    currency: str | None
    needs_owner: bool = Field(description="one of the two people has to be an owner")
    by_owners: bool = Field(
        description="both are owners; where the shop has one, the other may decide about money"
    )
    picture_url: str | None = Field(description="what has to be seen before it is approved")
    status: Status
    proposed_by: DeciderView
    decided_by: DeciderView | None
    note: str | None = Field(description="why it was rejected")
    waits_for: list[DeciderView] = Field(description="who may approve it now")
    created_at: Time
    decided_at: Time | None
    expires_at: Time

    @classmethod
    def of(cls, call: Call, approval: Approval, urls: Mapping[UUID, str]) -> Self:
        summary = deed_words(call.services.texts, call.language, approvals.deed_of(approval))
        decided_by = approval.decided_by_id and DeciderView(
            id=approval.decided_by_id, first_name=approval.decided_by_name or ""
        )
        return cls(
            **approval.model_dump(exclude={"waits_for", "picture_id"}),
            picture_url=None if approval.picture_id is None else urls.get(approval.picture_id),
            waits_for=[DeciderView.model_validate(one) for one in approval.waits_for],
            summary=summary,
            proposed_by=DeciderView(
                id=approval.proposed_by_id, first_name=approval.proposed_by_name
            ),
            decided_by=decided_by or None,
        )


class ApprovalCardView(ApprovalView):
    relations: RelationsView | None = Field(
        description="of the account that it is about; null where it is nobody's"
    )


class ProposalView(BaseModel):
    """The answer, with 202, of a command that waits for a second person."""

    approval: ApprovalView


class ApprovalQuery(PageQuery):
    status: Status | None = None


class RefusalInput(Input):
    reason: str = Field(min_length=1, max_length=approvals.MAX_NOTE_LENGTH)


async def act_once(
    call: Call,
    kind: Kind[Command, Done],
    command: Command,
    show: Callable[[Tx, Done], Awaitable[BaseModel]],
    *,
    status: int = 200,
    asked: str = "",
) -> web.Response:
    """Run a command once for its Idempotency-Key, or propose it: 202 and a ProposalView.

    `asked`: what tells the request from another one, where the command has more than was asked for.
    """
    request_hash = idempotency.request_hash(kind.name, asked or command.model_dump_json())

    async def answer_with(tx: Tx) -> str:
        done = await approvals.act(tx, call.services.settings, call.staff, kind, command)
        if isinstance(done, Approval):
            return ProposalView(approval=await view_of(call, tx, done)).model_dump_json()
        return (await show(tx, done)).model_dump_json()

    async with call.services.db.transaction() as tx:
        answer = await idempotency.once(
            tx, call.staff.user_id, call.idempotency_key, request_hash, answer_with
        )
    is_proposal = answer.text.startswith(PROPOSAL)
    return json_text(answer.text, 202 if is_proposal else status, replayed=answer.replayed)


@routes("GET", "/admin/approvals", permission=approvals.READ)
async def list_approvals(call: Call, query: ApprovalQuery) -> Page[ApprovalView]:
    """Proposals about what the person may do, newest first."""
    async with call.services.db.connection() as connection:
        page = await approvals.list_all(
            connection, call.staff, query.status, query.limit, query.cursor
        )
        urls = await _urls(call, connection, page.items)
    return page.map(lambda approval: ApprovalView.of(call, approval, urls))


@routes(
    "GET", "/admin/approvals/{approval_id}", permission=approvals.READ, errors=[ApprovalNotFound]
)
async def get_approval(call: Call, approval_id: UUID) -> ApprovalCardView:
    """One proposal: what, by whom, who may approve it, and what they share with the account."""
    async with call.services.db.connection() as connection:
        approval = await approvals.get(connection, call.staff, approval_id)
        found = await approvals.relations(connection, call.staff, approval_id)
        view = await view_of(call, connection, approval)
    relations = RelationsView.model_validate(found) if found else None
    return ApprovalCardView(**dict(view), relations=relations)


def _deciding(
    path: str, errors: list[type[DomainError]], *, about_money: bool = True
) -> Callable[..., Any]:
    return routes(
        "POST",
        f"/admin/approvals/{{approval_id}}/{path}",
        permission=approvals.WRITE,
        idempotent=True,
        about_money=about_money,
        answer=ApprovalView,
        errors=[ApprovalNotFound, ApprovalState, *errors],
    )


@_deciding("approval", [OwnApproval, ProposerLeft, SecondPersonNeeded, OwnersNeeded])
async def approve_proposal(call: Call, approval_id: UUID) -> web.Response:
    """Approve what a colleague proposed; it is done at once."""

    async def approve(tx: Tx) -> Approval:
        return await approvals.approve(tx, call.services.settings, call.staff, approval_id)

    return await _decide(call, approve, "approve", approval_id)


@_deciding("rejection", [OwnApproval, OwnersNeeded])
async def reject_proposal(call: Call, approval_id: UUID, body: RefusalInput) -> web.Response:
    """Reject it; its proposer is told why."""

    async def reject(tx: Tx) -> Approval:
        return await approvals.reject(tx, call.staff, approval_id, body.reason)

    return await _decide(call, reject, "reject", approval_id, body.reason)


@_deciding("withdrawal", [], about_money=False)
async def withdraw_proposal(call: Call, approval_id: UUID) -> web.Response:
    """Take back one's own proposal."""

    async def withdraw(tx: Tx) -> Approval:
        return await approvals.withdraw(tx, call.staff, approval_id)

    return await _decide(call, withdraw, "withdraw", approval_id)


async def _decide(
    call: Call, decide: Callable[[Tx], Awaitable[Approval]], *request: object
) -> web.Response:
    request_hash = idempotency.request_hash("approval", *request)

    async def command(tx: Tx) -> str:
        return (await view_of(call, tx, await decide(tx))).model_dump_json()

    async with call.services.db.transaction() as tx:
        answer = await idempotency.once(
            tx, call.staff.user_id, call.idempotency_key, request_hash, command
        )
    return json_text(answer.text, replayed=answer.replayed)


async def view_of(call: Call, connection: Connection, approval: Approval) -> ApprovalView:
    return ApprovalView.of(call, approval, await _urls(call, connection, [approval]))


async def _urls(
    call: Call, connection: Connection, found: Sequence[Approval]
) -> Mapping[UUID, str]:
    ids = [one.picture_id for one in found if one.picture_id is not None]
    return await call.services.pictures.addresses(connection, ids)
