"""Handles: one's own, and people by theirs; reserved words and removals by staff."""

from uuid import UUID

from pydantic import Field

from luckymart.handles import actions as handles
from luckymart.handles.errors import HandleNotFound, HandleReserved, HandleTaken, HandleTooSoon
from webapp_api.calls import Call
from webapp_api.errors import ValidationErrors
from webapp_api.fields import Input, Time, View
from webapp_api.routing import RouteTable

routes = RouteTable("handles")


class HandleInput(Input):
    handle: str = Field(min_length=1, max_length=64, description="3 to 32 of a–z, 0–9 and _")


class HandleView(View):
    """`handle` is null for a person without one; `changes_at` while it may not be changed."""

    handle: str | None
    changes_at: Time | None


class HandleCardView(View):
    """`badge` is null: nobody has one yet."""

    handle: str
    name: str
    badge: None = None


class ReservedInput(Input):
    word: str = Field(min_length=1, max_length=64)


class ReservedView(View):
    word: str
    created_by_id: UUID | None
    created_at: Time


class ReservedListView(View):
    items: list[ReservedView]


class Removal(Input):
    reason: str = Field(min_length=1, max_length=handles.MAX_REASON_LENGTH)


@routes("GET", "/handle")
async def get_own_handle(call: Call) -> HandleView:
    """The person's own handle."""
    async with call.services.db.connection() as connection:
        own = await handles.get_own(connection, call.signed_in.user_id)
    return HandleView.model_validate(own)


@routes(
    "PUT",
    "/handle",
    begins=True,
    errors=[HandleReserved, HandleTaken, HandleTooSoon, ValidationErrors],
)
async def choose_handle(call: Call, body: HandleInput) -> HandleView:
    """Choose a handle; once in 30 days."""
    async with call.services.db.transaction() as tx:
        own = await handles.choose(tx, call.signed_in.user_id, body.handle)
    return HandleView.model_validate(own)


@routes("GET", "/handles/{handle}", errors=[HandleNotFound])
async def get_card(call: Call, handle: str) -> HandleCardView:
    """Who has this handle."""
    async with call.services.db.connection() as connection:
        card = await handles.get_card(connection, handle)
    return HandleCardView(handle=card.handle, name=card.name)


@routes("GET", "/admin/reserved-handles", permission=handles.READ)
async def list_reserved_handles(call: Call) -> ReservedListView:
    """The words that nobody may take."""
    async with call.services.db.connection() as connection:
        words = await handles.list_reserved(connection, call.staff)
    return ReservedListView(items=[ReservedView.model_validate(word) for word in words])


@routes(
    "POST",
    "/admin/reserved-handles",
    permission=handles.WRITE,
    errors=[ValidationErrors],
)
async def reserve_handle(call: Call, body: ReservedInput) -> None:
    """Reserve a word, and what looks like it."""
    async with call.services.db.transaction() as tx:
        await handles.reserve(tx, call.staff, body.word)


@routes(
    "DELETE",
    "/admin/reserved-handles/{handle}",
    permission=handles.WRITE,
    errors=[HandleNotFound],
)
async def release_handle(call: Call, handle: str) -> None:
    """Let a reserved word be taken."""
    async with call.services.db.transaction() as tx:
        await handles.release(tx, call.staff, handle)


@routes(
    "DELETE",
    "/admin/users/{user_id}/handle",
    permission=handles.WRITE,
    errors=[HandleNotFound, ValidationErrors],
)
async def take_away_handle(call: Call, user_id: UUID, body: Removal) -> None:
    """Take a handle away, for a reason that the person is told."""
    async with call.services.db.transaction() as tx:
        await handles.take_away(tx, call.staff, user_id, body.reason)
