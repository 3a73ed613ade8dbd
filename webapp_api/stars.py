"""Coins for Telegram Stars: invoices that the Mini App opens, and refunds by staff."""

import json
from hashlib import sha256
from uuid import UUID

from aiohttp import web
from pydantic import Field

from luckymart.approvals.errors import TooManyApprovals
from luckymart.deposits import actions as deposits
from luckymart.deposits.errors import DepositNotFound, DepositState
from luckymart.deposits.models import Deposit
from luckymart.kit import idempotency
from luckymart.kit.consent import FigureChanged
from luckymart.kit.database import Tx
from luckymart.ledger.errors import InsufficientFunds
from luckymart.stars import actions as stars
from luckymart.stars import doors
from luckymart.stars.doors import RefundCommand
from luckymart.stars.errors import StarsAmount, StarsDisabled, TelegramUnavailable
from luckymart.stars.rules import StarsRules
from luckymart.stars.words import invoice_of
from webapp_api.approvals import ProposalView, act_once
from webapp_api.calls import Call, json_text
from webapp_api.deposits.staff import ReasonInput, show_to
from webapp_api.deposits.views import DepositView, StaffDepositView, view_of
from webapp_api.fields import Amount, Input, View
from webapp_api.routing import RouteTable

routes = RouteTable("stars")


class StarsInput(Input):
    stars: int = Field(ge=1, le=10_000)
    coins_per_star: Amount | None = Field(
        default=None, description="as shown; refused if it has changed"
    )


class StarsInvoiceView(View):
    deposit: DepositView
    invoice_link: str


@routes(
    "POST",
    "/deposits/stars",
    status=201,
    idempotent=True,
    answer=StarsInvoiceView,
    errors=[StarsDisabled, StarsAmount, FigureChanged, TelegramUnavailable],
)
async def open_stars_invoice(call: Call, body: StarsInput) -> web.Response:
    """Buy coins for Stars: returns a link for Telegram's `openInvoice`.

    Calls Telegram between two transactions. If it does not answer, a request with the same key asks
    again for the same deposit; the response is stored once there is a link.
    """
    user_id, key, services = call.signed_in.user_id, call.idempotency_key, call.services
    request_hash = idempotency.request_hash(
        "stars", body.model_dump_json(exclude={"coins_per_star"})
    )
    async with services.db.transaction() as tx:
        earlier = await idempotency.earlier_result(tx, user_id, key, request_hash)
        if earlier is not None:
            return json_text(earlier, 201, replayed=True)
        deposit = await _opened(tx, call, user_id, key, body)
    link = deposit.invoice_link or await services.make_invoice(
        invoice_of(services.texts, call.language, deposit)
    )

    async def answer_with(tx: Tx) -> str:
        kept = await stars.keep_link(tx, deposit.id, link)
        view = StarsInvoiceView(
            deposit=await view_of(call, tx, kept), invoice_link=kept.invoice_link or link
        )
        return view.model_dump_json()

    async with services.db.transaction() as tx:
        answer = await idempotency.once(tx, user_id, key, request_hash, answer_with)
    return json_text(answer.text, 201, replayed=answer.replayed)


@routes(
    "POST",
    "/admin/deposits/{deposit_id}/refund",
    permission=deposits.WRITE,
    about_money=True,
    idempotent=True,
    answer=StaffDepositView,
    proposal=ProposalView,
    errors=[DepositNotFound, DepositState, InsufficientFunds, TooManyApprovals],
)
async def refund_stars(call: Call, deposit_id: UUID, body: ReasonInput) -> web.Response:
    """Refund Stars: the coins are taken at once, Telegram returns the Stars soon after."""
    command = RefundCommand(deposit_id=deposit_id, reason=body.reason)
    return await act_once(call, doors.REFUND, command, show_to(call))


async def _opened(tx: Tx, call: Call, user_id: UUID, key: str, body: StarsInput) -> Deposit:
    """The deposit of this key, opened now or by an earlier request with it."""
    rules = StarsRules.of(call.services.settings)
    own_key = f"stars:{sha256(key.encode()).hexdigest()}"

    async def command(tx: Tx) -> str:
        opened = await stars.open_invoice(tx, rules, user_id, body.stars, body.coins_per_star)
        return json.dumps({"deposit_id": str(opened.id)})

    own_hash = idempotency.request_hash("stars deposit", body.stars)
    opened = await idempotency.once(tx, user_id, own_key, own_hash, command)
    return await deposits.find(tx, UUID(json.loads(opened.text)["deposit_id"]))
