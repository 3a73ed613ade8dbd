"""Failed messages: staff see them, and send them again without anybody reading them twice
unawares."""

from uuid import UUID

import asyncpg
import pytest

from luckymart.kit.database import Connection, Database
from luckymart.messages import actions as messages
from luckymart.messages.errors import MessageNotFound, MessagePossiblyReceived, MessageState
from luckymart.outbox import actions as outbox
from luckymart.outbox.models import (
    CHANNEL_POST,
    TELEGRAM_MESSAGE,
    Message,
    NotificationRef,
    OutboxItem,
    TelegramMessage,
)
from luckymart.outbox.rules import MAX_ATTEMPTS
from luckymart.staff import actions as staff_actions
from luckymart.staff.actions import Staff
from luckymart.staff.errors import PermissionDenied
from luckymart.stars.actions import STAR_REFUND
from tests.support.messages import REFUSAL, refuse
from tests.support.world import Player, end_delays, make_user


@pytest.fixture
async def support(db: Database, owner: Connection) -> Staff:
    return await load(db, await make_user(owner, roles=("support",)))


async def load(db: Database, player: Player) -> Staff:
    async with db.connection() as connection:
        return await staff_actions.load(connection, player.id)


async def claim(db: Database) -> list[OutboxItem]:
    async with db.transaction() as tx:
        return await outbox.claim(tx, 100, 60.0)


async def lose(db: Database) -> UUID:
    """One whose every attempt ended without an answer."""
    async with db.transaction() as tx:
        message_id = await outbox.enqueue(
            tx, TELEGRAM_MESSAGE, TelegramMessage(chat_id=2, text="Hello")
        )
        await tx.execute("UPDATE outbox SET attempts = $2 WHERE id = $1", message_id, MAX_ATTEMPTS)
    [item] = await claim(db)
    async with db.transaction() as tx:
        await outbox.retry(tx, item, "502")
    return message_id


async def message_of(db: Database, staff: Staff, message_id: UUID) -> Message:
    async with db.connection() as connection:
        return await messages.get(connection, staff, message_id)


async def test_staff_see_whom_it_was_for_and_never_what_it_says(
    db: Database, owner: Connection, support: Staff
) -> None:
    player = await make_user(owner)
    told = NotificationRef(type="refund", data={"amount": "3.00"})
    message = TelegramMessage(chat_id=player.telegram_id, notification=told)
    first = await refuse(db, TELEGRAM_MESSAGE, message, player.id)
    second = await refuse(db, CHANNEL_POST)
    async with db.connection() as connection:
        page = await messages.list_failed(connection, support, None, 10, None)
        assert [one.id for one in page.items] == [second, first]
        posts = await messages.list_failed(connection, support, "telegram.channel", 10, None)
        assert [one.id for one in posts.items] == [second]
        assert (await messages.following(connection, support)) == page.items[1]
        assert (await messages.following(connection, support, first)) == page.items[0]
        assert (await messages.following(connection, support, second)) == page.items[1]
    seen = page.items[1]
    assert (seen.notification, seen.first_name, seen.chat) == (
        "refund",
        player.first_name,
        str(player.telegram_id),
    )
    assert (seen.error, seen.attempts, seen.possibly_received) == (
        REFUSAL,
        1,
        False,
    )
    assert "3.00" not in seen.model_dump_json()


async def test_one_is_sent_again_with_all_its_attempts(
    db: Database, owner: Connection, support: Staff
) -> None:
    message_id = await refuse(db)
    async with db.transaction() as tx:
        again = await messages.resend(tx, support, message_id)
    assert (again.status, again.attempts) == ("PENDING", 0)
    async with db.transaction() as tx:
        with pytest.raises(MessageState):
            await messages.resend(tx, support, message_id)
    [item] = await claim(db)
    assert (item.id, item.attempts) == (message_id, 1)
    async with db.transaction() as tx:
        await outbox.done(tx, [item.id])
    log = await owner.fetchrow("SELECT admin_id, action, target_id FROM admin_logs")
    assert log is not None
    assert tuple(log) == (support.user_id, "messages.resend", message_id)


async def test_what_may_have_arrived_is_sent_again_only_if_that_is_said(
    db: Database, support: Staff
) -> None:
    message_id = await lose(db)
    async with db.transaction() as tx:
        with pytest.raises(MessagePossiblyReceived):
            await messages.resend(tx, support, message_id)
    async with db.transaction() as tx:
        await messages.resend(tx, support, message_id, even_if_received=True)
    # Refused at once this time, it may still have arrived before.
    [item] = await claim(db)
    async with db.transaction() as tx:
        await outbox.fail(tx, item, "Bad Request")
    assert (await message_of(db, support, message_id)).possibly_received


async def test_all_of_a_kind_without_those_that_may_have_arrived(
    db: Database, owner: Connection, support: Staff
) -> None:
    refused = [await refuse(db) for _ in range(3)]
    lost, post = await lose(db), await refuse(db, CHANNEL_POST)
    async with db.transaction() as tx:
        first = await messages.resend_all(tx, support, "telegram.message")
        assert (first.resent, first.left) == (3, 1)
    states = await owner.fetch("SELECT id FROM outbox WHERE status = 'PENDING'")
    assert {row["id"] for row in states} == set(refused)
    async with db.transaction() as tx:
        second = await messages.resend_all(tx, support, "telegram.message", even_if_received=True)
        assert (second.resent, second.left) == (1, 0)
    assert (await message_of(db, support, lost)).status == "PENDING"
    assert (await message_of(db, support, post)).status == "FAILED"


@pytest.mark.parametrize("ending", ["given back", "refused by the channel", "a dead worker"])
async def test_only_an_attempt_that_may_have_arrived_is_noted(
    db: Database, owner: Connection, support: Staff, ending: str
) -> None:
    async with db.transaction() as tx:
        message = TelegramMessage(chat_id=1, text="Hello")
        message_id = await outbox.enqueue(tx, CHANNEL_POST, message)
    [item] = await claim(db)
    async with db.transaction() as tx:
        if ending == "given back":
            await outbox.postpone(tx, item, 0)
        elif ending == "refused by the channel":
            await outbox.retry(tx, item, "not a member", received=False)
    await end_delays(owner)
    [again] = await claim(db)
    assert again.possibly_received == (ending == "a dead worker")
    async with db.transaction() as tx:
        await outbox.fail(tx, again, "Bad Request")
    found = await message_of(db, support, message_id)
    assert found.possibly_received == (ending == "a dead worker")


async def test_a_refund_of_stars_is_never_sent_again(
    db: Database, owner: Connection, support: Staff
) -> None:
    """It was undone in the ledger when Telegram refused it: the coins are back."""
    refund_id = await refuse(db, STAR_REFUND, {"deposit_id": "?"})
    async with db.transaction() as tx:
        with pytest.raises(MessageNotFound):
            await messages.resend(tx, support, refund_id, even_if_received=True)
        assert (await messages.list_failed(tx, support, None, 10, None)).items == []
    with pytest.raises(asyncpg.PostgresError, match="only messages") as refused:
        await owner.execute("UPDATE outbox SET status = 'PENDING'")
    assert refused.value.sqlstate == "LM150"


async def test_what_was_sent_is_never_pending_again(
    db: Database, owner: Connection, support: Staff, subtests: pytest.Subtests
) -> None:
    message_id = await refuse(db)
    async with db.transaction() as tx:
        await messages.resend(tx, support, message_id)
        await outbox.done(tx, [message_id])
        with pytest.raises(MessageState):
            await messages.resend(tx, support, message_id)
    for status in ("PENDING", "FAILED"):
        with subtests.test(status):
            with pytest.raises(asyncpg.PostgresError) as refused:
                await owner.execute("UPDATE outbox SET status = $1", status)
            assert refused.value.sqlstate == "LM150"


async def test_who_may_not_sees_and_sends_nothing(db: Database, owner: Connection) -> None:
    message_id = await refuse(db)
    viewer, finance = [
        await load(db, await make_user(owner, roles=(role,))) for role in ("viewer", "finance")
    ]
    async with db.transaction() as tx:
        assert (await messages.get(tx, viewer, message_id)).id == message_id
        with pytest.raises(PermissionDenied):
            await messages.resend(tx, viewer, message_id)
        with pytest.raises(PermissionDenied):
            await messages.resend_all(tx, viewer, "telegram.message")
        with pytest.raises(PermissionDenied):
            await messages.list_failed(tx, finance, None, 10, None)
