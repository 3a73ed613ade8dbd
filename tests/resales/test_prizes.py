"""Physical prizes are sold instead of being shipped."""

from collections import Counter
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

import pytest

from luckymart.draws import actions as draws
from luckymart.kit.database import Connection, Database
from luckymart.kit.money import WalletType
from luckymart.prizes import actions as prizes
from luckymart.prizes.errors import PrizeNotFound, PrizeState
from luckymart.purchases.errors import KindNotTaken
from luckymart.resales import reading
from luckymart.resales.errors import AlreadyListed, OwnResale, ResalePrice
from luckymart.shipping import actions as shipping
from luckymart.shipping import addresses
from luckymart.shipping.rules import Details
from luckymart.staff import actions as staff
from tests.soak.books import assert_books_balance
from tests.soak.market import all_at_once, buy_listed, get, put_up_prize, take_back
from tests.soak.trade import buy, wish
from tests.support.draws import KEYS
from tests.support.world import Player, balance_of, credit, make_user, open_lottery

CASH, COINS, BONUS = WalletType


async def win(owner: Connection, db: Database, player: Player, **columns: Any) -> UUID:
    """A prize worth 9 TJS that the player won."""
    boss = await make_user(owner, roles=("owner",))
    lottery_id = await open_lottery(owner, **columns)
    await buy(db, wish(player.id, lottery_id))
    async with db.transaction() as tx:
        await draws.draw_now(tx, KEYS, await staff.load(tx, boss.id), lottery_id)
    prize_id: UUID = await owner.fetchval(
        "SELECT id FROM prizes WHERE lottery_id = $1 AND user_id = $2", lottery_id, player.id
    )
    return prize_id


async def prizes_of(db: Database, player: Player) -> list[tuple[str, bool]]:
    async with db.connection() as connection:
        page = await prizes.list_prizes(connection, player.id, 10, None)
    return [(prize.status, prize.resale_id is not None) for prize in page.items]


async def test_a_prize_is_sold_at_once_and_its_buyer_has_it_to_ship_or_to_sell(
    owner: Connection, db: Database
) -> None:
    ann, bob, eve = [await make_user(owner, balance=20) for _ in range(3)]
    await credit(owner, bob, 20, COINS)
    prize_id = await win(owner, db, ann)
    listing = await put_up_prize(db, ann.id, prize_id, "10.01")
    assert (listing.kind, listing.face_value, listing.fee) == (
        "prize",
        Decimal(9),
        Decimal("0.51"),
    )
    assert await prizes_of(db, ann) == [("RESELLING", True)]

    assert listing.takes == [CASH, COINS]
    with pytest.raises(KindNotTaken):
        await buy_listed(db, bob.id, listing.id, BONUS)
    bought = await buy_listed(db, bob.id, listing.id, COINS)
    assert bought.prize is not None
    assert (bought.prize.status, bought.prize.rank, bought.ticket) == ("PENDING", 1, None)
    assert bought.prize.id != prize_id
    assert await prizes_of(db, ann) == [("RESOLD", False)]
    assert await prizes_of(db, bob) == [("PENDING", False)]
    assert await balance_of(owner, bob, COINS) == Decimal("9.99")
    # paid at once, in the buyer's wallet type
    assert [await balance_of(owner, ann, kind) for kind in WalletType] == [19, Decimal("9.5"), 0]
    sold = await get(db, listing.id)
    assert (sold.status, sold.settled_at) == ("SOLD", sold.sold_at)
    await assert_books_balance(db)

    again = await put_up_prize(db, bob.id, bought.prize.id, 9)
    last = await buy_listed(db, eve.id, again.id)
    assert last.prize is not None
    assert await prizes_of(db, bob) == [("RESOLD", False)]
    assert await prizes_of(db, eve) == [("PENDING", False)]
    # the winner remains listed, once
    async with db.connection() as connection:
        lottery_id = last.resale.lottery_id
        winners = await draws.list_winners(connection, lottery_id, ann.id)
    assert [(winner.rank, winner.is_me) for winner in winners] == [(1, True)]
    counters = await owner.fetch(
        "SELECT id, total_spent, total_lotteries, total_wins FROM users WHERE total_spent > 0"
    )
    assert {row["id"]: tuple(row)[1:] for row in counters} == {
        ann.id: (1, 1, 1),
        bob.id: (Decimal("10.01"), 0, 0),
        eve.id: (9, 0, 0),
    }
    await assert_books_balance(db)


async def test_taken_back_it_waits_to_be_shipped_again(owner: Connection, db: Database) -> None:
    ann = await make_user(owner, balance=20)
    prize_id = await win(owner, db, ann)
    listing = await put_up_prize(db, ann.id, prize_id, 9)
    async with db.connection() as connection:
        assert (await reading.list_sellable(connection, ann.id, 10, None)).items == []
    await take_back(db, ann.id, listing.id)
    assert await prizes_of(db, ann) == [("PENDING", False)]
    async with db.connection() as connection:
        [mine] = (await reading.list_sellable(connection, ann.id, 10, None)).items
    assert (mine.kind, mine.id, mine.face_value) == ("prize", prize_id, Decimal(9))


async def test_what_cannot_be_listed_or_bought(
    owner: Connection, db: Database, subtests: pytest.Subtests
) -> None:
    ann, bob = await make_user(owner, balance=50), await make_user(owner, balance=50)
    prize_id = await win(owner, db, ann)
    cash_id = await win(owner, db, ann, prize_type="CASH")
    for user, wanted, price, error in (
        (bob, prize_id, 9, PrizeNotFound),
        (ann, uuid4(), 9, PrizeNotFound),
        (ann, cash_id, 9, PrizeState),
        (ann, prize_id, "4.49", ResalePrice),
        (ann, prize_id, "13.51", ResalePrice),
    ):
        with subtests.test(error.__name__, user=user.first_name, price=price), pytest.raises(error):
            await put_up_prize(db, user.id, wanted, price)
    assert await prizes_of(db, ann) == [("CREDITED", False), ("PENDING", False)]
    listing = await put_up_prize(db, ann.id, prize_id, "13.50")
    with pytest.raises(AlreadyListed):
        await put_up_prize(db, ann.id, prize_id, 9)
    with pytest.raises(OwnResale):
        await buy_listed(db, ann.id, listing.id)
    await buy_listed(db, bob.id, listing.id)
    with pytest.raises(PrizeState):
        await put_up_prize(db, ann.id, prize_id, 9)
    await assert_books_balance(db)


async def test_of_buyers_sellers_and_shippers_at_once_one_wins(
    owner: Connection, db: Database
) -> None:
    """A prize takes one path: to an address, or through the market to one buyer."""
    ann = await make_user(owner, balance=50)
    crowd = [await make_user(owner, balance=50) for _ in range(6)]
    async with db.transaction() as tx:
        address = await addresses.add(
            tx,
            ann.id,
            Details("Ann A", "+992900000000", "TJ", "Khujand", "Lenin 1"),
        )

    async def ship(prize_id: UUID) -> None:
        async with db.transaction() as tx:
            await shipping.request(tx, ann.id, prize_id, address.id)

    for _ in range(4):
        prize_id = await win(owner, db, ann)
        await all_at_once([put_up_prize(db, ann.id, prize_id, 9), ship(prize_id)])
        status = await owner.fetchval("SELECT status FROM prizes WHERE id = $1", prize_id)
        listings = await owner.fetchval(
            "SELECT count(*) FROM resales WHERE prize_id = $1", prize_id
        )
        assert (status, listings) in (("SHIPPING", 0), ("RESELLING", 1))

    prize_id = await win(owner, db, ann)
    listing = await put_up_prize(db, ann.id, prize_id, 9)
    answers = await all_at_once(
        [*(buy_listed(db, buyer.id, listing.id) for buyer in crowd), ship(prize_id)]
    )
    names = Counter(type(answer).__name__ for answer in answers)
    assert names == {"Bought": 1, "AlreadySold": 5, "PrizeState": 1}
    rows = await owner.fetch("SELECT status FROM prizes WHERE lottery_id = $1", listing.lottery_id)
    assert Counter(row["status"] for row in rows) == {"RESOLD": 1, "PENDING": 1}
    await assert_books_balance(db)
