"""Writes ``generator/data/peta/``: outlines of countries, projected and clipped once a region.

Usage: ``python scripts/peta.py countries-50m.json`` with the file of the npm package
``world-atlas`` 2.0.2 (Natural Earth 1:50m, public domain), and with regions where not all are
wanted. Arcs are simplified before rings are made of them, so that neighbours keep one border;
``generator/data/peta/README.md`` says what else is changed, and why.
"""

from __future__ import annotations

import heapq
import json
import math
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from babel import Locale
from babel.core import get_global

from generator.figures import geometry as plane

Point = tuple[float, float]
TARGET = Path(__file__).parents[1] / "generator" / "data" / "peta"
WIDTH = 8000
"""Units across a region's window."""
POINTS = 2700
"""Points a region, where it says no other number; the tolerance follows from it."""
SPECK = 260.0
"""Square units of the least ring that is kept."""

UNITE = {
    "Kosovo": "RS",  # not recognised by Indonesia
    "Somaliland": "SO",  # a part of Somalia to the United Nations
    "N. Cyprus": "CY",  # Security Council resolutions 541 and 550
    "Macao": "CN",
    "Indian Ocean Ter.": "AU",
}
"""De facto areas without a place of their own → the country that they belong to."""
UNITE_UNLESS_ECONOMY = {"Taiwan": ("TW", "CN"), "Hong Kong": ("HK", "CN")}
"""Shapes of their own in the Pacific region alone, where they may be economies of a forum;
everywhere else, and where they are no members, they are shown with the second."""
MOVE = {("RU", (34.2, 45.2)): "UA"}
"""The ring of a country round a place (longitude, latitude) → whose it is: General Assembly
resolutions 68/262 and ES-11/4."""
DISPUTED = {"W. Sahara", "Siachen Glacier"}
"""Neutral, and never named."""
NAMES = {
    "HK": "Hong Kong",
    "MM": "Myanmar",
    "PS": "Palestina",
    "TL": "Timor-Leste",
    "TW": "Taipei Tionghoa",
}
"""Where ours is not the CLDR's."""
ISLETS = {
    "ID": {
        "Sabang": (95.32, 5.88),
        "Natuna": (108.2, 3.95),
        "Sangihe": (125.5, 3.58),
        "Talaud": (126.8, 4.2),
        "Miangas": (126.58, 5.56),
        "Rote": (123.1, -10.75),
        "Merauke": (140.4, -8.5),
    }
}
"""Places at a country's edge that show where nothing of the outline is left of them."""


@dataclass(frozen=True)
class Region:
    """A window on the world. ``project`` takes degrees, and gives any plane unit, y upwards."""

    name: str
    project: Callable[[float, float], Point]
    window: tuple[float, float, float, float]
    """Left, bottom, right, top in the unit of ``project``."""
    around: bool
    """Whether longitudes go on beyond 180 degrees; else every place has one point."""
    economies: bool = False
    islets: bool = False
    points: int = POINTS


def equirectangular(parallel: float) -> Callable[[float, float], Point]:
    """Degrees, true along ``parallel``."""
    scale = math.cos(math.radians(parallel))
    return lambda lon, lat: (lon * scale, lat)


def miller(lon: float, lat: float) -> Point:
    """Miller's cylindrical projection, in degrees."""
    return lon, math.degrees(1.25 * math.log(math.tan(math.pi / 4 + 0.4 * math.radians(lat))))


def equal_area(lat0: float, lon0: float) -> Callable[[float, float], Point]:
    """Lambert's azimuthal equal-area projection round a place, in kilometres."""
    sin0, cos0 = math.sin(math.radians(lat0)), math.cos(math.radians(lat0))

    def project(lon: float, lat: float) -> Point:
        phi, away = math.radians(lat), math.radians(lon - lon0)
        cosine = sin0 * math.sin(phi) + cos0 * math.cos(phi) * math.cos(away)
        scale = 6371 * math.sqrt(2 / max(1 + cosine, 1e-9))
        return (
            scale * math.cos(phi) * math.sin(away),
            scale * (cos0 * math.sin(phi) - sin0 * math.cos(phi) * math.cos(away)),
        )

    return project


def equal_earth(lon0: float) -> Callable[[float, float], Point]:
    """The Equal Earth projection (Šavrič, Patterson and Jenny, 2018), in degrees."""
    a1, a2, a3, a4 = 1.340264, -0.081106, 0.000893, 0.003796

    def project(lon: float, lat: float) -> Point:
        theta = math.asin(math.sqrt(3) / 2 * math.sin(math.radians(lat)))
        square = theta * theta
        slope = 9 * a4 * square**4 + 7 * a3 * square**3 + 3 * a2 * square + a1
        x = 2 * math.sqrt(3) / 3 * (lon - lon0) * math.cos(theta) / slope
        y = theta * (a4 * square**4 + a3 * square**3 + a2 * square + a1)
        return x, math.degrees(y)

    return project


REGIONS = {
    "asia-tenggara": Region(
        "Asia Tenggara", equirectangular(8), (78, -13.2, 155, 29.6), True, islets=True, points=3100
    ),
    "amerika-utara": Region(
        "Amerika Utara", equal_area(45, -98), (-6300, -3600, 5960, 4250), False
    ),
    "eropa": Region("Eropa", equal_area(52, 12), (-2900, -1990, 2650, 2120), False),
    "afrika": Region("Afrika", equal_area(3, 18), (-5200, -4500, 5200, 4200), False),
    "asia": Region("Asia", equal_area(25, 95), (-7500, -4600, 6900, 5300), False),
    "pasifik": Region(
        "Asia-Pasifik", miller, (27, -62, 313, 92), True, economies=True, points=2300
    ),
    "dunia": Region("Dunia", equal_earth(150), (-172, -68, 172, 77), True),
}
"""From the smallest to the largest: a map takes the first that holds all that it fills."""


class Atlas:
    """The arcs of the file, and each country's polygons as lists of rings of arcs."""

    def __init__(self, path: Path) -> None:
        data = json.loads(path.read_text(encoding="utf-8"))
        (sx, sy), (ox, oy) = data["transform"]["scale"], data["transform"]["translate"]
        self.arcs: list[list[Point]] = []
        for arc in data["arcs"]:
            x = y = 0
            points = []
            for dx, dy in arc:
                x, y = x + dx, y + dy
                points.append((x * sx + ox, y * sy + oy))
            self.arcs.append(points)
        self.geometries = data["objects"]["countries"]["geometries"]

    def countries(self, region: Region) -> dict[str, list[list[int]]]:
        """Code → its rings as arcs; disputed areas are keyed by their English name."""
        united = dict(UNITE)
        if not region.economies:
            united |= {name: whole for name, (_, whole) in UNITE_UNLESS_ECONOMY.items()}
        found: dict[str, list[list[int]]] = {}
        parts: list[tuple[str, list[list[int]]]] = []
        for geometry in self.geometries:
            name = geometry["properties"]["name"]
            code = name if name in DISPUTED else united.get(name) or _code(geometry["id"])
            for polygon in _polygons(geometry):
                owner = code
                for (holder, place), whose in MOVE.items():
                    if code == holder and plane.inside(place, [self.ring(polygon[0])]):
                        owner = whose
                if owner != code or name in united:
                    parts.append((owner, polygon))
                else:
                    found.setdefault(code, []).extend(polygon)
        for owner, polygon in parts:
            found[owner] = self._united([*found[owner], *polygon])
        return {code: rings for code, rings in found.items() if code != "AQ"}

    def ring(self, arcs: Sequence[int]) -> list[Point]:
        """The points of a ring, the last not the first again."""
        points: list[Point] = []
        for index in arcs:
            points += (self.arcs[index] if index >= 0 else self.arcs[~index][::-1])[:-1]
        return points

    def _united(self, rings: list[list[int]]) -> list[list[int]]:
        """The rings without the borders that two of them share."""
        arcs = [index for ring in rings for index in ring]
        if not any(~index in arcs for index in arcs):
            return rings
        rest = [index for index in arcs if ~index not in arcs]
        starts: dict[Point, list[int]] = {}
        for index in rest:
            starts.setdefault(self._ends(index)[0], []).append(index)
        made = []
        while rest:
            ring = [rest.pop(0)]
            starts[self._ends(ring[0])[0]].remove(ring[0])
            while self._ends(ring[-1])[1] != self._ends(ring[0])[0]:
                follower = starts[self._ends(ring[-1])[1]].pop()
                rest.remove(follower)
                ring.append(follower)
            made.append(ring)
        return made

    def _ends(self, index: int) -> tuple[Point, Point]:
        arc = self.arcs[index if index >= 0 else ~index]
        return (arc[0], arc[-1]) if index >= 0 else (arc[-1], arc[0])


def _code(number: str) -> str:
    """ISO 3166-1 alpha-2 of a numeric code."""
    return str(get_global("territory_aliases")[number][0])


def _polygons(geometry: dict[str, Any]) -> list[list[list[int]]]:
    arcs = geometry.get("arcs", [])
    return [arcs] if geometry["type"] == "Polygon" else arcs


def _unwrapped(points: Sequence[Point]) -> list[Point]:
    """Longitudes that go on where the points cross 180 degrees."""
    found = list(points[:1])
    for lon, lat in points[1:]:
        found.append((lon - 360 * round((lon - found[-1][0]) / 360), lat))
    return found


def weights(points: Sequence[Point]) -> list[float]:
    """For each point the area that its loss costs (Visvalingam and Whyatt); ends cost most."""
    last = len(points) - 1
    cost = [math.inf] * len(points)
    before, after = list(range(-1, last)), list(range(1, last + 2))

    def triangle(i: int) -> float:
        return abs(plane.area([points[before[i]], points[i], points[after[i]]]))

    heap = [(triangle(i), i) for i in range(1, last)]
    current = {i: area for area, i in heap}
    heapq.heapify(heap)
    highest = 0.0
    while heap:
        area, i = heapq.heappop(heap)
        if current.get(i) != area:
            continue
        del current[i]
        cost[i] = highest = max(highest, area)
        after[before[i]], before[after[i]] = after[i], before[i]
        for j in (before[i], after[i]):
            if 0 < j < last:
                current[j] = triangle(j)
                heapq.heappush(heap, (current[j], j))
    if points[0] == points[-1]:  # an island keeps four corners
        for i in sorted(range(1, last), key=lambda i: -cost[i])[:3]:
            cost[i] = math.inf
    return cost


class Cutter:
    """Makes the file of one region."""

    def __init__(self, atlas: Atlas, region: Region) -> None:
        self.atlas, self.region = atlas, region
        left, bottom, right, top = region.window
        self.scale = WIDTH / (right - left)
        self.height = round((top - bottom) * self.scale)
        self.anchors: dict[str, Point | None] = {}
        self.cost = [
            weights([self._place(lon, lat) for lon, lat in _unwrapped(arc)]) for arc in atlas.arcs
        ]

    def _place(self, lon: float, lat: float) -> Point:
        x, y = self.region.project(lon, lat)
        left, _, _, top = self.region.window
        return (x - left) * self.scale, (top - y) * self.scale

    def cut(self) -> dict[str, Any]:
        """The region with the finest tolerance that keeps to the number of points."""
        countries = self.atlas.countries(self.region)
        self.anchors = {code: self._anchor(arcs) for code, arcs in countries.items()}
        low, high = 0.0, 4000.0
        for _ in range(14):
            middle = (low + high) / 2
            shapes = list(self._shapes(countries, middle))
            count = sum(len(ring) // 2 for shape in shapes for ring in shape["rings"])
            low, high = (middle, high) if count > self.region.points else (low, middle)
        return {
            "name": self.region.name,
            "width": WIDTH,
            "height": self.height,
            "shapes": list(self._shapes(countries, high)),
        }

    def _shapes(
        self, countries: dict[str, list[list[int]]], tolerance: float
    ) -> Iterator[dict[str, Any]]:
        for code, arcs in sorted(countries.items()):
            rings = [ring for ring in self._rings(arcs, tolerance) if ring]
            rings.sort(key=lambda ring: -abs(plane.area(ring)))
            small = 20.0 if code in ISLETS and self.region.islets else SPECK
            kept = [ring for ring in rings if abs(plane.area(ring)) > small]
            anchor = self.anchors[code]
            if not kept and not anchor:
                continue
            shape: dict[str, Any] = {"code": "" if code in DISPUTED else code}
            shape["name"] = "" if code in DISPUTED else _name(code)
            if code in dict(UNITE_UNLESS_ECONOMY.values()):
                shape["part_of"] = dict(UNITE_UNLESS_ECONOMY.values())[code]
            if anchor and code not in DISPUTED:
                shape["anchor"] = [round(value) for value in anchor]
            if self.region.islets and code in ISLETS:
                shape["islets"] = {
                    name: [round(value) for value in self._place(*place)]
                    for name, place in ISLETS[code].items()
                }
            shape["rings"] = [_deltas(ring) for ring in kept]
            yield shape

    def _rings(self, rings: Iterable[Sequence[int]], tolerance: float) -> Iterator[list[Point]]:
        for arcs in rings:
            points: list[Point] = []
            for index in arcs:
                number = index if index >= 0 else ~index
                kept = [
                    point
                    for point, cost in zip(self.atlas.arcs[number], self.cost[number], strict=True)
                    if cost > tolerance
                ]
                points += (kept if index >= 0 else kept[::-1])[:-1]
            yield from self._placed(points)

    def _placed(self, points: list[Point]) -> Iterator[list[Point]]:
        """A ring in the window, as often as it stands there, in whole units."""
        window = (0.0, 0.0, float(WIDTH), float(self.height))
        unwrapped = _unwrapped(points)
        for turn in (-360, 0, 360) if self.region.around else (0,):
            placed = [self._place(lon + turn, lat) for lon, lat in unwrapped]
            whole = [(float(round(x)), float(round(y))) for x, y in plane.clip(placed, window)]
            ring = [p for n, p in enumerate(whole) if p != whole[n - 1]]
            if len(ring) >= 3 and plane.area(ring):
                yield ring

    def _anchor(self, arcs: Iterable[Sequence[int]]) -> Point | None:
        """The place deepest inside a country's largest ring; None where it is not in the window."""
        whole = [
            [self._place(lon + turn, lat) for lon, lat in _unwrapped(self.atlas.ring(ring))]
            for ring in arcs
            for turn in ((0, 360) if self.region.around else (0,))
        ]
        largest = max(abs(plane.area(ring)) for ring in whole)
        for ring in whole:
            if abs(plane.area(ring)) < 0.999 * largest:
                continue
            place = _deepest(ring)
            if 0 < place[0] < WIDTH and 0 < place[1] < self.height:
                return place
        return None


def _deepest(ring: Sequence[Point]) -> Point:
    """Of a grid over the ring, the place inside that is farthest from its points."""
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    steps = 16
    some = ring[:: max(1, len(ring) // 200)]
    best, found = -1.0, (sum(xs) / len(xs), sum(ys) / len(ys))
    for column in range(1, steps):
        for row in range(1, steps):
            x = min(xs) + (max(xs) - min(xs)) * column / steps
            y = min(ys) + (max(ys) - min(ys)) * row / steps
            free = min((x - u) ** 2 + (y - v) ** 2 for u, v in some)
            if free > best and plane.inside((x, y), [ring]):
                best, found = free, (x, y)
    return found


def _name(code: str) -> str:
    return NAMES.get(code) or str(Locale("id").territories[code])


def _deltas(ring: Sequence[Point]) -> list[int]:
    """x and y of the first point, then the steps to each that follows."""
    found, (x, y) = [], (0, 0)
    for u, v in ring:
        found += [int(u) - x, int(v) - y]
        x, y = int(u), int(v)
    return found


def main() -> None:
    """Write one file a region, and the list of regions."""
    atlas = Atlas(Path(sys.argv[1]))
    for name, region in REGIONS.items():
        if sys.argv[2:] and name not in sys.argv[2:]:
            continue
        data = Cutter(atlas, region).cut()
        text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
        path = TARGET / f"{name}.json"
        path.write_text(text.replace('{"code"', '\n{"code"') + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
