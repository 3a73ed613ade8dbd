"""Commands that move money take effect once, however often they are sent.

The answer is stored in the command's own transaction, so the key exists if and only if the event
does. Purchases do the same inside `sell_tickets_v2`, many at a time.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Final
from uuid import UUID

from luckymart.kit import idempotency_queries as queries
from luckymart.kit.database import Connection, Tx
from luckymart.kit.errors import DomainError

KEEP_DAYS: Final = 7
MAX_KEY_LENGTH: Final = 200


class IdempotencyMismatch(DomainError):
    """The key was used for a different request."""

    code = "idempotency_mismatch"
    sqlstate = "LM011"


class IdempotencyInFlight(DomainError):
    """The first request with this key is still running; try again in a moment."""

    code = "idempotency_in_flight"
    sqlstate = "LM012"


def request_hash(*parts: object) -> bytes:
    """A 32-byte hash of a request: its operation and its parsed values, in a fixed order."""
    return sha256("\x1f".join(str(part) for part in parts).encode()).digest()


async def earlier_result(tx: Tx, user_id: UUID, key: str, request_hash: bytes) -> str | None:
    """The stored answer to this request; if None, the key is ours until the commit.

    Raises IdempotencyMismatch, IdempotencyInFlight.
    """
    # Lock before looking up: in the other order, a key that commits in between is missed.
    claimed = await queries.claim(tx, user_id=user_id, key=key)
    row = await queries.find(tx, user_id=user_id, key=key)
    if row is None:
        if not claimed:
            raise IdempotencyInFlight
        return None
    if row["request_hash"] != request_hash:
        raise IdempotencyMismatch
    return row["result"]


async def is_done(connection: Connection, user_id: UUID, key: str) -> bool:
    """Whether a command with this key has been carried out."""
    return await queries.find(connection, user_id=user_id, key=key) is not None


async def store(tx: Tx, user_id: UUID, key: str, request_hash: bytes, result: str) -> None:
    """Store the answer. Call it in the same transaction, after `earlier_result` returned None.

    Raises IdempotencyMismatch if a purchase has used the key since; roll back then.
    """
    stored = await queries.store(
        tx, user_id=user_id, key=key, request_hash=request_hash, result=result
    )
    if stored is None:
        raise IdempotencyMismatch


@dataclass(frozen=True, slots=True)
class Answer:
    """A command's answer; `replayed`: an earlier request with this key carried it out."""

    text: str
    replayed: bool


async def once(
    tx: Tx,
    user_id: UUID,
    key: str,
    request_hash: bytes,
    command: Callable[[Tx], Awaitable[str]],
) -> Answer:
    """Run the command, or return its earlier answer byte for byte. Refusals are not stored.

    Raises IdempotencyMismatch, IdempotencyInFlight, and what the command raises.
    """
    earlier = await earlier_result(tx, user_id, key, request_hash)
    if earlier is not None:
        return Answer(earlier, replayed=True)
    text = await command(tx)
    await store(tx, user_id, key, request_hash, text)
    return Answer(text, replayed=False)


async def delete_older_than(tx: Tx, moment: datetime) -> int:
    return await queries.delete_older_than(tx, moment=moment)
