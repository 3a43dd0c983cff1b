"""The letterhead as templates get it."""

from __future__ import annotations

from generator import fonts
from generator.documents import BarisKopTampil, GambarKopTampil, KopTampil
from generator.sekolah.kop import LANGKAH, BarisKop, GambarKop, Kop, LogoKop

LINE_ROOM = 116 * 72 / 25.4
"""Points of the longest line that may stand in the middle of the page beside a single logo."""


def shown(kop: Kop | None) -> KopTampil | None:
    """What is printed of ``kop``."""
    if kop is None:
        return None
    return KopTampil(
        gambar=_whole(kop.gambar) if kop.gambar else None,
        baris=tuple(_line(line) for line in kop.tercetak),
        kiri=_logo(kop.kiri) if kop.kiri else None,
        kanan=_logo(kop.kanan) if kop.kanan else None,
        setimbang=max(map(_width, kop.tercetak), default=0) <= LINE_ROOM,
        garis=kop.garis,
    )


def _whole(picture: GambarKop) -> GambarKopTampil:
    return GambarKopTampil(picture.gambar, picture.uraian, "")


def _logo(logo: LogoKop) -> GambarKopTampil:
    return GambarKopTampil(logo.gambar, logo.uraian, f"{logo.tinggi:g}")


def _line(line: BarisKop) -> BarisKopTampil:
    return BarisKopTampil(
        teks=line.teks,
        ukuran=f"{line.ukuran:g}",
        kuat=line.kuat,
        nama=line.ukuran >= LANGKAH["nama"] and not line.huruf,
        fon=line.huruf or "",
        bahasa=line.bahasa,
        arah=line.arah,
    )


def _width(line: BarisKop) -> float:
    return fonts.width(line.teks, fonts.Face("Source Sans 3", line.kuat), line.ukuran)
