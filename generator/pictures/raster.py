"""Pixels: decoded under caps, put upright, in sRGB or grey, and encoded anew.

WeasyPrint tells Pillow to accept truncated files, for the whole process; here none is.
"""

from __future__ import annotations

import contextlib
import io
import warnings
from collections.abc import Iterator

from PIL import Image, ImageChops, ImageCms, ImageFile

from generator.pictures.refusing import RefusalError, size

MOST_PIXELS = 51_000_000
"""Largest picture that is decoded: what a telephone with 50 megapixels takes."""
LONGEST = 4000
"""Longest side that is kept: the long side of F4 at 300 dots per inch."""
QUALITY = 90
_SAMPLES = 24

_STARTS = {
    b"\x89PNG\r\n\x1a\n": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF87a": "GIF",
    b"GIF89a": "GIF",
    b"BM": "BMP",
}
_ORIENTATION = 0x0112
_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""EXIF's orientation, and what undoes it."""


def kind(data: bytes) -> str:
    """Pillow's name of the format, by the first bytes; empty for what is no raster of ours."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "WEBP"
    return next((name for start, name in _STARTS.items() if data.startswith(start)), "")


def rewritten(data: bytes) -> tuple[bytes, str, int, int]:
    """The first frame as PNG or JPEG, that word, width and height in pixels."""
    try:
        with _strictly():
            image = _decoded(data)
            photo = kind(data) == "JPEG" or (kind(data) == "WEBP" and b"VP8L" not in data[:64])
            photo = photo and image.mode in ("L", "RGB")
            return _encoded(image, photo=photo), "jpeg" if photo else "png", *image.size
    except RefusalError:
        raise
    except Image.DecompressionBombError:
        raise _too_large() from None
    except MemoryError:
        raise RefusalError("terlalu besar untuk komputer ini. Perkecil dahulu.") from None
    except Exception as error:  # Pillow's decoders raise nearly anything at broken bytes
        message = "terpotong atau rusak. Salin atau simpan ulang dari aplikasi asalnya."
        raise RefusalError(message) from error


def greyed(data: bytes) -> bytes:
    """A picture that ``rewritten`` made, in grey."""
    with Image.open(io.BytesIO(data)) as image:
        flat = image.convert("LA" if image.mode in ("LA", "RGBA") else "L")
    return _encoded(flat, photo=kind(data) == "JPEG")


def reduced(data: bytes, longest: int) -> tuple[bytes, int, int]:
    """A picture that ``rewritten`` made, its longer side ``longest`` pixels; width and height."""
    with Image.open(io.BytesIO(data)) as image:
        image.thumbnail((longest, longest), Image.Resampling.LANCZOS)
        return _encoded(image, photo=kind(data) == "JPEG"), *image.size


def shades(data: bytes) -> tuple[str, ...]:
    """The colours of a picture that ``rewritten`` made, at ``_SAMPLES`` points a side."""
    with Image.open(io.BytesIO(data)) as image:
        small = image.convert("RGBA").resize((_SAMPLES, _SAMPLES), Image.Resampling.BOX)
    pixels = small.tobytes()
    return tuple(
        pixels[at : at + 3].hex().upper()
        for at in range(0, len(pixels), 4)
        if pixels[at + 3] >= 128
    )


@contextlib.contextmanager
def _strictly() -> Iterator[None]:
    """Let Pillow refuse what is cut off, and leave the caps to us, while the block runs."""
    before = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before


def _decoded(data: bytes) -> Image.Image:
    with Image.open(io.BytesIO(data), formats=[kind(data)]) as opened:
        width, height = opened.size
        if width * height > MOST_PIXELS:
            raise _too_large(width, height)
        opened.draft(None, (LONGEST, LONGEST))
        opened.load()
        turn = _UPRIGHT.get(_orientation(opened))
        image = _plain(opened)
    image.thumbnail((LONGEST, LONGEST), Image.Resampling.LANCZOS, reducing_gap=2.0)
    return image.transpose(turn) if turn is not None else image


def _orientation(image: Image.Image) -> int:
    """EXIF's word on which side is up; broken EXIF says nothing."""
    try:
        return int(image.getexif().get(_ORIENTATION, 1))
    except Exception:  # as above: its parser raises nearly anything
        return 1


def _plain(image: Image.Image) -> Image.Image:
    """The pixels in mode L, LA, RGB or RGBA, colours in sRGB; no alpha where all is solid."""
    profile = image.info.get("icc_profile")
    if image.mode == "CMYK" and "adobe" not in image.info:
        image = ImageChops.invert(image)  # Pillow takes every CMYK JPEG for Adobe's, inverted
    if image.mode.startswith("I"):
        image = _eight_bits(image)
    if image.mode in ("P", "PA") or "transparency" in image.info:
        image = image.convert("RGBA")
    elif image.mode not in ("L", "LA", "RGB", "RGBA", "CMYK"):
        image = image.convert("L" if image.mode == "1" else "RGB")
    image = _in_srgb(image, profile)
    if image.mode == "CMYK":
        image = image.convert("RGB")
    if image.mode in ("LA", "RGBA") and image.getchannel("A").getextrema() == (255, 255):
        image = image.convert(image.mode[:-1])
    return image


def _eight_bits(image: Image.Image) -> Image.Image:
    """A grey picture of 16 bits with 8; Pillow's own conversion cuts all from 255 up to white."""
    grey = image.point(lambda value: value * (1 / 257)).convert("L")
    if "transparency" in image.info:
        grey.info["transparency"] = image.info["transparency"] // 257
    return grey


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """The colours that the embedded profile means.

    A profile that fits nothing is no reason to refuse a picture: it is left out, as viewers do.
    """
    if not profile or image.mode not in ("RGB", "RGBA", "CMYK"):
        return image
    target = image.mode if image.mode == "RGBA" else "RGB"
    try:
        given = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        ours = ImageCms.createProfile("sRGB")
        return ImageCms.profileToProfile(image, given, ours, outputMode=target) or image
    except (ImageCms.PyCMSError, OSError, TypeError, ValueError):
        return image


def _encoded(image: Image.Image, *, photo: bool) -> bytes:
    clean = Image.frombytes(image.mode, image.size, image.tobytes())  # leaves all metadata behind
    target = io.BytesIO()
    if photo:
        clean.save(target, "JPEG", quality=QUALITY, subsampling="4:4:4")
    else:
        clean.save(target, "PNG")
    return target.getvalue()


def _too_large(*sides: float) -> RefusalError:
    found = f"berukuran {size(*sides)} piksel" if sides else "berukuran terlalu banyak piksel"
    return RefusalError(
        f"{found}, padahal paling banyak {MOST_PIXELS // 1_000_000} juta piksel. "
        f"Perkecil dahulu, misalnya menjadi {size(LONGEST, LONGEST * 3 / 4)} piksel."
    )
