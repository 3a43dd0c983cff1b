"""A picture from outside → one that may be used: known, whole, upright, small, harmless.

What a file is, its content says and never its name. Every raster is decoded under caps and written
anew, so that nothing but pixels comes through; an SVG is written anew from an allow-list.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from generator.errors import SchoolError
from generator.pictures import drawing, raster
from generator.pictures.refusing import RefusalError

LARGEST = 20_000_000
"""Bytes of a file that is read at all."""
MEDIA_TYPES = {"jpeg": "image/jpeg", "png": "image/png", "svg": "image/svg+xml"}

_OTHERS = (
    (b"%PDF", "PDF"),
    (b"%!PS", "EPS"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"8BPS", "Photoshop"),
    (b"\x1f\x8b", "terkompresi (misalnya SVGZ)"),
    (b"PK\x03\x04", "ZIP atau Office"),
    (b"\xd0\xcf\x11\xe0", "Office lama"),
    (b"\0\0\1\0", "ikon Windows"),
    (b"\xd7\xcd\xc6\x9a", "WMF"),
    (b"\0\1\0\0", "fon"),
    (b"OTTO", "fon"),
    (b"true", "fon"),
    (b"wOF", "fon"),
)
"""How files begin that are taken for pictures, and what they are called."""
_AS = "Simpan sebagai PNG, JPEG, atau SVG."


@dataclass(frozen=True)
class Picture:
    """A checked picture."""

    data: bytes
    """Written by us: no metadata, no comments, no second frame; the same for the same file."""
    kind: str
    """``png``, ``jpeg`` or ``svg``."""
    width: float
    """Pixels of a raster (whole numbers), CSS pixels of an SVG."""
    height: float

    @property
    def media_type(self) -> str:
        return MEDIA_TYPES[self.kind]


@lru_cache(maxsize=8)
def grey(picture: Picture) -> Picture:
    """The picture without its colours."""
    bleach = drawing.greyed if picture.kind == "svg" else raster.greyed
    return replace(picture, data=bleach(picture.data))


@lru_cache(maxsize=4)
def reduced(picture: Picture, longest: int) -> Picture:
    """The raster ``picture`` with at most ``longest`` pixels on its longer side."""
    if max(picture.width, picture.height) <= longest:
        return picture
    data, width, height = raster.reduced(picture.data, longest)
    return replace(picture, data=data, width=width, height=height)


@lru_cache(maxsize=4)
def shades(picture: Picture) -> tuple[str, ...]:
    """The colours (``RRGGBB``) of a grid over the raster ``picture``, without what shines
    through; each as often as it is seen."""
    return raster.shades(picture.data)


def load(path: Path, name: str) -> Picture:
    """The picture in the file; ``name`` is what the teacher calls it. Raises SchoolError."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
            size = path.stat().st_size
    except OSError:
        raise SchoolError.at("", f'gambar "{name}" tidak ada atau tidak dapat dibaca.') from None
    return _read(data, name, size)


def read(data: bytes, name: str) -> Picture:
    """The picture that ``data`` is, written anew.

    Raises SchoolError with one sentence that names ``name`` and no place, which is the caller's.
    """
    return _read(data, name, len(data))


def _read(data: bytes, name: str, size: int) -> Picture:
    try:
        if size > LARGEST:
            raise RefusalError(
                f"berukuran {-(-size // 1_000_000)} MB, padahal paling besar "
                f"{LARGEST // 1_000_000} MB. Perkecil dahulu gambarnya."
            )
        return _made(data)
    except RefusalError as refusal:
        raise SchoolError.at("", f'gambar "{name}" {refusal}') from None


@lru_cache(maxsize=8)  # a page's trials read the same files again
def _made(data: bytes) -> Picture:
    if not data:
        raise RefusalError("kosong (0 bita). Simpan ulang dari aplikasi asalnya.")
    if make := _reader(data):
        return Picture(*make(data))
    for start, what in _OTHERS:
        if data.startswith(start):
            raise RefusalError(f"berisi berkas {what}. {_AS}")
    if data[4:8] == b"ftyp":
        raise RefusalError(f"berisi foto HEIC, AVIF, atau video. {_AS}")
    raise RefusalError(f"bukan gambar. {_AS}")


def _reader(data: bytes) -> Callable[[bytes], tuple[bytes, str, float, float]] | None:
    """What makes a picture of ``data``, by its first bytes."""
    if raster.kind(data):
        return raster.rewritten
    return drawing.rewritten if drawing.is_markup(data) else None
