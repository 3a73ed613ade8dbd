"""/sell: a ticket or a prize onto the market; /listings: what one sells, and taking it back."""

from decimal import Decimal
from typing import Final
from uuid import UUID

from aiogram import Router

from bot.kit import running
from bot.kit.amounts import read_amount
from bot.kit.buttons import button, older_row, rows
from bot.kit.chat import Chat
from bot.kit.commands import command
from bot.kit.dialogs import Answers, Dialog, Question, Refused, Screen
from bot.resales.browse import listing_line, title_of
from bot.resales.buttons import MarketPage, OwnListings, SellPage, SellPick, TakeBack
from bot.texts import Html, Translate, money
from luckymart.kit.database import Tx
from luckymart.kit.money import fits_scale
from luckymart.resales import actions as resales
from luckymart.resales import reading
from luckymart.resales.errors import ResaleNotFound
from luckymart.resales.models import Resale, Sellable
from luckymart.resales.rules import ResaleRules

ITEMS_A_SCREEN: Final = 8
LISTINGS_A_SCREEN: Final = 5


def routes() -> Router:
    router = Router(name="resales.sell")
    router.message.register(show_sellable, command("sell"))
    router.callback_query.register(show_more_sellable, SellPage.filter())
    router.callback_query.register(begin, SellPick.filter())
    router.message.register(show_own, command("listings"))
    router.callback_query.register(show_more_own, OwnListings.filter())
    router.callback_query.register(take_back, TakeBack.filter())
    return router


async def show_sellable(chat: Chat) -> None:
    await _show_sellable(chat, None)


async def show_more_sellable(chat: Chat, callback_data: SellPage) -> None:
    await _show_sellable(chat, callback_data.cursor or None)


async def _show_sellable(chat: Chat, cursor: str | None) -> None:
    t = chat.t
    async with chat.db.connection() as connection:
        page = await reading.list_sellable(connection, chat.user.id, ITEMS_A_SCREEN, cursor)
    market = [
        button(t.plain("bot-button-market-back"), MarketPage()),
        button(t.plain("bot-button-market-mine"), OwnListings()),
    ]
    choices = [
        [
            button(
                t.plain(
                    "bot-market-item",
                    kind=item.kind,
                    number=str(item.ticket_number),
                    price=title_of(t, item.lottery)[:40],
                ),
                SellPick(item=item.id),
            )
        ]
        for item in page.items
    ]
    older = older_row(t, page.next_cursor, lambda after: SellPage(cursor=after))
    await chat.show(t("bot-sell" if choices else "bot-sell-none"), rows(*choices, older, market))


# ------------------------------------------------------------ putting it up


async def begin(chat: Chat, callback_data: SellPick) -> None:
    await running.begin(chat, SALE, {"item": str(callback_data.item)})


async def _ask_price(chat: Chat, answers: Answers) -> Screen:
    item, rules = await _find(chat, answers), ResaleRules.of(chat.settings)
    fee = f"{(rules.fee_rate * 100).normalize():f}"
    text = chat.t("bot-sell-price", **_item(chat.t, item), **_bounds(rules, item), fee=fee)
    return Screen(text)


async def _price(chat: Chat, answers: Answers, text: str) -> str:
    item, rules = await _find(chat, answers), ResaleRules.of(chat.settings)
    bad = chat.t("bot-sell-bad-price", **_bounds(rules, item))
    price = read_amount(chat, text, item.currency, bad)
    low, high = rules.bounds(item.face_value, item.scale)
    if not fits_scale(price, item.scale) or not low <= price <= high:
        raise Refused(bad)
    return str(price)


async def _review(chat: Chat, answers: Answers) -> Screen:
    item, price = await _find(chat, answers), Decimal(answers["price"])
    fee = ResaleRules.of(chat.settings).fee(price, item.scale)
    return Screen(
        chat.t(
            "bot-sell-review",
            **_item(chat.t, item),
            price=money(price, item.currency),
            fee=money(fee, item.currency),
            proceeds=money(price - fee, item.currency),
        )
    )


async def _put_up(chat: Chat, tx: Tx, answers: Answers) -> str:
    item_id, rules = UUID(answers["item"]), ResaleRules.of(chat.settings)
    item = await reading.find_sellable(tx, chat.user.id, item_id)
    if item is None:
        raise ResaleNotFound
    put_up = resales.list_ticket if item.kind == "ticket" else resales.list_prize
    resale = await put_up(tx, rules, chat.user.id, item.id, Decimal(answers["price"]))
    return chat.t.money(resale.price, resale.currency)


async def _show_listed(chat: Chat, _: Answers, price: str) -> None:
    mine = button(chat.t.plain("bot-button-market-mine"), OwnListings())
    await chat.show(chat.t("bot-sell-done", price=price), rows([mine]))


SALE: Final = Dialog(
    name="sale",
    questions=[Question(name="price", ask=_ask_price, parse=_price)],
    review=_review,
    act=_put_up,
    done=_show_listed,
)


# ------------------------------------------------------------ what is on sale


async def show_own(chat: Chat) -> None:
    await _show_own(chat, None)


async def show_more_own(chat: Chat, callback_data: OwnListings) -> None:
    await _show_own(chat, callback_data.cursor or None)


async def take_back(chat: Chat, callback_data: TakeBack) -> None:
    async with chat.db.transaction() as tx:
        await resales.cancel(tx, chat.user.id, callback_data.resale)
    await _show_own(chat, None)


async def _show_own(chat: Chat, cursor: str | None) -> None:
    t = chat.t
    async with chat.db.connection() as connection:
        page = await reading.list_own(connection, chat.user.id, LISTINGS_A_SCREEN, cursor)
    selling = [
        button(t.plain("bot-button-market-back"), MarketPage()),
        button(t.plain("bot-button-market-sell"), SellPage()),
    ]
    if not page.items:
        await chat.show(t("bot-listings-none"), rows(selling))
        return
    lines = Html(
        "\n\n".join(
            listing_line(t, "bot-listing-line", one, state=_state(one)) for one in page.items
        )
    )
    cancels = [
        [
            button(
                t.plain("bot-button-listing-cancel", number=str(one.ticket_number)),
                TakeBack(resale=one.id),
            )
        ]
        for one in page.items
        if one.status == "ACTIVE"
    ]
    older = older_row(t, page.next_cursor, lambda after: OwnListings(cursor=after))
    await chat.show(t("bot-listings", list=lines), rows(*cancels, older, selling))


def _state(resale: Resale) -> str:
    return "SETTLED" if resale.status == "SOLD" and resale.settled_at else resale.status


async def _find(chat: Chat, answers: Answers) -> Sellable:
    """Raises ResaleNotFound where it cannot be listed (any more)."""
    async with chat.db.connection() as connection:
        item = await reading.find_sellable(connection, chat.user.id, UUID(answers["item"]))
    if item is None:
        raise ResaleNotFound
    return item


def _item(t: Translate, item: Sellable) -> dict[str, str]:
    return {
        "kind": item.kind,
        "title": title_of(t, item.lottery),
        "number": str(item.ticket_number),
    }


def _bounds(rules: ResaleRules, item: Sellable) -> dict[str, str]:
    low, high = rules.bounds(item.face_value, item.scale)
    return {"low": money(low, item.currency), "high": money(high, item.currency)}
