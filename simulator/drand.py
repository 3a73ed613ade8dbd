"""`python -m simulator.drand`: a private drand beacon for tests and offline trials.

It speaks the HTTP interface of drand's relays and signs by the scheme of quicknet
(bls-unchained-g1-rfc9380), with a key of its own and so a chain hash of its own. Whoever has the
key knows every round in advance: it is for play money.
"""

import argparse
import hashlib
import json
import math
import os
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from aiohttp import web
from py_arkworks_bls12381 import G1Point, G2Point, Scalar

Json = dict[str, Any]
SCHEME = "bls-unchained-g1-rfc9380"
DST = b"BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_"
KEY_BYTES = 31  # below the order of the group, whatever they are
TOO_EARLY = 425


@dataclass(frozen=True)
class LocalBeacon:
    """One chain. `clock` returns Unix seconds."""

    key: bytes
    genesis_seconds: int
    period_seconds: int = 3
    notice_seconds: int = 15
    clock: Callable[[], float] = time.time

    @property
    def public_key(self) -> bytes:
        """96 bytes, compressed, in G2."""
        return bytes((G2Point() * self._scalar()).to_compressed_bytes())

    @property
    def chain_hash(self) -> bytes:
        """Computed as drand does it for a network without a group file."""
        return hashlib.sha256(
            self.period_seconds.to_bytes(4, "big")
            + self.genesis_seconds.to_bytes(8, "big")
            + self.public_key
            + bytes(32)
            + SCHEME.encode()
        ).digest()

    def sign(self, round_number: int) -> bytes:
        """The round's signature: 48 bytes, compressed, in G1."""
        message = hashlib.sha256(round_number.to_bytes(8, "big")).digest()
        return bytes((G1Point.hash_to_curve(message, DST) * self._scalar()).to_compressed_bytes())

    def latest(self) -> int:
        """The current round; 0 before the first."""
        return max(0, math.floor((self.clock() - self.genesis_seconds) / self.period_seconds) + 1)

    def info(self) -> Json:
        """The answer to `/info`. `notice_seconds` is ours."""
        return {
            "public_key": self.public_key.hex(),
            "period": self.period_seconds,
            "genesis_time": self.genesis_seconds,
            "hash": self.chain_hash.hex(),
            "groupHash": bytes(32).hex(),
            "schemeID": SCHEME,
            "metadata": {"beaconID": "local"},
            "notice_seconds": self.notice_seconds,
        }

    def _scalar(self) -> Any:
        return Scalar.from_be_bytes(self.key.rjust(32, b"\0"))


BEACON = web.AppKey("beacon", LocalBeacon)


def make_app(beacon: LocalBeacon) -> web.Application:
    """A relay of the chain."""
    app = web.Application()
    app[BEACON] = beacon
    app.router.add_get("/chains", _chains)
    app.router.add_get("/info", _info)
    app.router.add_get("/{chain}/info", _info)
    app.router.add_get(r"/{chain}/public/{round:latest|\d{1,18}}", _public)
    return app


async def _chains(request: web.Request) -> web.Response:
    return web.json_response([request.app[BEACON].chain_hash.hex()])


def _check_chain(request: web.Request) -> LocalBeacon:
    beacon = request.app[BEACON]
    if request.match_info.get("chain", beacon.chain_hash.hex()) != beacon.chain_hash.hex():
        raise web.HTTPNotFound(text="no such chain\n")
    return beacon


async def _info(request: web.Request) -> web.Response:
    return web.json_response(_check_chain(request).info())


async def _public(request: web.Request) -> web.Response:
    beacon = _check_chain(request)
    asked = request.match_info["round"]
    number = beacon.latest() if asked in ("latest", "0") else int(asked)
    if not 1 <= number <= beacon.latest():
        return web.Response(status=TOO_EARLY, text="that round is not there yet\n")
    signature = beacon.sign(number)
    return web.json_response(
        {
            "round": number,
            "randomness": hashlib.sha256(signature).hexdigest(),
            "signature": signature.hex(),
        }
    )


def kept_beacon(path: Path, period_seconds: int, notice_seconds: int) -> LocalBeacon:
    """Load the chain of a file. Creates the file, readable by its owner only, if missing."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        made = {"key": secrets.token_hex(KEY_BYTES), "genesis": int(time.time()) - period_seconds}
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w") as file:
            json.dump(made, file)
    kept = json.loads(path.read_text())
    return LocalBeacon(bytes.fromhex(kept["key"]), kept["genesis"], period_seconds, notice_seconds)


def main() -> None:
    """Serve until interrupted. Print the shop's settings for this chain first."""
    parser = argparse.ArgumentParser(prog="python -m simulator.drand", description="A local drand.")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8090)
    parser.add_argument("--data", type=Path, default=Path(".data/drand.json"), help="its key")
    parser.add_argument("--period", type=int, default=3, help="seconds between rounds")
    parser.add_argument("--notice", type=int, default=15, help="seconds a seal is to be public")
    given = parser.parse_args()
    beacon = kept_beacon(given.data, given.period, given.notice)
    info = json.dumps(beacon.info(), separators=(",", ":"))
    lines = (
        "DEMO=true",
        "ENTROPY_SOURCE=drand",
        f"DRAND_RELAYS=http://{given.host}:{given.port}",
        f"DRAND_CHAIN_INFO='{info}'",
    )

    def announce(*_: object) -> None:
        os.write(1, ("\n".join(lines) + "\n").encode())

    web.run_app(make_app(beacon), host=given.host, port=given.port, print=announce, access_log=None)


if __name__ == "__main__":
    main()
