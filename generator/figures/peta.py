"""A map of who is in: members filled, one's own country among them more strongly, all named.

Names are measured with the font's advances and stand wholly on their country, else in the sea
with a line to it. Where too many find no room, numbers take their place, with a list beside, or
below the map where it is too long for that.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from generator import fonts, words
from generator.figures import joining, listing, naming, outlines
from generator.figures.geometry import inside, rectangle
from generator.figures.land import Land
from generator.figures.legend import Legend
from generator.figures.listing import Listing
from generator.figures.model import Drawing, Ellipse, Label, Polygon, Role, UnfitError

ISLET = 2.6
"""Diameter of an islet that the outline lost."""
GAP = 18.0
"""Points between the map and what stands beside it."""
LEAST = 0.3
"""Of the whole width: a narrower map shows nothing."""
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
    bergabung: tuple[tuple[str, str], ...] = ()
    """Years, each with the names of those who joined in it; beside a map that has room for them."""
    jenis: ClassVar[str] = "peta"

    def draw(
        self, width: float, height: float, family: str, sizes: tuple[float, ...] = SIZES
    ) -> Drawing:
        """The map in a box of so many points, measured with the faces of ``family``.

        Raises KeyError for a code that no region has, UnfitError where the list of names leaves
        the map no room, or the map a number none.
        """
        names = {one.kode: one.nama for one in self.anggota}
        region, pair = outlines.holding(names), (sizes[0], sizes[-1])
        legend = Legend(tuple(_meanings(self, names)), self.catatan, family, pair)
        sheet = _Sheet(region, names, self.sorot, family, pair, width, height)
        land, named, beside, below = sheet.placed(legend)
        if named.lost:
            lost = words.listed([names[code] for code in named.lost])
            raise UnfitError(f"pada petanya tidak ada tempat bagi {lost}.")
        marks = (
            Polygon((rectangle(0, 0, land.width, land.height),), "sea", "Laut"),
            *_countries(land),
            *_dots(land),
            *naming.marks(land, named),
            *legend.marks(land.width + GAP, land.height, beside),
            *self._joined(legend, land, width, named=bool(named.numbers)),
            *(below.labels(0, land.height + GAP) if below else ()),
        )
        tall = land.height + (GAP + below.height if below else 0)
        return Drawing(width, tall, self.judul, _told(self, region, names), marks, family)

    def _joined(self, legend: Legend, land: Land, width: float, *, named: bool) -> list[Label]:
        """The years beside the map, where no list of numbers stands there."""
        if named or not self.bergabung:
            return []
        top, room = legend.free(land.height)
        left = land.width + GAP
        return joining.labels(
            self.bergabung, legend.family, legend.sizes, (left, top), (width - left, room)
        )


@dataclass(frozen=True)
class _Sheet:
    """What a map shows and the room for it, before it is known how large it becomes."""

    region: outlines.Region
    names: dict[str, str]
    home: str
    family: str
    sizes: tuple[float, float]
    width: float
    height: float

    def placed(self, legend: Legend) -> tuple[Land, naming.Naming, Listing | None, Listing | None]:
        """The land, its names, and the list of those that are numbers: beside it, or below."""
        widest = (self.width - GAP - legend.width) / self.region.width
        land, named = self._at(min(self.height / self.region.height, widest))
        beside = legend.listed(self._numbered(named), self.width - land.width - GAP, land.height)
        if beside or not named.numbers:
            return land, named, beside, None
        below = self._across(dict(enumerate(self.names.values())))
        scale = min((self.height - GAP - below.height) / self.region.height, widest)
        if scale * self.region.width < LEAST * self.width:
            raise UnfitError(f"daftar {len(self.names)} nama tidak menyisakan tempat bagi petanya.")
        land, named = self._at(scale)
        return land, named, None, self._across(self._numbered(named))

    def _at(self, scale: float) -> tuple[Land, naming.Naming]:
        land = Land(self.region, scale, self.names, self.home)
        return land, naming.name(land, fonts.Face(self.family, bold=True), self.sizes)

    def _numbered(self, named: naming.Naming) -> dict[int, str]:
        return {number: self.names[code] for code, number in named.numbers.items()}

    def _across(self, numbered: dict[int, str]) -> Listing:
        return listing.across(numbered, self.family, self.sizes[1], self.width)


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
