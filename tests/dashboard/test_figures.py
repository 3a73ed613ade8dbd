"""The figures are the same whether hours were counted or not; days are in the shop's time zone."""

import asyncio
import itertools
import random
from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

import pytest

from luckymart.dashboard import actions as dashboard
from luckymart.dashboard import rules
from luckymart.dashboard.models import Figures, MoneyFigures, Period
from luckymart.kit.clock import utc_now
from luckymart.kit.database import Connection, Database
from luckymart.kit.money import WalletType
from luckymart.lotteries import actions as lotteries
from luckymart.refunds import actions as refunds
from luckymart.staff import actions as staff
from luckymart.staff.actions import Staff
from luckymart.staff.errors import PermissionDenied
from luckymart.users.rules import new_referral_code
from tests.soak.books import assert_books_balance
from tests.soak.trade import buy, wish
from tests.support.staff import staff_of
from tests.support.world import credit, make_user, new_telegram_id, open_lottery


def id_at(moment: datetime) -> UUID:
    """An id as the database would have made it then."""
    return UUID(int=(int(moment.timestamp() * 1000) << 80) | (7 << 76) | (uuid4().int >> 66))


async def figures(db: Database, viewer: Staff, now: datetime | None = None) -> Figures:
    async with db.transaction() as tx:
        return await dashboard.figures(tx, viewer, now or utc_now())


async def count(db: Database) -> int:
    async with db.transaction() as tx:
        return await dashboard.count_hours(tx)


def named(found: Figures, name: str) -> Period:
    return next(period for period in found.periods if period.period == name)


def cash(period: Period) -> MoneyFigures:
    return next(kind for kind in period.money if kind.type == WalletType.BALANCE)


def test_a_day_begins_where_the_shop_is() -> None:
    """18:59:59 UTC is the last second of a day in Dushanbe, 19:00 the first of the next."""
    before = rules.periods_at(datetime(2026, 11, 21, 18, 59, 59, tzinfo=UTC))
    after = rules.periods_at(datetime(2026, 11, 21, 19, 0, tzinfo=UTC))
    assert before["today"] == datetime(2026, 11, 20, 19, tzinfo=UTC)
    assert after["today"] == datetime(2026, 11, 21, 19, tzinfo=UTC)
    assert after["week"] == datetime(2026, 11, 15, 19, tzinfo=UTC)
    assert after["month"] == datetime(2026, 10, 23, 19, tzinfo=UTC)


async def newcomer(owner: Connection, moment: datetime) -> None:
    await owner.execute(
        "INSERT INTO users (id, telegram_id, first_name, referral_code, created_at) "
        "VALUES ($1, $2, 'New', $3, $4)",
        id_at(moment),
        new_telegram_id(),
        new_referral_code(),
        moment,
    )


async def happen(owner: Connection, moments: Iterable[datetime]) -> list[dict[str, Any]]:
    """One event at each moment: somebody joins or buys, or the house earns, gives or refunds."""
    player = await make_user(owner)
    chance = random.Random(7)
    lottery_id = await open_lottery(owner)
    wallets = {
        name: await owner.fetchval("SELECT system_wallet($1, 'BALANCE', 'TJS')", name)
        for name in ("HOUSE_REVENUE", "PROMOTIONS", "LOTTERY_ESCROW")
    }
    mine = await owner.fetchval(
        "SELECT id FROM wallets WHERE user_id = $1 AND type = 'BALANCE'", player.id
    )
    done = []
    for moment in moments:
        what = chance.choice(("new_users", "sales", "revenue", "promotions", "refunds"))
        amount, tickets = Decimal(chance.randint(1, 900)) / 100, chance.randint(1, 5)
        if what == "new_users":
            await newcomer(owner, moment)
        elif what == "sales":
            await owner.execute(
                "INSERT INTO orders (id, user_id, type, status, total_amount, currency, "
                "payment_method, lottery_id, quantity) "
                "VALUES ($1, $2, 'LOTTERY', 'PAID', $3, 'TJS', 'BALANCE', $4, $5)",
                id_at(moment),
                player.id,
                amount,
                lottery_id,
                tickets,
            )
        else:
            kind, account, sign = {
                "revenue": ("SETTLEMENT", "HOUSE_REVENUE", 1),
                "promotions": ("WELCOME", "PROMOTIONS", -1),
                "refunds": ("REFUND", "LOTTERY_ESCROW", -1),
            }[what]
            other = wallets["PROMOTIONS"] if what == "revenue" else mine
            if what == "revenue":
                what = "revenue and promotions"
            refusal = await owner.fetchval(
                """
                SELECT (ledger_post(
                    ARRAY[$1::uuid], ARRAY[NULL::uuid], ARRAY[$2], ARRAY[$3::numeric], ARRAY['TJS'],
                    ARRAY[NULL], ARRAY[NULL::uuid], ARRAY[NULL::uuid], ARRAY[NULL],
                    ARRAY[1, 1], ARRAY[$4::uuid, $5], ARRAY[$6::numeric, -$6::numeric]
                ))[1]
                """,
                id_at(moment),
                kind,
                amount,
                wallets[account],
                other,
                amount * sign,
            )
            assert refusal is None
        done.append({"at": moment, "what": what, "amount": amount, "tickets": tickets})
    return done


def expected(done: list[dict[str, Any]], since: datetime) -> dict[str, Decimal]:
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for event in done:
        if event["at"] < since:
            continue
        if event["what"] == "new_users":
            sums["new_users"] += 1
        elif event["what"] == "sales":
            sums["tickets_sold"] += event["tickets"]
            sums["sales"] += event["amount"]
        elif event["what"] == "revenue and promotions":
            sums["revenue"] += event["amount"]
            sums["promotions"] += event["amount"]
        else:
            sums[event["what"]] += event["amount"]
    return sums


async def test_counted_hours_and_live_ones_say_the_same(owner: Connection, db: Database) -> None:
    """At every step while the timetable catches up with forty days, and afterwards."""
    now = utc_now()
    viewer = await staff_of(db, await make_user(owner, roles=("viewer",)))
    since = rules.periods_at(now)
    hour = now.replace(minute=0, second=0, microsecond=0)
    chance = random.Random(1)
    borders = [since["today"], since["week"], since["month"], hour, hour - timedelta(hours=1)]
    second = timedelta(milliseconds=1)
    moments = [
        *(border + shift for border in borders for shift in (-second, timedelta(0))),
        *(now - timedelta(seconds=chance.randint(0, 40 * 86_400)) for _ in range(150)),
        *(now - timedelta(seconds=chance.randint(0, 3_600)) for _ in range(15)),
    ]
    opening = now - timedelta(days=41)
    await newcomer(owner, opening)
    done = await happen(owner, moments)
    # the first one, and today's viewer and the player who ordered
    done += [{"at": moment, "what": "new_users"} for moment in (opening, now, now)]

    async def check() -> Figures:
        found = await figures(db, viewer, now)
        for name, moment in since.items():
            sums, period = expected(done, moment), named(found, name)
            assert period.new_users == sums["new_users"], name
            assert period.tickets_sold == sums["tickets_sold"], name
            kind = cash(period)
            for figure in ("sales", "revenue", "promotions", "refunds"):
                assert getattr(kind, figure) == sums[figure], (name, figure)
        return found

    live = await check()
    runs = []
    while counted := await count(db):
        runs.append(counted)
        await check()
    # by weeks, from the first user's hour to the last hour that ended over a quarter of an hour ago
    assert runs[:-1] == [7 * 24] * (len(runs) - 1)
    assert await owner.fetchval("SELECT max(hour) FROM dashboard_hours") == (
        utc_now() - timedelta(minutes=15)
    ).replace(minute=0, second=0, microsecond=0) - timedelta(hours=1)
    assert (await check()).periods == live.periods


async def test_an_hour_is_counted_once_by_however_many(owner: Connection, db: Database) -> None:
    now = utc_now()
    await newcomer(owner, now - timedelta(hours=5))
    await asyncio.gather(*(count(db) for _ in range(5)))
    rows = await owner.fetch(
        "SELECT hour, sum(count) AS new FROM dashboard_hours WHERE figure = 'NEW_USERS' "
        "GROUP BY hour ORDER BY hour"
    )
    assert sum(row["new"] for row in rows) == 1
    assert {later["hour"] - row["hour"] for row, later in itertools.pairwise(rows)} == {
        timedelta(hours=1)
    }
    assert await count(db) == 0


async def test_a_shop_without_anybody_counts_nothing(db: Database) -> None:
    assert await count(db) == 0


async def test_what_is_sold_refunded_and_owed(owner: Connection, db: Database) -> None:
    viewer = await staff_of(db, await make_user(owner, roles=("viewer",)))
    boss = await make_user(owner, roles=("owner",))
    player = await make_user(owner, balance=50, last_active_at=utc_now())
    await make_user(owner, last_active_at=utc_now() - timedelta(days=8))
    await credit(owner, player, 7, WalletType.LUCKY_COIN)
    lottery_id = await open_lottery(owner, ticket_price=Decimal("2.50"))
    await open_lottery(owner, status="UPCOMING", published_at=None)
    await buy(db, wish(player.id, lottery_id, 4))

    found = await figures(db, viewer)
    today = named(found, "today")
    assert (today.tickets_sold, today.new_users) == (4, 4)
    assert [named(found, name).active_users for name in ("today", "week", "month", "total")] == [
        1,
        1,
        2,
        None,
    ]
    assert (cash(today).sales, cash(today).promotions, cash(today).revenue) == (
        Decimal("10.00"),
        Decimal("50.00"),
        Decimal("0.00"),
    )
    assert [(held.type, f"{held.amount}") for held in found.escrow] == [("BALANCE", "10.00")]
    assert {owed.type: f"{owed.balance}" for owed in found.players} == {
        "BALANCE": "40.00",
        "LUCKY_COIN": "7.00",
        "BONUS": "0.00",
    }
    assert (found.lotteries.active, found.lotteries.upcoming) == (1, 0)
    assert found.last_check is None

    async with db.transaction() as tx:
        await lotteries.cancel(tx, await staff.load(tx, boss.id), lottery_id, "why")
    async with db.transaction() as tx:
        await refunds.refund_batch(tx, lottery_id)
    found = await figures(db, viewer)
    total = cash(named(found, "total"))
    assert total.sales == total.refunds == 10
    assert [held.amount for held in found.escrow] == [0]
    assert found.players[0].balance == 50
    assert found.outbox.due > 0
    await assert_books_balance(db)


async def test_only_who_may_sees_the_figures(owner: Connection, db: Database) -> None:
    player = await make_user(owner)
    async with db.transaction() as tx:
        with pytest.raises(PermissionDenied):
            await dashboard.figures(tx, await staff.load(tx, player.id), utc_now())
