"""Encrypt texts that a dump of the database must not reveal: AES-256-GCM (NIST SP 800-38D).

A sealed text is `version (1) ‖ key id (4) ‖ nonce (12) ‖ ciphertext and tag`. The bytes before the
nonce are authenticated too, and so is the `context`, the table and the row's id, so that a text
copied into another row does not open there.
"""

import hmac
import os
from collections.abc import Sequence
from hashlib import sha256
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

KEY_BYTES: Final = 32
_VERSION: Final = b"\x01"
_ID_BYTES: Final = 4
_NONCE_BYTES: Final = 12
_HEAD_BYTES: Final = len(_VERSION) + _ID_BYTES


class CannotOpen(RuntimeError):
    """No key opens it, or it has been altered: the operator's problem, not a user's."""


class SecretBox:
    """Seals with the first key and opens with any of them, so that keys can be rotated.

    Fingerprints have a key of their own that never changes, so look-ups by fingerprint still work
    after a rotation.
    """

    def __init__(self, keys: Sequence[bytes], hash_key: bytes) -> None:
        """`keys`: at least one. Every key is 32 bytes long."""
        self._current = _key_id(keys[0])
        self._ciphers = {_key_id(key): AESGCM(key) for key in keys}
        self._fingerprint_key = _derived(hash_key, b"fingerprint")

    def seal(self, text: str, context: str) -> bytes:
        head = _VERSION + self._current
        nonce = os.urandom(_NONCE_BYTES)
        cipher = self._ciphers[self._current]
        return head + nonce + cipher.encrypt(nonce, text.encode(), head + context.encode())

    def open(self, sealed: bytes, context: str) -> str:
        """Raises CannotOpen."""
        head, rest = sealed[:_HEAD_BYTES], sealed[_HEAD_BYTES:]
        cipher = self._ciphers.get(head[len(_VERSION) :])
        if cipher is None or head[: len(_VERSION)] != _VERSION:
            raise CannotOpen(f"no key for {context}")
        try:
            text = cipher.decrypt(rest[:_NONCE_BYTES], rest[_NONCE_BYTES:], head + context.encode())
        except (InvalidTag, ValueError) as error:
            raise CannotOpen(f"not what was sealed: {context}") from error
        return text.decode()

    @property
    def current_head(self) -> bytes:
        """The first bytes of everything sealed with the first key."""
        return _VERSION + self._current

    def fingerprint(self, text: str) -> str:
        """A hex HMAC: equal for equal texts, and reveals nothing without the hash key.

        A plain hash would: all sixteen-digit card numbers can be tried in no time.
        """
        return hmac.digest(self._fingerprint_key, text.encode(), sha256).hex()


def _derived(key: bytes, purpose: bytes) -> bytes:
    return hmac.digest(key, b"luckymart/" + purpose, sha256)


def _key_id(key: bytes) -> bytes:
    return _derived(key, b"key id")[:_ID_BYTES]
