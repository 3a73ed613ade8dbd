"""What lets value out of the shop here: coins for a prize that nobody claims, by one or by two."""

from typing import Final
from uuid import UUID

from pydantic import BaseModel

from luckymart.approvals.kinds import About, Kind
from luckymart.kit.database import Tx
from luckymart.kit.money import to_text
from luckymart.kit.settings import Settings
from luckymart.ledger import actions as ledger
from luckymart.prizes import endings
from luckymart.prizes.actions import OwnedPrize
from luckymart.staff.actions import Staff


class ConvertCommand(BaseModel):
    prize_id: UUID
    reason: str


async def _convert(tx: Tx, settings: Settings, staff: Staff, command: ConvertCommand) -> OwnedPrize:
    return await endings.convert(tx, settings, staff, command.prize_id, command.reason)


async def _about(tx: Tx, command: ConvertCommand) -> About:
    prize = await endings.find(tx, command.prize_id)
    scale = await ledger.currency_scale(tx, prize.currency) or 0
    facts = {
        "amount": to_text(prize.prize_value, scale),
        "currency": prize.currency,
        "prize": prize.lottery.title,
        "reason": command.reason,
    }
    return About("prize", prize.id, facts, prize.prize_value, prize.currency)


CONVERT: Final = Kind(
    name="prizes.convert",
    permission=endings.CONVERT,
    command=ConvertCommand,
    run=_convert,
    about=_about,
)
