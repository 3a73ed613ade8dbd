"""Balances and their history; credits by staff."""

from uuid import UUID

from aiohttp import web
from pydantic import Field

from luckymart.approvals.errors import TooManyApprovals
from luckymart.kit.database import Tx
from luckymart.kit.money import WalletType
from luckymart.kit.paging import Page
from luckymart.ledger.errors import AmountScale, WalletNotFound
from luckymart.users.errors import UserNotFound
from luckymart.wallets import actions as wallets
from luckymart.wallets import doors
from luckymart.wallets.actions import Credit
from luckymart.wallets.doors import CreditCommand
from webapp_api.approvals import ProposalView, act_once
from webapp_api.calls import Call
from webapp_api.fields import Amount, Input, Money, PageQuery, Time, View
from webapp_api.routing import RouteTable

routes = RouteTable("wallets")


class WalletView(View):
    id: UUID
    type: WalletType
    currency: str
    balance: Money
    frozen_balance: Money
    total_deposits: Money
    total_withdrawals: Money
    version: int
    updated_at: Time
    owed: Money


class Wallets(View):
    items: list[WalletView]


class EntryView(View):
    id: UUID
    type: str
    amount: Money
    currency: str
    balance_before: Money
    balance_after: Money
    status: str
    description: str | None
    related_order_id: UUID | None
    related_lottery_id: UUID | None
    created_at: Time


class CreditInput(Input):
    wallet_type: WalletType
    currency: str = Field(min_length=3, max_length=5)
    amount: Amount
    reason: str = Field(min_length=1, max_length=wallets.MAX_REASON_LENGTH)


class CreditView(View):
    transaction_id: UUID
    wallet: WalletView


@routes("GET", "/wallets")
async def list_wallets(call: Call) -> Wallets:
    """The person's balances: cash, coins, bonus."""
    async with call.services.db.connection() as connection:
        found = await wallets.list_wallets(connection, call.signed_in.user_id)
    return Wallets(items=[WalletView.model_validate(wallet) for wallet in found])


@routes("GET", "/wallets/{wallet_id}/transactions", errors=[WalletNotFound])
async def list_entries(call: Call, wallet_id: UUID, query: PageQuery) -> Page[EntryView]:
    """The entries of a balance, newest first."""
    async with call.services.db.connection() as connection:
        page = await wallets.history(
            connection, call.signed_in.user_id, wallet_id, query.limit, query.cursor
        )
    return Page[EntryView](
        items=[EntryView.model_validate(entry) for entry in page.items],
        next_cursor=page.next_cursor,
    )


@routes(
    "POST",
    "/admin/users/{user_id}/credits",
    status=201,
    permission="credits.write",
    about_money=True,
    idempotent=True,
    answer=CreditView,
    proposal=ProposalView,
    errors=[UserNotFound, AmountScale, TooManyApprovals],
)
async def credit_user(call: Call, user_id: UUID, body: CreditInput) -> web.Response:
    """Credit a user, with a reason for the log and the user."""
    command = CreditCommand(user_id=user_id, **body.model_dump())

    async def show(_: Tx, done: Credit) -> CreditView:
        return CreditView.model_validate(done)

    return await act_once(call, doors.CREDIT, command, show, status=201)
