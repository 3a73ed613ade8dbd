"""Proposals that wait for a second person."""

from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from luckymart.approvals import actions as approvals
from luckymart.approvals.kinds import Command, Done, Kind
from luckymart.approvals.models import Approval
from luckymart.kit.database import Database
from luckymart.kit.money import WalletType
from luckymart.kit.settings import Settings
from luckymart.staff import actions as staff_actions
from luckymart.wallets import doors
from tests.support.world import Player

AMOUNT: Final = Decimal("12.50")


async def propose(db: Database, by: Player | UUID, whom: Player, **options: Any) -> Approval:
    """A credit of `AMOUNT` to somebody, as `by` asks for it."""
    command = doors.CreditCommand(
        user_id=whom.id,
        wallet_type=WalletType.BALANCE,
        currency="TJS",
        amount=AMOUNT,
        reason="a gift",
    )
    async with db.transaction() as tx:
        staff = await staff_actions.load(tx, by if isinstance(by, UUID) else by.id)
        return await approvals.propose(tx, staff, doors.CREDIT, command, **options)


class Desk:
    """Where staff ask for what takes two, and decide."""

    def __init__(self, db: Database, settings: Settings) -> None:
        self.db, self.settings = db, settings

    async def ask(self, by: Player, kind: Kind[Command, Done], command: Command) -> Approval:
        """A command that takes two."""
        answer = await self.act(by, kind, command)
        assert isinstance(answer, Approval), answer
        return answer

    async def act(self, by: Player, kind: Kind[Command, Done], command: Command) -> Done | Approval:
        async with self.db.transaction() as tx:
            staff = await staff_actions.load(tx, by.id)
            return await approvals.act(tx, self.settings, staff, kind, command)

    async def approve(self, by: Player, approval: Approval) -> Approval:
        async with self.db.transaction() as tx:
            staff = await staff_actions.load(tx, by.id)
            return await approvals.approve(tx, self.settings, staff, approval.id)

    async def reject(self, by: Player, approval: Approval) -> Approval:
        async with self.db.transaction() as tx:
            staff = await staff_actions.load(tx, by.id)
            return await approvals.reject(tx, staff, approval.id, "no")
