"""The person's inbox and notification settings."""

from typing import Any, Self
from uuid import UUID

from pydantic import Field

from luckymart.kit.paging import Page
from luckymart.notifications import actions as notifications
from luckymart.notifications.errors import NotificationNotFound, PreferenceFixed
from luckymart.notifications.models import Notification, Preference
from luckymart.notifications.words import KINDS, Kind, render
from luckymart.users import actions as users
from webapp_api.calls import Call
from webapp_api.fields import Input, PageQuery, Time, View
from webapp_api.routing import RouteTable
from webapp_api.users import DeliveryView

routes = RouteTable("notifications")


class NotificationView(View):
    id: UUID
    type: str
    title: str
    body: str
    data: dict[str, Any]
    related_lottery_id: UUID | None
    is_read: bool
    created_at: Time

    @classmethod
    def of(cls, call: Call, item: Notification) -> Self:
        words = render(call.services.texts, call.language, item.type, item.data)
        return cls(**item.model_dump(), title=words.title, body=words.body)


class NotificationPage(Page[NotificationView]):
    unread_count: int = Field(
        description=f"of the whole inbox, at most {notifications.MOST_UNREAD}"
    )


class NotificationQuery(PageQuery):
    unread: bool = False


class ReadUpTo(Input):
    up_to: UUID | None = Field(default=None, description="the newest one that was seen; else all")


class UnreadView(View):
    unread_count: int


class PreferenceInput(Input):
    kind: Kind
    inbox: bool
    bot: bool


class PreferencesInput(Input):
    items: list[PreferenceInput] = Field(max_length=len(KINDS))


class PreferencesView(View):
    items: list[Preference]
    delivery: DeliveryView


@routes("GET", "/notifications")
async def list_notifications(call: Call, query: NotificationQuery) -> NotificationPage:
    """The inbox, newest first, in the person's language."""
    user_id = call.signed_in.user_id
    async with call.services.db.connection() as connection:
        page = await notifications.list_notifications(
            connection, user_id, query.unread, query.limit, query.cursor
        )
        unread_count = await notifications.count_unread(connection, user_id)
    return NotificationPage(
        items=[NotificationView.of(call, item) for item in page.items],
        next_cursor=page.next_cursor,
        unread_count=unread_count,
    )


@routes("GET", "/notifications/unread")
async def count_unread(call: Call) -> UnreadView:
    """Count the unread notifications."""
    async with call.services.db.connection() as connection:
        unread_count = await notifications.count_unread(connection, call.signed_in.user_id)
    return UnreadView(unread_count=unread_count)


@routes("POST", "/notifications/read")
async def read_notifications(call: Call, body: ReadUpTo) -> UnreadView:
    """Mark notifications up to one as read; newer ones stay unread."""
    async with call.services.db.transaction() as tx:
        await notifications.mark_read_up_to(tx, call.signed_in.user_id, body.up_to)
        unread_count = await notifications.count_unread(tx, call.signed_in.user_id)
    return UnreadView(unread_count=unread_count)


@routes("POST", "/notifications/{notification_id}/read", errors=[NotificationNotFound])
async def read_notification(call: Call, notification_id: UUID) -> None:
    """Mark one notification as read."""
    async with call.services.db.transaction() as tx:
        await notifications.mark_read(tx, call.signed_in.user_id, notification_id)


@routes("GET", "/notification-preferences")
async def list_preferences(call: Call) -> PreferencesView:
    """The channels of each kind, and whether the bot reaches the person."""
    async with call.services.db.connection() as connection:
        items = await notifications.list_preferences(connection, call.signed_in.user_id)
        user = await users.get(connection, call.signed_in.user_id)
    return PreferencesView(items=items, delivery=DeliveryView.of(call, user))


@routes("PUT", "/notification-preferences", errors=[PreferenceFixed])
async def set_preferences(call: Call, body: PreferencesInput) -> PreferencesView:
    """Switch channels; kinds that are not given stay as they are."""
    wanted = [(item.kind, item.inbox, item.bot) for item in body.items]
    async with call.services.db.transaction() as tx:
        items = await notifications.set_preferences(tx, call.signed_in.user_id, wanted)
        user = await users.get(tx, call.signed_in.user_id)
    return PreferencesView(items=items, delivery=DeliveryView.of(call, user))
