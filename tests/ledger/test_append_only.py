"""Entries are never rewritten, neither by the application nor by the owner's mistake."""

import asyncpg
import pytest

from luckymart.kit.database import Connection, Database
from luckymart.staff import actions as staff_log
from tests.support.world import make_user

APPEND_ONLY = "LM100"
TABLES = {
    "transactions": "notes = 'other'",
    "wallet_transactions": "created_at = now()",
    "admin_logs": "action = 'a.b'",
}


@pytest.fixture
async def written(owner: Connection, db: Database) -> None:
    player = await make_user(owner, balance=5, roles=("owner",))
    async with db.transaction() as tx:
        staff = await staff_log.load(tx, player.id)
        await staff_log.log(tx, staff, "test.write", "user", player.id)


@pytest.mark.usefixtures("written")
async def test_not_even_the_owner_changes_a_record(
    owner: Connection, subtests: pytest.Subtests
) -> None:
    for table, change in TABLES.items():
        for statement in (
            f"UPDATE {table} SET {change}",
            f"DELETE FROM {table}",
            f"TRUNCATE {table} CASCADE",
        ):
            with subtests.test(statement):
                with pytest.raises(asyncpg.PostgresError) as refusal:
                    await owner.execute(statement)
                assert refusal.value.sqlstate == APPEND_ONLY
        assert await owner.fetchval(f"SELECT count(*) FROM {table}") > 0


@pytest.mark.usefixtures("written")
@pytest.mark.parametrize("column", ["balance", "frozen_balance", "total_deposits"])
async def test_a_player_cannot_be_below_zero_whoever_writes(owner: Connection, column: str) -> None:
    with pytest.raises(asyncpg.CheckViolationError):
        await owner.execute(f"UPDATE wallets SET {column} = -1 WHERE user_id IS NOT NULL")


@pytest.mark.usefixtures("written")
async def test_a_system_wallet_keeps_no_balance_of_its_own(owner: Connection) -> None:
    with pytest.raises(asyncpg.CheckViolationError):
        await owner.execute("UPDATE wallets SET balance = 1 WHERE system_account = 'PROMOTIONS'")


@pytest.mark.usefixtures("written")
async def test_an_entry_that_does_not_add_up_or_repeats_a_version_cannot_be_written(
    owner: Connection,
) -> None:
    with pytest.raises(asyncpg.CheckViolationError):
        await owner.execute(
            "INSERT INTO wallet_transactions (transaction_id, wallet_id, amount, balance_before, "
            "balance_after, version) SELECT t.id, w.id, 1, 5, 7, 2 "
            "FROM transactions AS t, wallets AS w WHERE w.balance = 5"
        )
    with pytest.raises(asyncpg.UniqueViolationError):
        await owner.execute(
            "WITH t AS (INSERT INTO transactions (type, amount, currency) "
            "VALUES ('TEST', 1, 'TJS') RETURNING id) "
            "INSERT INTO wallet_transactions (transaction_id, wallet_id, amount, balance_before, "
            "balance_after, version) SELECT t.id, w.id, 1, 5, 6, 1 "
            "FROM t, wallets AS w WHERE w.balance = 5"
        )
