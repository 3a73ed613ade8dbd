"""ECVRF-EDWARDS25519-SHA512-TAI, RFC 9381, over libsodium's point arithmetic (PyNaCl).

Stricter than the RFC in one respect: libsodium refuses to multiply points outside the prime-order
subgroup, so a Gamma or public key with a low-order part is rejected. Honest provers make none.
"""

from hashlib import sha512

from nacl import bindings as sodium
from nacl.exceptions import CryptoError
from nacl.exceptions import RuntimeError as SodiumError

SECRET_KEY_BYTES = 32
PUBLIC_KEY_BYTES = 32
PROOF_BYTES = 80
OUTPUT_BYTES = 64

_SUITE = b"\x03"
_FIELD_PRIME = 2**255 - 19
_GROUP_ORDER = 2**252 + 27742317777372353535851937790883648493
_IDENTITY = b"\x01" + bytes(31)
_CHALLENGE_BYTES = 16


class EcvrfError(ValueError):
    """Base class of this module's errors."""

    code = "ecvrf_error"


class InvalidKeyError(EcvrfError):
    code = "ecvrf_invalid_key"


class InvalidProofError(EcvrfError):
    code = "ecvrf_invalid_proof"


def public_key(secret_key: bytes) -> bytes:
    """Return the 32-byte public key of a 32-byte secret key (the seed of RFC 8032)."""
    return sodium.crypto_scalarmult_ed25519_base_noclamp(_secret_scalar(secret_key)[0])


def prove(secret_key: bytes, alpha: bytes) -> bytes:
    """Return the 80-byte proof `Gamma ‖ c ‖ s` for the input `alpha` (RFC 9381, section 5.1)."""
    x, prefix = _secret_scalar(secret_key)
    y = sodium.crypto_scalarmult_ed25519_base_noclamp(x)
    h = _hash_to_curve(y, alpha)
    gamma = sodium.crypto_scalarmult_ed25519_noclamp(x, h)
    k = _nonce(prefix, h)
    u = sodium.crypto_scalarmult_ed25519_base_noclamp(k)
    v = sodium.crypto_scalarmult_ed25519_noclamp(k, h)
    c = _challenge(y, h, gamma, u, v)
    s = sodium.crypto_core_ed25519_scalar_add(
        k, sodium.crypto_core_ed25519_scalar_mul(_scalar(c), x)
    )
    return gamma + c + s


def verify(public_key: bytes, alpha: bytes, proof: bytes) -> bytes:
    """Return the 64-byte output that `proof` proves for `alpha` (RFC 9381, section 5.3).

    Raises InvalidKeyError or InvalidProofError; never returns an output that was not proved.
    """
    if not _is_valid_point(public_key):
        raise InvalidKeyError("the public key is not a point of the prime-order subgroup")
    gamma, c, s = _decode_proof(proof)
    h = _hash_to_curve(public_key, alpha)
    u, v = _commitments(public_key, h, gamma, c, s)
    if _challenge(public_key, h, gamma, u, v) != c:
        raise InvalidProofError("the challenge does not match")
    return _output(gamma)


def output(proof: bytes) -> bytes:
    """Return the 64-byte output of a proof already known to be valid (RFC 9381, section 5.2)."""
    return _output(_decode_proof(proof)[0])


def _secret_scalar(secret_key: bytes) -> tuple[bytes, bytes]:
    """Return the clamped scalar x and the nonce prefix of RFC 8032, section 5.1.5."""
    if len(secret_key) != SECRET_KEY_BYTES:
        raise InvalidKeyError("a secret key has 32 bytes")
    digest = sha512(secret_key).digest()
    x = bytearray(digest[:32])
    x[0] &= 0xF8
    x[31] = x[31] & 0x7F | 0x40
    return bytes(x), digest[32:]


def _is_valid_point(point: bytes) -> bool:
    """Canonical, on the curve, in the prime-order subgroup, and not of small order."""
    return len(point) == PUBLIC_KEY_BYTES and sodium.crypto_core_ed25519_is_valid_point(point)


def _scalar(challenge: bytes) -> bytes:
    return challenge + bytes(32 - _CHALLENGE_BYTES)


def _decode_proof(proof: bytes) -> tuple[bytes, bytes, bytes]:
    """RFC 9381, section 5.4.4."""
    if len(proof) != PROOF_BYTES:
        raise InvalidProofError("a proof has 80 bytes")
    gamma, c, s = proof[:32], proof[32:48], proof[48:]
    if not _is_valid_point(gamma):
        raise InvalidProofError("Gamma is not a point of the prime-order subgroup")
    if int.from_bytes(s, "little") >= _GROUP_ORDER:
        raise InvalidProofError("s is not below the order of the group")
    return gamma, c, s


def _hash_to_curve(salt: bytes, alpha: bytes) -> bytes:
    """ECVRF_encode_to_curve_try_and_increment, RFC 9381, section 5.4.1.1."""
    for counter in range(256):
        digest = sha512(_SUITE + b"\x01" + salt + alpha + bytes((counter, 0))).digest()
        point = _clear_cofactor(digest[:32])
        if point is not None and point != _IDENTITY:
            return point
    raise InvalidProofError("no point in 256 attempts")


def _clear_cofactor(point: bytes) -> bytes | None:
    """Return 8 · point, or None if the bytes are not a point.

    libsodium reduces y modulo p, so the canonical range is checked here. It refuses to multiply a
    point outside the prime-order subgroup, hence the three doublings.
    """
    if int.from_bytes(point, "little") % 2**255 >= _FIELD_PRIME:
        return None
    try:
        for _ in range(3):
            point = sodium.crypto_core_ed25519_add(point, point)
    except SodiumError:
        return None
    return point


def _nonce(prefix: bytes, h: bytes) -> bytes:
    """ECVRF_nonce_generation_RFC8032, RFC 9381, section 5.4.2.2."""
    return sodium.crypto_core_ed25519_scalar_reduce(sha512(prefix + h).digest())


def _commitments(y: bytes, h: bytes, gamma: bytes, c: bytes, s: bytes) -> tuple[bytes, bytes]:
    """Return U = s·B − c·Y and V = s·H − c·Gamma."""
    try:
        u = sodium.crypto_core_ed25519_sub(
            sodium.crypto_scalarmult_ed25519_base_noclamp(s),
            sodium.crypto_scalarmult_ed25519_noclamp(_scalar(c), y),
        )
        v = sodium.crypto_core_ed25519_sub(
            sodium.crypto_scalarmult_ed25519_noclamp(s, h),
            sodium.crypto_scalarmult_ed25519_noclamp(_scalar(c), gamma),
        )
    except CryptoError as error:
        raise InvalidProofError("s or c is zero") from error
    return u, v


def _challenge(*points: bytes) -> bytes:
    """RFC 9381, section 5.4.3."""
    return sha512(_SUITE + b"\x02" + b"".join(points) + b"\x00").digest()[:_CHALLENGE_BYTES]


def _output(gamma: bytes) -> bytes:
    cleared = _clear_cofactor(gamma)
    if cleared is None:
        raise InvalidProofError("Gamma is not a point")
    return sha512(_SUITE + b"\x03" + cleared + b"\x00").digest()
