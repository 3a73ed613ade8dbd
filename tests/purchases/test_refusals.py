"""Each refusal: its type and data, that it changes nothing, and which of two takes precedence."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest

from luckymart.kit.clock import utc_now
from luckymart.kit.database import Connection, Database
from luckymart.kit.idempotency import IdempotencyMismatch
from luckymart.kit.money import WalletType
from luckymart.ledger.errors import InsufficientFunds, WalletNotFound
from luckymart.lotteries.errors import LotteryNotFound
from luckymart.purchases.errors import (
    BadQuantity,
    LimitReached,
    LotteryClosed,
    NotEnoughTickets,
    SoldOut,
)
from tests.soak.trade import ask, buy, refusal_of, wish
from tests.support.world import Player, make_user, open_lottery


async def player_of(owner: Connection, balance: int = 100) -> Player:
    inviter = await make_user(owner)
    return await make_user(owner, balance=balance, referred_by=inviter)


async def test_sold_out(owner: Connection, db: Database) -> None:
    player = await player_of(owner)
    lottery_id = await open_lottery(owner, total_tickets=2)
    await buy(db, wish(player.id, lottery_id, 2))
    answer = await refusal_of(owner, db, wish(player.id, lottery_id))
    assert (type(answer), answer.data) == (SoldOut, {})


async def test_fewer_left_than_asked_for(owner: Connection, db: Database) -> None:
    player = await player_of(owner)
    lottery_id = await open_lottery(owner, total_tickets=5)
    await buy(db, wish(player.id, lottery_id, 2))
    answer = await refusal_of(owner, db, wish(player.id, lottery_id, 4))
    assert (type(answer), answer.data) == (NotEnoughTickets, {"available": 3})
    await buy(db, wish(player.id, lottery_id, 3))


async def test_the_limit_of_one_person(owner: Connection, db: Database) -> None:
    player, other = await player_of(owner), await player_of(owner)
    lottery_id = await open_lottery(owner, max_per_user=3)
    await buy(db, wish(player.id, lottery_id, 2))
    answer = await refusal_of(owner, db, wish(player.id, lottery_id, 2))
    assert (type(answer), answer.data) == (LimitReached, {"limit": 3, "held": 2})
    await buy(db, wish(player.id, lottery_id, 1))
    await buy(db, wish(other.id, lottery_id, 3))


async def test_the_limit_counts_the_tickets_held_wherever_they_were_bought(
    owner: Connection, db: Database
) -> None:
    seller, buyer = await player_of(owner), await player_of(owner)
    lottery_id = await open_lottery(owner, max_per_user=2)
    await buy(db, wish(seller.id, lottery_id, 2))
    await owner.execute(
        "UPDATE tickets SET user_id = $1, is_from_market = TRUE, original_owner_id = user_id",
        buyer.id,
    )
    answer = await refusal_of(owner, db, wish(buyer.id, lottery_id))
    assert (type(answer), answer.data) == (LimitReached, {"limit": 2, "held": 2})
    await buy(db, wish(seller.id, lottery_id, 2))


async def test_no_limit_where_it_is_lifted(owner: Connection, db: Database) -> None:
    player = await player_of(owner)
    lottery_id = await open_lottery(owner, max_per_user=2, unlimited_purchase=True)
    assert len((await buy(db, wish(player.id, lottery_id, 10))).tickets) == 10


async def test_a_closed_lottery(owner: Connection, db: Database, subtests: pytest.Subtests) -> None:
    player, now = await player_of(owner), utc_now()
    closed: tuple[dict[str, Any], ...] = (
        {"start_time": now + timedelta(hours=1)},
        {"end_time": now - timedelta(seconds=1)},
        {"status": "UPCOMING"},
        {"status": "DRAWING"},
        {"status": "CANCELLED", "cancelled_at": now},
        {"status": "SOLD_OUT", "sold_out_at": now},
    )
    for columns in closed:
        with subtests.test(columns=columns):
            answer = await refusal_of(
                owner, db, wish(player.id, await open_lottery(owner, **columns))
            )
            assert (type(answer), answer.data) == (LotteryClosed, {})


async def test_not_enough_money(owner: Connection, db: Database) -> None:
    player = await player_of(owner, balance=7)
    lottery_id = await open_lottery(owner, ticket_price=Decimal("2.50"))
    answer = await refusal_of(owner, db, wish(player.id, lottery_id, 3))
    assert isinstance(answer, InsufficientFunds)
    assert answer.data == {"balance": "7.00", "required": "7.50"}
    answer = await refusal_of(owner, db, wish(player.id, lottery_id, 1, WalletType.BONUS))
    assert answer.data == {"balance": "0.00", "required": "2.50"}
    await buy(db, wish(player.id, lottery_id, 2))


@pytest.mark.parametrize("quantity", [0, -1, 101, 2**31, -(2**40)])
async def test_a_bad_quantity_refuses_nobody_else(
    owner: Connection, db: Database, quantity: int
) -> None:
    player = await player_of(owner)
    lottery_id = await open_lottery(owner)
    bad = wish(player.id, lottery_id, quantity)
    answer = await refusal_of(owner, db, bad)
    assert (type(answer), answer.data) == (BadQuantity, {})
    good, refused = await ask(db, wish(player.id, lottery_id), bad)
    assert not isinstance(good, Exception)
    assert isinstance(refused, BadQuantity)


async def test_the_database_knows_a_bad_quantity_by_itself(owner: Connection, db: Database) -> None:
    player, lottery_id = await player_of(owner), await open_lottery(owner)
    async with db.connection() as connection:
        rows = await connection.fetch(
            "SELECT code FROM sell_tickets_v2($1, $2)",
            [
                (player.id, lottery_id, quantity, "BALANCE", key, bytes(32))
                for quantity, key in ((0, "a"), (101, "b"), (-1, "c"))
            ],
            [],
        )
    assert [row["code"] for row in rows] == ["LM010"] * 3


async def test_no_such_lottery_and_a_draft(owner: Connection, db: Database) -> None:
    player = await player_of(owner)
    assert isinstance(await refusal_of(owner, db, wish(player.id, uuid4())), LotteryNotFound)
    draft = await open_lottery(owner, status="UPCOMING", published_at=None)
    assert isinstance(await refusal_of(owner, db, wish(player.id, draft)), LotteryNotFound)


async def test_no_wallet(owner: Connection, db: Database) -> None:
    await owner.execute("INSERT INTO currencies VALUES ('USD', 'Dollar', '$', 2)")
    player = await player_of(owner)
    answer = await refusal_of(owner, db, wish(player.id, await open_lottery(owner, currency="USD")))
    assert isinstance(answer, WalletNotFound)
    nobody = await refusal_of(owner, db, wish(uuid4(), await open_lottery(owner)))
    assert isinstance(nobody, WalletNotFound)


async def test_a_key_that_was_used_for_another_request(
    owner: Connection, db: Database, subtests: pytest.Subtests
) -> None:
    player = await player_of(owner)
    lottery_id, other_id = await open_lottery(owner), await open_lottery(owner)
    first = wish(player.id, lottery_id, 2, key="k")
    await buy(db, first)
    for changed in (
        replace(first, quantity=3),
        replace(first, lottery_id=other_id),
        replace(first, wallet_type=WalletType.BONUS),
    ):
        with subtests.test(changed=changed):
            assert isinstance(await refusal_of(owner, db, changed), IdempotencyMismatch)


async def test_a_refused_request_may_be_sent_again_with_its_key(
    owner: Connection, db: Database
) -> None:
    player = await player_of(owner, balance=1)
    lottery_id = await open_lottery(owner)
    assert isinstance(
        await refusal_of(owner, db, wish(player.id, lottery_id, 2, key="k")), InsufficientFunds
    )
    assert (await buy(db, wish(player.id, lottery_id, 1, key="k"))).order.quantity == 1


async def test_of_several_reasons_the_first_in_this_order_is_given(
    owner: Connection, db: Database
) -> None:
    """Each step removes the given reason and leaves all later ones."""
    player = await player_of(owner, balance=3)
    lottery_id = await open_lottery(owner, total_tickets=5, max_per_user=3, ticket_price=Decimal(2))
    await buy(db, wish(player.id, lottery_id, 1, key="k"))
    await owner.execute("UPDATE lotteries SET sold_tickets = 5, end_time = now()")
    again = wish(player.id, lottery_id, 4, key="k")
    assert isinstance(await refusal_of(owner, db, again), IdempotencyMismatch)
    assert isinstance(await refusal_of(owner, db, wish(player.id, lottery_id, 4)), SoldOut)
    for change, error in (
        ("sold_tickets = 2", LotteryClosed),
        ("end_time = now() + interval '1 day'", NotEnoughTickets),
        ("sold_tickets = 1", LimitReached),
    ):
        await owner.execute(f"UPDATE lotteries SET {change}")
        assert isinstance(await refusal_of(owner, db, wish(player.id, lottery_id, 4)), error)
    assert isinstance(
        await refusal_of(owner, db, wish(player.id, lottery_id, 2)), InsufficientFunds
    )
