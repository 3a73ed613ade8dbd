"""Each trigger, CHECK, key, foreign key and policy of the schema is missed when it is gone.

Whoever drops one in a migration writes the snapshot anew, so the snapshot alone does not see it.
Here each has an attack that it refuses while it is there, and that succeeds when it is dropped.
"""

import re
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final
from uuid import uuid4

import asyncpg
import pytest
import pytest_asyncio

from luckymart.kit.database import Connection
from tests.privileges import objects
from tests.privileges.checks import CHECKS
from tests.privileges.keys import KEYS, NO_FOREIGN_KEY, NO_PRIMARY_KEY
from tests.privileges.objects import Named, drop, refusal, undone, without_triggers
from tests.privileges.probes import Attack, Effect, Probe
from tests.privileges.rows import ROWS, fill
from tests.privileges.triggers import TRIGGERS
from tests.support.databases import LOGIN, Server

pytestmark = pytest.mark.asyncio(loop_scope="module")

FUNCTIONS: Final = Path(__file__).parents[2] / "sql" / "functions"
RAISE: Final = re.compile(r"RAISE EXCEPTION '.*?;", re.DOTALL)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def owner(server: Server) -> AsyncIterator[Connection]:
    """The owner of a database with an ordinary row in each table."""
    name = await server.clone()
    session = await asyncpg.connect(server.owner_url(name))
    async with session.transaction():
        await without_triggers(session)
        await session.execute(fill(ROWS))
    yield session
    await session.close()
    await server.drop(name)


def compare(there: set[Named], attacked: Iterable[Named], file: str) -> None:
    attacked = set(attacked)
    assert there <= attacked, f"add to tests/privileges/{file}: {sorted(there - attacked)}"
    assert attacked <= there, f"gone from the schema, not from {file}: {sorted(attacked - there)}"


async def test_each_table_has_an_ordinary_row(owner: Connection) -> None:
    empty = [
        table
        for table in await objects.tables(owner)
        if not await owner.fetchval(f"SELECT EXISTS (SELECT FROM {table})")
    ]
    assert empty == [], "add a row of each to tests/privileges/rows.py"


# ------------------------------------------------------------------------------------- triggers


async def test_each_trigger_is_attacked(owner: Connection) -> None:
    attacked = ((table, trigger) for table, trigger, _ in TRIGGERS)
    compare(await objects.named(owner, objects.TRIGGERS), attacked, "triggers.py")


async def is_stopped(owner: Connection, probe: Probe) -> bool:
    """Whether the attack is refused; or whether the effect is missing."""
    statements = [one for one in probe.statement.split(";") if one.strip()]
    if isinstance(probe, Effect):
        async with undone(owner):
            for statement in statements:
                await owner.execute(fill(statement))
            return not await owner.fetchval(fill(probe.query))
    as_login = [f"SET LOCAL SESSION AUTHORIZATION {LOGIN}"] if probe.by_login else []
    refused = await refusal(owner, *as_login, *statements)
    return refused is not None and refused.sqlstate == probe.code


@pytest.mark.parametrize(
    ("table", "trigger", "probe"), [pytest.param(*one, id=one[1]) for one in TRIGGERS]
)
async def test_a_trigger_does_its_work(
    owner: Connection, table: str, trigger: str, probe: Probe
) -> None:
    async with undone(owner):
        await without_triggers(owner, but=(table, trigger))
        works = isinstance(probe, Attack)
        assert await is_stopped(owner, probe) is works
        await owner.execute(f"DROP TRIGGER {trigger} ON {table}")
        assert await is_stopped(owner, probe) is not works


def refusals() -> list[tuple[str, int]]:
    """Each `RAISE` of each trigger function, by its place in the function."""
    return [
        (path.stem, place)
        for path in sorted(FUNCTIONS.glob("*.sql"))
        if "RETURNS trigger" in (text := path.read_text(encoding="utf-8"))
        for place, _ in enumerate(RAISE.findall(text))
    ]


@pytest.mark.parametrize(("function", "place"), refusals())
async def test_a_refusal_of_a_trigger_is_missed(
    owner: Connection, function: str, place: int
) -> None:
    """Taken out of the function, one of the attacks succeeds."""
    definition = await owner.fetchval("SELECT pg_get_functiondef($1::regproc)", function)
    taken_out = list(RAISE.finditer(definition))[place]
    start, end = taken_out.span()
    users = await objects.named(owner, objects.TRIGGERS, function)
    for table, trigger, probe in TRIGGERS:
        if (table, trigger) in users and isinstance(probe, Attack):
            async with undone(owner):
                await without_triggers(owner, but=(table, trigger))
                await owner.execute(f"{definition[:start]}NULL;{definition[end:]}")
                if not await is_stopped(owner, probe):
                    return
    pytest.fail(
        f"tests/privileges/triggers.py has no attack that only this refuses: {taken_out[0]}"
    )


# ------------------------------------------------------------------------------ CHECKs and keys


async def test_each_check_is_attacked(owner: Connection) -> None:
    attacked = ((table, name) for table, checks in CHECKS.items() for name in checks)
    compare(await objects.named(owner, objects.CHECKS), attacked, "checks.py")


@pytest.mark.parametrize(
    ("table", "check", "change"),
    [
        pytest.param(table, check, change, id=check)
        for table, checks in CHECKS.items()
        for check, changes in checks.items()
        for change in changes
    ],
)
async def test_a_check_refuses(owner: Connection, table: str, check: str, change: str) -> None:
    attack = f"UPDATE {table} SET {change} WHERE ctid = (SELECT min(ctid) FROM {table})"
    async with undone(owner):
        await without_triggers(owner)
        await objects.drop_other_checks(owner, table, check)
        refused = await refusal(owner, attack)
        assert isinstance(refused, asyncpg.CheckViolationError)
        assert refused.constraint_name == check
        await drop(owner, table, check)
        assert await refusal(owner, attack) is None


async def test_each_unique_index_is_attacked(owner: Connection) -> None:
    primary = await objects.named(owner, objects.PRIMARY_KEYS)
    attacked = ((table, name) for table, keys in KEYS.items() for name in keys)
    compare(await objects.named(owner, objects.KEYS) - primary, attacked, "keys.py")


@pytest.mark.parametrize(("table", "key"), [(table, key) for table in KEYS for key in KEYS[table]])
async def test_a_unique_index_refuses_a_copy(owner: Connection, table: str, key: str) -> None:
    change = KEYS[table][key]
    async with undone(owner):
        await without_triggers(owner)
        await objects.drop_other_checks(owner, table)
        for of, other in await objects.named(owner, objects.KEYS):
            if of == table and other != key:
                await drop(owner, table, other)
        if change:
            await owner.execute(
                fill(f"UPDATE {table} SET {change} WHERE ctid = (SELECT min(ctid) FROM {table})")
            )
        copies = await objects.copy_rows(owner, table)
        refused = await refusal(owner, copies)
        assert isinstance(refused, asyncpg.UniqueViolationError)
        assert refused.constraint_name == key
        await drop(owner, table, key)
        assert await refusal(owner, copies) is None


async def without_primary_key(owner: Connection) -> set[str]:
    keys = {table for table, _ in await objects.named(owner, objects.PRIMARY_KEYS)}
    return set(await objects.tables(owner)) - keys - NO_PRIMARY_KEY.keys()


async def test_each_table_has_a_primary_key(owner: Connection) -> None:
    assert await without_primary_key(owner) == set()
    for table, key in await objects.named(owner, objects.PRIMARY_KEYS):
        async with undone(owner):
            await drop(owner, table, key)
            assert await without_primary_key(owner) == {table}


async def pointing_nowhere(owner: Connection) -> set[Named]:
    found = await objects.named(owner, objects.COLUMNS_WITHOUT_FOREIGN_KEY)
    return found - NO_FOREIGN_KEY.keys()


async def test_what_names_another_row_has_a_foreign_key(owner: Connection) -> None:
    """Add the foreign key, or the column and its reason to NO_FOREIGN_KEY in keys.py."""
    assert await pointing_nowhere(owner) == set()
    for table, key in await objects.named(owner, objects.FOREIGN_KEYS):
        async with undone(owner):
            await drop(owner, table, key)
            assert {of for of, _ in await pointing_nowhere(owner)} == {table}, key


# ----------------------------------------------------------------------------- row-level security


async def test_without_its_policy_the_application_sees_no_row(owner: Connection) -> None:
    policies = await objects.named(owner, objects.POLICIES)
    for table in await objects.tables(owner):
        async with undone(owner):
            assert await objects.shows_rows(owner, table, "luckymart_app"), f"{table} has no policy"
            for of, policy in policies:
                if of == table:
                    await owner.execute(f"DROP POLICY {policy} ON {table}")
            assert not await objects.shows_rows(owner, table, "luckymart_app"), table


@asynccontextmanager
async def web_role(owner: Connection) -> AsyncIterator[str]:
    """Granted everything, as Supabase's `anon` and `authenticated` are by default."""
    role = f"web_{uuid4().hex}"
    async with undone(owner):
        await owner.execute(f"CREATE ROLE {role}")
        for kind in ("TABLES", "SEQUENCES", "FUNCTIONS"):
            await owner.execute(f"GRANT ALL ON ALL {kind} IN SCHEMA public TO {role}")
        await without_triggers(owner)
        yield role


async def test_whoever_is_granted_everything_sees_and_writes_nothing(owner: Connection) -> None:
    async with web_role(owner) as role:
        for table in await objects.tables(owner):
            insert = f"SET LOCAL ROLE {role}", f"INSERT INTO {table} DEFAULT VALUES"
            assert not await objects.shows_rows(owner, table, role), table
            assert isinstance(await refusal(owner, *insert), asyncpg.InsufficientPrivilegeError)
            async with undone(owner):
                await owner.execute(f"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY")
                assert await objects.shows_rows(owner, table, role), table
                refused = await refusal(owner, *insert)
                assert not isinstance(refused, asyncpg.InsufficientPrivilegeError), table


async def test_a_view_shows_no_more_than_its_tables(owner: Connection) -> None:
    async with web_role(owner) as role:
        for view in await objects.views(owner):
            assert not await objects.shows_rows(owner, view, role), view
            await owner.execute(f"ALTER VIEW {view} RESET (security_invoker)")
            assert await objects.shows_rows(owner, view, role), f"no row for {view} in rows.py"
