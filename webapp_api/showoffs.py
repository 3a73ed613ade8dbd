"""Winners' posts with pictures, likes, and review by staff."""

from collections.abc import Sequence
from typing import Literal
from uuid import UUID

from aiohttp import web
from pydantic import BaseModel, Field

from luckymart.kit import idempotency
from luckymart.kit.database import Connection, Tx
from luckymart.kit.paging import Page
from luckymart.ledger.errors import AmountScale
from luckymart.pictures.errors import PictureNotFound, PicturesUnavailable, TooManyPictures
from luckymart.prizes.errors import PrizeNotFound
from luckymart.showoffs import actions as showoffs
from luckymart.showoffs.errors import (
    ShowoffExists,
    ShowoffNotFound,
    ShowoffOwn,
    ShowoffPrizeState,
    ShowoffState,
)
from luckymart.showoffs.models import Showoff, Status
from luckymart.staff.errors import SecondPersonNeeded
from webapp_api.calls import Call, json_text
from webapp_api.errors import ValidationErrors
from webapp_api.fields import AmountOrZero, Input, Json, Money, PageQuery, Time, View
from webapp_api.lotteries import SummaryView
from webapp_api.pictures import PictureView, read_picture
from webapp_api.routing import RouteTable

routes = RouteTable("showoffs")


class ShowoffView(View):
    """Fields that only the author sees are null for others."""

    id: UUID
    first_name: str | None = Field(description="as its author is shown to others")
    is_mine: bool
    lottery: SummaryView
    content: str
    pictures: list[PictureView]
    likes_count: int
    liked_by_me: bool
    status: Status
    prize_id: UUID | None
    reward: Money | None = Field(description="coins, once approved")
    currency: str
    admin_note: str | None
    reviewed_at: Time | None
    created_at: Time


class ReviewView(ShowoffView):
    """A post as staff see it."""

    user_id: UUID
    telegram_username: str | None


class LikesView(BaseModel):
    likes_count: int
    liked_by_me: bool


class ShowoffInput(Input):
    prize_id: UUID
    content: str = Field(min_length=1, max_length=showoffs.MAX_CONTENT_LENGTH)
    picture_ids: list[UUID] = Field(
        min_length=1, max_length=showoffs.MAX_PICTURES, description="of `POST /showoffs/pictures`"
    )


class ShowoffQuery(PageQuery):
    mine: Literal["true", "false"] = "false"


class ReviewQuery(PageQuery):
    status: Status | None = None


class ApprovalInput(Input):
    reward: AmountOrZero | None = Field(
        default=None, description="coins; the usual reward where none is given"
    )


class RejectionInput(Input):
    reason: str = Field(min_length=1, max_length=showoffs.MAX_REASON_LENGTH)


@routes("POST", "/showoffs/pictures", status=201, picture=True, errors=[TooManyPictures])
async def upload_showoff_picture(call: Call) -> PictureView:
    """Upload a picture for a post; its address works for ten minutes."""
    pictures = call.services.pictures
    stored = await pictures.store(
        call.signed_in.user_id,
        "private",
        await read_picture(call),
        max_unused=showoffs.MAX_UNUSED_PICTURES,
    )
    async with call.services.db.connection() as connection:
        return PictureView(id=stored.id, url=await pictures.address(connection, stored.id))


@routes(
    "POST",
    "/showoffs",
    status=201,
    begins=True,
    errors=[PrizeNotFound, PictureNotFound, ShowoffPrizeState, ShowoffExists],
)
async def post_showoff(call: Call, body: ShowoffInput) -> ShowoffView:
    """Submit a post about a received prize for review."""
    user_id = call.signed_in.user_id
    async with call.services.db.transaction() as tx:
        written = await showoffs.post(
            tx, call.services.pictures, user_id, body.prize_id, body.content, body.picture_ids
        )
        [view] = await _views(call, tx, [written])
    return view


@routes("GET", "/showoffs", session="optional")
async def list_showoffs(call: Call, query: ShowoffQuery) -> Page[ShowoffView]:
    """The approved posts, newest first; with `mine=true` one's own in every state."""
    async with call.services.db.connection() as connection:
        if query.mine == "true":
            page = await showoffs.list_own(
                connection, call.signed_in.user_id, query.limit, query.cursor
            )
        else:
            page = await showoffs.list_approved(
                connection, call.user_id_or_none, query.limit, query.cursor
            )
        items = await _views(call, connection, page.items)
    return Page[ShowoffView](items=items, next_cursor=page.next_cursor)


@routes("PUT", "/showoffs/{showoff_id}/like", errors=[ShowoffNotFound, ShowoffOwn])
async def like_showoff(call: Call, showoff_id: UUID) -> LikesView:
    """Like a post. Idempotent."""
    async with call.services.db.transaction() as tx:
        liked = await showoffs.like(tx, call.signed_in.user_id, showoff_id)
    return LikesView(likes_count=liked.likes_count, liked_by_me=True)


@routes("DELETE", "/showoffs/{showoff_id}/like", errors=[ShowoffNotFound])
async def unlike_showoff(call: Call, showoff_id: UUID) -> LikesView:
    """Remove a like. Idempotent."""
    async with call.services.db.transaction() as tx:
        left = await showoffs.unlike(tx, call.signed_in.user_id, showoff_id)
    return LikesView(likes_count=left.likes_count, liked_by_me=False)


@routes("DELETE", "/showoffs/{showoff_id}", errors=[ShowoffNotFound])
async def delete_showoff(call: Call, showoff_id: UUID) -> None:
    """Delete one's own post in any state; its reward stays."""
    async with call.services.db.transaction() as tx:
        await showoffs.delete(tx, call.signed_in.user_id, showoff_id)


@routes("GET", "/admin/showoffs", permission=showoffs.READ)
async def list_showoffs_for_review(call: Call, query: ReviewQuery) -> Page[ReviewView]:
    """All posts, newest first."""
    async with call.services.db.connection() as connection:
        page = await showoffs.list_all(
            connection, call.staff, query.status, query.limit, query.cursor
        )
        items = await _reviews(call, connection, page.items)
    return Page[ReviewView](items=items, next_cursor=page.next_cursor)


@routes(
    "POST",
    "/admin/showoffs/{showoff_id}/approval",
    permission=showoffs.WRITE,
    about_money=True,
    idempotent=True,
    answer=ReviewView,
    errors=[
        ShowoffNotFound,
        ShowoffOwn,
        ShowoffState,
        PictureNotFound,
        PicturesUnavailable,
        AmountScale,
        SecondPersonNeeded,
    ],
)
async def approve_showoff(call: Call, showoff_id: UUID, body: ApprovalInput) -> web.Response:
    """Publish a post and reward its author; a prize is rewarded once."""
    services, by = call.services, call.staff
    most = services.settings.showoff_max_reward
    if body.reward is not None and body.reward > most:
        # before using the storage
        raise ValidationErrors([("reward", f"at most {most}")])
    published = await showoffs.publish_pictures(services.db, services.pictures, showoff_id)

    async def approve(tx: Tx) -> str:
        done = await showoffs.approve(tx, services.settings, by, showoff_id, body.reward, published)
        [view] = await _reviews(call, tx, [done])
        return view.model_dump_json()

    request_hash = idempotency.request_hash("showoff-approval", showoff_id, body.model_dump_json())
    async with services.db.transaction() as tx:
        answer = await idempotency.once(tx, by.user_id, call.idempotency_key, request_hash, approve)
    return json_text(answer.text, replayed=answer.replayed)


@routes(
    "POST",
    "/admin/showoffs/{showoff_id}/rejection",
    permission=showoffs.WRITE,
    errors=[ShowoffNotFound, ShowoffState],
)
async def reject_showoff(call: Call, showoff_id: UUID, body: RejectionInput) -> ReviewView:
    """Reject a post with a reason for its author."""
    async with call.services.db.transaction() as tx:
        rejected = await showoffs.reject(tx, call.staff, showoff_id, body.reason)
        [view] = await _reviews(call, tx, [rejected])
    return view


async def _views(call: Call, connection: Connection, found: Sequence[Showoff]) -> list[ShowoffView]:
    viewer_id = call.user_id_or_none
    views = []
    for showoff, common in await _common(call, connection, found):
        is_mine = showoff.user_id == viewer_id
        own = _own(showoff) if is_mine else dict.fromkeys(_own(showoff))
        name = showoff.shown_name
        views.append(ShowoffView(**common, **own, first_name=name, is_mine=is_mine))
    return views


async def _reviews(
    call: Call, connection: Connection, found: Sequence[Showoff]
) -> list[ReviewView]:
    return [
        ReviewView(
            **common,
            **_own(showoff),
            first_name=showoff.first_name,
            is_mine=showoff.user_id == call.staff.user_id,
            user_id=showoff.user_id,
            telegram_username=showoff.telegram_username,
        )
        for showoff, common in await _common(call, connection, found)
    ]


def _own(showoff: Showoff) -> Json:
    """The fields that only the author and staff see."""
    return {
        "prize_id": showoff.prize_id,
        "reward": showoff.reward,
        "admin_note": showoff.admin_note,
        "reviewed_at": showoff.reviewed_at,
    }


async def _common(
    call: Call, connection: Connection, found: Sequence[Showoff]
) -> list[tuple[Showoff, Json]]:
    addresses = await call.services.pictures.addresses(
        connection, [picture_id for showoff in found for picture_id in showoff.picture_ids]
    )
    return [
        (
            showoff,
            {
                "id": showoff.id,
                "lottery": SummaryView.of(call, showoff.lottery),
                "content": showoff.content,
                "pictures": [
                    PictureView(id=picture_id, url=addresses[picture_id])
                    for picture_id in showoff.picture_ids
                ],
                "likes_count": showoff.likes_count,
                "liked_by_me": showoff.liked_by_me,
                "status": showoff.status,
                "currency": showoff.currency,
                "created_at": showoff.created_at,
            },
        )
        for showoff in found
    ]
