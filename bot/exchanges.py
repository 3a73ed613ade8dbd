"""/exchange: how much cash, what comes out, confirm."""

from decimal import Decimal
from typing import Final

from aiogram import Router
from aiogram.filters import CommandObject

from bot.kit import running
from bot.kit.amounts import read_amount
from bot.kit.chat import Chat
from bot.kit.commands import command
from bot.kit.dialogs import Answers, Dialog, Question, Refused, Screen
from bot.texts import money
from bot.wallets.balance import cash_of
from luckymart.exchanges import actions as exchanges
from luckymart.exchanges.actions import Exchanged
from luckymart.kit.database import Tx
from luckymart.kit.errors import ValidationError
from luckymart.ledger.errors import AmountScale, InsufficientFunds


def routes() -> Router:
    router = Router(name="exchanges")
    router.message.register(begin, command("exchange"))
    return router


async def begin(chat: Chat, command: CommandObject) -> None:
    """`/exchange 12.50` needs no question."""
    await running.begin(chat, EXCHANGE, typed=command.args or "")


async def _ask_amount(chat: Chat, _: Answers) -> Screen:
    currency = chat.settings.currency
    text = chat.t(
        "bot-exchange-ask",
        balance=money(await cash_of(chat), currency),
        currency=currency,
        rate=money(chat.settings.exchange_rate, currency),
    )
    return Screen(text)


async def _amount(chat: Chat, _: Answers, text: str) -> str:
    """Raises InsufficientFunds where the person has less: better now than at the end."""
    currency, bad = chat.settings.currency, chat.t("bot-exchange-bad-amount")
    amount = read_amount(chat, text, currency, bad)
    try:
        async with chat.db.connection() as connection:
            await exchanges.quote(connection, chat.settings.exchange_rate, currency, amount)
    except (ValidationError, AmountScale) as error:
        raise Refused(bad) from error
    if amount > await cash_of(chat):
        raise InsufficientFunds
    return str(amount)


async def _review(chat: Chat, answers: Answers) -> Screen:
    currency, amount = chat.settings.currency, Decimal(answers["amount"])
    rate = chat.settings.exchange_rate
    async with chat.db.connection() as connection:
        coins = await exchanges.quote(connection, rate, currency, amount)
    values = {"amount": money(amount, currency), "coins": money(coins, currency)}
    return Screen(chat.t("bot-exchange-review", **values), shown={"rate": str(rate)})


async def _exchange(chat: Chat, tx: Tx, answers: Answers) -> str:
    settings, shown_rate = chat.settings, Decimal(answers["rate"])
    done = await exchanges.exchange(
        tx,
        chat.user.id,
        settings.exchange_rate,
        settings.currency,
        Decimal(answers["amount"]),
        shown_rate,
    )
    return done.model_dump_json()


async def _show_done(chat: Chat, _: Answers, text: str) -> None:
    done = Exchanged.model_validate_json(text)
    cash, coins = done.wallets
    await chat.show(
        chat.t(
            "bot-exchange-done",
            coins=money(done.exchange.coins, chat.settings.currency),
            cash=money(cash.balance, cash.currency),
            balance=money(coins.balance, coins.currency),
        )
    )


EXCHANGE: Final = Dialog(
    name="exchange",
    questions=[Question(name="amount", ask=_ask_amount, parse=_amount)],
    review=_review,
    act=_exchange,
    done=_show_done,
)
