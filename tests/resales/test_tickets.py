"""Tickets are traded until the seal; the sellers' money waits for it."""

import json
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

import asyncpg
import pytest

from luckymart.draws import actions as draws
from luckymart.kit.database import Connection, Database
from luckymart.kit.errors import DomainError
from luckymart.kit.money import WalletType
from luckymart.ledger.errors import AmountScale, InsufficientFunds, WalletNotFound
from luckymart.purchases.actions import list_tickets
from luckymart.purchases.errors import KindNotTaken, LimitReached, TicketNotFound
from luckymart.resales import actions as resales
from luckymart.resales import reading
from luckymart.resales.errors import (
    AlreadyListed,
    AlreadySold,
    MarketClosed,
    OwnResale,
    ResaleNotFound,
    ResalePrice,
    ResaleState,
    TicketNotSellable,
)
from luckymart.staff import actions as staff
from luckymart.staff.errors import PermissionDenied
from luckymart.users.errors import UserBanned
from tests.resales.shop import BONUS, CASH, COINS, make_ticket
from tests.soak.books import assert_books_balance, differences_of
from tests.soak.market import (
    RULES,
    all_at_once,
    buy_listed,
    get,
    put_up,
    resell,
    take_back,
    tickets_of,
)
from tests.soak.trade import buy, wish
from tests.support.databases import unchanged
from tests.support.draws import KEYS, seal
from tests.support.world import Player, balance_of, credit, make_user, open_lottery


async def test_a_ticket_goes_to_its_buyer_at_once_and_the_money_to_the_seller_at_the_seal(
    owner: Connection, db: Database
) -> None:
    ann, bob = await make_user(owner, balance=10), await make_user(owner, balance=10)
    await credit(owner, bob, 10, COINS)
    lottery_id, ticket_id = await make_ticket(owner, db, ann, total_tickets=1)
    listing = await put_up(db, ann.id, ticket_id, "1.50")
    assert (listing.kind, listing.status, listing.is_on_sale) == ("ticket", "ACTIVE", True)
    assert (listing.price, listing.fee, listing.proceeds) == (
        Decimal("1.50"),
        Decimal("0.08"),  # the seller's 1.425 rounds down
        Decimal("1.42"),
    )
    # a listed ticket still belongs to its owner
    assert await owner.fetchval("SELECT user_id FROM tickets") == ann.id

    bought = await buy_listed(db, bob.id, listing.id, COINS)
    assert (bought.order.type, bought.order.status, bought.order.quantity) == ("MARKET", "PAID", 1)
    assert bought.ticket is not None
    assert (bought.ticket.id, bought.ticket.number) == (ticket_id, 1000000)
    assert (bought.wallet.type, bought.wallet.balance) == (COINS, Decimal("8.50"))
    ticket = await owner.fetchrow("SELECT * FROM tickets")
    assert ticket is not None
    assert (ticket["user_id"], ticket["is_from_market"], ticket["original_owner_id"]) == (
        bob.id,
        True,
        ann.id,
    )
    assert [await balance_of(owner, ann, kind) for kind in WalletType] == [9, 0, 0]
    held = await owner.fetch(
        "SELECT type, balance FROM system_wallet_balances "
        "WHERE system_account = 'LOTTERY_ESCROW' AND balance <> 0"
    )
    assert {row["type"]: row["balance"] for row in held} == {"BALANCE": 1, "LUCKY_COIN": 1.5}
    await assert_books_balance(db)

    assert await seal(db, lottery_id)
    # paid in coins, so the seller gets coins
    assert [await balance_of(owner, ann, kind) for kind in WalletType] == [9, Decimal("1.42"), 0]
    sold = await get(db, listing.id)
    assert (sold.status, sold.settled_at is not None) == ("SOLD", True)
    house = await owner.fetchval(
        "SELECT balance FROM system_wallet_balances "
        "WHERE system_account = 'HOUSE_REVENUE' AND type = 'LUCKY_COIN'"
    )
    assert house == Decimal("0.08")
    await assert_books_balance(db)

    # it plays for the new owner, who has a receipt; the old owner has none
    async with db.transaction() as tx:
        assert await draws.draw(tx, KEYS, lottery_id)
    async with db.connection() as connection:
        winners = await draws.list_winners(connection, lottery_id, bob.id)
        receipt = await draws.get_receipt(connection, bob.id, ticket_id)
        with pytest.raises(TicketNotFound):
            await draws.get_receipt(connection, ann.id, ticket_id)
    assert [(winner.ticket_number, winner.is_me) for winner in winners] == [(1000000, True)]
    assert receipt.ticket_number == 1000000
    assert await owner.fetchval("SELECT user_id FROM prizes") == bob.id
    await assert_books_balance(db)


async def test_a_chain_of_sales_pays_each_seller_in_the_kind_of_his_buyer(
    owner: Connection, db: Database
) -> None:
    ann, bob, eve = [await make_user(owner, balance=10) for _ in range(3)]
    for player in (ann, bob, eve):
        await credit(owner, player, 10, COINS)
        await credit(owner, player, 10, BONUS)
    lottery_id, ticket_id = await make_ticket(owner, db, ann, total_tickets=1)
    await resell(db, ticket_id, ann.id, bob.id, "1.20", CASH)
    await resell(db, ticket_id, bob.id, eve.id, "0.80", COINS)
    await resell(db, ticket_id, eve.id, ann.id, "1.00", COINS)
    ticket = await owner.fetchrow("SELECT * FROM tickets")
    assert ticket is not None
    assert (ticket["user_id"], ticket["original_owner_id"]) == (ann.id, ann.id)
    counters = await owner.fetch("SELECT id, total_spent, total_lotteries FROM users")
    assert {row["id"]: tuple(row)[1:] for row in counters} == {
        ann.id: (2, 1),
        bob.id: (Decimal("1.2"), 0),
        eve.id: (Decimal("0.8"), 0),
    }
    await assert_books_balance(db)

    assert await seal(db, lottery_id)
    balances = {
        player.id: [await balance_of(owner, player, kind) for kind in WalletType]
        for player in (ann, bob, eve)
    }
    assert balances == {
        ann.id: [Decimal("10.14"), 9, 10],
        bob.id: [Decimal("8.8"), Decimal("10.76"), 10],
        eve.id: [10, Decimal("10.15"), 10],
    }
    await assert_books_balance(db)


async def test_the_seal_ends_open_listings_and_tells(
    owner: Connection, db: Database, subtests: pytest.Subtests
) -> None:
    ann, bob = await make_user(owner, balance=10), await make_user(owner, balance=10)
    lottery_id = await open_lottery(owner, total_tickets=4)
    await buy(db, wish(ann.id, lottery_id, 4))
    first, second, third, _ = await tickets_of(owner, lottery_id)
    sold = await put_up(db, ann.id, first, "1.00")
    await buy_listed(db, bob.id, sold.id)
    left = [await put_up(db, ann.id, ticket_id) for ticket_id in (second, third)]
    assert await seal(db, lottery_id)
    for listing in left:
        ended = await get(db, listing.id)
        assert (ended.status, ended.cancel_reason, ended.is_on_sale) == ("CANCELLED", "SEAL", False)
    rows = await owner.fetch(
        "SELECT user_id, type, data FROM notifications WHERE type LIKE 'resale-%' ORDER BY id"
    )
    assert [(row["user_id"], row["type"]) for row in rows] == [
        (ann.id, "resale-sold"),
        (ann.id, "resale-cancelled-by-seal"),
        (ann.id, "resale-settled"),
    ]
    told = [json.loads(row["data"]) for row in rows]
    assert (told[0]["amount"], told[0]["ticket_number"]) == ("0.95", 1000000)
    assert told[1]["count"] == 2
    assert (told[2]["count"], told[2]["amount"], told[2]["wallet_type"]) == (1, "0.95", "BALANCE")
    # and nothing can be listed any more
    for command in (put_up(db, bob.id, first), buy_listed(db, bob.id, left[0].id)):
        with subtests.test(command=command), pytest.raises((MarketClosed, ResaleState)):
            await command


async def test_drawing_by_hand_seals_and_settles_in_one_transaction(
    owner: Connection, db: Database
) -> None:
    ann, bob = await make_user(owner, balance=10), await make_user(owner, balance=10)
    boss = await make_user(owner, roles=("owner",))
    lottery_id, ticket_id = await make_ticket(
        owner, db, ann, prize_type="CASH", prize_value=Decimal(5)
    )
    await resell(db, ticket_id, ann.id, bob.id)
    async with db.transaction() as tx:
        await draws.draw_now(tx, KEYS, await staff.load(tx, boss.id), lottery_id)
    assert await balance_of(owner, ann) == Decimal("9.95")
    assert await balance_of(owner, bob) == 14
    await assert_books_balance(db)


@pytest.mark.parametrize(
    ("price", "error"),
    [
        ("0.49", ResalePrice),
        ("1.51", ResalePrice),
        ("0.505", AmountScale),
        ("-1", ResalePrice),
        ("NaN", AmountScale),
        ("0.50", None),
        ("1.50", None),
    ],
)
async def test_the_price_keeps_to_its_bounds(
    owner: Connection, db: Database, price: str, error: type[DomainError] | None
) -> None:
    ann = await make_user(owner, balance=10)
    _, ticket_id = await make_ticket(owner, db, ann)
    if error is None:
        assert (await put_up(db, ann.id, ticket_id, price)).price == Decimal(price)
        return
    async with unchanged(owner):
        with pytest.raises(error) as refused:
            await put_up(db, ann.id, ticket_id, price)
        if error is ResalePrice:
            assert refused.value.data == {
                "min_price": "0.50",
                "max_price": "1.50",
                "currency": "TJS",
            }


@pytest.mark.parametrize(
    ("face", "bounds", "price", "fee"),
    [
        ("0.01", ("0.01", "0.01"), "0.01", "0"),  # the seller would get nothing
        ("0.03", ("0.02", "0.04"), "0.02", "0.01"),
        ("3.33", ("1.67", "4.99"), "3.33", "0.17"),
        ("100", ("50.00", "150.00"), "100.00", "5.00"),
    ],
)
def test_bounds_and_fee_fit_the_scale(
    face: str, bounds: tuple[str, str], price: str, fee: str
) -> None:
    assert RULES.bounds(Decimal(face), 2) == tuple(Decimal(bound) for bound in bounds)
    assert RULES.fee(Decimal(price), 2) == Decimal(fee)


async def test_what_cannot_be_listed(
    owner: Connection, db: Database, subtests: pytest.Subtests
) -> None:
    ann, bob = await make_user(owner, balance=10), await make_user(owner, balance=10)
    _, ticket_id = await make_ticket(owner, db, ann)
    await put_up(db, ann.id, ticket_id)
    banned = await make_user(owner, balance=5)
    _, banned_ticket = await make_ticket(owner, db, banned)
    await owner.execute(
        "UPDATE users SET status = 'BANNED', ban_reason = 'x' WHERE id = $1", banned.id
    )
    drawn, drawn_ticket = await make_ticket(owner, db, bob, total_tickets=1)
    assert await seal(db, drawn)
    ended, ended_ticket = await make_ticket(owner, db, bob)
    await owner.execute(
        "UPDATE lotteries SET status = 'CANCELLED', cancelled_at = now() WHERE id = $1", ended
    )
    async with unchanged(owner):
        for user, ticket, error in (
            (ann, ticket_id, AlreadyListed),
            (bob, ticket_id, TicketNotFound),
            (bob, uuid4(), TicketNotFound),
            (banned, banned_ticket, UserBanned),
            (bob, drawn_ticket, MarketClosed),
            (bob, ended_ticket, MarketClosed),
        ):
            with subtests.test(error.__name__, user=user.id, ticket=ticket), pytest.raises(error):
                await put_up(db, user.id, ticket)


async def test_what_cannot_be_bought(
    owner: Connection, db: Database, subtests: pytest.Subtests
) -> None:
    ann, bob = await make_user(owner, balance=10), await make_user(owner, balance=10)
    poor, full = await make_user(owner), await make_user(owner, balance=10)
    lottery_id, ticket_id = await make_ticket(owner, db, ann, max_per_user=1)
    await buy(db, wish(full.id, lottery_id))
    listing = await put_up(db, ann.id, ticket_id)
    _, other = await make_ticket(owner, db, ann)
    taken_back = await put_up(db, ann.id, other)
    await take_back(db, ann.id, taken_back.id)
    banned = await make_user(owner, balance=5)
    _, banned_ticket = await make_ticket(owner, db, banned)
    hidden = await put_up(db, banned.id, banned_ticket)
    await owner.execute(
        "UPDATE users SET status = 'BANNED', ban_reason = 'x' WHERE id = $1", banned.id
    )
    cancelled, late = await make_ticket(owner, db, ann)
    ended = await put_up(db, ann.id, late)
    await owner.execute(
        "UPDATE lotteries SET status = 'CANCELLED', cancelled_at = now() WHERE id = $1", cancelled
    )
    walletless = await make_user(owner)
    await owner.execute("DELETE FROM wallets WHERE user_id = $1", walletless.id)

    async with unchanged(owner):
        for user, resale_id, error in (
            (ann, listing.id, OwnResale),
            (poor, listing.id, InsufficientFunds),
            (full, listing.id, LimitReached),
            (walletless, listing.id, WalletNotFound),
            (bob, uuid4(), ResaleNotFound),
            (bob, taken_back.id, ResaleState),
            (bob, hidden.id, ResaleNotFound),
            (bob, ended.id, MarketClosed),
        ):
            with (
                subtests.test(error.__name__, user=user.id, resale_id=resale_id),
                pytest.raises(error),
            ):
                await buy_listed(db, user.id, resale_id)
    assert (
        await owner.fetchval(
            "SELECT count(*) FROM idempotency_keys WHERE user_id <> ALL ($1::uuid [])",
            [ann.id, full.id, banned.id],
        )
        == 0
    )

    await buy_listed(db, bob.id, listing.id)
    with pytest.raises(AlreadySold):
        await buy_listed(db, poor.id, listing.id)
    # sellers of their only ticket may buy again within the limit; holders of one may not
    with pytest.raises(LimitReached):
        await buy(db, wish(bob.id, lottery_id))
    await buy(db, wish(ann.id, lottery_id))


async def test_only_its_owner_takes_a_listing_back(owner: Connection, db: Database) -> None:
    ann, bob = await make_user(owner, balance=10), await make_user(owner, balance=10)
    _, ticket_id = await make_ticket(owner, db, ann)
    listing = await put_up(db, ann.id, ticket_id)
    with pytest.raises(ResaleNotFound):
        await take_back(db, bob.id, listing.id)
    taken = await take_back(db, ann.id, listing.id)
    assert (taken.status, taken.cancel_reason) == ("CANCELLED", "SELLER")
    with pytest.raises(ResaleState):
        await take_back(db, ann.id, listing.id)
    again = await put_up(db, ann.id, ticket_id, "1.10")
    await buy_listed(db, bob.id, again.id)
    with pytest.raises(AlreadySold):
        await take_back(db, ann.id, again.id)


async def test_staff_take_a_listing_down_with_a_reason(owner: Connection, db: Database) -> None:
    ann = await make_user(owner, balance=10)
    support, viewer = [await make_user(owner, roles=(role,)) for role in ("support", "viewer")]
    _, ticket_id = await make_ticket(owner, db, ann)
    listing = await put_up(db, ann.id, ticket_id)

    async def take_down(by: Player, reason: str) -> None:
        async with db.transaction() as tx:
            await resales.take_down(tx, await staff.load(tx, by.id), listing.id, reason)

    with pytest.raises(PermissionDenied):
        await take_down(viewer, "x")
    with pytest.raises(DomainError):
        await take_down(support, "  ")
    answers = await all_at_once([take_down(support, "a stolen account") for _ in range(3)])
    assert sorted(type(answer).__name__ for answer in answers) == [
        "NoneType",
        "ResaleState",
        "ResaleState",
    ]
    [line] = await owner.fetch("SELECT * FROM admin_logs")
    assert (line["action"], line["admin_id"], line["target_id"]) == (
        "resales.take_down",
        support.id,
        listing.id,
    )
    assert json.loads(line["after"])["reason"] == "a stolen account"
    told = await owner.fetchrow("SELECT user_id, data FROM notifications")
    assert told is not None
    assert (told["user_id"], json.loads(told["data"])["reason"]) == (ann.id, "a stolen account")


async def test_the_market_is_browsed_by_price_age_kind_and_lottery(
    owner: Connection, db: Database
) -> None:
    ann = await make_user(owner, balance=100)
    lottery_id = await open_lottery(owner, total_tickets=50)
    other_id, other = await make_ticket(owner, db, ann)
    await buy(db, wish(ann.id, lottery_id, 7))
    prices = ["1.00", "0.70", "1.00", "1.30", "0.70", "1.00", "0.90"]
    for ticket_id, price in zip(await tickets_of(owner, lottery_id), prices, strict=True):
        await put_up(db, ann.id, ticket_id, price)
    lone = await put_up(db, ann.id, other)

    async def read(sort: Any, **where: Any) -> list[Any]:
        found: list[Any] = []
        cursor = None
        async with db.connection() as connection:
            while True:
                page = await reading.browse(connection, sort, 3, cursor, **where)
                found += page.items
                cursor = page.next_cursor
                if cursor is None:
                    return found

    cheapest = await read("price", lottery_id=lottery_id)
    assert [item.price for item in cheapest] == sorted(map(Decimal, prices))
    dearest = await read("-price", lottery_id=lottery_id)
    assert [item.id for item in dearest] == [item.id for item in reversed(cheapest)]
    newest = await read("newest")
    assert newest[0].id == lone.id
    assert len({item.id for item in newest}) == len(newest) == 8
    assert [item.id for item in await read("newest", lottery_id=other_id)] == [lone.id]
    assert await read("newest", kind="prize") == []
    async with db.connection() as connection:
        places = await reading.lotteries_on_market(connection)
        assert [(place.lottery_id, place.listings) for place in places] == [
            (lottery_id, 7),
            (other_id, 1),
        ]
        mine = await reading.list_own(connection, ann.id, 100, None, status="ACTIVE")
        assert len(mine.items) == 8
        assert (await reading.list_sellable(connection, ann.id, 10, None)).items == []
    # the last listing of a page may be sold meanwhile: the cursor stays valid
    async with db.connection() as connection:
        page = await reading.browse(connection, "price", 3, None, lottery_id=lottery_id)
    await take_back(db, ann.id, page.items[-1].id)
    async with db.connection() as connection:
        rest = await reading.browse(
            connection, "price", 10, page.next_cursor, lottery_id=lottery_id
        )
    assert [item.id for item in rest.items] == [item.id for item in cheapest[3:]]


@pytest.mark.parametrize(
    ("prize_type", "paid", "may_pay"),
    [
        ("CASH", CASH, [CASH]),
        ("COINS", CASH, [CASH, COINS]),
        ("COINS", COINS, [COINS]),
        ("PHYSICAL", CASH, [CASH, COINS]),
        ("PHYSICAL", COINS, [COINS]),
    ],
)
async def test_a_ticket_is_sold_for_no_better_kind_than_its_own(
    owner: Connection,
    db: Database,
    prize_type: str,
    paid: WalletType,
    may_pay: list[WalletType],
    subtests: pytest.Subtests,
) -> None:
    ann, bob = await make_user(owner), await make_user(owner)
    for player in (ann, bob):
        for kind in WalletType:
            await credit(owner, player, 10, kind)
    lottery_id = await open_lottery(owner, prize_type=prize_type)
    await buy(db, wish(ann.id, lottery_id, 3, paid))
    for kind, ticket_id in zip(WalletType, await tickets_of(owner, lottery_id), strict=True):
        with subtests.test(kind=kind):
            listing = await put_up(db, ann.id, ticket_id)
            assert listing.takes == may_pay
            if kind in may_pay:
                await buy_listed(db, bob.id, listing.id, kind)
                assert await paid_with(owner, ticket_id) == kind
                continue
            async with unchanged(owner):
                with pytest.raises(KindNotTaken) as refused:
                    await buy_listed(db, bob.id, listing.id, kind)
            assert refused.value.data == {"takes": may_pay}
            # Nor by SQL: an order that was paid with this kind gets nothing.
            with pytest.raises(asyncpg.PostgresError) as by_hand:
                await owner.execute(
                    "SELECT sell_resale($1, o.id) "
                    "FROM open_order($2, 'MARKET', 'PAID', 1, 'TJS', $3, $4, 1) AS o",
                    *(listing.id, bob.id, kind, lottery_id),
                )
            assert by_hand.value.sqlstate == "LM107"
    await assert_books_balance(db)


async def test_a_ticket_paid_with_bonus_is_not_for_sale(owner: Connection, db: Database) -> None:
    """H3: 100 in bonus became 142.50 in cash."""
    ann = await make_user(owner)
    await credit(owner, ann, 10, BONUS)
    lottery_id = await open_lottery(owner)
    await buy(db, wish(ann.id, lottery_id, 1, BONUS))
    [ticket_id] = await tickets_of(owner, lottery_id)
    async with unchanged(owner):
        with pytest.raises(TicketNotSellable) as refused:
            await put_up(db, ann.id, ticket_id)
    assert refused.value.data == {"wallet_type": "BONUS"}
    async with db.connection() as connection:
        assert (await reading.list_sellable(connection, ann.id, 10, None)).items == []
        [ticket] = (await list_tickets(connection, ann.id, None, 10, None)).items
    assert (ticket.paid_with, ticket.is_sellable) == (BONUS, False)
    with pytest.raises(asyncpg.PostgresError) as by_hand:
        await owner.execute(
            "INSERT INTO resales (seller_id, lottery_id, ticket_id, price, fee, currency) "
            "VALUES ($1, $2, $3, 1, 0, 'TJS')",
            *(ann.id, lottery_id, ticket_id),
        )
    assert by_hand.value.sqlstate == "LM106"


async def test_a_ticket_keeps_its_kind_through_every_sale(owner: Connection, db: Database) -> None:
    people = ann, bob, eve = [await make_user(owner, balance=10) for _ in range(3)]
    for player in people:
        await credit(owner, player, 10, COINS)
    _, ticket_id = await make_ticket(owner, db, ann)
    await resell(db, ticket_id, ann.id, bob.id, 1, COINS)
    # what coins bought is sold for coins, though it was bought with cash first
    with pytest.raises(KindNotTaken):
        await resell(db, ticket_id, bob.id, eve.id, 1, CASH)
    assert await paid_with(owner, ticket_id) == COINS
    assert await differences_of(db) == []


async def paid_with(owner: Connection, ticket_id: UUID) -> WalletType:
    return WalletType(
        await owner.fetchval("SELECT paid_with FROM tickets WHERE id = $1", ticket_id)
    )
