"""/notifications: the inbox in pages. /settings: what the person is told, by which channel."""

from html import escape
from typing import Final
from uuid import UUID

from aiogram import Router
from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from bot.kit.buttons import Id, button, rows
from bot.kit.chat import Chat
from bot.kit.commands import command
from bot.texts import Translate
from luckymart.notifications import actions as notifications
from luckymart.notifications.models import Channel, Notification, Preference
from luckymart.notifications.words import Kind

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


async def show_inbox(chat: Chat) -> None:
    await _show_page(chat, None)


async def turn_page(chat: Chat, callback_data: NotificationPage) -> None:
    await _show_page(chat, callback_data.cursor or None)


async def mark_read(chat: Chat, callback_data: NotificationsRead) -> None:
    """What has come since the page was shown stays new."""
    async with chat.db.transaction() as tx:
        await notifications.mark_read_up_to(tx, chat.user.id, callback_data.up_to)
    await _show_page(chat, None)


async def show_settings(chat: Chat) -> None:
    t = chat.t
    async with chat.db.connection() as connection:
        preferences = await notifications.list_preferences(connection, chat.user.id)
    await chat.show(t("bot-notification-settings"), _switches(t, preferences))


async def switch(chat: Chat, callback_data: NotificationSwitch) -> None:
    """The button says what will be, not that it changes: two presses are as one."""
    t = chat.t
    if callback_data.fixed:
        await chat.acknowledge(t.plain("bot-notification-fixed"))
        return
    async with chat.db.transaction() as tx:
        preferences = await notifications.switch_channel(
            tx, chat.user.id, callback_data.kind, callback_data.channel, callback_data.on
        )
    await chat.show(t("bot-notification-settings"), _switches(t, preferences))


async def _show_page(chat: Chat, cursor: str | None) -> None:
    t = chat.t
    async with chat.db.connection() as connection:
        page = await notifications.list_notifications(
            connection, chat.user.id, False, A_SCREEN, cursor
        )
        unread = await notifications.count_unread(connection, chat.user.id)
    if not page.items:
        await chat.show(t("bot-notifications-none"), rows([_settings_button(t)]))
        return
    text = t(
        "bot-notifications",
        unread=unread,
        items=t.timed((_line(t, item) for item in page.items), "\n\n"),
    )
    turns = []
    if cursor is not None:
        turns.append(button(t.plain("bot-button-first"), NotificationPage()))
    if page.next_cursor is not None:
        turns.append(button(t.plain("bot-button-older"), NotificationPage(cursor=page.next_cursor)))
    read = []
    if unread:
        read.append(_read_button(t, page.items[0].id))
    await chat.show(text, rows(read, turns, [_settings_button(t)]))


def _line(t: Translate, item: Notification) -> str:
    words = notifications.render(t.texts, t.language, item.type, item.data)
    head = t(
        "bot-notifications-item",
        mark=MARKS[item.is_read],
        title=words.title,
        time=t.line_moment(item.created_at),
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
