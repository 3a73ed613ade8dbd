"""/unclaimed: prizes that nobody claimed in time; staff turn them into coins or close them."""

from collections.abc import Awaitable, Callable
from typing import Final
from uuid import UUID

from aiogram import Router

from bot.kit import proposals
from bot.kit.buttons import button
from bot.kit.chat import Chat
from bot.kit.commands import command
from bot.kit.dialogs import Answers, Dialog, Question, Screen, reason_up_to
from bot.kit.queues import Card, Queue
from bot.prizes.mine import title_of
from bot.staff import Person
from bot.texts import Translate, money
from luckymart.kit.database import Connection, Tx
from luckymart.prizes import doors, endings
from luckymart.prizes.actions import OwnedPrize
from luckymart.prizes.doors import ConvertCommand
from luckymart.prizes.endings import ClaimRules
from luckymart.prizes.errors import PrizeState
from luckymart.staff import actions as staff_actions
from luckymart.staff.actions import Staff


def routes() -> Router:
    router = Router(name="prizes.unclaimed")
    router.message.register(show_first, command("unclaimed"))
    return router


async def show_first(chat: Chat) -> None:
    """The queue asks with the days that are in force now."""
    staff, rules = await chat.staff(endings.READ), ClaimRules.of(chat.settings)
    async with chat.db.connection() as connection:
        found = await endings.next_unclaimed(connection, rules, staff, None)
    if found is None:
        await chat.show(chat.t("bot-unclaimed-none", days=rules.days))
        return
    await UNCLAIMED.show(chat, found.id)


async def _alone(_connection: Connection, _staff: Staff, _after: UUID | None) -> None:
    """A card ends the turn: its prize is no longer unclaimed once it is decided."""


async def _card(chat: Chat, staff: Staff, item: OwnedPrize) -> Card:
    t = chat.t
    handle = f" (@{item.telegram_username})" if item.telegram_username else ""
    claim_until = ClaimRules.of(chat.settings).claim_until(item)
    text = t(
        "bot-unclaimed-card",
        title=title_of(t, item),
        name=f"{item.user_name}{handle}",
        value=money(item.prize_value, item.currency),
        won=t.moment(item.won_at),
        time="—" if claim_until is None else t.moment(claim_until),
        status=item.status,
        reason=item.end_reason or "",
    )
    person = button(t.plain("bot-button-person"), Person(action="show", user=item.user_id))
    return Card(item.id, text, _buttons(t, staff, item), links=[[person]])


def _buttons(t: Translate, staff: Staff, item: OwnedPrize) -> list[list[tuple[str, str]]]:
    if item.waiting_since is None:
        return []
    value = money(item.prize_value, item.currency)
    convert = ("convert", t.plain("bot-unclaimed-button-convert", value=value))
    close = ("close", t.plain("bot-unclaimed-button-close"))
    return [
        *([[convert]] if endings.CONVERT in staff.permissions else []),
        *([[close]] if endings.CLOSE in staff.permissions else []),
    ]


def _ending(
    name: str, permission: str, act: Callable[[Chat, Tx, Answers], Awaitable[str]]
) -> Dialog:
    """Asks why, and ends the waiting of one prize."""

    async def ask(chat: Chat, answers: Answers) -> Screen:
        staff = await chat.staff(permission)
        async with chat.db.connection() as connection:
            item = await endings.get(connection, staff, UUID(answers["item"]))
        if item.waiting_since is None:
            raise PrizeState(status=item.status)
        value = money(item.prize_value, item.currency)
        title = title_of(chat.t, item)
        return Screen(chat.t(f"bot-unclaimed-ask-{name}", title=title, value=value))

    return Dialog(
        name=f"prize-{name}",
        permission=permission,
        questions=(
            Question(name="reason", ask=ask, parse=reason_up_to(endings.MAX_REASON_LENGTH)),
        ),
        act=act,
    )


async def _convert(chat: Chat, tx: Tx, answers: Answers) -> str:
    command = ConvertCommand(prize_id=UUID(answers["item"]), reason=answers["reason"])
    return await proposals.act(chat, tx, doors.CONVERT, command, lambda prize: prize.status)


async def _close(chat: Chat, tx: Tx, answers: Answers) -> str:
    staff, item_id = await staff_actions.load(tx, chat.user.id), UUID(answers["item"])
    return (await endings.close(tx, chat.settings, staff, item_id, answers["reason"])).status


UNCLAIMED: Final = Queue(
    name="unclaimed",
    read=endings.READ,
    write=endings.READ,
    empty="bot-unclaimed-none",
    following=_alone,
    get=endings.get,
    card=_card,
    asking={
        "convert": _ending("convert", endings.CONVERT, _convert),
        "close": _ending("close", endings.CLOSE, _close),
    },
)
