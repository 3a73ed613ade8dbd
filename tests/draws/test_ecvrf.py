"""The examples of RFC 9381, and every kind of invalid proof."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from luckymart.draws import ecvrf

EXAMPLES = json.loads((Path(__file__).parent / "rfc9381.json").read_text())["examples"]
GROUP_ORDER = 2**252 + 27742317777372353535851937790883648493
# The eight points of small order of edwards25519, and encodings with y ≥ p.
BAD_POINTS = [
    bytes(32),
    bytes(31) + b"\x80",
    b"\x01" + bytes(31),
    (2**255 - 20).to_bytes(32, "little"),
    bytes.fromhex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"),
    bytes.fromhex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85"),
    bytes.fromhex("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"),
    bytes.fromhex("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa"),
    (2**255 - 19).to_bytes(32, "little"),
    (2**255 - 18).to_bytes(32, "little"),
    b"\xff" * 32,
]


def named(example: dict[str, Any]) -> str:
    return f"example {example['number']}"


@pytest.mark.parametrize("example", EXAMPLES, ids=named)
def test_rfc_example(example: dict[str, Any]) -> None:
    secret_key, alpha = bytes.fromhex(example["sk"]), bytes.fromhex(example["alpha"])
    key, proof = bytes.fromhex(example["pk"]), bytes.fromhex(example["pi"])
    assert ecvrf.public_key(secret_key) == key
    assert ecvrf.prove(secret_key, alpha) == proof
    assert ecvrf.verify(key, alpha, proof).hex() == example["beta"]
    assert ecvrf.output(proof).hex() == example["beta"]


@pytest.mark.parametrize("example", EXAMPLES, ids=named)
def test_rfc_example_inside(example: dict[str, Any]) -> None:
    key, proof = bytes.fromhex(example["pk"]), bytes.fromhex(example["pi"])
    x, prefix = ecvrf._secret_scalar(bytes.fromhex(example["sk"]))
    h = ecvrf._hash_to_curve(key, bytes.fromhex(example["alpha"]))
    u, v = ecvrf._commitments(key, h, proof[:32], proof[32:48], proof[48:])
    found = {
        "x": x.hex(),
        "h": h.hex(),
        "k": ecvrf._nonce(prefix, h).hex(),
        "u": u.hex(),
        "v": v.hex(),
    }
    assert found == {name: example[name] for name in found}


@settings(max_examples=100, deadline=None)
@given(st.binary(min_size=32, max_size=32), st.binary(max_size=200))
def test_what_is_proved_verifies_and_is_the_only_output(secret_key: bytes, alpha: bytes) -> None:
    proof = ecvrf.prove(secret_key, alpha)
    assert ecvrf.prove(secret_key, alpha) == proof
    key = ecvrf.public_key(secret_key)
    assert ecvrf.verify(key, alpha, proof) == ecvrf.output(proof)
    with pytest.raises(ecvrf.InvalidProofError):
        ecvrf.verify(key, alpha + b"\x00", proof)


def test_every_flipped_bit_of_a_proof_is_refused() -> None:
    example = EXAMPLES[2]
    key, alpha = bytes.fromhex(example["pk"]), bytes.fromhex(example["alpha"])
    proof = bytearray.fromhex(example["pi"])
    for bit in range(8 * len(proof)):
        proof[bit // 8] ^= 1 << bit % 8
        with pytest.raises(ecvrf.InvalidProofError):
            ecvrf.verify(key, alpha, bytes(proof))
        proof[bit // 8] ^= 1 << bit % 8


def test_every_flipped_bit_of_a_key_is_refused() -> None:
    example = EXAMPLES[2]
    alpha, proof = bytes.fromhex(example["alpha"]), bytes.fromhex(example["pi"])
    key = bytearray.fromhex(example["pk"])
    for bit in range(8 * len(key)):
        key[bit // 8] ^= 1 << bit % 8
        with pytest.raises(ecvrf.EcvrfError):
            ecvrf.verify(bytes(key), alpha, proof)
        key[bit // 8] ^= 1 << bit % 8


def test_s_has_one_encoding() -> None:
    """s + L gives the same equation; accepting it would make proofs malleable."""
    example = EXAMPLES[0]
    proof = bytes.fromhex(example["pi"])
    s = int.from_bytes(proof[48:], "little") + GROUP_ORDER
    with pytest.raises(ecvrf.InvalidProofError):
        ecvrf.verify(bytes.fromhex(example["pk"]), b"", proof[:48] + s.to_bytes(32, "little"))


@pytest.mark.parametrize("scalars", [bytes(48), bytes(16) + b"\x01" + bytes(31)])
def test_zero_scalars_are_refused(scalars: bytes) -> None:
    example = EXAMPLES[0]
    with pytest.raises(ecvrf.InvalidProofError):
        ecvrf.verify(bytes.fromhex(example["pk"]), b"", bytes.fromhex(example["pi"])[:32] + scalars)


@pytest.mark.parametrize("point", BAD_POINTS, ids=bytes.hex)
def test_bad_points_are_refused_as_gamma_and_as_key(point: bytes) -> None:
    example = EXAMPLES[0]
    proof = bytes.fromhex(example["pi"])
    with pytest.raises(ecvrf.InvalidProofError):
        ecvrf.verify(bytes.fromhex(example["pk"]), b"", point + proof[32:])
    with pytest.raises(ecvrf.InvalidKeyError):
        ecvrf.verify(point, b"", proof)


@pytest.mark.parametrize("point", BAD_POINTS[-3:], ids=bytes.hex)
def test_hash_to_curve_reads_only_y_below_p(point: bytes) -> None:
    assert ecvrf._clear_cofactor(point) is None


@pytest.mark.parametrize("length", [0, 79, 81, 128])
def test_a_proof_has_80_bytes(length: int) -> None:
    proof = bytes.fromhex(EXAMPLES[0]["pi"]).ljust(length, b"\x00")[:length]
    with pytest.raises(ecvrf.InvalidProofError):
        ecvrf.verify(bytes.fromhex(EXAMPLES[0]["pk"]), b"", proof)


@pytest.mark.parametrize("length", [0, 31, 33, 64])
def test_keys_have_32_bytes(length: int) -> None:
    with pytest.raises(ecvrf.InvalidKeyError):
        ecvrf.prove(bytes(length), b"")
    with pytest.raises(ecvrf.InvalidKeyError):
        ecvrf.verify(bytes(length), b"", bytes.fromhex(EXAMPLES[0]["pi"]))
