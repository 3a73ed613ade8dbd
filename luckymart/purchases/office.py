"""The ticket office: one call sells all purchases that arrive together (group commit).

A hot lottery's row stays locked until the WAL is flushed. With one purchase per transaction, the
disk's flush rate would limit the sale; a batch shares one lock and one flush.

Buyers share a batch and nothing else. If a batch waits too long for a lock, its busy lotteries are
sold apart, each in a lane of its own, until nobody waits in that lane any more. If a batch fails,
it is halved until the request that fails is alone.
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from decimal import Decimal
from typing import Final
from uuid import UUID

import asyncpg
from pydantic import BaseModel

from luckymart.kit.batching import Batcher
from luckymart.kit.database import Database
from luckymart.kit.errors import from_sqlstate
from luckymart.kit.idempotency import request_hash
from luckymart.kit.money import WalletType
from luckymart.ledger import errors as ledger_errors
from luckymart.lotteries import errors as lottery_errors
from luckymart.orders.actions import Order, OrderTicket
from luckymart.purchases import errors, queries
from luckymart.wallets.actions import PayingWallet

MAX_QUANTITY: Final = 100
MAX_ATTEMPTS: Final = 5
KEY_TAKEN: Final = "LM013"
LOCK_WAIT_MILLISECONDS: Final = 250
"""Longer than full batches of several processes wait for each other."""
NO_LIMIT: Final = 0
MAX_CALLS_APART: Final = 4
"""Calls that wait for busy lotteries hold connections that all other requests share."""
# The SQL function's refusals are looked up by SQLSTATE: naming the modules here loads them.
REFUSALS: Final = (ledger_errors, lottery_errors, errors)


@dataclass(frozen=True, slots=True)
class PurchaseRequest:
    user_id: UUID
    lottery_id: UUID
    quantity: int
    wallet_type: WalletType
    key: str
    ticket_price: Decimal | None = None
    """What the buyer was shown. Another price is refused; None accepts any."""

    @property
    def hash(self) -> bytes:
        parts = ["purchase", self.lottery_id, self.quantity, self.wallet_type.value]
        if self.ticket_price is not None:
            parts.append(f"{self.ticket_price.normalize():f}")
        return request_hash(*parts)

    def row(self) -> tuple[UUID, UUID, int, str, str, bytes, Decimal | None]:
        """A value of the SQL type `ticket_request_v2`."""
        return (
            self.user_id,
            self.lottery_id,
            self.quantity,
            self.wallet_type.value,
            self.key,
            self.hash,
            self.ticket_price,
        )


class PurchaseResult(BaseModel):
    order: Order
    tickets: list[OrderTicket]
    wallet: PayingWallet


@dataclass(frozen=True, slots=True)
class Purchase:
    """`json` is a PurchaseResult as the database stored it; replays return the same text."""

    json: str
    replayed: bool

    def parsed(self) -> PurchaseResult:
        return PurchaseResult.model_validate_json(self.json)


class _LotteryIsBusy(Exception):
    """Another transaction holds the lottery's row; nothing was decided. Never leaves the office."""


class _Lane:
    """Sells one busy lottery."""

    def __init__(self, batcher: Batcher[PurchaseRequest, Purchase]) -> None:
        self.batcher = batcher
        self.buyers = 0


class TicketOffice:
    """One per process. Two calls at a time: one decides while the other's commit is flushed.

    `commission_rates` is asked at each call: the shop changes them while it runs.
    """

    def __init__(
        self,
        db: Database,
        commission_rates: Callable[[], Sequence[Decimal]],
        *,
        max_batch: int = 256,
        max_waiting: int = 2000,
        lock_wait_milliseconds: int = LOCK_WAIT_MILLISECONDS,
    ) -> None:
        self.on_batch: Callable[[int], object] = lambda size: None
        """Called with the number of purchases in each batch; for metrics."""
        self._db = db
        self._commission_rates = commission_rates
        self._max_batch = max_batch
        self._max_waiting = max_waiting
        self._lock_wait_milliseconds = lock_wait_milliseconds
        self._together: Batcher[PurchaseRequest, Purchase] = Batcher(
            self._sell_together, max_batch=max_batch, max_waiting=max_waiting, max_concurrent=2
        )
        self._lanes: dict[UUID, _Lane] = {}
        self._calls_apart = asyncio.Semaphore(MAX_CALLS_APART)

    async def buy(self, request: PurchaseRequest) -> Purchase:
        """Sell tickets to one buyer.

        Raises LotteryNotFound, SoldOut, NotEnoughTickets, LimitReached, LotteryClosed, BadQuantity,
        PriceChanged, KindNotTaken, BonusShareSold, OwnLottery, WalletNotFound, InsufficientFunds,
        IdempotencyMismatch, IdempotencyInFlight, Overloaded; nothing has changed then. After any
        other exception (e.g. a lost connection), retry with the same key: a purchase that went
        through is not repeated.
        """
        if not 1 <= request.quantity <= MAX_QUANTITY:
            # Checked here because a number too large for its column would fail the whole batch.
            raise errors.BadQuantity
        if request.lottery_id not in self._lanes:
            try:
                return await self._together.submit(request)
            except _LotteryIsBusy:
                pass
        async with self._lane(request.lottery_id) as lane:
            return await lane.submit(request)

    async def close(self) -> None:
        """Accept no more purchases; return once the accepted ones are answered."""
        await self._together.close()
        while self._lanes:
            await asyncio.gather(*(lane.batcher.close() for lane in self._lanes.values()))
            await asyncio.sleep(0)  # their buyers leave

    @asynccontextmanager
    async def _lane(self, lottery_id: UUID) -> AsyncIterator[Batcher[PurchaseRequest, Purchase]]:
        """The lane of a busy lottery. It exists as long as it has buyers."""
        lane = self._lanes.get(lottery_id)
        if lane is None:
            lane = self._lanes[lottery_id] = _Lane(
                Batcher(
                    self._sell_apart,
                    max_batch=self._max_batch,
                    max_waiting=self._max_waiting,
                    max_concurrent=1,
                )
            )
        lane.buyers += 1
        try:
            yield lane.batcher
        finally:
            lane.buyers -= 1
            if not lane.buyers:
                del self._lanes[lottery_id]

    async def _sell_together(
        self, requests: Sequence[PurchaseRequest]
    ) -> Sequence[Purchase | Exception]:
        try:
            return await self._sell(requests, self._lock_wait_milliseconds)
        except asyncpg.LockNotAvailableError:
            busy = await self._busy_lotteries(requests)
        if not busy:
            # It was a buyer's row, or the lottery is free again.
            return await self._sell(requests, NO_LIMIT)
        others = [request for request in requests if request.lottery_id not in busy]
        answers = iter(await self._sell_together(others) if others else [])
        return [
            _LotteryIsBusy() if request.lottery_id in busy else next(answers)
            for request in requests
        ]

    async def _sell_apart(
        self, requests: Sequence[PurchaseRequest]
    ) -> Sequence[Purchase | Exception]:
        async with self._calls_apart:
            return await self._sell(requests, NO_LIMIT)

    async def _busy_lotteries(self, requests: Sequence[PurchaseRequest]) -> set[UUID]:
        wanted = {request.lottery_id for request in requests}
        async with self._db.connection() as connection:
            rows = await queries.list_busy(connection, lottery_ids=list(wanted))
        return {row["id"] for row in rows}

    async def _sell(
        self, requests: Sequence[PurchaseRequest], lock_wait_milliseconds: int
    ) -> Sequence[Purchase | Exception]:
        """Raises LockNotAvailableError if a lock takes longer than that; nothing is sold then."""
        self.on_batch(len(requests))
        try:
            return await self._sell_with_retries(requests, lock_wait_milliseconds)
        except asyncpg.PostgresError as error:
            if not _is_of_one_request(error):
                raise
            if len(requests) == 1:
                return [_refusal(error)]
        half = len(requests) // 2
        return [
            *await self._sell(requests[:half], lock_wait_milliseconds),
            *await self._sell(requests[half:], lock_wait_milliseconds),
        ]

    async def _sell_with_retries(
        self, requests: Sequence[PurchaseRequest], lock_wait_milliseconds: int
    ) -> list[Purchase | Exception]:
        for attempt in range(1, MAX_ATTEMPTS + 1):
            try:
                return await self._sell_once(requests, lock_wait_milliseconds)
            except asyncpg.DeadlockDetectedError:
                if attempt == MAX_ATTEMPTS:
                    raise
            except asyncpg.PostgresError as error:
                if error.sqlstate != KEY_TAKEN or attempt == MAX_ATTEMPTS:
                    raise
        raise AssertionError("the last attempt returns or raises")

    async def _sell_once(
        self, requests: Sequence[PurchaseRequest], lock_wait_milliseconds: int
    ) -> list[Purchase | Exception]:
        async with self._db.connection() as connection:
            rows = await queries.sell_tickets(
                connection,
                requests=[request.row() for request in requests],  # type: ignore[misc]  # a field may be NULL, which the stub cannot say
                commission_rates=list(self._commission_rates()),
                lock_timeout=str(lock_wait_milliseconds),
            )
        answers = {row["position"]: _answer(row) for row in rows}
        return [answers[position] for position in range(1, len(requests) + 1)]


def _is_of_one_request(error: asyncpg.PostgresError) -> bool:
    """Whether a request brought this upon its batch: a value that does not fit, or a refusal of our
    functions (class LM). Any other error comes from the state of the server."""
    return isinstance(error, asyncpg.DataError | asyncpg.IntegrityConstraintViolationError) or str(
        error.sqlstate
    ).startswith("LM")


def _refusal(error: asyncpg.PostgresError) -> Exception:
    """The type that a trigger's refusal stands for, or the error itself."""
    is_own = error.sqlstate == lottery_errors.OwnLottery.sqlstate
    return lottery_errors.OwnLottery() if is_own else error


def _answer(row: "queries.SellTicketsRow") -> Purchase | Exception:
    if row["code"] is not None:
        return from_sqlstate(row["code"], row["data"])
    assert row["result"] is not None
    return Purchase(row["result"], row["replayed"])
