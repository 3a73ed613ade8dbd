"""The posting function: what it posts, what it refuses, and what a refusal affects."""

from decimal import Decimal
from typing import Any
from uuid import UUID

import asyncpg
import pytest

from luckymart.kit.database import Connection, Database
from luckymart.kit.errors import DomainError
from luckymart.kit.ids import uuid7
from luckymart.kit.money import WalletType
from luckymart.ledger import actions as ledger
from luckymart.ledger.actions import Event
from luckymart.ledger.errors import AmountScale, InsufficientFunds, WalletNotFound
from tests.soak.books import assert_books_balance
from tests.support.databases import fetch_all
from tests.support.world import Player, make_user

BALANCE, BONUS = WalletType.BALANCE, WalletType.BONUS


async def wallet_of(
    connection: Connection, player: Player, wallet_type: WalletType = BALANCE
) -> UUID:
    wallet_id: UUID = await connection.fetchval(
        "SELECT id FROM wallets WHERE user_id = $1 AND type = $2", player.id, wallet_type
    )
    return wallet_id


async def balances(connection: Connection, *wallet_ids: UUID) -> list[Decimal]:
    rows = await connection.fetch(
        "SELECT id, balance FROM wallets WHERE id = ANY ($1::uuid [])", list(wallet_ids)
    )
    found = {row["id"]: row["balance"] for row in rows}
    return [found[wallet_id] for wallet_id in wallet_ids]


def event(
    *entries: tuple[UUID, int | str], kind: str = "TEST", currency: str = "TJS", **columns: Any
) -> Event:
    amounts = [(wallet_id, Decimal(amount)) for wallet_id, amount in entries]
    largest = max(abs(amount) for _, amount in amounts)
    return Event(kind, None, largest, currency, amounts, **columns)


async def post(db: Database, *events: Event) -> list[str | None]:
    """The refusals' codes, None where posted."""
    async with db.transaction() as tx:
        answers = await ledger.post(tx, events)
    assert all(answer is None or isinstance(answer, DomainError) for answer in answers)
    return [answer.code if isinstance(answer, DomainError) else None for answer in answers]


async def house(db: Database, account: str = "ADJUSTMENTS", kind: WalletType = BALANCE) -> UUID:
    async with db.connection() as connection:
        return await ledger.system_wallet(connection, account, kind, "TJS")


async def test_an_event_is_a_header_with_entries_that_sum_to_zero(
    owner: Connection, db: Database
) -> None:
    player = await make_user(owner)
    wallet, shop = await wallet_of(owner, player), await house(db)
    about = uuid7()
    posted = Event(
        type="CREDIT",
        user_id=player.id,
        amount=Decimal("12.34"),
        currency="TJS",
        entries=[(shop, Decimal("-12.34")), (wallet, Decimal("12.34"))],
        related_type="staff",
        related_id=about,
        notes="for a test",
    )
    assert await post(db, posted) == [None]

    [header] = await fetch_all(owner, "SELECT * FROM transactions")
    header.pop("created_at")
    assert header == {
        "id": posted.id, "user_id": player.id, "type": "CREDIT", "amount": Decimal("12.34"),
        "currency": "TJS", "status": "COMPLETED", "related_type": "staff", "related_id": about,
        "lottery_id": None, "notes": "for a test",
    }  # fmt: skip
    entries = await fetch_all(
        owner,
        "SELECT wallet_id, amount, balance_before, balance_after, version FROM wallet_transactions "
        "ORDER BY amount",
    )
    amount = Decimal("12.34")
    assert [tuple(entry.values()) for entry in entries] == [
        (shop, -amount, None, None, None),
        (wallet, amount, 0, amount, 1),
    ]
    assert await balances(owner, wallet, shop) == [amount, 0]
    assert await owner.fetchval(
        "SELECT balance FROM system_wallet_balances WHERE id = $1", shop
    ) == -amount  # fmt: skip


async def test_a_refusal_is_of_that_event_alone(owner: Connection, db: Database) -> None:
    rich, poor = await make_user(owner, balance=10), await make_user(owner, balance=1)
    first, second, shop = (
        await wallet_of(owner, rich),
        await wallet_of(owner, poor),
        await house(db),
    )
    answers = await post(
        db,
        event((first, -5), (shop, 5)),
        event((second, -5), (shop, 5)),
        event((first, "-0.001"), (shop, "0.001")),
        event((uuid7(), -1), (shop, 1)),
        event((first, -6), (shop, 6)),
        event((first, -5), (second, 5)),
    )
    assert answers == [
        None, "insufficient_funds", "amount_scale", "wallet_not_found", "insufficient_funds", None,
    ]  # fmt: skip
    assert await balances(owner, first, second) == [0, 6]
    assert await owner.fetchval("SELECT count(*) FROM transactions WHERE type = 'TEST'") == 2
    await assert_books_balance(db)


async def test_events_are_decided_in_their_order(owner: Connection, db: Database) -> None:
    player = await make_user(owner)
    wallet, shop = await wallet_of(owner, player), await house(db)
    spend, earn = event((wallet, -3), (shop, 3)), event((wallet, 3), (shop, -3))
    assert await post(db, spend, earn) == ["insufficient_funds", None]
    assert await balances(owner, wallet) == [3]
    again = event((wallet, 4), (shop, -4)), event((wallet, -7), (shop, 7))
    assert await post(db, *again) == [None, None]
    assert await balances(owner, wallet) == [0]


async def test_one_leg_without_money_refuses_the_whole_event(
    owner: Connection, db: Database
) -> None:
    payer, poor, gainer = [await make_user(owner, balance=balance) for balance in (10, 1, 0)]
    wallets = [await wallet_of(owner, player) for player in (payer, poor, gainer)]
    three = event((wallets[0], -5), (wallets[1], -5), (wallets[2], 10))
    assert await post(db, three) == ["insufficient_funds"]
    assert await balances(owner, *wallets) == [10, 1, 0]


async def test_versions_form_a_chain_without_gaps(owner: Connection, db: Database) -> None:
    player = await make_user(owner)
    wallet, shop = await wallet_of(owner, player), await house(db)
    for sizes in ([1, 2, 3], [4], [-100, 5], [-6]):
        await post(db, *(event((wallet, size), (shop, -size)) for size in sizes))
    chain = await owner.fetch(
        "SELECT version, balance_before, amount, balance_after FROM wallet_transactions "
        "WHERE wallet_id = $1 ORDER BY version",
        wallet,
    )
    assert [row["version"] for row in chain] == [1, 2, 3, 4, 5, 6]
    assert [row["amount"] for row in chain] == [1, 2, 3, 4, 5, -6]
    assert [row["balance_before"] for row in chain[1:]] == [
        row["balance_after"] for row in chain[:-1]
    ]
    [state] = await owner.fetch("SELECT balance, version FROM wallets WHERE id = $1", wallet)
    assert tuple(state) == (9, 6)


async def test_totals_count_deposits_and_withdrawals_and_nothing_else(
    owner: Connection, db: Database
) -> None:
    player = await make_user(owner)
    wallet, shop = await wallet_of(owner, player), await house(db, "DEPOSITS_CLEARING")
    await post(
        db,
        event((wallet, 7), (shop, -7), kind="DEPOSIT"),
        event((wallet, 5), (shop, -5), kind="DEPOSIT"),
        event((wallet, 3), (shop, -3), kind="CREDIT"),
        event((wallet, -4), (shop, 4), kind="WITHDRAWAL"),
        event((wallet, -100), (shop, 100), kind="WITHDRAWAL"),
    )
    [totals] = await owner.fetch(
        "SELECT balance, total_deposits, total_withdrawals FROM wallets WHERE id = $1", wallet
    )
    assert tuple(totals) == (11, 12, 4)


@pytest.mark.parametrize(
    "entries",
    [
        [("player", 1), ("shop", -2)],
        [("player", 5)],
        [("player", 1), ("player", 1), ("shop", -2)],
        [("player", 1), ("bonus shop", -1)],
        [("player", 1), ("player bonus", -1), ("shop", -1), ("bonus shop", 2)],
        [],
    ],
    ids=["unequal", "one-sided", "wallet-twice", "kinds-mixed", "kinds-unequal", "empty"],
)
async def test_what_does_not_balance_is_a_defect_and_posts_nothing_of_its_batch(
    owner: Connection, db: Database, entries: list[tuple[str, int]]
) -> None:
    player = await make_user(owner, balance=10)
    ids = {
        "player": await wallet_of(owner, player),
        "player bonus": await wallet_of(owner, player, BONUS),
        "shop": await house(db),
        "bonus shop": await house(db, kind=BONUS),
    }
    good = event((ids["player"], -1), (ids["shop"], 1))
    bad = Event(
        "TEST", None, Decimal(5), "TJS", [(ids[name], Decimal(amount)) for name, amount in entries]
    )
    with pytest.raises(asyncpg.PostgresError) as refusal:
        await post(db, good, bad)
    assert refusal.value.sqlstate == "LM008"
    assert await balances(owner, ids["player"]) == [10]


async def test_kinds_that_balance_each_for_itself_may_move_in_one_event(
    owner: Connection, db: Database
) -> None:
    player = await make_user(owner, balance=10)
    wallet, coins = (
        await wallet_of(owner, player),
        await wallet_of(owner, player, WalletType.LUCKY_COIN),
    )
    cash_side = await house(db, "EXCHANGE")
    coin_side = await house(db, "EXCHANGE", WalletType.LUCKY_COIN)
    exchange = event((wallet, -4), (cash_side, 4), (coin_side, -4), (coins, 4))
    assert await post(db, exchange) == [None]
    assert await balances(owner, wallet, coins) == [6, 4]


async def test_post_all_raises_the_first_refusal_and_so_takes_back_the_rest(
    owner: Connection, db: Database, subtests: pytest.Subtests
) -> None:
    player = await make_user(owner, balance=10)
    wallet, shop = await wallet_of(owner, player), await house(db)
    bad = {
        InsufficientFunds: event((wallet, -50), (shop, 50)),
        WalletNotFound: event((uuid7(), -1), (shop, 1)),
        AmountScale: event((wallet, "0.005"), (shop, "-0.005")),
    }
    for error, refused in bad.items():
        with subtests.test(error.__name__), pytest.raises(error):
            async with db.transaction() as tx:
                await ledger.post_all(tx, [event((wallet, -1), (shop, 1)), refused])
    assert await balances(owner, wallet) == [10]


async def test_an_event_of_one_currency_moves_no_other(owner: Connection, db: Database) -> None:
    player = await make_user(owner)
    mixed = event((await wallet_of(owner, player), 1), (await house(db), -1), currency="USD")
    with pytest.raises(asyncpg.PostgresError) as refusal:
        await post(db, mixed)
    assert refusal.value.sqlstate == "LM008"


async def test_nothing_to_post_is_nothing(db: Database) -> None:
    assert await post(db) == []


async def test_an_event_is_posted_once(owner: Connection, db: Database) -> None:
    player = await make_user(owner)
    wallet, shop = await wallet_of(owner, player), await house(db)
    once = event((wallet, 1), (shop, -1))
    await post(db, once)
    with pytest.raises(asyncpg.UniqueViolationError):
        await post(db, once)
    again = event((wallet, 1), (shop, -1))
    with pytest.raises(asyncpg.UniqueViolationError):
        await post(db, again, again)
    assert await balances(owner, wallet) == [1]


async def test_wallets_are_opened_where_they_are_missing(owner: Connection, db: Database) -> None:
    await owner.execute("INSERT INTO currencies VALUES ('USD', 'Dollar', '$', 2)")
    player = await make_user(owner)
    async with db.transaction() as tx:
        found = await ledger.player_wallets(tx, [player.id], BONUS, "USD")
        assert await ledger.player_wallets(tx, [player.id, player.id], BONUS, "USD") == found
        with pytest.raises(KeyError):
            await ledger.system_wallet(tx, "HOUSE_REVENUE", BONUS, "EUR")
        assert await ledger.currency_scale(tx, "USD") == 2
        assert await ledger.currency_scale(tx, "EUR") is None
    kinds = await owner.fetch(
        "SELECT type FROM wallets WHERE user_id = $1 AND currency = 'USD'", player.id
    )
    assert {row["type"] for row in kinds} == {"BALANCE", "LUCKY_COIN", "BONUS"}
    assert (
        await owner.fetchval("SELECT count(*) FROM system_wallet_balances WHERE currency = 'USD'")
        == 27
    )


async def test_the_scale_is_each_currencys_own(owner: Connection, db: Database) -> None:
    await owner.execute("INSERT INTO currencies VALUES ('JPY', 'Yen', '¥', 0)")
    player = await make_user(owner)
    async with db.transaction() as tx:
        wallets = await ledger.player_wallets(tx, [player.id], BALANCE, "JPY")
        shop = await ledger.system_wallet(tx, "ADJUSTMENTS", BALANCE, "JPY")
    wallet = wallets[player.id]
    finer = event((wallet, "0.5"), (shop, "-0.5"), currency="JPY")
    whole = event((wallet, "5.00"), (shop, "-5.00"), currency="JPY")
    assert await post(db, finer, whole) == ["amount_scale", None]
