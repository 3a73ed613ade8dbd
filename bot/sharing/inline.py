"""`@bot words` or `@bot number`, in any chat: lotteries to be sent there."""

from typing import Final

from aiogram import Bot, Router
from aiogram.types import (
    InlineQuery,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
)

from bot.kit.screens import preview_of
from bot.lotteries.cards import card_text, picture_url, title_of
from bot.sharing.cards import card_keyboard, sharer_of
from bot.texts import Translate, money
from luckymart.kit.database import Database
from luckymart.kit.settings import Settings
from luckymart.lotteries.models import Lottery
from luckymart.sharing import actions as sharing

RESULTS_A_PAGE: Final = 20  # Telegram takes 50
MAX_OFFSET: Final = 10_000
CACHE_SECONDS: Final = 5
"""Sales go on, and the next letter is another query anyway."""
START_PARAMETER: Final = "inline"


def inline_routes() -> Router:
    router = Router(name="sharing.inline")
    router.inline_query.register(answer_query)
    return router


async def answer_query(
    query: InlineQuery, bot: Bot, db: Database, settings: Settings, t: Translate
) -> None:
    """In the language and with the referral code of who asks, so never from another's cache."""
    t, referral_code = await sharer_of(db, query.from_user, t)
    offset = _read_offset(query.offset)
    async with db.connection() as connection:
        found = await sharing.find(connection, query.query, offset, RESULTS_A_PAGE + 1)
    page = found[:RESULTS_A_PAGE]
    empty = InlineQueryResultsButton(
        text=t.plain("bot-inline-empty"), start_parameter=START_PARAMETER
    )
    await query.answer(
        [await _result(bot, settings, t, lottery, referral_code) for lottery in page],
        cache_time=CACHE_SECONDS,
        is_personal=True,
        next_offset=str(offset + RESULTS_A_PAGE) if len(found) > RESULTS_A_PAGE else "",
        button=None if page or offset else empty,
    )


def _read_offset(text: str) -> int:
    """Where a page begins, as the page before it said; anything else is the beginning."""
    digits = text if text.isascii() and text.isdigit() and len(text) < 6 else "0"
    return min(int(digits), MAX_OFFSET)


async def _result(
    bot: Bot, settings: Settings, t: Translate, lottery: Lottery, referral_code: str | None
) -> InlineQueryResultArticle:
    picture = picture_url(settings, lottery.image_url)
    return InlineQueryResultArticle(
        id=str(lottery.id),
        title=f"#{lottery.period} {title_of(t, lottery)}",
        description=t.plain(
            "bot-inline-about",
            price=money(lottery.ticket_price, lottery.currency),
            sold=lottery.sold_tickets,
            total=lottery.total_tickets,
            status=t.plain("bot-status", status=lottery.status),
        ),
        # One address that Telegram cannot fetch spoils the whole answer, and from this machine's
        # own it can fetch nothing.
        thumbnail_url=picture if picture and picture.startswith("https://") else None,
        input_message_content=InputTextMessageContent(
            message_text=card_text(t, lottery), link_preview_options=preview_of(picture)
        ),
        reply_markup=await card_keyboard(bot, settings, t, lottery, referral_code),
    )
