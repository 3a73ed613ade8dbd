"""Withdrawals: people's requests, and what staff decide."""

from collections.abc import Awaitable, Callable
from typing import Any, Literal
from uuid import UUID

from aiohttp import web
from pydantic import Field

from luckymart.debts.errors import DebtOpen
from luckymart.kit import idempotency
from luckymart.kit.consent import FigureChanged
from luckymart.kit.database import Tx
from luckymart.kit.errors import DomainError
from luckymart.kit.paging import Page
from luckymart.ledger.errors import AmountScale, InsufficientFunds
from luckymart.sessions import actions as sessions
from luckymart.staff.errors import SecondPersonNeeded
from luckymart.two_factor import actions as two_factor
from luckymart.two_factor.errors import TwoFactorInvalid, TwoFactorLocked, TwoFactorRequired
from luckymart.withdrawals import actions as withdrawals
from luckymart.withdrawals import deciding, rules
from luckymart.withdrawals.errors import (
    AlreadyApproved,
    ApprovalsLapsed,
    OtherMustPay,
    ReferenceTaken,
    TooManyWithdrawals,
    WithdrawalDailyLimit,
    WithdrawalNotFound,
    WithdrawalState,
    WithdrawalWaits,
)
from luckymart.withdrawals.models import Changed, Status
from luckymart.withdrawals.rules import Account, Method, Terms
from webapp_api.calls import Call, json_text
from webapp_api.fields import Amount, AmountOrZero, Input, Money, PageQuery, Time, View
from webapp_api.routing import RouteTable
from webapp_api.two_factor import MAX_CODE_LENGTH
from webapp_api.users import RelationsView
from webapp_api.wallets import WalletView

routes = RouteTable("withdrawals")


class AccountInput(Input):
    holder: str = Field(min_length=rules.MIN_HOLDER_LENGTH, max_length=rules.MAX_HOLDER_LENGTH)
    number: str = Field(
        min_length=1,
        max_length=rules.MAX_NUMBER_LENGTH,
        description="of a card, a bank account, or a telephone with + and the country's code",
    )
    provider: str | None = Field(
        default=None, max_length=rules.MAX_PROVIDER_LENGTH, description="the bank or the operator"
    )


class WithdrawalInput(Input):
    amount: Amount
    currency: str = Field(min_length=3, max_length=5)
    method: Method
    account: AccountInput
    fee: AmountOrZero | None = Field(
        default=None, description="as shown; refused if it has changed"
    )
    totp_code: str | None = Field(
        default=None, max_length=MAX_CODE_LENGTH, description="for who confirms by a second step"
    )


class WithdrawalView(View):
    id: UUID
    order_id: UUID
    order_number: str
    amount: Money
    fee: Money
    payout: Money
    currency: str
    method: Method
    account: str = Field(validation_alias="account_masked", description="its last four characters")
    status: Status
    wait_until: Time | None = Field(description="staff may approve it from then on")
    reason: str | None
    reference: str | None
    created_at: Time
    approved_at: Time | None
    ended_at: Time | None


class ChangedView(View):
    withdrawal: WithdrawalView
    wallet: WalletView


class QuoteView(View):
    amount: Money
    fee: Money
    payout: Money


class TermsView(View):
    currency: str
    methods: list[Method]
    fee_rate: Money
    min_amount: Money
    max_amount: Money
    max_open: int
    daily_limit: Money = Field(description="of one person in 24 hours")
    available: Money = Field(description="what is left of it")
    wait_hours: int = Field(
        description="before staff may approve one that is asked for now, on this device"
    )
    needs_code: bool = Field(description="whether `totp_code` is needed")
    quote: QuoteView | None = Field(description="of the amount that was asked about")


class TermsQuery(Input):
    amount: Amount | None = None


class OwnerView(View):
    id: UUID
    telegram_id: int
    telegram_username: str | None
    first_name: str
    status: str


class ApprovalView(View):
    admin_id: UUID
    first_name: str
    created_at: Time
    counts: bool = Field(description="false once its giver has lost the role")


class StaffWithdrawalView(WithdrawalView):
    user: OwnerView = Field(validation_alias="owner")
    approvals_needed: int
    approvals: list[ApprovalView]
    next_step: Literal["approval", "payment"] | None = Field(
        description="what staff do next; who approved first does not pay"
    )
    decided_by_id: UUID | None
    decided_by_name: str | None


class AccountView(View):
    holder: str
    number: str
    provider: str | None


class RevealedView(View):
    withdrawal: StaffWithdrawalView
    account: AccountView | None = Field(description="null for who may look and not pay")
    relations: RelationsView


class DecidedView(View):
    withdrawal: StaffWithdrawalView


class WithdrawalQuery(PageQuery):
    status: Status | None = None


class RejectionInput(Input):
    reason: str = Field(min_length=1, max_length=rules.MAX_REASON_LENGTH)


class PaymentInput(Input):
    reference: str = Field(
        min_length=1,
        max_length=rules.MAX_REFERENCE_LENGTH,
        description="the transfer's own number; one pays one withdrawal",
    )


@routes("GET", "/withdrawals/terms", errors=[AmountScale])
async def get_terms(call: Call, query: TermsQuery) -> TermsView:
    """Limits and fee, and the cost of one amount."""
    terms = Terms.of(call.services.settings)
    async with call.services.db.connection() as connection:
        quote = query.amount and await withdrawals.quote(
            connection, terms, terms.currency, query.amount
        )
        user_id = call.signed_in.user_id
        status = await two_factor.status(connection, user_id)
        device = await sessions.device_of(connection, call.signed_in.session_id)
        now = call.services.now()
        standing = await withdrawals.standing(connection, terms, user_id, device, now)
    return TermsView(
        currency=terms.currency,
        methods=list(Method),
        fee_rate=terms.fee_rate,
        min_amount=terms.min_amount,
        max_amount=terms.max_amount,
        max_open=rules.MAX_OPEN,
        daily_limit=terms.daily_limit,
        available=standing.available,
        wait_hours=standing.wait_hours,
        needs_code=status == "on",
        quote=QuoteView.model_validate(quote) if quote else None,
    )


@routes(
    "POST",
    "/withdrawals",
    status=201,
    idempotent=True,
    answer=ChangedView,
    errors=[
        AmountScale,
        DebtOpen,
        InsufficientFunds,
        FigureChanged,
        TooManyWithdrawals,
        WithdrawalDailyLimit,
        TwoFactorRequired,
        TwoFactorInvalid,
        TwoFactorLocked,
    ],
)
async def request_withdrawal(call: Call, body: WithdrawalInput) -> web.Response:
    """Ask for a payout of cash. The amount is on hold until staff decide."""
    services = call.services
    async with services.db.transaction() as tx:
        wish = withdrawals.Wish(
            amount=body.amount,
            currency=body.currency,
            method=body.method,
            account=Account(**body.account.model_dump()),
            code=body.totp_code,
            fee=body.fee,
            device_hash=await sessions.device_of(tx, call.signed_in.session_id),
        )
        answer = await withdrawals.request_once(
            tx,
            services.settings.secret_box,
            Terms.of(services.settings),
            call.signed_in.user_id,
            wish,
            services.now(),
            call.idempotency_key,
            lambda done: ChangedView.model_validate(done).model_dump_json(),
        )
    if isinstance(answer, DomainError):  # raised after the commit, which counts a wrong code
        raise answer
    return json_text(answer.text, 201, replayed=answer.replayed)


@routes("GET", "/withdrawals")
async def list_withdrawals(call: Call, query: PageQuery) -> Page[WithdrawalView]:
    """The person's withdrawals, newest first."""
    async with call.services.db.connection() as connection:
        page = await withdrawals.list_own(
            connection, call.signed_in.user_id, query.limit, query.cursor
        )
    return Page[WithdrawalView](
        items=[WithdrawalView.model_validate(item) for item in page.items],
        next_cursor=page.next_cursor,
    )


@routes("DELETE", "/withdrawals/{withdrawal_id}", errors=[WithdrawalNotFound, WithdrawalState])
async def cancel_withdrawal(call: Call, withdrawal_id: UUID) -> ChangedView:
    """Cancel a withdrawal that staff have not approved yet."""
    async with call.services.db.transaction() as tx:
        done = await withdrawals.cancel(tx, call.signed_in.user_id, withdrawal_id)
    return ChangedView.model_validate(done)


@routes("GET", "/admin/withdrawals", permission=deciding.READ)
async def list_all_withdrawals(call: Call, query: WithdrawalQuery) -> Page[StaffWithdrawalView]:
    """PENDING and APPROVED are listed oldest first; others, and all together, newest first."""
    async with call.services.db.connection() as connection:
        page = await deciding.list_all(
            connection, call.staff, query.status, query.limit, query.cursor
        )
    return Page[StaffWithdrawalView](
        items=[StaffWithdrawalView.model_validate(item) for item in page.items],
        next_cursor=page.next_cursor,
    )


@routes(
    "GET",
    "/admin/withdrawals/{withdrawal_id}",
    permission=deciding.READ,
    errors=[WithdrawalNotFound],
)
async def get_withdrawal(call: Call, withdrawal_id: UUID) -> RevealedView:
    """One withdrawal. Those who pay see its account, and that is logged."""
    async with call.services.db.transaction() as tx:
        found = await deciding.reveal(
            tx, call.services.settings.secret_box, call.staff, withdrawal_id
        )
    return RevealedView.model_validate(found)


def _deciding(path: str, errors: list[type[DomainError]]) -> Callable[..., Any]:
    return routes(
        "POST",
        f"/admin/withdrawals/{{withdrawal_id}}/{path}",
        permission=withdrawals.DECIDE,
        about_money=True,
        idempotent=True,
        answer=DecidedView,
        errors=[WithdrawalNotFound, WithdrawalState, *errors],
    )


@_deciding("approval", [AlreadyApproved, WithdrawalWaits, DebtOpen])
async def approve_withdrawal(call: Call, withdrawal_id: UUID) -> web.Response:
    """Approve. Above the shop's limit two different people have to approve."""

    async def approve(tx: Tx) -> Changed:
        return await deciding.approve(tx, call.services.settings, call.staff, withdrawal_id)

    return await _decide(call, approve, "approve", withdrawal_id)


@_deciding("rejection", [])
async def reject_withdrawal(call: Call, withdrawal_id: UUID, body: RejectionInput) -> web.Response:
    """Reject. The person is told the reason and has the money back."""

    async def reject(tx: Tx) -> Changed:
        return await deciding.reject(tx, call.staff, withdrawal_id, body.reason)

    return await _decide(call, reject, "reject", withdrawal_id, body.reason)


@_deciding("payment", [ApprovalsLapsed, OtherMustPay, ReferenceTaken, DebtOpen, SecondPersonNeeded])
async def pay_withdrawal(call: Call, withdrawal_id: UUID, body: PaymentInput) -> web.Response:
    """Record that it was paid, with the transfer's number."""

    async def pay(tx: Tx) -> Changed:
        return await deciding.pay(
            tx, call.services.settings, call.staff, withdrawal_id, body.reference
        )

    return await _decide(call, pay, "pay", withdrawal_id, body.reference)


async def _decide(
    call: Call, decide: Callable[[Tx], Awaitable[Changed]], *request: object
) -> web.Response:
    request_hash = idempotency.request_hash("withdrawal", *request)

    async def command(tx: Tx) -> str:
        done = await decide(tx)
        return DecidedView.model_validate(done).model_dump_json()

    async with call.services.db.transaction() as tx:
        answer = await idempotency.once(
            tx, call.staff.user_id, call.idempotency_key, request_hash, command
        )
    return json_text(answer.text, replayed=answer.replayed)
