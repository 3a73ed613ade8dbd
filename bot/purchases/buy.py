"""Buying in the chat: how many, from which wallet, confirm; and the tickets that came of it."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import groupby
from typing import Final
from uuid import UUID

from aiogram import Router

from bot.errors import explain
from bot.kit import running
from bot.kit.buttons import (
    WALLET_LETTERS,
    WALLET_TYPES,
    app_button,
    button,
    new_nonce,
    older_row,
    rows,
)
from bot.kit.chat import Chat
from bot.kit.commands import command
from bot.kit.dialogs import Answers, Dialog, Question, Refused, Screen
from bot.lotteries.buttons import BuyQuantity, LotteryCard, LotteryPage
from bot.lotteries.cards import show_card, takes_line
from bot.purchases.buttons import BuyConfirm, BuyReview, TicketPage
from bot.texts import Html, Translate, money, shortened
from bot.wallets.balance import wallet_name
from luckymart.kit.money import WalletType
from luckymart.kit.typed import clean_code
from luckymart.lotteries import actions as lotteries
from luckymart.lotteries.models import Lottery
from luckymart.purchases import actions as purchases
from luckymart.purchases.errors import (
    LimitReached,
    LotteryClosed,
    NotEnoughTickets,
    PriceChanged,
    SoldOut,
)
from luckymart.purchases.office import MAX_QUANTITY, PurchaseRequest, PurchaseResult
from luckymart.wallets import actions as wallets

QUANTITIES: Final = (1, 5, 10)
TICKETS_A_SCREEN: Final = 60
MAX_TITLE_LENGTH: Final = 60


def routes() -> Router:
    router = Router(name="purchases")
    router.callback_query.register(ask_quantity, BuyQuantity.filter())
    router.callback_query.register(ask_confirmation, BuyReview.filter())
    router.callback_query.register(buy, BuyConfirm.filter())
    router.message.register(show_tickets, command("tickets"))
    router.callback_query.register(show_more_tickets, TicketPage.filter())
    return router


async def ask_quantity(chat: Chat, callback_data: BuyQuantity) -> None:
    await running.begin(chat, QUANTITY, {"lottery": str(callback_data.lottery)})


async def _ask_quantity(chat: Chat, answers: Answers) -> Screen:
    lottery = await _on_sale(chat, UUID(answers["lottery"]))
    most = _most(lottery)
    quick = [count for count in QUANTITIES if count <= most]
    if 0 < most < max(QUANTITIES) and most not in quick:
        quick.append(most)
    text = chat.t(
        "bot-buy-quantity",
        title=chat.t.localised(lottery.title_i18n),
        price=money(lottery.ticket_price, lottery.currency),
        left=lottery.total_tickets - lottery.sold_tickets,
    )
    return Screen(text, [(str(count), str(count)) for count in quick], columns=4)


async def _quantity(chat: Chat, answers: Answers, text: str) -> str:
    """Raises Refused, NotEnoughTickets, LimitReached."""
    digits = clean_code(text).replace(" ", "")
    if not digits.isdigit() or not 1 <= int(digits[:9]) <= MAX_QUANTITY:
        raise Refused(chat.t("bot-buy-bad-quantity", most=MAX_QUANTITY))
    lottery = await _on_sale(chat, UUID(answers["lottery"]))
    left = lottery.total_tickets - lottery.sold_tickets
    if int(digits) > left:
        raise NotEnoughTickets(available=left)
    if int(digits) > _most(lottery):
        raise LimitReached(limit=lottery.max_per_user, held=lottery.my_tickets)
    return str(int(digits))


async def _show_lottery(chat: Chat, answers: Answers) -> None:
    await show_card(chat, UUID(answers["lottery"]))


async def _ask_wallet(chat: Chat, answers: Answers, _: str) -> None:
    lottery = await _on_sale(chat, UUID(answers["lottery"]))
    await _show_wallets(chat, lottery, int(answers["quantity"]))


QUANTITY: Final = Dialog(
    name="purchase",
    questions=(Question(name="quantity", ask=_ask_quantity, parse=_quantity),),
    done=_ask_wallet,
    back=_show_lottery,
)


async def _show_wallets(chat: Chat, lottery: Lottery, quantity: int) -> None:
    t = chat.t
    async with chat.db.connection() as connection:
        mine = await wallets.list_wallets(connection, chat.user.id)
    choices = [
        [
            button(
                f"{wallet_name(t, wallet.type)}: {t.money(wallet.balance, wallet.currency)}",
                BuyReview(
                    lottery=lottery.id, quantity=quantity, wallet=WALLET_LETTERS[wallet.type]
                ),
            )
        ]
        for wallet in mine
        if wallet.currency == lottery.currency and _may_pay(lottery, wallet.type, quantity)
    ]
    text = chat.t(
        "bot-buy-wallet",
        title=chat.t.localised(lottery.title_i18n),
        quantity=quantity,
        total=_total(lottery, quantity),
    )
    back = button(chat.t.plain("bot-button-back"), BuyQuantity(lottery=lottery.id))
    await chat.show(Html(f"{text}\n\n{takes_line(t, lottery)}"), rows(*choices, [back]))


def _may_pay(lottery: Lottery, kind: WalletType, quantity: int) -> bool:
    return kind in lottery.takes and (kind != WalletType.BONUS or quantity <= lottery.bonus_left)


async def ask_confirmation(chat: Chat, callback_data: BuyReview) -> None:
    lottery = await _on_sale(chat, callback_data.lottery)
    confirm = BuyConfirm(
        **callback_data.model_dump(), price=lottery.ticket_price, nonce=new_nonce()
    )
    total = _total(lottery, callback_data.quantity)
    text = chat.t(
        "bot-buy-confirm",
        title=chat.t.localised(lottery.title_i18n),
        quantity=callback_data.quantity,
        total=total,
        wallet=wallet_name(chat.t, WALLET_TYPES[callback_data.wallet]),
    )
    back = button(chat.t.plain("bot-button-back"), LotteryCard(lottery=lottery.id))
    pay = button(chat.t.plain("bot-button-pay", total=total), confirm)
    await chat.show(text, rows([pay], [back]))


async def buy(chat: Chat, callback_data: BuyConfirm) -> None:
    """The key is the confirmation's own: pressed or delivered twice, it buys nothing more.

    If the price has changed, the person is asked again with the present one.
    """
    request = PurchaseRequest(
        chat.user.id,
        callback_data.lottery,
        callback_data.quantity,
        WALLET_TYPES[callback_data.wallet],
        f"tg:buy:{callback_data.nonce}",
        callback_data.price,
    )
    try:
        purchase = await chat.services.office.buy(request)
    except PriceChanged as changed:
        await chat.acknowledge(explain(chat.t, changed), alert=True)
        await ask_confirmation(
            chat, BuyReview(**callback_data.model_dump(exclude={"price", "nonce"}))
        )
        return
    async with chat.db.connection() as connection:
        lottery = await lotteries.get_published(connection, callback_data.lottery, chat.user.id)
    keyboard = rows(
        [app_button(chat.t.plain("bot-button-open-app"), chat.settings.app_url, lottery.id)],
        [
            button(chat.t.plain("bot-button-buy-more"), LotteryCard(lottery=lottery.id)),
            button(chat.t.plain("bot-button-my-tickets"), TicketPage()),
        ],
    )
    await chat.show(_receipt(chat.t, lottery, purchase.parsed()), keyboard)


async def show_tickets(chat: Chat) -> None:
    await _show_tickets(chat, None)


async def show_more_tickets(chat: Chat, callback_data: TicketPage) -> None:
    await _show_tickets(chat, callback_data.cursor or None)


async def _show_tickets(chat: Chat, cursor: str | None) -> None:
    """Newest first, a paragraph a lottery."""
    t = chat.t
    async with chat.db.connection() as connection:
        page = await purchases.list_tickets(
            connection, chat.user.id, None, TICKETS_A_SCREEN, cursor
        )
    if not page.items:
        keyboard = rows([button(t.plain("bot-button-lotteries"), LotteryPage())])
        await chat.show(t("bot-tickets-none"), keyboard)
        return
    by_lottery: dict[object, list[purchases.Ticket]] = {}
    for ticket in page.items:
        by_lottery.setdefault(ticket.lottery_id, []).append(ticket)
    groups = [_group(t, tickets) for tickets in by_lottery.values()]
    keyboard = rows(
        older_row(t, page.next_cursor, lambda cursor: TicketPage(cursor=cursor)),
        [app_button(t.plain("bot-button-open-app"), chat.settings.app_url)],
    )
    await chat.show(t("bot-tickets", groups=Html("\n\n".join(groups))), keyboard)


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


async def _on_sale(chat: Chat, lottery_id: UUID) -> Lottery:
    """Fail early if the lottery is not on sale: LotteryNotFound, SoldOut, LotteryClosed."""
    async with chat.db.connection() as connection:
        lottery = await lotteries.get_published(connection, lottery_id, chat.user.id)
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
        quantity=len(result.tickets),
        numbers=number_ranges([ticket.number for ticket in result.tickets]),
        total=money(result.order.total_amount, result.order.currency),
        order=result.order.order_number,
        wallet=wallet_name(t, result.wallet.type),
        balance=money(result.wallet.balance, result.wallet.currency),
    )
