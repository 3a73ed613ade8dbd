"""The shop of a run: its people, its rules, and what every move needs."""

import itertools
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any, Final, TypeAlias, TypeVar
from uuid import UUID, uuid4

import asyncpg

from luckymart.deposits.models import StarPayment
from luckymart.deposits.rules import DepositRules
from luckymart.draws import actions as draws
from luckymart.draws.actions import DrawKeys
from luckymart.kit import idempotency
from luckymart.kit.database import Connection, Database, Tx, connect
from luckymart.kit.money import WalletType
from luckymart.kit.settings import Settings
from luckymart.lotteries.actions import LotteryRules
from luckymart.pictures.actions import Pictures, make_pictures
from luckymart.purchases.office import TicketOffice
from luckymart.refunds import actions as refunds
from luckymart.staff import actions as staff_actions
from luckymart.staff.actions import Staff
from luckymart.stars.rules import StarsRules
from luckymart.users.actions import UserRules
from tests.soak.trade import RATES, open_offices
from tests.support.beacon import Beacon
from tests.support.deposits import make_method
from tests.support.settings import VRF_SECRET_KEY, make_settings
from tests.support.world import VRF_PUBLIC_KEY, Player, credit, make_user

PEOPLE: Final = 12
MAX_PEOPLE: Final = 100
STAFF_ROLES: Final = (("owner",), ("finance", "content"), ("finance", "support"))
CENT: Final = Decimal("0.01")
AGAIN: Final = "again"
"""The outcome of a command that was already done, by somebody else or by an earlier copy."""

Act: TypeAlias = Callable[[], Awaitable[str | None]]
"""Acts or raises the refusal; returns the outcome if the move has several."""
Result = TypeVar("Result")


@dataclass
class Shop:
    """Everything here is shared by the workers."""

    db: Database
    owner: "asyncpg.Pool[asyncpg.Record]"
    """Only to let time pass: everything else goes through the product."""
    offices: list[TicketOffice]
    pictures: Pictures
    settings: Settings
    beacon: Beacon
    people: list[Player]
    clerks: list[Player]
    methods: list[UUID]
    payments: list[StarPayment] = field(default_factory=list)
    """The payments that Telegram has reported, so that it can report them again."""
    voided: set[UUID] = field(default_factory=set)
    """Lotteries whose beacon never comes."""
    answers: dict[tuple[UUID, str], str] = field(default_factory=dict)
    """The answer under each key."""
    numbers: Iterator[int] = field(default_factory=itertools.count)
    """Numbers of lotteries; they select the lottery's kind in turn."""

    def __post_init__(self) -> None:
        self.keys = DrawKeys(VRF_SECRET_KEY, "https://shop.example", self.beacon.chain)
        self.lottery_rules = LotteryRules(
            "TJS",
            VRF_PUBLIC_KEY,
            drand_public_key=self.beacon.chain.public_key,
            drand_delay_seconds=1,
            extension_seconds=1,
            seal_delay_seconds=0,
            draw_delay_seconds=0,
        )
        self.user_rules = UserRules("TJS", Decimal("12.34"))
        self.deposit_rules = DepositRules.of(self.settings)
        self.stars_rules = StarsRules.of(self.settings)

    def anybody(self, chance: Random) -> Player:
        """Staff sometimes play too, and so run into their own requests."""
        return chance.choice(self.clerks if chance.random() < 0.08 else self.people)

    async def rows(self, query: str, *values: Any) -> list[asyncpg.Record]:
        async with self.db.connection() as connection:
            return await connection.fetch(query, *values)

    async def pick(self, chance: Random, query: str, *values: Any) -> asyncpg.Record | None:
        """A random row; two workers may pick the same one."""
        found = await self.rows(query, *values)
        return chance.choice(found) if found else None

    async def do(self, command: Callable[[Tx], Awaitable[Result]]) -> Result:
        async with self.db.transaction() as tx:
            return await command(tx)

    async def as_staff(
        self, clerk: Player, command: Callable[[Tx, Staff], Awaitable[Result]]
    ) -> Result:
        async with self.db.transaction() as tx:
            return await command(tx, await staff_actions.load(tx, clerk.id))

    async def once(
        self, user_id: UUID, key: str, request: Sequence[object], command: Callable[[Tx], Any]
    ) -> bool:
        """Run it under a key, as channels do. True if it ran now; a replay must be equal."""
        async with self.db.transaction() as tx:
            request_hash = idempotency.request_hash(*request)
            answer = await idempotency.once(tx, user_id, key, request_hash, command)
        assert self.answers.setdefault((user_id, key), answer.text) == answer.text
        return not answer.replayed

    async def refund(self, lottery_id: UUID, limit: int) -> int:
        """One batch."""
        async with self.db.transaction() as tx:
            return await refunds.refund_batch(tx, lottery_id, limit)

    @asynccontextmanager
    async def time_passes(self) -> AsyncIterator[Any]:
        """A transaction of the owner, without guards, in which to backdate rows."""
        async with self.owner.acquire() as connection, connection.transaction():
            await connection.execute("SET LOCAL session_replication_role = replica")
            yield connection


def some_keys(chance: Random) -> Callable[[], str]:
    """The keys for a command that is sent twice: the same one, or a new one each time."""
    same = f"{chance.getrandbits(64):016x}"
    return (lambda: same) if chance.random() < 0.5 else (lambda: uuid4().hex)


def some_amount(chance: Random, least: int, most: int) -> Decimal:
    """A random amount in whole units or with cents."""
    return Decimal(chance.randint(least * 100, most * 100)) * CENT


def some_kind(chance: Random) -> WalletType:
    kinds: list[WalletType] = list(WalletType)
    return chance.choice([WalletType.BALANCE, *kinds])


@asynccontextmanager
async def open_shop(
    database_url: str, owner_url: str, folder: Path, workers: int
) -> AsyncIterator[Shop]:
    """Twelve people in chains of invitations, with some money of each kind, and three staff."""
    settings = make_settings(
        database_url,
        media_dir=folder,
        withdrawal_two_people_above=Decimal(40),
        commission_rates=",".join(map(str, RATES)),
    )
    async with AsyncExitStack() as stack:
        db = await connect(database_url, max_connections=2 * workers)
        stack.push_async_callback(db.close)
        owner = await asyncpg.create_pool(owner_url, min_size=1, max_size=2)
        stack.push_async_callback(owner.close)
        pictures, beacon = make_pictures(db, settings), Beacon()
        stack.push_async_callback(pictures.close)
        offices = await stack.enter_async_context(open_offices(database_url, 2, max_batch=8))
        async with owner.acquire() as session:
            await draws.register_chain(session, beacon.chain)  # type: ignore[arg-type]  # the pool's proxy has a connection's methods
            people, clerks, methods = await _fill(session)  # type: ignore[arg-type]  # the pool's proxy has a connection's methods
        yield Shop(db, owner, offices, pictures, settings, beacon, people, clerks, methods)


async def _fill(owner: Connection) -> tuple[list[Player], list[Player], list[UUID]]:
    """Returns people, staff and payment methods."""
    people: list[Player] = []
    for nth in range(PEOPLE):
        inviter = people[nth // 2] if nth else None
        player = await make_user(owner, balance=60, referred_by=inviter)
        for kind in (WalletType.LUCKY_COIN, WalletType.BONUS):
            await credit(owner, player, 15, kind)
        people.append(player)
    clerks = [await make_user(owner, balance=60, roles=roles) for roles in STAFF_ROLES]
    methods = [await make_method(owner, kind=kind) for kind in ("BANK", "MOBILE_MONEY")]
    return people, clerks, methods
