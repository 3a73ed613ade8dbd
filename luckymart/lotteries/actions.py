"""Lotteries: what staff and the timetable do with them, and reads for everyone."""

import secrets
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from luckymart.kit.clock import rfc3339, utc_now
from luckymart.kit.database import Connection, Tx
from luckymart.kit.errors import ValidationError
from luckymart.kit.money import fits_scale
from luckymart.kit.paging import Page, decode_cursor, page_of
from luckymart.kit.texts import localised
from luckymart.kit.typed import checked_reason
from luckymart.ledger import actions as ledger
from luckymart.ledger.errors import AmountScale
from luckymart.lotteries import queries
from luckymart.lotteries.errors import (
    EntropySourceUnavailable,
    LotteryHasSales,
    LotteryNotFound,
    LotteryPublished,
    LotteryState,
    OwnLottery,
)
from luckymart.lotteries.models import (
    MAX_DURATION,
    Lottery,
    LotteryInput,
    LotteryPatch,
    Outcome,
    Source,
    Status,
)
from luckymart.lotteries.rules import tickets_that_pay
from luckymart.notifications import actions as notifications
from luckymart.staff import actions as staff_log
from luckymart.staff.actions import Staff

SALT_KEY_BYTES: Final = 32
TOO_MUCH: Final = 10**12
"""An amount of NUMERIC(20, 8) is less."""
MAX_REASON_LENGTH: Final = 500
VOID: Final = "void"
"""Like "undersold", a reason set by the program; the texts translate it."""
PUBLIC_STATUSES: Final[tuple[Status, ...]] = (
    "UPCOMING",
    "ACTIVE",
    "SOLD_OUT",
    "DRAWING",
    "COMPLETED",
)
ALL_STATUSES: Final[tuple[Status, ...]] = (*PUBLIC_STATUSES, "CANCELLED")
# Nobody can stop a sealed draw: someone who knows the outcome could otherwise choose to.
CANCELLABLE: Final = ("UPCOMING", "ACTIVE", "SOLD_OUT")
LOGGED: Final = {
    *("title", "status", "ticket_price", "total_tickets", "prize_value", "end_time"),
    *("published_at", "cancel_reason"),
}
"""Logged with every write, next to what it changed."""


@dataclass(frozen=True, slots=True)
class LotteryRules:
    """The shop's settings for new lotteries; `ecvrf_public_key` has 32 bytes.

    `drand_public_key` (96 bytes): the chain's, None if this shop uses no beacon.
    `drand_delay_seconds`: the minimum between seal and round, so that it is published in time.
    """

    currency: str
    ecvrf_public_key: bytes
    drand_public_key: bytes | None = None
    drand_delay_seconds: int = 30
    default_source: Source = "ecvrf"
    seal_delay_seconds: int = 180
    draw_delay_seconds: int = 60
    extension_seconds: int = 86400
    max_per_user: int | None = None


async def create(tx: Tx, staff: Staff, rules: LotteryRules, data: LotteryInput) -> Lottery:
    """Create a draft. This also fixes its entropy source and key, before anything is sold.

    Raises PermissionDenied, ValidationError, AmountScale, EntropySourceUnavailable.
    """
    staff.require_for_money("lotteries.write")
    source = data.entropy_source or rules.default_source
    public_key = rules.ecvrf_public_key if source == "ecvrf" else rules.drand_public_key
    if public_key is None:
        raise EntropySourceUnavailable(source=source)
    draw_delay = rules.draw_delay_seconds
    if source == "drand":
        draw_delay = max(draw_delay, rules.drand_delay_seconds)
    currency = data.currency or rules.currency
    await _check_amounts(tx, currency, data.ticket_price, data.prize_value)
    _check_totals(data.model_dump())
    _check_times(data.start_time or utc_now(), data.end_time)
    values = data.model_dump(exclude={"currency", "max_per_user", "min_tickets", "entropy_source"})
    lottery_id = await queries.insert(
        tx,
        **values,
        title=_plain(data.title_i18n),
        description=_plain(data.description_i18n),
        currency=currency,
        max_per_user=data.max_per_user or rules.max_per_user,
        min_tickets=data.min_tickets
        or tickets_that_pay(
            data.ticket_price, data.prize_value, data.winners_count, data.total_tickets
        ),
        extension_seconds=rules.extension_seconds,
        seal_delay_seconds=rules.seal_delay_seconds,
        draw_delay_seconds=draw_delay,
        entropy_source=source,
        entropy_public_key=public_key,
        created_by_id=staff.user_id,
    )
    await queries.insert_salt(
        tx, lottery_id=lottery_id, salt_key=secrets.token_bytes(SALT_KEY_BYTES)
    )
    await _remember_makers(tx, staff, lottery_id)
    return await _logged(tx, staff, "lotteries.create", None, lottery_id)


async def edit(tx: Tx, staff: Staff, lottery_id: UUID, patch: LotteryPatch) -> Lottery:
    """Apply a patch to a draft.

    Raises PermissionDenied, LotteryNotFound, LotteryState, LotteryHasSales, LotteryPublished,
    ValidationError, AmountScale.
    """
    staff.require_for_money("lotteries.write")
    before = await lock(tx, lottery_id)
    if before.status not in ("UPCOMING", "ACTIVE"):
        raise LotteryState(status=before.status)
    if before.sold_tickets:
        raise LotteryHasSales
    if before.published_at is not None:
        raise LotteryPublished
    values = before.model_dump(include=set(LotteryPatch.model_fields))
    values |= {
        name: value
        for name, value in patch.model_dump(exclude_unset=True).items()
        if value is not None or name in ("image_url", "max_per_user")
    }
    if not values["winners_count"] <= values["min_tickets"] <= values["total_tickets"]:
        raise ValidationError("min_tickets", "winners_count ≤ min_tickets ≤ total_tickets")
    await _check_amounts(tx, before.currency, values["ticket_price"], values["prize_value"])
    _check_totals(values)
    _check_times(values["start_time"], values["end_time"])
    await queries.update(
        tx,
        lottery_id=lottery_id,
        **values,
        title=_plain(values["title_i18n"]),
        description=_plain(values["description_i18n"]),
    )
    await _remember_makers(tx, staff, lottery_id)
    return await _logged(tx, staff, "lotteries.edit", before, lottery_id)


async def publish(tx: Tx, staff: Staff, lottery_id: UUID) -> Lottery:
    """Publish a draft. It opens at its start, at once if that has passed.

    How many people that takes is asked in draws/doors.py, through which every channel comes here.
    Raises PermissionDenied, LotteryNotFound, LotteryState, ValidationError.
    """
    staff.require_for_money("lotteries.write")
    before = await lock(tx, lottery_id)
    if before.status != "UPCOMING" or before.published_at is not None:
        raise LotteryState(status=before.status)
    _check_totals(before.model_dump())
    _check_times(before.start_time, before.end_time)
    await queries.publish(tx, lottery_id=lottery_id)
    await _remember_makers(tx, staff, lottery_id)
    return await _logged(tx, staff, "lotteries.publish", before, lottery_id)


async def take_back(tx: Tx, staff: Staff, lottery_id: UUID) -> Lottery:
    """Make a published lottery a draft again, while nothing is sold.

    Raises PermissionDenied, LotteryNotFound, LotteryState, LotteryHasSales.
    """
    staff.require_for_money("lotteries.write")
    before = await lock(tx, lottery_id)
    if before.status not in ("UPCOMING", "ACTIVE") or before.published_at is None:
        raise LotteryState(status=before.status)
    if before.sold_tickets:
        raise LotteryHasSales
    await queries.take_back(tx, lottery_id=lottery_id)
    return await _logged(tx, staff, "lotteries.take_back", before, lottery_id)


async def cancel(tx: Tx, staff: Staff, lottery_id: UUID, reason: str) -> Lottery:
    """Cancel before the seal; the timetable refunds everyone.

    Raises PermissionDenied, LotteryNotFound, LotteryState, ValidationError.
    """
    staff.require_for_money("lotteries.write")
    reason = checked_reason(reason, MAX_REASON_LENGTH)
    before = await lock(tx, lottery_id)
    if before.status not in CANCELLABLE:
        raise LotteryState(status=before.status)
    await _cancel(tx, before, reason)
    return await _logged(tx, staff, "lotteries.cancel", before, lottery_id)


async def due_starts(
    connection: Connection, put_off: Sequence[UUID] = (), limit: int = 100
) -> list[UUID]:
    """Published lotteries that have reached their start."""
    rows = await queries.due_starts(connection, put_off=put_off, limit=limit)
    return [row["id"] for row in rows]


async def start(tx: Tx, lottery_id: UUID) -> bool:
    """Open one for sale; False if that is not due (any more)."""
    opened: UUID | None = await queries.start(tx, lottery_id=lottery_id)
    return opened is not None


async def due_ends(
    connection: Connection, put_off: Sequence[UUID] = (), limit: int = 100
) -> list[UUID]:
    """Lotteries that ended with fewer tickets sold than their minimum."""
    rows = await queries.due_ends(connection, put_off=put_off, limit=limit)
    return [row["id"] for row in rows]


async def end_undersold(tx: Tx, lottery_id: UUID) -> Lottery:
    """Extend once; the second time, cancel, and the timetable refunds everyone.

    Does nothing if that is not due (any more).
    """
    lottery = await lock(tx, lottery_id)
    undersold = lottery.sold_tickets < lottery.min_tickets
    if lottery.status != "ACTIVE" or lottery.end_time > utc_now() or not undersold:
        return lottery
    new_end: datetime | None = await queries.extend(tx, lottery_id=lottery_id)
    if new_end is None:
        await _cancel(tx, lottery, "undersold")
    else:
        facts = {"title": lottery.title_i18n, "end_time": rfc3339(new_end)}
        await _tell_holders(tx, lottery, "lottery-extended", facts)
    return await get(tx, lottery_id)


async def start_drawing(tx: Tx, lottery_id: UUID, draw_time: datetime) -> None:
    """ACTIVE or SOLD_OUT → DRAWING, once it is sealed. The row is held."""
    await queries.start_drawing(tx, lottery_id=lottery_id, draw_time=draw_time)


async def complete(tx: Tx, lottery_id: UUID, outcome: Outcome) -> None:
    """DRAWING → COMPLETED, with what the draw found. The row is held."""
    await queries.complete(tx, lottery_id=lottery_id, **asdict(outcome))


async def mark_refunded(tx: Tx, lottery_id: UUID) -> None:
    """Note that a cancelled lottery has nothing left to pay back."""
    await queries.mark_refunded(tx, lottery_id=lottery_id)


async def cancel_sealed(tx: Tx, lottery_id: UUID, reason: str) -> None:
    """Only for draws that could not be made. Raises LotteryNotFound."""
    await _cancel(tx, await lock(tx, lottery_id), reason)


async def _cancel(tx: Tx, lottery: Lottery, reason: str) -> None:
    await queries.cancel(tx, lottery_id=lottery.id, reason=reason)
    facts = {"title": lottery.title_i18n, "reason": reason}
    await _tell_holders(tx, lottery, "lottery-cancelled", facts)


async def _tell_holders(tx: Tx, lottery: Lottery, kind: str, facts: dict[str, Any]) -> None:
    holders = [row["user_id"] for row in await queries.holders(tx, lottery_id=lottery.id)]
    await notifications.notify(tx, holders, kind, facts, lottery_id=lottery.id)


async def get(connection: Connection, lottery_id: UUID, user_id: UUID | None = None) -> Lottery:
    """Any lottery, including drafts. `user_id` fills `my_tickets`. Raises LotteryNotFound."""
    row = await queries.get(connection, lottery_id=lottery_id, user_id=user_id)
    if row is None:
        raise LotteryNotFound
    return Lottery(**row)


async def require_not_maker(connection: Connection, lottery_id: UUID, user_id: UUID) -> None:
    """Whoever made a lottery does not play in it. Raises OwnLottery."""
    if await queries.is_maker(connection, lottery_id=lottery_id, user_id=user_id):
        raise OwnLottery


async def get_published(
    connection: Connection, lottery_id: UUID, user_id: UUID | None = None
) -> Lottery:
    """Like `get`, for players: drafts are not found."""
    lottery = await get(connection, lottery_id, user_id)
    if lottery.published_at is None:
        raise LotteryNotFound
    return lottery


async def list_public(
    connection: Connection,
    statuses: Sequence[Status],
    limit: int,
    cursor: str | None,
    user_id: UUID | None = None,
) -> Page[Lottery]:
    """For players, ordered by interest. Without statuses: all except cancelled ones."""
    rows = await queries.list_published(
        connection,
        statuses=list(statuses or PUBLIC_STATUSES),
        before=decode_cursor(cursor),
        limit=limit + 1,
        user_id=user_id,
    )
    return page_of(rows, limit).map(lambda row: Lottery(**row))


async def list_all(
    connection: Connection, staff: Staff, statuses: Sequence[Status], limit: int, cursor: str | None
) -> Page[Lottery]:
    """For staff, newest first. Raises PermissionDenied."""
    staff.require("lotteries.read")
    rows = await queries.list_all(
        connection,
        statuses=list(statuses or ALL_STATUSES),
        before=decode_cursor(cursor),
        limit=limit + 1,
    )
    return page_of(rows, limit).map(lambda row: Lottery(**row))


async def lock(tx: Tx, lottery_id: UUID) -> Lottery:
    """Held until the transaction ends. Raises LotteryNotFound."""
    if await queries.lock(tx, lottery_id=lottery_id) is None:
        raise LotteryNotFound
    return await get(tx, lottery_id)


async def _remember_makers(tx: Tx, staff: Staff, lottery_id: UUID) -> None:
    """They do not play in it."""
    makers = [one.user_id for one in staff.people]
    await queries.insert_makers(tx, lottery_id=lottery_id, user_ids=makers)


async def _logged(
    tx: Tx, staff: Staff, action: str, before: Lottery | None, lottery_id: UUID
) -> Lottery:
    after = await get(tx, lottery_id)
    fields = LOGGED | {
        name
        for name in LotteryPatch.model_fields
        if before is not None and getattr(before, name) != getattr(after, name)
    }
    await staff_log.log(
        tx,
        staff,
        action,
        "lottery",
        lottery_id,
        before=before.model_dump(mode="json", include=fields) if before else None,
        after=after.model_dump(mode="json", include=fields),
    )
    return after


async def _check_amounts(tx: Tx, currency: str, price: Decimal, prize: Decimal) -> None:
    scale = await ledger.currency_scale(tx, currency)
    if scale is None:
        raise ValidationError("currency", "not a currency of this shop")
    if not fits_scale(price, scale) or not fits_scale(prize, scale):
        raise AmountScale(scale=scale)


def _check_totals(terms: dict[str, Any]) -> None:
    """What all tickets cost and what all prizes are worth must fit the ledger's columns."""
    if terms["ticket_price"] * terms["total_tickets"] >= TOO_MUCH:
        raise ValidationError("ticket_price", f"all tickets together cost less than {TOO_MUCH}")
    if terms["prize_value"] * terms["winners_count"] >= TOO_MUCH:
        raise ValidationError("prize_value", f"all prizes together are worth less than {TOO_MUCH}")


def _check_times(start: datetime, end: datetime) -> None:
    if end <= start or end <= utc_now():
        raise ValidationError("end_time", "after the start, and in the future")
    if end - start > MAX_DURATION:
        raise ValidationError("end_time", f"at most {MAX_DURATION.days} days after the start")


def _plain(texts: dict[Any, str]) -> str:
    """The plain column next to an i18n one: the default language, or any available."""
    return localised(texts, "en")
