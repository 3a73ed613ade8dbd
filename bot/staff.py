"""/staff: what this person may do here; giving roles and taking them.

Every step of staff loads roles and permissions anew.
"""

from collections.abc import Sequence
from typing import Literal, TypeAlias
from uuid import UUID

from aiogram import F, Router
from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton

from bot.commands import set_chat_menus, staff_commands
from bot.kit import proposals
from bot.kit.buttons import Id, button, rows
from bot.kit.chat import Chat
from bot.kit.commands import command
from bot.texts import Html, Translate
from luckymart.approvals import actions as approvals
from luckymart.approvals.models import Approval
from luckymart.limits import doors
from luckymart.limits.doors import GrantCommand
from luckymart.staff import actions as staff_actions
from luckymart.staff import roles
from luckymart.staff.actions import Staff
from luckymart.staff.errors import PermissionDenied
from luckymart.staff.related import Relations
from luckymart.staff.roles import Grant
from luckymart.users import actions as users
from luckymart.users.actions import User


class Person(CallbackData, prefix="us"):
    """One user, looked at by staff: what is asked, then what is done."""

    action: Literal["show", "roles", "ban", "unban", "unban_yes", "end", "end_yes"]
    user: Id


RoleAction: TypeAlias = Literal["give", "take", "give_yes", "take_yes"]


class RoleStep(CallbackData, prefix="rl"):
    action: RoleAction
    user: Id
    role: str


def routes() -> Router:
    router = Router(name="staff")
    router.message.register(show_staff_help, command("staff"))
    router.callback_query.register(show_roles, Person.filter(F.action == "roles"))
    router.callback_query.register(ask_role, RoleStep.filter(F.action.in_({"give", "take"})))
    router.callback_query.register(give_role, RoleStep.filter(F.action == "give_yes"))
    router.callback_query.register(take_role, RoleStep.filter(F.action == "take_yes"))
    return router


async def show_staff_help(chat: Chat) -> None:
    """Also brings the chat's command menu up to date with the roles."""
    t = chat.t
    async with chat.db.connection() as connection:
        staff = await staff_actions.load(connection, chat.user.id)
    await set_chat_menus(chat.bot, chat.user.telegram_id, t, chat.settings, staff)
    if not staff.roles:
        raise PermissionDenied(permission="staff")
    commands = "\n".join(f"/{name} — {t(f'bot-command-{name}')}" for name in staff_commands(staff))
    text = t(
        "bot-staff",
        roles=", ".join(role_name(t, role) for role in sorted(staff.roles)),
        commands=Html(commands or t("bot-staff-nothing")),
        permissions=", ".join(
            t("staff-permission", permission=one.replace(".", "-"))
            for one in sorted(staff.permissions)
        ),
    )
    await chat.show(text)


async def show_roles(chat: Chat, callback_data: Person) -> None:
    await _show_roles(chat, await chat.staff(roles.WRITE), callback_data.user)


async def ask_role(chat: Chat, callback_data: RoleStep) -> None:
    t, action, role = chat.t, callback_data.action, callback_data.role
    await chat.staff(roles.WRITE)
    async with chat.db.connection() as connection:
        person = await users.get(connection, callback_data.user)
    text = t(f"bot-roles-{action}-confirm", name=person_name(person), role=role)
    sure: RoleAction = "give_yes" if action == "give" else "take_yes"
    yes = RoleStep(action=sure, user=person.id, role=role)
    back = Person(action="roles", user=person.id)
    keyboard = rows(
        [button(t.plain("bot-button-yes"), yes)], [button(t.plain("bot-button-back"), back)]
    )
    await chat.show(text, keyboard)


async def give_role(chat: Chat, callback_data: RoleStep) -> None:
    async with chat.db.transaction() as tx:
        staff = await staff_actions.load(tx, chat.user.id)
        wanted = GrantCommand(user_id=callback_data.user, role=callback_data.role)
        done = await approvals.act(tx, chat.settings, staff, doors.GRANT, wanted)
    if isinstance(done, Approval):
        await proposals.show(chat, proposals.text_of(done))
    else:
        await _show_roles(chat, staff, callback_data.user)


async def take_role(chat: Chat, callback_data: RoleStep) -> None:
    async with chat.db.transaction() as tx:
        staff = await staff_actions.load(tx, chat.user.id)
        await roles.revoke(tx, staff, callback_data.user, callback_data.role)
    await _show_roles(chat, staff, callback_data.user)


async def _show_roles(chat: Chat, staff: Staff, user_id: UUID) -> None:
    t = chat.t
    async with chat.db.connection() as connection:
        person = await users.get(connection, user_id)
        known = await roles.list_roles(connection, staff)
        held = (await roles.grants_of(connection, [user_id]))[user_id]
    lines = "\n".join(_grant_line(t, grant) for grant in held)
    text = t(
        "bot-roles", name=person_name(person), roles=Html(lines) if lines else t("bot-roles-none")
    )
    choices = [[_choice(t, user_id, role.role, held)] for role in known]
    card = button(t.plain("bot-button-person"), Person(action="show", user=user_id))
    await chat.show(text, rows(*choices, [card]))


def _grant_line(t: Translate, grant: Grant) -> str:
    by = grant.granted_by_name or t.plain("bot-roles-command-line")
    return t("bot-roles-line", role=grant.role, moment=t.moment(grant.created_at), by=by)


def _choice(t: Translate, user_id: UUID, role: str, held: Sequence[Grant]) -> InlineKeyboardButton:
    if any(grant.role == role for grant in held):
        step = RoleStep(action="take", user=user_id, role=role)
        return button(t.plain("bot-button-role-take", role=role), step)
    step = RoleStep(action="give", user=user_id, role=role)
    return button(t.plain("bot-button-role-give", role=role), step)


def role_name(t: Translate, role: str) -> str:
    return t.plain("staff-role", role=role)


def person_name(person: User) -> str:
    """`Zarina (@zarina)`, or with the Telegram id where there is no username; plain text."""
    handle = f"@{person.telegram_username}" if person.telegram_username else person.telegram_id
    return f"{person.first_name} ({handle})"


def relation_lines(t: Translate, relations: Relations) -> list[Html]:
    """What staff see of accounts that belong together with somebody's."""
    lines = [
        t("bot-related-staff", name=one.first_name, ties="-".join(one.ties))
        for one in relations.staff
    ]
    if relations.same_address:
        names = ", ".join(one.first_name for one in relations.neighbours) or "none"
        lines.append(t("bot-related-address", people=relations.same_address, names=names))
    return lines
