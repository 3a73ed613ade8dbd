"""What lets prizes out of the shop: publishing a lottery, drawing it by hand, and giving a draw up.

Each is a command of one person or of two. Channels reach it through `approvals.act`.
"""

from dataclasses import replace
from typing import Final
from uuid import UUID

from pydantic import BaseModel

from luckymart.approvals.kinds import About, Kind
from luckymart.draws import drawing, setup, voiding
from luckymart.kit.database import Tx
from luckymart.kit.money import WalletType, to_text
from luckymart.kit.settings import Settings
from luckymart.ledger import actions as ledger
from luckymart.limits import actions as limits
from luckymart.limits.actions import Outflow
from luckymart.lotteries import actions as lotteries
from luckymart.lotteries.errors import EntropySourceUnavailable, LotteryChanged
from luckymart.lotteries.models import Lottery
from luckymart.lotteries.rules import PrizeRules, fingerprint, prizes_of
from luckymart.staff import duty
from luckymart.staff.actions import Staff


class PublishCommand(BaseModel):
    """`terms`: the draft's, by `fingerprint`. Another draft than that is not published."""

    lottery_id: UUID
    terms: str

    @classmethod
    def of(cls, lottery: Lottery) -> "PublishCommand":
        return cls(lottery_id=lottery.id, terms=fingerprint(lottery))


class DrawCommand(BaseModel):
    lottery_id: UUID


class VoidCommand(BaseModel):
    lottery_id: UUID
    reason: str


async def _publish(tx: Tx, settings: Settings, staff: Staff, command: PublishCommand) -> Lottery:
    """Raises LotteryChanged, EntropySourceUnavailable, SecondPersonNeeded and what `publish` does.

    It could not be drawn by a key that this shop does not have.
    """
    draft = await lotteries.lock(tx, command.lottery_id)
    if fingerprint(draft) != command.terms:
        raise LotteryChanged
    keys = setup.lottery_rules(settings)
    own_key = keys.ecvrf_public_key if draft.entropy_source == "ecvrf" else keys.drand_public_key
    if draft.entropy_public_key != own_key:
        raise EntropySourceUnavailable(source=draft.entropy_source)
    published = await lotteries.publish(tx, staff, command.lottery_id)
    await limits.let_out_with(tx, settings, staff, (), _outflow(published))
    await _require_enough(tx, settings, staff, published, published.min_tickets)
    return published


async def _draw(tx: Tx, settings: Settings, staff: Staff, command: DrawCommand) -> Lottery:
    """Raises SecondPersonNeeded and what `draw_now` does.

    Its prizes count once for whoever was counted when it was published.
    """
    lottery = await drawing.require_drawable(tx, staff, command.lottery_id)
    outflow = _outflow(lottery)
    counted = await limits.counted_for(tx, outflow.door, lottery.id, outflow.amount)
    earlier = [one for one in staff.people if one.user_id in counted]
    await limits.let_out_with(tx, settings, staff, earlier, outflow)
    await _require_enough(tx, settings, staff, lottery, lottery.sold_tickets)
    await drawing.draw_now(tx, setup.draw_keys(settings), staff, command.lottery_id)
    return await lotteries.get(tx, command.lottery_id)


async def _require_enough(
    tx: Tx, settings: Settings, staff: Staff, lottery: Lottery, tickets: int
) -> None:
    """`tickets`: how many the prizes may be drawn among. Raises SecondPersonNeeded."""
    if PrizeRules.of(settings).takes_two(lottery, tickets):
        await duty.require_two(tx, staff)


def _outflow(lottery: Lottery) -> Outflow:
    is_coins = lottery.prize_type == "COINS"
    return Outflow(
        door="prizes",
        amount=prizes_of(lottery),
        wallet_type=WalletType.LUCKY_COIN if is_coins else WalletType.BALANCE,
        currency=lottery.currency,
        about=None,
        target_id=lottery.id,
    )


async def _void(tx: Tx, settings: Settings, staff: Staff, command: VoidCommand) -> Lottery:
    """Raises what `give_up` does."""
    keys = setup.draw_keys(settings)
    return await voiding.give_up(tx, keys, staff, command.lottery_id, command.reason)


async def _about_publication(tx: Tx, command: PublishCommand) -> About:
    return await _about(tx, command.lottery_id)


async def _about_draw(tx: Tx, command: DrawCommand) -> About:
    return await _about(tx, command.lottery_id)


async def _about_void(tx: Tx, command: VoidCommand) -> About:
    about = await _about(tx, command.lottery_id)
    return replace(about, facts={**about.facts, "reason": command.reason})


async def _about(tx: Tx, lottery_id: UUID) -> About:
    lottery = await lotteries.get(tx, lottery_id)
    scale = await ledger.currency_scale(tx, lottery.currency) or 0
    prizes = prizes_of(lottery)
    facts = {
        "title": lottery.title,
        "amount": to_text(prizes, scale),
        "currency": lottery.currency,
        "prize_type": lottery.prize_type,
        "winners": str(lottery.winners_count),
        "price": to_text(lottery.ticket_price, scale),
        "tickets": str(lottery.total_tickets),
        "least": str(lottery.min_tickets),
        "sold": str(lottery.sold_tickets),
    }
    return About("lottery", lottery.id, facts, prizes, lottery.currency)


PUBLISH: Final = Kind(
    name="lotteries.publish",
    permission="lotteries.write",
    command=PublishCommand,
    run=_publish,
    about=_about_publication,
)
DRAW_NOW: Final = Kind(
    name="draws.draw",
    permission="draws.write",
    command=DrawCommand,
    run=_draw,
    about=_about_draw,
)
VOID: Final = Kind(
    name="draws.void",
    permission="draws.write",
    command=VoidCommand,
    run=_void,
    about=_about_void,
)
