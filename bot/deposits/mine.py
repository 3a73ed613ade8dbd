"""A person's own payments in: what became of them, the receipt that is still to come."""

from typing import Final

from aiogram import F, Router

from bot.deposits.buttons import DepositHome, DepositStep
from bot.deposits.cards import line_of
from bot.deposits.pay import begin_receipt
from bot.kit.buttons import button, rows
from bot.kit.chat import Chat
from bot.texts import Html, money
from luckymart.deposits import actions as deposits
from luckymart.deposits.errors import DepositState
from luckymart.deposits.models import OPEN_BY_HAND

DEPOSITS_A_SCREEN: Final = 8


def routes() -> Router:
    router = Router(name="deposits.mine")
    router.callback_query.register(show_mine, DepositHome.filter(F.action == "mine"))
    router.callback_query.register(ask_receipt, DepositStep.filter(F.action == "receipt"))
    router.callback_query.register(ask_cancel, DepositStep.filter(F.action == "cancel"))
    router.callback_query.register(cancel, DepositStep.filter(F.action == "cancel_yes"))
    return router


async def show_mine(chat: Chat) -> None:
    t = chat.t
    async with chat.db.connection() as connection:
        page = await deposits.list_deposits(connection, chat.user.id, DEPOSITS_A_SCREEN)
    back = [button(t.plain("bot-button-back"), DepositHome(action="methods"))]
    if not page.items:
        await chat.show(t("bot-deposit-mine-none"), rows(back))
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
    await chat.show(t("bot-deposit-mine", list=Html(lines)), rows(*choices, back))


async def ask_receipt(chat: Chat, callback_data: DepositStep) -> None:
    async with chat.db.connection() as connection:
        await deposits.check_takes_receipt(connection, chat.user.id, callback_data.deposit)
        deposit = await deposits.get(connection, chat.user.id, callback_data.deposit)
    await begin_receipt(chat, deposit)


async def ask_cancel(chat: Chat, callback_data: DepositStep) -> None:
    """Raises DepositState where it is decided already."""
    async with chat.db.connection() as connection:
        deposit = await deposits.get(connection, chat.user.id, callback_data.deposit)
    if deposit.status not in OPEN_BY_HAND:
        raise DepositState(status=deposit.status)
    text = chat.t(
        "bot-deposit-cancel-sure",
        amount=money(deposit.amount, deposit.currency),
        reference=deposit.reference,
    )
    yes = DepositStep(action="cancel_yes", deposit=deposit.id)
    keyboard = rows(
        [button(chat.t.plain("bot-deposit-button-cancel"), yes)],
        [button(chat.t.plain("bot-button-back"), DepositHome(action="mine"))],
    )
    await chat.show(text, keyboard)


async def cancel(chat: Chat, callback_data: DepositStep) -> None:
    async with chat.db.transaction() as tx:
        deposit = await deposits.cancel(tx, chat.user.id, callback_data.deposit)
    await chat.state.clear()
    text = chat.t("bot-deposit-cancelled", reference=deposit.reference)
    mine = button(chat.t.plain("bot-deposit-button-mine"), DepositHome(action="mine"))
    await chat.show(text, rows([mine]))
