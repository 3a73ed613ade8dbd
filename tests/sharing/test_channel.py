"""Posts in the operator's channel: each once, only the latest progress, nothing old."""

import asyncio
import itertools
import json
from datetime import timedelta
from typing import Any
from uuid import UUID

from luckymart.draws import actions as draws
from luckymart.kit.clock import utc_now
from luckymart.kit.database import Connection, Database
from luckymart.kit.ids import uuid7
from luckymart.kit.money import WalletType
from luckymart.kit.texts import LANGUAGES, Texts
from luckymart.outbox.models import CHANNEL_POST, TelegramMessage
from luckymart.purchases.office import PurchaseRequest, TicketOffice
from luckymart.sharing import actions as sharing
from luckymart.sharing import queries
from luckymart.sharing.actions import Channel
from luckymart.sharing.rules import LinkRules
from luckymart.sharing.words import MAX_NUMBERS, Post
from tests.support.beacon import Beacon, make_drand_lottery, publish, seal_and_publish
from tests.support.chat import plain
from tests.support.settings import VRF_SECRET_KEY
from tests.support.waiting import eventually
from tests.support.world import Player, make_user, open_lottery, reprice

PUBLIC_URL = "https://shop.example.org"
LINKS = LinkRules("luckymart_test_bot")
CHANNEL = Channel("@shop_news", "en", PUBLIC_URL)


async def watch(db: Database, channel: Channel = CHANNEL) -> None:
    async with db.transaction() as tx:
        await sharing.watch(tx, channel)


async def tell(db: Database, texts: Texts, channel: Channel = CHANNEL) -> list[tuple[UUID, str]]:
    """Run the job once; return what was due."""
    async with db.connection() as connection:
        due = await sharing.due_posts(connection, channel)
    async with db.transaction() as tx:
        assert await sharing.tell(tx, channel, texts, LINKS, due) == len(due)
    return due


async def posts(owner: Connection) -> list[TelegramMessage]:
    rows = await owner.fetch("SELECT payload FROM outbox WHERE kind = $1 ORDER BY id", CHANNEL_POST)
    return [TelegramMessage.model_validate_json(row["payload"]) for row in rows]


async def sell(office: TicketOffice, lottery_id: UUID, buyer: Player, quantity: int) -> None:
    await office.buy(
        PurchaseRequest(buyer.id, lottery_id, quantity, WalletType.BALANCE, uuid7().hex)
    )


async def open_now(owner: Connection, **columns: Any) -> UUID:
    return await open_lottery(owner, published_at=utc_now(), **columns)


async def test_the_life_of_a_lottery(
    owner: Connection, db: Database, texts: Texts, office: TicketOffice
) -> None:
    await watch(db)
    lottery_id = await open_now(
        owner, total_tickets=8, winners_count=2, min_tickets=2, image_url="/media/phone.jpg"
    )
    buyer = await make_user(owner, balance=100, first_name="t.me/spam")
    assert await tell(db, texts) == [(lottery_id, "opened")]
    assert await tell(db, texts) == []
    await sell(office, lottery_id, buyer, 1)
    assert await tell(db, texts) == []
    for quantity, kind in ((1, "sold_25"), (2, "sold_50"), (2, "sold_75")):
        await sell(office, lottery_id, buyer, quantity)
        assert await tell(db, texts) == [(lottery_id, kind)]
        assert await tell(db, texts) == []
    await sell(office, lottery_id, buyer, 2)
    assert await tell(db, texts) == []  # sold out: the seal follows and gets a post
    async with db.transaction() as tx:
        assert await draws.seal(tx, lottery_id)
    assert await tell(db, texts) == [(lottery_id, "sealed")]
    async with db.transaction() as tx:
        await draws.draw(tx, draws.DrawKeys(VRF_SECRET_KEY, PUBLIC_URL), lottery_id)
    assert await tell(db, texts) == [(lottery_id, "drawn")]
    assert await tell(db, texts) == []

    told = await posts(owner)
    assert {one.chat_id for one in told} == {"@shop_news"}
    assert {one.picture for one in told} == {f"{PUBLIC_URL}/media/phone.jpg"}
    (button,) = {row[0].url for row in [line for one in told for line in one.buttons]}
    assert button == f"https://t.me/luckymart_test_bot?start=l_{lottery_id}"
    first, *progress, sealed, drawn = [plain(one.text or "") for one in told]
    assert "1.00 TJS" in first
    assert [text.partition("\n")[2] for text in progress] == [
        "25% sold: 2 of 8 tickets.",
        "50% sold: 4 of 8 tickets.",
        "75% sold: 6 of 8 tickets.",
    ]
    async with db.connection() as connection:
        seal = await draws.get_seal(connection, PUBLIC_URL, lottery_id)
        winners = await draws.list_winners(connection, lottery_id)
    for text in (sealed, drawn):
        assert seal.root in text
        assert "Tickets: 8, winners: 2" in text
        assert f"{seal.sealed_at:%Y-%m-%d %H:%M:%S} UTC" in text
        assert "ECVRF" in text
    assert f"{PUBLIC_URL}/api/v1/lotteries/{lottery_id}/leaves" in (told[-2].text or "")
    assert f"{PUBLIC_URL}/api/v1/lotteries/{lottery_id}/draw" in (told[-1].text or "")
    assert ", ".join(str(winner.ticket_number) for winner in winners) in drawn
    assert all("spam" not in (one.text or "") for one in told)


async def test_a_rush_is_told_by_its_newest_step(
    owner: Connection, db: Database, texts: Texts
) -> None:
    await watch(db)
    lottery_id = await open_now(owner, total_tickets=200)
    await tell(db, texts)
    for sold, expected in ((160, ["sold_75"]), (189, []), (190, ["last_tickets"]), (199, [])):
        await owner.execute("UPDATE lotteries SET sold_tickets = $1", sold)
        assert [kind for _, kind in await tell(db, texts)] == expected
    assert "10 of 200 tickets are left" in plain((await posts(owner))[-1].text or "")
    # no progress posts for a lottery whose opening was not posted
    past = utc_now() - timedelta(hours=2)
    await open_lottery(owner, sold_tickets=9, published_at=past, start_time=past)
    assert await tell(db, texts) == []
    assert lottery_id is not None


async def test_setting_a_channel_brings_the_last_hour_and_not_the_past(
    owner: Connection, db: Database, texts: Texts
) -> None:
    hours_ago = utc_now() - timedelta(hours=3)
    before = hours_ago - timedelta(minutes=1)
    await open_lottery(owner, published_at=before, start_time=before)
    cancelled = {"status": "CANCELLED", "cancel_reason": "<broken>"}
    await open_lottery(owner, cancelled_at=hours_ago, start_time=hours_ago, **cancelled)
    young = await open_lottery(owner, cancelled_at=utc_now(), **cancelled)
    await open_lottery(owner, cancelled_at=utc_now(), published_at=None, **cancelled)  # a draft
    new = await open_now(owner)
    async with db.connection() as connection:
        assert await sharing.due_posts(connection, CHANNEL) == []  # the channel is not set yet
    await watch(db)
    assert set(await tell(db, texts)) == {(young, "cancelled"), (new, "opened")}
    # what the jobs missed in an outage is posted after it
    await owner.execute("UPDATE channels SET since = $1", utc_now() - timedelta(days=30))
    assert [kind for _, kind in await tell(db, texts)] == ["opened", "cancelled"]
    reasons = [one.text for one in await posts(owner) if "broken" in (one.text or "")]
    assert len(reasons) == 2
    assert all("&lt;broken&gt;" in (text or "") for text in reasons)
    # another channel starts afresh, and nothing is posted twice
    other = Channel("-1001234567", "ru", PUBLIC_URL)
    await watch(db, other)
    assert await tell(db, texts, other) == []


async def test_two_processes_at_once_tell_each_thing_once(
    owner: Connection, db: Database, texts: Texts
) -> None:
    await watch(db)
    made = [await open_now(owner) for _ in range(5)]
    async with db.connection() as connection:
        due = await sharing.due_posts(connection, CHANNEL)

    async def tell_all(order: list[tuple[UUID, str]]) -> int:
        async with db.transaction() as tx:
            return await sharing.tell(tx, CHANNEL, texts, LINKS, order)

    told = await asyncio.gather(*(tell_all(due[:: 1 - 2 * (n % 2)]) for n in range(6)))
    assert sum(told) == len(made) == len(await posts(owner))
    assert await owner.fetchval("SELECT count(*) FROM channel_posts") == len(made)


async def test_a_crash_before_the_commit_tells_nothing_and_loses_nothing(
    owner: Connection, db: Database, texts: Texts
) -> None:
    await watch(db)
    lottery_id = await open_now(owner)
    async with db.connection() as connection:
        due = await sharing.due_posts(connection, CHANNEL)
    async with db.connection() as connection:
        transaction = connection.transaction()
        await transaction.start()
        assert await sharing.tell(connection, CHANNEL, texts, LINKS, due) == 1
        await transaction.rollback()
    assert await posts(owner) == []
    assert await tell(db, texts) == [(lottery_id, "opened")]


async def test_not_more_a_minute_than_telegram_lets(
    owner: Connection, db: Database, texts: Texts
) -> None:
    await watch(db)
    for _ in range(sharing.POSTS_A_MINUTE + 4):
        await open_now(owner)
    assert len(await tell(db, texts)) == sharing.POSTS_A_MINUTE
    assert await tell(db, texts) == []
    await owner.execute("UPDATE channel_posts SET created_at = created_at - interval '1 minute'")
    assert len(await tell(db, texts)) == 4


async def test_every_post_in_every_language_fits_into_a_message(
    owner: Connection, db: Database, texts: Texts, office: TicketOffice
) -> None:
    now, long = utc_now(), dict.fromkeys(LANGUAGES, "&" * 5000)
    columns = {
        "title_i18n": json.dumps(dict.fromkeys(LANGUAGES, "<" * 200)),
        "description_i18n": json.dumps(long),
        "total_tickets": 1000,
    }
    kinds: dict[UUID, tuple[str, ...]] = {
        await open_now(owner, extended_at=now, sold_tickets=999, **columns): (
            *("opened", "sold_25", "sold_50", "sold_75", "last_tickets", "extended"),
        )
    }
    for reason in ("undersold", "void", "x" * 500):
        cancelled = {"status": "CANCELLED", "cancelled_at": now, "cancel_reason": reason}
        kinds[await open_lottery(owner, **cancelled, **columns)] = ("cancelled",)
    drawn = await open_lottery(owner, winners_count=1000, min_tickets=1000, **columns)
    buyer = await make_user(owner, balance=2000)
    for _ in range(10):
        await sell(office, drawn, buyer, 100)
    async with db.transaction() as tx:
        assert await draws.seal(tx, drawn)
    async with db.transaction() as tx:
        await draws.draw(tx, draws.DrawKeys(VRF_SECRET_KEY, PUBLIC_URL), drawn)
    kinds[drawn] = ("sealed", "drawn")
    by_beacon = await make_drand_lottery(owner, Beacon(), **columns | {"total_tickets": 1})
    await sell(office, by_beacon, buyer, 1)
    await seal_and_publish(db, by_beacon)
    kinds[by_beacon] = ("sealed", "round_2")

    async with db.connection() as connection:
        rows = await queries.describe(connection, lottery_ids=list(kinds))
    for row, language in itertools.product(rows, LANGUAGES):
        post = Post(texts, language, PUBLIC_URL, row)
        for kind in kinds[row["id"]]:
            shown = plain(post.text(kind))
            assert 0 < len(shown) <= 4096, kind
            assert "{" not in shown, kind
            assert post.button(kind), kind
            assert shown.count("10000") <= MAX_NUMBERS, kind


async def test_a_new_round_is_told(
    owner: Connection, db: Database, texts: Texts, office: TicketOffice
) -> None:
    await watch(db)
    beacon = Beacon()
    lottery_id = await make_drand_lottery(owner, beacon, total_tickets=1)
    buyer = await make_user(owner, balance=1)
    await sell(office, lottery_id, buyer, 1)
    async with db.transaction() as tx:
        assert await draws.seal(tx, lottery_id)
        first = await draws.publish(tx, lottery_id)
        assert first is not None
    assert (lottery_id, "sealed") in await tell(db, texts)
    assert str(first.round) in plain((await posts(owner))[-1].text or "")
    await eventually(lambda: utc_now() >= first.available_at)
    late = await publish(db, lottery_id)
    assert await tell(db, texts) == [(lottery_id, "round_2")]
    told = plain((await posts(owner))[-1].text or "")
    assert str(late.round) in told
    assert f"{late.available_at:%Y-%m-%d %H:%M:%S} UTC" in told


async def test_a_lottery_that_is_published_anew_is_posted_anew(
    owner: Connection, db: Database, texts: Texts
) -> None:
    await watch(db)
    lottery_id = await open_now(owner)
    other = await open_now(owner)
    assert {one for one, _ in await tell(db, texts)} == {lottery_id, other}
    await reprice(owner, lottery_id, 3)
    async with db.connection() as connection:
        due = await sharing.due_posts(connection, CHANNEL)
    assert due == [(lottery_id, "opened")]

    async def tell_it() -> int:
        async with db.transaction() as tx:
            return await sharing.tell(tx, CHANNEL, texts, LINKS, due)

    assert sorted(await asyncio.gather(*(tell_it() for _ in range(4)))) == [0, 0, 0, 1]
    assert await tell(db, texts) == []
    assert "3.00 TJS" in plain((await posts(owner))[-1].text or "")
