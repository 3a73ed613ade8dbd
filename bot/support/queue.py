"""/payrequests: questions about payments, one at a time; answer, give Stars back, close."""

from typing import Final
from uuid import UUID

from aiogram import Router

from bot.deposits.cards import line_of
from bot.deposits.queue import REFUNDABLE, ask_refund
from bot.kit import proposals
from bot.kit.chat import Chat
from bot.kit.commands import command
from bot.kit.dialogs import Answers, Dialog, Question, Refused, Screen, reason_up_to
from bot.kit.queues import Card, Queue
from bot.texts import Html
from luckymart.deposits import actions as deposits
from luckymart.deposits.errors import DepositState
from luckymart.deposits.models import Deposit
from luckymart.deposits.rules import MAX_REASON_LENGTH
from luckymart.kit.database import Connection, Tx
from luckymart.staff import actions as staff_actions
from luckymart.staff.actions import Staff
from luckymart.stars import doors as stars_doors
from luckymart.stars.doors import RefundCommand
from luckymart.support import actions as support
from luckymart.support.errors import SupportTalkState
from luckymart.support.models import MAX_TEXT_LENGTH, SupportTalk
from luckymart.users import actions as users

PERMISSION: Final = deposits.WRITE


def routes() -> Router:
    router = Router(name="support.queue")
    router.message.register(TALKS.first, command("payrequests"))
    return router


async def _following(
    connection: Connection, staff: Staff, after: UUID | None
) -> SupportTalk | None:
    found = await support.next_open(connection, staff, after)
    if found is None and after is not None:
        return await support.next_open(connection, staff)
    return found


async def _card(chat: Chat, _: Staff, talk: SupportTalk) -> Card:
    t = chat.t
    deposit = await _deposit(chat, talk)
    handle = f"@{talk.user_username}" if talk.user_username else ""
    lines = [
        t(
            "bot-requests-card",
            name=f"{talk.user_name} {handle}".strip(),
            telegram_id=str(talk.user_telegram_id),
            time=t.moment(talk.created_at),
            text=talk.text,
        )
    ]
    if talk.decided_by_id is not None:
        async with chat.db.connection() as connection:
            decider = await users.get(connection, talk.decided_by_id)
        lines.append(
            t(
                "bot-requests-verdict",
                status=talk.status,
                staff=decider.first_name,
                answer=talk.answer or "",
            )
        )
        return Card(talk.id, Html("\n\n".join(lines)))
    buttons = [
        [("answer", t.plain("bot-requests-button-answer"))],
        [("close", t.plain("bot-requests-button-close"))],
    ]
    if deposit is not None:
        lines.append(line_of(t, deposit))
        if deposit.status in REFUNDABLE:
            buttons.insert(1, [("refund", t.plain("bot-deposits-button-refund"))])
    return Card(talk.id, Html("\n\n".join(lines)), buttons)


async def _deposit(chat: Chat, talk: SupportTalk) -> Deposit | None:
    """The payment that the question is about, if it names one."""
    if talk.deposit_id is None:
        return None
    async with chat.db.connection() as connection:
        return await deposits.find(connection, talk.deposit_id)


async def _close(_: Chat, tx: Tx, staff: Staff, talk_id: UUID) -> None:
    await support.close(tx, staff, talk_id)


async def _open_talk(chat: Chat, answers: Answers) -> SupportTalk:
    """Raises SupportTalkState where somebody has answered already."""
    staff = await chat.staff(PERMISSION)
    async with chat.db.connection() as connection:
        talk = await support.get(connection, staff, UUID(answers["item"]))
    if talk.status != "OPEN":
        raise SupportTalkState(status=talk.status)
    return talk


async def _ask_answer(chat: Chat, answers: Answers) -> Screen:
    talk = await _open_talk(chat, answers)
    return Screen(chat.t("bot-requests-ask-answer", name=talk.user_name))


async def _answer(chat: Chat, _: Answers, text: str) -> str:
    if len(text) > MAX_TEXT_LENGTH:
        raise Refused(chat.t("bot-support-too-long", limit=MAX_TEXT_LENGTH))
    return text


async def _send_answer(chat: Chat, tx: Tx, answers: Answers) -> str:
    staff = await staff_actions.load(tx, chat.user.id)
    return (await support.answer(tx, staff, UUID(answers["item"]), answers["text"])).status


async def _ask_refund(chat: Chat, answers: Answers) -> Screen:
    deposit = await _deposit(chat, await _open_talk(chat, answers))
    if deposit is None:
        raise DepositState(status="CANCELLED")
    return ask_refund(chat, deposit)


async def _refund(chat: Chat, tx: Tx, answers: Answers) -> str:
    """The Stars of the payment that is asked about; the question is still to be answered."""
    staff = await staff_actions.load(tx, chat.user.id)
    talk = await support.get(tx, staff, UUID(answers["item"]))
    assert talk.deposit_id is not None
    command = RefundCommand(deposit_id=talk.deposit_id, reason=answers["reason"])
    return await proposals.act(chat, tx, stars_doors.REFUND, command, lambda one: one.status)


ANSWER: Final = Dialog(
    name="support-answer",
    permission=PERMISSION,
    questions=(Question(name="text", ask=_ask_answer, parse=_answer),),
    act=_send_answer,
)
REFUND: Final = Dialog(
    name="support-refund",
    permission=PERMISSION,
    questions=(Question(name="reason", ask=_ask_refund, parse=reason_up_to(MAX_REASON_LENGTH)),),
    act=_refund,
)
TALKS: Final = Queue(
    name="talks",
    read=PERMISSION,
    write=PERMISSION,
    empty="bot-requests-none",
    following=_following,
    get=support.get,
    card=_card,
    decisions={"close": _close},
    asking={"answer": ANSWER, "refund": REFUND},
)
