"""The first contact, the language, and whether the bot may write."""

from aiogram import Router
from aiogram.enums import ChatMemberStatus
from aiogram.filters import CommandObject
from aiogram.filters.callback_data import CallbackData
from aiogram.types import ChatMemberUpdated, InlineKeyboardMarkup

from bot.commands import set_chat_menus
from bot.kit.buttons import app_button, button, play_keyboard, rows
from bot.kit.chat import Chat
from bot.kit.commands import command
from bot.lotteries.buttons import LotteryPage
from bot.lotteries.cards import show_card
from bot.texts import Translate
from luckymart.kit.database import Database
from luckymart.kit.texts import LANGUAGES
from luckymart.staff import actions as staff_actions
from luckymart.users import actions as users
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


async def start(chat: Chat, command: CommandObject) -> None:
    """`r_CODE` tied its referrer when the person was registered; `l_ID` shows a lottery.

    `terms` is the Mini App's link to them.
    """
    t = chat.t
    if command.args == "terms":
        await chat.show(t("bot-terms"))
        return
    lottery_id = lottery_id_in(command.args)
    if lottery_id is not None:
        await show_card(chat, lottery_id)
        return
    keyboard = rows(
        [app_button(t.plain("bot-button-play"), chat.settings.app_url)],
        [button(t.plain("bot-button-lotteries"), LotteryPage())],
    )
    text: str = t("bot-start", name=chat.user.first_name)
    if chat.settings.demo:
        text = f"{text}\n\n{t('bot-start-demo')}"
    await chat.show(text, keyboard)


async def play(chat: Chat) -> None:
    await chat.show(chat.t("bot-play"), play_keyboard(chat.t, chat.settings.app_url))


async def ask_language(chat: Chat) -> None:
    await chat.show(chat.t("bot-language-ask"), _languages(chat.t))


async def set_language(chat: Chat, callback_data: SetLanguage) -> None:
    async with chat.db.transaction() as tx:
        user = await users.set_language(tx, chat.user.id, callback_data.code)
        staff = await staff_actions.load(tx, user.id)
    t = Translate(chat.services.texts, user.language_code)
    await chat.show(t("bot-language-set"), play_keyboard(t, chat.settings.app_url))
    await set_chat_menus(chat.bot, user.telegram_id, t, chat.settings, staff)


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
