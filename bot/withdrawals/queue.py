"""/withdrawals: what waits, one card at a time: approve, reject with a reason, paid by a transfer.

Each press acts on the row by its id, in a transaction that locks it and reads the role anew.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Final, Literal
from uuid import UUID

from aiogram import Router

from bot.kit.chat import Chat
from bot.kit.commands import command
from bot.kit.dialogs import Answers, Dialog, Question, Refused, Screen
from bot.kit.queues import Card, Queue
from bot.staff import relation_lines
from bot.texts import Html, Translate, money
from bot.withdrawals.ask import method_name, status_name
from luckymart.kit.clock import utc_now
from luckymart.kit.database import Tx
from luckymart.kit.errors import DomainError, ValidationError
from luckymart.outbox import actions as outbox
from luckymart.outbox.models import TELEGRAM_CALL, TelegramCall
from luckymart.staff import actions as staff_actions
from luckymart.staff import related
from luckymart.staff.actions import Staff
from luckymart.withdrawals import deciding, rules
from luckymart.withdrawals.actions import DECIDE
from luckymart.withdrawals.models import Withdrawal

ACCOUNT_SECONDS: Final = 60


def routes() -> Router:
    router = Router(name="withdrawals.queue")
    router.message.register(WITHDRAWALS.first, command("withdrawals"))
    return router


async def _card(chat: Chat, staff: Staff, item: Withdrawal) -> Card:
    t = chat.t
    async with chat.db.connection() as connection:
        waiting = await deciding.count_waiting(connection, staff)
        relations = await related.relations(connection, staff, item.user_id)
    lines = [
        t(
            "bot-withdrawals-card",
            order=item.order_number,
            status=status_name(t, item),
            waiting=t("bot-withdrawals-waiting", **waiting),
            name=item.owner.first_name,
            handle=f"@{item.owner.telegram_username}"
            if item.owner.telegram_username
            else str(item.owner.telegram_id),
            person=item.owner.status,
            method=method_name(t, item.method),
            account=item.account_masked,
            amount=money(item.amount, item.currency),
            fee=money(item.fee, item.currency),
            payout=money(item.payout, item.currency),
            time=t.moment(item.created_at),
            approvals=sum(one.counts for one in item.approvals),
            needed=item.approvals_needed,
            people=", ".join(one.first_name for one in item.approvals if one.counts),
        )
    ]
    lines += relation_lines(t, relations)
    step = await _next_step(chat, staff, item)
    if step.text:
        lines.append(step.text)
    if _is_waiting(item):
        assert item.wait_until is not None
        lines.append(t("bot-withdrawals-waits", time=t.moment(item.wait_until)))
    if item.decided_by_name is not None:
        lines.append(t("bot-withdrawals-decided", name=item.decided_by_name))
    if item.reference is not None:
        lines.append(t("bot-withdrawals-reference", reference=item.reference))
    if item.reason is not None:
        lines.append(t("bot-withdraw-reason", reason=item.reason))
    return Card(item.id, Html("\n\n".join(lines)), _buttons(t, staff, item, step))


@dataclass(frozen=True, slots=True)
class _Step:
    """Who acts next, and the button with which this member of staff does, if they may."""

    text: Html | None = None
    action: Literal["approve", "pay"] | None = None


async def _next_step(chat: Chat, staff: Staff, item: Withdrawal) -> _Step:
    t, first = chat.t, item.first_approver
    if item.next_step is None:
        return _Step()
    async with chat.db.connection() as connection:
        if not await deciding.may_decide(connection, staff, item):
            return _Step(t("bot-withdrawals-next-unrelated"))
    if item.next_step == "payment":
        name = "" if first is None else first.first_name
        async with chat.db.connection() as connection:
            payer = await deciding.who_pays(connection, chat.settings, staff, item.id)
        if payer == "you":
            return _Step(t("bot-withdrawals-next-pay", name=name), "pay")
        return _Step(t(f"bot-withdrawals-next-{payer}-pays", name=name))
    if any(one.admin_id == staff.user_id and one.counts for one in item.approvals):
        # Alone since then: what they have said is enough now.
        is_alone = item.is_approved
        text = None if is_alone else t("bot-withdrawals-next-other-approves")
        return _Step(text, "approve" if is_alone else None)
    if item.status == "APPROVED":
        return _Step(t("bot-withdrawals-next-lapsed"), "approve")
    return _Step(action="approve")


def _buttons(
    t: Translate, staff: Staff, item: Withdrawal, step: _Step
) -> list[list[tuple[str, str]]]:
    if item.next_step is None or DECIDE not in staff.permissions:
        return []
    labels = {"approve": "bot-button-approve", "pay": "bot-button-paid"}
    decide = [("reject", t.plain("bot-button-reject"))]
    if step.action is not None and not _is_waiting(item):
        decide.insert(0, (step.action, t.plain(labels[step.action])))
    return [decide, [("account", t.plain("bot-button-show-account"))]]


def _is_waiting(item: Withdrawal) -> bool:
    return item.status == "PENDING" and item.wait_until is not None and item.wait_until > utc_now()


async def _approve(chat: Chat, tx: Tx, staff: Staff, item_id: UUID) -> None:
    await deciding.approve(tx, chat.settings, staff, item_id)


async def _show_account(chat: Chat, item_id: UUID) -> None:
    """In a message of its own, which goes after a minute. That it was read is in the log."""
    async with chat.db.transaction() as tx:
        staff = await staff_actions.load(tx, chat.user.id)
        staff.require(DECIDE)
        found = await deciding.reveal(tx, chat.settings.secret_box, staff, item_id)
    account = found.account
    assert account is not None
    shown = chat.t(
        "bot-withdrawals-account",
        number=account.number,
        holder=account.holder,
        provider=account.provider or "none",
    )
    chat_id = chat.user.telegram_id
    message_id = (await chat.say(shown)).message_id
    await chat.acknowledge()
    call = TelegramCall(
        chat_id=chat_id,
        method="deleteMessage",
        params={"chat_id": chat_id, "message_id": message_id},
    )
    async with chat.db.transaction() as tx:
        await outbox.enqueue(tx, TELEGRAM_CALL, call, delay_seconds=ACCOUNT_SECONDS)


# ------------------------------------------------------------ reject, pay


async def _ask_reason(chat: Chat, answers: Answers) -> Screen:
    item = await _item(chat, answers)
    return Screen(chat.t("bot-withdrawals-ask-reason", order=item.order_number))


async def _ask_reference(chat: Chat, answers: Answers) -> Screen:
    item = await _item(chat, answers)
    return Screen(
        chat.t(
            "bot-withdrawals-ask-reference",
            order=item.order_number,
            payout=money(item.payout, item.currency),
            account=item.account_masked,
        )
    )


def _parse(
    check: Callable[[str], str], most: int
) -> Callable[[Chat, Answers, str], Awaitable[str]]:
    async def parse(chat: Chat, _: Answers, text: str) -> str:
        try:
            return check(text)
        except ValidationError as error:
            raise Refused(chat.t("bot-withdraw-bad-text", least=1, most=most)) from error

    return parse


def _review(words: str) -> Callable[[Chat, Answers], Awaitable[Screen]]:
    async def review(chat: Chat, answers: Answers) -> Screen:
        item = await _item(chat, answers)
        return Screen(
            chat.t(
                words,
                order=item.order_number,
                amount=money(item.amount, item.currency),
                payout=money(item.payout, item.currency),
                account=item.account_masked,
                text=answers["text"],
            )
        )

    return review


async def _item(chat: Chat, answers: Answers) -> Withdrawal:
    staff = await chat.staff(DECIDE)
    async with chat.db.connection() as connection:
        return await deciding.get(connection, staff, UUID(answers["item"]))


async def _reject(chat: Chat, tx: Tx, answers: Answers) -> str | DomainError:
    staff = await staff_actions.load(tx, chat.user.id)
    done = await deciding.reject(tx, staff, UUID(answers["item"]), answers["text"])
    return done.withdrawal.status


async def _pay(chat: Chat, tx: Tx, answers: Answers) -> str | DomainError:
    staff = await staff_actions.load(tx, chat.user.id)
    item_id = UUID(answers["item"])
    done = await deciding.pay(tx, chat.settings, staff, item_id, answers["text"])
    return done.withdrawal.status


REJECTION: Final = Dialog(
    name="withdrawal-rejection",
    permission=DECIDE,
    questions=(
        Question(
            name="text",
            ask=_ask_reason,
            parse=_parse(rules.checked_reason, rules.MAX_REASON_LENGTH),
        ),
    ),
    review=_review("bot-withdrawals-confirm-reject"),
    act=_reject,
)
PAYMENT: Final = Dialog(
    name="withdrawal-payment",
    permission=DECIDE,
    questions=(
        Question(
            name="text",
            ask=_ask_reference,
            parse=_parse(rules.checked_reference, rules.MAX_REFERENCE_LENGTH),
        ),
    ),
    review=_review("bot-withdrawals-confirm-pay"),
    act=_pay,
)
WITHDRAWALS: Final = Queue(
    name="withdrawals",
    read=deciding.READ,
    write=DECIDE,
    empty="bot-withdrawals-none",
    following=deciding.next_waiting,
    get=deciding.get,
    card=_card,
    decisions={"approve": _approve},
    asking={"reject": REJECTION, "pay": PAYMENT},
    others={"account": _show_account},
)
