"""A map of who is in: members filled, one's own country among them more strongly, all named.

Names are measured with the font's advances and stand wholly on their country, else in the sea
with a line to it. Where too many find no room, numbers take their place, with a list beside.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from generator import fonts, words
from generator.figures import naming, outlines
from generator.figures.geometry import inside, rectangle
from generator.figures.land import Land
from generator.figures.legend import Legend
from generator.figures.model import Drawing, Ellipse, Polygon, Role

ISLET = 2.6
"""Diameter of an islet that the outline lost."""
GAP = 18.0
"""Points between the map and what stands beside it."""
SIZES = (14.0, 12.0)
"""Points of type: names and legend; names where there is little room, numbers, notes."""


@dataclass(frozen=True)
class Daerah:
    """A country or economy that is filled."""

    kode: str
    """ISO 3166-1 alpha-2."""
    nama: str


@dataclass(frozen=True)
class Peta:
    """What a map shows."""

    judul: str
    anggota: tuple[Daerah, ...]
    """By the alphabet, as the list beside the map names them."""
    sorot: str
    """Code of one's own country; it stands out where it is among ``anggota``."""
    legenda: tuple[str, str]
    """What the two fills mean: filled, and not."""
    catatan: tuple[str, ...]
    """Lines below the legend: as-of date, what borders mean."""
    jenis: ClassVar[str] = "peta"

    def draw(
        self, width: float, height: float, family: str, sizes: tuple[float, ...] = SIZES
    ) -> Drawing:
        """The map in a box of so many points, measured with the faces of ``family``.

        Raises KeyError for a code that no region has.
        """
        names, pair = {one.kode: one.nama for one in self.anggota}, (sizes[0], sizes[-1])
        region = outlines.holding(names)
        legend = Legend(tuple(_meanings(self, names)), self.catatan, family, pair)
        scale = min(height / region.height, (width - GAP - legend.width) / region.width)
        land = Land(region, scale, names, self.sorot)
        named = naming.name(land, fonts.Face(family, bold=True), pair)
        numbered = {number: names[code] for code, number in named.numbers.items()}
        marks = (
            Polygon((rectangle(0, 0, land.width, land.height),), "sea", "Laut"),
            *_countries(land),
            *_dots(land),
            *naming.marks(land, named),
            *legend.marks(land.width + GAP, width, land.height, numbered),
        )
        return Drawing(width, land.height, self.judul, _told(self, region, names), marks, family)


def _meanings(peta: Peta, names: dict[str, str]) -> Iterator[tuple[Role, str]]:
    member, other = peta.legenda
    yield "member", f"{member} ({len(names)})"
    if peta.sorot in names:
        yield "home", names[peta.sorot]
    yield "land", other


def _told(peta: Peta, region: outlines.Region, names: dict[str, str]) -> str:
    """The map in words."""
    listed = words.listed(list(names.values()))
    return (
        f"Peta {region.name}. {peta.legenda[0]} ({len(names)}): {listed}. {' '.join(peta.catatan)}"
    )


def _countries(land: Land) -> list[Polygon]:
    """One polygon a country, members in front."""
    found = [
        Polygon(
            tuple(tuple(ring) for ring in rings),
            land.fill(land.owner(shape)),
            land.names.get(land.owner(shape)) or shape.name or "Daratan",
            "sea",
        )
        for shape, rings in land.shapes
        if rings
    ]
    return sorted(found, key=lambda polygon: polygon.fill != "land")


def _dots(land: Land) -> Iterator[Ellipse]:
    """Islets of a filled country that the outline lost, then small members."""
    for shape, rings in land.shapes:
        for place in map(land.place, shape.islets) if shape.code in land.names else ():
            if not inside(place, rings):
                yield Ellipse(place, ISLET, ISLET, land.fill(shape.code), land.names[shape.code])
    for code, name in land.names.items():
        if land.is_small(code):
            place, fill = land.anchors[code], land.fill(code)
            yield Ellipse(place, naming.DOT, naming.DOT, fill, name, "paper")
