"""Draws by a beacon: timely publication of the seal, its round, and what happens without one.

A seal is public as soon as it commits. `publish` then records that this was in time for its round.
If it was not (a slow commit, a crash, an outage), the seal gets a new round counted from now, and
its list of rounds shows that. The database decides, by its own clock.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from luckymart.draws import beacon, entropy, queries, sealing
from luckymart.draws.entropy import Entropy
from luckymart.draws.errors import BeaconSignatureInvalid, EntropyNotYet, SealNotFound
from luckymart.kit.clock import rfc3339, utc_now
from luckymart.kit.database import Connection, Tx
from luckymart.lotteries import actions as lotteries
from luckymart.lotteries.errors import EntropySourceUnavailable


@dataclass(frozen=True, slots=True)
class FixedRound:
    """`published_at` is null until the seal is published in time for this round."""

    round: int
    available_at: datetime
    published_at: datetime | None


async def register_chain(tx: Tx, chain: beacon.Chain) -> None:
    """Allow lotteries to be drawn by this chain. The schema already contains quicknet.

    The database lets only its owner do so.
    """
    await queries.insert_chain(
        tx,
        public_key=chain.public_key,
        chain_hash=chain.chain_hash,
        genesis_seconds=chain.genesis_seconds,
        period_seconds=chain.period_seconds,
        notice_seconds=chain.notice_seconds,
    )


async def is_registered(connection: Connection, chain: beacon.Chain) -> bool:
    return await queries.chain(connection, public_key=chain.public_key) is not None


async def due_publications(
    connection: Connection, put_off: Sequence[UUID] = (), limit: int = 100
) -> list[UUID]:
    """Committed seals whose publication is not recorded yet."""
    rows = await queries.due_publications(connection, put_off=put_off, limit=limit)
    return [row["lottery_id"] for row in rows]


async def publish(tx: Tx, lottery_id: UUID) -> FixedRound | None:
    """Record that a committed seal is published, or fix a new round if that is too late.

    Returns the round that decides, None if there is none. Idempotent.
    """
    row = await queries.publish(tx, lottery_id=lottery_id)
    if row["round"] is None or row["available_at"] is None:
        return None
    return FixedRound(row["round"], row["available_at"], row["published_at"])


async def due_rounds(
    connection: Connection, chain: beacon.Chain, put_off: Sequence[UUID] = (), limit: int = 100
) -> list[tuple[UUID, int]]:
    """Lotteries whose round's signature should exist by now, with the round."""
    rows = await queries.due_rounds(
        connection, public_key=chain.public_key, put_off=put_off, limit=limit
    )
    return [(row["lottery_id"], row["round"]) for row in rows]


async def due_voids(
    connection: Connection, put_off: Sequence[UUID] = (), limit: int = 100
) -> list[UUID]:
    rows = await queries.due_voids(connection, put_off=put_off, limit=limit)
    return [row["id"] for row in rows]


async def void(tx: Tx, lottery_id: UUID) -> bool:
    """Cancel a lottery whose beacon failed to arrive within 72 hours; everyone is refunded.

    Returns False and changes nothing if that is not the case (any more). Raises LotteryNotFound.
    """
    lottery = await sealing.lock(tx, lottery_id)
    if lottery["status"] != "DRAWING" or not await queries.is_void(tx, lottery_id=lottery_id):
        return False
    await lotteries.cancel_sealed(tx, lottery_id, lotteries.VOID)
    return True


def evidence_of(chain: beacon.Chain, seal: "queries.GetSealRow", signature: bytes) -> Entropy:
    """Verify the signature of a sealed lottery's round and return its entropy.

    Raises EntropySourceUnavailable, EntropyNotYet, BeaconSignatureInvalid.
    """
    if seal["source"] != "drand" or seal["entropy_public_key"] != chain.public_key:
        raise EntropySourceUnavailable(source=seal["source"])
    round_number, available_at = round_of(seal)
    if seal["published_at"] is None or available_at > utc_now():
        raise EntropyNotYet(round=round_number, available_at=rfc3339(available_at))
    try:
        return entropy.from_beacon(chain, round_number, signature)
    except beacon.BeaconError as error:
        raise BeaconSignatureInvalid(round=round_number) from error


def round_of(seal: "queries.GetSealRow") -> tuple[int, datetime]:
    """The round of a beacon's seal that counts, and when its signature may exist."""
    assert seal["round"] is not None
    assert seal["available_at"] is not None
    return seal["round"], seal["available_at"]


async def check_signature(
    connection: Connection, chain: beacon.Chain, lottery_id: UUID, signature: bytes
) -> None:
    """Reject a wrong signature before locking any row.

    Raises SealNotFound, EntropySourceUnavailable, EntropyNotYet, BeaconSignatureInvalid.
    """
    seal = await queries.get_seal(connection, lottery_id=lottery_id)
    if seal is None:
        raise SealNotFound
    await asyncio.to_thread(evidence_of, chain, seal, signature)
