"""The operator's channel in a simulated Telegram: due posts arrive, even after a refusal."""

import json

from jobs.sharing import ChannelPosts
from luckymart.kit.clock import utc_now
from luckymart.outbox import actions as outbox
from luckymart.outbox.models import TELEGRAM_MESSAGE, TelegramMessage
from simulator import people
from simulator.state import CHANNEL_ID
from tests.jobs.conftest import Workshop
from tests.support.world import open_lottery


def channel_posts(workshop: Workshop, channel: str = "@shop_news") -> ChannelPosts:
    settings = workshop.settings.model_copy(
        update={"channel_id": channel, "channel_language": "en", "app_short_name": "shop"}
    )
    return ChannelPosts(workshop.db, settings, workshop.texts, workshop.bot, lambda: True)


async def test_what_happens_stands_in_the_channel_once(workshop: Workshop) -> None:
    lottery_id = await open_lottery(workshop.owner, published_at=utc_now())
    # two processes that both believe they lead
    for one in (channel_posts(workshop), channel_posts(workshop), channel_posts(workshop)):
        await one.tell_due()
        await workshop.outbox_worker().send_due()
    (message,) = workshop.telegram.ctx.world.chats[CHANNEL_ID].messages
    assert "Phone" in message["text"]
    ((button,),) = message["reply_markup"]["inline_keyboard"]
    assert button["url"] == f"https://t.me/test_shop_bot/shop?startapp=l_{lottery_id}"
    await channel_posts(workshop, "").tell_due()  # no channel is set: nothing is looked for
    assert await workshop.owner.fetchval("SELECT count(*) FROM outbox") == 1


async def test_a_channel_that_refuses_is_tried_again_and_stops_nothing_else(
    workshop: Workshop,
) -> None:
    oleg = workshop.telegram.ctx.world.persons[5000000001]
    people.set_admin(workshop.telegram.ctx, oleg, False)
    player = await workshop.player()
    await open_lottery(workshop.owner, published_at=utc_now())
    await channel_posts(workshop).tell_due()
    async with workshop.db.transaction() as tx:
        message = TelegramMessage(chat_id=player.telegram_id, text="hello")
        await outbox.enqueue(tx, TELEGRAM_MESSAGE, message, player.id)
    await workshop.outbox_worker().send_due()
    assert workshop.telegram.texts(player.telegram_id) == ["hello"]
    kept = await workshop.owner.fetchrow("SELECT * FROM outbox WHERE status = 'PENDING'")
    assert kept is not None
    assert kept["attempts"] == 1
    assert "not a member of the channel" in kept["last_error"]
    people.set_admin(workshop.telegram.ctx, oleg, True)
    await workshop.owner.execute("UPDATE outbox SET available_at = now()")
    await workshop.outbox_worker().send_due()
    (post,) = workshop.telegram.ctx.world.chats[CHANNEL_ID].messages
    assert "Phone" in post["text"]
    assert await workshop.owner.fetchval("SELECT count(*) FROM outbox WHERE status <> 'DONE'") == 0


async def test_a_channel_that_does_not_exist_is_no_person_who_left(workshop: Workshop) -> None:
    await open_lottery(workshop.owner, published_at=utc_now())
    await channel_posts(workshop, "@no_such_channel").tell_due()
    await workshop.outbox_worker().send_due()
    status = await workshop.owner.fetchval("SELECT status FROM outbox")
    assert status == "PENDING"


OLD_GROUP, SUPERGROUP = -4001, -1004001


async def test_a_group_that_became_a_supergroup_gets_what_it_is_told(workshop: Workshop) -> None:
    """Every call with the old id is refused with the new id, and no post is lost."""
    ctx = workshop.telegram.ctx
    ctx.world.chats[SUPERGROUP] = ctx.world.chats.pop(CHANNEL_ID)
    posts, worker = channel_posts(workshop, str(OLD_GROUP)), workshop.outbox_worker()
    refused = workshop.telegram.fail(
        400,
        "Bad Request: group chat was upgraded to a supergroup chat",
        {"migrate_to_chat_id": SUPERGROUP},
    )
    for told in (1, 2):  # the second time the new id is known
        await open_lottery(workshop.owner, published_at=utc_now())
        await posts.tell_due()
        await worker.send_due()
        assert len(ctx.world.chats[SUPERGROUP].messages) == told
    assert refused not in ctx.limits.failures
    assert await workshop.owner.fetchval("SELECT count(*) FROM outbox WHERE status <> 'DONE'") == 0


async def test_a_chat_whose_new_id_is_the_old_one_is_refused(workshop: Workshop) -> None:
    player = await workshop.player()
    moved = {"migrate_to_chat_id": player.telegram_id}
    workshop.telegram.fail(400, "Bad Request: group chat was upgraded", moved)
    outcome = await workshop.sender().call(
        player.telegram_id,
        "sendMessage",
        json.dumps({"chat_id": player.telegram_id, "text": "hello"}).encode(),
    )
    assert outcome.status == "refused"
    assert workshop.telegram.texts(player.telegram_id) == []


async def test_a_call_by_its_name_goes_to_the_new_id(workshop: Workshop) -> None:
    player = await workshop.player()
    moved = {"migrate_to_chat_id": player.telegram_id}
    workshop.telegram.fail(400, "Bad Request: group chat was upgraded", moved)
    body = json.dumps({"chat_id": OLD_GROUP, "text": "hello"}).encode()
    outcome = await workshop.sender().call(OLD_GROUP, "sendMessage", body)
    assert outcome.status == "sent"
    assert workshop.telegram.texts(player.telegram_id) == ["hello"]
