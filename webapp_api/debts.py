"""What people owe the shop: one's own; for staff everybody's, debits and write-offs."""

from uuid import UUID

from aiohttp import web
from pydantic import Field

from luckymart.approvals.errors import TooManyApprovals
from luckymart.debts import actions as debts
from luckymart.debts import debits, doors
from luckymart.debts.actions import Debt, Status
from luckymart.debts.doors import ForgiveCommand
from luckymart.debts.errors import DebtNotFound, DebtState
from luckymart.kit import idempotency
from luckymart.kit.database import Tx
from luckymart.kit.money import WalletType
from luckymart.kit.paging import Page
from luckymart.ledger.errors import AmountScale
from luckymart.users.errors import UserNotFound
from webapp_api.approvals import ProposalView, act_once
from webapp_api.calls import Call, json_text
from webapp_api.errors import ValidationErrors
from webapp_api.fields import Input, Money, PageQuery, Time, View
from webapp_api.routing import RouteTable
from webapp_api.wallets import CreditInput, WalletView

routes = RouteTable("debts")


class DebtView(View):
    """`cause`: DEPOSIT_REFUND, BONUS_REVERSAL or DEBIT. What enters the wallet pays it first."""

    id: UUID
    wallet_type: WalletType
    currency: str
    amount: Money
    paid: Money
    remaining: Money
    status: Status
    cause: str
    note: str | None
    created_at: Time
    ended_at: Time | None


class StaffDebtView(DebtView):
    user_id: UUID
    first_name: str
    telegram_id: int
    telegram_username: str | None
    transaction_id: UUID
    forgiven_by_id: UUID | None
    forgiven_by_name: str | None
    forgiven_reason: str | None


class DebtQuery(PageQuery):
    user_id: UUID | None = None
    status: Status | None = None


class Forgiveness(Input):
    reason: str = Field(min_length=1, max_length=debts.MAX_REASON_LENGTH)


class DebitView(View):
    """`owed`: what was not there any more, and is a debt now."""

    transaction_id: UUID
    wallet: WalletView
    owed: Money


@routes("GET", "/debts")
async def list_debts(call: Call, query: PageQuery) -> Page[DebtView]:
    """What the person owes or owed the shop, newest first."""
    async with call.services.db.connection() as connection:
        page = await debts.list_own(connection, call.signed_in.user_id, query.limit, query.cursor)
    return Page[DebtView](
        items=[DebtView.model_validate(debt) for debt in page.items], next_cursor=page.next_cursor
    )


@routes("GET", "/admin/debts", permission=debts.READ)
async def list_all_debts(call: Call, query: DebtQuery) -> Page[StaffDebtView]:
    """Everybody's debts, newest first."""
    async with call.services.db.connection() as connection:
        page = await debts.list_all(
            connection,
            call.staff,
            user_id=query.user_id,
            status=query.status,
            limit=query.limit,
            cursor=query.cursor,
        )
    return Page[StaffDebtView](
        items=[StaffDebtView.model_validate(debt) for debt in page.items],
        next_cursor=page.next_cursor,
    )


@routes(
    "POST",
    "/admin/debts/{debt_id}/forgiveness",
    permission=debts.WRITE,
    about_money=True,
    idempotent=True,
    answer=StaffDebtView,
    proposal=ProposalView,
    errors=[DebtNotFound, DebtState, ValidationErrors, TooManyApprovals],
)
async def forgive_debt(call: Call, debt_id: UUID, body: Forgiveness) -> web.Response:
    """Write off what is left of a debt. The person is told."""

    async def show(_: Tx, debt: Debt) -> StaffDebtView:
        return StaffDebtView.model_validate(debt)

    command = ForgiveCommand(debt_id=debt_id, reason=body.reason)
    return await act_once(call, doors.FORGIVE, command, show)


@routes(
    "POST",
    "/admin/users/{user_id}/debits",
    status=201,
    permission=debts.WRITE,
    about_money=True,
    idempotent=True,
    answer=DebitView,
    errors=[UserNotFound, AmountScale],
)
async def debit_user(call: Call, user_id: UUID, body: CreditInput) -> web.Response:
    """Take a wrong credit from a user. What is not there any more becomes their debt."""
    by, key = call.staff, call.idempotency_key
    request_hash = idempotency.request_hash("debit", user_id, body.model_dump_json())

    async def debit(tx: Tx) -> str:
        done = await debits.debit(
            tx, by, user_id, body.wallet_type, body.currency, body.amount, body.reason
        )
        return DebitView.model_validate(done).model_dump_json()

    async with call.services.db.transaction() as tx:
        answer = await idempotency.once(tx, by.user_id, key, request_hash, debit)
    return json_text(answer.text, 201, replayed=answer.replayed)
