"""/posts: what waits to be reviewed, one post at a time with its pictures."""

from typing import Final
from uuid import UUID

from aiogram import Router

from bot.kit.chat import Chat
from bot.kit.commands import command
from bot.kit.dialogs import Answers, Dialog, Question, Screen, reason_up_to
from bot.kit.queues import Card, Queue
from bot.showoffs.browse import title_of
from bot.texts import Html, money
from luckymart.kit.database import Connection, Tx
from luckymart.showoffs import actions as showoffs
from luckymart.showoffs.errors import ShowoffState
from luckymart.showoffs.models import Showoff
from luckymart.staff import actions as staff_actions
from luckymart.staff.actions import Staff


def routes() -> Router:
    router = Router(name="showoffs.queue")
    router.message.register(POSTS.first, command("posts"))
    return router


async def _following(connection: Connection, staff: Staff, after: UUID | None) -> Showoff | None:
    found, _ = await showoffs.next_pending(connection, staff, after)
    if found is None and after is not None:  # behind the last one comes the first
        found, _ = await showoffs.next_pending(connection, staff, None)
    return found


async def _get(connection: Connection, _: Staff, showoff_id: UUID) -> Showoff:
    return await showoffs.get(connection, showoff_id, None)


async def _card(chat: Chat, staff: Staff, showoff: Showoff) -> Card:
    t = chat.t
    async with chat.db.connection() as connection:
        _, waiting = await showoffs.next_pending(connection, staff, None)
    head = t(
        "bot-posts-card",
        status=showoff.status,
        waiting=waiting,
        staff=showoff.reviewed_by_name or "",
        amount=money(showoff.reward, showoff.currency),
        reason=showoff.admin_note or "",
    )
    is_open = showoff.status == "PENDING" and showoffs.WRITE in staff.permissions
    return Card(
        showoff.id,
        Html(f"{head}\n\n{_summary(chat, showoff)}"),
        _buttons(chat, showoff) if is_open else [],
        photo_id=showoff.picture_ids[-1] if showoff.picture_ids else None,
        more_photo_ids=showoff.picture_ids[:-1],
    )


def _summary(chat: Chat, showoff: Showoff) -> Html:
    return chat.t(
        "bot-posts-summary",
        name=showoff.first_name,
        title=title_of(chat.t, showoff),
        moment=chat.t.moment(showoff.created_at),
        content=showoff.content,
    )


def _buttons(chat: Chat, showoff: Showoff) -> list[list[tuple[str, str]]]:
    t, reward = chat.t, chat.settings.showoff_reward
    approve = (
        t.plain("bot-posts-button-approve", amount=money(reward, showoff.currency))
        if reward
        else t.plain("bot-posts-button-approve-only")
    )
    return [[("approve", approve)], [("reject", t.plain("bot-posts-button-reject"))]]


async def _approve(chat: Chat, showoff_id: UUID) -> None:
    """With the usual reward. The public copies of the pictures are made before the transaction."""
    await chat.staff(showoffs.WRITE)
    published = await showoffs.publish_pictures(chat.db, chat.pictures, showoff_id)
    async with chat.db.transaction() as tx:
        staff = await staff_actions.load(tx, chat.user.id)
        await showoffs.approve(tx, chat.settings, staff, showoff_id, None, published)
    await POSTS.show(chat, showoff_id)


async def _ask_reason(chat: Chat, answers: Answers) -> Screen:
    """Raises ShowoffState where somebody has decided already."""
    async with chat.db.connection() as connection:
        showoff = await showoffs.get(connection, UUID(answers["item"]), None)
    if showoff.status != "PENDING":
        raise ShowoffState(status=showoff.status)
    return Screen(Html(f"{_summary(chat, showoff)}\n\n{chat.t('bot-posts-ask-reason')}"))


async def _reject(chat: Chat, tx: Tx, answers: Answers) -> str:
    staff = await staff_actions.load(tx, chat.user.id)
    await showoffs.reject(tx, staff, UUID(answers["item"]), answers["reason"])
    return ""


REJECTION: Final = Dialog(
    name="showoff-rejection",
    permission=showoffs.WRITE,
    questions=(
        Question(name="reason", ask=_ask_reason, parse=reason_up_to(showoffs.MAX_REASON_LENGTH)),
    ),
    act=_reject,
)
POSTS: Final = Queue(
    name="posts",
    read=showoffs.READ,
    write=showoffs.WRITE,
    empty="bot-posts-none",
    following=_following,
    get=_get,
    card=_card,
    asking={"reject": REJECTION},
    others={"approve": _approve},
)
