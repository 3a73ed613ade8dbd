"""/managemarket: staff look through the listings, one card at a time, and take one down."""

from typing import Final
from uuid import UUID

from aiogram import Bot, F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from bot.kit.buttons import button, rows
from bot.kit.commands import command
from bot.kit.screens import show
from bot.resales.browse import listing_line, title_of
from bot.resales.buttons import StaffListing
from bot.staff import load_staff
from bot.texts import Translate
from luckymart.kit.database import Database
from luckymart.kit.paging import encode_cursor
from luckymart.resales import actions as resales
from luckymart.resales import reading
from luckymart.staff import actions as staff_actions
from luckymart.users.actions import User

READ: Final = "resales.read"
WRITE: Final = "resales.write"


class TakingDown(StatesGroup):
    reason = State()


def routes() -> Router:
    router = Router(name="resales.takedown")
    router.message.register(show_newest, command("managemarket"))
    router.callback_query.register(show_next, StaffListing.filter(F.action == "next"))
    router.callback_query.register(ask_reason, StaffListing.filter(F.action == "take_down"))
    router.callback_query.register(
        give_up, StateFilter(TakingDown), StaffListing.filter(F.action == "stop")
    )
    router.message.register(
        take_down, StateFilter(TakingDown.reason), F.text, ~F.text.startswith("/")
    )
    return router


async def show_newest(message: Message, bot: Bot, db: Database, user: User, t: Translate) -> None:
    await _show_card(message, bot, db, user, t, None)


async def show_next(
    callback: CallbackQuery,
    callback_data: StaffListing,
    bot: Bot,
    db: Database,
    user: User,
    t: Translate,
) -> None:
    await _show_card(callback, bot, db, user, t, callback_data.resale)


async def _show_card(
    event: Message | CallbackQuery,
    bot: Bot,
    db: Database,
    user: User,
    t: Translate,
    after: UUID | None,
) -> None:
    staff = await load_staff(db, user.id, READ)
    async with db.connection() as connection:
        page = await reading.list_all(
            connection, staff, 1, encode_cursor(after) if after else None, status="ACTIVE"
        )
    if not page.items:
        await show(event, bot, t("bot-takedown-none"))
        return
    [resale] = page.items
    text = listing_line(
        t,
        "bot-takedown-card",
        resale,
        seller=resale.seller_name,
        time=t.moment(resale.created_at),
    )
    choices = [button(t.plain("bot-button-next"), StaffListing(action="next", resale=resale.id))]
    if WRITE in staff.permissions:
        down = StaffListing(action="take_down", resale=resale.id)
        choices.insert(0, button(t.plain("bot-button-takedown"), down))
    await show(event, bot, text, rows(choices))


async def ask_reason(
    callback: CallbackQuery,
    callback_data: StaffListing,
    bot: Bot,
    db: Database,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    await load_staff(db, user.id, WRITE)
    await state.set_data({"resale": str(callback_data.resale)})
    await state.set_state(TakingDown.reason)
    stop = button(t.plain("bot-button-cancel"), callback_data.model_copy(update={"action": "stop"}))
    await show(callback, bot, t("bot-takedown-reason"), rows([stop]))


async def take_down(
    message: Message,
    bot: Bot,
    db: Database,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    """The role is read again in the transaction; whoever was faster is heard of by the refusal."""
    reason = (message.text or "").strip()
    if len(reason) > resales.MAX_REASON_LENGTH:
        await show(message, bot, t("bot-reason-too-long", limit=resales.MAX_REASON_LENGTH))
        return
    data = await state.get_data()
    await state.clear()
    async with db.transaction() as tx:
        staff = await staff_actions.load(tx, user.id)
        resale = await resales.take_down(tx, staff, UUID(data["resale"]), reason)
    text = t(
        "bot-takedown-done",
        title=title_of(t, resale.lottery),
        number=str(resale.ticket_number),
        staff=user.first_name,
        reason=reason,
    )
    following = StaffListing(action="next", resale=resale.id)
    await show(message, bot, text, rows([button(t.plain("bot-button-next"), following)]))


async def give_up(callback: CallbackQuery, bot: Bot, state: FSMContext, t: Translate) -> None:
    await state.clear()
    await show(callback, bot, t("bot-cancelled"))
