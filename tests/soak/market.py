"""The market as the API and the bot use it: each command in its own transaction."""

import asyncio
from collections.abc import Sequence
from decimal import Decimal
from typing import Any, Final
from uuid import UUID, uuid4

from luckymart.kit import idempotency
from luckymart.kit.database import Connection, Database, Tx
from luckymart.kit.errors import DomainError
from luckymart.kit.money import WalletType
from luckymart.purchases.errors import TicketNotFound
from luckymart.resales import actions as resales
from luckymart.resales import reading
from luckymart.resales.models import Bought, Resale
from luckymart.resales.rules import ResaleRules

RULES: Final = ResaleRules(Decimal("0.5"), Decimal("1.5"), Decimal("0.05"))


async def put_up(
    db: Database, user_id: UUID, ticket_id: UUID, price: Decimal | int | str = 1
) -> Resale:
    """List a ticket."""
    async with db.transaction() as tx:
        return await resales.list_ticket(tx, RULES, user_id, ticket_id, Decimal(price))


async def put_up_prize(
    db: Database, user_id: UUID, prize_id: UUID, price: Decimal | int | str
) -> Resale:
    async with db.transaction() as tx:
        return await resales.list_prize(tx, RULES, user_id, prize_id, Decimal(price))


async def take_back(db: Database, user_id: UUID, resale_id: UUID) -> Resale:
    async with db.transaction() as tx:
        return await resales.cancel(tx, user_id, resale_id)


async def buy_listed(
    db: Database,
    user_id: UUID,
    resale_id: UUID,
    kind: WalletType = WalletType.BALANCE,
    key: str | None = None,
) -> Bought:
    """Once per key, as channels do."""

    async def command(tx: Tx) -> str:
        return (await resales.buy(tx, user_id, resale_id, kind)).model_dump_json()

    request_hash = idempotency.request_hash("resale", resale_id, kind)
    async with db.transaction() as tx:
        answer = await idempotency.once(tx, user_id, key or uuid4().hex, request_hash, command)
    return Bought.model_validate_json(answer.text)


async def resell(
    db: Database,
    ticket_id: UUID,
    seller_id: UUID,
    buyer_id: UUID,
    price: Decimal | int | str = 1,
    kind: WalletType = WalletType.BALANCE,
) -> Bought:
    """List and buy concurrently."""
    listing = await put_up(db, seller_id, ticket_id, price)
    return await buy_listed(db, buyer_id, listing.id, kind)


async def get(db: Database, resale_id: UUID) -> Resale:
    async with db.connection() as connection:
        return await reading.get(connection, resale_id)


async def all_at_once(commands: Sequence[Any]) -> list[Any]:
    """Every answer or refusal; any other exception fails the test."""
    answers = await asyncio.gather(*commands, return_exceptions=True)
    for answer in answers:
        if isinstance(answer, BaseException) and not isinstance(answer, DomainError):
            raise answer
    return answers


async def tickets_of(owner: Connection, lottery_id: UUID) -> list[UUID]:
    """Ids by number."""
    rows = await owner.fetch(
        "SELECT id FROM tickets WHERE lottery_id = $1 ORDER BY number", lottery_id
    )
    if not rows:
        raise TicketNotFound
    return [row["id"] for row in rows]
