"""Groups: a greeting, lotteries by command, and a polite word where something is private."""

from typing import Final

import structlog
from aiogram import Bot, F, Router
from aiogram.enums import ChatType
from aiogram.filters import JOIN_TRANSITION, ChatMemberUpdatedFilter, Command, CommandObject
from aiogram.types import ChatMemberUpdated, InlineKeyboardButton, InlineKeyboardMarkup, Message

from bot.commands import PLAYER_COMMANDS, STAFF_COMMANDS
from bot.kit.buttons import rows
from bot.kit.chat import Chat, Services
from bot.kit.screens import preview_of, reply
from bot.lotteries.cards import card_text, picture_url, show_card
from bot.sharing.cards import card_keyboard, sharer_of
from bot.texts import Translate
from luckymart.kit.database import Database
from luckymart.lotteries.models import Lottery
from luckymart.sharing import actions as sharing

log = structlog.get_logger(__name__)

SHOWING: Final = ("lottery", "share")
PRIVATE: Final = {*PLAYER_COMMANDS, *STAFF_COMMANDS, "staff", "cancel"} - {"help"}


def group_routes() -> Router:
    router = Router(name="sharing.groups")
    router.message.filter(F.chat.type.in_({ChatType.GROUP, ChatType.SUPERGROUP}))
    router.message.register(show_in_group, Command(*SHOWING))
    # Only by name: other bots of the group have commands of these names too.
    router.message.register(refuse_private, Command(*PRIVATE, magic=F.mention))
    in_group = F.chat.type.in_({ChatType.GROUP, ChatType.SUPERGROUP})
    router.my_chat_member.register(greet, in_group, ChatMemberUpdatedFilter(JOIN_TRANSITION))
    router.my_chat_member.register(note_channel, F.chat.type == ChatType.CHANNEL)
    return router


def private_routes() -> Router:
    router = Router(name="sharing.private")
    router.message.register(show_to_one, Command(*SHOWING))
    return router


async def show_in_group(
    message: Message, command: CommandObject, bot: Bot, services: Services, t: Translate
) -> None:
    """/lottery and /share, with a number or words: without them what is nearest to its draw."""
    db, settings = services.db, services.settings
    t, referral_code = await sharer_of(db, message.from_user, t)
    lottery = await _find(db, command)
    if lottery is None:
        await reply(message, t("bot-group-nothing"), await _search_button(bot, t))
        return
    await message.answer(
        card_text(t, lottery),
        reply_markup=await card_keyboard(bot, settings, t, lottery, referral_code),
        link_preview_options=preview_of(picture_url(settings, lottery.image_url)),
    )


async def show_to_one(chat: Chat, command: CommandObject) -> None:
    """The same commands in the private chat show the card with everything that works there."""
    lottery = await _find(chat.db, command)
    if lottery is None:
        await chat.show(chat.t("bot-group-nothing"), await _search_button(chat.bot, chat.t))
        return
    await show_card(chat, lottery.id)


async def refuse_private(message: Message, command: CommandObject, bot: Bot, t: Translate) -> None:
    text = t("bot-group-private", command=f"/{command.command}")
    await reply(message, text, rows([await _chat_button(bot, t)]))


async def greet(event: ChatMemberUpdated, bot: Bot, t: Translate) -> None:
    """Somebody added the bot to a group."""
    search = await _search_button(bot, t)
    lines = search.inline_keyboard if search else []
    await event.answer(
        t("bot-group-welcome"), reply_markup=rows(*lines, [await _chat_button(bot, t)])
    )


async def note_channel(event: ChatMemberUpdated) -> None:
    """The operator needs a channel's number where it has no public name: here it is."""
    log.info(
        "channel_membership",
        chat_id=event.chat.id,
        title=event.chat.title,
        status=event.new_chat_member.status,
    )


async def _find(db: Database, command: CommandObject) -> Lottery | None:
    async with db.connection() as connection:
        found = await sharing.find(connection, command.args or "", 0, 1, with_closed=True)
    return found[0] if found else None


async def _search_button(bot: Bot, t: Translate) -> InlineKeyboardMarkup | None:
    """Telegram refuses such a button of a bot whose inline mode was not switched on."""
    me = await bot.me()
    if not me.supports_inline_queries:
        return None
    label = t.plain("bot-button-search")
    return rows([InlineKeyboardButton(text=label, switch_inline_query_current_chat="")])


async def _chat_button(bot: Bot, t: Translate) -> InlineKeyboardButton:
    me = await bot.me()
    url = f"https://t.me/{me.username}?start=group"
    return InlineKeyboardButton(text=t.plain("bot-button-open-chat"), url=url)
