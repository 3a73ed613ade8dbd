"""Files of known names through which features contribute to parts that ask all of them."""

import math
from typing import Final

import pytest

from jobs import health as health_job
from luckymart.health import actions as health
from luckymart.kit.database import Connection, Database, collect_queries
from tests.support.world import make_user

EXPORTS: Final = collect_queries("export.sql")
ERASURES: Final = collect_queries("erase.sql")


async def test_each_alert_answers_how_long_the_oldest_waits(
    db: Database, owner: Connection
) -> None:
    player = await make_user(owner)
    async with db.connection() as connection:
        for feature, queries in health.ALERTS.items():
            for what in queries:
                assert await health.waiting(connection, feature, what) == 0.0, (feature, what)
    await owner.execute(
        "INSERT INTO outbox (kind, user_id, payload, available_at) "
        "VALUES ('telegram.message', $1, '{}', now() - interval '90 seconds')",
        player.id,
    )
    await health_job.measure(db)
    shown = health_job.WAITING.labels("outbox", "to_send")._value.get()
    assert 90 <= shown < 900
    assert health_job.WAITING.labels("withdrawals", "to_pay")._value.get() == 0


async def test_an_alert_that_cannot_be_asked_rises_and_silences_no_other(
    db: Database, owner: Connection
) -> None:
    await owner.execute("ALTER TABLE approvals RENAME TO lost")
    await health_job.measure(db)
    assert health_job.WAITING.labels("approvals", "to_decide")._value.get() == math.inf
    assert health_job.WAITING.labels("withdrawals", "to_pay")._value.get() == 0


def test_who_exports_erases() -> None:
    """A feature that stores personal data declares what, and how it is deleted."""
    assert EXPORTS.keys() == ERASURES.keys()


async def test_each_runs_with_a_users_id_and_no_more(
    db: Database, owner: Connection, subtests: pytest.Subtests
) -> None:
    player = await make_user(owner)
    async with db.transaction() as tx:
        for feature, erasures in ERASURES.items():
            with subtests.test(feature):
                for erase in erasures.values():
                    await erase(tx, user_id=player.id)
                for export in EXPORTS[feature].values():
                    assert await export(tx, user_id=player.id) == []
