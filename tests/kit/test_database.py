"""The pool as every process uses it: its role, and where transactions end."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress

import asyncpg
import pytest

from luckymart.kit.database import Connection, Database, NestedTransaction, connect, take_role
from tests.support.world import make_user

FORBIDDEN = (
    "INSERT INTO wallets (user_id, type, currency) SELECT id, 'BALANCE', 'TJS' FROM users",
    "UPDATE wallets SET balance = 1000000",
    "DELETE FROM wallets",
    "TRUNCATE wallets",
    "INSERT INTO transactions (type, amount, currency) VALUES ('CREDIT', 1, 'TJS')",
    "UPDATE transactions SET amount = 1",
    "DELETE FROM transactions",
    "TRUNCATE transactions",
    "INSERT INTO wallet_transactions (transaction_id, wallet_id, amount) "
    "SELECT id, id, 1 FROM wallets",
    "UPDATE wallet_transactions SET amount = 1",
    "DELETE FROM wallet_transactions",
    "TRUNCATE wallet_transactions",
    "INSERT INTO tickets (lottery_id, user_id, order_id, number, paid_with) "
    "SELECT id, id, id, 1000000, 'BALANCE' FROM users",
    "UPDATE tickets SET user_id = NULL",
    "UPDATE tickets SET number = 1000001",
    "DELETE FROM tickets",
    "TRUNCATE tickets",
    "INSERT INTO orders (user_id, type, status, total_amount, currency, payment_method) "
    "SELECT id, 'DEPOSIT', 'PAID', 1, 'TJS', 'cash' FROM users",
    "UPDATE orders SET total_amount = 1",
    "DELETE FROM orders",
    "UPDATE commissions SET amount = 1000",
    "INSERT INTO commissions (user_id) SELECT id FROM users",
    "UPDATE lotteries SET sold_tickets = 0",
    "UPDATE lotteries SET sold_out_at = now()",
    "DELETE FROM lotteries",
    "UPDATE lottery_salts SET salt_key = salt_key",
    "DELETE FROM lottery_salts",
    "UPDATE seals SET tickets = 1",
    "DELETE FROM seals",
    "UPDATE lottery_results SET seed = seed",
    "DELETE FROM lottery_results",
    "UPDATE prizes SET prize_value = 1",
    "UPDATE admin_logs SET action = 'a.b'",
    "DELETE FROM admin_logs",
    "UPDATE idempotency_keys SET result = ''",
    "INSERT INTO role_permissions VALUES ('support', 'credits.write')",
    "INSERT INTO currencies (code, name, symbol, scale) VALUES ('USD', 'Dollar', '$', 2)",
    "ALTER TABLE wallets DISABLE TRIGGER ALL",
    "DELETE FROM users",
)


@pytest.fixture(params=[False, True], ids=["session", "pooler"])
async def either_db(request: pytest.FixtureRequest, database_url: str) -> AsyncIterator[Database]:
    """With direct sessions, and as behind a pooler in transaction mode."""
    database = await connect(database_url, max_connections=3, through_pooler=request.param)
    yield database
    await database.close()


async def test_every_connection_works_as_the_applications_role(either_db: Database) -> None:
    async with either_db.connection() as connection:
        assert await connection.fetchval("SELECT current_user") == "luckymart_app"
    async with either_db.transaction() as tx:
        assert await tx.fetchval("SELECT current_user") == "luckymart_app"
        assert await tx.fetchval("SELECT jsonb_build_object('a', 1)") == {"a": 1}


async def test_the_role_is_taken_where_a_pooler_dropped_it(owner: Connection) -> None:
    assert await owner.fetchval("SELECT current_user") != "luckymart_app"
    await take_role(owner)
    assert await owner.fetchval("SELECT current_user") == "luckymart_app"
    await owner.reset()
    assert await owner.fetchval("SELECT current_user") == "luckymart_app"


async def test_the_role_survives_that_the_connection_is_given_back(db: Database) -> None:
    async with db.transaction() as tx:
        await tx.execute("SET LOCAL statement_timeout = '5s'")
    for _ in range(3):
        async with db.connection() as connection:
            assert await connection.fetchval("SELECT current_user") == "luckymart_app"


async def test_a_transaction_commits_at_the_end_of_its_block(
    either_db: Database, owner: Connection
) -> None:
    async with either_db.transaction() as tx:
        await tx.execute("INSERT INTO heartbeats VALUES ('test', now())")
        assert await owner.fetchval("SELECT count(*) FROM heartbeats") == 0
    assert await owner.fetchval("SELECT count(*) FROM heartbeats") == 1


async def test_an_exception_takes_everything_back(either_db: Database, owner: Connection) -> None:
    with suppress(ZeroDivisionError):
        async with either_db.transaction() as tx:
            await tx.execute("INSERT INTO heartbeats VALUES ('test', now())")
            raise ZeroDivisionError
    assert await owner.fetchval("SELECT count(*) FROM heartbeats") == 0


async def test_a_cancelled_task_takes_everything_back(
    either_db: Database, owner: Connection
) -> None:
    written = asyncio.Event()

    async def work() -> None:
        async with either_db.transaction() as tx:
            await tx.execute("INSERT INTO heartbeats VALUES ('test', now())")
            written.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(work())
    await written.wait()
    task.cancel()
    await asyncio.wait([task])
    assert await owner.fetchval("SELECT count(*) FROM heartbeats") == 0


async def test_a_transaction_inside_a_transaction_is_refused(either_db: Database) -> None:
    async with either_db.transaction():
        with pytest.raises(NestedTransaction):
            async with either_db.transaction():
                pass
    async with either_db.transaction() as tx:
        assert await tx.fetchval("SELECT 1") == 1


async def test_tasks_side_by_side_have_a_transaction_each(either_db: Database) -> None:
    async def backend() -> int:
        async with either_db.transaction() as tx:
            pid: int = await tx.fetchval("SELECT pg_backend_pid() FROM pg_sleep(0)")
            return pid

    assert len(await asyncio.gather(backend(), backend(), backend())) == 3


async def test_the_applications_role_writes_money_and_records_by_functions_alone(
    db: Database, owner: Connection
) -> None:
    await make_user(owner, balance=5)
    allowed = []
    async with db.connection() as connection:
        for statement in FORBIDDEN:
            try:
                await connection.execute(statement)
            except asyncpg.InsufficientPrivilegeError:
                continue
            allowed.append(statement)
    assert allowed == []
