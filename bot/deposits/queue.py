"""/deposits: what waits for staff, one payment at a time with its receipt."""

from decimal import Decimal
from typing import Final
from uuid import UUID

from aiogram import Bot, F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import BufferedInputFile, CallbackQuery, InlineKeyboardMarkup, Message

from bot.deposits.buttons import DepositDecision, DepositQueue
from bot.deposits.cards import staff_card, verdict_of
from bot.kit.buttons import button, new_nonce, rows
from bot.kit.commands import command
from bot.kit.screens import remove_buttons, show
from bot.staff import load_staff
from bot.texts import Html, Translate, money
from luckymart.deposits import actions as deposits
from luckymart.deposits.errors import DepositState
from luckymart.deposits.models import OPEN_BY_HAND, Deposit
from luckymart.deposits.rules import MAX_REASON_LENGTH, DepositRules
from luckymart.kit.database import Database
from luckymart.kit.money import fits_scale
from luckymart.kit.paging import decode_cursor, encode_cursor
from luckymart.kit.settings import Settings
from luckymart.kit.typed import read_amount
from luckymart.pictures.actions import Pictures
from luckymart.staff import actions as staff_actions
from luckymart.stars import actions as stars
from luckymart.users.actions import User

PERMISSION: Final = deposits.WRITE


class DecidingDeposit(StatesGroup):
    amount = State()
    review = State()
    reason = State()
    refund = State()


def routes() -> Router:
    router = Router(name="deposits.queue")
    answer = ~F.text.startswith("/")
    router.message.register(show_queue, command("deposits"))
    router.callback_query.register(turn, DepositQueue.filter())
    router.callback_query.register(approve, DepositDecision.filter(F.action == "approve"))
    router.callback_query.register(ask_amount, DepositDecision.filter(F.action == "amount"))
    router.message.register(review_amount, StateFilter(DecidingDeposit.amount), F.text, answer)
    router.callback_query.register(
        credit_other,
        StateFilter(DecidingDeposit.review),
        DepositDecision.filter(F.action == "credit"),
    )
    router.callback_query.register(
        ask_reason, DepositDecision.filter(F.action.in_({"reject", "refund"}))
    )
    router.message.register(
        decide_with_reason,
        StateFilter(DecidingDeposit.reason, DecidingDeposit.refund),
        F.text,
        answer,
    )
    router.callback_query.register(
        give_up, StateFilter(DecidingDeposit), DepositDecision.filter(F.action == "stop")
    )
    return router


async def show_queue(
    message: Message, bot: Bot, db: Database, pictures: Pictures, user: User, t: Translate
) -> None:
    await _show_next(message, bot, db, pictures, user, t, None)


async def turn(
    callback: CallbackQuery,
    callback_data: DepositQueue,
    bot: Bot,
    db: Database,
    pictures: Pictures,
    user: User,
    t: Translate,
) -> None:
    after = decode_cursor(callback_data.after or None)
    await remove_buttons(callback)
    await _show_next(callback, bot, db, pictures, user, t, after)


async def approve(
    callback: CallbackQuery,
    callback_data: DepositDecision,
    bot: Bot,
    db: Database,
    settings: Settings,
    user: User,
    t: Translate,
) -> None:
    """Once, whoever presses how often: the row is locked and its state read."""
    await _credit(callback, bot, db, settings, user, t, callback_data.deposit, None)


async def ask_amount(
    callback: CallbackQuery,
    callback_data: DepositDecision,
    bot: Bot,
    db: Database,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    deposit = await _waiting(db, user, callback_data.deposit)
    await state.set_state(DecidingDeposit.amount)
    await state.set_data({"deposit_id": str(deposit.id), "nonce": new_nonce()})
    text = t("bot-deposits-ask-amount", currency=deposit.currency, reference=deposit.reference)
    await show(callback, bot, text, _stop(t, deposit.id))


async def review_amount(
    message: Message, bot: Bot, db: Database, state: FSMContext, user: User, t: Translate
) -> None:
    data = await state.get_data()
    deposit = await _waiting(db, user, UUID(data["deposit_id"]))
    try:
        amount = read_amount(message.text or "", deposit.currency)
    except ValueError:
        amount = Decimal(0)
    if amount <= 0 or not fits_scale(amount, deposit.scale):
        await show(message, bot, t("bot-credit-bad-amount", scale=deposit.scale))
        return
    await state.set_state(DecidingDeposit.review)
    await state.update_data(amount=str(amount))
    text = t(
        "bot-deposits-review",
        amount=money(amount, deposit.currency),
        asked=money(deposit.amount, deposit.currency),
        reference=deposit.reference,
    )
    # The nonce ties the button to this dialog: one of an earlier dialog confirms nothing.
    credit = DepositDecision(action="credit", deposit=deposit.id, nonce=data["nonce"])
    stop = DepositDecision(action="stop", deposit=deposit.id)
    keyboard = rows(
        [button(t.plain("bot-button-confirm"), credit), button(t.plain("bot-button-cancel"), stop)]
    )
    await show(message, bot, text, keyboard)


async def credit_other(
    callback: CallbackQuery,
    callback_data: DepositDecision,
    bot: Bot,
    db: Database,
    settings: Settings,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    data = await state.get_data()
    if callback_data.nonce != data.get("nonce"):
        await show(callback, bot, t("bot-button-old"))
        return
    await state.clear()
    amount = Decimal(data["amount"])
    await _credit(callback, bot, db, settings, user, t, callback_data.deposit, amount)


async def ask_reason(
    callback: CallbackQuery,
    callback_data: DepositDecision,
    bot: Bot,
    db: Database,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    refunds = callback_data.action == "refund"
    await load_staff(db, user.id, PERMISSION)
    async with db.connection() as connection:
        deposit = await deposits.find(connection, callback_data.deposit)
    if deposit.status not in (("PAID", "UNMATCHED") if refunds else OPEN_BY_HAND):
        raise DepositState(status=deposit.status)
    await state.set_state(DecidingDeposit.refund if refunds else DecidingDeposit.reason)
    await state.set_data({"deposit_id": str(deposit.id)})
    text = t(
        "bot-deposits-ask-refund" if refunds else "bot-deposits-ask-reason",
        reference=deposit.reference,
        stars=deposit.stars or 0,
    )
    await show(callback, bot, text, _stop(t, deposit.id))


async def decide_with_reason(
    message: Message, bot: Bot, db: Database, state: FSMContext, user: User, t: Translate
) -> None:
    """Reject, or give Stars back, by what was asked for."""
    reason = (message.text or "").strip()
    if len(reason) > MAX_REASON_LENGTH:
        await show(message, bot, t("bot-reason-too-long", limit=MAX_REASON_LENGTH))
        return
    refunds = await state.get_state() == DecidingDeposit.refund.state
    deposit_id = UUID((await state.get_data())["deposit_id"])
    await state.clear()  # what is refused now would be refused again
    async with db.transaction() as tx:
        staff = await staff_actions.load(tx, user.id)
        if refunds:
            deposit = await stars.refund(tx, staff, deposit_id, reason)
        else:
            deposit = await deposits.reject(tx, staff, deposit_id, reason)
    await _show_verdict(message, bot, user, t, deposit)


async def give_up(
    callback: CallbackQuery,
    callback_data: DepositDecision,
    bot: Bot,
    db: Database,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    """Back to the card, as it is now."""
    await state.clear()
    staff = await load_staff(db, user.id, deposits.READ)
    async with db.connection() as connection:
        deposit, same = await deposits.look_at(connection, staff, callback_data.deposit)
    await show(callback, bot, staff_card(t, deposit, same), _buttons(t, deposit))


async def _credit(
    callback: CallbackQuery,
    bot: Bot,
    db: Database,
    settings: Settings,
    user: User,
    t: Translate,
    deposit_id: UUID,
    amount: Decimal | None,
) -> None:
    async with db.transaction() as tx:
        staff = await staff_actions.load(tx, user.id)
        rules = DepositRules.of(settings)
        deposit = await deposits.approve(tx, rules, staff, deposit_id, amount)
    await _show_verdict(callback, bot, user, t, deposit)


async def _waiting(db: Database, user: User, deposit_id: UUID) -> Deposit:
    """One that is paid by hand and undecided. Raises DepositState."""
    await load_staff(db, user.id, PERMISSION)
    async with db.connection() as connection:
        deposit = await deposits.find(connection, deposit_id)
    if deposit.method == "STARS" or deposit.status not in OPEN_BY_HAND:
        raise DepositState(status=deposit.status)
    return deposit


async def _show_next(
    event: Message | CallbackQuery,
    bot: Bot,
    db: Database,
    pictures: Pictures,
    user: User,
    t: Translate,
    after: UUID | None,
) -> None:
    staff = await load_staff(db, user.id, PERMISSION)
    async with db.connection() as connection:
        found = await deposits.next_waiting(connection, staff, after)
        if found is None and after is not None:  # behind the last one comes the first
            found = await deposits.next_waiting(connection, staff)
        if found is not None:
            found, same = await deposits.look_at(connection, staff, found.id)
        waiting = await deposits.count_waiting(connection)
    if found is None:
        await show(event, bot, t("bot-deposits-none"))
        return
    if found.receipt_id is not None:
        # The picture itself: an address of a private one is nothing for Telegram to keep.
        content = await pictures.read(found.receipt_id)
        file = BufferedInputFile(content, f"{found.reference}.jpg")
        await bot.send_photo(user.telegram_id, file)
    text = f"{t('bot-deposits-waiting', count=waiting)}\n\n{staff_card(t, found, same)}"
    # Below its picture, so always a new message.
    await bot.send_message(user.telegram_id, text, reply_markup=_buttons(t, found))
    if isinstance(event, CallbackQuery):
        await event.answer()


async def _show_verdict(
    event: Message | CallbackQuery, bot: Bot, user: User, t: Translate, deposit: Deposit
) -> None:
    """In place of the buttons: who decided what."""
    text = Html(f"{staff_card(t, deposit, [])}\n\n{verdict_of(t, deposit, user.first_name)}")
    following = DepositQueue(after=encode_cursor(deposit.id))
    await show(event, bot, text, rows([button(t.plain("bot-button-next"), following)]))


def _buttons(t: Translate, deposit: Deposit) -> InlineKeyboardMarkup:
    following = button(t.plain("bot-button-next"), DepositQueue(after=encode_cursor(deposit.id)))
    if deposit.status not in ("UNMATCHED", *OPEN_BY_HAND):
        return rows([following])
    amount = money(deposit.amount, deposit.currency)
    yes = button(
        t.plain("bot-deposits-button-approve", amount=amount),
        DepositDecision(action="approve", deposit=deposit.id),
    )
    if deposit.method == "STARS":
        refund = button(
            t.plain("bot-deposits-button-refund"),
            DepositDecision(action="refund", deposit=deposit.id),
        )
        return rows([yes], [refund, following])
    other = button(
        t.plain("bot-deposits-button-amount"),
        DepositDecision(action="amount", deposit=deposit.id),
    )
    no = button(
        t.plain("bot-deposits-button-reject"),
        DepositDecision(action="reject", deposit=deposit.id),
    )
    return rows([yes], [other, no], [following])


def _stop(t: Translate, deposit_id: UUID) -> InlineKeyboardMarkup:
    stop = DepositDecision(action="stop", deposit=deposit_id)
    return rows([button(t.plain("bot-button-cancel"), stop)])
