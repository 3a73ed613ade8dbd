"""Switch two-factor confirmation on and off, and check codes.

The count of wrong codes has to survive the refusal. So `check`, `confirm` and `switch_off` return
the refusal instead of raising it: the caller commits first and then raises it.
"""

from datetime import datetime
from typing import Final, Literal, TypeAlias
from uuid import UUID

import segno
from pydantic import BaseModel

from luckymart.kit.database import Connection, Tx
from luckymart.kit.errors import DomainError
from luckymart.kit.secret_box import SecretBox
from luckymart.kit.typed import checked_reason
from luckymart.notifications import actions as notifications
from luckymart.staff import actions as staff_log
from luckymart.staff import related
from luckymart.staff.actions import Staff
from luckymart.staff.errors import SecondStepNotSetUp
from luckymart.two_factor import queries, rules
from luckymart.two_factor.errors import (
    TwoFactorInvalid,
    TwoFactorLocked,
    TwoFactorRequired,
    TwoFactorState,
)
from luckymart.users import actions as users

MAX_REASON_LENGTH: Final = 500
RESEAL_BATCH: Final = 500

Status: TypeAlias = Literal["off", "pending", "on"]


class Enrolment(BaseModel):
    """What the person enters into an authenticator, by hand or as a QR code (SVG). Shown once."""

    secret: str
    otpauth_uri: str
    qr_svg: str


async def status(connection: Connection, user_id: UUID) -> Status:
    return _status(await queries.find(connection, user_id=user_id))


async def on_since(connection: Connection, user_id: UUID) -> datetime | None:
    """When the person switched it on; None while it is off or pending."""
    row = await queries.find(connection, user_id=user_id)
    return None if row is None else row["confirmed_at"]


async def last_reset(connection: Connection, user_id: UUID) -> datetime | None:
    """When staff last switched it off for this person."""
    return await queries.last_reset(connection, user_id=user_id)


async def begin(tx: Tx, box: SecretBox, user_id: UUID) -> Enrolment:
    """Make a new secret, pending until a code confirms it. Raises TwoFactorState if it is on."""
    user = await users.get(tx, user_id)
    secret = rules.new_secret()
    sealed = box.seal(secret, _context(user_id))
    if await queries.save_pending(tx, user_id=user_id, secret_sealed=sealed) is None:
        raise TwoFactorState(status="on")
    uri = rules.otpauth_uri(secret, user.telegram_username or str(user.telegram_id))
    picture = segno.make(uri, error="m").svg_inline(scale=6, border=4, light="#fff")
    return Enrolment(secret=secret, otpauth_uri=uri, qr_svg=picture)


async def confirm(
    tx: Tx, box: SecretBox, user_id: UUID, code: str, now: datetime
) -> DomainError | None:
    """Switch it on. Raises TwoFactorState; returns TwoFactorInvalid, TwoFactorLocked."""
    row = await queries.lock(tx, user_id=user_id)
    if row is None or _status(row) != "pending":
        raise TwoFactorState(status=_status(row))
    refusal = await _spend(tx, box, row, code, now)
    if refusal is None:
        await queries.confirm(tx, user_id=user_id)
        await notifications.notify(tx, [user_id], "two-factor-on", {})
    return refusal


async def switch_off(
    tx: Tx, box: SecretBox, user_id: UUID, code: str, now: datetime
) -> DomainError | None:
    """Switch it off by code. Raises TwoFactorState; returns TwoFactorInvalid, TwoFactorLocked."""
    row = await queries.lock(tx, user_id=user_id)
    if row is None or _status(row) != "on":
        raise TwoFactorState(status=_status(row))
    refusal = await _spend(tx, box, row, code, now)
    if refusal is None:
        await queries.delete(tx, user_id=user_id)
        await notifications.notify(tx, [user_id], "two-factor-off", {})
    return refusal


async def check(
    tx: Tx, box: SecretBox, user_id: UUID, code: str | None, now: datetime
) -> DomainError | None:
    """None if the code is right, which uses it up, or if this person needs none.

    Call it before writing anything else: the caller commits a refusal, and that commit must contain
    nothing but the count of wrong codes. If the command rolls back, its code works again.
    """
    row = await queries.lock(tx, user_id=user_id)
    if row is None or _status(row) != "on":
        return None
    if code is None:
        return TwoFactorRequired()
    return await _spend(tx, box, row, code, now)


async def open_second_step(
    tx: Tx, box: SecretBox, user_id: UUID, session_id: UUID | None, code: str, now: datetime
) -> datetime | DomainError:
    """Let staff decide about money for ten minutes, in this session or, without one, in the chat.

    Returns until when. Raises SecondStepNotSetUp; returns TwoFactorInvalid, TwoFactorLocked.
    """
    row = await queries.lock(tx, user_id=user_id)
    if row is None or _status(row) != "on":
        raise SecondStepNotSetUp
    refusal = await _spend(tx, box, row, code, now)
    if refusal is not None:
        return refusal
    valid_until = await queries.open_second_step(
        tx, user_id=user_id, session_id=session_id, minutes=rules.SECOND_STEP_MINUTES
    )
    assert valid_until is not None
    return valid_until


async def reset(tx: Tx, staff: Staff, user_id: UUID, reason: str) -> None:
    """Switch it off for somebody who has lost their authenticator.

    It guards the person's withdrawals, so that it is a decision about money.
    Raises PermissionDenied, UserNotFound, ValidationError, TwoFactorState.
    """
    staff.require_for_money("users.write")
    await related.require_unrelated(tx, staff, user_id, "users.write")
    reason = checked_reason(reason, MAX_REASON_LENGTH)
    user = await users.get(tx, user_id)
    await users.require_over(tx, staff, user.id)
    before = _status(await queries.lock(tx, user_id=user.id))
    if before == "off":
        raise TwoFactorState(status=before)
    await queries.delete(tx, user_id=user.id)
    await queries.insert_reset(tx, user_id=user.id)
    await notifications.notify(tx, [user.id], "two-factor-reset", {"reason": reason})
    await staff_log.log(
        tx,
        staff,
        "two_factor.reset",
        "user",
        user.id,
        before={"status": before},
        after={"status": "off", "reason": reason},
    )


async def reseal(tx: Tx, box: SecretBox) -> int:
    """Reseal up to RESEAL_BATCH secrets from older keys to the first one. Returns how many."""
    rows = await queries.list_sealed_otherwise(tx, head=box.current_head, limit=RESEAL_BATCH)
    for row in rows:
        context = _context(row["user_id"])
        sealed = box.seal(box.open(row["secret_sealed"], context), context)
        await queries.reseal(tx, user_id=row["user_id"], secret_sealed=sealed)
    return len(rows)


async def _spend(
    tx: Tx, box: SecretBox, row: "queries.LockRow", code: str, now: datetime
) -> DomainError | None:
    user_id, failures, failed_at = row["user_id"], row["failures"], row["last_failed_at"]
    if wait_seconds := rules.locked_seconds(failures, failed_at, now):
        return TwoFactorLocked(retry_after=wait_seconds)
    secret = box.open(row["secret_sealed"], _context(user_id))
    step = rules.matching_step(secret, code, now, row["last_step"])
    if step is not None:
        await queries.take_step(tx, user_id=user_id, step=step)
        return None
    failures = rules.count_failures(failures, failed_at, now) + 1
    await queries.count_failure(tx, user_id=user_id, failures=failures, now=now)
    return TwoFactorInvalid(attempts_left=rules.MAX_FAILURES - failures)


def _status(row: "queries.FindRow | None") -> Status:
    if row is None:
        return "off"
    return "pending" if row["confirmed_at"] is None else "on"


def _context(user_id: UUID) -> str:
    return f"two_factor:{user_id}"
