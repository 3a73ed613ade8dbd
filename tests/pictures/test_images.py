"""Which uploads are accepted as pictures, and what is kept of them."""

import struct
import subprocess
import sys
import zlib
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from luckymart.pictures.errors import PictureRefused
from luckymart.pictures.images import (
    MAX_PIXELS,
    MAX_REDUCED_PIXELS,
    MAX_SIDE_PIXELS,
    flattened,
    is_read_by_rows,
    plain_pixels,
    remake,
)
from tests.pictures.samples import decoded, encoded, noise, picture, pixel, png_chunk, png_of

MEASURE = """
import re, sys
from pathlib import Path
from luckymart.pictures.images import remake

def peak():  # not ru_maxrss, which begins with that of the process before exec
    return int(re.search(r"VmHWM:\\s*(\\d+)", Path("/proc/self/status").read_text())[1])

content = sys.stdin.buffer.read()
before = peak()
remake(content)
print(peak() - before)
"""
HTML = b"<!doctype html><script>alert(1)</script>"
SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
GPS_IFD, ORIENTATION = 0x8825, 0x0112


def two_tones(mode: str, paper: Any, ink: Any, **info: Any) -> Image.Image:
    """Paper on the left, ink on the right. In a palette, 0 is paper and 1 is ink."""
    image = Image.new(mode, (16, 16), paper)
    image.paste(Image.new(mode, (8, 16), ink), (8, 0))
    if mode in ("P", "PA"):
        image.putpalette([192] * 3 + [32] * 3)
    image.info.update(info)
    return image


def memory_of_remaking(content: bytes) -> int:
    """By how many bytes a separate process grows."""
    ended = subprocess.run(
        [sys.executable, "-c", MEASURE], input=content, capture_output=True, check=True
    )
    return int(ended.stdout) * 1024


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_each_kind_becomes_a_jpeg(kind: str) -> None:
    remade = remake(picture(kind, (64, 48)))
    image = decoded(remade.content)
    assert (image.format, image.mode, image.size) == ("JPEG", "RGB", (64, 48))
    assert (remade.width, remade.height) == image.size
    red, green, blue = pixel(image, 32, 24)
    assert red > 240
    assert max(green, blue) < 15


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"hello, this is a text",
        HTML,
        b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
        b"\xff\xd8\xff" + HTML,
        b"\x89PNG\r\n\x1a\n" + HTML,
        b"RIFF\x10\x00\x00\x00WEBP" + HTML,
        picture("GIF"),
        picture("BMP"),
        picture("TIFF"),
        noise((300, 300))[:-2000],
        noise((300, 300), "PNG")[:-2000],
        noise((300, 300), "WEBP")[:-2000],
        b"%PDF-1.7\n1 0 obj\n" + HTML,
    ],
    ids=lambda content: f"{content[:12]!r}",
)
def test_what_is_no_whole_picture_is_refused(content: bytes) -> None:
    with pytest.raises(PictureRefused):
        remake(content)


@pytest.mark.parametrize("size", [(4001, 3000), (50_000, 50_000), (2_000_000_000, 2), (0, 5)])
def test_a_bomb_is_refused_by_its_head(size: tuple[int, int]) -> None:
    """Nothing of that size is ever in memory: the header's dimensions are checked first."""
    assert size[0] * size[1] > MAX_PIXELS["PNG"] or not all(size)
    with pytest.raises(PictureRefused):
        remake(png_of(*size))


def test_a_webp_bomb_is_refused() -> None:
    whole = bytearray(picture("WEBP", (16, 16), lossless=True, exif=b"Exif\0\0" + b"x" * 9))
    assert whole[12:16] == b"VP8X"
    whole[24:30] = (16_382).to_bytes(3, "little") * 2
    with pytest.raises(PictureRefused):
        remake(bytes(whole))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_metadata_do_not_come_along(kind: str) -> None:
    exif = Image.Exif()
    exif[0x010E] = "secret words"
    exif.get_ifd(GPS_IFD)[2] = (38.0, 33.0, 12.5)
    kept = PngImagePlugin.PngInfo()
    kept.add_text("Comment", "secret words")
    image = Image.new("RGB", (40, 40), "blue")
    xmp = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>secret words</x:xmpmeta>"
    metadata: dict[str, dict[str, Any]] = {
        "JPEG": {"comment": b"secret words", "xmp": xmp, "dpi": (72, 72)},
        "PNG": {"pnginfo": kept},
        "WEBP": {"xmp": xmp},
    }
    content = encoded(image, kind, exif=exif, **metadata[kind])
    assert b"secret words" in content
    remade = remake(content)
    left = decoded(remade.content)
    assert b"secret" not in remade.content
    assert dict(left.getexif()) == {}
    assert set(left.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


def test_what_stands_behind_a_picture_does_not_come_along() -> None:
    """A file that is both a picture and a web page comes out as a picture only."""
    remade = remake(picture("JPEG") + HTML)
    assert HTML not in remade.content
    assert remake(picture("JPEG", comment=HTML)).content.find(b"script") == -1


@pytest.mark.parametrize(("orientation", "corner"), [(1, (5, 5)), (6, (25, 5)), (3, (55, 25))])
def test_the_camera_s_orientation_is_applied(orientation: int, corner: tuple[int, int]) -> None:
    """A white spot in the sensor's top left corner ends up where the person saw it."""
    image = Image.new("RGB", (60, 30), "black")
    image.paste("white", (0, 0, 10, 10))
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    remade = decoded(remake(encoded(image, "JPEG", exif=exif)).content)
    assert remade.size == ((30, 60) if orientation == 6 else (60, 30))
    assert min(pixel(remade, *corner)) > 200
    assert max(pixel(remade, remade.width // 2, remade.height // 2)) < 50


def test_several_pictures_in_one_are_the_first() -> None:
    """As phones make them: a JPEG followed by another one, the depth map."""
    other = Image.new("RGB", (20, 20), "blue")
    content = encoded(
        Image.new("RGB", (30, 20), "red"), "MPO", save_all=True, append_images=[other]
    )
    assert Image.open(BytesIO(content)).format == "MPO"
    assert decoded(remake(content).content).size == (30, 20)


def test_a_large_picture_is_made_smaller_and_a_small_one_is_not() -> None:
    remade = remake(picture("JPEG", (5000, 1000)))
    assert max(remade.width, remade.height) == MAX_SIDE_PIXELS
    assert abs(remade.width / remade.height - 5) < 0.05
    assert remake(picture("PNG", (3, 2))).width == 3


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_of_an_animation_the_first_frame_is_kept(kind: str) -> None:
    frames = [Image.new("RGB", (20, 20), color) for color in ("red", "blue")]
    content = encoded(frames[0], kind, save_all=True, append_images=frames[1:], duration=100)
    red, _, blue = pixel(decoded(remake(content).content), 10, 10)
    assert red > 200 > 50 > blue


@pytest.mark.parametrize(
    ("mode", "color", "expected"),
    [
        ("RGBA", (0, 0, 0, 0), (255, 255, 255)),
        ("LA", (0, 0), (255, 255, 255)),
        ("L", 0, (0, 0, 0)),
        ("P", 0, (0, 0, 0)),
        ("1", 1, (255, 255, 255)),
        ("I;16", 0, (0, 0, 0)),
    ],
)
def test_other_kinds_of_pixels(mode: str, color: object, expected: tuple[int, ...]) -> None:
    """Transparent areas become white."""
    remade = remake(picture("PNG", color=color, mode=mode))
    assert pixel(decoded(remade.content), 9, 9) == expected


@pytest.mark.parametrize(
    ("image", "paper", "ink"),
    [
        (two_tones("I;16", 0xC000, 0x2000), 192, 32),
        (two_tones("I;16B", 0xC000, 0x2000), 192, 32),
        (two_tones("L", 192, 32), 192, 32),
        (two_tones("LA", (192, 255), (32, 255)), 192, 32),
        (two_tones("LA", (192, 255), (32, 0)), 192, 255),
        (two_tones("1", 1, 0), 255, 0),
        (two_tones("RGBa", (96, 96, 96, 128), (32, 32, 32, 255)), 223, 32),
        (two_tones("PA", (0, 255), (1, 0)), 192, 255),
        (two_tones("P", 0, 1), 192, 32),
        (two_tones("P", 0, 1, transparency=1), 192, 255),
        (two_tones("P", 0, 1, transparency=b"\xff\x00"), 192, 255),
        (two_tones("L", 192, 32, transparency=32), 192, 255),
        (two_tones("RGB", (192,) * 3, (32,) * 3, transparency=(32,) * 3), 192, 255),
        (two_tones("I;16", 0xC000, 0x2000, transparency=0x2000), 192, 255),
        (two_tones("I;16", 0xC000, 0x2000, transparency=0x2001), 192, 32),
        (two_tones("CMYK", (0, 0, 0, 63), (0, 0, 0, 223)), 192, 32),
    ],
    ids=lambda value: f"{value.mode} {value.info or ''}" if isinstance(value, Image.Image) else "",
)
def test_paper_and_ink_keep_their_tones(image: Image.Image, paper: int, ink: int) -> None:
    plain = flattened(image)
    assert plain.mode == "RGB"
    for x, tone in ((2, paper), (13, ink)):
        assert all(abs(value - tone) <= 1 for value in pixel(plain, x, 8))


@pytest.mark.parametrize("mode", ["I", "F", "HSV", "YCbCr", "LAB"])
def test_pixels_without_a_known_meaning_are_refused(mode: str) -> None:
    with pytest.raises(PictureRefused):
        plain_pixels(Image.new(mode, (9, 9)))


@pytest.mark.parametrize("transparency", [None, 0x2000])
def test_a_gray_png_of_16_bits_is_not_a_white_sheet(transparency: int | None) -> None:
    options = {} if transparency is None else {"transparency": transparency}
    content = encoded(two_tones("I;16", 0xC000, 0x2000), "PNG", **options)
    remade = decoded(remake(content).content)
    ink = 32 if transparency is None else 255
    assert all(abs(value - 192) < 4 for value in pixel(remade, 2, 8))
    assert all(abs(value - ink) < 4 for value in pixel(remade, 13, 8))


def test_a_png_whose_transparent_colour_cannot_be_told_is_refused() -> None:
    """16 bits per channel and a tRNS chunk, made by hand: Pillow does not support such pixels."""
    rows = b"".join(b"\x00" + b"\x12\x34" * 3 * 4 for _ in range(4))
    head = struct.pack(">IIBBBBB", 4, 4, 16, 2, 0, 0, 0)
    whole = png_chunk(b"IHDR", head)
    data = png_chunk(b"IDAT", zlib.compress(rows)) + png_chunk(b"IEND", b"")
    signature = b"\x89PNG\r\n\x1a\n"
    assert pixel(decoded(remake(signature + whole + data).content), 1, 1) == (18, 18, 18)
    with pytest.raises(PictureRefused):
        remake(signature + whole + png_chunk(b"tRNS", b"\x12\x35" * 3) + data)


@pytest.mark.parametrize("size", [(8000, 6000), (16_000, 3000), (9248, 6936)])
def test_a_telephones_jpeg_is_made_smaller_as_it_is_read(size: tuple[int, int]) -> None:
    image = Image.new("L", size, 40).convert("RGB")
    image.paste((200, 200, 200), (0, 0, size[0] // 2, size[1]))
    content = encoded(image, "JPEG")
    del image
    used = memory_of_remaking(content)
    remade = remake(content)
    assert max(remade.width, remade.height) == MAX_SIDE_PIXELS
    assert abs(remade.width / remade.height - size[0] / size[1]) < 0.01
    small = decoded(remade.content)
    assert [pixel(small, x, 9)[0] for x in (9, remade.width - 9)] == [200, 40]
    assert used < 110 * 2**20


def test_a_large_jpeg_that_has_to_be_held_whole_is_refused() -> None:
    large = Image.new("RGB", (6000, 5000), "white")
    assert remake(encoded(large, "JPEG")).width == MAX_SIDE_PIXELS
    with pytest.raises(PictureRefused):
        remake(encoded(large, "JPEG", progressive=True))
    in_one_scan = encoded(Image.new("RGB", (80, 80), "white"), "JPEG")
    assert is_read_by_rows(in_one_scan)
    scan = in_one_scan.index(b"\xff\xda")
    assert not is_read_by_rows(in_one_scan[: scan + 4] + b"\x01" + in_one_scan[scan + 5 :])
    assert not is_read_by_rows(in_one_scan[:scan])


def test_a_jpeg_of_more_pixels_than_any_telephone_makes_is_refused() -> None:
    bomb = bytearray(encoded(Image.new("RGB", (64, 64)), "JPEG"))
    frame = bomb.index(b"\xff\xc0")
    bomb[frame + 5 : frame + 9] = struct.pack(">HH", 8100, 8100)
    assert MAX_REDUCED_PIXELS < 8100**2
    with pytest.raises(PictureRefused):
        remake(bytes(bomb))


def test_inks_become_light() -> None:
    remade = remake(picture("JPEG", color=(0, 255, 255, 0), mode="CMYK"))
    red, green, blue = pixel(decoded(remade.content), 9, 9)
    assert red > 200 > 90 > max(green, blue)


@pytest.mark.parametrize(
    "profile", [SRGB, b"broken", SRGB[:200]], ids=["sRGB", "broken", "sRGB cut short"]
)
def test_a_colour_profile_is_applied_and_left_out(profile: bytes) -> None:
    """sRGB changes nothing, and a profile that cannot be read is dropped."""
    content = encoded(Image.new("RGB", (9, 9), (10, 200, 30)), "JPEG", icc_profile=profile)
    image = decoded(remake(content).content)
    assert "icc_profile" not in image.info
    red, green, _ = pixel(image, 4, 4)
    assert abs(red - 10) < 12
    assert abs(green - 200) < 12


def test_the_formats_of_the_demo_are_not_among_them() -> None:
    """The project's own pictures are processed like anybody's."""
    content = (Path(__file__).parents[2] / "docs" / "images" / "miniapp.png").read_bytes()
    assert Image.open(BytesIO(content)).format == "PNG"
    assert remake(content).width <= MAX_SIDE_PIXELS
