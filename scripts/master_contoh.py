"""Write the master of the example madrasah: ``python scripts/master_contoh.py``.

Our own table of layouts on a grid with wider margins, with a band and eight-pointed stars for art:
what a school might draw on the copy that ``buat templat salin master`` gives it.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator import build, places, sekolah
from generator.powerpoint import layouts, masters
from generator.powerpoint.design import Design, Frame, Grid, Ornament, Variant
from generator.powerpoint.layouts import pieces

SCHOOL = places.shipped("templates") / "sekolah" / "madrasah"
GRID = Grid(width=40 / 3, margin=0.95)
BAND = 0.4
_STAR = '<a:prstGeom prst="star8"><a:avLst><a:gd name="adj" fmla="val 38268"/></a:avLst>'
"""Two squares turned against each other: the inner corners lie at 0.765 of the outer ones."""


@dataclass(frozen=True)
class Own(Variant):
    """16:9 on the school's grid."""

    @property
    def grid(self) -> Grid:
        """Its slides' size and columns."""
        return GRID


def star(x: float, y: float, side: float, colour: str) -> Ornament:
    """A star round the point ``x``, ``y``; an ellipse until it is written."""
    return Ornament("ellipse", Frame(x - side / 2, y - side / 2, side, side), colour)


def drawn(design: Design) -> Design:
    """The layout with the school's art in the place of ours."""
    width, height = GRID.width, GRID.height
    rules = tuple(each for each in design.ornaments if each.shape == "rect")
    match design.role:
        case "sampul":
            rule = rules[-1:]
            centre = width - 2.6
            art = (
                Ornament("rect", Frame(width - 2.6, 0, 2.6, height), "accent1"),
                star(centre, height / 2, 5.0, "accent5"),
                star(centre, height / 2, 3.7, "bg1"),
                star(centre, height / 2, 2.3, "accent2"),
            )
            return replace(design, ornaments=(*art, *rule))
        case "bagian":
            centre = width - 2.3
            art = (star(centre, height / 2, 4.2, "bg2"), star(centre, height / 2, 2.4, "accent1"))
            return replace(design, ornaments=(*art, *rules))
        case "pemantik":
            return replace(design, ornaments=(star(width - 1.15, height - 1.0, 2.5, "accent2"),))
    corner = tuple(each for each in design.ornaments if each == pieces.corner(GRID))
    band = Ornament("rect", Frame(0, 0, BAND, height), "accent1")
    stars = tuple(star(BAND / 2, 0.5 + step * 0.5, 0.3, "accent2") for step in range(3))
    large = (star(width - 1.9, 3.75, 4.4, "bg2"),) if design.role == "agenda" else ()
    return replace(design, ornaments=(*large, band, *stars, *corner, *rules))


def written() -> bytes:
    """The master; the same bytes each time."""
    palette = build.look(sekolah.read(None, None, SCHOOL)).palette
    table = [drawn(design) for design in layouts.on(GRID, "terang")]
    given = zipfile.ZipFile(io.BytesIO(masters.write(Own(), table, palette, "Calibri")))
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for entry, data in _starred(given):
            package.writestr(entry, data, compresslevel=9)
    return target.getvalue()


def _starred(given: zipfile.ZipFile) -> Iterator[tuple[zipfile.ZipInfo, bytes]]:
    """The entries, every ellipse a star."""
    for entry in given.infolist():
        data = given.read(entry)
        if entry.filename.endswith(".xml"):
            data = data.replace(b'<a:prstGeom prst="ellipse"><a:avLst/>', _STAR.encode())
        yield entry, data


if __name__ == "__main__":
    (SCHOOL / "master.pptx").write_bytes(written())
