"""A player's deposits: open one by transfer, send its receipt, list and cancel them."""

from typing import Final
from uuid import UUID

from aiohttp import web
from pydantic import Field

from luckymart.deposits import actions as deposits
from luckymart.deposits.errors import (
    DepositAmount,
    DepositNotFound,
    DepositState,
    PaymentMethodNotFound,
    TooManyDeposits,
)
from luckymart.deposits.rules import DepositRules
from luckymart.kit import idempotency
from luckymart.kit.database import Tx
from luckymart.kit.paging import Page
from luckymart.ledger.errors import AmountScale
from luckymart.pictures.errors import TooManyPictures
from webapp_api.calls import Call, json_text
from webapp_api.deposits.views import DepositView, view_of, views_of
from webapp_api.fields import Amount, Input, PageQuery
from webapp_api.pictures import read_picture
from webapp_api.routing import RouteTable

routes = RouteTable("deposits")
MAX_UNUSED_PICTURES: Final = 10
"""Replaced receipts are kept for a day, at most this many."""


class DepositInput(Input):
    payment_method_id: UUID
    amount: Amount
    currency: str = Field(min_length=3, max_length=5)


@routes(
    "POST",
    "/deposits",
    status=201,
    idempotent=True,
    answer=DepositView,
    errors=[PaymentMethodNotFound, AmountScale, DepositAmount, TooManyDeposits],
)
async def open_deposit(call: Call, body: DepositInput) -> web.Response:
    """Open a deposit: returns the account to pay to and the reference for the transfer."""
    user_id, key = call.signed_in.user_id, call.idempotency_key
    rules = DepositRules.of(call.services.settings)
    request_hash = idempotency.request_hash("deposit", body.model_dump_json())

    async def command(tx: Tx) -> str:
        opened = await deposits.open_deposit(
            tx, rules, user_id, body.payment_method_id, body.amount, body.currency
        )
        return (await view_of(call, tx, opened)).model_dump_json()

    async with call.services.db.transaction() as tx:
        answer = await idempotency.once(tx, user_id, key, request_hash, command)
    return json_text(answer.text, 201, replayed=answer.replayed)


@routes("GET", "/deposits")
async def list_deposits(call: Call, query: PageQuery) -> Page[DepositView]:
    """The person's own deposits, newest first."""
    async with call.services.db.connection() as connection:
        page = await deposits.list_deposits(
            connection, call.signed_in.user_id, query.limit, query.cursor
        )
        items = await views_of(call, connection, page.items)
    return Page[DepositView](items=items, next_cursor=page.next_cursor)


@routes("GET", "/deposits/{deposit_id}", errors=[DepositNotFound])
async def get_deposit(call: Call, deposit_id: UUID) -> DepositView:
    """One of the person's own deposits."""
    async with call.services.db.connection() as connection:
        found = await deposits.get(connection, call.signed_in.user_id, deposit_id)
        return await view_of(call, connection, found)


@routes(
    "PUT",
    "/deposits/{deposit_id}/receipt",
    errors=[DepositNotFound, DepositState, TooManyPictures],
    picture=True,
)
async def submit_receipt(call: Call, deposit_id: UUID) -> DepositView:
    """Send a picture of the receipt. Sending another before the decision replaces it."""
    user_id, db = call.signed_in.user_id, call.services.db
    async with db.connection() as connection:
        await deposits.check_takes_receipt(connection, user_id, deposit_id)
    content = await read_picture(call)
    stored = await call.services.pictures.store(
        user_id, "private", content, max_unused=MAX_UNUSED_PICTURES
    )
    async with db.transaction() as tx:
        found = await deposits.submit_receipt(tx, user_id, deposit_id, stored.id, stored.sha256)
        return await view_of(call, tx, found)


@routes("DELETE", "/deposits/{deposit_id}", errors=[DepositNotFound, DepositState])
async def cancel_deposit(call: Call, deposit_id: UUID) -> None:
    """Cancel a deposit before staff decide."""
    async with call.services.db.transaction() as tx:
        await deposits.cancel(tx, call.signed_in.user_id, deposit_id)
