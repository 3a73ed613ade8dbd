"""/withdraw: the terms and what was asked for; a new one by questions, confirmed at the end."""

from decimal import Decimal
from typing import Final

from aiogram import Router
from aiogram.filters.callback_data import CallbackData

from bot.kit import running
from bot.kit.amounts import read_amount
from bot.kit.buttons import Id, button, rows
from bot.kit.chat import Chat
from bot.kit.commands import command
from bot.kit.dialogs import CODE, Answers, Dialog, Question, Refused, Screen
from bot.texts import Html, Translate, money
from bot.two_factor import code_question
from bot.wallets.balance import cash_of
from luckymart.kit.clock import utc_now
from luckymart.kit.database import Tx
from luckymart.kit.errors import DomainError, ValidationError
from luckymart.ledger.errors import AmountScale, InsufficientFunds
from luckymart.sessions.actions import CHAT_DEVICE
from luckymart.withdrawals import actions as withdrawals
from luckymart.withdrawals import rules
from luckymart.withdrawals.actions import Wish
from luckymart.withdrawals.models import Changed, Withdrawal
from luckymart.withdrawals.rules import Account, Method, Terms

SHOWN: Final = 5


class WithdrawNew(CallbackData, prefix="wd"):
    pass


class WithdrawCancel(CallbackData, prefix="wx"):
    withdrawal: Id


def routes() -> Router:
    router = Router(name="withdrawals.ask")
    router.message.register(show_withdrawals, command("withdraw"))
    router.callback_query.register(begin, WithdrawNew.filter())
    router.callback_query.register(cancel, WithdrawCancel.filter())
    return router


async def show_withdrawals(chat: Chat) -> None:
    t, terms = chat.t, Terms.of(chat.settings)
    async with chat.db.connection() as connection:
        page = await withdrawals.list_own(connection, chat.user.id, SHOWN, None)
    lines = t.timed(_line(t, item) for item in page.items)
    text = t(
        "bot-withdraw",
        balance=money(await cash_of(chat), terms.currency),
        list=lines or t("bot-withdraw-none"),
        fee_percent=f"{(terms.fee_rate * 100).normalize():f}",
        daily=money(terms.daily_limit, terms.currency),
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
    new = button(t.plain("bot-button-withdraw-new"), WithdrawNew())
    await chat.show(text, rows([new], *cancels))


async def cancel(chat: Chat, callback_data: WithdrawCancel) -> None:
    async with chat.db.transaction() as tx:
        await withdrawals.cancel(tx, chat.user.id, callback_data.withdrawal)
    await show_withdrawals(chat)


async def begin(chat: Chat) -> None:
    await running.begin(chat, WITHDRAWAL)


# ------------------------------------------------------------ the questions


async def _ask_method(chat: Chat, _: Answers) -> Screen:
    choices = [(method.value, method_name(chat.t, method)) for method in Method]
    return Screen(chat.t("bot-withdraw-ask-method"), choices)


async def _ask_number(chat: Chat, answers: Answers) -> Screen:
    return Screen(chat.t("bot-withdraw-ask-number", method=answers["method"]))


async def _number(chat: Chat, answers: Answers, text: str) -> str:
    method = Method(answers["method"])
    try:
        return rules.checked_number(method, text)
    except ValidationError as error:
        raise Refused(chat.t("bot-withdraw-bad-number", method=method.value)) from error


async def _is_no_card(_: Chat, answers: Answers) -> bool:
    """A card says its bank by itself; for the others the bank or the operator is asked."""
    return answers["method"] != Method.BANK_CARD


async def _ask_provider(chat: Chat, answers: Answers) -> Screen:
    return Screen(chat.t("bot-withdraw-ask-provider", method=answers["method"]))


async def _provider(chat: Chat, _: Answers, text: str) -> str:
    try:
        return rules.checked_provider(text) or ""
    except ValidationError as error:
        raise Refused(_bad_text(chat.t, 1, rules.MAX_PROVIDER_LENGTH)) from error


async def _holder(chat: Chat, _: Answers, text: str) -> str:
    try:
        return rules.checked_holder(text)
    except ValidationError as error:
        least, most = rules.MIN_HOLDER_LENGTH, rules.MAX_HOLDER_LENGTH
        raise Refused(_bad_text(chat.t, least, most)) from error


async def _ask_amount(chat: Chat, _: Answers) -> Screen:
    terms = Terms.of(chat.settings)
    balance = money(await cash_of(chat), terms.currency)
    return Screen(chat.t("bot-withdraw-ask-amount", balance=balance, **_limits(terms)))


async def _amount(chat: Chat, _: Answers, text: str) -> str:
    """Raises InsufficientFunds where the person has less: better now than at the end."""
    terms = Terms.of(chat.settings)
    bad = chat.t("bot-withdraw-bad-amount", **_limits(terms))
    amount = read_amount(chat, text, terms.currency, bad)
    try:
        async with chat.db.connection() as connection:
            await withdrawals.quote(connection, terms, terms.currency, amount)
    except (ValidationError, AmountScale) as error:
        raise Refused(bad) from error
    if amount > await cash_of(chat):
        raise InsufficientFunds
    return str(amount)


async def _review(chat: Chat, answers: Answers) -> Screen:
    terms, wish = Terms.of(chat.settings), _wish(chat, answers)
    async with chat.db.connection() as connection:
        quote = await withdrawals.quote(connection, terms, terms.currency, wish.amount)
        standing = await withdrawals.standing(
            connection, terms, chat.user.id, wish.device_hash, utc_now()
        )
    return Screen(
        chat.t(
            "bot-withdraw-review",
            method=method_name(chat.t, wish.method),
            number=rules.masked(wish.account.number),
            holder=wish.account.holder,
            provider=wish.account.provider or "none",
            amount=money(quote.amount, quote.currency),
            fee=money(quote.fee, quote.currency),
            payout=money(quote.payout, quote.currency),
            wait_hours=standing.wait_hours,
        ),
        shown={"fee": str(quote.fee)},
    )


async def _request(chat: Chat, tx: Tx, answers: Answers) -> str | DomainError:
    box, terms = chat.settings.secret_box, Terms.of(chat.settings)
    wish = _wish(chat, answers)
    done = await withdrawals.request(tx, box, terms, chat.user.id, wish, utc_now())
    return done if isinstance(done, DomainError) else done.model_dump_json()


async def _show_done(chat: Chat, _: Answers, text: str) -> None:
    done = Changed.model_validate_json(text).withdrawal
    amount = money(done.amount, done.currency)
    text = chat.t("bot-withdraw-done", order=done.order_number, amount=amount)
    if done.wait_until is not None:
        waits = chat.t("bot-withdraw-waits", time=chat.t.moment(done.wait_until))
        text = Html(f"{text}\n\n{waits}")
    await chat.show(text)


WITHDRAWAL: Final = Dialog(
    name="withdrawal",
    questions=(
        Question(name="method", ask=_ask_method),
        Question(name="number", ask=_ask_number, parse=_number),
        Question(
            name="provider", ask=_ask_provider, parse=_provider, when=_is_no_card, optional=True
        ),
        Question(name="holder", ask="bot-withdraw-ask-holder", parse=_holder),
        Question(name="amount", ask=_ask_amount, parse=_amount),
    ),
    review=_review,
    code=code_question("bot-withdraw-ask-code"),
    act=_request,
    done=_show_done,
    sealed=True,
)


def _wish(chat: Chat, answers: Answers) -> Wish:
    return Wish(
        amount=Decimal(answers["amount"]),
        currency=chat.settings.currency,
        method=Method(answers["method"]),
        account=Account(
            holder=answers["holder"],
            number=answers["number"],
            provider=answers.get("provider"),
        ),
        code=answers.get(CODE),
        device_hash=CHAT_DEVICE,
        fee=Decimal(answers["fee"]) if "fee" in answers else None,
    )


# ------------------------------------------------------------ words


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
        time=t.line_moment(item.created_at),
    )
    if item.status == "PENDING" and item.wait_until is not None and item.wait_until > utc_now():
        return f"{line}\n   {t('bot-withdraw-waits', time=t.line_moment(item.wait_until))}"
    if item.reason is None:
        return line
    return f"{line}\n   {t('bot-withdraw-reason', reason=item.reason)}"


def _bad_text(t: Translate, least: int, most: int) -> Html:
    return t("bot-withdraw-bad-text", least=least, most=most)


def _limits(terms: Terms) -> dict[str, str]:
    return {
        "min": money(terms.min_amount, terms.currency),
        "max": money(terms.max_amount, terms.currency),
    }
