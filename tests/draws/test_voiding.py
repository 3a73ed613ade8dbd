"""A draw that cannot be made is given up by two people, after three days, in public."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

import asyncpg
import pytest

from luckymart.draws import actions as draws
from luckymart.draws.actions import DrawKeys
from luckymart.kit.clock import rfc3339, utc_now
from luckymart.kit.database import Connection, Database
from luckymart.kit.texts import Texts
from luckymart.outbox.models import CHANNEL_POST, TelegramMessage
from luckymart.refunds import actions as refunds
from luckymart.sharing import actions as sharing
from luckymart.sharing.actions import Channel
from luckymart.sharing.rules import LinkRules
from tests.soak.books import assert_books_balance, differences_of
from tests.soak.trade import buy, wish
from tests.support.api import Answer, Api, key
from tests.support.beacon import Beacon, make_drand_lottery
from tests.support.chat import plain
from tests.support.settings import VRF_SECRET_KEY
from tests.support.undrawable import THREE_DAYS, make_undrawable
from tests.support.world import VRF_PUBLIC_KEY, Player, balance_of, make_user, open_lottery

KEYS: Final = DrawKeys(VRF_SECRET_KEY, "https://shop.example")
REASON: Final = "the key is lost"
CHANNEL: Final = Channel("@shop_news", "en", "https://shop.example")


@pytest.fixture
async def buyer(owner: Connection) -> Player:
    return await make_user(owner, balance=10)


@pytest.fixture
async def content(owner: Connection) -> Player:
    return await make_user(owner, first_name="Cyrus", roles=("content",))


@pytest.fixture
async def boss(owner: Connection) -> Player:
    return await make_user(owner, first_name="Boss", roles=("owner",))


@pytest.fixture
async def clerk(api: Api, content: Player) -> Api:
    return await api.sign_in(content)


@pytest.fixture
async def chief(api: Api, boss: Player) -> Api:
    return await api.sign_in(boss)


async def give_up(clerk: Api, lottery_id: UUID) -> Answer:
    return await clerk.post(
        f"/admin/lotteries/{lottery_id}/void", {"reason": REASON}, headers=key()
    )


async def approve(chief: Api, proposed: Answer) -> Answer:
    assert proposed.status == 202, proposed.body
    path = f"/admin/approvals/{proposed.json['approval']['id']}/approval"
    return await chief.post(path, headers=key())


async def status_of(owner: Connection, lottery_id: UUID) -> str:
    status: str = await owner.fetchval("SELECT status FROM lotteries WHERE id = $1", lottery_id)
    return status


async def test_two_people_give_it_up_and_everybody_is_told_and_refunded(
    owner: Connection, db: Database, texts: Texts, api: Api, clerk: Api, chief: Api, buyer: Player
) -> None:
    async with db.transaction() as tx:
        await sharing.watch(tx, CHANNEL)
    lottery_id = await make_undrawable(owner, db, buyer, published_at=utc_now())
    root = (await api.get(f"/lotteries/{lottery_id}/seal")).json["root"]
    proposed = await give_up(clerk, lottery_id)
    assert await status_of(owner, lottery_id) == "DRAWING"
    assert (await approve(chief, proposed)).json["status"] == "DONE"
    async with db.transaction() as tx:
        assert await refunds.refund_batch(tx, lottery_id) == 1

    assert await balance_of(owner, buyer) == 10
    seal = (await api.get(f"/lotteries/{lottery_id}/seal")).json
    assert (seal["root"], seal["void_reason"]) == (root, REASON)
    assert seal["voided_at"] is not None
    assert (await api.get(f"/lotteries/{lottery_id}/leaves")).body.count(b"\n") == 1
    assert (await api.get(f"/lotteries/{lottery_id}")).json["cancel_reason"] == REASON
    told = await owner.fetchval(
        "SELECT data ->> 'reason' FROM notifications "
        "WHERE user_id = $1 AND type = 'lottery-cancelled'",
        buyer.id,
    )
    assert told == REASON
    async with db.connection() as connection:
        due = await sharing.due_posts(connection, CHANNEL)
    assert (lottery_id, "cancelled") in due
    async with db.transaction() as tx:
        await sharing.tell(tx, CHANNEL, texts, LinkRules("bot"), due)
    payloads = await owner.fetch("SELECT payload FROM outbox WHERE kind = $1", CHANNEL_POST)
    posts = [TelegramMessage.model_validate_json(row["payload"]) for row in payloads]
    assert any(REASON in plain(post.text or "") for post in posts)
    await assert_books_balance(db)


async def test_a_draw_that_is_possible_is_made(
    owner: Connection, db: Database, clerk: Api, chief: Api, buyer: Player
) -> None:
    """Whoever knows the outcome does not choose it away."""
    lottery_id = await make_undrawable(owner, db, buyer, entropy_public_key=VRF_PUBLIC_KEY)
    refused = await give_up(clerk, lottery_id)
    assert (refused.status, refused.code) == (409, "draw_possible")
    assert await owner.fetchval("SELECT count(*) FROM lottery_results") == 0
    async with db.transaction() as tx:
        assert await draws.draw(tx, KEYS, lottery_id)


async def test_one_that_fails_for_another_reason_than_its_key(
    owner: Connection, db: Database, clerk: Api, chief: Api, buyer: Player
) -> None:
    lottery_id = await make_undrawable(owner, db, buyer, entropy_public_key=VRF_PUBLIC_KEY)
    await owner.execute(
        "CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'a fault of the program'; END $$;"
        "CREATE TRIGGER fail BEFORE INSERT ON prizes FOR EACH ROW EXECUTE FUNCTION fail()"
    )
    assert (await approve(chief, await give_up(clerk, lottery_id))).status == 200
    assert await status_of(owner, lottery_id) == "CANCELLED"


async def test_not_before_three_days(
    owner: Connection, db: Database, clerk: Api, chief: Api, buyer: Player
) -> None:
    late = THREE_DAYS - timedelta(minutes=5)
    lottery_id = await make_undrawable(owner, db, buyer, late=late)
    refused = await give_up(clerk, lottery_id)
    assert (refused.status, refused.code) == (409, "void_not_yet")
    assert refused.json["possible_at"] > rfc3339(utc_now())


async def test_a_beacon_is_not_given_up_by_people(
    owner: Connection, db: Database, clerk: Api, chief: Api, buyer: Player
) -> None:
    on_sale = await open_lottery(owner)
    beacon = await make_drand_lottery(owner, Beacon(), total_tickets=1, draw_delay_seconds=600)
    await buy(db, wish(buyer.id, beacon))
    async with db.transaction() as tx:
        assert await draws.seal(tx, beacon)
    for lottery_id in (on_sale, beacon):
        refused = await give_up(clerk, lottery_id)
        assert (refused.status, refused.code) == (409, "lottery_state")


async def test_one_person_alone_gives_it_up_alone(
    owner: Connection, db: Database, chief: Api, buyer: Player
) -> None:
    lottery_id = await make_undrawable(owner, db, buyer)
    assert (await give_up(chief, lottery_id)).json["status"] == "CANCELLED"


INSERT: Final = (
    "INSERT INTO draw_voids (lottery_id, reason, proposed_by_id, approved_by_id) "
    "VALUES ($1, 'x', $2, $3)"
)
Make: Any = Callable[[Connection, Database, Player], Awaitable[UUID]]


async def _too_early(owner: Connection, db: Database, buyer: Player) -> UUID:
    return await make_undrawable(owner, db, buyer, late=timedelta(hours=71))


async def _on_sale(owner: Connection, _db: Database, _buyer: Player) -> UUID:
    return await open_lottery(owner)


@pytest.mark.parametrize("make", [_too_early, _on_sale])
async def test_the_database_knows_which_draws(
    owner: Connection, db: Database, content: Player, boss: Player, buyer: Player, make: Make
) -> None:
    lottery_id = await make(owner, db, buyer)
    with pytest.raises(asyncpg.PostgresError, match="is not given up"):
        async with db.connection() as app:
            await app.execute(INSERT, lottery_id, content.id, boss.id)


async def test_the_database_asks_for_two_people(
    owner: Connection, db: Database, content: Player, boss: Player, buyer: Player
) -> None:
    lottery_id = await make_undrawable(owner, db, buyer)
    pairs = [
        (content.id, None), (content.id, content.id), (content.id, buyer.id), (buyer.id, boss.id),
    ]  # fmt: skip
    async with db.connection() as app:
        for one, other in pairs:
            with pytest.raises(asyncpg.PostgresError, match="two people"):
                await app.execute(INSERT, lottery_id, one, other)
        with pytest.raises(asyncpg.PostgresError, match="it is drawn"):
            await app.execute(
                "UPDATE lotteries SET status = 'CANCELLED', cancelled_at = now() WHERE id = $1",
                lottery_id,
            )
    with pytest.raises(asyncpg.PostgresError):
        await owner.execute("TRUNCATE draw_voids")


async def test_the_check_finds_one_that_nobody_logged(
    owner: Connection, db: Database, content: Player, boss: Player, buyer: Player
) -> None:
    lottery_id = await make_undrawable(owner, db, buyer)
    async with db.connection() as app:
        await app.execute(INSERT, lottery_id, content.id, boss.id)
        await app.execute(
            "UPDATE lotteries SET status = 'CANCELLED', cancelled_at = now() WHERE id = $1",
            lottery_id,
        )
    found = [(one.check, one.lottery_id) for one in await differences_of(db)]
    assert ("draws_that_did_not_happen", lottery_id) in found
