"""Withdrawals as the channels request them, each command in a transaction of its own."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final
from uuid import UUID, uuid4

from luckymart.kit.clock import utc_now
from luckymart.kit.database import Database
from luckymart.kit.errors import DomainError
from luckymart.kit.secret_box import SecretBox
from luckymart.kit.settings import Settings
from luckymart.staff import actions as staff
from luckymart.withdrawals import actions as withdrawals
from luckymart.withdrawals import deciding
from luckymart.withdrawals.actions import Wish
from luckymart.withdrawals.models import Changed, Revealed
from luckymart.withdrawals.rules import Account, Method, Terms
from tests.support.world import Player

CARD: Final = "4111 1111 1111 1111"
"""The card networks' test number: its check digit is valid, and nobody has it."""
CARD_DIGITS: Final = CARD.replace(" ", "")


@dataclass(frozen=True, slots=True)
class Till:
    """The shop's side of the counter."""

    db: Database
    settings: Settings
    box: SecretBox
    terms: Terms

    @classmethod
    def of(cls, db: Database, settings: Settings) -> "Till":
        return cls(db, settings, settings.secret_box, Terms.of(settings))

    async def ask(self, player: Player, amount: str = "100", **fields: Any) -> Changed:
        """The accepted withdrawal; raises the refusal, as the API does."""
        wish = Wish(
            **{
                "amount": Decimal(amount),
                "currency": "TJS",
                "method": Method.BANK_CARD,
                "account": Account(holder="Zarina K", number=CARD),
                **fields,
            }
        )
        async with self.db.transaction() as tx:
            done = await withdrawals.request(tx, self.box, self.terms, player.id, wish, utc_now())
        if isinstance(done, DomainError):
            raise done
        return done

    async def cancel(self, player: Player, withdrawal_id: UUID) -> Changed:
        async with self.db.transaction() as tx:
            return await withdrawals.cancel(tx, player.id, withdrawal_id)

    async def approve(self, by: Player, withdrawal_id: UUID) -> Changed:
        async with self.db.transaction() as tx:
            return await deciding.approve(
                tx, self.settings, await staff.load(tx, by.id), withdrawal_id
            )

    async def reject(self, by: Player, withdrawal_id: UUID, reason: str = "no name") -> Changed:
        async with self.db.transaction() as tx:
            return await deciding.reject(tx, await staff.load(tx, by.id), withdrawal_id, reason)

    async def pay(self, by: Player, withdrawal_id: UUID, reference: str | None = None) -> Changed:
        async with self.db.transaction() as tx:
            return await deciding.pay(
                tx,
                self.settings,
                await staff.load(tx, by.id),
                withdrawal_id,
                reference or uuid4().hex,
            )

    async def reveal(self, by: Player, withdrawal_id: UUID) -> Revealed:
        async with self.db.transaction() as tx:
            return await deciding.reveal(tx, self.box, await staff.load(tx, by.id), withdrawal_id)
