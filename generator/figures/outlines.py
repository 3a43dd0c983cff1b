"""The stored outlines of countries, region by region (``data/peta/``)."""

from __future__ import annotations

import functools
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.figures.model import Point, UnmappedError

FOLDER = Path(__file__).parents[1] / "data" / "peta"
REGIONS = ("asia-tenggara", "amerika-utara", "eropa", "afrika", "asia", "pasifik", "dunia")
"""From the smallest to the largest."""


@dataclass(frozen=True)
class Shape:
    """A country in a region's window, in the region's units."""

    code: str
    """ISO 3166-1 alpha-2; empty where it is nobody's undisputed land."""
    name: str
    rings: tuple[tuple[Point, ...], ...]
    anchor: Point | None
    """Well inside its largest part; None where that part is outside the window."""
    part_of: str
    """The country that it is shown with where it is no member itself, else empty."""
    islets: tuple[Point, ...]
    """Places that show as dots where nothing of the outline is left of them."""


@dataclass(frozen=True)
class Region:
    """A window on the world, and what stands in it."""

    name: str
    width: float
    height: float
    shapes: tuple[Shape, ...]


@functools.cache
def region(key: str) -> Region:
    """The region stored as ``key``."""
    data = json.loads((FOLDER / f"{key}.json").read_text(encoding="utf-8"))
    shapes = tuple(
        Shape(
            shape["code"],
            shape["name"],
            tuple(_ring(ring) for ring in shape["rings"]),
            _point(shape.get("anchor")),
            shape.get("part_of", ""),
            tuple((float(x), float(y)) for x, y in shape.get("islets", {}).values()),
        )
        for shape in data["shapes"]
    )
    return Region(data["name"], data["width"], data["height"], shapes)


def holding(codes: Iterable[str]) -> Region:
    """The smallest region in which the main part of each country of ``codes`` stands.

    Raises UnmappedError where no region has them all.
    """
    wanted = set(codes)
    for key in REGIONS:
        found = region(key)
        held = {shape.code for shape in found.shapes if shape.anchor}
        if wanted <= held:
            return found
    raise UnmappedError(*sorted(wanted - held))


def _ring(deltas: list[int]) -> tuple[Point, ...]:
    x = y = 0
    points = []
    for dx, dy in zip(deltas[::2], deltas[1::2], strict=True):
        x, y = x + dx, y + dy
        points.append((float(x), float(y)))
    return tuple(points)


def _point(value: list[int] | None) -> Point | None:
    return (float(value[0]), float(value[1])) if value else None
