"""The person's inbox."""

from typing import Any, Self
from uuid import UUID

from luckymart.kit.paging import Page
from luckymart.notifications import actions as notifications
from luckymart.notifications.errors import NotificationNotFound
from luckymart.notifications.models import Notification
from luckymart.notifications.words import render
from webapp_api.calls import Call
from webapp_api.fields import PageQuery, Time, View
from webapp_api.routing import RouteTable

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


class NotificationQuery(PageQuery):
    unread: bool = False


@routes("GET", "/notifications")
async def list_notifications(call: Call, query: NotificationQuery) -> Page[NotificationView]:
    """The inbox, newest first, in the person's language."""
    async with call.services.db.connection() as connection:
        page = await notifications.list_notifications(
            connection, call.signed_in.user_id, query.unread, query.limit, query.cursor
        )
    return Page[NotificationView](
        items=[NotificationView.of(call, item) for item in page.items],
        next_cursor=page.next_cursor,
    )


@routes("POST", "/notifications/{notification_id}/read", errors=[NotificationNotFound])
async def read_notification(call: Call, notification_id: UUID) -> None:
    """Mark one as read."""
    async with call.services.db.transaction() as tx:
        await notifications.mark_read(tx, call.signed_in.user_id, notification_id)
