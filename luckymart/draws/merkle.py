"""Merkle tree of RFC 6962, section 2.1, over leaf hashes of 32 bytes.

Leaves are hashed in blocks of 1,024, so that a million of them never have to fit in memory. Only
the roots of the blocks (31 KB for a million leaves) are kept: with them, the path of a ticket needs
just the 1,024 leaves of its own block.
"""

from collections.abc import Iterable, Sequence
from hashlib import sha256
from itertools import islice
from typing import Literal, TypeAlias

HASH_BYTES = 32
BLOCK_LEAVES = 1024  # a power of two: a full block is then a subtree of the whole tree

Side: TypeAlias = Literal["left", "right"]
Path: TypeAlias = list[tuple[Side, bytes]]

_NODE = b"\x01"
_PIECE_BYTES = BLOCK_LEAVES * HASH_BYTES


class MerkleError(ValueError):
    """A tree without leaves, an index outside it, or a leaf that is not a hash."""

    code = "merkle_error"


def block_roots(leaves: Iterable[bytes]) -> list[bytes]:
    """Return the root of each run of 1,024 leaves, in order; the last run may be shorter.

    Memory: one block and 32 bytes for each block before it.
    """
    stream = iter(leaves)
    roots = []
    while block := list(islice(stream, BLOCK_LEAVES)):
        if set(map(len, block)) != {HASH_BYTES}:
            raise MerkleError("a leaf has 32 bytes")
        roots.append(_reduce(block))
    return roots


def root(leaves: Iterable[bytes]) -> bytes:
    """Return the tree's root; the leaves may be a stream."""
    return root_of_blocks(block_roots(leaves))


def root_of_blocks(roots: Sequence[bytes]) -> bytes:
    """Return the tree's root from what `block_roots` returned."""
    if not roots:
        raise MerkleError("a tree has at least one leaf")
    return _reduce(list(roots))


def path(leaves: Sequence[bytes], index: int) -> Path:
    """Return the siblings on the way from leaf `index` up to the root, each with its side.

    Hashes the whole tree; for repeated calls use `path_in_blocks` or `MerkleTree`.
    """
    return MerkleTree(leaves).path(index)


def path_in_blocks(roots: Sequence[bytes], block: Sequence[bytes], index: int) -> Path:
    """Return the path of leaf `index` from the roots of all blocks and the leaves of its own.

    `block` holds the leaves from `index // BLOCK_LEAVES * BLOCK_LEAVES` on.
    """
    number, offset = divmod(index, BLOCK_LEAVES)
    below, above = MerkleTree(block), MerkleTree(roots)
    steps = below.path(offset) + above.path(number)
    if below.root != roots[number]:
        raise MerkleError("these are not the leaves of that block")
    return steps


def fold(leaf: bytes, steps: Iterable[tuple[Side, bytes]]) -> bytes:
    """Return the root that a leaf and its path lead to."""
    node = leaf
    for side, sibling in steps:
        pair = sibling + node if side == "left" else node + sibling
        node = sha256(_NODE + pair).digest()
    return node


def sides(index: int, count: int) -> list[Side]:
    """Return the sides of the path of leaf `index` among `count`. They tie a path to its index."""
    return [side for side, _ in siblings(index, count)]


def siblings(index: int, count: int) -> list[tuple[Side, int]]:
    """Return the path of leaf `index` among `count` as sides and positions in `MerkleTree.nodes`.

    Node p of the tree is the 32 bytes starting at 32 · p.
    """
    if not 0 <= index < count:
        raise MerkleError(f"no leaf {index} among {count}")
    found: list[tuple[Side, int]] = []
    level_start = 0
    while count > 1:
        # The last node of an odd level has no sibling and moves up unchanged.
        if index ^ 1 < count:
            found.append(("left" if index % 2 else "right", level_start + (index ^ 1)))
        level_start += count
        index, count = index // 2, (count + 1) // 2
    return found


class MerkleTree:
    """The whole tree in memory, 64 bytes per leaf. `nodes` holds all levels, leaves first."""

    def __init__(self, leaves: Iterable[bytes]) -> None:
        self.nodes = bytearray()
        stream = iter(leaves)
        while block := b"".join(islice(stream, BLOCK_LEAVES)):
            self.nodes += block
        if not self.nodes or len(self.nodes) % HASH_BYTES:
            raise MerkleError("a tree has at least one leaf, each of 32 bytes")
        self.count = len(self.nodes) // HASH_BYTES
        start = 0
        while (end := len(self.nodes)) - start > HASH_BYTES:
            # In pieces: one string per level would triple the memory and stall other threads.
            for piece in range(start, end, _PIECE_BYTES):
                self.nodes += _parents(bytes(self.nodes[piece : min(piece + _PIECE_BYTES, end)]))
            start = end

    @property
    def root(self) -> bytes:
        return bytes(self.nodes[-HASH_BYTES:])

    def path(self, index: int) -> Path:
        """Same as the function `path`."""
        return [
            (side, bytes(self.nodes[node * HASH_BYTES : (node + 1) * HASH_BYTES]))
            for side, node in siblings(index, self.count)
        ]


def _parents(level: bytes) -> bytes:
    """Return the parents of a level, or of a piece of one that starts at an even node."""
    paired = len(level) // (2 * HASH_BYTES) * (2 * HASH_BYTES)
    pairs = range(0, paired, 2 * HASH_BYTES)
    parents = [sha256(_NODE + level[pair : pair + 2 * HASH_BYTES]).digest() for pair in pairs]
    return b"".join(parents) + level[paired:]


def _reduce(nodes: list[bytes]) -> bytes:
    """Return the root of a list of nodes of equal height (the last may be lower)."""
    hasher, prefix = sha256, _NODE  # local names: this loop runs once per leaf
    while len(nodes) > 1:
        pairs = zip(nodes[::2], nodes[1::2], strict=False)  # an odd last node moves up unchanged
        parents = [hasher(prefix + left + right).digest() for left, right in pairs]
        if len(nodes) % 2:
            parents.append(nodes[-1])
        nodes = parents
    return nodes[0]
