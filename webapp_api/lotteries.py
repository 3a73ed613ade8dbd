"""Lotteries: everyone can read them, staff make them."""

from typing import Self
from uuid import UUID

from aiohttp import web
from pydantic import Field

from luckymart.approvals.errors import TooManyApprovals
from luckymart.approvals.kinds import Command, Kind
from luckymart.draws import doors
from luckymart.draws.doors import PublishCommand
from luckymart.kit.database import Tx
from luckymart.kit.money import WalletType
from luckymart.kit.paging import Page
from luckymart.kit.texts import localised
from luckymart.ledger.errors import AmountScale
from luckymart.lotteries import actions as lotteries
from luckymart.lotteries.errors import (
    EntropySourceUnavailable,
    LotteryHasSales,
    LotteryNotFound,
    LotteryPublished,
    LotteryState,
)
from luckymart.lotteries.models import (
    Lottery,
    LotteryInput,
    LotteryPatch,
    LotterySummary,
    PrizeType,
    Source,
    Status,
)
from webapp_api.approvals import ProposalView, act_once
from webapp_api.calls import Call
from webapp_api.fields import I18n, Input, Money, PageQuery, Time, View
from webapp_api.routing import RouteTable

routes = RouteTable("lotteries")


class LotteryView(View):
    """`title` and `description` are in the reader's language, `…_i18n` in every language."""

    id: UUID
    period: int
    title: str
    title_i18n: I18n
    name_i18n: I18n
    description: str
    description_i18n: I18n
    details_i18n: I18n
    specifications_i18n: I18n
    material_i18n: I18n
    image_url: str | None
    image_urls: list[str]
    ticket_price: Money
    currency: str
    total_tickets: int
    sold_tickets: int
    max_per_user: int | None
    unlimited_purchase: bool
    min_tickets: int
    winners_count: int
    prize_type: PrizeType
    prize_value: Money
    status: Status
    start_time: Time
    end_time: Time
    draw_time: Time | None
    actual_draw_time: Time | None
    extended: bool
    seal_at: Time | None = Field(description="when the seal is due, where that is known")
    draw_at: Time | None = Field(description="when the draw is due, from the seal on")
    spec: str
    entropy_source: Source
    entropy_public_key: str = Field(description="hex")
    winning_ticket_number: int | None
    winning_user_name: str | None
    cancel_reason: str | None
    takes: list[WalletType] = Field(description="the wallets that pay for its tickets")
    bonus_left: int = Field(description="how many more tickets BONUS may pay for")
    my_tickets: int
    created_at: Time
    updated_at: Time
    server_time: Time

    @classmethod
    def of(cls, call: Call, lottery: Lottery) -> Self:
        values = {name: getattr(lottery, name, None) for name in cls.model_fields}
        return cls.model_validate(
            values
            | {
                "title": localised(lottery.title_i18n, call.language) or lottery.title,
                "description": localised(lottery.description_i18n, call.language)
                or lottery.description,
                "entropy_public_key": lottery.entropy_public_key.hex(),
                "winning_user_name": lottery.winner_name,
                "server_time": call.services.now(),
            }
        )


class StaffLotteryView(LotteryView):
    published_at: Time | None
    sold_out_at: Time | None
    cancelled_at: Time | None
    refunded_at: Time | None
    extension_seconds: int
    seal_delay_seconds: int
    draw_delay_seconds: int


class SummaryView(View):
    id: UUID
    title: str
    title_i18n: I18n
    image_url: str | None
    status: Status

    @classmethod
    def of(cls, call: Call, summary: LotterySummary) -> Self:
        title = localised(summary.title_i18n, call.language) or summary.title
        return cls(**summary.model_dump() | {"title": title})


class LotteryQuery(PageQuery):
    status: list[Status] = Field(default_factory=list, max_length=6)


class Cancellation(Input):
    reason: str = Field(min_length=1, max_length=lotteries.MAX_REASON_LENGTH)


@routes("GET", "/lotteries", session="optional")
async def list_lotteries(call: Call, query: LotteryQuery) -> Page[LotteryView]:
    """Published lotteries; without `status` all except the cancelled ones."""
    async with call.services.db.connection() as connection:
        page = await lotteries.list_public(
            connection, query.status, query.limit, query.cursor, call.user_id_or_none
        )
    return Page[LotteryView](
        items=[LotteryView.of(call, lottery) for lottery in page.items],
        next_cursor=page.next_cursor,
    )


@routes("GET", "/lotteries/{lottery_id}", session="optional", errors=[LotteryNotFound])
async def get_lottery(call: Call, lottery_id: UUID) -> LotteryView:
    """One published lottery."""
    async with call.services.db.connection() as connection:
        lottery = await lotteries.get_published(connection, lottery_id, call.user_id_or_none)
    return LotteryView.of(call, lottery)


@routes("GET", "/admin/lotteries", permission="lotteries.read")
async def list_all_lotteries(call: Call, query: LotteryQuery) -> Page[StaffLotteryView]:
    """All lotteries, drafts included, newest first."""
    async with call.services.db.connection() as connection:
        page = await lotteries.list_all(
            connection, call.staff, query.status, query.limit, query.cursor
        )
    return Page[StaffLotteryView](
        items=[StaffLotteryView.of(call, lottery) for lottery in page.items],
        next_cursor=page.next_cursor,
    )


@routes(
    "POST",
    "/admin/lotteries",
    status=201,
    permission="lotteries.write",
    about_money=True,
    errors=[AmountScale, EntropySourceUnavailable],
)
async def create_lottery(call: Call, body: LotteryInput) -> StaffLotteryView:
    """Make a draft."""
    async with call.services.db.transaction() as tx:
        lottery = await lotteries.create(tx, call.staff, call.services.lottery_rules, body)
    return StaffLotteryView.of(call, lottery)


@routes(
    "PATCH",
    "/admin/lotteries/{lottery_id}",
    permission="lotteries.write",
    about_money=True,
    errors=[LotteryNotFound, LotteryHasSales, LotteryPublished, LotteryState, AmountScale],
)
async def edit_lottery(call: Call, lottery_id: UUID, body: LotteryPatch) -> StaffLotteryView:
    """Change a draft."""
    async with call.services.db.transaction() as tx:
        lottery = await lotteries.edit(tx, call.staff, lottery_id, body)
    return StaffLotteryView.of(call, lottery)


@routes(
    "POST",
    "/admin/lotteries/{lottery_id}/publication",
    permission="lotteries.write",
    about_money=True,
    idempotent=True,
    answer=StaffLotteryView,
    proposal=ProposalView,
    errors=[LotteryNotFound, LotteryState, EntropySourceUnavailable, TooManyApprovals],
)
async def publish_lottery(call: Call, lottery_id: UUID) -> web.Response:
    """Publish a draft. The lottery opens at its start."""
    async with call.services.db.connection() as connection:
        draft = await lotteries.get(connection, lottery_id)
    return await act_on_lottery(call, doors.PUBLISH, PublishCommand.of(draft))


async def act_on_lottery(
    call: Call, kind: Kind[Command, Lottery], command: Command
) -> web.Response:
    """By one person or by two."""

    async def show(_: Tx, lottery: Lottery) -> StaffLotteryView:
        return StaffLotteryView.of(call, lottery)

    return await act_once(call, kind, command, show)


@routes(
    "DELETE",
    "/admin/lotteries/{lottery_id}/publication",
    permission="lotteries.write",
    about_money=True,
    errors=[LotteryNotFound, LotteryHasSales, LotteryState],
)
async def take_lottery_back(call: Call, lottery_id: UUID) -> StaffLotteryView:
    """Make a published lottery a draft again, while nothing is sold."""
    async with call.services.db.transaction() as tx:
        lottery = await lotteries.take_back(tx, call.staff, lottery_id)
    return StaffLotteryView.of(call, lottery)


@routes(
    "POST",
    "/admin/lotteries/{lottery_id}/cancellation",
    permission="lotteries.write",
    about_money=True,
    errors=[LotteryNotFound, LotteryState],
)
async def cancel_lottery(call: Call, lottery_id: UUID, body: Cancellation) -> StaffLotteryView:
    """Cancel a lottery before its seal; everyone is refunded."""
    async with call.services.db.transaction() as tx:
        lottery = await lotteries.cancel(tx, call.staff, lottery_id, body.reason)
    return StaffLotteryView.of(call, lottery)
