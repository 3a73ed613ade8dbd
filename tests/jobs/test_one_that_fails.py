"""Of each job: one item that the database refuses, and a sound one behind it. The sound one is
done, the alert says that something waits, and the refused one is done once it is mended.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final, TypeAlias
from uuid import UUID

import pytest

from jobs import approvals, due, lotteries
from jobs import health as health_job
from jobs.due import FAILING
from jobs.pictures import ENOUGH_REFUSALS, PictureRemovals
from luckymart.broadcasts import actions as broadcasts
from luckymart.kit.clock import utc_now
from luckymart.kit.settings import Settings
from luckymart.pictures.actions import Pictures, make_pictures
from luckymart.staff import actions as staff_actions
from tests.jobs.conftest import Workshop
from tests.jobs.test_sharing import channel_posts
from tests.pictures.samples import picture
from tests.support.approvals import propose
from tests.support.world import open_lottery

AGO: Final = utc_now() - timedelta(minutes=5)
Job: TypeAlias = Callable[[], Awaitable[object]]


async def make_lottery(workshop: Workshop) -> UUID:
    times = {"published_at": AGO, "start_time": AGO}
    return await open_lottery(workshop.owner, status="UPCOMING", **times)


async def make_proposal(workshop: Workshop) -> UUID:
    author = await workshop.player(roles=("finance",))
    approval = await propose(workshop.db, author, await workshop.player())
    async with workshop.owner.transaction():
        await workshop.owner.execute("SET LOCAL session_replication_role = replica")
        await workshop.owner.execute(
            "UPDATE approvals SET created_at = $2, expires_at = $2 WHERE id = $1", approval.id, AGO
        )
    return approval.id


async def make_scheduled(workshop: Workshop) -> UUID:
    author = await workshop.player(roles=("content",))
    content = {"default_language": "en", "variants": {"en": {"text": "News"}}}
    async with workshop.db.transaction() as tx:
        staff = await staff_actions.load(tx, author.id)
        draft = await broadcasts.draft(tx, staff, content)
        moment = utc_now() + timedelta(hours=1)
        await broadcasts.schedule(tx, staff, draft.id, moment)
    await workshop.owner.execute(
        "UPDATE broadcasts SET scheduled_at = $2 WHERE id = $1", draft.id, AGO
    )
    return draft.id


async def make_begun(workshop: Workshop) -> UUID:
    broadcast_id = await make_scheduled(workshop)
    async with workshop.db.transaction() as tx:
        await broadcasts.begin(tx, broadcast_id)
    return broadcast_id


async def make_ended(workshop: Workshop) -> UUID:
    """All were written to; it only has to be closed."""
    broadcast_id = await make_begun(workshop)
    await workshop.owner.execute(
        "DELETE FROM broadcast_deliveries WHERE broadcast_id = $1", broadcast_id
    )
    return broadcast_id


@dataclass(frozen=True)
class Case:
    """`refused`: the change that the database refuses; `done`: whether the job has done it."""

    kind: str
    make: Callable[[Workshop], Awaitable[UUID]]
    job: Callable[[Workshop], Job]
    refused: str
    done: str
    alert: tuple[str, str] | None = None


CASES: Final = (
    Case(
        "open",
        make_lottery,
        lambda workshop: lotteries.open_due(workshop.db, lambda: True),
        "UPDATE ON lotteries FOR EACH ROW WHEN (NEW.id = '{id}')",
        "SELECT status = 'ACTIVE' FROM lotteries WHERE id = $1",
        ("lotteries", "to_open"),
    ),
    Case(
        "approval",
        make_proposal,
        lambda workshop: approvals.expire_due(workshop.db, lambda: True),
        "UPDATE ON approvals FOR EACH ROW WHEN (NEW.id = '{id}')",
        "SELECT status = 'EXPIRED' FROM approvals WHERE id = $1",
        ("approvals", "to_decide"),
    ),
    Case(
        "channel",
        lambda workshop: open_lottery(workshop.owner, published_at=AGO, start_time=AGO),
        lambda workshop: channel_posts(workshop).tell_due,
        "INSERT ON channel_posts FOR EACH ROW WHEN (NEW.lottery_id = '{id}')",
        "SELECT EXISTS (SELECT FROM channel_posts WHERE lottery_id = $1)",
    ),
    Case(
        "start broadcast",
        make_scheduled,
        lambda workshop: workshop.broadcast_worker().start_due,
        "INSERT ON broadcast_deliveries FOR EACH ROW WHEN (NEW.broadcast_id = '{id}')",
        "SELECT status = 'SENDING' FROM broadcasts WHERE id = $1",
        ("broadcasts", "to_start"),
    ),
    Case(
        "send broadcast",
        make_begun,
        lambda workshop: workshop.broadcast_worker().send_due,
        "UPDATE ON broadcast_deliveries FOR EACH ROW WHEN (NEW.broadcast_id = '{id}')",
        "SELECT status = 'DONE' FROM broadcasts WHERE id = $1",
        ("broadcasts", "to_go_on"),
    ),
    Case(
        "tend broadcast",
        make_ended,
        lambda workshop: workshop.broadcast_worker().tend_due,
        "UPDATE ON broadcasts FOR EACH ROW WHEN (NEW.id = '{id}')",
        "SELECT status = 'DONE' FROM broadcasts WHERE id = $1",
        ("broadcasts", "to_go_on"),
    ),
)


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """What failed is tried again at the next run."""
    monkeypatch.setattr(due, "LONGEST_DELAY_SECONDS", 0.0)


async def waits(workshop: Workshop, feature: str, what: str) -> bool:
    await health_job.measure(workshop.db)
    return bool(health_job.WAITING.labels(feature, what)._value.get())


@pytest.mark.usefixtures("at_once")
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.kind)
async def test_it_keeps_no_other_from_being_done(workshop: Workshop, case: Case) -> None:
    owner = workshop.owner
    refused, sound = await case.make(workshop), await case.make(workshop)
    await owner.execute(
        f"CREATE TRIGGER refused BEFORE {case.refused.format(id=refused)} "
        "EXECUTE FUNCTION refuse_change()"
    )
    job = case.job(workshop)
    await job()
    assert await owner.fetchval(case.done, sound)
    assert not await owner.fetchval(case.done, refused)
    assert FAILING.labels(case.kind)._value.get() == 1
    assert case.alert is None or await waits(workshop, *case.alert)

    table = case.refused.split()[2]
    await owner.execute(f"DROP TRIGGER refused ON {table}")
    await job()
    assert await owner.fetchval(case.done, refused)
    assert FAILING.labels(case.kind)._value.get() == 0
    assert case.alert is None or not await waits(workshop, *case.alert)


# ---------------------------------------------------------------- pictures


@dataclass
class Shelf:
    """Pictures whose rows are gone, in a folder that refuses to remove some of them."""

    workshop: Workshop
    pictures: Pictures
    settings: Settings

    async def forgotten(self, count: int) -> list[str]:
        stored = [await self.pictures.store(None, "public", picture()) for _ in range(count)]
        await self.workshop.owner.execute("DELETE FROM pictures")
        await self.workshop.owner.execute("UPDATE picture_removals SET created_at = $1", AGO)
        return [one.path for one in stored]

    def break_(self, path: str) -> None:
        """A folder stands where the file was: it cannot be removed as one."""
        file = self.settings.media_dir / "public" / path
        file.unlink()
        file.mkdir()

    def mend(self, path: str) -> None:
        (self.settings.media_dir / "public" / path).rmdir()

    async def left(self) -> list[Any]:
        rows = await self.workshop.owner.fetch("SELECT path FROM picture_removals ORDER BY path")
        return [row["path"] for row in rows]


@pytest.fixture
async def shelf(workshop: Workshop, tmp_path: Any) -> Shelf:
    settings = workshop.settings.model_copy(update={"media_dir": tmp_path})
    return Shelf(workshop, make_pictures(workshop.db, settings), settings)


@pytest.mark.usefixtures("at_once")
async def test_a_picture_that_cannot_be_removed_keeps_no_other(shelf: Shelf) -> None:
    broken, *_ = await shelf.forgotten(4)
    shelf.break_(broken)
    job = PictureRemovals(shelf.pictures)
    await job()
    assert await shelf.left() == [broken]
    assert await waits(shelf.workshop, "pictures", "to_remove")
    shelf.mend(broken)
    await job()
    assert await shelf.left() == []
    assert not await waits(shelf.workshop, "pictures", "to_remove")


async def test_pictures_that_cannot_be_removed_are_put_off(shelf: Shelf) -> None:
    """However many: each run tries a few of them, and the next one gets past those."""
    paths = await shelf.forgotten(2 * ENOUGH_REFUSALS + 1)
    broken = sorted(paths[:-1])
    for path in broken:
        shelf.break_(path)
    job = PictureRemovals(shelf.pictures)
    for _ in range(3):
        await job()
    assert await shelf.left() == broken
