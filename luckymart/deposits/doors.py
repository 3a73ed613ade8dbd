"""What lets money out of the shop here: more than was asked for, by one person or by two."""

from decimal import Decimal
from typing import Final
from uuid import UUID

from pydantic import BaseModel

from luckymart.approvals.kinds import About, Kind
from luckymart.deposits import actions as deposits
from luckymart.deposits.models import Deposit, Transfer
from luckymart.kit.database import Tx
from luckymart.kit.money import to_text
from luckymart.kit.settings import Settings
from luckymart.staff.actions import Staff


class ApproveCommand(BaseModel):
    """`amount`: None for the announced one. The others are what staff say of the transfer."""

    deposit_id: UUID
    amount: Decimal | None = None
    reference: str | None = None
    despite: str | None = None


async def _approve(tx: Tx, settings: Settings, staff: Staff, command: ApproveCommand) -> Deposit:
    transfer = Transfer(command.reference, command.despite)
    return await deposits.approve(tx, settings, staff, command.deposit_id, command.amount, transfer)


async def _about(tx: Tx, command: ApproveCommand) -> About:
    deposit = await deposits.find(tx, command.deposit_id)
    amount = deposit.amount if command.amount is None else command.amount
    facts = {
        **deposits.facts_of(deposit),
        "amount": to_text(amount, deposit.scale),
        "total": to_text(deposit.amount, deposit.scale),
        "person": deposit.payer_name,
    }
    return About("deposit", deposit.id, facts, amount, deposit.currency)


APPROVE: Final = Kind(
    name="deposits.approve",
    permission=deposits.WRITE,
    command=ApproveCommand,
    run=_approve,
    about=_about,
)
