"""/paysupport: a question about a payment, which staff answer.

Telegram wants this command of every bot that takes Stars (core.telegram.org/bots/payments-stars).
"""

from typing import Final
from uuid import UUID

from aiogram import Router
from aiogram.types import Message

from bot.kit import running
from bot.kit.buttons import button, rows, short_id
from bot.kit.chat import Chat
from bot.kit.commands import command
from bot.kit.dialogs import Answers, Dialog, Question, Refused
from bot.pictures import pass_on
from bot.support.buttons import SupportAbout
from bot.texts import Html, Translate
from luckymart.deposits import actions as deposits
from luckymart.deposits.models import Deposit
from luckymart.kit.database import Tx
from luckymart.kit.paging import decode_cursor
from luckymart.support import actions as support
from luckymart.support.models import MAX_TEXT_LENGTH

PAYMENTS_A_SCREEN: Final = 6


def routes() -> Router:
    router = Router(name="support.ask")
    router.message.register(ask_which, command("paysupport"))
    router.callback_query.register(begin, SupportAbout.filter())
    return router


async def ask_which(chat: Chat) -> None:
    async with chat.db.connection() as connection:
        page = await deposits.list_deposits(connection, chat.user.id, PAYMENTS_A_SCREEN)
    lines = [
        [button(_label(chat.t, deposit), SupportAbout(deposit=short_id(deposit.id)))]
        for deposit in page.items
    ]
    other = [button(chat.t.plain("bot-support-button-other"), SupportAbout())]
    contact = chat.settings.support_contact
    words = chat.t("bot-support-contact", contact=contact) if contact else ""
    await chat.show(chat.t("bot-support-which", contact=Html(words)), rows(*lines, other))


async def begin(chat: Chat, callback_data: SupportAbout) -> None:
    about = decode_cursor(callback_data.deposit or None)
    await running.begin(chat, QUESTION, {"deposit": str(about or "")})


async def _text(chat: Chat, _: Answers, text: str) -> str:
    if len(text) > MAX_TEXT_LENGTH:
        raise Refused(chat.t("bot-support-too-long", limit=MAX_TEXT_LENGTH))
    return text


async def _file(chat: Chat, answers: Answers, message: Message) -> str:
    """A screenshot or a document, with the question as its caption."""
    caption = (message.caption or "").strip()
    if not caption or not (message.photo or message.document):
        raise Refused(chat.t("bot-support-caption"))
    return await _text(chat, answers, caption)


async def _ask(chat: Chat, tx: Tx, answers: Answers) -> str:
    about = UUID(answers["deposit"]) if answers["deposit"] else None
    talk = await support.ask(tx, chat.user.id, answers["text"], about)
    if isinstance(chat.event, Message) and chat.event.text is None:
        await _pass_on(chat, tx, answers)
    return str(talk.id)


async def _pass_on(chat: Chat, tx: Tx, answers: Answers) -> None:
    """Send staff the question's picture or document, and each further one of its album."""
    assert isinstance(chat.event, Message)
    caption = f"💬 {chat.user.first_name}: {answers['text']}"
    await pass_on(tx, deposits.WRITE, chat.event, caption)


async def _show_sent(chat: Chat, _: Answers, __: str) -> None:
    await chat.show(chat.t("bot-support-sent"))


QUESTION: Final = Dialog(
    name="support",
    questions=(Question(name="text", ask="bot-support-what", parse=_text, take=_file),),
    act=_ask,
    done=_show_sent,
    more=_pass_on,
)


def _label(t: Translate, deposit: Deposit) -> str:
    amount = t.money(deposit.credited_amount or deposit.amount, deposit.currency)
    sign = f"⭐ {deposit.stars}" if deposit.stars else "💵"
    return f"{sign} · {amount} · {deposit.reference}"
