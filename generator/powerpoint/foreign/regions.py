"""Where title, body, source line and footers stand on a foreign layout, and how our table, which is
made for our own grid, is laid into these frames."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from generator.powerpoint.design import Frame, Grid
from generator.powerpoint.foreign import grounds
from generator.powerpoint.foreign.reading import Holder, Layout
from generator.powerpoint.layouts import pieces

_EDGE = 0.3
"""Inches that stay free at the slide's edges."""
_TITLE = (0.92, 1.6)
"""The least and the greatest height of a title of content slides."""
_BODY = (9.0, 4.2)
"""Inches that a body should have; it grows towards this beyond what the master gives it."""
_LEAST = (8.4, 3.8)
"""What a body keeps of them when it makes way for art."""
_LINE = 0.3
"""Height of the section line."""
_TAB = 2.1
"""Width of the tab that leads to another slide."""


@dataclass(frozen=True)
class Region:
    """The frames of a content slide, in inches of ours."""

    title: Frame
    body: Frame
    section: Frame | None
    source: Frame
    tab: Frame


def of(layout: Layout, body: Frame | None, grid: Grid, is_clear: Callable[[Frame], bool]) -> Region:
    """The frames on ``layout``, whose body stands in ``body`` if it has one.

    ``is_clear`` tells whether text can be read in a frame as it is.
    """
    feet = [each.frame.y for each in layout.of("ftr", "sldNum") if each.frame.y > grid.height * 0.7]
    bottom = min([*feet, grid.height - _EDGE]) - 0.05
    row = grid.either(0.42, 0.62)
    last = bottom - row - 0.05
    title, section = _title(layout.title, grid, is_clear)
    if last - title.y - title.height < _LEAST[1]:
        title, section = _title(None, grid, is_clear)
    frame = _body(title, body, grid, last)
    whole = _cleared(replace(frame, height=frame.height + row + 0.05), layout.ground, is_clear)
    frame = replace(whole, height=whole.height - row - 0.05)
    right = frame.x + frame.width
    y = frame.y + frame.height + 0.05
    return Region(
        title,
        frame,
        section,
        Frame(frame.x, y, frame.width - _TAB - 0.15, row),
        Frame(right - _TAB, y, _TAB, 0.42),
    )


def _title(
    holder: Holder | None, grid: Grid, is_clear: Callable[[Frame], bool]
) -> tuple[Frame, Frame | None]:
    """The title's frame, at least two lines high, and the line above it if it has room; ours where
    the master's does not stand at the top."""
    if holder is None or not _is_above(holder.frame, grid):
        frame, anchor = Frame(grid.margin, 0.7, grid.width - 2 * grid.margin, _TITLE[0]), "t"
    else:
        frame, anchor = inside(holder.frame, grid), holder.look.anchor
    low, high = _TITLE
    if frame.height < low:
        higher = [_grown(frame, low, edge) for edge in (_EDGE, 0.05)]
        frame = next((each for each in higher if is_clear(each)), higher[0])
    if frame.height > high:
        shift = {"t": 0.0, "ctr": 0.5, "b": 1.0}[anchor] * (frame.height - high)
        frame = Frame(frame.x, frame.y + shift, frame.width, high)
    if frame.height >= low + _LINE:
        line = Frame(frame.x, frame.y, frame.width, _LINE)
        return Frame(frame.x, frame.y + _LINE, frame.width, frame.height - _LINE), line
    if frame.y >= _EDGE + _LINE:
        return frame, Frame(frame.x, frame.y - _LINE, frame.width, _LINE)
    return frame, None


def _grown(frame: Frame, height: float, edge: float) -> Frame:
    """A title with more height: upwards to ``edge``, then down."""
    up = min(height - frame.height, max(0.0, frame.y - edge))
    return Frame(frame.x, frame.y - up, frame.width, height)


def _is_above(frame: Frame, grid: Grid) -> bool:
    """Whether a title stands at the top of the slide, and wide enough."""
    middle = frame.y + frame.height / 2
    return frame.width >= grid.width / 2 and middle <= 0.4 * grid.height and frame.y > -0.5


def inside(frame: Frame, grid: Grid) -> Frame:
    """The part of a frame that lies on the slide."""
    x, y = max(frame.x, 0.15), max(frame.y, 0.15)
    right = min(frame.x + frame.width, grid.width - 0.15)
    bottom = min(frame.y + frame.height, grid.height - 0.1)
    return Frame(x, y, right - x, bottom - y)


def _body(title: Frame, body: Frame | None, grid: Grid, last: float) -> Frame:
    """The body under the title and above the source line, at least as large as it should be."""
    under = title.y + title.height
    given = inside(body, grid) if body else Frame(title.x, under + 0.2, title.width, 9.0)
    x, right = given.x, given.x + given.width
    if given.width < _BODY[0]:
        x, right = min(x, title.x), max(right, title.x + title.width)
    if right - x < min(_BODY[0], grid.width - 2 * grid.margin):
        x, right = grid.margin, grid.width - grid.margin
    top = max(given.y, under + 0.05)
    bottom = min(given.y + given.height, last)
    if bottom - top < _BODY[1]:
        bottom = last
    if bottom - top < _BODY[1]:
        top = max(under + 0.08, bottom - _BODY[1])
    return Frame(x, top, right - x, bottom - top)


def _cleared(frame: Frame, ground: grounds.Ground, is_clear: Callable[[Frame], bool]) -> Frame:
    """The frame made smaller where art at an edge would lie under it; as it is where that takes too
    much of it, or does not help."""
    if is_clear(frame):
        return frame
    cut = frame
    for piece in ground.art:
        if is_clear(cut) or not grounds.touch(piece.frame, cut):
            continue
        left = [each for each in _cuts(cut, piece.frame) if _is_enough(each)]
        if left:
            cut = max(left, key=lambda each: each.width * each.height)
    return cut if is_clear(cut) else frame


def _cuts(frame: Frame, art: Frame) -> Iterable[Frame]:
    """What is left of ``frame`` at each side of ``art``."""
    air = 0.08
    right, bottom = frame.x + frame.width, frame.y + frame.height
    above, left = art.y - air - frame.y, art.x - air - frame.x
    below, after = art.y + art.height + air, art.x + art.width + air
    yield Frame(frame.x, frame.y, frame.width, above)
    yield Frame(frame.x, frame.y, left, frame.height)
    yield Frame(frame.x, below, frame.width, bottom - below)
    yield Frame(after, frame.y, right - after, frame.height)


def _is_enough(frame: Frame) -> bool:
    return frame.width >= _LEAST[0] and frame.height >= _LEAST[1] + 0.47


Anchors = Sequence[tuple[float, float]]
"""Where a place of our grid comes to lie, in rising order."""


@dataclass(frozen=True)
class Laying:
    """Lays frames of our grid into a region: straight between the anchors, as it is beyond them."""

    xs: Anchors
    ys: Anchors

    def frame(self, frame: Frame) -> Frame:
        """Where ``frame`` of our table stands."""
        x, y = _along(self.xs, frame.x), _along(self.ys, frame.y)
        right = _along(self.xs, frame.x + frame.width)
        bottom = _along(self.ys, frame.y + frame.height)
        return Frame(x, y, right - x, bottom - y)


def _along(anchors: Anchors, place: float) -> float:
    if place <= anchors[0][0]:
        return anchors[0][1] + place - anchors[0][0]
    for (low, left), (high, right) in itertools.pairwise(anchors):
        if place <= high:
            return left + (place - low) / (high - low) * (right - left)
    return anchors[-1][1] + place - anchors[-1][0]


def content(region: Region, grid: Grid) -> Laying:
    """For content slides: title into title, body into body."""
    title, body = region.title, region.body
    return Laying(
        ((grid.margin, body.x), (grid.width - grid.margin, body.x + body.width)),
        (
            (0.8, title.y),
            (0.8 + pieces.title_height(grid), title.y + title.height),
            (pieces.TOP, body.y),
            (pieces.BOTTOM, body.y + body.height),
        ),
    )


def headed(region: Region, grid: Grid) -> Laying:
    """For the titles of content slides, which may be wider or narrower than the body."""
    title = region.title
    xs = ((grid.margin, title.x), (grid.width - grid.margin, title.x + title.width))
    return Laying(xs, content(region, grid).ys)


def whole(region: Region) -> Frame:
    """Title, body and source line, and all between them."""
    body, y = region.body, region.title.y
    return Frame(body.x, y, body.width, region.source.y + region.source.height - y)


def opened(region: Region, grid: Grid, rows: tuple[float, float, float]) -> Laying:
    """For slides that use the whole height: ``rows`` are where they begin, and what comes to lie
    there and at the source line's end of our grid."""
    start, top, bottom = rows
    ends = region.source.y + region.source.height
    return Laying(content(region, grid).xs, ((top, start), (bottom, ends)))


def numbered(
    region: Region, grid: Grid, rows: tuple[float, float, float, float], top: float
) -> Laying:
    """For a large number from ``top`` on: its row and those of the title and the text under it,
    whose tops and last bottom are ``rows`` of our grid; the text gets more of the height than on
    our own slides."""
    height = region.source.y - top
    places = (top, top + 0.4 * height, top + 0.6 * height, top + height)
    return Laying(content(region, grid).xs, tuple(zip(rows, places, strict=True)))


def footers(layout: Layout, grid: Grid) -> tuple[tuple[Holder, Frame] | None, ...]:
    """The footer and the number with their frames; the footer takes the place of the date too,
    which no slide of ours shows. None for one that the layout has not."""
    found: list[tuple[Holder, Frame] | None] = []
    numbers = [holder.frame for holder in layout.of("sldNum")]
    dates = [holder.frame for holder in layout.of("dt")]
    for kind in ("ftr", "sldNum"):
        holder = next(iter(layout.of(kind)), None)
        if holder is None or not _is_below(holder.frame, grid):
            found.append(None)
            continue
        frame = inside(holder.frame, grid)
        for date in dates if kind == "ftr" else ():
            if abs(date.y - holder.frame.y) < 0.1:
                x = min(frame.x, max(date.x, 0.15))
                right = max(frame.x + frame.width, date.x + date.width)
                wide = Frame(x, frame.y, min(right, grid.width - 0.15) - x, frame.height)
                if not any(grounds.touch(wide, number) for number in numbers):
                    frame = wide
        if frame.height < 0.26:
            frame = Frame(frame.x, frame.y, frame.width, min(0.26, grid.height - frame.y))
        found.append((holder, frame))
    return tuple(found)


def _is_below(frame: Frame, grid: Grid) -> bool:
    return frame.y > grid.height * 0.7 and frame.y + 0.2 < grid.height and frame.width > 0.3
