"""Where pictures lie: a folder of this machine, or Supabase (supabase_storage.py)."""

import asyncio
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Final, Literal, Protocol, TypeAlias

from luckymart.pictures.errors import PictureNotFound, PicturesUnavailable

Bucket: TypeAlias = Literal["public", "private"]
MEDIA_PATH: Final = "/media/"


class Storage(Protocol):
    """Paths are names of ours. All raise PicturesUnavailable where the storage does not do it."""

    @property
    def origin(self) -> str:
        """Scheme and host that browsers load public pictures from; empty for our own."""

    async def prepare(self) -> None:
        """Fail early: raises OSError if objects could not be kept."""

    async def put(self, bucket: Bucket, path: str, content: bytes, content_type: str) -> None:
        """Keep a new object; it never changes."""

    async def read(self, bucket: Bucket, path: str) -> bytes: ...

    async def remove(self, bucket: Bucket, paths: list[str]) -> None:
        """Those that are gone already are no error."""

    async def public_address(self, path: str) -> str:
        """For ever; needs no network."""

    async def locate_private(self, path: str, valid_seconds: int) -> Path | str:
        """A file of this machine, or an address that works for so long."""

    async def close(self) -> None: ...


class FolderStorage:
    """Two folders, `public` and `private`; the API serves them (webapp_api/static.py)."""

    origin: Final = ""

    def __init__(self, folder: Path) -> None:
        self.public_folder = folder / "public"
        self._folders: dict[Bucket, Path] = {
            "public": self.public_folder,
            "private": folder / "private",
        }

    async def prepare(self) -> None:
        def write() -> None:
            for folder in self._folders.values():
                folder.mkdir(parents=True, exist_ok=True)
                with tempfile.TemporaryFile(dir=folder) as file:
                    file.write(b"?")

        await asyncio.to_thread(write)

    async def put(self, bucket: Bucket, path: str, content: bytes, _content_type: str) -> None:
        await asyncio.to_thread(self._write, self._folders[bucket], path, content)

    async def read(self, bucket: Bucket, path: str) -> bytes:
        try:
            return await asyncio.to_thread((self._folders[bucket] / path).read_bytes)
        except FileNotFoundError as error:
            raise PictureNotFound from error
        except OSError as error:
            raise PicturesUnavailable from error

    async def remove(self, bucket: Bucket, paths: list[str]) -> None:
        def remove() -> None:
            for path in paths:
                (self._folders[bucket] / path).unlink(missing_ok=True)

        try:
            await asyncio.to_thread(remove)
        except OSError as error:
            raise PicturesUnavailable from error

    async def public_address(self, path: str) -> str:
        return f"{MEDIA_PATH}{path}"

    async def locate_private(self, path: str, _valid_seconds: int) -> Path | str:
        return self._folders["private"] / path

    async def close(self) -> None:
        """Nothing is open."""

    def _write(self, folder: Path, path: str, content: bytes) -> None:
        # Under its name only once it is whole: what is served is never half a file.
        part = folder / f"{path}.part"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            part.write_bytes(content)
            part.rename(folder / path)
        except OSError as error:
            with suppress(OSError):
                part.unlink(missing_ok=True)
            raise PicturesUnavailable from error
