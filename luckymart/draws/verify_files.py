"""Verification of files for `luckymart verify`. An unreadable file is a failed step."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NoReturn, TypeVar

from pydantic import BaseModel, ValidationError

from luckymart.draws import beacon
from luckymart.draws.proof import ProofBundle, Receipt
from luckymart.draws.verify import (
    DoesNotHoldError,
    Step,
    check_leaves,
    verify_bundle,
    verify_receipt,
)

MAX_FILE_BYTES = 512 * 2**20
_MAX_LINE_BYTES = 128

_Model = TypeVar("_Model", bound=BaseModel)


def run_verification(
    bundle_path: Path,
    leaves_path: Path | None = None,
    receipt_path: Path | None = None,
    *,
    public_key_hex: str | None = None,
    chain: beacon.Chain = beacon.QUICKNET,
) -> list[Step]:
    """Verify a bundle, its leaves (a text file, or the bundle's key `leaves`) and a receipt.

    Never raises because of a file's content: that is a failed step. The draw is valid if every
    step's `ok` is true; the list ends with the first failure.
    """
    return list(
        _stop_at_failure(_file_steps(bundle_path, leaves_path, receipt_path, public_key_hex, chain))
    )


def run_receipt_verification(
    receipt_path: Path, root_hex: str, leaves_path: Path | None = None
) -> list[Step]:
    """Verify a receipt against the published root, before the draw.

    With a leaves file, also verify that its leaves give that root, and the ticket's position.
    """
    return list(_stop_at_failure(_receipt_steps(receipt_path, root_hex, leaves_path)))


def read_chain(path: Path | None) -> beacon.Chain:
    """Read a chain from a file with the JSON of a relay's /info; quicknet without a file.

    Raises BeaconError, OSError.
    """
    if path is None:
        return beacon.QUICKNET
    return beacon.chain_of(path.read_text(encoding="utf-8") or "{}")


def _receipt_steps(receipt_path: Path, root_hex: str, leaves_path: Path | None) -> Iterator[Step]:
    try:
        receipt = _parse(Receipt, _read_json(receipt_path))
        root = bytes.fromhex(root_hex)
    except (DoesNotHoldError, ValueError) as error:
        yield Step("receipt", False, str(error))
        return
    yield Step("receipt", True, f"ticket {receipt.ticket_number} of lottery {receipt.lottery_id}")
    tickets = None
    if leaves_path is not None:
        steps, tickets = check_leaves(_lines_of(leaves_path), root)
        yield from steps
    yield from verify_receipt(receipt, root, tickets=tickets)


def _file_steps(
    bundle_path: Path,
    leaves_path: Path | None,
    receipt_path: Path | None,
    public_key_hex: str | None,
    chain: beacon.Chain,
) -> Iterator[Step]:
    try:
        document = _read_json(bundle_path)
        embedded = document.pop("leaves", None)
        bundle = _parse(ProofBundle, document)
        trusted_key = _parse_key(public_key_hex)
        lines = _leaf_lines(leaves_path, embedded)
    except DoesNotHoldError as error:
        yield Step("bundle", False, str(error))
        return
    yield Step("bundle", True, f"{bundle.spec}, lottery {bundle.lottery_id}")
    yield from verify_bundle(bundle, lines, chain=chain, public_key=trusted_key)
    if receipt_path is None:
        return
    try:
        receipt = _parse(Receipt, _read_json(receipt_path))
        if receipt.lottery_id != bundle.lottery_id:
            raise DoesNotHoldError("the receipt belongs to another lottery")
    except DoesNotHoldError as error:
        yield Step("receipt", False, str(error))
        return
    yield Step("receipt", True, f"ticket {receipt.ticket_number} of this lottery")
    root = bytes.fromhex(bundle.seal.root)
    yield from verify_receipt(receipt, root, tickets=bundle.seal.tickets)
    ranks = [str(won.rank) for won in bundle.winners if won.index == receipt.index]
    yield Step("receipt-result", True, f"rank {ranks[0]}" if ranks else "not among the winners")


def _stop_at_failure(steps: Iterator[Step]) -> Iterator[Step]:
    for step in steps:
        yield step
        if not step.ok:
            return


def _read_json(path: Path) -> dict[str, object]:
    """Read one JSON object; raises DoesNotHoldError."""
    try:
        if path.stat().st_size > MAX_FILE_BYTES:
            raise DoesNotHoldError(f"larger than {MAX_FILE_BYTES} bytes")
        text = path.read_bytes().decode("utf-8")
        document = json.loads(
            text, object_pairs_hook=_object_of_distinct_keys, parse_constant=_refuse_constant
        )
    except OSError as error:
        raise DoesNotHoldError(f"{path.name}: {error.strerror}") from error
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError) as error:
        raise DoesNotHoldError(f"{path.name} is not JSON: {error}") from error
    except ValueError as error:
        raise DoesNotHoldError(f"{path.name}: {error}") from error
    if not isinstance(document, dict):
        raise DoesNotHoldError(f"{path.name} is not a JSON object")
    return document


def _object_of_distinct_keys(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise DoesNotHoldError("a key stands twice in one object")
    return found


def _refuse_constant(name: str) -> NoReturn:
    raise DoesNotHoldError(f"{name} is not JSON")


def _parse(model: type[_Model], document: dict[str, object]) -> _Model:
    try:
        return model.model_validate_json(json.dumps(document))
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False, include_context=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise DoesNotHoldError(f"{where}: {first['msg']}") from error


def _parse_key(public_key_hex: str | None) -> bytes | None:
    if public_key_hex is None:
        return None
    try:
        return bytes.fromhex(public_key_hex)
    except ValueError as error:
        raise DoesNotHoldError("the public key that you gave is not hex") from error


def _leaf_lines(leaves_path: Path | None, embedded: object) -> Iterable[str]:
    if leaves_path is not None:
        return _lines_of(leaves_path)
    if embedded is None:
        raise DoesNotHoldError("no leaves: give their file, or the key `leaves` in the bundle")
    if not isinstance(embedded, list) or not all(isinstance(line, str) for line in embedded):
        raise DoesNotHoldError("leaves: not a list of lines")
    return embedded


def _lines_of(path: Path) -> Iterator[str]:
    """Yield the lines of a file of any size. Overlong lines come in pieces."""
    try:
        with path.open("rb") as file:
            for line in iter(lambda: file.readline(_MAX_LINE_BYTES), b""):
                # Latin-1 maps every byte to a character, so binary data fails as a malformed line.
                yield line.decode("latin-1")
    except OSError as error:
        raise DoesNotHoldError(f"{path.name}: {error.strerror}") from error
