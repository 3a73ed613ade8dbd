"""/staff: what this person may do here. Every step of staff loads roles and permissions anew."""

from uuid import UUID

from aiogram import Bot, Router
from aiogram.filters import Command
from aiogram.types import Message

from bot.commands import set_chat_menus, staff_commands
from bot.screens import show
from bot.texts import Html, Translate
from luckymart.kit.database import Database
from luckymart.kit.settings import Settings
from luckymart.staff import actions as staff_actions
from luckymart.staff.actions import Staff
from luckymart.staff.errors import PermissionDenied
from luckymart.users.actions import User


def routes() -> Router:
    router = Router(name="staff")
    router.message.register(show_staff_help, Command("staff"))
    return router


async def show_staff_help(
    message: Message, bot: Bot, db: Database, settings: Settings, user: User, t: Translate
) -> None:
    """Also brings the chat's command menu up to date with the roles."""
    async with db.connection() as connection:
        staff = await staff_actions.load(connection, user.id)
    await set_chat_menus(bot, user.telegram_id, t, settings, staff)
    if not staff.roles:
        raise PermissionDenied(permission="staff")
    commands = "\n".join(f"/{name} — {t(f'bot-command-{name}')}" for name in staff_commands(staff))
    text = t(
        "bot-staff",
        roles=", ".join(sorted(staff.roles)),
        commands=Html(commands or t("bot-staff-nothing")),
        permissions=", ".join(sorted(staff.permissions)),
    )
    await show(message, bot, text)


async def load_staff(db: Database, user_id: UUID, permission: str) -> Staff:
    """For a step that only reads or asks. Raises PermissionDenied."""
    async with db.connection() as connection:
        staff = await staff_actions.load(connection, user_id)
    staff.require(permission)
    return staff
