"""/credit: staff give a user money, with a reason that he and the log can read."""

import json
from decimal import Decimal
from typing import Final
from uuid import UUID

from aiogram import Bot, F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, InlineKeyboardButton, Message

from bot.kit.buttons import WALLET_LETTERS, WALLET_TYPES, Wallet, button, new_nonce, rows
from bot.kit.commands import command
from bot.kit.screens import show
from bot.staff import load_staff
from bot.texts import Translate, money
from bot.wallets.balance import wallet_name
from bot.wallets.buttons import CreditStep
from luckymart.kit import idempotency
from luckymart.kit.database import Database, Tx
from luckymart.kit.money import WalletType, fits_scale
from luckymart.kit.settings import Settings
from luckymart.kit.typed import clean_code, read_amount
from luckymart.ledger import actions as ledger
from luckymart.staff import actions as staff_actions
from luckymart.users import actions as users
from luckymart.users.actions import User
from luckymart.wallets import actions as wallets

PERMISSION: Final = "credits.write"


class Crediting(StatesGroup):
    user = State()
    wallet = State()
    amount = State()
    reason = State()
    review = State()


def routes() -> Router:
    router = Router(name="wallets.credit")
    answer = ~F.text.startswith("/")
    router.message.register(ask_user, command("credit"))
    router.message.register(ask_wallet, StateFilter(Crediting.user), F.text, answer)
    router.callback_query.register(
        ask_amount, StateFilter(Crediting.wallet), CreditStep.filter(F.action == "wallet")
    )
    router.message.register(ask_reason, StateFilter(Crediting.amount), F.text, answer)
    router.message.register(review, StateFilter(Crediting.reason), F.text, answer)
    router.callback_query.register(
        credit, StateFilter(Crediting.review), CreditStep.filter(F.action == "confirm")
    )
    router.callback_query.register(
        give_up, StateFilter(Crediting), CreditStep.filter(F.action == "stop")
    )
    return router


async def ask_user(
    message: Message, bot: Bot, db: Database, state: FSMContext, user: User, t: Translate
) -> None:
    await load_staff(db, user.id, PERMISSION)
    await state.clear()
    await state.set_state(Crediting.user)
    await show(message, bot, t("bot-credit-user"))


async def ask_wallet(
    message: Message, bot: Bot, db: Database, state: FSMContext, user: User, t: Translate
) -> None:
    await load_staff(db, user.id, PERMISSION)
    found = await _find_user(db, message.text or "")
    if found is None:
        await show(message, bot, t("bot-credit-no-user"))
        return
    await state.set_data({"user_id": str(found.id), "name": _name(found), "nonce": new_nonce()})
    await state.set_state(Crediting.wallet)
    choices = [
        button(wallet_name(t, kind), CreditStep(action="wallet", value=letter))
        for kind, letter in WALLET_LETTERS.items()
    ]
    await show(message, bot, t("bot-credit-wallet", name=_name(found)), rows(choices, [_stop(t)]))


async def ask_amount(
    callback: CallbackQuery,
    callback_data: CreditStep,
    bot: Bot,
    db: Database,
    settings: Settings,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    await load_staff(db, user.id, PERMISSION)
    letters: dict[str, Wallet] = {letter: letter for letter in WALLET_TYPES}
    kind = WALLET_TYPES[letters[callback_data.value]]
    await state.update_data(wallet=kind.value)
    await state.set_state(Crediting.amount)
    text = t("bot-credit-amount", wallet=wallet_name(t, kind), currency=settings.currency)
    await show(callback, bot, text, rows([_stop(t)]))


async def ask_reason(
    message: Message,
    bot: Bot,
    db: Database,
    settings: Settings,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    await load_staff(db, user.id, PERMISSION)
    async with db.connection() as connection:
        scale = await ledger.currency_scale(connection, settings.currency) or 0
    try:
        amount = read_amount(message.text or "", settings.currency)
    except ValueError:
        amount = Decimal(0)
    if amount <= 0 or not fits_scale(amount, scale):
        await show(message, bot, t("bot-credit-bad-amount", scale=scale))
        return
    await state.update_data(amount=str(amount))
    await state.set_state(Crediting.reason)
    await show(message, bot, t("bot-credit-reason"), rows([_stop(t)]))


async def review(
    message: Message,
    bot: Bot,
    db: Database,
    settings: Settings,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    await load_staff(db, user.id, PERMISSION)
    reason = (message.text or "").strip()
    if len(reason) > wallets.MAX_REASON_LENGTH:
        await show(message, bot, t("bot-reason-too-long", limit=wallets.MAX_REASON_LENGTH))
        return
    data = await state.update_data(reason=reason)
    await state.set_state(Crediting.review)
    text = t(
        "bot-credit-review",
        name=data["name"],
        wallet=wallet_name(t, data["wallet"]),
        amount=money(data["amount"], settings.currency),
        reason=reason,
    )
    # The nonce ties the button to this dialog: one of an earlier dialog confirms nothing.
    confirm = CreditStep(action="confirm", value=data["nonce"])
    await show(message, bot, text, rows([button(t.plain("bot-button-confirm"), confirm), _stop(t)]))


async def credit(
    callback: CallbackQuery,
    callback_data: CreditStep,
    bot: Bot,
    db: Database,
    settings: Settings,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    """Once for each dialog, however often it is confirmed: its nonce is the idempotency key."""
    data = await state.get_data()
    if callback_data.value != data.get("nonce"):
        await show(callback, bot, t("bot-button-old"))
        return
    amount = Decimal(data["amount"])
    key = f"tg:credit:{data['nonce']}"
    request_hash = idempotency.request_hash(
        "credit", data["user_id"], data["wallet"], settings.currency, amount, data["reason"]
    )

    async def command(tx: Tx) -> str:
        done = await wallets.credit(
            tx,
            await staff_actions.load(tx, user.id),
            UUID(data["user_id"]),
            WalletType(data["wallet"]),
            settings.currency,
            amount,
            data["reason"],
        )
        return json.dumps({"transaction_id": str(done.transaction_id)})

    async with db.transaction() as tx:
        (await staff_actions.load(tx, user.id)).require(PERMISSION)
        answer = await idempotency.once(tx, user.id, key, request_hash, command)
    await state.clear()
    text = t(
        "bot-credit-done",
        name=data["name"],
        wallet=wallet_name(t, data["wallet"]),
        amount=money(amount, settings.currency),
        transaction=json.loads(answer.text)["transaction_id"],
    )
    await show(callback, bot, text)


async def give_up(callback: CallbackQuery, bot: Bot, state: FSMContext, t: Translate) -> None:
    await state.clear()
    await show(callback, bot, t("bot-cancelled"))


async def _find_user(db: Database, text: str) -> User | None:
    """By Telegram id, or by exactly this user name."""
    wanted = clean_code(text).removeprefix("@")
    async with db.connection() as connection:
        if wanted.isascii() and wanted.isdigit() and len(wanted) <= 18:
            return await users.get_by_telegram_id(connection, int(wanted))
        return await users.get_by_username(connection, wanted)


def _name(user: User) -> str:
    handle = f"@{user.telegram_username}" if user.telegram_username else str(user.telegram_id)
    return f"{user.first_name} ({handle})"


def _stop(t: Translate) -> InlineKeyboardButton:
    return button(t.plain("bot-button-cancel"), CreditStep(action="stop"))
