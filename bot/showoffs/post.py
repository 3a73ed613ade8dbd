"""A winner shows a prize: which one, some words, photos one by one or as an album, and send."""

from typing import Final
from uuid import UUID

from aiogram import Bot, F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, InlineKeyboardButton, Message

from bot.kit.buttons import button, rows
from bot.kit.screens import show
from bot.pictures import sent_photo
from bot.showoffs.buttons import ShowoffHome, ShowoffPage, ShowoffPrize
from bot.texts import Translate, shortened
from luckymart.kit.database import Database
from luckymart.pictures.actions import Pictures
from luckymart.showoffs import actions as showoffs
from luckymart.users.actions import User

PRIZES_A_SCREEN: Final = 8
MAX_BUTTON_LENGTH: Final = 40


class Posting(StatesGroup):
    content = State()
    pictures = State()


def routes() -> Router:
    router = Router(name="showoffs.post")
    router.callback_query.register(choose, ShowoffHome.filter(F.action == "share"))
    router.callback_query.register(ask_content, ShowoffPrize.filter(F.action == "pick"))
    router.message.register(
        take_content, StateFilter(Posting.content), F.text, ~F.text.startswith("/")
    )
    router.message.register(take_picture, StateFilter(Posting.pictures), F.photo)
    router.message.register(
        ask_pictures, StateFilter(Posting.pictures), F.text, ~F.text.startswith("/")
    )
    router.callback_query.register(publish, ShowoffPrize.filter(F.action == "publish"))
    router.callback_query.register(
        give_up, StateFilter(Posting), ShowoffHome.filter(F.action == "stop")
    )
    return router


async def choose(callback: CallbackQuery, bot: Bot, db: Database, user: User, t: Translate) -> None:
    async with db.connection() as connection:
        prizes = await showoffs.list_prizes_to_show(connection, user.id, PRIZES_A_SCREEN)
    back = [button(t.plain("bot-button-back"), ShowoffPage())]
    if not prizes:
        await show(callback, bot, t("bot-showoff-nothing-to-show"), rows(back))
        return
    choices = [
        [
            button(
                shortened(f"🎁 {t.localised(prize.title_i18n)}", MAX_BUTTON_LENGTH),
                ShowoffPrize(action="pick", prize=prize.id),
            )
        ]
        for prize in prizes
    ]
    await show(callback, bot, t("bot-showoff-choose"), rows(*choices, back))


async def ask_content(
    callback: CallbackQuery,
    callback_data: ShowoffPrize,
    bot: Bot,
    state: FSMContext,
    t: Translate,
) -> None:
    await state.set_state(Posting.content)
    await state.set_data({"prize_id": str(callback_data.prize), "pictures": []})
    text = t("bot-showoff-ask-content", limit=showoffs.MAX_CONTENT_LENGTH)
    await show(callback, bot, text, rows([_stop(t)]))


async def take_content(message: Message, bot: Bot, state: FSMContext, t: Translate) -> None:
    content = (message.text or "").strip()
    if len(content) > showoffs.MAX_CONTENT_LENGTH:
        text = t("bot-showoff-too-long", limit=showoffs.MAX_CONTENT_LENGTH)
        await show(message, bot, text, rows([_stop(t)]))
        return
    await state.update_data(content=content)
    await state.set_state(Posting.pictures)
    await ask_pictures(message, bot, t)


async def ask_pictures(message: Message, bot: Bot, t: Translate) -> None:
    text = t("bot-showoff-ask-pictures", limit=showoffs.MAX_PICTURES)
    await show(message, bot, text, rows([_stop(t)]))


async def take_picture(
    message: Message, bot: Bot, pictures: Pictures, state: FSMContext, user: User, t: Translate
) -> None:
    """Each photo of an album is a message of its own, and they come one after the other."""
    data = await state.get_data()
    taken: list[str] = data["pictures"]
    limit = showoffs.MAX_PICTURES
    if len(taken) < limit:
        content = await sent_photo(bot, message)
        stored = await pictures.store(
            user.id, "private", content, max_unused=showoffs.MAX_UNUSED_PICTURES
        )
        taken.append(str(stored.id))
        await state.update_data(pictures=taken)
        text = t("bot-showoff-picture-taken", count=len(taken), limit=limit)
    else:
        text = t("bot-showoff-enough-pictures", limit=limit)
    send = ShowoffPrize(action="publish", prize=UUID(data["prize_id"]))
    keyboard = rows([button(t.plain("bot-showoff-button-publish"), send)], [_stop(t)])
    await show(message, bot, text, keyboard)


async def publish(
    callback: CallbackQuery,
    callback_data: ShowoffPrize,
    bot: Bot,
    db: Database,
    pictures: Pictures,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    """The button names its prize: one of another dialog sends nothing, and a prize is sent once."""
    data = await state.get_data()
    is_open = await state.get_state() == Posting.pictures
    if not is_open or data["prize_id"] != str(callback_data.prize):
        await show(callback, bot, t("bot-button-old"))
        return
    async with db.transaction() as tx:
        ids = [UUID(one) for one in data["pictures"]]
        await showoffs.post(tx, pictures, user.id, callback_data.prize, data["content"], ids)
    await state.clear()
    back = button(t.plain("bot-button-back"), ShowoffPage())
    await show(callback, bot, t("bot-showoff-sent"), rows([back]))


async def give_up(callback: CallbackQuery, bot: Bot, state: FSMContext, t: Translate) -> None:
    await state.clear()
    await show(callback, bot, t("bot-cancelled"))


def _stop(t: Translate) -> InlineKeyboardButton:
    return button(t.plain("bot-button-cancel"), ShowoffHome(action="stop"))
