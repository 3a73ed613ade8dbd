"""What staff make of a prize that nobody claims: coins worth as much, or nothing, with a reason."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from luckymart.kit.clock import rfc3339
from luckymart.kit.database import Connection, Tx
from luckymart.kit.money import WalletType, to_text
from luckymart.kit.settings import Settings
from luckymart.kit.typed import checked_reason
from luckymart.ledger import actions as ledger
from luckymart.limits import actions as limits
from luckymart.notifications import actions as notifications
from luckymart.prizes import actions as prizes
from luckymart.prizes import queries
from luckymart.prizes.actions import OwnedPrize, Prize
from luckymart.prizes.errors import PrizeNotDue, PrizeNotFound, PrizeState
from luckymart.staff import actions as staff_log
from luckymart.staff import related
from luckymart.staff.actions import Staff

READ: Final = "prizes.read"
CLOSE: Final = "prizes.write"
CONVERT: Final = "credits.write"
"""Coins are money that staff give."""
MAX_REASON_LENGTH: Final = 500


@dataclass(frozen=True, slots=True)
class ClaimRules:
    """`days` that a prize waits for its winner to have it shipped or to sell it."""

    days: int

    @classmethod
    def of(cls, settings: Settings) -> "ClaimRules":
        return cls(days=settings.prize_claim_days)

    def claim_until(self, prize: Prize) -> datetime | None:
        """When staff may end its waiting; None for a prize that does not wait."""
        if prize.waiting_since is None:
            return None
        return prize.waiting_since + timedelta(days=self.days)


async def get(connection: Connection, staff: Staff, prize_id: UUID) -> OwnedPrize:
    """Raises PermissionDenied, PrizeNotFound."""
    staff.require(READ)
    return await find(connection, prize_id)


async def next_unclaimed(
    connection: Connection, rules: ClaimRules, staff: Staff, after: UUID | None
) -> OwnedPrize | None:
    """The oldest prize whose days are over, behind `after`; from the end on the first again."""
    staff.require(READ)
    row = await queries.next_unclaimed(connection, days=rules.days, after=after)
    if row is None and after is not None:
        row = await queries.next_unclaimed(connection, days=rules.days, after=None)
    return None if row is None else prizes.owned_prize(row)


async def convert(
    tx: Tx, settings: Settings, staff: Staff, prize_id: UUID, reason: str
) -> OwnedPrize:
    """Pay an unclaimed prize's value in coins. Never in cash: coins may have bought its ticket.

    Raises PermissionDenied, ValidationError, PrizeNotFound, OwnAccount, PrizeState, PrizeNotDue,
    SecondPersonNeeded.
    """
    staff.require_for_money(CONVERT)
    rules = ClaimRules.of(settings)
    prize, reason = await _lock_due(tx, rules, prize_id, reason)
    await related.require_unrelated(tx, staff, prize.user_id, CONVERT, lets_out=True)
    kind, currency = WalletType.LUCKY_COIN, prize.currency
    await limits.let_out(
        tx,
        settings,
        staff,
        "conversions",
        amount=prize.prize_value,
        wallet_type=kind,
        currency=currency,
        about=prize.user_id,
        target_id=prize.id,
    )
    wallets = await ledger.player_wallets(tx, [prize.user_id], kind, currency)
    revenue = await ledger.system_wallet(tx, "HOUSE_REVENUE", kind, currency)
    event = ledger.Event(
        type="PRIZE_CONVERSION",
        user_id=prize.user_id,
        amount=prize.prize_value,
        currency=currency,
        entries=[(revenue, -prize.prize_value), (wallets[prize.user_id], prize.prize_value)],
        related_type="prize",
        related_id=prize.id,
        lottery_id=prize.lottery_id,
    )
    facts = await _tell(tx, staff, prize, "converted", reason)
    await ledger.post_all(tx, [event])
    await queries.end(
        tx, prize_id=prize.id, status="CONVERTED", reason=reason, transaction_id=event.id
    )
    await _log(tx, staff, "prizes.convert", prize, facts | {"transaction_id": str(event.id)})
    return await find(tx, prize.id)


async def close(
    tx: Tx, settings: Settings, staff: Staff, prize_id: UUID, reason: str
) -> OwnedPrize:
    """End the waiting of an unclaimed prize with nothing. The winner is told the reason.

    Raises PermissionDenied, ValidationError, PrizeNotFound, OwnAccount, PrizeState, PrizeNotDue.
    """
    staff.require_for_money(CLOSE)
    rules = ClaimRules.of(settings)
    prize, reason = await _lock_due(tx, rules, prize_id, reason)
    await related.require_unrelated(tx, staff, prize.user_id, CLOSE)
    facts = await _tell(tx, staff, prize, "closed", reason)
    await queries.end(tx, prize_id=prize.id, status="CLOSED", reason=reason, transaction_id=None)
    await _log(tx, staff, "prizes.close", prize, facts)
    return await find(tx, prize.id)


async def _lock_due(
    tx: Tx, rules: ClaimRules, prize_id: UUID, reason: str
) -> tuple[OwnedPrize, str]:
    reason = checked_reason(reason, MAX_REASON_LENGTH)
    await prizes.lock(tx, prize_id)
    prize = await find(tx, prize_id)
    claim_until = rules.claim_until(prize)
    if claim_until is None:
        raise PrizeState(status=prize.status)
    if not await queries.is_unclaimed(tx, prize_id=prize_id, days=rules.days):
        raise PrizeNotDue(available_at=rfc3339(claim_until))
    return prize, reason


async def _tell(tx: Tx, staff: Staff, prize: OwnedPrize, end: str, reason: str) -> dict[str, Any]:
    scale = await ledger.currency_scale(tx, prize.currency) or 0
    facts = {
        "title": prize.lottery.title_i18n or {"en": prize.lottery.title},
        "amount": to_text(prize.prize_value, scale),
        "currency": prize.currency,
        "reason": reason,
    }
    await notifications.notify(tx, [prize.user_id], f"prize-{end}", facts, prize.lottery_id)
    return facts


async def _log(tx: Tx, staff: Staff, action: str, prize: OwnedPrize, after: dict[str, Any]) -> None:
    before = {"status": prize.status}
    await staff_log.log(tx, staff, action, "prize", prize.id, before=before, after=after)


async def find(connection: Connection, prize_id: UUID) -> OwnedPrize:
    """Raises PrizeNotFound."""
    row = await queries.get_owned(connection, prize_id=prize_id)
    if row is None:
        raise PrizeNotFound
    return prizes.owned_prize(row)
