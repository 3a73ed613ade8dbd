"""Pictures in Supabase Storage. Import it only where it is used: its package loads slowly."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import httpx
import structlog
from supabase import ASupabaseStorageClient, StorageException

from luckymart.kit.settings import Settings
from luckymart.pictures.errors import PicturesUnavailable
from luckymart.pictures.storage import Bucket

log = structlog.get_logger("pictures")

WAIT_SECONDS: Final = 10.0
"""For connecting, and for each part of a response."""
TOTAL_SECONDS: Final = 25.0
CACHE_SECONDS: Final = 31_536_000
_FAILURES: Final = (
    StorageException,
    httpx.HTTPError,
    TimeoutError,
    # a response that is not Supabase's, such as a proxy's page
    ValueError,
    KeyError,
    TypeError,
)


class SupabaseStorage:
    """Uses the service role's key, which never leaves this process; people get links."""

    def __init__(self, url: str, key: str, buckets: dict[Bucket, str]) -> None:
        self.origin = url
        self._buckets = buckets
        self._http = httpx.AsyncClient(
            timeout=httpx.Timeout(WAIT_SECONDS), follow_redirects=False, trust_env=False
        )
        self._client = ASupabaseStorageClient(
            f"{url}/storage/v1/",
            {"apiKey": key, "Authorization": f"Bearer {key}"},
            http_client=self._http,
        )

    async def prepare(self) -> None:
        """Nothing to do: the shop works without pictures while Supabase is away."""

    async def put(self, bucket: Bucket, path: str, content: bytes, content_type: str) -> None:
        with _failures("put"):
            async with asyncio.timeout(TOTAL_SECONDS):
                await self._bucket(bucket).upload(
                    path,
                    content,
                    {
                        "content-type": content_type,
                        "cache-control": str(CACHE_SECONDS),
                        "upsert": "false",
                    },
                )

    async def read(self, bucket: Bucket, path: str) -> bytes:
        with _failures("read"):
            async with asyncio.timeout(TOTAL_SECONDS):
                content: bytes = await self._bucket(bucket).download(path)
                return content

    async def remove(self, bucket: Bucket, paths: list[str]) -> None:
        with _failures("remove"):
            async with asyncio.timeout(TOTAL_SECONDS):
                await self._bucket(bucket).remove(paths)

    async def public_address(self, path: str) -> str:
        address: str = await self._bucket("public").get_public_url(path)
        return address

    async def locate_private(self, path: str, valid_seconds: int) -> Path | str:
        with _failures("locate"):
            async with asyncio.timeout(TOTAL_SECONDS):
                answer = await self._bucket("private").create_signed_url(path, valid_seconds)
                address = answer["signedURL"]
                if not address:
                    raise ValueError("no address")
                return str(address)

    async def close(self) -> None:
        await self._http.aclose()

    def _bucket(self, bucket: Bucket) -> Any:
        return self._client.from_(self._buckets[bucket])


@contextmanager
def _failures(step: str) -> Iterator[None]:
    try:
        yield
    except _FAILURES as error:
        # The storage's message may contain an address with a token, so log only its type.
        status = getattr(error, "status", None)
        log.error("storage_failed", step=step, why=type(error).__name__, status=status)
        raise PicturesUnavailable from error


def from_settings(settings: Settings) -> SupabaseStorage:
    """`supabase_url` and `supabase_key` must be set."""
    if settings.supabase_url is None or settings.supabase_key is None:
        raise ValueError("supabase_url and supabase_key belong together")
    return SupabaseStorage(
        settings.supabase_url,
        settings.supabase_key.get_secret_value(),
        {"public": settings.supabase_public_bucket, "private": settings.supabase_private_bucket},
    )
