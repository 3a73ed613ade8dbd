"""/deposit: choose a way to pay, say how much, read where to, send the receipt."""

import json
from decimal import Decimal
from typing import Final
from uuid import UUID

from aiogram import Bot, F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, InlineKeyboardButton, Message

from bot.deposits.buttons import DepositHome, DepositMethod, DepositStep
from bot.deposits.cards import instructions_of
from bot.kit.buttons import button, new_nonce, rows
from bot.kit.commands import command
from bot.kit.screens import show
from bot.lotteries.cards import picture_url
from bot.pictures import sent_photo
from bot.stars.buttons import StarsHome
from bot.texts import Translate, money
from luckymart.deposits import actions as deposits
from luckymart.deposits import methods
from luckymart.deposits.models import Deposit, PaymentMethod
from luckymart.deposits.rules import DepositRules
from luckymart.kit import idempotency
from luckymart.kit.database import Database, Tx
from luckymart.kit.settings import Settings
from luckymart.kit.typed import read_amount
from luckymart.pictures.actions import Pictures
from luckymart.users.actions import User

MAX_UNUSED_PICTURES: Final = 10
KIND_ICONS: Final = {"BANK": "🏦", "MOBILE_MONEY": "📱"}


class Depositing(StatesGroup):
    amount = State()
    receipt = State()


def routes() -> Router:
    router = Router(name="deposits.pay")
    answer = ~F.text.startswith("/")
    router.message.register(show_methods, command("deposit"))
    router.callback_query.register(back_to_methods, DepositHome.filter(F.action == "methods"))
    router.callback_query.register(ask_amount, DepositMethod.filter())
    router.message.register(open_deposit, StateFilter(Depositing.amount), F.text, answer)
    router.message.register(take_receipt, StateFilter(Depositing.receipt), F.photo)
    router.message.register(ask_for_photo, StateFilter(Depositing.receipt), ~F.text | answer)
    router.callback_query.register(
        give_up, StateFilter(Depositing), DepositHome.filter(F.action == "stop")
    )
    return router


async def show_methods(
    message: Message, bot: Bot, db: Database, settings: Settings, state: FSMContext, t: Translate
) -> None:
    await _show_methods(message, bot, db, settings, state, t)


async def back_to_methods(
    callback: CallbackQuery,
    bot: Bot,
    db: Database,
    settings: Settings,
    state: FSMContext,
    t: Translate,
) -> None:
    await _show_methods(callback, bot, db, settings, state, t)


async def _show_methods(
    event: Message | CallbackQuery,
    bot: Bot,
    db: Database,
    settings: Settings,
    state: FSMContext,
    t: Translate,
) -> None:
    await state.clear()
    async with db.connection() as connection:
        found = await methods.list_active(connection)
    lines = [
        [button(f"{KIND_ICONS[method.kind]} {method.name}"[:60], DepositMethod(method=method.id))]
        for method in found
    ]
    if settings.stars_enabled:
        lines.append([button("⭐ Telegram Stars", StarsHome(action="ask"))])
    text = t("bot-deposit-methods" if lines else "bot-deposit-no-methods")
    mine = button(t.plain("bot-deposit-button-mine"), DepositHome(action="mine"))
    await show(event, bot, text, rows(*lines, [mine]))


async def ask_amount(
    callback: CallbackQuery,
    callback_data: DepositMethod,
    bot: Bot,
    db: Database,
    state: FSMContext,
    t: Translate,
) -> None:
    async with db.connection() as connection:
        method = await methods.get_active(connection, callback_data.method)
    await state.set_state(Depositing.amount)
    await state.set_data(
        {"method_id": str(method.id), "currency": method.currency, "nonce": new_nonce()}
    )
    text = t("bot-deposit-amount", **_limits(method))
    await show(callback, bot, text, rows([_stop(t)]))


async def open_deposit(
    message: Message,
    bot: Bot,
    db: Database,
    settings: Settings,
    pictures: Pictures,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    """Once for each dialog: its nonce is the idempotency key."""
    data = await state.get_data()
    amount = _amount(message.text or "", data["currency"])
    if amount is None:
        await show(message, bot, t("bot-deposit-bad-amount"), rows([_stop(t)]))
        return
    rules = DepositRules.of(settings)
    method_id, currency = UUID(data["method_id"]), data["currency"]

    async def command(tx: Tx) -> str:
        opened = await deposits.open_deposit(tx, rules, user.id, method_id, amount, currency)
        return json.dumps({"deposit_id": str(opened.id)})

    request_hash = idempotency.request_hash("deposit", method_id, currency, amount)
    async with db.transaction() as tx:
        answer = await idempotency.once(
            tx, user.id, f"tg:deposit:{data['nonce']}", request_hash, command
        )
        deposit = await deposits.find(tx, UUID(json.loads(answer.text)["deposit_id"]))
    await show_instructions(message, bot, db, settings, pictures, state, t, deposit)


async def show_instructions(
    event: Message | CallbackQuery,
    bot: Bot,
    db: Database,
    settings: Settings,
    pictures: Pictures,
    state: FSMContext,
    t: Translate,
    deposit: Deposit,
) -> None:
    """Where to pay; a photo that comes now is the receipt."""
    picture = None
    if deposit.account_picture_id is not None:
        async with db.connection() as connection:
            found = await pictures.addresses(connection, [deposit.account_picture_id])
        picture = picture_url(settings, found.get(deposit.account_picture_id))
    await state.set_state(Depositing.receipt)
    await state.set_data({"deposit_id": str(deposit.id)})
    cancel = DepositStep(action="cancel", deposit=deposit.id)
    keyboard = rows([button(t.plain("bot-deposit-button-cancel"), cancel)])
    await show(event, bot, instructions_of(t, deposit), keyboard, picture=picture)


async def take_receipt(
    message: Message,
    bot: Bot,
    db: Database,
    pictures: Pictures,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    deposit_id = UUID((await state.get_data())["deposit_id"])
    async with db.connection() as connection:
        await deposits.check_takes_receipt(connection, user.id, deposit_id)
    stored = await pictures.store(
        user.id, "private", await sent_photo(bot, message), max_unused=MAX_UNUSED_PICTURES
    )
    async with db.transaction() as tx:
        deposit = await deposits.submit_receipt(tx, user.id, deposit_id, stored.id, stored.sha256)
    await state.clear()
    text = t(
        "bot-deposit-submitted",
        amount=money(deposit.amount, deposit.currency),
        reference=deposit.reference,
    )
    mine = button(t.plain("bot-deposit-button-mine"), DepositHome(action="mine"))
    await show(message, bot, text, rows([mine]))


async def ask_for_photo(message: Message, bot: Bot, t: Translate) -> None:
    await show(message, bot, t("bot-deposit-photo-wanted"), rows([_stop(t)]))


async def give_up(callback: CallbackQuery, bot: Bot, state: FSMContext, t: Translate) -> None:
    await state.clear()
    await show(callback, bot, t("bot-cancelled"))


def _limits(method: PaymentMethod) -> dict[str, str]:
    return {
        "name": method.name,
        "min": money(method.min_amount, method.currency),
        "max": money(method.max_amount, method.currency),
    }


def _amount(text: str, currency: str) -> Decimal | None:
    try:
        amount = read_amount(text, currency)
    except ValueError:
        return None
    return amount if amount > 0 else None


def _stop(t: Translate) -> InlineKeyboardButton:
    return button(t.plain("bot-button-cancel"), DepositHome(action="stop"))
