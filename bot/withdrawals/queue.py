"""/withdrawals: what waits, one card at a time: approve, reject with a reason, paid by a transfer.

Each press acts on the row by its id, in a transaction that locks it and reads the role anew.
"""

from collections.abc import Awaitable, Callable
from typing import Any, Final
from uuid import UUID

from aiogram import Bot, F, Router
from aiogram.filters import Command, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from bot.keyboards import WithdrawalCard, WithdrawalConfirm, button, new_nonce, rows
from bot.screens import acknowledge, show
from bot.staff import load_staff
from bot.texts import Html, Translate, money
from bot.withdrawals.ask import method_name, status_name
from luckymart.kit import idempotency
from luckymart.kit.database import Database, Tx
from luckymart.kit.settings import Settings
from luckymart.staff import actions as staff_actions
from luckymart.staff.actions import Staff
from luckymart.users.actions import User
from luckymart.withdrawals import deciding, rules
from luckymart.withdrawals.actions import DECIDE
from luckymart.withdrawals.models import Changed, Withdrawal
from luckymart.withdrawals.rules import Account

Decide = Callable[[Tx, Staff, UUID, str], Awaitable[Changed]]
DECISIONS: Final[dict[str, Decide]] = {"reject": deciding.reject, "pay": deciding.pay}


class Deciding(StatesGroup):
    reason = State()
    reference = State()
    review = State()


def routes() -> Router:
    router = Router(name="withdrawals.queue")
    router.message.register(show_first, Command("withdrawals"))
    handlers: dict[str, Callable[..., Any]] = {
        "open": show_one,
        "next": show_next,
        "approve": approve,
        "reject": ask_reason,
        "pay": ask_reference,
        "account": show_account,
    }
    for action, handler in handlers.items():
        router.callback_query.register(handler, WithdrawalCard.filter(F.action == action))
    answer = ~F.text.startswith("/")
    router.message.register(review_rejection, StateFilter(Deciding.reason), F.text, answer)
    router.message.register(review_payment, StateFilter(Deciding.reference), F.text, answer)
    router.callback_query.register(decide, StateFilter(Deciding.review), WithdrawalConfirm.filter())
    return router


async def show_first(
    message: Message, bot: Bot, db: Database, state: FSMContext, user: User, t: Translate
) -> None:
    await state.clear()
    await _show_after(message, bot, db, user, t, None)


async def show_next(
    callback: CallbackQuery,
    callback_data: WithdrawalCard,
    bot: Bot,
    db: Database,
    user: User,
    t: Translate,
) -> None:
    await _show_after(callback, bot, db, user, t, callback_data.withdrawal)


async def _show_after(
    event: Message | CallbackQuery,
    bot: Bot,
    db: Database,
    user: User,
    t: Translate,
    after: UUID | None,
) -> None:
    staff = await load_staff(db, user.id, deciding.READ)
    async with db.connection() as connection:
        card = await deciding.next_waiting(connection, staff, after)
    if card is None:
        await show(event, bot, t("bot-withdrawals-none"))
        return
    await _show_card(event, bot, db, t, staff, card)


async def show_one(
    callback: CallbackQuery,
    callback_data: WithdrawalCard,
    bot: Bot,
    db: Database,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    """Also the way back from a question."""
    staff = await load_staff(db, user.id, deciding.READ)
    if await state.get_state() in {one.state for one in Deciding.__all_states__}:
        await state.clear()
    async with db.connection() as connection:
        card = await deciding.get(connection, staff, callback_data.withdrawal)
    await _show_card(callback, bot, db, t, staff, card)


async def show_account(
    callback: CallbackQuery,
    callback_data: WithdrawalCard,
    bot: Bot,
    db: Database,
    settings: Settings,
    user: User,
    t: Translate,
) -> None:
    """That it was read is in the log."""
    async with db.transaction() as tx:
        staff = await staff_actions.load(tx, user.id)
        staff.require(DECIDE)
        found = await deciding.reveal(tx, settings.secret_box, staff, callback_data.withdrawal)
    await _show_card(callback, bot, db, t, staff, found.withdrawal, found.account)


async def approve(
    callback: CallbackQuery,
    callback_data: WithdrawalCard,
    bot: Bot,
    db: Database,
    user: User,
    t: Translate,
) -> None:
    async with db.transaction() as tx:
        staff = await staff_actions.load(tx, user.id)
        done = await deciding.approve(tx, staff, callback_data.withdrawal)
    await _show_card(callback, bot, db, t, staff, done.withdrawal)


async def ask_reason(
    callback: CallbackQuery,
    callback_data: WithdrawalCard,
    bot: Bot,
    db: Database,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    card = await _begin(db, state, user, callback_data.withdrawal, "reject", Deciding.reason)
    text = t("bot-withdrawals-ask-reason", order=card.order_number)
    await show(callback, bot, text, _back(t, card))


async def ask_reference(
    callback: CallbackQuery,
    callback_data: WithdrawalCard,
    bot: Bot,
    db: Database,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    card = await _begin(db, state, user, callback_data.withdrawal, "pay", Deciding.reference)
    text = t(
        "bot-withdrawals-ask-reference",
        order=card.order_number,
        payout=money(card.payout, card.currency),
        account=card.account_masked,
    )
    await show(callback, bot, text, _back(t, card))


async def _begin(
    db: Database, state: FSMContext, user: User, withdrawal_id: UUID, what: str, step: State
) -> Withdrawal:
    staff = await load_staff(db, user.id, DECIDE)
    async with db.connection() as connection:
        card = await deciding.get(connection, staff, withdrawal_id)
    await state.set_data({"withdrawal_id": str(card.id), "what": what, "nonce": new_nonce()})
    await state.set_state(step)
    return card


async def review_rejection(
    message: Message, bot: Bot, db: Database, state: FSMContext, user: User, t: Translate
) -> None:
    limit = rules.MAX_REASON_LENGTH
    await _review(message, bot, db, state, user, t, "bot-withdrawals-confirm-reject", limit)


async def review_payment(
    message: Message, bot: Bot, db: Database, state: FSMContext, user: User, t: Translate
) -> None:
    limit = rules.MAX_REFERENCE_LENGTH
    await _review(message, bot, db, state, user, t, "bot-withdrawals-confirm-pay", limit)


async def _review(
    message: Message,
    bot: Bot,
    db: Database,
    state: FSMContext,
    user: User,
    t: Translate,
    words: str,
    limit: int,
) -> None:
    staff = await load_staff(db, user.id, DECIDE)
    text = (message.text or "").strip()
    if len(text) > limit:
        await show(message, bot, t("bot-withdraw-bad-text", least=1, most=limit))
        return
    data = await state.update_data(text=text)
    await state.set_state(Deciding.review)
    async with db.connection() as connection:
        card = await deciding.get(connection, staff, UUID(data["withdrawal_id"]))
    question = t(
        words,
        order=card.order_number,
        amount=money(card.amount, card.currency),
        payout=money(card.payout, card.currency),
        account=card.account_masked,
        text=text,
    )
    yes = WithdrawalConfirm(withdrawal=card.id, nonce=data["nonce"])
    back = WithdrawalCard(action="open", withdrawal=card.id)
    keyboard = rows(
        [button(t.plain("bot-button-confirm"), yes)], [button(t.plain("bot-button-back"), back)]
    )
    await show(message, bot, question, keyboard)


async def decide(
    callback: CallbackQuery,
    callback_data: WithdrawalConfirm,
    bot: Bot,
    db: Database,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    """Once for each question: its nonce is the idempotency key."""
    data = await state.get_data()
    if callback_data.nonce != data.get("nonce"):
        await acknowledge(callback, t.plain("bot-button-old"))
        return
    what, text, withdrawal_id = data["what"], data["text"], UUID(data["withdrawal_id"])
    request_hash = idempotency.request_hash("withdrawal", what, withdrawal_id, text)

    async with db.transaction() as tx:
        staff = await staff_actions.load(tx, user.id)
        staff.require(DECIDE)

        async def command(tx: Tx) -> str:
            done = await DECISIONS[what](tx, staff, withdrawal_id, text)
            return done.model_dump_json()

        key = f"tg:withdrawal:{data['nonce']}"
        answer = await idempotency.once(tx, user.id, key, request_hash, command)
    await state.clear()
    done = Changed.model_validate_json(answer.text)
    await _show_card(callback, bot, db, t, staff, done.withdrawal)


async def _show_card(
    event: Message | CallbackQuery,
    bot: Bot,
    db: Database,
    t: Translate,
    staff: Staff,
    card: Withdrawal,
    account: Account | None = None,
) -> None:
    async with db.connection() as connection:
        waiting = await deciding.count_waiting(connection, staff)
    lines = [
        t(
            "bot-withdrawals-card",
            order=card.order_number,
            status=status_name(t, card),
            waiting=t("bot-withdrawals-waiting", **waiting),
            name=card.owner.first_name,
            handle=f"@{card.owner.telegram_username}"
            if card.owner.telegram_username
            else str(card.owner.telegram_id),
            person=card.owner.status,
            method=method_name(t, card.method),
            account=card.account_masked,
            amount=money(card.amount, card.currency),
            fee=money(card.fee, card.currency),
            payout=money(card.payout, card.currency),
            time=t.moment(card.created_at),
            approvals=len(card.approvals),
            needed=card.approvals_needed,
            people=", ".join(one.first_name for one in card.approvals),
        )
    ]
    if account is not None:
        lines.append(
            t(
                "bot-withdrawals-account",
                number=account.number,
                holder=account.holder,
                provider=account.provider or "none",
            )
        )
    if card.decided_by_name is not None:
        lines.append(t("bot-withdrawals-decided", name=card.decided_by_name))
    if card.reference is not None:
        lines.append(t("bot-withdrawals-reference", reference=card.reference))
    if card.reason is not None:
        lines.append(t("bot-withdraw-reason", reason=card.reason))
    await show(event, bot, Html("\n\n".join(lines)), _keyboard(t, staff, card))


def _keyboard(t: Translate, staff: Staff, card: Withdrawal) -> InlineKeyboardMarkup:
    def step(text: str, action: str) -> Any:
        data = WithdrawalCard.model_validate({"action": action, "withdrawal": card.id})
        return button(t.plain(text), data)

    may_decide = DECIDE in staff.permissions
    first = {
        "PENDING": step("bot-button-approve", "approve"),
        "APPROVED": step("bot-button-paid", "pay"),
    }.get(card.status)
    return rows(
        [first, step("bot-button-reject", "reject")] if may_decide and first else [],
        [step("bot-button-show-account", "account")] if may_decide and first else [],
        [step("bot-button-next", "next")],
    )


def _back(t: Translate, card: Withdrawal) -> InlineKeyboardMarkup:
    data = WithdrawalCard(action="open", withdrawal=card.id)
    return rows([button(t.plain("bot-button-back"), data)])
