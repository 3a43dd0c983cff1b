"""What stands beside a map: what its colours mean, its list of numbers, its notes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from generator import fonts
from generator.figures.geometry import rectangle
from generator.figures.model import Label, Mark, Polygon, Role, UnfitError

SWATCH, GAP = 14.0, 8.0
"""Points of a colour's square, and between it and its meaning."""
LEADING = 1.3
SLACK = 1.01


@dataclass(frozen=True)
class Legend:
    """Texts in ``family``; ``sizes`` are those of the legend and of the notes."""

    fills: Sequence[tuple[Role, str]]
    """Colours from the top, each with its meaning."""
    notes: Sequence[str]
    family: str
    sizes: tuple[float, float]

    @property
    def width(self) -> float:
        """Points that it needs at least."""
        large, small = self.sizes
        meanings = max(self._wide(text, large) for _, text in self.fills)
        return max(meanings + SWATCH + GAP, *(self._wide(text, small) for text in self.notes))

    def marks(
        self, left: float, right: float, height: float, numbered: Mapping[int, str]
    ) -> Iterator[Mark]:
        """The legend at the top, ``numbered`` below it, the notes at the foot."""
        large, small = self.sizes
        y = max(SWATCH, 1.2 * large) / 2
        for fill, text in self.fills:
            square = rectangle(left, y - SWATCH / 2, SWATCH, SWATCH)
            yield Polygon((square,), fill, f"Warna {text}")
            yield self._text(text, left + SWATCH + GAP, y, large)
            y += large * 1.6
        foot = height - len(self.notes) * small * LEADING
        if y - large * 1.6 + SWATCH / 2 > foot:
            raise UnfitError("legenda peta tidak muat di sampingnya. Beri tempat yang lebih besar.")
        if numbered:
            yield from self._list(numbered, left, right, y + 4, foot - 8)
        y = foot + small * LEADING / 2
        for text in self.notes:
            yield self._text(text, left, y, small, tone="muted")
            y += small * LEADING

    def _list(
        self, numbered: Mapping[int, str], left: float, right: float, top: float, bottom: float
    ) -> Iterator[Label]:
        """Numbers and names in columns, in the larger size where it fits."""
        for size in self.sizes:
            pitch, indent = size * LEADING, size * 1.7
            column = indent + size + max(self._wide(text, size) for text in numbered.values())
            rows = max(1, int((bottom - top) // pitch))
            if rows * max(1, int((right - left + size) // column)) >= len(numbered):
                break
        columns = -(-len(numbered) // rows)
        if left + columns * column - size > right + 1 or top + rows * pitch > bottom + 8:
            raise UnfitError("nama di samping peta tidak muat. Beri tempat yang lebih besar.")
        rows = -(-len(numbered) // columns)
        for place, (number, text) in enumerate(numbered.items()):
            x, y = left + place // rows * column, top + (place % rows + 0.5) * pitch
            yield self._text(str(number), x, y, size, bold=True)
            yield self._text(text, x + indent, y, size)

    def _wide(self, text: str, size: float, *, bold: bool = False) -> float:
        return fonts.width(text, fonts.Face(self.family, bold), size) * SLACK + 2

    def _text(
        self, text: str, left: float, y: float, size: float, *, bold: bool = False,
        tone: Literal["", "muted"] = "",
    ) -> Label:  # fmt: skip
        width = self._wide(text, size, bold=bold)
        middle = left + width / 2, y
        return Label(text, middle, width, 1.2 * size, size, "paper", bold, "left", tone, text)
