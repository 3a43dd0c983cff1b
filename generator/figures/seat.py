"""A small map of where something sits: the country filled, the city a dot."""

from __future__ import annotations

import functools
import json
from collections.abc import Iterator

from generator.figures import outlines
from generator.figures.geometry import area, clip, rectangle
from generator.figures.model import Ellipse, Mark, Point, Polygon, Role, UnmappedError

SHARE = 0.42
"""Of a region's width: the part that is shown."""
DOT = 9.0
"""Points: the city."""
SPECK = 1.5
"""Square points of the least land that is drawn."""


@functools.cache
def cities() -> dict[str, tuple[str, dict[str, Point]]]:
    """City → its country's code, and its place in each region that holds it."""
    data = json.loads((outlines.FOLDER / "kota.json").read_text(encoding="utf-8"))
    return {
        name: (
            city["code"],
            {key: (float(x), float(y)) for key, (x, y) in city["places"].items()},
        )
        for name, city in data.items()
    }


def marks(city: str, x: float, y: float, width: float, height: float) -> Iterator[Mark]:
    """The land round ``city`` in a box with its top left corner at ``x``, ``y``.

    Raises UnmappedError for a city that the data lack.
    """
    if city not in cities():
        raise UnmappedError(city)
    code, places = cities()[city]
    key = next(key for key in outlines.REGIONS if key in places)
    region, (column, row) = outlines.region(key), places[key]
    wide = min(SHARE * region.width, region.height * width / height)
    scale = width / wide
    left = _within(column - wide / 2, region.width - wide)
    top = _within(row - height / scale / 2, region.height - height / scale)
    yield Polygon((rectangle(x, y, width, height),), "paper", f"Laut di sekitar {city}")
    window = (left, top, left + wide, top + height / scale)
    for shape in sorted(region.shapes, key=lambda shape: shape.code == code):
        clipped = (clip(ring, window) for ring in shape.rings)
        rings = tuple(
            tuple((x + (u - left) * scale, y + (v - top) * scale) for u, v in ring)
            for ring in clipped
            if len(ring) > 2 and abs(area(ring)) * scale * scale > SPECK
        )
        if rings:
            fill: Role = "member" if shape.code == code else "land"
            yield Polygon(rings, fill, shape.name or "Daratan", "paper")
    place = x + (column - left) * scale, y + (row - top) * scale
    yield Ellipse(place, DOT, DOT, "home", city, "paper", 1.0)


def _within(start: float, last: float) -> float:
    return min(max(start, 0.0), last)
