"""/managelotteries: publish, edit, cancel with a reason, draw now; each asked for once more."""

from collections.abc import Callable
from typing import Any, Final
from uuid import UUID

from aiogram import Bot, F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from bot.kit.buttons import button, rows
from bot.kit.commands import command
from bot.kit.screens import acknowledge, show
from bot.lotteries.buttons import CancelConfirm, StaffAction, StaffLottery, StaffLotteryPage
from bot.lotteries.cards import card_text, picture_url, title_of
from bot.staff import load_staff
from bot.texts import Html, Translate, shortened
from luckymart.draws import actions as draws
from luckymart.draws.actions import DrawKeys
from luckymart.kit.database import Database
from luckymart.kit.settings import Settings
from luckymart.lotteries import actions as lotteries
from luckymart.lotteries.models import Lottery
from luckymart.staff import actions as staff_actions
from luckymart.staff.actions import Staff
from luckymart.users.actions import User

READ: Final = "lotteries.read"
WRITE: Final = "lotteries.write"
DRAW: Final = "draws.write"
LOTTERIES_A_SCREEN: Final = 8
MAX_BUTTON_LENGTH: Final = 48


class Cancelling(StatesGroup):
    reason = State()
    review = State()


def routes() -> Router:
    router = Router(name="lotteries.manage")
    router.message.register(show_first_page, command("managelotteries"))
    router.callback_query.register(show_page, StaffLotteryPage.filter())
    handlers: dict[str, Callable[..., Any]] = {
        "show": show_one,
        "publish": publish,
        "cancel": ask_reason,
        "draw": ask_draw,
        "draw_yes": draw,
    }
    for action, handler in handlers.items():
        router.callback_query.register(handler, StaffLottery.filter(F.action == action))
    router.message.register(
        review_cancel, StateFilter(Cancelling.reason), F.text, ~F.text.startswith("/")
    )
    router.callback_query.register(cancel, StateFilter(Cancelling.review), CancelConfirm.filter())
    return router


async def show_first_page(
    message: Message, bot: Bot, db: Database, user: User, t: Translate
) -> None:
    await _show_page(message, bot, db, user, t, cursor=None)


async def show_page(
    callback: CallbackQuery,
    callback_data: StaffLotteryPage,
    bot: Bot,
    db: Database,
    user: User,
    t: Translate,
) -> None:
    await _show_page(callback, bot, db, user, t, cursor=callback_data.cursor or None)


async def show_one(
    callback: CallbackQuery,
    callback_data: StaffLottery,
    bot: Bot,
    db: Database,
    settings: Settings,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    staff = await load_staff(db, user.id, READ)
    if await state.get_state() in (Cancelling.reason.state, Cancelling.review.state):
        await state.clear()
    await show_staff_card(callback, bot, db, settings, t, staff, callback_data.lottery)


async def publish(
    callback: CallbackQuery,
    callback_data: StaffLottery,
    bot: Bot,
    db: Database,
    settings: Settings,
    user: User,
    t: Translate,
) -> None:
    async with db.transaction() as tx:
        staff = await staff_actions.load(tx, user.id)
        await lotteries.publish(tx, staff, callback_data.lottery)
    await show_staff_card(callback, bot, db, settings, t, staff, callback_data.lottery)


async def ask_reason(
    callback: CallbackQuery,
    callback_data: StaffLottery,
    bot: Bot,
    db: Database,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    await load_staff(db, user.id, WRITE)
    async with db.connection() as connection:
        lottery = await lotteries.get(connection, callback_data.lottery)
    await state.set_data({"lottery_id": str(lottery.id)})
    await state.set_state(Cancelling.reason)
    text = t("bot-manage-reason", title=title_of(t, lottery), sold=lottery.sold_tickets)
    await show(callback, bot, text, rows([_back(t, lottery.id)]))


async def review_cancel(
    message: Message, bot: Bot, db: Database, state: FSMContext, user: User, t: Translate
) -> None:
    await load_staff(db, user.id, WRITE)
    reason = (message.text or "").strip()
    if len(reason) > lotteries.MAX_REASON_LENGTH:
        await show(message, bot, t("bot-reason-too-long", limit=lotteries.MAX_REASON_LENGTH))
        return
    data = await state.update_data(reason=reason)
    await state.set_state(Cancelling.review)
    async with db.connection() as connection:
        lottery = await lotteries.get(connection, UUID(data["lottery_id"]))
    text = t(
        "bot-manage-cancel-confirm",
        title=title_of(t, lottery),
        reason=reason,
        sold=lottery.sold_tickets,
    )
    keyboard = rows(
        [button(t.plain("bot-button-cancel-lottery"), CancelConfirm(lottery=lottery.id))],
        [_back(t, lottery.id)],
    )
    await show(message, bot, text, keyboard)


async def cancel(
    callback: CallbackQuery,
    callback_data: CancelConfirm,
    bot: Bot,
    db: Database,
    settings: Settings,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    data = await state.get_data()
    if data.get("lottery_id") != str(callback_data.lottery):
        await acknowledge(callback, t.plain("bot-button-old"))
        return
    async with db.transaction() as tx:
        staff = await staff_actions.load(tx, user.id)
        await lotteries.cancel(tx, staff, callback_data.lottery, data["reason"])
    await state.clear()
    await show_staff_card(callback, bot, db, settings, t, staff, callback_data.lottery)


async def ask_draw(
    callback: CallbackQuery,
    callback_data: StaffLottery,
    bot: Bot,
    db: Database,
    user: User,
    t: Translate,
) -> None:
    await load_staff(db, user.id, DRAW)
    async with db.connection() as connection:
        lottery = await lotteries.get(connection, callback_data.lottery)
    text = t(
        "bot-manage-draw-confirm",
        title=title_of(t, lottery),
        sold=lottery.sold_tickets,
        total=lottery.total_tickets,
    )
    yes = StaffLottery(action="draw_yes", lottery=lottery.id)
    keyboard = rows([button(t.plain("bot-button-draw-yes"), yes)], [_back(t, lottery.id)])
    await show(callback, bot, text, keyboard)


async def draw(
    callback: CallbackQuery,
    callback_data: StaffLottery,
    bot: Bot,
    db: Database,
    settings: Settings,
    keys: DrawKeys,
    user: User,
    t: Translate,
) -> None:
    async with db.transaction() as tx:
        staff = await staff_actions.load(tx, user.id)
        await draws.draw_now(tx, keys, staff, callback_data.lottery)
    await show_staff_card(callback, bot, db, settings, t, staff, callback_data.lottery)


async def show_staff_card(
    event: Message | CallbackQuery,
    bot: Bot,
    db: Database,
    settings: Settings,
    t: Translate,
    staff: Staff,
    lottery_id: UUID,
) -> None:
    """As players see it, drafts too, with what this person may do now."""
    async with db.connection() as connection:
        lottery = await lotteries.get(connection, lottery_id)
    text = Html(f"{card_text(t, lottery)}\n\n{t('bot-manage-state', state=_state(lottery))}")
    await show(
        event,
        bot,
        text,
        _keyboard(t, staff, lottery),
        picture=picture_url(settings, lottery.image_url),
    )


async def _show_page(
    event: Message | CallbackQuery,
    bot: Bot,
    db: Database,
    user: User,
    t: Translate,
    *,
    cursor: str | None,
) -> None:
    staff = await load_staff(db, user.id, READ)
    async with db.connection() as connection:
        page = await lotteries.list_all(connection, staff, [], LOTTERIES_A_SCREEN, cursor)
    choices = [
        [
            button(
                shortened(
                    f"#{lottery.period} {title_of(t, lottery)} · "
                    f"{t.plain('bot-manage-state-name', state=_state(lottery))}",
                    MAX_BUTTON_LENGTH,
                ),
                StaffLottery(action="show", lottery=lottery.id),
            )
        ]
        for lottery in page.items
    ]
    older = StaffLotteryPage(cursor=page.next_cursor or "")
    turns = [button(t.plain("bot-button-older"), older)] if page.next_cursor else []
    text = t("bot-manage") if choices else t("bot-manage-none")
    await show(event, bot, text, rows(*choices, turns))


def _state(lottery: Lottery) -> str:
    return "DRAFT" if lottery.published_at is None and not lottery.cancelled_at else lottery.status


def _keyboard(t: Translate, staff: Staff, lottery: Lottery) -> InlineKeyboardMarkup:
    def does(text: str, action: StaffAction) -> InlineKeyboardButton:
        return button(t.plain(text), StaffLottery(action=action, lottery=lottery.id))

    change: list[InlineKeyboardButton] = []
    end: list[InlineKeyboardButton] = []
    state = _state(lottery)
    if WRITE in staff.permissions:
        if state == "DRAFT":
            change.append(does("bot-button-publish", "publish"))
        if state in ("DRAFT", "UPCOMING", "ACTIVE") and not lottery.sold_tickets:
            change.append(does("bot-button-edit", "edit"))
        if state in ("DRAFT", *lotteries.CANCELLABLE):
            end.append(does("bot-button-cancel-lottery", "cancel"))
    if DRAW in staff.permissions and state in ("ACTIVE", "SOLD_OUT", "DRAWING"):
        end.append(does("bot-button-draw-now", "draw"))
    return rows(change, end, [button(t.plain("bot-button-back"), StaffLotteryPage())])


def _back(t: Translate, lottery_id: UUID) -> InlineKeyboardButton:
    return button(t.plain("bot-button-back"), StaffLottery(action="show", lottery=lottery_id))
