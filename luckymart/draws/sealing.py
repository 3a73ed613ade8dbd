"""The seal: freezes the ticket list and commits to it, in one transaction.

With a beacon, the seal also fixes the round; rounds.py records whether it was published in time.
"""

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from luckymart.draws import beacon, merkle, queries, rules
from luckymart.draws.errors import TooFewSold
from luckymart.draws.proof import leaf_line
from luckymart.kit.database import Connection, Tx
from luckymart.ledger import actions as ledger
from luckymart.lotteries import actions as lotteries
from luckymart.lotteries.errors import EntropySourceUnavailable, LotteryNotFound, LotteryState
from luckymart.resales import settling as resales

PAGE_TICKETS: Final = 2 * merkle.BLOCK_LEAVES
PREPARATIONS: Final = 3
"""How often a list is hashed before its lottery is locked, if tickets change hands meanwhile."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """The beginning of a ticket list, hashed while nobody waits for it.

    `roots`: of its whole blocks, up to the ticket `last_number`. New tickets have higher numbers,
    so these roots hold until one of the tickets changes hands, and `deals` counts how often that
    has happened in the lottery.
    """

    deals: int = 0
    roots: Sequence[bytes] = ()
    last_number: int = 0


async def due_seals(
    connection: Connection, put_off: Sequence[UUID] = (), limit: int = 100
) -> list[UUID]:
    rows = await queries.due_seals(connection, put_off=put_off, limit=limit)
    return [row["id"] for row in rows]


async def list_undrawable(connection: Connection, own_key: bytes) -> list[UUID]:
    """Published lotteries that wait for a key other than the operator's."""
    return [row["id"] for row in await queries.list_undrawable(connection, own_key=own_key)]


async def seal(tx: Tx, lottery_id: UUID, own_key: bytes | None = None) -> bool:
    """Freeze the ticket list. Returns False and changes nothing if the seal is not due.

    `own_key`: the operator's public key. A lottery that was made under another one could not be
    drawn; while it is not sealed, staff can cancel it.
    Raises LotteryNotFound, EntropySourceUnavailable.
    """
    prepared = await prepare(tx, lottery_id)
    lottery = await lock(tx, lottery_id)
    if not is_seal_due(lottery, lottery["locked_at"]):
        return False
    needed = lottery["entropy_public_key"] if lottery["entropy_source"] == "ecvrf" else None
    if own_key is not None and needed not in (None, own_key):
        raise EntropySourceUnavailable(source="ecvrf")
    await resales.post(tx, await seal_locked(tx, lottery, prepared))
    return True


def is_seal_due(lottery: "queries.LockRow", now: datetime) -> bool:
    """The rule of `due_seals`, checked again under the lottery's lock."""
    if lottery["status"] == "SOLD_OUT":
        return lottery["seal_due_at"] is not None and lottery["seal_due_at"] <= now
    enough = lottery["sold_tickets"] >= lottery["min_tickets"]
    return lottery["status"] == "ACTIVE" and lottery["end_time"] <= now and enough


async def lock(tx: Tx, lottery_id: UUID) -> "queries.LockRow":
    """Lock the lottery's row and return it with its salt key. Raises LotteryNotFound."""
    lottery = await queries.lock(tx, lottery_id=lottery_id)
    if lottery is None:
        raise LotteryNotFound
    return lottery


async def prepare(tx: Tx, lottery_id: UUID) -> Prepared:
    """Hash the whole blocks of the ticket list before the lottery's row is locked.

    A million leaves take seconds, in which sales and the market would wait for the row.
    """
    salt_key = await queries.key_to_seal(tx, lottery_id=lottery_id)
    if salt_key is None:
        return Prepared()
    for _ in range(PREPARATIONS):
        prepared = await _prepare(tx, lottery_id, salt_key)
        if await queries.count_deals(tx, lottery_id=lottery_id) == prepared.deals:
            break
    return prepared


async def _prepare(tx: Tx, lottery_id: UUID, salt_key: bytes) -> Prepared:
    deals = await queries.count_deals(tx, lottery_id=lottery_id)
    roots: list[bytes] = []
    last_number = 0
    async for tickets in _pages(tx, lottery_id):
        if len(tickets) < PAGE_TICKETS:
            break
        roots += await asyncio.to_thread(_block_roots, salt_key, tickets)
        last_number, _ = tickets[-1]
    return Prepared(deals or 0, roots, last_number)


async def seal_locked(tx: Tx, lottery: "queries.LockRow", prepared: Prepared) -> list[ledger.Event]:
    """Seal a lottery whose row this transaction has locked, and close its market.

    Returns the payments for resold tickets, to be posted last with the transaction's others.
    Raises LotteryState, TooFewSold.
    """
    if lottery["status"] not in ("ACTIVE", "SOLD_OUT"):
        raise LotteryState(status=lottery["status"])
    if lottery["sold_tickets"] < lottery["min_tickets"]:
        raise TooFewSold(min_tickets=lottery["min_tickets"], sold_tickets=lottery["sold_tickets"])
    payments = await resales.settle(tx, lottery)
    if await queries.count_deals(tx, lottery_id=lottery["id"]) != prepared.deals:
        prepared = Prepared()
    roots = list(prepared.roots)
    count = len(roots) * merkle.BLOCK_LEAVES
    async for tickets in _pages(tx, lottery["id"], prepared.last_number):
        # Hashing takes long, so keep it off the event loop.
        roots += await asyncio.to_thread(_block_roots, lottery["salt_key"], tickets)
        count += len(tickets)
    # Read the clock after hashing, which takes seconds: the round must be far enough from here.
    sealed_at = await queries.now(tx)
    chain = await chain_of(tx, lottery)
    delay = timedelta(seconds=lottery["draw_delay_seconds"])
    round_number = None if chain is None else chain.round_for(sealed_at, delay)
    await queries.insert_seal(
        tx,
        lottery_id=lottery["id"],
        spec=lottery["spec"],
        source=lottery["entropy_source"],
        root=merkle.root_of_blocks(roots),
        tickets=count,
        winners=lottery["winners_count"],
        round=round_number,
        block_roots=b"".join(roots),
        sealed_at=sealed_at,
    )
    draw_time = chain.time_of(round_number) if chain and round_number else sealed_at + delay
    await lotteries.start_drawing(tx, lottery["id"], draw_time)
    return payments


async def chain_of(connection: Connection, lottery: "queries.LockRow") -> beacon.Chain | None:
    """The drand chain that draws a lottery; None for `ecvrf`."""
    if lottery["entropy_source"] != "drand":
        return None
    row = await queries.chain(connection, public_key=lottery["entropy_public_key"])
    assert row is not None  # a lottery names no other
    return beacon.Chain(**row)


def _block_roots(salt_key: bytes, tickets: Sequence[tuple[int, int]]) -> list[bytes]:
    return merkle.block_roots(leaf for _, _, leaf in rules.leaves(salt_key, tickets))


async def _pages(
    connection: Connection, lottery_id: UUID, after: int = 0
) -> AsyncIterator[Sequence[tuple[int, int]]]:
    """The list of (number, telegram_id) in order, in pages of whole blocks except the last.

    It begins behind the number `after`.
    """
    while rows := await queries.next_tickets(
        connection, lottery_id=lottery_id, after=after, limit=PAGE_TICKETS
    ):
        yield [(row["number"], row["telegram_id"]) for row in rows]
        after = rows[-1]["number"]


async def stream_leaves(connection: Connection, lottery_id: UUID) -> AsyncIterator[str]:
    """The published list, as chunks of many lines each. Empty before the seal."""
    salt_key = await queries.salt_key(connection, lottery_id=lottery_id)
    if salt_key is None:
        return
    async for tickets in _pages(connection, lottery_id):
        yield await asyncio.to_thread(_lines, salt_key, tickets)


def _lines(salt_key: bytes, tickets: Sequence[tuple[int, int]]) -> str:
    return "".join(
        leaf_line(number, owner) + "\n" for number, owner, _ in rules.leaves(salt_key, tickets)
    )
