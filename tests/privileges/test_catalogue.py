"""What the catalogue says about functions, schemas and temporary tables."""

import asyncpg
import pytest

from luckymart.kit.database import Connection, Database
from luckymart.kit.settings import Settings
from tests.support.withdrawals import Till
from tests.support.world import Player, make_user


async def test_no_function_looks_names_up_in_its_callers_schemas(owner: Connection) -> None:
    """A caller's temporary table would stand before ours.

    A function says `SET search_path = public, pg_temp`, or its body is `RETURN …` or
    `BEGIN ATOMIC … END`, whose names were bound when it was made.
    """
    rows = await owner.fetch(
        """
        SELECT p.proname FROM pg_proc AS p
        WHERE p.pronamespace = 'public'::regnamespace AND p.prosqlbody IS NULL
            AND NOT coalesce('search_path=public, pg_temp' = ANY (p.proconfig), FALSE)
            AND NOT EXISTS (SELECT FROM pg_depend AS d WHERE d.objid = p.oid AND d.deptype = 'e')
        """
    )
    assert [row["proname"] for row in rows] == []


@pytest.mark.parametrize("role", ["public", "luckymart_app"])
async def test_only_the_owner_may_make_tables(owner: Connection, role: str) -> None:
    may = await owner.fetchrow(
        """
        SELECT has_database_privilege($1, current_database(), 'TEMPORARY') AS temporary,
            has_database_privilege($1, current_database(), 'CREATE') AS schemas,
            has_schema_privilege($1, 'public', 'CREATE') AS tables
        """,
        role,
    )
    assert may is not None
    assert dict(may) == {"temporary": False, "schemas": False, "tables": False}


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TEMP TABLE withdrawal_approvals (withdrawal_id uuid, admin_id uuid)",
        "CREATE TABLE mine (id int)",
        "CREATE SCHEMA mine",
        "CREATE FUNCTION mine() RETURNS int LANGUAGE sql RETURN 1",
        "CREATE VIEW mine AS SELECT 1",
    ],
)
async def test_the_application_makes_nothing_of_its_own(db: Database, statement: str) -> None:
    async with db.connection() as connection:
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await connection.execute(statement)


async def test_a_guard_does_not_believe_a_temporary_table(
    owner: Connection, db: Database, settings: Settings
) -> None:
    """The approvals of a payout, forged by who could make a temporary table after all."""
    player: Player = await make_user(owner, balance=1000)
    asked = await Till.of(db, settings).ask(player, "1000")
    database = await owner.fetchval("SELECT current_database()")
    await owner.execute(f'GRANT TEMPORARY ON DATABASE "{database}" TO luckymart_app')
    async with db.connection() as connection:
        await connection.execute("CREATE TEMP TABLE withdrawal_approvals (withdrawal_id uuid)")
        await connection.execute(
            "INSERT INTO withdrawal_approvals SELECT $1 FROM generate_series(1, 9)",
            asked.withdrawal.id,
        )
        with pytest.raises(asyncpg.PostgresError, match="too few people have approved"):
            await connection.execute(
                "UPDATE public.withdrawals SET status = 'APPROVED', approved_at = now() "
                "WHERE id = $1",
                asked.withdrawal.id,
            )
        await connection.execute("DISCARD TEMP")
