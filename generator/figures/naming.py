"""Where the names of a map stand: on their countries, else in the sea, else as numbers."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator import fonts
from generator.figures.geometry import Box
from generator.figures.land import Land
from generator.figures.model import Ellipse, Label, Line, Mark
from generator.figures.placing import Ground, Spot

DOT, END = 7.0, 2.4
"""Diameters of a small country, and of a leader's end on land."""
INK, DIGITS = 0.95, 0.66
"""Height of the ink over the size of type, of names and of numbers."""
NUMBER = 0.95
"""Height of a number's label over its size: digits have nothing below the line."""
FARTHEST = (278.0, 600.0)
"""Points of way that a name, and a number, may be from its country; see ``placing.CROSSING``."""
NEAR = 60.0
"""The same for a name that may take two lines instead."""
LONG = 16
"""Letters of such a name."""
TRIALS = 8
"""Numbers that may be put before others for want of room."""
FEW = 0.25
"""Of the names: so many may be numbers before all are."""


@dataclass(frozen=True)
class Naming:
    """What stands where."""

    size: float
    """Points of names and numbers."""
    numbers: Mapping[str, int]
    """Those that have a number in place of a name, in the order of the list beside the map."""
    spots: Mapping[str, Spot]
    lost: tuple[str, ...] = ()
    """Those for which not even a number has room."""


def name(land: Land, face: fonts.Face, size: float) -> Naming:
    """The names of ``land`` at ``size``; those without room as numbers, all of them where many have
    none. One's own country needs none: the legend names it."""
    placer = _Placer(land, face, size)
    spots = placer.place(land.names, most=FEW * len(land.names))
    missing = _missing(land, spots)
    numbers: dict[str, int] = {}
    numbered: list[str] = []
    first: list[str] = []
    while missing and len(first) < TRIALS:
        first += [code for code in missing if code in numbered]
        numbered += [code for code in missing if code not in numbered]
        if len(numbered) > FEW * len(land.names):
            numbered = list(land.names)
        numbers = _numbers(land, numbered)
        texts = {code: str(numbers.get(code, text)) for code, text in land.names.items()}
        spots = placer.place(texts, first)
        missing = _missing(land, spots)
    return Naming(size, numbers, spots, tuple(missing))


def _missing(land: Land, spots: Mapping[str, Spot]) -> list[str]:
    return [code for code in land.names if code not in spots and code != land.home]


def _numbers(land: Land, codes: Sequence[str]) -> dict[str, int]:
    found = [code for code in land.names if code in codes and code != land.home]
    return {code: number for number, code in enumerate(found, 1)}


class _Placer:
    def __init__(self, land: Land, face: fonts.Face, size: float) -> None:
        self.land, self.face, self.size = land, face, size
        self.ground = Ground(land.width, land.height, [rings for _, rings in land.shapes])

    def place(
        self,
        texts: Mapping[str, str],
        first: Sequence[str] = (),
        most: float = math.inf,
    ) -> dict[str, Spot]:
        """On their countries, then in the sea: ``first``, one's own country, the smallest.

        Given up, the rest unplaced, once more than ``most`` find no room.
        """
        land, ground = self.land, self.ground
        ground.clear()
        for code in texts:
            if land.is_small(code):
                ground.keep(Box(land.anchors[code], DOT, DOT))
        found: dict[str, Spot | None] = {
            code: ground.within(land.rings[code], land.anchors[code], *self._ink(text))
            for code, text in texts.items()
            if not land.is_small(code)
        }
        rest = [code for code in texts if not found.get(code)]

        def rank(code: str) -> tuple[bool, bool, float, str]:
            return code not in first, code != land.home, land.size(code), code

        missing = 0
        for code in sorted(rest, key=rank):
            found[code] = self._beside(code, texts[code])
            missing += not found[code] and code != land.home
            if missing > most:
                break
        return {code: spot for code, spot in found.items() if spot}

    def _beside(self, code: str, text: str) -> Spot | None:
        ends, most, two = self.land.ends(code), FARTHEST[text.isdigit()], broken(text)
        spot = self.ground.beside(ends, *self._ink(text), NEAR if two else most)
        if two and not spot:
            return self.ground.beside(ends, *self._ink(two), most)
        return spot

    def _ink(self, text: str) -> tuple[float, float]:
        """Width and height of a label's ink."""
        lines = text.split("\n")
        width = max(fonts.width(line, self.face, self.size) for line in lines) * fonts.SLACK
        height = DIGITS if text.isdigit() else INK + fonts.PITCH * (len(lines) - 1)
        return width, height * self.size


def broken(text: str) -> str:
    """A long name in two lines of like length; empty where it is short or one word."""
    breaks = [place for place, character in enumerate(text) if character == " "]
    if len(text) < LONG or not breaks:
        return ""
    middle = min(breaks, key=lambda place: abs(place - len(text) / 2))
    return f"{text[:middle]}\n{text[middle + 1 :]}"


def marks(land: Land, naming: Naming) -> Iterator[Mark]:
    """The leaders, then the labels."""
    for code, spot in naming.spots.items():
        if spot.leader:
            yield Line(*spot.leader, "ink", 0.75, f"Garis {land.names[code]}")
            if not land.is_small(code):
                yield Ellipse(spot.leader[1], END, END, "ink", f"Ujung {land.names[code]}")
    for code, spot in naming.spots.items():
        size = naming.size
        text = str(naming.numbers.get(code, land.names[code]))
        if spot.box.height > 2 * size:
            text = broken(text)
        yield Label(
            text,
            spot.box.centre,
            spot.box.width + 2,
            (NUMBER if text.isdigit() else fonts.PITCH * (1 + text.count("\n"))) * size,
            size,
            "sea" if spot.leader else land.fill(code),
            bold=True,
            name=f"Label {land.names[code]}",
        )
