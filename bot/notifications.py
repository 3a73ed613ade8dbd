"""/notifications: the inbox in pages. /settings: what the person is told, by which channel."""

from html import escape
from typing import Final
from uuid import UUID

from aiogram import Bot, Router
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from bot.kit.buttons import Id, button, rows
from bot.kit.commands import command
from bot.kit.screens import acknowledge, show
from bot.texts import Html, Translate
from luckymart.kit.database import Database
from luckymart.notifications import actions as notifications
from luckymart.notifications.models import Channel, Notification, Preference
from luckymart.notifications.words import Kind
from luckymart.users.actions import User

A_SCREEN: Final = 5
MARKS: Final = {False: "🔵", True: "▫️"}
CHANNELS: Final = {"bot": "💬", "inbox": "🔔"}
SWITCHED: Final = {False: "❌", True: "✅"}
FIXED: Final = "🔒"


class NotificationPage(CallbackData, prefix="np"):
    cursor: str = ""


class NotificationsRead(CallbackData, prefix="nr"):
    up_to: Id


class NotificationSettings(CallbackData, prefix="ns"):
    pass


class NotificationSwitch(CallbackData, prefix="nw"):
    kind: Kind
    channel: Channel
    on: bool
    fixed: bool = False


def routes() -> Router:
    router = Router(name="notifications")
    router.message.register(show_inbox, command("notifications"))
    router.callback_query.register(turn_page, NotificationPage.filter())
    router.callback_query.register(mark_read, NotificationsRead.filter())
    router.message.register(show_settings, command("settings"))
    router.callback_query.register(show_settings, NotificationSettings.filter())
    router.callback_query.register(switch, NotificationSwitch.filter())
    return router


async def show_inbox(message: Message, bot: Bot, db: Database, user: User, t: Translate) -> None:
    await _show_page(message, bot, db, user, t, None)


async def turn_page(
    callback: CallbackQuery,
    callback_data: NotificationPage,
    bot: Bot,
    db: Database,
    user: User,
    t: Translate,
) -> None:
    await _show_page(callback, bot, db, user, t, callback_data.cursor or None)


async def mark_read(
    callback: CallbackQuery,
    callback_data: NotificationsRead,
    bot: Bot,
    db: Database,
    user: User,
    t: Translate,
) -> None:
    """What has come since the page was shown stays new."""
    async with db.transaction() as tx:
        await notifications.mark_read_up_to(tx, user.id, callback_data.up_to)
    await _show_page(callback, bot, db, user, t, None)


async def show_settings(
    event: Message | CallbackQuery, bot: Bot, db: Database, user: User, t: Translate
) -> None:
    async with db.connection() as connection:
        preferences = await notifications.list_preferences(connection, user.id)
    await show(event, bot, t("bot-notification-settings"), _switches(t, preferences))


async def switch(
    callback: CallbackQuery,
    callback_data: NotificationSwitch,
    bot: Bot,
    db: Database,
    user: User,
    t: Translate,
) -> None:
    """The button says what will be, not that it changes: two presses are as one."""
    if callback_data.fixed:
        await acknowledge(callback, t.plain("bot-notification-fixed"))
        return
    async with db.transaction() as tx:
        preferences = await notifications.switch_channel(
            tx, user.id, callback_data.kind, callback_data.channel, callback_data.on
        )
    await show(callback, bot, t("bot-notification-settings"), _switches(t, preferences))


async def _show_page(
    event: Message | CallbackQuery,
    bot: Bot,
    db: Database,
    user: User,
    t: Translate,
    cursor: str | None,
) -> None:
    async with db.connection() as connection:
        page = await notifications.list_notifications(connection, user.id, False, A_SCREEN, cursor)
        unread = await notifications.count_unread(connection, user.id)
    if not page.items:
        await show(event, bot, t("bot-notifications-none"), rows([_settings_button(t)]))
        return
    text = t(
        "bot-notifications",
        unread=unread,
        items=Html("\n\n".join(_line(t, item) for item in page.items)),
    )
    turns = []
    if cursor is not None:
        turns.append(button(t.plain("bot-button-first"), NotificationPage()))
    if page.next_cursor is not None:
        turns.append(button(t.plain("bot-button-older"), NotificationPage(cursor=page.next_cursor)))
    read = []
    if unread:
        read.append(_read_button(t, page.items[0].id))
    await show(event, bot, text, rows(read, turns, [_settings_button(t)]))


def _line(t: Translate, item: Notification) -> str:
    words = notifications.render(t.texts, t.language, item.type, item.data)
    head = t(
        "bot-notifications-item",
        mark=MARKS[item.is_read],
        title=words.title,
        time=t.moment(item.created_at),
    )
    return f"{head}\n{escape(words.body, quote=False)}"


def _read_button(t: Translate, up_to: UUID) -> InlineKeyboardButton:
    return button(t.plain("bot-button-read-all"), NotificationsRead(up_to=up_to))


def _settings_button(t: Translate) -> InlineKeyboardButton:
    return button(t.plain("bot-button-notification-settings"), NotificationSettings())


def _switches(t: Translate, preferences: list[Preference]) -> InlineKeyboardMarkup:
    lines = []
    for one in preferences:
        kind = t.plain("bot-notification-kind", kind=one.kind)
        state = {"bot": one.bot, "inbox": one.inbox}
        line = []
        for channel, sign in CHANNELS.items():
            fixed = channel in one.fixed
            if fixed and not state[channel]:
                continue  # news have no inbox
            mark = FIXED if fixed else SWITCHED[state[channel]]
            data = NotificationSwitch(
                kind=one.kind, channel=channel, on=not state[channel], fixed=fixed
            )
            line.append(button(f"{kind} {sign} {mark}", data))
        lines.append(line)
    return rows(*lines)
