"""What the database itself guards, and what the ledger's check would find."""

from decimal import Decimal
from uuid import UUID, uuid4

import asyncpg
import pytest

from luckymart.kit.database import Connection, Database
from tests.resales.shop import make_ticket
from tests.soak.books import differences_of
from tests.soak.market import (
    put_up,
    resell,
)
from tests.support.world import make_user, open_lottery


async def test_the_database_itself_keeps_the_rules(
    owner: Connection, db: Database, subtests: pytest.Subtests
) -> None:
    ann, bob = await make_user(owner, balance=10), await make_user(owner, balance=10)
    lottery_id, ticket_id = await make_ticket(owner, db, ann)
    listing = await put_up(db, ann.id, ticket_id)
    another = await open_lottery(owner)
    # these orders are paid without money
    await owner.execute("ALTER TABLE orders DISABLE TRIGGER orders_have_their_money")

    async def order(price: Decimal, lottery: UUID, status: str = "PAID") -> UUID:
        found: UUID = await owner.fetchval(
            "SELECT id FROM open_order($1, 'MARKET', $2, $3, 'TJS', 'BALANCE', $4, 1)",
            bob.id, status, price, lottery,
        )  # fmt: skip
        return found

    one = Decimal(1)
    for case, wrong in (
        ("another price", await order(Decimal("0.01"), lottery_id)),
        ("another lottery", await order(one, another)),
        ("not paid", await order(one, lottery_id, "PENDING")),
        ("no order", uuid4()),
    ):
        with subtests.test(case):
            with pytest.raises(asyncpg.PostgresError) as refused:
                await owner.execute("SELECT sell_resale($1, $2)", listing.id, wrong)
            assert refused.value.sqlstate == "LM107"
    right = await order(one, lottery_id)
    await owner.execute("UPDATE tickets SET user_id = $1", bob.id)  # not the seller's any more
    with pytest.raises(asyncpg.PostgresError) as refused:
        await owner.execute("SELECT sell_resale($1, $2)", listing.id, right)
    assert refused.value.sqlstate in ("LM107", "23514")
    await owner.execute("UPDATE tickets SET user_id = $1", ann.id)
    await owner.execute(
        "UPDATE lotteries SET status = 'DRAWING', draw_time = now() WHERE id = $1", lottery_id
    )
    with pytest.raises(asyncpg.PostgresError) as refused:
        await owner.execute("SELECT sell_resale($1, $2)", listing.id, right)
    assert refused.value.sqlstate == "LM107"

    for change, sqlstate in (
        ("price = 2", "LM106"),
        ("seller_id = buyer_id, status = 'SOLD'", "LM106"),
        ("status = 'REFUNDED'", "LM106"),
        ("status = 'SOLD'", "23514"),
        ("status = 'CANCELLED'", "23514"),
        ("settled_at = now()", "23514"),
    ):
        with subtests.test(change):
            with pytest.raises(asyncpg.PostgresError) as refused:
                await owner.execute(f"UPDATE resales SET {change}")
            assert refused.value.sqlstate == sqlstate
    async with db.connection() as connection:
        for forbidden in (
            "UPDATE tickets SET user_id = user_id",
            "UPDATE resales SET buyer_id = seller_id",
            "UPDATE resales SET price = price",
            "DELETE FROM resales",
            "INSERT INTO resales (status) VALUES ('SOLD')",
        ):
            with subtests.test(forbidden), pytest.raises(asyncpg.InsufficientPrivilegeError):
                await connection.execute(forbidden)


async def test_reconcile_sees_a_sale_that_is_not_whole(
    owner: Connection, db: Database, subtests: pytest.Subtests
) -> None:
    ann, bob = await make_user(owner, balance=10), await make_user(owner, balance=10)
    lottery_id, ticket_id = await make_ticket(owner, db, ann)
    await resell(db, ticket_id, ann.id, bob.id)

    async def checks() -> set[str]:
        found = await differences_of(db)
        assert {difference.lottery_id for difference in found} <= {lottery_id}
        return {difference.check for difference in found}

    assert await checks() == set()
    # a settled sale is final, and an order has its money: this needs the guards disabled
    await owner.execute("ALTER TABLE resales DISABLE TRIGGER resales_guard")
    await owner.execute("ALTER TABLE orders DISABLE TRIGGER USER")
    for broken, mended, expected in (
        (
            "UPDATE resales SET settled_at = now()",
            "UPDATE resales SET settled_at = NULL",
            {"escrow_differences", "resale_differences"},
        ),
        (
            "UPDATE orders SET status = 'REFUNDED' WHERE type = 'MARKET'",
            "UPDATE orders SET status = 'PAID' WHERE type = 'MARKET'",
            {"resale_differences"},
        ),
        (
            f"UPDATE tickets SET user_id = '{ann.id}'",
            f"UPDATE tickets SET user_id = '{bob.id}'",
            {"tickets_unlike_their_sales"},
        ),
    ):
        with subtests.test(broken):
            await owner.execute(broken)
            assert await checks() == expected
            await owner.execute(mended)
            assert await checks() == set()
