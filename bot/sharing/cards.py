"""A lottery as it is shown to others: the card of the chat, under it a link that works anywhere."""

from aiogram import Bot
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup
from aiogram.types import User as TelegramUser

from bot.kit.buttons import rows
from bot.texts import Translate
from luckymart.kit.database import Database
from luckymart.kit.settings import Settings
from luckymart.lotteries.models import Lottery
from luckymart.sharing.rules import LinkRules
from luckymart.users import actions as users


async def sharer_of(
    db: Database, person: TelegramUser | None, t: Translate
) -> tuple[Translate, str | None]:
    """The words and the referral code of who shares; a stranger has no code and stays one."""
    if person is None:
        return t, None
    async with db.connection() as connection:
        user = await users.get_by_telegram_id(connection, person.id)
    if user is None or user.status != "ACTIVE":
        return t, None
    return Translate(t.texts, user.language_code), user.referral_code


async def card_keyboard(
    bot: Bot, settings: Settings, t: Translate, lottery: Lottery, referral_code: str | None
) -> InlineKeyboardMarkup:
    me = await bot.me()
    link = LinkRules(me.username or "", settings.app_short_name).link(lottery.id, referral_code)
    open_for_sale = lottery.status in ("UPCOMING", "ACTIVE")
    label = t.plain("bot-button-join" if open_for_sale else "bot-button-result")
    return rows([InlineKeyboardButton(text=label, url=link)])
