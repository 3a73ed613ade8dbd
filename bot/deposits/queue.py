"""/deposits: what waits for staff, one payment at a time with its receipt."""

from dataclasses import replace
from decimal import Decimal
from typing import Final
from uuid import UUID

from aiogram import Router
from aiogram.filters import CommandObject

from bot.deposits.cards import staff_card, verdict_of
from bot.kit import proposals
from bot.kit.amounts import read_amount
from bot.kit.chat import Chat
from bot.kit.commands import command
from bot.kit.dialogs import Answers, Dialog, Question, Refused, Screen, reason_up_to
from bot.kit.queues import Card, Queue
from bot.staff import relation_lines
from bot.texts import Html, Translate, money
from luckymart.deposits import actions as deposits
from luckymart.deposits import corrections, doors
from luckymart.deposits.corrections import CLOSED_BY_HAND
from luckymart.deposits.doors import ApproveCommand
from luckymart.deposits.errors import DepositState
from luckymart.deposits.models import OPEN_BY_HAND, Deposit, SameReceipt
from luckymart.deposits.rules import MAX_REASON_LENGTH, MAX_TRANSFER_LENGTH, DepositRules
from luckymart.kit.database import Connection, Tx
from luckymart.kit.money import fits_scale
from luckymart.staff import actions as staff_actions
from luckymart.staff import related
from luckymart.staff.actions import Staff
from luckymart.stars import doors as stars_doors
from luckymart.stars.doors import RefundCommand

PERMISSION: Final = deposits.WRITE
REFUNDABLE: Final = ("PAID", "UNMATCHED")


def routes() -> Router:
    router = Router(name="deposits.queue")
    router.message.register(show_deposits, command("deposits"))
    return router


async def show_deposits(chat: Chat, command: CommandObject) -> None:
    """What waits; or one in any state, by its reference: `/deposits AB12CD34`."""
    if not command.args:
        await DEPOSITS.first(chat)
        return
    staff = await chat.staff(PERMISSION)
    async with chat.db.connection() as connection:
        found = await deposits.find_by_reference(connection, staff, command.args)
    await DEPOSITS.show(chat, found.id)


async def _following(connection: Connection, staff: Staff, after: UUID | None) -> Deposit | None:
    found = await deposits.next_waiting(connection, staff, after)
    if found is None and after is not None:
        return await deposits.next_waiting(connection, staff)
    return found


async def _get(connection: Connection, staff: Staff, deposit_id: UUID) -> Deposit:
    deposit, _ = await deposits.look_at(connection, staff, deposit_id)
    return deposit


async def _card(chat: Chat, staff: Staff, item: Deposit) -> Card:
    async with chat.db.connection() as connection:
        _, same = await deposits.look_at(connection, staff, item.id)
        waiting = await deposits.count_waiting(connection)
        relations = await related.relations(connection, staff, item.user_id)
    lines = [staff_card(chat.t, item, same)]
    if item.transfer_reference is not None:
        lines.append(chat.t("bot-deposits-transfer", number=item.transfer_reference))
    if item.approved_despite is not None:
        lines.append(chat.t("bot-deposits-despite", reason=item.approved_despite))
    lines += relation_lines(chat.t, relations)
    if item.status in ("SUBMITTED", "UNMATCHED"):
        lines.insert(0, chat.t("bot-deposits-waiting", count=waiting))
    elif item.status != "PENDING":
        lines.append(verdict_of(chat.t, item))
    return Card(
        item.id, Html("\n\n".join(lines)), _buttons(chat.t, item, same), photo_id=item.receipt_id
    )


def _buttons(t: Translate, item: Deposit, same: list[SameReceipt]) -> list[list[tuple[str, str]]]:
    if item.status in CLOSED_BY_HAND and item.method != "STARS":
        return [[("reopen", t.plain("bot-deposits-button-reopen"))]]
    if item.status not in ("UNMATCHED", *OPEN_BY_HAND):
        return []
    amount = money(item.amount, item.currency)
    yes = ("approve", t.plain("bot-deposits-button-approve", amount=amount))
    if item.method == "STARS":
        return [[yes], [("refund", t.plain("bot-deposits-button-refund"))]]
    if any(one.status == "APPROVED" for one in same):  # the plain approval would be refused
        yes = ("despite", t.plain("bot-deposits-button-despite"))
    other = ("amount", t.plain("bot-deposits-button-amount"))
    return [[yes], [other, ("reject", t.plain("bot-deposits-button-reject"))]]


async def _approve(chat: Chat, tx: Tx, staff: Staff, deposit_id: UUID) -> None:
    """Once, whoever presses how often: the row is locked and its state read."""
    await deposits.approve(tx, chat.settings, staff, deposit_id)


# ------------------------------------------------------------ another amount, reject, give back


async def _item(chat: Chat, answers: Answers) -> Deposit:
    async with chat.db.connection() as connection:
        return await deposits.find(connection, UUID(answers["item"]))


async def _waiting(chat: Chat, answers: Answers) -> Deposit:
    """One that is paid by hand and undecided. Raises DepositState."""
    item = await _item(chat, answers)
    if item.method == "STARS" or item.status not in OPEN_BY_HAND:
        raise DepositState(status=item.status)
    return item


async def _ask_amount(chat: Chat, answers: Answers) -> Screen:
    item = await _waiting(chat, answers)
    return Screen(
        chat.t("bot-deposits-ask-amount", currency=item.currency, reference=item.reference)
    )


async def _amount(chat: Chat, answers: Answers, text: str) -> str:
    item = await _waiting(chat, answers)
    bad = chat.t("bot-credit-bad-amount", scale=item.scale)
    amount = read_amount(chat, text, item.currency, bad)
    if amount <= 0 or not fits_scale(amount, item.scale):
        raise Refused(bad)
    return str(amount)


async def _review(chat: Chat, answers: Answers) -> Screen:
    item = await _waiting(chat, answers)
    return Screen(
        chat.t(
            "bot-deposits-review",
            amount=money(answers["amount"], item.currency),
            asked=money(item.amount, item.currency),
            reference=item.reference,
        )
    )


async def _credit(chat: Chat, tx: Tx, answers: Answers) -> str:
    command = ApproveCommand(
        deposit_id=UUID(answers["item"]),
        amount=Decimal(answers["amount"]),
        reference=answers.get("transfer"),
        despite=answers.get("despite"),
    )
    return await proposals.act(chat, tx, doors.APPROVE, command, lambda one: one.status)


async def _ask_transfer(chat: Chat, answers: Answers) -> Screen:
    item = await _waiting(chat, answers)
    return Screen(chat.t("bot-deposits-ask-transfer", reference=item.reference))


async def _ask_despite(chat: Chat, answers: Answers) -> Screen:
    item = await _waiting(chat, answers)
    return Screen(chat.t("bot-deposits-ask-despite", reference=item.reference))


async def _ask_announced(chat: Chat, answers: Answers) -> Screen:
    """How much arrived, with the announced amount as a button."""
    item, screen = await _waiting(chat, answers), await _ask_amount(chat, answers)
    return replace(screen, choices=[(str(item.amount), money(item.amount, item.currency))])


async def _ask_reopen(chat: Chat, answers: Answers) -> Screen:
    item = await _item(chat, answers)
    if item.method == "STARS" or item.status not in CLOSED_BY_HAND:
        raise DepositState(status=item.status)
    return Screen(chat.t("bot-deposits-ask-reopen", reference=item.reference))


async def _reopen(chat: Chat, tx: Tx, answers: Answers) -> str:
    staff, rules = await staff_actions.load(tx, chat.user.id), DepositRules.of(chat.settings)
    item_id, reason = UUID(answers["item"]), answers["reason"]
    return (await corrections.reopen(tx, rules, staff, item_id, reason)).status


async def _ask_reason(chat: Chat, answers: Answers) -> Screen:
    item = await _waiting(chat, answers)
    return Screen(chat.t("bot-deposits-ask-reason", reference=item.reference))


async def _reject(chat: Chat, tx: Tx, answers: Answers) -> str:
    staff = await staff_actions.load(tx, chat.user.id)
    return (await deposits.reject(tx, staff, UUID(answers["item"]), answers["reason"])).status


async def _ask_refund(chat: Chat, answers: Answers) -> Screen:
    return ask_refund(chat, await _item(chat, answers))


def ask_refund(chat: Chat, item: Deposit) -> Screen:
    """Raises DepositState."""
    if item.status not in REFUNDABLE:
        raise DepositState(status=item.status)
    return Screen(
        chat.t("bot-deposits-ask-refund", reference=item.reference, stars=item.stars or 0)
    )


async def _refund(chat: Chat, tx: Tx, answers: Answers) -> str:
    command = RefundCommand(deposit_id=UUID(answers["item"]), reason=answers["reason"])
    return await proposals.act(chat, tx, stars_doors.REFUND, command, lambda one: one.status)


AMOUNT: Final = Dialog(
    name="deposit-amount",
    permission=PERMISSION,
    questions=(
        Question(name="amount", ask=_ask_amount, parse=_amount),
        Question(
            name="transfer",
            ask=_ask_transfer,
            parse=reason_up_to(MAX_TRANSFER_LENGTH),
            optional=True,
        ),
    ),
    review=_review,
    act=_credit,
)
DESPITE: Final = Dialog(
    name="deposit-despite",
    permission=PERMISSION,
    questions=(
        Question(name="amount", ask=_ask_announced, parse=_amount),
        Question(name="despite", ask=_ask_despite, parse=reason_up_to(MAX_REASON_LENGTH)),
    ),
    review=_review,
    act=_credit,
)
REOPENING: Final = Dialog(
    name="deposit-reopening",
    permission=PERMISSION,
    questions=(Question(name="reason", ask=_ask_reopen, parse=reason_up_to(MAX_REASON_LENGTH)),),
    act=_reopen,
)
REJECTION: Final = Dialog(
    name="deposit-rejection",
    permission=PERMISSION,
    questions=(Question(name="reason", ask=_ask_reason, parse=reason_up_to(MAX_REASON_LENGTH)),),
    act=_reject,
)
REFUND: Final = Dialog(
    name="deposit-refund",
    permission=PERMISSION,
    questions=(Question(name="reason", ask=_ask_refund, parse=reason_up_to(MAX_REASON_LENGTH)),),
    act=_refund,
)
DEPOSITS: Final = Queue(
    name="deposits",
    read=PERMISSION,
    write=PERMISSION,
    empty="bot-deposits-none",
    following=_following,
    get=_get,
    card=_card,
    decisions={"approve": _approve},
    asking={
        "amount": AMOUNT,
        "despite": DESPITE,
        "reject": REJECTION,
        "reopen": REOPENING,
        "refund": REFUND,
    },
)
