"""/debts: what people owe the shop; /debit: staff take a wrong credit from somebody."""

from decimal import Decimal
from typing import Final
from uuid import UUID

from aiogram import Router

from bot.kit import proposals, running
from bot.kit.buttons import button
from bot.kit.chat import Chat
from bot.kit.commands import command
from bot.kit.dialogs import Answers, Dialog, Question, Screen, reason_up_to
from bot.kit.queues import Card, Queue
from bot.staff import Person
from bot.texts import Html, Translate, money
from bot.wallets.balance import wallet_name
from bot.wallets.credit import ask_wallet, find_user, read_sum, values_of
from luckymart.debts import actions as debts
from luckymart.debts import debits, doors
from luckymart.debts.actions import Debt
from luckymart.debts.doors import ForgiveCommand
from luckymart.debts.errors import DebtState
from luckymart.kit.database import Tx
from luckymart.kit.money import WalletType
from luckymart.staff import actions as staff_actions
from luckymart.staff.actions import Staff
from luckymart.wallets import actions as wallets


def routes() -> Router:
    router = Router(name="debts")
    router.message.register(DEBTS.first, command("debts"))
    router.message.register(begin_debit, command("debit"))
    return router


# ------------------------------------------------------------ the list of open debts


async def _card(chat: Chat, staff: Staff, item: Debt) -> Card:
    t = chat.t
    handle = f"@{item.telegram_username}" if item.telegram_username else str(item.telegram_id)
    text = t(
        "bot-debts-card",
        name=f"{item.first_name} ({handle})",
        wallet=wallet_name(t, item.wallet_type),
        amount=money(item.amount, item.currency),
        remaining=money(item.remaining, item.currency),
        cause=item.cause,
        note=item.note or "—",
        time=t.moment(item.created_at),
        status=item.status,
        staff=item.forgiven_by_name or "—",
        reason=item.forgiven_reason or "",
    )
    person = button(t.plain("bot-button-person"), Person(action="show", user=item.user_id))
    return Card(item.id, text, _buttons(t, staff, item), links=[[person]])


def _buttons(t: Translate, staff: Staff, item: Debt) -> list[list[tuple[str, str]]]:
    if item.status != "OPEN" or debts.WRITE not in staff.permissions:
        return []
    return [[("forgive", t.plain("bot-debts-button-forgive"))]]


async def _ask_reason(chat: Chat, answers: Answers) -> Screen:
    staff = await chat.staff(debts.WRITE)
    async with chat.db.connection() as connection:
        item = await debts.get(connection, staff, UUID(answers["item"]))
    if item.status != "OPEN":
        raise DebtState(status=item.status)
    remaining = money(item.remaining, item.currency)
    return Screen(chat.t("bot-debts-ask-reason", name=item.first_name, amount=remaining))


async def _forgive(chat: Chat, tx: Tx, answers: Answers) -> str:
    command = ForgiveCommand(debt_id=UUID(answers["item"]), reason=answers["reason"])
    return await proposals.act(chat, tx, doors.FORGIVE, command, lambda debt: debt.status)


FORGIVENESS: Final = Dialog(
    name="debt-forgiveness",
    permission=debts.WRITE,
    questions=(
        Question(name="reason", ask=_ask_reason, parse=reason_up_to(debts.MAX_REASON_LENGTH)),
    ),
    act=_forgive,
)
DEBTS: Final = Queue(
    name="debts",
    read=debts.READ,
    write=debts.WRITE,
    empty="bot-debts-none",
    following=debts.following,
    get=debts.get,
    card=_card,
    asking={"forgive": FORGIVENESS},
)


# ------------------------------------------------------------ a debit


async def begin_debit(chat: Chat) -> None:
    await running.begin(chat, DEBIT)


async def _ask_amount(chat: Chat, answers: Answers) -> Screen:
    wallet = wallet_name(chat.t, answers["wallet"])
    return Screen(chat.t("bot-debit-amount", wallet=wallet, currency=chat.settings.currency))


async def _review(chat: Chat, answers: Answers) -> Screen:
    values = await values_of(chat, answers)
    return Screen(chat.t("bot-debit-review", **values, reason=answers["reason"]))


async def _debit(chat: Chat, tx: Tx, answers: Answers) -> str:
    """Answer what is owed now."""
    done = await debits.debit(
        tx,
        await staff_actions.load(tx, chat.user.id),
        UUID(answers["user"]),
        WalletType(answers["wallet"]),
        chat.settings.currency,
        Decimal(answers["amount"]),
        answers["reason"],
    )
    return str(done.owed)


async def _show_done(chat: Chat, answers: Answers, owed: str) -> None:
    values = await values_of(chat, answers)
    lines: list[str] = [chat.t("bot-debit-done", **values)]
    if Decimal(owed):
        lines.append(chat.t("bot-debit-owed", amount=money(owed, chat.settings.currency)))
    await chat.show(Html("\n".join(lines)))


DEBIT: Final = Dialog(
    name="debit",
    questions=[
        Question(name="user", ask="bot-debit-user", parse=find_user),
        Question(name="wallet", ask=ask_wallet),
        Question(name="amount", ask=_ask_amount, parse=read_sum),
        Question(
            name="reason", ask="bot-credit-reason", parse=reason_up_to(wallets.MAX_REASON_LENGTH)
        ),
    ],
    review=_review,
    act=_debit,
    done=_show_done,
    permission=debts.WRITE,
)
