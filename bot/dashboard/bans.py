"""Banning somebody, with a reason that they read, and lifting the ban."""

from typing import Final
from uuid import UUID

from aiogram import F, Router

from bot.dashboard.people import WRITE, ask_sure, back_to_card, show_person
from bot.kit import running
from bot.kit.buttons import rows
from bot.kit.chat import Chat
from bot.kit.dialogs import Answers, Dialog, Question, Screen, reason_up_to
from bot.staff import Person as PersonButton
from bot.staff import person_name
from luckymart.kit.database import Tx
from luckymart.staff import actions as staff_actions
from luckymart.users import actions as users


def routes() -> Router:
    router = Router(name="dashboard.bans")
    router.callback_query.register(begin, PersonButton.filter(F.action == "ban"))
    router.callback_query.register(ask_unban, PersonButton.filter(F.action == "unban"))
    router.callback_query.register(unban, PersonButton.filter(F.action == "unban_yes"))
    return router


async def begin(chat: Chat, callback_data: PersonButton) -> None:
    await running.begin(chat, BAN, {"user": str(callback_data.user)})


async def _ask_reason(chat: Chat, answers: Answers) -> Screen:
    return Screen(chat.t("bot-ban-reason", name=await _name(chat, answers)))


async def _review(chat: Chat, answers: Answers) -> Screen:
    name, reason = await _name(chat, answers), answers["reason"]
    ban = ("ban", chat.t.plain("bot-button-ban"))
    return Screen(chat.t("bot-ban-review", name=name, reason=reason), [ban])


async def _ban(chat: Chat, tx: Tx, answers: Answers) -> str:
    staff = await staff_actions.load(tx, chat.user.id)
    await users.ban(tx, staff, UUID(answers["user"]), answers["reason"])
    return ""


async def _show_done(chat: Chat, answers: Answers, _: str) -> None:
    text = chat.t("bot-ban-done", name=await _name(chat, answers), reason=answers["reason"])
    await chat.show(text, rows([back_to_card(chat.t, UUID(answers["user"]))]))


async def _back(chat: Chat, answers: Answers) -> None:
    await show_person(chat, PersonButton(action="show", user=UUID(answers["user"])))


async def _name(chat: Chat, answers: Answers) -> str:
    async with chat.db.connection() as connection:
        return person_name(await users.get(connection, UUID(answers["user"])))


BAN: Final = Dialog(
    name="ban",
    permission=WRITE,
    questions=(
        Question(name="reason", ask=_ask_reason, parse=reason_up_to(users.MAX_REASON_LENGTH)),
    ),
    review=_review,
    act=_ban,
    done=_show_done,
    back=_back,
)


async def ask_unban(chat: Chat, callback_data: PersonButton) -> None:
    await ask_sure(chat, "bot-unban-confirm", callback_data, "unban_yes")


async def unban(chat: Chat, callback_data: PersonButton) -> None:
    """Two presses lift it twice, which is as once."""
    async with chat.db.transaction() as tx:
        staff = await staff_actions.load(tx, chat.user.id)
        person = await users.unban(tx, staff, callback_data.user)
    text = chat.t("bot-unban-done", name=person_name(person))
    await chat.show(text, rows([back_to_card(chat.t, person.id)]))
