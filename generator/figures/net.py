"""A net of squares over a map that knows where land and borders are, so that a question about a
place costs one look-up."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from generator.figures.geometry import Ring
from generator.figures.model import Point

CELL = 1.5
"""Points of a square's side."""
STRIDE = CELL / 3
"""Points between two places on a line whose squares are looked up."""


class Net:
    """The net over ``lands``, each bounded by its rings."""

    def __init__(self, width: float, height: float, lands: Sequence[Sequence[Ring]]) -> None:
        self.width, self.height = width, height
        columns, rows = int(width // CELL) + 2, int(height // CELL) + 2
        self.borders = [bytearray(columns) for _ in range(rows)]
        self.land = [bytearray(columns) for _ in range(rows)]
        for rings in lands:
            for ring in rings:
                self._bound(ring)
            for row, enter, leave in _filled(rings):
                if 0 <= row < rows:
                    line = slice(max(enter, 0), min(max(leave, 0), columns))
                    self.land[row][line] = b"\x01" * len(range(columns)[line])

    def _bound(self, ring: Ring) -> None:
        """Mark the squares along a ring."""
        borders, (x, y) = self.borders, ring[-1]
        for right, down in ring:
            steps = max(1, math.ceil(math.hypot(right - x, down - y) / STRIDE))
            across, along = (right - x) / steps, (down - y) / steps
            for number in range(1, steps + 1):
                borders[int((y + along * number) / CELL)][int((x + across * number) / CELL)] = 1
            x, y = right, down

    def is_land(self, x: float, y: float) -> bool:
        """Whether that place is on the map, and its square has its middle on land."""
        on_map = 0 <= x < self.width and 0 <= y < self.height
        return on_map and bool(self.land[int(y // CELL)][int(x // CELL)])

    def is_bordered(self, left: float, top: float, right: float, bottom: float) -> bool:
        """Whether a square under that box has a border in it."""
        first, last = int(left // CELL), int(right // CELL) + 1
        for row in self.borders[int(top // CELL) : int(bottom // CELL) + 1]:
            if row.find(b"\x01", first, last) >= 0:  # a loop: twice as quick as any() of it
                return True
        return False

    def toil(self, line: tuple[Point, Point], prices: tuple[float, float], most: float) -> float:
        """What the borders and the land on a line cost, at so much a square; counted no further
        than ``most``."""
        cost, last = 0.0, None
        for cell in cells(*line):
            if cell != last:
                column, row = last = cell
                cost += prices[0] * self.borders[row][column] + prices[1] * self.land[row][column]
                if cost >= most:
                    break
        return cost


def cells(start: Point, end: Point) -> Iterator[tuple[int, int]]:
    """The squares along a line, by column and row, each once or several times in a row."""
    (x, y), (right, down) = start, (end[0] - start[0], end[1] - start[1])
    steps = max(1, math.ceil(math.dist(start, end) / STRIDE))
    for number in range(steps + 1):
        part = number / steps
        yield int((x + right * part) // CELL), int((y + down * part) // CELL)


def _filled(rings: Sequence[Ring]) -> Iterator[tuple[int, int, int]]:
    """Runs of squares whose middle is on the land that ``rings`` bound: row, first, past the
    last."""
    rows: dict[int, list[float]] = {}
    for ring in rings:
        x1, y1 = ring[-1]
        for x2, y2 in ring:
            low, high = (y1, y2) if y1 < y2 else (y2, y1)
            for row in range(math.ceil(low / CELL - 0.5), math.ceil(high / CELL - 0.5)):
                part = ((row + 0.5) * CELL - y1) / (y2 - y1)
                rows.setdefault(row, []).append((x1 + part * (x2 - x1)) / CELL - 0.5)
            x1, y1 = x2, y2
    for row, crossings in rows.items():
        crossings.sort()
        for enter, leave in zip(crossings[::2], crossings[1::2], strict=True):
            yield row, math.ceil(enter), math.ceil(leave)
