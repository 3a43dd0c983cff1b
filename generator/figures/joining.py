"""Years, and who joined in each: what fills the room beside a map that needs no list of numbers."""

from __future__ import annotations

from collections.abc import Sequence

from generator.figures.lettering import Block, Type
from generator.figures.model import Label

HEAD = "Tahun bergabung"
APART, AIR = 0.8, 0.35
"""Of the size of type: from a year to its names, and between two years."""


def labels(
    joined: Sequence[tuple[str, str]],
    family: str,
    sizes: Sequence[float],
    place: tuple[float, float],
    room: tuple[float, float],
) -> list[Label]:
    """Pairs of a year and names from ``place`` on, in the largest of ``sizes`` that stands in
    ``room``; nothing where none does, for the map says who is in without them."""
    for size in sizes:
        type_, bold = Type(family, size), Type(family, size, bold=True)
        indent = max((bold.width(year) for year, _ in joined), default=0.0) + APART * size
        lines = [type_.lines(names, room[0] - indent) for _, names in joined]
        blocks = [Block(type_, one) for one in lines if one]
        head, air = Block(bold, (HEAD,)), AIR * size
        tall = head.height + sum(block.height + air for block in blocks)
        if len(blocks) == len(joined) and max(tall / room[1], head.width / room[0]) <= 1:
            return _set(joined, blocks, head, place, (indent, air))
    return []


def _set(
    joined: Sequence[tuple[str, str]],
    blocks: Sequence[Block],
    head: Block,
    place: tuple[float, float],
    step: tuple[float, float],
) -> list[Label]:
    (x, y), (indent, air) = place, step
    found = [head.label(x, y)] if blocks else []
    y += head.height + air
    for (year, _), block in zip(joined, blocks, strict=True):
        found.append(Block(head.type, (year,)).label(x, y, tone="member"))
        found.append(block.label(x + indent, y))
        y += block.height + air
    return found
