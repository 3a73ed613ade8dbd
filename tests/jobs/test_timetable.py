"""A process with jobs: the leader alone does what is due, and a restart misses nothing."""

import json
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from jobs import due, ledger, lotteries, upkeep
from jobs.app import Jobs
from jobs.due import DueItems
from luckymart.kit.clock import utc_now
from luckymart.kit.database import Connection, Tx
from luckymart.kit.ids import uuid7
from luckymart.outbox import actions as outbox
from luckymart.outbox.models import TELEGRAM_MESSAGE, TelegramMessage
from luckymart.pictures.actions import make_pictures
from luckymart.upkeep import actions as upkeep_actions
from tests.jobs.conftest import Telegram, Workshop, make_bot
from tests.soak.trade import buy, wish
from tests.support.waiting import eventually
from tests.support.world import balance_of, make_user, open_lottery


@asynccontextmanager
async def jobs_running(workshop: Workshop, **settings: Any) -> AsyncIterator[Jobs]:
    """The jobs of another process, with a bot of its own."""
    values = workshop.settings.model_copy(update=settings)
    bot = make_bot(workshop.telegram.running.url)
    jobs = Jobs(workshop.db, values, workshop.texts, bot, make_pictures(workshop.db, values))
    await jobs.start()
    try:
        yield jobs
    finally:
        await jobs.stop()
        await bot.session.close()


async def lottery_status_of(owner: Connection, lottery_id: UUID) -> str:
    status: str = await owner.fetchval("SELECT status FROM lotteries WHERE id = $1", lottery_id)
    return status


async def reaches(owner: Connection, lottery_id: UUID, status: str) -> None:
    async def there() -> bool:
        return await lottery_status_of(owner, lottery_id) == status

    await eventually(there)


async def test_what_fell_due_while_nobody_worked_is_done_at_the_start(
    workshop: Workshop, telegram: Telegram
) -> None:
    owner = workshop.owner
    winner = await workshop.player(balance=Decimal(100), language_code="ru")
    upcoming = await open_lottery(owner, status="UPCOMING")
    sold_out = await open_lottery(owner, prize_type="CASH", prize_value=Decimal(7))
    undersold = await open_lottery(owner, min_tickets=5)
    hopeless = await open_lottery(owner, min_tickets=5, extended_at=utc_now())
    await buy(workshop.db, wish(winner.id, sold_out, 10))
    await buy(workshop.db, wish(winner.id, undersold, 2))
    await buy(workshop.db, wish(winner.id, hopeless, 3))
    await owner.execute(
        "UPDATE lotteries SET end_time = clock_timestamp() WHERE id = ANY($1)",
        [undersold, hopeless],
    )
    async with jobs_running(workshop) as jobs:
        await reaches(owner, upcoming, "ACTIVE")
        await reaches(owner, sold_out, "COMPLETED")
        await reaches(owner, hopeless, "CANCELLED")

        async def refunded() -> bool:
            return bool(
                await owner.fetchval("SELECT refunded_at FROM lotteries WHERE id = $1", hopeless)
            )

        await eventually(refunded)

        async def extended() -> bool:
            return bool(
                await owner.fetchval("SELECT extended_at FROM lotteries WHERE id = $1", undersold)
            )

        await eventually(extended)
        await eventually(lambda: len(telegram.received(winner.telegram_id)) == 3)
        assert jobs.is_leading
    assert await lottery_status_of(owner, undersold) == "ACTIVE"
    # 100 − 10 − 2 − 3, the refund of 3 and the prize of 7
    assert await balance_of(owner, winner) == Decimal(95)
    assert any("Вы выиграли!" in text for text in telegram.texts(winner.telegram_id))
    assert await owner.fetchval("SELECT count(*) FROM heartbeats WHERE process = 'jobs'") == 1


async def test_one_of_two_works_and_the_other_takes_over(
    workshop: Workshop, telegram: Telegram
) -> None:
    async with AsyncExitStack() as stack:
        processes = [await stack.enter_async_context(jobs_running(workshop)) for _ in range(2)]
        await eventually(lambda: any(jobs.is_leading for jobs in processes))
        assert sum(jobs.is_leading for jobs in processes) == 1
        (leading,) = [jobs for jobs in processes if jobs.is_leading]
        (waiting,) = [jobs for jobs in processes if not jobs.is_leading]
        await leading.stop()
        lottery_id = await open_lottery(workshop.owner, status="UPCOMING")
        await reaches(workshop.owner, lottery_id, "ACTIVE")
        assert waiting.is_leading
        assert not leading.is_leading


async def test_a_stop_waits_for_what_is_under_way(workshop: Workshop, telegram: Telegram) -> None:
    player = await workshop.player()
    failure = telegram.fail(400, "Bad Request: no", delay_seconds=0.5)
    async with workshop.db.transaction() as tx:
        message = TelegramMessage(chat_id=player.telegram_id, text="Hello")
        await outbox.enqueue(tx, TELEGRAM_MESSAGE, message, player.id)
    async with jobs_running(workshop) as jobs:
        await eventually(lambda: failure not in telegram.ctx.limits.failures)
        await jobs.stop()
        assert await workshop.owner.fetchval("SELECT status FROM outbox") == "FAILED"
        assert not jobs.is_leading


async def test_the_work_goes_on_after_the_connection_is_cut(workshop: Workshop) -> None:
    async with jobs_running(workshop) as jobs:
        await eventually(lambda: jobs.is_leading)
        await workshop.owner.execute(
            """
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid()
            """
        )
        lottery_id = await open_lottery(workshop.owner, status="UPCOMING")
        await reaches(workshop.owner, lottery_id, "ACTIVE")
        assert jobs.is_leading


async def test_an_item_that_fails_stops_no_other(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(due, "FIRST_DELAY_SECONDS", 3600.0)
    done: list[UUID] = []
    bad, *good = [uuid7() for _ in range(6)]
    tries = 0

    async def find(_: Connection, put_off: Sequence[UUID]) -> list[UUID]:
        return [item for item in (bad, *good) if item not in done and item not in put_off]

    async def act(tx: Tx, item: UUID) -> None:
        nonlocal tries
        await tx.execute("INSERT INTO heartbeats VALUES ($1, clock_timestamp())", str(item))
        if item == bad:
            tries += 1
            raise ZeroDivisionError
        done.append(item)

    work = DueItems(workshop.db, "test", find, act, lambda: workshop.leads)
    await work()
    assert sorted(done) == sorted(good)
    await work()  # too early for the bad one
    assert tries == 1
    beats = await workshop.owner.fetch("SELECT process FROM heartbeats")
    assert {row["process"] for row in beats} == {str(item) for item in good}
    workshop.leads = False
    done.clear()
    await work()
    assert done == []


async def test_a_broken_lottery_stops_no_other(workshop: Workshop) -> None:
    owner = workshop.owner
    player = await workshop.player(balance=Decimal(100))
    broken, sound = await open_lottery(owner), await open_lottery(owner)
    for lottery_id in (broken, sound):
        await buy(workshop.db, wish(player.id, lottery_id, 10))
    await owner.execute("DELETE FROM lottery_salts WHERE lottery_id = $1", broken)
    async with jobs_running(workshop):
        await reaches(owner, sound, "COMPLETED")
    assert await lottery_status_of(owner, broken) == "SOLD_OUT"


async def test_the_ledger_is_checked_daily_and_after_a_draw(workshop: Workshop) -> None:
    owner, db = workshop.owner, workshop.db
    player = await make_user(owner, balance=Decimal(50))

    async def is_due() -> bool:
        async with db.connection() as connection:
            return await upkeep_actions.is_reconcile_due(connection)

    async def age(interval: str) -> None:
        await owner.execute(
            "UPDATE heartbeats SET beat_at = clock_timestamp() - $1::text::interval", interval
        )

    assert await is_due()
    await ledger.reconcile_due(db)
    assert ledger.DIFFERENCES._value.get() == 0
    assert not await is_due()
    await age("25 hours")
    assert await is_due()
    await age("2 minutes")
    assert not await is_due()
    lottery_id = await open_lottery(owner)
    await buy(workshop.db, wish(player.id, lottery_id, 10))
    async with jobs_running(workshop):
        await reaches(owner, lottery_id, "COMPLETED")
    # the check was two minutes ago, the draw after it
    await age("2 minutes")
    assert await is_due()

    # A draw that began before the check and commits after it.
    slow = await open_lottery(owner)
    async with owner.transaction():
        await owner.execute("SET LOCAL session_replication_role = replica")
        await owner.execute(
            """
            INSERT INTO lottery_results (
                lottery_id, context, public_key, output, proof, seed, winners, available_at,
                created_at
            )
            SELECT
                $1, context, public_key, output, proof, seed, winners, available_at,
                created_at - interval '1 hour'
            FROM lottery_results
            """,
            slow,
        )
        await ledger.reconcile(db)
    await age("2 minutes")
    assert await is_due()
    await ledger.reconcile(db)
    await age("2 minutes")
    assert not await is_due()

    async with owner.transaction():  # somebody with the owner's password
        await owner.execute("SET LOCAL session_replication_role = replica")
        await owner.execute(
            "UPDATE wallets SET balance = balance + 1 WHERE user_id = $1 AND type = 'BALANCE'",
            player.id,
        )
    assert await ledger.reconcile(db) > 0
    assert ledger.DIFFERENCES._value.get() > 0


async def test_clean_up_forgets_what_is_old_and_nothing_else(workshop: Workshop) -> None:
    owner = workshop.owner
    player = await make_user(owner)
    now = utc_now()
    for number, age in enumerate((timedelta(days=1), timedelta(days=3), timedelta(days=8))):
        moment = now - age
        await owner.execute("INSERT INTO telegram_updates VALUES ($1, $2)", number, moment)
        await owner.execute(
            """
            INSERT INTO idempotency_keys (user_id, key, request_hash, result, created_at)
            VALUES ($1, $2, $3, '{}', $4)
            """,
            player.id,
            str(number),
            bytes(32),
            moment,
        )
        await owner.execute(
            """
            INSERT INTO outbox (kind, payload, status, done_at, created_at)
            VALUES ('telegram.message', $1, 'DONE', $2, $2)
            """,
            json.dumps({}),
            moment,
        )
    await upkeep.clean_up(workshop.db)
    left = {
        table: await owner.fetchval(f"SELECT count(*) FROM {table}")
        for table in ("telegram_updates", "idempotency_keys", "outbox")
    }
    assert left == {"telegram_updates": 1, "idempotency_keys": 2, "outbox": 2}


async def test_a_draft_is_not_opened(workshop: Workshop) -> None:
    draft = await open_lottery(workshop.owner, status="UPCOMING", published_at=None)
    await lotteries.open_due(workshop.db, lambda: True)()
    assert await lottery_status_of(workshop.owner, draft) == "UPCOMING"
