"""What one person of staff cannot let out by a lottery, and how two do it."""

from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from luckymart.kit.clock import rfc3339, utc_now
from luckymart.kit.database import Connection
from luckymart.kit.settings import Settings
from tests.support.api import Answer, Api, key
from tests.support.world import Player, make_user, open_lottery
from webapp_api.calls import SERVICES


@pytest.fixture
async def thief(owner: Connection) -> Player:
    return await make_user(owner, first_name="Cyrus", roles=("content",))


@pytest.fixture
async def clerk(api: Api, thief: Player) -> Api:
    return await api.sign_in(thief)


@pytest.fixture
async def boss(api: Api, owner: Connection) -> Api:
    """Whoever may approve."""
    return await api.sign_in(
        await make_user(owner, first_name="Boss", balance=99, roles=("owner",))
    )


@pytest.fixture
async def accomplice(api: Api, owner: Connection) -> Api:
    return await api.sign_in(await make_user(owner, first_name="Friend", balance=10))


async def draft(clerk: Api, **changes: Any) -> UUID:
    """Ten tickets at 1, which pay for the prize of 9."""
    terms = {
        "title_i18n": {"en": "Money"},
        "ticket_price": "1.00",
        "total_tickets": 10,
        "prize_type": "CASH",
        "prize_value": "9.00",
        "end_time": rfc3339(utc_now() + timedelta(days=1)),
        **changes,
    }
    made = await clerk.post("/admin/lotteries", terms)
    assert made.status == 201, made.body
    return UUID(made.json["id"])


async def publish(clerk: Api, lottery_id: UUID) -> Answer:
    return await clerk.post(f"/admin/lotteries/{lottery_id}/publication", headers=key())


async def draw(clerk: Api, lottery_id: UUID) -> Answer:
    return await clerk.post(f"/admin/lotteries/{lottery_id}/draw", headers=key())


async def approve(boss: Api, proposed: Answer) -> Answer:
    assert proposed.status == 202, proposed.body
    path = f"/admin/approvals/{proposed.json['approval']['id']}/approval"
    return await boss.post(path, headers=key())


async def status_of(owner: Connection, lottery_id: UUID) -> str:
    status: str = await owner.fetchval("SELECT status FROM lotteries WHERE id = $1", lottery_id)
    return status


async def test_a_thief_with_an_accomplice_gets_nothing_out(
    owner: Connection, clerk: Api, boss: Api, accomplice: Api
) -> None:
    """A ticket for a cent and a prize of a hundred million; then one that pays only when full."""
    greedy = await draft(clerk, ticket_price="0.01", total_tickets=1, prize_value="100000000")
    asked = await publish(clerk, greedy)
    assert asked.status == 202
    assert [one["first_name"] for one in asked.json["approval"]["waits_for"]] == ["Boss"]
    assert asked.json["approval"]["amount"] == "100000000.00"
    assert (await accomplice.buy(greedy)).code == "lottery_not_found"
    assert (await draw(clerk, greedy)).code == "lottery_state"
    approval = asked.json["approval"]["id"]
    own = await clerk.post(f"/admin/approvals/{approval}/approval", headers=key())
    assert own.code == "own_approval"

    few = await draft(clerk, total_tickets=1000, prize_value="500", min_tickets=1)
    assert (await publish(clerk, few)).status == 202
    sound = await draft(clerk, total_tickets=1000, prize_value="500")
    assert (await publish(clerk, sound)).json["min_tickets"] == 500
    assert (await accomplice.buy(sound)).status == 201
    assert (await draw(clerk, sound)).code == "too_few_sold"

    open_already = await open_lottery(owner, total_tickets=1000, prize_value=Decimal(9))
    assert (await accomplice.buy(open_already)).status == 201
    assert (await draw(clerk, open_already)).status == 202
    assert await owner.fetchval("SELECT count(*) FROM prizes") == 0
    assert await owner.fetchval("SELECT count(*) FROM seals") == 0
    assert await owner.fetchval("SELECT count(*) FROM lotteries WHERE published_at IS NULL") == 2


async def test_two_people_publish_and_neither_plays(
    owner: Connection, clerk: Api, boss: Api
) -> None:
    lottery_id = await draft(clerk, prize_value="501", ticket_price="60")
    done = await approve(boss, await publish(clerk, lottery_id))
    assert (done.status, done.json["status"]) == (200, "DONE")
    assert await status_of(owner, lottery_id) == "ACTIVE"
    makers = await owner.fetch(
        "SELECT u.first_name FROM lottery_makers AS m INNER JOIN users AS u ON u.id = m.user_id "
        "WHERE m.lottery_id = $1 ORDER BY u.first_name",
        lottery_id,
    )
    assert [row["first_name"] for row in makers] == ["Boss", "Cyrus"]
    assert (await boss.buy(lottery_id)).code == "own_lottery"
    line = await owner.fetchrow("SELECT * FROM admin_logs WHERE action = 'lotteries.publish'")
    assert line is not None
    assert "Boss" in line["after"]


async def test_another_draft_than_the_proposed_one_is_not_published(
    owner: Connection, clerk: Api, boss: Api
) -> None:
    lottery_id = await draft(clerk, prize_value="501", ticket_price="60")
    proposed = await publish(clerk, lottery_id)
    changed = await clerk.patch(f"/admin/lotteries/{lottery_id}", {"prize_value": "5000"})
    assert changed.status == 200
    refused = await approve(boss, proposed)
    assert (refused.status, refused.code) == (409, "lottery_changed")
    assert await status_of(owner, lottery_id) == "UPCOMING"


async def test_one_person_publishes_what_pays_for_itself(clerk: Api, boss: Api) -> None:
    assert (await publish(clerk, await draft(clerk))).status == 200
    assert (await publish(boss, await draft(clerk))).status == 200
    assert (await publish(clerk, await draft(clerk, min_tickets=8))).status == 202


async def test_who_is_the_only_one_decides_alone(clerk: Api, boss: Api) -> None:
    """Nobody else has two-step verification and a role that decides about money."""
    assert (await publish(boss, await draft(boss, prize_value="501"))).status == 200


async def test_the_bound_is_a_setting(
    owner: Connection, clerk: Api, boss: Api, settings: Settings
) -> None:
    settings.lottery_two_people_above = Decimal(8)
    assert (await publish(clerk, await draft(clerk))).status == 202


async def test_an_early_draw_of_what_pays_for_itself_takes_one(
    owner: Connection, api: Api, clerk: Api, boss: Api
) -> None:
    lottery_id = await open_lottery(owner)
    player = await api.sign_in(await make_user(owner, balance=10))
    assert (await player.buy(lottery_id, 8)).status == 201
    asked = await draw(clerk, lottery_id)
    assert asked.status == 202
    assert await status_of(owner, lottery_id) == "ACTIVE"
    assert (await player.buy(lottery_id)).status == 201
    assert (await draw(clerk, lottery_id)).json["status"] == "COMPLETED"
    assert (await approve(boss, asked)).code == "lottery_state"


async def test_two_people_draw_early_and_neither_holds_a_ticket(
    owner: Connection, api: Api, clerk: Api, boss: Api
) -> None:
    lottery_id = await open_lottery(owner)
    lucky = await make_user(owner, first_name="Lucky", balance=10, roles=("content",))
    player = await api.sign_in(lucky)
    assert (await player.buy(lottery_id)).status == 201
    asked = await draw(clerk, lottery_id)
    assert (await approve(player, asked)).code == "own_lottery"
    assert (await approve(boss, asked)).status == 200
    assert await status_of(owner, lottery_id) == "COMPLETED"


async def test_a_lottery_of_a_key_that_this_shop_does_not_have_is_not_published(
    owner: Connection, clerk: Api
) -> None:
    """The key of the settings was changed after the draft was made."""
    lottery_id = await draft(clerk)
    await owner.execute("UPDATE lotteries SET entropy_public_key = $1", bytes(32))
    refused = await publish(clerk, lottery_id)
    assert (refused.status, refused.code) == (409, "entropy_source_unavailable")
    assert await status_of(owner, lottery_id) == "UPCOMING"


async def outflows(owner: Connection) -> list[tuple[str, int]]:
    rows = await owner.fetch(
        "SELECT u.first_name, o.amount FROM staff_outflows AS o "
        "INNER JOIN users AS u ON u.id = o.staff_id WHERE o.door = 'prizes' ORDER BY o.id"
    )
    return [(row["first_name"], int(row["amount"])) for row in rows]


async def test_prizes_count_for_each_who_lets_them_out_and_once(
    owner: Connection, api: Api, clerk: Api, boss: Api
) -> None:
    """Cyrus publishes, which counts; then he and Boss draw early, which counts for Boss."""
    lottery_id = await draft(clerk, min_tickets=9, total_tickets=20)
    assert (await publish(clerk, lottery_id)).status == 200
    assert await outflows(owner) == [("Cyrus", 9)]
    player = await api.sign_in(await make_user(owner, balance=10))
    assert (await player.buy(lottery_id, 9)).status == 201
    settings = api.app[SERVICES].settings
    settings.lottery_two_people_above = Decimal(8)
    assert (await approve(boss, await draw(clerk, lottery_id))).status == 200
    assert await outflows(owner) == [("Cyrus", 9), ("Boss", 9)]


async def test_prizes_beyond_the_limit_of_a_day_take_two(
    clerk: Api, boss: Api, settings: Settings
) -> None:
    settings.staff_daily_limit = Decimal(20)
    for status in (200, 200, 202):
        assert (await publish(clerk, await draft(clerk))).status == status


async def test_the_same_key_publishes_once(owner: Connection, clerk: Api, boss: Api) -> None:
    lottery_id = await draft(clerk, prize_value="501")
    path, headers = f"/admin/lotteries/{lottery_id}/publication", key()
    first = await clerk.post(path, headers=headers)
    again = await clerk.post(path, headers=headers)
    assert (first.status, again.status, again.body) == (202, 202, first.body)
    assert await owner.fetchval("SELECT count(*) FROM approvals") == 1
