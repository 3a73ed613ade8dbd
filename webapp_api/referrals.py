"""Friends, what they earn, and the first-deposit bonus."""

from decimal import Decimal
from typing import Annotated, TypeAlias
from uuid import UUID

from aiohttp import web
from pydantic import Field, PlainSerializer, WithJsonSchema

from luckymart.kit import idempotency
from luckymart.kit.database import Tx
from luckymart.kit.money import fits_scale
from luckymart.kit.paging import Page
from luckymart.referrals import actions as referrals
from luckymart.referrals import bonuses, rules
from luckymart.referrals.actions import MAX_LEVELS, CommissionStatus
from luckymart.referrals.bonuses import Bonus, BonusRules, Condition, Progress, Reason, Status
from luckymart.referrals.errors import BonusNotFound, BonusNotReady, BonusState
from webapp_api.calls import Call, json_text
from webapp_api.errors import Unavailable
from webapp_api.fields import Money, PageQuery, Time, View
from webapp_api.lotteries import SummaryView
from webapp_api.routing import RouteTable

routes = RouteTable("referrals")

Rate: TypeAlias = Annotated[
    Decimal,
    PlainSerializer(lambda rate: f"{rate.normalize():f}", return_type=str, when_used="json"),
    WithJsonSchema(
        {"type": "string", "pattern": r"^[0-9]\.?[0-9]*$", "description": "0.03 is 3 %"}
    ),
]


class LinksView(View):
    """Empty until Telegram has told the bot's name. `app` needs a short name."""

    bot: str
    app: str | None


class EarningsView(View):
    currency: str
    pending: Money
    paid: Money
    void: Money


class LevelView(View):
    level: int
    rate: Rate
    invited: int
    signed_in: int
    earnings: list[EarningsView]


class FriendsView(View):
    referral_code: str
    links: LinksView
    levels: list[LevelView]


class InvitedView(View):
    first_name: str | None
    level: int
    joined_at: Time
    signed_in: bool
    earned: list[EarningsView]


class InvitedQuery(PageQuery):
    level: int = Field(default=1, ge=1, le=MAX_LEVELS)


class CommissionView(View):
    id: UUID
    level: int
    rate: Rate
    source_amount: Money
    amount: Money
    currency: str
    status: CommissionStatus
    from_name: str | None
    lottery_id: UUID
    lottery: SummaryView
    created_at: Time
    paid_at: Time | None


class CommissionsQuery(PageQuery):
    status: CommissionStatus | None = None


class BonusView(View):
    id: UUID
    source_amount: Money
    rate: Rate
    amount: Money
    currency: str
    status: Status
    condition: Condition
    expires_at: Time
    activated_at: Time | None
    activated_by: Reason | None
    created_at: Time


class BonusOfferView(View):
    """The shop's terms, the person's bonus if any, and which of its conditions are met."""

    currency: str
    min_deposit: Money
    rate: Rate
    days: int
    bonus: BonusView | None
    met: list[Reason]
    played: Money | None = Field(description="paid for tickets that are drawn, in what counts")
    waiting: Money | None = Field(description="paid for tickets that are not drawn yet")


@routes("GET", "/referrals")
async def get_friends(call: Call) -> FriendsView:
    """The person's code and links, and what friends earned them, by level."""
    services = call.services
    async with services.db.connection() as connection:
        friends = await referrals.get_friends(
            connection, call.signed_in.user_id, services.settings.commission_rates
        )
    return FriendsView(
        referral_code=friends.referral_code,
        links=_links(call, friends.referral_code),
        levels=[LevelView.model_validate(level) for level in friends.levels],
    )


@routes("GET", "/referrals/invited")
async def list_invited(call: Call, query: InvitedQuery) -> Page[InvitedView]:
    """People who came by the person's link, or by a friend's, newest first."""
    async with call.services.db.connection() as connection:
        page = await referrals.list_invited(
            connection, call.signed_in.user_id, query.level, query.limit, query.cursor
        )
    return Page[InvitedView](
        items=[InvitedView.model_validate(friend) for friend in page.items],
        next_cursor=page.next_cursor,
    )


@routes("GET", "/referrals/commissions")
async def list_commissions(call: Call, query: CommissionsQuery) -> Page[CommissionView]:
    """What each friend's purchase earned the person, newest first."""
    async with call.services.db.connection() as connection:
        page = await referrals.list_commissions(
            connection, call.signed_in.user_id, query.status, query.limit, query.cursor
        )
    items = [
        CommissionView(
            **commission.model_dump(exclude={"lottery"}),
            lottery=SummaryView.of(call, commission.lottery),
        )
        for commission in page.items
    ]
    return Page[CommissionView](items=items, next_cursor=page.next_cursor)


@routes("GET", "/referrals/qr", errors=[Unavailable], media_type="image/svg+xml")
async def get_qr(call: Call) -> web.Response:
    """The link to the chat as a QR code."""
    async with call.services.db.connection() as connection:
        friends = await referrals.get_friends(connection, call.signed_in.user_id, ())
    link = _links(call, friends.referral_code).bot
    if not link:
        raise Unavailable
    return web.Response(body=rules.qr_svg(link), content_type="image/svg+xml")


@routes("GET", "/bonuses/first-deposit")
async def get_bonus(call: Call) -> BonusOfferView:
    """The first-deposit bonus: its terms and the person's progress."""
    services = call.services
    offer = BonusRules.of(services.settings)
    progress: Progress | None = None
    async with services.db.connection() as connection:
        bonus = await bonuses.find(connection, call.signed_in.user_id)
        if bonus is not None:
            progress = await bonuses.get_progress(connection, bonus.id)
    return BonusOfferView(
        currency=offer.currency,
        min_deposit=_at_scale(offer.min_deposit, services.currency_scale),
        rate=offer.rate,
        days=offer.days,
        bonus=None if bonus is None else BonusView.model_validate(bonus),
        met=progress.met if progress else [],
        played=progress and progress.played,
        waiting=progress and progress.waiting,
    )


@routes(
    "POST",
    "/bonuses/first-deposit/activation",
    idempotent=True,
    answer=BonusView,
    errors=[BonusNotFound, BonusNotReady, BonusState],
)
async def activate_bonus(call: Call) -> web.Response:
    """Claim the bonus, once its condition is met."""
    user_id, key = call.signed_in.user_id, call.idempotency_key
    request_hash = idempotency.request_hash("activate_bonus")

    async def activate(tx: Tx) -> str:
        bonus: Bonus = await bonuses.activate(tx, user_id)
        return BonusView.model_validate(bonus).model_dump_json()

    async with call.services.db.transaction() as tx:
        answer = await idempotency.once(tx, user_id, key, request_hash, activate)
    return json_text(answer.text, 200, replayed=answer.replayed)


def _links(call: Call, code: str) -> LinksView:
    bot = call.services.bot_state().username
    if not bot:
        return LinksView(bot="", app=None)
    found = rules.links(bot, call.services.settings.app_short_name, code)
    return LinksView(bot=found.bot, app=found.app)


def _at_scale(amount: Decimal, scale: int) -> Decimal:
    """Show a setting that is finer than the currency unrounded."""
    return round(amount, scale) if fits_scale(amount, scale) else amount
