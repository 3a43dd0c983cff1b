"""A column chart: one number a column, written on it; no axis of values, no grid.

As a drawing it is for paper and previews; what it is made of goes along, so that a deck gets a
native chart whose numbers can be edited.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from generator import words
from generator.figures.geometry import rectangle
from generator.figures.lettering import Block, Type
from generator.figures.model import Chart, Drawing, Label, Mark, Polygon, UnfitError

SIZES = (20.0, 18.0, 16.0, 14.0)
"""Points of type, the first that fits; the last at the most for the note."""
LEAST, MOST = 2, 14
"""Columns."""
GAP = 0.45
"""Between two columns, over their width."""
OVER, UNDER = 1.5, 1.6
"""Of the size of type: room above the highest column, and below all of them."""


@dataclass(frozen=True)
class Batang:
    """A column."""

    label: str
    nilai: int


@dataclass(frozen=True)
class Grafik:
    """What a chart shows."""

    judul: str
    seri: str
    """What is counted."""
    batang: tuple[Batang, ...]
    """The last one stands out: how it is now."""
    catatan: str = ""
    """A line below."""
    jenis: ClassVar[str] = "grafik"

    def draw(
        self, width: float, height: float, family: str, sizes: tuple[float, ...] = SIZES
    ) -> Drawing:
        """The chart in a box of so many points, in the largest of ``sizes`` that fits.

        Raises UnfitError for too few or too many columns, and where labels are too wide.
        """
        count = len(self.batang)
        if not LEAST <= count <= MOST:
            raise UnfitError(
                f"grafik memuat {LEAST} sampai {MOST} batang, di sini {count}. Pakai tabel."
            )
        for size in sizes:
            type_, note = Type(family, size), Type(family, min(size, sizes[-2]))
            lines = note.lines(self.catatan, width) if self.catatan else ()
            if lines is not None and self._fits(type_, width / count):
                foot = Block(note, lines)
                return self._drawing((width, height), type_, foot)
        raise UnfitError("grafik tidak muat. Ringkas tulisan di bawah batangnya.")

    def _fits(self, type_: Type, slot: float) -> bool:
        return all(type_.width(one.label) + type_.size / 2 <= slot for one in self.batang)

    def _drawing(self, room: tuple[float, float], type_: Type, foot: Block) -> Drawing:
        width, height = room
        tall = height - (foot.height + type_.size / 2 if foot.lines else 0.0)
        rest: tuple[Mark, ...] = ()
        if foot.lines:
            rest = (foot.label(0, height - foot.height, tone="muted", name="Catatan"),)
        plot = (OVER * type_.size, tall - UNDER * type_.size)
        numbers = tuple((one.label, one.nilai) for one in self.batang)
        chart = Chart(self.seri, numbers, (width, tall), plot, GAP, type_.size, rest)
        marks = (*self._columns(width, plot, type_), *rest)
        told = f"{self.seri}. {self._told()} {self.catatan}".strip()
        return Drawing(width, height, self.judul, told, marks, type_.family, chart)

    def _told(self) -> str:
        said = [f"{one.label}: {words.number(one.nilai)}" for one in self.batang]
        return f"{'; '.join(said)}."

    def _columns(self, width: float, plot: tuple[float, float], type_: Type) -> Iterator[Mark]:
        (top, bottom), slot = plot, width / len(self.batang)
        wide, most = slot / (1 + GAP), max(one.nilai for one in self.batang)
        bold = Type(type_.family, type_.size, bold=True)
        for number, one in enumerate(self.batang):
            middle = (number + 0.5) * slot
            y = bottom - (bottom - top) * one.nilai / most
            last = number == len(self.batang) - 1
            column = rectangle(middle - wide / 2, y, wide, bottom - y)
            yield Polygon((column,), "home" if last else "member", f"Batang {one.label}")
            value = words.number(one.nilai)
            yield self._centred(value, middle, y - 0.7 * type_.size, bold)
            yield self._centred(one.label, middle, bottom + 0.8 * type_.size, type_)

    def _centred(self, text: str, x: float, y: float, type_: Type) -> Label:
        return Block(type_, (text,)).label(x, y - type_.pitch / 2, align="centre")
