"""Many people on one withdrawal, and many withdrawals of one person, at the same moment."""

import asyncio
from collections.abc import AsyncIterator, Awaitable
from decimal import Decimal
from itertools import permutations
from typing import Any

import pytest

from luckymart.kit.database import Connection, Database, connect
from luckymart.kit.errors import DomainError
from luckymart.kit.settings import Settings
from luckymart.ledger.errors import InsufficientFunds
from luckymart.withdrawals.errors import (
    AlreadyApproved,
    ReferenceTaken,
    TooManyWithdrawals,
    WithdrawalState,
)
from luckymart.withdrawals.models import Changed
from tests.soak.books import assert_books_balance
from tests.support.withdrawals import Till
from tests.support.world import balance_of, credit, make_user


@pytest.fixture
async def crowd(database_url: str) -> AsyncIterator[Database]:
    """Enough connections for twenty at once."""
    database = await connect(database_url, max_connections=20)
    yield database
    await database.close()


@pytest.fixture
def till(crowd: Database, settings: Settings) -> Till:
    return Till.of(crowd, settings)


async def together(*commands: Awaitable[Changed]) -> list[Any]:
    """Their answers; anything but a proper refusal is raised."""
    answers = await asyncio.gather(*commands, return_exceptions=True)
    for answer in answers:
        if isinstance(answer, BaseException) and not isinstance(answer, DomainError):
            raise answer
    return answers


async def test_cancel_approve_reject_and_pay_at_once(owner: Connection, till: Till) -> None:
    """The first one decides; afterwards the money is in one place, in any order of arrival."""
    player = await make_user(owner, balance=100)
    one, two, three = [await make_user(owner, roles=("finance",)) for _ in range(3)]
    ends = set()
    for order in list(permutations(range(4)))[::3]:
        card = (await till.ask(player)).withdrawal
        commands = [
            till.cancel(player, card.id),
            till.approve(one, card.id),
            till.reject(two, card.id),
            till.pay(three, card.id),
        ]
        answers = await together(*(commands[index] for index in order))
        assert all(isinstance(answer, Changed | WithdrawalState) for answer in answers)
        status = await owner.fetchval("SELECT status FROM withdrawals WHERE id = $1", card.id)
        ends.add(status)
        if status == "APPROVED":
            await till.reject(two, card.id)
        if status == "PAID":
            await credit(owner, player, 100)
        assert await balance_of(owner, player) == 100
        await assert_books_balance(till.db)
    assert ends <= {"CANCELLED", "REJECTED", "APPROVED", "PAID"}
    events = await owner.fetch(
        "SELECT related_id, type, count(*) FROM transactions WHERE related_type = 'order' "
        "GROUP BY related_id, type HAVING count(*) > 1"
    )
    assert events == []


async def test_approvals_of_one_person_at_once_are_one(owner: Connection, till: Till) -> None:
    player = await make_user(owner, balance=1000)
    clerk = await make_user(owner, roles=("finance",))
    others = [await make_user(owner, roles=("finance",)) for _ in range(4)]
    card = (await till.ask(player, "600")).withdrawal
    answers = await together(*(till.approve(clerk, card.id) for _ in range(8)))
    assert sum(isinstance(answer, Changed) for answer in answers) == 1
    assert sum(isinstance(answer, AlreadyApproved) for answer in answers) == 7
    assert await owner.fetchval("SELECT status FROM withdrawals") == "PENDING"

    answers = await together(*(till.approve(other, card.id) for other in others))
    assert sum(isinstance(answer, Changed) for answer in answers) == 1
    assert sum(isinstance(answer, WithdrawalState) for answer in answers) == 3
    assert await owner.fetchval("SELECT count(*) FROM withdrawal_approvals") == 2


async def test_paid_once_by_eight_at_once_and_one_transfer_pays_one(
    owner: Connection, till: Till
) -> None:
    player = await make_user(owner, balance=200)
    clerk = await make_user(owner, roles=("finance",))
    first, second = [(await till.ask(player)).withdrawal.id for _ in range(2)]
    for withdrawal_id in (first, second):
        await till.approve(clerk, withdrawal_id)
    answers = await together(*(till.pay(clerk, first, f"T-{n}") for n in range(8)))
    assert sum(isinstance(answer, Changed) for answer in answers) == 1
    paid = await owner.fetchval("SELECT sum(amount) FROM transactions WHERE type = 'WITHDRAWAL'")
    assert paid == 100

    third = (await till.ask(await make_user(owner, balance=100))).withdrawal.id
    await till.approve(clerk, third)
    answers = await together(till.pay(clerk, second, "same"), till.pay(clerk, third, "SAME"))
    assert sum(isinstance(answer, Changed) for answer in answers) == 1
    assert sum(isinstance(answer, ReferenceTaken) for answer in answers) == 1
    await assert_books_balance(till.db)


async def test_twenty_requests_at_once_over_the_funds_and_over_the_limit(
    owner: Connection, till: Till
) -> None:
    player = await make_user(owner, balance=100)
    answers = await together(*(till.ask(player, "60") for _ in range(20)))
    assert sum(isinstance(answer, Changed) for answer in answers) == 1
    assert sum(isinstance(answer, InsufficientFunds) for answer in answers) == 19
    assert await balance_of(owner, player) == 40

    rich = await make_user(owner, balance=1000)
    answers = await together(*(till.ask(rich, "10") for _ in range(20)))
    assert sum(isinstance(answer, Changed) for answer in answers) == 3
    assert sum(isinstance(answer, TooManyWithdrawals) for answer in answers) == 17
    assert await balance_of(owner, rich) == Decimal(970)
    await assert_books_balance(till.db)
