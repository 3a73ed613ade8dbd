"""The entropy of a draw, computed or verified, and the outcome that follows from it."""

from dataclasses import dataclass

from luckymart.draws import beacon, ecvrf, rules
from luckymart.draws.rules import Facts, Source


@dataclass(frozen=True, slots=True)
class Entropy:
    """The output of a source, with its proof. `round_number` is 0 for ECVRF.

    drand:  context = chain hash, output = proof = the round's signature.
    ecvrf:  context = public key, output = 64-byte beta, proof = 80-byte pi.
    """

    source: Source
    context: bytes
    public_key: bytes
    round_number: int
    output: bytes
    proof: bytes


@dataclass(frozen=True, slots=True)
class Outcome:
    """The seed S, and the winning indices of the sealed list by rank."""

    seed: bytes
    indices: list[int]


def from_ecvrf(secret_key: bytes, facts: Facts) -> Entropy:
    """Return the operator's entropy for a seal. Deterministic: a seal has one value.

    Raises ecvrf.InvalidKeyError.
    """
    key = ecvrf.public_key(secret_key)
    proof = ecvrf.prove(secret_key, rules.alpha(facts))
    return Entropy(Source.ECVRF, key, key, 0, ecvrf.output(proof), proof)


def from_beacon(chain: beacon.Chain, round_number: int, signature: bytes) -> Entropy:
    """Verify a round's signature and return its entropy.

    Raises beacon.InvalidRoundError or beacon.InvalidSignatureError.
    """
    beacon.verify(chain, round_number, signature)
    return Entropy(
        Source.DRAND, chain.chain_hash, chain.public_key, round_number, signature, signature
    )


def draw(facts: Facts, entropy: Entropy) -> Outcome:
    """Return the outcome of a draw, which depends on nothing but the seal and the entropy."""
    seed = rules.seed(entropy.source, entropy.context, entropy.round_number, entropy.output, facts)
    return Outcome(seed, rules.winner_indices(seed, facts.tickets, facts.winners))
