"""A cancelled lottery leaves nobody richer or poorer, whatever was bought and resold before.

Runs random histories against the real database. The books must balance after every step, even in
the middle of the refunds.
"""

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, TypeAlias
from uuid import UUID

import asyncpg
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from luckymart.draws import actions as draws
from luckymart.kit.database import Connection, Database, connect
from luckymart.kit.errors import DomainError
from luckymart.kit.money import WalletType
from luckymart.lotteries import actions as lotteries
from luckymart.refunds import actions as refunds
from luckymart.staff import actions as staff
from tests.soak.books import assert_books_balance
from tests.soak.market import buy_listed, put_up, take_back
from tests.soak.scale import short_or_long
from tests.soak.trade import buy, wish
from tests.support.databases import Server
from tests.support.voiding import end
from tests.support.world import Player, credit, make_user, open_lottery

PEOPLE = 4
START = {WalletType.BALANCE: 9, WalletType.LUCKY_COIN: 6, WalletType.BONUS: 4}
PRICE = Decimal("1.11")  # fees of this price and of half of it need rounding

Balances: TypeAlias = dict[tuple[UUID, WalletType], Decimal]
Step: TypeAlias = tuple[str, int, int, WalletType]

people = st.integers(0, PEOPLE - 1)
kinds = st.sampled_from(list(WalletType))
steps = st.tuples(
    st.sampled_from(["buy", "buy", "put_up", "put_up", "resell", "resell", "resell", "take_back"]),
    people,
    st.integers(0, 99),
    kinds,
)
histories = st.lists(steps, min_size=4, max_size=16)
batches = st.lists(st.integers(1, 4), min_size=1, max_size=30)


@dataclass
class Story:
    """One lottery and the people who trade in it."""

    db: Database
    owner: Connection
    crowd: list[Player]
    lottery_id: UUID
    start: Balances = field(default_factory=dict)
    house: dict[str, Decimal] = field(default_factory=dict)
    has_spent: bool = False
    """On other lotteries too, so that counters cover more than this one."""

    @classmethod
    async def begin(cls, db: Database, owner: Connection) -> "Story":
        crowd: list[Player] = []
        for _ in range(PEOPLE):
            # each invited the next, so that there are commissions to void
            player = await make_user(owner, referred_by=crowd[-1] if crowd else None)
            for kind, amount in START.items():
                await credit(owner, player, amount, kind)
            crowd.append(player)
        lottery_id = await open_lottery(owner, ticket_price=PRICE, total_tickets=500)
        story = cls(db, owner, crowd, lottery_id)
        story.start = await story.balances()
        story.house = await story.house_revenue()
        return story

    async def balances(self) -> Balances:
        rows = await self.owner.fetch(
            "SELECT user_id, type, balance FROM wallets WHERE user_id = ANY ($1::uuid [])",
            [player.id for player in self.crowd],
        )
        return {(row["user_id"], WalletType(row["type"])): row["balance"] for row in rows}

    async def house_revenue(self) -> dict[str, Decimal]:
        rows = await self.owner.fetch(
            "SELECT type, balance FROM system_wallet_balances "
            "WHERE system_account = 'HOUSE_REVENUE' AND currency = 'TJS'"
        )
        return {row["type"]: row["balance"] for row in rows}

    async def live(self, history: list[Step]) -> None:
        for name, who, which, kind in history:
            with suppress(DomainError):  # a refusal is a step too: it changes nothing
                await getattr(self, name)(self.crowd[who], which, kind)
            await assert_books_balance(self.db)

    async def buy(self, player: Player, which: int, kind: WalletType) -> None:
        await buy(self.db, wish(player.id, self.lottery_id, 1 + which % 3, kind))

    async def put_up(self, _player: Player, which: int, _kind: WalletType) -> None:
        rows = await self.owner.fetch(
            "SELECT id, user_id FROM tickets WHERE lottery_id = $1 ORDER BY number", self.lottery_id
        )
        if rows:
            ticket = rows[which % len(rows)]
            price = (PRICE * (50 + which) / 100).quantize(Decimal("0.01"))
            await put_up(self.db, ticket["user_id"], ticket["id"], price)

    async def listing(self, which: int) -> Any:
        rows = await self.owner.fetch(
            "SELECT id, seller_id FROM resales WHERE lottery_id = $1 AND status = 'ACTIVE' "
            "ORDER BY id",
            self.lottery_id,
        )
        return rows[which % len(rows)] if rows else None

    async def resell(self, player: Player, which: int, kind: WalletType) -> None:
        """Chains arise because bought tickets are listed again."""
        if await self.listing(which) is None:
            await self.put_up(player, which, kind)
        if (listing := await self.listing(which)) is not None:
            await buy_listed(self.db, player.id, listing["id"], kind)

    async def take_back(self, _player: Player, which: int, _kind: WalletType) -> None:
        if (listing := await self.listing(which)) is not None:
            await take_back(self.db, listing["seller_id"], listing["id"])

    async def cancel(self) -> None:
        editor = await make_user(self.owner, roles=("content",))
        async with self.db.transaction() as tx:
            member = await staff.load(tx, editor.id)
            await lotteries.cancel(tx, member, self.lottery_id, "no")

    async def seal(self) -> None:
        await self.owner.execute(
            "UPDATE lotteries SET end_time = clock_timestamp() WHERE id = $1", self.lottery_id
        )
        async with self.db.transaction() as tx:
            await draws.seal(tx, self.lottery_id)
        await assert_books_balance(self.db)

    async def void(self) -> None:
        """Pretend that the beacon never arrived, without the 72 hours that the guards require."""
        await end(self.owner, self.lottery_id)

    async def refund(self, sizes: list[int]) -> None:
        """In batches of any size, some after a process was killed in the middle."""
        for nth in range(1000):
            limit = sizes[nth % len(sizes)]
            if limit % 2:
                with suppress(ZeroDivisionError):
                    async with self.db.transaction() as tx:
                        await refunds.refund_batch(tx, self.lottery_id, limit)
                        raise ZeroDivisionError
            async with self.db.transaction() as tx:
                done = await refunds.refund_batch(tx, self.lottery_id, limit)
            assert done <= limit
            await assert_books_balance(self.db)
            if done == 0:
                break
        await self.check_that_all_is_over()

    async def check_that_all_is_over(self) -> None:
        left = await self.owner.fetchrow(
            """
            SELECT l.refunded_at IS NOT NULL,
                (SELECT count(*) FROM orders WHERE lottery_id = l.id AND status <> 'REFUNDED'),
                (SELECT count(*) FROM tickets WHERE lottery_id = l.id AND status <> 'REFUNDED'),
                (SELECT count(*) FROM resales WHERE lottery_id = l.id
                 AND status NOT IN ('CANCELLED', 'REFUNDED')),
                (SELECT count(*) FROM commissions WHERE related_lottery_id = l.id
                 AND status <> 'VOID')
            FROM lotteries AS l WHERE id = $1
            """,
            self.lottery_id,
        )
        assert left is not None
        assert tuple(left) == (True, 0, 0, 0, 0)
        counters = await self.owner.fetch(
            "SELECT total_spent, total_lotteries FROM users WHERE id = ANY ($1::uuid [])",
            [player.id for player in self.crowd],
        )
        assert self.has_spent or {tuple(row) for row in counters} == {(0, 0)}


@contextmanager
def a_shop(server: Server) -> Iterator[Callable[[Callable[[Story], Awaitable[None]]], None]]:
    """Run a story in a database that all stories of a test share."""
    with asyncio.Runner() as runner:
        name = runner.run(server.clone())
        db = runner.run(connect(server.login_url(name), max_connections=3))

        async def connect_as_owner() -> Connection:
            return await asyncpg.connect(server.owner_url(name))

        owner = runner.run(connect_as_owner())

        async def tell(story: Callable[[Story], Awaitable[None]]) -> None:
            await story(await Story.begin(db, owner))

        try:
            yield lambda story: runner.run(tell(story))
        finally:
            runner.run(owner.close())
            runner.run(db.close())
            runner.run(server.drop(name))


unhurried = settings(
    max_examples=short_or_long(12, 300), deadline=None, suppress_health_check=list(HealthCheck)
)


def test_cancelled_before_the_seal_everyone_has_what_he_had(server: Server) -> None:
    with a_shop(server) as tell:

        @unhurried
        @given(histories, batches)
        def check(history: list[Step], sizes: list[int]) -> None:
            async def story(shop: Story) -> None:
                await shop.live(history)
                await shop.cancel()
                await shop.refund(sizes)
                assert await shop.balances() == shop.start
                assert await shop.house_revenue() == shop.house

            tell(story)

        check()


def test_void_after_the_seal_everyone_has_what_he_had(server: Server) -> None:
    with a_shop(server) as tell:

        @unhurried
        @given(histories, batches)
        def check(history: list[Step], sizes: list[int]) -> None:
            async def story(shop: Story) -> None:
                await shop.buy(shop.crowd[0], 0, WalletType.BALANCE)
                await shop.live(history)
                await shop.seal()
                await shop.void()
                await shop.refund(sizes)
                assert await shop.balances() == shop.start
                assert await shop.house_revenue() == shop.house

            tell(story)

        check()


def test_what_a_seller_has_spent_the_house_bears_and_nobody_else(server: Server) -> None:
    with a_shop(server) as tell:

        @unhurried
        @given(histories, batches, st.lists(st.tuples(people, kinds), max_size=6))
        def check(
            history: list[Step], sizes: list[int], spent: list[tuple[int, WalletType]]
        ) -> None:
            async def story(shop: Story) -> None:
                shop.has_spent = True
                await shop.buy(shop.crowd[0], 0, WalletType.BALANCE)
                await shop.live(history)
                await shop.seal()
                gone = await spend(shop, spent)
                await shop.void()
                await shop.refund(sizes)
                await check_who_bore_it(shop, gone)

            tell(story)

        check()


async def spend(shop: Story, wishes: list[tuple[int, WalletType]]) -> Balances:
    """Spend a wallet's whole balance on a lottery that continues."""
    other = await open_lottery(shop.owner, ticket_price=Decimal("0.01"), total_tickets=100_000)
    gone: Balances = defaultdict(Decimal)
    for who, kind in wishes:
        wallet = shop.crowd[who].id, kind
        cents = int((await shop.balances())[wallet] * 100)
        while cents:
            quantity = min(cents, 100)
            await buy(shop.db, wish(wallet[0], other, quantity, kind))
            gone[wallet] += Decimal(quantity) / 100
            cents -= quantity
    return gone


async def check_who_bore_it(shop: Story, gone: Balances) -> None:
    """Sellers who could not return what a sale earned keep it; the house paid the buyer."""
    rows = await shop.owner.fetch(
        "SELECT seller_id, wallet_type, sum(price - fee) AS kept FROM resales "
        "WHERE lottery_id = $1 AND refunded_from = 'HOUSE' GROUP BY 1, 2",
        shop.lottery_id,
    )
    kept = {(row["seller_id"], WalletType(row["wallet_type"])): row["kept"] for row in rows}
    after = await shop.balances()
    assert {
        wallet: after[wallet] + gone[wallet] - before for wallet, before in shop.start.items()
    } == {wallet: kept.get(wallet, 0) for wallet in shop.start}
    revenue = await shop.house_revenue()
    for kind, before in shop.house.items():
        borne = sum(amount for (_, paid_in), amount in kept.items() if paid_in == kind)
        assert revenue[kind] == before - borne
