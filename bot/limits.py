"""/limits: what staff let out in 24 hours; owners also end the rules of two here."""

from typing import Literal, TypeAlias

from aiogram import F, Router
from aiogram.filters.callback_data import CallbackData

from bot.kit import proposals
from bot.kit.buttons import button, rows
from bot.kit.chat import Chat
from bot.kit.commands import command
from bot.texts import Html, Translate, money
from luckymart.approvals import actions as approvals
from luckymart.approvals.models import Approval
from luckymart.limits import actions as limits
from luckymart.limits import doors, reading
from luckymart.limits.doors import AloneCommand
from luckymart.limits.reading import Use
from luckymart.staff import actions as staff_actions
from luckymart.staff import duty

Step: TypeAlias = Literal["show", "ask", "end"]


class LimitsStep(CallbackData, prefix="lim"):
    action: Step


def routes() -> Router:
    router = Router(name="limits")
    router.message.register(show, command("limits"))
    router.callback_query.register(show, LimitsStep.filter(F.action == "show"))
    router.callback_query.register(ask_end, LimitsStep.filter(F.action == "ask"))
    router.callback_query.register(end, LimitsStep.filter(F.action == "end"))
    return router


async def show(chat: Chat) -> None:
    """Owners see everybody's use, the others their own."""
    t, staff = chat.t, await chat.staff(reading.OWN)
    read = reading.everybody if limits.READ in staff.permissions else reading.own
    async with chat.db.connection() as connection:
        today = await read(connection, chat.settings, staff)
    lines = "\n\n".join(_lines(t, use) for use in today.uses)
    text = t(
        "bot-limits",
        daily=money(today.daily, chat.settings.currency),
        hard=money(today.hard, chat.settings.currency),
        uses=Html(lines) if lines else t("bot-limits-none"),
        two="yes" if today.takes_two else "no",
    )
    may_end = today.takes_two and duty.WRITE in staff.permissions
    ask = button(t.plain("bot-limits-button-end"), LimitsStep(action="ask"))
    await chat.show(text, rows([ask]) if may_end else None)


async def ask_end(chat: Chat) -> None:
    await chat.staff(duty.WRITE)
    t = chat.t
    yes = button(t.plain("bot-button-yes"), LimitsStep(action="end"))
    back = button(t.plain("bot-button-back"), LimitsStep(action="show"))
    await chat.show(t("bot-limits-ask-end"), rows([yes], [back]))


async def end(chat: Chat) -> None:
    async with chat.db.transaction() as tx:
        staff = await staff_actions.load(tx, chat.user.id)
        wanted = AloneCommand(by_id=staff.user_id)
        done = await approvals.act(tx, chat.settings, staff, doors.ALONE, wanted)
    assert isinstance(done, Approval)  # one person never ends them
    await proposals.show(chat, proposals.text_of(done))


def _lines(t: Translate, use: Use) -> Html:
    total, left = money(use.total, use.currency), money(use.daily_left, use.currency)
    head = t("bot-limits-use", name=use.name, total=total, left=left)
    return Html(
        "\n".join(
            [
                head,
                *(
                    t("bot-limits-door", door=one.door, amount=money(one.amount, use.currency))
                    for one in use.doors
                ),
            ]
        )
    )
