"""The tree against the RFC's recursive definition, for every relevant size and index."""

from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from luckymart.draws import merkle
from luckymart.draws.merkle import BLOCK_LEAVES


def some_leaves(count: int) -> list[bytes]:
    return [sha256(index.to_bytes(4, "big")).digest() for index in range(count)]


def split(count: int) -> int:
    """The largest power of two smaller than count (RFC 6962, section 2.1)."""
    return int(1 << (count - 1).bit_length() - 1)


def rfc_root(leaves: list[bytes]) -> bytes:
    if len(leaves) == 1:
        return leaves[0]
    k = split(len(leaves))
    return sha256(b"\x01" + rfc_root(leaves[:k]) + rfc_root(leaves[k:])).digest()


def rfc_path(leaves: list[bytes], index: int) -> merkle.Path:
    """PATH(m, D[n]) of RFC 6962, section 2.1.1, with the side of each sibling."""
    if len(leaves) == 1:
        return []
    k = split(len(leaves))
    if index < k:
        return [*rfc_path(leaves[:k], index), ("right", rfc_root(leaves[k:]))]
    return [*rfc_path(leaves[k:], index - k), ("left", rfc_root(leaves[:k]))]


@pytest.mark.parametrize("count", range(1, 34))
def test_small_trees_at_every_index(count: int) -> None:
    leaves = some_leaves(count)
    root = rfc_root(leaves)
    tree = merkle.MerkleTree(leaves)
    assert merkle.root(iter(leaves)) == tree.root == root
    assert tree.count == count
    for index in range(count):
        path = merkle.path(leaves, index)
        assert path == rfc_path(leaves, index)
        assert [side for side, _ in path] == merkle.sides(index, count)
        assert merkle.fold(leaves[index], path) == root


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_trees_of_several_blocks(data: st.DataObject) -> None:
    near_a_block = st.integers(-2, 2).map(lambda off: max(1, off))
    count = data.draw(
        st.integers(1, 5 * BLOCK_LEAVES)
        | st.builds(lambda b, off: b * BLOCK_LEAVES + off, st.integers(1, 4), near_a_block)
    )
    index = data.draw(st.integers(0, count - 1))
    leaves = some_leaves(count)
    roots = merkle.block_roots(iter(leaves))
    assert len(roots) == -(-count // BLOCK_LEAVES)
    assert merkle.root_of_blocks(roots) == rfc_root(leaves)
    start = index // BLOCK_LEAVES * BLOCK_LEAVES
    path = merkle.path_in_blocks(roots, leaves[start : start + BLOCK_LEAVES], index)
    assert path == merkle.path(leaves, index) == rfc_path(leaves, index)
    assert [side for side, _ in path] == merkle.sides(index, count)


@pytest.mark.parametrize("blocks", [1, 2, 3])
@pytest.mark.parametrize("off", [-1, 0, 1])
def test_edges_of_blocks(blocks: int, off: int) -> None:
    leaves = some_leaves(blocks * BLOCK_LEAVES + off)
    assert merkle.root(leaves) == rfc_root(leaves)


def test_each_wrong_byte_misses_the_root() -> None:
    leaves = some_leaves(7)
    root = rfc_root(leaves)
    path = merkle.path(leaves, 4)
    for step, (side, sibling) in enumerate(path):
        for byte in range(32):
            wrong = bytearray(sibling)
            wrong[byte] ^= 1
            altered = [*path[:step], (side, bytes(wrong)), *path[step + 1 :]]
            assert merkle.fold(leaves[4], altered) != root


@pytest.mark.parametrize("index", [-1, 5, 6])
def test_an_index_outside_the_tree(index: int) -> None:
    with pytest.raises(merkle.MerkleError):
        merkle.path(some_leaves(5), index)
    with pytest.raises(merkle.MerkleError):
        merkle.sides(index, 5)


@pytest.mark.parametrize(
    "leaves",
    [[], [bytes(31)], [bytes(32), bytes(33)]],
    ids=["no leaf", "one too short", "one too long"],
)
def test_no_tree_without_leaves_or_with_what_is_no_hash(leaves: list[bytes]) -> None:
    with pytest.raises(merkle.MerkleError):
        merkle.root(leaves)
    with pytest.raises(merkle.MerkleError):
        merkle.MerkleTree(leaves)


def test_a_path_needs_the_leaves_of_its_own_block() -> None:
    leaves = some_leaves(3 * BLOCK_LEAVES)
    roots = merkle.block_roots(leaves)
    with pytest.raises(merkle.MerkleError):
        merkle.path_in_blocks(roots, leaves[:BLOCK_LEAVES], 2 * BLOCK_LEAVES)
