"""What lets value out of the shop here: a debt that is written off, by one person or by two."""

from typing import Final
from uuid import UUID

from pydantic import BaseModel

from luckymart.approvals.kinds import About, Kind
from luckymart.debts import actions as debts
from luckymart.debts.actions import Debt
from luckymart.kit.database import Tx
from luckymart.kit.settings import Settings
from luckymart.staff.actions import Staff


class ForgiveCommand(BaseModel):
    debt_id: UUID
    reason: str


async def _forgive(tx: Tx, settings: Settings, staff: Staff, command: ForgiveCommand) -> Debt:
    return await debts.forgive(tx, settings, staff, command.debt_id, command.reason)


async def _about(tx: Tx, command: ForgiveCommand) -> About:
    debt = await debts.find(tx, command.debt_id)
    facts = {
        "amount": str(debt.remaining),
        "currency": debt.currency,
        "wallet_type": debt.wallet_type.value,
        "person": debt.first_name,
        "reason": command.reason,
    }
    return About("debt", debt.id, facts, debt.remaining, debt.currency)


FORGIVE: Final = Kind(
    name="debts.forgive",
    permission=debts.WRITE,
    command=ForgiveCommand,
    run=_forgive,
    about=_about,
)
