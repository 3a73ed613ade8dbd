"""The proof bundle, which is published, and the receipt, which only a ticket's owner gets.

Both are parsed as strictly as they are written (lower-case hex of the right length, plain integers,
no unknown fields), so that no altered copy parses as the same document.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Annotated, Final, Literal, TypeAlias
from uuid import UUID

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, WithJsonSchema

from luckymart.draws import merkle, rules
from luckymart.draws.entropy import Entropy, Outcome
from luckymart.draws.rules import Facts, Source


class ProofError(ValueError):
    """The parts of a bundle or receipt contradict each other."""

    code = "draw_proof"


def format_time(moment: datetime) -> str:
    """RFC 3339 in UTC with `Z`; whole seconds are written without a fraction."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def parse_time(text: str) -> datetime:
    return datetime.fromisoformat(text)


def _is_a_time(text: str) -> str:
    parse_time(text)
    return text


_UUID_PATTERN = r"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"
_TIME_PATTERN = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,6})?Z$"

LotteryId: TypeAlias = Annotated[str, StringConstraints(pattern=_UUID_PATTERN)]
Time: TypeAlias = Annotated[
    str, StringConstraints(pattern=_TIME_PATTERN), AfterValidator(_is_a_time)
]
Hex: TypeAlias = Annotated[str, StringConstraints(pattern=r"^([0-9a-f]{2}){1,96}$")]
Hex16: TypeAlias = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")]
Hex32: TypeAlias = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
Count: TypeAlias = Annotated[int, Field(ge=1, le=2**32 - 1)]
U32: TypeAlias = Annotated[int, Field(ge=0, le=2**32 - 1)]
U64: TypeAlias = Annotated[int, Field(ge=0, le=2**64 - 1)]
Round: TypeAlias = Annotated[int, Field(ge=1, le=2**63 - 1)]


class _Strict(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class SealPart(_Strict):
    root: Hex32
    tickets: Count
    winners: Count
    sealed_at: Time
    round: Round | None
    leaves_url: Annotated[str, StringConstraints(max_length=2048)]


class EntropyPart(_Strict):
    context: Hex32
    public_key: Hex
    round: Round | None
    output: Hex
    proof: Hex
    available_at: Time


class WinnerPart(_Strict):
    rank: Count
    index: U32
    ticket_number: U32


class ProofBundle(_Strict):
    """One complete draw. Together with the list of leaves, everything a verifier needs."""

    spec: Literal["luckymart/draw/v1"]
    lottery_id: LotteryId
    source: Literal["drand", "ecvrf"]
    seal: SealPart
    entropy: EntropyPart
    seed: Hex32
    winners: list[WinnerPart]


_STEP: Final = WithJsonSchema(
    {
        "type": "array",
        "items": {"type": "string", "pattern": "^(left|right|[0-9a-f]{64})$"},
        "minItems": 2,
        "maxItems": 2,
    }
)
"""A side and a hash, without `prefixItems`, which few validators of OpenAPI know."""


class Receipt(_Strict):
    """Proves that a ticket is in the sealed list and who owns it. Only for its owner."""

    lottery_id: LotteryId
    ticket_number: U32
    telegram_id: U64
    salt: Hex16
    owner: Hex32
    leaf: Hex32
    index: U32
    path: Annotated[list[Annotated[tuple[merkle.Side, Hex32], _STEP]], Field(max_length=32)]
    root: Hex32


def build_bundle(
    facts: Facts,
    entropy: Entropy,
    outcome: Outcome,
    *,
    sealed_at: datetime,
    available_at: datetime,
    leaves_url: str,
    ticket_numbers: Mapping[int, int],
) -> ProofBundle:
    """Return the proof bundle of a draw.

    `available_at`: when the entropy existed (drand: T(R)). `ticket_numbers` maps indices of
    the sealed list to numbers, at least the winners'. Raises ProofError if one is missing.
    """
    round_number = entropy.round_number if entropy.source is Source.DRAND else None
    try:
        winners = [
            WinnerPart(rank=rank, index=index, ticket_number=ticket_numbers[index])
            for rank, index in enumerate(outcome.indices, start=1)
        ]
    except KeyError as error:
        raise ProofError(f"no ticket number for index {error}") from error
    return ProofBundle(
        spec="luckymart/draw/v1",
        lottery_id=str(facts.lottery_id),
        source=entropy.source.value,
        seal=SealPart(
            root=facts.root.hex(),
            tickets=facts.tickets,
            winners=facts.winners,
            sealed_at=format_time(sealed_at),
            round=round_number,
            leaves_url=leaves_url,
        ),
        entropy=EntropyPart(
            context=entropy.context.hex(),
            public_key=entropy.public_key.hex(),
            round=round_number,
            output=entropy.output.hex(),
            proof=entropy.proof.hex(),
            available_at=format_time(available_at),
        ),
        seed=outcome.seed.hex(),
        winners=winners,
    )


def build_receipt(
    lottery_id: UUID,
    *,
    ticket_number: int,
    telegram_id: int,
    salt_key: bytes,
    index: int,
    path: merkle.Path,
    root: bytes,
) -> Receipt:
    """Return the receipt of one ticket of a sealed list.

    Raises ProofError if the path does not lead from this ticket to the root, so that an invalid
    receipt is never issued.
    """
    salt = rules.salt(salt_key, ticket_number)
    owner = rules.owner(salt, telegram_id)
    leaf = rules.leaf(ticket_number, owner)
    if merkle.fold(leaf, path) != root:
        raise ProofError("the path does not lead from this ticket to the sealed root")
    return Receipt(
        lottery_id=str(lottery_id),
        ticket_number=ticket_number,
        telegram_id=telegram_id,
        salt=salt.hex(),
        owner=owner.hex(),
        leaf=leaf.hex(),
        index=index,
        path=[(side, sibling.hex()) for side, sibling in path],
        root=root.hex(),
    )


def leaf_line(number: int, owner: bytes) -> str:
    """Return a ticket's line of the published list, without the newline."""
    return f"{number},{owner.hex()}"


def parse_leaf_line(line: str) -> tuple[int, bytes]:
    """Parse the number and owner of a line, with or without its `\\n`. Raises ProofError."""
    number_text, _, owner_hex = line.removesuffix("\n").partition(",")
    try:
        number, owner = int(number_text[:10]), bytes.fromhex(owner_hex)
    except ValueError as error:
        raise ProofError("not a number, a comma and hex") from error
    # int() and fromhex() accept several spellings; only one is valid here.
    if leaf_line(number, owner) != line.removesuffix("\n") or len(owner) != merkle.HASH_BYTES:
        raise ProofError("not a plain number, a comma and 64 lower-case hex digits")
    return number, owner
