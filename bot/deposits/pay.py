"""/deposit: choose a way to pay, say how much, read where to, send the receipt."""

from decimal import Decimal
from typing import Final
from uuid import UUID

from aiogram import F, Router
from aiogram.types import Message

from bot.deposits.buttons import DepositHome, DepositMethod, DepositStep
from bot.deposits.cards import instructions_of
from bot.kit import running
from bot.kit.amounts import read_amount
from bot.kit.buttons import button, rows
from bot.kit.chat import Chat
from bot.kit.commands import command
from bot.kit.dialogs import Answers, Dialog, Question, Refused, Screen, Words
from bot.lotteries.cards import picture_url
from bot.pictures import is_pdf, pass_on, store_sent, stored
from bot.stars.buttons import StarsHome
from bot.texts import money
from luckymart.deposits import actions as deposits
from luckymart.deposits import methods
from luckymart.deposits.models import Deposit
from luckymart.deposits.rules import DepositRules
from luckymart.kit.database import Tx

MAX_UNUSED_PICTURES: Final = 10
KIND_ICONS: Final = {"BANK": "🏦", "MOBILE_MONEY": "📱"}


def routes() -> Router:
    router = Router(name="deposits.pay")
    router.message.register(show_methods, command("deposit"))
    router.callback_query.register(show_methods, DepositHome.filter(F.action == "methods"))
    router.callback_query.register(begin, DepositMethod.filter())
    return router


async def show_methods(chat: Chat) -> None:
    async with chat.db.connection() as connection:
        found = await methods.list_active(connection)
    lines = [
        [button(f"{KIND_ICONS[method.kind]} {method.name}"[:60], DepositMethod(method=method.id))]
        for method in found
    ]
    if chat.settings.stars_enabled:
        lines.append([button("⭐ Telegram Stars", StarsHome())])
    mine = button(chat.t.plain("bot-deposit-button-mine"), DepositHome(action="mine"))
    text = chat.t("bot-deposit-methods" if lines else "bot-deposit-no-methods")
    await chat.show(text, rows(*lines, [mine]))


async def begin(chat: Chat, callback_data: DepositMethod) -> None:
    await running.begin(chat, DEPOSIT, {"method": str(callback_data.method)})


async def begin_receipt(chat: Chat, deposit: Deposit) -> None:
    """Where to pay; a picture that comes now is the receipt."""
    await running.begin(chat, RECEIPT, {"deposit": str(deposit.id)})


# ------------------------------------------------------------ how much


async def _ask_amount(chat: Chat, answers: Answers) -> Screen:
    async with chat.db.connection() as connection:
        method = await methods.get_active(connection, UUID(answers["method"]))
    return Screen(
        chat.t(
            "bot-deposit-amount",
            name=method.name,
            min=money(method.min_amount, method.currency),
            max=money(method.max_amount, method.currency),
        )
    )


async def _amount(chat: Chat, _: Answers, text: str) -> str:
    bad = chat.t("bot-deposit-bad-amount")
    amount = read_amount(chat, text, chat.settings.currency, bad)
    if amount <= 0:
        raise Refused(bad)
    return str(amount)


async def _open(chat: Chat, tx: Tx, answers: Answers) -> str:
    method = await methods.get_active(tx, UUID(answers["method"]))
    opened = await deposits.open_deposit(
        tx,
        DepositRules.of(chat.settings),
        chat.user.id,
        method.id,
        Decimal(answers["amount"]),
        method.currency,
    )
    return str(opened.id)


async def _go_on(chat: Chat, _: Answers, deposit_id: str) -> None:
    async with chat.db.connection() as connection:
        deposit = await deposits.get(connection, chat.user.id, UUID(deposit_id))
    await begin_receipt(chat, deposit)


async def _back(chat: Chat, _: Answers) -> None:
    await show_methods(chat)


DEPOSIT: Final = Dialog(
    name="deposit",
    questions=(Question(name="amount", ask=_ask_amount, parse=_amount),),
    act=_open,
    done=_go_on,
    back=_back,
)


# ------------------------------------------------------------ the receipt


async def _own(chat: Chat, answers: Answers) -> Deposit:
    async with chat.db.connection() as connection:
        return await deposits.get(connection, chat.user.id, UUID(answers["deposit"]))


async def _show_where(chat: Chat, answers: Answers) -> Screen:
    deposit, picture = await _own(chat, answers), None
    if deposit.account_picture_id is not None:
        async with chat.db.connection() as connection:
            found = await chat.pictures.addresses(connection, [deposit.account_picture_id])
        picture = picture_url(chat.settings, found.get(deposit.account_picture_id))
    cancel = DepositStep(action="cancel", deposit=deposit.id)
    links = [[button(chat.t.plain("bot-deposit-button-cancel"), cancel)]]
    return Screen(instructions_of(chat.t, deposit), picture=picture, links=links)


async def _receipt(chat: Chat, answers: Answers, message: Message) -> str:
    async with chat.db.connection() as connection:
        await deposits.check_takes_receipt(connection, chat.user.id, UUID(answers["deposit"]))
    picture = await store_sent(chat, message, "private", MAX_UNUSED_PICTURES)
    return f"{picture.id}:{picture.sha256}"


async def _submit(chat: Chat, tx: Tx, answers: Answers) -> str:
    picture_id, sha256 = stored(answers["receipt"])
    deposit_id = UUID(answers["deposit"])
    done = await deposits.submit_receipt(tx, chat.user.id, deposit_id, picture_id, sha256)
    if isinstance(chat.event, Message) and is_pdf(chat.event):  # of which the picture is a page
        await _pass_on(chat, tx, answers)
    return done.reference


async def _pass_on(chat: Chat, tx: Tx, answers: Answers) -> None:
    """Send staff what the receipt on their card does not show."""
    assert isinstance(chat.event, Message)
    deposit = await deposits.get(tx, chat.user.id, UUID(answers["deposit"]))
    await pass_on(tx, deposits.WRITE, chat.event, f"🧾 {deposit.reference}")


async def _show_submitted(chat: Chat, answers: Answers, reference: str) -> None:
    deposit = await _own(chat, answers)
    amount = money(deposit.amount, deposit.currency)
    text = chat.t("bot-deposit-submitted", amount=amount, reference=reference)
    mine = button(chat.t.plain("bot-deposit-button-mine"), DepositHome(action="mine"))
    await chat.show(text, rows([mine]))


async def _stays_open(chat: Chat, answers: Answers) -> Words:
    """The dialog ends, the payment does not: say so, with its buttons."""
    deposit = await _own(chat, answers)
    amount = money(deposit.amount, deposit.currency)
    text = chat.t("bot-deposit-stays-open", amount=amount, reference=deposit.reference)
    receipt = button(
        chat.t.plain("bot-deposit-button-receipt", reference=deposit.reference),
        DepositStep(action="receipt", deposit=deposit.id),
    )
    cancel = button(
        chat.t.plain("bot-deposit-button-cancel"),
        DepositStep(action="cancel", deposit=deposit.id),
    )
    return Words(text, rows([receipt], [cancel]))


RECEIPT: Final = Dialog(
    name="receipt",
    questions=(Question(name="receipt", ask=_show_where, take=_receipt),),
    act=_submit,
    done=_show_submitted,
    ended=_stays_open,
    more=_pass_on,
    stop="bot-deposit-button-later",
)
