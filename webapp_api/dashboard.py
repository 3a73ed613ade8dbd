"""The shop's figures, and a user as staff see them."""

from typing import Self
from uuid import UUID

from luckymart.dashboard import actions as dashboard
from luckymart.dashboard import people
from luckymart.dashboard.models import Card, Figures, PeriodName
from luckymart.kit.money import WalletType
from luckymart.kit.paging import Page
from luckymart.ledger.errors import WalletNotFound
from luckymart.users.errors import UserNotFound
from webapp_api.calls import Call
from webapp_api.fields import Money, PageQuery, Time, View
from webapp_api.ledger import CheckView
from webapp_api.orders import OrderView
from webapp_api.prizes import PrizeView
from webapp_api.purchases import TicketView
from webapp_api.routing import RouteTable
from webapp_api.staff import GrantView
from webapp_api.users import RelationsView, StaffUserView
from webapp_api.wallets import EntryView, WalletView

routes = RouteTable("dashboard")


class MoneyFiguresView(View):
    """One kind of money; `sales` before `refunds`, `revenue` after prizes of money."""

    type: WalletType
    currency: str
    sales: Money
    market: Money
    refunds: Money
    revenue: Money
    promotions: Money
    credits: Money
    deposits: Money
    withdrawals: Money


class PeriodView(View):
    """A week is today and six days before; `since`, `active_users` are null for the total."""

    period: PeriodName
    since: Time | None
    new_users: int
    active_users: int | None
    tickets_sold: int
    market_deals: int
    money: list[MoneyFiguresView]


class AmountView(View):
    type: WalletType
    currency: str
    amount: Money


class OwedView(View):
    type: WalletType
    currency: str
    balance: Money
    frozen_balance: Money


class LotteriesView(View):
    upcoming: int
    active: int
    sold_out: int
    drawing: int


class QueuesView(View):
    """What waits for staff. Withdrawals are counted apart: to be decided, and to be paid."""

    deposits: int
    withdrawals: int
    withdrawals_to_pay: int
    shipments: int
    showoffs: int
    payment_requests: int


class OutboxView(View):
    """Messages: `due` should have been sent already; `failed` are those of the last day."""

    due: int
    oldest_seconds: int
    failed: int


class FiguresView(View):
    as_of: Time
    periods: list[PeriodView]
    lotteries: LotteriesView
    escrow: list[AmountView]
    players: list[OwedView]
    queues: QueuesView
    outbox: OutboxView
    last_check: CheckView | None

    @classmethod
    def of(cls, figures: Figures) -> Self:
        return cls.model_validate(figures)


class ReferrerView(View):
    id: UUID
    first_name: str
    telegram_username: str | None


class CardView(StaffUserView):
    """`tickets` and live `sessions` are counted, as are the people who were `invited`."""

    total_wins: int
    two_factor_enabled: bool
    last_login_at: Time | None
    last_active_at: Time | None
    wallets: list[WalletView]
    referrer: ReferrerView | None
    invited: int
    tickets: int
    sessions: int
    roles: list[GrantView]
    relations: RelationsView

    @classmethod
    def of_card(cls, call: Call, card: Card) -> Self:
        user = card.user
        known = StaffUserView.of(call, user)
        return cls(
            **{name: getattr(known, name) for name in StaffUserView.model_fields},
            total_wins=user.total_wins,
            two_factor_enabled=user.two_factor_enabled,
            last_login_at=user.last_login_at,
            last_active_at=user.last_active_at,
            wallets=[WalletView.model_validate(wallet) for wallet in card.wallets],
            referrer=card.referrer and ReferrerView.model_validate(card.referrer),
            invited=card.invited,
            tickets=card.tickets,
            sessions=card.sessions,
            roles=[GrantView.model_validate(grant) for grant in card.roles],
            relations=RelationsView.model_validate(card.relations),
        )


@routes("GET", "/admin/dashboard", permission=dashboard.READ)
async def get_figures(call: Call) -> FiguresView:
    """People, sales, money and what waits: today, in seven and thirty days, in all."""
    services = call.services
    async with services.db.transaction() as tx:
        return FiguresView.of(await dashboard.figures(tx, call.staff, services.now()))


@routes("GET", "/admin/users/{user_id}", permission=people.READ, errors=[UserNotFound])
async def get_card(call: Call, user_id: UUID) -> CardView:
    """One user: profile, status, wallets, counters, who invited them, roles."""
    async with call.services.db.connection() as connection:
        card = await people.card(connection, call.staff, user_id)
    return CardView.of_card(call, card)


@routes("GET", "/admin/users/{user_id}/orders", permission=people.READ, errors=[UserNotFound])
async def list_orders_of(call: Call, user_id: UUID, query: PageQuery) -> Page[OrderView]:
    """A user's orders, newest first."""
    async with call.services.db.connection() as connection:
        page = await people.orders(connection, call.staff, user_id, query.limit, query.cursor)
    return Page[OrderView](
        items=[OrderView.model_validate(order) for order in page.items],
        next_cursor=page.next_cursor,
    )


@routes("GET", "/admin/users/{user_id}/tickets", permission=people.READ, errors=[UserNotFound])
async def list_tickets_of(call: Call, user_id: UUID, query: PageQuery) -> Page[TicketView]:
    """A user's tickets, newest first."""
    async with call.services.db.connection() as connection:
        page = await people.tickets(connection, call.staff, user_id, query.limit, query.cursor)
    return Page[TicketView](
        items=[TicketView.of(call, ticket) for ticket in page.items], next_cursor=page.next_cursor
    )


@routes("GET", "/admin/users/{user_id}/prizes", permission=people.READ, errors=[UserNotFound])
async def list_prizes_of(call: Call, user_id: UUID, query: PageQuery) -> Page[PrizeView]:
    """A user's prizes, newest first."""
    async with call.services.db.connection() as connection:
        page = await people.won(connection, call.staff, user_id, query.limit, query.cursor)
    return Page[PrizeView](
        items=[PrizeView.of(call, prize) for prize in page.items], next_cursor=page.next_cursor
    )


@routes(
    "GET",
    "/admin/users/{user_id}/wallets/{wallet_id}/transactions",
    permission=people.READ,
    errors=[UserNotFound, WalletNotFound],
)
async def list_entries_of(
    call: Call, user_id: UUID, wallet_id: UUID, query: PageQuery
) -> Page[EntryView]:
    """What happened to a user's balance, newest first."""
    async with call.services.db.connection() as connection:
        page = await people.entries(
            connection, call.staff, user_id, wallet_id, query.limit, query.cursor
        )
    return Page[EntryView](
        items=[EntryView.model_validate(entry) for entry in page.items],
        next_cursor=page.next_cursor,
    )
