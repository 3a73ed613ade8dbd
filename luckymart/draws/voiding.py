"""Giving up a draw by the shop's own key that cannot be made: everyone is refunded.

Its key is lost, or the draw fails for ever. Whoever has the key knows the outcome once the list is
sealed, so nobody may choose between the two: only a draw that was due 72 hours ago, as with a
beacon, and that fails when it is tried once more, is given up, and by two people. The seal stays
published, with the reason.
"""

from datetime import timedelta
from typing import Final
from uuid import UUID

from luckymart.draws import drawing, queries, sealing
from luckymart.draws.drawing import DrawKeys
from luckymart.draws.errors import DrawPossible, VoidNotYet
from luckymart.kit.clock import rfc3339, utc_now
from luckymart.kit.database import Tx, all_or_nothing
from luckymart.kit.typed import checked_reason
from luckymart.lotteries import actions as lotteries
from luckymart.lotteries.errors import LotteryState
from luckymart.lotteries.models import Lottery
from luckymart.staff import actions as staff_log
from luckymart.staff import duty
from luckymart.staff.actions import Staff

WAIT: Final = timedelta(hours=72)


class _Undone(Exception):
    """The draw was possible."""


def may_be_given_up(lottery: Lottery) -> bool:
    """Whether `give_up` would try."""
    return (
        lottery.status == "DRAWING"
        and lottery.entropy_source == "ecvrf"
        and lottery.draw_time is not None
        and lottery.draw_time + WAIT <= utc_now()
    )


async def give_up(tx: Tx, keys: DrawKeys, staff: Staff, lottery_id: UUID, reason: str) -> Lottery:
    """Cancel a lottery whose draw fails; the timetable refunds everyone.

    Raises PermissionDenied, SecondPersonNeeded, ValidationError, LotteryNotFound, LotteryState,
    VoidNotYet, DrawPossible.
    """
    staff.require_for_money("draws.write")
    reason = checked_reason(reason, lotteries.MAX_REASON_LENGTH)
    lottery = await sealing.lock(tx, lottery_id)
    if lottery["status"] != "DRAWING" or lottery["entropy_source"] != "ecvrf":
        raise LotteryState(status=lottery["status"])
    assert lottery["draw_time"] is not None
    possible_at = lottery["draw_time"] + WAIT
    if possible_at > lottery["locked_at"]:
        raise VoidNotYet(possible_at=rfc3339(possible_at))
    if await _can_be_drawn(tx, keys, lottery_id):
        raise DrawPossible
    await duty.require_two(tx, staff)
    await queries.insert_void(
        tx,
        lottery_id=lottery_id,
        reason=reason,
        proposed_by_id=staff.user_id,
        approved_by_id=None if staff.second is None else staff.second.user_id,
    )
    await lotteries.cancel_sealed(tx, lottery_id, reason)
    await staff_log.log(
        tx,
        staff,
        "draws.void",
        "lottery",
        lottery_id,
        before={"status": "DRAWING"},
        after={"status": "CANCELLED", "reason": reason},
    )
    return await lotteries.get(tx, lottery_id)


async def _can_be_drawn(tx: Tx, keys: DrawKeys, lottery_id: UUID) -> bool:
    """Draw, and undo it."""
    try:
        async with all_or_nothing(tx):
            await drawing.draw(tx, keys, lottery_id)
            raise _Undone
    except _Undone:
        return True
    except Exception:  # whatever it is, the timetable has met it for three days
        return False
