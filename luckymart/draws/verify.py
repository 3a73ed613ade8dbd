"""Verification of a draw without trusting anyone: offline, step by step.

Each step says what was checked and the result. The first failing step is the last.
"""

from array import array
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, TypeAlias
from uuid import UUID

from luckymart.draws import beacon, ecvrf, entropy, merkle, proof, rules
from luckymart.draws.proof import ProofBundle, Receipt
from luckymart.draws.rules import Facts, Source

_Check: TypeAlias = Callable[[], str]


class Step(NamedTuple):
    name: str
    ok: bool
    detail: str


class DoesNotHoldError(ValueError):
    """A check failed, or a file could not be parsed."""

    code = "draw_does_not_hold"


_REFUSALS = (
    DoesNotHoldError,
    beacon.BeaconError,
    ecvrf.EcvrfError,
    merkle.MerkleError,
    proof.ProofError,
    rules.DrawInputError,
)


def verify_bundle(
    bundle: ProofBundle,
    leaves_lines: Iterable[str],
    *,
    chain: beacon.Chain = beacon.QUICKNET,
    public_key: bytes | None = None,
) -> Iterator[Step]:
    """Yield the steps of the verification: sizes, leaves, root, key, times, entropy, seed, winners.

    `chain`: the only trusted drand chain. `public_key`: the ECVRF key published before the sale;
    without it the key is taken from the bundle, and the step says so.
    """
    return _Bundle(bundle, leaves_lines, chain, public_key).steps()


def verify_receipt(receipt: Receipt, root: bytes, *, tickets: int | None = None) -> Iterator[Step]:
    """Yield the steps that lead from the owner's Telegram id to the sealed root.

    With `tickets`, the length of the sealed list, also ties the path to the receipt's index.
    """
    salt, owner = bytes.fromhex(receipt.salt), bytes.fromhex(receipt.owner)
    leaf = bytes.fromhex(receipt.leaf)

    def check_owner() -> str:
        _equal("owner", rules.owner(salt, receipt.telegram_id), owner)
        return f"SHA256(label ‖ salt ‖ {receipt.telegram_id}) = {receipt.owner}"

    def check_leaf() -> str:
        _equal("leaf", rules.leaf(receipt.ticket_number, owner), leaf)
        return f"SHA256(00 ‖ {receipt.ticket_number} ‖ owner) = {receipt.leaf}"

    def check_path() -> str:
        sides = [side for side, _ in receipt.path]
        if tickets is not None and sides != merkle.sides(receipt.index, tickets):
            raise DoesNotHoldError(f"this is not the path of index {receipt.index} of {tickets}")
        folded = merkle.fold(leaf, ((side, bytes.fromhex(node)) for side, node in receipt.path))
        _equal("root at the end of the path", folded, bytes.fromhex(receipt.root))
        _equal("sealed root", root, folded)
        return f"{len(sides)} steps from index {receipt.index} lead to {receipt.root}"

    return _run(
        [
            ("receipt-owner", check_owner),
            ("receipt-leaf", check_leaf),
            ("receipt-path", check_path),
        ]
    )


def check_leaves(lines: Iterable[str], root: bytes) -> tuple[list[Step], int | None]:
    """Check that these leaves give that root; also return their number if they do."""
    count = 0

    def counted() -> Iterator[bytes]:
        nonlocal count
        previous = -1
        for line in lines:
            number, owner = proof.parse_leaf_line(line)
            if number <= previous:
                raise DoesNotHoldError(f"line {count + 1} of the leaves: not sorted by number")
            previous, count = number, count + 1
            yield rules.leaf(number, owner)

    def check_root() -> str:
        _equal("root", merkle.root(counted()), root)
        return f"{count} leaves give {root.hex()}"

    steps = list(_run([("root", check_root)]))
    return steps, count if steps[-1].ok else None


class _Bundle:
    """One verification of a bundle: its parsed values and what the steps find out."""

    def __init__(
        self,
        bundle: ProofBundle,
        lines: Iterable[str],
        chain: beacon.Chain,
        trusted_key: bytes | None,
    ) -> None:
        self.bundle = bundle
        self.lines = lines
        self.chain = chain
        self.trusted_key = trusted_key
        self.source = Source(bundle.source)
        self.context = bytes.fromhex(bundle.entropy.context)
        self.public_key = bytes.fromhex(bundle.entropy.public_key)
        self.output = bytes.fromhex(bundle.entropy.output)
        self.proof = bytes.fromhex(bundle.entropy.proof)
        self.ticket_numbers = array("I")
        self.root = b""

    def steps(self) -> Iterator[Step]:
        drand = self.source is Source.DRAND
        return _run(
            [
                ("sizes", self.check_sizes),
                ("leaves", self.check_leaves),
                ("root", self.check_root),
                ("key", self.check_chain if drand else self.check_operator_key),
                ("times", self.check_round_time if drand else self.check_order_of_times),
                ("entropy", self.check_beacon if drand else self.check_ecvrf),
                ("seed", self.check_seed),
                ("winners", self.check_winners),
            ]
        )

    @property
    def facts(self) -> Facts:
        seal = self.bundle.seal
        return Facts(
            UUID(self.bundle.lottery_id), bytes.fromhex(seal.root), seal.tickets, seal.winners
        )

    @property
    def round_number(self) -> int:
        return self.bundle.seal.round or 0

    def check_sizes(self) -> str:
        seal, given = self.bundle.seal, self.bundle.entropy
        facts = self.facts
        if seal.round != given.round:
            raise DoesNotHoldError("the seal and the entropy name different rounds")
        if (seal.round is not None) != (self.source is Source.DRAND):
            raise DoesNotHoldError("a round belongs to drand, and only to drand")
        lengths = {
            Source.DRAND: (beacon.PUBLIC_KEY_BYTES, beacon.SIGNATURE_BYTES, beacon.SIGNATURE_BYTES),
            Source.ECVRF: (ecvrf.PUBLIC_KEY_BYTES, ecvrf.OUTPUT_BYTES, ecvrf.PROOF_BYTES),
        }[self.source]
        if (len(self.public_key), len(self.output), len(self.proof)) != lengths:
            raise DoesNotHoldError("key, output or proof has a wrong length for its source")
        if len(self.bundle.winners) != facts.winners:
            raise DoesNotHoldError(f"{facts.winners} winners were sealed")
        return f"{facts.tickets} tickets, winners: {facts.winners}, source: {self.source}"

    def check_leaves(self) -> str:
        self.root = merkle.root(self._leaves())
        found, sealed = len(self.ticket_numbers), self.bundle.seal.tickets
        if found != sealed:
            raise DoesNotHoldError(f"the list has {found} tickets, the seal has {sealed}")
        return f"{found} lines, sorted, one a ticket"

    def _leaves(self) -> Iterator[bytes]:
        previous, limit = -1, self.bundle.seal.tickets
        for line_number, line in enumerate(self.lines, start=1):
            try:
                number, owner = proof.parse_leaf_line(line)
                leaf = rules.leaf(number, owner)
            except (proof.ProofError, rules.DrawInputError) as error:
                raise DoesNotHoldError(f"line {line_number} of the leaves: {error}") from error
            if number <= previous:
                raise DoesNotHoldError(f"line {line_number} of the leaves: not sorted by number")
            if line_number > limit:
                raise DoesNotHoldError(f"the list has more than the {limit} tickets of the seal")
            previous = number
            self.ticket_numbers.append(number)
            yield leaf

    def check_root(self) -> str:
        _equal("root", self.root, self.facts.root)
        return f"the leaves give {self.root.hex()}"

    def check_chain(self) -> str:
        _equal("chain hash", self.chain.chain_hash, self.context)
        _equal("key of the chain", self.chain.public_key, self.public_key)
        if self.trusted_key is not None:
            _equal("public key that you gave", self.trusted_key, self.public_key)
        return f"the pinned drand chain {self.context.hex()}"

    def check_operator_key(self) -> str:
        _equal("context (the public key)", self.public_key, self.context)
        if self.trusted_key is None:
            return (
                f"{self.public_key.hex()}, taken from the bundle: "
                "compare it with the key published before the sale"
            )
        _equal("public key that you gave", self.trusted_key, self.public_key)
        return f"{self.public_key.hex()}, the one that you gave"

    def check_round_time(self) -> str:
        sealed_at = proof.parse_time(self.bundle.seal.sealed_at)
        due = self.chain.time_of(self.round_number)
        if proof.parse_time(self.bundle.entropy.available_at) != due:
            raise DoesNotHoldError(f"round {self.round_number} belongs to {proof.format_time(due)}")
        if not self.chain.is_published_in_time(sealed_at, self.round_number):
            raise DoesNotHoldError(
                f"sealed less than {self.chain.notice_seconds} s before round {self.round_number}"
            )
        return f"sealed {due - sealed_at} before round {self.round_number}"

    def check_order_of_times(self) -> str:
        sealed_at = proof.parse_time(self.bundle.seal.sealed_at)
        waited = proof.parse_time(self.bundle.entropy.available_at) - sealed_at
        if waited.total_seconds() < 0:
            raise DoesNotHoldError("the entropy is older than the seal")
        return f"drawn {waited} after the seal"

    def check_beacon(self) -> str:
        _equal("proof (the signature)", self.output, self.proof)
        beacon.verify(self.chain, self.round_number, self.output)
        return f"the chain's signature of round {self.round_number}: {self.output.hex()}"

    def check_ecvrf(self) -> str:
        proved = ecvrf.verify(self.public_key, rules.alpha(self.facts), self.proof)
        _equal("output", proved, self.output)
        return f"the key's only output for this seal: {self.output.hex()}"

    def check_seed(self) -> str:
        seed = self._draw().seed
        _equal("seed", seed, bytes.fromhex(self.bundle.seed))
        return seed.hex()

    def check_winners(self) -> str:
        for rank, index in enumerate(self._draw().indices, start=1):
            expected = (rank, index, self.ticket_numbers[index])
            given = self.bundle.winners[rank - 1]
            if (given.rank, given.index, given.ticket_number) != expected:
                raise DoesNotHoldError(
                    f"rank {rank} belongs to ticket {expected[2]} at index {index}"
                )
        first = ", ".join(str(winner.ticket_number) for winner in self.bundle.winners[:10])
        return first + (", …" if len(self.bundle.winners) > 10 else "")

    def _draw(self) -> entropy.Outcome:
        given = entropy.Entropy(
            self.source, self.context, self.public_key, self.round_number, self.output, self.proof
        )
        return entropy.draw(self.facts, given)


def _run(checks: list[tuple[str, _Check]]) -> Iterator[Step]:
    for name, check in checks:
        try:
            detail = check()
        except _REFUSALS as error:
            yield Step(name, False, str(error))
            return
        yield Step(name, True, detail)


def _equal(what: str, expected: bytes, given: bytes) -> None:
    if expected != given:
        raise DoesNotHoldError(f"{what}: expected {expected.hex()}, found {given.hex()}")
