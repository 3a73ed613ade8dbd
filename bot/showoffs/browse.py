"""/showoffs: one post a screen with its picture and a heart; one's own posts."""

from typing import Final

from aiogram import Bot, F, Router
from aiogram.types import (
    BufferedInputFile,
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Message,
)

from bot.kit.buttons import button, rows
from bot.kit.commands import command
from bot.kit.screens import acknowledge, show
from bot.lotteries.cards import picture_url
from bot.showoffs.buttons import ShowoffHome, ShowoffPage, ShowoffStep
from bot.texts import Html, Translate, shortened
from luckymart.kit.database import Database
from luckymart.kit.paging import encode_cursor
from luckymart.kit.settings import Settings
from luckymart.pictures.actions import Pictures
from luckymart.showoffs import actions as showoffs
from luckymart.showoffs.models import Showoff
from luckymart.users.actions import User

OWN_A_SCREEN: Final = 8
MAX_BUTTON_LENGTH: Final = 40


def routes() -> Router:
    router = Router(name="showoffs.browse")
    router.message.register(show_newest, command("showoffs"))
    router.callback_query.register(turn, ShowoffPage.filter())
    router.callback_query.register(like, ShowoffStep.filter(F.action.in_({"like", "unlike"})))
    router.callback_query.register(send_pictures, ShowoffStep.filter(F.action == "pictures"))
    router.callback_query.register(show_own, ShowoffHome.filter(F.action == "mine"))
    router.callback_query.register(ask_to_delete, ShowoffStep.filter(F.action == "delete"))
    router.callback_query.register(delete, ShowoffStep.filter(F.action == "delete_yes"))
    return router


async def show_newest(
    message: Message,
    bot: Bot,
    db: Database,
    settings: Settings,
    pictures: Pictures,
    user: User,
    t: Translate,
) -> None:
    await _show_after(message, bot, db, settings, pictures, user, t, None)


async def turn(
    callback: CallbackQuery,
    callback_data: ShowoffPage,
    bot: Bot,
    db: Database,
    settings: Settings,
    pictures: Pictures,
    user: User,
    t: Translate,
) -> None:
    cursor = callback_data.cursor or None
    await _show_after(callback, bot, db, settings, pictures, user, t, cursor)


async def like(
    callback: CallbackQuery,
    callback_data: ShowoffStep,
    bot: Bot,
    db: Database,
    settings: Settings,
    pictures: Pictures,
    user: User,
    t: Translate,
) -> None:
    """The button says what will be, not that it changes: two presses are as one."""
    act = showoffs.like if callback_data.action == "like" else showoffs.unlike
    async with db.transaction() as tx:
        liked = await act(tx, user.id, callback_data.showoff)
    await _show_card(callback, bot, db, settings, pictures, user, t, liked)


async def send_pictures(
    callback: CallbackQuery,
    callback_data: ShowoffStep,
    bot: Bot,
    db: Database,
    pictures: Pictures,
    user: User,
) -> None:
    async with db.connection() as connection:
        showoff = await showoffs.get_public(connection, callback_data.showoff, user.id)
    await acknowledge(callback)
    await send_each(bot, user.telegram_id, pictures, showoff)


async def send_each(bot: Bot, chat_id: int, pictures: Pictures, showoff: Showoff) -> None:
    """The pictures themselves: an address of a private one is nothing for Telegram to keep."""
    for place, picture_id in enumerate(showoff.picture_ids, start=1):
        file = BufferedInputFile(await pictures.read(picture_id), f"{place}.jpg")
        await bot.send_photo(chat_id, file)


async def show_own(
    callback: CallbackQuery, bot: Bot, db: Database, user: User, t: Translate
) -> None:
    async with db.connection() as connection:
        page = await showoffs.list_own(connection, user.id, OWN_A_SCREEN, None)
    share = [button(t.plain("bot-showoff-button-share"), ShowoffHome(action="share"))]
    back = [button(t.plain("bot-button-back"), ShowoffPage())]
    if not page.items:
        await show(callback, bot, t("bot-showoffs-mine-none"), rows(share, back))
        return
    lines = [
        t(
            "bot-showoffs-mine-line",
            status=showoff.status,
            title=title_of(t, showoff),
            likes=showoff.likes_count,
            note=showoff.admin_note or "",
        )
        for showoff in page.items
    ]
    deletes = [
        [
            button(
                shortened(
                    t.plain("bot-showoff-button-delete", title=title_of(t, showoff)),
                    MAX_BUTTON_LENGTH,
                ),
                ShowoffStep(action="delete", showoff=showoff.id),
            )
        ]
        for showoff in page.items
    ]
    text = t("bot-showoffs-mine", list=Html("\n".join(lines)))
    await show(callback, bot, text, rows(*deletes, share, back))


async def ask_to_delete(
    callback: CallbackQuery,
    callback_data: ShowoffStep,
    bot: Bot,
    db: Database,
    user: User,
    t: Translate,
) -> None:
    async with db.connection() as connection:
        showoff = await showoffs.get_own(connection, user.id, callback_data.showoff)
    sure = ShowoffStep(action="delete_yes", showoff=showoff.id)
    keyboard = rows(
        [button(t.plain("bot-showoff-button-delete-yes"), sure)],
        [button(t.plain("bot-button-back"), ShowoffHome(action="mine"))],
    )
    await show(callback, bot, t("bot-showoff-delete-sure", title=title_of(t, showoff)), keyboard)


async def delete(
    callback: CallbackQuery,
    callback_data: ShowoffStep,
    bot: Bot,
    db: Database,
    user: User,
    t: Translate,
) -> None:
    async with db.transaction() as tx:
        await showoffs.delete(tx, user.id, callback_data.showoff)
    back = button(t.plain("bot-button-back"), ShowoffHome(action="mine"))
    await show(callback, bot, t("bot-showoff-deleted"), rows([back]))


async def _show_after(
    event: Message | CallbackQuery,
    bot: Bot,
    db: Database,
    settings: Settings,
    pictures: Pictures,
    user: User,
    t: Translate,
    cursor: str | None,
) -> None:
    async with db.connection() as connection:
        page = await showoffs.list_approved(connection, user.id, 1, cursor)
        if not page.items and cursor is not None:  # the last one was deleted meanwhile
            page = await showoffs.list_approved(connection, user.id, 1, None)
    if not page.items:
        await show(event, bot, t("bot-showoffs-none"), rows(*_own_buttons(t)))
        return
    await _show_card(event, bot, db, settings, pictures, user, t, page.items[0])


async def _show_card(
    event: Message | CallbackQuery,
    bot: Bot,
    db: Database,
    settings: Settings,
    pictures: Pictures,
    user: User,
    t: Translate,
    showoff: Showoff,
) -> None:
    async with db.connection() as connection:
        older = await showoffs.list_approved(connection, user.id, 1, encode_cursor(showoff.id))
        addresses = await pictures.addresses(connection, showoff.picture_ids[:1])
    text = t(
        "bot-showoff",
        name=showoff.first_name,
        title=title_of(t, showoff),
        content=showoff.content,
        likes=showoff.likes_count,
        moment=t.moment(showoff.created_at),
    )
    picture = next((picture_url(settings, address) for address in addresses.values()), None)
    keyboard = _card_buttons(t, user, showoff, has_older=bool(older.items))
    await show(event, bot, text, keyboard, picture=picture)


def _card_buttons(
    t: Translate, user: User, showoff: Showoff, *, has_older: bool
) -> InlineKeyboardMarkup:
    hearts = []
    if showoff.user_id != user.id:
        words = "bot-showoff-button-liked" if showoff.liked_by_me else "bot-showoff-button-like"
        hearts.append(
            button(
                t.plain(words, likes=showoff.likes_count),
                ShowoffStep(action="unlike" if showoff.liked_by_me else "like", showoff=showoff.id),
            )
        )
    hearts.append(
        button(
            t.plain("bot-showoff-button-pictures", count=len(showoff.picture_ids)),
            ShowoffStep(action="pictures", showoff=showoff.id),
        )
    )
    turns = [button(t.plain("bot-button-first"), ShowoffPage())]
    if has_older:
        older = ShowoffPage(cursor=encode_cursor(showoff.id))
        turns.append(button(t.plain("bot-button-next"), older))
    return rows(hearts, turns, *_own_buttons(t))


def _own_buttons(t: Translate) -> list[list[InlineKeyboardButton]]:
    return [
        [button(t.plain("bot-showoff-button-share"), ShowoffHome(action="share"))],
        [button(t.plain("bot-showoff-button-mine"), ShowoffHome(action="mine"))],
    ]


def title_of(t: Translate, showoff: Showoff) -> str:
    return t.localised(showoff.lottery.title_i18n) or showoff.lottery.title
