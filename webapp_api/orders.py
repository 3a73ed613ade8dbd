"""The person's orders."""

from uuid import UUID

from luckymart.kit.paging import Page
from luckymart.orders import actions as orders
from luckymart.orders.errors import OrderNotFound
from webapp_api.calls import Call
from webapp_api.fields import Money, PageQuery, Time, View
from webapp_api.routing import RouteTable

routes = RouteTable("orders")


class OrderTicketView(View):
    id: UUID
    number: int


class OrderView(View):
    id: UUID
    order_number: str
    type: str
    status: str
    lottery_id: UUID | None
    quantity: int | None
    total_amount: Money
    currency: str
    payment_method: str
    created_at: Time
    paid_at: Time | None


class OrderDetailsView(OrderView):
    tickets: list[OrderTicketView]


@routes("GET", "/orders")
async def list_orders(call: Call, query: PageQuery) -> Page[OrderView]:
    """The person's orders, newest first."""
    async with call.services.db.connection() as connection:
        page = await orders.list_orders(
            connection, call.signed_in.user_id, query.limit, query.cursor
        )
    return Page[OrderView](
        items=[OrderView.model_validate(order) for order in page.items],
        next_cursor=page.next_cursor,
    )


@routes("GET", "/orders/{order_id}", errors=[OrderNotFound])
async def get_order(call: Call, order_id: UUID) -> OrderDetailsView:
    """One order with its tickets."""
    async with call.services.db.connection() as connection:
        order = await orders.get_order(connection, call.signed_in.user_id, order_id)
    return OrderDetailsView.model_validate(order)
