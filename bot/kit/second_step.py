"""The second step of staff in the chat: asked for once, where the domain wants it.

Whatever a press or a message was about, and in whatever dialog, the update and the dialog are put
aside, the code is asked for, and then the update is handled again: the same command under the same
idempotency key.
"""

import json
from collections.abc import Awaitable, Callable
from dataclasses import replace
from html import escape
from typing import Any, Final

from aiogram import BaseMiddleware
from aiogram.types import CallbackQuery, Message, TelegramObject

from bot.errors import explain
from bot.kit import running
from bot.kit.chat import Chat
from bot.kit.dialogs import Answers, Dialog, Question, Refused
from luckymart.kit.clock import utc_now
from luckymart.kit.database import Tx
from luckymart.kit.errors import DomainError
from luckymart.staff.errors import SecondStepRequired
from luckymart.two_factor import actions as two_factor
from luckymart.two_factor import rules


class AskSecondStep(BaseMiddleware):
    """Around every handler of a private chat."""

    async def __call__(
        self,
        handler: Callable[[Any, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:
        chat: Chat | None = data.get("chat")
        try:
            return await handler(event, data)
        except SecondStepRequired:
            if chat is None:
                raise
            await _ask(chat)
            return None


async def six_digits(chat: Chat, _: Answers, text: str) -> str:
    """The parser of a code. What cannot be one is not counted as a wrong one."""
    if not rules.is_code(text):
        raise Refused(chat.t("bot-security-six-digits"))
    return text


async def _ask(chat: Chat) -> None:
    """In a message of its own, so that the screen stays as it was."""
    aside = {
        "kind": "message" if isinstance(chat.event, Message) else "callback_query",
        "event": chat.event.model_dump_json(by_alias=True, exclude_unset=True),
        "state": await chat.state.get_state(),
        "data": await chat.state.get_data(),
    }
    await chat.acknowledge()
    shown = chat.event if isinstance(chat.event, Message) else chat.event.message
    below = replace(chat, event=shown) if isinstance(shown, Message) else chat
    await running.begin(below, SECOND_STEP, {"aside": json.dumps(aside)})


async def _open(chat: Chat, tx: Tx, answers: Answers) -> str | DomainError:
    box, now = chat.settings.secret_box, utc_now()
    opened = await two_factor.open_second_step(tx, box, chat.user.id, None, answers["typed"], now)
    return opened if isinstance(opened, DomainError) else "open"


async def _again(chat: Chat, answers: Answers, _: str) -> None:
    """The dialog as it was, and then the update."""
    await chat.say(chat.t("bot-second-step-open"))
    aside = json.loads(answers["aside"])
    await chat.state.set_data(aside["data"])
    await chat.state.set_state(aside["state"])
    kind = Message if aside["kind"] == "message" else CallbackQuery
    try:
        await chat.again(kind.model_validate_json(aside["event"], context={"bot": chat.bot}))
    except DomainError as refusal:
        await chat.say(escape(explain(chat.t, refusal)))


SECOND_STEP: Final = Dialog(
    name="second-step",
    questions=(Question(name="typed", ask="bot-second-step-ask", parse=six_digits, secret=True),),
    act=_open,
    done=_again,
    sealed=True,
)
