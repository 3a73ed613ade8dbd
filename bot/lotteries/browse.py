"""/lotteries: a page of them, each with a button to its card."""

from typing import Final

from aiogram import Router

from bot.kit.buttons import app_button, button, rows
from bot.kit.chat import Chat
from bot.kit.commands import command
from bot.lotteries.buttons import LotteryCard, LotteryPage
from bot.lotteries.cards import show_card, title_of
from bot.texts import Html, Translate, bar, money, shortened
from luckymart.lotteries import actions as lotteries
from luckymart.lotteries.models import Lottery

LOTTERIES_A_SCREEN: Final = 5
MAX_TITLE_LENGTH: Final = 60
MAX_BUTTON_LENGTH: Final = 30


def routes() -> Router:
    router = Router(name="lotteries.browse")
    router.message.register(show_first_page, command("lotteries"))
    router.callback_query.register(show_page, LotteryPage.filter())
    router.callback_query.register(show_one, LotteryCard.filter())
    return router


async def show_first_page(chat: Chat) -> None:
    await _show_page(chat, None)


async def show_page(chat: Chat, callback_data: LotteryPage) -> None:
    await _show_page(chat, callback_data.cursor or None)


async def show_one(chat: Chat, callback_data: LotteryCard) -> None:
    await show_card(chat, callback_data.lottery)


async def _show_page(chat: Chat, cursor: str | None) -> None:
    t = chat.t
    async with chat.db.connection() as connection:
        page = await lotteries.list_public(connection, [], LOTTERIES_A_SCREEN, cursor, chat.user.id)
    in_app = [app_button(t.plain("bot-button-open-app"), chat.settings.app_url)]
    if not page.items:
        await chat.show(t("bot-lotteries-none"), rows(in_app))
        return
    cards = [
        [
            button(
                shortened(f"🎁 {title_of(t, lottery)}", MAX_BUTTON_LENGTH),
                LotteryCard(lottery=lottery.id),
            )
        ]
        for lottery in page.items
    ]
    turns = []
    if cursor is not None:
        turns.append(button(t.plain("bot-button-first"), LotteryPage()))
    if page.next_cursor:
        turns.append(button(t.plain("bot-button-next"), LotteryPage(cursor=page.next_cursor)))
    text = t("bot-lotteries", list=Html("\n\n".join(_line(t, lottery) for lottery in page.items)))
    await chat.show(text, rows(*cards, turns, in_app))


def _line(t: Translate, lottery: Lottery) -> str:
    return t(
        "bot-lotteries-line",
        title=shortened(title_of(t, lottery), MAX_TITLE_LENGTH),
        price=money(lottery.ticket_price, lottery.currency),
        status=lottery.status,
        bar=bar(lottery.sold_tickets, lottery.total_tickets),
        sold=lottery.sold_tickets,
        total=lottery.total_tickets,
    )
