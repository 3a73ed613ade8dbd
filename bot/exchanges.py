"""/exchange: how much cash, what comes out, confirm."""

from decimal import Decimal
from typing import Literal

from aiogram import Bot, F, Router
from aiogram.filters import CommandObject, StateFilter
from aiogram.filters.callback_data import CallbackData
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, InlineKeyboardButton, Message

from bot.kit.buttons import button, new_nonce, rows
from bot.kit.commands import command
from bot.kit.screens import show
from bot.texts import Translate, money
from luckymart.exchanges import actions as exchanges
from luckymart.exchanges.actions import Exchanged
from luckymart.kit import idempotency
from luckymart.kit.database import Database, Tx
from luckymart.kit.errors import ValidationError
from luckymart.kit.money import WalletType
from luckymart.kit.settings import Settings
from luckymart.kit.typed import read_amount
from luckymart.ledger.errors import AmountScale
from luckymart.users.actions import User
from luckymart.wallets import actions as wallets


class Exchanging(StatesGroup):
    amount = State()
    review = State()


class ExchangeStep(CallbackData, prefix="xc"):
    action: Literal["confirm", "stop"]
    nonce: str = ""


def routes() -> Router:
    router = Router(name="exchanges")
    router.message.register(ask_amount, command("exchange"))
    router.message.register(review, StateFilter(Exchanging.amount), F.text, ~F.text.startswith("/"))
    router.callback_query.register(
        exchange, StateFilter(Exchanging.review), ExchangeStep.filter(F.action == "confirm")
    )
    router.callback_query.register(
        give_up, StateFilter(Exchanging), ExchangeStep.filter(F.action == "stop")
    )
    return router


async def ask_amount(
    message: Message,
    command: CommandObject,
    bot: Bot,
    db: Database,
    settings: Settings,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    """`/exchange 12.50` needs no question."""
    await state.clear()
    if command.args:
        await _review(message, command.args, bot, db, settings, state, t)
        return
    await state.set_state(Exchanging.amount)
    async with db.connection() as connection:
        mine = await wallets.list_wallets(connection, user.id)
    wanted = (WalletType.BALANCE, settings.currency)
    cash = next((one.balance for one in mine if (one.type, one.currency) == wanted), Decimal(0))
    text = t(
        "bot-exchange-ask",
        balance=money(cash, settings.currency),
        currency=settings.currency,
        rate=money(settings.exchange_rate, settings.currency),
    )
    await show(message, bot, text, rows([_stop(t)]))


async def review(
    message: Message,
    bot: Bot,
    db: Database,
    settings: Settings,
    state: FSMContext,
    t: Translate,
) -> None:
    await _review(message, message.text or "", bot, db, settings, state, t)


async def _review(
    message: Message,
    text: str,
    bot: Bot,
    db: Database,
    settings: Settings,
    state: FSMContext,
    t: Translate,
) -> None:
    rate, currency = settings.exchange_rate, settings.currency
    try:
        amount = read_amount(text, currency)
        async with db.connection() as connection:
            coins = await exchanges.quote(connection, rate, currency, amount)
    except (ValueError, ValidationError, AmountScale):
        await state.set_state(Exchanging.amount)
        await show(message, bot, t("bot-exchange-bad-amount"), rows([_stop(t)]))
        return
    nonce = new_nonce()
    await state.set_data({"amount": str(amount), "rate": str(rate), "nonce": nonce})
    await state.set_state(Exchanging.review)
    confirm = ExchangeStep(action="confirm", nonce=nonce)
    await show(
        message,
        bot,
        t("bot-exchange-review", amount=money(amount, currency), coins=money(coins, currency)),
        rows([button(t.plain("bot-button-confirm"), confirm), _stop(t)]),
    )


async def exchange(
    callback: CallbackQuery,
    callback_data: ExchangeStep,
    bot: Bot,
    db: Database,
    settings: Settings,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    """At the rate that was shown, once for each review: its nonce is the idempotency key."""
    data = await state.get_data()
    if callback_data.nonce != data.get("nonce"):
        await show(callback, bot, t("bot-button-old"))
        return
    amount, rate = Decimal(data["amount"]), Decimal(data["rate"])
    request_hash = idempotency.request_hash("exchange", settings.currency, amount, rate)

    async def command(tx: Tx) -> str:
        done = await exchanges.exchange(tx, user.id, rate, settings.currency, amount)
        return done.model_dump_json()

    async with db.transaction() as tx:
        answer = await idempotency.once(
            tx, user.id, f"tg:exchange:{data['nonce']}", request_hash, command
        )
    await state.clear()
    done = Exchanged.model_validate_json(answer.text)
    cash, coins = done.wallets
    text = t(
        "bot-exchange-done",
        coins=money(done.exchange.coins, settings.currency),
        cash=money(cash.balance, cash.currency),
        balance=money(coins.balance, coins.currency),
    )
    await show(callback, bot, text)


async def give_up(callback: CallbackQuery, bot: Bot, state: FSMContext, t: Translate) -> None:
    await state.clear()
    await show(callback, bot, t("bot-cancelled"))


def _stop(t: Translate) -> InlineKeyboardButton:
    return button(t.plain("bot-button-cancel"), ExchangeStep(action="stop"))
