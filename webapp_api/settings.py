"""The shop's settings: what holds, who changed it, and changes."""

from typing import Literal, Self
from uuid import UUID

from aiohttp import web
from pydantic import Field

from luckymart.approvals.errors import OwnersNeeded, TooManyApprovals
from luckymart.kit.consent import FigureChanged
from luckymart.kit.database import Tx
from luckymart.kit.paging import Page
from luckymart.settings import actions as shop
from luckymart.settings import doors
from luckymart.settings.actions import SettingChange, ShopSetting
from luckymart.settings.errors import SettingNotFound, SettingSame
from webapp_api.approvals import ProposalView, act_once
from webapp_api.calls import Call
from webapp_api.fields import Input, PageQuery, Time, View
from webapp_api.routing import RouteTable

routes = RouteTable("settings")


class VersionView(View):
    id: UUID
    value: str
    version: int
    valid_from: Time
    is_to_come: bool
    reason: str
    set_by_id: UUID
    set_by_name: str
    approved_by_id: UUID | None
    approved_by_name: str | None
    created_at: Time


class SettingView(View):
    name: str
    title: str = Field(description="in the person's language")
    value: str = Field(description="what holds now, as in the environment")
    looser: Literal["more", "less", "any", "never"] = Field(
        description="what lets more money out: that takes two owners, and holds later"
    )
    newest: VersionView | None = Field(
        description="the last change, which may be still to come; null while none was made"
    )

    @classmethod
    def of(cls, call: Call, setting: ShopSetting) -> Self:
        title = call.services.texts.get(call.language, "setting-name", name=setting.name)
        return cls.model_validate({**setting.model_dump(), "title": title})


class SettingsView(View):
    items: list[SettingView]


class ChangeInput(Input):
    before: str = Field(
        max_length=shop.MAX_VALUE_LENGTH, description="the `value` that the person saw"
    )
    value: str = Field(max_length=shop.MAX_VALUE_LENGTH)
    reason: str = Field(min_length=1, max_length=shop.MAX_REASON_LENGTH)


@routes("GET", "/admin/settings", permission=shop.READ)
async def list_settings(call: Call) -> SettingsView:
    """Everything that the shop may change while it runs."""
    async with call.services.db.connection() as connection:
        found = await shop.list_settings(connection, call.services.settings, call.staff)
    return SettingsView(items=[SettingView.of(call, one) for one in found])


@routes("GET", "/admin/settings/{setting}/versions", permission=shop.READ, errors=[SettingNotFound])
async def list_setting_versions(call: Call, setting: str, query: PageQuery) -> Page[VersionView]:
    """The changes of one setting, newest first."""
    async with call.services.db.connection() as connection:
        page = await shop.list_versions(connection, call.staff, setting, query.limit, query.cursor)
    return page.map(VersionView.model_validate)


@routes(
    "POST",
    "/admin/settings/{setting}/versions",
    permission=shop.WRITE,
    idempotent=True,
    about_money=True,
    answer=SettingView,
    proposal=ProposalView,
    errors=[SettingNotFound, FigureChanged, SettingSame, OwnersNeeded, TooManyApprovals],
)
async def change_setting(call: Call, setting: str, body: ChangeInput) -> web.Response:
    """Change one, as an owner. What lets more money out takes two, and holds a day later."""
    wanted = SettingChange(name=setting, **body.model_dump())

    async def show(_: Tx, done: ShopSetting) -> SettingView:
        return SettingView.of(call, done)

    return await act_once(call, doors.CHANGE, wanted, show, status=201)
