"""How staff decide about deposits."""

from collections.abc import Awaitable, Callable
from uuid import UUID

from aiohttp import web
from pydantic import Field

from luckymart.approvals.errors import TooManyApprovals
from luckymart.deposits import actions as deposits
from luckymart.deposits import corrections, doors
from luckymart.deposits.doors import ApproveCommand
from luckymart.deposits.errors import DepositNotFound, DepositState, TransferUsed
from luckymart.deposits.models import Deposit, SameReceipt, Status
from luckymart.deposits.rules import MAX_REASON_LENGTH, MAX_TRANSFER_LENGTH, DepositRules
from luckymart.kit.database import Tx
from luckymart.kit.paging import Page
from luckymart.ledger.errors import AmountScale
from luckymart.staff import related
from webapp_api.approvals import ProposalView, act_once
from webapp_api.calls import Call
from webapp_api.deposits.views import StaffDepositView, staff_view_of, staff_views_of
from webapp_api.fields import Amount, Input, PageQuery, View
from webapp_api.routing import RouteTable
from webapp_api.users import RelationsView

routes = RouteTable("deposits")


class DepositQuery(PageQuery):
    status: Status | None = None


class SameReceiptView(View):
    id: UUID
    user_id: UUID
    reference: str
    status: Status

    @classmethod
    def of(cls, other: SameReceipt) -> "SameReceiptView":
        return cls.model_validate(other)


class DepositCardView(StaffDepositView):
    """`receipt_url` works for ten minutes. `same_receipts` came with the same picture."""

    receipt_url: str | None
    same_receipts: list[SameReceiptView]
    relations: RelationsView


class ApprovalInput(Input):
    """`amount` is the sum that arrived, if it differs from the announced one.

    `transfer_reference` is the transfer's number at the bank; `despite` says why it counts although
    another deposit was approved with the same receipt or number.
    """

    amount: Amount | None = None
    transfer_reference: str | None = Field(
        default=None, min_length=1, max_length=MAX_TRANSFER_LENGTH
    )
    despite: str | None = Field(default=None, min_length=1, max_length=MAX_REASON_LENGTH)


class ReasonInput(Input):
    reason: str = Field(min_length=1, max_length=MAX_REASON_LENGTH)


@routes("GET", "/admin/deposits", permission=deposits.READ)
async def list_all_deposits(call: Call, query: DepositQuery) -> Page[StaffDepositView]:
    """All deposits, newest first."""
    async with call.services.db.connection() as connection:
        page = await deposits.list_all(
            connection, call.staff, query.status, query.limit, query.cursor
        )
        items = await staff_views_of(call, connection, page.items)
    return Page[StaffDepositView](items=items, next_cursor=page.next_cursor)


@routes(
    "GET",
    "/admin/deposits/{deposit_id}",
    permission=deposits.READ,
    errors=[DepositNotFound],
)
async def look_at_deposit(call: Call, deposit_id: UUID) -> DepositCardView:
    """One deposit with its receipt."""
    async with call.services.db.connection() as connection:
        found, same = await deposits.look_at(connection, call.staff, deposit_id)
        view = await staff_view_of(call, connection, found)
        relations = await related.relations(connection, call.staff, found.user_id)
        receipts = [] if found.receipt_id is None else [found.receipt_id]
        urls = await call.services.pictures.addresses(connection, receipts)
    return DepositCardView(
        **view.model_dump(),
        receipt_url=next(iter(urls.values()), None),
        same_receipts=[SameReceiptView.of(other) for other in same],
        relations=RelationsView.model_validate(relations),
    )


@routes(
    "POST",
    "/admin/deposits/{deposit_id}/approval",
    permission=deposits.WRITE,
    about_money=True,
    idempotent=True,
    answer=StaffDepositView,
    proposal=ProposalView,
    errors=[DepositNotFound, DepositState, AmountScale, TransferUsed, TooManyApprovals],
)
async def approve_deposit(call: Call, deposit_id: UUID, body: ApprovalInput) -> web.Response:
    """Credit a deposit whose money has arrived."""
    command = ApproveCommand(
        deposit_id=deposit_id,
        amount=body.amount,
        reference=body.transfer_reference,
        despite=body.despite,
    )
    return await act_once(call, doors.APPROVE, command, show_to(call))


@routes(
    "POST",
    "/admin/deposits/{deposit_id}/rejection",
    permission=deposits.WRITE,
    about_money=True,
    errors=[DepositNotFound, DepositState],
)
async def reject_deposit(call: Call, deposit_id: UUID, body: ReasonInput) -> StaffDepositView:
    """Reject a deposit; the person reads the reason."""
    async with call.services.db.transaction() as tx:
        found = await deposits.reject(tx, call.staff, deposit_id, body.reason)
        return await staff_view_of(call, tx, found)


@routes(
    "POST",
    "/admin/deposits/{deposit_id}/reopening",
    permission=deposits.WRITE,
    about_money=True,
    errors=[DepositNotFound, DepositState],
)
async def reopen_deposit(call: Call, deposit_id: UUID, body: ReasonInput) -> StaffDepositView:
    """Open one that expired or was rejected or cancelled by mistake; it is then approved."""
    rules = DepositRules.of(call.services.settings)
    async with call.services.db.transaction() as tx:
        found = await corrections.reopen(tx, rules, call.staff, deposit_id, body.reason)
        return await staff_view_of(call, tx, found)


def show_to(call: Call) -> Callable[[Tx, Deposit], Awaitable[StaffDepositView]]:
    """How a decided deposit is answered."""

    async def show(tx: Tx, deposit: Deposit) -> StaffDepositView:
        return await staff_view_of(call, tx, deposit)

    return show
