"""Coins for Stars: how many, then Telegram's invoice."""

import json
from typing import Final
from uuid import UUID

from aiogram import Bot, F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, InlineKeyboardButton, Message

from bot.kit.buttons import button, new_nonce, rows
from bot.kit.screens import acknowledge, show
from bot.stars.buttons import DepositStars, StarsHome
from bot.stars.invoices import send_invoice
from bot.texts import Translate, money
from luckymart.deposits import actions as deposits
from luckymart.kit import idempotency
from luckymart.kit.database import Database, Tx
from luckymart.kit.settings import Settings
from luckymart.kit.texts import Texts
from luckymart.kit.typed import clean_code
from luckymart.stars import actions as stars
from luckymart.stars.rules import StarsRules
from luckymart.stars.words import invoice_of
from luckymart.users.actions import User

QUICK_STARS: Final = (50, 100, 250, 500)


class BuyingStars(StatesGroup):
    number = State()


def routes() -> Router:
    router = Router(name="stars")
    router.callback_query.register(ask_stars, StarsHome.filter(F.action == "ask"))
    router.message.register(
        type_stars, StateFilter(BuyingStars.number), F.text, ~F.text.startswith("/")
    )
    router.callback_query.register(
        press_stars, StateFilter(BuyingStars.number), DepositStars.filter()
    )
    router.callback_query.register(
        give_up, StateFilter(BuyingStars), StarsHome.filter(F.action == "stop")
    )
    return router


async def ask_stars(
    callback: CallbackQuery, bot: Bot, settings: Settings, state: FSMContext, t: Translate
) -> None:
    nonce = new_nonce()
    await state.set_state(BuyingStars.number)
    await state.set_data({"nonce": nonce})
    quick = [
        button(f"⭐ {number}", DepositStars(stars=number, nonce=nonce))
        for number in QUICK_STARS
        if settings.min_stars <= number <= settings.max_stars
    ]
    text = t(
        "bot-deposit-stars",
        price=money(settings.coins_per_star, settings.currency),
        min=str(settings.min_stars),
        max=str(settings.max_stars),
    )
    await show(callback, bot, text, rows(quick, [_stop(t)]))


async def type_stars(
    message: Message,
    bot: Bot,
    db: Database,
    settings: Settings,
    texts: Texts,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    text = clean_code(message.text or "").replace(" ", "")
    if not (text.isascii() and text.isdigit() and len(text) <= 9):
        await show(message, bot, t("bot-deposit-bad-stars"), rows([_stop(t)]))
        return
    nonce = (await state.get_data())["nonce"]
    await _invoice(bot, db, settings, texts, state, user, t, int(text), nonce)


async def press_stars(
    callback: CallbackQuery,
    callback_data: DepositStars,
    bot: Bot,
    db: Database,
    settings: Settings,
    texts: Texts,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    nonce = (await state.get_data())["nonce"]
    if callback_data.nonce != nonce:
        await show(callback, bot, t("bot-button-old"))
        return
    await _invoice(bot, db, settings, texts, state, user, t, callback_data.stars, nonce)
    await acknowledge(callback)


async def _invoice(
    bot: Bot,
    db: Database,
    settings: Settings,
    texts: Texts,
    state: FSMContext,
    user: User,
    t: Translate,
    number: int,
    nonce: str,
) -> None:
    """The deposit first; where Telegram then does not take the invoice, it can be asked again."""
    rules = StarsRules.of(settings)

    async def command(tx: Tx) -> str:
        opened = await stars.open_invoice(tx, rules, user.id, number)
        return json.dumps({"deposit_id": str(opened.id)})

    request_hash = idempotency.request_hash("stars", number)
    async with db.transaction() as tx:
        answer = await idempotency.once(
            tx, user.id, f"tg:stars:{nonce}:{number}", request_hash, command
        )
        deposit = await deposits.find(tx, UUID(json.loads(answer.text)["deposit_id"]))
    await send_invoice(bot, user.telegram_id, invoice_of(texts, t.language, deposit))
    await state.clear()


async def give_up(callback: CallbackQuery, bot: Bot, state: FSMContext, t: Translate) -> None:
    await state.clear()
    await show(callback, bot, t("bot-cancelled"))


def _stop(t: Translate) -> InlineKeyboardButton:
    return button(t.plain("bot-button-cancel"), StarsHome(action="stop"))
