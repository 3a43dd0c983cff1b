"""The stages of a treaty: a dot of its own form for each, and what the dots mean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.figures.lettering import Block, Type
from generator.figures.model import Ellipse, Line, Mark, Point

DOT = 0.8
"""Of the size of type: a dot."""
STAGES = ("ditandatangani", "disahkan", "berlaku", "berakhir")
"""Stages of a treaty; each has a dot of its own form."""


def dot(centre: Point, diameter: float, stage: str) -> Iterator[Mark]:
    """The dot of a moment: full, or in the form of its stage."""
    x, y = centre
    name = f"Titik {stage}".strip()
    ended = stage == "berakhir"
    yield Ellipse(centre, diameter, diameter, "muted" if ended else "member", name)
    if stage in ("ditandatangani", "disahkan"):
        yield Ellipse(centre, 0.62 * diameter, 0.62 * diameter, "paper", name)
    if stage == "disahkan":
        yield Ellipse(centre, 0.32 * diameter, 0.32 * diameter, "member", name)
    if ended:
        arm = 0.2 * diameter
        weight = 0.12 * diameter
        yield Line((x - arm, y - arm), (x + arm, y + arm), "paper", weight, name)
        yield Line((x - arm, y + arm), (x + arm, y - arm), "paper", weight, name)


@dataclass(frozen=True)
class Foot:
    """What stands at the foot: what the dots mean, and a note."""

    stages: tuple[str, ...]
    note: tuple[str, ...]
    small: Type

    @property
    def height(self) -> float:
        """Points that it takes, with room above."""
        lines = len(self.note) + (1.4 if self.stages else 0.0)
        return lines * self.small.pitch + self.small.size / 2

    def marks(self, bottom: float) -> Iterator[Mark]:
        """The foot, down to ``bottom``."""
        pitch, size = self.small.pitch, DOT * self.small.size
        x, y = 0.0, bottom - (len(self.note) + 0.9) * pitch
        for stage in self.stages:
            yield from dot((x + size / 2, y), size, stage)
            block = Block(self.small, (stage,))
            yield block.label(x + 1.5 * size, y - pitch / 2, name=f"Arti titik: {stage}")
            x += 1.5 * size + block.width + 2 * self.small.size
        block = Block(self.small, self.note)
        yield block.label(0, bottom - block.height, tone="muted", name="Catatan")


def foot(stages: set[str], note: str, width: float, small: Type) -> Foot | None:
    """The foot of a line with events of ``stages``; None where a word of it is too wide."""
    told = tuple(stage for stage in STAGES if stage in stages) if len(stages) > 1 else ()
    lines = small.lines(note, width)
    wide = sum(small.width(stage) + (1.5 * DOT + 2) * small.size for stage in told)
    return Foot(told, lines, small) if lines and wide <= width else None
