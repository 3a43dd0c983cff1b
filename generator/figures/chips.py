"""Boxes with names, in rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.figures.lettering import Type
from generator.figures.model import Label

PADDING, GAP = (0.7, 0.35), (0.8, 0.6)
"""Of the size of type: beside and above the name in its box, and between two boxes."""
GRID = 0.56
"""Of the height: boxes of one width may take so much; else they are as wide as their names."""


@dataclass(frozen=True)
class Party:
    """A name and the colour of its box."""

    name: str
    ground: Literal["member", "home", "tint"]


def tall(type_: Type) -> float:
    """Points of the height of a box with a name."""
    return type_.pitch + 2 * PADDING[1] * type_.size


def stacked(rows: int, type_: Type) -> float:
    """Points of so many rows, one below the other."""
    return rows * tall(type_) + (rows - 1) * GAP[1] * type_.size


def arranged(
    parties: Sequence[Party], type_: Type, width: float, height: float
) -> tuple[list[Sequence[Party]], float] | None:
    """The rows in which boxes of one width stand, and that width; where that is too high,
    rows of boxes as wide as their names, and 0. None where a name is too wide."""
    gap, widths = GAP[0] * type_.size, [broad(party, type_) for party in parties]
    chip = max(widths)
    most = int((width + gap) // (chip + gap))
    if not most:
        return None
    count = -(-len(parties) // most)
    if stacked(count, type_) <= height * GRID:
        columns = -(-len(parties) // count)
        starts = range(0, len(parties), columns)
        return [parties[first : first + columns] for first in starts], chip
    rows: list[list[Party]] = [[]]
    taken = 0.0
    for party, wide in zip(parties, widths, strict=True):
        if rows[-1] and taken + wide > width:
            rows.append([])
            taken = 0.0
        rows[-1].append(party)
        taken += wide + gap
    return [tuple(row) for row in rows], 0.0


def broad(party: Party, type_: Type) -> float:
    """Points of the box of a party's name."""
    return type_.width(party.name) + 2 * PADDING[0] * type_.size


def row(
    parties: Sequence[Party], middle: float, y: float, type_: Type, wide: float = 0.0,
    spread: float = 0.0,
) -> Iterator[Label]:  # fmt: skip
    """Boxes side by side round ``middle``, each ``wide`` or as wide as its name, ``spread`` over
    so many points at most."""
    widths = [wide or broad(party, type_) for party in parties]
    gap, high = GAP[0] * type_.size, tall(type_)
    if spread:
        gap = min(max(gap, (spread - sum(widths)) / max(len(widths) - 1, 1)), 3 * gap)
    x = middle - (sum(widths) + gap * (len(widths) - 1)) / 2
    for party, width in zip(parties, widths, strict=True):
        yield Label(party.name, (x + width / 2, y), width, high, type_.size, party.ground,
                    name=party.name, shape="rect")  # fmt: skip
        x += width + gap
