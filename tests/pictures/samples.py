"""Sample pictures, and files that only look like pictures."""

import random
import struct
import zlib
from io import BytesIO
from typing import Any

from PIL import Image


def picture(
    kind: str = "JPEG", size: tuple[int, int] = (64, 48), color: Any = "red", **options: Any
) -> bytes:
    """A picture of one colour; `options` go to the encoder."""
    return encoded(Image.new(options.pop("mode", "RGB"), size, color), kind, **options)


def noise(size: tuple[int, int], kind: str = "JPEG", **options: Any) -> bytes:
    """A picture that compresses badly: nearly as many bytes as pixels."""
    pixels = random.Random(1).randbytes(size[0] * size[1] * 3)
    return encoded(Image.frombytes("RGB", size, pixels), kind, **options)


def encoded(image: Image.Image, kind: str = "JPEG", **options: Any) -> bytes:
    written = BytesIO()
    image.save(written, kind, **options)
    return written.getvalue()


def decoded(content: bytes) -> Image.Image:
    image = Image.open(BytesIO(content))
    image.load()
    return image


def pixel(image: Image.Image, x: int, y: int) -> tuple[int, int, int]:
    found = image.getpixel((x, y))
    assert isinstance(found, tuple)
    red, green, blue = found
    return red, green, blue


def png_chunk(kind: bytes, data: bytes) -> bytes:
    body = kind + data
    return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))


def png_of(width: int, height: int) -> bytes:
    """A PNG of a few hundred bytes whose header claims that many pixels."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = zlib.compress(b"\x00" * 1000)
    return (
        b"\x89PNG\r\n\x1a\n"
        + png_chunk(b"IHDR", head)
        + png_chunk(b"IDAT", rows)
        + png_chunk(b"IEND", b"")
    )
