"""Cash into coins."""

from uuid import UUID

from aiohttp import web
from pydantic import Field

from luckymart.exchanges import actions as exchanges
from luckymart.kit import idempotency
from luckymart.kit.consent import FigureChanged
from luckymart.kit.database import Tx
from luckymart.kit.paging import Page
from luckymart.ledger.errors import AmountScale, InsufficientFunds
from webapp_api.calls import Call, json_text
from webapp_api.fields import Amount, Input, Money, PageQuery, Time, View
from webapp_api.routing import RouteTable
from webapp_api.wallets import WalletView

routes = RouteTable("exchanges")


class ExchangeInput(Input):
    currency: str = Field(min_length=3, max_length=5)
    amount: Amount
    rate: Amount | None = Field(default=None, description="as shown; refused if it has changed")


class ExchangeView(View):
    id: UUID
    amount: Money
    rate: Money
    coins: Money
    currency: str
    transaction_id: UUID
    created_at: Time


class ExchangedView(View):
    exchange: ExchangeView
    wallets: list[WalletView] = Field(description="the cash, then the coins")


class RateView(View):
    rate: Money = Field(description="coins for one unit of cash; what comes out rounds down")
    currency: str


@routes("GET", "/exchanges/rate")
async def get_rate(call: Call) -> RateView:
    """What cash is worth in coins."""
    settings = call.services.settings
    return RateView(rate=settings.exchange_rate, currency=settings.currency)


@routes(
    "POST",
    "/exchanges",
    status=201,
    idempotent=True,
    answer=ExchangedView,
    errors=[AmountScale, InsufficientFunds, FigureChanged],
)
async def make_exchange(call: Call, body: ExchangeInput) -> web.Response:
    """Turn cash into coins. This cannot be undone."""
    user_id, rate = call.signed_in.user_id, call.services.settings.exchange_rate
    request_hash = idempotency.request_hash("exchange", body.model_dump_json(exclude={"rate"}))

    async def exchange(tx: Tx) -> str:
        done = await exchanges.exchange(tx, user_id, rate, body.currency, body.amount, body.rate)
        return ExchangedView.model_validate(done).model_dump_json()

    async with call.services.db.transaction() as tx:
        answer = await idempotency.once(tx, user_id, call.idempotency_key, request_hash, exchange)
    return json_text(answer.text, 201, replayed=answer.replayed)


@routes("GET", "/exchanges")
async def list_exchanges(call: Call, query: PageQuery) -> Page[ExchangeView]:
    """The person's exchanges, newest first."""
    async with call.services.db.connection() as connection:
        page = await exchanges.list_exchanges(
            connection, call.signed_in.user_id, query.limit, query.cursor
        )
    return Page[ExchangeView](
        items=[ExchangeView.model_validate(item) for item in page.items],
        next_cursor=page.next_cursor,
    )
