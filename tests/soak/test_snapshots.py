"""Bar 3: the books balance at any moment, in the middle of everything."""

import asyncio
import random
from decimal import Decimal
from uuid import UUID

import asyncpg

from luckymart.draws import actions as draws
from luckymart.kit.database import Connection, Database
from luckymart.kit.errors import DomainError
from luckymart.kit.money import WalletType
from luckymart.lotteries import actions as lotteries
from luckymart.refunds import actions as refunds
from luckymart.staff import actions as staff
from luckymart.users import actions as users
from luckymart.users.actions import Profile, UserRules
from luckymart.wallets import actions as wallets
from tests.soak.books import assert_books_balance, assert_snapshot_balances
from tests.soak.crowd import make_crowd
from tests.soak.scale import short_or_long
from tests.soak.trade import open_offices, together, wish
from tests.support.draws import KEYS
from tests.support.settings import make_settings
from tests.support.world import Player, make_user, new_telegram_id, open_lottery

SETTINGS = make_settings("postgresql://nobody@localhost/none")
LOOK_EVERY_SECONDS = 0.05
ROUNDS = short_or_long(8, 300)


class Shop:
    """Everything that moves money, each in a task of its own."""

    def __init__(self, db: Database, owner: Connection, crowd: list[UUID], clerk: Player) -> None:
        self.db, self.owner, self.crowd, self.clerk = db, owner, crowd, clerk
        self.chance = random.Random(3)
        self.open: list[UUID] = []

    async def sell(self, database_url: str) -> None:
        async with open_offices(database_url, 2, max_batch=32) as offices:
            for nth in range(ROUNDS):
                requests = [
                    wish(buyer, lottery_id, self.chance.randint(1, 5))
                    for buyer in self.crowd
                    for lottery_id in self.chance.sample(self.open, 2)
                ]
                for answer in await together(offices[nth % 2], requests):
                    assert not isinstance(answer, Exception) or isinstance(answer, DomainError)

    async def welcome(self) -> None:
        for _ in range(ROUNDS * 4):
            async with self.db.transaction() as tx:
                who = Profile(new_telegram_id(), "New")
                await users.register(tx, UserRules("TJS", Decimal("12.34")), who)

    async def credit(self) -> None:
        for nth in range(ROUNDS * 4):
            async with self.db.transaction() as tx:
                member = await staff.load(tx, self.clerk.id)
                await wallets.credit(
                    tx, SETTINGS, member, self.chance.choice(self.crowd),
                    list(WalletType)[nth % 3], "TJS", Decimal("0.01"), "load",
                )  # fmt: skip

    async def end(self, lottery_id: UUID) -> None:
        """Draw one lottery, cancel and refund the next."""
        async with self.db.transaction() as tx:
            member = await staff.load(tx, self.clerk.id)
            if self.chance.random() < 0.5:
                await lotteries.cancel(tx, member, lottery_id, "load")
            else:
                await draws.draw_now(tx, KEYS, member, lottery_id)
        while True:
            async with self.db.transaction() as tx:
                if not await refunds.refund_batch(tx, lottery_id, 7):
                    return


async def test_every_snapshot_under_mixed_load_balances(
    owner: Connection, db: Database, database_url: str
) -> None:
    inviter = await make_user(owner)
    clerk = await make_user(owner, roles=("owner",))
    crowd = await make_crowd(owner, 25, 10_000)
    crowd += [(await make_user(owner, balance=10_000, referred_by=inviter)).id for _ in range(5)]
    shop = Shop(db, owner, crowd, clerk)
    shop.open = [
        await open_lottery(
            owner,
            total_tickets=100_000,
            ticket_price=Decimal("1.37"),
            prize_type=("CASH", "COINS", "PHYSICAL")[nth % 3],
            prize_value=Decimal("99.99"),
        )
        for nth in range(6)
    ]
    reader = await asyncpg.connect(database_url)
    looks = 0

    async def work() -> None:
        await asyncio.gather(shop.sell(database_url), shop.welcome(), shop.credit())
        await asyncio.gather(
            *(shop.end(lottery_id) for lottery_id in shop.open), shop.welcome(), shop.credit()
        )

    working = asyncio.create_task(work())
    while not (await asyncio.wait([working], timeout=LOOK_EVERY_SECONDS))[0]:
        await assert_snapshot_balances(reader)
        looks += 1
    await working
    await reader.close()
    assert looks > 3
    await assert_snapshot_balances(owner)
    await assert_books_balance(db)
