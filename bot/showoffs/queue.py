"""/posts: what waits to be reviewed, one post at a time with its pictures."""

from typing import Final
from uuid import UUID

from aiogram import Bot, F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from bot.kit.buttons import button, rows
from bot.kit.commands import command
from bot.kit.screens import remove_buttons, show
from bot.showoffs.browse import send_each, title_of
from bot.showoffs.buttons import PostQueue, PostStep
from bot.staff import load_staff
from bot.texts import Html, Translate, money
from luckymart.kit import idempotency
from luckymart.kit.database import Database, Tx
from luckymart.kit.paging import decode_cursor, encode_cursor
from luckymart.kit.settings import Settings
from luckymart.pictures.actions import Pictures
from luckymart.showoffs import actions as showoffs
from luckymart.showoffs.errors import ShowoffState
from luckymart.showoffs.models import Showoff, ShowoffRules
from luckymart.staff import actions as staff_actions
from luckymart.users.actions import User

PERMISSION: Final = showoffs.WRITE


class Rejecting(StatesGroup):
    reason = State()


def routes() -> Router:
    router = Router(name="showoffs.queue")
    router.message.register(show_queue, command("posts"))
    router.callback_query.register(turn, PostQueue.filter())
    router.callback_query.register(approve, PostStep.filter(F.action == "approve"))
    router.callback_query.register(ask_reason, PostStep.filter(F.action == "reject"))
    router.message.register(reject, StateFilter(Rejecting.reason), F.text, ~F.text.startswith("/"))
    router.callback_query.register(
        give_up, StateFilter(Rejecting), PostStep.filter(F.action == "stop")
    )
    return router


async def show_queue(
    message: Message,
    bot: Bot,
    db: Database,
    settings: Settings,
    pictures: Pictures,
    user: User,
    t: Translate,
) -> None:
    await _show_next(message, bot, db, settings, pictures, user, t, None)


async def turn(
    callback: CallbackQuery,
    callback_data: PostQueue,
    bot: Bot,
    db: Database,
    settings: Settings,
    pictures: Pictures,
    user: User,
    t: Translate,
) -> None:
    after = decode_cursor(callback_data.after or None)
    await remove_buttons(callback)
    await _show_next(callback, bot, db, settings, pictures, user, t, after)


async def approve(
    callback: CallbackQuery,
    callback_data: PostStep,
    bot: Bot,
    db: Database,
    settings: Settings,
    pictures: Pictures,
    user: User,
    t: Translate,
) -> None:
    """With the usual reward. Once, whoever presses how often: the row is locked and its state read.

    The key lets a press that a crash cut off say what was done.
    """
    await load_staff(db, user.id, PERMISSION)
    showoff_id = callback_data.showoff
    rules = ShowoffRules(settings.showoff_reward, settings.showoff_max_reward)
    published = await showoffs.publish_pictures(db, pictures, showoff_id)

    async def command(tx: Tx) -> str:
        staff = await staff_actions.load(tx, user.id)
        done = await showoffs.approve(tx, staff, rules, showoff_id, None, published)
        return done.model_dump_json()

    async with db.transaction() as tx:
        (await staff_actions.load(tx, user.id)).require(PERMISSION)
        answer = await idempotency.once(
            tx,
            user.id,
            f"tg:showoff:{showoff_id}",
            idempotency.request_hash("showoff-approval", showoff_id),
            command,
        )
    approved = Showoff.model_validate_json(answer.text)
    verdict = t(
        "bot-posts-approved",
        staff=user.first_name,
        amount=money(approved.reward, approved.currency),
    )
    await _show_verdict(callback, bot, t, approved, verdict)


async def ask_reason(
    callback: CallbackQuery,
    callback_data: PostStep,
    bot: Bot,
    db: Database,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    """Raises ShowoffState where somebody has decided already."""
    await load_staff(db, user.id, PERMISSION)
    async with db.connection() as connection:
        showoff = await showoffs.get(connection, callback_data.showoff, None)
    if showoff.status != "PENDING":
        raise ShowoffState(status=showoff.status)
    await state.set_state(Rejecting.reason)
    await state.set_data({"showoff_id": str(showoff.id)})
    stop = PostStep(action="stop", showoff=showoff.id)
    keyboard = rows([button(t.plain("bot-button-cancel"), stop)])
    text = f"{_summary(t, showoff)}\n\n{t('bot-posts-ask-reason')}"
    await show(callback, bot, text, keyboard)


async def reject(
    message: Message, bot: Bot, db: Database, state: FSMContext, user: User, t: Translate
) -> None:
    reason = (message.text or "").strip()
    if len(reason) > showoffs.MAX_REASON_LENGTH:
        await show(message, bot, t("bot-reason-too-long", limit=showoffs.MAX_REASON_LENGTH))
        return
    showoff_id = UUID((await state.get_data())["showoff_id"])
    await state.clear()  # what is refused now would be refused again
    async with db.transaction() as tx:
        staff = await staff_actions.load(tx, user.id)
        rejected = await showoffs.reject(tx, staff, showoff_id, reason)
    verdict = t("bot-posts-rejected", staff=user.first_name, reason=reason)
    await _show_verdict(message, bot, t, rejected, verdict)


async def give_up(
    callback: CallbackQuery,
    callback_data: PostStep,
    bot: Bot,
    db: Database,
    settings: Settings,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    """Back to the card, as it is now."""
    await state.clear()
    await load_staff(db, user.id, showoffs.READ)
    async with db.connection() as connection:
        showoff = await showoffs.get(connection, callback_data.showoff, None)
    if showoff.status != "PENDING":
        raise ShowoffState(status=showoff.status)
    await show(callback, bot, _summary(t, showoff), _buttons(t, settings, showoff))


async def _show_next(
    event: Message | CallbackQuery,
    bot: Bot,
    db: Database,
    settings: Settings,
    pictures: Pictures,
    user: User,
    t: Translate,
    after: UUID | None,
) -> None:
    async with db.connection() as connection:
        staff = await staff_actions.load(connection, user.id)
        showoff, waiting = await showoffs.next_pending(connection, staff, after)
        if showoff is None and after is not None:  # behind the last one comes the first
            showoff, waiting = await showoffs.next_pending(connection, staff, None)
    if showoff is None:
        await show(event, bot, t("bot-posts-none"))
        return
    await send_each(bot, user.telegram_id, pictures, showoff)
    text = f"{t('bot-posts-card', waiting=waiting)}\n\n{_summary(t, showoff)}"
    # Below its pictures, so always a new message.
    await bot.send_message(user.telegram_id, text, reply_markup=_buttons(t, settings, showoff))
    if isinstance(event, CallbackQuery):
        await event.answer()


async def _show_verdict(
    event: Message | CallbackQuery, bot: Bot, t: Translate, showoff: Showoff, verdict: Html
) -> None:
    """In place of the buttons: who decided what."""
    following = PostQueue(after=encode_cursor(showoff.id))
    keyboard = rows([button(t.plain("bot-button-next"), following)])
    await show(event, bot, f"{_summary(t, showoff)}\n\n{verdict}", keyboard)


def _summary(t: Translate, showoff: Showoff) -> Html:
    return t(
        "bot-posts-summary",
        name=showoff.first_name,
        title=title_of(t, showoff),
        moment=t.moment(showoff.created_at),
        content=showoff.content,
    )


def _buttons(t: Translate, settings: Settings, showoff: Showoff) -> InlineKeyboardMarkup:
    approve_words = (
        t.plain("bot-posts-button-approve", amount=money(settings.showoff_reward, showoff.currency))
        if settings.showoff_reward
        else t.plain("bot-posts-button-approve-only")
    )
    return rows(
        [button(approve_words, PostStep(action="approve", showoff=showoff.id))],
        [
            button(
                t.plain("bot-posts-button-reject"),
                PostStep(action="reject", showoff=showoff.id),
            ),
            button(t.plain("bot-button-next"), PostQueue(after=encode_cursor(showoff.id))),
        ],
    )
