"""The arithmetic of a draw, `luckymart/draw/v1`: leaves, alpha, seed, winners (docs/fairness.md).

Pure functions over bytes. Integers are big-endian; a lottery's id is its 16 UUID bytes.
"""

import hmac
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from itertools import count
from struct import Struct
from struct import error as StructError  # noqa: N812  # it is a class
from typing import TypeAlias
from uuid import UUID

SPEC = "luckymart/draw/v1"
SALT_BYTES = 16
SALT_KEY_BYTES = 32

Leaf: TypeAlias = tuple[int, bytes, bytes]
"""A ticket's number, its owner's commitment, its leaf hash."""

_SALT_LABEL = b"luckymart/salt/v1"
_OWNER_LABEL = b"luckymart/owner/v1"
_ALPHA_LABEL = b"luckymart/alpha/v1"
_SEED_LABEL = SPEC.encode() + b"\x00"
_LEAF = b"\x00"

_U32 = Struct(">I")
_U64 = Struct(">Q")
_FOUR_WORDS = Struct(">4Q")
_MAX_U32 = 2**32 - 1
_INNER_PAD = bytes(byte ^ 0x36 for byte in range(256))
_OUTER_PAD = bytes(byte ^ 0x5C for byte in range(256))


class DrawInputError(ValueError):
    """A number, key or list that cannot be part of a draw."""

    code = "draw_input"


class Source(StrEnum):
    """Where the entropy comes from; `byte` is its code in the seed."""

    DRAND = "drand"
    ECVRF = "ecvrf"

    @property
    def byte(self) -> bytes:
        return b"\x01" if self is Source.DRAND else b"\x02"


@dataclass(frozen=True, slots=True)
class Facts:
    """What a seal fixes: the input of both alpha and the seed."""

    lottery_id: UUID
    root: bytes
    tickets: int
    winners: int

    def __post_init__(self) -> None:
        if not 1 <= self.winners <= self.tickets <= _MAX_U32:
            raise DrawInputError("1 ≤ winners ≤ tickets < 2³² does not hold")
        if len(self.root) != 32:
            raise DrawInputError("a root has 32 bytes")

    def encode(self) -> bytes:
        """lottery ‖ root ‖ u32(N) ‖ u32(W)"""
        sizes = _U32.pack(self.tickets) + _U32.pack(self.winners)
        return self.lottery_id.bytes + self.root + sizes


def salt(salt_key: bytes, number: int) -> bytes:
    """Return the 16-byte salt of ticket `number` under a lottery's 32-byte secret key."""
    _check_salt_key(salt_key)
    return hmac.digest(salt_key, _SALT_LABEL + _u32(number), "sha256")[:SALT_BYTES]


def owner(salt: bytes, telegram_id: int) -> bytes:
    """Return the 32-byte commitment to a ticket's owner. The salt has 16 bytes."""
    if len(salt) != SALT_BYTES:
        raise DrawInputError("a salt has 16 bytes")
    return sha256(_OWNER_LABEL + salt + _u64(telegram_id)).digest()


def leaf(number: int, owner: bytes) -> bytes:
    """Return the leaf hash of a ticket. `owner` is the 32-byte commitment."""
    return sha256(_LEAF + _u32(number) + owner).digest()


def leaves(salt_key: bytes, tickets: Iterable[tuple[int, int]]) -> Iterator[Leaf]:
    """Yield the leaves of `(number, telegram_id)` pairs, which must be sorted by number.

    Inlines `salt`, `owner` and `leaf` for seals of a million tickets: HMAC's two key blocks (RFC
    2104) are hashed once and copied, because `hmac.digest` would take longer than all the rest.
    Raises DrawInputError at the first pair out of order or out of range.
    """
    _check_salt_key(salt_key)
    key_block = salt_key.ljust(64, b"\x00")
    inner = sha256(key_block.translate(_INNER_PAD) + _SALT_LABEL).copy
    outer = sha256(key_block.translate(_OUTER_PAD)).copy
    hasher, u32, u64 = sha256, _U32.pack, _U64.pack
    previous = -1
    try:
        for number, telegram_id in tickets:
            if number <= previous:
                raise DrawInputError(f"ticket {number} does not follow ticket {previous}")
            previous = number
            packed = u32(number)
            first, second = inner(), outer()
            first.update(packed)
            second.update(first.digest())
            hidden = _OWNER_LABEL + second.digest()[:SALT_BYTES] + u64(telegram_id)
            committed = hasher(hidden).digest()
            yield number, committed, hasher(_LEAF + packed + committed).digest()
    except StructError as error:
        raise DrawInputError(f"ticket {previous} or its owner is out of range") from error


def alpha(facts: Facts) -> bytes:
    """Return the input of the operator's verifiable random function."""
    return _ALPHA_LABEL + facts.encode()


def seed(source: Source, context: bytes, round_number: int, output: bytes, facts: Facts) -> bytes:
    """Return S, the 32 bytes from which the winners follow. The round is 0 for ECVRF."""
    return sha256(
        _SEED_LABEL + source.byte + context + _u64(round_number) + output + facts.encode()
    ).digest()


def winner_indices(seed: bytes, tickets: int, winners: int) -> list[int]:
    """Return the indices of the winning tickets by rank: the first W steps of a shuffle of N.

    Stores only the swapped positions, so time and memory are O(W), not O(N).
    """
    if not 1 <= winners <= tickets <= _MAX_U32:
        raise DrawInputError("1 ≤ winners ≤ tickets < 2³² does not hold")
    words = _words(seed)
    moved: dict[int, int] = {}
    chosen = []
    for i in range(winners):
        j = i + _below(tickets - i, words)
        chosen.append(moved.get(j, j))
        moved[j] = moved.get(i, i)
    return chosen


def _words(seed: bytes) -> Iterator[int]:
    """Yield the u64s of HMAC-SHA256(S, u64(0)) ‖ HMAC-SHA256(S, u64(1)) ‖ …"""
    for block in count():
        yield from _FOUR_WORDS.unpack(hmac.digest(seed, _U64.pack(block), "sha256"))


def _below(n: int, words: Iterator[int]) -> int:
    """Return a uniform number below n. Skips words of the last, incomplete run of n."""
    limit = 2**64 // n * n
    return next(x for x in words if x < limit) % n


def _check_salt_key(salt_key: bytes) -> None:
    if len(salt_key) != SALT_KEY_BYTES:
        raise DrawInputError("a salt key has 32 bytes")


def _u32(value: int) -> bytes:
    try:
        return _U32.pack(value)
    except StructError as error:
        raise DrawInputError(f"{value} is not an unsigned 32-bit number") from error


def _u64(value: int) -> bytes:
    try:
        return _U64.pack(value)
    except StructError as error:
        raise DrawInputError(f"{value} is not an unsigned 64-bit number") from error
