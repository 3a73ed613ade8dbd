"""The starting point of the market's tests, and helpers to inspect it."""

from typing import Any
from uuid import UUID

from luckymart.kit.database import Connection, Database
from luckymart.kit.money import WalletType
from tests.soak.trade import buy, wish
from tests.support.world import Player, open_lottery

CASH, COINS, BONUS = WalletType


async def make_ticket(
    owner: Connection, db: Database, seller: Player, **columns: Any
) -> tuple[UUID, UUID]:
    """A lottery and a ticket that the seller bought."""
    lottery_id = await open_lottery(owner, **columns)
    bought = await buy(db, wish(seller.id, lottery_id))
    return lottery_id, bought.tickets[0].id


async def events(owner: Connection, kind: str) -> list[Any]:
    return await owner.fetch("SELECT * FROM transactions WHERE type = $1 ORDER BY id", kind)
