"""A blank map: land without names, with numbers to be named, or with nothing, to be coloured in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from generator import fonts
from generator.figures import naming, outlines
from generator.figures.geometry import inside, rectangle
from generator.figures.land import Land
from generator.figures.lettering import Block, Type
from generator.figures.model import Drawing, Ellipse, Line, Mark, Polygon, UnfitError
from generator.figures.peta import ISLET, Daerah

SIZES = (18.0, 14.0)
"""Points of type: of numbers and names, and of the note."""
GAP, WIDEST = 24.0, 2.0
"""Points between map and list; the most that an entry may take, of the size of type."""


@dataclass(frozen=True)
class PetaButa:
    """What a blank map asks."""

    judul: str
    daerah: tuple[Daerah, ...]
    """What it is about, in the order of its numbers."""
    bernomor: bool
    """Whether each has its number; else all is blank."""
    terisi: bool
    """Whether ``daerah`` is filled, as on the key of a map to be coloured in."""
    catatan: str
    """Line below the map."""
    daftar: Literal["", "kosong", "terisi"] = ""
    """Whether numbers stand beside the map with a line each, or with their names."""
    jenis: ClassVar[str] = "peta-buta"

    def draw(
        self, width: float, height: float, family: str, sizes: tuple[float, ...] = SIZES
    ) -> Drawing:
        """The map in a box of so many points, its numbers in the first of ``sizes``.

        Raises UnmappedError for a code that no region has, UnfitError where a number finds no room.
        """
        note = Type(family, sizes[-1])
        region = outlines.holding(one.kode for one in self.daerah)
        foot = 1.4 * note.pitch
        beside = self._list(family, sizes[0]) if self.daftar else None
        room = width - (beside.width + GAP if beside else 0)
        scale = min((height - foot) / region.height, room / region.width)
        numbers = {one.kode: str(number) for number, one in enumerate(self.daerah, 1)}
        land = Land(region, scale, numbers, "", rest="paper", filled=self.terisi)
        marks: list[Mark] = [
            Polygon((rectangle(0, 0, land.width, land.height),), "tint", "Laut"),
            *_countries(land),
            *_dots(land),
        ]
        if self.bernomor:
            marks += self._numbered(land, family, sizes)
        said = Block(note, (self.catatan,))
        marks.append(said.label(0, land.height + 0.4 * note.pitch, tone="muted", name="Catatan"))
        if beside:
            marks += beside.marks(land.width + GAP, land.height)
        wide = land.width + (beside.width + GAP if beside else 0)
        told = self._told(region)
        return Drawing(wide, land.height + foot, self.judul, told, tuple(marks), family)

    def _list(self, family: str, size: float) -> _List:
        names = [one.nama for one in self.daerah]
        return _List(Type(family, size), Type(family, size, bold=True), names, self.daftar)

    def _numbered(self, land: Land, family: str, sizes: tuple[float, ...]) -> Iterator[Mark]:
        for size in sizes:
            named = naming.name(land, fonts.Face(family, bold=True), size)
            if len(named.spots) == len(self.daerah):
                return naming.marks(land, named)
        raise UnfitError("nomor pada peta buta tidak semuanya mendapat tempat. Kurangi banyaknya.")

    def _told(self, region: outlines.Region) -> str:
        """What it asks, without an answer."""
        asked = f", {len(self.daerah)} bernomor" if self.bernomor else ""
        return f"Peta buta {region.name} tanpa nama{asked}. {self.catatan}"


@dataclass(frozen=True)
class _List:
    """Numbers below each other, each with a name or with a line of one length for all."""

    type: Type
    bold: Type
    names: list[str]
    shown: str

    @property
    def indent(self) -> float:
        """Points of a number and the room behind it."""
        return 2 * self.type.size

    @property
    def width(self) -> float:
        """Points of the longest entry."""
        return self.indent + max(map(self.type.width, self.names))

    def marks(self, left: float, height: float) -> Iterator[Mark]:
        """The list, spread over ``height`` as far as its pitch may grow."""
        pitch = min(height / len(self.names), WIDEST * self.type.size)
        if pitch < self.type.pitch:
            raise UnfitError("daftar di samping peta buta tidak muat. Kurangi banyaknya.")
        for number, name in enumerate(self.names, 1):
            top = (number - 1) * pitch
            yield Block(self.bold, (str(number),)).label(left, top, name=f"Nomor {number}")
            if self.shown == "terisi":
                entry = Block(self.type, (name,))
                yield entry.label(left + self.indent, top, name=f"Nama {number}")
            else:
                foot = top + self.type.pitch
                start, end = (left + self.indent, foot), (left + self.width, foot)
                yield Line(start, end, "muted", 0.75, f"Garis {number}")


def _countries(land: Land) -> Iterator[Polygon]:
    """One polygon a country; its name tells nothing."""
    for shape, rings in land.shapes:
        if rings:
            outline = tuple(tuple(ring) for ring in rings)
            yield Polygon(outline, land.fill(land.owner(shape)), "Daratan", "ink")


def _dots(land: Land) -> Iterator[Ellipse]:
    """Islets that the outline lost, then small countries that are asked for."""
    for shape, rings in land.shapes:
        for place in map(land.place, shape.islets) if shape.code in land.names else ():
            if not inside(place, rings):
                yield Ellipse(place, ISLET, ISLET, land.fill(shape.code), "Daratan", "ink")
    for code in land.names:
        if land.is_small(code):
            place, fill = land.anchors[code], land.fill(code)
            yield Ellipse(place, naming.DOT, naming.DOT, fill, "Daratan", "ink")
