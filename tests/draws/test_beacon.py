"""Two real beacons of quicknet, forgeries, and the arithmetic of rounds."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from py_arkworks_bls12381 import G1Point, G2Point, Scalar

from luckymart.draws import beacon
from luckymart.draws.beacon import QUICKNET

REAL = {
    42: "95a9f9f5b231b7714de1553105d8ffdf3dcda24cfdb1e689319bccf79a9c8ce4"
    "30a91b811fbfaf763900bc998b5d686a",
    657413: "b713718a38ae728dfd477991af2822e08d2f305e47718cef9f7848ce4050e7be"
    "41076862b98fad56e91a6b85b89cd97b",
}
GENESIS = datetime(2023, 8, 23, 15, 9, 27, tzinfo=UTC)


@pytest.mark.parametrize("round_number", REAL)
def test_real_beacons_verify(round_number: int) -> None:
    beacon.verify(QUICKNET, round_number, bytes.fromhex(REAL[round_number]))


@pytest.mark.parametrize("other", [1, 41, 43, 657413])
def test_a_signature_belongs_to_one_round_only(other: int) -> None:
    with pytest.raises(beacon.InvalidSignatureError):
        beacon.verify(QUICKNET, other, bytes.fromhex(REAL[42]))


def test_every_flipped_bit_of_a_signature_is_refused() -> None:
    signature = bytearray.fromhex(REAL[42])
    for bit in range(8 * len(signature)):
        signature[bit // 8] ^= 1 << bit % 8
        with pytest.raises(beacon.InvalidSignatureError):
            beacon.verify(QUICKNET, 42, bytes(signature))
        signature[bit // 8] ^= 1 << bit % 8


@pytest.mark.parametrize(
    "signature",
    [b"", bytes(47), bytes(48), bytes(49), b"\xc0" + bytes(47), b"\xe0" + bytes(47), b"\xff" * 48],
    ids=bytes.hex,
)
def test_what_is_no_point_or_the_point_at_infinity_is_refused(signature: bytes) -> None:
    with pytest.raises(beacon.InvalidSignatureError):
        beacon.verify(QUICKNET, 42, signature)


def test_a_point_outside_the_subgroup_is_refused() -> None:
    """x = 4 is on the curve, but not in the prime-order subgroup."""
    outside = b"\x80" + bytes(46) + b"\x04"
    assert not G1Point.from_compressed_bytes_unchecked(outside).is_in_subgroup()
    with pytest.raises(beacon.InvalidSignatureError):
        beacon.verify(QUICKNET, 42, outside)


def test_a_chain_of_ones_own() -> None:
    """Another key signs for its own chain but not for quicknet."""
    secret = Scalar(123456789)
    own = replace(QUICKNET, public_key=bytes((G2Point() * secret).to_compressed_bytes()))
    hashed = G1Point.hash_to_curve(
        beacon.message(5), b"BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_"
    )
    signature = bytes((hashed * secret).to_compressed_bytes())
    beacon.verify(own, 5, signature)
    with pytest.raises(beacon.InvalidSignatureError):
        beacon.verify(QUICKNET, 5, signature)


@pytest.mark.parametrize(
    "key",
    [bytes(G2Point.identity().to_compressed_bytes()), bytes(96), b"short"],
    ids=["the identity", "zeros", "too short"],
)
def test_a_key_that_is_none_signs_nothing(key: bytes) -> None:
    chain = replace(QUICKNET, public_key=key)
    with pytest.raises(beacon.InvalidSignatureError):
        beacon.verify(chain, 42, bytes.fromhex(REAL[42]))


def test_times_of_rounds() -> None:
    assert QUICKNET.time_of(1) == GENESIS
    assert QUICKNET.time_of(42) == GENESIS + timedelta(seconds=123)
    assert QUICKNET.void_at(1) == GENESIS + timedelta(hours=72)
    with pytest.raises(beacon.InvalidRoundError):
        QUICKNET.time_of(2**62)


@pytest.mark.parametrize("round_number", [0, -1, 2**63])
def test_numbers_that_are_no_round(round_number: int) -> None:
    with pytest.raises(beacon.InvalidRoundError):
        QUICKNET.time_of(round_number)
    with pytest.raises(beacon.InvalidRoundError):
        beacon.message(round_number)


@pytest.mark.parametrize(
    ("after_genesis", "delay", "expected"),
    [(0.0, 0, 1), (0.000001, 0, 2), (2.999999, 0, 2), (3, 0, 2), (3.000001, 0, 3), (0, 60, 21)],
)
def test_round_for_a_seal(after_genesis: float, delay: int, expected: int) -> None:
    now = GENESIS + timedelta(seconds=after_genesis)
    assert QUICKNET.round_for(now, timedelta(seconds=delay)) == expected


@given(
    st.datetimes(datetime(2023, 8, 24), datetime(2200, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001  # hypothesis wants naive bounds
    st.integers(0, 86400),
)
def test_the_round_is_the_first_that_is_not_too_early(now: datetime, delay_seconds: int) -> None:
    delay = timedelta(seconds=delay_seconds)
    round_number = QUICKNET.round_for(now, delay)
    assert QUICKNET.time_of(round_number - 1) < now + delay <= QUICKNET.time_of(round_number)


def test_notice() -> None:
    due = QUICKNET.time_of(1000)
    assert QUICKNET.is_published_in_time(due - timedelta(seconds=15), 1000)
    late = due - timedelta(seconds=15) + timedelta(microseconds=1)
    assert not QUICKNET.is_published_in_time(late, 1000)
