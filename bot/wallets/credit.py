"""/credit: staff give a user money, with a reason that the user and the log can read."""

from decimal import Decimal
from typing import Final
from uuid import UUID

from aiogram import Router

from bot.kit import proposals, running
from bot.kit.amounts import read_amount
from bot.kit.buttons import WALLET_LETTERS
from bot.kit.chat import Chat
from bot.kit.commands import command
from bot.kit.dialogs import Answers, Dialog, Question, Refused, Screen, reason_up_to
from bot.texts import money
from bot.wallets.balance import wallet_name
from luckymart.kit.database import Tx
from luckymart.kit.money import WalletType, fits_scale
from luckymart.kit.typed import clean_code
from luckymart.ledger import actions as ledger
from luckymart.users import actions as users
from luckymart.users.actions import User
from luckymart.wallets import actions as wallets
from luckymart.wallets import doors
from luckymart.wallets.doors import CreditCommand

PERMISSION: Final = "credits.write"


def routes() -> Router:
    router = Router(name="wallets.credit")
    router.message.register(begin, command("credit"))
    return router


async def begin(chat: Chat) -> None:
    await running.begin(chat, CREDIT)


async def find_user(chat: Chat, _: Answers, text: str) -> str:
    """By Telegram id, or by exactly this user name."""
    wanted = clean_code(text).removeprefix("@")
    async with chat.db.connection() as connection:
        if wanted.isascii() and wanted.isdigit() and len(wanted) <= 18:
            found = await users.get_by_telegram_id(connection, int(wanted))
        else:
            found = await users.get_by_username(connection, wanted)
    if found is None:
        raise Refused(chat.t("bot-credit-no-user"))
    return str(found.id)


async def ask_wallet(chat: Chat, answers: Answers) -> Screen:
    choices = [(kind.value, wallet_name(chat.t, kind)) for kind in WALLET_LETTERS]
    text = chat.t("bot-credit-wallet", name=await _name(chat, answers))
    return Screen(text, choices, columns=len(choices))


async def _ask_amount(chat: Chat, answers: Answers) -> Screen:
    wallet = wallet_name(chat.t, answers["wallet"])
    currency = chat.settings.currency
    return Screen(chat.t("bot-credit-amount", wallet=wallet, currency=currency))


async def read_sum(chat: Chat, _: Answers, text: str) -> str:
    currency = chat.settings.currency
    async with chat.db.connection() as connection:
        scale = await ledger.currency_scale(connection, currency) or 0
    bad = chat.t("bot-credit-bad-amount", scale=scale)
    amount = read_amount(chat, text, currency, bad)
    if amount <= 0 or not fits_scale(amount, scale):
        raise Refused(bad)
    return str(amount)


async def _review(chat: Chat, answers: Answers) -> Screen:
    values = await values_of(chat, answers)
    return Screen(chat.t("bot-credit-review", **values, reason=answers["reason"]))


async def _credit(chat: Chat, tx: Tx, answers: Answers) -> str:
    """Answer the id of the event."""
    wanted = CreditCommand(
        user_id=UUID(answers["user"]),
        wallet_type=WalletType(answers["wallet"]),
        currency=chat.settings.currency,
        amount=Decimal(answers["amount"]),
        reason=answers["reason"],
    )
    return await proposals.act(chat, tx, doors.CREDIT, wanted, lambda one: str(one.transaction_id))


async def _show_done(chat: Chat, answers: Answers, transaction_id: str) -> None:
    values = await values_of(chat, answers)
    await chat.show(chat.t("bot-credit-done", **values, transaction=transaction_id))


CREDIT: Final = Dialog(
    name="credit",
    questions=[
        Question(name="user", ask="bot-credit-user", parse=find_user),
        Question(name="wallet", ask=ask_wallet),
        Question(name="amount", ask=_ask_amount, parse=read_sum),
        Question(
            name="reason", ask="bot-credit-reason", parse=reason_up_to(wallets.MAX_REASON_LENGTH)
        ),
    ],
    review=_review,
    act=_credit,
    done=_show_done,
    permission=PERMISSION,
)


async def values_of(chat: Chat, answers: Answers) -> dict[str, str]:
    return {
        "name": await _name(chat, answers),
        "wallet": wallet_name(chat.t, answers["wallet"]),
        "amount": money(answers["amount"], chat.settings.currency),
    }


async def _name(chat: Chat, answers: Answers) -> str:
    async with chat.db.connection() as connection:
        user: User = await users.get(connection, UUID(answers["user"]))
    handle = f"@{user.telegram_username}" if user.telegram_username else str(user.telegram_id)
    return f"{user.first_name} ({handle})"
