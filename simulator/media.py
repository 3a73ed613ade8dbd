"""Files that people and the bot send, kept beside the snapshot or, without one, in memory."""

import hashlib
import secrets
import struct
from pathlib import Path
from typing import Any

from simulator.errors import bad_request
from simulator.state import World

Json = dict[str, Any]
MAX_FILES = 2000
MAX_PHOTO_BYTES = 10 * 1024 * 1024
MAX_DOWNLOAD_BYTES = 20 * 1024 * 1024


def image_size(data: bytes) -> tuple[int, int, str] | None:
    """Width, height and MIME type of a PNG, JPEG, GIF or WebP; None for anything else."""
    if data[:8] == b"\x89PNG\r\n\x1a\n" and len(data) >= 24:
        width, height = struct.unpack(">II", data[16:24])
        return width, height, "image/png"
    if data[:6] in (b"GIF87a", b"GIF89a") and len(data) >= 10:
        width, height = struct.unpack("<HH", data[6:10])
        return width, height, "image/gif"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP" and len(data) >= 30:
        return _webp_size(data)
    if data[:2] == b"\xff\xd8":
        return _jpeg_size(data)
    return None


def _webp_size(data: bytes) -> tuple[int, int, str] | None:
    kind = data[12:16]
    if kind == b"VP8X":
        width = int.from_bytes(data[24:27], "little") + 1
        height = int.from_bytes(data[27:30], "little") + 1
    elif kind == b"VP8L":
        bits = int.from_bytes(data[21:25], "little")
        width, height = (bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1
    else:
        width, height = (int.from_bytes(data[at : at + 2], "little") & 0x3FFF for at in (26, 28))
    return width, height, "image/webp"


def _jpeg_size(data: bytes) -> tuple[int, int, str] | None:
    at = 2
    while at + 9 < len(data):
        if data[at] != 0xFF:
            return None
        marker = data[at + 1]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height, "image/jpeg"
        at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return None


class FileStore:
    """Bytes by file id. The descriptions are part of the state."""

    def __init__(self, world: World, folder: Path | None) -> None:
        self._world = world
        self._folder = folder
        self._memory: dict[str, bytes] = {}

    def add(self, data: bytes, kind: str, name: str, mime: str) -> Json:
        """Store a file (`kind` is "photos" or "documents"); returns its description."""
        unique = hashlib.sha256(data).hexdigest()[:16]
        file_id = f"AgAC{secrets.token_urlsafe(30)}"
        number = self._world.next("file", 0)
        suffix = Path(name).suffix[:10] or ".bin"
        item: Json = {
            "file_id": file_id,
            "file_unique_id": unique,
            "file_size": len(data),
            "file_path": f"{kind}/file_{number}{suffix}",
            "file_name": Path(name).name[:200] or f"file_{number}",
            "mime_type": mime,
            "kind": kind,
        }
        if self._folder is None:
            self._memory[file_id] = data
        else:
            self._folder.mkdir(parents=True, exist_ok=True)
            (self._folder / f"{number}").write_bytes(data)
            item["stored_as"] = f"{number}"
        self._world.files[file_id] = item
        while len(self._world.files) > MAX_FILES:
            self._drop(next(iter(self._world.files)))
        return item

    def add_photo(self, data: bytes) -> Json:
        """Store a picture with its width and height; 400 IMAGE_PROCESS_FAILED for anything else."""
        size = image_size(data)
        if size is None or not all(1 <= side <= 10000 for side in size[:2]):
            raise bad_request("IMAGE_PROCESS_FAILED")
        if len(data) > MAX_PHOTO_BYTES:
            raise bad_request("file is too big")
        width, height, mime = size
        if width + height > 10000 or max(width, height) > 20 * min(width, height):
            raise bad_request("PHOTO_INVALID_DIMENSIONS")
        item = self.add(data, "photos", f"photo.{mime.removeprefix('image/')}", mime)
        item.update(width=width, height=height)
        return item

    def read(self, file_id: str) -> bytes | None:
        """The bytes of a file."""
        item = self._world.files.get(file_id)
        if item is None:
            return None
        if self._folder is None:
            return self._memory.get(file_id)
        path = self._folder / str(item.get("stored_as"))
        return path.read_bytes() if path.is_file() else None

    def by_path(self, file_path: str) -> Json | None:
        """The file with this path from getFile."""
        for item in self._world.files.values():
            if item["file_path"] == file_path:
                return item
        return None

    def _drop(self, file_id: str) -> None:
        item = self._world.files.pop(file_id)
        self._memory.pop(file_id, None)
        if self._folder is not None:
            (self._folder / str(item.get("stored_as"))).unlink(missing_ok=True)


def photo_sizes(item: Json) -> list[Json]:
    """`Message.photo` of a stored picture."""
    keys = ("file_id", "file_unique_id", "width", "height", "file_size")
    return [{key: item[key] for key in keys}]


def document(item: Json) -> Json:
    """`Message.document` of a stored file."""
    keys = ("file_id", "file_unique_id", "file_name", "mime_type", "file_size")
    return {key: item[key] for key in keys}
