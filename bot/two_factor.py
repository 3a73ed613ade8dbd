"""/security: the second step, on and off. Keys and codes do not stay in the chat."""

from typing import Final, Literal

from aiogram import F, Router
from aiogram.filters.callback_data import CallbackData

from bot.kit import running, screens
from bot.kit.buttons import button, rows
from bot.kit.chat import Chat
from bot.kit.commands import command
from bot.kit.dialogs import CODE, Answers, Dialog, Question, Words
from bot.kit.second_step import six_digits
from luckymart.kit.clock import utc_now
from luckymart.kit.database import Tx
from luckymart.kit.errors import DomainError
from luckymart.two_factor import actions as two_factor


class SecurityStep(CallbackData, prefix="sy"):
    action: Literal["on", "off"]


def routes() -> Router:
    router = Router(name="two_factor")
    router.message.register(show_security, command("security"))
    router.callback_query.register(show_secret, SecurityStep.filter(F.action == "on"))
    router.callback_query.register(ask_code, SecurityStep.filter(F.action == "off"))
    return router


async def show_security(chat: Chat) -> None:
    is_on = await _is_on(chat, {})
    switch = SecurityStep(action="off" if is_on else "on")
    choice = button(chat.t.plain(f"bot-button-security-{switch.action}"), switch)
    await chat.show(chat.t("bot-security-on" if is_on else "bot-security-off"), rows([choice]))


async def show_secret(chat: Chat) -> None:
    """In a message of its own, which goes when the code has come."""
    async with chat.db.transaction() as tx:
        enrolment = await two_factor.begin(tx, chat.settings.secret_box, chat.user.id)
    shown = await chat.say(chat.t("bot-security-secret", secret=enrolment.secret))
    await running.begin(chat, SWITCHING_ON, {"secret_message_id": str(shown.message_id)})


async def ask_code(chat: Chat) -> None:
    await running.begin(chat, SWITCHING_OFF)


def code_question(ask: str) -> Question:
    """The last question of a command that a person confirms by their second step."""
    return Question(name=CODE, ask=ask, parse=six_digits, when=_is_on, secret=True)


async def _is_on(chat: Chat, _: Answers) -> bool:
    async with chat.db.connection() as connection:
        return await two_factor.status(connection, chat.user.id) == "on"


async def _switch_on(chat: Chat, tx: Tx, answers: Answers) -> str | DomainError:
    box, now = chat.settings.secret_box, utc_now()
    return await two_factor.confirm(tx, box, chat.user.id, answers["typed"], now) or "on"


async def _forget_secret(chat: Chat, answers: Answers) -> Words:
    message_id = int(answers["secret_message_id"])
    await screens.delete(chat.bot, chat.user.telegram_id, message_id)
    return Words(chat.t("bot-security-off"))


async def _show_on(chat: Chat, answers: Answers, _: str) -> None:
    await _forget_secret(chat, answers)
    await chat.show(chat.t("bot-security-switched-on"))


async def _switch_off(chat: Chat, tx: Tx, answers: Answers) -> str | DomainError:
    box, now = chat.settings.secret_box, utc_now()
    return await two_factor.switch_off(tx, box, chat.user.id, answers["typed"], now) or "off"


async def _show_off(chat: Chat, _: Answers, __: str) -> None:
    await chat.show(chat.t("bot-security-switched-off"))


SWITCHING_ON: Final = Dialog(
    name="security-on",
    questions=(Question(name="typed", ask="bot-security-ask-code", parse=six_digits, secret=True),),
    act=_switch_on,
    done=_show_on,
    ended=_forget_secret,
)
SWITCHING_OFF: Final = Dialog(
    name="security-off",
    questions=(Question(name="typed", ask="bot-security-ask-code", parse=six_digits, secret=True),),
    act=_switch_off,
    done=_show_off,
)
