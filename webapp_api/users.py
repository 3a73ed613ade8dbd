"""The signed-in person, and users as staff see them."""

from typing import Final, Literal, Self
from uuid import UUID

from pydantic import Field

from luckymart.kit.paging import Page
from luckymart.staff import actions as staff
from luckymart.staff.actions import Staff
from luckymart.staff.related import Tie
from luckymart.users import actions as users
from luckymart.users.actions import User, Visibility
from luckymart.users.errors import UserNotFound
from webapp_api.calls import Call
from webapp_api.errors import ValidationErrors
from webapp_api.fields import Input, Money, PageQuery, Time, View
from webapp_api.routing import RouteTable

routes = RouteTable("users")
DELIVERY_STATES: Final[dict[str, Literal["reachable", "needs_start", "blocked"]]] = {
    "REACHABLE": "reachable",
    "UNKNOWN": "needs_start",
    "BLOCKED": "blocked",
}


class PublicUser(View):
    id: UUID
    telegram_id: int
    telegram_username: str | None
    first_name: str
    last_name: str | None
    avatar_url: str | None
    language_code: str
    referral_code: str
    status: str
    level: int
    total_spent: Money
    total_won: Money
    total_lotteries: int
    winning_rate: Money
    created_at: Time


class DeliveryView(View):
    """Whether the bot can message the person. `bot_link` opens the chat to start it."""

    state: Literal["reachable", "needs_start", "blocked"]
    bot_link: str

    @classmethod
    def of(cls, call: Call, user: User) -> Self:
        bot = call.services.bot_state().username
        return cls(
            state=DELIVERY_STATES[user.bot_reach],
            bot_link=f"https://t.me/{bot}?start=notifications" if bot else "",
        )


class UserView(PublicUser):
    visibility: Visibility
    referral_link: str
    delivery: DeliveryView
    roles: list[str]
    permissions: list[str]

    @classmethod
    def of(cls, call: Call, user: User, member: Staff) -> Self:
        return cls(
            **_card(call, user),
            visibility=user.visibility,
            referral_link=referral_link(call, user.referral_code),
            delivery=DeliveryView.of(call, user),
            roles=sorted(member.roles),
            permissions=sorted(member.permissions),
        )


class StaffUserView(PublicUser):
    ban_reason: str | None
    bot_reach: str

    @classmethod
    def of(cls, call: Call, user: User) -> Self:
        return cls(**_card(call, user), ban_reason=user.ban_reason, bot_reach=user.bot_reach)


class RelatedStaffView(View):
    id: UUID
    first_name: str
    ties: list[Tie] = Field(description="what they share with the person")


class NeighbourView(View):
    id: UUID
    first_name: str


class RelationsView(View):
    """Accounts that belong together with a person's. A colleague decides about who shares a card,
    an account number or a line of referrals with a member of staff; an address is only shown."""

    staff: list[RelatedStaffView]
    same_address: int = Field(description="how many others have parcels sent to the same address")
    neighbours: list[NeighbourView] = Field(
        description="the newest ten of them, for who may read people"
    )


class UserPatch(Input):
    """`visibility`: what lists show of the person: their first name, their handle, or neither."""

    language_code: Literal["ru", "tg", "en", "zh"] | None = None
    visibility: Visibility | None = None


class UserQuery(PageQuery):
    query: str = Field(default="", max_length=100, description="Telegram id, username or name")


class Ban(Input):
    reason: str = Field(min_length=1, max_length=users.MAX_REASON_LENGTH)


def _card(call: Call, user: User) -> dict[str, object]:
    """Totals are in the shop's currency and scale; the rate is a percentage."""
    values = user.model_dump(include=set(PublicUser.model_fields))
    scale = call.services.currency_scale
    for name in ("total_spent", "total_won"):
        values[name] = round(values[name], scale)
    return values | {"winning_rate": round(user.winning_rate, 2)}


def referral_link(call: Call, code: str) -> str:
    bot, app = call.services.bot_state().username, call.services.settings.app_short_name
    if not bot:
        return ""
    return (
        f"https://t.me/{bot}/{app}?startapp=r_{code}"
        if app
        else f"https://t.me/{bot}?start=r_{code}"
    )


@routes("GET", "/me")
async def get_me(call: Call) -> UserView:
    """The signed-in person."""
    async with call.services.db.connection() as connection:
        user = await users.get(connection, call.signed_in.user_id)
        member = await staff.load(connection, user.id)
    return UserView.of(call, user, member)


@routes("PATCH", "/me")
async def edit_me(call: Call, body: UserPatch) -> UserView:
    """Change the language, or what others see of the person."""
    async with call.services.db.transaction() as tx:
        if body.language_code is not None:
            await users.set_language(tx, call.signed_in.user_id, body.language_code)
        if body.visibility is not None:
            await users.set_visibility(tx, call.signed_in.user_id, body.visibility)
        user = await users.get(tx, call.signed_in.user_id)
        member = await staff.load(tx, user.id)
    return UserView.of(call, user, member)


@routes("GET", "/admin/users", permission="users.read")
async def search_users(call: Call, query: UserQuery) -> Page[StaffUserView]:
    """Users by Telegram id, username or name, newest first."""
    async with call.services.db.connection() as connection:
        page = await users.search(connection, call.staff, query.query, query.limit, query.cursor)
    return Page[StaffUserView](
        items=[StaffUserView.of(call, user) for user in page.items], next_cursor=page.next_cursor
    )


@routes(
    "POST",
    "/admin/users/{user_id}/ban",
    permission="users.write",
    errors=[UserNotFound, ValidationErrors],
)
async def ban_user(call: Call, user_id: UUID, body: Ban) -> StaffUserView:
    """Ban a user and end their sessions. They are told the reason."""
    async with call.services.db.transaction() as tx:
        user = await users.ban(tx, call.staff, user_id, body.reason)
    return StaffUserView.of(call, user)


@routes("DELETE", "/admin/users/{user_id}/ban", permission="users.write", errors=[UserNotFound])
async def unban_user(call: Call, user_id: UUID) -> None:
    """Lift a ban."""
    async with call.services.db.transaction() as tx:
        await users.unban(tx, call.staff, user_id)
