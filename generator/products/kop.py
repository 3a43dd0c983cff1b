"""The letterhead as templates get it."""

from __future__ import annotations

from generator import fonts
from generator.documents import BarisKopTampil, GambarKopTampil, KopTampil
from generator.sekolah import pola
from generator.sekolah.kop import LANGKAH, BarisKop, GambarKop, Kop, LogoKop

TEXT, LOGO, APART = 174, 26, 4
"""Millimetres of the text of A4, of the place of a logo, and of what lies between them."""
_MM = 25.4 / 72
_TITLES = 1.15
"""How much wider the face of titles is than that of text, the bold ones of both."""
_SLACK = 1.01


def shown(kop: Kop | None) -> KopTampil | None:
    """What is printed of ``kop``."""
    if kop is None:
        return None
    logos = bool(kop.kiri) + bool(kop.kanan)
    longest = max(map(_width, kop.tercetak), default=0)
    centred = longest <= TEXT - 2 * LOGO - APART
    places = 2 if logos and centred else logos
    room = TEXT - places * LOGO - APART
    return KopTampil(
        gambar=_whole(kop.gambar) if kop.gambar else None,
        baris=tuple(_line(line, room) for line in kop.tercetak),
        kiri=_logo(kop.kiri) if kop.kiri else None,
        kanan=_logo(kop.kanan) if kop.kanan else None,
        setimbang=centred,
        garis=kop.garis,
    )


def _whole(picture: GambarKop) -> GambarKopTampil:
    return GambarKopTampil(picture.gambar, picture.uraian, "")


def _logo(logo: LogoKop) -> GambarKopTampil:
    return GambarKopTampil(logo.gambar, logo.uraian, f"{logo.tinggi:g}")


def _line(line: BarisKop, room: float) -> BarisKopTampil:
    return BarisKopTampil(
        teks=line.teks,
        ukuran=f"{line.ukuran:g}",
        kuat=line.kuat,
        nama=_is_title(line),
        fon=line.huruf or "",
        bahasa=line.bahasa,
        arah=line.arah,
        lebar=_spread(line, room),
    )


def _spread(line: BarisKop, room: float) -> str:
    """Millimetres in which a line longer than ``room`` falls into rows of about one length; empty
    for a line that fits."""
    parts = line.teks.split(" ")
    widths = [_width(line, part) for part in parts]
    gap = _width(line, " ")
    rows = pola.rows(widths, gap, room)
    if len(rows) == 1:
        return ""
    longest = max(sum(widths[at] + gap for at in row) for row in rows)
    return f"{min(room, longest * _SLACK):.1f}"


def _is_title(line: BarisKop) -> bool:
    return line.ukuran >= LANGKAH["nama"] and not line.huruf


def _width(line: BarisKop, text: str | None = None) -> float:
    """About how many millimetres the line takes, or another ``text`` in its letters."""
    face = fonts.Face("Source Sans 3", line.kuat)
    width = fonts.width(line.teks if text is None else text, face, line.ukuran) * _MM
    return width * _TITLES if _is_title(line) else width
