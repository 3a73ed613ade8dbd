"""Cash is exchanged into coins exactly once, and never back."""

import asyncio
from decimal import Decimal

import asyncpg
import pytest

from luckymart.exchanges import actions as exchanges
from luckymart.exchanges.actions import Exchanged
from luckymart.kit.database import Connection, Database
from luckymart.kit.errors import ValidationError
from luckymart.kit.money import WalletType
from luckymart.ledger.errors import AmountScale, InsufficientFunds
from tests.soak.books import assert_books_balance
from tests.support.databases import fetch_all
from tests.support.world import Player, balance_of, credit, make_user

ONE = Decimal(1)
COINS = WalletType.LUCKY_COIN


async def exchange(
    db: Database, player: Player, amount: str, rate: Decimal = ONE, currency: str = "TJS"
) -> Exchanged:
    async with db.transaction() as tx:
        return await exchanges.exchange(tx, player.id, rate, currency, Decimal(amount))


async def test_cash_becomes_coins(owner: Connection, db: Database) -> None:
    player = await make_user(owner, balance=10)
    done = await exchange(db, player, "2.50")
    assert [str(wallet.balance) for wallet in done.wallets] == ["7.50", "2.50"]
    assert [wallet.type for wallet in done.wallets] == [WalletType.BALANCE, COINS]
    record = done.exchange
    assert [str(v) for v in (record.amount, record.rate, record.coins)] == ["2.50", "1", "2.50"]
    entries = await owner.fetch(
        "SELECT w.system_account, w.type, e.amount FROM wallet_transactions AS e "
        "JOIN wallets AS w ON w.id = e.wallet_id WHERE e.transaction_id = $1 ORDER BY 1, 2",
        record.transaction_id,
    )
    amounts = [
        (row["system_account"], row["type"], str(row["amount"].normalize())) for row in entries
    ]
    assert amounts == [
        ("EXCHANGE", "BALANCE", "2.5"),
        ("EXCHANGE", "LUCKY_COIN", "-2.5"),
        (None, "BALANCE", "-2.5"),
        (None, "LUCKY_COIN", "2.5"),
    ]
    await assert_books_balance(db)


@pytest.mark.parametrize(
    ("rate", "amount", "coins"),
    [("0.333", "1.00", "0.33"), ("1.5", "0.01", "0.01"), ("3", "2", "6.00")],
)
async def test_coins_round_down(
    owner: Connection, db: Database, rate: str, amount: str, coins: str
) -> None:
    player = await make_user(owner, balance=10)
    done = await exchange(db, player, amount, Decimal(rate))
    assert str(done.exchange.coins) == coins
    await assert_books_balance(db)


async def test_what_is_refused_changes_nothing(
    owner: Connection, db: Database, subtests: pytest.Subtests
) -> None:
    player = await make_user(owner, balance=10)
    await credit(owner, player, 100, COINS)  # coins are not cash: they cannot buy coins
    tables = ("exchange_records", "transactions", "wallets")
    before = [await fetch_all(owner, f"SELECT * FROM {table} ORDER BY 1") for table in tables]
    for amount, error in (
        ("10.01", InsufficientFunds),
        ("0.001", AmountScale),
        ("0", ValidationError),
        ("-1", ValidationError),
        ("NaN", ValidationError),
        ("100000001", ValidationError),
    ):
        with subtests.test(amount), pytest.raises(error):
            await exchange(db, player, amount)
    with pytest.raises(ValidationError):
        await exchange(db, player, "1", currency="USD")
    with pytest.raises(ValidationError):
        await exchange(db, player, "0.01", Decimal("0.5"))  # yields less than a hundredth of a coin
    assert [
        await fetch_all(owner, f"SELECT * FROM {table} ORDER BY 1") for table in tables
    ] == before


async def test_twenty_at_once_over_the_funds(owner: Connection, db: Database) -> None:
    player = await make_user(owner, balance=10)
    answers = await asyncio.gather(
        *(exchange(db, player, "3") for _ in range(20)), return_exceptions=True
    )
    assert sum(isinstance(answer, Exchanged) for answer in answers) == 3
    assert sum(isinstance(answer, InsufficientFunds) for answer in answers) == 17
    assert await balance_of(owner, player) == 1
    assert await balance_of(owner, player, COINS) == 9
    await assert_books_balance(db)


async def test_records_stay_and_are_listed_newest_first(
    owner: Connection, db: Database, subtests: pytest.Subtests
) -> None:
    player, other = await make_user(owner, balance=10), await make_user(owner, balance=10)
    made = [(await exchange(db, player, "1")).exchange.id for _ in range(3)]
    await exchange(db, other, "1")
    async with db.connection() as connection:
        page = await exchanges.list_exchanges(connection, player.id, 2, None)
        rest = await exchanges.list_exchanges(connection, player.id, 2, page.next_cursor)
    assert [item.id for item in [*page.items, *rest.items]] == made[::-1]
    for statement in ("UPDATE exchange_records SET coins = 1", "DELETE FROM exchange_records"):
        with subtests.test(statement), pytest.raises(asyncpg.PostgresError):
            await owner.execute(statement)
