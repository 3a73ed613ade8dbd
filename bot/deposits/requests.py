"""/payrequests: questions about payments, one at a time; answer, give Stars back, close."""

from typing import Final
from uuid import UUID

from aiogram import Bot, F, Router
from aiogram.filters import Command, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from bot.deposits.buttons import RequestQueue, RequestStep
from bot.deposits.cards import line_of
from bot.keyboards import button, rows
from bot.screens import remove_buttons, show
from bot.staff import load_staff
from bot.texts import Html, Translate
from luckymart.deposits import actions as deposits
from luckymart.deposits import stars, support
from luckymart.deposits.errors import DepositState, PaymentRequestState
from luckymart.deposits.models import Deposit, PaymentRequest
from luckymart.deposits.rules import MAX_REASON_LENGTH, MAX_TEXT_LENGTH
from luckymart.kit.database import Database
from luckymart.kit.paging import decode_cursor, encode_cursor
from luckymart.staff import actions as staff_actions
from luckymart.users.actions import User

PERMISSION: Final = deposits.WRITE
REFUNDABLE: Final = ("PAID", "UNMATCHED")


class AnsweringRequest(StatesGroup):
    text = State()
    refund = State()


def routes() -> Router:
    router = Router(name="deposits.requests")
    answer = ~F.text.startswith("/")
    router.message.register(show_queue, Command("payrequests"))
    router.callback_query.register(turn, RequestQueue.filter())
    router.callback_query.register(ask_text, RequestStep.filter(F.action.in_({"answer", "refund"})))
    router.message.register(send_answer, StateFilter(AnsweringRequest.text), F.text, answer)
    router.message.register(give_back, StateFilter(AnsweringRequest.refund), F.text, answer)
    router.callback_query.register(close, RequestStep.filter(F.action == "close"))
    router.callback_query.register(
        give_up, StateFilter(AnsweringRequest), RequestStep.filter(F.action == "stop")
    )
    return router


async def show_queue(message: Message, bot: Bot, db: Database, user: User, t: Translate) -> None:
    await _show_next(message, bot, db, user, t, None)


async def turn(
    callback: CallbackQuery,
    callback_data: RequestQueue,
    bot: Bot,
    db: Database,
    user: User,
    t: Translate,
) -> None:
    await remove_buttons(callback)
    await _show_next(callback, bot, db, user, t, decode_cursor(callback_data.after or None))


async def ask_text(
    callback: CallbackQuery,
    callback_data: RequestStep,
    bot: Bot,
    db: Database,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    """Raises PaymentRequestState where somebody has answered already."""
    refunds = callback_data.action == "refund"
    request, deposit = await _look(db, user, callback_data.request)
    if request.status != "OPEN":
        raise PaymentRequestState(status=request.status)
    if refunds and (deposit is None or deposit.status not in REFUNDABLE):
        raise DepositState(status=deposit.status if deposit else "CANCELLED")
    await state.set_state(AnsweringRequest.refund if refunds else AnsweringRequest.text)
    await state.set_data({"request_id": str(request.id)})
    if refunds and deposit is not None:
        text = t("bot-deposits-ask-refund", reference=deposit.reference, stars=deposit.stars or 0)
    else:
        text = t("bot-requests-ask-answer", name=request.user_name)
    stop = RequestStep(action="stop", request=request.id)
    await show(callback, bot, text, rows([button(t.plain("bot-button-cancel"), stop)]))


async def send_answer(
    message: Message, bot: Bot, db: Database, state: FSMContext, user: User, t: Translate
) -> None:
    text = (message.text or "").strip()
    if len(text) > MAX_TEXT_LENGTH:
        await show(message, bot, t("bot-reason-too-long", limit=MAX_TEXT_LENGTH))
        return
    request_id = UUID((await state.get_data())["request_id"])
    await state.clear()
    async with db.transaction() as tx:
        staff = await staff_actions.load(tx, user.id)
        request = await support.answer(tx, staff, request_id, text)
    await _show_verdict(message, bot, user, t, request)


async def give_back(
    message: Message, bot: Bot, db: Database, state: FSMContext, user: User, t: Translate
) -> None:
    """The Stars of the payment that is asked about; the question is still to be answered."""
    reason = (message.text or "").strip()
    if len(reason) > MAX_REASON_LENGTH:
        await show(message, bot, t("bot-reason-too-long", limit=MAX_REASON_LENGTH))
        return
    request_id = UUID((await state.get_data())["request_id"])
    await state.clear()
    request, deposit = await _look(db, user, request_id)
    assert deposit is not None
    async with db.transaction() as tx:
        staff = await staff_actions.load(tx, user.id)
        deposit = await stars.refund(tx, staff, deposit.id, reason)
    await show(message, bot, _card(t, request, deposit), _buttons(t, request, deposit))


async def close(
    callback: CallbackQuery,
    callback_data: RequestStep,
    bot: Bot,
    db: Database,
    user: User,
    t: Translate,
) -> None:
    async with db.transaction() as tx:
        staff = await staff_actions.load(tx, user.id)
        request = await support.close(tx, staff, callback_data.request)
    await _show_verdict(callback, bot, user, t, request)


async def give_up(
    callback: CallbackQuery,
    callback_data: RequestStep,
    bot: Bot,
    db: Database,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    """Back to the card, as it is now."""
    await state.clear()
    request, deposit = await _look(db, user, callback_data.request)
    await show(callback, bot, _card(t, request, deposit), _buttons(t, request, deposit))


async def _look(
    db: Database, user: User, request_id: UUID
) -> tuple[PaymentRequest, Deposit | None]:
    """The question with the payment that it is about, if it names one."""
    staff = await load_staff(db, user.id, PERMISSION)
    async with db.connection() as connection:
        request = await support.get(connection, staff, request_id)
        if request.deposit_id is None:
            return request, None
        return request, await deposits.find(connection, request.deposit_id)


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
    request, deposit = await _look(db, user, found.id)
    await show(event, bot, _card(t, request, deposit), _buttons(t, request, deposit))


async def _show_verdict(
    event: Message | CallbackQuery, bot: Bot, user: User, t: Translate, request: PaymentRequest
) -> None:
    """In place of the buttons: who decided what."""
    verdict = t(
        "bot-requests-verdict",
        status=request.status,
        staff=user.first_name,
        answer=request.answer or "",
    )
    text = Html(f"{_card(t, request, None)}\n\n{verdict}")
    following = RequestQueue(after=encode_cursor(request.id))
    await show(event, bot, text, rows([button(t.plain("bot-button-next"), following)]))


def _card(t: Translate, request: PaymentRequest, deposit: Deposit | None) -> Html:
    handle = f"@{request.user_username}" if request.user_username else ""
    text = t(
        "bot-requests-card",
        name=f"{request.user_name} {handle}".strip(),
        telegram_id=str(request.user_telegram_id),
        time=t.moment(request.created_at),
        text=request.text,
    )
    return text if deposit is None else Html(f"{text}\n\n{line_of(t, deposit)}")


def _buttons(
    t: Translate, request: PaymentRequest, deposit: Deposit | None
) -> InlineKeyboardMarkup:
    following = [button(t.plain("bot-button-next"), RequestQueue(after=encode_cursor(request.id)))]
    if request.status != "OPEN":
        return rows(following)
    answer = button(
        t.plain("bot-requests-button-answer"), RequestStep(action="answer", request=request.id)
    )
    close_it = button(
        t.plain("bot-requests-button-close"), RequestStep(action="close", request=request.id)
    )
    refund = []
    if deposit is not None and deposit.status in REFUNDABLE:
        refund = [
            button(
                t.plain("bot-deposits-button-refund"),
                RequestStep(action="refund", request=request.id),
            )
        ]
    return rows([answer], refund, [close_it, *following])
