"""Sending a broadcast: at most once per person, under staff's control, with its progress shown."""

import asyncio
import contextlib
import json
from collections import Counter, deque
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from jobs import broadcasts as worker_module
from jobs.broadcasts import BroadcastWorker
from jobs.pace import FREE_PER_SECOND, WINDOW_SECONDS, Pace
from jobs.telegram_sender import Outcome, TelegramSender
from luckymart.broadcasts import actions as broadcasts
from luckymart.broadcasts import sending
from luckymart.broadcasts.models import Broadcast, ProgressMessage
from luckymart.kit.clock import utc_now
from luckymart.notifications import actions as notifications
from luckymart.staff import actions as staff_actions
from luckymart.staff.actions import Staff
from tests.jobs.conftest import Workshop
from tests.jobs.test_timetable import jobs_running
from tests.simulator.conftest import png
from tests.support.waiting import eventually
from tests.support.world import Player

MARKUPS = {
    "SENDING": {"inline_keyboard": [[{"text": "Pause", "callback_data": "pause"}]]},
    "PAUSED": {"inline_keyboard": [[{"text": "Go on", "callback_data": "resume"}]]},
}


class Campaign:
    """An author with a progress message, and people to write to."""

    def __init__(self, workshop: Workshop, author: Player, players: list[Player]) -> None:
        self.workshop = workshop
        self.author = author
        self.players = players
        self.id = UUID(int=0)

    async def staff(self) -> Staff:
        async with self.workshop.db.connection() as connection:
            return await staff_actions.load(connection, self.author.id)

    async def begin(
        self,
        text: str = "<b>News</b> &amp; more",
        *,
        after: timedelta | None = None,
        **variants: Any,
    ) -> None:
        author = await self.staff()
        shown = await self.workshop.bot.send_message(self.author.telegram_id, "Ready?")
        progress = ProgressMessage(self.author.telegram_id, shown.message_id, MARKUPS)
        content = {"default_language": "en", "variants": {"en": {"text": text}, **variants}}
        async with self.workshop.db.transaction() as tx:
            drafted = await broadcasts.draft(tx, author, content)
            if after is None:
                await broadcasts.start(tx, author, drafted.id, progress=progress)
            else:
                moment = utc_now() + after
                await broadcasts.schedule(tx, author, drafted.id, moment, progress=progress)
        self.id = drafted.id

    async def steer(self, verb: str) -> None:
        author = await self.staff()
        async with self.workshop.db.transaction() as tx:
            await getattr(broadcasts, verb)(tx, author, self.id)

    async def state(self) -> Broadcast:
        async with self.workshop.db.connection() as connection:
            return await broadcasts.get(connection, self.id)

    async def is_closed(self) -> bool:
        return (await self.state()).finished_at is not None

    async def under_way(self) -> int:
        count: int = await self.workshop.owner.fetchval(
            "SELECT count(*) FROM broadcast_deliveries WHERE status = 'SENDING'"
        )
        return count

    def arrived(self) -> list[int]:
        """How many messages each person received."""
        telegram = self.workshop.telegram
        return [len(telegram.received(player.telegram_id)) for player in self.players]

    def shown(self) -> dict[str, Any]:
        """The current text of the progress message."""
        return self.workshop.telegram.received(self.author.telegram_id)[0]

    def button(self) -> str | None:
        """The button under it."""
        markup = self.shown().get("reply_markup")
        return markup and markup["inline_keyboard"][0][0]["text"]


@pytest.fixture
async def campaign(workshop: Workshop) -> Campaign:
    author = await workshop.player(roles=("content",))
    return Campaign(workshop, author, [await workshop.player() for _ in range(20)])


async def carry_on(worker: BroadcastWorker, campaign: Campaign) -> None:
    """Do what the timetable does until the broadcast is closed."""

    async def step() -> bool:
        await worker.send_due()
        await worker.tend_due()
        return await campaign.is_closed()

    await eventually(step, 60)


async def test_everyone_gets_it_once(campaign: Campaign) -> None:
    await campaign.begin()
    worker = campaign.workshop.broadcast_worker()
    await worker.send_due()
    assert campaign.arrived() == [1] * 20
    telegram = campaign.workshop.telegram
    assert telegram.texts(campaign.players[0].telegram_id) == ["News & more"]
    state = await campaign.state()
    assert (state.status, state.recipients, state.sent, state.waiting) == ("DONE", 21, 21, 0)
    await worker.tend_due()
    assert campaign.shown()["text"] == "✅ Sent\nDone: 21 of 21\nDelivered: 21"
    assert campaign.button() is None
    await carry_on(campaign.workshop.broadcast_worker(), campaign)
    assert campaign.arrived() == [1] * 20


async def test_each_gets_his_language_with_its_picture_and_buttons(campaign: Campaign) -> None:
    workshop, telegram = campaign.workshop, campaign.workshop.telegram
    russian, tajik = [await workshop.player(language_code=language) for language in ("ru", "tg")]
    picture = telegram.ctx.files.add_photo(png(2, 2))
    await campaign.begin(
        "News",
        ru={
            "text": "<i>Новости</i>",
            "media": {"kind": "photo", "file": picture["file_id"]},
            "buttons": [[{"text": "Открыть", "app": True}]],
        },
    )
    await workshop.broadcast_worker().send_due()
    (message,) = telegram.received(russian.telegram_id)
    assert (message["caption"], bool(message["photo"])) == ("Новости", True)
    ((button,),) = message["reply_markup"]["inline_keyboard"]
    assert button["web_app"]["url"] == workshop.settings.app_url
    assert telegram.texts(tajik.telegram_id) == ["News"]
    assert telegram.texts(campaign.players[0].telegram_id) == ["News"]


class Turns(deque[float]):
    """Every moment at which a pace let something through."""

    def __init__(self, per_second: int) -> None:
        super().__init__(maxlen=per_second)
        self.all: list[float] = []

    def append(self, moment: float) -> None:
        self.all.append(moment)
        super().append(moment)


async def test_two_workers_at_once_send_it_once_and_keep_the_rate_together(
    campaign: Campaign,
) -> None:
    workshop = campaign.workshop
    campaign.players += [await workshop.player() for _ in range(50)]
    await campaign.begin()
    # as in one process: the workers share the sender's rate
    sender = workshop.sender()
    sender.pace._free._taken = turns = Turns(FREE_PER_SECOND)
    workers = [workshop.broadcast_worker(sender) for _ in range(2)]
    await asyncio.gather(*(worker.send_due() for worker in workers))
    assert campaign.arrived() == [1] * 70
    assert (await campaign.state()).sent == 71
    assert len(turns.all) >= 71
    for first, later in zip(turns.all, turns.all[FREE_PER_SECOND:], strict=False):
        assert later - first >= 1.0


async def test_workers_of_two_processes_send_it_once(campaign: Campaign) -> None:
    """Two leaders at once would each have their own rate, but would share the deliveries."""
    await campaign.begin()
    workers = [campaign.workshop.broadcast_worker() for _ in range(2)]
    await asyncio.gather(*(worker.send_due() for worker in workers))
    assert campaign.arrived() == [1] * 20


async def test_a_scheduled_one_waits_and_starts_at_its_time(campaign: Campaign) -> None:
    await campaign.begin(after=timedelta(hours=1))
    worker = campaign.workshop.broadcast_worker()
    for _ in range(2):
        await worker.start_due()
        await worker.send_due()
        await worker.tend_due()
    assert campaign.arrived() == [0] * 20
    assert campaign.shown()["text"].startswith("⏰ Scheduled for ")
    await campaign.workshop.owner.execute("UPDATE broadcasts SET scheduled_at = now()")
    await worker.start_due()
    await carry_on(worker, campaign)
    assert campaign.arrived() == [1] * 20


async def test_a_crash_between_mark_and_send_leaves_the_person_out(
    campaign: Campaign, monkeypatch: pytest.MonkeyPatch
) -> None:
    await campaign.begin()
    async with campaign.workshop.db.transaction() as tx:
        marked = await sending.claim(tx, campaign.id, 3)  # here the process dies
    worker = campaign.workshop.broadcast_worker()
    await worker.send_due()
    await worker.tend_due()
    assert not await campaign.is_closed()  # somebody may still be sending them
    monkeypatch.setattr(worker_module, "LEASE_SECONDS", 0.0)
    await worker.tend_due()
    left_out = {one.user_id for one in marked}
    expected = [0 if player.id in left_out else 1 for player in campaign.players]
    assert campaign.arrived() == expected
    state = await campaign.state()
    assert (state.status, state.sent, state.unknown) == ("DONE", 18, 3)


async def test_a_crash_after_the_send_does_not_send_again(
    campaign: Campaign, monkeypatch: pytest.MonkeyPatch
) -> None:
    await campaign.begin()

    async def dies(*_: object) -> None:
        raise SystemError

    with monkeypatch.context() as patch:
        patch.setattr(sending, "record", dies)
        await campaign.workshop.broadcast_worker().send_due()
    assert campaign.arrived() == [1] * 20
    monkeypatch.setattr(worker_module, "LEASE_SECONDS", 0.0)
    await carry_on(campaign.workshop.broadcast_worker(), campaign)
    assert campaign.arrived() == [1] * 20
    assert (await campaign.state()).unknown == 21


async def test_retry_after_gives_back_what_was_not_sent(campaign: Campaign) -> None:
    await campaign.begin()
    telegram = campaign.workshop.telegram
    telegram.fail(429, "Too Many Requests: retry after 1", {"retry_after": 1}, count=2)
    worker = campaign.workshop.broadcast_worker()
    await worker.send_due()
    assert not await campaign.is_closed()
    assert await campaign.under_way() == 0
    await carry_on(worker, campaign)
    assert campaign.arrived() == [1] * 20
    assert (await campaign.state()).sent == 21


async def test_trouble_leaves_few_out_and_repeats_none(campaign: Campaign) -> None:
    await campaign.begin()
    # Telegram accepted it but the answer was lost: nobody may get it twice
    campaign.workshop.telegram.fail(502, "Bad Gateway", after_effect=True)
    await carry_on(campaign.workshop.broadcast_worker(), campaign)
    assert campaign.arrived() == [1] * 20
    state = await campaign.state()
    assert (state.sent, state.unknown) == (20, 1)


async def test_each_end_is_counted_by_itself(campaign: Campaign) -> None:
    await campaign.begin()
    workshop, telegram = campaign.workshop, campaign.workshop.telegram
    blocked, noted_before, never_started, quiet = campaign.players[3:7]
    telegram.block(blocked.telegram_id)
    telegram.ctx.world.chats[never_started.telegram_id].started = False
    await workshop.owner.execute(
        "UPDATE users SET bot_reach = 'BLOCKED' WHERE id = $1", noted_before.id
    )
    async with workshop.db.transaction() as tx:
        await notifications.switch_channel(tx, quiet.id, "news", "bot", False)
    worker = workshop.broadcast_worker()
    await worker.send_due()
    await worker.tend_due()
    assert await workshop.reach_of(blocked) == "BLOCKED"
    assert await workshop.reach_of(never_started) == "UNKNOWN"
    assert campaign.arrived()[3:7] == [0, 0, 0, 0]
    assert Counter(campaign.arrived()) == {1: 16, 0: 4}
    state = await campaign.state()
    assert (state.sent, state.blocked, state.failed, state.skipped) == (17, 2, 1, 1)
    assert campaign.shown()["text"].splitlines()[2:] == [
        "Delivered: 17",
        "Blocked the bot: 2",
        "Refused by Telegram: 1",
        "Skipped, shop news turned off: 1",
    ]


async def test_a_message_that_telegram_refuses_stops_by_itself(
    campaign: Campaign, monkeypatch: pytest.MonkeyPatch
) -> None:
    """If one language's message is refused, pause instead of failing its readers one by one."""
    monkeypatch.setattr(worker_module, "MIN_IN_FLIGHT", 4)
    monkeypatch.setattr(worker_module, "RECORD_EVERY_SECONDS", 0.0)
    monkeypatch.setattr(worker_module, "REFUSALS_IN_A_ROW", 3)
    workshop = campaign.workshop
    for _ in range(20):
        await workshop.player(language_code="ru")
    await campaign.begin(ru={"media": {"kind": "photo", "file": "gone"}})
    worker = workshop.broadcast_worker()
    await worker.send_due()
    await worker.tend_due()
    state = await campaign.state()
    assert state.status == "PAUSED"
    assert "wrong file identifier" in (state.reason or "")
    assert 3 <= state.failed < 20
    assert "Telegram refuses this message" in campaign.shown()["text"]
    assert campaign.button() == "Go on"


@pytest.mark.parametrize("verb", ["pause", "cancel"])
async def test_it_is_steered_while_it_goes(
    campaign: Campaign, monkeypatch: pytest.MonkeyPatch, verb: str
) -> None:
    monkeypatch.setattr(worker_module, "MIN_IN_FLIGHT", 4)
    await campaign.begin()
    real_call = TelegramSender.call
    calls = 0

    async def call_and_steer(self: TelegramSender, *args: Any, **kwargs: Any) -> Outcome:
        nonlocal calls
        calls += 1
        if calls == 5:
            await campaign.steer(verb)
        return await real_call(self, *args, **kwargs)

    with monkeypatch.context() as patch:
        patch.setattr(TelegramSender, "call", call_and_steer)
        await campaign.workshop.broadcast_worker().send_due()
    worker = campaign.workshop.broadcast_worker()
    await worker.send_due()
    await worker.tend_due()
    state = await campaign.state()
    assert 4 <= state.sent < 20  # messages in flight arrived
    assert state.waiting == 21 - state.sent
    assert sum(campaign.arrived()) in (state.sent, state.sent - 1)
    if verb == "cancel":
        assert (state.status, await campaign.is_closed()) == ("CANCELLED", True)
        assert campaign.shown()["text"].startswith("✖️ Cancelled\nDone: ")
        assert campaign.button() is None
        return
    assert (state.status, await campaign.is_closed()) == ("PAUSED", False)
    assert campaign.shown()["text"].startswith("⏸ Paused\nDone: ")
    assert campaign.button() == "Go on"
    await campaign.steer("resume")
    await carry_on(worker, campaign)
    assert campaign.arrived() == [1] * 20
    assert campaign.shown()["text"].startswith("✅ Sent")


async def test_progress_is_shown_with_its_buttons(
    campaign: Campaign, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker_module, "PROGRESS_EVERY_SECONDS", 0.0)
    monkeypatch.setattr(worker_module, "RECORD_EVERY_SECONDS", 0.0)
    monkeypatch.setattr(worker_module, "MIN_IN_FLIGHT", 4)
    await campaign.begin()
    worker = campaign.workshop.broadcast_worker()
    running = asyncio.create_task(worker.send_due())
    try:
        await eventually(lambda: campaign.shown()["text"].startswith("📣 Sending"))
        assert campaign.button() == "Pause"
        assert " of 21" in campaign.shown()["text"]
    finally:
        await running
    await worker.tend_due()
    assert campaign.shown()["text"].startswith("✅ Sent")


async def test_a_restart_carries_on(campaign: Campaign, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker_module, "MIN_IN_FLIGHT", 4)
    await campaign.begin()
    workshop = campaign.workshop
    first = asyncio.create_task(workshop.broadcast_worker().send_due())
    await eventually(lambda: sum(campaign.arrived()) >= 3)
    workshop.leads = False
    await first
    assert not await campaign.is_closed()
    assert await campaign.under_way() == 0
    workshop.leads = True
    await carry_on(workshop.broadcast_worker(), campaign)
    assert campaign.arrived() == [1] * 20
    assert (await campaign.state()).sent == 21


async def test_a_lost_lead_gives_back_what_waits_for_its_turn(campaign: Campaign) -> None:
    await campaign.begin()
    workshop = campaign.workshop
    sender = workshop.sender()
    first = asyncio.create_task(workshop.broadcast_worker(sender).send_due())
    await eventually(lambda: sum(campaign.arrived()) >= 1)
    workshop.leads = False
    sender.pace.pause(WINDOW_SECONDS)  # as jobs/app.py does
    await first
    assert await campaign.under_way() == 0
    workshop.leads = True
    await carry_on(workshop.broadcast_worker(), campaign)
    assert campaign.arrived() == [1] * 20


async def test_a_lost_progress_message_stops_nothing(campaign: Campaign) -> None:
    await campaign.begin()
    with contextlib.suppress(Exception):
        await campaign.workshop.bot.delete_message(
            campaign.author.telegram_id, campaign.shown()["message_id"]
        )
    worker = campaign.workshop.broadcast_worker()
    await carry_on(worker, campaign)
    assert campaign.arrived() == [1] * 20
    async with campaign.workshop.db.connection() as connection:
        assert await sending.list_unshown(connection) == []


async def test_what_is_paid_for_says_so(
    campaign: Campaign, monkeypatch: pytest.MonkeyPatch
) -> None:
    await campaign.begin()
    workshop = campaign.workshop
    bodies: list[dict[str, Any]] = []
    real = TelegramSender._post

    async def note(self: TelegramSender, chat_id: int, name: str, body: bytes) -> None:
        bodies.append(json.loads(body))
        await real(self, chat_id, name, body)

    monkeypatch.setattr(TelegramSender, "_post", note)
    worker = workshop.broadcast_worker(TelegramSender(workshop.bot, Pace(100)))
    await carry_on(worker, campaign)
    assert campaign.arrived() == [1] * 20
    assert [body["allow_paid_broadcast"] for body in bodies] == [True] * 21


async def test_another_process_takes_over_in_the_middle(campaign: Campaign) -> None:
    workshop = campaign.workshop
    campaign.players += [await workshop.player() for _ in range(30)]
    async with jobs_running(workshop) as first, jobs_running(workshop) as second:
        await eventually(lambda: first.is_leading or second.is_leading)
        leader, other = (first, second) if first.is_leading else (second, first)
        await campaign.begin()
        await eventually(lambda: sum(campaign.arrived()) >= 5)
        await workshop.owner.execute(
            """
            SELECT pg_terminate_backend(a.pid) FROM pg_stat_activity AS a
            JOIN pg_locks AS l ON l.pid = a.pid AND l.locktype = 'advisory' AND l.granted
            WHERE a.datname = current_database() AND a.application_name = 'luckymart-leader'
            """
        )
        await eventually(lambda: other.is_leading or not leader.is_leading)
        await eventually(campaign.is_closed, 60)
    assert campaign.arrived() == [1] * 50
    state = await campaign.state()
    assert (state.sent, state.unknown) == (51, 0)
