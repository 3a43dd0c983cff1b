"""Moments on the axis of a timeline: in rows, or above and below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.figures import stages
from generator.figures.lettering import Block, Type
from generator.figures.model import Label, Line, Mark, Point

GUTTER, BAND, STEM = 1.2, 0.9, 0.55
"""Of the size of type: the room between two columns, between axis and text, and between a
stem and the text beside it."""
CLEAR = 4.0
"""Points between a line and what it points at."""
HIGH = 0.42
"""Of the room that is left over: so much stands above."""


@dataclass(frozen=True)
class Faces:
    """The types of a timeline."""

    text: Type
    date: Type
    small: Type
    """Of names, and of the time between two dates."""

    @property
    def dot(self) -> float:
        """Points of a dot."""
        return stages.DOT * self.text.size

    @property
    def band(self) -> float:
        """Points between axis and text."""
        return BAND * self.text.size


@dataclass(frozen=True)
class Moment:
    """What stands at one dot."""

    date: str
    text: str
    named: str
    """Whose it is; empty where the text says it."""
    stage: str
    """One of ``stages.STAGES``, or empty."""
    gap: str
    """The time to the next one, in words."""

    def blocks(self, faces: Faces, width: float) -> list[Block] | None:
        """Its date, then what is below it; None where a word is wider."""
        parts = ((faces.date, self.date), (faces.small, self.named), (faces.text, self.text))
        found = [(type_, type_.lines(text, width)) for type_, text in parts if text]
        blocks = [Block(type_, lines) for type_, lines in found if lines is not None]
        return blocks if len(blocks) == len(found) else None


def rows(
    moments: Sequence[Moment], room: tuple[float, float], faces: Faces, count: int
) -> list[Mark] | None:
    """Dates over the axis and texts under it, in ``count`` rows; None where they do not fit."""
    (width, height), per = room, -(-len(moments) // count)
    pitch, marks = width / per, list[Mark]()
    told = [moment.blocks(faces, pitch - GUTTER * faces.text.size) for moment in moments]
    blocks = [one for one in told if one and len(one[0].lines) == 1]
    if len(blocks) < len(moments):
        return None
    parts = [slice(first, first + per) for first in range(0, len(moments), per)]
    deep = [max(_height(one[1:]) for one in blocks[part]) for part in parts]
    high = faces.date.pitch + 2 * faces.band
    space = (height - len(parts) * high - sum(deep)) / len(parts)
    if space < faces.text.size / 2:
        return None
    top = HIGH * space
    for part, below in zip(parts, deep, strict=True):
        line = top + faces.date.pitch + faces.band
        marks += _columns(blocks[part], pitch, (top, line + faces.band))
        places = [(pitch * n + faces.dot / 2, line) for n in range(len(blocks[part]))]
        end = None if part is parts[-1] else width
        axis = _axis(moments[part], places, end, faces)
        if axis is None:
            return None
        marks += axis
        top += high + below + space
    return marks


def alternate(
    moments: Sequence[Moment], room: tuple[float, float], faces: Faces
) -> list[Mark] | None:
    """Every other moment above the axis, on a stem; None where they do not fit."""
    pitch, height = room[0] / (len(moments) + 1), room[1]
    beside = faces.dot / 2 + STEM * faces.text.size
    blocks = [
        moment.blocks(faces, 2 * pitch - beside - GUTTER * faces.text.size) for moment in moments
    ]
    told = [one for one in blocks if one]
    if len(told) < len(moments):
        return None
    heights = [_height(one) for one in told]
    space = height - max(heights[::2]) - max(heights[1::2]) - 2 * faces.band
    if space < 0:
        return None
    line = HIGH * space + max(heights[::2]) + faces.band
    places = [(pitch * n + faces.dot / 2, line) for n in range(len(moments))]
    marks: list[Mark] = []
    for number, ((x, _), one, high) in enumerate(zip(places, told, heights, strict=True)):
        up = number % 2 == 0
        top = line - faces.band - high if up else line + faces.band
        near, far = (-faces.dot / 2, top - line) if up else (faces.dot / 2, top + high - line)
        marks.append(Line((x, line + near), (x, line + far), "land", 1.5, f"Tangkai {number + 1}"))
        marks += _column(one, x + beside - faces.dot / 2, top)
    axis = _axis(moments, places, None, faces)
    return None if axis is None else [*marks, *axis]


def _height(blocks: Sequence[Block]) -> float:
    return sum(block.height for block in blocks)


def _columns(
    columns: Sequence[Sequence[Block]], pitch: float, tops: tuple[float, float]
) -> Iterator[Label]:
    """Dates in a line, and their texts in another below."""
    for number, (date, *texts) in enumerate(columns):
        yield from _column([date], number * pitch, tops[0])
        yield from _column(texts, number * pitch, tops[1], dated=False)


def _column(
    blocks: Sequence[Block], x: float, top: float, *, dated: bool = True
) -> Iterator[Label]:
    """Blocks one below the other: a date, if it is there, a name, if there is one, a text."""
    for number, block in enumerate(blocks):
        is_date, is_text = dated and number == 0, number == len(blocks) - 1
        yield block.label(x, top, tone="member" if is_date else "" if is_text else "muted")
        top += block.height


def _axis(
    moments: Sequence[Moment], places: Sequence[Point], end: float | None, faces: Faces
) -> list[Mark] | None:
    """The dots and the line between them, on to ``end``; None where its words do not fit."""
    marks: list[Mark] = []
    for number, (moment, (x, y)) in enumerate(zip(moments, places, strict=True)):
        last = number == len(places) - 1
        start, stop = x + faces.dot / 2 + CLEAR, end if last else places[number + 1][0]
        if stop is not None:
            stop -= 0 if last else faces.dot / 2 + CLEAR
            drawn = _between(moment.gap, (start, stop), y, faces.small)
            if drawn is None:
                return None
            marks += drawn
        marks += stages.dot((x, y), faces.dot, moment.stage)
    return marks


def _between(gap: str, ends: tuple[float, float], y: float, small: Type) -> list[Mark] | None:
    """A line, parted by the time that it stands for; without it where that leaves none over."""
    start, stop = ends
    if not gap:
        return [Line((start, y), (stop, y), "land", 2.5, "Sumbu")]
    block = Block(small, (gap,))
    left = (start + stop - block.width) / 2
    if left < start - CLEAR / 2:
        return None
    marks: list[Mark] = [block.label(left, y - block.height / 2, tone="muted", name=f"Jarak {gap}")]
    if left - CLEAR - start > CLEAR:
        marks.append(Line((start, y), (left - CLEAR, y), "land", 2.5, "Sumbu"))
        right = left + block.width + CLEAR
        marks.append(Line((right, y), (stop, y), "land", 2.5, "Sumbu"))
    return marks
