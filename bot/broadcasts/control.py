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

from aiogram import Bot, F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import BufferedInputFile, CallbackQuery, Message

from bot.broadcasts.buttons import BroadcastPage, BroadcastStep
from bot.broadcasts.cards import STATES, markups, show_card
from bot.broadcasts.compose import Composing, not_a_command
from bot.kit.buttons import button, rows
from bot.kit.commands import command
from bot.kit.screens import acknowledge, show
from bot.staff import load_staff
from bot.texts import Translate, shortened
from luckymart.broadcasts import actions as broadcasts
from luckymart.broadcasts.markup import visible_text
from luckymart.broadcasts.models import Broadcast, ProgressMessage
from luckymart.kit.clock import utc_now
from luckymart.kit.database import Database
from luckymart.kit.paging import MAX_LIMIT
from luckymart.notifications.words import SHOP_ZONE
from luckymart.staff import actions as staff_actions
from luckymart.users.actions import User

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
}


def routes() -> Router:
    router = Router(name="broadcasts.control")
    step = BroadcastStep.filter
    router.message.register(show_all, command("broadcasts"))
    router.callback_query.register(turn_page, BroadcastPage.filter())
    router.callback_query.register(show_one, step(F.action == "card"))
    router.callback_query.register(confirm, step(F.action == "ask"))
    router.callback_query.register(send, step(F.action == "send"))
    router.callback_query.register(ask_moment, step(F.action == "later"))
    router.message.register(take_moment, StateFilter(Composing.moment), F.text, not_a_command)
    router.callback_query.register(schedule, step(F.action == "at"))
    router.callback_query.register(steer, step(F.action.in_(STEERING)))
    router.callback_query.register(discard, step(F.action == "discard"))
    router.callback_query.register(send_failures, step(F.action == "failures"))
    return router


async def show_all(message: Message, bot: Bot, db: Database, user: User, t: Translate) -> None:
    await _show_page(message, bot, db, user, t, None)


async def turn_page(
    callback: CallbackQuery,
    callback_data: BroadcastPage,
    bot: Bot,
    db: Database,
    user: User,
    t: Translate,
) -> None:
    await _show_page(callback, bot, db, user, t, callback_data.cursor or None)


async def show_one(
    callback: CallbackQuery,
    callback_data: BroadcastStep,
    bot: Bot,
    db: Database,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    staff = await load_staff(db, user.id, broadcasts.READ)
    await state.clear()
    async with db.connection() as connection:
        broadcast = await broadcasts.get(connection, callback_data.broadcast)
    await show_card(callback, bot, db, t, staff, broadcast)


async def confirm(
    callback: CallbackQuery,
    callback_data: BroadcastStep,
    bot: Bot,
    db: Database,
    user: User,
    t: Translate,
) -> None:
    """Counted once more; the button names the revision that was seen."""
    await load_staff(db, user.id, broadcasts.WRITE)
    async with db.connection() as connection:
        draft = await broadcasts.get(connection, callback_data.broadcast)
        people = await broadcasts.count(connection, draft.audience)
    yes = BroadcastStep(action="send", broadcast=draft.id, value=str(draft.revision))
    keyboard = rows(
        [button(t.plain("bot-button-broadcast-yes", count=people.total), yes)],
        [button(t.plain("bot-button-back"), BroadcastStep(action="card", broadcast=draft.id))],
    )
    await show(callback, bot, t("bot-broadcast-confirm", count=people.total), keyboard)


async def send(
    callback: CallbackQuery,
    callback_data: BroadcastStep,
    db: Database,
    user: User,
    t: Translate,
) -> None:
    """The message with the button becomes the one that shows the progress."""
    async with db.transaction() as tx:
        staff = await staff_actions.load(tx, user.id)
        await broadcasts.start(
            tx,
            staff,
            callback_data.broadcast,
            revision=int(callback_data.value),
            progress=_progress(callback, t, callback_data),
        )
    await acknowledge(callback, t.plain("bot-broadcast-heard", action="send"))


async def ask_moment(
    callback: CallbackQuery,
    callback_data: BroadcastStep,
    bot: Bot,
    db: Database,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    await load_staff(db, user.id, broadcasts.WRITE)
    await state.set_state(Composing.moment)
    await state.set_data({"broadcast": str(callback_data.broadcast)})
    back = BroadcastStep(action="card", broadcast=callback_data.broadcast)
    text = t("bot-broadcast-ask-moment", example=_example())
    await show(callback, bot, text, rows([button(t.plain("bot-button-back"), back)]))


async def take_moment(
    message: Message, bot: Bot, db: Database, state: FSMContext, user: User, t: Translate
) -> None:
    await load_staff(db, user.id, broadcasts.WRITE)
    moment = read_moment(message.text or "", utc_now())
    if moment is None:
        await show(message, bot, t("bot-broadcast-bad-moment", example=_example()))
        return
    data = await state.get_data()
    async with db.connection() as connection:
        draft = await broadcasts.get(connection, UUID(data["broadcast"]))
        people = await broadcasts.count(connection, draft.audience)
    await state.clear()
    value = f"{draft.revision}.{int(moment.timestamp())}"
    keyboard = rows(
        [
            button(
                t.plain("bot-button-broadcast-schedule"),
                BroadcastStep(action="at", broadcast=draft.id, value=value),
            )
        ],
        [button(t.plain("bot-button-back"), BroadcastStep(action="card", broadcast=draft.id))],
    )
    text = t("bot-broadcast-confirm-at", time=t.moment(moment), count=people.total)
    await show(message, bot, text, keyboard)


async def schedule(
    callback: CallbackQuery,
    callback_data: BroadcastStep,
    db: Database,
    user: User,
    t: Translate,
) -> None:
    revision, _, seconds = callback_data.value.partition(".")
    moment = datetime.fromtimestamp(int(seconds), SHOP_ZONE)
    async with db.transaction() as tx:
        staff = await staff_actions.load(tx, user.id)
        await broadcasts.schedule(
            tx,
            staff,
            callback_data.broadcast,
            moment,
            revision=int(revision),
            progress=_progress(callback, t, callback_data),
        )
    await acknowledge(callback, t.plain("bot-broadcast-heard", action="at"))


async def steer(
    callback: CallbackQuery,
    callback_data: BroadcastStep,
    bot: Bot,
    db: Database,
    user: User,
    t: Translate,
) -> None:
    async with db.transaction() as tx:
        staff = await staff_actions.load(tx, user.id)
        broadcast = await STEERING[callback_data.action](tx, staff, callback_data.broadcast)
    if not _is_progress_message(callback, broadcast):
        await show_card(callback, bot, db, t, staff, broadcast)
        return
    await acknowledge(callback, t.plain("bot-broadcast-heard", action=callback_data.action))


async def discard(
    callback: CallbackQuery,
    callback_data: BroadcastStep,
    bot: Bot,
    db: Database,
    user: User,
    t: Translate,
) -> None:
    async with db.transaction() as tx:
        staff = await staff_actions.load(tx, user.id)
        await broadcasts.discard(tx, staff, callback_data.broadcast)
    await show(callback, bot, t("bot-broadcast-discarded"))


async def send_failures(
    callback: CallbackQuery,
    callback_data: BroadcastStep,
    bot: Bot,
    db: Database,
    user: User,
    t: Translate,
) -> None:
    """As a table in a file, at most MAX_FAILURES lines."""
    staff = await load_staff(db, user.id, broadcasts.READ)
    file = io.StringIO()
    table = csv.writer(file)
    table.writerow(("telegram_id", "username", "status", "error", "at"))
    cursor, lines = None, 0
    async with db.connection() as connection:
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
        await acknowledge(callback, t.plain("bot-broadcast-no-failures"))
        return
    name = f"broadcast-{callback_data.broadcast}.csv"
    await bot.send_document(user.telegram_id, BufferedInputFile(file.getvalue().encode(), name))
    await acknowledge(callback)


async def _show_page(
    event: Message | CallbackQuery,
    bot: Bot,
    db: Database,
    user: User,
    t: Translate,
    cursor: str | None,
) -> None:
    staff = await load_staff(db, user.id, broadcasts.READ)
    async with db.connection() as connection:
        page = await broadcasts.list_broadcasts(connection, staff, None, A_SCREEN, cursor)
    if not page.items:
        await show(event, bot, t("bot-broadcast-list-none"))
        return
    lines = [
        [button(_label(one), BroadcastStep(action="card", broadcast=one.id))] for one in page.items
    ]
    turns = []
    if cursor is not None:
        turns.append(button(t.plain("bot-button-first"), BroadcastPage()))
    if page.next_cursor is not None:
        turns.append(button(t.plain("bot-button-older"), BroadcastPage(cursor=page.next_cursor)))
    await show(event, bot, t("bot-broadcast-list"), rows(*lines, turns))


def _label(broadcast: Broadcast) -> str:
    content = broadcast.content
    text = " ".join(visible_text(content.variants[content.default_language].text).split())
    day = broadcast.created_at.astimezone(SHOP_ZONE).strftime("%d.%m")
    return shortened(f"{STATES[broadcast.status]} {day} {text}", MAX_LABEL)


def _progress(callback: CallbackQuery, t: Translate, step: BroadcastStep) -> ProgressMessage | None:
    if callback.message is None:
        return None
    message = callback.message
    return ProgressMessage(message.chat.id, message.message_id, markups(t, step.broadcast))


def _is_progress_message(callback: CallbackQuery, broadcast: Broadcast) -> bool:
    return callback.message is not None and (
        callback.message.chat.id,
        callback.message.message_id,
    ) == (broadcast.progress_chat_id, broadcast.progress_message_id)


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
