"""/approvals: what waits for a second person, one proposal at a time."""

from typing import Final
from uuid import UUID

from aiogram import Router

from bot.kit.chat import Chat
from bot.kit.commands import command
from bot.kit.dialogs import Answers, Dialog, Question, Screen, reason_up_to
from bot.kit.proposals import deciders
from bot.kit.queues import Card, Queue
from bot.staff import relation_lines
from bot.texts import Html, Translate
from luckymart.approvals import actions as approvals
from luckymart.approvals.models import Approval
from luckymart.kit.database import Tx
from luckymart.notifications.words import deed_words
from luckymart.staff import actions as staff_actions
from luckymart.staff.actions import Staff


def routes() -> Router:
    router = Router(name="approvals")
    router.message.register(APPROVALS.first, command("approvals"))
    return router


async def _card(chat: Chat, staff: Staff, item: Approval) -> Card:
    t = chat.t
    async with chat.db.connection() as connection:
        relations = await approvals.relations(connection, staff, item.id)
    text = t(
        "bot-approvals-card",
        deed=_deed(t, item),
        name=item.proposed_by_name,
        created=t.moment(item.created_at),
        status=item.status,
        people=deciders(t, item),
        decider=item.decided_by_name or "",
        expires=t.moment(item.expires_at),
        note=item.note or "",
    )
    lines = [text, *(relation_lines(t, relations) if relations else [])]
    said = Html("\n\n".join(lines))
    return Card(item.id, said, _buttons(t, staff, item), photo_id=item.picture_id)


def _deed(t: Translate, item: Approval) -> str:
    return deed_words(t.texts, t.language, approvals.deed_of(item))


def _buttons(t: Translate, staff: Staff, item: Approval) -> list[list[tuple[str, str]]]:
    if item.status != "PENDING":
        return []
    if item.proposed_by_id == staff.user_id:
        return [[("withdraw", t.plain("bot-button-withdraw-proposal"))]]
    reject = ("reject", t.plain("bot-button-reject"))
    may_approve = any(one.id == staff.user_id for one in item.waits_for)
    approve = [("approve", t.plain("bot-button-approve"))] if may_approve else []
    may_reject = may_approve or not item.by_owners or "owner" in staff.roles
    return [[*approve, *([reject] if may_reject else [])]]


async def _approve(chat: Chat, tx: Tx, staff: Staff, item_id: UUID) -> None:
    await approvals.approve(tx, chat.settings, staff, item_id)


async def _withdraw(_: Chat, tx: Tx, staff: Staff, item_id: UUID) -> None:
    await approvals.withdraw(tx, staff, item_id)


async def _ask_reason(chat: Chat, answers: Answers) -> Screen:
    item = await _item(chat, answers)
    return Screen(chat.t("bot-approvals-ask-reason", deed=_deed(chat.t, item)))


async def _review(chat: Chat, answers: Answers) -> Screen:
    item = await _item(chat, answers)
    deed = _deed(chat.t, item)
    return Screen(chat.t("bot-approvals-confirm-reject", deed=deed, reason=answers["reason"]))


async def _item(chat: Chat, answers: Answers) -> Approval:
    staff = await chat.staff(approvals.READ)
    async with chat.db.connection() as connection:
        return await approvals.get(connection, staff, UUID(answers["item"]))


async def _reject(chat: Chat, tx: Tx, answers: Answers) -> str:
    staff = await staff_actions.load(tx, chat.user.id)
    done = await approvals.reject(tx, staff, UUID(answers["item"]), answers["reason"])
    return done.status


REJECTION: Final = Dialog(
    name="approval-rejection",
    permission=approvals.WRITE,
    questions=(
        Question(name="reason", ask=_ask_reason, parse=reason_up_to(approvals.MAX_NOTE_LENGTH)),
    ),
    review=_review,
    act=_reject,
)
APPROVALS: Final = Queue(
    name="approvals",
    read=approvals.READ,
    write=approvals.WRITE,
    empty="bot-approvals-none",
    following=approvals.next_waiting,
    get=approvals.get,
    card=_card,
    decisions={"approve": _approve, "withdraw": _withdraw},
    asking={"reject": REJECTION},
)
