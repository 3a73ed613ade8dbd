"""The ledger's check finds every difference in what is frozen, held, paid out and exchanged."""

from decimal import Decimal

import pytest

from luckymart.exchanges import actions as exchanges
from luckymart.kit.database import Connection, Database
from luckymart.kit.settings import Settings
from tests.soak.books import assert_books_balance, differences_of
from tests.support.withdrawals import Till
from tests.support.world import make_user


@pytest.fixture
async def busy(owner: Connection, db: Database, settings: Settings) -> None:
    """One withdrawal in each state and an exchange; then the database's owner disables the
    guards."""
    till = Till.of(db, settings)
    clerk = await make_user(owner, roles=("finance",))
    player, other = await make_user(owner, balance=1000), await make_user(owner, balance=1000)
    ids = [(await till.ask(player, "10")).withdrawal.id for _ in range(3)]
    ids += [(await till.ask(other, "20")).withdrawal.id for _ in range(2)]
    await till.approve(clerk, ids[1])
    await till.approve(clerk, ids[2])
    await till.pay(clerk, ids[2])
    await till.cancel(other, ids[3])
    await till.reject(clerk, ids[4])
    async with db.transaction() as tx:
        await exchanges.exchange(tx, other.id, Decimal(2), "TJS", Decimal(5))
    await assert_books_balance(db)
    for table in (
        "wallets",
        "transactions",
        "wallet_transactions",
        "withdrawals",
        "exchange_records",
    ):
        await owner.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")


@pytest.mark.parametrize(
    ("change", "checks"),
    [
        (
            "UPDATE wallets SET frozen_balance = frozen_balance + 4 WHERE frozen_balance > 0",
            {"frozen_differences", "held_differences"},
        ),
        (
            "UPDATE withdrawals SET status = 'CANCELLED', ended_at = now() "
            "WHERE status = 'PENDING'",
            {"frozen_differences", "withdrawal_differences"},
        ),
        (
            "UPDATE withdrawals SET amount = amount + 1 WHERE status = 'PAID'",
            {"outflow_differences", "payout_differences", "withdrawal_differences"},
        ),
        (
            "UPDATE withdrawals SET fee = fee + 0.01 WHERE status = 'PAID'",
            {"payout_differences"},
        ),
        (
            "UPDATE transactions SET related_id = uuid_v7() WHERE type = 'WITHDRAWAL'",
            {"withdrawal_differences"},
        ),
        ("UPDATE exchange_records SET coins = coins - 1", {"exchange_differences"}),
        ("UPDATE exchange_records SET user_id = uuid_v7()", {"exchange_differences"}),
        (
            "UPDATE transactions SET type = 'TEST' WHERE type = 'EXCHANGE'",
            {"exchange_differences"},
        ),
        ("DELETE FROM exchange_records", {"exchange_differences"}),
    ],
)
async def test_a_difference_is_found(
    owner: Connection, db: Database, busy: None, change: str, checks: set[str]
) -> None:
    await owner.execute("SET session_replication_role = replica")  # no foreign keys either
    await owner.execute(change)
    assert {difference.check for difference in await differences_of(db)} == checks
