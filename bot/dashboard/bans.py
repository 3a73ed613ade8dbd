"""Banning somebody, with a reason that he reads, and lifting the ban."""

from uuid import UUID

from aiogram import Bot, F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from bot.dashboard.buttons import BanStep
from bot.dashboard.people import WRITE, back_to_card
from bot.kit.buttons import button, new_nonce, rows
from bot.kit.screens import show
from bot.staff import Person as PersonButton
from bot.staff import load_staff, person_name
from bot.texts import Translate
from luckymart.kit.database import Database
from luckymart.staff import actions as staff_actions
from luckymart.users import actions as users
from luckymart.users.actions import User


class Banning(StatesGroup):
    reason = State()
    review = State()


def routes() -> Router:
    router = Router(name="dashboard.bans")
    router.callback_query.register(ask_reason, PersonButton.filter(F.action == "ban"))
    router.message.register(review, StateFilter(Banning.reason), F.text, ~F.text.startswith("/"))
    router.callback_query.register(
        ban, StateFilter(Banning.review), BanStep.filter(F.action == "confirm")
    )
    router.callback_query.register(
        give_up, StateFilter(Banning), BanStep.filter(F.action == "stop")
    )
    router.callback_query.register(ask_unban, PersonButton.filter(F.action == "unban"))
    router.callback_query.register(unban, PersonButton.filter(F.action == "unban_yes"))
    return router


async def ask_reason(
    callback: CallbackQuery,
    callback_data: PersonButton,
    bot: Bot,
    db: Database,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    await load_staff(db, user.id, WRITE)
    async with db.connection() as connection:
        person = await users.get(connection, callback_data.user)
    await state.clear()
    await state.set_data(
        {"user_id": str(person.id), "name": person_name(person), "nonce": new_nonce()}
    )
    await state.set_state(Banning.reason)
    stop = button(t.plain("bot-button-cancel"), BanStep(action="stop"))
    await show(callback, bot, t("bot-ban-reason", name=person_name(person)), rows([stop]))


async def review(
    message: Message, bot: Bot, db: Database, state: FSMContext, user: User, t: Translate
) -> None:
    await load_staff(db, user.id, WRITE)
    reason = (message.text or "").strip()
    if len(reason) > users.MAX_REASON_LENGTH:
        await show(message, bot, t("bot-reason-too-long", limit=users.MAX_REASON_LENGTH))
        return
    data = await state.update_data(reason=reason)
    await state.set_state(Banning.review)
    # The nonce ties the button to this dialog: one of an earlier dialog bans nobody.
    confirm = BanStep(action="confirm", value=data["nonce"])
    await show(
        message,
        bot,
        t("bot-ban-review", name=data["name"], reason=reason),
        rows(
            [
                button(t.plain("bot-button-ban"), confirm),
                button(t.plain("bot-button-cancel"), BanStep(action="stop")),
            ]
        ),
    )


async def ban(
    callback: CallbackQuery,
    callback_data: BanStep,
    bot: Bot,
    db: Database,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    data = await state.get_data()
    if callback_data.value != data.get("nonce"):
        await show(callback, bot, t("bot-button-old"))
        return
    user_id = UUID(data["user_id"])
    async with db.transaction() as tx:
        staff = await staff_actions.load(tx, user.id)
        await users.ban(tx, staff, user_id, data["reason"])
    await state.clear()
    text = t("bot-ban-done", name=data["name"], reason=data["reason"])
    await show(callback, bot, text, rows([back_to_card(t, user_id)]))


async def give_up(callback: CallbackQuery, bot: Bot, state: FSMContext, t: Translate) -> None:
    await state.clear()
    await show(callback, bot, t("bot-cancelled"))


async def ask_unban(
    callback: CallbackQuery,
    callback_data: PersonButton,
    bot: Bot,
    db: Database,
    user: User,
    t: Translate,
) -> None:
    await load_staff(db, user.id, WRITE)
    async with db.connection() as connection:
        person = await users.get(connection, callback_data.user)
    yes = PersonButton(action="unban_yes", user=person.id)
    await show(
        callback,
        bot,
        t("bot-unban-confirm", name=person_name(person)),
        rows([button(t.plain("bot-button-yes"), yes)], [back_to_card(t, person.id)]),
    )


async def unban(
    callback: CallbackQuery,
    callback_data: PersonButton,
    bot: Bot,
    db: Database,
    user: User,
    t: Translate,
) -> None:
    """Two presses lift it twice, which is as once."""
    async with db.transaction() as tx:
        staff = await staff_actions.load(tx, user.id)
        person = await users.unban(tx, staff, callback_data.user)
    text = t("bot-unban-done", name=person_name(person))
    await show(callback, bot, text, rows([back_to_card(t, person.id)]))
