"""Plane geometry that maps need: boxes, rings, lines that meet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.figures.model import Point

Ring = Sequence[Point]


@dataclass(frozen=True)
class Box:
    """A rectangle by its middle."""

    centre: Point
    width: float
    height: float

    @property
    def edges(self) -> tuple[float, float, float, float]:
        """Left, top, right, bottom."""
        (x, y), w, h = self.centre, self.width / 2, self.height / 2
        return x - w, y - h, x + w, y + h

    def grown(self, by: float) -> Box:
        """The box with its edges ``by`` farther out."""
        return Box(self.centre, self.width + 2 * by, self.height + 2 * by)

    def meets(self, other: Box) -> bool:
        """Whether the two have a point in common."""
        left, top, right, bottom = self.edges
        x1, y1, x2, y2 = other.edges
        return left < x2 and x1 < right and top < y2 and y1 < bottom

    def nearest(self, place: Point) -> Point:
        """The point of the box that is nearest to ``place``."""
        left, top, right, bottom = self.edges
        return min(max(place[0], left), right), min(max(place[1], top), bottom)

    def cuts(self, start: Point, end: Point) -> bool:
        """Whether a line runs through the box (Liang and Barsky)."""
        left, top, right, bottom = self.edges
        (x, y), (dx, dy) = start, (end[0] - start[0], end[1] - start[1])
        low, high = 0.0, 1.0
        for step, room in ((-dx, x - left), (dx, right - x), (-dy, y - top), (dy, bottom - y)):
            if step == 0:
                if room < 0:
                    return False
            elif step < 0:
                low = max(low, room / step)
            else:
                high = min(high, room / step)
        return low <= high


def inside(place: Point, rings: Sequence[Ring]) -> bool:
    """Whether ``place`` is on the land that ``rings`` bound, by the even-odd rule."""
    x, y = place
    found = False
    for ring in rings:
        x1, y1 = ring[-1]
        for x2, y2 in ring:
            if (y1 > y) != (y2 > y) and x < x1 + (y - y1) / (y2 - y1) * (x2 - x1):
                found = not found
            x1, y1 = x2, y2
    return found


def clip(ring: Ring, window: tuple[float, float, float, float]) -> list[Point]:
    """The part of a ring in a window of left, top, right, bottom (Sutherland and Hodgman)."""
    points = list(ring)
    for axis, limit, sign in (
        (0, window[0], 1), (0, window[2], -1), (1, window[1], 1), (1, window[3], -1),
    ):  # fmt: skip
        kept: list[Point] = []
        for here, there in zip(points, [*points[1:], *points[:1]], strict=True):
            inside, beyond = ((p[axis] - limit) * sign >= 0 for p in (here, there))
            if inside:
                kept.append(here)
            if inside != beyond:
                part = (limit - here[axis]) / (there[axis] - here[axis])
                across = here[1 - axis] + part * (there[1 - axis] - here[1 - axis])
                kept.append((limit, across) if axis == 0 else (across, limit))
        points = kept
    return points


def area(ring: Ring) -> float:
    """Square points inside a ring; its sign tells the ring's turn."""
    found = 0.0
    x1, y1 = ring[-1]
    for x2, y2 in ring:
        found += x1 * y2 - x2 * y1
        x1, y1 = x2, y2
    return found / 2


def bounds(rings: Sequence[Ring]) -> tuple[float, float, float, float]:
    """Left, top, right, bottom of rings."""
    xs = [x for ring in rings for x, _ in ring]
    ys = [y for ring in rings for _, y in ring]
    return min(xs), min(ys), max(xs), max(ys)


def cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    """Whether the lines from ``a`` to ``b`` and from ``c`` to ``d`` cross."""

    def side(p: Point, q: Point, r: Point) -> float:
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])

    return side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0


def rectangle(x: float, y: float, width: float, height: float) -> tuple[Point, ...]:
    """The ring of a rectangle by its top left corner."""
    return ((x, y), (x + width, y), (x + width, y + height), (x, y + height))
