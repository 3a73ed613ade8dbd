"""A person's own payments in: what became of them, the receipt that is still to come."""

from typing import Final

from aiogram import Bot, F, Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery

from bot.deposits.buttons import DepositHome, DepositStep
from bot.deposits.cards import line_of
from bot.deposits.pay import show_instructions
from bot.kit.buttons import button, rows
from bot.kit.screens import show
from bot.texts import Html, Translate, money
from luckymart.deposits import actions as deposits
from luckymart.deposits.errors import DepositState
from luckymart.deposits.models import OPEN_BY_HAND
from luckymart.kit.database import Database
from luckymart.kit.settings import Settings
from luckymart.pictures.actions import Pictures
from luckymart.users.actions import User

DEPOSITS_A_SCREEN: Final = 8


def routes() -> Router:
    router = Router(name="deposits.mine")
    router.callback_query.register(show_mine, DepositHome.filter(F.action == "mine"))
    router.callback_query.register(ask_receipt, DepositStep.filter(F.action == "receipt"))
    router.callback_query.register(ask_cancel, DepositStep.filter(F.action == "cancel"))
    router.callback_query.register(cancel, DepositStep.filter(F.action == "cancel_yes"))
    return router


async def show_mine(
    callback: CallbackQuery, bot: Bot, db: Database, state: FSMContext, user: User, t: Translate
) -> None:
    await state.clear()
    async with db.connection() as connection:
        page = await deposits.list_deposits(connection, user.id, DEPOSITS_A_SCREEN)
    back = [button(t.plain("bot-button-back"), DepositHome(action="methods"))]
    if not page.items:
        await show(callback, bot, t("bot-deposit-mine-none"), rows(back))
        return
    choices = []
    for deposit in page.items:
        if deposit.status not in OPEN_BY_HAND:
            continue
        line = [
            button(
                t.plain("bot-deposit-button-cancel-one", reference=deposit.reference),
                DepositStep(action="cancel", deposit=deposit.id),
            )
        ]
        if deposit.account is not None:
            label = t.plain("bot-deposit-button-receipt", reference=deposit.reference)
            line.insert(0, button(label, DepositStep(action="receipt", deposit=deposit.id)))
        choices.append(line)
    lines = "\n".join(line_of(t, deposit) for deposit in page.items)
    await show(callback, bot, t("bot-deposit-mine", list=Html(lines)), rows(*choices, back))


async def ask_receipt(
    callback: CallbackQuery,
    callback_data: DepositStep,
    bot: Bot,
    db: Database,
    settings: Settings,
    pictures: Pictures,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    async with db.connection() as connection:
        await deposits.check_takes_receipt(connection, user.id, callback_data.deposit)
        deposit = await deposits.get(connection, user.id, callback_data.deposit)
    await show_instructions(callback, bot, db, settings, pictures, state, t, deposit)


async def ask_cancel(
    callback: CallbackQuery,
    callback_data: DepositStep,
    bot: Bot,
    db: Database,
    user: User,
    t: Translate,
) -> None:
    """Raises DepositState where it is decided already."""
    async with db.connection() as connection:
        deposit = await deposits.get(connection, user.id, callback_data.deposit)
    if deposit.status not in OPEN_BY_HAND:
        raise DepositState(status=deposit.status)
    text = t(
        "bot-deposit-cancel-sure",
        amount=money(deposit.amount, deposit.currency),
        reference=deposit.reference,
    )
    yes = DepositStep(action="cancel_yes", deposit=deposit.id)
    keyboard = rows(
        [button(t.plain("bot-deposit-button-cancel"), yes)],
        [button(t.plain("bot-button-back"), DepositHome(action="mine"))],
    )
    await show(callback, bot, text, keyboard)


async def cancel(
    callback: CallbackQuery,
    callback_data: DepositStep,
    bot: Bot,
    db: Database,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    async with db.transaction() as tx:
        deposit = await deposits.cancel(tx, user.id, callback_data.deposit)
    await state.clear()
    text = t("bot-deposit-cancelled", reference=deposit.reference)
    mine = button(t.plain("bot-deposit-button-mine"), DepositHome(action="mine"))
    await show(callback, bot, text, rows([mine]))
