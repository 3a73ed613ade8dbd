"""Store pictures, and link to them."""

import asyncio
import hmac
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Final
from uuid import UUID

from luckymart.kit.clock import utc_now
from luckymart.kit.database import Connection, Database, Tx
from luckymart.kit.settings import Settings
from luckymart.pictures import queries
from luckymart.pictures.errors import (
    PictureNotFound,
    PicturesUnavailable,
    PictureTooLarge,
    TooManyPictures,
)
from luckymart.pictures.images import CONTENT_TYPE, remake
from luckymart.pictures.storage import MEDIA_PATH, Bucket, FolderStorage, Storage

LINK_SECONDS: Final = 600
RELAY_SECONDS: Final = 60
"""How long the storage's own address works that a link redirects to."""
PRIVATE_PATH: Final = f"{MEDIA_PATH}private/"
KEY_LABEL: Final = b"luckymart private pictures v1"
UPLOADING_LIMIT: Final = timedelta(hours=1)
UNUSED_LIMIT: Final = timedelta(days=1)
REMOVAL_DELAY: Final = timedelta(minutes=1)
"""An abandoned upload may still arrive: its object is removed after this time."""
MAX_SWEEP: Final = 500


@dataclass(frozen=True, slots=True)
class StoredPicture:
    """`sha256` (hex) is of the uploaded bytes; `width` and `height` are of the stored picture."""

    id: UUID
    bucket: Bucket
    path: str
    sha256: str
    width: int
    height: int


class Pictures:
    """Stores and finds pictures. Its methods wait for the storage: call them outside transactions.

    The exceptions are `address`, `addresses` and `lock_unused`, which only use the database.
    """

    def __init__(
        self,
        db: Database,
        storage: Storage,
        link_key: bytes,
        *,
        max_bytes: int,
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        self.storage = storage
        self.max_bytes = max_bytes
        self._db = db
        self._link_key = link_key
        self._now = now
        # Decoding takes up to 100 MB, so a process decodes one picture at a time.
        self._decoding = asyncio.Lock()

    async def store(
        self,
        owner_id: UUID | None,
        bucket: Bucket,
        content: bytes,
        *,
        max_unused: int | None = None,
    ) -> StoredPicture:
        """Decode an uploaded picture and store it.

        `max_unused`: how many unused pictures the owner may have, including this one.
        Raises PictureRefused, PictureTooLarge, TooManyPictures, PicturesUnavailable.
        """
        if len(content) > self.max_bytes:
            raise PictureTooLarge(max_bytes=self.max_bytes)
        digest = sha256(content).digest()
        async with self._decoding:
            remade = await asyncio.to_thread(remake, content)
        return await self._keep(
            owner_id, bucket, remade.content, digest, (remade.width, remade.height), max_unused
        )

    async def publish(self, picture_id: UUID) -> StoredPicture:
        """Copy a picture into the public bucket. Raises PictureNotFound, PicturesUnavailable."""
        async with self._db.connection() as connection:
            found = await self._find(connection, [picture_id])
        if picture_id not in found:
            raise PictureNotFound
        original = found[picture_id]
        content = await self.storage.read(original.bucket, original.path)
        size = (original.width, original.height)
        return await self._keep(None, "public", content, bytes.fromhex(original.sha256), size, None)

    async def address(self, connection: Connection, picture_id: UUID) -> str:
        """A picture's address; a private one works for ten minutes. Raises PictureNotFound."""
        found = await self.addresses(connection, [picture_id])
        if picture_id not in found:
            raise PictureNotFound
        return found[picture_id]

    async def addresses(
        self, connection: Connection, picture_ids: Sequence[UUID]
    ) -> dict[UUID, str]:
        """The addresses of many pictures, without those that are not stored. Uses no network."""
        if not picture_ids:
            return {}
        found = await self._find(connection, picture_ids)
        return {
            picture.id: self._link(picture.path)
            if picture.bucket == "private"
            else await self.storage.public_address(picture.path)
            for picture in found.values()
        }

    async def read(self, picture_id: UUID) -> bytes:
        """The JPEG's bytes. Raises PictureNotFound, PicturesUnavailable."""
        async with self._db.connection() as connection:
            found = await self._find(connection, [picture_id])
        if picture_id not in found:
            raise PictureNotFound
        return await self.storage.read(found[picture_id].bucket, found[picture_id].path)

    async def open_link(self, path: str, expires: str, signature: str) -> Path | str:
        """Resolve a link from `address` to a local file, or to an address that works for a minute.

        Raises PictureNotFound if the link is forged or expired, PicturesUnavailable.
        """
        expected = self._signature(path, expires)
        if not hmac.compare_digest(expected.encode(), signature.encode(errors="replace")):
            raise PictureNotFound
        if int(expires) < self._now().timestamp():
            raise PictureNotFound
        return await self.storage.locate_private(path, RELAY_SECONDS)

    async def lock_unused(
        self, tx: Tx, owner_id: UUID, bucket: Bucket, picture_ids: Sequence[UUID]
    ) -> None:
        """Lock pictures before a feature uses them: stored, unused, and the owner's own.

        Raises PictureNotFound.
        """
        rows = await queries.lock_unused(
            tx, ids=list(picture_ids), owner_id=owner_id, bucket=bucket
        )
        if {row["id"] for row in rows} != set(picture_ids):
            raise PictureNotFound

    async def delete_leftovers(self) -> int:
        """Delete the rows of abandoned uploads and of unused pictures. Returns how many."""
        now = self._now()
        async with self._db.connection() as connection:
            deleted: int = await queries.delete_leftovers(
                connection,
                unused_before=now - UNUSED_LIMIT,
                uploading_before=now - UPLOADING_LIMIT,
                max_items=MAX_SWEEP,
            )
        return deleted

    async def due_removals(self, put_off: Sequence[str] = ()) -> dict[Bucket, list[str]]:
        """Objects without a row that the storage still has, by bucket."""
        async with self._db.connection() as connection:
            rows = await queries.due_removals(
                connection,
                before=self._now() - REMOVAL_DELAY,
                put_off=put_off,
                max_items=MAX_SWEEP,
            )
        found: dict[Bucket, list[str]] = {}
        for row in rows:
            found.setdefault(row["bucket"], []).append(row["path"])
        return found

    async def remove(self, bucket: Bucket, paths: Sequence[str]) -> None:
        """Remove these objects from the storage. Raises PicturesUnavailable."""
        await self.storage.remove(bucket, list(paths))
        async with self._db.connection() as connection:
            await queries.delete_removals(connection, paths=paths)

    async def close(self) -> None:
        await self.storage.close()

    async def _keep(
        self,
        owner_id: UUID | None,
        bucket: Bucket,
        content: bytes,
        digest: bytes,
        size: tuple[int, int],
        max_unused: int | None,
    ) -> StoredPicture:
        """Insert the row, store the object, mark the row; each is committed before the next."""
        path = f"{secrets.token_hex(16)}.jpg"
        width, height = size
        async with self._db.connection() as connection:
            picture_id: UUID | None = await queries.insert_uploading(
                connection,
                owner_id=owner_id,
                bucket=bucket,
                path=path,
                content_type=CONTENT_TYPE,
                size=len(content),
                width=width,
                height=height,
                sha256=digest,
                max_unused=max_unused,
            )
        if picture_id is None:
            raise TooManyPictures(limit=max_unused)
        try:
            await self.storage.put(bucket, path, content, CONTENT_TYPE)
        except BaseException:
            async with self._db.connection() as connection:
                await queries.delete_picture(connection, id=picture_id)
            raise
        async with self._db.connection() as connection:
            if await queries.mark_stored(connection, id=picture_id) is None:
                raise PicturesUnavailable
        return StoredPicture(picture_id, bucket, path, digest.hex(), width, height)

    async def _find(
        self, connection: Connection, picture_ids: Sequence[UUID]
    ) -> dict[UUID, StoredPicture]:
        rows = await queries.list_pictures(connection, ids=list(picture_ids))
        return {row["id"]: StoredPicture(**row) for row in rows}

    def _link(self, path: str) -> str:
        expires = str(int(self._now().timestamp()) + LINK_SECONDS)
        signature = self._signature(path, expires)
        return f"{PRIVATE_PATH}{path}?expires={expires}&signature={signature}"

    def _signature(self, path: str, expires: str) -> str:
        text = f"{path}\n{expires}".encode(errors="replace")
        return hmac.new(self._link_key, text, sha256).hexdigest()


def make_pictures(
    db: Database, settings: Settings, now: Callable[[], datetime] = utc_now
) -> Pictures:
    """With Supabase's storage if it is configured, else with the folder. Close it after use."""
    storage: Storage
    if settings.supabase_url is not None:
        from luckymart.pictures.supabase_storage import from_settings

        storage = from_settings(settings)
    else:
        storage = FolderStorage(settings.media_dir)
    # A derived key, so that a link reveals nothing about the secret.
    secret = settings.bot_token.get_secret_value().encode()
    link_key = hmac.new(secret, KEY_LABEL, sha256).digest()
    return Pictures(db, storage, link_key, max_bytes=settings.max_picture_bytes, now=now)
