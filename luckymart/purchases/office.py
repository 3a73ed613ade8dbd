"""The ticket office: one call sells all purchases that arrive together (group commit).

A hot lottery's row stays locked until the WAL is flushed. With one purchase per transaction, the
disk's flush rate would limit the sale; a batch shares one lock and one flush.
"""

from collections.abc import Callable, Sequence
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
# The SQL function's refusals are looked up by SQLSTATE: naming the modules here loads them.
REFUSALS: Final = (ledger_errors, lottery_errors, errors)


@dataclass(frozen=True, slots=True)
class PurchaseRequest:
    user_id: UUID
    lottery_id: UUID
    quantity: int
    wallet_type: WalletType
    key: str

    @property
    def hash(self) -> bytes:
        return request_hash("purchase", self.lottery_id, self.quantity, self.wallet_type.value)

    def row(self) -> tuple[UUID, UUID, int, str, str, bytes]:
        """A value of the SQL type `ticket_request`."""
        return (
            self.user_id,
            self.lottery_id,
            self.quantity,
            self.wallet_type.value,
            self.key,
            self.hash,
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


class TicketOffice:
    """One per process. Two calls at a time: one decides while the other's commit is flushed."""

    def __init__(
        self,
        db: Database,
        commission_rates: Sequence[Decimal],
        *,
        max_batch: int = 256,
        max_waiting: int = 2000,
    ) -> None:
        self.on_batch: Callable[[int], object] = lambda size: None
        """Called with the number of purchases in each batch; for metrics."""
        self._db = db
        self._commission_rates = list(commission_rates)
        self._batcher: Batcher[PurchaseRequest, Purchase] = Batcher(
            self._sell, max_batch=max_batch, max_waiting=max_waiting, max_concurrent=2
        )

    async def buy(self, request: PurchaseRequest) -> Purchase:
        """Sell tickets to one buyer.

        Raises LotteryNotFound, SoldOut, NotEnoughTickets, LimitReached, LotteryClosed, BadQuantity,
        WalletNotFound, InsufficientFunds, IdempotencyMismatch, IdempotencyInFlight, Overloaded;
        nothing has changed then. After any other exception (e.g. a lost connection), retry with the
        same key: a purchase that went through is not repeated.
        """
        if not 1 <= request.quantity <= MAX_QUANTITY:
            # Checked here because a number too large for its column would fail the whole batch.
            raise errors.BadQuantity
        return await self._batcher.submit(request)

    async def close(self) -> None:
        """Accept no more purchases; return once the accepted ones are answered."""
        await self._batcher.close()

    async def _sell(self, requests: Sequence[PurchaseRequest]) -> list[Purchase | Exception]:
        self.on_batch(len(requests))
        for attempt in range(1, MAX_ATTEMPTS + 1):
            try:
                return await self._sell_once(requests)
            except asyncpg.DeadlockDetectedError:
                if attempt == MAX_ATTEMPTS:
                    raise
            except asyncpg.PostgresError as error:
                if error.sqlstate != KEY_TAKEN or attempt == MAX_ATTEMPTS:
                    raise
        raise AssertionError("the last attempt returns or raises")

    async def _sell_once(self, requests: Sequence[PurchaseRequest]) -> list[Purchase | Exception]:
        async with self._db.connection() as connection:
            rows = await queries.sell_tickets(
                connection,
                requests=[request.row() for request in requests],
                commission_rates=self._commission_rates,
            )
        answers = {row["position"]: _answer(row) for row in rows}
        return [answers[position] for position in range(1, len(requests) + 1)]


def _answer(row: "queries.SellTicketsRow") -> Purchase | Exception:
    if row["code"] is not None:
        return from_sqlstate(row["code"], row["data"])
    assert row["result"] is not None
    return Purchase(row["result"], row["replayed"])
