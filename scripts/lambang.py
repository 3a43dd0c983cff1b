"""Draw the emblems of the example schools: ``python scripts/lambang.py``.

They are nobody's: shapes of our own, as PNG with a clear ground, so that slides can take them too.
"""

from __future__ import annotations

import io
import math
from pathlib import Path

import pypdfium2
import weasyprint

SCHOOLS = Path(__file__).parent.parent / "templates"
SIDE = 600
"""Pixels of the longer side: 300 dots an inch at 50 mm."""


def _star(points: int, outer: float, inner: float, x: float = 50, y: float = 50) -> str:
    """The path of a star with so many points, one of them upwards."""
    corners = []
    for step in range(2 * points):
        radius, angle = (inner if step % 2 else outer), math.pi * step / points
        corners.append(f"{x + radius * math.sin(angle):.2f} {y - radius * math.cos(angle):.2f}")
    return f"M{'L'.join(corners)}Z"


def _book(x: float, y: float, width: float, fill: str, line: str) -> str:
    """An open book, its lower middle at ``x``, ``y``."""
    w, h = width / 2, width * 0.34
    left = (
        f"M{x} {y}C{x - w * 0.3} {y - h * 0.28} {x - w * 0.72} {y - h * 0.28} {x - w} {y - h * 0.1}"
        f"V{y - h * 1.1}C{x - w * 0.72} {y - h * 1.28} {x - w * 0.3} {y - h * 1.28} {x} {y - h}Z"
    )
    return (
        f'<path d="{left}" fill="{fill}" stroke="{line}" stroke-width="1.2"/>'
        f'<path d="{left}" fill="{fill}" stroke="{line}" stroke-width="1.2" '
        f'transform="matrix(-1 0 0 1 {2 * x} 0)"/>'
    )


def _regency() -> str:
    """A shield: star, two mountains, rice fields and the sea."""
    shield = "M8 6H92V52C92 80 70 96 50 106C30 96 8 80 8 52Z"
    return (
        f'<clipPath id="p"><path d="{shield}"/></clipPath>'
        f'<path d="{shield}" fill="#1F6B3A"/><g clip-path="url(#p)">'
        '<rect x="0" y="0" width="100" height="60" fill="#F4C430"/>'
        '<path d="M0 64L30 34L46 50L66 30L100 66V110H0Z" fill="#2E7D46"/>'
        '<path d="M0 68Q25 60 50 68T100 68V110H0Z" fill="#8BC34A"/>'
        '<path d="M0 78Q12 72 25 78T50 78T75 78T100 78V110H0Z" fill="#1565A0"/>'
        '<path d="M0 88Q12 82 25 88T50 88T75 88T100 88" fill="none" stroke="#fff" '
        'stroke-width="2.4"/></g>'
        f'<path d="{shield}" fill="none" stroke="#14331F" stroke-width="4"/>'
        f'<path d="{_star(5, 11, 4.6, 50, 22)}" fill="#C62828"/>'
    )


def _junior() -> str:
    """A ring round an open book under a torch."""
    rays = "".join(
        f'<path d="M50 50L49 12H51Z" fill="#F2A900" transform="rotate({angle} 50 46)"/>'
        for angle in range(-60, 61, 15)
    )
    return (
        '<circle cx="50" cy="50" r="47" fill="#0B4F8A"/><circle cx="50" cy="50" r="40" '
        'fill="#fff"/><circle cx="50" cy="50" r="37" fill="#E3EEF8"/>'
        f"{rays}"
        '<path d="M46 70L47.4 42H52.6L54 70Z" fill="#0B4F8A"/>'
        '<path d="M50 18C58 27 58 33 54.6 38H45.4C42 33 43 27 50 18Z" fill="#D9480F"/>'
        f"{_book(50, 78, 52, '#fff', '#0B4F8A')}"
    )


def _madrasah() -> str:
    """An eight-pointed star of two squares with a book in it."""
    square = '<rect x="17" y="17" width="66" height="66" fill="{}" transform="rotate({} 50 50)"/>'
    small = '<rect x="22" y="22" width="56" height="56" fill="{}" transform="rotate({} 50 50)"/>'
    return (
        square.format("#0B6B4F", 0) + square.format("#0B6B4F", 45)
        + small.format("#fff", 0) + small.format("#fff", 45)
        + '<circle cx="50" cy="50" r="27" fill="#0B6B4F"/>'
        + f'<path d="{_star(8, 9, 5.4, 50, 36)}" fill="#E0B040"/>'
        + _book(50, 67, 40, "#fff", "#0B6B4F")
    )  # fmt: skip


def _starter() -> str:
    """A plain ring and a book: for a school to put its own in the place of."""
    return (
        '<circle cx="50" cy="50" r="46" fill="#fff" stroke="#0E6E8C" stroke-width="5"/>'
        f'{_book(50, 68, 56, "#EDF3F5", "#0E6E8C")}'
        f'<path d="{_star(5, 9, 3.8, 50, 30)}" fill="#F2A33A"/>'
    )  # fmt: skip


def _drawn(shapes: str, height: float = 100) -> bytes:
    """The shapes, on a field 100 wide, as PNG."""
    html = (
        f"<style>@page{{size:100pt {height}pt;margin:0}}body{{margin:0}}"
        'svg{display:block}</style>'
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 {height}" width="100pt" '
        f'height="{height}pt">{shapes}</svg>'
    )  # fmt: skip
    page = pypdfium2.PdfDocument(weasyprint.HTML(string=html).write_pdf())[0]
    picture = page.render(scale=SIDE / max(100, height), fill_color=(0, 0, 0, 0)).to_pil()
    data = io.BytesIO()
    picture.save(data, "PNG", optimize=True)
    return data.getvalue()


EMBLEMS = {
    "sekolah/smp-negeri/logo/kabupaten.png": lambda: _drawn(_regency(), 112),
    "sekolah/smp-negeri/logo/sekolah.png": lambda: _drawn(_junior()),
    "sekolah/madrasah/logo/madrasah.png": lambda: _drawn(_madrasah()),
    "mulai/sekolah/logo/logo.png": lambda: _drawn(_starter()),
}
"""Where each goes, and how it is drawn."""


def main() -> None:
    """Write every emblem."""
    for name, draw in EMBLEMS.items():
        path = SCHOOLS / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(draw())


if __name__ == "__main__":
    main()
