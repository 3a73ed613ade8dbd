"""The command menus: for everybody by language, for each member of staff in their chat."""

from collections.abc import Iterable
from contextlib import suppress
from typing import Final

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
    MenuButtonWebApp,
    WebAppInfo,
)

from bot.texts import Translate
from luckymart.kit.database import Database
from luckymart.kit.settings import Settings
from luckymart.kit.texts import DEFAULT_LANGUAGE, LANGUAGES, Texts
from luckymart.staff import actions as staff_actions
from luckymart.users import actions as users

PLAYER_COMMANDS: Final = (
    "play",
    "lotteries",
    "tickets",
    "market",
    "sell",
    "listings",
    "balance",
    "deposit",
    "withdraw",
    "exchange",
    "prizes",
    "friends",
    "showoffs",
    "verify",
    "notifications",
    "settings",
    "security",
    "language",
    "help",
    "terms",
    "privacy",
    "paysupport",
)
SWITCHED: Final = {"showoffs": "showoffs"}
"""Commands that begin something in a feature that can be off, with the feature."""
GROUP_COMMANDS: Final = ("start", "lottery", "share")
STAFF_COMMANDS: Final = {
    "newlottery": "lotteries.write",
    "managelotteries": "lotteries.read",
    "credit": "credits.write",
    "debit": "debts.write",
    "debts": "debts.read",
    "deposits": "deposits.write",
    "payrequests": "deposits.write",
    "withdrawals": "withdrawals.read",
    "approvals": "approvals.read",
    "limits": "approvals.write",
    "users": "users.read",
    "failed": "messages.read",
    "dashboard": "dashboard.read",
    "ledger": "ledger.read",
    "log": "ledger.read",
    "shipments": "prizes.write",
    "unclaimed": "prizes.read",
    "managemarket": "resales.read",
    "posts": "showoffs.write",
    "broadcast": "broadcasts.write",
    "broadcasts": "broadcasts.read",
    "shopsettings": "settings.read",
}
"""The permission that a command of staff needs."""


def player_commands(settings: Settings) -> list[str]:
    """Those of features that are on."""
    return [name for name in PLAYER_COMMANDS if not is_switched_off(name, settings)]


def is_switched_off(command: str, settings: Settings) -> bool:
    return command in SWITCHED and not settings.is_on(SWITCHED[command])


async def set_menus(bot: Bot, db: Database, settings: Settings, texts: Texts) -> None:
    """Everything that Telegram shows before a word was said. Raises TelegramAPIError."""
    await bot.set_chat_menu_button(
        menu_button=_menu_button(Translate(texts, DEFAULT_LANGUAGE), settings)
    )
    for language in (None, *LANGUAGES):
        t = Translate(texts, language or DEFAULT_LANGUAGE)
        await bot.set_my_commands(
            _described(t, GROUP_COMMANDS), BotCommandScopeDefault(), language_code=language
        )
        await bot.set_my_commands(
            _described(t, player_commands(settings)),
            BotCommandScopeAllPrivateChats(),
            language_code=language,
        )
        await bot.set_my_description(t.plain("bot-description"), language_code=language)
        await bot.set_my_short_description(t.plain("bot-short-description"), language_code=language)
    async with db.connection() as connection:
        telegram_ids = await staff_actions.telegram_ids_with(connection, "lotteries.read")
        members = [
            await users.get_by_telegram_id(connection, telegram_id) for telegram_id in telegram_ids
        ]
    for member in members:
        if member is not None:
            async with db.connection() as connection:
                staff = await staff_actions.load(connection, member.id)
            t = Translate(texts, member.language_code)
            await set_chat_menus(bot, member.telegram_id, t, settings, staff)


async def set_chat_menus(
    bot: Bot,
    chat_id: int,
    t: Translate,
    settings: Settings,
    staff: staff_actions.Staff,
) -> None:
    """One person's menus, in the language chosen here rather than that of their Telegram."""
    commands = _described(t, player_commands(settings))
    allowed = staff_commands(staff)
    if allowed:
        commands += _described(t, (*allowed, "staff"))
    # A member of staff who never opened the chat has no chat to show them in.
    with suppress(TelegramBadRequest, TelegramForbiddenError):
        await bot.set_my_commands(commands, BotCommandScopeChat(chat_id=chat_id))
        await bot.set_chat_menu_button(chat_id=chat_id, menu_button=_menu_button(t, settings))


def staff_commands(staff: staff_actions.Staff) -> list[str]:
    """The commands that this person may use as staff; none for a player."""
    return [name for name, need in STAFF_COMMANDS.items() if need in staff.permissions]


def _described(t: Translate, names: Iterable[str]) -> list[BotCommand]:
    return [BotCommand(command=name, description=t.plain(f"bot-command-{name}")) for name in names]


def _menu_button(t: Translate, settings: Settings) -> MenuButtonWebApp:
    return MenuButtonWebApp(
        text=t.plain("bot-menu-button"), web_app=WebAppInfo(url=settings.app_url)
    )
