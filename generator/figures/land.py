"""A region's land in points, as a map of some of its countries needs it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from generator.figures import geometry, outlines
from generator.figures.model import Point, Role

SMALL = 9.0
"""Points: a country that is nowhere wider shows as a dot."""
LARGER, ENDS = 0.15, 24
"""Of a country's largest part: parts that a leader may point to; places along them."""
EDGE = 2.0
"""Points from the frame where a coast may be the frame's own cut."""


class Land:
    """``region`` at ``scale`` points a unit, with ``names`` of the countries that are filled unless
    ``filled`` is false; ``rest`` is the colour of all other land."""

    def __init__(
        self,
        region: outlines.Region,
        scale: float,
        names: Mapping[str, str],
        home: str,
        *,
        rest: Role = "land",
        filled: bool = True,
    ) -> None:
        self.region, self.scale, self.names, self.home = region, scale, names, home
        self.rest, self.filled = rest, filled
        self.width, self.height = region.width * scale, region.height * scale
        self.shapes = [
            (shape, [[self.place(point) for point in ring] for ring in shape.rings])
            for shape in region.shapes
        ]
        self.rings = {shape.code: rings for shape, rings in self.shapes}
        self.anchors = {
            shape.code: self.place(shape.anchor) for shape in region.shapes if shape.anchor
        }
        self.shared = Counter(point for _, rings in self.shapes for ring in rings for point in ring)

    def place(self, point: Point) -> Point:
        """A point of the region in points of the map."""
        return point[0] * self.scale, point[1] * self.scale

    def owner(self, shape: outlines.Shape) -> str:
        """The country that the shape is filled for, else empty."""
        return next((code for code in (shape.code, shape.part_of) if code in self.names), "")

    def fill(self, code: str) -> Role:
        """The colour of a country."""
        if not self.filled or code not in self.names:
            return self.rest
        return "home" if code == self.home else "member"

    def is_small(self, code: str) -> bool:
        """Whether a country shows as a dot."""
        rings = self.rings.get(code)
        if not rings:
            return True
        left, top, right, bottom = geometry.bounds(rings)
        return max(right - left, bottom - top) < SMALL

    def size(self, code: str) -> float:
        """Square points of a country."""
        return sum(abs(geometry.area(ring)) for ring in self.rings.get(code, ()))

    def ends(self, code: str) -> list[Point]:
        """Where a leader may end: the middle of the country, else along its larger coasts."""
        ends = [self.anchors[code]]
        if self.is_small(code):
            return ends
        sizes = [abs(geometry.area(ring)) for ring in self.rings[code]]
        coasts = [
            point
            for ring, size in zip(self.rings[code], sizes, strict=True)
            if size > LARGER * max(sizes)
            for point in ring
            if self._is_coast(point)
        ]
        return ends + (coasts[:: -(-len(coasts) // ENDS)] if coasts else [])

    def _is_coast(self, point: Point) -> bool:
        """Whether no neighbour has the point too, and the frame does not cut there."""
        x, y = point
        framed = EDGE < x < self.width - EDGE and EDGE < y < self.height - EDGE
        return framed and self.shared[point] == 1
