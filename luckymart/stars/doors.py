"""What lets value out of the shop here: Stars that go back, by one person or by two."""

from typing import Final
from uuid import UUID

from pydantic import BaseModel

from luckymart.approvals.kinds import About, Kind
from luckymart.deposits import actions as deposits
from luckymart.deposits.models import Deposit
from luckymart.kit.database import Tx
from luckymart.kit.settings import Settings
from luckymart.staff.actions import Staff
from luckymart.stars import actions as stars


class RefundCommand(BaseModel):
    deposit_id: UUID
    reason: str


async def _refund(tx: Tx, settings: Settings, staff: Staff, command: RefundCommand) -> Deposit:
    return await stars.refund(tx, settings, staff, command.deposit_id, command.reason)


async def _about(tx: Tx, command: RefundCommand) -> About:
    deposit = await deposits.find(tx, command.deposit_id)
    facts = {
        **deposits.facts_of(deposit),
        "stars": str(deposit.stars),
        "person": deposit.payer_name,
        "reason": command.reason,
    }
    return About("deposit", deposit.id, facts, deposit.amount, deposit.currency)


REFUND: Final = Kind(
    name="deposits.refund",
    permission=deposits.WRITE,
    command=RefundCommand,
    run=_refund,
    about=_about,
)
