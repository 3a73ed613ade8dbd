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
from bot.kit.screens import MAX_CAPTION_LENGTH
from bot.support.buttons import SupportAbout
from bot.texts import Html, money, shortened
from luckymart.deposits import actions as deposits
from luckymart.deposits.models import Deposit
from luckymart.kit.database import Tx
from luckymart.kit.paging import decode_cursor
from luckymart.outbox import actions as outbox
from luckymart.outbox.models import TELEGRAM_CALL, TelegramCall
from luckymart.staff import actions as staff_actions
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
        [button(_label(deposit), SupportAbout(deposit=short_id(deposit.id)))]
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
    if message.photo:
        answers["method"], answers["file_id"] = "sendPhoto", message.photo[-1].file_id
    elif message.document is not None:
        answers["method"], answers["file_id"] = "sendDocument", message.document.file_id
    if "file_id" not in answers or not (message.caption or "").strip():
        raise Refused(chat.t("bot-support-caption"))
    return await _text(chat, answers, (message.caption or "").strip())


async def _ask(chat: Chat, tx: Tx, answers: Answers) -> str:
    about = UUID(answers["deposit"]) if answers["deposit"] else None
    talk = await support.ask(tx, chat.user.id, answers["text"], about)
    if "file_id" in answers:
        await _show_staff(chat, tx, answers)
    return str(talk.id)


async def _show_staff(chat: Chat, tx: Tx, answers: Answers) -> None:
    """Send the file on to those who answer; Telegram keeps it, we do not."""
    caption = shortened(f"💬 {chat.user.first_name}: {answers['text']}", MAX_CAPTION_LENGTH)
    kind = "photo" if answers["method"] == "sendPhoto" else "document"
    for telegram_id in await staff_actions.telegram_ids_with(tx, deposits.WRITE):
        params = {"chat_id": telegram_id, kind: answers["file_id"], "caption": caption}
        call = TelegramCall(chat_id=telegram_id, method=answers["method"], params=params)
        await outbox.enqueue(tx, TELEGRAM_CALL, call)


async def _show_sent(chat: Chat, _: Answers, __: str) -> None:
    await chat.show(chat.t("bot-support-sent"))


QUESTION: Final = Dialog(
    name="support",
    questions=(Question(name="text", ask="bot-support-what", parse=_text, take=_file),),
    act=_ask,
    done=_show_sent,
)


def _label(deposit: Deposit) -> str:
    amount = money(deposit.credited_amount or deposit.amount, deposit.currency)
    sign = f"⭐ {deposit.stars}" if deposit.stars else "💵"
    return f"{sign} · {amount} · {deposit.reference}"
