"""/market: what other players sell, page by page; buying it with the wallet of one's choice."""

from typing import Final

from aiogram import Router
from aiogram.types import InlineKeyboardButton

from bot.kit.buttons import WALLET_LETTERS, WALLET_TYPES, app_button, button, new_nonce, rows
from bot.kit.chat import Chat
from bot.kit.commands import command
from bot.purchases.buttons import TicketPage
from bot.resales.buttons import (
    MarketBuy,
    MarketCard,
    MarketLotteries,
    MarketPage,
    MarketReview,
    OwnListings,
    SellPage,
)
from bot.texts import Html, Translate, money, shortened
from bot.wallets.balance import wallet_name
from luckymart.kit import idempotency
from luckymart.kit.database import Tx
from luckymart.lotteries.models import LotterySummary
from luckymart.resales import actions as resales
from luckymart.resales import reading
from luckymart.resales.errors import AlreadySold, ResaleState
from luckymart.resales.models import Bought, Resale, Sort
from luckymart.wallets import actions as wallets

LISTINGS_A_SCREEN: Final = 6
BUTTONS_A_ROW: Final = 2
MAX_TITLE_LENGTH: Final = 50
SORTS: Final[dict[str, Sort]] = {"c": "price", "d": "-price", "n": "newest"}
SORT_NAMES: Final = {
    "c": "bot-button-market-cheapest",
    "d": "bot-button-market-dearest",
    "n": "bot-button-market-newest",
}


def routes() -> Router:
    router = Router(name="resales.browse")
    router.message.register(show_market, command("market"))
    router.callback_query.register(show_page, MarketPage.filter())
    router.callback_query.register(ask_lottery, MarketLotteries.filter())
    router.callback_query.register(show_card, MarketCard.filter())
    router.callback_query.register(ask_confirmation, MarketReview.filter())
    router.callback_query.register(buy, MarketBuy.filter())
    return router


async def show_market(chat: Chat) -> None:
    await _show_page(chat, MarketPage())


async def show_page(chat: Chat, callback_data: MarketPage) -> None:
    await _show_page(chat, callback_data)


async def _show_page(chat: Chat, page: MarketPage) -> None:
    t = chat.t
    async with chat.db.connection() as connection:
        found = await reading.browse(
            connection,
            SORTS[page.sort],
            LISTINGS_A_SCREEN,
            page.cursor or None,
            lottery_id=page.lottery,
        )
    selling = [
        button(t.plain("bot-button-market-sell"), SellPage()),
        button(t.plain("bot-button-market-mine"), OwnListings()),
    ]
    if not found.items:
        back = [button(t.plain("bot-button-market-back"), MarketPage())] if page.lottery else []
        await chat.show(t("bot-market-none"), rows(back, selling))
        return
    lines = Html("\n\n".join(listing_line(t, "bot-market-line", one) for one in found.items))
    cards = [
        button(
            t.plain("bot-market-item", **_names(one), price=money(one.price, one.currency)),
            MarketCard(resale=one.id),
        )
        for one in found.items
    ]
    others = [
        button(t.plain(SORT_NAMES[sort]), MarketPage(sort=sort, lottery=page.lottery))
        for sort in ("c", "d", "n")
        if sort != page.sort
    ]
    older = page.model_copy(update={"cursor": found.next_cursor or ""})
    keyboard = rows(
        *(cards[nth : nth + BUTTONS_A_ROW] for nth in range(0, len(cards), BUTTONS_A_ROW)),
        [button(t.plain("bot-button-next"), older)] if found.next_cursor else [],
        others,
        [button(t.plain("bot-button-market-filter"), MarketLotteries())],
        selling,
    )
    await chat.show(t("bot-market", list=lines), keyboard)


async def ask_lottery(chat: Chat) -> None:
    t = chat.t
    async with chat.db.connection() as connection:
        found = await reading.lotteries_on_market(connection)
    choices = [
        [button(f"{title_of(t, one.lottery)} ({one.listings})", MarketPage(lottery=one.lottery_id))]
        for one in found
    ]
    everything = [button(t.plain("bot-button-market-all"), MarketPage())]
    await chat.show(t("bot-market-lotteries"), rows(*choices, everything))


async def show_card(chat: Chat, callback_data: MarketCard) -> None:
    t, resale = chat.t, await _on_sale(chat, callback_data)
    async with chat.db.connection() as connection:
        mine = await wallets.list_wallets(connection, chat.user.id)
    choices = [
        [
            button(
                f"{wallet_name(t, wallet.type)}: {t.money(wallet.balance, wallet.currency)}",
                MarketReview(resale=resale.id, wallet=WALLET_LETTERS[wallet.type]),
            )
        ]
        for wallet in mine
        if wallet.currency == resale.currency and wallet.type in resale.takes
    ]
    is_own = resale.seller_id == chat.user.id
    text = t(
        "bot-market-card",
        **_names(resale),
        title=title_of(t, resale.lottery),
        price=money(resale.price, resale.currency),
        face=money(resale.face_value, resale.currency),
        seller=resale.shown_seller or t.plain("bot-person-nameless"),
    )
    if is_own:
        text = Html(f"{text}\n\n{t('bot-market-own')}")
    await chat.show(text, rows(*([] if is_own else choices), [_back(t, resale)]))


async def ask_confirmation(chat: Chat, callback_data: MarketReview) -> None:
    t, resale = chat.t, await _on_sale(chat, callback_data)
    confirm = MarketBuy(**callback_data.model_dump(), nonce=new_nonce())
    price = money(resale.price, resale.currency)
    text = t(
        "bot-market-confirm",
        **_names(resale),
        title=title_of(t, resale.lottery),
        price=price,
        wallet=wallet_name(t, WALLET_TYPES[callback_data.wallet]),
    )
    pay = button(t.plain("bot-button-pay", total=price), confirm)
    await chat.show(text, rows([pay], [_back(t, resale)]))


async def buy(chat: Chat, callback_data: MarketBuy) -> None:
    """The key is the confirmation's own: pressed or delivered twice, it pays once."""
    t, user = chat.t, chat.user
    kind, resale_id = WALLET_TYPES[callback_data.wallet], callback_data.resale
    key = f"tg:resale:{callback_data.nonce}"
    request_hash = idempotency.request_hash("resale", resale_id, kind.value)

    async def command(tx: Tx) -> str:
        return (await resales.buy(tx, user.id, resale_id, kind)).model_dump_json()

    async with chat.db.transaction() as tx:
        answer = await idempotency.once(tx, user.id, key, request_hash, command)
    bought = Bought.model_validate_json(answer.text)
    keyboard = rows(
        [
            app_button(
                t.plain("bot-button-open-app"), chat.settings.app_url, bought.resale.lottery_id
            )
        ],
        [
            button(t.plain("bot-button-market-back"), MarketPage()),
            button(t.plain("bot-button-my-tickets"), TicketPage()),
        ],
    )
    text = t(
        "bot-market-receipt",
        **_names(bought.resale),
        title=title_of(t, bought.resale.lottery),
        price=money(bought.order.total_amount, bought.order.currency),
        order=bought.order.order_number,
        wallet=wallet_name(t, bought.wallet.type),
        balance=money(bought.wallet.balance, bought.wallet.currency),
    )
    await chat.show(text, keyboard)


def listing_line(t: Translate, message_id: str, resale: Resale, **values: str) -> str:
    return t(
        message_id,
        **_names(resale),
        title=title_of(t, resale.lottery),
        price=money(resale.price, resale.currency),
        face=money(resale.face_value, resale.currency),
        **values,
    )


def title_of(t: Translate, lottery: LotterySummary) -> str:
    return shortened(t.localised(lottery.title_i18n) or lottery.title, MAX_TITLE_LENGTH)


def _names(resale: Resale) -> dict[str, str]:
    # a number of a ticket is a name: written without separators
    return {"kind": resale.kind, "number": str(resale.ticket_number)}


async def _on_sale(chat: Chat, choice: MarketCard | MarketReview) -> Resale:
    """Fail early if it is not on sale. Raises ResaleNotFound, AlreadySold, ResaleState."""
    async with chat.db.connection() as connection:
        resale = await reading.get(connection, choice.resale)
    if resale.status in ("SOLD", "REFUNDED"):
        raise AlreadySold
    if not resale.is_on_sale:
        raise ResaleState(status=resale.status)
    return resale


def _back(t: Translate, resale: Resale) -> InlineKeyboardButton:
    return button(t.plain("bot-button-market-back"), MarketPage(lottery=resale.lottery_id))
