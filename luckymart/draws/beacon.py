"""drand beacons: which round belongs to a seal, and whether a signature is that round's.

No network access: signatures are verified no matter who delivers them. Parameters of quicknet as
published by the League of Entropy (`/52db9ba7…/info`); signatures are BLS on BLS12-381 with keys in
G2 and signatures in G1 over RFC 9380 hashing, scheme "bls-unchained-g1-rfc9380".
"""

import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256

from py_arkworks_bls12381 import GT, G1Point, G2Point

SIGNATURE_BYTES = 48
PUBLIC_KEY_BYTES = 96
# A lottery is void if its round's signature is still missing this long after the round's time.
VOID_AFTER = timedelta(hours=72)

_DST = b"BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_"
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MAX_ROUND = 2**63 - 1
_LAST_SECOND = 253402300799  # 9999-12-31T23:59:59Z


class BeaconError(ValueError):
    """Base class of this module's errors."""

    code = "beacon_error"


class InvalidSignatureError(BeaconError):
    code = "beacon_invalid_signature"


class InvalidRoundError(BeaconError):
    code = "beacon_invalid_round"


@dataclass(frozen=True, slots=True)
class Chain:
    """One drand chain: who signs (group key), since when (Unix seconds) and how often.

    `notice_seconds`: a seal published later than this before its round gets a new round.
    """

    chain_hash: bytes
    public_key: bytes
    genesis_seconds: int
    period_seconds: int
    notice_seconds: int = 15

    def time_of(self, round_number: int) -> datetime:
        """Return T(R), the moment from which round R's signature may exist."""
        if not 1 <= round_number <= _MAX_ROUND:
            raise InvalidRoundError("rounds are numbered from 1")
        seconds = self.genesis_seconds + self.period_seconds * (round_number - 1)
        if seconds > _LAST_SECOND:
            raise InvalidRoundError("a round later than the year 9999")
        return _EPOCH + timedelta(seconds=seconds)

    def round_for(self, now: datetime, delay: timedelta) -> int:
        """Return the first round at or after `now + delay`: the one a seal fixes."""
        since_genesis = now + delay - _EPOCH - timedelta(seconds=self.genesis_seconds)
        periods = -(-since_genesis // timedelta(seconds=self.period_seconds))
        return max(periods, 0) + 1

    def is_published_in_time(self, published_at: datetime, round_number: int) -> bool:
        """Whether a seal published then precedes its round by at least the notice."""
        return self.time_of(round_number) - published_at >= timedelta(seconds=self.notice_seconds)

    def void_at(self, round_number: int) -> datetime:
        """Return the moment from which a lottery waiting for this round is void."""
        return self.time_of(round_number) + VOID_AFTER


QUICKNET = Chain(
    chain_hash=bytes.fromhex("52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971"),
    public_key=bytes.fromhex(
        "83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c"
        "8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb"
        "5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a"
    ),
    genesis_seconds=1692803367,
    period_seconds=3,
)


def chain_of(info: str) -> Chain:
    """Parse a chain from the JSON of a relay's `/info`; quicknet for an empty text.

    A test chain may set its own `notice_seconds`. Raises BeaconError.
    """
    if not info:
        return QUICKNET
    try:
        said = json.loads(info)
        chain = Chain(
            chain_hash=bytes.fromhex(said["hash"]),
            public_key=bytes.fromhex(said["public_key"]),
            genesis_seconds=int(said["genesis_time"]),
            period_seconds=int(said["period"]),
            notice_seconds=int(said.get("notice_seconds", QUICKNET.notice_seconds)),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise BeaconError("not the description of a chain") from error
    if len(chain.public_key) != PUBLIC_KEY_BYTES or len(chain.chain_hash) != 32:
        raise BeaconError("a chain of another scheme")
    return chain


def message(round_number: int) -> bytes:
    """Return what is signed in an unchained scheme: SHA256(u64(R))."""
    if not 1 <= round_number <= _MAX_ROUND:
        raise InvalidRoundError("rounds are numbered from 1")
    return sha256(round_number.to_bytes(8, "big")).digest()


def verify(chain: Chain, round_number: int, signature: bytes) -> None:
    """Return if `signature` (48 bytes, compressed G1) is the chain's for that round.

    Raises InvalidRoundError or InvalidSignatureError.
    """
    hashed = G1Point.hash_to_curve(message(round_number), _DST)
    try:
        # Both readings check that the point is on the curve and in the prime-order subgroup.
        point = G1Point.from_compressed_bytes(signature)
        key = G2Point.from_compressed_bytes(chain.public_key)
    except (ValueError, TypeError) as error:
        raise InvalidSignatureError("not a point of the signature's or the key's group") from error
    if point == G1Point.identity() or key == G2Point.identity():
        raise InvalidSignatureError("the point at infinity signs nothing")
    if bytes(point.to_compressed_bytes()) != signature:
        raise InvalidSignatureError("the signature is not in its one encoding")
    if not GT.pairing_check([hashed, -point], [key, G2Point()]):
        raise InvalidSignatureError(f"not the signature of round {round_number}")
