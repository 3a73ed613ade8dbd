"""Nobody plays in a lottery of their own."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import asyncpg
import pytest

from luckymart.kit.clock import utc_now
from luckymart.kit.database import Connection, Database
from tests.support.api import Answer, Api, key
from tests.support.world import Player, balance_of, make_user, open_lottery


@pytest.fixture
async def content(owner: Connection) -> Player:
    return await make_user(owner, first_name="Cyrus", balance=100, roles=("content",))


@pytest.fixture
async def clerk(api: Api, content: Player) -> Api:
    return await api.sign_in(content)


@pytest.fixture
async def colleague(api: Api, owner: Connection) -> Api:
    dilya = await make_user(owner, first_name="Dilya", balance=10, roles=("content",))
    return await api.sign_in(dilya)


async def draft(clerk: Api, **changes: Any) -> UUID:
    terms = {
        "title_i18n": {"en": "Money"},
        "ticket_price": "1.00",
        "total_tickets": 10,
        "prize_type": "CASH",
        "prize_value": "9.00",
        "end_time": (utc_now() + timedelta(days=1)).isoformat(),
        **changes,
    }
    made = await clerk.post("/admin/lotteries", terms)
    assert made.status == 201, made.body
    return UUID(made.json["id"])


async def publish(clerk: Api, lottery_id: UUID) -> Answer:
    return await clerk.post(f"/admin/lotteries/{lottery_id}/publication", headers=key())


async def draw(clerk: Api, lottery_id: UUID) -> Answer:
    return await clerk.post(f"/admin/lotteries/{lottery_id}/draw", headers=key())


async def test_makers_do_not_buy(
    api: Api,
    owner: Connection,
    content: Player,
    clerk: Api,
    colleague: Api,
    subtests: pytest.Subtests,
) -> None:
    """Who made it, who changed it and who published it."""
    third = await api.sign_in(await make_user(owner, balance=10, roles=("owner",)))
    lottery_id = await draft(clerk)
    assert (
        await colleague.patch(f"/admin/lotteries/{lottery_id}", {"max_per_user": 2})
    ).status == 200
    assert (await publish(third, lottery_id)).status == 200
    for maker in (clerk, colleague, third):
        with subtests.test(maker=maker):
            refused = await maker.buy(lottery_id)
            assert (refused.status, refused.code) == (403, "own_lottery")
    assert await balance_of(owner, content) == 100
    # Others buy in the same batch, and other lotteries are open to everybody.
    player = await api.sign_in(await make_user(owner, balance=10))
    assert (await player.buy(lottery_id)).status == 201
    assert (await clerk.buy(await open_lottery(owner))).status == 201


async def test_makers_do_not_buy_on_the_market(api: Api, owner: Connection, clerk: Api) -> None:
    lottery_id = await draft(clerk)
    assert (await publish(clerk, lottery_id)).status == 200
    seller = await api.sign_in(await make_user(owner, balance=10))
    ticket = (await seller.buy(lottery_id)).json["tickets"][0]
    listed = await seller.post("/resales", {"ticket_id": ticket["id"], "price": "1.00"})
    assert listed.status == 201, listed.body
    bought = await clerk.post(
        f"/resales/{listed.json['id']}/purchases",
        {"wallet_type": "BALANCE"},
        headers={"Idempotency-Key": "k"},
    )
    assert bought.code == "own_lottery"


async def test_who_draws_by_hand_holds_no_ticket(
    owner: Connection, clerk: Api, colleague: Api
) -> None:
    lottery_id = await open_lottery(owner)
    assert (await clerk.buy(lottery_id, 9)).status == 201
    assert (await draw(clerk, lottery_id)).code == "own_lottery"
    assert (await draw(colleague, lottery_id)).status == 200


async def test_the_database_remembers_makers(
    owner: Connection, db: Database, content: Player, clerk: Api, subtests: pytest.Subtests
) -> None:
    lottery_id = await draft(clerk)
    row = await owner.fetchrow("SELECT lottery_id, user_id FROM lottery_makers")
    assert row is not None
    assert tuple(row) == (lottery_id, content.id)
    for statement in ("DELETE FROM lottery_makers", "TRUNCATE lottery_makers"):
        with subtests.test(statement):
            with pytest.raises(asyncpg.PostgresError):
                await owner.execute(statement)
            with pytest.raises(asyncpg.InsufficientPrivilegeError):
                async with db.transaction() as tx:
                    await tx.execute(statement)


async def test_a_ticket_does_not_change_to_a_maker(
    owner: Connection, api: Api, content: Player, clerk: Api
) -> None:
    """Whatever the path, the database refuses."""
    lottery_id = await draft(clerk)
    assert (await publish(clerk, lottery_id)).status == 200
    player = await api.sign_in(await make_user(owner, balance=10))
    assert (await player.buy(lottery_id)).status == 201
    with pytest.raises(asyncpg.PostgresError, match="does not play"):
        await owner.execute("UPDATE tickets SET user_id = $1", content.id)
