"""Bundles and receipts: valid ones verify offline, altered ones never do."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from luckymart.draws import beacon, entropy, merkle, proof, rules
from luckymart.draws.beacon import QUICKNET
from luckymart.draws.proof import ProofBundle, Receipt
from luckymart.draws.rules import Facts
from luckymart.draws.verify import Step, verify_bundle, verify_receipt
from luckymart.draws.verify_files import run_verification

ROUND_42 = bytes.fromhex(
    "95a9f9f5b231b7714de1553105d8ffdf3dcda24cfdb1e689319bccf79a9c8ce4"
    "30a91b811fbfaf763900bc998b5d686a"
)
SALT_KEY = bytes(range(32))
SECRET_KEY = bytes(range(1, 33))
LOTTERY = UUID("0190b0c0-d0e0-7000-8000-00000000000a")
SEALED_AT = datetime(2023, 8, 23, 15, 10, 30, tzinfo=UTC)
STEPS = ["sizes", "leaves", "root", "key", "times", "entropy", "seed", "winners"]


@dataclass
class Draw:
    """One small published draw, with the secrets of the operator and the owners."""

    bundle: ProofBundle
    lines: list[str]
    receipts: list[Receipt]

    @property
    def document(self) -> dict[str, Any]:
        return self.bundle.model_dump(mode="json")


def make_draw(source: str, tickets: int = 5, winners: int = 2) -> Draw:
    sold = [(1000000 + index, 5000000000 + 7 * index) for index in range(tickets)]
    leaves = list(rules.leaves(SALT_KEY, sold))
    tree = merkle.MerkleTree(leaf for _, _, leaf in leaves)
    facts = Facts(LOTTERY, tree.root, tickets, winners)
    if source == "ecvrf":
        given = entropy.from_ecvrf(SECRET_KEY, facts)
        available_at = SEALED_AT + timedelta(seconds=4)
    else:
        given = entropy.from_beacon(QUICKNET, 42, ROUND_42)
        available_at = QUICKNET.time_of(42)
    bundle = proof.build_bundle(
        facts,
        given,
        entropy.draw(facts, given),
        sealed_at=SEALED_AT,
        available_at=available_at,
        leaves_url="https://shop.example/api/v1/lotteries/leaves",
        ticket_numbers={index: number for index, (number, _) in enumerate(sold)},
    )
    receipts = [
        proof.build_receipt(
            LOTTERY,
            ticket_number=number,
            telegram_id=person,
            salt_key=SALT_KEY,
            index=index,
            path=tree.path(index),
            root=tree.root,
        )
        for index, (number, person) in enumerate(sold)
    ]
    return Draw(bundle, [proof.leaf_line(number, owner) for number, owner, _ in leaves], receipts)


@pytest.fixture(params=["ecvrf", "drand"])
def draw(request: pytest.FixtureRequest) -> Draw:
    return make_draw(request.param)


def failure_of(steps: list[Step]) -> str | None:
    """Return the name of the failed step; it must be the last."""
    assert all(step.ok for step in steps[:-1])
    return None if steps[-1].ok else steps[-1].name


class Files:
    """A directory with a bundle, leaves and receipts, verified as the command does."""

    def __init__(self, directory: Path) -> None:
        self.bundle, self.leaves = directory / "bundle.json", directory / "leaves.txt"
        self.receipt = directory / "receipt.json"

    def write(self, document: object, lines: list[str]) -> None:
        self.bundle.write_text(json.dumps(document))
        self.leaves.write_text("".join(line + "\n" for line in lines))

    def verify(self, **options: Any) -> list[Step]:
        return run_verification(self.bundle, self.leaves, **options)


@pytest.fixture
def files(tmp_path: Path) -> Files:
    return Files(tmp_path)


def test_the_bundle_has_the_published_shape() -> None:
    document = make_draw("ecvrf").document
    assert list(document) == [
        "spec",
        "lottery_id",
        "source",
        "seal",
        "entropy",
        "seed",
        "winners",
    ]
    assert document["spec"] == "luckymart/draw/v1"
    assert document["lottery_id"] == str(LOTTERY)
    assert document["seal"]["round"] is None
    assert document["entropy"]["round"] is None
    assert document["entropy"]["context"] == document["entropy"]["public_key"]
    assert document["seal"]["sealed_at"] == "2023-08-23T15:10:30Z"
    assert [sorted(winner) for winner in document["winners"]] == [
        ["index", "rank", "ticket_number"]
    ] * 2
    drand = make_draw("drand").document
    assert drand["seal"]["round"] == drand["entropy"]["round"] == 42
    assert drand["entropy"]["output"] == drand["entropy"]["proof"] == ROUND_42.hex()
    assert drand["entropy"]["available_at"] == "2023-08-23T15:11:30Z"


def test_times_are_utc_with_z() -> None:
    east = datetime(2025, 1, 2, 3, 4, 5, 6, tzinfo=UTC).astimezone()
    assert proof.format_time(east) == "2025-01-02T03:04:05.000006Z"
    assert proof.parse_time("2025-01-02T03:04:05.000006Z") == east


def test_a_true_draw_holds(draw: Draw) -> None:
    steps = list(verify_bundle(draw.bundle, draw.lines))
    assert [step.name for step in steps] == STEPS
    assert all(step.ok for step in steps)


@pytest.mark.parametrize("source", ["ecvrf", "drand"])
@pytest.mark.parametrize(("tickets", "winners"), [(1, 1), (7, 7), (2500, 3)])
def test_draws_of_other_sizes_hold(source: str, tickets: int, winners: int) -> None:
    draw = make_draw(source, tickets, winners)
    assert failure_of(list(verify_bundle(draw.bundle, draw.lines))) is None


def test_files_hold_with_leaves_beside_or_inside(draw: Draw, files: Files) -> None:
    files.write(draw.document, draw.lines)
    names = ["bundle", *STEPS]
    assert [(step.name, step.ok) for step in files.verify()] == [(name, True) for name in names]
    files.write({**draw.document, "leaves": draw.lines}, [])
    assert failure_of(run_verification(files.bundle)) is None


@pytest.mark.parametrize("index", range(5))
def test_receipts_hold(draw: Draw, files: Files, index: int) -> None:
    files.write(draw.document, draw.lines)
    files.receipt.write_text(draw.receipts[index].model_dump_json())
    steps = files.verify(receipt_path=files.receipt)
    assert failure_of(steps) is None
    assert [step.name for step in steps[-5:]] == [
        "receipt",
        "receipt-owner",
        "receipt-leaf",
        "receipt-path",
        "receipt-result",
    ]
    won = [winner.rank for winner in draw.bundle.winners if winner.index == index]
    assert steps[-1].detail == (f"rank {won[0]}" if won else "not among the winners")


def flips(text: bytes, spared: tuple[bytes, ...] = ()) -> Iterator[tuple[int, bytes]]:
    """Yield the text with each bit flipped in turn, except in the spared parts."""
    covered = set(range(len(text)))
    for part in spared:
        start = text.index(part)
        covered -= set(range(start, start + len(part)))
    for place in sorted(covered):
        for bit in range(8):
            flipped = bytearray(text)
            flipped[place] ^= 1 << bit
            yield place, bytes(flipped)


def test_every_flipped_bit_of_a_bundle_is_refused(draw: Draw, files: Files) -> None:
    """The whole file except what no arithmetic can cover: the leaves' URL, the time of the seal
    and, without a beacon, the time of the draw."""
    seal, given = draw.bundle.seal, draw.bundle.entropy
    spared = [seal.leaves_url, seal.sealed_at]
    if draw.bundle.source == "ecvrf":
        spared.append(given.available_at)
    text = draw.bundle.model_dump_json().encode()
    files.write({}, draw.lines)
    for place, flipped in flips(text, tuple(value.encode() for value in spared)):
        files.bundle.write_bytes(flipped)
        assert failure_of(files.verify()) is not None, (place, flipped)
    files.bundle.write_bytes(text)
    assert failure_of(files.verify()) is None


def test_every_flipped_bit_of_the_leaves_is_refused(draw: Draw, files: Files) -> None:
    files.write(draw.document, draw.lines)
    for place, flipped in flips(files.leaves.read_bytes()):
        files.leaves.write_bytes(flipped)
        assert failure_of(files.verify()) in {"leaves", "root"}, (place, flipped)


def test_every_flipped_bit_of_a_receipt_is_refused(files: Files) -> None:
    draw = make_draw("ecvrf")
    files.write(draw.document, draw.lines)
    for place, flipped in flips(draw.receipts[2].model_dump_json().encode()):
        files.receipt.write_bytes(flipped)
        name = failure_of(files.verify(receipt_path=files.receipt))
        assert name is not None, (place, flipped)
        assert name.startswith("receipt"), (place, flipped)


Change = tuple[tuple[str | int, ...], object, str]
CHANGES: list[Change] = [
    (("spec",), "luckymart/draw/v2", "bundle"),
    (("lottery_id",), "0190b0c0-d0e0-7000-8000-00000000000b", "entropy"),
    (("lottery_id",), "0190B0C0-D0E0-7000-8000-00000000000A", "bundle"),
    (("source",), "drand", "sizes"),
    (("source",), "dice", "bundle"),
    (("seal", "root"), "00" * 32, "root"),
    (("seal", "root"), "00" * 31, "bundle"),
    (("seal", "tickets"), 4, "leaves"),
    (("seal", "tickets"), 6, "leaves"),
    (("seal", "tickets"), 0, "bundle"),
    (("seal", "tickets"), 5.0, "bundle"),
    (("seal", "tickets"), "5", "bundle"),
    (("seal", "tickets"), True, "bundle"),
    (("seal", "winners"), 1, "sizes"),
    (("seal", "winners"), 3, "sizes"),
    (("seal", "winners"), 6, "sizes"),
    (("seal", "round"), 42, "sizes"),
    (("seal", "sealed_at"), "2023-08-23T15:10:35Z", "times"),
    (("seal", "sealed_at"), "2023-08-23T15:10:30", "bundle"),
    (("seal", "sealed_at"), "2023-02-30T15:10:30Z", "bundle"),
    (("seal", "extra"), 1, "bundle"),
    (("entropy", "round"), 0, "bundle"),
    (("entropy", "context"), "00" * 32, "key"),
    (("entropy", "public_key"), "00" * 32, "key"),
    (("entropy", "public_key"), "00" * 33, "sizes"),
    (("entropy", "output"), "00" * 64, "entropy"),
    (("entropy", "output"), "00" * 63, "sizes"),
    (("entropy", "proof"), "00" * 80, "entropy"),
    (("entropy", "proof"), "0", "bundle"),
    (("entropy", "available_at"), "2023-08-23T15:10:29.999999Z", "times"),
    (("seed",), "00" * 32, "seed"),
    (("winners",), [], "sizes"),
    (("winners", 0, "rank"), 2, "winners"),
    (("winners", 0, "index"), 5, "winners"),
    (("winners", 1, "ticket_number"), 1000009, "winners"),
]


def changed(document: dict[str, Any], place: tuple[str | int, ...], value: object) -> Any:
    copy = json.loads(json.dumps(document))
    inner = copy
    for key in place[:-1]:
        inner = inner[key]
    inner[place[-1]] = value
    return copy


@pytest.mark.parametrize(("place", "value", "step"), CHANGES)
def test_each_change_fails_at_its_own_step(
    files: Files, place: tuple[str | int, ...], value: object, step: str
) -> None:
    draw = make_draw("ecvrf")
    files.write(changed(draw.document, place, value), draw.lines)
    assert failure_of(files.verify()) == step


@pytest.mark.parametrize(
    ("changes", "step"),
    [
        ([(("seal", "round"), 43)], "sizes"),
        ([(("seal", "round"), 43), (("entropy", "round"), 43)], "times"),
        ([(("seal", "round"), None), (("entropy", "round"), None)], "sizes"),
        ([(("seal", "sealed_at"), "2023-08-23T15:11:15.000001Z")], "times"),
        ([(("entropy", "available_at"), "2023-08-23T15:11:31Z")], "times"),
        (
            [
                (("seal", "round"), 43),
                (("entropy", "round"), 43),
                (("entropy", "available_at"), "2023-08-23T15:11:33Z"),
            ],
            "entropy",
        ),
        ([(("entropy", "proof"), "00" * 48)], "entropy"),
        ([(("entropy", "public_key"), "00" * 96)], "key"),
    ],
)
def test_each_change_of_a_beacon_fails_at_its_own_step(
    files: Files, changes: list[tuple[tuple[str | int, ...], object]], step: str
) -> None:
    draw = make_draw("drand")
    document = draw.document
    for place, value in changes:
        document = changed(document, place, value)
    files.write(document, draw.lines)
    assert failure_of(files.verify()) == step


def test_another_chain_is_believed_only_where_the_caller_says_so(files: Files) -> None:
    draw = make_draw("drand")
    files.write(draw.document, draw.lines)
    other = beacon.Chain(bytes(32), QUICKNET.public_key, 1692803367, 3)
    assert failure_of(files.verify(chain=other)) == "key"
    foreign = changed(draw.document, ("entropy", "context"), bytes(32).hex())
    files.write(foreign, draw.lines)
    assert failure_of(files.verify()) == "key"


def test_the_key_published_before_the_sale(draw: Draw, files: Files) -> None:
    files.write(draw.document, draw.lines)
    key = draw.bundle.entropy.public_key
    assert failure_of(files.verify(public_key_hex=key)) is None
    assert failure_of(files.verify(public_key_hex=key.replace(key[:2], "00"))) == "key"
    assert failure_of(files.verify(public_key_hex="no hex")) == "bundle"
    told = {step.name: step.detail for step in files.verify()}["key"]
    assert ("published before the sale" in told) == (draw.bundle.source == "ecvrf")


def test_another_proof_by_the_same_key_is_refused(files: Files) -> None:
    """An operator draws from a different list than the sealed one."""
    draw = make_draw("ecvrf")
    other = make_draw("ecvrf", tickets=6).document["entropy"]
    files.write({**draw.document, "entropy": other}, draw.lines)
    assert failure_of(files.verify()) == "entropy"


@pytest.mark.parametrize(
    "alter",
    [
        lambda lines: lines[:-1],
        lambda lines: [*lines, lines[-1]],
        lambda lines: [*lines, "1000009," + "00" * 32],
        lambda lines: [lines[1], lines[0], *lines[2:]],
        lambda lines: [lines[0], lines[0], *lines[2:]],
        lambda lines: [],
        lambda lines: [*lines, ""],
        lambda lines: ["", *lines],
        lambda lines: [line.upper() for line in lines],
        lambda lines: [line + "\r" for line in lines],
        lambda lines: [line.replace(",", ", ") for line in lines],
        lambda lines: ["0" + line for line in lines],
        lambda lines: ["１" + line[1:] for line in lines],
        lambda lines: ["1_" + line[1:] for line in lines],
        lambda lines: ["4294967296," + "00" * 32, *lines[1:]],
        lambda lines: ["-1," + "00" * 32, *lines[1:]],
        lambda lines: ["9" * 5000 + "," + "00" * 32, *lines[1:]],
        lambda lines: ["x" * 100_000, *lines[1:]],
        lambda lines: [line[:-2] for line in lines],
    ],
)
def test_a_list_that_is_not_the_sealed_one(
    files: Files, alter: Callable[[list[str]], list[str]]
) -> None:
    draw = make_draw("ecvrf")
    files.write(draw.document, alter(draw.lines))
    assert failure_of(files.verify()) == "leaves"
    files.bundle.write_text(json.dumps({**draw.document, "leaves": alter(draw.lines)}))
    assert failure_of(run_verification(files.bundle)) == "leaves"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b"null",
        b"{}",
        b'{"spec": NaN}',
        b'{"spec": 1, "spec": 1}',
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b'{"seal": ' + b"9" * 5000 + b"}",
        b'{"spec": "\\ud800"}',
        b'{"leaves": 5}',
    ],
    ids=range(12),
)
def test_a_file_that_is_no_bundle_is_a_failed_step(files: Files, content: bytes) -> None:
    files.write({}, make_draw("ecvrf").lines)
    files.bundle.write_bytes(content)
    assert failure_of(files.verify()) == "bundle"


def test_files_that_are_not_there(files: Files, tmp_path: Path) -> None:
    draw = make_draw("ecvrf")
    assert failure_of(files.verify()) == "bundle"
    assert failure_of(run_verification(tmp_path)) == "bundle"
    files.write(draw.document, draw.lines)
    assert failure_of(run_verification(files.bundle, tmp_path / "none")) == "leaves"
    assert failure_of(run_verification(files.bundle)) == "bundle"
    assert failure_of(files.verify(receipt_path=tmp_path / "none")) == "receipt"
    files.bundle.write_text(json.dumps({**draw.document, "leaves": [1]}))
    assert failure_of(run_verification(files.bundle)) == "bundle"


@pytest.mark.parametrize(
    ("change", "step"),
    [
        ({"lottery_id": str(UUID(int=1))}, "receipt"),
        ({"telegram_id": 5000000000}, "receipt-owner"),
        ({"salt": "00" * 16}, "receipt-owner"),
        ({"ticket_number": 1000003}, "receipt-leaf"),
        ({"index": 3}, "receipt-path"),
        ({"index": 5}, "receipt-path"),
        ({"path": []}, "receipt-path"),
        ({"root": "00" * 32}, "receipt-path"),
        ({"extra": 1}, "receipt"),
    ],
    ids=str,
)
def test_receipts_of_another_place_person_or_lottery(
    files: Files, change: dict[str, Any], step: str
) -> None:
    draw = make_draw("ecvrf")
    files.write(draw.document, draw.lines)
    receipt = draw.receipts[2].model_dump(mode="json")
    if "path" in change:
        change = {"path": receipt["path"][:-1]}
    files.receipt.write_text(json.dumps({**receipt, **change}))
    assert failure_of(files.verify(receipt_path=files.receipt)) == step


def test_a_receipt_alone_leads_to_a_root_and_to_no_other() -> None:
    draw = make_draw("ecvrf")
    root = bytes.fromhex(draw.bundle.seal.root)
    assert failure_of(list(verify_receipt(draw.receipts[4], root))) is None
    assert failure_of(list(verify_receipt(draw.receipts[4], bytes(32)))) == "receipt-path"


def test_nothing_is_written_down_that_does_not_hold() -> None:
    draw = make_draw("ecvrf")
    root = bytes.fromhex(draw.bundle.seal.root)
    with pytest.raises(proof.ProofError):
        proof.build_receipt(
            LOTTERY,
            ticket_number=1000001,
            telegram_id=5000000000,
            salt_key=SALT_KEY,
            index=0,
            path=[(side, bytes.fromhex(node)) for side, node in draw.receipts[0].path],
            root=root,
        )
    facts = Facts(LOTTERY, root, 5, 2)
    given = entropy.from_ecvrf(SECRET_KEY, facts)
    with pytest.raises(proof.ProofError):
        proof.build_bundle(
            facts,
            given,
            entropy.draw(facts, given),
            sealed_at=SEALED_AT,
            available_at=SEALED_AT,
            leaves_url="",
            ticket_numbers={},
        )
