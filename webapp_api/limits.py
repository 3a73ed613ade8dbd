"""What staff let out in 24 hours, beside the limits; and the end of the rules of two."""

from aiohttp import web
from pydantic import Field

from luckymart.approvals.errors import TooManyApprovals
from luckymart.kit.database import Tx
from luckymart.limits import actions as limits
from luckymart.limits import doors, reading
from luckymart.limits.doors import AloneCommand
from luckymart.staff import duty
from luckymart.staff.errors import NotTwo
from webapp_api.approvals import ProposalView, act_once
from webapp_api.calls import Call
from webapp_api.fields import Money, View
from webapp_api.routing import RouteTable

routes = RouteTable("limits")


class DoorUseView(View):
    door: str
    amount: Money


class UseView(View):
    name: str
    currency: str
    total: Money = Field(description="in 24 hours; coins by the exchange rate")
    daily_left: Money = Field(description="before a second person is needed")
    doors: list[DoorUseView]


class LimitsView(View):
    daily: Money = Field(description="beyond it two people decide")
    hard: Money = Field(description="beyond it one of the two is an owner")
    takes_two: bool = Field(description="false while one person alone decides about money")
    uses: list[UseView]


class TwoView(View):
    takes_two: bool


@routes("GET", "/admin/limits", permission=limits.READ)
async def get_limits(call: Call) -> LimitsView:
    """The limits, and what each person let out in the last 24 hours."""
    async with call.services.db.connection() as connection:
        today = await reading.everybody(connection, call.services.settings, call.staff)
    return LimitsView.model_validate(today)


@routes("GET", "/admin/limits/own", permission=reading.OWN)
async def get_own_limits(call: Call) -> LimitsView:
    """The limits, and what the person let out."""
    async with call.services.db.connection() as connection:
        today = await reading.own(connection, call.services.settings, call.staff)
    return LimitsView.model_validate(today)


@routes(
    "DELETE",
    "/admin/rules-of-two",
    permission=duty.WRITE,
    about_money=True,
    idempotent=True,
    answer=TwoView,
    proposal=ProposalView,
    errors=[NotTwo, TooManyApprovals],
)
async def end_rules_of_two(call: Call) -> web.Response:
    """Let whoever is left alone decide alone. Two people do it together; all staff are told."""

    async def show(tx: Tx, _: None) -> TwoView:
        return TwoView(takes_two=await duty.takes_two(tx))

    return await act_once(call, doors.ALONE, AloneCommand(by_id=call.staff.user_id), show)
