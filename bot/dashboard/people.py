"""/users: somebody found, their card, their sessions ended."""

from typing import Final, Literal
from uuid import UUID

from aiogram import F, Router
from aiogram.filters import CommandObject
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from bot.kit.buttons import button, rows
from bot.kit.chat import Chat
from bot.kit.commands import command
from bot.staff import Person as PersonButton
from bot.staff import person_name, relation_lines, role_name
from bot.texts import Html, Translate, money, shortened
from bot.wallets.balance import wallet_name
from luckymart.dashboard import people
from luckymart.dashboard.models import Card
from luckymart.sessions import actions as sessions
from luckymart.staff import actions as staff_actions
from luckymart.staff import roles
from luckymart.staff.actions import Staff
from luckymart.users import actions as users
from luckymart.users.actions import User
from luckymart.wallets.actions import Wallet

FOUND_A_SCREEN: Final = 10
MAX_QUERY_LENGTH: Final = 100
MAX_LABEL_LENGTH: Final = 40
WRITE: Final = "users.write"


def routes() -> Router:
    router = Router(name="dashboard.people")
    router.message.register(find, command("users"))
    router.callback_query.register(show_person, PersonButton.filter(F.action == "show"))
    router.callback_query.register(ask_end, PersonButton.filter(F.action == "end"))
    router.callback_query.register(end_sessions, PersonButton.filter(F.action == "end_yes"))
    return router


async def find(chat: Chat, command: CommandObject) -> None:
    """One hit is their card; several are buttons, the newest first."""
    t, staff = chat.t, await chat.staff(people.READ)
    query = (command.args or "").strip()[:MAX_QUERY_LENGTH]
    if not query:
        await chat.show(t("bot-people-ask"))
        return
    async with chat.db.connection() as connection:
        page = await users.search(connection, staff, query, FOUND_A_SCREEN, None)
    if not page.items:
        await chat.show(t("bot-people-none"))
    elif len(page.items) == 1:
        await _show_card(chat, staff, page.items[0].id)
    else:
        count = len(page.items)
        text = t("bot-people-more" if page.next_cursor else "bot-people-found", count=count)
        await chat.show(text, rows(*(_choice(found) for found in page.items)))


async def show_person(chat: Chat, callback_data: PersonButton) -> None:
    await _show_card(chat, await chat.staff(people.READ), callback_data.user)


async def ask_end(chat: Chat, callback_data: PersonButton) -> None:
    await ask_sure(chat, "bot-end-sessions-confirm", callback_data, "end_yes")


async def ask_sure(
    chat: Chat, words: str, about: PersonButton, sure: Literal["end_yes", "unban_yes"]
) -> None:
    """Before something is done to somebody: Yes, or back to the card."""
    await chat.staff(WRITE)
    async with chat.db.connection() as connection:
        person = await users.get(connection, about.user)
    yes = button(chat.t.plain("bot-button-yes"), PersonButton(action=sure, user=person.id))
    keyboard = rows([yes], [back_to_card(chat.t, person.id)])
    await chat.show(chat.t(words, name=person_name(person)), keyboard)


async def end_sessions(chat: Chat, callback_data: PersonButton) -> None:
    async with chat.db.transaction() as tx:
        staff = await staff_actions.load(tx, chat.user.id)
        count = await sessions.end_all(tx, staff, callback_data.user)
    keyboard = rows([back_to_card(chat.t, callback_data.user)])
    await chat.show(chat.t("bot-end-sessions-done", count=count), keyboard)


def back_to_card(t: Translate, user_id: UUID) -> InlineKeyboardButton:
    return button(t.plain("bot-button-person"), PersonButton(action="show", user=user_id))


def _choice(found: User) -> list[InlineKeyboardButton]:
    label = shortened(person_name(found), MAX_LABEL_LENGTH)
    return [button(label, PersonButton(action="show", user=found.id))]


async def _show_card(chat: Chat, staff: Staff, user_id: UUID) -> None:
    t, currency = chat.t, chat.settings.currency
    async with chat.db.connection() as connection:
        card = await people.card(connection, staff, user_id)
    person = card.user
    text = t(
        "bot-person",
        name=person_name(person),
        telegram_id=str(person.telegram_id),
        status=person.status,
        reach=person.bot_reach,
        details=_details(t, card),
        wallets=Html("\n".join(_wallet(t, wallet) for wallet in card.wallets)),
        tickets=card.tickets,
        lotteries=person.total_lotteries,
        wins=person.total_wins,
        spent=money(person.total_spent, currency),
        won=money(person.total_won, currency),
        invited=card.invited,
        code=person.referral_code,
        sessions=card.sessions,
        two_factor="yes" if person.two_factor_enabled else "no",
    )
    await chat.show(text, _keyboard(t, staff, card))


def _details(t: Translate, card: Card) -> Html:
    person = card.user
    lines = [t("bot-person-since", moment=t.moment(person.created_at))]
    if person.last_active_at is not None:
        lines.append(t("bot-person-seen", moment=t.moment(person.last_active_at)))
    if person.ban_reason is not None:
        lines.append(t("bot-person-reason", reason=person.ban_reason))
    if card.referrer is not None:
        lines.append(t("bot-person-referrer", name=card.referrer.first_name))
    if card.roles:
        names = ", ".join(role_name(t, grant.role) for grant in card.roles)
        lines.append(t("bot-person-roles", roles=names))
    lines += relation_lines(t, card.relations)
    return Html("\n".join(lines))


def _wallet(t: Translate, wallet: Wallet) -> Html:
    name, balance = wallet_name(t, wallet.type), money(wallet.balance, wallet.currency)
    if wallet.frozen_balance:
        frozen = money(wallet.frozen_balance, wallet.currency)
        line = t("bot-person-wallet-frozen", wallet=name, balance=balance, frozen=frozen)
    else:
        line = t("bot-person-wallet", wallet=name, balance=balance)
    if wallet.owed:
        owed = t("bot-person-wallet-owed", amount=money(wallet.owed, wallet.currency))
        line = Html(f"{line} {owed}")
    return line


def _keyboard(t: Translate, staff: Staff, card: Card) -> InlineKeyboardMarkup:
    """What this member of staff may do; each press asks again whether they still may."""
    person = card.user
    first: list[InlineKeyboardButton] = []
    if WRITE in staff.permissions:
        if person.status == "BANNED":
            unban = PersonButton(action="unban", user=person.id)
            first.append(button(t.plain("bot-button-unban"), unban))
        elif person.status == "ACTIVE" and person.id != staff.user_id:
            ban = PersonButton(action="ban", user=person.id)
            first.append(button(t.plain("bot-button-ban"), ban))
        if card.sessions:
            end = PersonButton(action="end", user=person.id)
            first.append(button(t.plain("bot-button-end-sessions"), end))
    second = (
        [button(t.plain("bot-button-roles"), PersonButton(action="roles", user=person.id))]
        if roles.WRITE in staff.permissions
        else []
    )
    return rows(first, second)
