"""Whether the pictures of a letterhead are sharp enough for their size on paper."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path

from generator import pictures
from generator.sekolah.kop import GambarKop, Kop, LogoKop

LEAST = 150
"""Pixels to an inch: below it a copier shows the steps."""
WIDTH = 179
"""Millimetres of the text of F4, the wider paper: a ready letterhead is printed as wide."""
HIGHEST = 60
"""Millimetres of a ready letterhead, a fifth of a page."""
_INCH = 25.4


def problems(kop: Kop, folder: Path) -> Iterator[tuple[tuple[str, str], str]]:
    """What is wrong with the pictures in ``folder``: which field of the letterhead, and a
    sentence."""
    for name in ("gambar", "kiri", "kanan"):
        asked: GambarKop | LogoKop | None = getattr(kop, name)
        if asked is None:
            continue
        picture = pictures.load(folder / asked.gambar, asked.gambar)
        told = (
            _as_wide(picture) if isinstance(asked, GambarKop) else _as_high(picture, asked.tinggi)
        )
        if told:
            yield (name, "gambar"), f'gambar "{asked.gambar}" {told}'


def _as_wide(picture: pictures.Picture) -> str:
    """What is wrong with a letterhead that is one picture; nothing where it is right."""
    needed = math.ceil(WIDTH / _INCH * LEAST / 10) * 10
    if picture.kind != "svg" and picture.width < needed:
        return (
            f"lebarnya {picture.width:g} piksel, terlalu kasar untuk kop. Pakai gambar selebar "
            f"{needed} piksel atau lebih ({LEAST} dpi), atau SVG."
        )
    height = WIDTH * picture.height / picture.width
    if height > HIGHEST:
        return (
            f"akan setinggi {height:.0f} mm bila selebar halaman, padahal kop paling tinggi "
            f"{HIGHEST} mm. Potong tepinya yang kosong."
        )
    return ""


def _as_high(picture: pictures.Picture, height: float) -> str:
    """What is wrong with a logo of so many millimetres; nothing where it is right."""
    needed = math.ceil(height / _INCH * LEAST)
    if picture.kind == "svg" or picture.height >= needed:
        return ""
    return (
        f"tingginya {picture.height:g} piksel, terlalu kasar untuk dicetak setinggi {height:g} mm. "
        f"Pakai gambar setinggi {needed} piksel atau lebih ({LEAST} dpi), atau SVG."
    )
