"""Return Stars, and compare our payments with Telegram's list of transactions."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

import structlog
from aiogram import Bot
from aiogram.exceptions import ClientDecodeError, TelegramRetryAfter
from aiogram.methods import RefundStarPayment
from aiogram.types import StarTransaction, TransactionPartnerUser
from prometheus_client import Gauge

from jobs.telegram_sender import SENT, Outcome
from luckymart.deposits.models import StarPayment
from luckymart.kit.clock import utc_now
from luckymart.kit.database import Database, Tx
from luckymart.kit.settings import Settings
from luckymart.outbox.models import OutboxItem
from luckymart.stars import actions as stars
from luckymart.stars.actions import StarRefund
from luckymart.stars.rules import StarsRules
from luckymart.upkeep import actions as upkeep
from luckymart.users import actions as users

log = structlog.get_logger()

PAGE: Final = 100
MAX_PAGES: Final = 20_000
REQUEST_SECONDS: Final = 20
LONGEST_WAIT_SECONDS: Final = 300
CHECK_EVERY: Final = timedelta(days=1)
GRACE: Final = timedelta(hours=1)
"""A recent payment may not be in Telegram's list yet."""
ALREADY_REFUNDED: Final = "CHARGE_ALREADY_REFUNDED"
INVOICE_PAYMENT: Final = "invoice_payment"
DIFFERENCES: Final = Gauge(
    "luckymart_stars_differences", "What the last check of Stars found unlike Telegram's book"
)


# ---------------------------------------------------------------- the outbox's refunds


def refund_call(payload: dict[str, Any]) -> tuple[int, RefundStarPayment]:
    """The person to refund, and the call. Raises ValueError."""
    refund = StarRefund.model_validate(payload)
    return refund.telegram_id, RefundStarPayment(
        user_id=refund.telegram_id, telegram_payment_charge_id=refund.charge_id
    )


def refund_outcome(outcome: Outcome) -> Outcome:
    """The meaning of refundStarPayment's answer: "already refunded" is a success."""
    if ALREADY_REFUNDED in outcome.error:
        return SENT
    if outcome.status in ("blocked", "unreachable"):
        return Outcome("refused", outcome.error)
    return outcome


async def record_refund(tx: Tx, item: OutboxItem, outcome: Outcome) -> None:
    """Record whether the Stars are back, in the transaction that ends the outbox row."""
    refund = StarRefund.model_validate(item.payload)
    if outcome.status == "sent":
        await stars.finish_refund(tx, refund.deposit_id)
    elif outcome.status == "refused":
        await stars.give_up_refund(tx, refund.deposit_id, outcome.error)


# ---------------------------------------------------------------- Telegram's list


@dataclass
class StarsReport:
    """The result of a check. `missing` are our payments that Telegram does not list; `failed` are
    entries of its list that could not be read or recorded, and refunds that could not be asked for
    again, each with the error's name."""

    seen: int = 0
    credited: list[str] = field(default_factory=list)
    unmatched: list[str] = field(default_factory=list)
    refunded: list[str] = field(default_factory=list)
    missing: dict[UUID, str] = field(default_factory=dict)
    failed: dict[str, str] = field(default_factory=dict)
    resent_refunds: int = 0

    @property
    def differences(self) -> int:
        found = (self.credited, self.unmatched, self.refunded, self.missing, self.failed)
        return sum(map(len, found))


class StarsCheck:
    """Reads all of getStarTransactions, so that nothing is missed whatever its order.

    An unknown payment or refund is recorded as if the bot had been told of it. An entry that cannot
    be read or recorded is reported as failed, and the others go on.
    """

    def __init__(self, db: Database, bot: Bot, settings: Settings) -> None:
        self._db = db
        self._bot = bot
        self._settings = settings

    @property
    def _rules(self) -> StarsRules:
        return StarsRules.of(self._settings)

    @property
    def _user_rules(self) -> users.UserRules:
        return users.UserRules.of(self._settings)

    async def run_due(self) -> None:
        """Run once a day; if Telegram does not answer, again at the next turn."""
        async with self._db.connection() as connection:
            seconds = await upkeep.seconds_since_beat(connection, upkeep.STARS)
        if seconds is None or seconds > CHECK_EVERY.total_seconds():
            await self.run()

    async def run(self) -> StarsReport:
        """Raises TelegramAPIError; what was found until then stays recorded."""
        report, started_at = StarsReport(), utc_now()
        for page in range(MAX_PAGES):
            entries, listed = await self._page(page * PAGE, report)
            await self._take_in(entries, report)
            if listed < PAGE:
                break
        async with self._db.connection() as connection:
            report.missing = await stars.list_unconfirmed(connection, started_at - GRACE)
            stuck = await stars.stuck_refunds(connection)
        for deposit_id in stuck:
            await self._resend(deposit_id, report)
        async with self._db.transaction() as tx:
            await upkeep.beat(tx, upkeep.STARS)
        DIFFERENCES.set(report.differences)
        for deposit_id, charge_id in report.missing.items():
            log.error("stars_unknown_to_telegram", deposit_id=str(deposit_id), charge_id=charge_id)
        return report

    async def _page(self, offset: int, report: StarsReport) -> tuple[list[StarTransaction], int]:
        """The entries of a page, and how many Telegram lists there.

        One that the library cannot parse would spoil its page, so that is read one by one.
        """
        with suppress(ClientDecodeError):
            entries = await self._ask(offset, PAGE)
            return entries, len(entries)
        readable: list[StarTransaction] = []
        for position in range(offset, offset + PAGE):
            try:
                found = await self._ask(position, 1)
            except ClientDecodeError as error:
                report.failed[f"entry {position}"] = type(error.original).__name__
                log.error("stars_entry_unreadable", position=position)
                continue
            if not found:
                return readable, position - offset
            readable += found
        return readable, PAGE

    async def _ask(self, offset: int, limit: int) -> list[StarTransaction]:
        while True:
            try:
                found = await self._bot.get_star_transactions(
                    offset=offset, limit=limit, request_timeout=REQUEST_SECONDS
                )
            except TelegramRetryAfter as error:
                await asyncio.sleep(min(error.retry_after, LONGEST_WAIT_SECONDS))
            else:
                return found.transactions

    async def _take_in(self, entries: list[StarTransaction], report: StarsReport) -> None:
        paid, refunded = [], []
        for entry in entries:
            if _is_invoice(entry.source):
                paid.append(entry)
            elif _is_invoice(entry.receiver):
                refunded.append(entry)
        report.seen += len(paid)
        async with self._db.transaction() as tx:
            known = await stars.confirm(tx, [entry.id for entry in (*paid, *refunded)])
        # Refunds first, so that a refunded payment is never credited.
        for entry in refunded:
            if known.get(entry.id) != "REFUNDED":
                await self._record(self._refund, entry, report)
        for entry in paid:
            if entry.id not in known:
                await self._record(self._payment, entry, report)

    async def _record(
        self,
        record: Callable[[StarTransaction, StarsReport], Awaitable[None]],
        entry: StarTransaction,
        report: StarsReport,
    ) -> None:
        """One entry that fails says so and keeps no other from being recorded."""
        try:
            await record(entry, report)
        except Exception as error:
            report.failed[entry.id] = type(error).__name__
            log.exception("stars_entry_failed", charge_id=entry.id)

    async def _resend(self, deposit_id: UUID, report: StarsReport) -> None:
        """The same of a refund that had no answer."""
        try:
            async with self._db.transaction() as tx:
                await stars.resend_refund(tx, deposit_id)
        except Exception as error:
            report.failed[f"refund of {deposit_id}"] = type(error).__name__
            log.exception("stars_refund_failed", deposit_id=str(deposit_id))
        else:
            report.resent_refunds += 1

    async def _payment(self, entry: StarTransaction, report: StarsReport) -> None:
        async with self._db.transaction() as tx:
            payment = await self._read(tx, entry, entry.source)
            outcome, deposit = await stars.receive_payment(tx, self._rules, payment)
            await stars.confirm(tx, [entry.id])
        if outcome != "known":
            (report.credited if outcome == "credited" else report.unmatched).append(entry.id)
            log.error("stars_found_in_telegrams_book", deposit_id=str(deposit.id), outcome=outcome)

    async def _refund(self, entry: StarTransaction, report: StarsReport) -> None:
        async with self._db.transaction() as tx:
            payment = await self._read(tx, entry, entry.receiver)
            deposit = await stars.receive_refund(tx, self._rules, payment)
            await stars.confirm(tx, [entry.id])
        report.refunded.append(entry.id)
        log.warning("stars_refund_found", deposit_id=str(deposit.id))

    async def _read(self, tx: Tx, entry: StarTransaction, partner: object) -> StarPayment:
        """The payment with its payer, who is registered if they are new."""
        assert isinstance(partner, TransactionPartnerUser)
        person = partner.user
        user = await users.get_by_telegram_id(tx, person.id)
        if user is None:
            user = await users.register(
                tx,
                self._user_rules,
                users.Profile(
                    telegram_id=person.id,
                    first_name=person.first_name,
                    last_name=person.last_name,
                    username=person.username,
                    language_code=person.language_code,
                ),
            )
        return StarPayment(
            charge_id=entry.id,
            payer_id=user.id,
            stars=entry.amount,
            payload=partner.invoice_payload or "",
            paid_at=entry.date,
        )


def _is_invoice(partner: object) -> bool:
    return (
        isinstance(partner, TransactionPartnerUser) and partner.transaction_type == INVOICE_PAYMENT
    )
