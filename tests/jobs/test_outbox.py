"""The outbox's messages reach people, whatever Telegram answers meanwhile."""

import asyncio
import contextlib
from typing import Any

import pytest

from luckymart.kit.database import Connection, Database
from luckymart.notifications import actions as notifications
from luckymart.outbox import actions as outbox
from luckymart.outbox.models import (
    TELEGRAM_CALL,
    TELEGRAM_MESSAGE,
    Button,
    NotificationRef,
    TelegramCall,
    TelegramMessage,
)
from luckymart.outbox.rules import MAX_ATTEMPTS
from tests.jobs.conftest import Telegram, Workshop
from tests.support.waiting import eventually
from tests.support.world import Player, end_delays, open_lottery


async def write(db: Database, player: Player, text: str = "Hello", **fields: Any) -> None:
    message = TelegramMessage(chat_id=player.telegram_id, text=text, **fields)
    async with db.transaction() as tx:
        await outbox.enqueue(tx, TELEGRAM_MESSAGE, message, player.id)


async def outbox_state_of(owner: Connection) -> dict[str, Any]:
    row = await owner.fetchrow("SELECT status, attempts, last_error FROM outbox")
    assert row is not None
    return dict(row)


async def test_a_notification_is_written_in_the_readers_language(
    workshop: Workshop, telegram: Telegram
) -> None:
    russian, chinese = (
        await workshop.player(language_code="ru"),
        await workshop.player(language_code="zh"),
    )
    lottery_id = await open_lottery(workshop.owner)
    async with workshop.db.transaction() as tx:
        await notifications.notify(
            tx,
            [russian.id, chinese.id],
            "refund",
            {
                "title": {"ru": "Чайник <1>", "zh": "水壶"},
                "amount": "3.00",
                "currency": "TJS",
                "wallet_type": "BALANCE",
            },
            lottery_id,
        )
    await workshop.outbox_worker().send_due()
    (message,) = telegram.received(russian.telegram_id)
    assert message["text"] == (
        "Возврат\n3,00\u00a0TJS за «Чайник <1>» снова в вашем денежном кошельке."
    )
    assert message["entities"][0]["type"] == "bold"
    ((button,),) = message["reply_markup"]["inline_keyboard"]
    assert button["text"] == "Открыть"
    assert button["web_app"]["url"] == (
        f"{workshop.settings.app_url}?tgWebAppStartParam=l_{lottery_id}"
    )
    assert "“水壶”的退款：3.00\u00a0TJS" in telegram.texts(chinese.telegram_id)[0]
    assert (await workshop.owner.fetchval("SELECT count(*) FROM outbox WHERE status = 'DONE'")) == 2


async def test_a_text_with_buttons(workshop: Workshop, telegram: Telegram) -> None:
    player = await workshop.player()
    buttons = [
        [Button(text="Site", url="https://example.org"), Button(text="No", callback_data="n")]
    ]
    await write(workshop.db, player, "<i>Look</i>", buttons=buttons)
    await workshop.outbox_worker().send_due()
    (message,) = telegram.received(player.telegram_id)
    assert message["text"] == "Look"
    assert [button["text"] for button in message["reply_markup"]["inline_keyboard"][0]] == [
        "Site",
        "No",
    ]


async def test_a_call_of_the_bot_api_as_it_is(workshop: Workshop, telegram: Telegram) -> None:
    player = await workshop.player()
    params = {"chat_id": player.telegram_id, "text": "<b>Hi</b>", "parse_mode": "HTML"}
    for method in ("sendMessage", "sendNothingKnown"):
        call = TelegramCall(chat_id=player.telegram_id, method=method, params=params)
        async with workshop.db.transaction() as tx:
            await outbox.enqueue(tx, TELEGRAM_CALL, call, player.id)
    await workshop.outbox_worker().send_due()
    assert telegram.texts(player.telegram_id) == ["Hi"]
    rows = await workshop.owner.fetch("SELECT status FROM outbox")
    assert sorted(row["status"] for row in rows) == ["DONE", "FAILED"]


async def test_a_message_goes_after_its_time(workshop: Workshop, telegram: Telegram) -> None:
    player = await workshop.player()
    await write(workshop.db, player, "4111 1111 1111 1111")
    await workshop.outbox_worker().send_due()
    [message] = telegram.received(player.telegram_id)
    params = {"chat_id": player.telegram_id, "message_id": message["message_id"]}
    call = TelegramCall(chat_id=player.telegram_id, method="deleteMessage", params=params)
    async with workshop.db.transaction() as tx:
        await outbox.enqueue(tx, TELEGRAM_CALL, call, delay_seconds=60)
    await workshop.outbox_worker().send_due()
    assert telegram.received(player.telegram_id) == [message]
    await workshop.owner.execute("UPDATE outbox SET available_at = now() WHERE status = 'PENDING'")
    await workshop.outbox_worker().send_due()
    assert telegram.received(player.telegram_id) == []


async def test_two_workers_never_send_twice(workshop: Workshop, telegram: Telegram) -> None:
    players = [await workshop.player() for _ in range(25)]
    for player in players:
        await write(workshop.db, player)
    await asyncio.gather(*(workshop.outbox_worker().send_due() for _ in range(2)))
    assert [len(telegram.received(player.telegram_id)) for player in players] == [1] * 25


async def test_messages_to_one_person_keep_their_order(
    workshop: Workshop, telegram: Telegram
) -> None:
    player = await workshop.player()
    for number in range(3):
        await write(workshop.db, player, str(number))
    await workshop.outbox_worker().send_due()
    assert telegram.texts(player.telegram_id) == ["0", "1", "2"]


async def test_a_worker_that_dies_loses_nothing(workshop: Workshop, telegram: Telegram) -> None:
    player = await workshop.player()
    await write(workshop.db, player)
    failure = telegram.fail(502, "Bad Gateway", delay_seconds=60)
    dying = asyncio.create_task(workshop.outbox_worker().send_due())
    await eventually(lambda: failure not in telegram.ctx.limits.failures)
    for task in asyncio.all_tasks():
        if task is not asyncio.current_task() and "OutboxWorker" in repr(task.get_coro()):
            task.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await dying
    assert await outbox_state_of(workshop.owner) == {
        "status": "PENDING",
        "attempts": 1,
        "last_error": None,
    }
    await workshop.outbox_worker().send_due()  # the lease still holds
    assert telegram.received(player.telegram_id) == []
    await end_delays(workshop.owner)
    await workshop.outbox_worker().send_due()
    assert telegram.texts(player.telegram_id) == ["Hello"]


async def test_retry_after_pauses_everything(workshop: Workshop, telegram: Telegram) -> None:
    players = [await workshop.player() for _ in range(3)]
    for player in players:
        await write(workshop.db, player)
    telegram.fail(429, "Too Many Requests: retry after 30", {"retry_after": 30}, count=3)
    worker = workshop.outbox_worker()
    await worker.send_due()
    got = sum(len(telegram.received(player.telegram_id)) for player in players)
    assert got == 0
    # all are due again after the delay, and no attempt was counted
    rows = await workshop.owner.fetch(
        """
        SELECT attempts, extract(EPOCH FROM available_at - clock_timestamp()) > 20 AS waits
        FROM outbox
        """
    )
    assert {(row["attempts"], row["waits"]) for row in rows} == {(0, True)}
    await end_delays(workshop.owner)
    await worker.send_due()  # the same worker stays quiet even if a row is due
    assert sum(len(telegram.received(player.telegram_id)) for player in players) == 0


async def test_who_blocked_the_bot_is_noted_and_left_alone(
    workshop: Workshop, telegram: Telegram
) -> None:
    player = await workshop.player()
    telegram.block(player.telegram_id)
    await write(workshop.db, player)
    await workshop.outbox_worker().send_due()
    assert await workshop.reach_of(player) == "BLOCKED"
    assert (await outbox_state_of(workshop.owner))["status"] == "DONE"
    # not even tried for a person known to have blocked the bot
    await workshop.owner.execute("DELETE FROM outbox")
    telegram.fail(500, "must not be called")
    await write(workshop.db, player)
    await workshop.outbox_worker().send_due()
    assert len(telegram.ctx.limits.failures) == 1


async def test_who_never_wrote_to_the_bot_is_not_blocked(
    workshop: Workshop, telegram: Telegram
) -> None:
    player = await workshop.player(started=False)
    await write(workshop.db, player)
    await workshop.outbox_worker().send_due()
    assert await workshop.reach_of(player) == "UNKNOWN"
    assert (await outbox_state_of(workshop.owner))["status"] == "DONE"


async def test_who_has_to_start_again_is_noted(workshop: Workshop, telegram: Telegram) -> None:
    player = await workshop.player()
    telegram.ctx.world.chats[player.telegram_id].started = False
    await write(workshop.db, player)
    await workshop.outbox_worker().send_due()
    assert await workshop.reach_of(player) == "UNKNOWN"


async def test_a_message_that_arrives_shows_that_the_bot_may_write(workshop: Workshop) -> None:
    player = await workshop.player(bot_reach="UNKNOWN")
    await write(workshop.db, player)
    await workshop.outbox_worker().send_due()
    assert await workshop.reach_of(player) == "REACHABLE"


@pytest.mark.parametrize(
    ("text", "status"), [("<b>not closed", "FAILED"), ("x" * 5000, "FAILED"), ("fine", "DONE")]
)
async def test_what_telegram_refuses_is_not_repeated(
    workshop: Workshop, text: str, status: str
) -> None:
    player = await workshop.player()
    await write(workshop.db, player, text)
    await workshop.outbox_worker().send_due()
    state = await outbox_state_of(workshop.owner)
    assert state["status"] == status
    assert state["attempts"] == 1


@pytest.mark.parametrize("code", [500, 502])
async def test_trouble_at_telegram_is_waited_out(
    workshop: Workshop, telegram: Telegram, code: int
) -> None:
    player = await workshop.player()
    await write(workshop.db, player)
    telegram.fail(code, "Internal Server Error")
    worker = workshop.outbox_worker()
    await worker.send_due()
    state = await outbox_state_of(workshop.owner)
    assert (state["status"], state["attempts"]) == ("PENDING", 1)
    assert telegram.received(player.telegram_id) == []

    async def arrived() -> list[str]:
        await end_delays(workshop.owner)
        await worker.send_due()
        return telegram.texts(player.telegram_id)

    assert await eventually(arrived) == ["Hello"]


async def test_no_connection_costs_no_attempt(workshop: Workshop, telegram: Telegram) -> None:
    player = await workshop.player()
    await write(workshop.db, player)
    await telegram.running.stop()
    await workshop.outbox_worker().send_due()
    state = await outbox_state_of(workshop.owner)
    assert (state["status"], state["attempts"]) == ("PENDING", 0)


async def test_a_row_nobody_can_read_harms_no_other(workshop: Workshop, telegram: Telegram) -> None:
    player = await workshop.player()
    async with workshop.db.transaction() as tx:
        await outbox.enqueue(tx, "pigeon.message", {})
        await outbox.enqueue(tx, TELEGRAM_MESSAGE, {"chat_id": "?"})
        await tx.execute("INSERT INTO outbox (kind, payload) VALUES ('telegram.call', '[]')")
        await outbox.enqueue(
            tx,
            TELEGRAM_MESSAGE,
            TelegramMessage(
                chat_id=player.telegram_id, notification=NotificationRef(type="none", data={})
            ),
        )
    await write(workshop.db, player)
    await workshop.outbox_worker().send_due()
    assert telegram.texts(player.telegram_id) == ["Hello"]
    statuses = await workshop.owner.fetch("SELECT status FROM outbox ORDER BY available_at")
    assert sorted(row["status"] for row in statuses) == ["DONE", *["FAILED"] * 4]


async def test_what_cannot_be_recorded_is_not_repeated_for_ever(
    workshop: Workshop, telegram: Telegram
) -> None:
    """The next attempt waits longer each time, and the last one is the last."""
    player = await workshop.player(bot_reach="UNKNOWN")
    await write(workshop.db, player)
    await workshop.owner.execute(
        "CREATE TRIGGER refused BEFORE UPDATE ON users FOR EACH ROW "
        "EXECUTE FUNCTION refuse_change()"
    )
    await workshop.outbox_worker().send_due()
    row = await workshop.owner.fetchrow("SELECT * FROM outbox")
    assert row is not None
    assert (row["status"], row["attempts"], row["possibly_received"]) == ("PENDING", 1, True)
    assert row["last_error"].startswith("not recorded: ")
    await workshop.owner.execute(
        "UPDATE outbox SET attempts = $1, available_at = now()", MAX_ATTEMPTS - 1
    )
    await workshop.outbox_worker().send_due()
    assert await workshop.owner.fetchval("SELECT status FROM outbox") == "FAILED"


async def test_who_does_not_lead_sends_nothing(workshop: Workshop, telegram: Telegram) -> None:
    player = await workshop.player()
    await write(workshop.db, player)
    workshop.leads = False
    await workshop.outbox_worker().send_due()
    assert telegram.received(player.telegram_id) == []
