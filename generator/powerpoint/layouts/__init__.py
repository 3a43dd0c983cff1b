"""The master as one table: every role, its places and ornaments, on the grid of the slide.

Rows (inches): section line 0.48, title 0.80, body 2.10 to 6.42, source line 6.53, footer 6.90.
Sizes and frames started from ``slides.md`` §5 and were changed by looking at rendered slides.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from generator.powerpoint.design import USUAL, Design, Grid, Tema, Variant
from generator.powerpoint.layouts import contents, games, openers, tasks

_TABLE = (
    openers.cover,
    openers.section,
    openers.agenda,
    openers.prompt,
    contents.content,
    contents.two,
    contents.three,
    contents.picture,
    contents.figure,
    contents.table,
    contents.quotation,
    contents.number,
    tasks.quiz,
    tasks.quiz_rows,
    tasks.order,
    tasks.long_order,
    tasks.grid_and_clues,
    tasks.discussion,
    tasks.activity,
    games.board,
    contents.sources,
)


@cache
def table(variant: Variant = USUAL) -> tuple[Design, ...]:
    """All layouts of the master for ``variant``, in the order of PowerPoint's list."""
    return on(variant.grid, variant.tema)


def on(grid: Grid, tema: Tema) -> tuple[Design, ...]:
    """All layouts on a grid of any width, for a deck with the ground ``tema``."""
    every = (layout(grid) for layout in _TABLE)
    return tuple(replace(each, ground=each.ground or tema) for each in every)


def grounded(design: Design, ground: str) -> Design:
    """``design`` on another ground of ``GROUNDS``; as it is where ``ground`` is empty, and on a
    school's master, whose ground is its own."""
    if design.part or ground in ("", design.ground):
        return design
    return replace(design, name=f"{design.name} ({ground})", ground=ground)
