"""Broadcasts: staff draft, count, preview, send, pause and cancel them."""

from typing import Self
from uuid import UUID

from pydantic import Field

from luckymart.broadcasts import actions as broadcasts
from luckymart.broadcasts.audience import Audience, AudienceCount
from luckymart.broadcasts.content import Content
from luckymart.broadcasts.errors import (
    BroadcastChanged,
    BroadcastNobody,
    BroadcastNotFound,
    BroadcastState,
)
from luckymart.broadcasts.models import Broadcast, End, Status
from luckymart.kit.paging import Page
from webapp_api.calls import Call
from webapp_api.errors import ValidationErrors
from webapp_api.fields import Input, PageQuery, Time, View
from webapp_api.routing import RouteTable

routes = RouteTable("broadcasts")
READ, WRITE = broadcasts.READ, broadcasts.WRITE
MISSING = [BroadcastNotFound]
STEERED = [BroadcastNotFound, BroadcastState]


class BroadcastView(View):
    """Each of `recipients` is `sent`, `blocked`, `unknown`, `failed`, `skipped` or `waiting`."""

    id: UUID
    author_id: UUID
    content: Content
    audience: Audience
    status: Status
    revision: int
    scheduled_at: Time | None
    reason: str | None = Field(description="why it was paused or cancelled by itself")
    recipients: int
    sent: int
    blocked: int
    unknown: int
    failed: int
    skipped: int
    waiting: int
    started_at: Time | None
    finished_at: Time | None
    created_at: Time

    @classmethod
    def of(cls, broadcast: Broadcast) -> Self:
        return cls.model_validate(broadcast)


class FailureView(View):
    user_id: UUID
    telegram_id: int
    telegram_username: str | None
    status: End
    error: str | None
    updated_at: Time


class BroadcastQuery(PageQuery):
    status: Status | None = None


class BroadcastInput(Input):
    content: Content
    audience: Audience = Audience()


class BroadcastPatch(Input):
    content: Content | None = None
    audience: Audience | None = None


class AudienceInput(Input):
    audience: Audience


class StartInput(Input):
    scheduled_at: Time | None = Field(default=None, description="then, instead of now")
    revision: int | None = Field(default=None, description="the one that the person has seen")


@routes("GET", "/admin/broadcasts", permission=READ)
async def list_broadcasts(call: Call, query: BroadcastQuery) -> Page[BroadcastView]:
    """Broadcasts in every state, newest first."""
    async with call.services.db.connection() as connection:
        page = await broadcasts.list_broadcasts(
            connection, call.staff, query.status, query.limit, query.cursor
        )
    return Page[BroadcastView](
        items=[BroadcastView.of(one) for one in page.items], next_cursor=page.next_cursor
    )


@routes("POST", "/admin/broadcasts", status=201, permission=WRITE, errors=[ValidationErrors])
async def draft_broadcast(call: Call, body: BroadcastInput) -> BroadcastView:
    """Create a draft. Nobody gets it before it is started."""
    async with call.services.db.transaction() as tx:
        draft = await broadcasts.draft(tx, call.staff, body.content, body.audience)
    return BroadcastView.of(draft)


@routes("POST", "/admin/broadcasts/audience", permission=WRITE)
async def count_audience(call: Call, body: AudienceInput) -> AudienceCount:
    """Count the people in an audience now."""
    async with call.services.db.connection() as connection:
        return await broadcasts.count(connection, body.audience)


@routes("GET", "/admin/broadcasts/{broadcast_id}", permission=READ, errors=MISSING)
async def get_broadcast(call: Call, broadcast_id: UUID) -> BroadcastView:
    """The content, audience and progress of a broadcast."""
    async with call.services.db.connection() as connection:
        return BroadcastView.of(await broadcasts.get(connection, broadcast_id))


@routes("PATCH", "/admin/broadcasts/{broadcast_id}", permission=WRITE, errors=STEERED)
async def edit_broadcast(call: Call, broadcast_id: UUID, body: BroadcastPatch) -> BroadcastView:
    """Change a draft; its revision increases."""
    async with call.services.db.transaction() as tx:
        draft = await broadcasts.edit(
            tx, call.staff, broadcast_id, content=body.content, audience=body.audience
        )
    return BroadcastView.of(draft)


@routes("GET", "/admin/broadcasts/{broadcast_id}/audience", permission=READ, errors=MISSING)
async def count_recipients(call: Call, broadcast_id: UUID) -> AudienceCount:
    """Count the people who would get it now."""
    async with call.services.db.connection() as connection:
        broadcast = await broadcasts.get(connection, broadcast_id)
        return await broadcasts.count(connection, broadcast.audience)


@routes("GET", "/admin/broadcasts/{broadcast_id}/failures", permission=READ, errors=MISSING)
async def list_failures(call: Call, broadcast_id: UUID, query: PageQuery) -> Page[FailureView]:
    """The people who did not get it, and why."""
    async with call.services.db.connection() as connection:
        page = await broadcasts.list_failures(
            connection, call.staff, broadcast_id, query.limit, query.cursor
        )
    return Page[FailureView](
        items=[FailureView.model_validate(one) for one in page.items],
        next_cursor=page.next_cursor,
    )


@routes("POST", "/admin/broadcasts/{broadcast_id}/preview", permission=WRITE, errors=MISSING)
async def preview_broadcast(call: Call, broadcast_id: UUID) -> None:
    """Send every variant to the caller's own chat with the bot, as it will arrive."""
    async with call.services.db.transaction() as tx:
        await broadcasts.preview(
            tx, call.staff, broadcast_id, call.services.settings.app_button_url
        )


@routes(
    "POST",
    "/admin/broadcasts/{broadcast_id}/start",
    permission=WRITE,
    errors=[*STEERED, BroadcastChanged, BroadcastNobody, ValidationErrors],
)
async def start_broadcast(call: Call, broadcast_id: UUID, body: StartInput) -> BroadcastView:
    """Send it now or at a given time; a scheduled broadcast may be moved or sent now."""
    async with call.services.db.transaction() as tx:
        if body.scheduled_at is None:
            begun = await broadcasts.start(tx, call.staff, broadcast_id, revision=body.revision)
        else:
            begun = await broadcasts.schedule(
                tx, call.staff, broadcast_id, body.scheduled_at, revision=body.revision
            )
    return BroadcastView.of(begun)


@routes("POST", "/admin/broadcasts/{broadcast_id}/pause", permission=WRITE, errors=STEERED)
async def pause_broadcast(call: Call, broadcast_id: UUID) -> BroadcastView:
    """Stop sending until it is resumed."""
    async with call.services.db.transaction() as tx:
        return BroadcastView.of(await broadcasts.pause(tx, call.staff, broadcast_id))


@routes("POST", "/admin/broadcasts/{broadcast_id}/resume", permission=WRITE, errors=STEERED)
async def resume_broadcast(call: Call, broadcast_id: UUID) -> BroadcastView:
    """Continue with the remaining people."""
    async with call.services.db.transaction() as tx:
        return BroadcastView.of(await broadcasts.resume(tx, call.staff, broadcast_id))


@routes(
    "POST",
    "/admin/broadcasts/{broadcast_id}/retry",
    permission=WRITE,
    errors=[*STEERED, BroadcastNobody],
)
async def retry_broadcast(call: Call, broadcast_id: UUID) -> BroadcastView:
    """Send a finished one again to those for whom Telegram refused it; nobody gets it twice."""
    async with call.services.db.transaction() as tx:
        return BroadcastView.of(await broadcasts.retry(tx, call.staff, broadcast_id))


@routes("POST", "/admin/broadcasts/{broadcast_id}/cancel", permission=WRITE, errors=STEERED)
async def cancel_broadcast(call: Call, broadcast_id: UUID) -> BroadcastView:
    """Stop sending for good; messages already sent remain."""
    async with call.services.db.transaction() as tx:
        return BroadcastView.of(await broadcasts.cancel(tx, call.staff, broadcast_id))
