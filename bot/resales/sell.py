"""/sell: a ticket or a prize onto the market; /listings: what one sells, and taking it back."""

from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from aiogram import Bot, F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, InlineKeyboardButton, Message

from bot.kit.buttons import button, new_nonce, rows
from bot.kit.commands import command
from bot.kit.screens import show
from bot.resales.browse import listing_line, title_of
from bot.resales.buttons import MarketPage, OwnListings, SellPage, SellPick, SellStep, TakeBack
from bot.texts import Html, Translate, money
from luckymart.kit.database import Database
from luckymart.kit.money import fits_scale
from luckymart.kit.settings import Settings
from luckymart.kit.typed import read_amount
from luckymart.resales import actions as resales
from luckymart.resales import reading
from luckymart.resales.errors import ResaleNotFound
from luckymart.resales.models import Resale, Sellable
from luckymart.resales.rules import ResaleRules
from luckymart.users.actions import User

ITEMS_A_SCREEN: Final = 8
LISTINGS_A_SCREEN: Final = 5


class Selling(StatesGroup):
    price = State()
    review = State()


def routes() -> Router:
    router = Router(name="resales.sell")
    router.message.register(show_sellable, command("sell"))
    router.callback_query.register(show_more_sellable, SellPage.filter())
    router.callback_query.register(ask_price, SellPick.filter())
    router.message.register(review, StateFilter(Selling.price), F.text, ~F.text.startswith("/"))
    router.callback_query.register(
        put_up, StateFilter(Selling.review), SellStep.filter(F.action == "confirm")
    )
    router.callback_query.register(
        give_up, StateFilter(Selling), SellStep.filter(F.action == "stop")
    )
    router.message.register(show_own, command("listings"))
    router.callback_query.register(show_more_own, OwnListings.filter())
    router.callback_query.register(take_back, TakeBack.filter())
    return router


async def show_sellable(
    message: Message, bot: Bot, db: Database, state: FSMContext, user: User, t: Translate
) -> None:
    await state.clear()
    await _show_sellable(message, bot, db, user, t, None)


async def show_more_sellable(
    callback: CallbackQuery,
    callback_data: SellPage,
    bot: Bot,
    db: Database,
    user: User,
    t: Translate,
) -> None:
    await _show_sellable(callback, bot, db, user, t, callback_data.cursor or None)


async def _show_sellable(
    event: Message | CallbackQuery,
    bot: Bot,
    db: Database,
    user: User,
    t: Translate,
    cursor: str | None,
) -> None:
    async with db.connection() as connection:
        page = await reading.list_sellable(connection, user.id, ITEMS_A_SCREEN, cursor)
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
    older = SellPage(cursor=page.next_cursor or "")
    keyboard = rows(
        *choices, [button(t.plain("bot-button-older"), older)] if page.next_cursor else [], market
    )
    await show(event, bot, t("bot-sell" if choices else "bot-sell-none"), keyboard)


async def ask_price(
    callback: CallbackQuery,
    callback_data: SellPick,
    bot: Bot,
    db: Database,
    settings: Settings,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    item = await _find(db, user, callback_data.item)
    await state.set_data({"item": str(item.id), "nonce": new_nonce()})
    await state.set_state(Selling.price)
    rules = ResaleRules.of(settings)
    fee = f"{(rules.fee_rate * 100).normalize():f}"
    text = t("bot-sell-price", **_item(t, item), **_bounds(rules, item), fee=fee)
    await show(callback, bot, text, rows([_stop(t)]))


async def review(
    message: Message,
    bot: Bot,
    db: Database,
    settings: Settings,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    data = await state.get_data()
    item = await _find(db, user, UUID(data["item"]))
    rules = ResaleRules.of(settings)
    price = _price(message.text or "", rules, item)
    if price is None:
        await show(message, bot, t("bot-sell-bad-price", **_bounds(rules, item)), rows([_stop(t)]))
        return
    await state.update_data(price=str(price))
    await state.set_state(Selling.review)
    fee = rules.fee(price, item.scale)
    text = t(
        "bot-sell-review",
        **_item(t, item),
        price=money(price, item.currency),
        fee=money(fee, item.currency),
        proceeds=money(price - fee, item.currency),
    )
    # The nonce ties the button to this dialog: one of an earlier dialog confirms nothing.
    confirm = SellStep(action="confirm", value=data["nonce"])
    await show(message, bot, text, rows([button(t.plain("bot-button-confirm"), confirm), _stop(t)]))


async def put_up(
    callback: CallbackQuery,
    callback_data: SellStep,
    bot: Bot,
    db: Database,
    settings: Settings,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    """Pressed again it finds the thing listed already, and says so."""
    data = await state.get_data()
    if callback_data.value != data.get("nonce"):
        await show(callback, bot, t("bot-button-old"))
        return
    item = await _find(db, user, UUID(data["item"]))
    rules, price = ResaleRules.of(settings), Decimal(data["price"])
    async with db.transaction() as tx:
        if item.kind == "ticket":
            resale = await resales.list_ticket(tx, rules, user.id, item.id, price)
        else:
            resale = await resales.list_prize(tx, rules, user.id, item.id, price)
    await state.clear()
    mine = button(t.plain("bot-button-market-mine"), OwnListings())
    text = t("bot-sell-done", price=money(resale.price, resale.currency))
    await show(callback, bot, text, rows([mine]))


async def give_up(callback: CallbackQuery, bot: Bot, state: FSMContext, t: Translate) -> None:
    await state.clear()
    await show(callback, bot, t("bot-cancelled"))


async def show_own(message: Message, bot: Bot, db: Database, user: User, t: Translate) -> None:
    await _show_own(message, bot, db, user, t, None)


async def show_more_own(
    callback: CallbackQuery,
    callback_data: OwnListings,
    bot: Bot,
    db: Database,
    user: User,
    t: Translate,
) -> None:
    await _show_own(callback, bot, db, user, t, callback_data.cursor or None)


async def take_back(
    callback: CallbackQuery,
    callback_data: TakeBack,
    bot: Bot,
    db: Database,
    user: User,
    t: Translate,
) -> None:
    async with db.transaction() as tx:
        await resales.cancel(tx, user.id, callback_data.resale)
    await _show_own(callback, bot, db, user, t, None)


async def _show_own(
    event: Message | CallbackQuery,
    bot: Bot,
    db: Database,
    user: User,
    t: Translate,
    cursor: str | None,
) -> None:
    async with db.connection() as connection:
        page = await reading.list_own(connection, user.id, LISTINGS_A_SCREEN, cursor)
    selling = [
        button(t.plain("bot-button-market-back"), MarketPage()),
        button(t.plain("bot-button-market-sell"), SellPage()),
    ]
    if not page.items:
        await show(event, bot, t("bot-listings-none"), rows(selling))
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
    older = OwnListings(cursor=page.next_cursor or "")
    keyboard = rows(
        *cancels, [button(t.plain("bot-button-older"), older)] if page.next_cursor else [], selling
    )
    await show(event, bot, t("bot-listings", list=lines), keyboard)


def _state(resale: Resale) -> str:
    return "SETTLED" if resale.status == "SOLD" and resale.settled_at else resale.status


async def _find(db: Database, user: User, item_id: UUID) -> Sellable:
    """Raises ResaleNotFound where it cannot be listed (any more)."""
    async with db.connection() as connection:
        item = await reading.find_sellable(connection, user.id, item_id)
    if item is None:
        raise ResaleNotFound
    return item


def _item(t: Translate, item: Sellable) -> dict[str, str]:
    return {
        "kind": item.kind,
        "title": title_of(t, item.lottery),
        "number": str(item.ticket_number),
    }


def _bounds(rules: ResaleRules, item: Sellable) -> dict[str, Any]:
    low, high = rules.bounds(item.face_value, item.scale)
    return {"low": money(low, item.currency), "high": money(high, item.currency)}


def _price(text: str, rules: ResaleRules, item: Sellable) -> Decimal | None:
    try:
        price = read_amount(text, item.currency)
    except ValueError:
        return None
    low, high = rules.bounds(item.face_value, item.scale)
    return price if fits_scale(price, item.scale) and low <= price <= high else None


def _stop(t: Translate) -> InlineKeyboardButton:
    return button(t.plain("bot-button-cancel"), SellStep(action="stop"))
