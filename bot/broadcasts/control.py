"""Sending a broadcast now or later, steering it, and seeing how it went.

A press acts on the row by its id under its lock and asks for the permission anew. The jobs have the
progress message to themselves from the moment a broadcast is started or scheduled.
"""

import csv
import io
import re
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from aiogram import F, Router
from aiogram.types import BufferedInputFile, CallbackQuery

from bot.broadcasts.buttons import BroadcastPage, BroadcastSend, BroadcastStep
from bot.broadcasts.cards import STATES, markups, show_card
from bot.kit import running
from bot.kit.buttons import button, older_row, rows
from bot.kit.chat import Chat
from bot.kit.commands import command
from bot.kit.dialogs import Answers, Dialog, Question, Refused, Screen
from bot.texts import shortened
from luckymart.broadcasts import actions as broadcasts
from luckymart.broadcasts.markup import visible_text
from luckymart.broadcasts.models import Broadcast, ProgressMessage
from luckymart.kit.clock import utc_now
from luckymart.kit.paging import MAX_LIMIT
from luckymart.notifications.words import SHOP_ZONE
from luckymart.staff import actions as staff_actions

A_SCREEN: Final = 8
MAX_LABEL: Final = 50
MAX_FAILURES: Final = 50_000
FORMATS: Final = ("%Y-%m-%d %H:%M", "%d.%m.%Y %H:%M")
_SPAN = re.compile(r"([1-9][0-9]{0,3})\s*([mhd])", re.ASCII)
_UNITS: Final = {"m": "minutes", "h": "hours", "d": "days"}
STEERING: Final = {
    "pause": broadcasts.pause,
    "resume": broadcasts.resume,
    "cancel": broadcasts.cancel,
    "retry": broadcasts.retry,
}


def routes() -> Router:
    router = Router(name="broadcasts.control")
    step = BroadcastStep.filter
    router.message.register(show_all, command("broadcasts"))
    router.callback_query.register(turn_page, BroadcastPage.filter())
    router.callback_query.register(show_one, step(F.action == "card"))
    router.callback_query.register(confirm, step(F.action == "ask"))
    router.callback_query.register(send, BroadcastSend.filter())
    router.callback_query.register(begin_moment, step(F.action == "later"))
    router.callback_query.register(steer, step(F.action.in_(STEERING)))
    router.callback_query.register(discard, step(F.action == "discard"))
    router.callback_query.register(send_failures, step(F.action == "failures"))
    return router


async def show_all(chat: Chat) -> None:
    await _show_page(chat, None)


async def turn_page(chat: Chat, callback_data: BroadcastPage) -> None:
    await _show_page(chat, callback_data.cursor or None)


async def show_one(chat: Chat, callback_data: BroadcastStep) -> None:
    await _show_one(chat, callback_data.broadcast)


async def _show_one(chat: Chat, broadcast_id: UUID) -> None:
    await chat.staff(broadcasts.READ)
    async with chat.db.connection() as connection:
        broadcast = await broadcasts.get(connection, broadcast_id)
    await show_card(chat, broadcast)


async def confirm(chat: Chat, callback_data: BroadcastStep) -> None:
    await _confirm(chat, callback_data.broadcast, None)


async def _confirm(chat: Chat, draft_id: UUID, moment: datetime | None) -> None:
    """Counted once more; the button names the revision that was seen."""
    t = chat.t
    await chat.staff(broadcasts.WRITE)
    async with chat.db.connection() as connection:
        draft = await broadcasts.get(connection, draft_id)
        people = (await broadcasts.count(connection, draft.audience)).total
    if moment is None:
        text, seconds = t("bot-broadcast-confirm", count=people), 0
        label = t.plain("bot-button-broadcast-yes", count=people)
    else:
        text = t("bot-broadcast-confirm-at", time=t.moment(moment), count=people)
        seconds, label = int(moment.timestamp()), t.plain("bot-button-broadcast-schedule")
    yes = BroadcastSend(broadcast=draft.id, revision=draft.revision, moment=seconds)
    back = BroadcastStep(action="card", broadcast=draft.id)
    await chat.show(text, rows([button(label, yes)], [button(t.plain("bot-button-back"), back)]))


async def send(chat: Chat, callback_data: BroadcastSend) -> None:
    """The message with the button becomes the one that shows the progress."""
    draft_id, revision = callback_data.broadcast, callback_data.revision
    progress = _progress(chat, draft_id)
    async with chat.db.transaction() as tx:
        staff = await staff_actions.load(tx, chat.user.id)
        if callback_data.moment:
            moment = datetime.fromtimestamp(callback_data.moment, SHOP_ZONE)
            await broadcasts.schedule(
                tx, staff, draft_id, moment, revision=revision, progress=progress
            )
        else:
            await broadcasts.start(tx, staff, draft_id, revision=revision, progress=progress)
    heard = "at" if callback_data.moment else "send"
    await chat.acknowledge(chat.t.plain("bot-broadcast-heard", action=heard))


async def begin_moment(chat: Chat, callback_data: BroadcastStep) -> None:
    await running.begin(chat, MOMENT, {"broadcast": str(callback_data.broadcast)})


async def _ask_moment(chat: Chat, _: Answers) -> Screen:
    return Screen(chat.t("bot-broadcast-ask-moment", example=_example()))


async def _moment(chat: Chat, _: Answers, text: str) -> str:
    moment = read_moment(text, utc_now())
    if moment is None:
        raise Refused(chat.t("bot-broadcast-bad-moment", example=_example()))
    return moment.isoformat()


async def _ask_sure(chat: Chat, answers: Answers, _: str) -> None:
    moment = datetime.fromisoformat(answers["moment"])
    await _confirm(chat, UUID(answers["broadcast"]), moment)


async def _back(chat: Chat, answers: Answers) -> None:
    await _show_one(chat, UUID(answers["broadcast"]))


MOMENT: Final = Dialog(
    name="broadcast-moment",
    permission=broadcasts.WRITE,
    questions=(Question(name="moment", ask=_ask_moment, parse=_moment),),
    done=_ask_sure,
    back=_back,
)


async def steer(chat: Chat, callback_data: BroadcastStep) -> None:
    async with chat.db.transaction() as tx:
        staff = await staff_actions.load(tx, chat.user.id)
        broadcast = await STEERING[callback_data.action](tx, staff, callback_data.broadcast)
    if not _is_progress_message(chat, broadcast):
        await show_card(chat, broadcast)
        return
    await chat.acknowledge(chat.t.plain("bot-broadcast-heard", action=callback_data.action))


async def discard(chat: Chat, callback_data: BroadcastStep) -> None:
    async with chat.db.transaction() as tx:
        staff = await staff_actions.load(tx, chat.user.id)
        await broadcasts.discard(tx, staff, callback_data.broadcast)
    await chat.show(chat.t("bot-broadcast-discarded"))


async def send_failures(chat: Chat, callback_data: BroadcastStep) -> None:
    """As a table in a file, at most MAX_FAILURES lines."""
    staff = await chat.staff(broadcasts.READ)
    file = io.StringIO()
    table = csv.writer(file)
    table.writerow(("telegram_id", "username", "status", "error", "at"))
    cursor, lines = None, 0
    async with chat.db.connection() as connection:
        while True:
            page = await broadcasts.list_failures(
                connection, staff, callback_data.broadcast, MAX_LIMIT, cursor
            )
            for one in page.items:
                table.writerow(
                    (
                        one.telegram_id,
                        one.telegram_username or "",
                        one.status,
                        one.error or "",
                        one.updated_at.isoformat(timespec="seconds"),
                    )
                )
            lines += len(page.items)
            cursor = page.next_cursor
            if cursor is None or lines >= MAX_FAILURES:
                break
    if not lines:
        await chat.acknowledge(chat.t.plain("bot-broadcast-no-failures"))
        return
    name = f"broadcast-{callback_data.broadcast}.csv"
    document = BufferedInputFile(file.getvalue().encode(), name)
    await chat.bot.send_document(chat.user.telegram_id, document)
    await chat.acknowledge()


async def _show_page(chat: Chat, cursor: str | None) -> None:
    t, staff = chat.t, await chat.staff(broadcasts.READ)
    async with chat.db.connection() as connection:
        page = await broadcasts.list_broadcasts(connection, staff, None, A_SCREEN, cursor)
    if not page.items:
        await chat.show(t("bot-broadcast-list-none"))
        return
    lines = [
        [button(_label(one), BroadcastStep(action="card", broadcast=one.id))] for one in page.items
    ]
    first = [button(t.plain("bot-button-first"), BroadcastPage())] if cursor else []
    older = older_row(t, page.next_cursor, lambda cursor: BroadcastPage(cursor=cursor))
    await chat.show(t("bot-broadcast-list"), rows(*lines, first + older))


def _label(broadcast: Broadcast) -> str:
    content = broadcast.content
    text = " ".join(visible_text(content.variants[content.default_language].text).split())
    day = broadcast.created_at.astimezone(SHOP_ZONE).strftime("%d.%m")
    return shortened(f"{STATES[broadcast.status]} {day} {text}", MAX_LABEL)


def _progress(chat: Chat, broadcast_id: UUID) -> ProgressMessage | None:
    assert isinstance(chat.event, CallbackQuery)
    message = chat.event.message
    if message is None:
        return None
    return ProgressMessage(message.chat.id, message.message_id, markups(chat.t, broadcast_id))


def _is_progress_message(chat: Chat, broadcast: Broadcast) -> bool:
    assert isinstance(chat.event, CallbackQuery)
    message = chat.event.message
    return message is not None and (message.chat.id, message.message_id) == (
        broadcast.progress_chat_id,
        broadcast.progress_message_id,
    )


def _example() -> str:
    return (utc_now() + timedelta(days=1)).astimezone(SHOP_ZONE).strftime("%Y-%m-%d 18:00")


def read_moment(text: str, now: datetime) -> datetime | None:
    """`30m`, `2h`, `1d` from now, or a time of the shop's zone; null if it is not within a year."""
    wanted = text.strip()
    found = _SPAN.fullmatch(wanted.lower())
    moment: datetime | None = None
    if found is not None:
        moment = now + timedelta(**{_UNITS[found[2]]: int(found[1])})
    for form in FORMATS:
        try:
            moment = moment or datetime.strptime(wanted, form).replace(tzinfo=SHOP_ZONE)
        except ValueError:
            continue
    if moment is None or not now < moment <= now + broadcasts.LONGEST_AHEAD:
        return None
    return moment
