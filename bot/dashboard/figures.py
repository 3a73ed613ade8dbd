"""/dashboard, /ledger and /log."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from aiogram import Router
from aiogram.filters.callback_data import CallbackData

from bot.kit.buttons import button, older_row, rows
from bot.kit.chat import Chat
from bot.kit.commands import command
from bot.texts import Html, Translate, money
from bot.wallets.balance import wallet_name
from luckymart.dashboard import actions as dashboard
from luckymart.dashboard import checks
from luckymart.dashboard.models import MoneyFigures, Period
from luckymart.kit.clock import utc_now
from luckymart.kit.money import WalletType
from luckymart.ledger.checks import Check, Found
from luckymart.staff import actions as staff_actions
from luckymart.staff.actions import LogLine

LINES_A_SCREEN: Final = 10
DIFFERENCES_SHOWN: Final = 10
FIGURES: Final = tuple(
    name for name in MoneyFigures.model_fields if name not in ("type", "currency")
)


class LogPage(CallbackData, prefix="lg"):
    cursor: str = ""


def routes() -> Router:
    router = Router(name="dashboard.figures")
    router.message.register(show_figures, command("dashboard"))
    router.message.register(check_ledger, command("ledger"))
    router.message.register(show_log, command("log"))
    router.callback_query.register(show_log, LogPage.filter())
    return router


async def show_figures(chat: Chat) -> None:
    t, staff = chat.t, await chat.staff(dashboard.READ)
    async with chat.db.transaction() as tx:
        found = await dashboard.figures(tx, staff, utc_now())
    lotteries = found.lotteries
    text = t(
        "bot-dashboard",
        moment=t.moment(found.as_of),
        periods=Html("\n".join(_period(t, period) for period in found.periods)),
        active=lotteries.active,
        sold_out=lotteries.sold_out,
        drawing=lotteries.drawing,
        upcoming=lotteries.upcoming,
        escrow=_amounts(t, ((held.type, held.amount, held.currency) for held in found.escrow)),
        players=_amounts(t, ((owed.type, owed.balance, owed.currency) for owed in found.players)),
        frozen=_amounts(
            t, ((owed.type, owed.frozen_balance, owed.currency) for owed in found.players)
        ),
        **found.queues.model_dump(),
        due=found.outbox.due,
        failed=found.outbox.failed,
        check=_outcome(t, found.last_check),
    )
    await chat.show(text)


async def check_ledger(chat: Chat) -> None:
    """The check's own transaction can write nothing; its outcome is kept in another one."""
    t, staff = chat.t, await chat.staff(checks.READ)
    started_at = utc_now()
    async with chat.db.transaction() as tx:
        differences = await checks.find_differences(tx, staff)
    async with chat.db.transaction() as tx:
        staff = await staff_actions.load(tx, chat.user.id)
        check = await checks.record(tx, staff, started_at, differences)
    lines = [_outcome(t, check), *(_difference(t, one) for one in check.found[:DIFFERENCES_SHOWN])]
    await chat.show("\n".join(lines))


async def show_log(chat: Chat, callback_data: LogPage | None = None) -> None:
    t, cursor = chat.t, (callback_data and callback_data.cursor) or None
    async with chat.db.connection() as connection:
        staff = await staff_actions.load(connection, chat.user.id)
        page = await staff_actions.read_log(connection, staff, limit=LINES_A_SCREEN, cursor=cursor)
    lines = t.timed((_line(t, line) for line in page.items), "\n\n") or t("bot-log-nothing")
    first = [button(t.plain("bot-button-first"), LogPage())] if cursor else []
    older = older_row(t, page.next_cursor, lambda cursor: LogPage(cursor=cursor))
    await chat.show(t("bot-log", lines=lines), rows(first, older))


def _period(t: Translate, period: Period) -> str:
    name = period.period
    if period.active_users is None:
        head = t(
            "bot-dashboard-total", period=name, new=period.new_users, tickets=period.tickets_sold
        )
    else:
        head = t(
            "bot-dashboard-period",
            period=name,
            new=period.new_users,
            active=period.active_users,
            tickets=period.tickets_sold,
        )
    return "\n".join([head, *filter(None, (_money(t, kind) for kind in period.money))])


def _money(t: Translate, kind: MoneyFigures) -> str:
    """One kind of money in a line, without what did not happen."""
    figures = ", ".join(
        t("bot-dashboard-figure", figure=name, amount=money(amount, kind.currency))
        for name in FIGURES
        if (amount := getattr(kind, name))
    )
    if not figures:
        return ""
    return t("bot-dashboard-money", wallet=wallet_name(t, kind.type), figures=Html(figures))


def _amounts(t: Translate, amounts: Iterable[tuple[WalletType, Decimal, str]]) -> Html:
    shown = ", ".join(
        f"{wallet_name(t, kind)} {t.money(amount, currency)}"
        for kind, amount, currency in amounts
        if amount
    )
    return Html(shown) if shown else t("bot-dashboard-nothing")


def _outcome(t: Translate, check: Check | None) -> Html:
    if check is None:
        return t("bot-dashboard-never-checked")
    moment = t.moment(check.finished_at)
    return t("bot-dashboard-checked", differences=check.differences, moment=moment)


def _difference(t: Translate, found: Found) -> Html:
    where = found.wallet_id or found.lottery_id or found.transaction_id
    return t(
        "bot-ledger-difference",
        check=found.check,
        expected=f"{found.expected:f}",
        actual=f"{found.actual:f}",
        where=str(where),
    )


def _line(t: Translate, line: LogLine) -> Html:
    handle = f" (@{line.admin_username})" if line.admin_username else ""
    who = f"{line.admin_name}{handle}" if line.admin_id else t.plain("bot-roles-command-line")
    if line.second_name:
        who = f"{who} + {line.second_name}"
    return t(
        "bot-log-line",
        action=t.plain("bot-log-action", action=line.action.replace(".", "-")),
        who=who,
        moment=t.line_moment(line.created_at),
        target=line.target_name or "none",
    )
