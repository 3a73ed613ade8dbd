"""Encode a picture anew: only its pixels remain, upright and in sRGB."""

from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from typing import Final

from PIL import Image, ImageCms, ImageDraw, ImageFile, ImageOps

from luckymart.pictures.errors import PictureRefused

FORMATS: Final = ("JPEG", "PNG", "WEBP")
MAX_PIXELS: Final = {"JPEG": 25_000_000, "MPO": 25_000_000, "PNG": 12_000_000, "WEBP": 12_000_000}
"""Checked before anything is decoded: decoding this many takes about 100 MB. An MPO is a JPEG with
others behind it, as many telephones make them."""
MAX_REDUCED_PIXELS: Final = 65_000_000
"""The limit for JPEGs that the decoder can shrink row by row: enough for 64-megapixel cameras."""
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
    """Decode the first frame and encode it anew. Takes CPU time: call it in a thread.

    Raises PictureRefused for what is not a JPEG, PNG or WebP, is cut off, has too many pixels, or
    has pixels whose conversion would change what the picture shows.
    """
    try:
        with Image.open(BytesIO(content), formats=FORMATS) as opened:
            most = MAX_PIXELS[opened.format or ""]
            pixels_in_it, reduction = opened.width * opened.height, 1
            if pixels_in_it > most:
                if pixels_in_it > MAX_REDUCED_PIXELS or not is_read_by_rows(content):
                    raise PictureRefused
                while pixels_in_it > most * reduction**2:
                    reduction *= 2
            if _has_hidden_transparency(opened):
                raise PictureRefused
            # A JPEG is decoded at a half, a quarter or an eighth of its size where that is enough.
            sides = (max(1, side // reduction) for side in opened.size)
            width, height = (min(MAX_SIDE_PIXELS, side) for side in sides)
            opened.draft("RGB", (width, height))
            opened.load()
            pixels = flattened(opened)
    except PictureRefused:
        raise
    except Exception as error:  # a decoder fails on broken input in more ways than it documents
        raise PictureRefused from error
    written = BytesIO()
    pixels.save(written, "JPEG", quality=JPEG_QUALITY, optimize=True)
    return Remade(written.getvalue(), pixels.width, pixels.height)


def sheet(words: str) -> bytes:
    """A picture of these words, for a file that has none; the same words make the same bytes."""
    page = Image.new("RGB", (640, 360), "white")
    ImageDraw.Draw(page).text((32, 160), words, fill="black", font_size=24)
    written = BytesIO()
    page.save(written, "PNG")
    return written.getvalue()


def flattened(opened: Image.Image) -> Image.Image:
    """The pixels alone: RGB, upright, at most 2048 a side, transparent parts white."""
    profile = opened.info.get("icc_profile")
    small = plain_pixels(opened)
    # First and in place, so that each further copy is small.
    small.thumbnail((MAX_SIDE_PIXELS, MAX_SIDE_PIXELS))
    upright = _upright(small)
    if profile and len(profile) <= MAX_PROFILE_BYTES:
        # A broken profile is left out, like all other metadata.
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
    plain.info = {}  # otherwise a comment would be written again
    return plain


def plain_pixels(image: Image.Image) -> Image.Image:
    """The picture as RGB, RGBA or CMYK. Raises PictureRefused for other kinds of pixels."""
    match image.mode:
        case "RGBA" | "CMYK":
            return image
        case "RGB" if not image.has_transparency_data:
            return image
        case "1" | "L" | "P" | "RGB":
            return image.convert("RGBA" if image.has_transparency_data else "RGB")
        case "LA" | "PA" | "RGBa":
            return image.convert("RGBA")
        case "I;16" | "I;16B":
            return _eight_bits(image)
    # In "I" and "F" no number is defined as white.
    raise PictureRefused


def _eight_bits(image: Image.Image) -> Image.Image:
    """The upper 8 of 16 bits of gray. `convert` alone clips nearly everything to white."""
    wide = image.convert("I")
    gray = wide.point([value >> 8 for value in range(1 << 16)], "L")
    transparent = image.info.get("transparency")
    if transparent is None:
        return gray.convert("RGB")
    opaque = wide.point([255 * (value != transparent) for value in range(1 << 16)], "L")
    return Image.merge("LA", (gray, opaque)).convert("RGBA")


def _has_hidden_transparency(opened: ImageFile.ImageFile) -> bool:
    """Whether a 16-bit PNG names a transparent colour, whose lower bits the decoder drops."""
    return "transparency" in opened.info and any(tile[3] == "RGB;16B" for tile in opened.tile)


def is_read_by_rows(jpeg: bytes) -> bool:
    """Whether a JPEG is sequential, with all its components in one scan (ITU-T T.81, annex B).

    For any other JPEG the decoder holds every coefficient, whatever the requested size.
    """
    place, components = 2, 0
    while place + 10 <= len(jpeg) and jpeg[place] == 0xFF:
        marker = jpeg[place + 1]
        if marker in (0xC0, 0xC1):  # the frame is baseline or extended sequential
            components = jpeg[place + 9]
        elif marker == 0xDA:  # the first scan
            return jpeg[place + 4] == components
        place += 2 + int.from_bytes(jpeg[place + 2 : place + 4], "big")
    return False


def _upright(opened: Image.Image) -> Image.Image:
    try:
        return ImageOps.exif_transpose(opened)
    except Exception:  # metadata that cannot be read turns nothing
        return opened.copy()
