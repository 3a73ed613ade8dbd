"""A manual draw: the same function, with a permission and a log entry."""

import json
from uuid import UUID

import pytest

from luckymart.draws import actions as draws
from luckymart.draws.errors import TooFewSold
from luckymart.kit.clock import utc_now
from luckymart.kit.database import Connection, Database
from luckymart.lotteries.errors import LotteryNotFound, LotteryState
from luckymart.staff import actions as staff
from luckymart.staff.errors import PermissionDenied
from tests.soak.books import assert_books_balance
from tests.soak.trade import buy, wish
from tests.support.draws import KEYS
from tests.support.world import Player, make_user, open_lottery


async def draw_now(db: Database, by: Player, lottery_id: UUID) -> None:
    async with db.transaction() as tx:
        await draws.draw_now(tx, KEYS, await staff.load(tx, by.id), lottery_id)


async def test_staff_seal_and_draw_a_lottery_that_is_still_on_sale(
    owner: Connection, db: Database
) -> None:
    editor, player = await make_user(owner, roles=("content",)), await make_user(owner, balance=10)
    lottery_id = await open_lottery(owner, seal_delay_seconds=600, draw_delay_seconds=600)
    await buy(db, wish(player.id, lottery_id, 3))
    await draw_now(db, editor, lottery_id)

    [lottery] = await owner.fetch("SELECT status, sold_tickets, winning_user_id FROM lotteries")
    assert tuple(lottery) == ("COMPLETED", 3, player.id)
    assert await owner.fetchval("SELECT drawn_by_id FROM lottery_results") == editor.id
    [line] = await owner.fetch("SELECT * FROM admin_logs")
    assert (line["admin_id"], line["action"], line["target_id"]) == (
        editor.id,
        "draws.draw",
        lottery_id,
    )
    assert json.loads(line["before"]) == {"status": "ACTIVE"}
    assert json.loads(line["after"]) == {"status": "COMPLETED"}
    await assert_books_balance(db)


async def test_staff_need_not_wait_for_a_delay(owner: Connection, db: Database) -> None:
    editor, player = await make_user(owner, roles=("owner",)), await make_user(owner, balance=10)
    waiting = await open_lottery(owner, total_tickets=1, seal_delay_seconds=600)
    sealed = await open_lottery(owner, total_tickets=1, draw_delay_seconds=600)
    for lottery_id in (waiting, sealed):
        await buy(db, wish(player.id, lottery_id))
    async with db.transaction() as tx:
        assert await draws.seal(tx, sealed)
        assert not await draws.seal(tx, waiting)
    root = await owner.fetchval("SELECT root FROM seals WHERE lottery_id = $1", sealed)
    for lottery_id in (waiting, sealed):
        await draw_now(db, editor, lottery_id)
    assert await owner.fetchval("SELECT root FROM seals WHERE lottery_id = $1", sealed) == root
    states = await owner.fetch("SELECT DISTINCT status FROM lotteries")
    assert [row["status"] for row in states] == ["COMPLETED"]


async def test_only_who_may_draws_by_hand(
    owner: Connection, db: Database, subtests: pytest.Subtests
) -> None:
    player = await make_user(owner, balance=10)
    lottery_id = await open_lottery(owner)
    await buy(db, wish(player.id, lottery_id))
    for role in ("finance", "support", "viewer"):
        with subtests.test(role):
            with pytest.raises(PermissionDenied) as refusal:
                await draw_now(db, await make_user(owner, roles=(role,)), lottery_id)
            assert refusal.value.data == {"permission": "draws.write"}
    with pytest.raises(PermissionDenied):
        await draw_now(db, player, lottery_id)
    assert await owner.fetchval("SELECT status FROM lotteries") == "ACTIVE"
    assert await owner.fetchval("SELECT count(*) FROM seals") == 0


async def test_what_cannot_be_drawn(
    owner: Connection, db: Database, subtests: pytest.Subtests
) -> None:
    editor, player = await make_user(owner, roles=("content",)), await make_user(owner, balance=10)
    few = await open_lottery(owner, min_tickets=3)
    await buy(db, wish(player.id, few, 2))
    with pytest.raises(TooFewSold) as refusal:
        await draw_now(db, editor, few)
    assert refusal.value.data == {"min_tickets": 3, "sold_tickets": 2}
    for status in ("UPCOMING", "COMPLETED", "CANCELLED"):
        with subtests.test(status):
            cancelled_at = utc_now() if status == "CANCELLED" else None
            lottery_id = await open_lottery(owner, status=status, cancelled_at=cancelled_at)
            with pytest.raises(LotteryState) as state:
                await draw_now(db, editor, lottery_id)
            assert state.value.data == {"status": status}
    with pytest.raises(LotteryNotFound):
        await draw_now(db, editor, player.id)
    assert await owner.fetchval("SELECT count(*) FROM admin_logs") == 0
    assert await owner.fetchval("SELECT count(*) FROM seals") == 0
