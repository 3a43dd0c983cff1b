"""A map of who is in: members filled, one's own country among them more strongly, all named.

Names are measured with the font's advances and stand wholly on their country, else in the sea
with a line to it. Where too many find no room, numbers take their place, with a list beside, or
below the map where it is too long for that.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from generator import words
from generator.figures import joining, naming, outlines
from generator.figures.geometry import inside, rectangle
from generator.figures.land import Land
from generator.figures.legend import Legend
from generator.figures.model import Drawing, Ellipse, Label, Polygon, Role, UnfitError
from generator.figures.sheet import GAP, Sheet

ISLET = 2.6
"""Diameter of an islet that the outline lost."""
SIZES = (14.0, 12.0)
"""Points of type: names, numbers and legend; lists and notes."""


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
    bergabung: tuple[tuple[str, str], ...] = ()
    """Years, each with the names of those who joined in it; beside a map that has room for them."""
    jenis: ClassVar[str] = "peta"

    def draw(
        self, width: float, height: float, family: str, sizes: tuple[float, ...] = SIZES
    ) -> Drawing:
        """The map in a box of so many points, measured with the faces of ``family``.

        Raises UnmappedError for a code that no region has, UnfitError where the list of names
        leaves the map no room, or the map a number none.
        """
        names = {one.kode: one.nama for one in self.anggota}
        region, pair = outlines.holding(names), (sizes[0], sizes[-1])
        legend = Legend(tuple(_meanings(self, names)), self.catatan, family, pair)
        sheet = Sheet(region, names, self.sorot, family, pair, width, height)
        found = sheet.arranged(legend)
        land, named = found.land, found.named
        if named.lost:
            lost = words.listed([names[code] for code in named.lost])
            raise UnfitError(f"pada petanya tidak ada tempat bagi {lost}.")
        joined = self._joined(legend, land, width) if found.beside and not named.numbers else []
        marks = (
            Polygon((rectangle(0, 0, land.width, land.height),), "sea", "Laut"),
            *_countries(land),
            *_dots(land),
            *naming.marks(land, named),
            *found.around,
            *joined,
        )
        return Drawing(width, found.height, self.judul, _told(self, region, names), marks, family)

    def _joined(self, legend: Legend, land: Land, width: float) -> list[Label]:
        """The years in the room beside the map."""
        if not self.bergabung:
            return []
        top, room = legend.free(land.height)
        left = land.width + GAP
        return joining.labels(
            self.bergabung, legend.family, legend.sizes, (left, top), (width - left, room)
        )


def _meanings(peta: Peta, names: dict[str, str]) -> Iterator[tuple[Role, str]]:
    member, other = peta.legenda
    yield "member", f"{member} ({len(names)})"
    if peta.sorot in names:
        yield "home", names[peta.sorot]
    yield "land", other


def _told(peta: Peta, region: outlines.Region, names: dict[str, str]) -> str:
    """The map in words."""
    listed = words.listed(list(names.values()))
    joined = [f"Bergabung {year}: {who}." for year, who in peta.bergabung]
    said = [f"Peta {region.name}.", f"{peta.legenda[0]} ({len(names)}): {listed}.", *joined]
    return " ".join([*said, *peta.catatan])


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
