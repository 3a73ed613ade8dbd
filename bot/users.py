"""The first contact, the language, and whether the bot may write."""

from aiogram import Bot, Router
from aiogram.enums import ChatMemberStatus
from aiogram.filters import CommandObject
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, ChatMemberUpdated, InlineKeyboardMarkup, Message

from bot.commands import set_chat_menus
from bot.kit.buttons import app_button, button, play_keyboard, rows
from bot.kit.commands import command
from bot.kit.screens import show
from bot.lotteries.buttons import LotteryPage
from bot.lotteries.cards import show_card
from bot.texts import Translate
from luckymart.kit.database import Database
from luckymart.kit.settings import Settings
from luckymart.kit.texts import LANGUAGES, Texts
from luckymart.staff import actions as staff_actions
from luckymart.users import actions as users
from luckymart.users.actions import User
from luckymart.users.rules import lottery_id_in


class SetLanguage(CallbackData, prefix="sl"):
    code: str


def routes() -> Router:
    router = Router(name="users")
    router.message.register(start, command("start"))
    router.message.register(play, command("play"))
    router.message.register(ask_language, command("language"))
    router.callback_query.register(set_language, SetLanguage.filter())
    router.my_chat_member.register(remember_reach)
    return router


async def start(
    message: Message,
    command: CommandObject,
    bot: Bot,
    db: Database,
    settings: Settings,
    user: User,
    t: Translate,
) -> None:
    """The referrer of `r_CODE` was tied when the person was registered; `l_ID` shows a lottery.

    `terms` is the Mini App's link to them.
    """
    if command.args == "terms":
        await show(message, bot, t("bot-terms"))
        return
    lottery_id = lottery_id_in(command.args)
    if lottery_id is not None:
        await show_card(message, bot, db, settings, user, t, lottery_id)
        return
    keyboard = rows(
        [app_button(t.plain("bot-button-play"), settings.app_url)],
        [button(t.plain("bot-button-lotteries"), LotteryPage())],
    )
    text: str = t("bot-start", name=user.first_name)
    if settings.demo:
        text = f"{text}\n\n{t('bot-start-demo')}"
    await show(message, bot, text, keyboard)


async def play(message: Message, bot: Bot, settings: Settings, t: Translate) -> None:
    await show(message, bot, t("bot-play"), play_keyboard(t, settings.app_url))


async def ask_language(message: Message, bot: Bot, t: Translate) -> None:
    await show(message, bot, t("bot-language-ask"), _languages(t))


async def set_language(
    callback: CallbackQuery,
    callback_data: SetLanguage,
    bot: Bot,
    db: Database,
    settings: Settings,
    texts: Texts,
    user: User,
) -> None:
    async with db.transaction() as tx:
        user = await users.set_language(tx, user.id, callback_data.code)
        staff = await staff_actions.load(tx, user.id)
    t = Translate(texts, user.language_code)
    await show(callback, bot, t("bot-language-set"), play_keyboard(t, settings.app_url))
    await set_chat_menus(bot, user.telegram_id, t, settings, staff)


async def remember_reach(event: ChatMemberUpdated, db: Database) -> None:
    """Telegram says that the person blocked the bot, or took the block back."""
    blocked = event.new_chat_member.status in (ChatMemberStatus.KICKED, ChatMemberStatus.LEFT)
    async with db.transaction() as tx:
        await users.set_bot_reach(tx, event.from_user.id, "BLOCKED" if blocked else "REACHABLE")


def _languages(t: Translate) -> InlineKeyboardMarkup:
    return rows(
        *(
            [button(t.texts.get(code, "bot-language-name"), SetLanguage(code=code))]
            for code in LANGUAGES
        )
    )
