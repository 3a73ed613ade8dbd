"""/showoffs: one post a screen with its picture and a heart; one's own posts."""

from typing import Final, Literal

from aiogram import F, Router
from aiogram.filters.callback_data import CallbackData
from aiogram.types import BufferedInputFile, InlineKeyboardButton

from bot.kit.buttons import Id, button, rows
from bot.kit.chat import Chat
from bot.kit.commands import command
from bot.lotteries.cards import picture_url
from bot.showoffs.buttons import ShowoffPage, ShowoffShare
from bot.texts import Html, Translate, shortened
from luckymart.kit.paging import encode_cursor
from luckymart.showoffs import actions as showoffs
from luckymart.showoffs.models import Showoff

OWN_A_SCREEN: Final = 8
MAX_BUTTON_LENGTH: Final = 40


class ShowoffMine(CallbackData, prefix="sm"):
    pass


class ShowoffStep(CallbackData, prefix="sw"):
    action: Literal["like", "unlike", "pictures", "delete", "delete_yes"]
    showoff: Id


def routes() -> Router:
    router = Router(name="showoffs.browse")
    router.message.register(show_newest, command("showoffs"))
    router.callback_query.register(turn, ShowoffPage.filter())
    router.callback_query.register(like, ShowoffStep.filter(F.action.in_({"like", "unlike"})))
    router.callback_query.register(send_pictures, ShowoffStep.filter(F.action == "pictures"))
    router.callback_query.register(show_own, ShowoffMine.filter())
    router.callback_query.register(ask_to_delete, ShowoffStep.filter(F.action == "delete"))
    router.callback_query.register(delete, ShowoffStep.filter(F.action == "delete_yes"))
    return router


async def show_newest(chat: Chat) -> None:
    await _show_after(chat, None)


async def turn(chat: Chat, callback_data: ShowoffPage) -> None:
    await _show_after(chat, callback_data.cursor or None)


async def like(chat: Chat, callback_data: ShowoffStep) -> None:
    """The button says what will be, not that it changes: two presses are as one."""
    act = showoffs.like if callback_data.action == "like" else showoffs.unlike
    async with chat.db.transaction() as tx:
        liked = await act(tx, chat.user.id, callback_data.showoff)
    await _show_card(chat, liked)


async def send_pictures(chat: Chat, callback_data: ShowoffStep) -> None:
    async with chat.db.connection() as connection:
        showoff = await showoffs.get_public(connection, callback_data.showoff, chat.user.id)
    await chat.acknowledge()
    for picture in await pictures_of(chat, showoff):
        await chat.bot.send_photo(chat.user.telegram_id, picture)


async def pictures_of(chat: Chat, showoff: Showoff) -> list[BufferedInputFile]:
    """The pictures themselves: an address of a private one is nothing for Telegram to keep."""
    return [
        BufferedInputFile(await chat.pictures.read(picture_id), f"{place}.jpg")
        for place, picture_id in enumerate(showoff.picture_ids, start=1)
    ]


async def show_own(chat: Chat) -> None:
    t = chat.t
    async with chat.db.connection() as connection:
        page = await showoffs.list_own(connection, chat.user.id, OWN_A_SCREEN, None)
    share = [button(t.plain("bot-showoff-button-share"), ShowoffShare())]
    back = [button(t.plain("bot-button-back"), ShowoffPage())]
    if not page.items:
        await chat.show(t("bot-showoffs-mine-none"), rows(share, back))
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
    deletes = [[_delete_button(t, showoff)] for showoff in page.items]
    text = t("bot-showoffs-mine", list=Html("\n".join(lines)))
    await chat.show(text, rows(*deletes, share, back))


def _delete_button(t: Translate, showoff: Showoff) -> InlineKeyboardButton:
    label = t.plain("bot-showoff-button-delete", title=title_of(t, showoff))
    step = ShowoffStep(action="delete", showoff=showoff.id)
    return button(shortened(label, MAX_BUTTON_LENGTH), step)


async def ask_to_delete(chat: Chat, callback_data: ShowoffStep) -> None:
    t = chat.t
    async with chat.db.connection() as connection:
        showoff = await showoffs.get_own(connection, chat.user.id, callback_data.showoff)
    sure = ShowoffStep(action="delete_yes", showoff=showoff.id)
    keyboard = rows(
        [button(t.plain("bot-showoff-button-delete-yes"), sure)],
        [button(t.plain("bot-button-back"), ShowoffMine())],
    )
    await chat.show(t("bot-showoff-delete-sure", title=title_of(t, showoff)), keyboard)


async def delete(chat: Chat, callback_data: ShowoffStep) -> None:
    async with chat.db.transaction() as tx:
        await showoffs.delete(tx, chat.user.id, callback_data.showoff)
    back = button(chat.t.plain("bot-button-back"), ShowoffMine())
    await chat.show(chat.t("bot-showoff-deleted"), rows([back]))


async def _show_after(chat: Chat, cursor: str | None) -> None:
    async with chat.db.connection() as connection:
        page = await showoffs.list_approved(connection, chat.user.id, 1, cursor)
        if not page.items and cursor is not None:  # the last one was deleted meanwhile
            page = await showoffs.list_approved(connection, chat.user.id, 1, None)
    if page.items:
        await _show_card(chat, page.items[0])
    else:
        await chat.show(chat.t("bot-showoffs-none"), rows(*_own_buttons(chat.t)))


async def _show_card(chat: Chat, showoff: Showoff) -> None:
    t = chat.t
    async with chat.db.connection() as connection:
        following = encode_cursor(showoff.id)
        older = await showoffs.list_approved(connection, chat.user.id, 1, following)
        newest = await showoffs.list_approved(connection, chat.user.id, 1, None)
        addresses = await chat.pictures.addresses(connection, showoff.picture_ids[:1])
    text = t(
        "bot-showoff",
        name=showoff.shown_name or t.plain("bot-person-nameless"),
        title=title_of(t, showoff),
        content=showoff.content,
        likes=showoff.likes_count,
        moment=t.moment(showoff.created_at),
    )
    turns = []
    if [one.id for one in newest.items] != [showoff.id]:
        turns.append(button(t.plain("bot-button-first"), ShowoffPage()))
    if older.items:
        turns.append(button(t.plain("bot-button-next"), ShowoffPage(cursor=following)))
    keyboard = rows(_card_buttons(chat, showoff), turns, *_own_buttons(t))
    picture = next((picture_url(chat.settings, one) for one in addresses.values()), None)
    await chat.show(text, keyboard, picture=picture)


def _card_buttons(chat: Chat, showoff: Showoff) -> list[InlineKeyboardButton]:
    hearts = []
    if showoff.user_id != chat.user.id:
        words = "bot-showoff-button-liked" if showoff.liked_by_me else "bot-showoff-button-like"
        hearts.append(
            button(
                chat.t.plain(words, likes=showoff.likes_count),
                ShowoffStep(action="unlike" if showoff.liked_by_me else "like", showoff=showoff.id),
            )
        )
    count = len(showoff.picture_ids)
    pictures = ShowoffStep(action="pictures", showoff=showoff.id)
    return [*hearts, button(chat.t.plain("bot-showoff-button-pictures", count=count), pictures)]


def _own_buttons(t: Translate) -> list[list[InlineKeyboardButton]]:
    return [
        [button(t.plain("bot-showoff-button-share"), ShowoffShare())],
        [button(t.plain("bot-showoff-button-mine"), ShowoffMine())],
    ]


def title_of(t: Translate, showoff: Showoff) -> str:
    return t.localised(showoff.lottery.title_i18n) or showoff.lottery.title
