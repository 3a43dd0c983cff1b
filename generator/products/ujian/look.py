"""The look of a test paper as the school wants it."""

from __future__ import annotations

from generator import fonts
from generator.documents.ujian import TampilanNaskah
from generator.sekolah.margin import Margin
from generator.sekolah.ujian import EYD, TampilanUjian

SIZE = 10.0
"""Points of our test papers."""
SPACING = 13 / 12
"""Lines of our test papers, in single lines."""


def shown(look: TampilanUjian) -> TampilanNaskah | None:
    """What differs from our own; none where nothing does."""
    if not any((look.fon, look.ukuran, look.spasi, look.lajur, look.margin)):
        return None
    size = look.ukuran or SIZE
    margin = look.margin or Margin()
    return TampilanNaskah(
        fon=look.fon or "",
        ukuran=f"{size:g}",
        baris=f"{size * fonts.PITCH * (look.spasi or SPACING):.4g}",
        lajur=look.lajur or 2,
        atas=margin.atas or 0,
        kanan=margin.kanan or 0,
        bawah=margin.bawah or 0,
        kiri=margin.kiri or 0,
    )


def ended(stem: str, titik: str) -> str:
    """``stem`` with the school's ending where it is an unfinished sentence."""
    return stem.removesuffix(EYD) + titik if stem.endswith(EYD) else stem
