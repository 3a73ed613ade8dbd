"""Bars 5 and 6: after kills at any moment, everything confirmed is there, once and complete."""

import asyncio
import json
import random
import sys
from asyncio.subprocess import PIPE, Process
from collections import Counter
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import asyncpg

from luckymart.kit.database import Connection, Database, connect
from luckymart.kit.errors import DomainError
from luckymart.purchases.office import Purchase, PurchaseRequest, TicketOffice
from processes.embedded_postgres import EmbeddedPostgres, create_database
from processes.migrations import migrate_up
from tests.soak.books import assert_books_balance, assert_snapshot_balances
from tests.soak.crowd import make_crowd
from tests.soak.scale import short_or_long
from tests.soak.trade import RATES, wish
from tests.support.waiting import eventually
from tests.support.world import open_lottery

ROOT = Path(__file__).parents[2]


async def assert_each_is_there_once(
    owner: Connection, confirmed: dict[tuple[UUID, str], str], quantity: int
) -> None:
    """Every confirmed answer is stored as it was given, with its order, tickets and payment."""
    stored = {
        (row["user_id"], row["key"]): row["result"]
        for row in await owner.fetch("SELECT user_id, key, result FROM idempotency_keys")
    }
    assert {request: stored.get(request) for request in confirmed} == confirmed
    orders = {
        row["id"]: (row["numbers"], row["paid"])
        for row in await owner.fetch(
            """
            SELECT
                o.id,
                array(SELECT number FROM tickets WHERE order_id = o.id ORDER BY number) AS numbers,
                (SELECT count(*) FROM transactions AS e WHERE e.related_id = o.id) AS paid
            FROM orders AS o
            """
        )
    }
    results = [json.loads(result) for result in stored.values()]
    assert orders == {
        UUID(result["order"]["id"]): ([ticket["number"] for ticket in result["tickets"]], 1)
        for result in results
    }
    numbers = sorted(number for numbers, _ in orders.values() for number in numbers)
    assert numbers == list(range(1000000, 1000000 + quantity * len(orders)))


async def start_buyers(order: dict[str, Any]) -> Process:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.soak.buyers", cwd=ROOT, stdin=PIPE, stdout=PIPE
    )
    assert process.stdin is not None
    process.stdin.write(json.dumps(order).encode() + b"\n")
    await process.stdin.drain()
    return process


async def test_a_process_that_is_killed_again_and_again_loses_and_doubles_nothing(
    owner: Connection, db: Database, database_url: str
) -> None:
    crowd = await make_crowd(owner, 16, 100_000)
    lottery_id = await open_lottery(owner, total_tickets=1_000_000)
    each = short_or_long(12, 300)
    keys = {str(buyer): [f"{nth}" for nth in range(each)] for buyer in crowd}
    order = {"url": database_url, "lottery": str(lottery_id), "keys": keys}
    confirmed: dict[tuple[UUID, str], str] = {}
    chance, kills = random.Random(5), 0

    while True:
        process = await start_buyers(order)
        assert process.stdout is not None
        lives = len(confirmed) + chance.randint(1, 40) * short_or_long(1, 10)
        async for line in process.stdout:
            answer = json.loads(line)
            request = UUID(answer["buyer"]), answer["key"]
            # what an earlier process was answered is replayed byte for byte
            assert confirmed.setdefault(request, answer["result"]) == answer["result"]
            if len(confirmed) >= lives and process.returncode is None:
                process.kill()
                kills += 1
                lives = sys.maxsize
        if await process.wait() == 0:
            break
        # the server may not have noticed yet that an open transaction's connection is gone
        await assert_snapshot_balances(owner)

    assert kills >= 2
    assert len(confirmed) == each * len(crowd)
    assert await owner.fetchval("SELECT count(*) FROM orders") == len(confirmed)
    await assert_each_is_there_once(owner, confirmed, 2)
    await assert_books_balance(db)


class Patient:
    """Buyers who retry with the same key until they get an answer."""

    def __init__(self, office: TicketOffice, lottery_id: UUID) -> None:
        self.office, self.lottery_id = office, lottery_id
        self.confirmed: dict[tuple[UUID, str], str] = {}
        self.failures: Counter[type[Exception]] = Counter()
        self.enough = asyncio.Event()

    async def buy(self, buyer: UUID) -> None:
        while not self.enough.is_set():
            request = wish(buyer, self.lottery_id, key=uuid4().hex)
            purchase = await self._answer(request)
            self.confirmed[buyer, request.key] = purchase.json

    async def confirm(self, count: int) -> None:
        """Wait for this many more."""
        goal = len(self.confirmed) + count
        await eventually(lambda: len(self.confirmed) >= goal)

    async def _answer(self, request: PurchaseRequest) -> Purchase:
        while True:
            try:
                return await self.office.buy(request)
            except DomainError:
                raise
            except Exception as error:  # the server is gone; `buy` says what to do then
                self.failures[type(error)] += 1
                await asyncio.sleep(0.01)


async def test_postgresql_killed_under_load_loses_nothing_that_was_confirmed(
    tmp_path: Path,
) -> None:
    server = EmbeddedPostgres(tmp_path / "pg")
    await server.start()
    try:
        await create_database(server.dsn(), "shop")
        url = server.dsn("shop")
        await migrate_up(url)
        owner = await asyncpg.connect(url)
        crowd = await make_crowd(owner, 16, 100_000)
        lottery_id = await open_lottery(owner, total_tickets=1_000_000)
        await owner.close()
        db = await connect(url, max_connections=4)
        office = TicketOffice(db, lambda: RATES, max_batch=8)
        patient = Patient(office, lottery_id)
        buyers = [asyncio.create_task(patient.buy(buyer)) for buyer in crowd]

        for _ in range(short_or_long(2, 30)):
            await patient.confirm(30)
            patient.failures.clear()
            await server.kill()
            await eventually(lambda: patient.failures)
            await server.start()
        await patient.confirm(30)
        patient.enough.set()
        await asyncio.gather(*buyers)
        await office.close()

        owner = await asyncpg.connect(server.dsn("shop"))
        assert await owner.fetchval("SELECT count(*) FROM orders") == len(patient.confirmed)
        await assert_each_is_there_once(owner, patient.confirmed, 1)
        await assert_snapshot_balances(owner)
        await assert_books_balance(db)
        await owner.close()
        await db.close()
    finally:
        await server.stop()
