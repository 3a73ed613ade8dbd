"""Check that the books balance, at any moment."""

from decimal import Decimal
from typing import Final

from luckymart.kit.database import Connection, Database
from luckymart.ledger import actions as ledger
from luckymart.ledger.actions import Difference

# One statement, so one snapshot, however much runs at the same time.
_SNAPSHOT: Final = """
    SELECT
        (SELECT count(*) FROM wallets
         WHERE balance < 0 OR frozen_balance < 0) AS negative,
        (SELECT count(*) FROM (
            SELECT FROM wallet_transactions AS e INNER JOIN wallets AS w ON w.id = e.wallet_id
            GROUP BY w.type, w.currency HAVING sum(e.amount) <> 0
        ) AS kind) AS unbalanced_kinds,
        (SELECT count(*) FROM (
            SELECT FROM wallet_transactions GROUP BY transaction_id HAVING count(*) < 2
        ) AS event) AS half_events,
        (SELECT count(*) FROM wallets AS w WHERE w.user_id IS NOT NULL AND w.balance <> coalesce(
            (SELECT sum(e.amount) FROM wallet_transactions AS e WHERE e.wallet_id = w.id), 0
        )) AS unlike_their_entries,
        (SELECT coalesce(sum(w.balance), 0) FROM wallets AS w WHERE w.user_id IS NOT NULL)
        + (SELECT coalesce(sum(s.balance), 0) FROM system_wallet_balances AS s) AS made_or_lost
"""


async def differences_of(db: Database) -> list[Difference]:
    """What the product's own check finds."""
    async with db.transaction() as tx:
        return await ledger.reconcile(tx)


async def assert_books_balance(db: Database) -> None:
    """The product's own check finds nothing."""
    assert await differences_of(db) == []


async def assert_snapshot_balances(connection: Connection) -> None:
    """A second check, written independently of the product's."""
    row = await connection.fetchrow(_SNAPSHOT)
    assert row is not None
    wrong = {name: value for name, value in row.items() if value != Decimal(0)}
    assert wrong == {}
