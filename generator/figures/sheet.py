"""How a map, what its colours mean and the list of its numbers share a box."""

from __future__ import annotations

from dataclasses import dataclass

from generator import fonts
from generator.figures import listing, naming, outlines
from generator.figures.land import Land
from generator.figures.legend import Legend
from generator.figures.listing import Listing
from generator.figures.model import Mark, UnfitError

GAP, AIR = 18.0, 8.0
"""Points between the map and what stands beside it or is listed below it; between it and a legend
under it."""
LEAST = 0.3
"""Of the whole width: a narrower map shows nothing."""
LARGER = 1.05
"""By how much a map must grow for its legend to leave the side and stand under it."""


@dataclass(frozen=True)
class Arranged:
    """A map and what stands round it."""

    land: Land
    named: naming.Naming
    around: tuple[Mark, ...]
    """Legend, notes, the list of numbers."""
    height: float
    """Of all of it."""
    beside: bool
    """Whether the legend is at the map's right."""


@dataclass(frozen=True)
class Sheet:
    """What a map shows and the room for it, before it is known how large it becomes."""

    region: outlines.Region
    names: dict[str, str]
    home: str
    family: str
    sizes: tuple[float, float]
    width: float
    height: float

    def arranged(self, legend: Legend) -> Arranged:
        """The map with its legend beside it, or under it where that lets it be larger.

        Raises UnfitError where a list of names leaves it no room.
        """
        widest = (self.width - GAP - legend.width) / self.region.width
        usual = min(self.height / self.region.height, widest)
        return self._under(legend, usual * LARGER) or self._beside(legend, usual, widest)

    def _under(self, legend: Legend, least: float) -> Arranged | None:
        """The map with its legend in a row under it, then its list; None where its scale would be
        under ``least`` or a name without a place."""
        _, row = legend.row(0, self.width)
        below, room = None, self.height - AIR - row
        scale = min(room / self.region.height, self.width / self.region.width)
        if scale < least:
            return None
        land, named = self._at(scale)
        if named.numbers:
            below = self._across(self._numbered(named))
            scale = min((room - AIR - below.height) / self.region.height, scale)
            land, named = self._at(max(scale, least))
            below = self._across(self._numbered(named)) if named.numbers else None
        marks, _ = legend.row(land.height + AIR, self.width)
        tall = land.height + AIR + row + (AIR + below.height if below else 0)
        if tall > self.height or named.lost:
            return None
        listed = below.labels(0, tall - below.height) if below else ()
        return Arranged(land, named, (*marks, *listed), tall, beside=False)

    def _beside(self, legend: Legend, usual: float, widest: float) -> Arranged:
        """The map with its legend at its right, the list there too or below both."""
        land, named = self._at(usual)
        listed = legend.listed(self._numbered(named), self.width - land.width - GAP, land.height)
        below = None
        if named.numbers and not listed:
            below = self._across(dict(enumerate(self.names.values())))
            scale = min((self.height - GAP - below.height) / self.region.height, widest)
            if scale * self.region.width < LEAST * self.width:
                raise UnfitError(
                    f"daftar {len(self.names)} nama tidak menyisakan tempat bagi petanya."
                )
            land, named = self._at(scale)
            below = self._across(self._numbered(named))
        around = [*legend.marks(land.width + GAP, land.height, listed)]
        around += below.labels(0, land.height + GAP) if below else ()
        tall = land.height + (GAP + below.height if below else 0)
        return Arranged(land, named, tuple(around), tall, beside=True)

    def _at(self, scale: float) -> tuple[Land, naming.Naming]:
        land = Land(self.region, scale, self.names, self.home)
        face, large, small = fonts.Face(self.family, bold=True), *self.sizes
        named = naming.name(land, face, large)
        return land, naming.name(land, face, small) if named.lost else named

    def _numbered(self, named: naming.Naming) -> dict[int, str]:
        return {number: self.names[code] for code, number in named.numbers.items()}

    def _across(self, numbered: dict[int, str]) -> Listing:
        return listing.across(numbered, self.family, self.sizes[1], self.width)
