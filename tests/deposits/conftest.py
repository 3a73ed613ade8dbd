"""A desk for making and deciding deposits: actions, each in a transaction of its own."""

import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, TypeVar
from uuid import UUID

import pytest

from luckymart.deposits import actions as deposits
from luckymart.deposits.models import Deposit, StarPayment
from luckymart.deposits.rules import DepositRules
from luckymart.kit.database import Connection, Database
from luckymart.kit.money import WalletType
from luckymart.kit.settings import Settings
from luckymart.staff import actions as staff_actions
from luckymart.stars import actions as stars
from luckymart.stars.rules import StarsRules
from tests.support.deposits import make_method, make_picture
from tests.support.world import Player, balance_of, make_user, notifications_of

Result = TypeVar("Result")


@dataclass
class Desk:
    db: Database
    owner: Connection
    settings: Settings
    rules: DepositRules
    stars_rules: StarsRules
    method_id: UUID
    player: Player
    clerk: Player

    async def in_tx(self, action: Callable[..., Awaitable[Result]], *values: Any) -> Result:
        async with self.db.transaction() as tx:
            return await action(tx, *values)

    async def by_staff(
        self, action: Callable[..., Awaitable[Result]], *values: Any, who: Player | None = None
    ) -> Result:
        """An action that takes the member of staff right after the transaction."""
        async with self.db.transaction() as tx:
            staff = await staff_actions.load(tx, (who or self.clerk).id)
            return await action(tx, staff, *values)

    async def asked(self, amount: Decimal | int = 50, player: Player | None = None) -> Deposit:
        return await self.in_tx(
            deposits.open_deposit,
            self.rules,
            (player or self.player).id,
            self.method_id,
            Decimal(amount),
            "TJS",
        )

    async def shown(
        self, deposit: Deposit, player: Player | None = None, sha256: bytes | None = None
    ) -> Deposit:
        digest = sha256 or secrets.token_bytes(32)
        picture_id = await make_picture(self.owner, player or self.player, digest)
        return await self.in_tx(
            deposits.submit_receipt, deposit.user_id, deposit.id, picture_id, digest.hex()
        )

    async def approve(
        self, deposit: Deposit, amount: Decimal | None = None, who: Player | None = None
    ) -> Deposit:
        async with self.db.transaction() as tx:
            staff = await staff_actions.load(tx, (who or self.clerk).id)
            return await deposits.approve(tx, self.settings, staff, deposit.id, amount)

    async def refund(self, deposit_id: UUID, reason: str, who: Player | None = None) -> Deposit:
        async with self.db.transaction() as tx:
            staff = await staff_actions.load(tx, (who or self.clerk).id)
            return await stars.refund(tx, self.settings, staff, deposit_id, reason)

    async def invoice(self, amount: int = 100, player: Player | None = None) -> Deposit:
        return await self.in_tx(
            stars.open_invoice, self.stars_rules, (player or self.player).id, amount
        )

    async def paid(self, payment: StarPayment) -> tuple[str, Deposit]:
        return await self.in_tx(stars.receive_payment, self.stars_rules, payment)

    async def returned(self, payment: StarPayment) -> Deposit:
        return await self.in_tx(stars.receive_refund, self.stars_rules, payment)

    async def status(self, deposit: Deposit) -> tuple[str, str]:
        """The states of the deposit and of its order."""
        row = await self.owner.fetchrow(
            "SELECT d.status, o.status AS order_status FROM deposits AS d "
            "JOIN orders AS o ON o.id = d.order_id WHERE d.id = $1",
            deposit.id,
        )
        assert row is not None
        return row["status"], row["order_status"]

    async def cash(self, player: Player | None = None) -> Decimal:
        return await balance_of(self.owner, player or self.player)

    async def coins(self, player: Player | None = None) -> Decimal:
        return await balance_of(self.owner, player or self.player, WalletType.LUCKY_COIN)

    async def events(self) -> list[str]:
        rows = await self.owner.fetch("SELECT type FROM transactions ORDER BY id")
        return [row["type"] for row in rows]

    async def told(self, player: Player) -> list[str]:
        """The types of the notifications that they got."""
        return [name for name, _ in await notifications_of(self.owner, player)]


@pytest.fixture
async def desk(db: Database, owner: Connection, settings: Settings) -> Desk:
    return Desk(
        db,
        owner,
        settings,
        DepositRules.of(settings),
        StarsRules.of(settings),
        await make_method(owner),
        await make_user(owner),
        await make_user(owner, first_name="Clerk", roles=("finance",)),
    )
