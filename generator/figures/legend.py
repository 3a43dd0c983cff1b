"""What stands beside a map: what its colours mean, its list of numbers, its notes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.figures import listing
from generator.figures.geometry import rectangle
from generator.figures.listing import LEADING, Listing
from generator.figures.model import Mark, Polygon, Role, UnfitError

SWATCH, GAP = 14.0, 8.0
"""Points of a colour's square, and between it and its meaning."""
_ROW = 1.6
"""Of the size of type, from colour to colour."""


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
        meanings = max(listing.wide(text, self.family, large) for _, text in self.fills)
        notes = (listing.wide(text, self.family, small) for text in self.notes)
        return max(meanings + SWATCH + GAP, *notes)

    def listed(self, numbered: Mapping[int, str], width: float, height: float) -> Listing | None:
        """The list of numbers between colours and notes, in the larger size where that stands in
        ``width``; None where there are none, or no size does."""
        if not numbered:
            return None
        _, room = self.free(height)
        for size in self.sizes:
            found = listing.down(numbered, self.family, size, room)
            if found.width <= width and found.height <= room:
                return found
        return None

    def free(self, height: float) -> tuple[float, float]:
        """Where what stands between colours and notes may begin, and how high it may be."""
        return self._top, height - self._top - self._foot - 8

    def marks(self, left: float, height: float, beside: Listing | None) -> Iterator[Mark]:
        """The colours at the top, the list ``beside`` the map below them, the notes at the foot."""
        large, small = self.sizes
        y = max(SWATCH, 1.2 * large) / 2
        for fill, text in self.fills:
            square = rectangle(left, y - SWATCH / 2, SWATCH, SWATCH)
            yield Polygon((square,), fill, f"Warna {text}")
            yield listing.line(text, left + SWATCH + GAP, y, self.family, large)
            y += large * _ROW
        if beside:
            yield from beside.labels(left, self._top)
        if y - large * _ROW + SWATCH / 2 > height - self._foot:
            raise UnfitError("legenda peta tidak muat di sampingnya. Beri tempat yang lebih besar.")
        y = height - self._foot + small * LEADING / 2
        for text in self.notes:
            yield listing.line(text, left, y, self.family, small, muted=True)
            y += small * LEADING

    def row(self, top: float, width: float) -> tuple[list[Mark], float]:
        """The colours side by side from ``top`` on, the notes at their end or in lines below; and
        the height of it all."""
        large, small = self.sizes
        high = max(SWATCH, 1.2 * large)
        x, y, marks = 0.0, top + high / 2, list[Mark]()
        for fill, text in self.fills:
            square = rectangle(x, y - SWATCH / 2, SWATCH, SWATCH)
            marks.append(Polygon((square,), fill, f"Warna {text}"))
            marks.append(listing.line(text, x + SWATCH + GAP, y, self.family, large))
            x += SWATCH + GAP + listing.wide(text, self.family, large) + 2 * GAP
        together = " ".join(self.notes)
        left = width - listing.wide(together, self.family, small)
        if left >= x:
            marks.append(listing.line(together, left, y, self.family, small, muted=True))
            return marks, high
        lines = [together] if left >= 0 else self.notes
        for number, text in enumerate(lines):
            y = top + high + (number + 0.5) * small * LEADING
            marks.append(listing.line(text, 0, y, self.family, small, muted=True))
        return marks, high + len(lines) * small * LEADING

    @property
    def _top(self) -> float:
        """Where the list begins, below the colours."""
        return SWATCH / 2 + len(self.fills) * self.sizes[0] * _ROW + 4

    @property
    def _foot(self) -> float:
        """Height of the notes."""
        return len(self.notes) * self.sizes[1] * LEADING
