"""Buying as the API and the bot do it: requests to a ticket office."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from decimal import Decimal
from typing import Any, Final
from uuid import UUID, uuid4

from luckymart.kit.database import Connection, Database, connect
from luckymart.kit.errors import DomainError
from luckymart.kit.money import WalletType
from luckymart.purchases.office import Purchase, PurchaseRequest, PurchaseResult, TicketOffice
from tests.support.databases import unchanged

RATES: Final = (Decimal("0.03"), Decimal("0.01"), Decimal("0.005"))


def wish(
    user_id: UUID,
    lottery_id: UUID,
    quantity: int = 1,
    wallet_type: WalletType = WalletType.BALANCE,
    key: str | None = None,
) -> PurchaseRequest:
    return PurchaseRequest(user_id, lottery_id, quantity, wallet_type, key or uuid4().hex)


@asynccontextmanager
async def open_office(
    db: Database, rates: Sequence[Decimal] = RATES, **limits: Any
) -> AsyncIterator[TicketOffice]:
    office = TicketOffice(db, lambda: rates, **limits)
    yield office
    await office.close()


async def together(
    office: TicketOffice, requests: Sequence[PurchaseRequest]
) -> list[Purchase | Exception]:
    """All at once: up to the office's batch size they are one database call."""
    answers = await asyncio.gather(*map(office.buy, requests), return_exceptions=True)
    for answer in answers:
        if isinstance(answer, BaseException) and not isinstance(answer, Exception):
            raise answer
    return [answer for answer in answers if isinstance(answer, Purchase | Exception)]


async def ask(
    db: Database, *requests: PurchaseRequest, rates: Sequence[Decimal] = RATES
) -> list[Purchase | Exception]:
    """One batch in an office of its own."""
    async with open_office(db, rates) as office:
        return await together(office, requests)


async def buy(
    db: Database, request: PurchaseRequest, rates: Sequence[Decimal] = RATES
) -> PurchaseResult:
    """One purchase that must succeed, or raises its refusal."""
    [answer] = await ask(db, request, rates=rates)
    if isinstance(answer, Exception):
        raise answer
    return answer.parsed()


async def refusal_of(owner: Connection, db: Database, request: PurchaseRequest) -> DomainError:
    """Ask in vain: no row of any table changes."""
    async with unchanged(owner):
        [answer] = await ask(db, request)
        assert isinstance(answer, DomainError), answer
    return answer


def outcome_of(answer: Purchase | Exception) -> str | list[int]:
    """The numbers bought, or the refusal's code."""
    if isinstance(answer, Purchase):
        return [ticket.number for ticket in answer.parsed().tickets]
    assert isinstance(answer, DomainError), answer
    return answer.code


@asynccontextmanager
async def open_offices(
    database_url: str, count: int, **limits: Any
) -> AsyncIterator[list[TicketOffice]]:
    """Offices that share nothing but the database, like those of several processes."""
    databases = [await connect(database_url, max_connections=4) for _ in range(count)]
    offices = [TicketOffice(database, lambda: RATES, **limits) for database in databases]
    yield offices
    for office, database in zip(offices, databases, strict=True):
        await office.close()
        await database.close()
