"""What the bot can do, the shop's rules, and an answer to everything else that is said to it."""

from aiogram import Bot, F, Router
from aiogram.types import CallbackQuery, InlineKeyboardButton, Message

from bot.commands import is_switched_off, player_commands
from bot.kit.buttons import play_keyboard, rows
from bot.kit.chat import Chat
from bot.kit.commands import command, command_in
from bot.kit.dialogs import Words
from bot.kit.running import end, take_rest_of_album
from bot.kit.screens import remove_buttons, reply, show
from bot.texts import Html, Translate
from luckymart.kit.settings import Settings


def routes() -> Router:
    router = Router(name="help")
    router.message.register(answer_anything, asks_what_is_off)
    router.message.register(show_help, command("help"))
    router.message.register(show_terms, command("terms"))
    router.message.register(show_privacy, command("privacy"))
    router.message.register(cancel_dialog, command("cancel"))
    return router


def leftover_routes() -> Router:
    """For what no other handler of private chats took."""
    router = Router(name="help.leftovers")
    router.message.register(answer_anything)
    router.callback_query.register(answer_old_button)
    return router


def group_routes() -> Router:
    router = Router(name="help.groups")
    router.message.register(answer_in_group, F.text.contains("@"))
    return router


async def asks_what_is_off(message: Message, settings: Settings) -> bool:
    """A command of a feature that is off is as unknown as any other word."""
    return is_switched_off(command_in(message.text), settings)


async def show_help(message: Message, bot: Bot, settings: Settings, t: Translate) -> None:
    lines = "\n".join(f"/{name} — {t(f'bot-command-{name}')}" for name in player_commands(settings))
    await show(
        message, bot, t("bot-help", commands=Html(lines)), play_keyboard(t, settings.app_url)
    )


async def show_terms(message: Message, bot: Bot, t: Translate) -> None:
    await show(message, bot, t("bot-terms"))


async def show_privacy(message: Message, bot: Bot, t: Translate) -> None:
    await show(message, bot, t("bot-privacy"))


async def cancel_dialog(chat: Chat) -> None:
    """/cancel says what it cancelled, and what goes on without the dialog."""
    words = await end(chat) or Words(chat.t("bot-cancel-nothing"))
    await chat.show(words.text, words.keyboard)


async def answer_anything(chat: Chat) -> None:
    assert isinstance(chat.event, Message)
    if chat.event.via_bot is not None or await take_rest_of_album(chat):
        return  # a result of inline mode, chosen in this very chat; the rest of an album
    await chat.show(chat.t("bot-unknown"), play_keyboard(chat.t, chat.settings.app_url))


async def answer_old_button(callback: CallbackQuery, t: Translate) -> None:
    await remove_buttons(callback)
    await callback.answer(t.plain("bot-button-old"), show_alert=True)


async def answer_in_group(message: Message, bot: Bot, t: Translate) -> None:
    """A group gets a hint where to play, and only when the bot is called by its name."""
    me = await bot.me()
    if f"@{me.username}".lower() not in (message.text or "").lower():
        return
    link = InlineKeyboardButton(
        text=t.plain("bot-button-open-chat"), url=f"https://t.me/{me.username}?start=group"
    )
    await reply(message, t("bot-group-hint"), rows([link]))
