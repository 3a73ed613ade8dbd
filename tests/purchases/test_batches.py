"""Many requests in one database call: each is decided in order and independently."""

from decimal import Decimal

from luckymart.kit.database import Connection, Database
from luckymart.kit.money import WalletType
from luckymart.purchases.office import Purchase
from tests.soak.books import assert_books_balance
from tests.soak.trade import ask, buy, outcome_of, wish
from tests.support.world import balance_of, credit, make_user, open_lottery


async def test_one_buyers_refusal_is_not_his_neighbours(owner: Connection, db: Database) -> None:
    rich, poor, late = [await make_user(owner, balance=balance) for balance in (50, 1, 50)]
    lottery_id = await open_lottery(owner, total_tickets=10, max_per_user=4)
    answers = await ask(
        db,
        wish(rich.id, lottery_id, 3),
        wish(poor.id, lottery_id, 2),
        wish(rich.id, lottery_id, 2),
        wish(late.id, lottery_id, 4),
        wish(poor.id, lottery_id, 1),
        wish(rich.id, lottery_id, 1),
        wish(late.id, lottery_id, 2),
    )
    assert list(map(outcome_of, answers)) == [
        [1000000, 1000001, 1000002],
        "insufficient_funds",
        "limit_reached",
        [1000003, 1000004, 1000005, 1000006],
        [1000007],
        [1000008],
        "not_enough_tickets",
    ]
    assert [await balance_of(owner, player) for player in (rich, poor, late)] == [46, 0, 46]
    await assert_books_balance(db)


async def test_the_last_tickets_go_to_who_came_first(owner: Connection, db: Database) -> None:
    players = [await make_user(owner, balance=10) for _ in range(4)]
    lottery_id = await open_lottery(owner, total_tickets=5)
    answers = await ask(db, *(wish(player.id, lottery_id, 2) for player in players))
    assert list(map(outcome_of, answers)) == [
        [1000000, 1000001], [1000002, 1000003], "not_enough_tickets", "not_enough_tickets",
    ]  # fmt: skip
    answers = await ask(db, *(wish(player.id, lottery_id) for player in players[2:]))
    assert list(map(outcome_of, answers)) == [[1000004], "sold_out"]
    assert await owner.fetchval("SELECT status FROM lotteries") == "SOLD_OUT"


async def test_several_lotteries_in_one_batch(owner: Connection, db: Database) -> None:
    ann, bob = await make_user(owner, balance=10), await make_user(owner, balance=10)
    await credit(owner, ann, 5, WalletType.BONUS)
    cheap = await open_lottery(owner, total_tickets=3)
    dear = await open_lottery(owner, total_tickets=100, ticket_price=Decimal(3))
    closed = await open_lottery(owner, status="UPCOMING")
    answers = await ask(
        db,
        wish(ann.id, dear, 2),
        wish(bob.id, cheap, 2),
        wish(ann.id, cheap, 1),
        wish(bob.id, closed, 1),
        wish(ann.id, dear, 2),
        wish(ann.id, dear, 1, WalletType.BONUS),
        wish(bob.id, dear, 2),
        wish(bob.id, dear, 1),
        wish(bob.id, cheap, 1),
    )
    assert list(map(outcome_of, answers)) == [
        [1000000, 1000001],
        [1000000, 1000001],
        [1000002],
        "lottery_closed",
        "insufficient_funds",
        [1000002],
        [1000003, 1000004],
        "insufficient_funds",
        "sold_out",
    ]
    assert [await balance_of(owner, player) for player in (ann, bob)] == [3, 2]
    assert await balance_of(owner, ann, WalletType.BONUS) == 2
    counters = await owner.fetch(
        "SELECT total_lotteries, total_spent FROM users ORDER BY created_at"
    )
    assert [tuple(row) for row in counters] == [(2, 10), (2, 8)]
    await assert_books_balance(db)


async def test_the_same_buyer_many_times(owner: Connection, db: Database) -> None:
    player = await make_user(owner, balance=5)
    lottery_id = await open_lottery(owner, total_tickets=100)
    answers = await ask(db, *(wish(player.id, lottery_id) for _ in range(8)))
    bought = [answer.parsed() for answer in answers if isinstance(answer, Purchase)]
    assert [outcome_of(answer) for answer in answers[5:]] == ["insufficient_funds"] * 3
    # each answer has the balance after its own purchase
    assert [str(one.wallet.balance) for one in bought] == ["4.00", "3.00", "2.00", "1.00", "0.00"]
    assert await owner.fetchval("SELECT total_lotteries FROM users") == 1
    await assert_books_balance(db)


async def test_one_key_twice_in_a_batch_is_bought_once(owner: Connection, db: Database) -> None:
    player, other = await make_user(owner, balance=10), await make_user(owner, balance=10)
    lottery_id = await open_lottery(owner)
    request = wish(player.id, lottery_id, 2, key="k")
    answers = await ask(
        db,
        request,
        request,
        wish(player.id, lottery_id, 3, key="k"),
        wish(other.id, lottery_id, 1, key="k"),
    )
    assert list(map(outcome_of, answers)) == [
        [1000000, 1000001], "idempotency_in_flight", "idempotency_in_flight", [1000002],
    ]  # fmt: skip
    answers = await ask(db, request, request, wish(player.id, lottery_id, 3, key="k"))
    assert list(map(outcome_of, answers)) == [
        [1000000, 1000001], [1000000, 1000001], "idempotency_mismatch",
    ]  # fmt: skip
    assert await balance_of(owner, player) == 8


async def test_replays_among_purchases(owner: Connection, db: Database) -> None:
    player = await make_user(owner, balance=10)
    lottery_id = await open_lottery(owner)
    request = wish(player.id, lottery_id, 2, key="k")
    first = await buy(db, request)
    answers = await ask(db, wish(player.id, lottery_id), request, wish(player.id, lottery_id))
    assert list(map(outcome_of, answers)) == [[1000002], [1000000, 1000001], [1000003]]
    assert isinstance(answers[1], Purchase)
    assert answers[1].replayed
    assert answers[1].parsed() == first


async def test_a_full_batch_of_the_largest_purchases(owner: Connection, db: Database) -> None:
    player = await make_user(owner, balance=100_000)
    lottery_id = await open_lottery(owner, total_tickets=25_600)
    answers = await ask(db, *(wish(player.id, lottery_id, 100) for _ in range(256)))
    numbers = [number for answer in answers for number in outcome_of(answer)]
    assert numbers == list(range(1000000, 1025600))
    assert await owner.fetchval("SELECT status FROM lotteries") == "SOLD_OUT"
    await assert_books_balance(db)
