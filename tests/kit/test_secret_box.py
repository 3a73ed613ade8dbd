"""Encryption at rest: what is sealed opens with any of the keys, in its own place, unaltered."""

import os

import pytest

from luckymart.kit.secret_box import CannotOpen, SecretBox

OLD, NEW = os.urandom(32), os.urandom(32)
PLACE = "withdrawals:1"


def test_what_was_sealed_opens_and_never_looks_the_same() -> None:
    box = SecretBox([OLD])
    first, second = (box.seal("4111 1111 1111 1111", PLACE) for _ in range(2))
    assert first != second
    assert b"4111" not in first
    assert box.open(first, PLACE) == box.open(second, PLACE) == "4111 1111 1111 1111"


def test_every_changed_bit_and_every_other_place_is_refused() -> None:
    box = SecretBox([OLD])
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
    old = SecretBox([OLD]).seal("secret", PLACE)
    both = SecretBox([NEW, OLD])
    assert both.open(old, PLACE) == "secret"
    new = both.seal("secret", PLACE)
    assert (new.startswith(both.current_head), old.startswith(both.current_head)) == (True, False)
    assert SecretBox([NEW]).open(new, PLACE) == "secret"
    with pytest.raises(CannotOpen):
        SecretBox([NEW]).open(old, PLACE)


def test_a_fingerprint_is_stable_and_depends_on_the_key() -> None:
    assert SecretBox([OLD]).fingerprint("x") == SecretBox([OLD, NEW]).fingerprint("x")
    assert SecretBox([OLD]).fingerprint("x") != SecretBox([OLD]).fingerprint("y")
    assert SecretBox([OLD]).fingerprint("x") != SecretBox([NEW]).fingerprint("x")
