"""Finds room for labels on a map: inside the country, else in the sea with a leader, else none."""

from __future__ import annotations

import functools
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.figures.geometry import Box, Ring, bounds, cross, inside
from generator.figures.model import Point
from generator.figures.net import Net

NET = (1.0, 3.0)
"""Points between the places that are tried inside a country, for a number and for a name."""
CLEAR = 1.2
"""Points kept free around a label; half as much around a number."""
RIM = 1.5
"""Points between the frame and what is kept free around a label."""
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
        self.net = Net(width, height, [rings for rings in lands if rings])
        self.rims: list[Box] = []
        self.edges: list[tuple[float, float, float, float]] = []
        self.leaders: list[tuple[Point, Point]] = []

    def clear(self) -> None:
        """Take off all labels."""
        self.rims, self.edges, self.leaders = [], [], []

    def keep(self, box: Box) -> None:
        """Let no label or leader stand on ``box``."""
        self.rims.append(box.grown(CLEAR / 2))
        self.edges.append(box.edges)

    def within(
        self, rings: Sequence[Ring], anchor: Point, width: float, height: float
    ) -> Spot | None:
        """The place nearest to ``anchor`` where a label is wholly on the land of ``rings``."""
        places = list(_net(bounds(rings), width, height))
        places.sort(key=lambda place: math.dist(place, anchor))
        for place in places:
            if (
                self.net.is_land(*place)
                and self._free(*place, width, height)
                and inside(place, rings)
            ):
                return self._take(Spot(Box(place, width, height)))
        return None

    def beside(
        self, ends: Sequence[Point], width: float, height: float, most: float
    ) -> Spot | None:
        """The best place in the sea for a label with a leader to one of ``ends``, whose first is
        the middle of the country; None where way and crossings would cost ``most`` or more."""
        best, found = most, None
        reached = sorted((AWAY * math.dist(end, ends[0]), end) for end in ends)
        for way in WAYS:
            tries = _round(way, width, height)
            for away, end in reached:
                if tries[0][0] + away >= best:
                    break
                for length, across, down in tries:
                    if length + away >= best:
                        break
                    place = end[0] + across, end[1] + down
                    if self.net.is_land(*place) or not self._free(*place, width, height):
                        continue
                    box = Box(place, width, height)
                    leader = (box.grown(1.0).nearest(end), end)
                    cost = math.dist(*leader) + away
                    if self._open(*leader):
                        cost += self.net.toil(leader, (CROSSING, OVERLAND), best - cost)
                        if cost < best:
                            best, found = cost, Spot(box, leader)
        return self._take(found) if found else None

    def _take(self, spot: Spot) -> Spot:
        self.keep(spot.box)
        if spot.leader:
            self.leaders.append(spot.leader)
        return spot

    def _free(self, x: float, y: float, width: float, height: float) -> bool:
        """Whether a label with its middle there touches no border, frame, label or leader.

        Asked a hundred thousand times a map: plain numbers, the cheapest question first.
        """
        clear = CLEAR if width > 2 * height else CLEAR / 2
        w, h = (width + 2 * clear) / 2, (height + 2 * clear) / 2
        left, top, right, bottom = x - w, y - h, x + w, y + h
        if left < RIM or top < RIM or right > self.width - RIM or bottom > self.height - RIM:
            return False
        if self.net.is_bordered(left, top, right, bottom):
            return False
        w, h = (width + 2 * APART[0]) / 2, (height + 2 * APART[1]) / 2
        left, top, right, bottom = x - w, y - h, x + w, y + h
        for x1, y1, x2, y2 in self.edges:
            if left < x2 and x1 < right and top < y2 and y1 < bottom:
                return False
        return not self.leaders or not _crossed(
            Box((x, y), width, height).grown(clear), self.leaders
        )

    def _open(self, start: Point, end: Point) -> bool:
        """Whether a leader crosses no label, no other place and no other leader, and ends well
        away from where others end."""
        if any(math.dist(end, other) < ENDS_APART for _, other in self.leaders):
            return False
        if any(cross(start, end, *leader) for leader in self.leaders):
            return False
        return not any(
            _crossed(rim, ((start, end),)) and math.dist(rim.centre, end) > 0.5 for rim in self.rims
        )


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


@functools.lru_cache(maxsize=1 << 12)
def _round(way: float, width: float, height: float) -> tuple[tuple[float, float, float], ...]:
    """What is tried round a place, about so far from it, the nearest first: the leader's length,
    and how far to the right and down the label's middle lies."""
    tries = []
    for number in range(DIRECTIONS):
        angle = 2 * math.pi * number / DIRECTIONS
        across, down = math.cos(angle), math.sin(angle)
        share = max(abs(across), abs(down))
        place = (
            across * way + across / share * width / 2,
            down * way + down / share * height / 2,
        )
        length = math.hypot(*Box(place, width, height).grown(1.0).nearest((0.0, 0.0)))
        tries.append((length, *place))
    return tuple(sorted(tries))


def _crossed(box: Box, lines: Iterable[tuple[Point, Point]]) -> bool:
    """Whether one of ``lines`` runs through ``box``; most lie wholly beside it."""
    left, top, right, bottom = box.edges
    return any(
        not (
            (x1 < left and x2 < left)
            or (x1 > right and x2 > right)
            or (y1 < top and y2 < top)
            or (y1 > bottom and y2 > bottom)
        )
        and box.cuts((x1, y1), (x2, y2))
        for (x1, y1), (x2, y2) in lines
    )
