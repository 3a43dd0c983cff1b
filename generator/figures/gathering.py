"""Parties that gather: inside one boundary, or round one table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from generator.figures import chips
from generator.figures.geometry import rectangle
from generator.figures.lettering import Block, Type
from generator.figures.model import Ellipse, Label, Mark, Polygon

OUTSIDE, WORD = 0.11, "di luar"
"""Of the width, on either side: outside the boundary; what that part is called."""
MARGIN = 0.9
"""Of the size of type: between a boundary and what it holds."""
AROUND = ((0.5, 0.14), (0.28, 0.36), (0.66, 0.55), (0.36, 0.76))
"""Where those outside the boundary stand, over the width and height of that part."""
PEBBLE = 1.3
"""Of the size of type: one that has no name."""
FEWEST, MOST = 4, 16
"""Parties at a table."""
OVAL, INNER = 0.62, 0.7
"""Of the width: the table; of its width and height: the largest box inside."""
NAME = 1.6
"""Of the size of type: that of the name on the table."""


def region(
    parties: Sequence[chips.Party], about: tuple[str, str], room: tuple[float, float], type_: Type,
    small: Type,
) -> list[Mark] | None:  # fmt: skip
    """``parties`` in rows inside a boundary with a name, others outside it; None without room."""
    (width, height), size = room, type_.size
    left, wide = OUTSIDE * width, width * (1 - 2 * OUTSIDE)
    inner = wide - 2 * MARGIN * size
    head, high = _head(about, type_, small, inner), chips.tall(type_)
    arranged = chips.arranged(parties, type_, inner, height)
    if head is None or arranged is None:
        return None
    (rows, chip), tall = arranged, head[0].height + 0.8 * MARGIN * size
    total = tall + chips.stacked(len(rows), type_) + 2 * MARGIN * size
    if total > height:
        return None
    top = (height - total) / 2
    marks: list[Mark] = [
        Polygon((rectangle(left, top, wide, total),), "tint", f"Batas {about[0]}", "member"),
        *_headed(head, (left + MARGIN * size, left + wide - MARGIN * size), top + MARGIN * size),
    ]
    y = top + MARGIN * size + tall
    for row in rows:
        marks += chips.row(row, width / 2, y + high / 2, type_, chip)
        y += high + chips.GAP[1] * size
    return [*marks, *_outside(room, (left, top, total), type_, small)]


def _head(about: tuple[str, str], type_: Type, small: Type, width: float) -> list[Block] | None:
    """The name of what they share, and a line about it, side by side; None without room."""
    size = type_.size
    name = Type(type_.family, 1.2 * size, bold=True)
    blocks = [
        Block(name, about[:1]),
        Block(Type(small.family, max(small.size, 0.8 * size)), about[1:]),
    ]
    return blocks if sum(block.width for block in blocks) + size <= width else None


def _headed(head: list[Block], ends: tuple[float, float], top: float) -> Iterator[Label]:
    """The name at the left end, the line about it at the right."""
    name, told = head
    yield name.label(ends[0], top, ground="tint", tone="member")
    if told.lines[0]:
        y = top + (name.height - told.height) / 2
        yield told.label(ends[1] - told.width, y, ground="tint")


def _outside(
    room: tuple[float, float], region: tuple[float, float, float], type_: Type, small: Type
) -> Iterator[Mark]:
    """Those without a name, left and right of the boundary, and what they are."""
    left, top, total = region
    pebble = PEBBLE * type_.size
    for start in (0.0, room[0] - left):
        for x, y in AROUND:
            yield Ellipse((start + x * left, top + y * total), pebble, pebble, "land", "Di luar")
    word = Block(small, (WORD,))
    yield word.label(room[0] - left / 2, top + total - word.height, align="centre", tone="muted")


def table(
    parties: Sequence[chips.Party], about: tuple[str, str], room: tuple[float, float], type_: Type
) -> list[Mark] | None:
    """``parties`` round a table with a name on it; None where they do not fit."""
    (width, height), size = room, type_.size
    if not FEWEST <= len(parties) <= MOST:
        return None
    half = -(-(len(parties) - 2) // 2)
    over, right, under, left = _seats(parties, half)
    gap, high = chips.GAP[0] * size, chips.tall(type_)
    ends = max(chips.broad(left, type_), chips.broad(right, type_))
    oval = min(OVAL * width, width - 2 * (ends + gap))
    rows = [sum(chips.broad(party, type_) + gap for party in row) - gap for row in (over, under)]
    tall = height - 2 * (high + chips.GAP[1] * size)
    text = _on_table(about, type_, (oval, tall))
    if max(rows) > width or text is None:
        return None
    middle = width / 2, height / 2
    marks: list[Mark] = [Ellipse(middle, oval, tall, "tint", f"Meja {about[0]}", "member")]
    top = middle[1] - sum(block.height for block in text) / 2
    for number, block in enumerate(text):
        tone: Literal["", "member"] = "" if number else "member"
        marks.append(block.label(middle[0], top, align="centre", ground="tint", tone=tone))
        top += block.height
    marks += chips.row(over, middle[0], high / 2, type_, spread=0.9 * oval)
    marks += chips.row(
        [right], middle[0] + oval / 2 + gap + chips.broad(right, type_) / 2, middle[1], type_
    )
    marks += chips.row(under, middle[0], height - high / 2, type_, spread=0.9 * oval)
    marks += chips.row(
        [left], middle[0] - oval / 2 - gap - chips.broad(left, type_) / 2, middle[1], type_
    )
    return marks


def _seats(
    parties: Sequence[chips.Party], half: int
) -> tuple[Sequence[chips.Party], chips.Party, Sequence[chips.Party], chips.Party]:
    """The parties clockwise: above, at the right end, below from left to right, at the left end."""
    return parties[:half], parties[half], parties[half + 1 : -1][::-1], parties[-1]


def _on_table(about: tuple[str, str], type_: Type, oval: tuple[float, float]) -> list[Block] | None:
    """What stands on the table; None where it leaves the largest box in its oval."""
    kinds = (Type(type_.family, NAME * type_.size, bold=True), type_)
    told = [
        (kind, kind.balanced(text, oval[0] * INNER))
        for kind, text in zip(kinds, about, strict=True)
        if text
    ]
    blocks = [Block(kind, lines) for kind, lines in told if lines]
    fits = sum(block.height for block in blocks) <= oval[1] * INNER
    return blocks if fits and len(blocks) == len(told) else None
