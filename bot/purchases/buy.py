"""Buying in the chat: how many, from which wallet, confirm; and the tickets that came of it."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import groupby
from typing import Final

from aiogram import Bot, Router
from aiogram.types import CallbackQuery, InlineKeyboardButton, Message

from bot.kit.buttons import WALLET_LETTERS, WALLET_TYPES, app_button, button, new_nonce, rows
from bot.kit.commands import command
from bot.kit.screens import show
from bot.lotteries.buttons import LotteryCard, LotteryPage
from bot.purchases.buttons import BuyConfirm, BuyQuantity, BuyReview, BuyWallet, TicketPage
from bot.texts import Html, Translate, money, shortened
from bot.wallets.balance import wallet_name
from luckymart.kit.database import Database
from luckymart.kit.settings import Settings
from luckymart.lotteries import actions as lotteries
from luckymart.lotteries.models import Lottery
from luckymart.purchases import actions as purchases
from luckymart.purchases.errors import LotteryClosed, SoldOut
from luckymart.purchases.office import PurchaseRequest, PurchaseResult, TicketOffice
from luckymart.users.actions import User
from luckymart.wallets import actions as wallets

QUANTITIES: Final = (1, 5, 10)
TICKETS_A_SCREEN: Final = 60
MAX_TITLE_LENGTH: Final = 60


def routes() -> Router:
    router = Router(name="purchases")
    router.callback_query.register(ask_quantity, BuyQuantity.filter())
    router.callback_query.register(ask_wallet, BuyWallet.filter())
    router.callback_query.register(ask_confirmation, BuyReview.filter())
    router.callback_query.register(buy, BuyConfirm.filter())
    router.message.register(show_tickets, command("tickets"))
    router.callback_query.register(show_more_tickets, TicketPage.filter())
    return router


async def ask_quantity(
    callback: CallbackQuery,
    callback_data: BuyQuantity,
    bot: Bot,
    db: Database,
    user: User,
    t: Translate,
) -> None:
    lottery = await _on_sale(db, user, callback_data)
    most = _most(lottery)
    choices = [
        button(str(count), BuyWallet(lottery=lottery.id, quantity=count))
        for count in QUANTITIES
        if count == 1 or count <= most
    ]
    await show(
        callback,
        bot,
        t(
            "bot-buy-quantity",
            title=t.localised(lottery.title_i18n),
            price=money(lottery.ticket_price, lottery.currency),
            left=lottery.total_tickets - lottery.sold_tickets,
        ),
        rows(choices, [_back_to_card(t, lottery)]),
    )


async def ask_wallet(
    callback: CallbackQuery,
    callback_data: BuyWallet,
    bot: Bot,
    db: Database,
    user: User,
    t: Translate,
) -> None:
    lottery = await _on_sale(db, user, callback_data)
    async with db.connection() as connection:
        mine = await wallets.list_wallets(connection, user.id)
    choices = [
        [
            button(
                f"{wallet_name(t, wallet.type)}: {money(wallet.balance, wallet.currency)}",
                BuyReview(
                    lottery=lottery.id,
                    quantity=callback_data.quantity,
                    wallet=WALLET_LETTERS[wallet.type],
                ),
            )
        ]
        for wallet in mine
        if wallet.currency == lottery.currency
    ]
    text = t(
        "bot-buy-wallet",
        title=t.localised(lottery.title_i18n),
        quantity=callback_data.quantity,
        total=_total(lottery, callback_data.quantity),
    )
    await show(callback, bot, text, rows(*choices, [_back_to_card(t, lottery)]))


async def ask_confirmation(
    callback: CallbackQuery,
    callback_data: BuyReview,
    bot: Bot,
    db: Database,
    user: User,
    t: Translate,
) -> None:
    lottery = await _on_sale(db, user, callback_data)
    confirm = BuyConfirm(**callback_data.model_dump(), nonce=new_nonce())
    total = _total(lottery, callback_data.quantity)
    text = t(
        "bot-buy-confirm",
        title=t.localised(lottery.title_i18n),
        quantity=callback_data.quantity,
        total=total,
        wallet=wallet_name(t, WALLET_TYPES[callback_data.wallet]),
    )
    keyboard = rows(
        [button(t.plain("bot-button-pay", total=total), confirm)], [_back_to_card(t, lottery)]
    )
    await show(callback, bot, text, keyboard)


async def buy(
    callback: CallbackQuery,
    callback_data: BuyConfirm,
    bot: Bot,
    db: Database,
    settings: Settings,
    office: TicketOffice,
    user: User,
    t: Translate,
) -> None:
    """The key is the confirmation's own: pressed or delivered twice, it buys nothing more."""
    purchase = await office.buy(
        PurchaseRequest(
            user.id,
            callback_data.lottery,
            callback_data.quantity,
            WALLET_TYPES[callback_data.wallet],
            f"tg:buy:{callback_data.nonce}",
        )
    )
    async with db.connection() as connection:
        lottery = await lotteries.get_published(connection, callback_data.lottery, user.id)
    keyboard = rows(
        [app_button(t.plain("bot-button-open-app"), settings.app_url, lottery.id)],
        [
            button(t.plain("bot-button-buy-more"), LotteryCard(lottery=lottery.id)),
            button(t.plain("bot-button-my-tickets"), TicketPage()),
        ],
    )
    await show(callback, bot, _receipt(t, lottery, purchase.parsed()), keyboard)


async def show_tickets(
    message: Message, bot: Bot, db: Database, settings: Settings, user: User, t: Translate
) -> None:
    await _show_tickets(message, bot, db, settings, user, t, cursor=None)


async def show_more_tickets(
    callback: CallbackQuery,
    callback_data: TicketPage,
    bot: Bot,
    db: Database,
    settings: Settings,
    user: User,
    t: Translate,
) -> None:
    await _show_tickets(callback, bot, db, settings, user, t, cursor=callback_data.cursor or None)


async def _show_tickets(
    event: Message | CallbackQuery,
    bot: Bot,
    db: Database,
    settings: Settings,
    user: User,
    t: Translate,
    *,
    cursor: str | None,
) -> None:
    """Newest first, a paragraph a lottery."""
    async with db.connection() as connection:
        page = await purchases.list_tickets(connection, user.id, None, TICKETS_A_SCREEN, cursor)
    if not page.items:
        keyboard = rows([button(t.plain("bot-button-lotteries"), LotteryPage())])
        await show(event, bot, t("bot-tickets-none"), keyboard)
        return
    by_lottery: dict[object, list[purchases.Ticket]] = {}
    for ticket in page.items:
        by_lottery.setdefault(ticket.lottery_id, []).append(ticket)
    groups = [_group(t, tickets) for tickets in by_lottery.values()]
    more = TicketPage(cursor=page.next_cursor or "")
    keyboard = rows(
        [button(t.plain("bot-button-older"), more)] if page.next_cursor else [],
        [app_button(t.plain("bot-button-open-app"), settings.app_url)],
    )
    await show(event, bot, t("bot-tickets", groups=Html("\n\n".join(groups))), keyboard)


def _group(t: Translate, tickets: Sequence[purchases.Ticket]) -> str:
    lottery = tickets[0].lottery
    text = t(
        "bot-tickets-group",
        title=shortened(t.localised(lottery.title_i18n) or lottery.title, MAX_TITLE_LENGTH),
        status=lottery.status,
        count=len(tickets),
        numbers=number_ranges([ticket.number for ticket in tickets]),
    )
    won = [ticket for ticket in tickets if ticket.is_winning]
    lines = [t("bot-tickets-won", number=str(w.number), rank=w.prize_rank or 1) for w in won]
    return "\n".join([text, *lines])


def number_ranges(numbers: Sequence[int]) -> str:
    """`1000000–1000004, 1000009`: tickets bought together are consecutive."""
    parts = []
    for _, run in groupby(enumerate(sorted(numbers)), lambda pair: pair[1] - pair[0]):
        found = [number for _, number in run]
        parts.append(str(found[0]) if len(found) == 1 else f"{found[0]}–{found[-1]}")
    return ", ".join(parts)


async def _on_sale(
    db: Database, user: User, choice: BuyQuantity | BuyWallet | BuyReview
) -> Lottery:
    """Raises LotteryNotFound, SoldOut, LotteryClosed: nobody walks to a till that is shut."""
    async with db.connection() as connection:
        lottery = await lotteries.get_published(connection, choice.lottery, user.id)
    if lottery.status == "SOLD_OUT":
        raise SoldOut
    if lottery.status != "ACTIVE":
        raise LotteryClosed
    return lottery


def _most(lottery: Lottery) -> int:
    left = lottery.total_tickets - lottery.sold_tickets
    if lottery.unlimited_purchase or lottery.max_per_user is None:
        return left
    return min(left, lottery.max_per_user - lottery.my_tickets)


def _total(lottery: Lottery, quantity: int) -> str:
    return money(lottery.ticket_price * Decimal(quantity), lottery.currency)


def _receipt(t: Translate, lottery: Lottery, result: PurchaseResult) -> str:
    return t(
        "bot-buy-receipt",
        title=t.localised(lottery.title_i18n),
        quantity=result.order.quantity,
        numbers=number_ranges([ticket.number for ticket in result.tickets]),
        total=money(result.order.total_amount, result.order.currency),
        order=result.order.order_number,
        wallet=wallet_name(t, result.wallet.type),
        balance=money(result.wallet.balance, result.wallet.currency),
    )


def _back_to_card(t: Translate, lottery: Lottery) -> InlineKeyboardButton:
    return button(t.plain("bot-button-back"), LotteryCard(lottery=lottery.id))
