"""/payrequests: questions about payments, one at a time; answer, give Stars back, close."""

from typing import Final
from uuid import UUID

from aiogram import Bot, F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from bot.deposits.cards import line_of
from bot.kit.buttons import button, rows
from bot.kit.commands import command
from bot.kit.screens import remove_buttons, show
from bot.staff import load_staff
from bot.support.buttons import TalkQueue, TalkStep
from bot.texts import Html, Translate
from luckymart.deposits import actions as deposits
from luckymart.deposits.errors import DepositState
from luckymart.deposits.models import Deposit
from luckymart.deposits.rules import MAX_REASON_LENGTH
from luckymart.kit.database import Database
from luckymart.kit.paging import decode_cursor, encode_cursor
from luckymart.staff import actions as staff_actions
from luckymart.stars import actions as stars
from luckymart.support import actions as support
from luckymart.support.errors import SupportTalkState
from luckymart.support.models import MAX_TEXT_LENGTH, SupportTalk
from luckymart.users.actions import User

PERMISSION: Final = deposits.WRITE
REFUNDABLE: Final = ("PAID", "UNMATCHED")


class AnsweringTalk(StatesGroup):
    text = State()
    refund = State()


def routes() -> Router:
    router = Router(name="support.queue")
    answer = ~F.text.startswith("/")
    router.message.register(show_queue, command("payrequests"))
    router.callback_query.register(turn, TalkQueue.filter())
    router.callback_query.register(ask_text, TalkStep.filter(F.action.in_({"answer", "refund"})))
    router.message.register(send_answer, StateFilter(AnsweringTalk.text), F.text, answer)
    router.message.register(give_back, StateFilter(AnsweringTalk.refund), F.text, answer)
    router.callback_query.register(close, TalkStep.filter(F.action == "close"))
    router.callback_query.register(
        give_up, StateFilter(AnsweringTalk), TalkStep.filter(F.action == "stop")
    )
    return router


async def show_queue(message: Message, bot: Bot, db: Database, user: User, t: Translate) -> None:
    await _show_next(message, bot, db, user, t, None)


async def turn(
    callback: CallbackQuery,
    callback_data: TalkQueue,
    bot: Bot,
    db: Database,
    user: User,
    t: Translate,
) -> None:
    await remove_buttons(callback)
    await _show_next(callback, bot, db, user, t, decode_cursor(callback_data.after or None))


async def ask_text(
    callback: CallbackQuery,
    callback_data: TalkStep,
    bot: Bot,
    db: Database,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    """Raises SupportTalkState where somebody has answered already."""
    refunds = callback_data.action == "refund"
    talk, deposit = await _look(db, user, callback_data.talk)
    if talk.status != "OPEN":
        raise SupportTalkState(status=talk.status)
    if refunds and (deposit is None or deposit.status not in REFUNDABLE):
        raise DepositState(status=deposit.status if deposit else "CANCELLED")
    await state.set_state(AnsweringTalk.refund if refunds else AnsweringTalk.text)
    await state.set_data({"talk_id": str(talk.id)})
    if refunds and deposit is not None:
        text = t("bot-deposits-ask-refund", reference=deposit.reference, stars=deposit.stars or 0)
    else:
        text = t("bot-requests-ask-answer", name=talk.user_name)
    stop = TalkStep(action="stop", talk=talk.id)
    await show(callback, bot, text, rows([button(t.plain("bot-button-cancel"), stop)]))


async def send_answer(
    message: Message, bot: Bot, db: Database, state: FSMContext, user: User, t: Translate
) -> None:
    text = (message.text or "").strip()
    if len(text) > MAX_TEXT_LENGTH:
        await show(message, bot, t("bot-reason-too-long", limit=MAX_TEXT_LENGTH))
        return
    talk_id = UUID((await state.get_data())["talk_id"])
    await state.clear()
    async with db.transaction() as tx:
        staff = await staff_actions.load(tx, user.id)
        talk = await support.answer(tx, staff, talk_id, text)
    await _show_verdict(message, bot, user, t, talk)


async def give_back(
    message: Message, bot: Bot, db: Database, state: FSMContext, user: User, t: Translate
) -> None:
    """The Stars of the payment that is asked about; the question is still to be answered."""
    reason = (message.text or "").strip()
    if len(reason) > MAX_REASON_LENGTH:
        await show(message, bot, t("bot-reason-too-long", limit=MAX_REASON_LENGTH))
        return
    talk_id = UUID((await state.get_data())["talk_id"])
    await state.clear()
    talk, deposit = await _look(db, user, talk_id)
    assert deposit is not None
    async with db.transaction() as tx:
        staff = await staff_actions.load(tx, user.id)
        deposit = await stars.refund(tx, staff, deposit.id, reason)
    await show(message, bot, _card(t, talk, deposit), _buttons(t, talk, deposit))


async def close(
    callback: CallbackQuery,
    callback_data: TalkStep,
    bot: Bot,
    db: Database,
    user: User,
    t: Translate,
) -> None:
    async with db.transaction() as tx:
        staff = await staff_actions.load(tx, user.id)
        talk = await support.close(tx, staff, callback_data.talk)
    await _show_verdict(callback, bot, user, t, talk)


async def give_up(
    callback: CallbackQuery,
    callback_data: TalkStep,
    bot: Bot,
    db: Database,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    """Back to the card, as it is now."""
    await state.clear()
    talk, deposit = await _look(db, user, callback_data.talk)
    await show(callback, bot, _card(t, talk, deposit), _buttons(t, talk, deposit))


async def _look(db: Database, user: User, talk_id: UUID) -> tuple[SupportTalk, Deposit | None]:
    """The question with the payment that it is about, if it names one."""
    staff = await load_staff(db, user.id, PERMISSION)
    async with db.connection() as connection:
        talk = await support.get(connection, staff, talk_id)
        if talk.deposit_id is None:
            return talk, None
        return talk, await deposits.find(connection, talk.deposit_id)


async def _show_next(
    event: Message | CallbackQuery,
    bot: Bot,
    db: Database,
    user: User,
    t: Translate,
    after: UUID | None,
) -> None:
    staff = await load_staff(db, user.id, PERMISSION)
    async with db.connection() as connection:
        found = await support.next_open(connection, staff, after)
        if found is None and after is not None:  # behind the last one comes the first
            found = await support.next_open(connection, staff)
    if found is None:
        await show(event, bot, t("bot-requests-none"))
        return
    talk, deposit = await _look(db, user, found.id)
    await show(event, bot, _card(t, talk, deposit), _buttons(t, talk, deposit))


async def _show_verdict(
    event: Message | CallbackQuery, bot: Bot, user: User, t: Translate, talk: SupportTalk
) -> None:
    """In place of the buttons: who decided what."""
    verdict = t(
        "bot-requests-verdict",
        status=talk.status,
        staff=user.first_name,
        answer=talk.answer or "",
    )
    text = Html(f"{_card(t, talk, None)}\n\n{verdict}")
    following = TalkQueue(after=encode_cursor(talk.id))
    await show(event, bot, text, rows([button(t.plain("bot-button-next"), following)]))


def _card(t: Translate, talk: SupportTalk, deposit: Deposit | None) -> Html:
    handle = f"@{talk.user_username}" if talk.user_username else ""
    text = t(
        "bot-requests-card",
        name=f"{talk.user_name} {handle}".strip(),
        telegram_id=str(talk.user_telegram_id),
        time=t.moment(talk.created_at),
        text=talk.text,
    )
    return text if deposit is None else Html(f"{text}\n\n{line_of(t, deposit)}")


def _buttons(t: Translate, talk: SupportTalk, deposit: Deposit | None) -> InlineKeyboardMarkup:
    following = [button(t.plain("bot-button-next"), TalkQueue(after=encode_cursor(talk.id)))]
    if talk.status != "OPEN":
        return rows(following)
    answer = button(t.plain("bot-requests-button-answer"), TalkStep(action="answer", talk=talk.id))
    close_it = button(t.plain("bot-requests-button-close"), TalkStep(action="close", talk=talk.id))
    refund = []
    if deposit is not None and deposit.status in REFUNDABLE:
        refund = [
            button(
                t.plain("bot-deposits-button-refund"),
                TalkStep(action="refund", talk=talk.id),
            )
        ]
    return rows([answer], refund, [close_it, *following])
