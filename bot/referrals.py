"""/friends: the person's link, its QR code, who came by it and what it earned."""

from typing import Literal
from urllib.parse import urlencode

from aiogram import F, Router
from aiogram.filters.callback_data import CallbackData
from aiogram.types import BufferedInputFile, InlineKeyboardButton

from bot.kit.buttons import button, older_row, rows
from bot.kit.chat import Chat
from bot.kit.commands import command
from bot.texts import Html, Translate, money
from luckymart.referrals import actions as referrals
from luckymart.referrals import bonuses, rules
from luckymart.referrals.actions import Earnings, Invited, Level
from luckymart.referrals.bonuses import Bonus, Progress
from luckymart.referrals.rules import Links

FRIENDS_A_SCREEN = 10


class FriendsStep(CallbackData, prefix="fr"):
    action: Literal["home", "qr", "invited"]
    cursor: str = ""


def routes() -> Router:
    router = Router(name="referrals")
    router.message.register(show_friends, command("friends"))
    router.callback_query.register(show_friends, FriendsStep.filter(F.action == "home"))
    router.callback_query.register(send_qr, FriendsStep.filter(F.action == "qr"))
    router.callback_query.register(show_invited, FriendsStep.filter(F.action == "invited"))
    return router


async def show_friends(chat: Chat) -> None:
    t = chat.t
    async with chat.db.connection() as connection:
        friends = await referrals.get_friends(
            connection, chat.user.id, chat.settings.commission_rates
        )
        bonus = await bonuses.find(connection, chat.user.id)
        progress = bonus and await bonuses.get_progress(connection, bonus.id)
    links = await _links(chat)
    link = links.app or links.bot  # as the API gives it
    levels = "\n\n".join(_level_text(t, level) for level in friends.levels)
    text = t("bot-friends", link=link, levels=Html(levels))
    if bonus and progress and bonus.status in ("PENDING", "ACTIVE"):
        text = Html(f"{text}\n\n{_bonus_text(t, bonus, progress)}")
    # https://core.telegram.org/widgets/share
    share = urlencode({"url": link, "text": t.plain("bot-friends-share")})
    keyboard = rows(
        [
            InlineKeyboardButton(
                text=t.plain("bot-button-share-link"), url=f"https://t.me/share/url?{share}"
            )
        ],
        [
            button(t.plain("bot-button-qr"), FriendsStep(action="qr")),
            button(t.plain("bot-button-invited"), FriendsStep(action="invited")),
        ],
    )
    await chat.show(text, keyboard)


async def send_qr(chat: Chat) -> None:
    t = chat.t
    link = (await _links(chat)).bot
    picture = BufferedInputFile(rules.qr_png(link), "friends.png")
    await chat.bot.send_photo(
        chat.user.telegram_id, picture, caption=t("bot-friends-qr", link=link)
    )
    await chat.acknowledge()


async def show_invited(chat: Chat, callback_data: FriendsStep) -> None:
    t = chat.t
    async with chat.db.connection() as connection:
        page = await referrals.list_invited(
            connection, chat.user.id, 1, FRIENDS_A_SCREEN, callback_data.cursor or None
        )
    lines = t.timed(_friend_text(t, friend) for friend in page.items)
    text = t("bot-friends-invited", list=lines or t("bot-friends-invited-none"))
    keyboard = rows(
        older_row(t, page.next_cursor, lambda after: FriendsStep(action="invited", cursor=after)),
        [button(t.plain("bot-button-back"), FriendsStep(action="home"))],
    )
    await chat.show(text, keyboard)


async def _links(chat: Chat) -> Links:
    me = await chat.bot.me()
    return rules.links(me.username or "", chat.settings.app_short_name, chat.user.referral_code)


def _level_text(t: Translate, level: Level) -> str:
    text = t(
        "bot-friends-level",
        level=level.level,
        rate=f"{(level.rate * 100).normalize():f}",
        invited=level.invited,
        signed=level.signed_in,
    )
    lines = [t("bot-friends-earned", **_amounts(one)) for one in level.earnings]
    return "\n".join([text, *lines])


def _friend_text(t: Translate, friend: Invited) -> str:
    text = t(
        "bot-friends-invited-line",
        signed="yes" if friend.signed_in else "no",
        name=friend.first_name or t.plain("bot-person-nameless"),
        time=t.line_moment(friend.joined_at),
    )
    earned = [t("bot-friends-invited-earned", **_amounts(one)) for one in friend.earned]
    return "\n   ".join([text, *earned])


def _amounts(earnings: Earnings) -> dict[str, str]:
    currency = earnings.currency
    return {"paid": money(earnings.paid, currency), "pending": money(earnings.pending, currency)}


def _bonus_text(t: Translate, bonus: Bonus, progress: Progress) -> Html:
    return t(
        "bot-friends-bonus",
        status=bonus.status,
        condition=bonus.condition,
        amount=money(bonus.amount, bonus.currency),
        required=money(bonus.source_amount, bonus.currency),
        played=money(progress.played, bonus.currency),
        waiting=money(progress.waiting, bonus.currency),
        time=t.moment(bonus.expires_at),
    )
