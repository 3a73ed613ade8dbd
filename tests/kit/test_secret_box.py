"""Encryption at rest: a sealed text opens with any key, only in its own context and unaltered."""

import os

import pytest

from luckymart.kit.secret_box import CannotOpen, SecretBox

OLD, NEW, HASH = (os.urandom(32) for _ in range(3))
PLACE = "withdrawals:1"


def test_what_was_sealed_opens_and_never_looks_the_same() -> None:
    box = SecretBox([OLD], HASH)
    first, second = (box.seal("4111 1111 1111 1111", PLACE) for _ in range(2))
    assert first != second
    assert b"4111" not in first
    assert box.open(first, PLACE) == box.open(second, PLACE) == "4111 1111 1111 1111"


def test_every_changed_bit_and_every_other_place_is_refused() -> None:
    box = SecretBox([OLD], HASH)
    sealed = box.seal("secret", PLACE)
    for position in range(len(sealed)):
        changed = bytearray(sealed)
        changed[position] ^= 1
        with pytest.raises(CannotOpen):
            box.open(bytes(changed), PLACE)
    for length in range(len(sealed)):
        with pytest.raises(CannotOpen):
            box.open(sealed[:length], PLACE)
    with pytest.raises(CannotOpen):
        box.open(sealed, "withdrawals:2")


def test_the_first_key_seals_and_all_of_them_open() -> None:
    old = SecretBox([OLD], HASH).seal("secret", PLACE)
    both = SecretBox([NEW, OLD], HASH)
    assert both.open(old, PLACE) == "secret"
    new = both.seal("secret", PLACE)
    assert (new.startswith(both.current_head), old.startswith(both.current_head)) == (True, False)
    assert SecretBox([NEW], HASH).open(new, PLACE) == "secret"
    with pytest.raises(CannotOpen):
        SecretBox([NEW], HASH).open(old, PLACE)


def test_a_fingerprint_depends_on_the_hash_key_alone() -> None:
    fingerprint = SecretBox([OLD], HASH).fingerprint("x")
    assert SecretBox([NEW, OLD], HASH).fingerprint("x") == fingerprint
    assert SecretBox([OLD], HASH).fingerprint("y") != fingerprint
    assert SecretBox([OLD], NEW).fingerprint("x") != fingerprint


def test_an_older_shop_keeps_its_fingerprints_with_its_data_key_as_the_hash_key() -> None:
    """Before HASH_KEY existed, the fingerprint key came from the first DATA_KEY (operations.md)."""
    key = bytes(range(32))
    made_before = "5111157f14fbdc140907e607cff9d226ffb413fa6b01f4d969ed37b6dbaa3657"
    assert SecretBox([NEW, key], hash_key=key).fingerprint("4111111111111111") == made_before
