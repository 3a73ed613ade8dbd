"""/withdraw: the terms and what was asked for; a new one by questions, confirmed at the end.

The account that is being typed lies in the dialog's data, so it is sealed there too.
"""

import base64
import json
from decimal import Decimal
from typing import Any, Final

from aiogram import Bot, F, Router
from aiogram.filters import Command, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, InlineKeyboardButton, Message

from bot.keyboards import WithdrawCancel, WithdrawStep, button, new_nonce, rows
from bot.screens import show
from bot.texts import Html, Translate, money
from bot.two_factor import delete
from luckymart.kit.clock import utc_now
from luckymart.kit.database import Database
from luckymart.kit.errors import DomainError, ValidationError
from luckymart.kit.money import WalletType
from luckymart.kit.settings import Settings
from luckymart.kit.typed import read_amount
from luckymart.ledger.errors import AmountScale
from luckymart.two_factor import actions as two_factor
from luckymart.users.actions import User
from luckymart.wallets import actions as wallets
from luckymart.withdrawals import actions as withdrawals
from luckymart.withdrawals import rules
from luckymart.withdrawals.actions import Wish
from luckymart.withdrawals.models import Changed, Withdrawal
from luckymart.withdrawals.rules import Account, Method, Terms

SHOWN: Final = 5


class Withdrawing(StatesGroup):
    method = State()
    number = State()
    provider = State()
    holder = State()
    amount = State()
    review = State()
    code = State()


def routes() -> Router:
    router = Router(name="withdrawals.ask")
    answer = ~F.text.startswith("/")
    router.message.register(show_withdrawals, Command("withdraw"))
    router.callback_query.register(cancel, WithdrawCancel.filter())
    router.callback_query.register(ask_method, WithdrawStep.filter(F.action == "new"))
    router.callback_query.register(
        ask_number, StateFilter(Withdrawing.method), WithdrawStep.filter(F.action == "method")
    )
    router.message.register(take_number, StateFilter(Withdrawing.number), F.text, answer)
    router.message.register(take_provider, StateFilter(Withdrawing.provider), F.text, answer)
    router.callback_query.register(
        skip_provider, StateFilter(Withdrawing.provider), WithdrawStep.filter(F.action == "skip")
    )
    router.message.register(take_holder, StateFilter(Withdrawing.holder), F.text, answer)
    router.message.register(review, StateFilter(Withdrawing.amount), F.text, answer)
    router.callback_query.register(
        confirm, StateFilter(Withdrawing.review), WithdrawStep.filter(F.action == "confirm")
    )
    router.message.register(take_code, StateFilter(Withdrawing.code), F.text, answer)
    router.callback_query.register(
        give_up, StateFilter(Withdrawing), WithdrawStep.filter(F.action == "stop")
    )
    return router


async def show_withdrawals(
    event: Message | CallbackQuery,
    bot: Bot,
    db: Database,
    settings: Settings,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    await state.clear()
    terms = Terms.of(settings)
    async with db.connection() as connection:
        page = await withdrawals.list_own(connection, user.id, SHOWN, None)
    lines = "\n".join(_line(t, item) for item in page.items)
    text = t(
        "bot-withdraw",
        balance=await _cash(db, user, terms),
        list=Html(lines or t("bot-withdraw-none")),
        fee_percent=f"{(terms.fee_rate * 100).normalize():f}",
        **_limits(terms),
    )
    cancels = [
        [
            button(
                t.plain("bot-button-withdraw-cancel", order=item.order_number),
                WithdrawCancel(withdrawal=item.id),
            )
        ]
        for item in page.items
        if item.status == "PENDING"
    ]
    new = button(t.plain("bot-button-withdraw-new"), WithdrawStep(action="new"))
    await show(event, bot, text, rows([new], *cancels))


async def cancel(
    callback: CallbackQuery,
    callback_data: WithdrawCancel,
    bot: Bot,
    db: Database,
    settings: Settings,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    async with db.transaction() as tx:
        await withdrawals.cancel(tx, user.id, callback_data.withdrawal)
    await show_withdrawals(callback, bot, db, settings, state, user, t)


async def ask_method(callback: CallbackQuery, bot: Bot, state: FSMContext, t: Translate) -> None:
    await state.set_data({"nonce": new_nonce()})
    await state.set_state(Withdrawing.method)
    choices = [
        [button(method_name(t, method), WithdrawStep(action="method", value=method.value))]
        for method in Method
    ]
    await show(callback, bot, t("bot-withdraw-ask-method"), rows(*choices, [_stop(t)]))


async def ask_number(
    callback: CallbackQuery,
    callback_data: WithdrawStep,
    bot: Bot,
    state: FSMContext,
    t: Translate,
) -> None:
    method = Method(callback_data.value)
    await state.update_data(method=method.value)
    await state.set_state(Withdrawing.number)
    text = t("bot-withdraw-ask-number", method=method.value)
    await show(callback, bot, text, rows([_stop(t)]))


async def take_number(
    message: Message,
    bot: Bot,
    settings: Settings,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    """A card says its bank by itself; for the others the bank or the operator is asked."""
    method = Method((await state.get_data())["method"])
    try:
        number = rules.checked_number(method, message.text or "")
    except ValidationError:
        await show(message, bot, t("bot-withdraw-bad-number", method=method.value))
        return
    await _keep(state, settings, user, number=number)
    if method is Method.BANK_CARD:
        await _ask_holder(message, bot, state, t)
        return
    await state.set_state(Withdrawing.provider)
    skip = button(t.plain("bot-button-skip"), WithdrawStep(action="skip"))
    text = t("bot-withdraw-ask-provider", method=method.value)
    await show(message, bot, text, rows([skip, _stop(t)]))


async def take_provider(
    message: Message,
    bot: Bot,
    settings: Settings,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    try:
        text = rules.checked_provider(message.text or "")
    except ValidationError:
        most = rules.MAX_PROVIDER_LENGTH
        await show(message, bot, t("bot-withdraw-bad-text", least=1, most=most))
        return
    await _keep(state, settings, user, provider=text)
    await _ask_holder(message, bot, state, t)


async def skip_provider(callback: CallbackQuery, bot: Bot, state: FSMContext, t: Translate) -> None:
    await _ask_holder(callback, bot, state, t)


async def _ask_holder(
    event: Message | CallbackQuery, bot: Bot, state: FSMContext, t: Translate
) -> None:
    await state.set_state(Withdrawing.holder)
    await show(event, bot, t("bot-withdraw-ask-holder"), rows([_stop(t)]))


async def take_holder(
    message: Message,
    bot: Bot,
    db: Database,
    settings: Settings,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    try:
        holder = rules.checked_holder(message.text or "")
    except ValidationError:
        least, most = rules.MIN_HOLDER_LENGTH, rules.MAX_HOLDER_LENGTH
        await show(message, bot, t("bot-withdraw-bad-text", least=least, most=most))
        return
    await _keep(state, settings, user, holder=holder)
    await state.set_state(Withdrawing.amount)
    terms = Terms.of(settings)
    text = t("bot-withdraw-ask-amount", balance=await _cash(db, user, terms), **_limits(terms))
    await show(message, bot, text, rows([_stop(t)]))


async def review(
    message: Message,
    bot: Bot,
    db: Database,
    settings: Settings,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    terms = Terms.of(settings)
    try:
        amount = read_amount(message.text or "", terms.currency)
        async with db.connection() as connection:
            quote = await withdrawals.quote(connection, terms, terms.currency, amount)
    except (ValueError, ValidationError, AmountScale):
        await show(message, bot, t("bot-withdraw-bad-amount", **_limits(terms)), rows([_stop(t)]))
        return
    data = await state.update_data(amount=str(amount))
    await state.set_state(Withdrawing.review)
    account = _account(data, settings, user)
    text = t(
        "bot-withdraw-review",
        method=method_name(t, Method(data["method"])),
        number=rules.masked(account.number),
        holder=account.holder,
        provider=account.provider or "none",
        amount=money(quote.amount, quote.currency),
        fee=money(quote.fee, quote.currency),
        payout=money(quote.payout, quote.currency),
    )
    # The nonce ties the button to this dialog: one of an earlier dialog confirms nothing.
    yes = WithdrawStep(action="confirm", value=data["nonce"])
    await show(message, bot, text, rows([button(t.plain("bot-button-confirm"), yes), _stop(t)]))


async def confirm(
    callback: CallbackQuery,
    callback_data: WithdrawStep,
    bot: Bot,
    db: Database,
    settings: Settings,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    """Who confirms by a second step is asked for the code last: it is good for a minute."""
    data = await state.get_data()
    if callback_data.value != data.get("nonce"):
        await show(callback, bot, t("bot-button-old"))
        return
    async with db.connection() as connection:
        needs_code = await two_factor.status(connection, user.id) == "on"
    if needs_code:
        await state.set_state(Withdrawing.code)
        await show(callback, bot, t("bot-withdraw-ask-code"), rows([_stop(t)]))
        return
    await _request(callback, None, bot, db, settings, state, user, t)


async def take_code(
    message: Message,
    bot: Bot,
    db: Database,
    settings: Settings,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    await delete(bot, message.chat.id, message.message_id)
    await _request(message, message.text, bot, db, settings, state, user, t)


async def _request(
    event: Message | CallbackQuery,
    code: str | None,
    bot: Bot,
    db: Database,
    settings: Settings,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    """Once for each dialog, however often it is confirmed: its nonce is the idempotency key."""
    data = await state.get_data()
    terms = Terms.of(settings)
    wish = Wish(
        amount=Decimal(data["amount"]),
        currency=terms.currency,
        method=Method(data["method"]),
        account=_account(data, settings, user),
        code=code,
    )
    async with db.transaction() as tx:
        answer = await withdrawals.request_once(
            tx,
            settings.secret_box,
            terms,
            user.id,
            wish,
            utc_now(),
            f"tg:withdraw:{data['nonce']}",
            Changed.model_dump_json,
        )
    if isinstance(answer, DomainError):  # raised after the commit, which counts a wrong code
        raise answer
    await state.clear()
    done = Changed.model_validate_json(answer.text).withdrawal
    text = t("bot-withdraw-done", order=done.order_number, amount=money(done.amount, done.currency))
    await show(event, bot, text)


async def give_up(callback: CallbackQuery, bot: Bot, state: FSMContext, t: Translate) -> None:
    await state.clear()
    await show(callback, bot, t("bot-cancelled"))


def method_name(t: Translate, method: Method) -> str:
    return t.plain("bot-withdraw-method", method=method.value)


def status_name(t: Translate, item: Withdrawal) -> str:
    return t.plain("bot-withdraw-status", status=item.status)


def _line(t: Translate, item: Withdrawal) -> str:
    line = t(
        "bot-withdraw-line",
        amount=money(item.amount, item.currency),
        account=item.account_masked,
        status=status_name(t, item),
        time=t.moment(item.created_at),
    )
    if item.reason is None:
        return line
    return f"{line}\n   {t('bot-withdraw-reason', reason=item.reason)}"


async def _cash(db: Database, user: User, terms: Terms) -> str:
    async with db.connection() as connection:
        mine = await wallets.list_wallets(connection, user.id)
    wanted = (WalletType.BALANCE, terms.currency)
    found = (one.balance for one in mine if (one.type, one.currency) == wanted)
    # a wallet is opened with the first money of its currency
    return money(next(found, Decimal(0)), terms.currency)


def _limits(terms: Terms) -> dict[str, str]:
    return {
        "min": money(terms.min_amount, terms.currency),
        "max": money(terms.max_amount, terms.currency),
    }


async def _keep(state: FSMContext, settings: Settings, user: User, **parts: str) -> None:
    """One more part of the account."""
    known = _parts(await state.get_data(), settings, user) | parts
    sealed = settings.secret_box.seal(json.dumps(known), _context(user))
    await state.update_data(account=base64.b64encode(sealed).decode())


def _parts(data: dict[str, Any], settings: Settings, user: User) -> dict[str, str]:
    if "account" not in data:
        return {}
    sealed = base64.b64decode(data["account"])
    parts: dict[str, str] = json.loads(settings.secret_box.open(sealed, _context(user)))
    return parts


def _account(data: dict[str, Any], settings: Settings, user: User) -> Account:
    return Account(**_parts(data, settings, user))


def _context(user: User) -> str:
    return f"bot_states:{user.id}"


def _stop(t: Translate) -> InlineKeyboardButton:
    return button(t.plain("bot-button-cancel"), WithdrawStep(action="stop"))
