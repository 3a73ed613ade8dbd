"""The published vectors, the shuffle against a naive one, and its uniformity."""

import hashlib
import hmac
import json
import math
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise, permutations
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from luckymart.draws import beacon, entropy, merkle, rules
from luckymart.draws.entropy import Entropy
from luckymart.draws.rules import Facts, Source

VECTORS = json.loads((Path(__file__).parent / "vectors.json").read_text())["vectors"]
KEY = bytes(range(32))


def tickets_of(vector: dict[str, Any]) -> list[tuple[int, int]]:
    return [(vector["first_number"] + i, 5000000000 + 7 * i) for i in range(vector["tickets"])]


def facts_of(vector: dict[str, Any]) -> Facts:
    return Facts(
        UUID(vector["lottery_id"]),
        bytes.fromhex(vector["root"]),
        vector["tickets"],
        vector["winners"],
    )


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["name"])
def test_published_seal(vector: dict[str, Any]) -> None:
    key = bytes.fromhex(vector["salt_key"])
    leaves = list(rules.leaves(key, tickets_of(vector)))
    number, owner, leaf = leaves[0]
    assert (number, owner.hex(), leaf.hex()) == (
        vector["first_number"],
        vector["first_owner"],
        vector["first_leaf"],
    )
    assert merkle.root(leaf for _, _, leaf in leaves).hex() == vector["root"]
    path = merkle.path([leaf for _, _, leaf in leaves], vector["path_of_index"])
    assert [[side, sibling.hex()] for side, sibling in path] == vector["path"]


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["name"])
def test_published_draw(vector: dict[str, Any]) -> None:
    facts = facts_of(vector)
    if vector["source"] == "ecvrf":
        assert rules.alpha(facts).hex() == vector["alpha"]
        found = entropy.from_ecvrf(bytes.fromhex(vector["secret_key"]), facts)
        assert (found.proof.hex(), found.output.hex()) == (vector["proof"], vector["output"])
    else:
        signature = bytes.fromhex(vector["signature"])
        found = entropy.from_beacon(beacon.QUICKNET, vector["round"], signature)
    assert found.source == vector["source"]
    assert found.public_key.hex() == vector["public_key"]
    assert found.context.hex() == vector["context"]
    assert found.round_number == vector["round"]
    outcome = entropy.draw(facts, found)
    assert outcome.seed.hex() == vector["seed"]
    assert outcome.indices == vector["winner_indices"]


@given(st.integers(0, 2**32 - 1), st.integers(0, 2**64 - 1), st.binary(min_size=32, max_size=32))
def test_the_fast_loop_is_salt_owner_and_leaf(number: int, person: int, key: bytes) -> None:
    label = b"luckymart/salt/v1" + number.to_bytes(4, "big")
    salt = rules.salt(key, number)
    assert salt == hmac.new(key, label, hashlib.sha256).digest()[:16]
    owner = rules.owner(salt, person)
    assert list(rules.leaves(key, [(number, person)])) == [
        (number, owner, rules.leaf(number, owner))
    ]


@pytest.mark.parametrize(
    "tickets",
    [
        [(2, 1), (1, 1)],
        [(1, 1), (1, 2)],
        [(-1, 1)],
        [(2**32, 1)],
        [(1, -1)],
        [(1, 2**64)],
    ],
)
def test_a_list_that_is_not_sorted_or_not_in_range_is_refused(
    tickets: list[tuple[int, int]],
) -> None:
    with pytest.raises(rules.DrawInputError):
        list(rules.leaves(KEY, tickets))


@pytest.mark.parametrize("size", [0, 31, 33])
def test_keys_of_a_wrong_size_are_refused(size: int) -> None:
    with pytest.raises(rules.DrawInputError):
        list(rules.leaves(bytes(size), [(1, 1)]))
    with pytest.raises(rules.DrawInputError):
        rules.salt(bytes(size), 1)


def test_inputs_of_a_wrong_size_are_refused() -> None:
    with pytest.raises(rules.DrawInputError):
        rules.owner(bytes(15), 1)
    with pytest.raises(rules.DrawInputError):
        rules.leaf(2**32, bytes(32))
    with pytest.raises(rules.DrawInputError):
        Facts(UUID(int=0), bytes(31), 1, 1)


@pytest.mark.parametrize(("tickets", "winners"), [(0, 0), (1, 0), (1, 2), (2**32, 1)])
def test_numbers_of_tickets_and_winners_that_cannot_be(tickets: int, winners: int) -> None:
    with pytest.raises(rules.DrawInputError):
        Facts(UUID(int=0), bytes(32), tickets, winners)
    with pytest.raises(rules.DrawInputError):
        rules.winner_indices(KEY, tickets, winners)


def test_each_input_changes_the_seed() -> None:
    facts = Facts(UUID(int=7), bytes(32), 10, 3)
    given_ = (Source.DRAND, bytes(32), 5, bytes(48), facts)
    seeds = {rules.seed(*given_)}
    for place, other in enumerate((Source.ECVRF, KEY, 6, b"\x01" * 48)):
        changed = (*given_[:place], other, *given_[place + 1 :])
        seeds.add(rules.seed(*changed))  # type: ignore[arg-type]  # one place of five replaced
    for other_facts in (
        Facts(UUID(int=8), bytes(32), 10, 3),
        Facts(UUID(int=7), KEY, 10, 3),
        Facts(UUID(int=7), bytes(32), 11, 3),
        Facts(UUID(int=7), bytes(32), 10, 2),
    ):
        seeds.add(rules.seed(*given_[:-1], other_facts))
    assert len(seeds) == 9


def naive_winners(seed: bytes, tickets: int, winners: int) -> list[int]:
    """Section 4 of the spec, literally: the whole array, one u64 after another."""
    position = 0

    def next_word() -> int:
        nonlocal position
        block = hmac.new(seed, (position // 4).to_bytes(8, "big"), hashlib.sha256).digest()
        word = block[position % 4 * 8 : position % 4 * 8 + 8]
        position += 1
        return int.from_bytes(word, "big")

    def below(n: int) -> int:
        x = next_word()
        while x >= 2**64 // n * n:
            x = next_word()
        return x % n

    a = list(range(tickets))
    for i in range(winners):
        j = i + below(tickets - i)
        a[i], a[j] = a[j], a[i]
    return a[:winners]


@settings(max_examples=300, deadline=None)
@given(st.binary(min_size=32, max_size=32), st.data())
def test_winners_are_distinct_in_range_and_as_the_naive_shuffle_says(
    seed: bytes, data: st.DataObject
) -> None:
    tickets = data.draw(st.integers(1, 3000))
    winners = data.draw(st.integers(1, min(tickets, 200)) | st.just(tickets))
    found = rules.winner_indices(seed, tickets, winners)
    assert len(set(found)) == winners
    assert all(0 <= index < tickets for index in found)
    assert found == naive_winners(seed, tickets, winners)


@pytest.mark.parametrize("winners", [1, 2, 77, 500])
def test_the_winners_of_fewer_ranks_are_the_first_of_more(winners: int) -> None:
    every = rules.winner_indices(KEY, 500, 500)
    assert sorted(every) == list(range(500))
    assert rules.winner_indices(KEY, 500, winners) == every[:winners]


def test_words_of_the_incomplete_run_are_skipped() -> None:
    """With n = 2⁶³ + 1 nearly every second word is skipped; a plain modulo would be biased."""
    n = 2**63 + 1
    words = iter([2**64 - 1, n, n - 1, 5])
    assert rules._below(n, words) == n - 1
    assert next(words) == 5
    assert rules._below(2**63, iter([2**64 - 1])) == 2**63 - 1


def seeds(label: str, count: int) -> list[bytes]:
    return [hashlib.sha256(f"{label} {index}".encode()).digest() for index in range(count)]


def chi_square_p(counts: Sequence[float]) -> float:
    """P of counts at least this uneven: Q(k/2, χ²/2), by the series of the lower gamma."""
    expected = sum(counts) / len(counts)
    x = sum((count - expected) ** 2 / expected for count in counts) / 2
    s = (len(counts) - 1) / 2
    term = total = 1 / s
    for step in range(1, 10_000):
        term *= x / (s + step)
        total += term
    return 1 - total * math.exp(s * math.log(x) - x - math.lgamma(s)) if x else 1.0


def test_the_yardstick_itself() -> None:
    """Critical values of χ² from the tables: 3.841 (1 degree), 18.307 (10 degrees), both 5 %."""
    half = math.sqrt(3.841 * 200 / 4)
    assert math.isclose(chi_square_p([100 - half, 100 + half]), 0.05, rel_tol=1e-3)
    offset = math.sqrt(18.307 * 1000 / 2)
    eleven = [1000 + offset, 1000 - offset, *[1000] * 9]
    assert math.isclose(chi_square_p(eleven), 0.05, rel_tol=1e-3)


@pytest.mark.parametrize("tickets", [2, 7, 10, 64, 1000])
def test_one_winner_is_uniform(tickets: int) -> None:
    drawn = Counter(
        rules.winner_indices(seed, tickets, 1)[0] for seed in seeds(f"one of {tickets}", 20_000)
    )
    assert chi_square_p([drawn[index] for index in range(tickets)]) > 0.001


def test_every_order_of_several_winners_is_equally_likely() -> None:
    drawn = Counter(tuple(rules.winner_indices(seed, 6, 3)) for seed in seeds("three", 24_000))
    assert chi_square_p([drawn[order] for order in permutations(range(6), 3)]) > 0.001


@pytest.mark.parametrize("rank", [0, 4, 9])
def test_each_rank_is_uniform(rank: int) -> None:
    drawn = Counter(rules.winner_indices(seed, 50, 10)[rank] for seed in seeds("ranks", 20_000))
    assert chi_square_p([drawn[index] for index in range(50)]) > 0.001


def test_neighbouring_ranks_are_independent() -> None:
    """The step from one winner to the next, modulo N, is uniform over 1 … N−1."""
    steps = Counter(
        (second - first) % 20
        for seed in seeds("steps", 10_000)
        for first, second in pairwise(rules.winner_indices(seed, 20, 4))
    )
    assert steps[0] == 0
    assert chi_square_p([steps[step] for step in range(1, 20)]) > 0.001


def test_entropy_of_a_beacon_is_verified_before_it_is_used() -> None:
    vector = VECTORS[0]
    signature = bytes.fromhex(vector["signature"])
    with pytest.raises(beacon.InvalidSignatureError):
        entropy.from_beacon(beacon.QUICKNET, vector["round"] + 1, signature)


def test_a_draw_depends_on_nothing_but_seal_and_entropy() -> None:
    facts = facts_of(VECTORS[0])
    given_ = Entropy(Source.DRAND, bytes(32), bytes(96), 1, bytes(48), bytes(48))
    again = Entropy(Source.DRAND, bytes(32), KEY * 3, 1, bytes(48), b"other proof")
    assert entropy.draw(facts, given_) == entropy.draw(facts, again)
