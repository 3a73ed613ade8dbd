"""What was sold before value kept its kind: what the migration writes of it."""

from datetime import timedelta
from typing import Any, Final
from uuid import UUID

import pytest

from luckymart.kit.clock import utc_now
from luckymart.kit.database import Connection
from luckymart.kit.ids import uuid7
from processes.migrations import migrate_down, migrate_up, status
from tests.support.world import make_user, open_lottery

KINDS: Final = "20261128050100"
HOUR: Final = timedelta(hours=1)


class Past:
    """A shop whose database is of the version before."""

    def __init__(self, owner: Connection, player_id: UUID, buyer_id: UUID) -> None:
        self.owner = owner
        self.player_id = player_id
        self.buyer_id = buyer_id
        self.tickets = 0

    async def put(self, table: str, **values: Any) -> UUID:
        new_id = uuid7()
        row = {"id": new_id, **values}
        names, places = ", ".join(row), ", ".join(f"${n}" for n in range(1, len(row) + 1))
        await self.owner.execute(f"INSERT INTO {table} ({names}) VALUES ({places})", *row.values())
        return new_id

    async def lottery(self, prize_type: str, *kinds: str) -> tuple[UUID, list[UUID]]:
        """One of ten tickets, of which some are sold, each for its kind of money."""
        lottery_id = await open_lottery(
            self.owner, prize_type=prize_type, sold_tickets=len(kinds), min_tickets=1
        )
        return lottery_id, [await self.ticket(lottery_id, kind) for kind in kinds]

    async def ticket(self, lottery_id: UUID, kind: str, **columns: Any) -> UUID:
        order_id = await self.order(lottery_id, "LOTTERY", kind)
        self.tickets += 1
        number = 1_000_000 + self.tickets
        mine = {"user_id": self.player_id, "order_id": order_id, "number": number}
        return await self.put("tickets", lottery_id=lottery_id, **mine, **columns)

    async def order(self, lottery_id: UUID, type_: str, kind: str) -> UUID:
        return await self.put(
            "orders",
            order_number=uuid7().hex,
            user_id=self.player_id,
            type=type_,
            status="PAID",
            total_amount=1,
            currency="TJS",
            payment_method=kind,
            lottery_id=lottery_id,
            quantity=1,
            paid_at=utc_now(),
        )

    async def listing(self, lottery_id: UUID, ticket_id: UUID, **columns: Any) -> UUID:
        terms = {"seller_id": self.player_id, "price": 1, "fee": 0, "currency": "TJS"}
        return await self.put(
            "resales", lottery_id=lottery_id, ticket_id=ticket_id, **terms, **columns
        )

    async def sale(self, lottery_id: UUID, ticket_id: UUID, kind: str, ago: timedelta) -> None:
        """Somebody bought it on the market."""
        await self.listing(
            lottery_id,
            ticket_id,
            status="SOLD",
            buyer_id=self.buyer_id,
            order_id=await self.order(lottery_id, "MARKET", kind),
            wallet_type=kind,
            sold_at=utc_now() - ago,
        )


@pytest.fixture
async def past(owner: Connection, owner_url: str) -> Past:
    while (await status(owner_url)).applied[-1] >= KINDS:
        await migrate_down(owner_url)
    player, buyer = await make_user(owner), await make_user(owner)
    # As it is now in the database, and not by the ways of the program of today.
    await owner.execute("SET session_replication_role = replica")
    return Past(owner, player.id, buyer.id)


async def migrate(past: Past, owner_url: str) -> None:
    await past.owner.execute("RESET session_replication_role")
    await migrate_up(owner_url)


async def test_a_ticket_remembers_what_paid_for_it_last(past: Past, owner_url: str) -> None:
    lottery_id, bought = await past.lottery("PHYSICAL", "BALANCE", "LUCKY_COIN", "BONUS")
    resold = await past.ticket(
        lottery_id, "BONUS", is_from_market=True, original_owner_id=past.player_id
    )
    await past.sale(lottery_id, resold, "BALANCE", 2 * HOUR)
    await past.sale(lottery_id, resold, "LUCKY_COIN", HOUR)
    await migrate(past, owner_url)
    rows = await past.owner.fetch("SELECT id, paid_with FROM tickets")
    assert {row["id"]: row["paid_with"] for row in rows} == {
        bought[0]: "BALANCE",
        bought[1]: "LUCKY_COIN",
        bought[2]: "BONUS",
        resold: "LUCKY_COIN",
    }


@pytest.mark.parametrize(
    ("prize_type", "kinds", "bonus_sold", "any_kind"),
    [
        pytest.param("PHYSICAL", (), 0, 0, id="nothing sold"),
        pytest.param("PHYSICAL", ("LUCKY_COIN", "BONUS", "BONUS"), 2, 0, id="a fifth for bonus"),
        pytest.param("PHYSICAL", ("BALANCE", "BONUS", "BONUS", "BONUS"), 3, 4, id="more for bonus"),
        pytest.param("CASH", ("BALANCE", "BALANCE"), 0, 0, id="cash for cash"),
        pytest.param("CASH", ("BALANCE", "LUCKY_COIN"), 0, 2, id="coins for cash"),
        pytest.param("COINS", ("BALANCE", "LUCKY_COIN"), 0, 0, id="coins for coins"),
        pytest.param("COINS", ("BONUS",), 1, 1, id="bonus for coins"),
    ],
)
async def test_what_was_sold_otherwise_keeps_what_it_was_promised(
    past: Past,
    owner_url: str,
    prize_type: str,
    kinds: tuple[str, ...],
    bonus_sold: int,
    any_kind: int,
) -> None:
    """The tickets sold until then, by number; what is sold later follows the rule."""
    await past.lottery(prize_type, *kinds)
    await migrate(past, owner_url)
    row = await past.owner.fetchrow("SELECT bonus_sold, any_kind_tickets FROM lotteries")
    assert row is not None
    assert tuple(row) == (bonus_sold, any_kind)


async def test_a_listing_that_nothing_may_pay_for_any_more_ends(past: Past, owner_url: str) -> None:
    goods, (by_cash, by_bonus) = await past.lottery("PHYSICAL", "BALANCE", "BONUS")
    cash, (by_coins,) = await past.lottery("CASH", "LUCKY_COIN")
    listed = {
        "cash": await past.listing(goods, by_cash),
        "bonus": await past.listing(goods, by_bonus),
        "coins for cash": await past.listing(cash, by_coins),
    }
    await migrate(past, owner_url)
    rows = await past.owner.fetch("SELECT id, status, cancel_reason FROM resales")
    ended = ("CANCELLED", "STAFF")
    assert {row["id"]: (row["status"], row["cancel_reason"]) for row in rows} == {
        listed["cash"]: ("ACTIVE", None),
        listed["bonus"]: ended,
        listed["coins for cash"]: ended,
    }
