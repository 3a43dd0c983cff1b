"""Three circles that overlap: what is true of one, of two and of all three.

A text stands in its part, where one place is large enough for its box; else a number stands there,
and the text in a list beside. On a wide slide the circles are drawn wide, for texts are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from generator import words
from generator.figures.lettering import Block, Type
from generator.figures.model import Drawing, Label, Mark, Point, Polygon, Role, UnfitError
from generator.figures.overlap import CENTRES, Circles

SIZES = (20.0, 18.0, 16.0)
"""Points of type, the first in which every text stands in its part; else the last but one for a
list beside."""
BESIDE = 0.46
"""Of the width: the list."""
LINES, FEWER = 4, 0.85
"""Of a text, at most; how much of its room one line more may cost."""
LINE = 2.25
"""Points of a circle's line."""
GAP = 0.35
"""Of the size of type: between two texts."""


@dataclass(frozen=True)
class Irisan:
    """What is true of some of the three."""

    milik: frozenset[int]
    """Their numbers from 0."""
    teks: str


@dataclass(frozen=True)
class Venn:
    """What three circles show."""

    judul: str
    nama: tuple[str, ...]
    irisan: tuple[Irisan, ...]
    jenis: ClassVar[str] = "venn"

    def draw(
        self, width: float, height: float, family: str, sizes: tuple[float, ...] = SIZES
    ) -> Drawing:
        """The circles in a box of so many points, in the largest of ``sizes`` that fits.

        Raises UnfitError where there are not three, or texts are too long even for the list.
        """
        if len(self.nama) != len(CENTRES):
            raise UnfitError(
                f"diagram Venn memuat tiga lingkaran, di sini {len(self.nama)}. Pakai tabel."
            )
        marks = self._within(width, height, family, sizes) or self._beside(
            width, height, family, sizes
        )
        if marks is None:
            raise UnfitError("diagram Venn tidak muat. Ringkas teks irisannya.")
        return Drawing(width, height, self.judul, self._told(), tuple(marks), family)

    def _within(
        self, width: float, height: float, family: str, sizes: Sequence[float]
    ) -> list[Mark] | None:
        """Every text in its part; None where one finds no place."""
        circles = Circles.filling(width, height)
        for size in sizes:
            labels = self._labels(circles, Type(family, size), [one.teks for one in self.irisan])
            if labels is not None:
                return [*_drawn(circles, self.nama), *labels]
        return None

    def _beside(
        self, width: float, height: float, family: str, sizes: Sequence[float]
    ) -> list[Mark] | None:
        """Numbers in the parts, and a list of the texts; None where it is too long."""
        circles = Circles.filling(width * (1 - BESIDE), height)
        numbers = [str(number) for number, _ in enumerate(self.irisan, 1)]
        for size in sizes:
            type_ = Type(family, size)
            listed = self._list(width * (1 - BESIDE) + size, (width, height), type_)
            labels = self._labels(circles, type_, numbers)
            if listed is not None and labels is not None:
                return [*_drawn(circles, self.nama), *labels, *listed]
        return None

    def _labels(self, circles: Circles, type_: Type, texts: Sequence[str]) -> list[Label] | None:
        """Names and ``texts`` in their parts; None where one finds no place."""
        found: list[Label] = []
        parts = {one.milik for one in self.irisan} | {frozenset([n]) for n, _ in enumerate(CENTRES)}
        for part in sorted(parts, key=sorted):
            own = [text for one, text in zip(self.irisan, texts, strict=True) if one.milik == part]
            name = self.nama[min(part)] if len(part) == 1 else ""
            labels = _placed(circles, part, name, own, type_)
            if labels is None:
                return None
            found += labels
        return found

    def _list(self, left: float, room: tuple[float, float], type_: Type) -> list[Label] | None:
        indent, gap = 1.6 * type_.size, GAP * type_.size
        every = [type_.lines(one.teks, room[0] - left - indent) for one in self.irisan]
        blocks = [Block(type_, lines) for lines in every if lines]
        tall = _tall(blocks, gap)
        if len(blocks) < len(every) or tall > room[1]:
            return None
        y, bold, found = (room[1] - tall) / 2, Type(type_.family, type_.size, bold=True), []
        for number, block in enumerate(blocks, 1):
            found.append(Block(bold, (str(number),)).label(left, y, tone="member"))
            found.append(block.label(left + indent, y))
            y += block.height + gap
        return found

    def _told(self) -> str:
        """The circles in words."""
        said = []
        for one in self.irisan:
            names = [self.nama[number] for number in sorted(one.milik)]
            said.append(f"{words.listed(names)}: {words.closed(one.teks)}")
        return " ".join(said)


def _drawn(circles: Circles, names: Sequence[str]) -> list[Mark]:
    """The circles, what all three share, and their lines over it."""
    filled = [circles.ellipse(n, "tint", None, f"Lingkaran {name}") for n, name in enumerate(names)]
    lines = [
        circles.ellipse(n, None, "member", f"Garis {name}", LINE) for n, name in enumerate(names)
    ]
    return [*filled, Polygon((circles.shared(),), "member", "Bagian bersama"), *lines]


def _placed(
    circles: Circles, part: frozenset[int], name: str, texts: Sequence[str], type_: Type
) -> list[Label] | None:
    """A name in bold and ``texts`` in a part, one below the other, in so many lines and there that
    most room is left; None where they stand nowhere."""
    bold, gap = Type(type_.family, 1.1 * type_.size, bold=True), GAP * type_.size
    head = [Block(bold, (name,))] if name else []
    best, found = 0.0, None
    for lines in range(1, LINES + 1 if texts else 2):
        bodies = [_in_lines(type_, text, lines) for text in texts]
        blocks = [*head, *(body for body in bodies if body)]
        if len(blocks) < len(head) + len(texts):
            continue
        wide, tall = max(block.width for block in blocks), _tall(blocks, gap)
        place = circles.place(part, wide + type_.size / 2, tall + type_.size / 4)
        if place and place[0] * FEWER**lines > best:
            best, found = (
                place[0] * FEWER**lines,
                _set(blocks, place[1], gap, part, named=bool(name)),
            )
    return found


def _tall(blocks: Sequence[Block], gap: float) -> float:
    return sum(block.height + gap for block in blocks) - gap


def _in_lines(type_: Type, text: str, count: int) -> Block | None:
    """``text`` in at most ``count`` lines, as narrow as they can be; None where a word is too wide
    for that."""
    longest = max(type_.width(word) for word in words.unbroken(text).split(" "))
    width = max(longest, type_.width(text) / count)
    for wider in (1.0, 1.15, 1.3, 1.5, 2.0):
        lines = type_.lines(text, width * wider + 1)
        if lines and len(lines) <= count:
            return Block(type_, lines)
    return None


def _set(
    blocks: Sequence[Block], centre: Point, gap: float, part: frozenset[int], *, named: bool
) -> list[Label]:
    """Blocks one below the other round ``centre``."""
    ground: Role = "member" if len(part) == len(CENTRES) else "tint"
    found, y = [], centre[1] - _tall(blocks, gap) / 2
    for number, block in enumerate(blocks):
        tone: Literal["", "member"] = "member" if named and number == 0 else ""
        found.append(block.label(centre[0], y, align="centre", ground=ground, tone=tone))
        y += block.height + gap
    return found
