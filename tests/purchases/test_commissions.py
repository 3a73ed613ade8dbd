"""What referrers earn from a purchase: pending until the draw, rounded down, none from bonus."""

from decimal import Decimal
from typing import Any

from luckymart.kit.database import Connection, Database
from luckymart.kit.money import WalletType
from tests.soak.trade import RATES, ask, buy, wish
from tests.support.world import Player, credit, make_user, open_lottery


async def chain(owner: Connection, length: int, **columns: Any) -> list[Player]:
    """The buyer, then the user who invited them, and so on."""
    people: list[Player] = []
    for _ in range(length):
        people.insert(
            0, await make_user(owner, referred_by=people[0] if people else None, **columns)
        )
    await credit(owner, people[0], 1000)
    return people


async def commissions(owner: Connection) -> list[tuple[Any, ...]]:
    rows = await owner.fetch(
        "SELECT user_id, level, rate, amount, status FROM commissions ORDER BY created_at, level"
    )
    return [tuple(row) for row in rows]


async def test_three_levels_and_no_fourth(owner: Connection, db: Database) -> None:
    buyer, first, second, third, _ = await chain(owner, 5)
    lottery_id = await open_lottery(owner, ticket_price=Decimal(10))
    bought = await buy(db, wish(buyer.id, lottery_id, 2))
    assert await commissions(owner) == [
        (first.id, 1, Decimal("0.03"), Decimal("0.6"), "PENDING"),
        (second.id, 2, Decimal("0.01"), Decimal("0.2"), "PENDING"),
        (third.id, 3, Decimal("0.005"), Decimal("0.1"), "PENDING"),
    ]
    [facts] = await owner.fetch(
        "SELECT DISTINCT from_user_id, source_amount, related_order_id, related_lottery_id "
        "FROM commissions"
    )
    assert tuple(facts) == (buyer.id, 20, bought.order.id, lottery_id)


async def test_shares_are_rounded_down_and_those_of_nothing_left_out(
    owner: Connection, db: Database
) -> None:
    buyer, first, _, _ = await chain(owner, 4)
    lottery_id = await open_lottery(owner, ticket_price=Decimal("0.99"))
    await buy(db, wish(buyer.id, lottery_id))
    # 3 % of 0.99 is 0.0297; 1 % and 0.5 % of it are less than the smallest unit
    assert await commissions(owner) == [(first.id, 1, Decimal("0.03"), Decimal("0.02"), "PENDING")]


async def test_coins_earn_and_bonus_does_not(owner: Connection, db: Database) -> None:
    buyer, first = await chain(owner, 2)
    await credit(owner, buyer, 100, WalletType.LUCKY_COIN)
    await credit(owner, buyer, 100, WalletType.BONUS)
    lottery_id = await open_lottery(owner, ticket_price=Decimal(100), total_tickets=10)
    await buy(db, wish(buyer.id, lottery_id, 1, WalletType.BONUS))
    assert await commissions(owner) == []
    await buy(db, wish(buyer.id, lottery_id, 1, WalletType.LUCKY_COIN))
    assert await commissions(owner) == [(first.id, 1, Decimal("0.03"), Decimal(3), "PENDING")]


async def test_a_rate_of_ones_own_replaces_that_of_the_first_level(
    owner: Connection, db: Database
) -> None:
    buyer, first, second = await chain(owner, 3, commission_rate=Decimal("0.10"))
    await buy(db, wish(buyer.id, await open_lottery(owner, ticket_price=Decimal(100))))
    assert await commissions(owner) == [
        (first.id, 1, Decimal("0.10"), Decimal(10), "PENDING"),
        (second.id, 2, Decimal("0.01"), Decimal(1), "PENDING"),
    ]


async def test_a_shop_of_one_level(owner: Connection, db: Database) -> None:
    buyer, first, _ = await chain(owner, 3)
    lottery_id = await open_lottery(owner, ticket_price=Decimal(100))
    await buy(db, wish(buyer.id, lottery_id), rates=RATES[:1])
    assert [row[:2] for row in await commissions(owner)] == [(first.id, 1)]


async def test_each_purchase_of_a_batch_earns_for_its_own_chain(
    owner: Connection, db: Database
) -> None:
    ann, inviter = await chain(owner, 2)
    bob = await make_user(owner, balance=1000, referred_by=inviter)
    alone = await make_user(owner, balance=1000)
    lottery_id = await open_lottery(owner, ticket_price=Decimal(10), total_tickets=100)
    await ask(
        db,
        wish(ann.id, lottery_id, 1),
        wish(bob.id, lottery_id, 2),
        wish(alone.id, lottery_id, 5),
        wish(ann.id, lottery_id, 4),
    )
    earned = await owner.fetch(
        "SELECT user_id, from_user_id, amount FROM commissions ORDER BY amount"
    )
    assert [tuple(row) for row in earned] == [
        (inviter.id, ann.id, Decimal("0.3")),
        (inviter.id, bob.id, Decimal("0.6")),
        (inviter.id, ann.id, Decimal("1.2")),
    ]
