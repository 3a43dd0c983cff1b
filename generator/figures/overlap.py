"""Where three circles overlap, and where a box finds room in a part of them."""

from __future__ import annotations

import math
from dataclasses import dataclass

from generator.figures.model import Ellipse, Point, Role

CENTRES: tuple[Point, ...] = ((-0.5, -0.43), (0.5, -0.43), (0.0, 0.44))
"""Of circles with radius 1: left, right, below."""
SPAN = (3.0, 2.87)
"""What they cover across and down."""
TOP = -1.43
WIDEST = 1.9
"""How much wider than high a circle may be drawn."""
STEPS = (0.16, 0.08, 0.04, 0.02, 0.01)
"""Between two places that are tried, first everywhere, then nearer and nearer to the best."""
AROUND = tuple((x, y) for x in (-1, 0, 1) for y in (-1, 0, 1))
ARC = 24
"""Points of an arc."""


@dataclass(frozen=True)
class Circles:
    """Three circles of radius ``high``, drawn ``wide`` points from middle to side."""

    middle: Point
    """Where the point between them stands."""
    wide: float
    high: float

    @classmethod
    def filling(cls, width: float, height: float) -> Circles:
        """As large as the box from the top left corner allows, with room for their lines."""
        high = (height - 4) / SPAN[1]
        wide = min(WIDEST * high, (width - 4) / SPAN[0])
        high = min(high, wide * 1.15)
        return cls((width / 2, (height - SPAN[1] * high) / 2 - TOP * high), wide, high)

    def point(self, x: float, y: float) -> Point:
        """A place among circles of radius 1 in points of the drawing."""
        return self.middle[0] + x * self.wide, self.middle[1] + y * self.high

    def ellipse(
        self, number: int, fill: Role | None, outline: Role | None, name: str, weight: float = 0.5
    ) -> Ellipse:
        """One of the circles."""
        place = self.point(*CENTRES[number])
        return Ellipse(place, 2 * self.wide, 2 * self.high, fill, name, outline, weight)

    def place(
        self, part: frozenset[int], width: float, height: float
    ) -> tuple[float, Point] | None:
        """The room round a box of so many points and its middle, where it stands in the circles of
        ``part`` and in no other, with the most room; None where it stands nowhere."""
        half = width / self.wide / 2, height / self.high / 2

        def room(place: Point) -> float:
            return _room(place, half, part)

        columns, rows = (range(round(length / STEPS[0]) + 1) for length in SPAN)
        net = [(x * STEPS[0] - SPAN[0] / 2, TOP + y * STEPS[0]) for x in columns for y in rows]
        best = max(net, key=room)
        for step in STEPS[1:]:
            near = ((best[0] + x * step, best[1] + y * step) for x, y in AROUND)
            best = max(near, key=room)
        return (room(best), self.point(*best)) if room(best) > 0 else None

    def shared(self) -> tuple[Point, ...]:
        """The ring of the part that all three have."""
        corners = [_inner(one, (one + 1) % 3) for one in range(3)]
        ring: list[Point] = []
        for number in range(3):
            centre = CENTRES[(number + 1) % 3]
            start, end = corners[number], corners[(number + 1) % 3]
            ring += [self.point(*point) for point in _arc(centre, start, end)]
        return tuple(ring)


def _room(place: Point, half: tuple[float, float], part: frozenset[int]) -> float:
    """How far a box round ``place`` is from the lines that bound ``part``; 0 or less where it is
    not inside."""
    found = math.inf
    for number, (x, y) in enumerate(CENTRES):
        across, down = abs(place[0] - x), abs(place[1] - y)
        if number in part:
            room = 1 - math.hypot(across + half[0], down + half[1])
        else:
            room = math.hypot(max(across - half[0], 0.0), max(down - half[1], 0.0)) - 1
        found = min(found, room)
    return found


def _inner(one: int, other: int) -> Point:
    """Where two circles meet inside the third."""
    (ax, ay), (bx, by) = CENTRES[one], CENTRES[other]
    third = CENTRES[3 - one - other]
    half = math.dist((ax, ay), (bx, by)) / 2
    high = math.sqrt(1 - half * half) / (2 * half)
    mx, my, dx, dy = (ax + bx) / 2, (ay + by) / 2, bx - ax, by - ay
    meetings = ((mx - dy * high, my + dx * high), (mx + dy * high, my - dx * high))
    return min(meetings, key=lambda point: math.dist(point, third))


def _arc(centre: Point, start: Point, end: Point) -> list[Point]:
    """Points along a circle of radius 1 from ``start`` by the shorter way almost to ``end``."""
    first = math.atan2(start[1] - centre[1], start[0] - centre[0])
    turn = math.atan2(end[1] - centre[1], end[0] - centre[0]) - first
    turn = (turn + math.pi) % (2 * math.pi) - math.pi
    angles = (first + turn * step / ARC for step in range(ARC))
    return [(centre[0] + math.cos(angle), centre[1] + math.sin(angle)) for angle in angles]
