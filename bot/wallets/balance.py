"""/balance: what a player has, and what happened to it."""

from aiogram import Bot, Router
from aiogram.types import CallbackQuery, Message

from bot.kit.buttons import app_button, button, rows
from bot.kit.commands import command
from bot.kit.screens import show
from bot.texts import Html, Translate, money, shortened
from bot.wallets.buttons import ShowWallets, WalletHistory
from luckymart.kit.database import Database
from luckymart.kit.settings import Settings
from luckymart.users.actions import User
from luckymart.wallets import actions as wallets

ENTRIES_A_SCREEN = 8
MAX_NOTE_LENGTH = 60


def routes() -> Router:
    router = Router(name="wallets.balance")
    router.message.register(show_wallets, command("balance"))
    router.callback_query.register(show_wallets, ShowWallets.filter())
    router.callback_query.register(show_history, WalletHistory.filter())
    return router


async def show_wallets(
    event: Message | CallbackQuery,
    bot: Bot,
    db: Database,
    settings: Settings,
    user: User,
    t: Translate,
) -> None:
    async with db.connection() as connection:
        mine = await wallets.list_wallets(connection, user.id)
    lines = Html("\n".join(wallet_line(t, wallet) for wallet in mine))
    histories = [
        button(wallet_name(t, wallet.type), WalletHistory(wallet=wallet.id)) for wallet in mine
    ]
    keyboard = rows(histories, [app_button(t.plain("bot-button-open-app"), settings.app_url)])
    await show(event, bot, t("bot-balance", wallets=lines), keyboard)


async def show_history(
    callback: CallbackQuery,
    callback_data: WalletHistory,
    bot: Bot,
    db: Database,
    user: User,
    t: Translate,
) -> None:
    async with db.connection() as connection:
        wallet = await wallets.get_wallet(connection, user.id, callback_data.wallet)
        page = await wallets.history(
            connection, user.id, wallet.id, ENTRIES_A_SCREEN, callback_data.cursor or None
        )
    entries = "\n".join(_entry_line(t, entry) for entry in page.items)
    text = t(
        "bot-history",
        wallet=wallet_name(t, wallet.type),
        balance=money(wallet.balance, wallet.currency),
        entries=Html(entries or t("bot-history-empty")),
    )
    older = WalletHistory(wallet=wallet.id, cursor=page.next_cursor or "")
    keyboard = rows(
        [button(t.plain("bot-button-older"), older)] if page.next_cursor else [],
        [button(t.plain("bot-button-back"), ShowWallets())],
    )
    await show(callback, bot, text, keyboard)


def wallet_name(t: Translate, wallet_type: str) -> str:
    return t.plain("bot-wallet-name", type=str(wallet_type))


def wallet_line(t: Translate, wallet: wallets.Wallet) -> str:
    line = t(
        "bot-wallet-line",
        name=wallet_name(t, wallet.type),
        balance=money(wallet.balance, wallet.currency),
    )
    if wallet.frozen_balance:
        return (
            f"{line} {t('bot-wallet-frozen', amount=money(wallet.frozen_balance, wallet.currency))}"
        )
    return line


def _entry_line(t: Translate, entry: wallets.Entry) -> str:
    line = t(
        "bot-history-entry",
        amount=f"{'+' if entry.amount > 0 else ''}{money(entry.amount, entry.currency)}",
        type=entry.type,
        time=t.moment(entry.created_at),
    )
    if entry.description:
        note = shortened(entry.description, MAX_NOTE_LENGTH)
        return f"{line}\n   {t('bot-history-note', note=note)}"
    return line
