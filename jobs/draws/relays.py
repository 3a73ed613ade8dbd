"""Relays of a drand chain: asked in turn, believed in nothing.

The HTTP interface is drand's (https://docs.drand.love/dev-guide/API%20Documentation/):
`GET /{chain hash}/public/{round}` → `{"round": …, "signature": "hex", …}`.
"""

import asyncio
import json
from typing import Any, Final

import aiohttp
import structlog

from luckymart.draws import beacon

log = structlog.get_logger()

MAX_ANSWER_BYTES: Final = 16 * 1024


class Relays:
    """`fetch` keeps to the relay that answered last. Close it after use."""

    def __init__(
        self, addresses: tuple[str, ...], chain: beacon.Chain, timeout_seconds: float
    ) -> None:
        self._addresses = list(addresses)
        self._chain = chain
        self._timeout = aiohttp.ClientTimeout(total=timeout_seconds)
        self._session: aiohttp.ClientSession | None = None

    async def fetch(self, round_number: int) -> bytes | None:
        """The round's signature, verified; None where no relay has it (yet)."""
        for address in tuple(self._addresses):
            try:
                signature = await self._ask(address, round_number)
                await asyncio.to_thread(beacon.verify, self._chain, round_number, signature)
            except (
                aiohttp.ClientError,
                TimeoutError,
                OSError,
                ValueError,
                RecursionError,  # JSON that nests without end
            ) as error:
                log.warning("relay_failed", relay=address, round=round_number, why=_words_of(error))
                # whoever failed is asked last the next time
                self._addresses.remove(address)
                self._addresses.append(address)
            else:
                return signature
        return None

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()

    async def _ask(self, address: str, round_number: int) -> bytes:
        """Raises ClientError, TimeoutError, ValueError."""
        if self._session is None:
            self._session = aiohttp.ClientSession(timeout=self._timeout)
        url = f"{address}/{self._chain.chain_hash.hex()}/public/{round_number}"
        async with self._session.get(url, allow_redirects=False) as answer:
            if answer.status != 200:
                raise ValueError(f"status {answer.status}")
            raw = await answer.content.read(MAX_ANSWER_BYTES)
        said: Any = json.loads(raw)
        if not isinstance(said, dict) or said.get("round") != round_number:
            raise ValueError("another round")
        return bytes.fromhex(str(said.get("signature", ""))[: 4 * beacon.SIGNATURE_BYTES])


def _words_of(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"[:200]
