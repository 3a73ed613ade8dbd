"""The whole timetable. Times are seconds between runs; runs of one job never overlap."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import UTC

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from jobs import (
    approvals,
    dashboard,
    deposits,
    draws,
    handles,
    health,
    ledger,
    limits,
    lotteries,
    pictures,
    referrals,
    refunds,
    upkeep,
    withdrawals,
)
from jobs.broadcasts import BroadcastWorker
from jobs.outbox import OutboxWorker
from jobs.sharing import ChannelPosts
from jobs.stars import StarsCheck
from luckymart.draws.actions import DrawKeys
from luckymart.kit.database import Database
from luckymart.kit.secret_box import SecretBox
from luckymart.pictures.actions import Pictures

log = structlog.get_logger()

Job = Callable[[], Awaitable[object]]


class Timetable:
    """Runs while this process leads. `may_work` becomes false as soon as it no longer does."""

    def __init__(self, db: Database, keys: DrawKeys) -> None:
        self._db = db
        self._keys = keys
        self._leads = False
        self._stopped = False
        self._running: set[asyncio.Task[object]] = set()
        self._scheduler = AsyncIOScheduler(
            timezone=UTC,
            job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None},
        )
        # Otherwise it warns every second that a long run is not started again, as intended.
        logging.getLogger("apscheduler").setLevel(logging.ERROR)

    def may_work(self) -> bool:
        return self._leads

    def fill(
        self,
        outbox: OutboxWorker,
        broadcasts: BroadcastWorker,
        channel: ChannelPosts,
        beacon: draws.BeaconRounds,
        kept: Pictures,
        stars: StarsCheck,
        box: SecretBox,
    ) -> None:
        db, may_work = self._db, self.may_work
        # fmt: off
        self._every(1, "open lotteries", lotteries.open_due(db, may_work))
        self._every(1, "end lotteries", lotteries.end_due(db, may_work))
        self._every(0.5, "seal", draws.seal_due(db, self._keys, may_work))
        self._every(0.5, "publish seals", draws.publish_due(db, may_work))
        self._every(0.5, "draw", draws.draw_due(db, self._keys, may_work))
        self._every(1, "draw by beacon", beacon)
        self._every(10, "void", draws.void_due(db, may_work))
        self._every(1, "refund", refunds.refund_due(db, may_work))
        self._every(1, "tell the channel", channel.tell_due)
        self._every(5, "settle bonuses", referrals.settle_due(db, may_work))
        self._every(15, "expire deposits", deposits.expire_due(db, may_work))
        self._every(0.25, "send messages", outbox.send_due)
        self._every(1, "start broadcasts", broadcasts.start_due)
        self._every(0.5, "send broadcasts", broadcasts.send_due)
        self._every(0.5, "tend broadcasts", broadcasts.tend_due)
        self._every(5, "heartbeat", lambda: upkeep.beat(db))
        self._every(10, "measure messages", outbox.measure)
        self._every(30, "measure what waits", lambda: health.measure(db))
        self._every(10, "check the ledger", lambda: ledger.reconcile_due(db))
        self._every(60, "count hours", lambda: dashboard.count_hours(db))
        self._every(600, "check Stars", stars.run_due)
        self._every(300, "delete pictures", kept.delete_leftovers)
        self._every(300, "remove pictures", pictures.PictureRemovals(kept))
        self._every(60, "expire approvals", approvals.expire_due(db, may_work))
        self._every(60, "report limits", lambda: limits.report_due(db))
        self._every(3600, "free kept handles", lambda: handles.free_kept(db))
        self._every(600, "hash accounts", lambda: withdrawals.hash_accounts(db, box))
        self._every(3600, "clean up", lambda: upkeep.clean_up(db))
        # fmt: on

    async def start(self) -> None:
        """Get ready; nothing runs before the election."""
        self._scheduler.start(paused=True)

    async def elected(self) -> None:
        if self._stopped:
            return
        self._leads = True
        await upkeep.beat(self._db)
        await draws.warn_of_other_keys(self._db, self._keys)
        self._scheduler.resume()

    def lost(self) -> None:
        """Start nothing new; whatever runs finishes its current transaction or message."""
        self._leads = False
        if not self._stopped:
            self._scheduler.pause()

    async def stop(self) -> None:
        """Return when everything that was running has finished."""
        self._leads = False
        if self._stopped:
            return
        self._stopped = True
        self._scheduler.pause()
        while self._running:
            await asyncio.wait(self._running)
        self._scheduler.shutdown(wait=False)

    def _every(self, seconds: float, name: str, job: Job) -> None:
        async def run() -> None:
            if not self._leads:
                return
            task = asyncio.current_task()
            assert task is not None
            self._running.add(task)
            try:
                await job()
            except Exception as error:  # the next run tries again
                log.error("job_failed", job=name, exc_info=error)
            finally:
                self._running.discard(task)

        self._scheduler.add_job(run, "interval", seconds=seconds, id=name, name=name)
