"""A picture made anew: only its pixels are taken over, upright and in sRGB."""

from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from typing import Final

from PIL import Image, ImageCms, ImageOps

from luckymart.pictures.errors import PictureRefused

MAX_PIXELS: Final = {"JPEG": 25_000_000, "MPO": 25_000_000, "PNG": 12_000_000, "WEBP": 12_000_000}
"""Looked at before anything is decoded: that many take about 100 MB on their way. MPO is a JPEG
with more of them behind it, as many telephones make."""
FORMATS: Final = ("JPEG", "PNG", "WEBP")
MAX_SIDE_PIXELS: Final = 2048
MAX_PROFILE_BYTES: Final = 1_000_000
JPEG_QUALITY: Final = 85
CONTENT_TYPE: Final = "image/jpeg"


@dataclass(frozen=True, slots=True)
class Remade:
    """A JPEG without metadata, at most 2048 pixels a side."""

    content: bytes
    width: int
    height: int


def remake(content: bytes) -> Remade:
    """Decode the first frame and encode it anew; takes CPU time, so in a thread.

    Raises PictureRefused for what is no JPEG, PNG or WebP, is cut off, or has too many pixels.
    """
    try:
        with Image.open(BytesIO(content), formats=FORMATS) as opened:
            if opened.width * opened.height > MAX_PIXELS[opened.format or ""]:
                raise PictureRefused
            # a JPEG is decoded at a half, a quarter or an eighth already
            opened.draft("RGB", (MAX_SIDE_PIXELS, MAX_SIDE_PIXELS))
            opened.load()
            pixels = _pixels(opened)
    except PictureRefused:
        raise
    except Exception as error:  # broken input ends a decoder in more ways than it documents
        raise PictureRefused from error
    written = BytesIO()
    pixels.save(written, "JPEG", quality=JPEG_QUALITY, optimize=True)
    return Remade(written.getvalue(), pixels.width, pixels.height)


def _pixels(opened: Image.Image) -> Image.Image:
    """RGB, upright, small enough, transparent parts white, nothing else left of it."""
    profile = opened.info.get("icc_profile")
    small: Image.Image = opened
    if small.mode not in ("RGB", "RGBA", "CMYK"):
        small = small.convert("RGBA" if small.has_transparency_data else "RGB")
    # first of all, and in its place: each further copy is a small one
    small.thumbnail((MAX_SIDE_PIXELS, MAX_SIDE_PIXELS))
    upright = _upright(small)
    if profile and len(profile) <= MAX_PROFILE_BYTES:
        # a profile that cannot be used is left out, like all the rest
        with suppress(ImageCms.PyCMSError, OSError):
            mode = "RGBA" if upright.mode == "RGBA" else "RGB"
            converted = ImageCms.profileToProfile(
                upright,
                ImageCms.ImageCmsProfile(BytesIO(profile)),
                ImageCms.createProfile("sRGB"),
                outputMode=mode,
            )
            upright = converted or upright
    if upright.mode == "RGBA":
        white = Image.new("RGB", upright.size, "white")
        white.paste(upright, mask=upright.getchannel("A"))
        return white
    plain = upright.convert("RGB")
    plain.info = {}  # a comment would be written again
    return plain


def _upright(opened: Image.Image) -> Image.Image:
    try:
        return ImageOps.exif_transpose(opened)
    except Exception:  # metadata that cannot be read turn nothing
        return opened.copy()
