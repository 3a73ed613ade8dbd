"""Create many people with a few statements."""

from decimal import Decimal
from uuid import UUID

from luckymart.kit.database import Connection
from luckymart.kit.money import WalletType
from luckymart.ledger import actions as ledger
from luckymart.ledger.actions import Event
from tests.support.world import know_test_events


async def make_crowd(owner: Connection, size: int, balance: Decimal | int) -> list[UUID]:
    """People with `balance` of cash each, credited through the ledger's own function."""
    rows = await owner.fetch(
        """
        INSERT INTO users (telegram_id, first_name, referral_code)
        SELECT 6000000000 + nth, 'Buyer ' || nth,
               translate(lpad(to_hex(nth), 8, '0'), '0123456789abcdef', 'ABCDEFGHJKLMNPQR')
        FROM generate_series(
            (SELECT count(*) FROM users) + 1, (SELECT count(*) FROM users) + $1::integer
        ) AS nth
        RETURNING id
        """,
        size,
    )
    crowd = [row["id"] for row in rows]
    await owner.execute("SELECT open_wallets(id, 'TJS') FROM unnest($1::uuid []) AS u (id)", crowd)
    rows = await owner.fetch(
        "SELECT id, user_id FROM wallets WHERE user_id = ANY ($1::uuid []) AND type = 'BALANCE'",
        crowd,
    )
    await know_test_events(owner)
    shop = await ledger.system_wallet(owner, "PROMOTIONS", WalletType.BALANCE, "TJS")
    amount = Decimal(balance)
    await ledger.post_all(
        owner,
        [
            Event(
                "TEST_CREDIT", row["user_id"], amount, "TJS", [(row["id"], amount), (shop, -amount)]
            )
            for row in rows
        ],
    )
    return crowd
