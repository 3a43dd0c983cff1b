"""Finds room for labels on a map: inside the country, else in the sea with a leader, else none."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.figures.geometry import Box, Ring, bounds, cross, inside
from generator.figures.model import Point

CELL = 1.5
"""Points of a square of the net in which borders are looked up."""
NET = (1.0, 3.0)
"""Points between the places that are tried inside a country, for a number and for a name."""
CLEAR = 1.2
"""Points kept free around a label; half as much around a number."""
APART = 8.0, 6.6
"""Points between two labels in a line, and between one above the other."""
WAYS = (8.0, 12.0, 18.0, 26.0, 36.0, 48.0, 64.0, 84.0, 108.0, 136.0, 168.0)
"""Points from a place to a label in the sea beside it."""
DIRECTIONS = 12
ENDS_APART = 7.0
"""Points between the ends of two leaders."""
CROSSING, OVERLAND = 8.0, 2.0
"""Points of way that a leader goes round rather than cross a square with a border, or land."""
AWAY = 0.3
"""Points of way for each point between the leader's end and the middle of the country."""


@dataclass(frozen=True)
class Spot:
    """Where a label stands; ``leader`` is the line from it to its place, if it needs one."""

    box: Box
    leader: tuple[Point, Point] | None = None


class Ground:
    """A map's land, and what stands on it already."""

    def __init__(self, width: float, height: float, lands: Sequence[Sequence[Ring]]) -> None:
        self.width, self.height = width, height
        self.lands = [rings for rings in lands if rings]
        self.borders: set[tuple[int, int]] = set()
        for rings in self.lands:
            for ring in rings:
                previous = ring[-1]
                for point in ring:
                    self.borders.update(_cells(previous, point))
                    previous = point
        self.land = set[tuple[int, int]]().union(*(_filled(rings) for rings in self.lands))
        self.sums = _sums(self.borders, int(width // CELL) + 2, int(height // CELL) + 2)
        self.taken: list[Box] = []
        self.leaders: list[tuple[Point, Point]] = []

    def clear(self) -> None:
        """Take off all labels."""
        self.taken, self.leaders = [], []

    def keep(self, box: Box) -> None:
        """Let no label or leader stand on ``box``."""
        self.taken.append(box)

    def within(
        self, rings: Sequence[Ring], anchor: Point, width: float, height: float
    ) -> Spot | None:
        """The place nearest to ``anchor`` where a label is wholly on the land of ``rings``."""
        boxes = [Box(centre, width, height) for centre in _net(bounds(rings), width, height)]
        boxes.sort(key=lambda box: math.dist(box.centre, anchor))
        for box in boxes:
            if self._free(box) and inside(box.centre, rings):
                return self._take(Spot(box))
        return None

    def beside(
        self, ends: Sequence[Point], width: float, height: float, most: float
    ) -> Spot | None:
        """The best place in the sea for a label with a leader to one of ``ends``, whose first is
        the middle of the country; None where way and crossings would cost ``most`` or more."""
        best, found = most, None
        for way in WAYS:
            for end in ends:
                away = AWAY * math.dist(end, ends[0])
                if way / 2 + away >= best:
                    continue
                for box in _round(end, way, width, height):
                    leader = (box.grown(1.0).nearest(end), end)
                    cost = math.dist(*leader) + away
                    if cost >= best or not self._free(box):
                        continue
                    cost += self._toil(*leader)
                    if cost < best and self._open(*leader) and self._at_sea(box.centre):
                        best, found = cost, Spot(box, leader)
        return self._take(found) if found else None

    def _take(self, spot: Spot) -> Spot:
        self.taken.append(spot.box)
        if spot.leader:
            self.leaders.append(spot.leader)
        return spot

    def _free(self, box: Box) -> bool:
        """Whether ``box`` touches no border, frame, label or leader."""
        wide = box.grown(CLEAR if box.width > 2 * box.height else CLEAR / 2)
        left, top, right, bottom = wide.edges
        if left < 0 or top < 0 or right > self.width or bottom > self.height:
            return False
        if self._bordered(wide):
            return False
        apart = Box(box.centre, box.width + 2 * APART[0], box.height + 2 * APART[1])
        if any(apart.meets(other) for other in self.taken):
            return False
        return not any(wide.cuts(*leader) for leader in self.leaders)

    def _bordered(self, box: Box) -> bool:
        """Whether a square under ``box`` has a border in it."""
        x1, y1, x2, y2 = (int(edge // CELL) for edge in box.edges)
        upper, lower = self.sums[y1], self.sums[y2 + 1]
        return lower[x2 + 1] - lower[x1] - upper[x2 + 1] + upper[x1] > 0

    def _at_sea(self, place: Point) -> bool:
        return (int(place[0] // CELL), int(place[1] // CELL)) not in self.land

    def _toil(self, start: Point, end: Point) -> float:
        """What borders and land on a leader's way cost."""
        cells = set(_cells(start, end))
        return CROSSING * len(cells & self.borders) + OVERLAND * len(cells & self.land)

    def _open(self, start: Point, end: Point) -> bool:
        """Whether a leader crosses no label, no other place and no other leader, and ends well
        away from where others end."""
        if any(math.dist(end, other) < ENDS_APART for _, other in self.leaders):
            return False
        others = (box for box in self.taken if math.dist(box.centre, end) > 0.5)
        return not any(box.grown(CLEAR / 2).cuts(start, end) for box in others) and not any(
            cross(start, end, *leader) for leader in self.leaders
        )


def _filled(rings: Sequence[Ring]) -> Iterator[tuple[int, int]]:
    """The squares whose middle is on the land that ``rings`` bound."""
    rows: dict[int, list[float]] = {}
    for ring in rings:
        x1, y1 = ring[-1]
        for x2, y2 in ring:
            low, high = sorted((y1, y2))
            for row in range(math.ceil(low / CELL - 0.5), math.ceil(high / CELL - 0.5)):
                part = ((row + 0.5) * CELL - y1) / (y2 - y1)
                rows.setdefault(row, []).append((x1 + part * (x2 - x1)) / CELL - 0.5)
            x1, y1 = x2, y2
    for row, crossings in rows.items():
        crossings.sort()
        for enter, leave in zip(crossings[::2], crossings[1::2], strict=True):
            yield from ((column, row) for column in range(math.ceil(enter), math.ceil(leave)))


def _sums(cells: set[tuple[int, int]], columns: int, rows: int) -> list[list[int]]:
    """How many of ``cells`` stand left of and above each corner of the net."""
    sums = [[0] * (columns + 1)]
    for row in range(rows):
        line, count = [0], 0
        for column in range(columns):
            count += (column, row) in cells
            line.append(sums[row][column + 1] + count)
        sums.append(line)
    return sums


def _net(limits: tuple[float, float, float, float], width: float, height: float) -> Iterator[Point]:
    """Places for the middle of a label in ``limits``."""
    left, top, right, bottom = limits
    step = NET[width > 2 * height]
    x = left + width / 2
    while x <= right - width / 2:
        y = top + height / 2
        while y <= bottom - height / 2:
            yield x, y
            y += step
        x += step


def _round(end: Point, way: float, width: float, height: float) -> Iterator[Box]:
    """Boxes round a place, about so far from it."""
    for number in range(DIRECTIONS):
        angle = 2 * math.pi * number / DIRECTIONS
        across, down = math.cos(angle), math.sin(angle)
        share = max(abs(across), abs(down))
        centre = (
            end[0] + across * way + across / share * width / 2,
            end[1] + down * way + down / share * height / 2,
        )
        yield Box(centre, width, height)


def _cells(start: Point, end: Point) -> Iterator[tuple[int, int]]:
    """The squares of the net along a line."""
    steps = max(1, math.ceil(math.dist(start, end) / (CELL / 3)))
    for number in range(steps + 1):
        part = number / steps
        yield (
            int((start[0] + (end[0] - start[0]) * part) // CELL),
            int((start[1] + (end[1] - start[1]) * part) // CELL),
        )
