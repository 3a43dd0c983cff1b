"""Numbers and the names that they stand for, in columns as wide as their longest name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.figures.lettering import Type
from generator.figures.model import Label

LEADING = 1.3
"""Of the size of type, from line to line."""
_INDENT, _GUTTER = 1.7, 1.0
"""Of the size of type: from a number to its name, and from a column to the next."""


@dataclass(frozen=True)
class Listing:
    """``entries`` in columns of ``rows``, one column after the other."""

    entries: tuple[tuple[int, str], ...]
    family: str
    size: float
    rows: int

    @property
    def height(self) -> float:
        """Points of all rows."""
        return self.rows * self.size * LEADING

    @property
    def width(self) -> float:
        """Points of all columns."""
        return sum(self._widths) + self.size * _GUTTER * (len(self._widths) - 1)

    @property
    def _columns(self) -> list[tuple[tuple[int, str], ...]]:
        starts = range(0, len(self.entries), self.rows)
        return [self.entries[start : start + self.rows] for start in starts]

    @property
    def _widths(self) -> list[float]:
        indent = self.size * _INDENT
        return [
            indent + max(wide(text, self.family, self.size) for _, text in column)
            for column in self._columns
        ]

    def labels(self, left: float, top: float) -> Iterator[Label]:
        """Number and name of each entry, from the top left corner on."""
        pitch, x = self.size * LEADING, left
        for column, width in zip(self._columns, self._widths, strict=True):
            for row, (number, text) in enumerate(column):
                y = top + (row + 0.5) * pitch
                yield line(str(number), x, y, self.family, self.size, bold=True)
                yield line(text, x + self.size * _INDENT, y, self.family, self.size)
            x += width + self.size * _GUTTER


def down(numbered: Mapping[int, str], family: str, size: float, height: float) -> Listing:
    """The names in as few columns as ``height`` points allow, all about as long."""
    rows = max(1, int(height // (size * LEADING)))
    columns = -(-len(numbered) // rows)
    return Listing(tuple(numbered.items()), family, size, -(-len(numbered) // columns))


def across(numbered: Mapping[int, str], family: str, size: float, width: float) -> Listing:
    """The names in as few rows as ``width`` points allow; in one column at worst."""
    entries = tuple(numbered.items())
    every = (Listing(entries, family, size, rows) for rows in range(1, len(entries)))
    one_column = Listing(entries, family, size, len(entries))
    return next((listing for listing in every if listing.width <= width), one_column)


def wide(text: str, family: str, size: float, *, bold: bool = False) -> float:
    """Points that ``text`` needs."""
    return Type(family, size, bold).width(text) + 2


def line(
    text: str, left: float, y: float, family: str, size: float, *, bold: bool = False,
    muted: bool = False,
) -> Label:  # fmt: skip
    """``text`` in one line round the height ``y``."""
    width = wide(text, family, size, bold=bold)
    return Label(
        text, (left + width / 2, y), width, 1.2 * size, size, "paper", bold, "left",
        "muted" if muted else "", text,
    )  # fmt: skip
