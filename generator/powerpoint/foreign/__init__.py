"""A school's own ``.pptx`` or ``.potx`` as a master: read with care, mapped to roles, cleaned.

``read`` gives a ``Master``: the cleaned file, and our table of layouts laid into it. The rules come
from ``slides.md`` §4 and were tried on 29 masters of other people.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence

import pptx

from generator import colours
from generator.powerpoint import archive, layouts
from generator.powerpoint.design import Design, Grid
from generator.powerpoint.foreign import (
    arranging,
    cleaning,
    faces,
    package,
    reading,
    roles,
)
from generator.powerpoint.foreign.painting import Arranged
from generator.powerpoint.foreign.recast import Recast
from generator.powerpoint.school import Master

_NARROW = 11.4
"""Inches of our slide under which it takes the layouts of 4:3."""


def read(data: bytes, place: str, chosen: Mapping[str, str]) -> Master:
    """The master in ``data``; ``chosen`` is the school's own map from role to layout's name.

    Raises SchoolError with one sentence for each thing that is wrong.
    """
    found = package.read(data, place)
    try:
        return _read(found, place, chosen)
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        # whatever else a stranger's XML may lack or have wrong: no list of checks would be whole
        message = "isinya tidak tersusun seperti presentasi. Simpan lagi sebagai .pptx."
        raise package.fault(place, message) from error


def _read(found: package.Package, place: str, chosen: Mapping[str, str]) -> Master:
    shown = reading.read(found)
    grid = _grid(shown)
    table = layouts.on(grid, "terang")
    seats = roles.seated(shown, table, chosen, place)
    content = seats["isi"].layout
    text = faces.of(content.paints.theme, _fonts(shown))
    arranger = arranging.Arranger(grid, shown.layouts, text)
    arranged = tuple(arranger.arrange(design, seats[design.role]) for design in table)
    designs = tuple(each.design for each in arranged)
    usual = next(design for design in designs if design.role == "isi")
    recast = Recast(
        shown.factor,
        content.paints.theme.colours,
        content.paints.map,
        {name: text.face(name) for name in ("+mn-lt", "+mj-lt")},
    )
    kept = cleaning.keep(found, designs, recast)
    cleaned = archive.write([archive.ROOT, *kept.parts])
    pptx.Presentation(io.BytesIO(cleaned))  # fails here rather than when a deck is made
    return Master(
        place,
        cleaned,
        grid,
        designs,
        recast,
        text.measure,
        _palette(usual),
        tuple(_notices(arranged, usual, kept, text)),
        tuple(_described(shown, arranged)),
    )


def _grid(shown: reading.Read) -> Grid:
    narrow = shown.width < _NARROW
    margin = 0.5 if narrow else 0.6
    return Grid(shown.width, shown.height, margin, narrow=narrow)


def _fonts(shown: reading.Read) -> Iterator[str]:
    return (holder.look.font for layout in shown.layouts for holder in layout.holders)


def _palette(design: Design) -> colours.Palette:
    """The school's colours on white paper."""
    inks = dict(design.inks)
    return colours.theme(inks["accent1"], inks["accent2"])


def _notices(
    arranged: Sequence[Arranged], content: Design, kept: cleaning.Kept, text: faces.Faces
) -> Iterator[str]:
    mapped = ("sampul", "bagian", "isi")
    drawn = [each.design.role for each in arranged
             if each.design.role in mapped and not each.seating.why]  # fmt: skip
    if drawn:
        yield (
            f"tata letak untuk {', '.join(drawn)} tidak ada atau terlalu kecil; slidenya digambar "
            "di tata letak berjudul yang paling polos."
        )
    if not content.line:
        yield "tata letak isi tidak punya kaki, jadi topik dan sekolah tidak tertulis di sana."
    if not content.number:
        yield "tata letak isi tidak punya nomor slide, jadi slide tidak bernomor."
    if not content.section:
        yield "tidak ada ruang di atas judul, jadi penanda bagian tidak ditulis."
    if text.replaced():
        yield (
            f"fon {', '.join(text.replaced())} tidak dapat diukur; "
            f"teks ditulis dengan {faces.USUAL}."
        )
    if kept.stripped:
        yield f"dari master dilepas: {', '.join(kept.stripped)}."


def _described(shown: reading.Read, arranged: Sequence[Arranged]) -> Iterator[str]:
    width, height = (side / 360_000 for side in shown.size)
    count = max((layout.master for layout in shown.layouts), default=0)
    size = f"{_number(width)} × {_number(height)} cm"
    yield f"slide {size}, {count} master, {len(shown.layouts)} tata letak"
    for each in arranged:
        layout, design = each.seating.layout, each.design
        how = each.seating.why or "digambar"
        body = next((place for slot in design.slots for place in slot), design.title)
        sizes = f"judul {_number(design.title.style.size * shown.factor)} pt"
        sizes += (
            f", {body.name[0].lower()}{body.name[1:]} {_number(body.style.size * shown.factor)} pt"
        )
        panels = f"; panel: {', '.join(each.panels)}" if each.panels else ""
        yield f"{design.role} → {layout.master}/{layout.name} ({how}); {sizes}{panels}"


def _number(value: float) -> str:
    return f"{value:.1f}".replace(".", ",").removesuffix(",0")
