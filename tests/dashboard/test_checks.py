"""The record of the ledger's checks, whoever runs them."""

from datetime import timedelta
from decimal import Decimal

import pytest

from jobs import dashboard as dashboard_job
from jobs import ledger as ledger_job
from luckymart.dashboard import checks as staff_checks
from luckymart.kit.clock import utc_now
from luckymart.kit.database import Connection, Database
from luckymart.kit.ids import uuid7
from luckymart.ledger import actions as ledger
from luckymart.ledger import checks
from luckymart.ledger.actions import Difference
from luckymart.ledger.errors import LedgerCheckRunning
from luckymart.staff import actions as staff
from luckymart.staff.errors import PermissionDenied
from tests.support.world import make_user


async def test_the_timetables_checks_are_kept_too(owner: Connection, db: Database) -> None:
    await make_user(owner, balance=5)
    assert await ledger_job.reconcile(db) == 0
    async with db.connection() as connection:
        first = await checks.last(connection)
    assert first is not None
    assert (first.admin_id, first.differences, first.found) == (None, 0, [])
    assert first.started_at <= first.finished_at
    await dashboard_job.count_hours(db)


async def test_of_many_differences_the_first_are_kept_and_all_are_counted(
    owner: Connection, db: Database
) -> None:
    wallet_id = uuid7()
    one = Difference("broken_chains", wallet_id, None, None, Decimal("1.50"), Decimal(-2))
    async with db.transaction() as tx:
        check = await checks.record(tx, None, utc_now(), [one] * 250)
    assert (check.differences, len(check.found)) == (250, checks.MAX_KEPT)
    assert check.found[0].model_dump() == {
        "check": "broken_chains",
        "wallet_id": wallet_id,
        "lottery_id": None,
        "transaction_id": None,
        "expected": Decimal("1.50"),
        "actual": Decimal(-2),
    }


async def test_old_checks_are_forgotten_but_never_the_last(owner: Connection, db: Database) -> None:
    for days in (400, 200, 91, 89):
        await owner.execute(
            "INSERT INTO ledger_checks (id, differences, found, started_at, finished_at) "
            "SELECT uuid_at(at), 0, '[]', at, at "
            "FROM (SELECT now() - make_interval(days => $1) AS at) AS moment",
            days,
        )
    # timestamped by a clock that is ahead of the database's
    async with db.transaction() as tx:
        newest = await checks.record(tx, None, utc_now() + timedelta(minutes=5), [])
    left = await owner.fetch("SELECT id, started_at FROM ledger_checks ORDER BY id")
    assert len(left) == 2
    assert left[1]["id"] == newest.id


async def test_who_may_check_and_one_at_a_time(
    owner: Connection, db: Database, subtests: pytest.Subtests
) -> None:
    viewer, player = await make_user(owner, roles=("viewer",)), await make_user(owner)
    async with db.transaction() as tx:
        nobody = await staff.load(tx, player.id)
        member = await staff.load(tx, viewer.id)
    async with db.transaction() as tx:
        for refused in (
            staff_checks.find_differences(tx, nobody),
            staff_checks.record(tx, nobody, utc_now(), []),
            staff_checks.last(tx, nobody),
        ):
            with subtests.test(refused=refused), pytest.raises(PermissionDenied):
                await refused
    async with db.pool.acquire() as other, other.transaction():
        assert await ledger.reconcile(other) == []  # type: ignore[arg-type]  # a pool's proxy
        async with db.transaction() as tx:
            with pytest.raises(LedgerCheckRunning):
                await staff_checks.find_differences(tx, member)
    async with db.transaction() as tx:
        assert await staff_checks.find_differences(tx, member) == []
    assert await owner.fetchval("SELECT count(*) FROM ledger_checks") == 0
