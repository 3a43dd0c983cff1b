"""Two parties, and what each gives to the other along its arrow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.figures.chips import Party
from generator.figures.lettering import Block, Type
from generator.figures.model import Arrow, Label, Mark

PARTY, LONG = 0.25, 2.6
"""Of the width: the box of a party; its height over the size of its type."""
NAME = 1.25
"""Of the size of type: that of a party's name."""
APART, CLEAR = 0.9, 0.5
"""Of the size of type: between arrow and box, and between arrow and text; two arrows stand twice
as far from the middle."""
BETWEEN = 0.4
"""Of the size of type: between two things that are given."""
WEIGHT = 0.18
"""Of the size of type: an arrow's line."""


def marks(
    parties: Sequence[Party],
    given: tuple[Sequence[str], Sequence[str]],
    room: tuple[float, float],
    type_: Type,
) -> list[Mark] | None:
    """The first party left, the other right; None where they do not fit."""
    (width, height), size = room, type_.size
    wide, high = PARTY * width, max(5 * size, LONG * NAME * size)
    name = Type(type_.family, NAME * size, bold=True)
    names = [name.balanced(party.name, wide - size) for party in parties]
    told = [_told(each, type_, width - 2 * wide - 3 * size) for each in given]
    if None in names or None in told:
        return None
    middle, apart = height / 2, size if any(given) else 0.6 * size
    room_for_text = middle - apart - 2 * CLEAR * size
    talls = [_tall(blocks or (), size) for blocks in told]
    if max(*talls, high / 2) > room_for_text:
        return None
    found: list[Mark] = []
    for party, lines, x in zip(parties, names, (wide / 2, width - wide / 2), strict=True):
        found.append(
            Label("\n".join(lines or ()), (x, middle), wide, high, name.size, party.ground,
                  bold=True, name=party.name, shape="rect")
        )  # fmt: skip
    found += _arrows(
        parties, (wide + APART * size, width - wide - APART * size), middle, apart, size
    )
    tops = middle - apart - CLEAR * size - talls[0], middle + apart + CLEAR * size
    for blocks, top in zip(told, tops, strict=True):
        y = top
        for block in blocks or ():
            found.append(block.label(width / 2, y, align="centre"))
            y += block.height + BETWEEN * size
    return found


def _told(given: Sequence[str], type_: Type, width: float) -> list[Block] | None:
    """What is given, a block each; None where a word is too wide."""
    lines = [type_.balanced(thing, width) for thing in given]
    return [Block(type_, one) for one in lines if one] if all(lines) else None


def _tall(blocks: Sequence[Block], size: float) -> float:
    return sum(block.height for block in blocks) + max(0, len(blocks) - 1) * BETWEEN * size


def _arrows(
    parties: Sequence[Party], ends: tuple[float, float], middle: float, apart: float, size: float
) -> Iterator[Arrow]:
    """One from each party, in its colour."""
    (left, right), (one, other) = ends, parties
    up, down, weight = middle - apart, middle + apart, WEIGHT * size
    yield Arrow((left, up), (right, up), one.ground, weight, f"Panah {one.name} ke {other.name}")
    yield Arrow(
        (right, down), (left, down), other.ground, weight, f"Panah {other.name} ke {one.name}"
    )
