"""A broadcast on its way: at most once a person, stopped when told, its progress shown."""

import asyncio
import contextlib
from collections import Counter
from typing import Any
from uuid import UUID

import pytest

from jobs import broadcasts as worker_module
from jobs.broadcasts import BroadcastWorker
from jobs.telegram_sender import Outcome, TelegramSender
from luckymart.broadcasts import actions as broadcasts
from luckymart.broadcasts.models import Broadcast
from luckymart.staff import actions as staff_actions
from luckymart.staff.actions import Staff
from tests.jobs.conftest import Workshop
from tests.support.waiting import eventually
from tests.support.world import Player

STOP_BUTTON = {"inline_keyboard": [[{"text": "Stop", "callback_data": "stop"}]]}


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

    async def begin(self, text: str = "<b>News</b> &amp; more") -> None:
        author = await self.staff()
        shown = await self.workshop.bot.send_message(self.author.telegram_id, "Ready?")
        async with self.workshop.db.transaction() as tx:
            drafted = await broadcasts.draft(tx, author, {"text": text})
            await broadcasts.start(
                tx,
                author,
                drafted.id,
                self.author.telegram_id,
                shown.message_id,
                STOP_BUTTON,
            )
        self.id = drafted.id
        # as if it had been started a while ago: the last word may be said at once
        await self.workshop.owner.execute(
            "UPDATE broadcasts SET started_at = started_at - INTERVAL '1 minute'"
        )

    async def stop(self) -> None:
        author = await self.staff()
        async with self.workshop.db.transaction() as tx:
            await broadcasts.stop(tx, author, self.id)

    async def state(self) -> Broadcast:
        async with self.workshop.db.connection() as connection:
            return await broadcasts.get(connection, self.id)

    async def is_closed(self) -> bool:
        return (await self.state()).finished_at is not None

    def arrived(self) -> list[int]:
        """How many messages each person got."""
        telegram = self.workshop.telegram
        return [len(telegram.received(player.telegram_id)) for player in self.players]

    def shown(self) -> dict[str, Any]:
        """The progress message as it stands."""
        return self.workshop.telegram.received(self.author.telegram_id)[0]


@pytest.fixture
async def campaign(workshop: Workshop) -> Campaign:
    author = await workshop.player(roles=("content",))
    return Campaign(workshop, author, [await workshop.player() for _ in range(20)])


async def carry_on(worker: BroadcastWorker, campaign: Campaign) -> None:
    """What the timetable does, until the broadcast is closed."""

    async def step() -> bool:
        await worker.send_due()
        return await campaign.is_closed()

    await eventually(step, 60)


async def test_everyone_gets_it_once(campaign: Campaign) -> None:
    await campaign.begin()
    await campaign.workshop.broadcast_worker().send_due()
    assert campaign.arrived() == [1] * 20
    telegram = campaign.workshop.telegram
    assert telegram.texts(campaign.players[0].telegram_id) == ["News & more"]
    state = await campaign.state()
    assert (state.status, state.recipients, state.sent, state.failed) == ("DONE", 21, 21, 0)
    assert campaign.shown()["text"].startswith("Sent to everyone. Received: 21 of 21.")
    assert "reply_markup" not in campaign.shown()
    await campaign.workshop.broadcast_worker().send_due()
    assert campaign.arrived() == [1] * 20


async def test_two_workers_send_it_once(campaign: Campaign) -> None:
    await campaign.begin()
    workers = [campaign.workshop.broadcast_worker() for _ in range(2)]
    await asyncio.gather(*(worker.send_due() for worker in workers))
    assert campaign.arrived() == [1] * 20


async def test_a_crash_between_mark_and_send_leaves_the_person_out(
    campaign: Campaign, monkeypatch: pytest.MonkeyPatch
) -> None:
    await campaign.begin()
    async with campaign.workshop.db.transaction() as tx:
        marked = await broadcasts.claim(tx, campaign.id, 3)  # and here the process dies
    await campaign.workshop.broadcast_worker().send_due()
    assert not await campaign.is_closed()  # somebody may still be sending them
    monkeypatch.setattr(worker_module, "LEASE_SECONDS", 0.0)
    await campaign.workshop.broadcast_worker().send_due()
    left_out = {one.user_id for one in marked}
    expected = [0 if player.id in left_out else 1 for player in campaign.players]
    assert campaign.arrived() == expected
    state = await campaign.state()
    assert (state.status, state.sent, state.failed) == ("DONE", 18, 3)


async def test_a_crash_after_the_send_does_not_send_again(
    campaign: Campaign, monkeypatch: pytest.MonkeyPatch
) -> None:
    await campaign.begin()

    async def dies(*_: object) -> None:
        raise SystemError

    with monkeypatch.context() as patch:
        patch.setattr(broadcasts, "record", dies)
        with pytest.raises(SystemError):
            await campaign.workshop.broadcast_worker().send_due()
    assert campaign.arrived() == [1] * 20
    monkeypatch.setattr(worker_module, "LEASE_SECONDS", 0.0)
    await carry_on(campaign.workshop.broadcast_worker(), campaign)
    assert campaign.arrived() == [1] * 20
    errors = await campaign.workshop.owner.fetch("SELECT DISTINCT error FROM broadcast_deliveries")
    assert [row["error"] for row in errors] == [broadcasts.UNKNOWN]


async def test_retry_after_gives_back_what_was_not_sent(campaign: Campaign) -> None:
    await campaign.begin()
    telegram = campaign.workshop.telegram
    telegram.fail(429, "Too Many Requests: retry after 1", {"retry_after": 1}, count=2)
    worker = campaign.workshop.broadcast_worker()
    await worker.send_due()
    assert not await campaign.is_closed()
    assert await campaign.workshop.owner.fetchval(
        "SELECT count(*) FROM broadcast_deliveries WHERE status = 'SENDING'"
    ) == 0  # fmt: skip
    await carry_on(worker, campaign)
    assert campaign.arrived() == [1] * 20
    assert (await campaign.state()).failed == 0


async def test_trouble_leaves_few_out_and_repeats_none(campaign: Campaign) -> None:
    await campaign.begin()
    # Telegram took it, and the answer was lost: nobody may get it twice
    campaign.workshop.telegram.fail(502, "Bad Gateway", after_effect=True)
    await carry_on(campaign.workshop.broadcast_worker(), campaign)
    assert campaign.arrived() == [1] * 20
    state = await campaign.state()
    assert (state.sent, state.failed) == (20, 1)


async def test_who_blocked_the_bot_is_noted(campaign: Campaign) -> None:
    await campaign.begin()
    blocked, noted_before = campaign.players[3], campaign.players[4]
    campaign.workshop.telegram.block(blocked.telegram_id)
    await campaign.workshop.owner.execute(
        "UPDATE users SET bot_reach = 'BLOCKED' WHERE id = $1", noted_before.id
    )
    await campaign.workshop.broadcast_worker().send_due()
    assert await campaign.workshop.reach_of(blocked) == "BLOCKED"
    assert campaign.arrived()[3:5] == [0, 0]
    assert "Blocked the bot: 2, failed altogether: 2." in campaign.shown()["text"]
    assert Counter(campaign.arrived()) == {1: 18, 0: 2}


async def test_stop_stops(campaign: Campaign, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker_module, "MAX_IN_FLIGHT", 4)
    await campaign.begin()
    real_send = TelegramSender.send
    calls = 0

    async def send_and_stop(self: TelegramSender, *args: Any, **kwargs: Any) -> Outcome:
        nonlocal calls
        calls += 1
        if calls == 5:
            await campaign.stop()
        return await real_send(self, *args, **kwargs)

    monkeypatch.setattr(TelegramSender, "send", send_and_stop)
    await campaign.workshop.broadcast_worker().send_due()
    assert await campaign.is_closed()
    state = await campaign.state()
    assert state.status == "STOPPED"
    assert 4 <= state.sent < 20  # what was on its way arrived
    assert campaign.shown()["text"].startswith(f"Stopped. Received: {state.sent} of 21.")
    assert "reply_markup" not in campaign.shown()
    got = campaign.arrived()
    await campaign.workshop.broadcast_worker().send_due()
    assert campaign.arrived() == got


async def test_progress_is_shown_with_the_stop_button(
    campaign: Campaign, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker_module, "PROGRESS_EVERY_SECONDS", 0.0)
    monkeypatch.setattr(worker_module, "RECORD_EVERY_SECONDS", 0.0)
    monkeypatch.setattr(worker_module, "MAX_IN_FLIGHT", 4)
    await campaign.begin()
    sending = asyncio.create_task(campaign.workshop.broadcast_worker().send_due())
    try:
        await eventually(lambda: campaign.shown()["text"].startswith("Sending: "))
        assert campaign.shown()["reply_markup"]["inline_keyboard"][0][0]["text"] == "Stop"
        assert " of 21." in campaign.shown()["text"]
    finally:
        await sending
    assert campaign.shown()["text"].startswith("Sent to everyone.")


async def test_a_restart_carries_on(campaign: Campaign, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker_module, "MAX_IN_FLIGHT", 4)
    await campaign.begin()
    workshop = campaign.workshop
    first = asyncio.create_task(workshop.broadcast_worker().send_due())
    await eventually(lambda: sum(campaign.arrived()) >= 3)
    workshop.leads = False
    await first
    assert not await campaign.is_closed()
    assert await workshop.owner.fetchval(
        "SELECT count(*) FROM broadcast_deliveries WHERE status = 'SENDING'"
    ) == 0  # fmt: skip
    workshop.leads = True
    await carry_on(workshop.broadcast_worker(), campaign)
    assert campaign.arrived() == [1] * 20
    assert (await campaign.state()).sent == 21


async def test_a_lost_progress_message_stops_nothing(campaign: Campaign) -> None:
    await campaign.begin()
    with contextlib.suppress(Exception):
        await campaign.workshop.bot.delete_message(
            campaign.author.telegram_id, campaign.shown()["message_id"]
        )
    await carry_on(campaign.workshop.broadcast_worker(), campaign)
    assert campaign.arrived() == [1] * 20
