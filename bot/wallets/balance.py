"""/balance: what a player has, and what happened to it."""

from decimal import Decimal

from aiogram import Router

from bot.kit.buttons import app_button, button, older_row, rows
from bot.kit.chat import Chat
from bot.kit.commands import command
from bot.texts import Html, Translate, money, shortened
from bot.wallets.buttons import ShowWallets, WalletHistory
from luckymart.kit.money import WalletType
from luckymart.wallets import actions as wallets

ENTRIES_A_SCREEN = 8
MAX_NOTE_LENGTH = 60


def routes() -> Router:
    router = Router(name="wallets.balance")
    router.message.register(show_wallets, command("balance"))
    router.callback_query.register(show_wallets, ShowWallets.filter())
    router.callback_query.register(show_history, WalletHistory.filter())
    return router


async def show_wallets(chat: Chat) -> None:
    t = chat.t
    async with chat.db.connection() as connection:
        mine = await wallets.list_wallets(connection, chat.user.id)
    lines = Html("\n".join(wallet_line(t, wallet) for wallet in mine))
    histories = [
        button(wallet_name(t, wallet.type), WalletHistory(wallet=wallet.id)) for wallet in mine
    ]
    in_app = app_button(t.plain("bot-button-open-app"), chat.settings.app_url)
    await chat.show(t("bot-balance", wallets=lines), rows(histories, [in_app]))


async def show_history(chat: Chat, callback_data: WalletHistory) -> None:
    t = chat.t
    async with chat.db.connection() as connection:
        wallet = await wallets.get_wallet(connection, chat.user.id, callback_data.wallet)
        page = await wallets.history(
            connection,
            chat.user.id,
            wallet.id,
            ENTRIES_A_SCREEN,
            callback_data.cursor or None,
            condensed=True,
        )
    entries = t.timed(_entry_line(t, entry) for entry in page.items)
    text = t(
        "bot-history",
        wallet=wallet_name(t, wallet.type),
        balance=money(wallet.balance, wallet.currency),
        entries=entries or t("bot-history-empty"),
    )
    keyboard = rows(
        older_row(t, page.next_cursor, lambda after: WalletHistory(wallet=wallet.id, cursor=after)),
        [button(t.plain("bot-button-back"), ShowWallets())],
    )
    await chat.show(text, keyboard)


async def cash_of(chat: Chat) -> Decimal:
    """The balance in the shop's currency: a wallet is opened with the first money of its kind."""
    async with chat.db.connection() as connection:
        mine = await wallets.list_wallets(connection, chat.user.id)
    wanted = (WalletType.BALANCE, chat.settings.currency)
    return next((one.balance for one in mine if (one.type, one.currency) == wanted), Decimal(0))


def wallet_name(t: Translate, wallet_type: str) -> str:
    return t.plain("bot-wallet-name", type=str(wallet_type))


def wallet_line(t: Translate, wallet: wallets.Wallet) -> str:
    line = t(
        "bot-wallet-line",
        name=wallet_name(t, wallet.type),
        balance=money(wallet.balance, wallet.currency),
    )
    if wallet.frozen_balance:
        frozen = money(wallet.frozen_balance, wallet.currency)
        line = Html(f"{line} {t('bot-wallet-frozen', amount=frozen)}")
    if wallet.owed:
        line = Html(f"{line}\n{t('bot-wallet-owed', amount=money(wallet.owed, wallet.currency))}")
    return line


def _entry_line(t: Translate, entry: wallets.Entry) -> str:
    line = t(
        "bot-history-entry",
        amount=f"{'+' if entry.amount > 0 else ''}{t.money(entry.amount, entry.currency)}",
        type=entry.type,
        time=t.line_moment(entry.created_at),
    )
    if entry.description:
        note = shortened(entry.description, MAX_NOTE_LENGTH)
        return f"{line}\n   {t('bot-history-note', note=note)}"
    return line
