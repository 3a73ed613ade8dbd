"""What lets money out of the shop here: a credit, by one person or by two."""

from decimal import Decimal
from typing import Final
from uuid import UUID

from pydantic import BaseModel

from luckymart.approvals.kinds import About, Kind
from luckymart.kit.database import Tx
from luckymart.kit.money import WalletType, to_text
from luckymart.kit.settings import Settings
from luckymart.ledger import actions as ledger
from luckymart.staff.actions import Staff
from luckymart.users import actions as users
from luckymart.wallets import actions as wallets
from luckymart.wallets.actions import Credit


class CreditCommand(BaseModel):
    user_id: UUID
    wallet_type: WalletType
    currency: str
    amount: Decimal
    reason: str


async def _credit(tx: Tx, settings: Settings, staff: Staff, command: CreditCommand) -> Credit:
    return await wallets.credit(
        tx,
        settings,
        staff,
        command.user_id,
        command.wallet_type,
        command.currency,
        command.amount,
        command.reason,
    )


async def _about(tx: Tx, command: CreditCommand) -> About:
    user = await users.get(tx, command.user_id)
    scale = await ledger.currency_scale(tx, command.currency) or 0
    facts = {
        "amount": to_text(command.amount, scale),
        "currency": command.currency,
        "wallet_type": command.wallet_type.value,
        "person": user.first_name,
        "reason": command.reason,
    }
    return About("user", user.id, facts, command.amount, command.currency)


CREDIT: Final = Kind(
    name="wallets.credit",
    permission="credits.write",
    command=CreditCommand,
    run=_credit,
    about=_about,
)
